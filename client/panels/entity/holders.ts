import { overlaps } from "../../explorer/overlaps.ts";
import type { HolderLineFragment } from "../../generated/operations.ts";

export interface HeldOffice {
  readonly title: string;
  readonly holders: readonly HolderLineFragment[];
}

/**
 * Holders by office, in the order in which they came. With a day: as of it, each with the dates up to then, and
 * without those of whom nothing is known by then.
 */
export function toHeldOffices(
  holders: readonly HolderLineFragment[],
  day: string | undefined,
): readonly HeldOffice[] {
  const byTitle = new Map<string, HolderLineFragment[]>();
  for (const holder of holders) {
    const dates = holder.dates.filter((date) => overlaps(date, date, undefined, day));
    if (day !== undefined && dates.length === 0) continue;
    byTitle.set(holder.title, [...(byTitle.get(holder.title) ?? []), { ...holder, dates }]);
  }
  return [...byTitle].map(([title, held]) => ({ title, holders: held }));
}
