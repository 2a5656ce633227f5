import { expect, test } from "vitest";
import { rank } from "../../server/analysis/rank.ts";
import { toLinks } from "./outlines.ts";

const scoresOf = (links: Parameters<typeof rank>[0], measure: Parameters<typeof rank>[1]) => [
  ...rank(links, measure).scores,
];

test("A degree counts each other entity once; a strength counts the evidence of all relations", () => {
  const links = toLinks(4, [
    [0, 1, 2],
    [1, 0, 3],
    [1, 2],
  ]);
  expect(scoresOf(links, "DEGREE")).toEqual([1, 2, 1, 0]);
  expect(scoresOf(links, "STRENGTH")).toEqual([5, 6, 1, 0]);
  expect(rank(links, "DEGREE").links).toBe(2);
});

test.each([
  [
    "a chain of five",
    5,
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ],
    [0, 3, 4, 3, 0],
  ],
  [
    "a star of five",
    5,
    [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ],
    [6, 0, 0, 0, 0],
  ],
  [
    "a ring of four, where two ways share each crossing",
    4,
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ],
    [0.5, 0.5, 0.5, 0.5],
  ],
  [
    "two triangles that share an entity",
    5,
    [
      [0, 1],
      [1, 2],
      [2, 0],
      [2, 3],
      [3, 4],
      [4, 2],
    ],
    [0, 0, 4, 0, 0],
  ],
  [
    "two parts without a way between them",
    4,
    [
      [0, 1],
      [2, 3],
    ],
    [0, 0, 0, 0],
  ],
  ["nothing", 0, [], []],
] as [string, number, [number, number][], number[]][])("Betweenness on %s", (_, nodes, links, scores) => {
  expect(rank(toLinks(nodes, links), "BETWEENNESS")).toEqual({
    scores: Float64Array.from(scores),
    links: links.length,
  });
});

test("In a large graph betweenness is estimated from some of the entities, says so, and is the same each time", () => {
  const nodes = 5_000;
  // Two stars whose middles are linked: every way between them passes both.
  const half = nodes / 2;
  const links = toLinks(nodes, [
    [0, half],
    ...Array.from({ length: half - 1 }, (_, at): [number, number] => [0, at + 1]),
    ...Array.from({ length: half - 1 }, (_, at): [number, number] => [half, half + at + 1]),
  ]);
  const { scores, sampled } = rank(links, "BETWEENNESS");
  expect(sampled).toBe(200);
  expect(rank(links, "BETWEENNESS").scores).toEqual(scores);
  // The leaves of a star among themselves, and each of them with everything of the other star.
  const leaves = half - 1;
  const exact = (leaves * (leaves - 1)) / 2 + leaves * half;
  for (const middle of [0, half]) expect(Math.abs((scores[middle] ?? 0) / exact - 1)).toBeLessThan(0.02);
  expect([...scores].filter((score) => score > 0)).toHaveLength(2);
});
