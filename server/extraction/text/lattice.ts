import { WORLD } from "../gazetteer/world.ts";
import { DIVISION_CLASS, LEADS_ON, lexicon, REGION_CLASS, UNKNOWN_COST } from "../lexicon/lexicon.ts";
import { fold } from "./fold.ts";

/** A text read as words: the best path through all words of the lexicon, and what every other path costs. */
export interface Lattice {
  /** Folded; offsets are those of the text. */
  text: string;
  /** Nats of the best reading from the start up to each offset. */
  behind: Float64Array;
  /** Nats of the best reading from each offset to the end. */
  ahead: Float64Array;
  /** Length of the best path's word that begins at each offset; 0 where none begins. */
  wordLength: Uint8Array;
  /** Class letter (char code) of that word. */
  wordClass: Uint8Array;
}

/** Class of punctuation and blanks; of digits and Latin letters; of a lone character that is no word. */
export const MARK = ".".charCodeAt(0);
const LATIN = "x".charCodeAt(0);
const UNKNOWN = "?".charCodeAt(0);

const MARK_COST = 2;
const LATIN_COST = 8;
const LONGEST = 255;

const isLatin = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
export const isHan = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3007;

/** Scratch of one text's words: up to five edges leave an offset. */
interface Edges {
  length: Uint8Array;
  class: Uint8Array;
  cost: Float32Array;
  /** Room for the best path from each offset to the end: nats, and its first edge. */
  ahead: Float64Array;
  best: Int32Array;
}
const EDGES = 6;

function enterEdge(
  edges: Edges,
  at: number,
  nth: number,
  length: number,
  kind: number,
  cost: number,
): number {
  const slot = at * EDGES + nth;
  edges.length[slot] = length;
  edges.class[slot] = kind;
  edges.cost[slot] = cost;
  return nth + 1;
}

const longWord = (text: string, at: number, words: readonly string[] | undefined): string | undefined =>
  words?.find((word) => text.startsWith(word, at));

/** The words that begin at a Han character. */
function enterWords(text: string, at: number, edges: Edges): void {
  const { words, long } = lexicon();
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1) || 0;
  const third = text.charCodeAt(at + 2) || 0;
  const fourth = text.charCodeAt(at + 3) || 0;
  const one = words.single(first);
  const kind = one === 0 ? UNKNOWN : one >>> 8;
  let nth = enterEdge(edges, at, 0, 1, kind, one === 0 ? UNKNOWN_COST : (one & 255) / 2);
  const pair = (first << 16) | second;
  const two = second === 0 ? 0 : words.get(pair, 0);
  if ((two & 255) !== 0) nth = enterEdge(edges, at, nth, 2, (two >>> 8) & 255, (two & 255) / 2);
  if ((two & LEADS_ON) === 0) return;
  const three = third === 0 ? 0 : words.get(pair, third << 16);
  if (three !== 0) nth = enterEdge(edges, at, nth, 3, three >>> 8, (three & 255) / 2);
  const four = fourth === 0 ? 0 : words.get(pair, (third << 16) | fourth);
  if (four !== 0) nth = enterEdge(edges, at, nth, 4, four >>> 8, (four & 255) / 2);
  const name = longWord(text, at, long.get(pair));
  if (name) enterEdge(edges, at, nth, name.length, WORLD.has(name) ? REGION_CLASS : DIVISION_CLASS, 8);
}

function enterRun(text: string, at: number, edges: Edges): void {
  const unit = text.charCodeAt(at);
  if (!isLatin(unit)) {
    enterEdge(edges, at, 0, 1, MARK, MARK_COST);
    return;
  }
  let end = at + 1;
  while (end < text.length && end - at < LONGEST && isLatin(text.charCodeAt(end))) end++;
  enterEdge(edges, at, 0, end - at, LATIN, LATIN_COST);
}

const toEdges = (n: number): Edges => ({
  length: new Uint8Array(n * EDGES),
  class: new Uint8Array(n * EDGES),
  cost: new Float32Array(n * EDGES),
  ahead: new Float64Array(n + 1),
  best: new Int32Array(n),
});

/** Kept from text to text, and larger when a text needs it: most texts are a line. */
let scratch = toEdges(0);

