import { expect, test } from "vitest";
import type { EntityId } from "../../graph-schema/article-graph.ts";
import { toEnd } from "../../server/store/dates.ts";
import type { PathQuery } from "../../server/store/graph-store.ts";
import { findPaths, type PathSource, type Span } from "../../server/store/paths.ts";
import { createGraph, createPathQuery, createRandom } from "./random-graph.ts";
import { datesOf, findWays, mayReach, type Reference, stepsFrom, toReference } from "./reference.ts";

/** The reference's graph as `findPaths` wants it. */
function toSource(reference: Reference, query: PathQuery): PathSource<EntityId> {
  const { from, to, filter, through = [] } = query;
  const always = [from, to, ...through];
  const links = (id: EntityId) =>
    stepsFrom(reference, id, filter)
      .filter((step) => always.includes(step.to) || mayReach(reference, step.to, filter))
      .map((step) => ({
        to: step.to,
        evidence: step.relations.reduce((sum, { evidence }) => sum + evidence.size, 0),
        latest:
          step.relations
            .flatMap((fact) => datesOf(fact).map((date) => date ?? ""))
            .toSorted()
            .at(-1) ?? "",
        spans: step.relations.flatMap((fact): Span[] => {
          const dates = datesOf(fact)
            .filter((date) => date !== undefined)
            .toSorted();
          const until = dates.map(toEnd).toSorted().at(-1);
          return dates[0] === undefined || until === undefined ? [] : [[dates[0], until]];
        }),
      }));
  return {
    expand: async (ids) => new Map(ids.map((id) => [id, links(id)])),
    weigh: async (ids) =>
      new Map(ids.map((id) => [id, { id, neighbourCount: stepsFrom(reference, id, {}).length }])),
  };
}

test("The paths found are exactly those of a search through everything, on 400 random graphs with eight questions each", async () => {
  const compared = { ways: 0, through: 0, sameTime: 0 };
  for (let seed = 1; seed <= 400; seed++) {
    const { articles, entities } = createGraph(seed);
    const reference = toReference(articles);
    const random = createRandom(seed + 1000);
    for (let turn = 0; turn < 8; turn++) {
      const query = createPathQuery(random, entities);
      const { paths, truncated } = await findPaths(query, toSource(reference, query));
      const expected = findWays(reference, query).map((way) => way.entities);
      expect({ seed, query, paths, truncated }).toEqual({ seed, query, paths: expected, truncated: false });
      compared.ways += expected.length;
      if (query.through !== undefined) compared.through += expected.length;
      if (query.sameTime === true) compared.sameTime += expected.length;
    }
  }
  expect(compared.ways).toBeGreaterThan(2000);
  expect(compared.through).toBeGreaterThan(300);
  expect(compared.sameTime).toBeGreaterThan(300);
});

/** A ladder of hubs: every node of a layer is linked with every node of the next. */
function toLayers(width: number, layers: number): PathSource<string> {
  const nodes = (layer: number) => {
    if (layer === 0) return ["start"];
    if (layer === layers) return ["end"];
    return Array.from({ length: width }, (_, at) => `${layer}/${at}`);
  };
  const layerOf = (node: string) =>
    node === "start" ? 0 : node === "end" ? layers : Number(node.split("/")[0]);
  const around = (node: string) =>
    [layerOf(node) - 1, layerOf(node) + 1]
      .filter((layer) => layer >= 0 && layer <= layers)
      .flatMap((layer) => nodes(layer).map((to) => ({ to, evidence: 1, latest: "" })));
  return {
    expand: async (from) => new Map(from.map((node) => [node, around(node)])),
    weigh: async (of) => new Map(of.map((node) => [node, { id: node, neighbourCount: around(node).length }])),
  };
}

test("A search that may look at no more links gives what it has and says so", async () => {
  const asked = { from: "start", to: "end", k: 3, maxSteps: 6 };
  expect(await findPaths(asked, toLayers(50, 4), { links: 100, partials: 1000 })).toEqual({
    paths: [],
    truncated: true,
  });
});

test("Among more equal paths than it may take up, a search gives whole ones and says that it stopped", async () => {
  const asked = { from: "start", to: "end", k: 2, maxSteps: 6 };
  const { paths, truncated } = await findPaths(asked, toLayers(50, 4), { links: 100_000, partials: 500 });
  expect(truncated).toBe(true);
  expect(paths.map((path) => path.length)).toEqual([5, 5]);
});

test("Among equal paths the ids decide", async () => {
  const asked = { from: "start", to: "end", k: 3, maxSteps: 6 };
  expect(await findPaths(asked, toLayers(12, 3))).toEqual({
    paths: [
      ["start", "1/0", "2/0", "end"],
      ["start", "1/0", "2/1", "end"],
      ["start", "1/0", "2/10", "end"],
    ],
    truncated: false,
  });
});
