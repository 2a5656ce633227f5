import { expect, test } from "vitest";
import { isPartialDate } from "../../graph-schema/check.ts";
import { overlaps, toWindow } from "../../server/store/dates.ts";

const inside = (date: string, from?: string, to?: string, end?: string) => {
  const window = toWindow({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  return window === undefined || overlaps(window, date, end);
};

test("A partial date overlaps a window when any of its days lies in it", () => {
  expect(inside("2021", "2021-12-31")).toBe(true);
  expect(inside("2021", "2022")).toBe(false);
  expect(inside("2021-02", "2021-02-28", "2021-02-28")).toBe(true);
  expect(inside("2021-02", "2021-03-01")).toBe(false);
  expect(inside("2021-03-15", undefined, "2021-03")).toBe(true);
  expect(inside("2021-04-01", undefined, "2021-03")).toBe(false);
  expect(inside("2021", undefined, "2021-01-01")).toBe(true);
  expect(inside("2021", undefined, "2020")).toBe(false);
  expect(inside("2021-06-30")).toBe(true);
});

test("A span overlaps when it reaches into the window", () => {
  expect(inside("2021-03-01", "2021-03-03", "2021-03-05", "2021-03-04")).toBe(true);
  expect(inside("2021-03-01", "2021-03-05", "2021-03-06", "2021-03-04")).toBe(false);
});

test("A date is a year, a month or a day that could be", () => {
  expect(["2021", "2021-01", "2021-01-31"].every(isPartialDate)).toBe(true);
  expect(
    ["", "21", "2021-13", "2021-00", "2021-01-32", "2021-1-1", "2021-01-06T00:00", "abcd"].some(
      isPartialDate,
    ),
  ).toBe(false);
});
