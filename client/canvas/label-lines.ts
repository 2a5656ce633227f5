/**
 * A name as lines under a node: at most two of 11 characters, balanced, broken at a word where the
 * browser's own dictionary knows one, never inside 《》 or a personal name; what is left over becomes ……
 */

/** Width in em of what a line may hold, and of what stays on one line. */
const LINE = 11;
const SHORT = 8;
const ELLIPSIS = "……";

const CLOSING = /^[，。、；：？！）》”’」』】〉·,.;:?!)\]…]/u;
const OPENING = /[（《“‘「『【〈([第]$/u;

/** What a number before it belongs to. */
const UNIT = /^[年月日号次届个项名人期周岁元万亿%％]/u;

/** Width in em: 1 for Chinese, about 0.56 for Latin letters and digits, 0.3 for blanks. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += widthOfSign(sign.codePointAt(0) ?? 0);
  return width;
}

function widthOfSign(code: number): number {
  if (code === 0x20) return 0.3;
  // Curly quotation marks are full width in Chinese type.
  return code < 0x2000 ? 0.56 : 1;
}

/**
 * @param name as printed
 * @param people names of people that may occur in it and must stay whole
 */
export function breakLabel(name: string, people: Iterable<string> = []): string[] {
  const text = name.trim();
  if (widthOf(text) <= SHORT) return text === "" ? [] : [text];
  const places = breakPlaces(text, people);
  return balanced(text, places);
}

/** The break after which both lines fit and differ least, uncertain breaks last; the first of equals. */
function balanced(text: string, places: readonly Place[]): string[] {
  let best: readonly [string, string] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { at, doubt } of places) {
    const pair = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()] as const;
    const [first, second] = [widthOf(pair[0]), widthOf(pair[1])];
    const cost = Math.abs(first - second) + doubt;
    if (first > LINE || second > LINE || cost >= least) continue;
    least = cost;
    best = pair;
  }
  if (best !== undefined) return [...best];
  return widthOf(text) <= LINE ? [text] : shortened(text, places);
}

/** A full first line and a second that ends in ……. */
function shortened(text: string, places: readonly Place[]): string[] {
  const first = text.slice(0, lastPlace(text, 0, places, LINE)).trimEnd();
  const from = text.length - text.slice(first.length).trimStart().length;
  if (widthOf(text.slice(from)) <= LINE) return [first, text.slice(from)];
  const second = text.slice(from, lastPlace(text, from, places, LINE - widthOf(ELLIPSIS)));
  return [first, `${second.replace(/[，。、；：,.;:（《“‘(]+$/u, "")}${ELLIPSIS}`];
}

/** The last place up to which the text from `from` is at most `most` em wide; where words are too long, any place. */
function lastPlace(text: string, from: number, places: readonly Place[], most: number): number {
  const last = places.findLast(({ at }) => at > from && widthOf(text.slice(from, at)) <= most)?.at;
  if (last !== undefined && widthOf(text.slice(from, last)) >= most / 2) return last;
  let end = from;
  for (const sign of text.slice(from)) {
    if (widthOf(text.slice(from, end + sign.length)) > most) break;
    end += sign.length;
  }
  return end;
}

/** An offset at which a line may end, and how doubtful that is, in em of imbalance. */
interface Place {
  readonly at: number;
  readonly doubt: number;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Doubt for each single character beside a break: the dictionary may have cut a word that it does not know. */
const SINGLE = 2.5;

/** Places between words, without those inside titles and names or on the wrong side of punctuation. */
function breakPlaces(text: string, people: Iterable<string>): Place[] {
  const whole = wholeSpans(text, people);
  const words = [...segmenter.segment(text)];
  return words.flatMap(({ segment, index }, at): Place[] => {
    const unit = /\d$/u.test(text.slice(0, index)) && UNIT.test(segment);
    const inside = unit || whole.some(([start, end]) => index > start && index < end);
    if (index === 0 || inside || CLOSING.test(segment) || OPENING.test(text.slice(0, index))) return [];
    const singles = [words[at - 1]?.segment ?? "", segment].filter(isSingle);
    return [{ at: index, doubt: singles.length * SINGLE }];
  });
}

function isSingle(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word);
}

function wholeSpans(text: string, people: Iterable<string>): [number, number][] {
  const spans: [number, number][] = [];
  for (const { 0: title, index } of text.matchAll(/《[^》]*》/gu)) {
    // A title that fills more than a line has to break somewhere.
    if (widthOf(title) <= LINE) spans.push([index, index + title.length]);
  }
  for (const name of people) {
    const at = name.length < 2 ? -1 : text.indexOf(name);
    if (at !== -1 && name.length < text.length) spans.push([at, at + name.length]);
  }
  return spans;
}
