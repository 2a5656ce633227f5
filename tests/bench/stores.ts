/**
 * How fast the stores answer on a large graph: `npm run bench:stores -- --entities 20000`. The same seed makes the same
 * graph and the same questions for each. Neo4j is the one that NEO4J_URI names (it must be empty), else a local one that
 * is started for it; `--stores sqlite` leaves it out. `--load bundle` fills Neo4j by its import tool, which a million
 * relations want. The tables are printed as Markdown, and written to `--out FILE`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Neo4jConfig } from "../../server/config.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import { IMPORT_COMMAND, writeBundle } from "../../server/store/neo4j/write-bundle.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import type { Settings } from "../cli/run.ts";
import { type RunningNeo4j, runAdmin, startJavaServer } from "../neo4j/java-server.ts";
import { startNeo4j } from "../neo4j/start.ts";
import { readMemory, startApi } from "./stores/api.ts";
import { clock } from "./stores/measure.ts";
import { type Measured, measureStore, type Replay } from "./stores/measure-store.ts";
import { openBareDriver, openRecordedStore } from "./stores/recording.ts";
import { toComparison, toGoals, toStoreTable } from "./stores/tables.ts";
import { createTown, type Size } from "./town.ts";

const { values } = parseArgs({
  options: {
    entities: { type: "string", default: "20000" },
    relations: { type: "string" },
    times: { type: "string", default: "200" },
    stores: { type: "string", default: "sqlite,neo4j" },
    load: { type: "string", default: "write" },
    out: { type: "string" },
  },
});
const entities = Number(values.entities);
const size: Size = { entities, relations: Number(values.relations ?? entities * 5) };
const folder = mkdtempSync(join(tmpdir(), "renmai-bench-"));
const said: string[] = [];

function say(text: string): void {
  console.log(`${text}\n`);
  said.push(text);
  if (values.out !== undefined) writeFileSync(values.out, `${said.join("\n\n")}\n`);
}

/** Pages given to the store before the first of them is done. */
const IN_FLIGHT = 64;

async function load(store: GraphStore): Promise<void> {
  let pages = 0;
  const writing = new Set<Promise<unknown>>();
  const spent = await clock(async () => {
    for (const { page, articles } of createTown(size).pages) {
      if (writing.size >= IN_FLIGHT) await Promise.race(writing);
      const one: Promise<unknown> = store.writePage(page, articles).finally(() => writing.delete(one));
      writing.add(one);
      pages++;
    }
    await Promise.all(writing);
  });
  say(
    `Loaded page by page: ${pages} pages in ${toSeconds(spent)} (${((pages * 1000) / spent).toFixed(0)} a second).`,
  );
}

const toSeconds = (spent: number): string => `${(spent / 1000).toFixed(0)} s`;
const toMebibytes = (bytes: number | undefined): string =>
  bytes === undefined ? "?" : `${(bytes / 2 ** 20).toFixed(0)} MiB`;

async function tellContents(store: GraphStore): Promise<void> {
  const { pages, entities, relations, evidence } = await store.statistics();
  const total = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  const { product, version } = await store.info();
  say(
    `${product} ${version}: ${pages} pages, ${total(entities)} entities, ${total(relations)} relations, ${evidence} sentences.`,
  );
}

async function measure(store: GraphStore, settings: Settings, replay?: Replay): Promise<Measured[]> {
  const api = await startApi(settings);
  try {
    const times = Number(values.times);
    const measuring = { store, town: createTown(size), size, times, api, ...(replay && { replay }) };
    const rows = await measureStore(measuring);
    say(toStoreTable(rows));
    say(`The server took ${toMebibytes(api.memory())} of memory.`);
    return rows;
  } finally {
    await api.stop();
  }
}

async function benchSqlite(): Promise<Measured[]> {
  const data = join(folder, "sqlite");
  const store = await openSqliteStore(data);
  try {
    say("## SQLite");
    await load(store);
    await tellContents(store);
    if (values.load === "bundle" && values.stores.includes("neo4j")) await makeBundle(store);
    const rows = await measure(store, { RENMAI_DATA: data });
    say(`The database takes ${toMebibytes(statSync(join(data, "renmai.db")).size)} on the disk.`);
    return rows;
  } finally {
    await store.close();
  }
}

async function makeBundle(store: GraphStore): Promise<void> {
  const spent = await clock(() => writeBundle(store, join(folder, "bundle")));
  say(`Written as a bundle for Neo4j in ${toSeconds(spent)}.`);
}

/** A server of our own, filled by the import tool before it starts. */
async function startFilled(): Promise<RunningNeo4j> {
  const home = join(folder, "neo4j");
  const args = IMPORT_COMMAND.split(" ").slice(1);
  const spent = await clock(() => runAdmin(args, { home, cwd: join(folder, "bundle"), log: console.error }));
  say(`Imported by neo4j-admin in ${toSeconds(spent)}.`);
  return startJavaServer({ home, log: console.error });
}

async function benchNeo4j(): Promise<Measured[]> {
  say("## Neo4j");
  const server = values.load === "bundle" ? await startFilled() : await startNeo4j({ log: console.error });
  const { uri, user, password } = server;
  const config: Neo4jConfig = { uri, user, password, database: process.env.NEO4J_DATABASE ?? "neo4j" };
  try {
    const spent = await clock(async () => (await openNeo4jStore(config, { patience: 120_000 })).close());
    say(`First opening: ${toSeconds(spent)}.`);
    return await benchOpened(config, server);
  } finally {
    await server.stop();
  }
}

async function benchOpened(config: Neo4jConfig, { pid }: RunningNeo4j): Promise<Measured[]> {
  const { store, take } = await openRecordedStore(config);
  const bare = openBareDriver(config);
  try {
    if (values.load !== "bundle") await load(store);
    await tellContents(store);
    const record = async (ask: () => Promise<unknown>) => {
      take();
      await ask();
      const transactions = take();
      return () => bare.replay(transactions);
    };
    const { uri, user, password, database } = config;
    const rows = await measure(
      store,
      { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
      { record },
    );
    if (pid !== undefined) say(`Neo4j took ${toMebibytes(readMemory(pid))} of memory.`);
    return rows;
  } finally {
    await bare.close();
    await store.close();
  }
}

function describeMachine(): string {
  const java = execFileSync("sh", ["-c", "java -version 2>&1 | head -1 || true"], {
    encoding: "utf8",
  }).trim();
  const [cpu] = cpus();
  return (
    `Node ${process.versions.node}, ${java === "" ? "no Java" : `Java ${/"(.+)"/.exec(java)?.[1] ?? java}`}, ` +
    `${cpus().length} cores of ${cpu?.model ?? "?"}, ${toMebibytes(totalmem())} of memory, ` +
    `${new Date().toISOString().slice(0, 10)}. ${values.times} askings a question, in turns.`
  );
}

try {
  say(describeMachine());
  const sqlite = values.stores.includes("sqlite") ? await benchSqlite() : [];
  const neo4j = values.stores.includes("neo4j") ? await benchNeo4j() : [];
  say("## Side by side");
  if (sqlite.length > 0 && neo4j.length > 0) say(toComparison(sqlite, neo4j));
  say(toGoals(sqlite, neo4j));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
