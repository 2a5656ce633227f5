import type { Division } from "../gazetteer/division.ts";
import { pathOf, townshipsNamed } from "../gazetteer/gazetteer.ts";
import { letterOf } from "../gazetteer/units.ts";
import { findAll } from "../text/find-all.ts";
import { fold } from "../text/fold.ts";
import { findNamed, type Named } from "./named-divisions.ts";

/** 我市, 市委, 副市长: words by which a text speaks of its own unit, as the home paper does. */
const OWN =
  /[我全本](市|县|区|州|旗)(?![场域间])|(?<=^|[^\u4e00-\u9fff]|[副代原任被由务在向对从和与及了为经给到近日午晚早后前间届])(市|县|区|州|旗)(?:委(?![员派托])|政府|人大|政协|领导|长(?=[\u4e00-\u9fff]{2})|人民政府|直)/g;

/** The unit that a text calls its own, by its letter (市, 县), and where it first does. */
interface Own {
  letter: string;
  at: number;
}

/** The letter that stands most often, of equals the one that stands first. */
function findOwn(text: string): Own | undefined {
  const owns = new Map<string, Own & { times: number }>();
  for (const { 1: letter = "", 2: organ = "", index: at } of findAll(text, OWN)) {
    const own = owns.get(letter || organ) ?? { letter: letter || organ, at, times: 0 };
    owns.set(own.letter, { ...own, times: own.times + 1 });
  }
  return [...owns.values()].sort((a, b) => b.times - a.times)[0];
}

const TOWNSHIP = /[\u4e00-\u9fff]{2,6}?(?:镇|乡|街道)/g;
const ORGAN = /^(?:委(?![员派托])|人?民?政府|人大|政协|纪委|[市县区州旗]长|[市县区州旗]委|领导)/;

/** Whether a name has its city or province before it, as the places of others have: 四川合江县, 泸州市合江县. */
function isForeign(text: string, { place, start }: Named): boolean {
  for (let above = place.parent; above; above = above.parent)
    if (text.endsWith(above.name, start) || (above.short.length > 1 && text.endsWith(above.short, start)))
      return true;
  return false;
}

/** What speaks for a division as the home; the scale is their own. */
const POINTS = { named: 1, otherOrgan: -1, township: 0.7, short: 0.5 };
/** Counties that may share a township's name before the name says nothing. */
const AMBIGUOUS = 4;
/** Times that a short name counts; more of them say no more. */
const MOST_SHORT = 4;

type Tally = Map<Division, number>;
const add = (tally: Tally, division: Division | undefined, points: number): void => {
  if (division) tally.set(division, (tally.get(division) ?? 0) + points);
};
/** The city of a county. */
const above = ({ level, parent }: Division): Division | undefined =>
  level === "COUNTY" ? parent : undefined;

/**
 * Cities and counties by their full names. Those of others have their province before them; so have the organs of others
 * their place (神木市市长, after 市委), where the paper's own need it only before it first goes without.
 */
function countNamed(text: string, own: Own, tally: Tally): void {
  const named = findNamed(text).filter(({ place }) => place.level !== "PROVINCE");
  const foreign = new Set(named.filter((name) => isForeign(text, name)).map(({ place }) => place));
  const parentAt = new Map(named.map((name) => [name.start, name.place.parent]));
  for (const { place, start, end } of named) {
    if (foreign.has(place) || parentAt.get(end) === place) continue;
    const ofOther = start > own.at && ORGAN.test(text.slice(end, end + 5));
    add(tally, place, ofOther ? POINTS.otherOrgan : POINTS.named);
    add(tally, above(place), POINTS.named);
  }
}

function countTownships(text: string, tally: Tally): void {
  for (const { 0: run, index } of findAll(text, TOWNSHIP))
    for (let start = 0; start + 2 <= run.length; start++) {
      const named = townshipsNamed(run.slice(start));
      if (named.length === 0) continue;
      const alone = !/[市县区旗州]/.test(text.charAt(index + start - 1));
      for (const { parent } of alone && named.length <= AMBIGUOUS ? named : []) {
        add(tally, parent, POINTS.township / named.length);
        add(tally, parent && above(parent), POINTS.township / named.length);
      }
      break;
    }
}

/** 如皋 for 如皋市: of the divisions with the letter sought, those that the text has named or implied. */
function countShorts(text: string, letter: string, tally: Tally): void {
  for (const [division, points] of tally) {
    const { name, short } = division;
    if (letterOf(name) !== letter || short.length < 2 || short === name) continue;
    const called = text.split(short).length - text.split(name).length;
    tally.set(division, points + Math.min(called, MOST_SHORT) * POINTS.short);
  }
}

/**
 * The home of texts that speak of their own unit (我市, 县委): of the divisions with its letter the one for which most
 * speaks. A county-level city goes before the city above it that nothing but itself speaks for.
 */
export function homeOfOwn(texts: readonly string[]): string[] | undefined {
  const text = fold(texts.join("\n"));
  const own = findOwn(text);
  if (!own) return undefined;
  const tally: Tally = new Map();
  countNamed(text, own, tally);
  countTownships(text, tally);
  countShorts(text, own.letter, tally);
  const ranked = [...tally]
    .filter(([{ name }, points]) => letterOf(name) === own.letter && points >= POINTS.township)
    .sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || (second && second[1] === first[1] && second[0].parent !== first[0])) return undefined;
  const inner = ranked.find(([{ parent }]) => parent === first[0]);
  const counties = [...tally.keys()].filter(({ parent }) => parent === first[0]).length;
  return pathOf(inner && counties === 1 && inner[1] * 2 > first[1] ? inner[0] : first[0]);
}
