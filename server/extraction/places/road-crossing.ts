import type { Lattice } from "../text/lattice.ts";
import type { FoundPlace } from "./found-place.ts";

/** 长丰大道与祝融路口: the road before 与 and this one are the ends of one site. */
export function roadCrossing(
  lattice: Lattice,
  suffixStart: number,
  end: number,
  suffix: string,
  places: FoundPlace[],
): FoundPlace | undefined {
  if (!/^路口$/.test(suffix)) return undefined;
  const road = places
    .slice(-4)
    .findLast((place) => place.level === "SITE" && /[路道街]$/.test(place.name) && place.end < suffixStart);
  const between = road && lattice.text.slice(road.end, suffixStart);
  if (!road || !between || !/^[与和、][\u4e00-\u9fff]{1,8}$/.test(between)) return undefined;
  while ((places.at(-1)?.own ?? -1) >= road.own) places.pop();
  const name = lattice.text.slice(road.own, end);
  return {
    start: road.own,
    end,
    own: road.own,
    name,
    aliases: [],
    level: "SITE",
    confidence: 0.85,
    soft: true,
  };
}
