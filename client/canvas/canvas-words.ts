/** The canvas's own words. */

import { KINDS } from "../../graph-schema/ontology.ts";
import type { Grouping, Language, VisibleGraph, VisibleNode } from "./canvas-props.ts";

interface Words {
  readonly label: (nodes: number, edges: number) => string;
  readonly role: string;
  readonly help: string;
  readonly sizes: string;
  readonly layout: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly tools: string;
  readonly node: (node: VisibleNode, relations: number) => string;
  readonly tooMany: string;
  readonly groupBy: string;
  readonly groupings: Readonly<Record<Grouping, string>>;
  readonly closeGroups: string;
  readonly group: (name: string, members: number) => string;
  readonly pinned: string;
  readonly chosen: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  "zh-CN": {
    label: (nodes, edges) => `关系图，${nodes} 个实体，${edges} 条关系`,
    role: "画布",
    help: "方向键走到相邻的实体，Tab 按证据多少走，回车选中，E 展开，P 固定，H 隐藏，Delete 移除，L 重新排布，F 看全图，Esc 离开",
    sizes: "大小：证据句数",
    layout: "重新排布",
    zoomIn: "放大",
    zoomOut: "缩小",
    fit: "看全图",
    tools: "画布工具",
    node: ({ kind, name, sentences, hidden }, relations) =>
      `${KINDS[kind].zh} ${name}，${sentences} 句证据，画布上 ${relations} 条关系${hidden > 0 ? `，另有 ${hidden} 个邻居未显示` : ""}`,
    tooMany: "实体太多，分组显示，每组画最强的几条线",
    groupBy: "分组方式",
    groupings: { community: "按往来", kind: "按种类", place: "按地点" },
    closeGroups: "全部合上",
    group: (name, members) => `一组 ${members} 个实体，以${name}为首，按 E 打开`,
    pinned: "已固定",
    chosen: "已选中",
  },
  en: {
    label: (nodes, edges) => `Graph of ${nodes} entities and ${edges} relations`,
    role: "canvas",
    help: "Arrow keys go to the neighbour that way, Tab to the next by evidence, Enter selects, E expands, P pins, H hides, Delete removes, L lays out again, F shows everything, Escape leaves",
    sizes: "Size: sentences of evidence",
    layout: "Lay out again",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Show everything",
    tools: "Canvas tools",
    node: ({ kind, name, sentences, hidden }, relations) =>
      `${KINDS[kind].en} ${name}, ${sentences} sentences, ${relations} relations on the canvas${hidden > 0 ? `, ${hidden} more neighbours not shown` : ""}`,
    tooMany: "Too many to draw: shown in groups with their strongest lines",
    groupBy: "Group by",
    groupings: { community: "By ties", kind: "By kind", place: "By place" },
    closeGroups: "Close all",
    group: (name, members) => `Group of ${members} entities, first ${name}; E opens it`,
    pinned: "pinned",
    chosen: "selected",
  },
};

/** What a screen reader says when a node gets the focus. */
export function announce(
  graph: VisibleGraph,
  id: string,
  selection: readonly string[],
  language: Language,
): string {
  const node = graph.nodes.find((one) => one.id === id);
  if (node === undefined) return "";
  const words = WORDS[language];
  if (node.group !== undefined) return words.group(node.name, node.group.members);
  const relations = graph.edges.filter(({ source, target }) => source === id || target === id).length;
  const states = [node.pinned ? words.pinned : "", selection.includes(id) ? words.chosen : ""].filter(
    Boolean,
  );
  return [words.node(node, relations), ...states].join(language === "en" ? ", " : "，");
}
