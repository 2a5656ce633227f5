/** Where an edge runs: trimmed to its nodes' outlines, bent where a pair has several lines. */

import type { Family, Kind } from "../../graph-schema/ontology.ts";
import type { Point, VisibleEdge } from "./canvas-props.ts";
import { reachOf } from "./node-shape.ts";

/** Px between a node's outline and the edge. */
export const EDGE_GAP = 3;
/** Px between the control points of neighbouring lines of one pair: twice their distance at the middle. */
const BEND = 28;

/** Line width in px at rest, and the dash pattern, by family. */
export const STROKES: Readonly<Record<Family, { readonly width: number; readonly dash: readonly number[] }>> =
  {
    meet: { width: 1.5, dash: [] },
    office: { width: 2.5, dash: [] },
    agenda: { width: 1.5, dash: [7, 4] },
    doing: { width: 1.5, dash: [10, 3, 2, 3] },
    going: { width: 2.25, dash: [0.1, 5] },
    belong: { width: 1, dash: [] },
  };

/** Width in px: the family's, and 0.35 more for each sentence after the first, by 2.2 at most. */
export function edgeWidth(family: Family, sentences: number): number {
  return STROKES[family].width + Math.min(2.2, 0.35 * Math.max(0, sentences - 1));
}

/**
 * How far each edge's control point lies to the right of its own way, in px, as Cytoscape counts; 0 for a pair's only
 * edge. The sign is turned for an edge that runs the other way, so that lines of one pair never coincide.
 */
export function bendsOf(edges: readonly VisibleEdge[]): Map<string, number> {
  const byPair = new Map<string, VisibleEdge[]>();
  for (const edge of edges) {
    const pair =
      edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const group = byPair.get(pair);
    if (group === undefined) byPair.set(pair, [edge]);
    else group.push(edge);
  }
  const bends = new Map<string, number>();
  for (const group of byPair.values()) {
    for (const [at, edge] of group.entries()) {
      const bend = (at - (group.length - 1) / 2) * BEND;
      bends.set(edge.id, edge.source < edge.target ? bend : -bend);
    }
  }
  return bends;
}

export interface EdgeEnd extends Point {
  readonly kind: Kind;
  readonly radius: number;
}

/** From `start` over the quadratic curve's `control` to `tip`. */
export interface EdgeLine {
  readonly start: Point;
  readonly control: Point;
  readonly tip: Point;
}

/** The line in the coordinates of its ends; undefined where the nodes touch. */
export function toEdgeLine(from: EdgeEnd, to: EdgeEnd, bend: number): EdgeLine | undefined {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return undefined;
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const control = {
    x: (from.x + to.x) / 2 + across.x * bend,
    y: (from.y + to.y) / 2 + across.y * bend,
  };
  const start = outlinePoint(from, control);
  const tip = outlinePoint(to, control);
  const ahead = (tip.x - start.x) * (to.x - from.x) + (tip.y - start.y) * (to.y - from.y);
  return ahead <= 0 ? undefined : { start, control, tip };
}

function outlinePoint(end: EdgeEnd, toward: Point): Point {
  const length = Math.hypot(toward.x - end.x, toward.y - end.y) || 1;
  const dx = (toward.x - end.x) / length;
  const dy = (toward.y - end.y) / length;
  const reach = reachOf(end.kind, end.radius, dx, dy) + EDGE_GAP;
  return { x: end.x + dx * reach, y: end.y + dy * reach };
}

/** The point at `share` (0 to 1) of the curve. */
export function pointOn({ start, control, tip }: EdgeLine, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * start.x + 2 * rest * share * control.x + share * share * tip.x,
    y: rest * rest * start.y + 2 * rest * share * control.y + share * share * tip.y,
  };
}

/** The head's three corners, tip first; `size` is its length in px. */
export function headOf(line: EdgeLine, size: number): [Point, Point, Point] {
  const length = Math.hypot(line.tip.x - line.control.x, line.tip.y - line.control.y) || 1;
  const dx = (line.tip.x - line.control.x) / length;
  const dy = (line.tip.y - line.control.y) / length;
  const foot = { x: line.tip.x - dx * size, y: line.tip.y - dy * size };
  const half = size / 2;
  return [
    line.tip,
    { x: foot.x - dy * half, y: foot.y + dx * half },
    { x: foot.x + dy * half, y: foot.y - dx * half },
  ];
}
