/** Two periods to begin with, and how numbers of the one differ from the other's. */
import type { Span } from "./counts-question.ts";

export type Periods = readonly [earlier: Span, later: Span];

const DAY = 86_400_000;

/** The first or the last day that a date may mean. */
function dayIn(date: string, last: boolean): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (day !== undefined) return Date.UTC(year, (month ?? 1) - 1, day);
  return last ? Date.UTC(year, month ?? 12, 0) : Date.UTC(year, (month ?? 1) - 1, 1);
}

const toDate = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * The last year beside the one before it; where all dates are of one year, its two halves.
 * @param first @param last the span of all dates, as precise as known
 */
export function firstPeriods(first: string, last: string): Periods {
  const year = Number(last.slice(0, 4));
  if (Number(first.slice(0, 4)) < year) {
    const [before, after] = [String(year - 1), String(year)];
    return [
      { from: before, to: before },
      { from: after, to: after },
    ];
  }
  const [begins, ends] = [dayIn(first, false), dayIn(last, true)];
  const middle = begins + Math.floor((ends - begins) / DAY / 2) * DAY;
  return [
    { from: toDate(begins), to: toDate(middle) },
    { from: toDate(middle + DAY), to: toDate(ends) },
  ];
}

/** `+3`, `−2` with a real minus sign, or `0`. */
export function toChange(earlier: number, later: number): string {
  const change = later - earlier;
  if (change === 0) return "0";
  return change > 0 ? `+${change}` : `−${-change}`;
}

/** Whether anything is said of when: a period without either end is none. */
export const isPeriod = ({ from, to }: Span): boolean => from !== undefined || to !== undefined;
