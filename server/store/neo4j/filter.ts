/** GraphFilter → conditions on what a pattern has matched: a relation `r` that leads to an entity `o`. */
import { MARK } from "../../../graph-schema/constraints.ts";
import { type Kind, type RelationType, relationTypes } from "../../../graph-schema/ontology.ts";
import { toWindow } from "../dates.ts";
import type { GraphFilter } from "../graph-store.ts";
import type { Parameters } from "./driver.ts";

export interface Condition {
  cypher: string;
  parameters: Parameters;
}

const join = (parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => typeof part === "string").join(" AND ") || "true";

/** Types as a pattern takes them: `CHAIRED|ATTENDED`. The arguments have been checked against the ontology. */
export const toTypes = (types: readonly RelationType[] | undefined): string =>
  (types ?? relationTypes).join("|");

const toOverlap = (filter: GraphFilter, date: string): string => {
  const window = toWindow(filter);
  return join([
    window?.until !== undefined && `${date} <= $until`,
    window?.from !== undefined && `${date} + '~' >= $from`,
  ]);
};

/** Condition that an entity has one of the kinds; none lets nothing in. */
export const toKinds = (variable: string, kinds: readonly Kind[] | undefined): string | undefined => {
  if (kinds === undefined) return undefined;
  return kinds.length === 0 ? "false" : `${variable}:${kinds.join("|")}`;
};

const toReach = ({ kinds, without }: GraphFilter): string =>
  join([toKinds("o", kinds), without && "NOT o.id IN $without"]);

const toParameters = (filter: GraphFilter): Parameters => ({
  ...toWindow(filter),
  ...(filter.without && { without: filter.without }),
});

/** A relation is in the window when one of the dates that it keeps is. */
function toRelationWindow(filter: GraphFilter): string | undefined {
  if (toWindow(filter) === undefined) return undefined;
  const dated = `any(date IN r.dates WHERE ${toOverlap(filter, "date")})`;
  return filter.undated === false ? dated : `(r.firstDate IS NULL OR ${dated})`;
}

/** An end without any type cannot be written as a pattern. */
const toSome = ({ types }: GraphFilter): string | undefined => (types?.length === 0 ? "false" : undefined);

/** `always`: a condition on `o` under which kinds and exclusions do not touch it. */
export function toWalkCondition(filter: GraphFilter, always?: string): Condition {
  const reach = toReach(filter);
  const cypher = join([
    `o:${MARK}`,
    toSome(filter),
    toRelationWindow(filter),
    always !== undefined && reach !== "true" ? `((${reach}) OR ${always})` : reach,
  ]);
  return { cypher, parameters: toParameters(filter) };
}

/** The same for relations between given entities, which are all let in. */
export function toRelationCondition({ kinds: _kinds, without: _without, ...filter }: GraphFilter): Condition {
  return toWalkCondition(filter);
}

/** The same for a relation's evidence `v`: the window holds for its own date. */
export function toEvidenceCondition(filter: GraphFilter): { relation: Condition; evidence: string } {
  const { from: _from, to: _to, ...timeless } = filter;
  const dated = toOverlap(filter, "v.date");
  const evidence =
    toWindow(filter) === undefined
      ? "true"
      : filter.undated === false
        ? `(v.date IS NOT NULL AND ${dated})`
        : `(v.date IS NULL OR ${dated})`;
  return { relation: toWalkCondition(timeless), evidence };
}

/** A pattern's types when some were asked for, else all: `r:CHAIRED|ATTENDED`. */
export const toRelationPattern = ({ types }: GraphFilter): string =>
  `r:${toTypes(types?.length === 0 ? undefined : types)}`;

export const toEvidenceParameters = (filter: GraphFilter): Parameters => toParameters(filter);
