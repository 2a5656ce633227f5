import { createUnweightedIndexedBrandes } from "graphology-shortest-path/indexed-brandes.js";
import { type LinkGraph, type Links, toGraph } from "./to-graph.ts";

export type Measure = "DEGREE" | "STRENGTH" | "BETWEENNESS";

export interface Scores {
  /** A score for each node, by its place. */
  scores: Float64Array;
  /** Pairs of nodes with a relation. */
  links: number;
  /** From how many nodes ways were followed, where that was not from all of them. */
  sampled?: number;
}

/**
 * Looking at a node or, from one of its ends, at a link is a step; a million takes about a tenth of a second. Following
 * the ways from one node looks at everything once.
 */
const MAX_STEPS_EXACT = 50_000_000;
const MAX_STEPS_SAMPLED = 20_000_000;
const MIN_SAMPLE = 50;
const MAX_SAMPLE = 200;

/** Scores of every node. A node's links count once for each other node, whatever the relations between the two. */
export function rank(links: Links, measure: Measure): Scores {
  const graph = toGraph(links);
  const found = { links: graph.size };
  if (measure === "BETWEENNESS") return { ...found, ...toBetweenness(graph) };
  const weigh = measure === "DEGREE" ? () => 1 : ({ weight }: { weight: number }) => weight;
  const scores = new Float64Array(graph.order);
  graph.forEachEdge((_, attributes, a, b) => {
    for (const node of [Number(a), Number(b)]) scores[node] = (scores[node] ?? 0) + weigh(attributes);
  });
  return { ...found, scores };
}

/**
 * On how many shortest ways between two other nodes each lies; of several equally short ones each counts in part
 * (Brandes 2001). From a sample of nodes the whole is estimated (Brandes and Pich 2007).
 */
function toBetweenness(graph: LinkGraph): Pick<Scores, "scores" | "sampled"> {
  const { order } = graph;
  const scores = new Float64Array(order);
  if (order === 0) return { scores };
  const sources = countSources(graph);
  const follow = createUnweightedIndexedBrandes(graph);
  for (let at = 0; at < sources; at++) addWays(scores, Math.floor((at * order) / sources), follow);
  // Each way is seen from both of its ends.
  for (const [node, score] of scores.entries()) scores[node] = (score * order) / sources / 2;
  return sources === order ? { scores } : { scores, sampled: sources };
}

/** All of the nodes where that is not too many, else as many as there is time for. */
function countSources({ order, size }: LinkGraph): number {
  const steps = order + 2 * size;
  if (order * steps <= MAX_STEPS_EXACT) return order;
  const affordable = Math.floor(MAX_STEPS_SAMPLED / steps);
  return Math.min(order, MAX_SAMPLE, Math.max(MIN_SAMPLE, affordable));
}

/** Adds how much each node lies on the shortest ways from one of them. */
function addWays(
  scores: Float64Array,
  source: number,
  follow: ReturnType<typeof createUnweightedIndexedBrandes>,
): void {
  const [reached, before, ways] = follow(source);
  const depends = new Float64Array(scores.length);
  for (let node = reached.pop(); node !== undefined; node = reached.pop()) {
    const share = (1 + (depends[node] ?? 0)) / (ways[node] ?? 1);
    for (const previous of before[node] ?? [])
      depends[previous] = (depends[previous] ?? 0) + (ways[previous] ?? 0) * share;
    if (node !== source) scores[node] = (scores[node] ?? 0) + (depends[node] ?? 0);
  }
}
