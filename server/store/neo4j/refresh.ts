/** Works out relations, entities and what they are found by anew from what articles say, for what a write touched. */
import { MARK } from "../../../graph-schema/constraints.ts";
import type { Kind } from "../../../graph-schema/ontology.ts";
import { TAKING_PART } from "../graph-store.ts";
import { toPinyin } from "../pinyin.ts";
import type { Ask } from "./driver.ts";
import { EVERY_TYPE, matchEvidence } from "./filter.ts";
import { toKind } from "./records.ts";
import { toSearchTerms } from "./search-terms.ts";

export interface TouchedRelation {
  id: string;
  type: string;
  from: string;
  to: string;
  title?: string | undefined;
}

export interface Touched {
  entities: readonly string[];
  relations: readonly TouchedRelation[];
}

export async function refresh(ask: Ask, { entities, relations }: Touched): Promise<void> {
  await refreshRelations(ask, relations);
  await ask(
    `UNWIND $entities AS id MATCH (e:${MARK} {id: id}) WHERE NOT EXISTS { (e)<-[:NAMES]-() } DETACH DELETE e`,
    { entities },
  );
  const renamed = await ask<RenamedRow>(ENTITIES_ANEW, { entities, takingPart: TAKING_PART });
  await spell(ask, renamed);
  await nameOffices(ask, entities, renamed);
}

/** Undated evidence last, then article, start, end: the earliest tells how a symmetric relation runs. */
const EARLIEST = "[v.date IS NULL, coalesce(v.date, ''), v.article, v.start, v.end, v.from, v.to]";

const RELATIONS_ANEW = `
  UNWIND $relations AS t
  CALL (t) {
    ${matchEvidence("t.id")} WITH v ORDER BY v.date
    RETURN min(${EARLIEST}) AS earliest, {evidenceCount: count(v), confidence: max(v.confidence),
      dates: collect(DISTINCT v.date), firstDate: min(v.date), lastDate: max(v.date),
      firstDay: min(v.day), lastDay: max(v.day)} AS said
  }
  WITH t, earliest, said {.*, id: t.id, title: t.title} AS fields
  OPTIONAL MATCH (a:${MARK} {id: t.from})-[r:${EVERY_TYPE}]-(b:${MARK} {id: t.to})
    USING INDEX a:${MARK}(id) USING INDEX b:${MARK}(id) WHERE r.id = t.id
  WITH t, earliest, fields, r,
    r IS NOT NULL AND earliest IS NOT NULL AND startNode(r).id = earliest[5] AS stands
  FOREACH (known IN CASE WHEN stands THEN [r] ELSE [] END | SET known = fields)
  FOREACH (wrong IN CASE WHEN r IS NULL OR stands THEN [] ELSE [r] END | DELETE wrong)
  WITH t, earliest, fields WHERE NOT stands AND earliest IS NOT NULL
  MATCH (a:${MARK} {id: earliest[5]}) MATCH (b:${MARK} {id: earliest[6]})
  CREATE (a)-[new:$(t.type)]->(b) SET new = fields`;

async function refreshRelations(ask: Ask, relations: readonly TouchedRelation[]): Promise<void> {
  if (relations.length > 0) await ask(RELATIONS_ANEW, { relations });
}

/** What the article with the most evidence that states it says, among equals the one whose id sorts first. */
const said = (stated: string, ...properties: readonly string[]): string =>
  `min(CASE WHEN n.${stated} IS NOT NULL THEN [-n.evidenceCount, a.id, ${[stated, ...properties].map((property) => `n.${property}`).join(", ")}] END)`;

/** The lesser and the greater of two dates either of which may be absent. */
const least = (a: string, b: string): string =>
  `CASE WHEN ${a} < ${b} OR ${b} IS NULL THEN ${a} ELSE ${b} END`;
const greatest = (a: string, b: string): string =>
  `CASE WHEN ${a} > ${b} OR ${b} IS NULL THEN ${a} ELSE ${b} END`;

