/** A server of our own that is stopped while pages are written, and started again on the same data. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pMap from "p-map";
import { afterAll, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { createTown } from "../bench/town.ts";
import { findMissingTool, type RunningNeo4j, startJavaServer } from "./java-server.ts";
import { openProxy } from "./proxy.ts";
import { isSkipped } from "./test-server.ts";

const folder = mkdtempSync(join(tmpdir(), "renmai-stopped-"));
const started: RunningNeo4j[] = [];
afterAll(async () => {
  for (const server of started) await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const missing = isSkipped ? "left out by choice" : await findMissingTool();
const pages = [...createTown({ entities: 400, relations: 1800 }).pages];

async function start(): Promise<RunningNeo4j> {
  const server = await startJavaServer({ home: join(folder, "neo4j"), log: () => {} });
  started.push(server);
  return server;
}

/** As an import does it: several at a time, given up at the first that fails; `asked` are all that were begun. */
const writeAll = (store: GraphStore, asked: Map<string, Promise<{ outcome: string }>> = new Map()) =>
  pMap(
    pages,
    async ({ page, articles }) => {
      const writing = store.writePage(page, articles);
      asked.set(page.name, writing);
      return (await writing).outcome;
    },
    { concurrency: 8 },
  );

async function readExport(store: GraphStore) {
  const all = [];
  for await (const each of store.export()) all.push(each);
  return all;
}

async function waitForAnswer(store: GraphStore): Promise<ReadonlyMap<string, string>> {
  for (;;) {
    const digests = await store.pageDigests().catch(() => undefined);
    if (digests !== undefined) return digests;
    await sleep(500);
  }
}

test.skipIf(missing !== undefined)(
  "A server stopped in the middle of an import keeps whole pages alone; started again, the import goes on and ends as if nothing had been",
  { timeout: 600_000 },
  async () => {
    const first = await start();
    const proxy = await openProxy(first.uri);
    const { user, password } = first;
    const config = { uri: proxy.uri, user, password, database: "neo4j" };
    const store = await openNeo4jStore(config, { patience: 120_000 });
    const asked = new Map<string, Promise<{ outcome: string }>>();
    const refused = expect(writeAll(store, asked)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    while ((await store.pageDigests()).size < 10) await sleep(20);
    await first.stop();
    await refused;
    const told = await Promise.allSettled(asked.values());
    const acknowledged = [...asked.keys()].filter((_, at) => told[at]?.status === "fulfilled");

    proxy.mend((await start()).uri);
    const there = await waitForAnswer(store);
    expect(acknowledged.filter((name) => !there.has(name))).toEqual([]);
    expect(await readExport(store)).toEqual(pages.filter(({ page }) => there.has(page.name)));

    expect(await writeAll(store)).toEqual(
      pages.map(({ page }) => (there.has(page.name) ? "unchanged" : "added")),
    );
    const sqlite = await openSqliteStore(join(folder, "sqlite"));
    await writeAll(sqlite);
    expect(await readExport(store)).toEqual(await readExport(sqlite));
    const all = { offset: 0, limit: 10_000 };
    expect(await store.listEntities(undefined, all)).toEqual(await sqlite.listEntities(undefined, all));
    expect(await store.statistics()).toEqual(await sqlite.statistics());
    await sqlite.close();
    await store.close();
    await proxy.close();
  },
);
