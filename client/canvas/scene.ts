/** What lies over Cytoscape's drawing, as data: labels, glyphs, badges, pins, rings, and the few redrawn above a veil. */

import type { Box } from "./box.ts";
import type { Camera } from "./camera.ts";
import { isLarge } from "./canvas-elements.ts";
import type { Caption, Language, Point, VisibleEdge, VisibleGraph, VisibleNode } from "./canvas-props.ts";
import { type EdgeEnd, type EdgeLine, pointOn, toEdgeLine } from "./edge-line.ts";
import { widthOf } from "./label-lines.ts";
import type { EdgeLabelWish, LabelWish, Segment, Side } from "./label-places.ts";
import { placeLabels } from "./label-places.ts";
import type { NodeLabel } from "./node-label.ts";
import { markBoxes, marksOf } from "./node-marks.ts";
import { extentOf, isHub, outlineOf, radiusOf } from "./node-shape.ts";

/** All that a scene is made from. */
export interface View {
  readonly graph: VisibleGraph;
  readonly places: ReadonlyMap<string, Point>;
  readonly bends: ReadonlyMap<string, number>;
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  /** The part that no panel covers: labels of nodes in it are not cut off. */
  readonly free: Box;
  readonly selection: ReadonlySet<string>;
  /** The node or edge under the pointer. */
  readonly hovered: string | undefined;
  /** The node that keys act on. */
  readonly focused: string | undefined;
  readonly language: Language;
  labelOf(node: VisibleNode): NodeLabel;
}

/** Sides of node labels and shares along edges for edge labels; kept while the camera moves. */
export interface LabelMemory {
  readonly sides: ReadonlyMap<string, Side>;
  readonly shares: ReadonlyMap<string, number>;
}

export const NO_LABELS: LabelMemory = { sides: new Map(), shares: new Map() };

export interface SceneNode extends EdgeEnd {
  readonly node: VisibleNode;
  readonly label: NodeLabel | undefined;
  readonly side: Side;
  readonly selected: boolean;
  readonly focused: boolean;
}

export interface SceneEdge {
  readonly edge: VisibleEdge;
  readonly line: EdgeLine;
  /** Where its label's middle is, when it shows one. */
  readonly labelAt: Point | undefined;
}

export interface Scene {
  readonly camera: Camera;
  /** Nodes in sight. */
  readonly nodes: readonly SceneNode[];
  readonly captions: readonly Caption[];
  /** Hot edges in sight. */
  readonly edges: readonly SceneEdge[];
  /** Whether a veil lies over everything, with `lit` and `edges` drawn above it. */
  readonly veil: boolean;
  readonly lit: ReadonlySet<string>;
  /** Font sizes are multiplied by it: labels grow with the zoom but never shrink. */
  readonly textScale: number;
}

/** Up to so many nodes in sight every label is wished for at any zoom that can hold it. */
const FEW = 60;
/** No screen can hold more labels than this. */
const MOST_LABELS = 250;
/** Px around the screen in which nodes count as in sight. */
const AROUND = 60;
export const EDGE_LABEL_SIZE = 12;
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

export function textScaleOf(zoom: number): number {
  return Math.min(1.6, Math.max(1, zoom));
}

export function toScene(view: View, memory: LabelMemory): Scene {
  const hot = hotEdges(view);
  const large = isLarge(view.graph);
  const dims = large && view.graph.nodes.some(({ dimmed }) => dimmed);
  const chosen = hot.some((edge) => edge.onPath === true || isChosen(view, edge));
  const veil = large && (chosen || dims);
  const litEdges = veil && !chosen ? view.graph.edges.filter((edge) => !edge.dimmed) : hot;
  const nodes = nodesInSight(view, memory);
  return {
    camera: view.camera,
    nodes,
    captions: (view.graph.captions ?? []).map(({ text, at }) => ({ text, at: toScreen(view, at) })),
    edges: toSceneEdges(view, litEdges, memory),
    veil,
    lit: veil ? litNodes(view, litEdges) : new Set(),
    textScale: textScaleOf(view.camera.zoom),
  };
}

