import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { keepViews } from "../../server/views/keep-views.ts";

const folder = mkdtempSync(join(tmpdir(), "renmai-views-"));
let store: GraphStore;
beforeAll(async () => {
  store = await openSqliteStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const NOON = Date.UTC(2026, 0, 1, 12);

test("A view is kept under a short id; the same again is the same view; another name or address is another", async () => {
  const views = keepViews(store, () => NOON);
  const view = await views.create("  会议圈 ", "v=canvas&n=a*b");
  expect(view).toEqual({
    id: expect.stringMatching(/^[\w-]{12}$/),
    name: "会议圈",
    address: "v=canvas&n=a*b",
    createdAt: "2026-01-01T12:00:00.000Z",
  });
  expect(await store.view(view.id)).toEqual(view);
  expect(await keepViews(store).create("会议圈", "v=canvas&n=a*b")).toEqual(view);
  const others = [await views.create("", "v=canvas&n=a*b"), await views.create("会议圈", "v=canvas&n=a*c")];
  expect(new Set([view.id, ...others.map(({ id }) => id)]).size).toBe(3);
});

test("A renamed view keeps its id; its old name is free for a new one", async () => {
  const views = keepViews(store, () => NOON);
  const view = await views.create("甲", "v=list");
  expect(await views.rename(view.id, "乙")).toEqual({ ...view, name: "乙" });
  const again = await views.create("甲", "v=list");
  expect(again).toMatchObject({ name: "甲", address: "v=list" });
  expect(again.id).not.toBe(view.id);
  expect(await store.view(view.id)).toEqual({ ...view, name: "乙" });
  await expect(views.rename("none", "丙")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["a name of 101 characters", "名".repeat(101), "v=list"],
  ["a name of two lines", "一\n二", "v=list"],
  ["no address", "", ""],
  ["an address of another sort", "", "v=<script>"],
  ["an address that is too long", "", `n=${"a".repeat(64_000)}`],
])("%s is refused", async (_, name, address) => {
  await expect(keepViews(store).create(name, address)).rejects.toMatchObject({ code: "BAD_ARGUMENT" });
});

test("Thirty views a minute can be made, and more when it is over; what is there already is given all the same", async () => {
  let now = NOON;
  const views = keepViews(store, () => now);
  for (let at = 0; at < 30; at++) await views.create("", `v=canvas&n=${at}`);
  await expect(views.create("", "v=canvas&n=30")).rejects.toMatchObject({ code: "TOO_MANY" });
  expect(await views.create("", "v=canvas&n=3")).toMatchObject({ address: "v=canvas&n=3" });
  now += 60_000;
  expect(await views.create("", "v=canvas&n=30")).toMatchObject({ address: "v=canvas&n=30" });
});
