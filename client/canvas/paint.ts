/** Paints a scene on a canvas that lies over Cytoscape's, in px on the screen. */

import type { Box } from "./box.ts";
import type { Caption, Point } from "./canvas-props.ts";
import { HEAD_HOT } from "./canvas-style.ts";
import { edgeWidth, headOf } from "./edge-line.ts";
import { labelBox } from "./label-places.ts";
import { LABEL_GAP, lineHeight, SUB_SIZE } from "./node-label.ts";
import { marksOf, PIN_RADIUS } from "./node-marks.ts";
import { extentOf, isHub, radiusOf } from "./node-shape.ts";
import { paintBody, strokeStyleOf } from "./paint-body.ts";
import type { Palette } from "./palette.ts";
import { boxOf, EDGE_LABEL_SIZE, type Scene, type SceneEdge, type SceneNode } from "./scene.ts";

const VEIL = 0.78;
const DIM_LABEL = 0.45;

export function paintScene(ctx: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  if (scene.veil) paintVeil(ctx, scene, palette);
  for (const caption of scene.captions) paintCaption(ctx, caption, palette);
  for (const edge of scene.edges) {
    ctx.globalAlpha = edge.edge.dimmed ? DIM_LABEL : 1;
    paintEdgeLabel(ctx, edge, palette);
  }
  for (const one of scene.nodes) {
    ctx.globalAlpha = one.node.dimmed ? palette.dimNode : 1;
    paintMarks(ctx, one, scene, palette);
  }
  for (const one of scene.nodes) {
    if (one.label === undefined || (scene.veil && !scene.lit.has(one.node.id))) continue;
    ctx.globalAlpha = one.node.dimmed ? DIM_LABEL : 1;
    paintLabel(ctx, one, scene.textScale, palette);
  }
  ctx.globalAlpha = 1;
}

/** Paper over everything, and what is lit drawn again above it. */
function paintVeil(ctx: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  ctx.globalAlpha = VEIL;
  ctx.fillStyle = palette.canvas;
  ctx.fillRect(0, 0, ctx.canvas.clientWidth, ctx.canvas.clientHeight);
  ctx.globalAlpha = 1;
  for (const edge of scene.edges) paintEdge(ctx, edge, scene.camera.zoom, palette);
  for (const one of scene.nodes)
    if (scene.lit.has(one.node.id)) paintBody(ctx, one.node, one, one.radius, palette);
}

function paintEdge(
  ctx: CanvasRenderingContext2D,
  { edge, line }: SceneEdge,
  zoom: number,
  palette: Palette,
): void {
  strokeStyleOf(ctx, edge.family, palette, zoom);
  if (edge.onPath === true) {
    ctx.strokeStyle = palette.ink;
    ctx.fillStyle = palette.ink;
    ctx.setLineDash([]);
  }
  ctx.lineWidth = Math.max(0.75, (edge.onPath === true ? 3 : edgeWidth(edge.family, edge.sentences)) * zoom);
  ctx.beginPath();
  ctx.moveTo(line.start.x, line.start.y);
  ctx.quadraticCurveTo(line.control.x, line.control.y, line.tip.x, line.tip.y);
  ctx.stroke();
  ctx.setLineDash([]);
  fillPolygon(ctx, headOf(line, HEAD_HOT * zoom));
}

function fillPolygon(ctx: CanvasRenderingContext2D, corners: readonly { x: number; y: number }[]): void {
  ctx.beginPath();
  for (const { x, y } of corners) ctx.lineTo(x, y);
  ctx.closePath();
  ctx.fill();
}

function paintMarks(ctx: CanvasRenderingContext2D, one: SceneNode, scene: Scene, palette: Palette): void {
  const aside = scene.veil && !scene.lit.has(one.node.id);
  if (one.selected || one.focused) paintRing(ctx, one, palette);
  if (!aside) paintGlyph(ctx, one, palette);
  if (aside) return;
  const { badge, pin } = marksOf(
    one.node,
    one,
    one.label === undefined ? undefined : one.side,
    scene.camera.zoom,
  );
  if (badge !== undefined) paintBadge(ctx, badge.text, badge.box, palette);
  if (pin !== undefined) paintPin(ctx, pin, palette);
}

