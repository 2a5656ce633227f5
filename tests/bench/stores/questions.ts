/** What is asked: of a store, and the same of the API. */
import type { Entity } from "../../../graph-schema/article-graph.ts";
import { relationTypes } from "../../../graph-schema/ontology.ts";
import type { GraphFilter, GraphStore } from "../../../server/store/graph-store.ts";
import type { Random } from "../../store/random-graph.ts";
import type { Town } from "../town.ts";

export interface Asking {
  /** All that answers the body below, without the API. Says how long the answer was. */
  ask(store: GraphStore): Promise<number>;
  /** The body of the request that asks the API. */
  body?: { query: string; variables: object };
}

export interface Question {
  name: string;
  /** Asked so many times at most: it is slow, or always the same. */
  times?: number;
  draw(random: Random): Asking;
}

const FEW = { offset: 0, limit: 30 };

const CARD = `id kind name pinyin articleCount evidenceCount neighbourCount meetingCount firstDate lastDate
  ... on Person { office { title organisation { id name } } }
  ... on Meeting { date endDate meetingKind }`;
const FACT = "id type title evidenceCount firstDate lastDate from { id } to { id }";
const SEARCH = `query ($text: String!) { search(text: $text, first: 10) { totalCount edges { matchedBy matched node { ${CARD} } } } }`;
const NEIGHBOURS = `query ($id: ID!, $filter: GraphFilter) { node(id: $id) { ... on Entity {
  neighbours(filter: $filter, first: 30) { totalCount edges { node { ${CARD} } relations { ${FACT} } } } } } }`;
const TWO_HOPS = `query ($id: ID!, $filter: GraphFilter) { node(id: $id) { ... on Entity {
  neighbours(filter: $filter, first: 30) { totalCount edges { relations { ${FACT} } node { ${CARD}
    neighbours(filter: $filter, first: 10) { edges { node { id name } } } } } } } } }`;
const PATHS = `query ($from: ID!, $to: ID!, $k: Int, $filter: GraphFilter) { paths(from: $from, to: $to, k: $k, maxSteps: 6, filter: $filter) {
  paths { entities { ${CARD} } steps { relations { ${FACT} } } } truncated } }`;
const TIMELINE =
  "query ($ids: [ID!]) { timeline(ids: $ids) { days { date evidenceCount meetings { id } } undatedEvidenceCount } }";
/** Without the meetings, of which the whole graph has many thousands. */
const WHOLE_TIMELINE = "{ timeline { days { date evidenceCount } undatedEvidenceCount } }";
const STATISTICS = "{ statistics { pages articles evidence firstDate lastDate } }";

/** Half of the types, five years, without the best known place. */
const toFilter = (town: Town): GraphFilter => ({
  types: relationTypes.filter((_, at) => at % 2 === 0),
  from: "2018",
  to: "2022",
  without: [
    town.pick({ below: () => 0, chance: () => false, pick: ([first]) => first as never }, "Place", "any").id,
  ],
});

