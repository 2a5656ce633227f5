import { useMemo } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { MembershipDocument } from "../generated/operations.ts";
import { withCommunities } from "./community-numbers.ts";
import type { ExplorerState } from "./explorer-state.ts";
import { scopeOf } from "./scope-of.ts";
import type { VisibleGraph } from "./visible-graph.ts";

/** The API's own limit of entities whose communities are asked for at once. */
const IDS_AT_ONCE = 500;

/** The graph with its communities numbered where that is asked for; as it is until the answer is there. */
export function useCommunityNumbers(graph: VisibleGraph, state: ExplorerState): VisibleGraph {
  const { numbered } = state.counts;
  const of = graph.nodes.slice(0, IDS_AT_ONCE).map(({ id }) => id);
  const asked = numbered === undefined || of.length === 0 ? undefined : { ...scopeOf(state, numbered), of };
  const { data } = useAnswer(MembershipDocument, asked);
  return useMemo(() => {
    if (numbered === undefined || data === undefined) return graph;
    const membership = data.communities.membership.map(({ id, community }) => [id, community] as const);
    return withCommunities(graph, new Map(membership));
  }, [graph, data, numbered]);
}
