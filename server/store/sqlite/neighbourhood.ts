import type { EntityId } from "../../../graph-schema/article-graph.ts";
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
import { groupBy } from "../group.ts";
import { sortRelations } from "../order.ts";
import type { Connection } from "./driver.ts";
import { type Condition, toEvidenceCondition, toRelationCondition, toWalkCondition } from "./filter.ts";
import { count, readEntitiesByKey, toSliceParameters } from "./read.ts";
import {
  EVIDENCE_COLUMNS,
  type EvidenceRow,
  RELATION_COLUMNS,
  RELATION_JOINS,
  type RelationRow,
  toEvidence,
  toRelation,
} from "./records.ts";

export const findKey = (db: Connection, id: EntityId): number | undefined =>
  db.one<{ key: number }>("SELECT key FROM entity WHERE id = :id", { id })?.key;

/** Neighbours are the other ends of an entity's relations; a relation from the entity to itself makes none. */
export function readNeighbours(db: Connection, id: EntityId, filter: GraphFilter, slice: Slice): Neighbours {
  checkFilter(filter);
  checkSlice(slice);
  const entity = findKey(db, id);
  if (entity === undefined) return { items: [], total: 0, byKind: {}, byType: {} };
  const { sql, parameters } = toWalkCondition(filter);
  const passing: Condition = {
    sql: `adjacency a WHERE a.entity = :entity AND a.other <> :entity AND ${sql}`,
    parameters: { ...parameters, entity },
  };
  const byKind = countOthers<Kind>(db, passing, "otherKind");
  const total = Object.values(byKind).reduce<number>((sum, of) => sum + of, 0);
  const keys = listStrongest(db, passing, slice);
  return {
    items: toNeighbours(db, passing, keys),
    total,
    byKind,
    byType: countOthers<RelationType>(db, passing, "type"),
  };
}

function countOthers<Name extends string>(
  db: Connection,
  { sql, parameters }: Condition,
  column: string,
): Partial<Record<Name, number>> {
  const rows = db.all<{ name: Name; total: number }>(
    `SELECT a.${column} AS name, count(DISTINCT a.other) AS total FROM ${sql} GROUP BY a.${column}`,
    parameters,
  );
  const counts: Partial<Record<Name, number>> = {};
  for (const { name, total } of rows) counts[name] = total;
  return counts;
}

/** Of a hub's thousands only those are looked up that are as strong as the last of the slice. */
function listStrongest(db: Connection, { sql, parameters }: Condition, slice: Slice): number[] {
  const rows = db.all<{ other: number }>(
    `WITH n AS MATERIALIZED (SELECT a.other, sum(a.evidenceCount) AS strength FROM ${sql} GROUP BY a.other)
     SELECT n.other FROM n CROSS JOIN entity e ON e.key = n.other
     WHERE n.strength >= coalesce((SELECT strength FROM n ORDER BY strength DESC LIMIT 1 OFFSET :last), 0)
     ORDER BY n.strength DESC, e.evidenceCount DESC, e.name, e.id LIMIT :limit OFFSET :offset`,
    { ...parameters, ...toSliceParameters(slice), last: slice.offset + Math.max(slice.limit, 1) - 1 },
  );
  return rows.map(({ other }) => other);
}

function toNeighbours(db: Connection, passing: Condition, keys: readonly number[]): Neighbour[] {
  const rows = db.all<RelationRow & { other: number }>(
    `SELECT n.other, ${RELATION_COLUMNS}
     FROM (SELECT a.other, a.relation FROM ${passing.sql} AND a.other IN (SELECT value FROM json_each(:keys))) n
       CROSS JOIN relation r ON r.key = n.relation ${RELATION_JOINS}`,
    { ...passing.parameters, keys: JSON.stringify(keys) },
  );
  const relations = groupBy(rows, ({ other }) => other);
  const entities = readEntitiesByKey(db, keys);
  return keys.flatMap((key) => {
    const entity = entities.get(key);
    return entity === undefined
      ? []
      : [{ entity, relations: sortRelations((relations.get(key) ?? []).map(toRelation)) }];
  });
}

export function readRelationsAmong(
  db: Connection,
  ids: readonly EntityId[],
  filter: GraphFilter,
): RelationRecord[] {
  checkFilter(filter);
  const { sql, parameters } = toRelationCondition(filter);
  const rows = db.all<RelationRow>(
    `WITH asked (key) AS MATERIALIZED (SELECT key FROM entity WHERE id IN (SELECT value FROM json_each(:ids)))
     SELECT ${RELATION_COLUMNS} FROM asked CROSS JOIN adjacency a ON a.entity = asked.key
       CROSS JOIN relation r ON r.key = a.relation ${RELATION_JOINS}
     WHERE a.forward AND a.other IN (SELECT key FROM asked) AND ${sql} ORDER BY r.id`,
    { ...parameters, ids: JSON.stringify(ids) },
  );
  return rows.map(toRelation);
}

const EVIDENCE_JOINS = `CROSS JOIN sentence s ON s.key = v.sentence CROSS JOIN article a ON a.key = s.article
  CROSS JOIN relation r ON r.key = v.relation ${RELATION_JOINS}`;

export function readEvidenceOfEntity(
  db: Connection,
  id: EntityId,
  filter: GraphFilter,
  slice: Slice,
): Sliced<EvidenceRecord> {
  checkFilter(filter);
  const { sql, parameters } = toEvidenceCondition(filter);
  const from = `(SELECT v.* FROM adjacency a CROSS JOIN evidence v ON v.relation = a.relation
    WHERE a.entity = (SELECT key FROM entity WHERE id = :id) AND ${sql})`;
  return sliceEvidence(db, { sql: from, parameters: { ...parameters, id } }, slice);
}

export function readEvidenceOfRelations(
  db: Connection,
  ids: readonly string[],
  slice: Slice,
): Sliced<EvidenceRecord> {
  const from = `(SELECT v.* FROM relation r CROSS JOIN evidence v ON v.relation = r.key
    WHERE r.id IN (SELECT value FROM json_each(:ids)))`;
  return sliceEvidence(db, { sql: from, parameters: { ids: JSON.stringify(ids) } }, slice);
}

function sliceEvidence(db: Connection, { sql, parameters }: Condition, slice: Slice): Sliced<EvidenceRecord> {
  checkSlice(slice);
  const rows = db.all<EvidenceRow>(
    `SELECT ${EVIDENCE_COLUMNS} FROM ${sql} v ${EVIDENCE_JOINS}
     ORDER BY v.date DESC, a.id, s.start, s."end", r.id LIMIT :limit OFFSET :offset`,
    { ...parameters, ...toSliceParameters(slice) },
  );
  return { items: rows.map(toEvidence), total: count(db, sql, parameters) };
}

export function readEvidenceInArticle(db: Connection, id: string): EvidenceRecord[] {
  const rows = db.all<EvidenceRow>(
    `SELECT ${EVIDENCE_COLUMNS} FROM article a CROSS JOIN sentence s ON s.article = a.key
       CROSS JOIN evidence v ON v.sentence = s.key CROSS JOIN relation r ON r.key = v.relation ${RELATION_JOINS}
     WHERE a.id = :id ORDER BY s.start, s."end", r.id`,
    { id },
  );
  return rows.map(toEvidence);
}
