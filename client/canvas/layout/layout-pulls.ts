/** Layouts other than by force alone are the same forces with a pull: to a ring, a date, a level. */

import type { LayoutName, VisibleGraph } from "../canvas-props.ts";
import type { LayoutNode } from "./layout-task.ts";

export type Pull = NonNullable<LayoutNode["pull"]>;

const LEVEL = 170;
/** Px of the axis for each meeting on it. */
const PER_MEETING = 150;

export function pullsOf(
  layout: LayoutName,
  graph: VisibleGraph,
  selection: readonly string[],
  dates: Readonly<Record<string, string>>,
): Map<string, Pull> {
  switch (layout) {
    case "force":
      return new Map();
    case "concentric":
      return ringPulls(graph, selection);
    case "time":
      return timePulls(graph, dates);
    case "hierarchy":
      return levelPulls(graph);
  }
}

/** Rings around the first of the selection, else around the node with most evidence, by the number of steps. */
function ringPulls(graph: VisibleGraph, selection: readonly string[]): Map<string, Pull> {
  const middle =
    graph.nodes.find(({ id }) => selection.includes(id)) ??
    [...graph.nodes].sort((a, b) => b.sentences - a.sentences)[0];
  if (middle === undefined) return new Map();
  const rings = stepsFrom(middle.id, graph);
  const far = Math.max(...rings.values()) + 1;
  const pulls = new Map<string, Pull>();
  const members = new Map<number, string[]>();
  for (const { id } of graph.nodes) {
    const ring = rings.get(id) ?? far;
    members.set(ring, [...(members.get(ring) ?? []), id]);
  }
  let radius = 0;
  for (const [ring, ids] of [...members].sort(([a], [b]) => a - b)) {
    radius = ring === 0 ? 0 : Math.max(radius + LEVEL, (ids.length * 100) / (2 * Math.PI));
    const ordered = ring < 2 ? ids : byInnerAngle(ids, graph, pulls);
    for (const [at, id] of ordered.entries()) {
      const angle = (2 * Math.PI * at) / ids.length - Math.PI / 2;
      pulls.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), strength: 1 });
    }
  }
  return pulls;
}

/** A ring's nodes in the order of their neighbours further in, so that lines cross less. */
function byInnerAngle(
  ids: readonly string[],
  graph: VisibleGraph,
  inner: ReadonlyMap<string, Pull>,
): string[] {
  const angleOf = (id: string): number => {
    const near = graph.edges.flatMap(({ source, target }) => {
      const pull = source === id ? inner.get(target) : target === id ? inner.get(source) : undefined;
      return pull === undefined ? [] : [pull];
    });
    const x = near.reduce((sum, pull) => sum + (pull.x ?? 0), 0);
    const y = near.reduce((sum, pull) => sum + (pull.y ?? 0), 0);
    // From the top clockwise, as the rings are filled.
    return (Math.atan2(y, x) + 2.5 * Math.PI) % (2 * Math.PI);
  };
  return [...ids].sort((a, b) => angleOf(a) - angleOf(b));
}

/** Steps to every node that can be reached, in the order in which they are reached. */
function stepsFrom(start: string, graph: VisibleGraph): Map<string, number> {
  const beside = new Map<string, string[]>();
  for (const { source, target } of graph.edges) {
    beside.set(source, [...(beside.get(source) ?? []), target]);
    beside.set(target, [...(beside.get(target) ?? []), source]);
  }
  const steps = new Map([[start, 0]]);
  // A map goes on to what is added while it is walked: the breadth-first queue.
  for (const [id, step] of steps) {
    for (const next of beside.get(id) ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  }
  return steps;
}

/** Meetings from left to right by date, evenly, so that a busy week does not become a heap. */
function timePulls(graph: VisibleGraph, dates: Readonly<Record<string, string>>): Map<string, Pull> {
  const days = [...new Set(graph.nodes.flatMap(({ id }) => dates[id] ?? []))].sort();
  const width = PER_MEETING * Math.max(days.length, graph.nodes.filter(({ id }) => id in dates).length / 2);
  return new Map(
    graph.nodes.flatMap(({ id }): [string, Pull][] => {
      const date = dates[id];
      if (date === undefined) return [];
      const x = (days.indexOf(date) + 0.5) * (width / days.length) - width / 2;
      return [[id, { x, strength: 1 }]];
    }),
  );
}

/** Levels by what belongs to what: the whole above its parts; what has no part in it between. */
function levelPulls(graph: VisibleGraph): Map<string, Pull> {
  const above = new Map<string, string[]>();
  for (const { source, target, family } of graph.edges) {
    if (family === "belong") above.set(source, [...(above.get(source) ?? []), target]);
  }
  const levels = new Map<string, number>();
  const levelOf = (id: string, seen: ReadonlySet<string>): number => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    if (seen.has(id)) return 0;
    const parents = above.get(id) ?? [];
    const level =
      parents.length === 0 ? 0 : 1 + Math.max(...parents.map((up) => levelOf(up, new Set([...seen, id]))));
    levels.set(id, level);
    return level;
  };
  const wholes = new Set([...above.values()].flat());
  return new Map(
    graph.nodes.flatMap(({ id }): [string, Pull][] =>
      above.has(id) || wholes.has(id) ? [[id, { y: levelOf(id, new Set()) * LEVEL, strength: 0.9 }]] : [],
    ),
  );
}
