/** Small random graphs with parallel relations, loops, partial dates and gaps; the same seed makes the same graph. */
import { type ArticleGraph, type Entity, entityId } from "../../graph-schema/article-graph.ts";
import {
  type Kind,
  kinds,
  RELATIONS,
  type RelationType,
  relationTypes,
} from "../../graph-schema/ontology.ts";
import type { GraphFilter, PathQuery } from "../../server/store/graph-store.ts";
import { article, type Sentence } from "./build.ts";

export interface Random {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

/** Mulberry32, by Tommy Ettinger, in the public domain. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("there is nothing to pick from");
      return item;
    },
  };
}

const DATES = ["2020", "2020-12", "2021-01", "2021-01-06", "2021-03-03", "2021-03", "2021", "2022-02-28"];
const CONFIDENCES = [0, 0.6, 0.8, 1];
const TYPES: readonly RelationType[] = ["MET", "CHAIRED", "HOLDS_POSITION", "COOPERATES_WITH", "PART_OF"];

/** Entities of their own for every seed, so that many graphs fit into one store. */
function toEntities(random: Random, seed: number): Entity[] {
  return Array.from({ length: 3 + random.below(7) }, (_, at) => {
    const kind: Kind = random.pick(kinds);
    const name = `图${seed}之${at}`;
    return { id: entityId(kind, name), kind, name, aliases: [], mentions: [], confidence: 0.5 };
  });
}

export interface RandomGraph {
  name: string;
  entities: readonly Entity[];
  articles: readonly ArticleGraph[];
}

export function createGraph(seed: number): RandomGraph {
  const random = createRandom(seed);
  const name = `random-${seed}.txt`;
  const entities = toEntities(random, seed);
  const articles = Array.from({ length: 1 + random.below(3) }, (_, ordinal) => {
    const sentences = Array.from({ length: 1 + random.below(6) }, (_, line): Sentence => {
      const said = Array.from({ length: 1 + random.below(3) }, () => toSaid(random, entities));
      return [`图${seed}第${ordinal}篇第${line}句`, ...said];
    });
    return article({ page: name, headline: `${seed}-${ordinal}` }, sentences, entities);
  });
  return { name, entities, articles };
}

function toSaid(random: Random, entities: readonly Entity[]): Sentence[1] {
  const type = random.pick(TYPES);
  return {
    type,
    from: random.pick(entities),
    to: random.pick(entities),
    ...(RELATIONS[type].titled && { title: random.pick(["局长", "书记"]) }),
    ...(random.chance(0.7) && { date: random.pick(DATES) }),
    ...(random.chance(0.3) && { confidence: random.pick(CONFIDENCES) }),
  };
}

const some = <Item>(random: Random, items: readonly Item[], probability: number): Item[] =>
  items.filter(() => random.chance(probability));

export function createFilter(random: Random, entities: readonly Entity[]): GraphFilter {
  const [from, to] = [random.pick(DATES), random.pick(DATES)].toSorted();
  return {
    ...(random.chance(0.3) && { kinds: some(random, kinds, 0.7) }),
    ...(random.chance(0.3) && { types: some(random, relationTypes, 0.7) }),
    ...(random.chance(0.3) && from !== undefined && { from }),
    ...(random.chance(0.3) && to !== undefined && { to }),
    ...(random.chance(0.5) && { undated: random.chance(0.5) }),
    ...(random.chance(0.3) && { without: some(random, entities, 0.2).map(({ id }) => id) }),
    ...(random.chance(0.2) && { minConfidence: random.pick(CONFIDENCES) }),
  };
}

/** One to three, now and then the same twice or an end of the way. */
const createThrough = (random: Random, entities: readonly Entity[]) =>
  Array.from({ length: 1 + random.below(3) }, () => random.pick(entities).id);

export function createPathQuery(random: Random, entities: readonly Entity[]): PathQuery {
  return {
    from: random.pick(entities).id,
    to: random.pick(entities).id,
    k: 1 + random.below(10),
    maxSteps: 1 + random.below(6),
    filter: createFilter(random, entities),
    ...(random.chance(0.3) && { through: createThrough(random, entities) }),
    ...(random.chance(0.3) && { sameTime: true }),
  };
}
