/**
 * What every GraphStore does. Each implementation runs this file against itself:
 *
 *     describeStore("SQLite", () => openSqliteStore(newFolder()));
 *
 * `open` gives a store that is empty; it may empty the one before it, where a server has one database. The sample (sample.ts) is asked every question and answers with whole values;
 * random graphs (random-graph.ts) are compared with a plain reference (reference.ts).
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ArticleGraph,
  type EntityId,
  parseArticleId,
  parseEntityId,
  parseRelationId,
} from "../../graph-schema/article-graph.ts";
import { kinds, relationTypes } from "../../graph-schema/ontology.ts";
import type {
  EntityExport,
  EntityRecord,
  GraphFilter,
  GraphStore,
  Outline,
  PageRecord,
  RelationRecord,
  ViewRecord,
} from "../../server/store/graph-store.ts";
import { compareTexts } from "../../server/store/order.ts";
import {
  ALL,
  article,
  idOf,
  ids,
  meeting,
  organisation,
  page,
  person,
  place,
  project,
  says,
} from "./build.ts";
import { createFilter, createGraph, createPathQuery, createRandom } from "./random-graph.ts";
import { findWays, mayReach, passes, stepsFrom, toReference } from "./reference.ts";
import * as town from "./sample.ts";

type Open = () => Promise<GraphStore>;
type Written = { page: PageRecord; articles: readonly ArticleGraph[] };

export function describeStore(name: string, open: Open): void {
  describe(`${name} writes`, () => describeWriting(open));
  describe(`${name} reads`, () => describeReading(open));
  describe(`${name} keeps views`, () => describeViews(open));
  describe(`${name} searches`, () => describeSearch(open));
  describe(`${name} refuses`, () => describeRefusals(open));
  describe(`${name} agrees with a plain reference`, { timeout: PATIENCE }, () => describeRandomGraphs(open));
}

async function readExport(store: GraphStore): Promise<Written[]> {
  const pages: Written[] = [];
  for await (const each of store.export()) pages.push(each);
  return pages;
}

async function readWorkedOut(store: GraphStore): Promise<EntityExport[]> {
  const entities: EntityExport[] = [];
  for await (const each of store.exportEntities()) entities.push(each);
  return entities;
}

/** Everything a store has to say, to compare two of them. */
async function readWhole(store: GraphStore): Promise<unknown> {
  const entities = await store.listEntities(undefined, ALL);
  const each = await Promise.all(
    entities.items.map(async ({ id }) => ({
      neighbours: await store.neighbours(id, {}, ALL),
      evidence: await store.evidenceOfEntity(id, {}, ALL),
      offices: await store.offices(id),
      companions: await store.companions(id, ALL),
    })),
  );
  return {
    ...{ entities, each },
    relations: await store.relationsAmong(
      entities.items.map(({ id }) => id),
      {},
    ),
    labels: await Promise.all(
      ["图", "会", "dhy", "局长", "临江"].map((text) => store.search(text, undefined, ALL)),
    ),
    articles: await store.listArticles({}, ALL),
    busiest: await store.busiestPeople(ALL),
    meetings: await store.meetings({}, ALL),
    timeline: await store.timeline(undefined),
    statistics: await store.statistics(),
    export: await readExport(store),
    workedOut: await readWorkedOut(store),
  };
}

async function withStore<Result>(open: Open, work: (store: GraphStore) => Promise<Result>): Promise<Result> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The names of what was found, in order. */
const namesOf = (list: { items: readonly { name: string }[] }): string[] =>
  list.items.map(({ name }) => name);

