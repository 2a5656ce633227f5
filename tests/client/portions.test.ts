import { expect, test } from "vitest";
import { IDS_AT_ONCE, pairPortions, portionsOf } from "../../client/explorer/portions.ts";

const ids = (count: number, letter: string) => Array.from({ length: count }, (_, at) => `${letter}${at}`);

test("a list is cut into portions, the last one short", () => {
  expect(portionsOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(portionsOf([], 2)).toEqual([]);
});

test("few ids are one question, each named once", () => {
  expect(pairPortions(["a", "b"], ["b", "c"])).toEqual([["a", "b", "c"]]);
});

test.each([
  [60, 1200],
  [300, 300],
  [600, 0],
])(
  "%i that came and %i that are there: every pair with a new one is asked for in some portion",
  (came, are) => {
    const [added, there] = [ids(came, "n"), ids(are, "o")];
    const portions = pairPortions(added, there);
    expect(Math.max(...portions.map(({ length }) => length))).toBeLessThanOrEqual(IDS_AT_ONCE);
    const together = new Set(
      portions.flatMap((portion) =>
        portion
          .filter((id) => id.startsWith("n"))
          .flatMap((one) => portion.map((other) => `${one} ${other}`)),
      ),
    );
    const missing = added.flatMap((one) =>
      [...added, ...there].filter((other) => !together.has(`${one} ${other}`)),
    );
    expect(missing).toEqual([]);
  },
);
