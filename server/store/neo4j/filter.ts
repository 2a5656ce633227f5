/**
 * GraphFilter → conditions on what a pattern has matched: a relation `r` that leads to an entity `o`.
 *
 * Neo4j plans a statement once for each text, which takes longer than most answers. So what is filtered by is in
 * the parameters, and the text tells only which filters there are.
 */
import { MARK } from "../../../graph-schema/constraints.ts";
import { type Kind, type RelationType, relationTypes } from "../../../graph-schema/ontology.ts";
import { toWindow } from "../dates.ts";
import type { GraphFilter } from "../graph-store.ts";
import type { Parameters } from "./driver.ts";

export interface Condition {
  cypher: string;
  parameters: Parameters;
}

/** Types as a pattern takes them: `CHAIRED|ATTENDED`. */
export const toTypes = (types: readonly RelationType[]): string => types.join("|");

/** Our relations, of any type. */
export const EVERY_TYPE = toTypes(relationTypes);

/** Conditions that all hold; none at all always do. */
export const toWhere = (conditions: readonly (string | false | undefined)[]): string =>
  conditions.filter((condition) => typeof condition === "string").join(" AND ") || "true";

/**
 * Evidence `v` of a relation, by an expression for its id. Further conditions follow with AND. The hint is for a young
 * database: a plan made while there is little to look through would look through all of it, and is kept for long.
 */
export const matchEvidence = (relation: string): string =>
  `MATCH (v:Evidence {relation: ${relation}}) USING INDEX v:Evidence(relation) WHERE v:${MARK}`;

/** Condition that an entity has one of `$kinds`; absent: none is needed. */
export const toKinds = (variable: string, kinds: readonly Kind[] | undefined): string | undefined =>
  kinds && `any(label IN labels(${variable}) WHERE label IN $kinds)`;

/** A window without one of its ends: texts before and after every date. */
const OPEN = { from: "", until: "~" };

const toOverlap = (date: string): string => `${date} <= $until AND ${date} + '~' >= $from`;

const toParameters = (filter: GraphFilter): Parameters => ({
  ...(filter.kinds && { kinds: filter.kinds }),
  ...(filter.types && { types: filter.types }),
  ...(filter.without && { without: filter.without }),
  ...(filter.minConfidence !== undefined && { minConfidence: filter.minConfidence }),
  ...(toWindow(filter) && { ...OPEN, ...toWindow(filter), undated: filter.undated ?? true }),
});

const toReach = ({ kinds, without }: GraphFilter): string =>
  toWhere([toKinds("o", kinds), without && "NOT o.id IN $without"]);

/** A relation is in the window when one of the dates that it keeps is. */
const RELATION_WINDOW = `(CASE WHEN r.firstDate IS NULL THEN $undated ELSE any(date IN r.dates WHERE ${toOverlap("date")}) END)`;
const EVIDENCE_WINDOW = `(CASE WHEN v.date IS NULL THEN $undated ELSE ${toOverlap("v.date")} END)`;

/** `always`: a condition on `o` under which kinds and exclusions do not touch it. */
export function toWalkCondition(filter: GraphFilter, always?: string): Condition {
  const reach = toReach(filter);
  const cypher = toWhere([
    `o:${MARK}`,
    filter.types && "type(r) IN $types",
    toWindow(filter) && RELATION_WINDOW,
    filter.minConfidence !== undefined && "r.confidence >= $minConfidence",
    always !== undefined && reach !== "true" ? `(${always} OR (${reach}))` : reach,
  ]);
  return { cypher, parameters: toParameters(filter) };
}

/** The same for relations between given entities, which are all let in. */
export function toRelationCondition({ kinds: _kinds, without: _without, ...filter }: GraphFilter): Condition {
  return toWalkCondition(filter);
}

/** The same for a relation and its evidence `v`: the window holds for the evidence's own date. */
export function toEvidenceCondition(filter: GraphFilter): {
  relation: string;
  evidence: string;
  parameters: Parameters;
} {
  const { from: _from, to: _to, minConfidence, ...others } = filter;
  return {
    relation: toWalkCondition(others).cypher,
    evidence: toWhere([
      toWindow(filter) && EVIDENCE_WINDOW,
      minConfidence !== undefined && "v.confidence >= $minConfidence",
    ]),
    parameters: toParameters(filter),
  };
}
