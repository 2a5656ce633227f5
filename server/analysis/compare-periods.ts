import type { EntityId } from "../../graph-schema/article-graph.ts";
import { type Kind, type RelationType, relationTypes } from "../../graph-schema/ontology.ts";
import type { Outline } from "../store/graph-store.ts";
import { compareTexts } from "../store/order.ts";
import type { Attendance } from "./to-attendance.ts";

/** What is known of one period. */
export interface Period {
  /** The relations with a date in it. */
  outline: Outline;
  /** The meetings in it, and the people of these places. */
  attendance: Attendance;
  people: Outline["nodes"];
}

export interface PeriodCounts {
  entities: Partial<Record<Kind, number>>;
  relations: Partial<Record<RelationType, number>>;
  meetings: number;
}

export interface Present {
  id: EntityId;
  kind: Kind;
}

export interface MeetingChange {
  id: EntityId;
  earlier: number;
  later: number;
}

export interface Comparison {
  earlier: PeriodCounts;
  later: PeriodCounts;
  /** In the later period only, by evidence there, most first, then id; `gone`: in the earlier only. */
  appeared: readonly Present[];
  gone: readonly Present[];
  /** The greatest change first, then by id. */
  meetingChanges: readonly MeetingChange[];
}

export function comparePeriods(earlier: Period, later: Period): Comparison {
  return {
    earlier: countPeriod(earlier),
    later: countPeriod(later),
    appeared: listMissing(later.outline, earlier.outline),
    gone: listMissing(earlier.outline, later.outline),
    meetingChanges: listChanges(countMeetings(earlier), countMeetings(later)),
  };
}

function countPeriod({ outline, attendance }: Period): PeriodCounts {
  const entities: Partial<Record<Kind, number>> = {};
  const relations: Partial<Record<RelationType, number>> = {};
  for (const place of listLinked(outline)) {
    const kind = outline.nodes[place]?.kind;
    if (kind !== undefined) entities[kind] = (entities[kind] ?? 0) + 1;
  }
  for (const place of outline.type) {
    const type = relationTypes[place];
    if (type !== undefined) relations[type] = (relations[type] ?? 0) + 1;
  }
  return { entities, relations, meetings: attendance.meetings.length };
}

/** Places with a relation: entities that were asked for are in an outline even without one. */
const listLinked = ({ from, to }: Outline): Set<number> => new Set([...from, ...to]);

function listMissing(here: Outline, there: Outline): Present[] {
  const known = new Set([...listLinked(there)].map((place) => there.nodes[place]?.id));
  const strength = new Float64Array(here.nodes.length);
  for (const [at, evidence] of here.evidence.entries()) {
    for (const place of [here.from[at] ?? 0, here.to[at] ?? 0])
      strength[place] = (strength[place] ?? 0) + evidence;
  }
  return [...listLinked(here)]
    .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
    .flatMap((place) => here.nodes[place] ?? [])
    .filter(({ id }) => !known.has(id))
    .map(({ id, kind }) => ({ id, kind }));
}

function countMeetings({ attendance, people }: Period): Map<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const place of attendance.meetings.flatMap((participants) => [...participants])) {
    const id = people[place]?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function listChanges(
  earlier: ReadonlyMap<EntityId, number>,
  later: ReadonlyMap<EntityId, number>,
): MeetingChange[] {
  const size = ({ earlier, later }: MeetingChange) => Math.abs(later - earlier);
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((id) => ({ id, earlier: earlier.get(id) ?? 0, later: later.get(id) ?? 0 }))
    .filter((change) => size(change) > 0)
    .sort((a, b) => size(b) - size(a) || compareTexts(a.id, b.id));
}