function describeWriting(open: Open): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  const entity = async (id: EntityId): Promise<EntityRecord | undefined> => (await store.entities([id]))[0];

  test("A new page is added, the same page again changes nothing, a changed page replaces what it said", async () => {
    const [first, second] = [person("甲一"), person("乙二")];
    const before = article({ page: "w1.txt", headline: "一" }, [
      ["甲一会见乙二。", says("MET", first, second)],
    ]);
    const after = article({ page: "w1.txt", headline: "二" }, [["甲一在家。"]], [first]);
    expect(await store.writePage(page("w1.txt"), [before])).toEqual({ outcome: "added" });
    expect(await store.writePage(page("w1.txt"), [before])).toEqual({ outcome: "unchanged" });
    expect(await store.writePage(page("w1.txt"), [after])).toEqual({ outcome: "replaced" });
    expect(await store.entities(ids(first, second))).toEqual([
      expect.objectContaining({ id: first.id, neighbourCount: 0, evidenceCount: 0, articleCount: 1 }),
    ]);
    expect(await store.relations([idOf("MET", first, second)])).toEqual([]);
    expect((await store.search("乙二", undefined, ALL)).total).toBe(0);
  });

  test("A page whose record alone has changed is replaced", async () => {
    await store.writePage(page("w2.txt"), []);
    const reread = page("w2.txt", { digest: "another extractor", lines: ["x", ""], newspaper: "报" });
    expect(await store.writePage(reread, [])).toEqual({ outcome: "replaced" });
    expect(await store.page("w2.txt")).toEqual(reread);
    expect((await store.pageDigests()).get("w2.txt")).toBe("another extractor");
  });

  test("What another page still says stays when a page goes", async () => {
    const [one, two] = [person("丙三"), meeting("丙三大会", { date: "2021-01-06" })];
    const of = (name: string, date?: string) =>
      article({ page: name, headline: "同" }, [
        [`丙三主持${name}。`, says("CHAIRED", one, two, date ? { date } : {})],
      ]);
    await store.writePage(page("w3.txt"), [of("w3.txt", "2021-01-06")]);
    await store.writePage(page("w4.txt"), [of("w4.txt", "2020-12")]);
    const [both] = await store.relations([idOf("CHAIRED", one, two)]);
    expect(both).toMatchObject({ evidenceCount: 2, firstDate: "2020-12", lastDate: "2021-01-06" });
    expect(await store.removePage("w4.txt")).toBe(true);
    expect(await store.removePage("w4.txt")).toBe(false);
    const [left] = await store.relations([idOf("CHAIRED", one, two)]);
    expect(left).toMatchObject({ evidenceCount: 1, firstDate: "2021-01-06", lastDate: "2021-01-06" });
    expect(await entity(one.id)).toMatchObject({ articleCount: 1, evidenceCount: 1, meetingCount: 1 });
  });

  test("An article is removed on its own, with what it alone said; writing its page again brings it back", async () => {
    const [one, two] = [person("丁四"), person("戊五")];
    const [kept, gone] = [
      article({ page: "w5.txt", headline: "留" }, [["丁四在。"]], [one]),
      article({ page: "w5.txt", headline: "去" }, [["丁四会见戊五。", says("MET", one, two)]]),
    ];
    await store.writePage(page("w5.txt"), [kept, gone]);
    expect(await store.removeArticle(gone.articleId)).toBe(true);
    expect(await store.removeArticle(gone.articleId)).toBe(false);
    expect(await store.articles([gone.articleId])).toEqual([]);
    expect(await entity(two.id)).toBeUndefined();
    expect((await store.pageDigests()).get("w5.txt")).toBe("digest of w5.txt");
    expect(await store.writePage(page("w5.txt"), [kept, gone])).toEqual({ outcome: "replaced" });
    expect(await entity(two.id)).toMatchObject({ name: "戊五", neighbourCount: 1 });
  });

  test("An entity takes each field from the article with the most evidence for it that states it", async () => {
    const [plain, full] = [place("己六"), place("己六村", { level: "VILLAGE", aliases: ["六村"] })];
    const same = { ...full, id: plain.id };
    const town = place("己六镇");
    await store.writePage(page("w6.txt"), [
      article({ page: "w6.txt", headline: "多" }, [
        ["己六属于己六镇。", says("PART_OF", plain, town)],
        ["又说一遍。", says("PART_OF", plain, town)],
      ]),
      article({ page: "w6.txt", headline: "少" }, [["己六村属于己六镇。", says("PART_OF", same, town)]]),
    ]);
    expect(await entity(plain.id)).toMatchObject({
      name: "己六",
      aliases: ["六村", "己六村"],
      level: "VILLAGE",
      evidenceCount: 3,
      articleCount: 2,
    });
  });

  test("Between equals the article whose id sorts first is right, whichever was written first", async () => {
    const [a, b] = [
      organisation("庚七", { category: "COMPANY" }),
      organisation("庚七", { category: "SCHOOL" }),
    ];
    const articles = [
      article({ page: "w7.txt", headline: "甲" }, [["庚七"]], [a]),
      article({ page: "w8.txt", headline: "乙" }, [["庚七"]], [b]),
    ];
    const right = articles.toSorted((x, y) => (x.articleId < y.articleId ? -1 : 1))[0]?.entities[0];
    for (const order of [articles, articles.toReversed()]) {
      for (const each of order) await store.writePage(page(each.page), [each]);
      expect(await entity(a.id)).toMatchObject({
        organisationCategory: right?.kind === "Organisation" ? right.category : "",
      });
      for (const each of order) await store.removePage(each.page);
    }
  });

  test("A symmetric relation runs as its earliest evidence says, undated evidence last", async () => {
    const [one, two] = [person("辛八"), person("壬九")];
    const met = (name: string, from: typeof one, to: typeof one, date?: string) =>
      article({ page: name, headline: "见" }, [
        [`${from.name}会见${to.name}。`, says("MET", from, to, date ? { date } : {})],
      ]);
    const id = [idOf("MET", one, two), idOf("MET", two, one)];
    const ends = async () => (await store.relations(id)).map(({ from, to }) => [from, to]);
    await store.writePage(page("w9.txt"), [met("w9.txt", one, two)]);
    expect(await ends()).toEqual([ids(one, two)]);
    await store.writePage(page("w10.txt"), [met("w10.txt", two, one, "2021-05")]);
    expect(await ends()).toEqual([ids(two, one)]);
    await store.writePage(page("w11.txt"), [met("w11.txt", one, two, "2021-04-30")]);
    expect(await ends()).toEqual([ids(one, two)]);
    await store.removePage("w11.txt");
    expect(await ends()).toEqual([ids(two, one)]);
  });

  test("A relation said twice in one sentence is one piece of evidence, the surer one", async () => {
    const [one, two] = [person("癸十"), project("癸十工程")];
    const told = article({ page: "w12.txt" }, [
      [
        "癸十强调癸十工程。",
        says("ADVOCATED", one, two, { confidence: 0.5, date: "2020" }),
        says("ADVOCATED", one, two, { confidence: 0.7, date: "2021" }),
      ],
    ]);
    await store.writePage(page("w12.txt"), [told]);
    expect(await store.evidenceInArticle(told.articleId)).toEqual([
      expect.objectContaining({ confidence: 0.7, date: "2021" }),
    ]);
    expect(await store.relations([idOf("ADVOCATED", one, two)])).toEqual([
      expect.objectContaining({ evidenceCount: 1, confidence: 0.7, firstDate: "2021" }),
    ]);
  });

  test("A sentence behind three relations is one piece of evidence for the entity", async () => {
    const [one, two, three] = [person("子甲"), meeting("子甲会"), organisation("子甲局")];
    const told = article({ page: "w13.txt" }, [
      [
        "子甲局局长、书记子甲主持。",
        says("CHAIRED", one, two),
        says("HOLDS_POSITION", one, three, { title: "局长" }),
        says("HOLDS_POSITION", one, three, { title: "书记" }),
      ],
    ]);
    await store.writePage(page("w13.txt"), [told]);
    expect(await entity(one.id)).toMatchObject({ evidenceCount: 1, neighbourCount: 2 });
  });

  test("A relation from an entity to itself has evidence but makes no neighbour", async () => {
    const self = organisation("丑乙");
    await store.writePage(page("w14.txt"), [
      article({ page: "w14.txt" }, [["丑乙属于丑乙。", says("PART_OF", self, self)]]),
    ]);
    expect(await entity(self.id)).toMatchObject({ evidenceCount: 1, neighbourCount: 0 });
    expect(await store.neighbours(self.id, {}, ALL)).toEqual({ items: [], total: 0, byKind: {}, byType: {} });
    expect(await store.relationsAmong([self.id], {})).toHaveLength(1);
    expect((await store.evidenceOfEntity(self.id, {}, ALL)).total).toBe(1);
  });

  test("Texts with quotes, line feeds, percent signs and rare characters come back as they were", async () => {
    const odd = `𠮷'野"家\\%_;--\u{1f600}`;
    const one = person(odd, { aliases: ["%", "O'Neil"] });
    const told = article({ page: `w15 '"%.txt`, headline: odd }, [[`${odd}\t在。`]], [one]);
    await store.writePage(page(`w15 '"%.txt`, { lines: [odd, ""] }), [told]);
    expect(await entity(one.id)).toMatchObject({ name: odd, aliases: ["%", "O'Neil"] });
    expect((await store.articles([told.articleId]))[0]).toMatchObject({ headline: odd, text: told.text });
    expect((await store.page(`w15 '"%.txt`))?.lines).toEqual([odd, ""]);
  });

  test("What is written counts at once in statistics and timeline, and no longer once it is gone", async () => {
    const [one, event] = [person("计数甲"), meeting("计数会", { date: "1999-09-09" })];
    const told = article({ page: "w16.txt" }, [
      ["参会。", says("ATTENDED", one, event, { date: "1999-09-09" })],
    ]);
    const count = async () => {
      const { pages, articles, entities, evidence } = await store.statistics();
      const day = (await store.timeline(undefined)).days.find(({ date }) => date === "1999-09-09");
      return { pages, articles, people: entities.Person, meetings: entities.Meeting, evidence, day };
    };
    const before = await count();
    await store.writePage(page("w16.txt"), [told]);
    expect(await count()).toEqual({
      pages: before.pages + 1,
      articles: before.articles + 1,
      people: before.people + 1,
      meetings: before.meetings + 1,
      evidence: before.evidence + 1,
      day: { date: "1999-09-09", meetings: [event.id], evidenceCount: 1 },
    });
    await store.removePage("w16.txt");
    expect(await count()).toEqual(before);
  });

  test("A refused page among pages written at once leaves the others be", async () => {
    const one = person("同时一");
    const names = ["t1.txt", "t2.txt", "t3.txt"];
    const outcomes = await Promise.allSettled(
      names.map((name) =>
        store.writePage(page(name), [article({ page: name === "t2.txt" ? "x" : name }, [["同时一"]], [one])]),
      ),
    );
    expect(outcomes).toEqual([
      { status: "fulfilled", value: { outcome: "added" } },
      { status: "rejected", reason: expect.objectContaining({ code: "BAD_ARGUMENT" }) },
      { status: "fulfilled", value: { outcome: "added" } },
    ]);
    expect(await entity(one.id)).toMatchObject({ articleCount: 2 });
  });

  test("A page written twice at once is what was given last", async () => {
    const [one, two] = [person("先来"), person("后到")];
    const of = (each: typeof one) =>
      store.writePage(page("t4.txt"), [article({ page: "t4.txt" }, [["到"]], [each])]);
    expect(await Promise.all([of(one), of(two), of(two)])).toEqual([
      { outcome: "added" },
      { outcome: "replaced" },
      { outcome: "unchanged" },
    ]);
    expect((await store.entities(ids(one, two))).map(({ name }) => name)).toEqual(["后到"]);
    expect((await store.search("先来", undefined, ALL)).total).toBe(0);
  });

  test("A write that is asked for just as the one before it ends is done", async () => {
    for (let turns = 0; turns < 12; turns++) {
      expect(await store.removePage("no such page")).toBe(false);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      expect(await store.writePage(page("again.txt"), [])).toBeDefined();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    }
  });

  test("Pages written at once, and questions asked meanwhile, do not disturb each other", async () => {
    const hub = place("并行市");
    const many = Array.from({ length: 20 }, (_, at) => {
      const one = person(`并行${at}`);
      return article({ page: `p${at}.txt` }, [["并行。", says("VISITED", one, hub, { date: "2021" })]]);
    });
    const asked = many.map(async (each) => {
      await store.writePage(page(each.page), [each]);
      return store.neighbours(hub.id, {}, ALL);
    });
    for (const { total, items } of await Promise.all(asked)) expect(items).toHaveLength(total);
    expect(await entity(hub.id)).toMatchObject({ neighbourCount: 20, evidenceCount: 20, articleCount: 20 });
  });
}

