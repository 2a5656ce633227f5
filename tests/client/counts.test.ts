import { expect, test } from "vitest";
import { toCircled, withCommunities } from "../../client/explorer/community-numbers.ts";
import { START } from "../../client/explorer/explorer-state.ts";
import { firstPeriods, isPeriod, toChange } from "../../client/explorer/periods.ts";
import { reduce } from "../../client/explorer/reduce.ts";
import { scopeOf } from "../../client/explorer/scope-of.ts";
import { visibleGraph } from "../../client/explorer/visible-graph.ts";
import { entity, relation } from "./graph-sample.ts";

const learned = reduce(START, {
  type: "learned",
  entities: [entity("Person", "a", "甲"), entity("Person", "b", "乙"), entity("Meeting", "m", "会")],
  relations: [relation("CHAIRED", "a", "m"), relation("ATTENDED", "b", "m")],
});
const state = reduce(learned, { type: "placed", nodes: ["a", "b", "m"] });

test("two periods to begin with are the last year and the one before it", () => {
  expect(firstPeriods("2019-05-02", "2021-10-28")).toEqual([
    { from: "2020", to: "2020" },
    { from: "2021", to: "2021" },
  ]);
});

test("dates of one year are parted in the middle, and no day is in both halves", () => {
  expect(firstPeriods("2021-01-01", "2021-01-11")).toEqual([
    { from: "2021-01-01", to: "2021-01-06" },
    { from: "2021-01-07", to: "2021-01-11" },
  ]);
  expect(firstPeriods("2021", "2021")).toEqual([
    { from: "2021-01-01", to: "2021-07-02" },
    { from: "2021-07-03", to: "2021-12-31" },
  ]);
});

test("a change has its sign, and a period one date at least", () => {
  expect([toChange(1, 4), toChange(4, 1), toChange(2, 2)]).toEqual(["+3", "−3", "0"]);
  expect([isPeriod({}), isPeriod({ from: "2021" }), isPeriod({ to: "2021" })]).toEqual([false, true, true]);
});

test("numbers stand in circles as far as there are signs for them", () => {
  expect([1, 20, 21, 36, 50, 51].map(toCircled)).toEqual(["①", "⑳", "㉑", "㊱", "㊿", "(51)"]);
});

test("communities are numbered beside the names, lines between them step back, and one alone has no number", () => {
  const graph = visibleGraph(state, "zh-CN");
  const membership = new Map([
    ["a", 0],
    ["m", 0],
    ["b", 4],
  ]);
  const { nodes, edges } = withCommunities(graph, membership);
  expect(nodes.map(({ name }) => name)).toEqual(["甲 ①", "乙", "① 会"]);
  expect(edges.map(({ source, dimmed }) => [source, dimmed])).toEqual([
    ["a", false],
    ["b", true],
  ]);
});

test("the canvas is counted as it is shown: without what is hidden, and under its own filter", () => {
  const hidden = reduce(state, { type: "hidden", nodes: ["b"] });
  const asOf = reduce(hidden, { type: "asOf", day: "2021-03" });
  expect(scopeOf(asOf, "canvas")).toEqual({
    ids: ["a", "m"],
    filter: { types: null, from: null, to: "2021-03", undated: false, without: null, minConfidence: null },
  });
  expect(scopeOf(asOf, "all")).toEqual({ ids: null, filter: null });
});

test("a hidden line is not drawn, and comes back with what is shown again or undone", () => {
  const line = "b|m|meet";
  const hidden = reduce(state, { type: "hidden", nodes: [line] });
  const lines = (one: typeof state) => visibleGraph(one, "zh-CN").edges.map(({ id }) => id);
  expect(lines(hidden)).toEqual(["a|m|meet"]);
  expect(lines(reduce(hidden, { type: "shownAgain" }))).toEqual(["a|m|meet", line]);
  expect(lines(reduce(hidden, { type: "undone" }))).toEqual(["a|m|meet", line]);
  expect(reduce(hidden, { type: "removed", nodes: ["m"] }).scene.hidden).toEqual([]);
});

test("what stands behind a number gives way to what is chosen and comes up again; another view forgets it", () => {
  const behind = { what: "sentences", scope: "all", type: "MET" } as const;
  const asked = reduce(state, { type: "behindAsked", behind });
  const chosen = reduce(asked, { type: "selected", ids: ["a"] });
  expect([chosen.behind, reduce(chosen, { type: "viewed", view: "canvas" }).behind]).toEqual([
    behind,
    undefined,
  ]);
});
