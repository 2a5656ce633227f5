import type { VisibleNode } from "../../client/explorer/visible-graph.ts";

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
