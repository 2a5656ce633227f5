import type { PartialDate } from "../../graph-schema/article-graph.ts";

/**
 * A window as plain text bounds. ISO dates sort as text, a shorter one before the days it covers; `~` sorts
 * after `-` and every digit, so `2021-03~` stands for the end of that month.
 */
export interface Window {
  from?: PartialDate;
  /** The last day with `~` after it. */
  until?: string;
}

export function toWindow(bounds: { from?: PartialDate; to?: PartialDate }): Window | undefined {
  if (bounds.from === undefined && bounds.to === undefined) return undefined;
  return {
    ...(bounds.from !== undefined && { from: bounds.from }),
    ...(bounds.to !== undefined && { until: toEnd(bounds.to) }),
  };
}

/** Sorts after every day that the date covers, before the next one. */
export const toEnd = (date: PartialDate): string => `${date}~`;

/** Whether any day that the date covers lies in the window; for a span, give its last date too. */
export function overlaps(window: Window, date: PartialDate, endDate: PartialDate = date): boolean {
  return (
    (window.until === undefined || date <= window.until) &&
    (window.from === undefined || toEnd(endDate) >= window.from)
  );
}
