/** A large invented newspaper archive, shaped like the real one: a few well-known people and places, a long tail. */
import {
  type ArticleGraph,
  articleId,
  type Entity,
  entityId,
  type Relation,
  relationId,
} from "../../graph-schema/article-graph.ts";
import { type Kind, RELATIONS, type RelationType } from "../../graph-schema/ontology.ts";
import type { PageRecord } from "../../server/store/graph-store.ts";
import { createRandom, type Random } from "../store/random-graph.ts";

export interface Size {
  entities: number;
  relations: number;
}

/** Shares of the kinds, as in pages of a local newspaper. */
const SHARES: Readonly<Record<Kind, number>> = {
  Person: 0.35,
  Organisation: 0.25,
  Meeting: 0.2,
  Place: 0.08,
  Project: 0.12,
};

const SURNAMES = [..."王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田于肖潘袁董单解"];
const GIVEN = [
  ..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文远立青成科群策健恩广建国华春雨晨思宇子轩浩然欣怡",
];
const PLACES = [..."衡松临江山石鼓湘雁蒸南北东西岳常耒阳祁安永兴福清泉龙凤金银水田林沙溪河桥港湾"];
const ENDINGS: Readonly<Record<Exclude<Kind, "Person">, readonly string[]>> = {
  Organisation: ["市水利局", "县人民政府", "科技有限公司", "中学", "人民医院", "区教育局", "商会", "市委"],
  Meeting: ["工作会议", "座谈会", "动员会", "调度会", "开工仪式", "论坛", "现场推进会"],
  Place: ["市", "县", "镇", "乡", "村", "社区", "开发区", "公园"],
  Project: ["大道建设工程", "安居工程", "整治行动", "示范项目", "试点", "三年行动方案"],
};
const TITLES = ["市委书记", "市长", "副市长", "局长", "副局长", "县长", "董事长", "校长", "院长", "会长"];

const take = (letters: readonly string[], number: number): string => letters[number % letters.length] ?? "";

/** A name for each number; small numbers have short names, and namesakes come up as in life. */
function toName(kind: Kind, number: number): string {
  if (kind === "Person") {
    const given = Math.floor(number / SURNAMES.length);
    return (
      take(SURNAMES, number * 7) +
      take(GIVEN, given * 11) +
      (number % 5 === 0 ? "" : take(GIVEN, given + number))
    );
  }
  const [a, b] = [number * 13, Math.floor(number / PLACES.length) * 5];
  return take(PLACES, a) + take(PLACES, b + number) + take(ENDINGS[kind], Math.floor(number / 3));
}

/** An entity of the town by its number among its kind. */
export function toEntity(kind: Kind, number: number): Entity {
  const head = {
    id: entityId(kind, String(number)),
    name: toName(kind, number),
    confidence: 0.9,
    mentions: [],
  };
  if (kind === "Meeting") return { ...head, kind, aliases: [], date: toDate(number) };
  return {
    ...head,
    kind,
    aliases: number % 4 === 0 ? [`${head.name.slice(-2)}${number % 10}`] : [],
  } as Entity;
}

function toDate(number: number): string {
  const day = new Date(Date.UTC(2015, 0, 1 + (number % 3650))).toISOString().slice(0, 10);
  return number % 9 === 0 ? day.slice(0, 7) : day;
}

/** Small numbers far more often than large ones: the k-th comes up about k^(-0.6) as often as the first. */
const pickWellKnown = (random: Random, count: number): number =>
  Math.min(count - 1, Math.floor(count * (random.below(1_000_000_000) / 1_000_000_000) ** 2.5));

export interface Town {
  pages: Iterable<{ page: PageRecord; articles: ArticleGraph[] }>;
  /** An entity, likely well known or each as likely as another. */
  pick(random: Random, kind: Kind, how: "wellKnown" | "any"): Entity;
}

export function createTown({ entities, relations }: Size, seed = 1): Town {
  const counts = (kind: Kind): number => Math.max(2, Math.round(entities * SHARES[kind]));
  const pick: Town["pick"] = (random, kind, how) =>
    toEntity(kind, how === "any" ? random.below(counts(kind)) : pickWellKnown(random, counts(kind)));
  return { pick, pages: createPages(relations, counts, pick, createRandom(seed)) };
}