function isChosen({ selection }: View, { id, source, target }: VisibleEdge): boolean {
  return selection.has(id) || selection.has(source) || selection.has(target);
}

/** Edges of what is chosen, under the pointer or in focus, and those of a path. */
export function hotEdges(view: View): VisibleEdge[] {
  const { hovered, graph } = view;
  if (view.selection.size === 0 && hovered === undefined && !graph.edges.some((edge) => edge.onPath))
    return [];
  return graph.edges.filter(
    (edge) =>
      edge.onPath === true ||
      isChosen(view, edge) ||
      (hovered !== undefined && (edge.id === hovered || edge.source === hovered || edge.target === hovered)),
  );
}

function litNodes({ graph, selection }: View, edges: readonly VisibleEdge[]): Set<string> {
  const lit = new Set(edges.flatMap(({ source, target }) => [source, target]));
  for (const { id, dimmed } of graph.nodes)
    if (selection.has(id) || (lit.size > 0 && lit.has(id) && !dimmed)) lit.add(id);
  return lit;
}

function nodesInSight(view: View, memory: LabelMemory): SceneNode[] {
  const sight: SceneNode[] = [];
  for (const node of view.graph.nodes) {
    const end = toEnd(view, node);
    if (end === undefined || !inSight(view, end)) continue;
    const side = memory.sides.get(node.id);
    sight.push({
      ...end,
      node,
      label: side === undefined ? undefined : view.labelOf(node),
      side: side ?? "below",
      selected: view.selection.has(node.id),
      focused: view.focused === node.id,
    });
  }
  return sight;
}

/** A node's middle and radius on the screen; undefined without a place. */
function toEnd(view: View, node: VisibleNode): EdgeEnd | undefined {
  const place = view.places.get(node.id);
  if (place === undefined) return undefined;
  const radius = radiusOf(node.sentences) * view.camera.zoom;
  return { ...toScreen(view, place), kind: outlineOf(node), radius };
}

/** Where a place is on the screen. */
function toScreen({ camera: { zoom, pan } }: View, { x, y }: Point): Point {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

function inSight({ width, height }: View, { x, y }: Point): boolean {
  return x > -AROUND && y > -AROUND && x < width + AROUND && y < height + AROUND;
}

function toSceneEdges(view: View, edges: readonly VisibleEdge[], memory: LabelMemory): SceneEdge[] {
  const nodes = new Map(view.graph.nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const line = lineOf(view, nodes, edge);
    const share = memory.shares.get(edge.id);
    return line === undefined
      ? []
      : [{ edge, line, labelAt: share === undefined ? undefined : pointOn(line, share) }];
  });
}

function lineOf(
  view: View,
  nodes: ReadonlyMap<string, VisibleNode>,
  edge: VisibleEdge,
): EdgeLine | undefined {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  if (source === undefined || target === undefined) return undefined;
  const [from, to] = [toEnd(view, source), toEnd(view, target)];
  if (from === undefined || to === undefined) return undefined;
  return toEdgeLine(from, to, isLarge(view.graph) ? 0 : (view.bends.get(edge.id) ?? 0) * view.camera.zoom);
}

/** Finds places for the labels of what is in sight; to be asked when the camera rests. */
export function toLabelMemory(view: View, before: LabelMemory): LabelMemory {
  const sight = nodesInSight(view, before);
  const boxes = new Map(sight.map((one) => [one.node.id, boxOf(one)]));
  const lines = toSceneEdges(view, isLarge(view.graph) ? [] : view.graph.edges, before);
  const labelled = labelledEdges(view);
  const wishes = toWishes(view, sight, boxes, before);
  const edgeWishes = toSceneEdges(view, labelled, before).map(toEdgeWish);
  const segments = lines.map(
    ({ edge, line }): Segment => ({ ends: [edge.source, edge.target], from: line.start, to: line.tip }),
  );
  const places = placeLabels(wishes, edgeWishes, [...boxes.values()], segments, view.free);
  const shares = new Map(
    edgeWishes.flatMap(({ id, spots }): [string, number][] => {
      const spot = places.edges.get(id);
      const share = spot === undefined ? undefined : SHARES[spots.indexOf(spot)];
      return share === undefined ? [] : [[id, share]];
    }),
  );
  return { sides: places.nodes, shares };
}

