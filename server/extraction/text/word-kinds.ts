import { costBetween, type Lattice, MARK } from "./lattice.ts";

/** Whether the word at an offset is of one of `kinds`, letters of the lexicon's classes. */
export const isKind = (lattice: Lattice, at: number, kinds: string): boolean =>
  kinds.includes(String.fromCharCode(lattice.wordClass[at] ?? MARK));

/** Where the best path's word that begins at an offset ends; the next offset where none begins. */
export const wordEnd = ({ wordLength }: Lattice, at: number): number => at + (wordLength[at] || 1);

/** Nats: a noun or a quality that costs more is hardly an everyday word: 松木, 神农, 黄家. */
export const RARE_COST = 10.9;

/** Whether the word at an offset is a name, in no dictionary, or too rare to be an everyday one. */
export const isRareWord = (lattice: Lattice, at: number): boolean =>
  isKind(lattice, at, "g?D") ||
  (isKind(lattice, at, "nja") && costBetween(lattice, at, wordEnd(lattice, at)) >= RARE_COST);

/** The words of the best path between two offsets. */
export function allCuts(lattice: Lattice, start: number, end: number): string[] {
  const words: string[] = [];
  for (let at = start; at < end; at = wordEnd(lattice, at))
    words.push(lattice.text.slice(at, Math.min(end, wordEnd(lattice, at))));
  return words;
}
