import { UndirectedGraph } from "graphology";
import type { Outline } from "../store/graph-store.ts";

/** What is read of a store's outline; only this crosses into the worker. */
export type Links = Pick<Outline, "from" | "to" | "evidence"> & { nodes: number };

export type LinkGraph = UndirectedGraph<Record<string, never>, { weight: number }>;

/**
 * One link for all relations between two nodes, weighted with the sum of their evidence; nodes are named by their
 * place, in that order.
 */
export function toGraph({ nodes, from, to, evidence }: Links): LinkGraph {
  const graph: LinkGraph = new UndirectedGraph();
  for (let node = 0; node < nodes; node++) graph.addNode(node);
  for (const [at, source] of from.entries()) {
    graph.updateEdge(source, to[at], ({ weight = 0 }) => ({ weight: weight + (evidence[at] ?? 0) }));
  }
  return graph;
}
