import { checkFilter } from "../arguments.ts";
import type { GraphFilter, Outline, OutlineNode, OutlineQuery } from "../graph-store.ts";
import { omitNull } from "../omit-null.ts";
import { checkOutlineSize, type LinkRow, toOutline } from "../outline.ts";
import type { Connection } from "./driver.ts";
import { type Condition, toWalkCondition } from "./filter.ts";

const ASKED = "SELECT key FROM entity WHERE id IN (SELECT value FROM json_each(:ids))";

type Link = [other: number, type: string, evidence: number, forward: number];

/** Each relation once, the relations of one entity as one row. */
export function readOutline(db: Connection, query: OutlineQuery): Outline {
  checkFilter(query.filter);
  const { sql, parameters } = toCondition(query);
  const relations = db.one<{ total: number }>(`SELECT count(*) AS total FROM ${sql}`, parameters)?.total ?? 0;
  checkOutlineSize(relations, query.most);
  const rows = db.all<{ entity: number; links: string }>(
    `SELECT a.entity, json_group_array(json_array(a.other, a.type, a.evidenceCount, a.forward)) AS links
     FROM ${sql} GROUP BY a.entity`,
    parameters,
  );
  const links = rows.map(({ entity, links }) => ({ entity, links: JSON.parse(links) as Link[] }));
  const keys = new Set(links.flatMap(({ entity, links }) => [entity, ...links.map(([other]) => other)]));
  const nodes = readNodes(db, keys, query.ids);
  const known = links.flatMap(({ entity, links }) =>
    links.flatMap(([other, type, evidence, forward]): LinkRow[] => {
      const [from, to] = (forward ? [entity, other] : [other, entity]).map((key) => nodes.get(key)?.id);
      return from && to ? [[from, to, type, evidence]] : [];
    }),
  );
  return toOutline([...nodes.values()], known);
}

/** Relations stand in `adjacency` under both ends: one of the two rows is taken. */
function toCondition({ ids, ends = "both", filter }: OutlineQuery): Condition {
  const walk = toWalkCondition(filter, ids && ASKED);
  const conditions =
    ids === undefined
      ? ["a.forward", ...toReachOfSource(filter)]
      : ends === "both"
        ? [`a.entity IN (${ASKED})`, `a.other IN (${ASKED})`, "a.forward"]
        : [`a.entity IN (${ASKED})`, `(a.forward OR a.other NOT IN (${ASKED}))`];
  return {
    sql: `adjacency a CROSS JOIN entity s ON s.key = a.entity
      WHERE a.other <> a.entity AND ${walk.sql} AND ${conditions.join(" AND ")}`,
    parameters: { ...walk.parameters, ...(ids && { ids: JSON.stringify(ids) }) },
  };
}

/** Kinds and exclusions for the end that the row stands under; the other end's are in the walk's condition. */
const toReachOfSource = ({ kinds, without }: GraphFilter): string[] => [
  ...(kinds ? ["s.kind IN (SELECT value FROM json_each(:kinds))"] : []),
  ...(without ? ["s.id NOT IN (SELECT value FROM json_each(:without))"] : []),
];

interface NodeRow {
  key: number;
  id: OutlineNode["id"];
  kind: OutlineNode["kind"];
  date: string | null;
  endDate: string | null;
}

function readNodes(
  db: Connection,
  keys: ReadonlySet<number>,
  ids: readonly string[] = [],
): Map<number, OutlineNode> {
  const rows = db.all<NodeRow>(
    `SELECT e.key, e.id, e.kind, e.date, e.endDate FROM entity e
     WHERE e.key IN (SELECT value FROM json_each(:keys) UNION ALL
       SELECT key FROM entity WHERE id IN (SELECT value FROM json_each(:ids)))`,
    { keys: JSON.stringify([...keys]), ids: JSON.stringify(ids) },
  );
  return new Map(
    rows.map(({ key, id, kind, date, endDate }) => [key, { id, kind, ...omitNull({ date, endDate }) }]),
  );
}

/** SQLite counts what other connections have written; the thread that reads does not write. */
export const readRevision = (db: Connection): string =>
  String(db.one<{ data_version: number }>("PRAGMA data_version")?.data_version ?? 0);
