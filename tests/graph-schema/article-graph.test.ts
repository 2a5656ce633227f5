import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type ArticleGraph,
  articleId,
  entityId,
  localEntityId,
  murmur3,
} from "../../graph-schema/article-graph.ts";
import { check } from "../../graph-schema/check.ts";
import { parseArticleGraph } from "../../graph-schema/parse-article-graph.ts";

const hex = (text: string) =>
  murmur3(text)
    .map((word) => (word >>> 0).toString(16).padStart(8, "0"))
    .join("");

const sound: ArticleGraph = {
  articleId: articleId("a.txt", "题", "谌静主持会议。"),
  page: "a.txt",
  articleKind: "news",
  headline: "题",
  byline: [],
  date: "2021-03-04",
  text: "谌静主持会议。",
  lines: [{ start: 0, line: 3, column: 2 }],
  entities: [
    {
      id: localEntityId(1),
      kind: "Person",
      name: "谌静",
      aliases: [],
      mentions: [{ text: "谌静", start: 0, end: 2 }],
      confidence: 0.9,
    },
    {
      id: localEntityId(2),
      kind: "Meeting",
      name: "会议",
      date: "2021-03",
      aliases: [],
      mentions: [],
      confidence: 0.5,
    },
  ],
  relations: [
    {
      type: "CHAIRED",
      from: localEntityId(1),
      to: localEntityId(2),
      evidence: { text: "谌静主持会议", start: 0, end: 6 },
      confidence: 0.9,
    },
  ],
};

describe("ids", () => {
  test("hash as MurmurHash3_x86_128 does", () => {
    expect(hex("")).toBe("00000000000000000000000000000000");
    expect(hex("The quick brown fox jumps over the lazy dog")).toBe("2f1583c3ecee2c675d7bf66ce5e91d2c");
  });

  test("are the same for the same parts and differ when a part moves over", () => {
    expect(entityId("Person", "王", "小明")).toBe(entityId("Person", "王", "小明"));
    expect(entityId("Person", "王", "小明")).not.toBe(entityId("Person", "王小", "明"));
    expect(entityId("Person", "王")).not.toBe(entityId("Place", "王"));
    expect(entityId("Organisation", "x")).toMatch(/^org-[0-9a-hjkmnp-tv-z]{16}$/);
  });
});

describe("check", () => {
  test("finds nothing in a sound graph", () => {
    expect(check(sound)).toEqual([]);
  });

  test.each<[string, Partial<ArticleGraph>, string]>([
    ["an end that is no entity", { entities: sound.entities.slice(0, 1) }, "UNKNOWN_END"],
    [
      "two entities of one id",
      { entities: [...sound.entities, ...sound.entities.slice(0, 1)] },
      "DUPLICATE_ID",
    ],
    ["a text that its offsets run out of", { text: "谌静" }, "OFFSET_OUT_OF_TEXT"],
    ["a text that reads otherwise", { text: "谌静未主持会议" }, "OFFSET_OUT_OF_TEXT"],
    ["a date of another form", { date: "2021年3月" }, "BAD_DATE"],
    ["a month that no year has", { date: "2021-13" }, "BAD_DATE"],
    [
      "a relation that runs the wrong way",
      { relations: sound.relations.map((r) => ({ ...r, from: r.to, to: r.from })) },
      "KIND_NOT_ALLOWED",
    ],
    [
      "a relation without evidence",
      { relations: sound.relations.map((r) => ({ ...r, evidence: { text: "", start: 2, end: 2 } })) },
      "NO_EVIDENCE",
    ],
    ["line marks out of order", { lines: [...sound.lines, ...sound.lines] }, "OFFSET_OUT_OF_TEXT"],
  ])("names %s", (_, change, code) => {
    expect(check({ ...sound, ...change }).map((problem) => problem.code)).toContain(code);
  });
});

describe("parseArticleGraph", () => {
  test("gives back what was written", () => {
    expect(parseArticleGraph(JSON.parse(JSON.stringify(sound)))).toEqual({ graph: sound, problems: [] });
  });

  test("looks up mentions that a hand-made file gives without offsets, and takes them as certain", () => {
    const { confidence: _, ...entity } = sound.entities[0] ?? {};
    const { graph } = parseArticleGraph({
      ...sound,
      entities: [{ ...entity, mentions: [{ text: "谌静" }, { text: "无此人" }] }],
      relations: [],
    });
    expect(graph?.entities).toEqual([{ ...sound.entities[0], confidence: 1 }]);
  });

  test.each([
    ["no object", []],
    ["a text that is a number", { ...sound, text: 3 }],
    ["a kind that the ontology has not", { ...sound, entities: [{ id: "e1", kind: "Animal", name: "犬" }] }],
    ["a relation without evidence", { ...sound, relations: [{ type: "CHAIRED", from: "e1", to: "e2" }] }],
    ["a confidence beyond 1", { ...sound, entities: [{ ...sound.entities[0], confidence: 2 }] }],
    ["a type taken from the prototype", { ...sound, articleKind: "constructor" }],
  ])("refuses %s with its reason", (_, value) => {
    const { graph, problems } = parseArticleGraph(value);
    expect(graph).toBeUndefined();
    expect(problems.map((problem) => problem.code)).toEqual(["BAD_SHAPE"]);
  });

  test("reads every line of the hand-made gold", () => {
    for (const name of ["000", "003", "004"]) {
      const lines = readFileSync(new URL(`../extraction/gold/${name}.jsonl`, import.meta.url), "utf8")
        .trim()
        .split("\n");
      expect(lines.flatMap((line) => parseArticleGraph(JSON.parse(line)).problems)).toEqual([]);
    }
  });
});