const relation = (
  type: RelationRecord["type"],
  from: { id: EntityId },
  to: { id: EntityId },
  more: Partial<RelationRecord> = {},
) => expect.objectContaining({ type, from: from.id, to: to.id, ...more });

function describeReading(open: Open): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await town.writeAll(store, town.sample);
  });
  afterAll(() => store.close());

  test("An entity is answered with all that is known of it", async () => {
    expect(await store.entities(ids(town.shan, town.talk, town.city, town.lu))).toEqual([
      {
        id: town.shan.id,
        kind: "Person",
        name: "单文远",
        aliases: [],
        pinyin: "Shàn Wényuǎn",
        articleCount: 3,
        evidenceCount: 3,
        neighbourCount: 3,
        meetingCount: 1,
        firstDate: "2021-03-03",
        lastDate: "2021-04",
        office: { title: "市委书记", organisation: town.party.id, organisationName: "中共临江市委" },
      },
      {
        id: town.talk.id,
        kind: "Meeting",
        name: "水利座谈会",
        aliases: [],
        pinyin: "Shuǐ lì zuò tán huì",
        date: "2021-04",
        dateInferred: true,
        meetingKind: "SYMPOSIUM",
        articleCount: 1,
        evidenceCount: 1,
        neighbourCount: 2,
        meetingCount: 0,
        firstDate: "2021-04",
        lastDate: "2021-04",
      },
      {
        id: town.city.id,
        kind: "Place",
        name: "临江市",
        aliases: ["我市"],
        pinyin: "Lín jiāng shì",
        level: "CITY",
        divisionCode: "4399",
        path: ["湘省", "临江市"],
        articleCount: 2,
        evidenceCount: 2,
        neighbourCount: 2,
        meetingCount: 1,
        firstDate: "2021-03-03",
        lastDate: "2021-03-03",
      },
      {
        id: town.lu.id,
        kind: "Person",
        name: "吕小青",
        aliases: [],
        pinyin: "Lǚ Xiǎoqīng",
        articleCount: 1,
        evidenceCount: 0,
        neighbourCount: 0,
        meetingCount: 0,
      },
    ]);
  });

  test("Entities come in the order asked for, unknown ids left out", async () => {
    const asked = [...ids(town.dam, town.shan), parseEntityId("person-nobody"), ...ids(town.flood, town.dam)];
    const found = await store.entities(asked);
    expect(found.map(({ name }) => name)).toEqual([
      "松山水库除险加固工程",
      "单文远",
      "全市防汛工作会议",
      "松山水库除险加固工程",
    ]);
    expect(await store.entities([])).toEqual([]);
  });

  test("Ten thousand ids are answered like ten", async () => {
    const strangers = Array.from({ length: 9_999 }, (_, at) => parseEntityId(`person-${at}`));
    const asked = [...strangers, town.shan.id];
    expect((await store.entities(asked)).map(({ id }) => id)).toEqual([town.shan.id]);
    expect(await store.relationsAmong([...asked, town.party.id], {})).toEqual([
      relation("HOLDS_POSITION", town.shan, town.party),
    ]);
    expect((await store.timeline(asked)).days.length).toBeGreaterThan(0);
  });

  test("All entities are listed by evidence, name and id; some kinds alone", async () => {
    const everyone = await store.listEntities(undefined, ALL);
    expect(namesOf(everyone)).toEqual([
      "临江市水利局",
      "曾立",
      "全市防汛工作会议",
      "单文远",
      "临江市",
      "松山水库除险加固工程",
      "欧阳成科",
      "中共临江市委",
      "松山县",
      "水利座谈会",
      "吕小青",
    ]);
    expect(everyone.total).toBe(11);
    expect(namesOf(await store.listEntities(["Place", "Project"], { offset: 1, limit: 1 }))).toEqual([
      "松山水库除险加固工程",
    ]);
    expect(await store.listEntities([], ALL)).toEqual({ items: [], total: 0 });
  });

  test("A slice of nothing still tells the total, and a slice behind the end is empty", async () => {
    expect(await store.listEntities(undefined, { offset: 0, limit: 0 })).toEqual({ items: [], total: 11 });
    expect(await store.listEntities(undefined, { offset: 11, limit: 5 })).toEqual({ items: [], total: 11 });
    expect(
      (await store.listEntities(undefined, { offset: 9, limit: Number.MAX_SAFE_INTEGER })).items,
    ).toHaveLength(2);
    expect((await store.search("临江", undefined, { offset: 0, limit: 0 })).total).toBe(3);
    expect((await store.neighbours(town.shan.id, {}, { offset: 0, limit: 0 })).total).toBe(3);
  });

  test("A relation has its evidence counted, dated and weighed", async () => {
    const asked = [
      idOf("HOLDS_POSITION", town.shan, town.party, "市委书记"),
      parseRelationId("relation-none"),
    ];
    expect(await store.relations(asked)).toEqual([
      {
        id: asked[0],
        type: "HOLDS_POSITION",
        from: town.shan.id,
        to: town.party.id,
        title: "市委书记",
        evidenceCount: 1,
        firstDate: "2021-03-03",
        lastDate: "2021-03-03",
        confidence: 0.8,
      },
    ]);
  });

  test("Neighbours come strongest first, with their relations, and are counted by kind and by type", async () => {
    const { items, total, byKind, byType } = await store.neighbours(town.ouyang.id, {}, ALL);
    expect(items.map(({ entity, relations }) => [entity.name, relations])).toEqual([
      [
        "临江市水利局",
        [
          relation("HOLDS_POSITION", town.ouyang, town.water, { title: "副局长" }),
          relation("HOLDS_POSITION", town.ouyang, town.water, { title: "局长" }),
        ],
      ],
      ["全市防汛工作会议", [relation("SPOKE_AT", town.ouyang, town.flood)]],
      ["水利座谈会", [relation("ATTENDED", town.ouyang, town.talk)]],
    ]);
    expect({ total, byKind, byType }).toEqual({
      total: 3,
      byKind: { Organisation: 1, Meeting: 2 },
      byType: { HOLDS_POSITION: 1, SPOKE_AT: 1, ATTENDED: 1 },
    });
  });

  test("A filter counts in items, total and counts alike", async () => {
    const some = async (filter: Parameters<GraphStore["neighbours"]>[1]) => {
      const { items, total, byKind } = await store.neighbours(town.flood.id, filter, ALL);
      expect(items).toHaveLength(total);
      expect(Object.values(byKind).reduce((sum, count) => sum + count, 0)).toBe(total);
      return items.map(({ entity }) => entity.name);
    };
    expect(await some({ kinds: ["Person"] })).toEqual(["单文远", "欧阳成科"]);
    expect(await some({ types: ["HELD_AT", "DISCUSSED"] })).toEqual(["临江市", "松山水库除险加固工程"]);
    expect(await some({ without: ids(town.shan, town.city, town.flood) })).toEqual([
      "松山水库除险加固工程",
      "欧阳成科",
    ]);
    expect(await some({ from: "2021-03-04" })).toEqual([]);
    expect(await some({ kinds: [] })).toEqual([]);
    expect(await some({ types: [] })).toEqual([]);
  });

  test("A page of neighbours holds its part of the whole list", async () => {
    const whole = await store.neighbours(town.water.id, {}, ALL);
    const parts = [0, 1, 2].map((offset) => store.neighbours(town.water.id, {}, { offset, limit: 1 }));
    expect((await Promise.all(parts)).flatMap(({ items }) => items)).toEqual(whole.items);
    expect(whole.total).toBe(3);
  });

  test("A partial date lies in every window that it could lie in", async () => {
    const met = async (from?: string, to?: string) =>
      (await store.relationsAmong(ids(town.zeng, town.talk), { ...(from && { from }), ...(to && { to }) }))
        .length;
    expect(await met("2021-04-30")).toBe(1);
    expect(await met("2021-05")).toBe(0);
    expect(await met(undefined, "2021-04-01")).toBe(1);
    expect(await met(undefined, "2021-03-31")).toBe(0);
    expect(await met("2021", "2021")).toBe(1);
    expect(await met("2021-04-10", "2021-04-10")).toBe(1);
  });

  test("A relation is in a window only by a date of its own, not by lying around it", async () => {
    const between = { from: "2021-03-10", to: "2021-03-20" };
    expect(await store.relationsAmong(ids(town.shan, town.zeng), between)).toEqual([]);
    expect(
      await store.relationsAmong(ids(town.shan, town.zeng), { from: "2021-03-05", to: "2021-03-05" }),
    ).toEqual([relation("MET", town.shan, town.zeng, { firstDate: "2021-03-05", lastDate: "2021-04" })]);
  });

  test("Relations without a date are kept in a window unless they are not wanted", async () => {
    const window = { from: "2030" };
    const undated = [relation("LOCATED_IN", town.water, town.city)];
    expect(await store.relationsAmong(ids(town.water, town.city, town.flood), window)).toEqual(undated);
    expect(await store.relationsAmong(ids(town.water, town.city), { ...window, undated: false })).toEqual([]);
    expect(await store.relationsAmong(ids(town.water, town.city), { undated: false })).toEqual(undated);
  });

  test("A relation counts by the surest of its sentences", async () => {
    const among = async (minConfidence: number) =>
      (await store.relationsAmong(ids(town.shan, town.party, town.flood), { minConfidence }))
        .map(({ type }) => type)
        .toSorted();
    expect(await among(0.8)).toEqual(["CHAIRED", "HOLDS_POSITION"]);
    expect(await among(0.81)).toEqual(["CHAIRED"]);
    expect(await among(0.96)).toEqual([]);
  });

  test("Relations among entities are those with both ends among them, whatever their kinds", async () => {
    const among = await store.relationsAmong(ids(town.shan, town.flood, town.dam, town.shan), {
      kinds: ["Place"],
      without: ids(town.dam),
    });
    expect(among.map(({ id }) => id)).toEqual(
      [idOf("CHAIRED", town.shan, town.flood), idOf("DISCUSSED", town.flood, town.dam)].toSorted(),
    );
  });

  test("Ways between two people are sentence chains: entities, and every relation of each step", async () => {
    const asked = { from: town.shan.id, to: town.ouyang.id, k: 3, maxSteps: 4, filter: {} };
    const { paths, truncated } = await store.paths(asked);
    expect(truncated).toBe(false);
    expect(paths.map(({ entities }) => entities.map(({ name }) => name))).toEqual([
      ["单文远", "全市防汛工作会议", "欧阳成科"],
      ["单文远", "曾立", "水利座谈会", "欧阳成科"],
      ["单文远", "全市防汛工作会议", "临江市", "临江市水利局", "欧阳成科"],
    ]);
    expect(paths[2]?.steps).toEqual([
      [relation("CHAIRED", town.shan, town.flood)],
      [relation("HELD_AT", town.flood, town.city)],
      [relation("LOCATED_IN", town.water, town.city)],
      [
        relation("HOLDS_POSITION", town.ouyang, town.water, { title: "副局长" }),
        relation("HOLDS_POSITION", town.ouyang, town.water, { title: "局长" }),
      ],
    ]);
  });

  test("A way keeps to its filter, though its two ends need not", async () => {
    const ways = async (filter: Parameters<GraphStore["paths"]>[0]["filter"], to = town.ouyang) =>
      (await store.paths({ from: town.shan.id, to: to.id, k: 1, maxSteps: 6, filter })).paths.map(
        ({ entities }) => entities.map(({ name }) => name),
      );
    expect(await ways({ without: ids(town.flood, town.shan) })).toEqual([
      ["单文远", "曾立", "水利座谈会", "欧阳成科"],
    ]);
    expect(await ways({ kinds: ["Meeting"] })).toEqual([["单文远", "全市防汛工作会议", "欧阳成科"]]);
    expect(await ways({ types: ["MET", "ATTENDED"] })).toEqual([
      ["单文远", "曾立", "水利座谈会", "欧阳成科"],
    ]);
    expect(await ways({ from: "2021-04", undated: false })).toEqual([
      ["单文远", "曾立", "水利座谈会", "欧阳成科"],
    ]);
    expect(await ways({ minConfidence: 0.9 })).toEqual([["单文远", "全市防汛工作会议", "欧阳成科"]]);
    expect(await ways({ minConfidence: 0.91 })).toEqual([]);
    expect(await ways({}, town.lu)).toEqual([]);
  });

  test("Between unknown or equal ends there is no way", async () => {
    const none = { paths: [], truncated: false };
    const asked = { k: 1, maxSteps: 6, filter: {} };
    expect(await store.paths({ ...asked, from: town.shan.id, to: town.shan.id })).toEqual(none);
    expect(await store.paths({ ...asked, from: town.shan.id, to: parseEntityId("no one") })).toEqual(none);
    expect(await store.paths({ ...asked, from: parseEntityId("no one"), to: town.shan.id })).toEqual(none);
  });

  test("Evidence of an entity comes newest first, undated last", async () => {
    const { items, total } = await store.evidenceOfEntity(town.zeng.id, {}, ALL);
    expect(total).toBe(4);
    expect(items.map(({ date, text }) => [date, text])).toEqual([
      ["2021-04", "4月,曾立再次会见单文远。"],
      ["2021-04", "市水利局副局长欧阳成科、曾立出席水利座谈会。"],
      ["2021-03-05", "单文远会见曾立。"],
      [undefined, "曾立来自松山县。"],
    ]);
    expect(items[0]).toEqual({
      relation: {
        id: [idOf("MET", town.shan, town.zeng), idOf("MET", town.zeng, town.shan)].find(
          (id) => id === items[0]?.relation.id,
        ),
        type: "MET",
        from: town.shan.id,
        to: town.zeng.id,
        evidenceCount: 2,
        firstDate: "2021-03-05",
        lastDate: "2021-04",
        confidence: 0.99,
      },
      articleId: town.waterNews.articleId,
      text: "4月,曾立再次会见单文远。",
      start: 0,
      end: 13,
      date: "2021-04",
      dateInferred: true,
      confidence: 0.99,
    });
  });

  test("Evidence is filtered by the other end, the type and its own date", async () => {
    const texts = async (filter: Parameters<GraphStore["evidenceOfEntity"]>[1]) => {
      const { items, total } = await store.evidenceOfEntity(town.zeng.id, filter, ALL);
      expect(items).toHaveLength(total);
      return items.map(({ text }) => text.slice(0, 4));
    };
    expect(await texts({ kinds: ["Meeting", "Place"] })).toEqual(["市水利局", "曾立来自"]);
    expect(await texts({ types: ["MET"], from: "2021-03-05", to: "2021-03" })).toEqual(["单文远会"]);
    expect(await texts({ to: "2021-03" })).toEqual(["单文远会", "曾立来自"]);
    expect(await texts({ to: "2021-03", undated: false })).toEqual(["单文远会"]);
    expect(await texts({ without: ids(town.shan) })).toEqual(["市水利局", "曾立来自"]);
    expect(await texts({ minConfidence: 0.95 })).toEqual(["4月,曾"]);
  });

  test("Evidence of relations is one list over all of them, in slices", async () => {
    const asked = [
      idOf("COMES_FROM", town.zeng, town.county),
      idOf("SPOKE_AT", town.ouyang, town.flood),
      idOf("UNDERTAKES", town.water, town.dam),
      idOf("SPOKE_AT", town.ouyang, town.flood),
    ];
    const whole = await store.evidenceOfRelations(asked, ALL);
    expect(whole.total).toBe(3);
    expect(whole.items[0]?.text).toBe("市水利局局长欧阳成科在会上汇报。");
    const last = await store.evidenceOfRelations(asked, { offset: 2, limit: 5 });
    expect(last).toEqual({ items: whole.items.slice(2), total: 3 });
    expect(await store.evidenceOfRelations([], ALL)).toEqual({ items: [], total: 0 });
  });

  test("Evidence in an article comes in reading order, and its spans cut out its sentences", async () => {
    const evidence = await store.evidenceInArticle(town.floodNews.articleId);
    expect(evidence.map(({ relation: { type } }) => type).toSorted()).toEqual(
      ["HOLDS_POSITION", "CHAIRED", "HOLDS_POSITION", "SPOKE_AT", "HELD_AT", "DISCUSSED"].toSorted(),
    );
    expect(evidence.map(({ start }) => start)).toEqual(
      evidence.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    for (const { text, start, end } of evidence) expect(town.floodNews.text.slice(start, end)).toBe(text);
    expect(await store.evidenceInArticle(parseArticleId("article-none"))).toEqual([]);
  });

  test("An article is answered with its text and its mentions in reading order", async () => {
    const [found, ...rest] = await store.articles([parseArticleId("article-none"), town.floodNews.articleId]);
    expect(rest).toEqual([]);
    const { entities: _entities, relations: _relations, articleId, home: _home, ...head } = town.floodNews;
    expect(found).toEqual({
      ...head,
      id: articleId,
      mentions: [
        { entity: town.party.id, text: "市委", start: 5, end: 7 },
        { entity: town.shan.id, text: "单文远", start: 9, end: 12 },
        { entity: town.flood.id, text: "全市防汛工作会议", start: 16, end: 24 },
        { entity: town.water.id, text: "市水利局", start: 26, end: 30 },
        { entity: town.ouyang.id, text: "欧阳成科", start: 32, end: 36 },
        { entity: town.city.id, text: "临江市", start: 46, end: 49 },
        { entity: town.dam.id, text: "松山水库除险加固工程", start: 54, end: 64 },
      ],
    });
  });

  test("Articles are listed newest first and found by entity, page, headline and date", async () => {
    const list = async (filter: Parameters<GraphStore["listArticles"]>[0]) =>
      (await store.listArticles(filter, ALL)).items.map(({ headline }) => headline);
    expect(await list({})).toEqual([
      "水利座谈会举行 Water",
      "单文远会见曾立",
      "全市防汛工作会议召开",
      "吕小青 摄",
    ]);
    expect(await list({ entity: town.dam.id })).toEqual(["水利座谈会举行 Water", "全市防汛工作会议召开"]);
    expect(await list({ page: "a.txt" })).toEqual(["单文远会见曾立", "全市防汛工作会议召开"]);
    expect(await list({ headline: "会" })).toHaveLength(3);
    expect(await list({ headline: "water" })).toEqual(["水利座谈会举行 Water"]);
    expect(await list({ headline: "%" })).toEqual([]);
    expect(await list({ from: "2021-03-04" })).toEqual(["水利座谈会举行 Water", "单文远会见曾立"]);
    expect(await list({ to: "2021-03-03" })).toEqual(["全市防汛工作会议召开"]);
    expect(await list({ entity: parseEntityId("none") })).toEqual([]);
    expect(await store.listArticles({}, { offset: 3, limit: 1 })).toEqual({
      total: 4,
      items: [
        { id: town.note.articleId, page: "c.txt", articleKind: "caption", headline: "吕小青 摄", byline: [] },
      ],
    });
  });

  test("A page comes back as it was written", async () => {
    expect(await store.page("a.txt")).toEqual(town.floodPage);
    expect(await store.page("none.txt")).toBeUndefined();
    expect([...(await store.pageDigests())].toSorted()).toEqual([
      ["a.txt", "digest of a.txt"],
      ["b.txt", "digest of b.txt"],
      ["c.txt", "digest of c.txt"],
    ]);
  });

  test("Meetings come newest first, by window and by all of those who took part", async () => {
    const list = async (filter: Parameters<GraphStore["meetings"]>[0]) =>
      namesOf(await store.meetings(filter, ALL));
    expect(await list({})).toEqual(["水利座谈会", "全市防汛工作会议"]);
    expect(await list({ to: "2021-03-31" })).toEqual(["全市防汛工作会议"]);
    expect(await list({ from: "2021-04-15" })).toEqual(["水利座谈会"]);
    expect(await list({ participants: ids(town.ouyang) })).toEqual(["水利座谈会", "全市防汛工作会议"]);
    expect(await list({ participants: ids(town.ouyang, town.zeng, town.zeng) })).toEqual(["水利座谈会"]);
    expect(await list({ participants: ids(town.shan, town.zeng) })).toEqual([]);
    expect(await list({ participants: [parseEntityId("none")] })).toEqual([]);
    expect(await list({ participants: [] })).toHaveLength(2);
  });

  test("The busiest people are those who took part in most meetings", async () => {
    const { items, total } = await store.busiestPeople(ALL);
    expect(items.map(({ name, meetingCount }) => [name, meetingCount])).toEqual([
      ["欧阳成科", 2],
      ["曾立", 1],
      ["单文远", 1],
    ]);
    expect(total).toBe(3);
  });

  test("Offices come with their dates, the latest first", async () => {
    const offices = await store.offices(town.ouyang.id);
    expect(
      offices.map(({ title, organisation, relation: { type }, dates }) => [
        title,
        organisation.name,
        type,
        dates,
      ]),
    ).toEqual([
      ["副局长", "临江市水利局", "HOLDS_POSITION", ["2021-04"]],
      ["局长", "临江市水利局", "HOLDS_POSITION", ["2021-03-03"]],
    ]);
    expect(await store.offices(town.lu.id)).toEqual([]);
  });

  test("Holders of a body's offices come by title, then in time; a title narrows them", async () => {
    const { items, total } = await store.holders(town.water.id, undefined, ALL);
    expect(
      items.map(({ person, title, relation: { to }, dates }) => [person.name, title, to, dates]),
    ).toEqual([
      ["欧阳成科", "副局长", town.water.id, ["2021-04"]],
      ["欧阳成科", "局长", town.water.id, ["2021-03-03"]],
    ]);
    expect(total).toBe(2);
    const narrowed = await store.holders(town.water.id, "局长", { offset: 0, limit: 1 });
    expect([narrowed.items, narrowed.total]).toEqual([items.slice(1), 1]);
    expect(await store.holders(town.water.id, "长", ALL)).toEqual({ items: [], total: 0 });
    expect(await store.holders(town.city.id, undefined, ALL)).toEqual({ items: [], total: 0 });
  });

  test("An outline has the dates of its meetings, and who was asked for without having a relation", async () => {
    const asked = ids(town.talk, town.zeng, town.lu);
    const outline = await store.outline({ ids: asked, filter: {}, most: 10 });
    expect(outline.nodes.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
      { id: town.talk.id, kind: "Meeting", date: "2021-04" },
      ...ids(town.zeng, town.lu)
        .toSorted()
        .map((id) => ({ id, kind: "Person" })),
    ]);
    expect(toLinks(outline)).toEqual([`${town.zeng.id} ${town.talk.id} ATTENDED 1`]);
  });

  test("Companions are the people of the same meetings", async () => {
    const { items, total } = await store.companions(town.ouyang.id, ALL);
    expect(items.map(({ entity, meetings }) => [entity.name, meetings.map(({ name }) => name)])).toEqual([
      ["单文远", ["全市防汛工作会议"]],
      ["曾立", ["水利座谈会"]],
    ]);
    expect(total).toBe(2);
    expect((await store.companions(town.ouyang.id, { offset: 1, limit: 1 })).items).toEqual(items.slice(1));
  });

  test("The timeline has a day for each date of evidence or meeting", async () => {
    expect(await store.timeline(undefined)).toEqual({
      days: [
        { date: "2021-03-03", meetings: [town.flood.id], evidenceCount: 3 },
        { date: "2021-03-05", meetings: [], evidenceCount: 1 },
        { date: "2021-04", meetings: [town.talk.id], evidenceCount: 2 },
      ],
      undatedEvidenceCount: 3,
    });
    expect(await store.timeline(ids(town.zeng))).toEqual({
      days: [
        { date: "2021-03-05", meetings: [], evidenceCount: 1 },
        { date: "2021-04", meetings: [town.talk.id], evidenceCount: 2 },
      ],
      undatedEvidenceCount: 1,
    });
    expect((await store.timeline(ids(town.flood))).days.map(({ meetings }) => meetings)).toEqual([
      [town.flood.id],
    ]);
    expect(await store.timeline([])).toEqual({ days: [], undatedEvidenceCount: 0 });
  });

  test("Statistics count everything, every kind and type by name", async () => {
    const { entities, relations, ...rest } = await store.statistics();
    expect(rest).toEqual({
      pages: 3,
      articles: 4,
      evidence: 9,
      firstDate: "2021-03-03",
      lastDate: "2021-04",
    });
    expect(entities).toEqual({ Person: 4, Organisation: 2, Meeting: 2, Place: 2, Project: 1 });
    expect(Object.keys(relations).toSorted()).toEqual(relationTypes.toSorted());
    expect(relations).toMatchObject({ HOLDS_POSITION: 3, MET: 1, ATTENDED: 2, AWARDED: 0 });
  });

  test("Export gives back what was written, page by page, and reads into an equal store", async () => {
    const pages = await readExport(store);
    expect(pages).toEqual(town.sample);
    const whole = await readWhole(store);
    await withStore(open, async (copy) => {
      await town.writeAll(copy, pages);
      expect(await readWhole(copy)).toEqual(whole);
      for (const { page, articles } of pages)
        expect(await copy.writePage(page, articles)).toEqual({ outcome: "unchanged" });
    });
  });

  test("Every entity is exported once, by id, with what is worked out of it and the relations that run from it", async () => {
    const exported = await readWorkedOut(store);
    const listed = (await store.listEntities(undefined, ALL)).items;
    expect(exported.map(({ entity }) => entity)).toEqual(listed.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    const relations = exported.flatMap(({ relations }) => relations.map(({ relation }) => relation));
    expect(relations.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      await store.relationsAmong(
        listed.map(({ id }) => id),
        {},
      ),
    );
    const {
      entity: _,
      relations: own,
      ...rest
    } = exported.find(({ entity }) => entity.id === town.ouyang.id) ?? {};
    expect(rest).toEqual({
      ...{ titles: ["副局长", "局长"], attendance: 2, firstDay: "2021-03-03", lastDay: "2021-03-03" },
    });
    expect(own?.map(({ relation, dates }) => [relation.type, relation.title, dates]).sort()).toEqual([
      ["ATTENDED", undefined, ["2021-04"]],
      ["HOLDS_POSITION", "副局长", ["2021-04"]],
      ["HOLDS_POSITION", "局长", ["2021-03-03"]],
      ["SPOKE_AT", undefined, ["2021-03-03"]],
    ]);
  });

  test("A store says what it is and where its data is", async () => {
    const { product, version, location } = await store.info();
    expect([product, version, location].every((text) => text.length > 0)).toBe(true);
  });
}

