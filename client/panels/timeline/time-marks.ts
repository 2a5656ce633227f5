/** What stands on the axis: a bar of sentences with its meetings above, and the words beside the peaks. */

import { toDateText } from "../../i18n/dates.ts";
import { spanOf, type TimeScale, toIso } from "./time-scale.ts";
import type { TimelineDay, TimelineProps } from "./timeline-props.ts";

export interface TimeMark {
  readonly key: string;
  /** Days, both included. */
  readonly from: number;
  readonly to: number;
  /** False where the text names only a month or a year: the mark lies over all of it. */
  readonly exact: boolean;
  /** Px. */
  readonly left: number;
  readonly right: number;
  readonly meetings: TimelineDay["meetings"];
  readonly sentences: number;
}

/** Px that a bar is wide, and that two bars need so as not to run together. */
const BAR = 4;
const APART = 5;

/** One mark a day, or a week or month where days would run together; whole months and years by themselves. */
export function toTimeMarks(days: readonly TimelineDay[], scale: TimeScale): TimeMark[] {
  const perDay = scale.width / (scale.last - scale.first + 1);
  const together = perDay >= APART ? 1 : perDay * 7 >= APART ? 7 : 30;
  const marks = new Map<string, TimeMark>();
  for (const day of days) {
    const [from, to] = spanOf(day.date);
    const exact = day.date.length === 10;
    const key = exact ? String(Math.floor(from / together)) : day.date;
    marks.set(key, joined(marks.get(key), toMark(key, day, from, to, exact, scale), scale));
  }
  return [...marks.values()].sort((a, b) => a.from - b.from || Number(a.exact) - Number(b.exact));
}

function toMark(
  key: string,
  { meetings, evidenceCount }: TimelineDay,
  from: number,
  to: number,
  exact: boolean,
  scale: TimeScale,
): TimeMark {
  const half = exact ? BAR / 2 : 0;
  return {
    key,
    from,
    to,
    exact,
    left: scale.x(from) - half,
    right: scale.x(to) + half,
    meetings,
    sentences: evidenceCount,
  };
}

function joined(before: TimeMark | undefined, mark: TimeMark, scale: TimeScale): TimeMark {
  if (before === undefined) return mark;
  const from = Math.min(before.from, mark.from);
  const to = Math.max(before.to, mark.to);
  const middle = scale.x((from + to) / 2);
  return {
    ...before,
    from,
    to,
    left: middle - BAR / 2,
    right: middle + BAR / 2,
    meetings: [...before.meetings, ...mark.meetings],
    sentences: before.sentences + mark.sentences,
  };
}

export interface PeakLabel {
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Px of a character of a label, about, and between a bar and its label. */
const CHARACTER = { "zh-CN": 8.6, en: 6.2 } as const;
const GAP = 8;

/** Dates written beside the peaks, the highest first, wherever nothing else stands. */
export function toPeakLabels(
  marks: readonly TimeMark[],
  scale: TimeScale,
  language: TimelineProps["language"],
): PeakLabel[] {
  const clusters = toClusters(marks.filter(({ exact }) => exact));
  const taken = clusters.map(({ left, right }): [number, number] => [left - 4, right + 4]);
  const labels: PeakLabel[] = [];
  for (const cluster of [...clusters].sort((a, b) => b.weight - a.weight)) {
    const text = spanText(cluster.from, cluster.to, language);
    const width = text.length * CHARACTER[language];
    const free = (left: number, right: number): boolean =>
      left >= 0 && right <= scale.width && !taken.some(([from, to]) => left < to && from < right);
    const [right, left] = [cluster.right + GAP, cluster.left - GAP];
    const atRight = free(right - 3, right + width);
    if (!atRight && !free(left - width, left + 3)) continue;
    taken.push(atRight ? [right, right + width] : [left - width, left]);
    labels.push({
      x: atRight ? right : left,
      anchor: atRight ? "start" : "end",
      text,
      from: cluster.from,
      to: cluster.to,
    });
  }
  return labels.sort((a, b) => a.from - b.from);
}

interface Cluster {
  from: number;
  to: number;
  left: number;
  right: number;
  weight: number;
}

/** Marks that stand so close that one label has to do for all. */
function toClusters(marks: readonly TimeMark[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const { from, to, left, right, meetings, sentences } of marks) {
    const last = clusters.at(-1);
    const weight = 3 * meetings.length + sentences;
    if (last === undefined || left - last.right > 12) clusters.push({ from, to, left, right, weight });
    else Object.assign(last, { to, right, weight: last.weight + weight });
  }
  return clusters;
}

/** `1月6日`, `1月6—7日`, `1月30日—2月2日`; the axis says the year. */
export function spanText(from: number, to: number, language: TimelineProps["language"]): string {
  const [start, end] = [toIso(from), toIso(to)];
  const text = (iso: string): string => toDateText(iso, language, { withYear: false });
  if (from === to) return text(start);
  if (start.slice(0, 7) !== end.slice(0, 7))
    return `${text(start)}${language === "en" ? " – " : "—"}${text(end)}`;
  const [a, b] = [Number(start.slice(8)), Number(end.slice(8))];
  return language === "en"
    ? text(end).replace(/^\d+/u, `${a}–${b}`)
    : text(end).replace(/\d+日$/u, `${a}—${b}日`);
}

/** Whether any day of a mark lies in a window; open ends let everything through. */
export function isInside(
  { from, to }: { readonly from: number; readonly to: number },
  first: number,
  last: number,
): boolean {
  return to >= first && from <= last;
}