function findEdges(text: string): Edges {
  if (scratch.best.length < text.length) scratch = toEdges(text.length);
  scratch.length.fill(0, 0, text.length * EDGES);
  for (let at = 0; at < text.length; at++) {
    if (isHan(text.charCodeAt(at))) enterWords(text, at, scratch);
    else enterRun(text, at, scratch);
  }
  return scratch;
}

function costBehind(n: number, edges: Edges): Float64Array {
  const behind = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  behind[0] = 0;
  for (let at = 0; at < n; at++) {
    const here = behind[at] ?? 0;
    for (let slot = at * EDGES; slot < (at + 1) * EDGES && edges.length[slot]; slot++) {
      const end = at + (edges.length[slot] ?? 1);
      const cost = here + (edges.cost[slot] ?? 0);
      if (cost < (behind[end] ?? 0)) behind[end] = cost;
    }
  }
  return behind;
}

/** Nats from each offset to the end into `ahead`, and the edge of the best path there into `best`. */
function fillAhead(n: number, edges: Edges, ahead: Float64Array, best: Int32Array): void {
  ahead[n] = 0;
  for (let at = n - 1; at >= 0; at--) {
    let least = Number.POSITIVE_INFINITY;
    let nearest = 0;
    for (let slot = at * EDGES; slot < (at + 1) * EDGES && edges.length[slot]; slot++) {
      const cost = (ahead[at + (edges.length[slot] ?? 1)] ?? 0) + (edges.cost[slot] ?? 0);
      if (cost >= least) continue;
      least = cost;
      nearest = slot;
    }
    ahead[at] = least;
    best[at] = nearest;
  }
}

/** What the best path through all words of the lexicon is, and what others cost. */
export function readWords(original: string): Lattice {
  const text = fold(original);
  const n = text.length;
  const edges = findEdges(text);
  const ahead = new Float64Array(n + 1);
  fillAhead(n, edges, ahead, edges.best);
  const wordLength = new Uint8Array(n);
  const wordClass = new Uint8Array(n);
  for (let at = 0; at < n; at += wordLength[at] || 1) {
    const slot = edges.best[at] ?? 0;
    wordLength[at] = edges.length[slot] ?? 1;
    wordClass[at] = edges.class[slot] ?? UNKNOWN;
  }
  markCounties({ text, wordLength, wordClass });
  return { text, behind: costBehind(n, edges), ahead, wordLength, wordClass };
}

/** A text that names 定远县 means it by 定远, which is a word elsewhere. */
function markCounties({
  text,
  wordLength,
  wordClass,
}: Pick<Lattice, "text" | "wordLength" | "wordClass">): void {
  const { everyday } = lexicon();
  const wordAt = (at: number) => text.slice(at, at + (wordLength[at] ?? 0));
  const shorts = new Set<string>();
  for (let at = 0; at < text.length; at += wordLength[at] || 1) {
    if (wordClass[at] !== DIVISION_CLASS) continue;
    const short = everyday.get(wordAt(at));
    if (short !== undefined) shorts.add(short);
  }
  if (shorts.size === 0) return;
  for (let at = 0; at < text.length; at += wordLength[at] || 1)
    if (shorts.has(wordAt(at))) wordClass[at] = DIVISION_CLASS;
}

/** The words of the best path alone, folded. */
export function cutWords(original: string): string[] {
  const text = fold(original);
  const edges = findEdges(text);
  fillAhead(text.length, edges, edges.ahead, edges.best);
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = at + (edges.length[edges.best[at] ?? 0] || 1);
    words.push(text.slice(at, end));
    at = end;
  }
  return words;
}

/**
 * How much likelier, in nats, the whole text is with one word of `cost` nats from `start` to `end` than with
 * the lexicon's words alone.
 */
export function gain(lattice: Lattice, start: number, end: number, cost: number): number {
  const whole = lattice.ahead[0] ?? 0;
  return whole - ((lattice.behind[start] ?? 0) + cost + (lattice.ahead[end] ?? 0));
}

/** Nats of the best path's words between two of its cuts. */
export const costBetween = (lattice: Lattice, start: number, end: number): number =>
  (lattice.behind[end] ?? 0) - (lattice.behind[start] ?? 0);
