/** Boxes that must not overlap: nodes with their labels. */

import type { LayoutNode } from "./layout-task.ts";

/** A node on its way to its place. */
export interface Body {
  readonly id: string;
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
  x: number;
  y: number;
  readonly fixed: boolean;
}

export function toBody(node: LayoutNode, x: number, y: number): Body {
  const { id, halfWidth, above, below, fixed } = node;
  return { id, halfWidth, above, below, x, y, fixed };
}

/** How deep two boxes reach into each other on each axis; undefined when they do not. */
export function overlapOf(one: Body, other: Body): { x: number; y: number } | undefined {
  const x = one.halfWidth + other.halfWidth - Math.abs(one.x - other.x);
  if (x <= 0) return undefined;
  const y =
    Math.min(one.y + one.below, other.y + other.below) - Math.max(one.y - one.above, other.y - other.above);
  return y <= 0 ? undefined : { x, y };
}

/**
 * Pushes overlapping boxes apart, each pair along the axis that needs less, by `share` of the overlap; fixed
 * ones stay. Sorts by the left side and sweeps, so that only near boxes are compared.
 *
 * @returns how many pairs overlapped
 */
export function pushApart(bodies: readonly Body[], share: number): number {
  const sorted = [...bodies].sort((a, b) => a.x - a.halfWidth - (b.x - b.halfWidth));
  let found = 0;
  for (const [at, one] of sorted.entries()) {
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.x - other.halfWidth > one.x + one.halfWidth) break;
      if (one.fixed && other.fixed) continue;
      const overlap = overlapOf(one, other);
      if (overlap === undefined) continue;
      found++;
      push(one, other, overlap, share);
    }
  }
  return found;
}

function push(one: Body, other: Body, overlap: { x: number; y: number }, share: number): void {
  const axis = overlap.x < overlap.y ? "x" : "y";
  const away = one[axis] < other[axis] || (one[axis] === other[axis] && one.id < other.id) ? 1 : -1;
  const by = (overlap[axis] + 0.5) * share * away;
  const weight = one.fixed ? 1 : other.fixed ? 0 : 0.5;
  other[axis] += by * weight;
  one[axis] -= by * (1 - weight);
}

/** Px of a cell of the grid: about the size of a large box. */
const CELL = 160;

/** Cells of a row of the grid; further out rows run into each other, which costs a look and no more. */
const ROW = 65_536;

/** Finds boxes near a place without looking at all of them. */
export class BoxGrid {
  readonly #cells = new Map<number, Body[]>();

  add(body: Body): void {
    const { left, right, top, bottom } = cellsOf(body, body.x, body.y);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const bodies = this.#cells.get(column * ROW + row);
        if (bodies === undefined) this.#cells.set(column * ROW + row, [body]);
        else bodies.push(body);
      }
    }
  }

  /** Whether the body would overlap another if its middle were at (x, y). */
  hits(body: Body, x: number, y: number): boolean {
    const { left, right, top, bottom } = cellsOf(body, x, y);
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        for (const other of this.#cells.get(column * ROW + row) ?? []) {
          if (other !== body && overlapsAt(body, x, y, other)) return true;
        }
      }
    }
    return false;
  }
}

function cellsOf({ halfWidth, above, below }: Body, x: number, y: number) {
  return {
    left: Math.floor((x - halfWidth) / CELL),
    right: Math.floor((x + halfWidth) / CELL),
    top: Math.floor((y - above) / CELL),
    bottom: Math.floor((y + below) / CELL),
  };
}

function overlapsAt(body: Body, x: number, y: number, other: Body): boolean {
  return (
    Math.abs(x - other.x) < body.halfWidth + other.halfWidth &&
    y + body.below > other.y - other.above &&
    other.y + other.below > y - body.above
  );
}

/** The golden angle: points on a spiral that never line up. */
export const ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The body at the nearest whole px at which it overlaps nothing. */
export function nearestFree(body: Body, taken: BoxGrid): Body {
  for (let step = 0; ; step++) {
    // Small steps near by, larger ones the longer it takes.
    const radius = 9 * Math.sqrt(step) * (1 + step / 200);
    const x = Math.round(body.x + radius * Math.cos(step * ANGLE));
    const y = Math.round(body.y + radius * Math.sin(step * ANGLE));
    if (!taken.hits(body, x, y)) return { ...body, x, y };
  }
}
