import type { Point } from "./explorer-state.ts";
import type { Way } from "./way.ts";

/** Px from the middle to the ends. */
const RADIUS = 330;
const ROUNDS = 60;
/** Px by which nodes that fall upon each other are moved apart. */
const APART = 46;

function neighboursOf(ways: readonly Way[]): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const link = (a: string, b: string) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const { entities } of ways) {
    for (const [index, { id }] of entities.entries()) {
      const next = entities[index + 1]?.id;
      if (next === undefined) continue;
      link(id, next);
      link(next, id);
    }
  }
  return neighbours;
}

/**
 * Where the nodes of a small graph that links several stand, in px at zoom 1: the several evenly on a circle, each of
 * the rest in the middle of its neighbours (Tutte, How to draw a graph, 1963, by repeated averaging).
 */
export function linkPositions(
  ways: readonly Way[],
  ends: readonly string[],
): Readonly<Record<string, Point>> {
  const neighbours = neighboursOf(ways);
  const places = new Map<string, Point>();
  for (const [index, id] of ends.entries()) {
    const angle = Math.PI + (index / ends.length) * 2 * Math.PI;
    places.set(id, { x: RADIUS * Math.cos(angle), y: RADIUS * Math.sin(angle) });
  }
  const free = [...neighbours.keys()].filter((id) => !places.has(id));
  for (const id of free) places.set(id, { x: 0, y: 0 });
  for (let round = 0; round < ROUNDS; round++) {
    for (const id of free) {
      const around = [...(neighbours.get(id) ?? [])].flatMap((other) => places.get(other) ?? []);
      const mean = (axis: "x" | "y") => around.reduce((sum, place) => sum + place[axis], 0) / around.length;
      places.set(id, { x: mean("x"), y: mean("y") });
    }
  }
  return Object.fromEntries(moveApart([...places]));
}

/** A node that would lie upon an earlier one goes below it. */
function moveApart(placed: readonly (readonly [string, Point])[]): (readonly [string, Point])[] {
  const taken: Point[] = [];
  return placed.map(([id, { x, y }]) => {
    let free = y;
    while (taken.some((other) => Math.hypot(other.x - x, other.y - free) < APART)) free += APART;
    taken.push({ x, y: free });
    return [id, { x, y: free }] as const;
  });
}
