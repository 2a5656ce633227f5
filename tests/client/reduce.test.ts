import { expect, test } from "vitest";
import { EMPTY_SCENE, type ExplorerState, START } from "../../client/explorer/explorer-state.ts";
import { type Action, reduce } from "../../client/explorer/reduce.ts";

const after = (...actions: Action[]): ExplorerState => actions.reduce(reduce, START);

test("what grows out of a node goes when it is collapsed, but not what was pinned or expanded on its own", () => {
  const state = after(
    { type: "placed", nodes: ["a", "b", "c", "d"], around: "a", whole: true },
    { type: "placed", nodes: ["c", "e"], around: "c", whole: true },
    { type: "pinToggled", nodes: ["d"] },
    { type: "collapsed", node: "a" },
  );
  expect(state.scene).toEqual({
    ...EMPTY_SCENE,
    nodes: ["a", "c", "d", "e"],
    grownFrom: { c: "a", d: "a", e: "c" },
    expanded: ["c"],
    pinned: ["d"],
  });
});

test("placing what is there already moves nothing and adds nothing twice", () => {
  const state = after(
    { type: "placed", nodes: ["a", "b"], around: "a" },
    { type: "moved", by: "layout", positions: { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } } },
    { type: "placed", nodes: ["b", "c"], around: "b" },
  );
  expect(state.scene.nodes).toEqual(["a", "b", "c"]);
  expect(state.scene.positions).toEqual({ a: { x: 1, y: 2 }, b: { x: 3, y: 4 } });
});

test("undo brings back exactly what was there, redo what was undone", () => {
  const before = after({ type: "placed", nodes: ["a", "b"] });
  const removed = reduce(before, { type: "removed", nodes: ["b"] });
  const undone = reduce(removed, { type: "undone" });
  expect(undone.scene).toEqual(before.scene);
  expect(reduce(undone, { type: "redone" }).scene).toEqual(removed.scene);
});

test("a layout's coming to rest is no step of its own, a node moved by hand is one", () => {
  const placed = after({ type: "placed", nodes: ["a"] });
  const settled = reduce(placed, { type: "moved", by: "layout", positions: { a: { x: 1, y: 1 } } });
  expect(settled.past).toHaveLength(1);
  const dragged = reduce(settled, { type: "moved", by: "drag", positions: { a: { x: 9, y: 9 } } });
  expect(reduce(dragged, { type: "undone" }).scene.positions).toEqual({ a: { x: 1, y: 1 } });
});

test("a brush that is dragged is one step back", () => {
  const state = after(
    { type: "placed", nodes: ["a"] },
    { type: "windowed", from: "2021-01-01", to: undefined },
    { type: "windowed", from: "2021-02-01", to: "2021-03-01" },
  );
  expect(state.scene.filter).toEqual({
    hiddenKinds: [],
    hiddenTypes: [],
    undated: true,
    unsure: true,
    from: "2021-02-01",
    to: "2021-03-01",
  });
  expect(reduce(state, { type: "undone" }).scene.filter).toEqual(EMPTY_SCENE.filter);
});

test("a step after an undo forgets what could have been redone", () => {
  const state = after(
    { type: "placed", nodes: ["a"] },
    { type: "undone" },
    { type: "placed", nodes: ["b"] },
    { type: "redone" },
  );
  expect(state.scene.nodes).toEqual(["b"]);
});

test("what is removed is chosen no more, and neither is a line that ends at it", () => {
  const state = after(
    { type: "placed", nodes: ["a", "b", "c"] },
    { type: "selected", ids: ["a", "a|b|meet", "b|c|office"] },
    { type: "removed", nodes: ["a"] },
  );
  expect(state.selection).toEqual(["b|c|office"]);
});

test("what is hidden stays on the canvas until it is asked for again, by name or all at once", () => {
  const hidden = after({ type: "placed", nodes: ["a", "b"] }, { type: "hidden", nodes: ["a", "b"] });
  expect(hidden.scene.hidden).toEqual(["a", "b"]);
  expect(reduce(hidden, { type: "placed", nodes: ["a"] }).scene.hidden).toEqual(["b"]);
  expect(reduce(hidden, { type: "shownAgain" }).scene.hidden).toEqual([]);
});

test("choosing with Shift adds, and takes away what was chosen", () => {
  const state = after(
    { type: "selected", ids: ["a"] },
    { type: "selected", ids: ["b"], additive: true },
    { type: "selected", ids: ["a"], additive: true },
  );
  expect(state.selection).toEqual(["b"]);
});

test("entities of an address that are gone are dropped and counted", () => {
  const state = after({ type: "placed", nodes: ["a", "b"] }, { type: "missed", nodes: ["b"] });
  expect([state.scene.nodes, state.gone]).toEqual([["a"], 1]);
});
