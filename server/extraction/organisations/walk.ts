import type { Unit } from "../gazetteer/units.ts";
import { type Lattice, MARK } from "../text/lattice.ts";
import type { FoundBody } from "./found-body.ts";

/** A word class as the lattice keeps it. */
export const code = (letter: string): number => letter.charCodeAt(0);
export const VERB = code("v");
export const JOINING = code("c");
export const NUMBER = code("m");

export interface Word {
  text: string;
  kind: number;
  /** Nats. */
  cost?: number;
}

/** A noun that costs more is seldom enough to be a name: 江宁, 金陵. */
export const RARE_COST = 11;

/** Where a body's name begins, walking left from its suffix. */
export interface Walk {
  start: number;
  unit?: Unit;
  within?: FoundBody;
  /** What stands before the unit and belongs to the name. */
  prefix?: string;
  /** Words between the head and the suffix. */
  words: Word[];
}

/** Start of the best path's word that ends at `end`, or -1. */
export function wordBefore(lattice: Lattice, end: number): number {
  for (let at = end - 1; at >= 0 && at >= end - 24; at--) {
    const length = lattice.wordLength[at] ?? 0;
    if (length > 0) return at + length >= end ? at : -1;
  }
  return -1;
}

/** The words that end at an offset, leftwards as long as each belongs to the name; `at` is where it begins. */
export function wordsBack(
  lattice: Lattice,
  end: number,
  belongs: (word: Word, at: number) => boolean,
): Word[] {
  const words: Word[] = [];
  let start = end;
  for (let at = wordBefore(lattice, start); at >= 0; at = wordBefore(lattice, start)) {
    const word = { text: lattice.text.slice(at, start), kind: lattice.wordClass[at] ?? MARK };
    if (!belongs(word, at)) break;
    words.unshift(word);
    start = at;
  }
  return words;
}

export const lengthOf = (words: readonly Word[]): number =>
  words.reduce((sum, { text }) => sum + text.length, 0);

/** Classes of single characters that by themselves name nothing: verbs, numbers, what joins or leads up. */
const NOT_NAMED = "mvVpcdru";

const NO_NAME = "大小新老好多该本各县市省区乡镇村某两三四一二性化类级型式";

/** Whether a word is of one of `kinds`, letters of the lexicon's classes. */
export const isOf = ({ kind }: Word, kinds: string): boolean => kinds.includes(String.fromCharCode(kind));

/** A proper name, a quotation, or a character that no dictionary word takes in. */
export const isName = (word: Word): boolean =>
  word.text.startsWith("“") ||
  isOf(word, "gx?DR") ||
  (word.text.length === 1 && !isOf(word, NOT_NAMED) && !NO_NAME.includes(word.text));

/** Bodies for a time, named by their task alone: 项目协调指挥部. */
export const TASK_BODY = /(?:组委会|筹委会|指挥部|领导小组|工作组|专班|联席会议|委员会|工作队|调查组)$/;
