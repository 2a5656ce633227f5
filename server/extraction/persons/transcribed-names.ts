import { postStart, roleStart } from "../offices/posts.ts";
import type { Lattice } from "../text/lattice.ts";
import type { Candidate } from "./candidate.ts";
import { transcribedNameAround } from "./person-names.ts";

/** Names around a dot (买买提·吐尔逊), and names of sound characters alone after a post (扎西顿珠). */
export function findTranscribed(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  const { text } = lattice;
  for (let dot = text.indexOf("·"); dot >= 0; dot = text.indexOf("·", dot + 1)) {
    const name = transcribedNameAround(text, dot);
    if (!name) continue;
    const start = trimmedStart(lattice, name.start, dot);
    let end = name.end;
    while (end > dot + 2 && (lattice.wordLength[end - 1] ?? 0) > 1) end--;
    found.push({ start, end, gain: 10, score: 34 });
    dot = name.end;
  }
  return found;
}

/** A title or word that happens to be of sound characters is no part of the name after it. */
function trimmedStart(lattice: Lattice, start: number, dot: number): number {
  for (let at = start; at < dot - 1; at++) {
    if (postStart(lattice.text, at) >= 0 || roleStart(lattice.text, at) >= 0) return at;
  }
  return start;
}
