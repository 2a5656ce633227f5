import { postEnd } from "../offices/posts.ts";
import { occurrences } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { COURTESY, SAYING } from "./after-name.ts";
import { type Candidate, isCut, isFunction, matches } from "./candidate.ts";
import { LIST_END } from "./listed-names.ts";
import { isSoundName } from "./person-names.ts";

const LONGEST_NAME = 4;

/** Lengthens names of one text, see `toFullLength`; what all places of a name say is asked once. */
export function lengthener(lattice: Lattice): (name: Candidate) => Candidate {
  const known = new Map<string, boolean>();
  return (name) => {
    const longer = lattice.text.slice(name.start, name.end + 1);
    const goesOn = known.get(longer) ?? alwaysGoesOn(lattice, longer);
    known.set(longer, goesOn);
    return toFullLength(lattice, name, goesOn);
  };
}

/** The name with its last character where a shorter one was read. */
function toFullLength({ text }: Lattice, name: Candidate, goesOn: boolean): Candidate {
  const last = text.charAt(name.end);
  if (name.end - name.start >= LONGEST_NAME || !/[\u4e00-\u9fff]/.test(last)) return name;
  const longer = { ...name, end: name.end + 1 };
  const sounds =
    name.end - name.start === LONGEST_NAME - 1 &&
    isSoundName(text.slice(name.start, longer.end)) &&
    ENDS_LIST.test(text.slice(longer.end, longer.end + 4));
  return goesOn || sounds || fillsItem(text, name) ? longer : name;
}

/**
 * Whether a name goes on with one character more wherever it stands: twice and more, where no verb or word begins
 * there and what stands after that differs; or where a mark follows a character that needs another word after it.
 */
function alwaysGoesOn(lattice: Lattice, longer: string): boolean {
  const { text } = lattice;
  const [printed, last] = [longer.slice(0, -1), longer.slice(-1)];
  if (endsBeforeMark(text, printed, last)) return true;
  const after = new Set<string>();
  let count = 0;
  for (const at of occurrences(text, printed)) {
    const end = at + printed.length;
    if (text.charAt(end) !== last || !mayGoOn(lattice, end)) return false;
    after.add(text.charAt(end + 1));
    count++;
  }
  return count >= 2 && after.size >= 2;
}

/** 、青格乐|吐、: one character more and the item is filled; a name of other tongues that no list has. */
const fillsItem = (text: string, { start, end }: Candidate): boolean =>
  end - start === 3 &&
  text.charAt(start - 1) === "、" &&
  text.charAt(end + 1) === "、" &&
  !/[等均都也及和与同任]/.test(text.charAt(end));

const ENDS_LIST = /^(?:[、,。]|等(?![级待])|出席|参加|陪同|列席|参会|主持|分别|当选)/;

/** 佟大为, with a mark after it: words like 为 that need another after them belong to the name there. */
const endsBeforeMark = (text: string, printed: string, last: string): boolean =>
  /[为带以将]/.test(last) &&
  new RegExp(`${printed}${last}[,。、;:!?)\n]`).test(text) &&
  !new RegExp(`${printed}(?!${last})`).test(text);

const mayGoOn = (lattice: Lattice, end: number): boolean =>
  !isFunction(lattice.text, end) &&
  !matches(SAYING, lattice.text, end) &&
  !matches(COURTESY, lattice.text, end) &&
  !matches(LIST_END, lattice.text, end) &&
  postEnd(lattice.text, end) < 0 &&
  (lattice.wordLength[end] ?? 0) < 2 &&
  isCut(lattice, end + 1);
