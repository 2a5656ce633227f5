import { type Lattice, MARK } from "../text/lattice.ts";

/** Whether the word at an offset is of one of `kinds`, letters of the lexicon's classes. */
export const isKind = (lattice: Lattice, at: number, kinds: string): boolean =>
  kinds.includes(String.fromCharCode(lattice.wordClass[at] ?? MARK));

/** The words of the best path between two offsets. */
export function allCuts(lattice: Lattice, start: number, end: number): string[] {
  const words: string[] = [];
  for (let at = start; at < end; at += lattice.wordLength[at] || 1) {
    words.push(lattice.text.slice(at, Math.min(end, at + (lattice.wordLength[at] || 1))));
  }
  return words;
}
