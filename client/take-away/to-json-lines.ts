import type { TakenGraph } from "./taken-graph.ts";
import type { TakenEvidence } from "./to-tables.ts";

/** One JSON object a line, each saying what it is: entities first, then relations by the ids of their ends, then evidence. */
export function toJsonLines({ entities, relations }: TakenGraph, evidence: readonly TakenEvidence[]): string {
  const lines = [
    ...entities.map((entity) => ({ line: "entity", ...entity })),
    ...relations.map(({ from, to, ...rest }) => ({ line: "relation", ...rest, from: from.id, to: to.id })),
    ...evidence.map((one) => ({ line: "evidence", ...one })),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
}