const viewOf = (id: string, name: string, createdAt: string): ViewRecord => ({
  ...{ id, name, createdAt },
  address: `v=canvas&n=${id}*一'"`,
});

function describeViews(open: Open): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    for (const view of [old, link, young]) await store.writeView(view);
  });
  afterAll(() => store.close());
  const old = viewOf("old", "旧图", "2026-01-01T00:00:00.000Z");
  const link = viewOf("link", "", "2026-01-02T00:00:00.000Z");
  const young = viewOf("young", "新图 '%", "2026-01-03T00:00:00.000Z");

  test("A view is found again by its id; those with a name are listed, the newest first, or all of them", async () => {
    expect(await store.view("link")).toEqual(link);
    expect(await store.view("none")).toBeUndefined();
    expect(await store.views(false, ALL)).toEqual({ items: [young, old], total: 2 });
    expect(await store.views(true, { offset: 1, limit: 1 })).toEqual({ items: [link], total: 3 });
  });

  test("Written again under its id, a view takes the place of the one before; removed, it is gone", async () => {
    const renamed = { ...old, name: "另名" };
    await store.writeView(renamed);
    expect(await store.view("old")).toEqual(renamed);
    await store.writeView(viewOf("gone", "", "2026-01-04T00:00:00.000Z"));
    expect([await store.removeView("gone"), await store.removeView("gone")]).toEqual([true, false]);
    expect(await store.view("gone")).toBeUndefined();
    expect((await store.views(true, ALL)).total).toBe(3);
  });

  test("Pages that come, change and go leave the views as they are", async () => {
    const before = await store.views(true, ALL);
    const written = article({ page: "v.txt" }, [
      ["来访", says("VISITED", person("看图甲"), place("看图市"))],
    ]);
    await store.writePage(page("v.txt"), [written]);
    await store.writePage(page("v.txt", { digest: "changed" }), []);
    await store.removePage("v.txt");
    expect(await store.views(true, ALL)).toEqual(before);
    expect(await readExport(store)).toEqual([]);
  });

  test("The revision is another one after each change of the graph, and the same while nothing changes", async () => {
    const told = article({ page: "r.txt" }, [["来访", says("VISITED", person("改甲"), place("改市"))]]);
    const revisions = [await store.revision(), await store.revision()];
    expect(new Set(revisions).size).toBe(1);
    await store.writePage(page("r.txt"), [told]);
    revisions.push(await store.revision());
    await store.removeArticle(told.articleId);
    revisions.push(await store.revision());
    await store.removePage("r.txt");
    revisions.push(await store.revision());
    expect(new Set(revisions).size).toBe(4);
  });
}

