/** Measures of the graph → connections of the API: a slice of each answer, with the entities that it names. */
import type { EntityId } from "../../graph-schema/article-graph.ts";
import { type Kind, kinds, relationTypes } from "../../graph-schema/ontology.ts";
import type { CoAttendance, Division, Ranking } from "../analysis/analyser.ts";
import type { Comparison, PeriodCounts, Present } from "../analysis/compare-periods.ts";
import type { EntityRecord, GraphFilter, Slice } from "../store/graph-store.ts";
import { asNode, toConnection, toCounts } from "./answers.ts";
import type { Context } from "./context.ts";
import { resolveEntities, resolveEntity } from "./node.ts";

const cut = <Item>(items: readonly Item[], { offset, limit }: Slice) => ({
  items: items.slice(offset, offset + limit),
  total: items.length,
});

/** A connection over ids, whose entities are read for the slice alone. */
export async function answerIds(ids: readonly EntityId[], slice: Slice, context: Context) {
  const { items, total } = cut(ids, slice);
  return toConnection({ items: await resolveEntities(items, context), total }, slice, asNode);
}

export type RankingModel = Awaited<ReturnType<typeof answerRanking>>;

export async function answerRanking(ranking: Ranking, slice: Slice, context: Context) {
  const { items, total } = cut(ranking.ranked, slice);
  const found = await Promise.all(
    items.map(async ({ id, score, rank }) => ({ node: await resolveEntity(id, context), score, rank })),
  );
  const connection = toConnection({ items: found, total }, slice, (edge) => edge);
  return { ...connection, size: ranking.size, sampled: ranking.sampled ?? null, ranking };
}

export const toScores = ({ ranking }: RankingModel, ids: readonly EntityId[]) =>
  ids.flatMap((id) => {
    const score = ranking.scores.get(id);
    return score === undefined ? [] : [{ id, score }];
  });

export interface CommunityModel {
  number: number;
  size: number;
  ids: readonly EntityId[];
}

export type CommunitiesModel = ReturnType<typeof toCommunities>;

export function toCommunities(division: Division, slice: Slice) {
  const communities = division.communities.map(
    (ids, number): CommunityModel => ({ number, size: ids.length, ids }),
  );
  const { modularity, size } = division;
  return { ...toConnection(cut(communities, slice), slice, asNode), modularity, size, division };
}

export const toMembership = ({ division }: CommunitiesModel, ids: readonly EntityId[]) =>
  ids.flatMap((id) => {
    const community = division.membership.get(id);
    return community === undefined ? [] : [{ id, community }];
  });

export interface CoAttendanceModel {
  cursor: string;
  a: EntityRecord;
  b: EntityRecord;
  meetingCount: number;
  days: { from?: string; to?: string };
}

export async function answerCoAttendance(
  found: CoAttendance,
  days: CoAttendanceModel["days"],
  slice: Slice,
  context: Context,
) {
  const edges = await Promise.all(
    found.list(slice).map(async ({ a, b, meetingCount }) => ({
      ...{ a: await resolveEntity(a, context), b: await resolveEntity(b, context) },
      ...{ meetingCount, days },
    })),
  );
  const connection = toConnection({ items: edges, total: found.total }, slice, (edge) => edge);
  return { ...connection, people: found.people, meetings: found.meetings };
}

export async function answerCommonNeighbours(
  ids: readonly EntityId[],
  { filter, slice }: { filter: GraphFilter; slice: Slice },
  context: Context,
) {
  await resolveEntities(ids, context);
  const { items, total } = cut(await context.analyser.listCommon(ids, filter), slice);
  const entities = await resolveEntities(items, context);
  const relations = await context.store.relationsAmong([...ids, ...items], filter);
  const found = entities.map((node) => {
    const withOne = (id: EntityId) =>
      relations.filter(({ from, to }) => (from === id && to === node.id) || (to === id && from === node.id));
    return { node, relations: ids.flatMap(withOne) };
  });
  return toConnection({ items: found, total }, slice, (edge) => edge);
}

export type ComparisonModel = ReturnType<typeof toComparison>;

const toPeriodCounts = ({ entities, relations, meetings }: PeriodCounts) => ({
  entities: toCounts("kind", kinds, entities),
  relations: toCounts("type", relationTypes, relations),
  meetings,
});

export const toComparison = (comparison: Comparison) => ({
  earlier: toPeriodCounts(comparison.earlier),
  later: toPeriodCounts(comparison.later),
  comparison,
});

export const toIdsOfKinds = (present: readonly Present[], kinds: readonly Kind[] | null | undefined) =>
  present.filter(({ kind }) => kinds?.includes(kind) ?? true).map(({ id }) => id);

export async function answerMeetingChanges({ comparison }: ComparisonModel, slice: Slice, context: Context) {
  const { items, total } = cut(comparison.meetingChanges, slice);
  const found = await Promise.all(
    items.map(async ({ id, ...counts }) => ({ node: await resolveEntity(id, context), ...counts })),
  );
  return toConnection({ items: found, total }, slice, (edge) => edge);
}
