import { describe, expect, test } from "vitest";
import { fitTo, freeArea, reveal, zoomAt } from "../../client/canvas/camera.ts";
import { diffGraphs, isLarge, toEdgeElement, toNodeElement } from "../../client/canvas/canvas-elements.ts";
import type { VisibleGraph } from "../../client/canvas/canvas-props.ts";
import { announce } from "../../client/canvas/canvas-words.ts";
import { toKeyAction } from "../../client/canvas/key-action.ts";
import { toPalette } from "../../client/canvas/palette.ts";
import { nextByEvidence, nextThatWay } from "../../client/canvas/walk.ts";
import { edge, node } from "./visible-sample.ts";

describe("what changed from one graph to the next", () => {
  const before: VisibleGraph = { nodes: [node("a"), node("b")], edges: [edge("a", "b")] };

  test("is nothing between equal graphs", () => {
    const same: VisibleGraph = { nodes: [node("a"), node("b")], edges: [edge("a", "b")] };
    expect(diffGraphs(before, same)).toEqual({
      removed: [],
      nodes: [],
      edges: [],
      changedNodes: [],
      changedEdges: [],
    });
  });

  test("names what came, went and looks different; edges go before their nodes", () => {
    const after: VisibleGraph = { nodes: [node("a", { pinned: true }), node("c")], edges: [edge("a", "c")] };
    expect(diffGraphs(before, after)).toEqual({
      removed: ["a-b", "b"],
      nodes: [node("c")],
      edges: [edge("a", "c")],
      changedNodes: [node("a", { pinned: true })],
      changedEdges: [],
    });
  });

  test("replaces an edge whose ends changed", () => {
    const turned = edge("b", "a", { id: "a-b" });
    const { removed, edges } = diffGraphs(before, { ...before, edges: [turned] });
    expect({ removed, edges }).toEqual({ removed: ["a-b"], edges: [turned] });
  });
});

describe("elements", () => {
  test("carry size, kind and states as classes", () => {
    expect(toNodeElement(node("a", { sentences: 4, dimmed: true }), { x: 1, y: 2 })).toEqual({
      group: "nodes",
      data: { id: "a", kind: "Person", w: 23.6, h: 23.6 },
      position: { x: 1, y: 2 },
      classes: ["dim"],
    });
    expect(toEdgeElement(edge("a", "b", { onPath: true }), -14)).toEqual({
      group: "edges",
      data: { id: "a-b", source: "a", target: "b", family: "meet", w: 1.5, bend: -14 },
      classes: ["path", "bent"],
    });
  });

  test("of a group have its outline: a disc where kinds are mixed", () => {
    const group = { members: 40, mixed: true };
    const { data, classes } = toNodeElement(node("a", { kind: "Place", group }), { x: 0, y: 0 });
    expect([data["kind"], classes]).toEqual(["Person", ["group", "mixed"]]);
  });

  test("by the thousand are too many for Cytoscape", () => {
    expect(isLarge({ nodes: Array.from({ length: 1000 }, (_, at) => node(String(at))), edges: [] })).toBe(
      true,
    );
    expect(isLarge({ nodes: [node("a")], edges: [] })).toBe(false);
  });
});

