/** An import that is killed in the middle, and started again: for any store. */
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { identify } from "../../server/identity/identify.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { createTown } from "../bench/town.ts";
import { run, type Settings, start } from "./run.ts";

export interface Importing {
  /** Opens the empty store that the verbs work on as well. */
  open(): Promise<GraphStore>;
  settings(): Settings;
}

const pages = [...createTown({ entities: 2000, relations: 12_000 }).pages].map(({ page, articles }) => ({
  page,
  articles: articles.map(identify),
}));
/** Pages that must be there before the process is killed: some batches, far from all. */
const SOME = 20;

export function describeKilledImport({ open, settings }: Importing): void {
  const folder = mkdtempSync(join(tmpdir(), "renmai-import-"));
  const file = join(folder, "graph.jsonl");
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    const lines = createWriteStream(file);
    for (const { page, articles } of pages)
      for (const record of [page, ...articles]) lines.write(`${JSON.stringify(record)}\n`);
    lines.end();
    await finished(lines);
  });
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("Killed in the middle it leaves whole pages; started again it goes on, and the graph is the file's", {
    timeout: 900_000,
  }, async () => {
    const first = start(["import", file], settings());
    const ended = once(first, "exit");
    while (first.exitCode === null && (await store.pageDigests()).size < SOME) await sleep(10);
    first.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    const there = await store.pageDigests();
    expect(there.size).toBeGreaterThanOrEqual(SOME);
    expect(there.size).toBeLessThan(pages.length);
    expect(await readExport(store)).toEqual(pages.filter(({ page }) => there.has(page.name)));

    const again = await run(["import", file], settings());
    expect(again.stdout).toMatch(
      new RegExp(
        `^${pages.length} pages \\(${pages.length - there.size} added, ${there.size} unchanged\\): `,
      ),
    );
    expect(await readExport(store)).toEqual(pages);
    const whole = await openSqliteStore(join(folder, "whole"));
    await Promise.all(pages.map(({ page, articles }) => whole.writePage(page, articles)));
    expect(await readWorkedOut(store)).toEqual(await readWorkedOut(whole));
    await whole.close();
  });
}

async function readExport(store: GraphStore): Promise<unknown[]> {
  const pages: unknown[] = [];
  for await (const page of store.export()) pages.push(page);
  return pages;
}

const readWorkedOut = async (store: GraphStore) => ({
  statistics: await store.statistics(),
  entities: await store.listEntities(undefined, { offset: 0, limit: 10_000 }),
});
