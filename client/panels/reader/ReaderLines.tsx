import type { JSX } from "react";
import type { SourceLine } from "./reader-lines.ts";

/** Lines of the page as printed, by number, with the marked words. */
export function ReaderLines({ lines }: { readonly lines: readonly SourceLine[] }): JSX.Element {
  return (
    <ol className="reader-lines" lang="zh-CN">
      {lines.map(({ number, text, markStart, markEnd }) => (
        <li key={number}>
          <em>{number}</em>
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
