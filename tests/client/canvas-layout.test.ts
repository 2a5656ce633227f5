import { describe, expect, test } from "vitest";
import type { VisibleGraph } from "../../client/canvas/canvas-props.ts";
import { overlapOf, toBody } from "../../client/canvas/layout/boxes.ts";
import { pullsOf } from "../../client/canvas/layout/layout-pulls.ts";
import type {
  LayoutEdge,
  LayoutNode,
  LayoutResult,
  LayoutTask,
} from "../../client/canvas/layout/layout-task.ts";
import { runLayout } from "../../client/canvas/layout/run-layout.ts";

/** A seeded generator of numbers from 0 to 1 (Park and Miller). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function randomTask(count: number, edgeCount: number, seed: number): LayoutTask {
  const random = seeded(seed);
  const nodes: LayoutNode[] = Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    halfWidth: 20 + 40 * random(),
    above: 15,
    below: 45,
    fixed: false,
  }));
  const pick = (): string => `n${Math.floor(count * random())}`;
  const edges: LayoutEdge[] = Array.from({ length: edgeCount }, () => ({ source: pick(), target: pick() }));
  return { what: "all", nodes, edges: edges.filter(({ source, target }) => source !== target), aspect: 1.3 };
}

function overlapsIn(nodes: readonly LayoutNode[], places: LayoutResult): string[] {
  const bodies = nodes.flatMap((node) => {
    const at = places[node.id];
    return at === undefined ? [] : [toBody(node, at.x, at.y)];
  });
  return bodies.flatMap((one, at) =>
    bodies
      .slice(at + 1)
      .filter((other) => overlapOf(one, other) !== undefined)
      .map((other) => `${one.id} ${other.id}`),
  );
}

describe("a layout of all", () => {
  test.each([
    [2, 1],
    [30, 50],
    [250, 500],
  ])("of %i nodes and %i edges lets no node or label overlap another", (count, edges) => {
    const task = randomTask(count, edges, 7);
    const places = runLayout(task);
    expect(Object.keys(places)).toHaveLength(count);
    expect(overlapsIn(task.nodes, places)).toEqual([]);
  });

  test("is the same every time", () => {
    const task = randomTask(40, 60, 3);
    expect(runLayout(task)).toEqual(runLayout(task));
  });

  test("leaves pinned nodes where they are", () => {
    const task = randomTask(20, 30, 5);
    const nodes = task.nodes.map((node, at) =>
      at % 7 === 0 ? { ...node, fixed: true, at: { x: 400 * at, y: -100 } } : node,
    );
    const places = runLayout({ ...task, nodes });
    for (const node of nodes.filter(({ fixed }) => fixed)) expect(places[node.id]).toEqual(node.at);
  });

  test("of one node is in the middle", () => {
    const { n0 } = runLayout(randomTask(1, 0, 1));
    expect(Math.hypot(n0?.x ?? 99, n0?.y ?? 99)).toBeLessThan(40);
  });

  test("of nothing is nothing", () => {
    expect(runLayout({ what: "all", nodes: [], edges: [], aspect: 1 })).toEqual({});
  });
});

describe("an expansion", () => {
  const old = randomTask(120, 200, 11);
  const settled = runLayout(old);
  const from = settled.n3 ?? { x: 0, y: 0 };
  const fresh: LayoutNode[] = Array.from({ length: 30 }, (_, at) => ({
    id: `new${at}`,
    halfWidth: 50,
    above: 15,
    below: 45,
    fixed: false,
  }));
  const nodes = [...old.nodes.map((node) => ({ ...node, at: settled[node.id] })), ...fresh];
  const edges = [...old.edges, ...fresh.map(({ id }) => ({ source: "n3", target: id }))];
  const places = runLayout({ what: "new", nodes, edges, from, aspect: 1.3 });

  test("places the new nodes and no other", () => {
    expect(Object.keys(places).sort()).toEqual(fresh.map(({ id }) => id).sort());
  });

  test("lets no new node overlap another or an old one", () => {
    expect(overlapsIn(nodes, { ...settled, ...places })).toEqual([]);
  });

  test("keeps the new nodes around the one that they grew from", () => {
    const farthest = Math.max(...Object.values(places).map(({ x, y }) => Math.hypot(x - from.x, y - from.y)));
    const whole = Math.max(...Object.values(settled).map(({ x, y }) => Math.hypot(x - from.x, y - from.y)));
    expect(farthest).toBeLessThan(whole);
  });
});

describe("a layout with a pull", () => {
  const node = (id: string, kind: "Person" | "Place" | "Meeting", sentences = 1) => ({
    id,
    kind,
    name: id,
    pinyin: "",
    sentences,
    hidden: 0,
    pinned: false,
    dimmed: false,
  });
  const edge = (source: string, target: string, family: "meet" | "belong") => ({
    id: `${source} ${target}`,
    source,
    target,
    family,
    types: [],
    label: "",
    sentences: 1,
    relationIds: [],
    dimmed: false,
  });

  test("by rings has as many rings as steps from the chosen", () => {
    const graph: VisibleGraph = {
      nodes: [node("a", "Person"), node("b", "Meeting"), node("c", "Person")],
      edges: [edge("a", "b", "meet"), edge("c", "b", "meet")],
    };
    const radii = [...pullsOf("concentric", graph, ["a"], {})].map(([id, { x = 0, y = 0 }]) => [
      id,
      Math.round(Math.hypot(x, y)),
    ]);
    expect(Object.fromEntries(radii)).toEqual({ a: 0, b: 170, c: 340 });
  });

  test("by time puts meetings from left to right by date and leaves the rest free", () => {
    const graph: VisibleGraph = {
      nodes: [node("late", "Meeting"), node("early", "Meeting"), node("p", "Person")],
      edges: [],
    };
    const pulls = pullsOf("time", graph, [], { late: "2021-03-03", early: "2020-11-11" });
    expect(pulls.get("early")?.x).toBeLessThan(pulls.get("late")?.x ?? Number.NEGATIVE_INFINITY);
    expect(pulls.has("p")).toBe(false);
  });

  test("by level puts the whole above its parts, even where they go in a circle", () => {
    const graph: VisibleGraph = {
      nodes: [node("city", "Place"), node("county", "Place"), node("town", "Place"), node("p", "Person")],
      edges: [edge("town", "county", "belong"), edge("county", "city", "belong"), edge("p", "town", "meet")],
    };
    const levels = [...pullsOf("hierarchy", graph, [], {})].map(([id, { y }]) => [id, y]);
    expect(Object.fromEntries(levels)).toEqual({ city: 0, county: 170, town: 340 });
    const circle = { ...graph, edges: [...graph.edges, edge("city", "town", "belong")] };
    expect(pullsOf("hierarchy", circle, [], {}).size).toBe(3);
  });
});
