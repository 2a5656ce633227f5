import { divisionsCalled, liesIn } from "../gazetteer/gazetteer.ts";
import { gain, type Lattice } from "../text/lattice.ts";
import { calledShort, type FoundPlace } from "./found-place.ts";

/** Whether a word begins here right after the name of a province or city. */
export const isWithinUnmarked = (lattice: Lattice, at: number, last: FoundPlace | undefined): boolean =>
  last?.end === at &&
  last.division !== undefined &&
  (last.level === "PROVINCE" || last.level === "CITY") &&
  (lattice.wordLength[at] ?? 0) > 0;

/** What follows a short name that is part of another one. */
const OTHER = /^(?:[路街巷桥道山江河湖寺港]|大[道桥街学]|社区|小区|村|[日晚晨]报)/;

/** 福建|石狮, 高淳|…: an everyday word is the county of that name right after its province or city. */
export function shortWithin(
  lattice: Lattice,
  at: number,
  within: FoundPlace | undefined,
): FoundPlace | undefined {
  const outer = within?.division;
  for (let end = at + 3; outer && end >= at + 2; end--) {
    const printed = lattice.text.slice(at, end);
    const division = divisionsCalled(printed).find((d) => d !== outer && liesIn(d, outer));
    if (!division || printed === division.name || OTHER.test(lattice.text.slice(end, end + 2))) continue;
    if (gain(lattice, end, end, 0) < -3) continue;
    return { ...calledShort(lattice, division, at, end, 0.85), within };
  }
  return undefined;
}
