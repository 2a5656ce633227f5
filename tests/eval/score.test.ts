import { expect, test } from "vitest";
import { type ScoredArticle, score } from "./score.ts";

const TEXT = "昨日上午，全市河湖长制工作推进会召开，甘棠主持会议，乐为先到会祝贺。";

const graph = (articleId: string, more: Partial<ScoredArticle>): ScoredArticle => ({
  articleId,
  page: "900_page.txt",
  headline: "推进会召开",
  text: TEXT,
  entities: [
    { id: "p1", kind: "Person", name: "甘棠" },
    { id: "p2", kind: "Person", name: "乐为先" },
    { id: "m1", kind: "Meeting", name: "全市河湖长制工作推进会", date: "2022-05-10" },
  ],
  relations: [
    { type: "CHAIRED", from: "p1", to: "m1" },
    { type: "ATTENDED", from: "p2", to: "m1" },
  ],
  ...more,
});

const figures = (gold: ScoredArticle[], predicted: ScoredArticle[]) =>
  Object.fromEntries(
    [...score(gold, predicted).tallies].map(([key, t]) => [key, `${t.right}/${t.gold}/${t.predicted}`]),
  );

test("what agrees in everything is right in everything", () => {
  expect(figures([graph("g", {})], [graph("p", {})])).toEqual({
    split: "2/2/2",
    "split/headline": "1/1/1",
    "split/paragraph": "1/1/1",
    entity: "3/3/3",
    "entity/Person": "2/2/2",
    "entity/Meeting": "1/1/1",
    relation: "2/2/2",
    "relation/CHAIRED": "1/1/1",
    "relation/ATTENDED": "1/1/1",
  });
});

test("a name agrees by an alias and without its quotes; a meeting by its date and last four characters", () => {
  const entities = [
    { id: "a", kind: "Person", name: "甘书记", aliases: ["“甘棠”"] },
    { id: "b", kind: "Meeting", name: "河湖长制推进会", date: "2022-05-10" },
  ];
  const predicted = graph("p", { entities, relations: [{ type: "CHAIRED", from: "a", to: "b" }] });
  expect(figures([graph("g", {})], [predicted])).toMatchObject({
    "entity/Person": "1/2/1",
    "entity/Meeting": "1/1/1",
    "relation/CHAIRED": "1/1/1",
    relation: "1/2/1",
  });
});

test("an article that no gold one matches costs what it claims", () => {
  const other = graph("p2", { text: "与此毫无关系的另一段文字写在这里。", headline: "别的事" });
  expect(figures([graph("g", {})], [graph("p", {}), other])).toMatchObject({
    entity: "3/3/6",
    relation: "2/2/4",
    "split/headline": "1/1/2",
  });
});

test("an advertisement and what is made of it count for nothing", () => {
  expect(figures([graph("g", { articleKind: "ad" })], [graph("p", {})])).toEqual({});
});

test("a title is scored apart from its relation", () => {
  const offices = (title: string): Partial<ScoredArticle> => ({
    entities: [
      { id: "p1", kind: "Person", name: "甘棠" },
      { id: "o1", kind: "Organisation", name: "市水利局" },
    ],
    relations: [{ type: "HOLDS_POSITION", from: "p1", to: "o1", title, confidence: 0.9 }],
  });
  const result = score([graph("g", offices("局长"))], [graph("p", offices("副局长"))]);
  expect(result.tallies.get("relation")).toMatchObject({ right: 1, gold: 1, predicted: 1 });
  expect(result.tallies.get("title")).toMatchObject({ right: 0, gold: 1, predicted: 1 });
  expect(result.judged).toEqual([{ confidence: 0.9, right: true }]);
});