function describeSearch(open: Open): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await town.writeAll(store, town.sample);
    const others = [
      person("单雄"),
      person("吕文远"),
      person("李安恩"),
      organisation("ABB(中国)公司"),
      project("《临江市节水条例》"),
      person("𠮷野平"),
    ];
    await store.writePage(page("d.txt"), [article({ page: "d.txt" }, [["名单"]], others)]);
  });
  afterAll(() => store.close());

  const find = async (text: string, only?: Parameters<GraphStore["search"]>[1]) =>
    (await store.search(text, only, ALL)).items.map(({ entity, matchedBy, matched }) => [
      entity.name,
      matchedBy,
      matched,
    ]);
  const names = async (text: string) => (await find(text)).map(([name]) => name);

  test("A whole name comes before names that begin with the text, and those before names that contain it", async () => {
    expect(await names("临江市")).toEqual(["临江市", "临江市水利局", "《临江市节水条例》", "中共临江市委"]);
    expect(await names("文远")).toEqual(["单文远", "吕文远"]);
  });

  test("Two characters from the middle of a name are enough; one must begin it", async () => {
    expect(await find("文远")).toEqual([
      ["单文远", "NAME", "单文远"],
      ["吕文远", "NAME", "吕文远"],
    ]);
    expect(await names("单")).toEqual(["单文远", "单雄"]);
    expect(await names("远")).toEqual([]);
  });

  test("An alias finds its entity and is named as what matched", async () => {
    expect(await find("市委")).toEqual([
      ["中共临江市委", "ALIAS", "市委"],
      ["单文远", "TITLE", "市委书记"],
    ]);
    expect(await find("我市")).toEqual([["临江市", "ALIAS", "我市"]]);
  });

  test("A title finds who holds it, the very title before longer ones", async () => {
    expect(await find("局长")).toEqual([["欧阳成科", "TITLE", "局长"]]);
    expect(await find("副局长")).toEqual([["欧阳成科", "TITLE", "副局长"]]);
    expect(await find("书记")).toEqual([["单文远", "TITLE", "市委书记"]]);
  });

  test("Pinyin is found whole or from its beginning, however it is typed", async () => {
    for (const typed of [
      "ouyangchengke",
      "Ouyang Chengke",
      "ōu yáng chéng kē",
      "ou1 yang2 cheng2 ke1",
      "OUYANG",
      "ou'yang",
    ]) {
      expect({ typed, found: await find(typed) }).toEqual({
        typed,
        found: [["欧阳成科", "PINYIN", "欧阳成科"]],
      });
    }
    expect(await names("li'an'en")).toEqual(["李安恩"]);
    expect(await names("yang")).toEqual([]);
  });

  test("A surname is read as a surname", async () => {
    expect(await names("shan wen")).toEqual(["单文远"]);
    expect(await names("dan wen")).toEqual([]);
    expect(await names("zeng")).toEqual(["曾立"]);
  });

  test("ü may be typed as u, v or ü", async () => {
    for (const typed of ["lvxiao", "lü xiao", "luxiao", "Lǚ Xiǎoqīng"])
      expect(await names(typed)).toEqual(["吕小青"]);
  });

  test("Initials find the name, and characters with initials behind them too", async () => {
    expect(await find("swy")).toEqual([["单文远", "INITIALS", "单文远"]]);
    expect(await find("OYCK")).toEqual([["欧阳成科", "INITIALS", "欧阳成科"]]);
    expect(await find("单wy")).toEqual([["单文远", "INITIALS", "单文远"]]);
    expect(await find("单wenyuan")).toEqual([["单文远", "PINYIN", "单文远"]]);
    expect(await names("单xx")).toEqual([]);
  });

  test("Latin letters in names, width and marks around names do not matter", async () => {
    expect(await names("abb")).toEqual(["ABB(中国)公司"]);
    expect(await names("ABB(中国)")).toEqual(["ABB(中国)公司"]);
    expect(await names("临江市节水条例")).toEqual(["《临江市节水条例》"]);
    expect(await names(" 单 文远 ")).toEqual(["单文远"]);
  });

  test("Only the kinds asked for are found and counted", async () => {
    expect(await find("临江", ["Place"])).toEqual([["临江市", "NAME", "临江市"]]);
    expect(
      (await store.search("临江", ["Place", "Project"], { offset: 1, limit: 1 })).items[0]?.entity.name,
    ).toBe("《临江市节水条例》");
    expect(await store.search("临江", [], ALL)).toEqual({ items: [], total: 0 });
  });

  test("A hit carries the whole entity", async () => {
    const [hit] = (await store.search("单文远", undefined, ALL)).items;
    expect([hit?.entity]).toEqual(await store.entities(ids(town.shan)));
  });

  test("Blank texts, signs alone and wildcards find nothing", async () => {
    for (const typed of [
      "",
      "  ",
      "\n",
      "%",
      "_",
      "*",
      "'",
      '"',
      "\\",
      "';--",
      "%%",
      "__",
      "《》",
      "\u0000",
      "-",
    ])
      expect({ typed, found: await store.search(typed, undefined, ALL) }).toEqual({
        typed,
        found: { items: [], total: 0 },
      });
  });

  test("Half a character, a rare character and a very long text do no harm", async () => {
    expect(await names("\ud842")).toEqual([]);
    expect(await names("𠮷野")).toEqual(["𠮷野平"]);
    expect(await names("𠮷")).toEqual(["𠮷野平"]);
    expect(await names("临江".repeat(50_000))).toEqual([]);
    expect(await names("a".repeat(50_000))).toEqual([]);
  });
}