/** Ink 5 px away from what is chosen; dashed where only the keys are. */
function paintRing(ctx: CanvasRenderingContext2D, one: SceneNode, palette: Palette): void {
  const { x, y, kind, radius } = one;
  const { halfWidth, above, below } = extentOf(kind, radius);
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = one.selected ? 1.75 : 2;
  ctx.setLineDash(one.selected ? [] : [4, 3]);
  ctx.beginPath();
  if (kind === "Organisation") {
    ctx.roundRect(x - halfWidth - 5, y - above - 5, 2 * halfWidth + 10, above + below + 10, 6);
  } else {
    ctx.arc(x, y, Math.max(halfWidth, below) + (kind === "Person" ? 5 : 4), 0, 2 * Math.PI);
  }
  ctx.stroke();
  ctx.setLineDash([]);
  if (one.selected && one.focused) {
    ctx.setLineDash([4, 3]);
    ctx.beginPath();
    ctx.arc(x, y, Math.max(halfWidth, below) + 10, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.setLineDash([]);
  }
}

/** A person's surname in Song, where the disc can hold it. */
function paintGlyph(ctx: CanvasRenderingContext2D, one: SceneNode, palette: Palette): void {
  const { node, radius, x, y } = one;
  const hub = isHub(radiusOf(node.sentences)) || node.ghost === true;
  if (node.kind !== "Person" || !hub || radius < 7) return;
  const [surname = ""] = node.name;
  ctx.font = `700 ${Math.round(radius * 0.96)}px ${palette.fontText}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = node.ghost === true ? palette.ink3 : palette.kinds.Person.on;
  ctx.fillText(surname, x, y + radius * 0.35);
}

function paintBadge(ctx: CanvasRenderingContext2D, text: string, box: Box, palette: Palette): void {
  const { left, right, top, bottom } = box;
  ctx.beginPath();
  ctx.roundRect(left, top, right - left, bottom - top, 7.5);
  ctx.fillStyle = palette.surface;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.line;
  ctx.stroke();
  ctx.font = `400 11px ${palette.fontUi}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  ctx.fillStyle = palette.ink2;
  ctx.fillText(text, (left + right) / 2, (top + bottom) / 2 + 3.8);
}

function paintPin(ctx: CanvasRenderingContext2D, { x, y }: Point, palette: Palette): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.beginPath();
  ctx.arc(0, 0, PIN_RADIUS, 0, 2 * Math.PI);
  ctx.fillStyle = palette.surface;
  ctx.fill();
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.line;
  ctx.stroke();
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 1.3;
  ctx.lineJoin = "round";
  ctx.lineCap = "round";
  ctx.stroke(new Path2D("M-1.6 -4.4H1.6L1.2 -1L2.8 0.8H-2.8L-1.2 -1L-1.6 -4.4ZM0 0.8V4.4"));
  ctx.restore();
}

function paintLabel(ctx: CanvasRenderingContext2D, one: SceneNode, scale: number, palette: Palette): void {
  const { label, side } = one;
  if (label === undefined) return;
  const box = labelBox({ node: boxOf(one), width: label.width * scale, height: label.height * scale }, side);
  const align = side === "right" ? "left" : side === "left" ? "right" : "center";
  const x = align === "left" ? box.left : align === "right" ? box.right : (box.left + box.right) / 2;
  let y = box.top + (side === "above" ? LABEL_GAP / 2 : 0);
  for (const line of label.lines) {
    y += lineHeight(label.size) * scale;
    const font = `${label.bold ? 600 : 400} ${label.size * scale}px ${palette.fontUi}`;
    paintText(ctx, line, x, y - 3.5 * scale, { font, align, halo: 4, ink: ghostInk(one, palette), palette });
  }
  if (label.sub === undefined) return;
  y += lineHeight(SUB_SIZE) * scale;
  const font = `400 ${SUB_SIZE * scale}px ${palette.fontUi}`;
  paintText(ctx, label.sub, x, y - 3.5 * scale, { font, align, halo: 4, ink: palette.ink2, palette });
}

function ghostInk({ node }: SceneNode, palette: Palette): string {
  return node.ghost === true ? palette.ink3 : palette.ink;
}

function paintCaption(ctx: CanvasRenderingContext2D, { text, at }: Caption, palette: Palette): void {
  const font = `400 ${SUB_SIZE}px ${palette.fontUi}`;
  paintText(ctx, text, at.x, at.y + 4.2, { font, align: "center", halo: 4, ink: palette.ink2, palette });
}

function paintEdgeLabel(ctx: CanvasRenderingContext2D, { edge, labelAt }: SceneEdge, palette: Palette): void {
  if (labelAt === undefined) return;
  const ink = edge.family === "belong" ? palette.ink3 : palette.families[edge.family];
  const font = `400 ${EDGE_LABEL_SIZE}px ${palette.fontUi}`;
  paintText(ctx, edge.label, labelAt.x, labelAt.y + 4.2, { font, align: "center", halo: 5, ink, palette });
}

interface TextLook {
  readonly font: string;
  readonly align: CanvasTextAlign;
  readonly halo: number;
  readonly ink: string;
  readonly palette: Palette;
}

function paintText(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, look: TextLook): void {
  ctx.font = look.font;
  ctx.textAlign = look.align;
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  ctx.lineWidth = look.halo;
  ctx.strokeStyle = look.palette.canvas;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = look.ink;
  ctx.fillText(text, x, y);
}
