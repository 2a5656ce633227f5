/** An article's text as paragraphs of runs: what is marked, which names cover it, where a note belongs. */

import type { ReaderArticle, ReaderMark, ReaderMention } from "./reader-article.ts";
import type { ReaderNote } from "./reader-notes.ts";

/** A stretch of text of one look. Offsets are UTF-16 offsets into the article's text. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The innermost name here: what a click opens. */
  readonly mention: ReaderMention | undefined;
  /** Names around it, the outermost first; they only lend their line. */
  readonly around: readonly ReaderMention[];
  /** Whether this is the innermost name's first run here: only that is a stop for the keyboard. */
  readonly opens: boolean;
  readonly marked: boolean;
  /** The note whose sentence ends here. */
  readonly note: ReaderNote | undefined;
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
  readonly notes: readonly ReaderNote[];
}

export function toParagraphs(
  { text, mentions }: ReaderArticle,
  notes: readonly ReaderNote[],
  mark: ReaderMark | undefined,
): Paragraph[] {
  const sound = mentions.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const own = notes.filter((note) => note.end > start && note.end <= end);
    if (line.trim() !== "") {
      paragraphs.push({ start, end, runs: toRuns(start, end, sound, own, mark), notes: own });
    }
    start = end + 1;
  }
  return paragraphs;
}

function toRuns(
  start: number,
  end: number,
  mentions: readonly ReaderMention[],
  notes: readonly ReaderNote[],
  mark: ReaderMark | undefined,
): Run[] {
  const here = mentions.filter((mention) => mention.start < end && mention.end > start);
  const cuts = [...here, ...(mark === undefined ? [] : [mark])].flatMap((span) => [span.start, span.end]);
  const bounds = [...new Set([start, end, ...cuts, ...notes.map((note) => note.end)])]
    .filter((offset) => offset >= start && offset <= end)
    .sort((a, b) => a - b);
  const seen = new Set<ReaderMention>();
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1] ?? end;
    const covering = here
      .filter((mention) => mention.start <= from && mention.end >= to)
      .sort((a, b) => b.end - b.start - (a.end - a.start));
    const mention = covering.at(-1);
    const opens = mention !== undefined && !seen.has(mention);
    if (mention !== undefined) seen.add(mention);
    return {
      start: from,
      end: to,
      mention,
      around: covering.slice(0, -1),
      opens,
      marked: mark !== undefined && mark.start <= from && mark.end >= to,
      note: notes.find((note) => note.end === to),
    };
  });
}
