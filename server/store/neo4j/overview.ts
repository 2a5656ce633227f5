/** People, meetings and days: what the overview, the profile of a person and the timeline show. */
import type { EntityId } from "../../../graph-schema/article-graph.ts";
import { MARK } from "../../../graph-schema/constraints.ts";
import { type Kind, kinds, type RelationType, relationTypes } from "../../../graph-schema/ontology.ts";
import { checkSlice, checkWindow } from "../arguments.ts";
import { toWindow } from "../dates.ts";
import {
  type Companion,
  type EntityRecord,
  type HolderRecord,
  type MeetingFilter,
  type OfficeRecord,
  type Slice,
  type Sliced,
  type Statistics,
  TAKING_PART,
  type Timeline,
} from "../graph-store.ts";
import { omitNull } from "../omit-null.ts";
import { toTimeline } from "../timeline.ts";
import type { Ask } from "./driver.ts";
import { EVERY_TYPE, matchEvidence, toTypes, toWhere } from "./filter.ts";
import { count, toSliceParameters } from "./read.ts";
import {
  type EntityNode,
  type RelationEdge,
  toEntity,
  toEntityMap,
  toRelation,
  toRelationMap,
} from "./records.ts";

const TOOK_PART = toTypes(TAKING_PART);

export async function listMeetings(
  ask: Ask,
  filter: MeetingFilter,
  slice: Slice,
): Promise<Sliced<EntityRecord>> {
  checkSlice(slice);
  checkWindow(filter);
  const window = toWindow(filter);
  const participants = [...new Set(filter.participants)];
  const from = `MATCH (e:${MARK}&Meeting) WHERE ${toWhere([
    window?.until !== undefined && "e.date <= $until",
    window?.from !== undefined && "coalesce(e.endDate, e.date) + '~' >= $from",
    participants.length > 0 &&
      `COUNT { MATCH (who:${MARK})-[:${TOOK_PART}]-(e) WHERE who.id IN $participants RETURN DISTINCT who } = $size`,
  ])}`;
  const parameters = { ...window, participants, size: participants.length };
  const rows = await ask<{ entity: EntityNode }>(
    `${from} WITH e ORDER BY coalesce(e.date, '') DESC, e.name, e.id SKIP $offset LIMIT $limit
     RETURN ${toEntityMap("e")} AS entity`,
    { ...parameters, ...toSliceParameters(slice) },
  );
  return { items: rows.map(({ entity }) => toEntity(entity)), total: await count(ask, from, parameters) };
}

export async function listBusiestPeople(ask: Ask, slice: Slice): Promise<Sliced<EntityRecord>> {
  checkSlice(slice);
  const from = `MATCH (e:Person) USING INDEX e:Person(attendance) WHERE e.attendance > 0 AND e:${MARK}`;
  const rows = await ask<{ entity: EntityNode }>(
    `${from} WITH e ORDER BY e.attendance DESC, e.evidenceCount DESC, e.name, e.id SKIP $offset LIMIT $limit
     RETURN ${toEntityMap("e")} AS entity`,
    toSliceParameters(slice),
  );
  return { items: rows.map(({ entity }) => toEntity(entity)), total: await count(ask, from) };
}

export async function listOffices(ask: Ask, person: EntityId): Promise<OfficeRecord[]> {
  const rows = await ask<{ relation: RelationEdge; organisation: EntityNode; dates: string[] }>(
    `MATCH (e:${MARK} {id: $person})-[r:HOLDS_POSITION]->(body:${MARK}) WHERE r.title <> ''
     WITH r, body ORDER BY coalesce(r.lastDate, '') DESC, r.evidenceCount DESC, r.title, r.id
     RETURN ${toRelationMap("r")} AS relation, r.dates AS dates, ${toEntityMap("body")} AS organisation`,
    { person },
  );
  return rows.map(({ relation, organisation, dates }) => ({
    title: relation.title ?? "",
    organisation: toEntity(organisation),
    relation: toRelation(relation),
    dates: dates.toSorted(),
  }));
}

export async function listHolders(
  ask: Ask,
  organisation: EntityId,
  title: string | undefined,
  slice: Slice,
): Promise<Sliced<HolderRecord>> {
  checkSlice(slice);
  const from = `MATCH (:${MARK} {id: $organisation})<-[r:HOLDS_POSITION]-(e:${MARK}) WHERE ${
    title === undefined ? "r.title <> ''" : "r.title = $title AND r.title <> ''"
  }`;
  const parameters = { organisation, ...(title !== undefined && { title }) };
  const rows = await ask<{ relation: RelationEdge; person: EntityNode; dates: string[] }>(
    `${from} WITH r, e ORDER BY r.title, coalesce(r.firstDate, '~'), e.name, r.id SKIP $offset LIMIT $limit
     RETURN ${toRelationMap("r")} AS relation, r.dates AS dates, ${toEntityMap("e")} AS person`,
    { ...parameters, ...toSliceParameters(slice) },
  );
  const items = rows.map(({ relation, person, dates }) => ({
    person: toEntity(person),
    title: relation.title ?? "",
    relation: toRelation(relation),
    dates: dates.toSorted(),
  }));
  return { items, total: await count(ask, from, parameters) };
}

