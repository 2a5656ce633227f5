import { MARK } from "../../../graph-schema/constraints.ts";
import type { EntityExport } from "../graph-store.ts";
import { omitNull } from "../omit-null.ts";
import { compareTexts } from "../order.ts";
import type { Ask } from "./driver.ts";
import { EVERY_TYPE } from "./filter.ts";
import {
  type EntityNode,
  type RelationEdge,
  toEntity,
  toEntityMap,
  toRelation,
  toRelationMap,
} from "./records.ts";

/** Entities read at a time. */
const AT_ONCE = 500;

interface Row {
  entity: EntityNode;
  titles: string[];
  attendance: number;
  firstDay: string | null;
  lastDay: string | null;
  relations: { relation: RelationEdge; dates: string[] }[];
}

/** The next entities whose ids sort after the given one. An entity's own days include its date's; these do not. */
export async function exportEntitiesAfter(ask: Ask, id: string): Promise<EntityExport[]> {
  const rows = await ask<Row>(
    `MATCH (e:${MARK}) USING INDEX e:${MARK}(id) WHERE e.id > $id AND e:Entity WITH e ORDER BY e.id LIMIT $limit
     CALL (e) {
       OPTIONAL MATCH (e)-[r:${EVERY_TYPE}]-(:${MARK})
       RETURN toString(min(r.firstDay)) AS firstDay, toString(max(r.lastDay)) AS lastDay
     }
     RETURN ${toEntityMap("e")} AS entity, e.titles AS titles, e.attendance AS attendance, firstDay, lastDay,
       COLLECT { MATCH (e)-[r:${EVERY_TYPE}]->(:${MARK})
         RETURN {relation: ${toRelationMap("r")}, dates: r.dates} } AS relations`,
    { id, limit: AT_ONCE },
  );
  return rows.map(({ entity, titles, attendance, firstDay, lastDay, relations }) => ({
    ...{ entity: toEntity(entity), titles, attendance },
    ...omitNull({ firstDay, lastDay }),
    relations: relations
      .map(({ relation, dates }) => ({ relation: toRelation(relation), dates }))
      .sort((a, b) => compareTexts(a.relation.id, b.relation.id)),
  }));
}
