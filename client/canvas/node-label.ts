/** A node's label: its lines, how large, and the box that it fills. */

import type { Language, VisibleNode } from "./canvas-props.ts";
import { breakLabel, widthOf } from "./label-lines.ts";
import { extentOf, isHub, radiusOf } from "./node-shape.ts";

export interface NodeLabel {
  readonly lines: readonly string[];
  /** A quieter line below: pinyin, a date, how many a group stands for, or why a node is a ghost. */
  readonly sub: string | undefined;
  /** Font size in px at zoom 1. */
  readonly size: number;
  readonly bold: boolean;
  /** Px at zoom 1. */
  readonly width: number;
  readonly height: number;
}

export const SUB_SIZE = 12;

export function lineHeight(size: number): number {
  return size + 3;
}

/** @param people names that must not be broken */
export function toNodeLabel(node: VisibleNode, language: Language, people: Iterable<string>): NodeLabel {
  const radius = radiusOf(node.sentences);
  const bold = isHub(radius) || node.ghost === true;
  const size = isHub(radius) ? (radius >= 20 ? 15 : 14) : 12;
  const lines = breakLabel(node.name, people);
  const sub = subLine(node, language, isHub(radius));
  const widest = Math.max(0, ...lines.map(widthOf)) * size;
  return {
    lines,
    sub,
    size,
    bold,
    width: Math.max(widest, sub === undefined ? 0 : widthOf(sub) * SUB_SIZE),
    height: lines.length * lineHeight(size) + (sub === undefined ? 0 : lineHeight(SUB_SIZE)),
  };
}

export const NO_LABEL: NodeLabel = { lines: [], sub: undefined, size: 0, bold: false, width: 0, height: 0 };

/** A label's size without its lines: quick enough for thousands. */
export function estimateLabel(node: VisibleNode): NodeLabel {
  const hub = isHub(radiusOf(node.sentences));
  const size = hub ? 14 : 12;
  const em = Math.min(22, widthOf(node.name));
  const lines = em > 8 ? 2 : 1;
  return {
    lines: [],
    sub: undefined,
    size,
    bold: hub,
    width: (em / lines) * size,
    height: lines * lineHeight(size),
  };
}

function subLine(node: VisibleNode, language: Language, hub: boolean): string | undefined {
  if (node.group !== undefined) {
    return language === "en" ? `${node.group.members} entities` : `${node.group.members} 个实体`;
  }
  if (node.ghost === true) {
    return language === "en" ? `excluded, ${node.hidden} neighbours` : `已排除，邻居 ${node.hidden}`;
  }
  if (node.note !== undefined) return node.note;
  return language === "en" && hub && node.kind === "Person" && node.pinyin !== "" ? node.pinyin : undefined;
}

/** Px between a node and its label. */
export const LABEL_GAP = 4;

/** What a node with its label below takes up around its middle. */
export interface NodeBox {
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

/** @param zoom below 1 a label takes more of the canvas, since it is not drawn smaller */
export function toNodeBox(node: VisibleNode, label: NodeLabel, zoom = 1): NodeBox {
  const extent = extentOf(node.kind, radiusOf(node.sentences));
  const grow = 1 / Math.min(1, zoom);
  return {
    halfWidth: Math.max(extent.halfWidth, (label.width / 2) * grow) + 6,
    above: extent.above + 6,
    below: extent.below + (LABEL_GAP + label.height) * grow + 6,
  };
}
