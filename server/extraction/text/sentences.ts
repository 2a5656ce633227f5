import { charactersOf } from "./characters.ts";

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Sentence extends Span {
  /** Which paragraph it stands in, from 0. */
  paragraph: number;
  /** Its parts between commas, semicolons and colons; together they cover the sentence. */
  clauses: Span[];
}

const ENDS = charactersOf("。！？!?");
const CLOSERS = charactersOf("”』」’）)");
const CLAUSE_ENDS = charactersOf(",，;；:：");
const stands = (characters: Uint8Array, text: string, at: number): boolean =>
  at < text.length && characters[text.charCodeAt(at)] === 1;

function toSentence(text: string, start: number, end: number, paragraph: number): Sentence {
  const clauses: Span[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (char === "《") depth++;
    else if (char === "》") depth = Math.max(0, depth - 1);
    else if (depth === 0 && stands(CLAUSE_ENDS, text, i)) {
      clauses.push({ start: from, end: i + 1 });
      from = i + 1;
    }
  }
  if (from < end) clauses.push({ start: from, end });
  return { start, end, paragraph, clauses };
}

/** The sentences of a text, each within one paragraph, with their clauses; blank ones are left out. */
export function findSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let paragraph = 0;
  const close = (end: number) => {
    let from = start;
    while (from < end && text.charAt(from).trim() === "") from++;
    if (from < end) sentences.push(toSentence(text, from, end, paragraph));
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === "\n") {
      close(i);
      start = i + 1;
      paragraph++;
    } else if (stands(ENDS, text, i)) {
      while (stands(ENDS, text, i + 1) || stands(CLOSERS, text, i + 1)) i++;
      close(i + 1);
    }
  }
  close(text.length);
  return sentences;
}

/** By offset: 1 where one of the spans stands. */
export function maskOf(spans: Iterable<Span>, length: number): Uint8Array {
  const mask = new Uint8Array(length);
  for (const { start, end } of spans) mask.fill(1, start, end);
  return mask;
}

/** How many of a list, ascending by start, begin before this offset. */
export function countBefore(list: readonly Span[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((list[mid]?.start ?? 0) < at) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The span of an ascending list, without overlaps, in which this offset lies. */
export function spanAt<Item extends Span>(list: readonly Item[], at: number): Item | undefined {
  const item = list[countBefore(list, at + 1) - 1];
  return item && at < item.end ? item : undefined;
}

/** The item of an ascending list that stands right before the one that begins at an offset. */
export const itemBefore = <Item extends Span>(list: readonly Item[], at: number): Item | undefined =>
  list[countBefore(list, at) - 1];

/** The clauses of a sentence before the one that begins at an offset. */
export const clausesBefore = ({ clauses }: Sentence, at: number): Span[] =>
  clauses.slice(0, countBefore(clauses, at));
