import { describe, expect, test } from "vitest";
import type { Box } from "../../client/canvas/box.ts";
import { crosses, type LabelWish, placeLabels, type Segment } from "../../client/canvas/label-places.ts";

const SCREEN: Box = { left: 0, top: 0, right: 1000, bottom: 1000 };

const NOBODY = ["", ""] as const;

const boxAt = (x: number, y: number): Box => ({ left: x - 10, right: x + 10, top: y - 10, bottom: y + 10 });

const wish = (id: string, node: Box, over: Partial<LabelWish> = {}): LabelWish => ({
  id,
  node,
  width: 60,
  height: 15,
  side: undefined,
  always: false,
  marksAt: () => [],
  ...over,
});

const sidesOf = (wishes: LabelWish[], segments: Segment[] = [], nodes = wishes.map(({ node }) => node)) =>
  Object.fromEntries(placeLabels(wishes, [], nodes, segments, SCREEN).nodes);

describe("a node's label", () => {
  test("is under the node when nothing is in the way", () => {
    expect(sidesOf([wish("a", boxAt(500, 500))])).toEqual({ a: "below" });
  });

  test("is above it when an edge would cross below", () => {
    const down = { ends: NOBODY, from: { x: 500, y: 513 }, to: { x: 500, y: 900 } };
    expect(sidesOf([wish("a", boxAt(500, 500))], [down])).toEqual({ a: "above" });
  });

  test("is at its side when edges would cross below and above", () => {
    const down = { ends: NOBODY, from: { x: 500, y: 513 }, to: { x: 500, y: 900 } };
    const up = { ends: NOBODY, from: { x: 500, y: 487 }, to: { x: 500, y: 100 } };
    expect(sidesOf([wish("a", boxAt(500, 500))], [down, up])).toEqual({ a: "right" });
  });

  test("keeps its side while no other is clearly better", () => {
    expect(sidesOf([wish("a", boxAt(500, 500), { side: "above" })])).toEqual({ a: "below" });
    const low = boxAt(500, 520);
    expect(sidesOf([wish("a", boxAt(500, 500), { side: "right" })], [], [low])).toEqual({ a: "right" });
  });

  test("is not cut off by the edge of the canvas", () => {
    expect(sidesOf([wish("a", boxAt(500, 985))])).toEqual({ a: "above" });
    expect(sidesOf([wish("a", boxAt(990, 500))])).toEqual({ a: "left" });
  });

  test("keeps off the marks at its own node", () => {
    const marksAt = () => [boxAt(500, 525)];
    expect(sidesOf([wish("a", boxAt(500, 500), { marksAt })])).toEqual({ a: "above" });
  });

  test("never buries another: the later one is left out when every side is taken", () => {
    const wall = [boxAt(500, 500)];
    const first = wish("first", boxAt(500, 500), { width: 400, height: 300 });
    const second = wish("second", boxAt(500, 530));
    expect(sidesOf([first, second], [], wall)).toEqual({ first: "below" });
    expect(sidesOf([first, { ...second, always: true }], [], wall)).toHaveProperty("second");
  });
});

describe("an edge's label", () => {
  const spots = [
    { x: 500, y: 500 },
    { x: 600, y: 500 },
  ];
  const edge = { id: "e", spots, width: 30, height: 15 };

  test("is at the first free spot", () => {
    expect(placeLabels([], [edge], [], [], SCREEN).edges).toEqual(new Map([["e", spots[0]]]));
    expect(placeLabels([], [edge], [boxAt(500, 500)], [], SCREEN).edges).toEqual(new Map([["e", spots[1]]]));
  });

  test("is left out where no spot is free", () => {
    expect(placeLabels([], [edge], [boxAt(500, 500), boxAt(600, 500)], [], SCREEN).edges).toEqual(new Map());
  });
});

test("a line crosses a box when any part of it runs through", () => {
  const box = boxAt(0, 0);
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    ends: NOBODY,
    from: { x: x1, y: y1 },
    to: { x: x2, y: y2 },
  });
  expect(crosses(line(-50, 0, 50, 0), box)).toBe(true);
  expect(crosses(line(-50, 20, 50, 20), box)).toBe(false);
  expect(crosses(line(2, 2, 3, 3), box)).toBe(true);
  expect(crosses(line(-30, 0, -15, 0), box)).toBe(false);
});
