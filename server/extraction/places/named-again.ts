import { occurrences } from "../text/find-all.ts";
import { gain, type Lattice } from "../text/lattice.ts";
import type { FoundPlace } from "./found-place.ts";

/** A village that the text has named with its township, where it stands by itself again: 太白村党支部. */
export function namedAgain(lattice: Lattice, places: readonly FoundPlace[]): FoundPlace[] {
  const { text } = lattice;
  const ends = new Set(places.map(({ end }) => end));
  const villages = new Map(
    places
      .filter(({ level, within }) => level === "VILLAGE" && within?.level === "TOWNSHIP")
      .map((place) => [text.slice(place.own, place.end), place]),
  );
  const found: FoundPlace[] = [];
  for (const [own, village] of villages) {
    for (const start of occurrences(text, own)) {
      const end = start + own.length;
      if (ends.has(end) || gain(lattice, start, start, 0) < -3) continue;
      found.push({
        start,
        end,
        own: start,
        name: village.name,
        aliases: village.aliases,
        level: "VILLAGE",
        confidence: 0.85,
      });
    }
  }
  return found;
}
