import type { EntityId } from "../../../graph-schema/article-graph.ts";
import type { EntityExport, RelationExport } from "../graph-store.ts";
import { groupBy } from "../group.ts";
import { omitNull } from "../omit-null.ts";
import type { Connection } from "./driver.ts";
import {
  ENTITY_COLUMNS,
  ENTITY_JOINS,
  type EntityRow,
  RELATION_COLUMNS,
  RELATION_JOINS,
  type RelationRow,
  toEntity,
  toRelation,
} from "./records.ts";

/** Entities read at a time. */
const AT_ONCE = 500;

type Row = EntityRow & {
  attendance: number;
  titles: string;
  firstDay: string | null;
  lastDay: string | null;
};

/** SQLite gives a date back as it was where it is a whole day of the calendar. */
const toDay = (pick: "min" | "max"): string =>
  `(SELECT ${pick}(v.date) FROM adjacency a CROSS JOIN evidence v ON v.relation = a.relation
    WHERE a.entity = e.key AND length(v.date) = 10 AND date(v.date) = v.date)`;

/** The next entities whose ids sort after the given one. */
export function exportEntitiesAfter(db: Connection, id: string): EntityExport[] {
  const rows = db.all<Row>(
    `SELECT ${ENTITY_COLUMNS}, e.attendance, ${toDay("min")} AS firstDay, ${toDay("max")} AS lastDay,
       (SELECT json_group_array(text) FROM
          (SELECT text FROM label WHERE entity = e.key AND role = 'TITLE' ORDER BY text)) AS titles
     FROM (SELECT * FROM entity WHERE id > :id ORDER BY id LIMIT :limit) e ${ENTITY_JOINS} ORDER BY e.id`,
    { id, limit: AT_ONCE },
  );
  const relations = readRelationsFrom(
    db,
    rows.map(({ key }) => key),
  );
  return rows.map(({ attendance, titles, firstDay, lastDay, ...row }) => ({
    ...{ entity: toEntity(row), titles: JSON.parse(titles), attendance },
    ...omitNull({ firstDay, lastDay }),
    relations: relations.get(row.id) ?? [],
  }));
}

function readRelationsFrom(db: Connection, keys: readonly number[]): ReadonlyMap<EntityId, RelationExport[]> {
  const rows = db.all<RelationRow & { dates: string }>(
    `SELECT ${RELATION_COLUMNS}, (SELECT json_group_array(date) FROM
         (SELECT DISTINCT date FROM evidence WHERE relation = r.key AND date IS NOT NULL ORDER BY date)) AS dates
     FROM json_each(:keys) i CROSS JOIN adjacency a ON a.entity = i.value
       CROSS JOIN relation r ON r.key = a.relation ${RELATION_JOINS} WHERE a.forward ORDER BY r.id`,
    { keys: JSON.stringify(keys) },
  );
  const exported = rows.map(({ dates, ...row }) => ({ relation: toRelation(row), dates: JSON.parse(dates) }));
  return groupBy(exported, ({ relation }) => relation.from);
}
