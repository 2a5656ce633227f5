/** Rows about relations → numbers, in an order that does not depend on the store. */
import type { EntityId } from "../../graph-schema/article-graph.ts";
import { relationTypes } from "../../graph-schema/ontology.ts";
import { AppError } from "../errors.ts";
import type { Outline, OutlineNode } from "./graph-store.ts";
import { compareTexts } from "./order.ts";

export type LinkRow = readonly [from: EntityId, to: EntityId, type: string, evidence: number];

export function toOutline(nodes: readonly OutlineNode[], rows: readonly LinkRow[]): Outline {
  const sorted = nodes.toSorted((a, b) => compareTexts(a.id, b.id));
  const places = new Map(sorted.map(({ id }, place) => [id, place]));
  const types = new Map<string, number>(relationTypes.map((type, place) => [type, place]));
  const links = rows
    .map(([from, to, type, evidence]) => ({
      ...{ from: places.get(from) ?? 0, to: places.get(to) ?? 0 },
      ...{ type: types.get(type) ?? 0, evidence },
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.type - b.type || a.evidence - b.evidence);
  return {
    nodes: sorted,
    from: Uint32Array.from(links, ({ from }) => from),
    to: Uint32Array.from(links, ({ to }) => to),
    type: Uint8Array.from(links, ({ type }) => type),
    evidence: Uint32Array.from(links, ({ evidence }) => evidence),
  };
}

/** Throws GRAPH_TOO_LARGE with both numbers. */
export function checkOutlineSize(relations: number, most: number): void {
  if (relations <= most) return;
  throw new AppError(
    "GRAPH_TOO_LARGE",
    `${relations} relations are more than the ${most} that can be looked at together: ` +
      "narrow kinds, types or dates, or choose entities",
    { relations, most },
  );
}
