/**
 * How fast the stores answer on a large graph: `npm run bench:stores -- --entities 20000 --relations 100000`.
 * The same seed makes the same graph and the same questions for each. Neo4j is the one that NEO4J_URI names (it must
 * be empty), else a local one that is started for it; `--stores sqlite` leaves it out.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Entity } from "../../graph-schema/article-graph.ts";
import { relationTypes } from "../../graph-schema/ontology.ts";
import type { GraphFilter, GraphStore } from "../../server/store/graph-store.ts";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { openTestServer } from "../neo4j/test-server.ts";
import { createRandom, type Random } from "../store/random-graph.ts";
import { createTown, type Size, type Town } from "./town.ts";

const { values } = parseArgs({
  options: {
    entities: { type: "string", default: "20000" },
    relations: { type: "string" },
    times: { type: "string", default: "200" },
    stores: { type: "string", default: "sqlite,neo4j" },
    /** Keeps the embedded database here and uses it again. */
    folder: { type: "string" },
  },
});
const entities = Number(values.entities);
const size: Size = { entities, relations: Number(values.relations ?? entities * 5) };
const times = Number(values.times);

/** Questions asked before the clock runs: plans are made and code is compiled with the first ones. */
const WARM_UP = 20;

interface Measured {
  question: string;
  "p50 ms": string;
  "p95 ms": string;
  "max ms": string;
  /** Of all threads: tells a slow store from a busy machine. */
  "cpu ms (mean)": string;
  "answers (mean)": string;
}

/** Asks a question many times over, one after the other; `ask` says how long the answer was. */
async function measure(
  question: string,
  ask: (random: Random) => Promise<number>,
  count = times,
): Promise<Measured> {
  const random = createRandom(42);
  const spent: number[] = [];
  let answers = 0;
  for (let at = 0; at < Math.min(count, WARM_UP); at++) await ask(createRandom(at + 1));
  const before = process.cpuUsage();
  for (let at = 0; at < count; at++) {
    const start = performance.now();
    answers += await ask(random);
    spent.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  spent.sort((a, b) => a - b);
  const quantile = (part: number) =>
    (spent[Math.min(spent.length - 1, Math.floor(part * spent.length))] ?? 0).toFixed(2);
  return {
    question,
    "p50 ms": quantile(0.5),
    "p95 ms": quantile(0.95),
    "max ms": quantile(1),
    "cpu ms (mean)": ((user + system) / 1000 / count).toFixed(2),
    "answers (mean)": (answers / count).toFixed(1),
  };
}

/** Pages given to the store before the first of them is done. */
const IN_FLIGHT = 32;

async function load(store: GraphStore, town: Town): Promise<void> {
  const start = performance.now();
  const writing: Promise<unknown>[] = [];
  let pages = 0;
  for (const { page, articles } of town.pages) {
    if (writing.length >= IN_FLIGHT * 2) await Promise.all(writing.splice(0, IN_FLIGHT));
    writing.push(store.writePage(page, articles));
    pages++;
  }
  await Promise.all(writing);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `loaded ${pages} pages in ${seconds.toFixed(1)} s (${(pages / seconds).toFixed(0)} pages a second)`,
  );
}

const FEW = { offset: 0, limit: 30 };

/** Half of the types, five years, without the best known place. */
const toFilter = (town: Town): GraphFilter => ({
  types: relationTypes.filter((_, at) => at % 2 === 0),
  from: "2018",
  to: "2022",
  without: [
    town.pick({ below: () => 0, chance: () => false, pick: ([first]) => first as never }, "Place", "any").id,
  ],
});

function askAll(store: GraphStore, town: Town): (() => Promise<Measured>)[] {
  const filter = toFilter(town);
  const person = (random: Random): Entity => town.pick(random, "Person", "any");
  const known = (random: Random): Entity => town.pick(random, "Person", "wellKnown");
  const search = async (text: string) =>
    (await store.search(text, undefined, { offset: 0, limit: 10 })).total;
  const paths = async (from: Entity, to: Entity, k: number, filter: GraphFilter) =>
    (await store.paths({ from: from.id, to: to.id, k, maxSteps: 6, filter })).paths.length;
  const pinyinOf = async (entity: Entity) => (await store.entities([entity.id]))[0]?.pinyin ?? "";
  return [
    () => measure("search: whole name", (random) => search(known(random).name)),
    () =>
      measure("search: two characters", (random) =>
        search(town.pick(random, "Organisation", "any").name.slice(1, 3)),
      ),
    () => measure("search: pinyin (and one entity)", async (random) => search(await pinyinOf(known(random)))),
    () =>
      measure("search: initials", async (random) =>
        search((await pinyinOf(known(random))).replace(/[^A-Z]/g, "") + "w"),
      ),
    () => measure("search: one character", (random) => search(known(random).name.slice(0, 1))),
    () => measure("search: one letter", (random) => search("abcdfghjklmnpqrstwxyz"[random.below(21)] ?? "w")),
    () => measure("search: title 市长", () => search("市长"), 20),
    () =>
      measure(
        "one hop, any person",
        async (random) => (await store.neighbours(person(random).id, {}, FEW)).total,
      ),
    () =>
      measure(
        "one hop, well known",
        async (random) => (await store.neighbours(known(random).id, {}, FEW)).total,
      ),
    () =>
      measure(
        "one hop, well-known place",
        async (random) => (await store.neighbours(town.pick(random, "Place", "wellKnown").id, {}, FEW)).total,
      ),
    () =>
      measure(
        "one hop, filtered",
        async (random) => (await store.neighbours(known(random).id, filter, FEW)).total,
      ),
    () => measure("two hops (30 × 10), filtered", (random) => twoHops(store, person(random), filter), 50),
    () => measure("shortest path", (random) => paths(person(random), person(random), 1, {})),
    () => measure("shortest path, filtered", (random) => paths(person(random), person(random), 1, filter)),
    () => measure("5 shortest paths", (random) => paths(person(random), person(random), 5, {})),
    () => measure("5 shortest paths, filtered", (random) => paths(person(random), person(random), 5, filter)),
    () => measure("5 shortest paths, well known", (random) => paths(known(random), known(random), 5, {})),
    () =>
      measure(
        "evidence of well known",
        async (random) => (await store.evidenceOfEntity(known(random).id, {}, FEW)).total,
      ),
    () =>
      measure(
        "companions of well known",
        async (random) => (await store.companions(known(random).id, FEW)).total,
      ),
    () =>
      measure(
        "timeline of 30",
        async (random) =>
          (await store.timeline(Array.from({ length: 30 }, () => known(random).id))).days.length,
        50,
      ),
    () => measure("timeline of all", async () => (await store.timeline(undefined)).days.length, 5),
    () => measure("statistics", async () => (await store.statistics()).pages, 5),
    () => measure("busiest people", async () => (await store.busiestPeople(FEW)).items.length, 50),
    () => measure("meetings, newest", async () => (await store.meetings({}, FEW)).items.length, 50),
  ];
}