function describeRefusals(open: Open): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const refused = { name: "AppError", code: "BAD_ARGUMENT" };
  const refuseAll = (asked: readonly Promise<unknown>[]) =>
    Promise.all(asked.map((ask) => expect(ask).rejects.toMatchObject(refused)));
  const someone = person("某人");
  const good = article({ page: "e.txt" }, [["某人"]], [someone]);

  test("Slices that are no numbers from 0 are refused", async () => {
    for (const slice of [
      { offset: -1, limit: 1 },
      { offset: 0, limit: -1 },
      { offset: 0.5, limit: 1 },
      { offset: 0, limit: Number.NaN },
      { offset: 0, limit: Number.POSITIVE_INFINITY },
    ]) {
      await refuseAll([
        store.listEntities(undefined, slice),
        store.search("某人", undefined, slice),
        store.neighbours(someone.id, {}, slice),
        store.evidenceOfEntity(someone.id, {}, slice),
        store.evidenceOfRelations([], slice),
        store.listArticles({}, slice),
        store.meetings({}, slice),
        store.busiestPeople(slice),
        store.companions(someone.id, slice),
      ]);
    }
  });

  test("Windows that are no dates, or end before they begin, are refused", async () => {
    for (const window of [{ from: "2021-13" }, { to: "yesterday" }, { from: "2021-02", to: "2021-01-31" }]) {
      await refuseAll([
        store.neighbours(someone.id, window, ALL),
        store.relationsAmong([], window),
        store.evidenceOfEntity(someone.id, window, ALL),
        store.paths({ from: someone.id, to: someone.id, k: 1, maxSteps: 1, filter: window }),
        store.listArticles(window, ALL),
        store.meetings(window, ALL),
      ]);
    }
    await expect(store.meetings({ from: "2021-01-31", to: "2021-01" }, ALL)).resolves.toBeDefined();
  });

  test("Words outside the ontology are refused", async () => {
    const wrong = JSON.parse('{"kinds":["Person","Dragon"],"types":["MET","ATE"]}');
    await expect(store.search("某人", wrong.kinds, ALL)).rejects.toMatchObject(refused);
    await expect(store.listEntities(wrong.kinds, ALL)).rejects.toMatchObject(refused);
    await expect(store.neighbours(someone.id, { kinds: wrong.kinds }, ALL)).rejects.toMatchObject(refused);
    await expect(store.relationsAmong([], { types: wrong.types })).rejects.toMatchObject(refused);
  });

  test("Too many ways, too long ones and none at all are refused", async () => {
    const asked = { from: someone.id, to: someone.id, filter: {} };
    for (const [k, maxSteps] of [
      [0, 1],
      [11, 1],
      [1, 0],
      [1, 7],
      [1.5, 1],
      [Number.NaN, 1],
    ] as const)
      await expect(store.paths({ ...asked, k, maxSteps })).rejects.toMatchObject(refused);
  });

  test("A page that does not hold together is refused whole, and nothing of it is written", async () => {
    const stranger = person("路人");
    const [relation] = article({ page: "e.txt" }, [["某人", says("MET", someone, stranger)]]).relations;
    const bad: [PageRecord, ArticleGraph[]][] = [
      [page(" "), []],
      [page("f.txt"), [good]],
      [page("e.txt"), [good, good]],
      [page("e.txt"), [{ ...good, entities: [...good.entities, ...good.entities] }]],
      [page("e.txt"), [{ ...good, relations: relation ? [relation] : [] }]],
      [page("e.txt"), [{ ...good, entities: [{ ...someone, name: "" }] }]],
    ];
    for (const [record, articles] of bad)
      await expect(store.writePage(record, articles)).rejects.toMatchObject(refused);
    expect(await readExport(store)).toEqual([]);
    expect((await store.statistics()).entities.Person).toBe(0);
  });

  test("An entity under another kind, and an article of another page, are refused and leave all as it was", async () => {
    await store.writePage(page("e.txt"), [good]);
    const before = await readWhole(store);
    const other = article(
      { page: "g.txt" },
      [["某人"]],
      [{ ...place("某人"), id: someone.id }, person("新人")],
    );
    const taken = { ...article({ page: "g.txt" }, [["新人"]], [person("新人")]), articleId: good.articleId };
    await expect(store.writePage(page("g.txt"), [other])).rejects.toMatchObject(refused);
    await expect(store.writePage(page("g.txt"), [taken])).rejects.toMatchObject(refused);
    expect(await readWhole(store)).toEqual(before);
    await store.removePage("e.txt");
  });

  test("An empty store answers every question", async () => {
    const nothing = { items: [], total: 0 };
    expect(await store.listEntities(undefined, ALL)).toEqual(nothing);
    expect(await store.search("某人", undefined, ALL)).toEqual(nothing);
    expect(await store.neighbours(someone.id, {}, ALL)).toEqual({ ...nothing, byKind: {}, byType: {} });
    expect(await store.companions(someone.id, ALL)).toEqual(nothing);
    expect(await store.timeline(undefined)).toEqual({ days: [], undatedEvidenceCount: 0 });
    expect(await store.statistics()).toEqual({
      ...{ pages: 0, articles: 0, evidence: 0 },
      entities: Object.fromEntries(kinds.map((kind) => [kind, 0])),
      relations: Object.fromEntries(relationTypes.map((type) => [type, 0])),
    });
    expect(await readExport(store)).toEqual([]);
    expect(await store.removePage("none")).toBe(false);
    expect(await store.removeArticle(parseArticleId("none"))).toBe(false);
  });
}

