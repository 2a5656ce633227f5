import type { Division } from "../gazetteer/division.ts";
import { upperDivisionsNamed } from "../gazetteer/gazetteer.ts";

/** Names of two characters (矿区, 城区, 郊区) are common words first and divisions second. */
const SHORTEST = 3;

/** The province, city or county that ends a run of characters (来到石鼓区 → 石鼓区), if there is only one of that name. */
export function divisionEnding(run: string): Division | undefined {
  for (let start = 0; start + SHORTEST <= run.length; start++) {
    const [only, other] = upperDivisionsNamed(run.slice(start));
    if (only) return other ? undefined : only;
  }
  return undefined;
}
