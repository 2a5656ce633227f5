import { gain, type Lattice } from "../lattice.ts";
import type { FoundPlace } from "./found-place.ts";
import type { PlaceContext } from "./place-context.ts";
import type { Printed } from "./to-place.ts";

const NEAR_ZONES = 200;

/** A bare 高新区 or 经开区 is the one that the article names in full, else the home city's. */
export function homeZone(
  { start, end, level, suffix }: Printed,
  places: readonly FoundPlace[],
  context: PlaceContext,
): FoundPlace | undefined {
  if (!/^(?:高新区|经开区|国家高新区|国家经开区)$/.test(suffix)) return undefined;
  const named = places
    .slice(-NEAR_ZONES)
    .find((place) => place.level === "ZONE" && place.name.endsWith(suffix) && place.within?.division);
  const short = context.homeCity?.short;
  const name = named?.name ?? (short === undefined ? suffix : short + suffix);
  const aliases = short === undefined ? [] : [short + suffix, `${short}国家${suffix}`];
  return {
    start,
    end,
    own: start,
    name,
    aliases: [suffix, ...(named?.aliases ?? aliases)].filter((alias) => alias !== name),
    level,
    confidence: 0.85,
  };
}

/** 市工人文化宫, 市行政中心: a site of the city the paper is of. */
export function homeSite(
  lattice: Lattice,
  { end, level, suffix }: Printed,
  context: PlaceContext,
): FoundPlace | undefined {
  const city = context.homeCity?.name;
  const start = end - suffix.length;
  if (level !== "SITE" || city === undefined || lattice.text.charAt(start - 1) !== "市") return undefined;
  if (gain(lattice, start - 1, start - 1, 0) < -3) return undefined;
  const own = lattice.text.slice(start, end);
  return {
    start: start - 1,
    end,
    own: start - 1,
    name: city + own,
    aliases: [`市${own}`],
    level,
    confidence: 0.85,
  };
}