/** Hot edges; on a canvas that shows a path every edge, for a way is read along its verbs. */
function labelledEdges(view: View): VisibleEdge[] {
  const { edges } = view.graph;
  return edges.length <= FEW && edges.some((edge) => edge.onPath) ? [...edges] : hotEdges(view);
}

/** Px that the ring around a chosen node takes. */
const RING = 6;

/** The node with its ring. */
export function boxOf({ x, y, kind, radius, selected }: SceneNode): Box {
  const { halfWidth, above, below } = extentOf(kind, radius);
  const ring = selected ? RING : 0;
  return {
    left: x - halfWidth - ring,
    right: x + halfWidth + ring,
    top: y - above - ring,
    bottom: y + below + ring,
  };
}

function toWishes(
  view: View,
  sight: readonly SceneNode[],
  boxes: ReadonlyMap<string, Box>,
  before: LabelMemory,
): LabelWish[] {
  const scale = textScaleOf(view.camera.zoom);
  const wanted = sight.filter(wantsLabel(view, sight.length));
  const weight = (one: SceneNode): number =>
    one.node.sentences + (one.selected || one.focused ? 1e6 : 0) + (one.node.dimmed ? -1e6 : 0);
  return wanted
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, MOST_LABELS)
    .flatMap((one): LabelWish[] => {
      const { node, selected, focused } = one;
      const box = boxes.get(node.id);
      if (box === undefined) return [];
      const label = view.labelOf(node);
      const size = { width: label.width * scale, height: label.height * scale };
      const always = selected || focused || view.hovered === node.id;
      const marksAt = (side: Side): Box[] => markBoxes(marksOf(node, one, side, view.camera.zoom));
      return [{ id: node.id, node: box, ...size, side: before.sides.get(node.id), always, marksAt }];
    });
}

/** Below zoom 0.5 hubs only, below 0.9 hubs and neighbours of the selection, unless few are in sight. */
function wantsLabel(view: View, inSightCount: number): (one: SceneNode) => boolean {
  const { zoom } = view.camera;
  const near = new Set(zoom < 0.9 ? hotEdges(view).flatMap(({ source, target }) => [source, target]) : []);
  return ({ node, selected, focused }) =>
    zoom >= 0.9 ||
    (inSightCount <= FEW && zoom >= 0.3) ||
    isHub(radiusOf(node.sentences)) ||
    selected ||
    focused ||
    view.hovered === node.id ||
    node.ghost === true ||
    (zoom >= 0.5 && near.has(node.id));
}

function toEdgeWish({ edge, line }: SceneEdge): EdgeLabelWish {
  const width = widthOf(edge.label) * EDGE_LABEL_SIZE + 4;
  return {
    id: edge.id,
    spots: SHARES.map((share) => pointOn(line, share)),
    width,
    height: EDGE_LABEL_SIZE + 3,
  };
}

/** Everything at once, in sight or not, with labels placed afresh: what a picture to take away shows. */
export function sceneOfAll(view: View): { edges: SceneEdge[]; hot: ReadonlySet<string>; nodes: SceneNode[] } {
  const memory = toLabelMemory(view, NO_LABELS);
  return {
    edges: toSceneEdges(view, view.graph.edges, memory),
    hot: new Set(hotEdges(view).map(({ id }) => id)),
    nodes: nodesInSight(view, memory),
  };
}
