/** Days as numbers and as places on an axis. A day is counted from 1 January 1970, UTC. */

const DAY = 86_400_000;

export function toDay(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function toIso(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The first and the last day that a date may mean: the same for `2021-01-06`, a month for `2021-01`. */
export function spanOf(date: string): readonly [first: number, last: number] {
  const [year = "1970", month, day] = date.split("-");
  if (day !== undefined) return [toDay(date), toDay(date)];
  if (month !== undefined) return [toDay(`${year}-${month}-01`), toDay(nextMonth(`${year}-${month}-01`)) - 1];
  return [toDay(`${year}-01-01`), toDay(`${year}-12-31`)];
}

/** The first of the month after a day's. */
function nextMonth(iso: string): string {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

export interface TimeScale {
  /** Days, both included. */
  readonly first: number;
  readonly last: number;
  /** The first and the last day that anything is known of. */
  readonly known: readonly [from: number, to: number];
  /** Px. */
  readonly width: number;
  /** The middle of a day, in px. */
  x(day: number): number;
  /** The day at a place, kept within the scale. */
  day(x: number): number;
}

/** An axis over dates, with a little room at both ends. Without dates: today's year would be a guess, so none. */
export function toTimeScale(dates: readonly string[], width: number): TimeScale | undefined {
  if (dates.length === 0 || width <= 0) return undefined;
  const spans = dates.map(spanOf);
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  const room = Math.max(3, Math.round((to - from) * 0.1));
  // A little before the beginning of the first month, where that is near: its name can then be said.
  const month = toDay(`${toIso(from).slice(0, 7)}-01`) - Math.ceil(room / 4);
  const first = from - month <= 2 * room ? Math.min(from - room, month) : from - room;
  const last = to + room;
  const perDay = width / (last - first + 1);
  return {
    first,
    last,
    known: [from, to],
    width,
    x: (day) => (day - first + 0.5) * perDay,
    day: (x) => Math.min(last, Math.max(first, first + Math.floor(x / perDay))),
  };
}

export interface Tick {
  readonly x: number;
  readonly day: number;
  /** Whether the year is said: at the first tick and each January. */
  readonly withYear: boolean;
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];
/** Px that a tick's label needs. */
const TICK_ROOM = 68;

/** Ticks at the beginnings of months, as many as the labels leave room for. */
export function toTicks({ first, last, width, x }: TimeScale): Tick[] {
  const months = monthsBetween(first, last);
  const most = Math.max(1, Math.floor(width / TICK_ROOM));
  const step = STEPS.find((size) => months.length / size <= most) ?? 240;
  const shown = months.filter((iso) => monthNumber(iso) % step === 0);
  return shown.map((iso, at) => ({
    x: x(toDay(iso)),
    day: toDay(iso),
    withYear: at === 0 || iso.slice(5, 7) === "01" || iso.slice(0, 4) !== shown[at - 1]?.slice(0, 4),
  }));
}

function monthNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function monthsBetween(first: number, last: number): string[] {
  const months: string[] = [];
  let iso = `${toIso(first).slice(0, 7)}-01`;
  if (toDay(iso) < first) iso = nextMonth(iso);
  for (; toDay(iso) <= last; iso = nextMonth(iso)) months.push(iso);
  return months;
}
