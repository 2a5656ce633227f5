import { expect, test } from "vitest";
import type { VisibleEdge, VisibleGraph } from "../../client/explorer/visible-graph.ts";
import { heirRow, type Row, toStep, toTreeRows } from "../../client/panels/list/tree-rows.ts";
import { node } from "./visible-sample.ts";

const line: VisibleEdge = {
  id: "a|m|meet",
  source: "a",
  target: "m",
  family: "meet",
  types: ["CHAIRED"],
  label: "主持",
  sentences: 2,
  relationIds: ["r"],
  dimmed: false,
};

const graph: VisibleGraph = {
  nodes: [node("a"), node("b", { sentences: 8, hidden: 3 }), node("m", { kind: "Meeting" })],
  edges: [line],
};

const outline = (rows: readonly Row[]) =>
  rows.map(({ key, level, position, size, open }) => [key, level, `${position}/${size}`, open]);

test("a tree begins with its kinds open and their entities by evidence", () => {
  expect(outline(toTreeRows(graph, new Set(), new Map()))).toEqual([
    ["Person", 1, "1/2", true],
    ["Person b", 2, "1/2", false],
    ["Person a", 2, "2/2", false],
    ["Meeting", 1, "2/2", true],
    ["Meeting m", 2, "1/1", false],
  ]);
});

test("an entity opens to its lines and what is hidden, a line to its sentences once they are read", () => {
  const toggled = new Set(["Meeting", "Person a", "Person b", "Person a a|m|meet"]);
  const rows = toTreeRows(graph, toggled, new Map());
  expect(outline(rows)).toEqual([
    ["Person", 1, "1/2", true],
    ["Person b", 2, "1/2", true],
    ["Person b noRelations", 3, "1/2", undefined],
    ["Person b more", 3, "2/2", undefined],
    ["Person a", 2, "2/2", true],
    ["Person a a|m|meet", 3, "1/1", true],
    ["Person a a|m|meet loading", 4, "1/1", undefined],
    ["Meeting", 1, "2/2", false],
  ]);
  const read = toTreeRows(graph, toggled, new Map([["a|m|meet", []]]));
  expect(read[6]?.content).toEqual({ type: "note", note: "noEvidence" });
});

test.each([
  ["ArrowDown", "Person b", { go: "Person a" }],
  ["ArrowUp", "Person", { go: "Person" }],
  ["ArrowRight", "Person", { go: "Person b" }],
  ["ArrowRight", "Person b", { toggle: "Person b" }],
  ["ArrowLeft", "Person b", { go: "Person" }],
  ["ArrowLeft", "Person", { toggle: "Person" }],
  ["Home", "Meeting m", { go: "Person" }],
  ["End", "Person", { go: "Meeting m" }],
  ["x", "Person", undefined],
] as const)("%s from %s leads to %j", (key, from, step) => {
  expect(toStep(toTreeRows(graph, new Set(), new Map()), from, key)).toEqual(step);
});

test("what stands in the place of a row that is gone takes its focus over", () => {
  const before = toTreeRows(graph, new Set(), new Map());
  const after = toTreeRows(
    { nodes: [node("a"), node("m", { kind: "Meeting" })], edges: [] },
    new Set(),
    new Map(),
  );
  expect(heirRow(before, after, "Person b")).toBe("Person a");
  const empty = toTreeRows({ nodes: [node("b")], edges: [] }, new Set(), new Map());
  expect(heirRow(before, empty, "Meeting m")).toBe("Person b");
  expect(heirRow(before, [], "Meeting m")).toBeUndefined();
});