const ARTICLES_ON_A_PAGE = 5;

function* createPages(
  relations: number,
  counts: (kind: Kind) => number,
  pick: Town["pick"],
  random: Random,
): Town["pages"] {
  const seen = new Set<string>();
  let ordinal = 0;
  for (let number = 0; seen.size < relations; number++) {
    const name = `page-${String(number).padStart(6, "0")}.txt`;
    const articles = Array.from({ length: ARTICLES_ON_A_PAGE }, () =>
      createArticle(name, ordinal++, counts, pick, random),
    );
    for (const { relations } of articles)
      for (const { type, from, to, title } of relations) seen.add(relationId(type, [from, to], title));
    yield { page: { name, lines: [name], digest: name, problems: [] }, articles };
  }
}

/** The cast of an article: one of each kind in turn, so that everybody comes up, the others by how well known they are. */
export function createArticle(
  page: string,
  ordinal: number,
  counts: (kind: Kind) => number,
  pick: Town["pick"],
  random: Random,
): ArticleGraph {
  const next = (kind: Kind) => toEntity(kind, ordinal % counts(kind));
  const known = (kind: Kind) => pick(random, kind, "wellKnown");
  const [chair, second, third] = [known("Person"), known("Person"), next("Person")];
  const [body, other] = [known("Organisation"), next("Organisation")];
  const [meeting, venue, home] = [next("Meeting"), known("Place"), next("Place")];
  const project = ordinal % 2 === 0 ? next("Project") : known("Project");
  const cast: [RelationType, Entity, Entity][] = [
    ["CHAIRED", chair, meeting],
    ["ATTENDED", second, meeting],
    ["SPOKE_AT", third, meeting],
    ["ORGANISED", body, meeting],
    ["HELD_AT", meeting, venue],
    ["DISCUSSED", meeting, project],
    ["HOLDS_POSITION", chair, body],
    ["HOLDS_POSITION", third, other],
    ["VISITED", chair, home],
    ["MET", chair, second],
    ["PART_OF", home, venue],
    ["LOCATED_IN", other, venue],
    ["UNDERTAKES", other, project],
    ["ADVOCATED", chair, project],
    ["COOPERATES_WITH", body, other],
    ["COMES_FROM", third, home],
    ["AWARDED", other, body],
  ];
  const said = cast.filter(([, from, to], at) => from.id !== to.id && (at < 8 || random.chance(0.5)));
  return toArticle(page, ordinal, said, random);
}

function toArticle(
  page: string,
  ordinal: number,
  said: [RelationType, Entity, Entity][],
  random: Random,
): ArticleGraph {
  const headline = `第${ordinal}篇报道`;
  const date = toDate(random.below(3650));
  const sentences = said.map(([type, from, to]) => `${from.name}${RELATIONS[type].label.zh}${to.name}。`);
  let start = 0;
  const relations = said.map(([type, from, to], at): Relation => {
    const text = sentences[at] ?? "";
    const evidence = { text, start, end: start + text.length };
    start = evidence.end;
    const dated = random.chance(0.8) ? { date } : {};
    const titled = RELATIONS[type].titled ? { title: random.pick(TITLES) } : {};
    return { type, from: from.id, to: to.id, ...titled, ...dated, evidence, confidence: 0.9 };
  });
  const text = sentences.join("");
  const entities = new Map(said.flatMap(([, from, to]) => [from, to]).map((entity) => [entity.id, entity]));
  return {
    ...{
      articleId: articleId(page, headline, text),
      page,
      articleKind: "news",
      headline,
      byline: [],
      date,
      text,
    },
    lines: [{ start: 0, line: 1, column: 0 }],
    entities: [...entities.values()].map((entity) => ({ ...entity, mentions: toMentions(entity, text) })),
    relations,
  };
}

const toMentions = ({ name }: Entity, text: string) => {
  const start = text.indexOf(name);
  return start === -1 ? [] : [{ text: name, start, end: start + name.length }];
};
