import type { VisibleEdge, VisibleNode } from "../../client/explorer/visible-graph.ts";

/** A node with nothing about it that a test does not say. */
export const node = (id: string, over: Partial<VisibleNode> = {}): VisibleNode => ({
  id,
  kind: "Person",
  name: id,
  pinyin: "",
  sentences: 1,
  hidden: 0,
  pinned: false,
  dimmed: false,
  ...over,
});

/** An edge with nothing about it that a test does not say. */
export const edge = (source: string, target: string, over: Partial<VisibleEdge> = {}): VisibleEdge => ({
  id: `${source}-${target}`,
  source,
  target,
  family: "meet",
  types: ["ATTENDED"],
  label: "参加",
  sentences: 1,
  relationIds: [],
  dimmed: false,
  ...over,
});
