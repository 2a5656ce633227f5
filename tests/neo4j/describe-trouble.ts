/** What goes wrong between a store and its server, and other people's data in the same database. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import { checkVersion } from "../../server/store/neo4j/open.ts";
import { ALL, article, page, person, place, says } from "../store/build.ts";
import * as town from "../store/sample.ts";
import { findFreePort } from "./java-server.ts";
import { openProxy, type Proxy } from "./proxy.ts";
import type { TestServer } from "./test-server.ts";

export function describeTrouble(open: () => Promise<GraphStore>, getServer: () => TestServer): void {
  describe("refuses to open", () => describeOpening(getServer));
  describe("beside somebody else's data", () => describeNeighbours(open, getServer));
  describe("over a line that breaks", { timeout: 300_000 }, () => describeOutage(open, getServer));
}

function describeOpening(getServer: () => TestServer): void {
  const config = (more: object) => ({ ...getServer().config, ...more });

  test("An address where nothing listens is told after some patience", async () => {
    const uri = `bolt://127.0.0.1:${await findFreePort()}`;
    await expect(openNeo4jStore(config({ uri }), { patience: 1000 })).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
      message: `no Neo4j answers at ${uri}: start it, or see NEO4J_URI`,
    });
  });

  test("A host that is not there and a scheme that is none are told", async () => {
    const nowhere = config({ uri: "bolt://nowhere.invalid:7687" });
    await expect(openNeo4jStore(nowhere, { patience: 500 })).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
    });
    await expect(openNeo4jStore(config({ uri: "http://127.0.0.1:7474" }))).rejects.toMatchObject({
      code: "CONFIG_INVALID",
    });
  });

  test("A wrong password is refused at once, and is not in the message", async () => {
    const opening = openNeo4jStore(config({ password: "hush-hush" }));
    const error = await opening.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(error).toMatchObject({ code: "STORE_REFUSED" });
    expect(JSON.stringify([error, error instanceof Error && error.message])).not.toContain("hush-hush");
  });

  test("A database that is not there is told by its setting", async () => {
    await expect(openNeo4jStore(config({ database: "elsewhere" }))).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining("NEO4J_DATABASE"),
    });
  });

  test("Old servers are refused with their version, the long-term-support one and later ones are not", () => {
    for (const old of ["4.4.38", "5.25.1", "3.5.0"])
      expect(() => checkVersion(old, "bolt://host")).toThrow(`Neo4j ${old}; Renmai needs 5.26 or later`);
    for (const good of ["5.26.0", "5.26.30", "2025.01.0", "2026.10.1"])
      expect(() => checkVersion(good, "bolt://host")).not.toThrow();
  });
}

function describeNeighbours(open: () => Promise<GraphStore>, getServer: () => TestServer): void {
  const THEIRS = `
    CREATE (a:Person:Entity {id: 'x', name: '单文远', evidenceCount: 99, attendance: 9, searchTerms: 't_单文远'})
    CREATE (b:Person {id: 'x', name: '单文远'})
    CREATE (c:Article {id: 'x', headline: '别人的'})-[:MENTIONS]->(a)
    CREATE (d:Page {name: 'a.txt'})<-[:ON_PAGE]-(c)
    CREATE (a)-[:MET {id: 'theirs'}]->(b)
    CREATE (e:Evidence {relation: 'theirs', article: 'x'})-[:IN]->(c)
    CREATE (m:Meeting {date: '1999', name: '别人的会'})<-[:CHAIRED]-(a)`;
  const READ = `MATCH (n) WHERE NOT n:Renmai OPTIONAL MATCH (n)-[r]->(m)
    RETURN labels(n) AS labels, properties(n) AS properties, type(r) AS type, properties(r) AS more,
      properties(m) AS to ORDER BY labels, n.id, n.name, type`;
  let alone: unknown;
  let beside: unknown;
  let [before, after]: Record<string, unknown>[][] = [];

  const ask = async (store: GraphStore) => ({
    entities: await store.listEntities(undefined, ALL),
    search: await store.search("单文远", undefined, ALL),
    neighbours: await store.neighbours(town.shan.id, {}, ALL),
    articles: await store.listArticles({}, ALL),
    meetings: await store.meetings({}, ALL),
    busiest: await store.busiestPeople(ALL),
    timeline: await store.timeline(undefined),
    statistics: await store.statistics(),
    pages: [...(await store.pageDigests())],
  });

  beforeAll(async () => {
    const first = await open();
    await town.writeAll(first, town.sample);
    alone = await ask(first);
    await first.close();
    const empty = await open();
    await getServer().run(THEIRS);
    before = await getServer().run(READ);
    await empty.close();
    const store = await openNeo4jStore(getServer().config);
    await town.writeAll(store, town.sample);
    await store.removePage("a.txt");
    await town.writeAll(store, town.sample);
    beside = await ask(store);
    await store.close();
    after = await getServer().run(READ);
  });

  test("Nodes under the same labels, ids and names are not among the answers", () => {
    expect(beside).toEqual(alone);
  });

  test("They are untouched by writes and removals, and may share an id with each other", () => {
    expect(before?.length).toBeGreaterThan(5);
    expect(after).toEqual(before);
  });

  test("Their relations that lead to our nodes do not count either", async () => {
    const { run, config } = getServer();
    await run(
      "MATCH (a:Person {id: 'x'}), (b:Renmai&Person {name: '单文远'}) MERGE (a)-[:MET {id: 'y'}]->(b)",
    );
    const store = await openNeo4jStore(config);
    expect(await ask(store)).toEqual(alone);
    await store.close();
  });
}

function describeOutage(open: () => Promise<GraphStore>, getServer: () => TestServer): void {
  let proxy: Proxy;
  let store: GraphStore;
  beforeAll(async () => {
    await (await open()).close();
    const { config } = getServer();
    proxy = await openProxy(config.uri);
    store = await openNeo4jStore({ ...config, uri: proxy.uri });
    await town.writeAll(store, town.sample);
  });
  afterAll(async () => {
    await store.close();
    await proxy.close();
  });

  test("While no server answers questions and writes fail with a code; when it does again, so do they", async () => {
    proxy.cut();
    const asked = [store.statistics(), store.search("单文远", undefined, ALL), store.removePage("c.txt")];
    for (const { status, reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[])
      expect({ status, reason }).toMatchObject({ status: "rejected", reason: { code: "STORE_UNAVAILABLE" } });
    proxy.mend();
    expect((await store.statistics()).pages).toBe(3);
    expect(await store.removePage("c.txt")).toBe(true);
  });

  test("Writes under a line that breaks again and again end whole, each told as it is", async () => {
    const hub = place("断线市");
    const many = Array.from({ length: 40 }, (_, at) =>
      article({ page: `line-${at}.txt` }, [
        ["断线。", says("VISITED", person(`断线${at}`), hub, { date: "2021" })],
        ["又断线。", says("COMES_FROM", person(`断线${at}`), hub)],
      ]),
    );
    const breaking = (async () => {
      for (let time = 0; time < 5; time++) {
        await sleep(200);
        proxy.cut();
        await sleep(100);
        proxy.mend();
      }
    })();
    const told = await Promise.allSettled(
      many.map(async (each, at) => {
        await sleep(at * 20);
        return store.writePage(page(each.page), [each]);
      }),
    );
    await breaking;
    const there = await store.pageDigests();
    for (const [at, { status }] of told.entries())
      if (status === "fulfilled") expect(there.has(`line-${at}.txt`)).toBe(true);
    const { total, items } = await store.neighbours(hub.id, {}, ALL);
    expect(total).toBe([...there.keys()].filter((name) => name.startsWith("line-")).length);
    expect(items.every(({ relations }) => relations.length === 2)).toBe(true);
    for (const each of many) await store.writePage(page(each.page), [each]);
    expect(await store.entities([hub.id])).toMatchObject([{ neighbourCount: 40, evidenceCount: 80 }]);
  });
}
