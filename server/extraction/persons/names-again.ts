import type { Lattice } from "../text/lattice.ts";
import { scoreAfter } from "./after-name.ts";
import { scoreBefore } from "./before-name.ts";
import type { Candidate } from "./candidate.ts";
import { nameFilling } from "./person-names.ts";

/** Proven names by their first two characters, each with its best score. */
function namesByStart(lattice: Lattice, proven: readonly Candidate[]): Map<string, Map<string, number>> {
  const index = new Map<string, Map<string, number>>();
  for (const { start, end, score } of proven) {
    const name = lattice.text.slice(start, end);
    const names = index.get(name.slice(0, 2)) ?? new Map<string, number>();
    names.set(name, Math.max(names.get(name) ?? 0, score));
    index.set(name.slice(0, 2), names);
  }
  return index;
}

/** Least a dictionary has to lose by a name that is no word of its own; a word needs words beside it that say so. */
const LEAST_AGAIN = -16;

/** Every further place of a proven name, where the words around do not speak against it. */
export function findAgain(lattice: Lattice, proven: readonly Candidate[]): Candidate[] {
  const { text } = lattice;
  const found: Candidate[] = [];
  const index = namesByStart(lattice, proven);
  const starts = new Set([...index.keys()].map((key) => key.charCodeAt(0)));
  for (let start = 0; start < text.length; start++) {
    if (!starts.has(text.charCodeAt(start))) continue;
    for (const [name, score] of index.get(text.slice(start, start + 2)) ?? []) {
      const end = start + name.length;
      if (!text.startsWith(name, start)) continue;
      const here = nameFilling(lattice, start, end)?.gain ?? 0;
      const isWord = lattice.wordLength[start] === name.length;
      const stands = isWord
        ? here + scoreBefore(lattice, start) + scoreAfter(lattice, end) > 0.5 || here > -3
        : here > LEAST_AGAIN;
      if (stands) found.push({ start, end, gain: here, score: score + here / 100 });
    }
  }
  return found;
}
