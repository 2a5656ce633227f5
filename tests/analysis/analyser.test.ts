import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Analyser, openAnalyser } from "../../server/analysis/analyser.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { article, ids, meeting, page, person, says } from "../store/build.ts";
import * as town from "../store/sample.ts";

const folder = mkdtempSync(join(tmpdir(), "renmai-analyser-"));
let store: GraphStore;
let analyser: Analyser;

beforeAll(async () => {
  store = await openSqliteStore(folder);
  await town.writeAll(store, town.sample);
  analyser = openAnalyser(store);
});
afterAll(async () => {
  await analyser.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const sorted = <Item extends { id: string }>(items: readonly Item[]) =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test("The whole graph is every entity with a relation; a score is by id, equal scores share a rank", async () => {
  const { ranked, scores, size, sampled } = await analyser.rank({ filter: {} }, "DEGREE");
  // 单文远: 市委, 会, 曾立; 欧阳成科: 水利局, two meetings; 曾立: 单文远, 县, 会; the flood meeting: two people, city, dam.
  const expected = [
    ...[{ entity: town.flood, score: 4, rank: 1 }],
    ...[town.shan, town.ouyang, town.zeng, town.water].map((entity) => ({ entity, score: 3, rank: 2 })),
    ...[town.talk, town.city, town.dam].map((entity) => ({ entity, score: 2, rank: 6 })),
    ...[town.party, town.county].map((entity) => ({ entity, score: 1, rank: 9 })),
  ].map(({ entity, ...found }) => ({ id: entity.id, ...found }));
  expect(sorted(ranked)).toEqual(sorted(expected));
  expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 2, 6, 6, 6, 9, 9]);
  expect(scores.get(town.lu.id)).toBeUndefined();
  expect({ size, sampled }).toEqual({ size: { entities: 10, links: 12 }, sampled: undefined });
});

test("Of given entities all have a score, whoever has no relation among them too", async () => {
  const { ranked } = await analyser.rank({ ids: ids(town.shan, town.zeng, town.lu), filter: {} }, "STRENGTH");
  expect(sorted(ranked)).toEqual(
    sorted([
      ...ids(town.shan, town.zeng).map((id) => ({ id, score: 2, rank: 1 })),
      { id: town.lu.id, score: 0, rank: 3 },
    ]),
  );
});

test("The same question is worked out once until the graph changes, then anew", async () => {
  const one = await analyser.divide({ filter: {} });
  expect(await analyser.divide({ filter: {} })).toBe(one);
  const [guest, event] = [person("新客"), meeting("新会", { date: "2022-01-01" })];
  const before = await analyser.pairAttendance({ days: {}, atLeast: 1 });
  const told = article({ page: "new.txt" }, [
    ["到会。", says("ATTENDED", guest, event), says("CHAIRED", town.shan, event)],
  ]);
  await store.writePage(page("new.txt"), [told]);
  const after = await analyser.pairAttendance({ days: {}, atLeast: 1 });
  expect([before.total, after.total]).toEqual([2, 3]);
  expect(after.meetings).toBe(before.meetings + 1);
  expect(await analyser.divide({ filter: {} })).not.toBe(one);
  expect(
    (await analyser.pairAttendance({ days: { from: "2022" }, atLeast: 1 })).list({ offset: 0, limit: 5 }),
  ).toEqual([
    {
      ...Object.fromEntries(
        ids(guest, town.shan)
          .toSorted()
          .map((id, at) => [at === 0 ? "a" : "b", id]),
      ),
      meetingCount: 1,
    },
  ]);
});

test("What cannot be asked is refused with a code, and is asked anew the next time", async () => {
  const wrong = { filter: { from: "2022", to: "2021" } };
  for (let turn = 0; turn < 2; turn++)
    await expect(analyser.rank(wrong, "DEGREE")).rejects.toMatchObject({ code: "BAD_ARGUMENT" });
});
