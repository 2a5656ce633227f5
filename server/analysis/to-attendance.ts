import { type EntityId, type PartialDate } from "../../graph-schema/article-graph.ts";
import { overlaps, toWindow } from "../store/dates.ts";
import { type GraphFilter, type Outline, TAKING_PART } from "../store/graph-store.ts";

/** Who was at which meeting. */
export interface Attendance {
  /** The places of each meeting's participants, each once, ascending; meetings without any are left out. */
  meetings: Uint32Array[];
  /** Places are below this number. */
  people: number;
}

/** What to ask a store for: people, meetings, and who took part in which. */
export const ATTENDANCE_FILTER: GraphFilter = { kinds: ["Person", "Meeting"], types: TAKING_PART };

export interface Days {
  from?: PartialDate;
  to?: PartialDate;
}

/**
 * The meetings in a window by their own date, a meeting without one in none; absent: all. People keep their places in
 * the outline. `only`: participants who count.
 */
export function toAttendance(
  { nodes, from, to }: Outline,
  days: Days = {},
  only?: ReadonlySet<EntityId>,
): Attendance {
  const window = toWindow(days);
  const isInside = (place: number): boolean => {
    const { date, endDate } = nodes[place] ?? {};
    return window === undefined || (date !== undefined && overlaps(window, date, endDate));
  };
  const participants = new Map<number, Set<number>>();
  for (const [at, person] of from.entries()) {
    const meeting = to[at] ?? 0;
    const node = nodes[person];
    if (node?.kind !== "Person" || nodes[meeting]?.kind !== "Meeting") continue;
    if ((only !== undefined && !only.has(node.id)) || !isInside(meeting)) continue;
    const known = participants.get(meeting) ?? new Set();
    participants.set(meeting, known.add(person));
  }
  const meetings = [...participants.values()].map((people) => Uint32Array.from(people).sort());
  return { meetings, people: nodes.length };
}
