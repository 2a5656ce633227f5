/** Communities on the canvas: a number beside each name, and lines between communities stepping back. No hue is taken. */
import type { VisibleGraph, VisibleNode } from "./visible-graph.ts";

/** Where the circled numbers of Unicode stand: from which number on, and its sign. */
const CIRCLED = [
  { from: 1, to: 20, first: 0x2460 },
  { from: 21, to: 35, first: 0x3251 },
  { from: 36, to: 50, first: 0x32b1 },
] as const;

/** A number from 1 in a circle, as far as there are such signs; above, in brackets. */
export function toCircled(number: number): string {
  const run = CIRCLED.find(({ from, to }) => number >= from && number <= to);
  return run === undefined ? `(${number})` : String.fromCodePoint(run.first + number - run.from);
}

/** Before a name, which may be cut at its end; behind a person's, whose first character is the surname on the disc. */
function withNumber({ kind, name }: VisibleNode, community: number): string {
  const number = toCircled(community + 1);
  return kind === "Person" ? `${name} ${number}` : `${number} ${name}`;
}

/**
 * The graph with each community's number beside the names of its members.
 * @param membership community by entity, 0 the largest; one that has a single entity here is not numbered
 */
export function withCommunities(graph: VisibleGraph, membership: ReadonlyMap<string, number>): VisibleGraph {
  const here = new Map<number, number>();
  for (const { id } of graph.nodes) {
    const community = membership.get(id);
    if (community !== undefined) here.set(community, (here.get(community) ?? 0) + 1);
  }
  const nodes = graph.nodes.map((node) => {
    const community = membership.get(node.id);
    if (community === undefined || (here.get(community) ?? 0) < 2) return node;
    return { ...node, name: withNumber(node, community) };
  });
  const edges = graph.edges.map((edge) =>
    membership.get(edge.source) === membership.get(edge.target) ? edge : { ...edge, dimmed: true },
  );
  return { nodes, edges };
}
