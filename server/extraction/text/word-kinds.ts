import { type Lattice, MARK } from "./lattice.ts";

/** Whether the word at an offset is of one of `kinds`, letters of the lexicon's classes. */
export const isKind = (lattice: Lattice, at: number, kinds: string): boolean =>
  kinds.includes(String.fromCharCode(lattice.wordClass[at] ?? MARK));

/** Where the best path's word that begins at an offset ends; the next offset where none begins. */
export const wordEnd = ({ wordLength }: Lattice, at: number): number => at + (wordLength[at] || 1);

/** The words of the best path between two offsets. */
export function allCuts(lattice: Lattice, start: number, end: number): string[] {
  const words: string[] = [];
  for (let at = start; at < end; at = wordEnd(lattice, at))
    words.push(lattice.text.slice(at, Math.min(end, wordEnd(lattice, at))));
  return words;
}
