/** Holds an article graph against the ontology and against its own text. */
import type { ArticleGraph, Entity, PartialDate, Problem, Relation } from "./article-graph.ts";
import { allows, RELATIONS } from "./ontology.ts";

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is an ISO 8601 year, month or day. */
export const isPartialDate = (text: string): boolean => DATE.test(text);

/**
 * Everything that is wrong with an article graph: unknown ends, ends of kinds that the ontology does not allow,
 * relations without evidence, offsets out of the text or not where their words stand, doubled ids, bad dates.
 * An empty list means that it may be written.
 */
export function check(graph: ArticleGraph): Problem[] {
  const byId = new Map(graph.entities.map((entity) => [entity.id, entity]));
  return [
    ...checkDate("article date", graph.date),
    ...checkDate("issue date", graph.issueDate),
    ...checkIds(graph.entities),
    ...graph.entities.flatMap((entity) => checkEntity(entity, graph.text)),
    ...graph.relations.flatMap((relation) => checkRelation(relation, byId, graph.text)),
    ...checkLines(graph),
  ];
}

function checkIds(entities: readonly Entity[]): Problem[] {
  const seen = new Set<string>();
  return entities.flatMap((entity) => {
    if (!seen.has(entity.id)) {
      seen.add(entity.id);
      return [];
    }
    return [{ code: "DUPLICATE_ID" as const, message: `Two entities have the id ${entity.id}` }];
  });
}

function checkEntity(entity: Entity, text: string): Problem[] {
  const who = `${entity.kind} ${entity.name}`;
  const dates =
    entity.kind === "Meeting"
      ? [...checkDate(`date of ${who}`, entity.date), ...checkDate(`end date of ${who}`, entity.endDate)]
      : [];
  const nameless: Problem[] =
    entity.name === "" ? [{ code: "BAD_SHAPE", message: `Entity ${entity.id} has no name` }] : [];
  return [
    ...nameless,
    ...dates,
    ...entity.mentions.flatMap((mention) => checkSpan(`Mention of ${who}`, mention, text)),
  ];
}

function checkRelation(relation: Relation, byId: ReadonlyMap<string, Entity>, text: string): Problem[] {
  const from = byId.get(relation.from);
  const to = byId.get(relation.to);
  const what = `${from?.name ?? relation.from} ${relation.type} ${to?.name ?? relation.to}`;
  const problems: Problem[] = [...checkDate(`date of ${what}`, relation.date)];
  if (!from || !to)
    problems.push({ code: "UNKNOWN_END", message: `${what}: an end is no entity of the article` });
  else if (!allows(relation.type, from.kind, to.kind))
    problems.push({
      code: "KIND_NOT_ALLOWED",
      message: `${what}: ${relation.type} does not run from ${from.kind} to ${to.kind}`,
    });
  if (relation.title !== undefined && !RELATIONS[relation.type].titled)
    problems.push({ code: "BAD_SHAPE", message: `${what}: ${relation.type} has no title` });
  if (relation.evidence.end <= relation.evidence.start)
    problems.push({ code: "NO_EVIDENCE", message: `${what}: the evidence is empty` });
  return [...problems, ...checkSpan(`Evidence of ${what}`, relation.evidence, text)];
}

function checkSpan(
  what: string,
  span: { text: string; start: number; end: number },
  text: string,
): Problem[] {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > text.length)
    return [{ code: "OFFSET_OUT_OF_TEXT", message: `${what} is at ${start}–${end} of ${text.length}` }];
  if (text.slice(start, end) !== span.text)
    return [{ code: "OFFSET_OUT_OF_TEXT", message: `${what}: the text at ${start}–${end} reads otherwise` }];
  return [];
}

function checkLines(graph: ArticleGraph): Problem[] {
  let previous = -1;
  for (const { start, line, column } of graph.lines) {
    if (start <= previous || start > graph.text.length || line < 1 || column < 0)
      return [
        { code: "OFFSET_OUT_OF_TEXT", message: `Line mark at ${start} is out of order or out of the text` },
      ];
    previous = start;
  }
  return [];
}

function checkDate(what: string, date: PartialDate | undefined): Problem[] {
  return date === undefined || isPartialDate(date)
    ? []
    : [{ code: "BAD_DATE", message: `The ${what} is no ISO 8601 date: ${date}` }];
}