export async function listCompanions(ask: Ask, person: EntityId, slice: Slice): Promise<Sliced<Companion>> {
  checkSlice(slice);
  const shared = `MATCH (e:${MARK} {id: $person})-[:${TOOK_PART}]-(m:${MARK}&Meeting) WITH DISTINCT e, m
     MATCH (m)-[:${TOOK_PART}]-(o:${MARK}&Person) WHERE o <> e WITH DISTINCT o, m`;
  const rows = await ask<{ entity: EntityNode; meetings: EntityNode[] }>(
    `${shared} ORDER BY coalesce(m.date, '') DESC, m.name, m.id
     WITH o, collect(m) AS meetings ORDER BY size(meetings) DESC, o.name, o.id SKIP $offset LIMIT $limit
     RETURN ${toEntityMap("o")} AS entity,
       COLLECT { UNWIND meetings AS m RETURN ${toEntityMap("m")} } AS meetings`,
    { person, ...toSliceParameters(slice) },
  );
  const [counted] = await ask<{ total: number }>(`${shared} RETURN count(DISTINCT o) AS total`, { person });
  const items = rows.map(({ entity, meetings }) => ({
    entity: toEntity(entity),
    meetings: meetings.map(toEntity),
  }));
  return { items, total: counted?.total ?? 0 };
}

const EVIDENCE_BY_DATE = `
  MATCH (e:${MARK})-[r:${EVERY_TYPE}]-(:${MARK}) WHERE e.id IN $ids WITH DISTINCT r
  ${matchEvidence("r.id")}
  WITH DISTINCT v.date AS date, v.article AS article, v.start AS start, v.end AS end
  RETURN date, count(*) AS total`;

/** Articles keep the counts of their own. */
const ALL_EVIDENCE_BY_DATE = `
  MATCH (a:${MARK}&Article) UNWIND range(0, size(a.evidenceDates) - 1) AS at
  WITH a.evidenceDates[at] AS date, sum(a.evidenceDateCounts[at]) AS total
  RETURN CASE date WHEN '' THEN null ELSE date END AS date, total`;

/** Of given entities: the evidence of their relations, and the meetings that they are or have relations with. */
export async function readTimeline(ask: Ask, ids: readonly EntityId[] | undefined): Promise<Timeline> {
  const parameters = ids === undefined ? {} : { ids: [...new Set(ids)] };
  const evidence = await ask<{ date: string | null; total: number }>(
    ids === undefined ? ALL_EVIDENCE_BY_DATE : EVIDENCE_BY_DATE,
    parameters,
  );
  const meetings = await ask<{ date: string; id: EntityId }>(
    `${
      ids === undefined
        ? `MATCH (m:${MARK}&Meeting)`
        : `MATCH (e:${MARK}&Entity) WHERE e.id IN $ids MATCH (e)-[:${EVERY_TYPE}]-{0,1}(m:${MARK}&Meeting) WITH DISTINCT m`
    } WHERE m.date IS NOT NULL RETURN m.date AS date, m.id AS id ORDER BY date, id`,
    parameters,
  );
  return toTimeline(evidence, meetings);
}

interface ArticlesRow {
  articles: number;
  evidence: number;
  first: string | null;
  last: string | null;
}

/** Articles keep the count and the dates of their own sentences; Neo4j keeps counts of relations by type. */
export async function readStatistics(ask: Ask): Promise<Statistics> {
  const [said] = await ask<ArticlesRow>(
    `MATCH (a:${MARK}&Article) RETURN count(a) AS articles, sum(a.evidenceCount) AS evidence,
       min(a.firstDate) AS first, max(a.lastDate) AS last`,
  );
  const [held] = await ask<{ first: string | null; last: string | null }>(
    `MATCH (m:${MARK}&Meeting) WHERE m.date IS NOT NULL
     RETURN min(m.date) AS first, max(coalesce(m.endDate, m.date)) AS last`,
  );
  const firsts = [said?.first, held?.first].filter((date) => typeof date === "string").sort();
  const lasts = [said?.last, held?.last].filter((date) => typeof date === "string").sort();
  return {
    pages: await count(ask, `MATCH (:${MARK}&Page)`),
    articles: said?.articles ?? 0,
    entities: await countEach(ask, kinds, (kind: Kind) => `MATCH (:${MARK}&${kind})`),
    relations: await countEach(ask, relationTypes, (type: RelationType) => `MATCH (:${MARK})-[:${type}]->()`),
    evidence: said?.evidence ?? 0,
    ...omitNull({ firstDate: firsts[0] ?? null, lastDate: lasts.at(-1) ?? null }),
  };
}

/** In one statement, whose parts stand under each other. */
async function countEach<Name extends string>(
  ask: Ask,
  names: readonly Name[],
  toPattern: (name: Name) => string,
): Promise<Record<Name, number>> {
  const rows = await ask<{ name: Name; total: number }>(
    names.map((name) => `${toPattern(name)} RETURN '${name}' AS name, count(*) AS total`).join(" UNION ALL "),
  );
  const totals = new Map(rows.map(({ name, total }) => [name, total]));
  return Object.fromEntries(names.map((name) => [name, totals.get(name) ?? 0])) as Record<Name, number>;
}
