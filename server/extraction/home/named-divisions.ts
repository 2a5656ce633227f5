import type { Division } from "../gazetteer/division.ts";
import { upperDivisionsNamed } from "../gazetteer/gazetteer.ts";
import { findAll } from "../text/find-all.ts";

/** Names of two characters (矿区, 城区, 郊区) are common words first and divisions second. */
const SHORTEST = 3;

/** The province, city or county that ends a run of characters (来到石鼓区 → 石鼓区), if there is only one of that name. */
function divisionEnding(run: string): Division | undefined {
  for (let start = 0; start + SHORTEST <= run.length; start++) {
    const [only, other] = upperDivisionsNamed(run.slice(start));
    if (only) return other ? undefined : only;
  }
  return undefined;
}

const FULL_NAME = /[\u4e00-\u9fff]{2,11}?(?:市|县|区|州|盟|旗)/g;

/** A province, city or county by its full name. */
export interface Named {
  place: Division;
  start: number;
  end: number;
}

/** Those that a text names in full. */
export function findNamed(text: string): Named[] {
  return findAll(text, FULL_NAME).flatMap(({ 0: run, index }) => {
    const place = divisionEnding(run);
    const end = index + run.length;
    return place ? [{ place, start: end - place.name.length, end }] : [];
  });
}
