/** Paints thousands of nodes and lines, alike ones in one stroke, and pauses after each handful. */

import { kinds } from "../../graph-schema/ontology.ts";
import type { Camera } from "./camera.ts";
import type { Point, VisibleEdge, VisibleGraph, VisibleNode } from "./canvas-props.ts";
import { HEAD_REST } from "./canvas-style.ts";
import { edgeWidth, headOf, toEdgeLine } from "./edge-line.ts";
import { outlineOf, radiusOf, traceShape } from "./node-shape.ts";
import { paintBody, strokeStyleOf } from "./paint-body.ts";
import type { Palette } from "./palette.ts";

export interface PlateView {
  readonly graph: VisibleGraph;
  /** Px at zoom 1. */
  readonly places: ReadonlyMap<string, Point>;
  readonly camera: Camera;
  /** Px on the screen. */
  readonly width: number;
  readonly height: number;
}

/** So many lines or nodes between two pauses. */
const HANDFUL = 250;
/** Below this zoom dashes would run together, and below the second heads would be specks. */
const DASHED_FROM = 0.35;
const HEADS_FROM = 0.55;
/** Px around the sheet in which nodes are painted too. */
const AROUND = 40;

export function* paintPlate(
  ctx: CanvasRenderingContext2D,
  view: PlateView,
  palette: Palette,
): Generator<undefined, void> {
  const nodes = new Map(view.graph.nodes.map((node) => [node.id, node]));
  yield;
  ctx.globalAlpha = palette.edgeRest;
  for (const [edges, width] of alike(view.graph.edges)) {
    yield* strokeAlike(ctx, edges, width, nodes, view, palette);
  }
  ctx.globalAlpha = 1;
  for (const kind of kinds) {
    const same = view.graph.nodes.filter((node) => node.kind === kind && !isSpecial(node));
    yield* fillAlike(ctx, same, view, palette);
  }
  for (const node of view.graph.nodes.filter(isSpecial)) {
    const at = toScreen(view, node.id);
    if (at !== undefined) paintBody(ctx, node, at, radiusOf(node.sentences) * view.camera.zoom, palette);
  }
}

/** Lines of one family and one width together. */
function alike(edges: readonly VisibleEdge[]): [VisibleEdge[], number][] {
  const groups = new Map<string, [VisibleEdge[], number]>();
  for (const edge of edges) {
    const width = edgeWidth(edge.family, edge.sentences);
    const key = `${edge.family} ${width}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [[edge], width]);
    else group[0].push(edge);
  }
  return [...groups.values()];
}

function* strokeAlike(
  ctx: CanvasRenderingContext2D,
  edges: readonly VisibleEdge[],
  width: number,
  nodes: ReadonlyMap<string, VisibleNode>,
  view: PlateView,
  palette: Palette,
): Generator<undefined, void> {
  const { zoom } = view.camera;
  const [first] = edges;
  if (first === undefined) return;
  for (let from = 0; from < edges.length; from += HANDFUL) {
    const some = edges.slice(from, from + HANDFUL);
    strokeStyleOf(ctx, first.family, palette, zoom);
    if (zoom < DASHED_FROM) ctx.setLineDash([]);
    ctx.lineWidth = Math.max(0.5, width * zoom);
    if (zoom < HEADS_FROM) strokePlain(ctx, some, view);
    else strokeHeaded(ctx, some, nodes, view);
    yield;
  }
  ctx.setLineDash([]);
}

/** From middle to middle: nodes are painted over the ends. */
function strokePlain(ctx: CanvasRenderingContext2D, edges: readonly VisibleEdge[], view: PlateView): void {
  ctx.beginPath();
  for (const { source, target } of edges) {
    const [from, to] = [toScreen(view, source), toScreen(view, target)];
    if (from === undefined || to === undefined || isAside(view, from, to)) continue;
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
  }
  ctx.stroke();
}

/** From outline to outline, with heads. */
function strokeHeaded(
  ctx: CanvasRenderingContext2D,
  edges: readonly VisibleEdge[],
  nodes: ReadonlyMap<string, VisibleNode>,
  view: PlateView,
): void {
  const { zoom } = view.camera;
  const lines = edges.flatMap(({ source, target }) => {
    const [from, to] = [toEnd(view, nodes.get(source)), toEnd(view, nodes.get(target))];
    if (from === undefined || to === undefined || isAside(view, from, to)) return [];
    return toEdgeLine(from, to, 0) ?? [];
  });
  ctx.beginPath();
  for (const { start, tip } of lines) {
    ctx.moveTo(start.x, start.y);
    ctx.lineTo(tip.x, tip.y);
  }
  ctx.stroke();
  ctx.beginPath();
  for (const line of lines) {
    const [tip, left, right] = headOf(line, HEAD_REST * zoom);
    ctx.moveTo(tip.x, tip.y);
    ctx.lineTo(left.x, left.y);
    ctx.lineTo(right.x, right.y);
  }
  ctx.fill();
}

/** Ghosts and groups are painted one by one. */
function isSpecial({ ghost, group }: VisibleNode): boolean {
  return ghost === true || group !== undefined;
}

function* fillAlike(
  ctx: CanvasRenderingContext2D,
  nodes: readonly VisibleNode[],
  view: PlateView,
  palette: Palette,
): Generator<undefined, void> {
  const [first] = nodes;
  if (first === undefined) return;
  for (let from = 0; from < nodes.length; from += HANDFUL) {
    ctx.beginPath();
    for (const node of nodes.slice(from, from + HANDFUL)) {
      const at = toScreen(view, node.id);
      if (at !== undefined && isOn(view, at)) {
        traceShape(ctx, node.kind, at, radiusOf(node.sentences) * view.camera.zoom);
      }
    }
    ctx.lineJoin = "round";
    ctx.lineWidth = Math.max(1, 4 * view.camera.zoom);
    ctx.strokeStyle = palette.canvas;
    ctx.stroke();
    ctx.fillStyle = palette.kinds[first.kind].fill;
    ctx.fill();
    yield;
  }
}

function toScreen({ places, camera: { zoom, pan } }: PlateView, id: string): Point | undefined {
  const at = places.get(id);
  return at === undefined ? undefined : { x: at.x * zoom + pan.x, y: at.y * zoom + pan.y };
}

function toEnd(view: PlateView, node: VisibleNode | undefined) {
  const at = node === undefined ? undefined : toScreen(view, node.id);
  if (node === undefined || at === undefined) return undefined;
  return { ...at, kind: outlineOf(node), radius: radiusOf(node.sentences) * view.camera.zoom };
}

function isOn({ width, height }: PlateView, { x, y }: Point): boolean {
  return x > -AROUND && y > -AROUND && x < width + AROUND && y < height + AROUND;
}

/** Whether both ends lie beyond the same side. */
function isAside({ width, height }: PlateView, from: Point, to: Point): boolean {
  return (
    (from.x < 0 && to.x < 0) ||
    (from.y < 0 && to.y < 0) ||
    (from.x > width && to.x > width) ||
    (from.y > height && to.y > height)
  );
}