const GRAPHS = 200;
/** A limit for what hangs, in milliseconds: a server is asked some thousand questions over a line. */
const PATIENCE = 600_000;

function describeRandomGraphs(open: Open): void {
  let store: GraphStore;
  const graphs = Array.from({ length: GRAPHS }, (_, seed) => createGraph(seed + 1));
  beforeAll(async () => {
    store = await open();
    await Promise.all(graphs.map(({ name, articles }) => store.writePage(page(name), articles)));
  });
  afterAll(() => store.close());

  test(`Paths are exactly those of a search through everything, on ${GRAPHS} graphs`, async () => {
    for (const [seed, { articles, entities }] of graphs.entries()) {
      const reference = toReference(articles);
      const random = createRandom(seed + 5000);
      for (let turn = 0; turn < 3; turn++) {
        const query = createPathQuery(random, entities);
        const { paths, truncated } = await store.paths(query);
        const found = paths.map(({ entities, steps }) => ({
          entities: entities.map(({ id }) => id),
          relations: steps.map((relations) => relations.map(({ id }) => id).toSorted()),
        }));
        expect({ seed, query, found, truncated }).toEqual({
          ...{ seed, query, truncated: false },
          found: findWays(reference, query),
        });
      }
    }
  });

  test(`The outline is what the relations say, of all and of some, on ${GRAPHS} graphs`, async () => {
    const most = 1_000_000;
    const everything = graphs.flatMap(({ entities }) => entities.map(({ id }) => id));
    for (const [seed, { articles, entities }] of graphs.entries()) {
      const reference = toReference(articles);
      const random = createRandom(seed + 12_000);
      const filter = createFilter(random, entities);
      const all = entities.map(({ id }) => id);
      const some = all.filter(() => random.chance(0.4));
      const among = await store.relationsAmong(all, filter);
      const lets = (id: EntityId) => some.includes(id) || mayReach(reference, id, filter);
      const [both, one] = [
        await store.outline({ ids: some, filter, most }),
        await store.outline({ ids: some, ends: "one", filter, most }),
      ];
      expect({ seed, filter, both: toLinks(both) }).toEqual({
        ...{ seed, filter },
        both: toRows(among.filter(({ from, to }) => some.includes(from) && some.includes(to))),
      });
      expect({ seed, filter, one: toLinks(one) }).toEqual({
        ...{ seed, filter },
        one: toRows(
          among.filter(
            ({ from, to }) => (some.includes(from) || some.includes(to)) && lets(from) && lets(to),
          ),
        ),
      });
      expect(both.nodes.map(({ id }) => id)).toEqual(some.toSorted());
    }
    const [{ articles, entities } = { articles: [], entities: [] }] = graphs;
    expect(articles.length).toBeGreaterThan(0);
    const filter = { kinds: ["Person", "Meeting", "Place"], without: [entities[0]?.id ?? "x"] } as const;
    const kindOf = new Map((await store.entities(everything)).map(({ id, kind }) => [id, kind]));
    const lets = (id: EntityId) =>
      filter.kinds.some((kind) => kind === kindOf.get(id)) && !filter.without.some((other) => other === id);
    const whole = await store.outline({ filter: filter as GraphFilter, most });
    const relations = await store.relationsAmong(everything, {});
    expect(toLinks(whole)).toEqual(toRows(relations.filter(({ from, to }) => lets(from) && lets(to))));
    await expect(store.outline({ filter: {}, most: 10 })).rejects.toMatchObject({ code: "GRAPH_TOO_LARGE" });
  });

  test(`Neighbours and the relations among them pass the filter, all of them and no others, on ${GRAPHS} graphs`, async () => {
    for (const [seed, { articles, entities }] of graphs.entries()) {
      const reference = toReference(articles);
      const random = createRandom(seed + 9000);
      const [filter, from] = [createFilter(random, entities), random.pick(entities).id];
      const steps = stepsFrom(reference, from, filter).filter(({ to }) => mayReach(reference, to, filter));
      const { items, total, byKind } = await store.neighbours(from, filter, ALL);
      expect({ seed, filter, total, found: items.map(({ entity }) => entity.id).toSorted() }).toEqual({
        ...{ seed, filter, total: steps.length },
        found: steps.map(({ to }) => to).toSorted(),
      });
      expect(Object.values(byKind).reduce((sum, count) => sum + count, 0)).toBe(total);
      const facts = [...reference.facts.values()].filter((fact) => passes(fact, filter));
      const among = await store.relationsAmong(
        entities.map(({ id }) => id),
        filter,
      );
      expect({ seed, filter, among: among.map(({ id }) => id) }).toEqual({
        ...{ seed, filter },
        among: facts.map(({ id }) => id).toSorted(),
      });
    }
  });

  test("Pages written in any order, rewritten and taken back, make the same graph", async () => {
    const shared = toOverlapping(40);
    const expected = await withStore(open, async (one) => {
      await town.writeAll(one, shared);
      return readWhole(one);
    });
    await withStore(open, async (other) => {
      const random = createRandom(77);
      await town.writeAll(other, shuffle(shared, random));
      for (const { page: record, articles } of shuffle(shared, random).slice(0, 15)) {
        const [first, ...rest] = articles;
        if (random.chance(0.5)) await other.removePage(record.name);
        else if (first !== undefined && random.chance(0.5)) await other.removeArticle(first.articleId);
        else await other.writePage({ ...record, digest: "changed" }, rest);
        await other.writePage(record, articles);
      }
      expect(await readWhole(other)).toEqual(expected);
    });
  });
}

