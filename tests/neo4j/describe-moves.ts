/** From one store into the other and back: the same graph, the same answers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { ALL, page } from "../store/build.ts";
import { createFilter, createGraph, createPathQuery, createRandom } from "../store/random-graph.ts";
import * as town from "../store/sample.ts";

const GRAPHS = Array.from({ length: 60 }, (_, seed) => createGraph(seed + 700));
const pages = [...town.sample, ...GRAPHS.map(({ name, articles }) => ({ page: page(name), articles }))];

export function describeMoves(openNeo4j: () => Promise<GraphStore>): void {
  const folder = mkdtempSync(join(tmpdir(), "renmai-moves-"));
  let neo4j: GraphStore;
  let sqlite: GraphStore;
  beforeAll(async () => {
    neo4j = await openNeo4j();
    sqlite = await openSqliteStore(join(folder, "one"));
    await Promise.all(pages.map(({ page, articles }) => sqlite.writePage(page, articles)));
    const moved: Promise<unknown>[] = [];
    for await (const { page, articles } of sqlite.export()) moved.push(neo4j.writePage(page, articles));
    await Promise.all(moved);
  });
  afterAll(async () => {
    await neo4j?.close();
    await sqlite?.close();
    rmSync(folder, { recursive: true });
  });

  const both = async <Answer>(ask: (store: GraphStore) => Promise<Answer>): Promise<[Answer, Answer]> =>
    Promise.all([ask(neo4j), ask(sqlite)]);

  test("An export read into the other store is exported from it as it was, letter for letter", async () => {
    const [there, here] = await both(readExport);
    expect(there).toEqual(here);
    expect(there.map((page) => JSON.stringify(page))).toEqual(here.map((page) => JSON.stringify(page)));
    const back = await openSqliteStore(join(folder, "two"));
    for (const { page, articles } of there) await back.writePage(page, articles);
    expect(await readExport(back)).toEqual(here);
    await back.close();
  });

  test("Both list the same entities, articles, meetings, people and days in the same order", async () => {
    const asked: ((store: GraphStore) => Promise<unknown>)[] = [
      (store) => store.listEntities(undefined, ALL),
      (store) => store.listEntities(["Person", "Place"], { offset: 20, limit: 30 }),
      (store) => store.listArticles({}, ALL),
      (store) => store.meetings({}, ALL),
      (store) => store.busiestPeople(ALL),
      (store) => store.timeline(undefined),
      (store) => store.statistics(),
      (store) => store.search("图70", undefined, ALL),
      (store) => store.search("临江", undefined, ALL),
      (store) => store.search("tu", undefined, ALL),
    ];
    for (const ask of asked) {
      const [there, here] = await both(ask);
      expect(there).toEqual(here);
    }
  });

  test("Both answer questions about each graph alike", { timeout: 600_000 }, async () => {
    for (const [seed, { entities }] of GRAPHS.entries()) {
      const random = createRandom(seed);
      const [filter, query] = [createFilter(random, entities), createPathQuery(random, entities)];
      const one = random.pick(entities).id;
      const all = entities.map(({ id }) => id);
      const [there, here] = await both(async (store) => ({
        paths: await store.paths(query),
        neighbours: await store.neighbours(one, filter, { offset: 1, limit: 5 }),
        among: await store.relationsAmong(all, filter),
        evidence: await store.evidenceOfEntity(one, filter, { offset: 0, limit: 7 }),
        companions: await store.companions(one, ALL),
        offices: await store.offices(one),
        timeline: await store.timeline([one]),
      }));
      expect({ seed, filter, query, ...there }).toEqual({ seed, filter, query, ...here });
    }
  });
}

async function readExport(store: GraphStore) {
  const pages = [];
  for await (const each of store.export()) pages.push(each);
  return pages;
}
