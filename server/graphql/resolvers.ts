/** One line a field: argument → store call → answer. Fields that are not named here are the record's own. */
import { GraphQLScalarType, valueFromASTUntyped } from "graphql";
import { linkSeveral } from "../analysis/link-several.ts";
import { loosen } from "../analysis/loosen.ts";
import { toOfficesAsOf } from "../analysis/offices-in-time.ts";
import type { GraphFilter, InputMaybe, Resolvers } from "../generated/resolver-types.ts";
import { bytesSource } from "../ingest/page-source.ts";
import type { EntityRecord, Slice, Sliced } from "../store/graph-store.ts";
import {
  answerCoAttendance,
  answerCommonNeighbours,
  answerIds,
  answerMeetingChanges,
  answerRanking,
  toCommunities,
  toComparison,
  toIdsOfKinds,
  toMembership,
  toScores,
} from "./analyses.ts";
import {
  asCompanion,
  asHit,
  asNode,
  toConnection,
  toLinking,
  toNeighbourConnection,
  toOfficeHeld,
  toPath,
  toPaths,
  toStatistics,
} from "./answers.ts";
import {
  type PageArguments,
  parseDate,
  toArticleFilter,
  toAttendanceAsked,
  toGraphFilter,
  toIds,
  toLinkingQuery,
  toMeetingFilter,
  toPart,
  toPathQuery,
  toPeriodsAsked,
  toSeveral,
  toSlice,
  toText,
} from "./arguments.ts";
import type { Context } from "./context.ts";
import { parsePages } from "./limits.ts";
import {
  findArticlesOfPage,
  keepEntities,
  resolveArticle,
  resolveEntities,
  resolveEntity,
  resolveNode,
  resolvePage,
  resolveView,
  toTypeName,
} from "./node.ts";
import { findHolders, findSighting } from "./offices.ts";

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

async function answerNeighbours({ id }: EntityRecord, args: Filtered, context: Context) {
  const slice = toSlice(args);
  const found = await context.store.neighbours(id, toGraphFilter(args.filter), slice);
  keepEntities(
    found.items.map(({ entity }) => entity),
    context,
  );
  return toNeighbourConnection(found, slice);
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
    offices: async ({ id }, { asOf }, { store }) => {
      const offices = await store.offices(id);
      return asOf ? toOfficesAsOf(offices, asOf) : offices;
    },
    companions: ({ id }, args, { store }) =>
      answerPage(args, (slice) => store.companions(id, slice), asCompanion),
  },
  Organisation: {
    ...entity,
    category: ({ organisationCategory }) => organisationCategory ?? null,
    holders: ({ id }, { title, ...args }, { store }) =>
      answerPage(args, (slice) => store.holders(id, title ?? undefined, slice), asNode),
  },
  Office: {
    firstSeen: (office, _, { store }) => findSighting(office, office.dates[0], store),
    lastSeen: (office, _, { store }) => findSighting(office, office.dates.at(-1), store),
    before: async (office, _, { store }) => (await findHolders(office, store)).before,
    after: async (office, _, { store }) => (await findHolders(office, store)).after,
    alongside: async (office, _, { store }) => (await findHolders(office, store)).alongside,
  },
  Paths: {
    loosen: async ({ paths, query }, _, { store }) =>
      paths.length > 0
        ? []
        : (await loosen(query, store)).map(({ drop, path }) => ({ drop, path: toPath(path) })),
  },
  RankingConnection: { scores: (ranking, { of }) => toScores(ranking, toIds(of)) },
  CommunityConnection: { membership: (communities, { of }) => toMembership(communities, toIds(of)) },
  Community: { members: ({ ids }, args, context) => answerIds(ids, toSlice(args), context) },
  CoAttendanceEdge: {
    meetings: ({ a, b, days }, args, { store }) =>
      answerPage(args, (slice) => store.meetings({ ...days, participants: [a.id, b.id] }, slice), asNode),
  },
  PeriodComparison: {
    appeared: ({ comparison }, { kinds, ...args }, context) =>
      answerIds(toIdsOfKinds(comparison.appeared, kinds), toSlice(args), context),
    gone: ({ comparison }, { kinds, ...args }, context) =>
      answerIds(toIdsOfKinds(comparison.gone, kinds), toSlice(args), context),
    meetingChanges: (comparison, args, context) => answerMeetingChanges(comparison, toSlice(args), context),
  },
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
      await resolveEntities([query.from, query.to, ...(query.through ?? [])], context);
      const found = await context.store.paths(query);
      keepEntities(
        found.paths.flatMap(({ entities }) => entities),
        context,
      );
      return toPaths(found, query);
    },
    linking: async (_, args, context) => {
      const query = toLinkingQuery(args);
      await resolveEntities(query.ids, context);
      return toLinking(await linkSeveral(query, context.store));
    },
    ranking: async (_, { by, ...args }, context) =>
      answerRanking(await context.analyser.rank(toPart(args), by), toSlice(args), context),
    communities: async (_, args, { analyser }) =>
      toCommunities(await analyser.divide(toPart(args)), toSlice(args)),
    commonNeighbours: (_, { ids, filter, ...args }, context) =>
      answerCommonNeighbours(
        toSeveral(ids, 2, 10),
        { filter: toGraphFilter(filter), slice: toSlice(args) },
        context,
      ),
    coAttendance: async (_, args, context) => {
      const [asked, slice] = [toAttendanceAsked(args), toSlice(args)];
      return answerCoAttendance(await context.analyser.pairAttendance(asked), asked.days, slice, context);
    },
    comparePeriods: async (_, args, { analyser }) =>
      toComparison(await analyser.comparePeriods(toPeriodsAsked(args))),
    evidenceAmong: async (_, { ids, filter, ...args }, { store }) => {
      const relations = await store.relationsAmong(toIds(ids), toGraphFilter(filter));
      const asked = relations.map(({ id }) => id);
      return answerPage(args, (slice) => store.evidenceOfRelations(asked, slice), asNode);
    },
    view: (_, { id }, context) => resolveView(id, context),
    views: (_, args, { store }) => answerPage(args, (slice) => store.views(false, slice), asNode),
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
    addPages: (_, { pages, replace }, { ingest }) =>
      ingest(parsePages(pages).map(bytesSource), { replace: replace === true }),
    createView: (_, { name, address }, { views }) => views.create(name ?? "", address),
    renameView: (_, { id, name }, { views }) => views.rename(id, name),
    deleteView: (_, { id }, { store }) => store.removeView(id),
    loadSamplePages: async (_, __, { ingest, findSamplePages }) => ingest(await findSamplePages()),
  },
};
