/** A graph of invented names, the same for the same seed: a few hubs, many that hang on them. */

import type { VisibleEdge, VisibleGraph, VisibleNode } from "../../../client/canvas/canvas-props.ts";
import { families, kinds } from "../../../graph-schema/ontology.ts";

const SIGNS = "王李张刘陈杨黄赵周吴市县区委政府会议工作农业教育建设发展中心学校医院项目调研座谈";

/** Numbers from 0 to 1 (Park and Miller's generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function inventGraph(nodeCount: number, edgeCount: number, seed: number): VisibleGraph {
  const random = seeded(seed);
  const nodes = Array.from({ length: nodeCount }, (_, at) => inventNode(`n${at}`, random));
  const edges = new Map<string, VisibleEdge>();
  while (edges.size < edgeCount) {
    // Low numbers come up more often: they become the hubs.
    const source = `n${Math.floor(nodeCount * random() ** 2.2)}`;
    const target = `n${Math.floor(nodeCount * random())}`;
    if (source !== target) edges.set(`${source}|${target}`, inventEdge(source, target, random));
  }
  return { nodes, edges: [...edges.values()] };
}

export function inventNode(id: string, random: () => number): VisibleNode {
  const length = 2 + Math.floor(random() * 14);
  const name = Array.from({ length }, () => SIGNS[Math.floor(random() * SIGNS.length)]).join("");
  return {
    id,
    kind: kinds[Math.floor(random() * kinds.length)] ?? "Person",
    name,
    pinyin: "",
    sentences: 1 + Math.floor(random() ** 6 * 40),
    hidden: Math.floor(random() * 6),
    pinned: false,
    dimmed: false,
  };
}

export function inventEdge(source: string, target: string, random: () => number): VisibleEdge {
  return {
    id: `${source}|${target}`,
    source,
    target,
    family: families[Math.floor(random() * families.length)] ?? "meet",
    types: ["ATTENDED"],
    label: "参加",
    sentences: 1 + Math.floor(random() * 4),
    relationIds: [],
    dimmed: false,
  };
}
