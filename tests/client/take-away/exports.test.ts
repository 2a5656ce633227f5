import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { toBibtex } from "../../../client/explorer/bibtex.ts";
import { START } from "../../../client/explorer/explorer-state.ts";
import { reduce } from "../../../client/explorer/reduce.ts";
import { toTakenGraph } from "../../../client/take-away/taken-graph.ts";
import { toGexf } from "../../../client/take-away/to-gexf.ts";
import { toGraphml } from "../../../client/take-away/to-graphml.ts";
import { toJsonLines } from "../../../client/take-away/to-json-lines.ts";
import {
  type TakenEvidence,
  toEntityTable,
  toEvidenceTable,
  toRelationTable,
} from "../../../client/take-away/to-tables.ts";
import { entity, relation } from "../graph-sample.ts";

const AWKWARD = `=1+1 <script>"甲", 'it' & 乙\u0007`;
const entities = [
  entity("Person", "p", "林一", 4),
  entity("Meeting", "m", AWKWARD, 2),
  entity("Place", "l", "衡阳市", 2),
];
const relations = [
  relation("CHAIRED", "p", "m", { evidenceCount: 2, firstDate: "2021-01-06", lastDate: "2021-01-06" }),
  relation("SPOKE_AT", "p", "m"),
  relation("HELD_AT", "m", "l"),
];
const learned = reduce(START, { type: "learned", entities, relations });
const placed = reduce(learned, {
  type: "placed",
  nodes: ["p", "m", "l"],
  positions: { p: { x: 10, y: -20.5 } },
});
const filtered = reduce(placed, { type: "filtered", filter: { hiddenKinds: ["Place"] } });
const taken = toTakenGraph(filtered);

const evidence: TakenEvidence = {
  relation: "p-CHAIRED-m",
  type: "CHAIRED",
  title: null,
  from: "林一",
  to: AWKWARD,
  date: "2021-01-06",
  dateInferred: true,
  sentence: "林一主持,\n“会议”召开。",
  article: "a1",
  headline: "造林会",
  newspaper: null,
  byline: "陈二、王三",
  start: 0,
  end: 12,
  confidence: 0.7,
};

test("what is taken away is what the filter shows, each relation by itself", () => {
  expect(taken.entities.map(({ id, kind, x, y }) => [id, kind, x, y])).toEqual([
    ["p", "Person", 10, -20.5],
    ["m", "Meeting", null, null],
  ]);
  expect(taken.relations.map(({ type, from, to }) => [type, from.name, to.id])).toEqual([
    ["CHAIRED", "林一", "m"],
    ["SPOKE_AT", "林一", "m"],
  ]);
});

describe.each([
  ["GEXF", (text: string) => parseGexf(MultiGraph, text), toGexf],
  ["GraphML", (text: string) => parseGraphml(MultiGraph, text), toGraphml],
])("%s", (_, read, write) => {
  const graph = read(write(taken));

  test("holds every entity and relation with its fields", () => {
    expect(graph.nodes()).toEqual(["p", "m"]);
    expect(graph.edges()).toEqual(["p-CHAIRED-m", "p-SPOKE_AT-m"]);
    expect(graph.extremities("p-CHAIRED-m")).toEqual(["p", "m"]);
    expect(graph.getNodeAttributes("p")).toMatchObject({ name: "林一", kind: "Person", x: 10, y: -20.5 });
    expect(graph.getEdgeAttributes("p-CHAIRED-m")).toMatchObject({
      type: "CHAIRED",
      sentences: 2,
      firstDate: "2021-01-06",
      confidence: 0.9,
    });
  });

  test("keeps a name with marks as text, less what XML cannot hold", () => {
    expect(graph.getNodeAttribute("m", "name")).toBe(AWKWARD.replace("\u0007", "\ufffd"));
  });
});

const rows = (table: string) =>
  Papa.parse<Record<string, string>>(table.replace("\ufeff", "").trimEnd(), { header: true }).data;

test("a table of entities has a row each, and nothing in it runs as a formula", () => {
  const table = rows(toEntityTable(taken));
  expect(table.map(({ id, kind, name }) => [id, kind, name])).toEqual([
    ["p", "Person", "林一"],
    ["m", "Meeting", `'${AWKWARD}`],
  ]);
});

test("a table of relations names both ends", () => {
  const [first] = rows(toRelationTable(taken));
  expect(first).toEqual({
    id: "p-CHAIRED-m",
    type: "CHAIRED",
    title: "",
    fromId: "p",
    fromKind: "Person",
    from: "林一",
    toId: "m",
    toKind: "Meeting",
    to: `'${AWKWARD}`,
    sentences: "2",
    firstDate: "2021-01-06",
    lastDate: "2021-01-06",
    confidence: "0.9",
  });
});

test("a table of evidence keeps a sentence with its line break", () => {
  const [first] = rows(toEvidenceTable([evidence]));
  expect(first).toMatchObject({
    sentence: evidence.sentence,
    headline: "造林会",
    newspaper: "",
    end: "12",
    confidence: "0.7",
  });
});

test("an empty canvas gives tables without rows and graphs without nodes", () => {
  const nothing = { entities: [], relations: [] };
  expect(rows(toEntityTable(nothing))).toEqual([]);
  expect(parseGexf(MultiGraph, toGexf(nothing)).order).toBe(0);
  expect(parseGraphml(MultiGraph, toGraphml(nothing)).order).toBe(0);
});

test("JSON Lines say of each line what it is", () => {
  const lines = toJsonLines(taken, [evidence])
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ line }) => line)).toEqual(["entity", "entity", "relation", "relation", "evidence"]);
  expect(lines[2]).toMatchObject({ id: "p-CHAIRED-m", from: "p", to: "m" });
  expect(lines[4]).toMatchObject({ sentence: evidence.sentence, dateInferred: true });
});

test("a sentence's BibTeX is read back by a library that reads it", () => {
  const article = {
    headline: "100% 的{造林}会_召开",
    byline: ["林一", "欧阳二"],
    newspaper: "某日报",
    issueDate: "2021-03-04",
  };
  const [read] = new Cite(toBibtex("a1", article, "林一参加。")).data;
  expect(read).toMatchObject({
    "citation-key": "renmai-a1",
    title: expect.stringContaining("的{造林}会_召开"),
    author: [{ family: "林一" }, { family: "欧阳二" }],
    "container-title": "某日报",
    issued: { "date-parts": [[2021, 3, 4]] },
    note: "“林一参加。”",
  });
});

test("BibTeX leaves out what is not known", () => {
  expect(toBibtex("a1", { headline: "造林会召开", byline: [], newspaper: null, date: "2021-03" }, "")).toBe(
    [
      "@article{renmai-a1,",
      "  title = {{造林会召开}},",
      "  year = {2021},",
      "  month = {3},",
      "  date = {2021-03},",
      "  entrysubtype = {newspaper},",
      "  langid = {chinese}",
      "}",
      "",
    ].join("\n"),
  );
});