/** The outline's relations in words, in its order. */
const toLinks = ({ nodes, from, to, type, evidence }: Outline): string[] =>
  [...from].map((source, at) =>
    [nodes[source]?.id, nodes[to[at] ?? -1]?.id, relationTypes[type[at] ?? -1], evidence[at]].join(" "),
  );

const toRows = (relations: readonly RelationRecord[]): string[] =>
  relations
    .filter(({ from, to }) => from !== to)
    .toSorted(
      (a, b) =>
        compareTexts(a.from, b.from) ||
        compareTexts(a.to, b.to) ||
        relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type) ||
        a.evidenceCount - b.evidenceCount,
    )
    .map(({ from, to, type, evidenceCount }) => [from, to, type, evidenceCount].join(" "));

const shuffle = <Item>(items: readonly Item[], random: ReturnType<typeof createRandom>): Item[] =>
  items
    .map((item) => ({ item, at: random.below(1_000_000) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** Pages that speak of the same few entities and differ about them. */
function toOverlapping(size: number): Written[] {
  const names = ["甲", "乙", "丙", "丁", "戊"].map((letter) => `大会${letter}`);
  return Array.from({ length: size }, (_, at) => {
    const random = createRandom(at + 300);
    const who = () =>
      person(random.pick(names), { aliases: random.chance(0.5) ? [`别名${random.below(4)}`] : [] });
    const where = () =>
      organisation(
        `局${random.below(3)}`,
        random.chance(0.5) ? { category: random.pick(["COMPANY", "SCHOOL"]) } : {},
      );
    const event = () =>
      meeting(
        `会议${random.below(4)}`,
        random.chance(0.7) ? { date: random.pick(["2021-01", "2021-01-06", "2020"]) } : {},
      );
    const date = () => (random.chance(0.7) ? { date: random.pick(["2021-01-06", "2021", "2020-12"]) } : {});
    const name = `shared-${at}.txt`;
    const articles = Array.from({ length: 1 + random.below(2) }, (_, ordinal) => {
      const named = new Map([who(), who(), where(), event()].map((entity) => [entity.id, entity]));
      const [a, b, c, d] = [...named.values()];
      const met = a && b && a.kind === b.kind ? [says("MET", a, b, date())] : [];
      const body = c?.kind === "Organisation" ? c : d?.kind === "Organisation" ? d : undefined;
      const came = [...named.values()].find(({ kind }) => kind === "Meeting");
      return article(
        { page: name, headline: `${at}-${ordinal}` },
        [
          [`第${at}页第${ordinal}篇`, ...met],
          [
            "任职",
            ...(a && body
              ? [says("HOLDS_POSITION", a, body, { title: random.pick(["局长", "书记"]), ...date() })]
              : []),
          ],
          ["开会", ...(a && came ? [says("ATTENDED", a, came, date())] : [])],
        ],
        [...named.values()],
      );
    });
    return { page: page(name), articles };
  });
}
