/**
 * What the answers must be, worked out from the articles in the plainest way: every relation and every path is
 * looked at. Slow and short; the stores are compared with it on random graphs.
 */
import {
  type ArticleGraph,
  type EntityId,
  type RelationId,
  relationId,
} from "../../graph-schema/article-graph.ts";
import { type Kind, RELATIONS, type RelationType } from "../../graph-schema/ontology.ts";
import type { GraphFilter, PathQuery } from "../../server/store/graph-store.ts";

interface Fact {
  id: RelationId;
  type: RelationType;
  ends: readonly [EntityId, EntityId];
  /** `article start end`; of those with one span the surest is kept, of equals the first. */
  evidence: Map<string, { date?: string; confidence: number }>;
}

export interface Reference {
  kinds: ReadonlyMap<EntityId, Kind>;
  facts: ReadonlyMap<RelationId, Fact>;
}

export function toReference(articles: readonly ArticleGraph[]): Reference {
  const kinds = new Map(
    articles.flatMap(({ entities }) => entities.map(({ id, kind }) => [id, kind] as const)),
  );
  const facts = new Map<RelationId, Fact>();
  for (const { articleId, relations } of articles) {
    for (const { type, from, to, title, date, evidence, confidence } of relations) {
      const ends = RELATIONS[type].symmetric && from > to ? ([to, from] as const) : ([from, to] as const);
      const id = relationId(type, ends, title);
      const fact = facts.get(id) ?? { id, type, ends, evidence: new Map() };
      const span = `${articleId} ${evidence.start} ${evidence.end}`;
      const said = { ...(date !== undefined && { date }), confidence };
      if ((fact.evidence.get(span)?.confidence ?? -1) < confidence) fact.evidence.set(span, said);
      facts.set(id, fact);
    }
  }
  return { kinds, facts };
}

export const datesOf = ({ evidence }: Fact): (string | undefined)[] =>
  [...evidence.values()].map(({ date }) => date);

const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
/** No month has a day 99: good enough to compare with. */
const lastDay = (date: string): string => (date.length === 4 ? `${date}-99-99` : `${date}-99`.slice(0, 10));

function isInside(
  dates: readonly (string | undefined)[],
  { from, to, undated = true }: GraphFilter,
): boolean {
  if (from === undefined && to === undefined) return true;
  const dated = dates.filter((date) => date !== undefined);
  if (dated.length === 0) return undated;
  return dated.some(
    (date) =>
      (to === undefined || firstDay(date) <= lastDay(to)) &&
      (from === undefined || lastDay(date) >= firstDay(from)),
  );
}

export const passes = (fact: Fact, filter: GraphFilter): boolean =>
  (filter.types === undefined || filter.types.includes(fact.type)) &&
  isInside(datesOf(fact), filter) &&
  [...fact.evidence.values()].some(({ confidence }) => confidence >= (filter.minConfidence ?? 0));

export interface Step {
  to: EntityId;
  relations: Fact[];
}

/** Steps from an entity, without regard to what they lead to. */
export function stepsFrom({ facts }: Reference, from: EntityId, filter: GraphFilter): Step[] {
  const steps = new Map<EntityId, Step>();
  for (const fact of facts.values()) {
    const [a, b] = fact.ends;
    if (a === b || (a !== from && b !== from) || !passes(fact, filter)) continue;
    const to = a === from ? b : a;
    const step = steps.get(to) ?? { to, relations: [] };
    step.relations.push(fact);
    steps.set(to, step);
  }
  return [...steps.values()];
}

export const mayReach = ({ kinds }: Reference, id: EntityId, filter: GraphFilter): boolean =>
  (filter.kinds === undefined || filter.kinds.some((kind) => kind === kinds.get(id))) &&
  !filter.without?.includes(id);

interface Way {
  entities: EntityId[];
  steps: Step[];
}

function* walk(reference: Reference, query: PathQuery, way: Way): Generator<Way> {
  const at = way.entities.at(-1);
  if (at === query.to && isAllowed(way, query)) yield way;
  if (at === undefined || at === query.to || way.steps.length === query.maxSteps) return;
  for (const step of stepsFrom(reference, at, query.filter)) {
    if (way.entities.includes(step.to)) continue;
    const required = step.to === query.to || query.through?.includes(step.to);
    if (!required && !mayReach(reference, step.to, query.filter)) continue;
    yield* walk(reference, query, { entities: [...way.entities, step.to], steps: [...way.steps, step] });
  }
}

const isAllowed = ({ entities, steps }: Way, { through = [], sameTime = false }: PathQuery): boolean =>
  through.every((id) => entities.includes(id)) && (!sameTime || haveCommonDay(steps));

/** Every day on which a relation begins to hold is tried on every step. */
function haveCommonDay(steps: readonly Step[]): boolean {
  const spans = steps.map(({ relations }) => relations.flatMap((fact) => toSpan(datesOf(fact))));
  return spans
    .flat()
    .some(([day]) => spans.every((some) => some.some(([first, last]) => first <= day && day <= last)));
}

function toSpan(dates: readonly (string | undefined)[]): [first: string, last: string][] {
  const dated = dates.filter((date) => date !== undefined);
  const [first, last] = [dated.map(firstDay).toSorted()[0], dated.map(lastDay).toSorted().at(-1)];
  return first === undefined || last === undefined ? [] : [[first, last]];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Every simple path, sorted as `server/store/paths.ts` says, the first k. */
export function findWays(
  reference: Reference,
  query: PathQuery,
): { entities: EntityId[]; relations: RelationId[][] }[] {
  if (query.from === query.to) return [];
  const degree = (id: EntityId) => stepsFrom(reference, id, {}).length;
  const keyed = [...walk(reference, query, { entities: [query.from], steps: [] })].map((way) => {
    const facts = way.steps.flatMap(({ relations }) => relations);
    const dates = facts.flatMap(datesOf).filter((date) => date !== undefined);
    const hubs = sum(way.entities.slice(1, -1).map((id) => Math.round(1000 * Math.log2(1 + degree(id)))));
    const evidence = sum(facts.map(({ evidence }) => evidence.size));
    return { way, hubs, evidence, latest: dates.toSorted().at(-1) ?? "", ids: way.entities.join(" ") };
  });
  keyed.sort(
    (a, b) =>
      a.way.steps.length - b.way.steps.length ||
      a.hubs - b.hubs ||
      b.evidence - a.evidence ||
      compare(b.latest, a.latest) ||
      compare(a.ids, b.ids),
  );
  return keyed.slice(0, query.k).map(({ way }) => ({
    entities: way.entities,
    relations: way.steps.map(({ relations }) => relations.map(({ id }) => id).toSorted()),
  }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
