import type { Lattice } from "../lattice.ts";
import { COUNTRIES } from "../place-words.ts";
import type { FoundPlace } from "./found-place.ts";

/** A country, or a region that is no division: 长三角. */
export function regionPlace(lattice: Lattice, at: number): FoundPlace {
  const end = at + (lattice.wordLength[at] ?? 1);
  const name = lattice.text.slice(at, end);
  const level = COUNTRIES.has(name) ? "COUNTRY" : "REGION";
  const aliases = level === "REGION" && name.endsWith("地区") ? [name.slice(0, -2)] : [];
  return { start: at, end, own: at, name, aliases, level, confidence: 0.9 };
}
