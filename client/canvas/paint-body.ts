/** One node's body and one family's stroke, as every painter of the canvas draws them. */

import type { Family } from "../../graph-schema/ontology.ts";
import type { Point, VisibleNode } from "./canvas-props.ts";
import { STROKES } from "./edge-line.ts";
import { outlineOf, traceShape } from "./node-shape.ts";
import type { Palette } from "./palette.ts";

/** @param at its middle, and @param radius, both in px on the screen */
export function paintBody(
  ctx: CanvasRenderingContext2D,
  node: VisibleNode,
  at: Point,
  radius: number,
  palette: Palette,
): void {
  ctx.beginPath();
  traceShape(ctx, outlineOf(node), at, radius);
  ctx.lineJoin = "round";
  if (node.ghost === true) return paintGhost(ctx, palette);
  ctx.strokeStyle = palette.canvas;
  ctx.lineWidth = 4;
  ctx.stroke();
  if (node.group !== undefined) return paintGroup(ctx, node, at, radius, palette);
  ctx.fillStyle = palette.kinds[node.kind].fill;
  ctx.fill();
}

function paintGhost(ctx: CanvasRenderingContext2D, palette: Palette): void {
  ctx.strokeStyle = palette.control;
  ctx.lineWidth = 1.25;
  ctx.setLineDash([3, 3]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Paper with two outlines, as of a pile: ink where kinds are mixed, else in the kind's hue. */
function paintGroup(
  ctx: CanvasRenderingContext2D,
  { group, kind }: VisibleNode,
  at: Point,
  radius: number,
  palette: Palette,
): void {
  const color = group?.mixed === true ? palette.ink2 : palette.kinds[kind].fill;
  ctx.fillStyle = palette.surface;
  ctx.fill();
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  ctx.beginPath();
  traceShape(ctx, group?.mixed === true ? "Person" : kind, at, radius * 0.78);
  ctx.stroke();
}

export function strokeStyleOf(
  ctx: CanvasRenderingContext2D,
  family: Family,
  palette: Palette,
  zoom: number,
): void {
  ctx.strokeStyle = palette.families[family];
  ctx.fillStyle = palette.families[family];
  ctx.lineCap = family === "going" ? "round" : "butt";
  ctx.setLineDash(STROKES[family].dash.map((length) => length * zoom));
}
