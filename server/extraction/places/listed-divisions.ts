import { upperDivisionsNamed } from "../gazetteer/gazetteer.ts";
import { findAll } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { chooseDivision } from "./choose-division.ts";
import { calledShort, type FoundPlace } from "./found-place.ts";
import { hardEnds, itemsBefore } from "./listed-items.ts";
import type { PlaceContext } from "./place-context.ts";

/** 两区, 3个县: what ends a list of counties, each of which bears the letter. */
const TAIL = /(?:[两三四五六七八九]|[0-9]{1,2}个)个?([区县市旗]{1,3})(?![委级长])/g;
/** 襄都、信都 before it. */
const ITEMS = /[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,5}){0,8}[、和与][\u4e00-\u9fff]{2,5}?(?=等?$)/;
/** The counties that a list names without the letter that it ends in, as far as `places` do not hold them. */
export function listedDivisions(
  lattice: Lattice,
  places: readonly FoundPlace[],
  context: PlaceContext,
): FoundPlace[] {
  const { text } = lattice;
  const ends = hardEnds(places);
  return findAll(text, TAIL).flatMap(({ index, 1: letters = "" }) =>
    itemsBefore(text, index, ITEMS)
      .filter(({ end }) => !ends.has(end))
      .map(({ start, end }) => countyAtEnd(lattice, start, end, letters, context))
      .filter((county) => county !== undefined),
  );
}

/** The county that an item ends with: 已在襄都 ends with 襄都. */
function countyAtEnd(
  lattice: Lattice,
  from: number,
  end: number,
  letters: string,
  context: PlaceContext,
): FoundPlace | undefined {
  for (let start = Math.max(from, end - 4); start <= end - 2; start++) {
    const own = lattice.text.slice(start, end);
    const named = [...letters].flatMap((letter) => upperDivisionsNamed(own + letter));
    const division = chooseDivision(named, context, undefined);
    if (division) return calledShort(lattice, division, start, end, 0.88);
  }
  return undefined;
}
