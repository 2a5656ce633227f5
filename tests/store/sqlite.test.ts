import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { connect } from "../../server/store/sqlite/driver.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { ALL, article, page, person, place, says } from "./build.ts";
import { describeStore } from "./contract.ts";
import * as town from "./sample.ts";

const root = mkdtempSync(join(tmpdir(), "renmai-sqlite-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newFolder = (): string => mkdtempSync(join(root, "store-"));

describeStore("SQLite", () => openSqliteStore(newFolder()));

describe("The embedded store's file", () => {
  test("A folder that is not there is made, and what was written is there after closing and opening", async () => {
    const folder = join(newFolder(), "deep", "er");
    const store = await openSqliteStore(folder);
    await town.writeAll(store, town.sample);
    const before = await store.statistics();
    await store.close();
    expect(readdirSync(folder)).toEqual(["renmai.db"]);
    const again = await openSqliteStore(folder);
    expect(await again.statistics()).toEqual(before);
    expect(await again.info()).toEqual({
      product: "SQLite",
      version: expect.stringMatching(/^3\./),
      location: join(folder, "renmai.db"),
    });
    await again.close();
  });

  test("A folder that cannot be a folder is refused by name", async () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    await expect(openSqliteStore(file)).rejects.toMatchObject({
      code: "DATA_FOLDER_UNWRITABLE",
      message: expect.stringContaining(file),
    });
    await expect(openSqliteStore(join(file, "below"))).rejects.toMatchObject({
      code: "DATA_FOLDER_UNWRITABLE",
    });
  });

  test("A folder in the place of the file is refused", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "renmai.db"));
    await expect(openSqliteStore(folder)).rejects.toMatchObject({ code: "DATA_FOLDER_UNWRITABLE" });
  });

  test("A file that is no database is refused and left as it is", async () => {
    const folder = newFolder();
    const file = join(folder, "renmai.db");
    writeFileSync(file, "这不是数据库。".repeat(1000));
    const size = statSync(file).size;
    await expect(openSqliteStore(folder)).rejects.toMatchObject({
      code: "DATA_DAMAGED",
      message: expect.stringContaining(file),
    });
    expect(statSync(file).size).toBe(size);
  });

  test("A database that has lost its second half is reported as damaged", async () => {
    const folder = newFolder();
    const store = await openSqliteStore(folder);
    await town.writeAll(store, town.sample);
    await store.close();
    truncateSync(join(folder, "renmai.db"), 40_960);
    const damaged = openSqliteStore(folder).then(async (store) => {
      try {
        await store.search("临江", undefined, ALL);
        await store.timeline(undefined);
        for await (const _ of store.export()) continue;
      } finally {
        await store.close();
      }
    });
    await expect(damaged).rejects.toMatchObject({ code: "DATA_DAMAGED" });
  });

  test("A database made by a newer version is refused and left as it is", async () => {
    const folder = newFolder();
    await (await openSqliteStore(folder)).close();
    const db = connect(join(folder, "renmai.db"));
    db.execute("PRAGMA user_version = 99");
    db.close();
    await expect(openSqliteStore(folder)).rejects.toMatchObject({
      code: "DATA_TOO_NEW",
      details: { folder, version: 99 },
    });
  });

  test("A copy of the closed file is the whole store", async () => {
    const [folder, other] = [newFolder(), newFolder()];
    const store = await openSqliteStore(folder);
    await town.writeAll(store, town.sample);
    const before = await store.statistics();
    await store.close();
    copyFileSync(join(folder, "renmai.db"), join(other, "renmai.db"));
    const copy = await openSqliteStore(other);
    expect(await copy.statistics()).toEqual(before);
    await copy.close();
  });
});

describe("The embedded store's threads", () => {
  test("A closed store refuses questions instead of waiting", async () => {
    const store = await openSqliteStore(newFolder());
    await store.close();
    await expect(store.statistics()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    const outline = store.outline({ filter: {}, most: 1 });
    await expect(outline).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await expect(store.writePage(page("a"), [])).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await store.close();
  });

  test("What was asked before closing is still answered", async () => {
    const folder = newFolder();
    const store = await openSqliteStore(folder);
    const writes = town.sample.map(({ page, articles }) => store.writePage(page, articles));
    await store.close();
    expect(await Promise.all(writes)).toEqual(town.sample.map(() => ({ outcome: "added" })));
  });

  test("Two processes may use one database; each sees what the other has written", async () => {
    const folder = newFolder();
    const [one, two] = [await openSqliteStore(folder), await openSqliteStore(folder)];
    const pages = Array.from({ length: 10 }, (_, at) =>
      article({ page: `${at}.txt` }, [["来访", says("VISITED", person(`访客${at}`), place("两处市"))]]),
    );
    await Promise.all(pages.map((each, at) => (at % 2 ? one : two).writePage(page(each.page), [each])));
    expect((await one.neighbours(place("两处市").id, {}, ALL)).total).toBe(10);
    expect((await two.neighbours(place("两处市").id, {}, ALL)).total).toBe(10);
    await Promise.all([one.close(), two.close()]);
  });

  test("A process killed while it writes leaves whole pages and no parts of any", async () => {
    const folder = newFolder();
    const script = join(import.meta.dirname, "write-until-killed.ts");
    const writing = spawn(process.execPath, ["--import", "tsx", script, folder]);
    const ended = once(writing, "exit");
    await once(writing.stdout, "data");
    writing.kill("SIGKILL");
    await ended;
    const store = await openSqliteStore(folder);
    const { pages, articles } = await store.statistics();
    const hub = (await store.entities([place("中断市").id]))[0];
    expect(pages).toBeGreaterThan(0);
    expect({ articles, neighbours: hub?.neighbourCount, evidence: hub?.evidenceCount }).toEqual({
      ...{ articles: pages * 2, neighbours: pages * 2, evidence: pages * 2 },
    });
    await store.close();
  });
});

describe("A full disk", () => {
  test("A write that finds no room is refused, and what was there stays", async () => {
    const folder = newFolder();
    const db = connect(join(folder, "small.db"));
    db.all("PRAGMA page_size = 4096");
    db.all("PRAGMA max_page_count = 20");
    db.execute("CREATE TABLE line (text TEXT)");
    db.run("INSERT INTO line VALUES ('first')");
    const fill = () =>
      db.transaction("write", () => {
        for (let at = 0; at < 100; at++)
          db.run("INSERT INTO line VALUES (:text)", { text: "满".repeat(2000) });
      });
    expect(fill).toThrow(expect.objectContaining({ code: "STORE_FULL" }));
    expect(db.all("SELECT text FROM line")).toEqual([{ text: "first" }]);
    db.close();
  });
});