const ENTITIES_ANEW = `
  UNWIND $entities AS id MATCH (e:${MARK} {id: id})
  CALL (e) {
    MATCH (a:${MARK})-[n:NAMES]->(e)
    RETURN count(n) AS articleCount, sum(n.evidenceCount) AS evidenceCount, ${said("name")} AS name,
      ${said("date", "endDate", "dateInferred", "day")} AS date, ${said("meetingKind")} AS meetingKind,
      ${said("level")} AS level, ${said("divisionCode")} AS divisionCode, ${said("path")} AS path,
      ${said("category")} AS category
  }
  CALL (e) {
    MATCH (e)-[r:${EVERY_TYPE}]-(o:${MARK})
    RETURN count(DISTINCT CASE WHEN o <> e THEN o END) AS neighbourCount,
      count(DISTINCT CASE WHEN o <> e AND o:Meeting THEN o END) AS meetingCount,
      count(DISTINCT CASE WHEN o:Meeting AND startNode(r) = e AND type(r) IN $takingPart THEN o END) AS attendance,
      min(r.firstDate) AS first, max(r.lastDate) AS last, min(r.firstDay) AS firstDay, max(r.lastDay) AS lastDay
  }
  CALL (e) {
    OPTIONAL MATCH (e)-[r:HOLDS_POSITION]->(body:${MARK}) WHERE e:Person AND r.title <> ''
    RETURN r.title AS office, body.id AS officeAt
    ORDER BY coalesce(r.lastDate, '') DESC, r.evidenceCount DESC, r.title, r.id LIMIT 1
  }
  WITH *, e.name AS oldName, e.aliases AS oldAliases, e.titles AS oldTitles,
    COLLECT { MATCH (e)<-[n:NAMES]-() UNWIND [n.name] + n.aliases AS label
      WITH DISTINCT label WHERE label <> '' AND label <> name[2] RETURN label ORDER BY label } AS aliases,
    COLLECT { MATCH (e)-[r:HOLDS_POSITION]->() WHERE r.title <> ''
      WITH DISTINCT r.title AS title RETURN title ORDER BY title } AS titles,
    date[2] AS own, coalesce(date[3], date[2]) AS ownEnd, date[5] AS day
  SET e.name = name[2], e.aliases = aliases, e.titles = titles, e.date = own, e.endDate = date[3],
    e.dateInferred = CASE WHEN date[4] THEN true END, e.meetingKind = meetingKind[2], e.level = level[2], e.divisionCode = divisionCode[2],
    e.path = path[2], e.category = category[2], e.articleCount = articleCount, e.evidenceCount = evidenceCount,
    e.neighbourCount = neighbourCount, e.meetingCount = meetingCount, e.attendance = attendance,
    e.firstDate = ${least("first", "own")}, e.lastDate = ${greatest("last", "ownEnd")},
    e.day = day, e.firstDay = ${least("firstDay", "day")}, e.lastDay = ${greatest("lastDay", "day")}, e.office = office, e.officeAt = officeAt
  REMOVE e.locked
  WITH e, labels(e) AS labels, e.searchTerms IS NULL OR oldName <> e.name OR oldAliases <> e.aliases
    OR oldTitles <> e.titles AS renamed
  WHERE renamed
  RETURN e.id AS id, labels, e.name AS name, e.aliases AS aliases, e.titles AS titles`;

interface RenamedRow {
  id: string;
  labels: string[];
  name: string;
  aliases: string[];
  titles: string[];
}

/** Gives entities under new names the forms in which they are looked for. */
async function spell(ask: Ask, renamed: readonly RenamedRow[]): Promise<void> {
  if (renamed.length === 0) return;
  const rows = renamed.map(({ id, labels, name, aliases, titles }) => {
    const kind: Kind = toKind(labels);
    return {
      id,
      pinyin: toPinyin(name, kind),
      searchTerms: toSearchTerms({ kind, names: [name, ...aliases], titles }),
    };
  });
  await ask(
    `UNWIND $rows AS row MATCH (e:${MARK} {id: row.id}) SET e.pinyin = row.pinyin, e.searchTerms = row.searchTerms`,
    { rows },
  );
}

/** The body of an office may have a new name though nothing was said of who holds it. */
async function nameOffices(
  ask: Ask,
  entities: readonly string[],
  renamed: readonly RenamedRow[],
): Promise<void> {
  await ask(
    `UNWIND $entities AS id MATCH (e:${MARK} {id: id}) WHERE e:Person
     OPTIONAL MATCH (body:${MARK} {id: e.officeAt}) SET e.officeName = body.name`,
    { entities },
  );
  const bodies = renamed.filter(({ labels }) => toKind(labels) === "Organisation").map(({ id }) => id);
  if (bodies.length === 0) return;
  await ask(
    `UNWIND $bodies AS id MATCH (body:${MARK} {id: id})<-[:HOLDS_POSITION]-(e:${MARK})
     WHERE e.officeAt = id AND e.officeName <> body.name SET e.officeName = body.name`,
    { bodies },
  );
}
