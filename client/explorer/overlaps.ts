/** The last day that a date may mean: `2021` runs to the end of December. */
function endOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

function startOf(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** Whether a span of dates and a window have a day in common; a bound that is absent lets everything through. */
export function overlaps(
  first: string,
  last: string,
  from: string | undefined,
  to: string | undefined,
): boolean {
  const beginsInTime = to === undefined || startOf(first) <= endOf(to);
  const endsInTime = from === undefined || endOf(last) >= startOf(from);
  return beginsInTime && endsInTime;
}
