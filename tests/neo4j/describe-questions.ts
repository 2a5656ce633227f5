/** Every Cypher question of docs/neo4j.md, asked of the sample pages as they come out of the real ingest. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { SAMPLE_FOLDER } from "../../seed/seed.ts";
import { openExtractor } from "../../server/ingest/extractor.ts";
import { findPageSources } from "../../server/ingest/find-page-sources.ts";
import { ingestPages } from "../../server/ingest/ingest-pages.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { readQuestions } from "./read-questions.ts";
import type { TestServer } from "./test-server.ts";

type Row = Record<string, unknown>;

/** What the rows of a question must be, by its number: columns, and what the pages say. */
const EXPECTED: Readonly<Record<string, { columns: string[]; check(rows: readonly Row[]): void }>> = {
  1: {
    columns: ["chair", "meetings"],
    check: (rows) => expect(rows).toContainEqual({ chair: "邓群策", meetings: 1 }),
  },
  2: {
    columns: ["person", "firstSaid", "lastSaid"],
    check: (rows) => expect(rows.map(({ person }) => person)).toEqual(["邓群策"]),
  },
  3: {
    columns: ["way", "relations"],
    check: (rows) => {
      for (const { way, relations } of rows as { way: string[]; relations: string[] }[]) {
        expect([way[0], way.at(-1)]).toEqual(["邓群策", "何恩广"]);
        expect(new Set(way).size).toBe(relations.length + 1);
      }
    },
  },
  4: {
    columns: ["county", "projects", "names"],
    check: (rows) =>
      expect(rows.find(({ county }) => county === "石鼓区")?.names).toContain("智慧垃圾分类及环卫服务示范区"),
  },
  5: {
    columns: ["meeting", "date", "sentence", "headline", "page"],
    check: (rows) => {
      for (const { sentence, page } of rows)
        expect(withoutSpace(readPage(String(page)))).toContain(withoutSpace(String(sentence)));
      expect(rows.map(({ date }) => date)).toContain("2021-03-03");
    },
  },
  6: {
    columns: ["speaker", "office", "meetings"],
    check: (rows) =>
      expect(rows.find(({ speaker }) => speaker === "何恩广")?.meetings).toContain(
        "全市生活垃圾分类工作动员会",
      ),
  },
  7: {
    columns: ["body", "projects", "sentences"],
    check: (rows) => {
      const projects = rows.map((row) => Number(row.projects));
      expect(projects).toEqual(projects.toSorted((a, b) => b - a));
      expect(rows.length).toBeLessThanOrEqual(10);
    },
  },
  8: {
    columns: ["day", "meeting", "chairs", "people"],
    check: (rows) => {
      expect(rows.every(({ day }) => String(day).startsWith("2021-01-"))).toBe(true);
      expect(rows.find(({ meeting }) => meeting === "全市生活垃圾分类工作动员会")).toMatchObject({
        chairs: ["何恩广"],
      });
    },
  },
  9: {
    columns: ["headline", "date", "page", "first", "second"],
    check: (rows) => {
      for (const { page } of rows)
        for (const name of ["邓群策", "朱健"]) expect(readPage(String(page))).toContain(name);
      expect(rows.map(({ date }) => date)).toContain("2021-01-06");
    },
  },
  10: {
    columns: ["person", "companion", "times", "meetings"],
    check: (rows) => {
      for (const { times, meetings } of rows) expect((meetings as string[]).length).toBe(times);
      expect(rows.every(({ times }) => Number(times) > 1)).toBe(true);
    },
  },
};

const readPage = (name: string): string => readFileSync(join(SAMPLE_FOLDER, name), "utf8");
const withoutSpace = (text: string): string => text.replace(/\s/g, "");

export function describeQuestions(open: () => Promise<GraphStore>, getServer: () => TestServer): void {
  beforeAll(async () => {
    const store = await open();
    const extractor = openExtractor(1);
    await ingestPages(await findPageSources([SAMPLE_FOLDER]), { store, extractor });
    await extractor.close();
    await store.close();
  });

  test("There are ten of them", () => {
    expect(readQuestions().map(({ question }) => question.split(".")[0])).toEqual(Object.keys(EXPECTED));
  });

  test.each(readQuestions())("$question", async ({ question, cypher }) => {
    const { columns, check } = EXPECTED[question.split(".")[0] ?? ""] ?? { columns: [], check: () => {} };
    const rows = await getServer().run(cypher);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Object.keys(row)).toEqual(columns);
    check(rows);
  });
}
