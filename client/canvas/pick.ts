/** What lies under the pointer, or within a box, on a canvas whose elements Cytoscape does not hold. */

import type { Point, VisibleGraph } from "./canvas-props.ts";
import { extentOf, outlineOf, radiusOf } from "./node-shape.ts";

export type Picked = { readonly node: string } | { readonly edge: string } | null;

/** Px on the screen within which a line is meant. */
const NEAR_LINE = 6;

/** @param at px at zoom 1; nodes come before lines, the one painted last first */
export function pick(
  graph: VisibleGraph,
  places: ReadonlyMap<string, Point>,
  at: Point,
  zoom: number,
): Picked {
  return pickNode(graph, places, at) ?? pickEdge(graph, places, at, NEAR_LINE / zoom);
}

function pickNode({ nodes }: VisibleGraph, places: ReadonlyMap<string, Point>, at: Point): Picked {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    const place = node === undefined ? undefined : places.get(node.id);
    if (node === undefined || place === undefined) continue;
    const { halfWidth, above, below } = extentOf(outlineOf(node), radiusOf(node.sentences));
    const inside =
      Math.abs(at.x - place.x) <= halfWidth && at.y >= place.y - above && at.y <= place.y + below;
    if (inside) return { node: node.id };
  }
  return null;
}

function pickEdge(
  { edges }: VisibleGraph,
  places: ReadonlyMap<string, Point>,
  at: Point,
  reach: number,
): Picked {
  let best: string | undefined;
  let least = reach;
  for (const { id, source, target } of edges) {
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined) continue;
    const away = distanceTo(from, to, at);
    if (away > least) continue;
    least = away;
    best = id;
  }
  return best === undefined ? null : { edge: best };
}

function distanceTo(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length2 = dx * dx + dy * dy || 1;
  const share = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length2));
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

/** Nodes whose middle lies in the box between two corners. */
export function pickWithin(places: ReadonlyMap<string, Point>, one: Point, other: Point): string[] {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  return [...places].flatMap(([id, { x, y }]) =>
    x >= left && x <= right && y >= top && y <= bottom ? [id] : [],
  );
}
