import type { EntityId } from "../../../graph-schema/article-graph.ts";
import { MARK } from "../../../graph-schema/constraints.ts";
import { checkPathQuery } from "../arguments.ts";
import type { Path, PathQuery, Paths, RelationRecord } from "../graph-store.ts";
import { groupBy } from "../group.ts";
import { sortRelations } from "../order.ts";
import { findPaths, type Knot, type Link, type PathSource, type Span } from "../paths.ts";
import type { Ask } from "./driver.ts";
import { type Condition, EVERY_TYPE, toWalkCondition } from "./filter.ts";
import { readEntityMap } from "./read.ts";
import { type RelationEdge, toRelation, toRelationMap } from "./records.ts";

export async function readPaths(ask: Ask, query: PathQuery): Promise<Paths> {
  checkPathQuery(query);
  const { from, to, k, maxSteps, filter, through = [], sameTime = false } = query;
  const { cypher, parameters } = toWalkCondition(filter, "o.id IN $always");
  const passing = { cypher, parameters: { ...parameters, always: [from, to, ...through] } };
  const source = toSource(ask, passing, sameTime);
  const { paths, truncated } = await findPaths({ from, to, k, maxSteps, through, sameTime }, source);
  return { paths: await describePaths(ask, paths, passing), truncated };
}

type LinkRow = [to: EntityId, evidence: number, latest: string, neighbourCount: number, spans: Span[]];

/** From a relation's first date until the latest end of any. */
const SPANS = `collect(CASE WHEN r.firstDate IS NULL THEN null ELSE [r.firstDate,
  reduce(end = '', date IN r.dates | CASE WHEN date + '~' > end THEN date + '~' ELSE end END)] END)`;

/** Links bring the weight of what they lead to with them, which saves a question a level. */
function toSource(ask: Ask, { cypher, parameters }: Condition, dated: boolean): PathSource<EntityId> {
  const knots = new Map<EntityId, Knot>();
  return {
    async expand(nodes) {
      const rows = await ask<{ id: EntityId; links: LinkRow[] }>(
        `UNWIND $nodes AS id MATCH (e:${MARK} {id: id})-[r:${EVERY_TYPE}]-(o) WHERE o <> e AND ${cypher}
         WITH id, o, sum(r.evidenceCount) AS evidence, coalesce(max(r.lastDate), '') AS latest,
           ${dated ? SPANS : "[]"} AS spans
         RETURN id, collect([o.id, evidence, latest, o.neighbourCount, spans]) AS links`,
        { ...parameters, nodes },
      );
      const found = new Map<EntityId, Link<EntityId>[]>(nodes.map((node) => [node, []]));
      for (const { id, links } of rows) {
        for (const [to, , , neighbourCount] of links) knots.set(to, { id: to, neighbourCount });
        found.set(
          id,
          links.map(([to, evidence, latest, , spans]) => ({ to, evidence, latest, spans })),
        );
      }
      return found;
    },
    async weigh(nodes) {
      const unknown = nodes.filter((node) => !knots.has(node));
      const rows =
        unknown.length === 0
          ? []
          : await ask<Knot & { id: EntityId }>(
              `MATCH (e:${MARK}) WHERE e.id IN $nodes AND e:Entity
               RETURN e.id AS id, e.neighbourCount AS neighbourCount`,
              { nodes: unknown },
            );
      for (const knot of rows) knots.set(knot.id, knot);
      return new Map(nodes.flatMap((node) => toEntries(node, knots.get(node))));
    },
  };
}

const toEntries = (node: EntityId, knot: Knot | undefined): [EntityId, Knot][] =>
  knot === undefined ? [] : [[node, knot]];

async function describePaths(
  ask: Ask,
  paths: readonly (readonly EntityId[])[],
  passing: Condition,
): Promise<Path[]> {
  if (paths.length === 0) return [];
  const entities = await readEntityMap(ask, paths.flat());
  const pairs = paths.flatMap((path) => path.slice(1).map((to, at) => [path[at] ?? to, to] as const));
  const relations = await readRelationsBetween(ask, pairs, passing);
  return paths.map((path) => ({
    entities: path.flatMap((id) => entities.get(id) ?? []),
    steps: path.slice(1).map((to, at) => sortRelations(relations.get(`${path[at]} ${to}`) ?? [])),
  }));
}

async function readRelationsBetween(
  ask: Ask,
  pairs: readonly (readonly [EntityId, EntityId])[],
  { cypher, parameters }: Condition,
): Promise<ReadonlyMap<string, RelationRecord[]>> {
  const distinct = new Map(pairs.map((pair) => [pair.join(" "), pair]));
  const rows = await ask<{ pair: string; relation: RelationEdge }>(
    `UNWIND $pairs AS pair MATCH (e:${MARK} {id: pair[0]}) MATCH (o:${MARK} {id: pair[1]})
     MATCH (e)-[r:${EVERY_TYPE}]-(o) WHERE ${cypher}
     RETURN pair[0] + ' ' + pair[1] AS pair, ${toRelationMap("r")} AS relation`,
    { ...parameters, pairs: [...distinct.values()] },
  );
  const grouped = groupBy(rows, ({ pair }) => pair);
  return new Map(
    [...grouped].map(([pair, found]) => [pair, found.map(({ relation }) => toRelation(relation))]),
  );
}
