import { toContext } from "../../explorer/evidence-context.ts";
import { toShown } from "../../i18n/typeset.ts";

/** A sentence of the newspaper, the span that says so marked. Always text, whatever stands in it. */
export function Quote({ text, start, end }: { text: string; start: number; end: number }) {
  const { before, marked, after } = toContext(toShown(text), start, end);
  return (
    <p className="quote" lang="zh-CN">
      {before}
      <mark>{marked}</mark>
      {after}
    </p>
  );
}
