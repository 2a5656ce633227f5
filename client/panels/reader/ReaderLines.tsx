import type { JSX } from "react";
import type { ReaderProps } from "./reader-article.ts";
import type { SourceLine } from "./reader-lines.ts";
import { WORDS } from "./reader-words.ts";

/** Lines of the page as printed, by number, with the marked words. */
export function ReaderLines({
  lines,
  language,
}: {
  readonly lines: readonly SourceLine[];
  readonly language: ReaderProps["language"];
}): JSX.Element {
  return (
    <ol className="reader-lines" lang="zh-CN">
      {lines.map(({ number, text, markStart, markEnd }) => (
        <li key={number}>
          <em aria-label={WORDS[language].line(number)}>{number}</em>
          <span>
            {text.slice(0, markStart)}
            {markEnd > markStart && <mark>{text.slice(markStart, markEnd)}</mark>}
            {text.slice(markEnd)}
          </span>
        </li>
      ))}
    </ol>
  );
}
