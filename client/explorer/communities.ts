/** Who belongs together by the lines between them: communities by the Louvain method (Blondel et al., 2008). */
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";

export interface CommunityQuestion {
  /** Those with most evidence first: each community is named by its first member. */
  readonly ids: readonly string[];
  readonly ties: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
}

/** The first member of each entity's community, by entity. The same question has the same answer. */
export function findCommunities({ ids, ties }: CommunityQuestion): Map<string, string> {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const id of ids) graph.addNode(id);
  for (const { source, target, weight } of ties) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.updateEdge(source, target, ({ weight: before = 0 }) => ({ weight: before + weight }));
  }
  const communities = louvain(graph, { randomWalk: false });
  const first = new Map<number, string>();
  const found = new Map<string, string>();
  for (const id of ids) {
    const community = communities[id] ?? -1;
    if (!first.has(community)) first.set(community, id);
    found.set(id, first.get(community) ?? id);
  }
  return found;
}
