import { expect, test } from "vitest";
import { findCommunities } from "../../server/analysis/find-communities.ts";
import { toLinks } from "./outlines.ts";

const readable = (links: Parameters<typeof findCommunities>[0]) => {
  const { community, members, modularity, links: pairs } = findCommunities(links);
  return { community: [...community], members: members.map((places) => [...places]), modularity, pairs };
};

const TWO_TRIANGLES = [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 3],
] as [number, number][];

test("Two triangles with one link between them are two communities", () => {
  expect(readable(toLinks(6, TWO_TRIANGLES))).toEqual({
    community: [0, 0, 0, 1, 1, 1],
    members: [
      [0, 1, 2],
      [3, 4, 5],
    ],
    // Three of seven links in each, which has half of all ends: 2 (3/7 - 1/4).
    modularity: expect.closeTo(6 / 7 - 1 / 2, 12),
    pairs: 7,
  });
});

test("The largest community comes first, its strongest members first; who has no link is alone", () => {
  const links = toLinks(7, [
    [1, 2],
    [3, 4],
    [4, 5, 3],
    [5, 3],
  ]);
  expect(readable(links).members).toEqual([[4, 5, 3], [1, 2], [0], [6]]);
});

test("Evidence decides where an entity between two groups belongs", () => {
  const between = (left: number, right: number) =>
    readable(
      toLinks(7, [
        [0, 1],
        [1, 2],
        [2, 0],
        [4, 5],
        [5, 6],
        [6, 4],
        [2, 3, left],
        [3, 4, right],
      ]),
    ).community;
  const [leftwards, rightwards] = [between(5, 1), between(1, 5)];
  expect([leftwards[3] === leftwards[2], leftwards[3] === leftwards[4]]).toEqual([true, false]);
  expect([rightwards[3] === rightwards[2], rightwards[3] === rightwards[4]]).toEqual([false, true]);
});

test("The same links are divided alike each time; without links there are as many communities as entities", () => {
  const many = Array.from({ length: 300 }, (_, at): [number, number] => [at % 97, (at * 7 + 3) % 101]).filter(
    ([a, b]) => a !== b,
  );
  expect(readable(toLinks(101, many))).toEqual(readable(toLinks(101, many)));
  expect(readable(toLinks(2, []))).toEqual({
    community: [0, 1],
    members: [[0], [1]],
    modularity: 0,
    pairs: 0,
  });
});
