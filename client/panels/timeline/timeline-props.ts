/** What the timeline is given and what it tells. */

export interface TimelineDay {
  /** ISO 8601, as precise as the text: `2021-01-06`, `2021-01` or `2021`. */
  readonly date: string;
  readonly meetings: readonly { readonly id: string; readonly name: string }[];
  /** Sentences that speak of this date. */
  readonly evidenceCount: number;
}

/** ISO 8601, both included, as precise as given: a month means all of it. An end left out is open. */
export interface TimeWindow {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface TimelineProps {
  /** Ascending by date. */
  readonly days: readonly TimelineDay[];
  /** Sentences without a date. */
  readonly undated: number;
  readonly window: TimeWindow;
  readonly language: "zh-CN" | "en";
  /** `{}` asks for all of time. Called when a drag ends and at each step by key. */
  onBrush(window: TimeWindow): void;
  onOpenMeeting(id: string): void;
}
