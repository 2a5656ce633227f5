/** The graph as it is drawn: as it is, or as groups where it is too large. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Language } from "../i18n/language.ts";
import type { CommunityQuestion } from "./communities.ts";
import type { CommunityReply, CommunityRequest } from "./communities-worker.ts";
import type { Scene } from "./explorer-state.ts";
import { byKind, byPlace, type Membership, MOST_DRAWN, toGroupedGraph } from "./groups.ts";
import type { VisibleGraph } from "./visible-graph.ts";

const EMPTY: VisibleGraph = { nodes: [], edges: [] };

export interface Grouped {
  readonly graph: VisibleGraph;
  /** Whether it shows groups. */
  readonly grouped: boolean;
}

export function useGroupedGraph(
  graph: VisibleGraph,
  { grouping, opened }: Pick<Scene, "grouping" | "opened">,
  language: Language,
): Grouped {
  const large = graph.nodes.length > MOST_DRAWN;
  const communities = useCommunities(large && grouping === "community" ? graph : undefined);
  const latest = useRef(EMPTY);
  return useMemo(() => {
    if (!large) return { graph, grouped: false };
    const membership =
      grouping === "kind" ? byKind(graph) : grouping === "place" ? byPlace(graph) : communities;
    // Until the worker answers, what was shown stays.
    if (membership !== undefined) latest.current = toGroupedGraph(graph, membership, opened, language);
    return { graph: latest.current, grouped: true };
  }, [graph, large, grouping, opened, language, communities]);
}

/** The communities of this graph, or of the one before it while the worker is at it; undefined before the first. */
function useCommunities(graph: VisibleGraph | undefined): Membership | undefined {
  const [found, setFound] = useState<Membership>();
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    if (graph === undefined) return;
    worker.current ??= new Worker(new URL("./communities-worker.ts", import.meta.url), { type: "module" });
    number.current++;
    const request: CommunityRequest = { number: number.current, question: toQuestion(graph) };
    worker.current.onmessage = ({ data }: MessageEvent<CommunityReply>) => {
      if (data.number === number.current) setFound(data.found);
    };
    worker.current.postMessage(request);
  }, [graph]);
  return found;
}

function toQuestion({ nodes, edges }: VisibleGraph): CommunityQuestion {
  return {
    ids: nodes.toSorted((a, b) => b.sentences - a.sentences).map(({ id }) => id),
    ties: edges.map(({ source, target, sentences }) => ({ source, target, weight: sentences })),
  };
}
