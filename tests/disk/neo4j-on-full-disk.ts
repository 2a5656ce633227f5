/** The same for a Neo4j whose data is on the disk, which stops its database and wants a restart; prints what it saw. */
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import { startJavaServer } from "../neo4j/java-server.ts";
import { fillDisk } from "./fill-and-free.ts";
import { pages, readExport, toExport, writePages } from "./write-until-full.ts";

const disk = process.argv[2] ?? "";
/** Logs of its own would fill the disk at once. */
const settings = { "db.tx_log.preallocate": "false", "db.tx_log.rotation.size": "1m" };

async function withStore<Result>(work: (store: GraphStore) => Promise<Result>): Promise<Result> {
  const server = await startJavaServer({ home: join(disk, "neo4j"), settings, log: () => {} });
  try {
    const store = await openNeo4jStore({ ...server, database: "neo4j" }, { patience: 120_000 });
    const result = await work(store);
    await store.close();
    return result;
  } finally {
    await server.stop();
  }
}

const full = await withStore(async (store) => {
  const { free } = fillDisk(disk, 2_000_000);
  return { ...(await writePages(store)), free };
});
full.free();
const after = await withStore(async (store) => {
  const kept = await readExport(store);
  const { refused } = await writePages(store);
  const whole = isDeepStrictEqual(await readExport(store), toExport(pages.map(({ page }) => page.name)));
  return { kept: isDeepStrictEqual(kept, toExport(full.written)), refused, whole };
});
console.log(
  JSON.stringify({
    ...{ some: full.written.length > 0 && full.written.length < pages.length, refused: full.refused },
    ...{ kept: after.kept, refusedAfter: after.refused, atLast: after.whole },
  }),
);