export function toQuestions(town: Town): Question[] {
  const filter = toFilter(town);
  const person = (random: Random): Entity => town.pick(random, "Person", "any");
  const known = (random: Random): Entity => town.pick(random, "Person", "wellKnown");
  const search = (text: string): Asking => ({
    ask: async (store) => (await store.search(text, undefined, { offset: 0, limit: 10 })).total,
    body: { query: SEARCH, variables: { text } },
  });
  const hop = ({ id }: Entity, filter: GraphFilter): Asking => ({
    async ask(store) {
      await store.entities([id]);
      return (await store.neighbours(id, filter, FEW)).total;
    },
    body: { query: NEIGHBOURS, variables: { id, filter } },
  });
  const paths = (from: Entity, to: Entity, k: number, filter: GraphFilter): Asking => ({
    async ask(store) {
      await store.entities([from.id, to.id]);
      return (await store.paths({ from: from.id, to: to.id, k, maxSteps: 6, filter })).paths.length;
    },
    body: { query: PATHS, variables: { from: from.id, to: to.id, k, filter } },
  });
  const timeline = (ids: Entity["id"][] | undefined): Asking => ({
    async ask(store) {
      const { days } = await store.timeline(ids);
      if (ids !== undefined) await store.entities([...new Set(days.flatMap(({ meetings }) => meetings))]);
      return days.length;
    },
    body:
      ids === undefined ? { query: WHOLE_TIMELINE, variables: {} } : { query: TIMELINE, variables: { ids } },
  });
  const plain = (ask: Asking["ask"]): Asking => ({ ask });
  const two = (draw: (random: Random) => Entity, k: number, filter: GraphFilter) => (random: Random) => {
    const from = draw(random);
    let to = draw(random);
    while (to.id === from.id) to = draw(random);
    return paths(from, to, k, filter);
  };
  return [
    { name: "search: whole name", draw: (random) => search(known(random).name) },
    {
      name: "search: two characters",
      draw: (random) => search(town.pick(random, "Organisation", "any").name.slice(1, 3)),
    },
    { name: "search: initials", draw: (random) => search(toLetters(random, 3)) },
    { name: "search: one character", draw: (random) => search(known(random).name.slice(0, 1)), times: 50 },
    { name: "search: one letter", draw: (random) => search(toLetters(random, 1)), times: 50 },
    { name: "search: title 市长", draw: () => search("市长"), times: 10 },
    { name: "one hop, any person", draw: (random) => hop(person(random), {}) },
    { name: "one hop, well known", draw: (random) => hop(known(random), {}) },
    { name: "one hop, well-known place", draw: (random) => hop(town.pick(random, "Place", "wellKnown"), {}) },
    { name: "one hop, filtered", draw: (random) => hop(known(random), filter) },
    { name: "two hops (30 × 10), filtered", draw: (random) => twoHops(known(random), filter), times: 50 },
    { name: "shortest path", draw: two(person, 1, {}) },
    { name: "shortest path, filtered", draw: two(person, 1, filter) },
    { name: "5 shortest paths", draw: two(person, 5, {}) },
    { name: "5 shortest paths, filtered", draw: two(person, 5, filter) },
    { name: "5 shortest paths, well known", draw: two(known, 5, {}) },
    {
      name: "evidence of well known",
      draw: (random) => {
        const { id } = known(random);
        return plain(async (store) => (await store.evidenceOfEntity(id, {}, FEW)).total);
      },
    },
    {
      name: "companions of well known",
      draw: (random) => {
        const { id } = known(random);
        return plain(async (store) => (await store.companions(id, FEW)).total);
      },
    },
    {
      name: "timeline of 30",
      draw: (random) => timeline(Array.from({ length: 30 }, () => known(random).id)),
      times: 50,
    },
    { name: "timeline of all", draw: () => timeline(undefined), times: 5 },
    {
      name: "statistics",
      draw: () => ({
        ...plain(async (store) => (await store.statistics()).pages),
        body: { query: STATISTICS, variables: {} },
      }),
      times: 5,
    },
    {
      name: "busiest people",
      draw: () => plain(async (store) => (await store.busiestPeople(FEW)).total),
      times: 50,
    },
    {
      name: "meetings, newest",
      draw: () => plain(async (store) => (await store.meetings({}, FEW)).total),
      times: 50,
    },
  ];
}

const toLetters = (random: Random, count: number): string =>
  Array.from({ length: count }, () => "bcdfghjlmqstwxyz"[random.below(16)]).join("");

/** Thirty neighbours, ten of each. */
const twoHops = (from: Entity, filter: GraphFilter): Asking => ({
  async ask(store) {
    await store.entities([from.id]);
    const first = await store.neighbours(from.id, filter, FEW);
    const second = await Promise.all(
      first.items.map(({ entity }) => store.neighbours(entity.id, filter, { offset: 0, limit: 10 })),
    );
    return second.reduce((sum, { items }) => sum + items.length, 0);
  },
  body: { query: TWO_HOPS, variables: { id: from.id, filter } },
});
