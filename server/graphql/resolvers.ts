/** One line a field: argument → store call → answer. Fields that are not named here are the record's own. */
import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import type { GraphFilter, InputMaybe, Resolvers } from "../generated/resolver-types.ts";
import { textSource } from "../ingest/page-source.ts";
import type { EntityRecord, Slice, Sliced } from "../store/graph-store.ts";
import {
  asCompanion,
  asHit,
  asNode,
  toConnection,
  toNeighbourConnection,
  toOfficeHeld,
  toPaths,
  toStatistics,
} from "./answers.ts";
import {
  type PageArguments,
  parseDate,
  toArticleFilter,
  toGraphFilter,
  toIds,
  toMeetingFilter,
  toPathQuery,
  toSlice,
  toText,
} from "./arguments.ts";
import type { Context } from "./context.ts";
import { parsePages } from "./limits.ts";
import {
  findArticlesOfPage,
  resolveArticle,
  resolveEntities,
  resolveEntity,
  resolveNode,
  resolvePage,
  toTypeName,
} from "./node.ts";

const PartialDate = new GraphQLScalarType<string>({
  name: "PartialDate",
  description: "An ISO 8601 year, month or day.",
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(valueFromASTUntyped(node)),
});

/** Asks the store for one slice and answers with a connection. */
async function answerPage<Item, Edge extends object>(
  args: PageArguments,
  ask: (slice: Slice) => Promise<Sliced<Item>>,
  toEdge: (item: Item) => Edge,
) {
  const slice = toSlice(args);
  return toConnection(await ask(slice), slice, toEdge);
}

type Filtered = PageArguments & { filter?: InputMaybe<GraphFilter> };

async function answerNeighbours({ id }: EntityRecord, args: Filtered, { store }: Context) {
  const slice = toSlice(args);
  return toNeighbourConnection(await store.neighbours(id, toGraphFilter(args.filter), slice), slice);
}

/** What every kind of entity answers alike. */
const entity = {
  neighbours: answerNeighbours,
  evidence: ({ id }: EntityRecord, args: Filtered, { store }: Context) =>
    answerPage(args, (slice) => store.evidenceOfEntity(id, toGraphFilter(args.filter), slice), asNode),
  articles: ({ id }: EntityRecord, args: PageArguments, { store }: Context) =>
    answerPage(args, (slice) => store.listArticles({ entity: id }, slice), asNode),
};

const dateInferred = (record: { dateInferred?: boolean }) => record.dateInferred ?? false;

export const resolvers: Resolvers = {
  PartialDate,
  Node: { __resolveType: toTypeName },
  Entity: { __resolveType: ({ kind }) => kind },
  Person: {
    ...entity,
    office: toOfficeHeld,
    offices: ({ id }, _, { store }) => store.offices(id),
    companions: ({ id }, args, { store }) =>
      answerPage(args, (slice) => store.companions(id, slice), asCompanion),
  },
  Organisation: { ...entity, category: ({ organisationCategory }) => organisationCategory ?? null },
  Meeting: { ...entity, dateInferred },
  Place: { ...entity, path: ({ path }) => path ?? [] },
  Project: { ...entity, category: ({ projectCategory }) => projectCategory ?? null },
  Relation: {
    from: ({ from }, _, context) => resolveEntity(from, context),
    to: ({ to }, _, context) => resolveEntity(to, context),
    evidence: ({ id }, args, { store }) =>
      answerPage(args, (slice) => store.evidenceOfRelations([id], slice), asNode),
  },
  Evidence: {
    article: ({ articleId }, _, context) => resolveArticle(articleId, context),
    dateInferred,
  },
  Article: {
    page: ({ page }, _, context) => resolvePage(page, context),
    dateInferred,
    text: async ({ id }, _, context) => (await resolveArticle(id, context)).text,
    mentions: async ({ id }, _, context) => (await resolveArticle(id, context)).mentions,
    evidence: ({ id }, _, { store }) => store.evidenceInArticle(id),
    lines: async ({ id }, _, context) => (await resolveArticle(id, context)).lines,
  },
  Mention: { entity: ({ entity: id }, _, context) => resolveEntity(id, context) },
  Page: { articles: ({ name }, _, context) => findArticlesOfPage(name, context) },
  TimelineDay: { meetings: ({ meetings }, _, context) => resolveEntities(meetings, context) },
  Query: {
    node: (_, { id }, context) => resolveNode(id, context),
    entities: (_, { ids }, { store }) => store.entities(toIds(ids)),
    allEntities: (_, { kinds, ...args }, { store }) =>
      answerPage(args, (slice) => store.listEntities(kinds ?? undefined, slice), asNode),
    search: (_, { text, kinds, ...args }, { store }) =>
      answerPage(args, (slice) => store.search(toText("text", text), kinds ?? undefined, slice), asHit),
    relationsAmong: (_, { ids, filter }, { store }) =>
      store.relationsAmong(toIds(ids), toGraphFilter(filter)),
    paths: async (_, args, context) => {
      const query = toPathQuery(args);
      await resolveEntities([query.from, query.to], context);
      return toPaths(await context.store.paths(query));
    },
    articles: (_, args, { store }) =>
      answerPage(args, (slice) => store.listArticles(toArticleFilter(args), slice), asNode),
    page: (_, { name }, context) => resolvePage(name, context),
    meetings: (_, args, { store }) =>
      answerPage(args, (slice) => store.meetings(toMeetingFilter(args), slice), asNode),
    busiestPeople: (_, args, { store }) => answerPage(args, (slice) => store.busiestPeople(slice), asNode),
    timeline: (_, { ids }, { store }) => store.timeline(ids ? toIds(ids) : undefined),
    statistics: async (_, __, { store }) => toStatistics(await store.statistics()),
  },
  Mutation: {
    addPages: (_, { pages }, { ingest }) => ingest(parsePages(pages).map(textSource)),
    loadSamplePages: async (_, __, { ingest, findSamplePages }) => ingest(await findSamplePages()),
  },
};
