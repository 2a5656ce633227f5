/** A bundle is imported for real, and the graph is the one that is written through the store. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import { writeBundle } from "../../server/store/neo4j/write-bundle.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { ALL, article, organisation, page, person, place, says } from "../store/build.ts";
import { createGraph } from "../store/random-graph.ts";
import * as town from "../store/sample.ts";
import { findMissingTool, type RunningNeo4j, runAdmin, startJavaServer } from "./java-server.ts";
import { isSkipped, type TestServer } from "./test-server.ts";

/** Everything that has a meaning in CSV, and lists that it cannot tell apart. */
const STRANGE = ` "引号",逗号;分号\\反斜杠\t制表\r\n换行 '${String.fromCodePoint(0x20bb7)}' `;
const strange = article(
  { page: "strange.txt", headline: STRANGE, kicker: "", byline: [STRANGE, ""], date: "2021-02-30" },
  [
    [
      STRANGE,
      says("MET", person('单"文远'), person("欧,阳", { aliases: [" 老\n欧 "] }), { date: "2021-02-30" }),
    ],
    [
      "他任局长。",
      says("HOLDS_POSITION", person('单"文远'), organisation("局"), { title: '局长"', confidence: 1 }),
    ],
  ],
  [place("某地", { path: ["省", "", "市"] })],
);
const GRAPHS = Array.from({ length: 12 }, (_, seed) => createGraph(seed + 900));
const pages = [
  ...town.sample,
  { page: page("strange.txt", { lines: [STRANGE, "", " ", ""], home: [STRANGE] }), articles: [strange] },
  { page: page("blank.txt", { lines: [""] }), articles: [] },
  { page: page("none.txt", { lines: [] }), articles: [] },
  ...GRAPHS.map(({ name, articles }) => ({ page: page(name), articles })),
];

const views = [1, 2].map((at) => ({
  ...{
    id: `v${at}`,
    name: at === 1 ? "" : STRANGE,
    address: `?a=${at}`,
    createdAt: `2021-01-0${at}T00:00:00.000Z`,
  },
}));

const missing = isSkipped ? "left out by choice" : await findMissingTool();

export function describeBundle(openNeo4j: () => Promise<GraphStore>, getServer: () => TestServer): void {
  const folder = mkdtempSync(join(tmpdir(), "renmai-bundle-"));
  const bundle = join(folder, "bundle");
  let sqlite: GraphStore;
  beforeAll(async () => {
    sqlite = await openSqliteStore(join(folder, "sqlite"));
    await Promise.all(pages.map(({ page, articles }) => sqlite.writePage(page, articles)));
    for (const view of views) await sqlite.writeView(view);
    await writeBundle(sqlite, bundle);
  });
  afterAll(async () => {
    await sqlite?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const title = "Imported, it is the graph that the store writes, node for node and letter for letter";
  test.skipIf(missing !== undefined)(
    missing === undefined
      ? title
      : `${title} (skipped: the import tool is run by Java and Maven, and ${missing})`,
    { timeout: 600_000 },
    async () => {
      const store = await openNeo4j();
      const exported = await readExport(sqlite);
      await Promise.all(exported.map(({ page, articles }) => store.writePage(page, articles)));
      for (const view of views) await store.writeView(view);
      const written = await readNodes(getServer().run);
      await expect(readAll(store)).resolves.toEqual(await readAll(sqlite));

      const again = join(folder, "again");
      await writeBundle(store, again);
      for (const name of readdirSync(bundle))
        expect(readFileSync(join(again, name), "utf8")).toBe(readFileSync(join(bundle, name), "utf8"));
      await store.close();

      const home = join(folder, "neo4j");
      const [, command = ""] =
        /^ +neo4j-admin (.+)$/m.exec(readFileSync(join(bundle, "README.txt"), "utf8")) ?? [];
      await runAdmin(command.split(" "), { home, cwd: bundle, log: () => {} });
      const server = await startJavaServer({ home, log: () => {} });
      try {
        const imported = await openNeo4jStore({ ...server, database: "neo4j" }, { patience: 120_000 });
        expect(await readNodes((cypher) => runOn(server, cypher))).toEqual(written);
        expect(await readAll(imported)).toEqual(await readAll(sqlite));
        for (const { page, articles } of exported)
          expect(await imported.writePage(page, articles)).toEqual({ outcome: "unchanged" });
        expect(await imported.search("临江", undefined, ALL)).toEqual(
          await sqlite.search("临江", undefined, ALL),
        );
        expect(await imported.views(true, ALL)).toEqual(await sqlite.views(true, ALL));
        await imported.close();
      } finally {
        await server.stop();
      }
    },
  );

  test("A folder that holds something is refused and left as it is", async () => {
    const taken = join(folder, "taken");
    mkdirSync(taken);
    writeFileSync(join(taken, "mine.txt"), "");
    await expect(writeBundle(sqlite, taken)).rejects.toMatchObject({
      code: "BAD_ARGUMENT",
      message: expect.stringContaining(taken),
    });
    expect(readdirSync(taken)).toEqual(["mine.txt"]);
  });

  test("A bundle of a graph that changes meanwhile is refused, and lacks what the import starts from", async () => {
    const changing = await openSqliteStore(join(folder, "changing"));
    await town.writeAll(changing, town.sample);
    const half = join(folder, "half");
    const writing = writeBundle(changing, half, () => void changing.removePage("c.txt"));
    await expect(writing).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    expect(readdirSync(half)).not.toContain("import.args");
    await changing.close();
  });
}

async function readExport(store: GraphStore) {
  const all = [];
  for await (const each of store.export()) all.push(each);
  return all;
}

async function readAll(store: GraphStore): Promise<string> {
  const all: unknown[] = await readExport(store);
  for await (const each of store.exportEntities()) all.push(sortKeys(each));
  return JSON.stringify(all, undefined, 1);
}

/** Records have their fields in any order. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sortKeys(each)]),
  );
}

type Run = (cypher: string) => Promise<Record<string, unknown>[]>;

/** Every node of ours and what runs from it, as texts in order. */
async function readNodes(run: Run): Promise<string[]> {
  const rows = await run(`MATCH (n:Renmai) WHERE NOT n:Revision
    RETURN labels(n) AS labels, properties(n) AS properties,
      COLLECT { MATCH (n)-[r]->(m) RETURN {type: type(r), to: coalesce(m.id, ''), properties: properties(r)} } AS relations`);
  return rows
    .map(({ labels, properties, relations }) => {
      const sorted = (relations as unknown[]).map((each) => JSON.stringify(sortKeys(each))).sort();
      return JSON.stringify([[...(labels as string[])].sort(), sortKeys(properties), sorted], undefined, 1);
    })
    .sort();
}

async function runOn(
  { uri, user, password }: RunningNeo4j,
  cypher: string,
): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(cypher);
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}
