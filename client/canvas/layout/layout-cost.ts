/** How hard a picture is to read: lines that cross, nodes under lines, and how small it must be shown. */

import type { Point } from "../canvas-props.ts";
import type { LayoutResult, LayoutTask } from "./layout-task.ts";

const ON_LINE = 2;
/** Px between a node's middle and a line that only passes by. */
const ROOM = 16;
/** Px of the larger side that weigh as much as one crossing. */
const SIDE = 40;

export function costOf(places: LayoutResult, { nodes, edges, aspect }: LayoutTask): number {
  const lines = edges.flatMap(({ source, target }) => {
    const [from, to] = [places[source], places[target]];
    return from === undefined || to === undefined ? [] : [{ from, to, source, target }];
  });
  let cost = 0;
  for (const [at, one] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next];
      if (other !== undefined && cross(one.from, one.to, other.from, other.to)) cost++;
    }
    for (const { id } of nodes) {
      const middle = places[id];
      if (middle === undefined || id === one.source || id === one.target) continue;
      if (isNear(middle, one.from, one.to)) cost += ON_LINE;
    }
  }
  const xs = nodes.map(({ id }) => places[id]?.x ?? 0);
  const ys = nodes.map(({ id }) => places[id]?.y ?? 0);
  const width = Math.max(...xs) - Math.min(...xs) + 120;
  const height = Math.max(...ys) - Math.min(...ys) + 80;
  return cost + Math.max(width, height * aspect) / SIDE;
}

/** Whether two stretches cross; sharing an end does not count. */
export function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function isNear(point: Point, from: Point, to: Point): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) return false;
  const share = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length2;
  if (share <= 0 || share >= 1) return false;
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy) < ROOM;
}
