/** People, meetings and days: what the overview, the profile of a person and the timeline show. */
import type { EntityId, RelationId } from "../../../graph-schema/article-graph.ts";
import { kinds, relationTypes } from "../../../graph-schema/ontology.ts";
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
import type { Connection } from "./driver.ts";
import { count, readEntitiesByKey, readRelations, sliceEntities, toSliceParameters } from "./read.ts";

const TOOK_PART = `a.type IN (SELECT value FROM json_each('${JSON.stringify(TAKING_PART)}'))`;

export function listMeetings(db: Connection, filter: MeetingFilter, slice: Slice): Sliced<EntityRecord> {
  checkWindow(filter);
  const window = toWindow(filter);
  const participants = [...new Set(filter.participants)];
  const parameters = {
    ...window,
    ...(participants.length > 0 && { participants: JSON.stringify(participants), size: participants.length }),
  };
  const conditions = [
    "e.kind = 'Meeting'",
    participants.length > 0 &&
      `e.key IN (SELECT a.other FROM entity w CROSS JOIN adjacency a ON a.entity = w.key
         WHERE w.id IN (SELECT value FROM json_each(:participants)) AND a.otherKind = 'Meeting' AND ${TOOK_PART}
         GROUP BY a.other HAVING count(DISTINCT w.key) = :size)`,
    window?.until !== undefined && "e.date <= :until",
    window?.from !== undefined && "coalesce(e.endDate, e.date) || '~' >= :from",
  ];
  const index = participants.length > 0 ? "" : "INDEXED BY meeting_by_date";
  const from = `entity e ${index} WHERE ${conditions.filter(Boolean).join(" AND ")}`;
  return sliceEntities(db, { from, order: "e.date DESC, e.name, e.id", parameters }, slice);
}

export function listBusiestPeople(db: Connection, slice: Slice): Sliced<EntityRecord> {
  const from = "entity e INDEXED BY person_by_attendance WHERE e.kind = 'Person' AND e.attendance > 0";
  const order = "e.attendance DESC, e.evidenceCount DESC, e.name, e.id";
  return sliceEntities(db, { from, order, parameters: {} }, slice);
}

const OFFICE_DATES = `(SELECT json_group_array(date) FROM
  (SELECT DISTINCT date FROM evidence WHERE relation = r.key AND date IS NOT NULL ORDER BY date))`;

export function listOffices(db: Connection, person: EntityId): OfficeRecord[] {
  const rows = db.all<{ id: RelationId; title: string; target: number; dates: string }>(
    `SELECT r.id, r.title, r.target, ${OFFICE_DATES} AS dates
     FROM entity e CROSS JOIN adjacency a ON a.entity = e.key CROSS JOIN relation r ON r.key = a.relation
     WHERE e.id = :person AND a.forward AND a.type = 'HOLDS_POSITION' AND r.title <> ''
     ORDER BY r.lastDate DESC, r.evidenceCount DESC, r.title, r.id`,
    { person },
  );
  const bodies = readEntitiesByKey(
    db,
    rows.map(({ target }) => target),
  );
  const relations = readRelations(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ title, target, dates }, at) => {
    const [organisation, relation] = [bodies.get(target), relations[at]];
    return organisation && relation ? [{ title, organisation, relation, dates: JSON.parse(dates) }] : [];
  });
}

export function listHolders(
  db: Connection,
  organisation: EntityId,
  title: string | undefined,
  slice: Slice,
): Sliced<HolderRecord> {
  checkSlice(slice);
  const from = `entity o CROSS JOIN adjacency a ON a.entity = o.key CROSS JOIN relation r ON r.key = a.relation
     CROSS JOIN entity e ON e.key = a.other
     WHERE o.id = :organisation AND NOT a.forward AND a.type = 'HOLDS_POSITION' AND r.title <> '' ${
       title === undefined ? "" : "AND r.title = :title"
     }`;
  const parameters = { organisation, ...(title !== undefined && { title }) };
  const rows = db.all<{ id: RelationId; title: string; holder: number; dates: string }>(
    `SELECT r.id, r.title, e.key AS holder, ${OFFICE_DATES} AS dates FROM ${from}
     ORDER BY r.title, r.firstDate NULLS LAST, e.name, r.id LIMIT :limit OFFSET :offset`,
    { ...parameters, ...toSliceParameters(slice) },
  );
  const people = readEntitiesByKey(
    db,
    rows.map(({ holder }) => holder),
  );
  const relations = readRelations(
    db,
    rows.map(({ id }) => id),
  );
  const items = rows.flatMap(({ title, holder, dates }, at) => {
    const [person, relation] = [people.get(holder), relations[at]];
    return person && relation ? [{ person, title, relation, dates: JSON.parse(dates) }] : [];
  });
  return { items, total: count(db, from, parameters) };
}

