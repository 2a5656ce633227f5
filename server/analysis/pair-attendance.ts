import { AppError } from "../errors.ts";
import type { Attendance } from "./to-attendance.ts";

export const MAX_PAIRS = 1_000_000;

export interface Pairs {
  /** Pair i is of people `a[i]` and `b[i]`, the first the smaller, who were at `meetings[i]` meetings together. */
  a: Uint32Array;
  b: Uint32Array;
  meetings: Uint32Array;
  /** People in a pair. */
  people: number;
}

/**
 * The people of each meeting two by two, and how often each two come together; most meetings first, then by the two.
 * Throws GRAPH_TOO_LARGE above `most` pairs.
 */
export function pairAttendance({ meetings, people }: Attendance, atLeast: number, most = MAX_PAIRS): Pairs {
  const counts = new Map<number, number>();
  for (const participants of meetings) {
    for (const [at, one] of participants.entries()) {
      for (let next = at + 1; next < participants.length; next++) {
        const pair = one * people + (participants[next] ?? 0);
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
    if (counts.size > most) throw toTooLarge(most);
  }
  const pairs = [...counts]
    .filter(([, count]) => count >= atLeast)
    .sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  const a = Uint32Array.from(pairs, ([pair]) => Math.floor(pair / people));
  const b = Uint32Array.from(pairs, ([pair]) => pair % people);
  return {
    a,
    b,
    meetings: Uint32Array.from(pairs, ([, count]) => count),
    people: new Set([...a, ...b]).size,
  };
}

const toTooLarge = (most: number): AppError =>
  new AppError(
    "GRAPH_TOO_LARGE",
    `More than ${most} pairs of people were at meetings together: narrow the dates or choose people`,
    { most },
  );