describe("the camera", () => {
  const area = freeArea(1000, 700, { left: 0, right: 200, bottom: 0 });

  test("fits everything into what no panel covers, and enlarges little", () => {
    const { zoom, pan } = fitTo({ left: -2000, right: 2000, top: -500, bottom: 500 }, area);
    expect(-2000 * zoom + pan.x).toBeGreaterThanOrEqual(area.left - 1e-6);
    expect(2000 * zoom + pan.x).toBeLessThanOrEqual(area.right + 1e-6);
    expect(fitTo({ left: 0, right: 10, top: 0, bottom: 10 }, area).zoom).toBe(1.15);
  });

  test("stays where it is when what is to be seen is seen", () => {
    const camera = { zoom: 1, pan: { x: 100, y: 100 } };
    expect(reveal(camera, { left: 0, right: 50, top: 0, bottom: 50 }, area)).toEqual(camera);
  });

  test("pans just as far as it has to", () => {
    const camera = { zoom: 1, pan: { x: 0, y: 100 } };
    const { zoom, pan } = reveal(camera, { left: 750, right: 900, top: 0, bottom: 50 }, area);
    expect({ zoom, pan }).toEqual({ zoom: 1, pan: { x: area.right - 900, y: 100 } });
  });

  test("keeps the point under the pointer when it zooms", () => {
    const at = { x: 300, y: 200 };
    const before = { zoom: 0.5, pan: { x: 20, y: 30 } };
    const after = zoomAt(before, 2, at);
    expect((at.x - after.pan.x) / after.zoom).toBeCloseTo((at.x - before.pan.x) / before.zoom);
    expect(zoomAt(before, 1000, at).zoom).toBe(3);
  });
});

describe("walking by keys", () => {
  const graph: VisibleGraph = {
    nodes: [node("a", { sentences: 5 }), node("b", { sentences: 9 }), node("c"), node("d")],
    edges: [edge("a", "c")],
  };
  const places = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 50, y: 0 }],
    ["c", { x: 200, y: 40 }],
    ["d", { x: 0, y: 90 }],
  ]);

  test("an arrow goes to the nearest neighbour that way, and to others only where there is none", () => {
    expect(nextThatWay(graph, places, "a", "right")).toBe("c");
    expect(nextThatWay(graph, places, "a", "down")).toBe("d");
    expect(nextThatWay(graph, places, "a", "left")).toBeUndefined();
  });

  test("Tab goes by evidence and leaves at either end", () => {
    expect(nextByEvidence(graph, undefined, 1)).toBe("b");
    expect(nextByEvidence(graph, "b", 1)).toBe("a");
    expect(nextByEvidence(graph, "d", 1)).toBeUndefined();
    expect(nextByEvidence(graph, "b", -1)).toBeUndefined();
  });

  test("the focused node is said with what is known of it", () => {
    const [one] = graph.nodes;
    expect(
      one && announce({ ...graph, nodes: [{ ...one, hidden: 3, pinned: true }] }, "a", ["a"], "zh-CN"),
    ).toBe("人物 a，5 句证据，画布上 1 条关系，另有 3 个邻居未显示，已固定，已选中");
    expect(announce(graph, "b", [], "en")).toBe("Person b, 9 sentences, 0 relations on the canvas");
  });
});

describe("keys", () => {
  const key = (name: string, over: object = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...over,
  });

  test.each([
    [key("ArrowUp"), { type: "walk", direction: "up" }],
    [key("Tab", { shiftKey: true }), { type: "next", step: -1 }],
    [key("Enter"), { type: "select", additive: false }],
    [key("F10", { shiftKey: true }), { type: "menu" }],
    [key("E"), { type: "expand" }],
    [key("Delete"), { type: "remove" }],
    [key("z", { ctrlKey: true }), undefined],
    [key("q"), undefined],
  ])("%j means %j", (pressed, action) => {
    expect(toKeyAction(pressed, true)).toEqual(action);
  });

  test("that are single letters can be turned off; the others always act", () => {
    expect(toKeyAction(key("e"), false)).toBeUndefined();
    expect(toKeyAction(key("Delete"), false)).toEqual({ type: "remove" });
  });
});

test("colours are read from the page's tokens", () => {
  const tokens: Record<string, string> = {
    "--person": "#3f68be",
    "--rel-meet": "#9a5a3a",
    "--edge-rest": ".62",
    "--slow": "320ms",
  };
  const palette = toPalette((name) => tokens[name] ?? "");
  expect([palette.kinds.Person.fill, palette.families.meet, palette.edgeRest, palette.slow]).toEqual([
    "#3f68be",
    "#9a5a3a",
    0.62,
    320,
  ]);
});
