import { describe, expect, test } from "vitest";
import { findCommunities } from "../../client/explorer/communities.ts";
import { EMPTY_SCENE, START } from "../../client/explorer/explorer-state.ts";
import { byKind, byPlace, isGroup, OPEN_AT_ONCE, toGroupedGraph } from "../../client/explorer/groups.ts";
import { reduce } from "../../client/explorer/reduce.ts";
import type { VisibleEdge, VisibleGraph, VisibleNode } from "../../client/explorer/visible-graph.ts";
import { node as plain, edge as plainEdge } from "./visible-sample.ts";

const node = (id: string, over: Partial<VisibleNode> = {}): VisibleNode =>
  plain(id, { name: id.toUpperCase(), ...over });

const edge = (source: string, target: string, over: Partial<VisibleEdge> = {}): VisibleEdge =>
  plainEdge(source, target, {
    id: `${source}|${target}|meet`,
    relationIds: [`${source}${target}`],
    ...over,
  });

describe("a graph in groups", () => {
  const graph: VisibleGraph = {
    nodes: [
      node("a", { sentences: 9 }),
      node("b", { sentences: 5 }),
      node("c", { sentences: 7, kind: "Meeting" }),
      node("d"),
      node("x", { sentences: 3 }),
      node("y", { sentences: 2 }),
    ],
    edges: [
      edge("a", "b"),
      edge("a", "x"),
      edge("b", "y", { id: "b|y|office", family: "office", sentences: 3 }),
    ],
  };
  const membership = new Map(
    [..."abcd"].map((id) => [id, "a"]).concat([..."xy"].map((id) => [id, "x"])) as [string, string][],
  );

  test("has a node for each, named after its greatest three, and one line for each pair", () => {
    expect(toGroupedGraph(graph, membership, [], "zh-CN")).toEqual({
      nodes: [
        node("group:a", {
          name: "A、C、B",
          sentences: 22,
          group: { members: 4, mixed: true },
        }),
        node("group:x", { name: "X、Y", sentences: 5, group: { members: 2, mixed: false } }),
      ],
      edges: [
        {
          id: "group:a|group:x|office",
          source: "group:a",
          target: "group:x",
          family: "office",
          types: ["ATTENDED"],
          label: "2 条关系",
          sentences: 4,
          relationIds: ["ax", "by"],
          dimmed: false,
        },
      ],
    });
  });

  test("shows the members of one that is opened, with their own lines", () => {
    const { nodes, edges } = toGroupedGraph(graph, membership, ["group:a"], "en");
    expect(nodes.map(({ id }) => id)).toEqual(["a", "c", "b", "d", "group:x"]);
    expect(edges.map(({ id }) => id)).toEqual(["a|b|meet", "b|group:x|office", "a|group:x|meet"]);
  });

  test("opens a portion at a time, those with most evidence first", () => {
    const many = Array.from({ length: OPEN_AT_ONCE + 50 }, (_, at) =>
      node(`n${at}`, { sentences: 1000 - at }),
    );
    const all = new Map(many.map(({ id }) => [id, "n0"]));
    const shown = (opened: string[]) => toGroupedGraph({ nodes: many, edges: [] }, all, opened, "en").nodes;
    expect(shown(["group:n0"]).slice(-2)).toEqual([
      many[OPEN_AT_ONCE - 1],
      expect.objectContaining({ id: "group:n0", group: { members: 50, mixed: false } }),
    ]);
    expect(shown(["group:n0", "group:n0"])).toEqual(many);
  });

  test("draws the strongest three lines of each group, and whatever an end with fewer needs", () => {
    const ids = ["g", "h", "i", "j", "k"];
    const pairs = ids.flatMap((id) => [node(id), node(`${id}2`)]);
    const lines = ids.slice(1).map((id, at) => edge("g", id, { id: `g|${id}|meet`, sentences: 9 - at }));
    const extra = edge("h", "i", { id: "h|i|meet", sentences: 1 });
    const own = new Map(
      ids.flatMap((id): [string, string][] => [
        [id, id],
        [`${id}2`, id],
      ]),
    );
    const drawn = toGroupedGraph({ nodes: pairs, edges: [...lines, extra] }, own, [], "en").edges;
    expect(drawn.map(({ sentences }) => sentences)).toEqual([9, 8, 7, 6, 1]);
  });

  test("gathers by kind, and by the nearest place", () => {
    const town: VisibleGraph = {
      nodes: [node("p"), node("q"), node("alone"), node("north", { kind: "Place", sentences: 4 })],
      edges: [edge("p", "north"), edge("q", "p")],
    };
    expect(byKind(town).get("north")).toBe("Place");
    expect(byPlace(town)).toEqual(
      new Map([
        ["north", "north"],
        ["p", "north"],
        ["q", "north"],
      ]),
    );
    const grouped = toGroupedGraph(town, byPlace(town), [], "en").nodes;
    expect(grouped.map(({ id }) => id)).toEqual(["group:north", "alone"]);
  });

  test("has ids that are no entity's", () => {
    expect(["group:a", "group:a|group:x|meet", "a|group:x|meet", "a|b|meet", "a"].map(isGroup)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

test("communities are those that meet each other, named by the first, the same every time", () => {
  const clique = (ids: string) =>
    [...ids].flatMap((source) =>
      [...ids].flatMap((target) => (source < target ? [{ source, target, weight: 2 }] : [])),
    );
  const question = {
    ids: [..."aebfcgdh"],
    ties: [...clique("abcd"), ...clique("efgh"), { source: "d", target: "e", weight: 1 }],
  };
  const found = findCommunities(question);
  expect([..."abcdefgh"].map((id) => found.get(id))).toEqual([..."aaaaeeee"]);
  expect(findCommunities(question)).toEqual(found);
});

test("opening a group can be undone; its place is kept, and what comes grows out of it", () => {
  const moved = reduce(reduce(START, { type: "placed", nodes: ["a"] }), {
    type: "moved",
    by: "layout",
    positions: { "group:a": { x: 1, y: 2 }, gone: { x: 0, y: 0 } },
  });
  const opened = reduce(moved, { type: "groupOpened", group: "group:a" });
  expect(opened.scene).toEqual({
    ...EMPTY_SCENE,
    nodes: ["a"],
    positions: { "group:a": { x: 1, y: 2 } },
    opened: ["group:a"],
  });
  expect(opened.growFrom).toBe("group:a");
  expect(reduce(opened, { type: "undone" }).scene).toEqual(moved.scene);
  const other = reduce(opened, { type: "groupedBy", grouping: "kind" });
  expect([other.scene.grouping, other.scene.opened]).toEqual(["kind", []]);
});
