/** A visible graph as Cytoscape's elements, and what changed from one graph to the next. */

import type { ElementDefinition } from "cytoscape";
import type { Point, VisibleEdge, VisibleGraph, VisibleNode } from "./canvas-props.ts";
import { edgeWidth } from "./edge-line.ts";
import { outlineOf, radiusOf, SHAPES } from "./node-shape.ts";

/** From so many elements on (nodes and edges) the canvas is painted as a plate and Cytoscape holds none of them. */
export const LARGE = 1000;

export function isLarge(graph: VisibleGraph): boolean {
  return graph.nodes.length + graph.edges.length >= LARGE;
}

export function toNodeElement(node: VisibleNode, position: Point): ElementDefinition {
  const radius = radiusOf(node.sentences);
  const kind = outlineOf(node);
  const { halfWidth, halfHeight } = SHAPES[kind];
  return {
    group: "nodes",
    data: { id: node.id, kind, w: 2 * halfWidth * radius, h: 2 * halfHeight * radius },
    position: { ...position },
    classes: [
      node.ghost === true ? "ghost" : "",
      node.group === undefined ? "" : "group",
      node.group?.mixed === true ? "mixed" : "",
      node.dimmed ? "dim" : "",
    ].filter(Boolean),
  };
}

export function toEdgeElement(edge: VisibleEdge, bend: number): ElementDefinition {
  return {
    group: "edges",
    data: {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      family: edge.family,
      w: edgeWidth(edge.family, edge.sentences),
      bend,
    },
    classes: [edge.dimmed ? "dim" : "", edge.onPath === true ? "path" : "", bend !== 0 ? "bent" : ""].filter(
      Boolean,
    ),
  };
}

export interface GraphChange {
  readonly removed: readonly string[];
  readonly nodes: readonly VisibleNode[];
  readonly edges: readonly VisibleEdge[];
  /** Survivors that look different now. */
  readonly changedNodes: readonly VisibleNode[];
  readonly changedEdges: readonly VisibleEdge[];
}

/** What has to be removed, added and restyled to make `after` of `before`. An edge with a new end is replaced. */
export function diffGraphs(before: VisibleGraph, after: VisibleGraph): GraphChange {
  const oldNodes = new Map(before.nodes.map((node) => [node.id, node]));
  const oldEdges = new Map(before.edges.map((edge) => [edge.id, edge]));
  const keptNodes = new Set(after.nodes.map(({ id }) => id));
  const keptEdges = new Set(
    after.edges.filter((edge) => sameEnds(oldEdges.get(edge.id), edge)).map(({ id }) => id),
  );
  return {
    removed: [...oldEdges.keys()]
      .filter((id) => !keptEdges.has(id))
      .concat([...oldNodes.keys()].filter((id) => !keptNodes.has(id))),
    nodes: after.nodes.filter(({ id }) => !oldNodes.has(id)),
    edges: after.edges.filter(({ id }) => !keptEdges.has(id)),
    changedNodes: after.nodes.filter((node) => differs(oldNodes.get(node.id), node)),
    changedEdges: after.edges.filter(
      (edge) => keptEdges.has(edge.id) && differs(oldEdges.get(edge.id), edge),
    ),
  };
}

function sameEnds(before: VisibleEdge | undefined, after: VisibleEdge): boolean {
  return before?.source === after.source && before.target === after.target;
}

/** Whether any field differs; lists are compared item by item. */
function differs<Thing extends VisibleNode | VisibleEdge>(before: Thing | undefined, after: Thing): boolean {
  if (before === undefined || before === after) return false;
  const old = new Map<string, unknown>(Object.entries(before));
  const fields = Object.entries(after);
  return fields.length !== old.size || fields.some(([key, value]) => !isSame(old.get(key), value));
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item, at) => item === other[at]);
}
