import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EntityId } from "../../graph-schema/article-graph.ts";
import { linkSeveral } from "../../server/analysis/link-several.ts";
import { loosen } from "../../server/analysis/loosen.ts";
import type { GraphStore, PathQuery } from "../../server/store/graph-store.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { article, ids, meeting, organisation, page, person, place, says } from "../store/build.ts";
import { createGraph, type RandomGraph } from "../store/random-graph.ts";
import { type Reference, stepsFrom, toReference } from "../store/reference.ts";

const folder = mkdtempSync(join(tmpdir(), "renmai-ways-"));
let store: GraphStore;

/** 甲 – 会 – 乙 in 2020, 乙 – 局 – 丙 since 2021, 丙 – 市 – 丁 without a date; 戊 knows nobody. */
const [jia, yi, bing, ding, wu] = ["途甲", "途乙", "途丙", "途丁", "途戊"].map((name) => person(name));
const [event, body, city] = [meeting("途中会"), organisation("途中局"), place("途中市")];
const graphs = Array.from({ length: 60 }, (_, at) => createGraph(at + 1)).filter(
  ({ entities }) => entities.length > 3,
);

beforeAll(async () => {
  if (!(jia && yi && bing && ding && wu)) throw new Error("five people");
  store = await openSqliteStore(folder);
  const chain = article(
    { page: "chain.txt" },
    [
      [
        "开会。",
        says("ATTENDED", jia, event, { date: "2020" }),
        says("ATTENDED", yi, event, { date: "2020-05" }),
      ],
      ["任职。", says("HOLDS_POSITION", yi, body, { title: "局长", date: "2021-03-03" })],
      ["又任。", says("HOLDS_POSITION", bing, body, { title: "书记", date: "2021-03" })],
      ["同乡。", says("COMES_FROM", bing, city), says("COMES_FROM", ding, city)],
    ],
    [wu],
  );
  await store.writePage(page("chain.txt"), [chain]);
  for (const { name, articles } of graphs) await store.writePage(page(name), articles);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const toId = (entity: typeof jia): EntityId => {
  if (entity === undefined) throw new Error("no such person");
  return entity.id;
};

/** What is to be given up between two people, with the length of the way that is found then. */
async function askLoosening(from: typeof jia, to: typeof jia, more: Partial<PathQuery> = {}) {
  const query = { from: toId(from), to: toId(to), k: 3, maxSteps: 6, filter: {}, ...more };
  expect((await store.paths(query)).paths).toEqual([]);
  return (await loosen(query, store)).map(({ drop, path }) => [drop.join(" "), path.steps.length]);
}

test("Each constraint that alone stands in the way is told, with the way that is found without it", async () => {
  expect(await askLoosening(jia, bing, { maxSteps: 3 })).toEqual([["MAX_STEPS", 4]]);
  expect(await askLoosening(jia, bing, { sameTime: true })).toEqual([["SAME_TIME", 4]]);
  expect(await askLoosening(jia, bing, { through: [toId(ding)] })).toEqual([["THROUGH", 4]]);
  expect(await askLoosening(jia, bing, { filter: { kinds: ["Person", "Meeting"] } })).toEqual([["KINDS", 4]]);
  expect(await askLoosening(jia, bing, { filter: { types: ["ATTENDED"] } })).toEqual([["TYPES", 4]]);
  expect(await askLoosening(jia, bing, { filter: { without: [body.id, wu?.id ?? body.id] } })).toEqual([
    ["WITHOUT", 4],
  ]);
  expect(await askLoosening(bing, ding, { filter: { from: "2021", undated: false } })).toEqual([
    ["WINDOW", 2],
    ["UNDATED", 2],
  ]);
});

test("Where no constraint stands in the way alone, all of them together are told; where nothing helps, nothing is", async () => {
  const both = { maxSteps: 3, filter: { types: ["ATTENDED"] } } satisfies Partial<PathQuery>;
  expect(await askLoosening(jia, bing, both)).toEqual([["MAX_STEPS TYPES", 4]]);
  expect(await askLoosening(jia, wu, { maxSteps: 3, filter: { kinds: [] } })).toEqual([]);
});

test("Several entities are linked by the first ways between them, and who cannot be linked stands apart", async () => {
  const asked = [toId(ding), toId(wu), toId(jia), toId(yi)];
  const linking = await linkSeveral({ ids: asked, maxSteps: 4, filter: {} }, store);
  expect({
    entities: linking.entities.map(({ name }) => name),
    ways: linking.ways.map(({ entities }) => entities.map(({ name }) => name).join(" ")),
    relations: linking.relations.length,
    groups: linking.groups,
    truncated: linking.truncated,
  }).toEqual({
    entities: ["途丁", "途戊", "途甲", "途乙", "途中会", "途中市", "途丙", "途中局"],
    ways: ["途甲 途中会 途乙", "途丁 途中市 途丙 途中局 途乙"],
    relations: 6,
    groups: [[toId(ding), toId(jia), toId(yi)], [toId(wu)]],
    truncated: false,
  });
  const sameTime = await linkSeveral({ ids: asked, maxSteps: 4, filter: {}, sameTime: true }, store);
  expect(sameTime.groups).toEqual([[toId(ding)], [toId(wu)], [toId(jia), toId(yi)]]);
});

/** Everything that can be reached from one of them. */
function spread(reference: Reference, inside: ReadonlySet<EntityId>, from: EntityId): Set<EntityId> {
  const reached = new Set([from]);
  for (const id of reached)
    for (const { to } of stepsFrom(reference, id, {})) if (inside.has(to)) reached.add(to);
  return reached;
}

/** Steps of the smallest graph that links all, by trying every set of entities. */
function findSmallest(reference: Reference, { entities }: RandomGraph, asked: readonly EntityId[]): number {
  const others = ids(...entities).filter((id) => !asked.includes(id));
  const sizes = Array.from({ length: 2 ** others.length }, (_, bits) => {
    const inside = new Set([...asked, ...others.filter((_, at) => bits & (1 << at))]);
    const reached = spread(reference, inside, asked[0] ?? ("" as EntityId));
    return asked.every((id) => reached.has(id)) ? inside.size - 1 : Number.POSITIVE_INFINITY;
  });
  return Math.min(...sizes);
}

test(`On random graphs the linking has at most twice the steps of the smallest, and its groups are what is linked`, async () => {
  let linked = 0;
  for (const graph of graphs) {
    const reference = toReference(graph.articles);
    const asked = ids(...graph.entities).slice(0, 3 + (graph.entities.length % 2));
    const everything = new Set(ids(...graph.entities));
    const { ways, groups, entities } = await linkSeveral({ ids: asked, maxSteps: 6, filter: {} }, store);
    const parts = asked.map((id) => {
      const reached = spread(reference, everything, id);
      return asked.filter((other) => reached.has(other)).join(" ");
    });
    expect(groups.map((group) => group.join(" ")).toSorted()).toEqual([...new Set(parts)].toSorted());
    expect(entities.slice(0, asked.length).map(({ id }) => id)).toEqual(asked);
    const pairs = ways.flatMap(({ entities }) =>
      entities.slice(1).map(({ id }, at) => [id, entities[at]?.id].toSorted().join(" ")),
    );
    const smallest = findSmallest(reference, graph, asked);
    if (!Number.isFinite(smallest)) continue;
    linked++;
    expect(new Set(pairs).size).toBeLessThanOrEqual(2 * (1 - 1 / asked.length) * smallest);
  }
  expect(linked).toBeGreaterThan(20);
});
