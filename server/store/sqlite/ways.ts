import { checkPathQuery } from "../arguments.ts";
import type { GraphFilter, Path, PathQuery, Paths, RelationRecord } from "../graph-store.ts";
import { groupBy } from "../group.ts";
import { sortRelations } from "../order.ts";
import { findPaths, type Link, type PathSource, type Span } from "../paths.ts";
import type { Connection } from "./driver.ts";
import { type Condition, toWalkCondition } from "./filter.ts";
import { findKey } from "./neighbourhood.ts";
import { readEntitiesByKey } from "./read.ts";
import { RELATION_COLUMNS, RELATION_JOINS, type RelationRow, toRelation } from "./records.ts";

export async function readPaths(db: Connection, query: PathQuery): Promise<Paths> {
  checkPathQuery(query);
  const [from, to] = [findKey(db, query.from), findKey(db, query.to)];
  if (from === undefined || to === undefined) return { paths: [], truncated: false };
  const through = (query.through ?? []).flatMap((id) => findKey(db, id) ?? []);
  if (through.length < (query.through?.length ?? 0)) return { paths: [], truncated: false };
  const passing = toPassing(query.filter, [from, to, ...through]);
  const { k, maxSteps, sameTime = false } = query;
  const source = toSource(db, passing, sameTime);
  const { paths, truncated } = await findPaths({ from, to, k, maxSteps, through, sameTime }, source);
  return { paths: describePaths(db, paths, passing), truncated };
}

/** What may be walked: the keys given are let in always. */
function toPassing(filter: GraphFilter, always: readonly number[]): Condition {
  const names = always.map((_, at) => `always_${at}`);
  const { sql, parameters } = toWalkCondition(filter, names.map((name) => `:${name}`).join(", "));
  return {
    sql,
    parameters: { ...parameters, ...Object.fromEntries(names.map((name, at) => [name, always[at]])) },
  };
}

const SPANS = "json_group_array(json_array(a.firstDate, a.until)) FILTER (WHERE a.firstDate IS NOT NULL)";

/** Lists travel as JSON: one row for a node is read twenty times faster than one for a link. */
const toSource = (db: Connection, { sql, parameters }: Condition, dated: boolean): PathSource<number> => ({
  async expand(nodes) {
    const rows = db.all<{ entity: number; links: string }>(
      `SELECT i.value AS entity, (SELECT json_group_array(json_array(n.other, n.evidence, n.latest${dated ? ", json(n.spans)" : ""})) FROM
           (SELECT a.other, sum(a.evidenceCount) AS evidence, coalesce(max(a.lastDate), '') AS latest
              ${dated ? `, ${SPANS} AS spans` : ""}
            FROM adjacency a WHERE a.entity = i.value AND a.other <> i.value AND ${sql} GROUP BY a.other) n) AS links
       FROM json_each(:nodes) i`,
      { ...parameters, nodes: JSON.stringify(nodes) },
    );
    return new Map(rows.map(({ entity, links }) => [entity, toLinks(links)]));
  },
  async weigh(nodes) {
    const row = db.one<{ knots: string }>(
      `SELECT json_group_array(json_array(e.key, e.id, e.neighbourCount)) AS knots
       FROM json_each(:nodes) i CROSS JOIN entity e ON e.key = i.value`,
      { nodes: JSON.stringify(nodes) },
    );
    const knots: [number, string, number][] = JSON.parse(row?.knots ?? "[]");
    return new Map(knots.map(([key, id, neighbourCount]) => [key, { id, neighbourCount }]));
  },
});

const toLinks = (links: string): Link<number>[] =>
  (JSON.parse(links) as [number, number, string, Span[]?][]).map(([to, evidence, latest, spans]) => ({
    ...{ to, evidence, latest },
    ...(spans && { spans }),
  }));

function describePaths(db: Connection, paths: readonly number[][], passing: Condition): Path[] {
  const entities = readEntitiesByKey(db, [...new Set(paths.flat())]);
  const pairs = paths.flatMap((path) => path.slice(1).map((to, at) => [path[at] ?? 0, to] as const));
  const relations = readRelationsBetween(db, pairs, passing);
  return paths.map((path) => ({
    entities: path.flatMap((key) => entities.get(key) ?? []),
    steps: path.slice(1).map((to, at) => sortRelations(relations.get(`${path[at]} ${to}`) ?? [])),
  }));
}

function readRelationsBetween(
  db: Connection,
  pairs: readonly (readonly [number, number])[],
  { sql, parameters }: Condition,
): Map<string, RelationRecord[]> {
  const rows = db.all<RelationRow & { entity: number; other: number }>(
    `SELECT n.entity, n.other, ${RELATION_COLUMNS} FROM
       (SELECT a.entity, a.other, a.relation
        FROM (SELECT DISTINCT value ->> 0 AS entity, value ->> 1 AS other FROM json_each(:pairs)) i
          CROSS JOIN adjacency a ON a.entity = i.entity AND a.other = i.other WHERE ${sql}) n
       CROSS JOIN relation r ON r.key = n.relation ${RELATION_JOINS}`,
    { ...parameters, pairs: JSON.stringify(pairs) },
  );
  const grouped = groupBy(rows, ({ entity, other }) => `${entity} ${other}`);
  return new Map([...grouped].map(([pair, found]) => [pair, found.map(toRelation)]));
}
