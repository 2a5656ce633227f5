import { WORLD } from "../gazetteer/world.ts";
import type { Lattice } from "../lattice.ts";
import type { FoundPlace } from "./found-place.ts";

/** A country, a city abroad, or a region that is no division: 长三角. */
export function regionPlace(lattice: Lattice, at: number): FoundPlace {
  const end = at + (lattice.wordLength[at] ?? 1);
  const printed = lattice.text.slice(at, end);
  const { name, level } = WORLD.get(printed) ?? { name: printed, level: "REGION" };
  const short = level === "REGION" && name.endsWith("地区") ? name.slice(0, -2) : printed;
  return { start: at, end, own: at, name, aliases: short === name ? [] : [short], level, confidence: 0.9 };
}
