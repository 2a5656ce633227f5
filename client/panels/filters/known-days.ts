/** Steps among the days on which something is known. Dates sort as text; a month comes before its days. */

export function dayBefore(days: readonly string[], day: string): string | undefined {
  return days
    .filter((known) => known < day)
    .toSorted()
    .at(-1);
}

export function dayAfter(days: readonly string[], day: string): string | undefined {
  return days.filter((known) => known > day).toSorted()[0];
}
