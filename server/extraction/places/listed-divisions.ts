import { upperDivisionsNamed } from "../gazetteer/gazetteer.ts";
import { findAll } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { chooseDivision } from "./choose-division.ts";
import type { FoundPlace } from "./found-place.ts";
import type { PlaceContext } from "./place-context.ts";

/** 两区, 3个县: what ends a list of counties, each of which bears the letter. */
const TAIL = /(?:[两三四五六七八九]|[0-9]{1,2}个)个?([区县市旗]{1,3})(?![委级长])/g;
/** 襄都、信都 before it. */
const ITEMS = /[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,5}){0,8}[、和与][\u4e00-\u9fff]{2,5}?(?=等?$)/;
const LONGEST = 60;
const JOINT = /、|(?<=[\u4e00-\u9fff]{2})[和与](?=[\u4e00-\u9fff]{2})/;

/** The counties that a list names without the letter that it ends in, as far as `places` do not hold them. */
export function listedDivisions(
  { text }: Lattice,
  places: readonly FoundPlace[],
  context: PlaceContext,
): FoundPlace[] {
  const ends = new Set(places.filter(({ soft }) => !soft).map(({ end }) => end));
  return findAll(text, TAIL).flatMap(({ index, 1: letters = "" }) => {
    const before = text.slice(Math.max(0, index - LONGEST), index);
    const found = ITEMS.exec(before);
    const items = found?.[0] ?? "";
    let at = index - before.length + (found?.index ?? 0);
    return items.split(JOINT).flatMap((item): FoundPlace[] => {
      const end = at + item.length;
      at = end + 1;
      return ends.has(end) ? [] : countyAtEnd(item, end, letters, context);
    });
  });
}

/** The county that the item ends with: 已在襄都 ends with 襄都. */
function countyAtEnd(item: string, end: number, letters: string, context: PlaceContext): FoundPlace[] {
  for (let length = Math.min(4, item.length); length >= 2; length--) {
    const own = item.slice(-length);
    const named = [...letters].flatMap((letter) => upperDivisionsNamed(own + letter));
    const division = chooseDivision(named, context, undefined);
    if (!division) continue;
    const { name, level } = division;
    return [
      {
        start: end - length,
        end,
        own: end - length,
        name,
        aliases: [own],
        level,
        division,
        confidence: 0.88,
      },
    ];
  }
  return [];
}
