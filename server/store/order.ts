import { relationTypes } from "../../graph-schema/ontology.ts";
import type { RelationRecord } from "./graph-store.ts";

/**
 * Compares two texts by code point, as SQLite and Neo4j do; `<` of JavaScript compares UTF-16 units and
 * puts characters beyond the basic plane before some within it.
 */
export function compareTexts(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** By type in the ontology's order, then title, then id. */
export const sortRelations = (relations: readonly RelationRecord[]): RelationRecord[] =>
  relations.toSorted(
    (a, b) =>
      relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type) ||
      compareTexts(a.title ?? "", b.title ?? "") ||
      compareTexts(a.id, b.id),
  );
