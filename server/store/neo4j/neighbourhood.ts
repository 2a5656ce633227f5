import type { ArticleId, EntityId, RelationId } from "../../../graph-schema/article-graph.ts";
import { MARK } from "../../../graph-schema/constraints.ts";
import type { Kind, RelationType } from "../../../graph-schema/ontology.ts";
import { checkFilter, checkSlice } from "../arguments.ts";
import type {
  EvidenceRecord,
  GraphFilter,
  Neighbour,
  Neighbours,
  RelationRecord,
  Slice,
  Sliced,
} from "../graph-store.ts";
import { sortRelations } from "../order.ts";
import type { Ask, Parameters } from "./driver.ts";
import {
  EVERY_TYPE,
  matchEvidence,
  toEvidenceCondition,
  toRelationCondition,
  toWalkCondition,
} from "./filter.ts";
import { toSliceParameters } from "./read.ts";
import {
  type EntityNode,
  EVIDENCE_MAP,
  type EvidenceRow,
  type RelationEdge,
  toEntity,
  toEntityMap,
  toEvidence,
  toKind,
  toRelation,
  toRelationMap,
} from "./records.ts";

/** How many neighbours have these labels and are reached by these types. */
interface Group {
  labels: string[];
  types: RelationType[];
  total: number;
}

interface NeighboursRow {
  total: number;
  groups: Group[];
  items: { entity: EntityNode; relations: RelationEdge[] }[];
}

/** List and counts are of one statement: a write between two would make them differ. */
export async function readNeighbours(
  ask: Ask,
  id: EntityId,
  filter: GraphFilter,
  slice: Slice,
): Promise<Neighbours> {
  checkFilter(filter);
  checkSlice(slice);
  const { cypher, parameters } = toWalkCondition(filter);
  const [row] = await ask<NeighboursRow>(
    `MATCH (e:${MARK}&Entity {id: $id})-[r:${EVERY_TYPE}]-(o) WHERE o <> e AND ${cypher}
     WITH o, collect(r) AS relations, sum(r.evidenceCount) AS strength
     ORDER BY strength DESC, o.evidenceCount DESC, o.name, o.id
     WITH collect({entity: o, relations: relations}) AS found
     CALL (found) {
       UNWIND found AS each UNWIND each.relations AS r
       WITH each.entity AS o, collect(DISTINCT type(r)) AS types
       WITH labels(o) AS labels, types, count(*) AS total
       RETURN collect({labels: labels, types: types, total: total}) AS groups
     }
     CALL (found) {
       UNWIND found[$offset..$until_item] AS each
       WITH each.entity AS o, each.relations AS relations
       RETURN collect({entity: ${toEntityMap("o")}, relations: [r IN relations | ${toRelationMap("r")}]}) AS items
     }
     RETURN size(found) AS total, groups, items`,
    { ...parameters, id, offset: slice.offset, until_item: slice.offset + slice.limit },
  );
  const { total, groups, items } = row ?? { total: 0, groups: [], items: [] };
  return { items: items.map(toNeighbour), total, ...countGroups(groups) };
}

const toNeighbour = ({ entity, relations }: NeighboursRow["items"][number]): Neighbour => ({
  entity: toEntity(entity),
  relations: sortRelations(relations.map(toRelation)),
});

function countGroups(groups: readonly Group[]): Pick<Neighbours, "byKind" | "byType"> {
  const byKind: Partial<Record<Kind, number>> = {};
  const byType: Partial<Record<RelationType, number>> = {};
  for (const { labels, types, total } of groups) {
    const kind = toKind(labels);
    byKind[kind] = (byKind[kind] ?? 0) + total;
    for (const type of types) byType[type] = (byType[type] ?? 0) + total;
  }
  return { byKind, byType };
}

export async function readRelationsAmong(
  ask: Ask,
  ids: readonly EntityId[],
  filter: GraphFilter,
): Promise<RelationRecord[]> {
  checkFilter(filter);
  const { cypher, parameters } = toRelationCondition(filter);
  const rows = await ask<{ relation: RelationEdge }>(
    `MATCH (e:${MARK}) WHERE e.id IN $ids MATCH (e)-[r:${EVERY_TYPE}]->(o)
     WHERE o.id IN $ids AND ${cypher} RETURN ${toRelationMap("r")} AS relation ORDER BY relation.id`,
    { ...parameters, ids: [...new Set(ids)] },
  );
  return rows.map(({ relation }) => toRelation(relation));
}

export async function readEvidenceOfEntity(
  ask: Ask,
  id: EntityId,
  filter: GraphFilter,
  slice: Slice,
): Promise<Sliced<EvidenceRecord>> {
  checkFilter(filter);
  const { relation, evidence, parameters } = toEvidenceCondition(filter);
  return sliceEvidence(
    ask,
    `MATCH (e:${MARK} {id: $id})-[r:${EVERY_TYPE}]-(o) WHERE ${relation} WITH DISTINCT r`,
    evidence,
    { ...parameters, id },
    slice,
  );
}

export const readEvidenceOfRelations = (
  ask: Ask,
  ids: readonly RelationId[],
  slice: Slice,
): Promise<Sliced<EvidenceRecord>> =>
  sliceEvidence(
    ask,
    `UNWIND $ids AS id
     CALL (id) { ${matchEvidence("id")} RETURN v AS one LIMIT 1 }
     MATCH (a:${MARK} {id: one.from}) MATCH (b:${MARK} {id: one.to})
     MATCH (a)-[r:${EVERY_TYPE}]-(b) WHERE r.id = id WITH r`,
    "true",
    { ids: [...new Set(ids)] },
    slice,
  );

/** `relations` is a statement that leaves relations `r`. */
async function sliceEvidence(
  ask: Ask,
  relations: string,
  where: string,
  parameters: Parameters,
  slice: Slice,
): Promise<Sliced<EvidenceRecord>> {
  checkSlice(slice);
  const from = `${relations} ${matchEvidence("r.id")} AND ${where}`;
  const rows = await ask<{ evidence: EvidenceRow }>(
    `${from} WITH r, v ORDER BY coalesce(v.date, '') DESC, v.article, v.start, v.end, v.relation
     SKIP $offset LIMIT $limit RETURN ${EVIDENCE_MAP} AS evidence`,
    { ...parameters, ...toSliceParameters(slice) },
  );
  const [counted] = await ask<{ total: number }>(`${from} RETURN count(v) AS total`, parameters);
  return { items: rows.map(({ evidence }) => toEvidence(evidence)), total: counted?.total ?? 0 };
}

export async function readEvidenceInArticle(ask: Ask, id: ArticleId): Promise<EvidenceRecord[]> {
  const rows = await ask<{ evidence: EvidenceRow }>(
    `MATCH (:${MARK}&Article {id: $id})<-[:IN]-(v:Evidence)
     MATCH (a:${MARK} {id: v.from}) MATCH (b:${MARK} {id: v.to})
     MATCH (a)-[r:${EVERY_TYPE}]-(b) WHERE r.id = v.relation
     WITH r, v ORDER BY v.start, v.end, v.relation RETURN ${EVIDENCE_MAP} AS evidence`,
    { id },
  );
  return rows.map(({ evidence }) => toEvidence(evidence));
}
