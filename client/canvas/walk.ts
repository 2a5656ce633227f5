/** Walking the canvas by keys: to the nearest neighbour that way, or on to the next by evidence. */

import type { Point, VisibleGraph } from "./canvas-props.ts";

export type Direction = "left" | "right" | "up" | "down";

const AXES: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The node to go to from `from`: the nearest within 60 degrees of the direction, its neighbours by an edge
 * before all others; undefined where there is none that way.
 */
export function nextThatWay(
  graph: VisibleGraph,
  places: ReadonlyMap<string, Point>,
  from: string,
  direction: Direction,
): string | undefined {
  const here = places.get(from);
  if (here === undefined) return undefined;
  const linked = new Set(
    graph.edges.flatMap(({ source, target }) =>
      source === from ? [target] : target === from ? [source] : [],
    ),
  );
  const neighbours = graph.nodes.filter(({ id }) => linked.has(id)).map(({ id }) => id);
  const others = graph.nodes.filter(({ id }) => id !== from && !linked.has(id)).map(({ id }) => id);
  return nearest(neighbours, places, here, direction) ?? nearest(others, places, here, direction);
}

function nearest(
  ids: readonly string[],
  places: ReadonlyMap<string, Point>,
  here: Point,
  direction: Direction,
): string | undefined {
  const axis = AXES[direction];
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const id of ids) {
    const there = places.get(id);
    if (there === undefined) continue;
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const distance = Math.hypot(dx, dy);
    const ahead = dx * axis.x + dy * axis.y;
    // Straight ahead counts for more than near by.
    const cost = distance * (2 - ahead / distance);
    if (ahead < distance / 2 || cost >= least) continue;
    least = cost;
    best = id;
  }
  return best;
}

/** Ids by evidence, most first, then by name. */
export function byEvidence(graph: VisibleGraph): string[] {
  return [...graph.nodes]
    .sort((a, b) => b.sentences - a.sentences || (a.name < b.name ? -1 : 1))
    .map(({ id }) => id);
}

/** The next or previous by evidence; undefined past either end, and the first or last from nowhere. */
export function nextByEvidence(
  graph: VisibleGraph,
  from: string | undefined,
  step: 1 | -1,
): string | undefined {
  const ids = byEvidence(graph);
  const at = from === undefined ? -1 : ids.indexOf(from);
  if (at === -1) return step === 1 ? ids[0] : ids.at(-1);
  return ids[at + step];
}

/**
 * Which node takes over the keys from `gone`: the nearest of its neighbours that is still there, else the nearest of
 * all; undefined where nothing is left.
 *
 * @param places where nodes are, `gone` still among them
 */
export function heirOf(
  before: VisibleGraph,
  after: VisibleGraph,
  places: ReadonlyMap<string, Point>,
  gone: string,
): string | undefined {
  const linked = new Set(
    before.edges.flatMap(({ source, target }) =>
      source === gone ? [target] : target === gone ? [source] : [],
    ),
  );
  const here = places.get(gone) ?? { x: 0, y: 0 };
  const away = (id: string): number => {
    const { x, y } = places.get(id) ?? { x: Number.POSITIVE_INFINITY, y: 0 };
    return Math.hypot(x - here.x, y - here.y);
  };
  const left = after.nodes.map(({ id }) => id);
  const near = left.filter((id) => linked.has(id));
  return (near.length > 0 ? near : left).reduce<string | undefined>(
    (best, id) => (best === undefined || away(id) < away(best) ? id : best),
    undefined,
  );
}