export function listCompanions(db: Connection, person: EntityId, slice: Slice): Sliced<Companion> {
  checkSlice(slice);
  const shared = `(SELECT DISTINCT a.other AS person, m.meeting FROM
      (SELECT DISTINCT a.entity AS person, a.other AS meeting FROM adjacency a
       WHERE a.entity = (SELECT key FROM entity WHERE id = :person) AND a.otherKind = 'Meeting' AND ${TOOK_PART}) m
      CROSS JOIN adjacency a ON a.entity = m.meeting
    WHERE a.otherKind = 'Person' AND a.other <> m.person AND ${TOOK_PART})`;
  const rows = db.all<{ person: number; meetings: string }>(
    `SELECT c.person, c.meetings FROM
       (SELECT person, count(*) AS times, json_group_array(meeting) AS meetings FROM ${shared} GROUP BY person) c
       CROSS JOIN entity e ON e.key = c.person
     ORDER BY c.times DESC, e.name, e.id LIMIT :limit OFFSET :offset`,
    { person, ...toSliceParameters(slice) },
  );
  const total = count(db, `(SELECT DISTINCT person FROM ${shared})`, { person });
  return { items: toCompanions(db, rows), total };
}

function toCompanions(db: Connection, rows: readonly { person: number; meetings: string }[]): Companion[] {
  const shared = rows.map((row) => ({ ...row, meetings: JSON.parse(row.meetings) as number[] }));
  const people = readEntitiesByKey(
    db,
    shared.map(({ person }) => person),
  );
  const meetings = readEntitiesByKey(db, [...new Set(shared.flatMap((row) => row.meetings))]);
  const order = new Map(sortNewestFirst(db, [...meetings.keys()]).map((key, at) => [key, at]));
  const place = (key: number) => order.get(key) ?? 0;
  return shared.flatMap(({ person, meetings: keys }) => {
    const entity = people.get(person);
    const sorted = keys.toSorted((a, b) => place(a) - place(b));
    return entity === undefined
      ? []
      : [{ entity, meetings: sorted.flatMap((key) => meetings.get(key) ?? []) }];
  });
}

function sortNewestFirst(db: Connection, meetings: readonly number[]): number[] {
  const rows = db.all<{ key: number }>(
    "SELECT key FROM entity WHERE key IN (SELECT value FROM json_each(:meetings)) ORDER BY date DESC, name, id",
    { meetings: JSON.stringify(meetings) },
  );
  return rows.map(({ key }) => key);
}

/** Of given entities: the evidence of their relations, and the meetings that they are or have relations with. */
export function readTimeline(db: Connection, ids: readonly EntityId[] | undefined): Timeline {
  const asked = "SELECT key FROM entity WHERE id IN (SELECT value FROM json_each(:ids))";
  const parameters = ids === undefined ? {} : { ids: JSON.stringify(ids) };
  const evidence = db.all<{ date: string | null; total: number }>(
    `SELECT date, count(DISTINCT sentence) AS total FROM evidence ${
      ids === undefined ? "" : `WHERE relation IN (SELECT relation FROM adjacency WHERE entity IN (${asked}))`
    } GROUP BY date`,
    parameters,
  );
  const meetings = db.all<{ date: string; id: EntityId }>(
    `SELECT date, id FROM entity ${ids === undefined ? "INDEXED BY meeting_by_date" : ""}
     WHERE kind = 'Meeting' AND date IS NOT NULL ${
       ids === undefined
         ? ""
         : `AND key IN (${asked} UNION SELECT other FROM adjacency WHERE otherKind = 'Meeting' AND entity IN (${asked}))`
     } ORDER BY date, id`,
    parameters,
  );
  return toTimeline(evidence, meetings);
}

export function readStatistics(db: Connection): Statistics {
  const span = db.one<{ first: string | null; last: string | null }>(
    `SELECT min(date) AS first, max(date) AS last FROM
       (SELECT (SELECT min(date) FROM evidence) AS date UNION ALL SELECT (SELECT max(date) FROM evidence)
        UNION ALL SELECT (SELECT min(date) FROM entity INDEXED BY meeting_by_date WHERE kind = 'Meeting')
        UNION ALL SELECT (SELECT max(coalesce(endDate, date)) FROM entity WHERE kind = 'Meeting'))`,
  );
  return {
    pages: count(db, "page"),
    articles: count(db, "article"),
    entities: countBy(db, "entity", "kind", kinds),
    relations: countBy(db, "relation", "type", relationTypes),
    evidence: count(db, "sentence"),
    ...omitNull({ firstDate: span?.first ?? null, lastDate: span?.last ?? null }),
  };
}

function countBy<Name extends string>(
  db: Connection,
  table: string,
  column: string,
  names: readonly Name[],
): Record<Name, number> {
  const rows = db.all<{ name: string; total: number }>(
    `SELECT ${column} AS name, count(*) AS total FROM ${table} GROUP BY ${column}`,
  );
  const totals = new Map(rows.map(({ name, total }) => [name, total]));
  return Object.fromEntries(names.map((name) => [name, totals.get(name) ?? 0])) as Record<Name, number>;
}