async function twoHops(store: GraphStore, from: Entity, filter: GraphFilter): Promise<number> {
  const first = await store.neighbours(from.id, filter, FEW);
  const second = await Promise.all(
    first.items.map(({ entity }) => store.neighbours(entity.id, filter, { offset: 0, limit: 10 })),
  );
  const reached = new Set(
    [...first.items, ...second.flatMap(({ items }) => items)].map(({ entity }) => entity.id),
  );
  return (await store.relationsAmong([...reached], filter)).length;
}

/** New pages, and reading while they are written. */
async function measureWrites(store: GraphStore, town: Town): Promise<Measured[]> {
  const fresh = createTown({ ...size, relations: 100 * 60 }, 99).pages[Symbol.iterator]();
  const write = async () => {
    const next = fresh.next();
    if (next.done === true) return 0;
    const name = `new-${next.value.page.name}`;
    const articles = next.value.articles.map((article) => ({
      ...article,
      page: name,
      articleId: `${article.articleId}-new` as typeof article.articleId,
    }));
    await store.writePage({ ...next.value.page, name }, articles);
    return articles.length;
  };
  const alone = await measure("write a page of 5 articles", write, 40);
  let writing = true;
  const busy = (async () => {
    for (let at = 0; at < 40 && writing; at++) await write();
  })();
  const meanwhile = await measure(
    "one hop while pages are written",
    async (random) => (await store.neighbours(town.pick(random, "Person", "any").id, {}, FEW)).total,
  );
  writing = false;
  await busy;
  return [alone, meanwhile];
}

interface Opened {
  store: GraphStore;
  /** Bytes on disk, where they can be told. */
  size?: () => number;
  close(): Promise<void>;
}

async function openSqlite(): Promise<Opened> {
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), "renmai-bench-"));
  const store = await openSqliteStore(folder);
  return {
    store,
    size: () => statSync(join(folder, "renmai.db")).size,
    close: async () => {
      await store.close();
      if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openNeo4j(): Promise<Opened> {
  const server = await openTestServer();
  const store = await openNeo4jStore(server.config);
  return {
    store,
    close: async () => {
      await store.close();
      await server.clear();
      await server.stop();
    },
  };
}

async function benchStore(open: () => Promise<Opened>): Promise<Measured[]> {
  const { store, size: sizeOf, close } = await open();
  try {
    const { product, version } = await store.info();
    console.log(`${product} ${version}`);
    const town = createTown(size);
    if ((await store.statistics()).pages === 0) await load(store, town);
    const { entities: byKind, relations: byType, evidence } = await store.statistics();
    const total = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((sum, count) => sum + count, 0);
    console.log(`${total(byKind)} entities, ${total(byType)} relations, ${evidence} pieces of evidence`);
    if (sizeOf !== undefined) console.log(`${(sizeOf() / 2 ** 20).toFixed(0)} MiB on disk`);
    const rows: Measured[] = [];
    for (const ask of askAll(store, town)) rows.push(await ask());
    rows.push(...(await measureWrites(store, town)));
    console.table(rows);
    console.log(`resident ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`);
    return rows;
  } finally {
    await close();
  }
}

/** Both stores side by side, in milliseconds. */
function toComparison(sqlite: readonly Measured[], neo4j: readonly Measured[]): object[] {
  return sqlite.map((row, at) => {
    const other = neo4j[at];
    const ratio = Number(other?.["p50 ms"]) / Math.max(Number(row["p50 ms"]), 0.01);
    return {
      question: row.question,
      "SQLite p50": row["p50 ms"],
      "SQLite p95": row["p95 ms"],
      "Neo4j p50": other?.["p50 ms"],
      "Neo4j p95": other?.["p95 ms"],
      "ratio of p50": ratio.toFixed(1),
    };
  });
}

const asked = values.stores.split(",");
const sqlite = asked.includes("sqlite") ? await benchStore(openSqlite) : [];
const neo4j = asked.includes("neo4j") ? await benchStore(openNeo4j) : [];
if (sqlite.length > 0 && neo4j.length > 0) console.table(toComparison(sqlite, neo4j));
