import type { Division } from "../gazetteer/division.ts";
import { liesIn, upperDivisions } from "../gazetteer/gazetteer.ts";
import { occurrences } from "../text/find-all.ts";
import { costBetween, gain, type Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { calledShort, type FoundPlace } from "./found-place.ts";
import { isGoneTo } from "./gone-to.ts";
import type { PlaceContext } from "./place-context.ts";

const CLOSES = /^(?:$|[^\u4e00-\u9fff0-9A-Za-z“"(—]|的|等|一带|两地|境内|城区|籍|人(?![民大才武]))/;
const LISTED = /[、和与至]/;

/** 徐水 in Baoding: districts of the paper's city by their short names, where somebody goes or others are listed. */
export function homeDistricts(
  lattice: Lattice,
  places: readonly FoundPlace[],
  { homeCity }: PlaceContext,
): FoundPlace[] {
  if (!homeCity) return [];
  const taken = new Set(places.map(({ own }) => own));
  return districtsOf(homeCity).flatMap((district) => {
    const found: FoundPlace[] = [];
    const { short } = district;
    for (const at of occurrences(lattice.text, short))
      if (!taken.has(at) && isDistrict(lattice, at, at + 2))
        found.push(calledShort(lattice, district, at, at + 2, 0.82));
    return found;
  });
}

const known = new Map<string, readonly Division[]>();

/** The districts and banners of a city that are called by two characters, which no lexicon marks as a division. */
function districtsOf(city: Division): readonly Division[] {
  const listed = known.get(city.code);
  if (listed) return listed;
  const districts = [...upperDivisions()].filter(
    (d) => d.level === "COUNTY" && /[区旗]$/.test(d.name) && d.short.length === 2 && liesIn(d, city),
  );
  known.set(city.code, districts);
  return districts;
}

/** Whether the two characters stand by themselves and are no everyday word. */
function isDistrict(lattice: Lattice, at: number, end: number): boolean {
  const { text } = lattice;
  if (gain(lattice, at, at, 0) < -3 || gain(lattice, end, end, 0) < -3) return false;
  const word = lattice.wordLength[at] === 2;
  if (word && !isKind(lattice, at, "g?") && costBetween(lattice, at, end) < 12) return false;
  return CLOSES.test(text.slice(end, end + 3)) && (isGoneTo(text, at) || LISTED.test(text.charAt(at - 1)));
}
