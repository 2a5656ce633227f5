import { WORLD } from "../gazetteer/world.ts";
import type { Lattice } from "../text/lattice.ts";
import type { FoundPlace } from "./found-place.ts";

/** A country, a city abroad, or a region that is no division: 长三角. */
export function regionPlace(lattice: Lattice, at: number): FoundPlace {
  const known = at + (lattice.wordLength[at] ?? 1);
  const found = WORLD.get(lattice.text.slice(at, known));
  const end =
    found?.level === "CITY" && !found.name.endsWith("市") && lattice.text.charAt(known) === "市"
      ? known + 1
      : known;
  const printed = lattice.text.slice(at, end);
  const { name, level } = end === known && found ? found : { name: printed, level: found?.level ?? "REGION" };
  const short = level === "REGION" && name.endsWith("地区") ? name.slice(0, -2) : printed;
  return { start: at, end, own: at, name, aliases: short === name ? [] : [short], level, confidence: 0.9 };
}
