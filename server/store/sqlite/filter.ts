import { toWindow } from "../dates.ts";
import type { GraphFilter } from "../graph-store.ts";
import type { Parameters } from "./driver.ts";

/** A condition and the values of its parameters. */
export interface Condition {
  sql: string;
  parameters: Parameters;
}

const join = (parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => typeof part === "string").join(" AND ") || "true";

/** Whether the dates between two columns or values overlap the window of `:from` and `:until`. */
function toOverlap(filter: GraphFilter, first: string, last: string): string {
  const window = toWindow(filter);
  return join([
    window?.until !== undefined && `${first} <= :until`,
    window?.from !== undefined && `${last} >= :from`,
  ]);
}

/**
 * A relation is in the window when one of its dates is. Its first and last date settle most cases; only where the
 * window lies between them are the dates themselves looked up.
 */
function toRelationWindow(filter: GraphFilter): string | undefined {
  if (toWindow(filter) === undefined) return undefined;
  const around = toOverlap(filter, "a.firstDate", "a.until");
  const first = toOverlap(filter, "a.firstDate", "a.firstDate || '~'");
  const last = toOverlap(filter, "a.lastDate", "a.lastDate || '~'");
  const between = `EXISTS (SELECT 1 FROM evidence v WHERE v.relation = a.relation AND ${toOverlap(filter, "v.date", "v.date || '~'")})`;
  const dated = `(${around} AND (${first} OR ${last} OR ${between}))`;
  return filter.undated === false
    ? `(a.firstDate IS NOT NULL AND ${dated})`
    : `(a.firstDate IS NULL OR ${dated})`;
}

const isListed = (column: string, list: string): string =>
  `${column} IN (SELECT value FROM json_each(:${list}))`;

const toParameters = (filter: GraphFilter): Parameters => {
  const window = toWindow(filter);
  return {
    ...(filter.kinds && { kinds: JSON.stringify(filter.kinds) }),
    ...(filter.types && { types: JSON.stringify(filter.types) }),
    ...(window?.from !== undefined && { from: window.from }),
    ...(window?.until !== undefined && { until: window.until }),
    ...(filter.without && { without: JSON.stringify(filter.without) }),
    ...(filter.minConfidence !== undefined && { minConfidence: filter.minConfidence }),
  };
};

/** Looked up beside the adjacency, which is read for every walk, this only where it is asked for. */
const toSureness = ({ minConfidence }: GraphFilter): string | undefined =>
  minConfidence === undefined
    ? undefined
    : "EXISTS (SELECT 1 FROM relation s WHERE s.key = a.relation AND s.confidence >= :minConfidence)";

const toReach = (filter: GraphFilter): string =>
  join([
    filter.kinds && isListed("a.otherKind", "kinds"),
    filter.without &&
      "a.other NOT IN (SELECT key FROM entity WHERE id IN (SELECT value FROM json_each(:without)))",
  ]);

/** What an `adjacency a` must fulfil to be walked; `always`: the entities that kinds and exclusions do not touch. */
export function toWalkCondition(filter: GraphFilter, always?: string): Condition {
  const reach = toReach(filter);
  const sql = join([
    filter.types && isListed("a.type", "types"),
    toRelationWindow(filter),
    toSureness(filter),
    always !== undefined && reach !== "true" ? `((${reach}) OR a.other IN (${always}))` : reach,
  ]);
  return { sql, parameters: toParameters(filter) };
}

/** The same for relations between given entities, which are all let in. */
export function toRelationCondition({ kinds: _kinds, without: _without, ...filter }: GraphFilter): Condition {
  return toWalkCondition(filter);
}

/** What `adjacency a` and its `evidence v` must fulfil: the window holds for the evidence's own date. */
export function toEvidenceCondition(filter: GraphFilter): Condition {
  const dated = toOverlap(filter, "v.date", "v.date || '~'");
  const window = filter.undated === false ? dated : `(v.date IS NULL OR ${dated})`;
  const sql = join([
    filter.types && isListed("a.type", "types"),
    toReach(filter),
    toWindow(filter) === undefined ? undefined : window,
    filter.minConfidence === undefined ? undefined : "v.confidence >= :minConfidence",
  ]);
  return { sql, parameters: toParameters(filter) };
}
