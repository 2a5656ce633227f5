/** A span of an article with the sentence around it: what stands before it, the span itself, what follows. */
export interface Context {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Characters of context on either side before it is cut with an ellipsis. */
const REACH = 48;

/** Where the sentence that holds `at` begins. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(0, at);
  const ends = [...before.matchAll(/[。！？\n][”’」』）]*/g)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Where the sentence that `at` is the end of ends. */
function sentenceEnd(text: string, at: number): number {
  if (/[。！？][”’」』）]*$/.test(text.slice(Math.max(0, at - 3), at))) return at;
  const rest = text.slice(at);
  const end = /[。！？][”’」』）]*|\n/.exec(rest);
  if (end === null) return text.length;
  return at + end.index + (end[0] === "\n" ? 0 : end[0].length);
}

/** The span within its sentence; a long sentence is cut at either side. Offsets are UTF-16 offsets into `text`. */
export function toContext(text: string, start: number, end: number): Context {
  const before = text.slice(sentenceStart(text, start), start).trimStart();
  const after = text.slice(end, sentenceEnd(text, end));
  return {
    before: before.length > REACH ? `……${before.slice(-REACH)}` : before,
    marked: text.slice(start, end),
    after: after.length > REACH ? `${after.slice(0, REACH)}……` : after,
  };
}
