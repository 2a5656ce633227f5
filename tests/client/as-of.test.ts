import { expect, test } from "vitest";
import { asOfDay } from "../../client/explorer/as-of.ts";
import { START } from "../../client/explorer/explorer-state.ts";
import { reduce } from "../../client/explorer/reduce.ts";

test("the graph as of a day is a window open towards the past, without what has no date", () => {
  const state = reduce(START, { type: "asOf", day: "2021-03-05" });
  expect(state.scene.filter).toEqual({ ...START.scene.filter, to: "2021-03-05", undated: false });
  expect(asOfDay(state.scene.filter)).toBe("2021-03-05");
});

test("any other window is none", () => {
  const { filter } = START.scene;
  const windows = [
    filter,
    { ...filter, to: "2021" },
    { ...filter, from: "2020", to: "2021", undated: false },
    { ...filter, undated: false },
  ];
  expect(windows.map(asOfDay)).toEqual([undefined, undefined, undefined, undefined]);
});

test("going from day to day is one step back, and leaving lets all of time in again", () => {
  const windowed = reduce(START, { type: "windowed", from: "2020", to: "2021" });
  const first = reduce(windowed, { type: "asOf", day: "2020-11" });
  const second = reduce(first, { type: "asOf", day: "2021-01-06" });
  expect(reduce(second, { type: "undone" }).scene).toEqual(windowed.scene);
  const left = reduce(second, { type: "asOf", day: undefined });
  expect(left.scene.filter).toEqual(START.scene.filter);
});
