import type { EntityId } from "../../graph-schema/article-graph.ts";
import type { Timeline } from "./graph-store.ts";
import { groupBy } from "./group.ts";

/** Pieces of evidence by date, undated ones under null, and meetings by date and id → days. */
export function toTimeline(
  evidence: readonly { date: string | null; total: number }[],
  meetings: readonly { date: string; id: EntityId }[],
): Timeline {
  const totals = new Map(evidence.map(({ date, total }) => [date, total]));
  const ofDay = groupBy(meetings, ({ date }) => date);
  const dates = [...new Set([...totals.keys(), ...ofDay.keys()])].filter((date) => date !== null).sort();
  const days = dates.map((date) => ({
    date,
    meetings: (ofDay.get(date) ?? []).map(({ id }) => id),
    evidenceCount: totals.get(date) ?? 0,
  }));
  return { days, undatedEvidenceCount: totals.get(null) ?? 0 };
}
