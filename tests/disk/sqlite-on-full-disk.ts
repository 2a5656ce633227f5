/** Writes into a store until the disk is full, looks around, makes room and goes on; prints what it saw as JSON. */
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { fillDisk } from "./fill-and-free.ts";
import { pages, readExport, toExport, writePages } from "./write-until-full.ts";

const disk = process.argv[2] ?? "";
const folder = join(disk, "data");
const isWhole = (exported: unknown, names: readonly string[]) => isDeepStrictEqual(exported, toExport(names));

const store = await openSqliteStore(folder);
const { free } = fillDisk(disk, 2_000_000);
const { written, refused } = await writePages(store);
const whileFull = isWhole(await readExport(store), written);
await store.close();
const again = await openSqliteStore(folder);
const openedAgain = isWhole(await readExport(again), written);
free();
const freed = await writePages(again);
const all = pages.map(({ page }) => page.name);
const atLast = isWhole(await readExport(again), all);
await again.close();
console.log(
  JSON.stringify({
    ...{ some: written.length > 0 && written.length < pages.length, refused, whileFull, openedAgain },
    ...{ refusedAfter: freed.refused, atLast },
  }),
);
