import type { Division } from "../gazetteer/division.ts";
import { divisionAt, liesIn, pathOf } from "../gazetteer/gazetteer.ts";
import type { PlaceContext } from "./place-context.ts";

/** The likeliest of the divisions of one name: within the place before it, the home, the home's province. */
export function chooseDivision(
  divisions: readonly Division[],
  context: PlaceContext,
  within: Division | undefined,
): Division | undefined {
  const inside = (outer: Division | undefined) =>
    outer && divisions.find((division) => division.code !== outer.code && liesIn(division, outer));
  if (within) return inside(within);
  const home = divisions.find((division) => division === context.homeCity || division === context.home);
  if (home) return home;
  const upper =
    divisions.find(({ level }) => level === "PROVINCE") ?? divisions.find(({ level }) => level === "CITY");
  const near = inside(context.homeCity) ?? upper;
  if (near) return near;
  const province = context.home && divisionAt(pathOf(context.home).slice(0, 1));
  return inside(province) ?? (divisions.length === 1 ? divisions[0] : undefined);
}

/** The first township of one name in the home city, where no place stands before it. */
export const chooseNear = (
  townships: readonly Division[],
  context: PlaceContext,
  above: Division | undefined,
): Division | undefined =>
  above ? undefined : townships.find((township) => context.homeCity && liesIn(township, context.homeCity));
