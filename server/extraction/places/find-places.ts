import { DIVISION_CLASS, REGION_CLASS } from "../lexicon/lexicon.ts";
import { findAll } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { isBeingBuilt, STANDS } from "./being-built.ts";
import { isCalledAfter } from "./called-after.ts";
import { divisionPlace } from "./division-place.ts";
import { foreignCity } from "./foreign-city.ts";
import { type FoundPlace, isSpelled } from "./found-place.ts";
import { homeDistricts } from "./home-districts.ts";
import { listedDivisions } from "./listed-divisions.ts";
import { listedPlaces } from "./listed-places.ts";
import { namedAgain } from "./named-again.ts";
import type { PlaceContext } from "./place-context.ts";
import { regionPlace } from "./region-place.ts";
import { shortTownship } from "./short-township.ts";
import { isWithinUnmarked, shortWithin } from "./short-within.ts";
import { suffixedPlace } from "./suffixed-place.ts";
import { unmarkedPlaces } from "./unmarked-places.ts";

/** Titles of documents, and short quoted words: a place in “广东好人” is part of the honour's name. */
const QUOTED = /《[^》\n]{1,60}》|“[^”,。;:!?\n]{2,14}”|‘[^’,。;:!?\n]{2,14}’|「[^」,。;:!?\n]{2,14}」/g;

/** Who signs, whose names may be those of places: (记者 云峰), 本报讯(邙山岭), 。(关大河), 记者 高延川 摄. */
const SIGNED =
  /[(][^()\n]{0,40}(?:记者|通讯员|实习生|摄影)[^()\n]{0,40}[)]|讯 ?[(][^()\n]{2,20}[)]|(?<=[。”])[(][\u4e00-\u9fff ]{2,8}[)](?=\n|$)|(?:记者|通讯员) ?[\u4e00-\u9fff]{2,4}(?: [\u4e00-\u9fff]{2,4})*(?= ?[/摄文])/g;

/** “平江县云松种薯专业合作社”: the whole name of a body, as its sign gives it. */
const SIGNBOARD = /^“[\u4e00-\u9fff]{3,}(?:合作社|有限公司|协会|大学|医院|学校)”$/;

function quotedMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const match of findAll(text, QUOTED))
    if (!SIGNBOARD.test(match[0])) mask.fill(1, match.index + 1, match.index + match[0].length - 1);
  for (const match of findAll(text, SIGNED)) mask.fill(1, match.index, match.index + match[0].length);
  return mask;
}

/** Every place that the text names by itself. Places after 推进, 打造 and before 建设 are left to projects. */
export function findPlaces(lattice: Lattice, context: PlaceContext): FoundPlace[] {
  const quoted = quotedMask(lattice.text);
  const standing = namedPlaces(lattice, context)
    .flatMap((place) =>
      isBeingBuilt(lattice, place) ? (place.absorbed ?? []).filter(({ name }) => STANDS.test(name)) : [place],
    )
    .filter(({ own, end }) => quoted[own] !== 1 || quoted[end - 1] !== 1);
  const heads = headsOfLonger(lattice.text, standing);
  const kept = standing.filter((place) => !heads.has(place) && !isCalledAfter(lattice, place));
  const counties = [...listedDivisions(lattice, kept, context), ...homeDistricts(lattice, kept, context)];
  const listed = [...counties, ...listedPlaces(lattice, kept)];
  const ends = new Set(listed.map(({ end }) => end));
  const hard = kept.filter(({ soft, end }) => !soft || !ends.has(end));
  return [...hard, ...namedAgain(lattice, hard), ...listed, ...unmarkedPlaces(lattice, hard)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** From left to right, as each place may lie in the one before it. */
function namedPlaces(lattice: Lattice, context: PlaceContext): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let at = 0; at < lattice.text.length; at++) {
    if ((lattice.wordLength[at] ?? 0) > 0 && lattice.wordClass[at] === DIVISION_CLASS) {
      const last = found.at(-1);
      const place = divisionPlace(lattice, at, context, last?.end === at ? last : undefined);
      if (place) found.push(place);
    } else if (isWithinUnmarked(lattice, at, found.at(-1))) {
      const place = shortWithin(lattice, at, found.at(-1));
      if (place) found.push(place);
    } else if (lattice.wordClass[at] === REGION_CLASS && !namesWay(lattice, at))
      found.push(regionPlace(lattice, at));
    const next = placeAfter(lattice, at, found.at(-1));
    if (next) found.push(next);
    const place = suffixedPlace(lattice, at + 1, found, context);
    if (place) found.push(place);
  }
  return found;
}

/** What stands right after a place, or after the mark behind it: a city of a country, a township called short. */
const placeAfter = (lattice: Lattice, at: number, last: FoundPlace | undefined): FoundPlace | undefined =>
  last?.end === at || last?.end === at - 1
    ? (foreignCity(lattice, at, last) ?? shortTownship(lattice, at, last))
    : undefined;

/** 湘北|路, 江南|大道: a region lends ways its name. */
const namesWay = ({ text, wordLength }: Lattice, at: number): boolean =>
  /^(?:[路街巷]|大道|大街)/.test(text.slice(at + (wordLength[at] ?? 1), at + (wordLength[at] ?? 1) + 2));

/** 衡山 in 衡山科学城 is part of that name. */
function headsOfLonger(text: string, places: readonly FoundPlace[]): Set<FoundPlace> {
  const heads = new Set<FoundPlace>();
  for (const { within, name, level } of places) {
    if (!within || (level !== "ZONE" && level !== "SITE") || isSpelled(text, within)) continue;
    if (name.startsWith(text.slice(within.own, within.end))) heads.add(within);
  }
  return heads;
}
