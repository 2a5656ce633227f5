import { describe, expect, test } from "vitest";
import type { VisibleGraph } from "../../client/canvas/canvas-props.ts";
import { toFrame, toSheet } from "../../client/canvas/mini-map-sheet.ts";
import { pick, pickWithin } from "../../client/canvas/pick.ts";
import { PlaceBook } from "../../client/canvas/place-book.ts";
import { heirOf } from "../../client/canvas/walk.ts";
import { edge, node } from "./visible-sample.ts";

const places = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 100, y: 0 }],
  ["c", { x: 300, y: 0 }],
]);
const graph: VisibleGraph = { nodes: [node("a"), node("b"), node("c")], edges: [edge("a", "c")] };

describe("what is under the pointer", () => {
  test.each([
    [{ x: 8, y: 0 }, { node: "a" }],
    [{ x: 200, y: 4 }, { edge: "a-c" }],
    [{ x: 200, y: 40 }, null],
  ])("at %j is %j", (at, picked) => {
    expect(pick(graph, places, at, 1)).toEqual(picked);
  });

  test("is a line also from farther off when the zoom is small", () => {
    expect(pick(graph, places, { x: 200, y: 20 }, 0.25)).toEqual({ edge: "a-c" });
  });

  test("within a box is every node in it, whichever corner it was drawn from", () => {
    expect(pickWithin(places, { x: 120, y: 10 }, { x: -10, y: -10 })).toEqual(["a", "b"]);
  });
});

describe("who gets the keys when their node goes", () => {
  const after = (...ids: string[]): VisibleGraph => ({ nodes: ids.map((id) => node(id)), edges: [] });

  test("is its nearest neighbour that is left, else the nearest of all, else nobody", () => {
    expect(heirOf(graph, after("b", "c"), places, "a")).toBe("c");
    expect(heirOf(graph, after("a", "c"), places, "b")).toBe("a");
    expect(heirOf(graph, after(), places, "b")).toBeUndefined();
  });
});

describe("the mini-map", () => {
  const sheet = toSheet(places.values(), 168, 112);

  test("has room for every place", () => {
    expect(sheet?.scale).toBeCloseTo(144 / 300);
    expect(toSheet([], 168, 112)).toBeUndefined();
  });

  test("frames what is seen, and is not there when that is everything", () => {
    if (sheet === undefined) throw new Error("there is no sheet");
    const area = { left: 0, top: 0, right: 400, bottom: 400 };
    expect(toFrame(sheet, { zoom: 1, pan: { x: 50, y: 200 } }, area)).toBeUndefined();
    const frame = toFrame(sheet, { zoom: 1, pan: { x: -100, y: 200 } }, area);
    expect(frame?.left).toBeCloseTo(12 + 100 * sheet.scale);
    expect(frame?.right).toBe(168);
  });
});

describe("places", () => {
  test("that are told are taken over at once where a node is new, and to be travelled to where it is not", () => {
    const book = new PlaceBook();
    expect(book.adopt([node("a")], { a: { x: 1, y: 1 } }, new Map())).toBe(false);
    expect(book.now.get("a")).toEqual({ x: 1, y: 1 });
    expect(book.adopt([node("a")], { a: { x: 9, y: 1 } }, new Map())).toBe(true);
    expect(book.journeys()).toEqual([{ id: "a", from: { x: 1, y: 1 }, to: { x: 9, y: 1 } }]);
  });

  test("of what a hand holds are left to the hand", () => {
    const book = new PlaceBook();
    book.adopt([node("a")], { a: { x: 1, y: 1 } }, new Map());
    expect(book.adopt([node("a")], { a: { x: 9, y: 1 } }, new Map([["a", { x: 1, y: 1 }]]))).toBe(false);
  });

  test("that a layout finds for what waited begin where it grows from", () => {
    const book = new PlaceBook();
    expect(book.waiting([node("a"), node("b")]).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(book.settle([node("a")], { a: { x: 5, y: 5 }, gone: { x: 0, y: 0 } }, { x: 0, y: 0 })).toEqual({
      a: { x: 5, y: 5 },
    });
    expect(book.journeys()).toEqual([{ id: "a", from: { x: 0, y: 0 }, to: { x: 5, y: 5 } }]);
  });
});
