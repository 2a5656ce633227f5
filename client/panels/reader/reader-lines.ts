/** Which lines of the page an article's paragraph stands on, with what of them is marked. */

import type { ReaderArticle, ReaderMark } from "./reader-article.ts";

export interface SourceLine {
  /** From 1. */
  readonly number: number;
  /** What of the line belongs here, as printed. */
  readonly text: string;
  /** UTF-16 offsets into `text`; equal where nothing is marked. */
  readonly markStart: number;
  readonly markEnd: number;
}

/** The lines under the text from `start` to `end`, in reading order. */
export function toSourceLines(
  { lines, page, text }: ReaderArticle,
  start: number,
  end: number,
  mark: ReaderMark | undefined,
): SourceLine[] {
  return lines.flatMap(({ start: from, line, column }, at) => {
    const to = Math.min(end, lines[at + 1]?.start ?? text.length);
    const first = Math.max(start, from);
    const printed = page.lines[line - 1];
    if (first >= to || printed === undefined) return [];
    const shift = column - from;
    const piece = printed.slice(first + shift, to + shift).trimEnd();
    if (piece.trim() === "") return [];
    const clamp = (offset: number): number => Math.min(piece.length, Math.max(0, offset - first));
    const [markStart, markEnd] = mark === undefined ? [0, 0] : [clamp(mark.start), clamp(mark.end)];
    return [{ number: line, text: piece, markStart, markEnd: Math.max(markStart, markEnd) }];
  });
}

/** How far above the text its headline is looked for, in lines. */
const HEAD = 14;

/** The lines above the text that carry its headline, the lines around that, and its byline. */
export function toHeadLines({
  lines,
  page,
  headline,
  kicker,
  subtitle,
  byline,
}: ReaderArticle): SourceLine[] {
  const first = lines[0]?.line;
  if (first === undefined) return [];
  const head = bare([kicker, headline, subtitle].join(""));
  const from = Math.max(0, first - 1 - HEAD);
  return page.lines.slice(from, first - 1).flatMap((text, at) => {
    const plain = bare(text);
    const isHead =
      plain.length > 1 &&
      (head.includes(plain) || byline.some((name) => plain.length < 24 && plain.includes(bare(name))));
    return isHead ? [{ number: from + at + 1, text: text.trim(), markStart: 0, markEnd: 0 }] : [];
  });
}

/** Only what is read: no blanks, no marks of emphasis, half-width for full-width. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s#*■●—―-]+/gu, "");
}

/** First and last line of the page that the article stands on, its headline's included. */
export function lineRange(article: ReaderArticle): readonly [number, number] | undefined {
  const numbers = [
    ...toHeadLines(article).map(({ number }) => number),
    ...article.lines.map(({ line }) => line),
  ];
  return numbers.length === 0 ? undefined : [Math.min(...numbers), Math.max(...numbers)];
}
