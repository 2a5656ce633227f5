import type { EntityId } from "../../../graph-schema/article-graph.ts";
import { MARK } from "../../../graph-schema/constraints.ts";
import { checkFilter } from "../arguments.ts";
import type { Outline, OutlineNode, OutlineQuery } from "../graph-store.ts";
import { omitNull } from "../omit-null.ts";
import { checkOutlineSize, type LinkRow, toOutline } from "../outline.ts";
import type { Ask, Parameters } from "./driver.ts";
import { EVERY_TYPE, toKinds, toWalkCondition, toWhere } from "./filter.ts";
import { toKind } from "./records.ts";

/** The relations of one entity come as one row. */
export async function readOutline(ask: Ask, query: OutlineQuery): Promise<Outline> {
  checkFilter(query.filter);
  const { cypher, parameters } = toMatch(query);
  const [counted] = await ask<{ total: number }>(`${cypher} RETURN count(r) AS total`, parameters);
  checkOutlineSize(counted?.total ?? 0, query.most);
  const rows = await ask<{ from: EntityId; links: [EntityId, string, number][] }>(
    `${cypher} WITH startNode(r).id AS from, endNode(r).id AS to, type(r) AS type, r.evidenceCount AS evidence
     RETURN from, collect([to, type, evidence]) AS links`,
    parameters,
  );
  const links = rows.flatMap(({ from, links }) => links.map((link): LinkRow => [from, ...link]));
  const ids = new Set([...links.flatMap(([from, to]) => [from, to]), ...(query.ids ?? [])]);
  return toOutline(await readNodes(ask, [...ids]), links);
}

/** A pattern that matches each relation `r` once, from an entity `e`, to an entity `o`. */
function toMatch({ ids, ends = "both", filter }: OutlineQuery): { cypher: string; parameters: Parameters } {
  const walk = toWalkCondition(filter, ids && "o.id IN $ids");
  if (ids === undefined) {
    const source = [toKinds("e", filter.kinds), filter.without && "NOT e.id IN $without"];
    const where = toWhere(["o <> e", walk.cypher, ...source]);
    const cypher = `MATCH (e:${MARK})-[r:${EVERY_TYPE}]->(o) WHERE ${where}`;
    return { cypher, parameters: walk.parameters };
  }
  const once =
    ends === "both" ? "startNode(r) = e AND o.id IN $ids" : "(startNode(r) = e OR NOT o.id IN $ids)";
  return {
    cypher: `MATCH (e:${MARK}) WHERE e.id IN $ids MATCH (e)-[r:${EVERY_TYPE}]-(o)
      WHERE o <> e AND ${walk.cypher} AND ${once}`,
    parameters: { ...walk.parameters, ids: [...new Set(ids)] },
  };
}

interface NodeRow {
  id: EntityId;
  labels: string[];
  date: string | null;
  endDate: string | null;
}

async function readNodes(ask: Ask, ids: readonly EntityId[]): Promise<OutlineNode[]> {
  const rows = await ask<NodeRow>(
    `UNWIND $ids AS id MATCH (e:${MARK}&Entity {id: id})
     RETURN e.id AS id, labels(e) AS labels, e.date AS date, e.endDate AS endDate`,
    { ids },
  );
  return rows.map(({ id, labels, date, endDate }) => ({
    ...{ id, kind: toKind(labels) },
    ...omitNull({ date, endDate }),
  }));
}

const REVISION = "revision";

/** Every writing transaction counts up, so that this process knows what others have written. */
export const countRevision = (ask: Ask): Promise<unknown> =>
  ask(`MERGE (c:${MARK}:Revision {id: $id}) ON CREATE SET c.count = 1 ON MATCH SET c.count = c.count + 1`, {
    id: REVISION,
  });

export async function readRevision(ask: Ask): Promise<string> {
  const [row] = await ask<{ count: number }>(`MATCH (c:${MARK}&Revision {id: $id}) RETURN c.count AS count`, {
    id: REVISION,
  });
  return String(row?.count ?? 0);
}
