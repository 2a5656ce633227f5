import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { gain, type Lattice } from "../text/lattice.ts";
import type { NameReading } from "./person-names.ts";

export const ENOUGH = 8;
/** Below this no circumstance helps. */
export const HOPELESS = -22;

export const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether the words can be cut here without making the text much less likely. */
export const isCut = (lattice: Lattice, at: number): boolean => gain(lattice, at, at, 0) > -7;

export const isFunction = (text: string, at: number): boolean => FUNCTION_CHARACTERS.has(text.charAt(at));

export interface Candidate extends NameReading {
  score: number;
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true;
  return false;
}

/** Keeps the best of those that overlap, in text order. */
export function withoutOverlap(candidates: readonly Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length);
  const kept: Candidate[] = [];
  for (const name of [...candidates].sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (isTaken(taken, name.start, name.end)) continue;
    taken.fill(1, name.start, name.end);
    kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
