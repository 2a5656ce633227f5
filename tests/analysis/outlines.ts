/** Outlines written by hand: nodes by name, links as pairs of names. */
import { type EntityId, parseEntityId } from "../../graph-schema/article-graph.ts";
import { type Kind, relationTypes } from "../../graph-schema/ontology.ts";
import type { Outline, OutlineNode } from "../../server/store/graph-store.ts";

export type WrittenLink = readonly [
  from: string,
  to: string,
  evidence?: number,
  type?: (typeof relationTypes)[number],
];

export const idOf = (name: string): EntityId => parseEntityId(name);

/** Nodes in the order given, which must be that of their names. */
export function toOutline(nodes: readonly OutlineNode[], links: readonly WrittenLink[]): Outline {
  const place = (name: string) => nodes.findIndex(({ id }) => id === name);
  return {
    nodes,
    from: Uint32Array.from(links, ([from]) => place(from)),
    to: Uint32Array.from(links, ([, to]) => place(to)),
    evidence: Uint32Array.from(links, ([, , evidence = 1]) => evidence),
    type: Uint8Array.from(links, ([, , , type = "MET"]) => relationTypes.indexOf(type)),
  };
}

export const toNodes = (names: string, kind: Kind = "Person"): OutlineNode[] =>
  names.split("").map((name) => ({ id: idOf(name), kind }));

/** Links between nodes by their places, one piece of evidence each unless it is said. */
export const toLinks = (nodes: number, links: readonly (readonly [number, number, number?])[]) => ({
  nodes,
  from: Uint32Array.from(links, ([from]) => from),
  to: Uint32Array.from(links, ([, to]) => to),
  evidence: Uint32Array.from(links, ([, , evidence = 1]) => evidence),
});
