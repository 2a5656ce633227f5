import louvain from "graphology-communities-louvain";
import { groupBy } from "../store/group.ts";
import { type LinkGraph, type Links, toGraph } from "./to-graph.ts";

export interface Communities {
  /** The community of each node, by its place; communities are numbered from 0, the largest first. */
  community: Uint32Array;
  /** The nodes of each community, those with the strongest links within it first. */
  members: Uint32Array[];
  modularity: number;
  /** Pairs of nodes with a relation. */
  links: number;
}

/**
 * Communities by Louvain (Blondel and others 2008) over links weighted with their evidence. The same links are always
 * divided alike: nodes are visited in their order, without chance. Equally large communities are numbered by their first
 * node, equally strong nodes stand in their order. A node without links is a community of its own.
 */
export function findCommunities(links: Links): Communities {
  const graph = toGraph(links);
  const found = divide(graph);
  const strength = toInnerStrength(graph, found.community);
  const groups = [...groupBy(found.community.keys(), (node) => found.community[node] ?? 0).values()];
  const sorted = groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const community = new Uint32Array(graph.order);
  for (const [number, nodes] of sorted.entries()) for (const node of nodes) community[node] = number;
  const members = sorted.map((nodes) =>
    Uint32Array.from(nodes.sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)),
  );
  return { community, members, modularity: found.modularity, links: graph.size };
}

function divide(graph: LinkGraph): { community: Uint32Array; modularity: number } {
  if (graph.size === 0)
    return { community: Uint32Array.from({ length: graph.order }, (_, at) => at), modularity: 0 };
  const { communities, modularity } = louvain.detailed(graph, { getEdgeWeight: "weight", randomWalk: false });
  const community = Uint32Array.from({ length: graph.order }, (_, node) => communities[node] ?? 0);
  return { community, modularity };
}

/** For each node the weight of its links to nodes of its own community. */
function toInnerStrength(graph: LinkGraph, community: Uint32Array): Float64Array {
  const strength = new Float64Array(graph.order);
  graph.forEachEdge((_, { weight }, a, b) => {
    const ends = [Number(a), Number(b)] as const;
    if (community[ends[0]] !== community[ends[1]]) return;
    for (const node of ends) strength[node] = (strength[node] ?? 0) + weight;
  });
  return strength;
}
