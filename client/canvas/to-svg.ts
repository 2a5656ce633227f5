/** The canvas as a document of vectors, on paper, for taking away; a bitmap is made from the same. */

import type { Box } from "./box.ts";
import { HEAD_HOT, HEAD_REST } from "./canvas-style.ts";
import { edgeWidth, headOf, STROKES } from "./edge-line.ts";
import type { Side } from "./label-places.ts";
import { labelBox } from "./label-places.ts";
import { lineHeight, SUB_SIZE } from "./node-label.ts";
import { cornersOf, isHub, radiusOf } from "./node-shape.ts";
import type { Palette } from "./palette.ts";
import { boxOf, EDGE_LABEL_SIZE, type SceneEdge, type SceneNode, sceneOfAll, type View } from "./scene.ts";

const MARGIN = 24;

/** @param content px at zoom 1 around everything drawn */
export function toSvg(view: View, content: Box, palette: Palette): string {
  const width = Math.ceil(content.right - content.left + 2 * MARGIN);
  const height = Math.ceil(content.bottom - content.top + 2 * MARGIN);
  const pan = { x: MARGIN - content.left, y: MARGIN - content.top };
  const free = { left: 0, top: 0, right: width, bottom: height };
  const { edges, hot, nodes } = sceneOfAll({ ...view, camera: { zoom: 1, pan }, width, height, free });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escape(palette.fontUi)}">`,
    `<rect width="100%" height="100%" fill="${palette.canvas}"/>`,
    ...edges.map((edge) => edgeMarks(edge, hot.has(edge.edge.id), palette)),
    ...nodes.map((node) => nodeMarks(node, palette)),
    ...edges.map((edge) => edgeLabel(edge, palette)),
    ...nodes.map((node) => nodeLabel(node, palette)),
    "</svg>",
  ].join("\n");
}

function edgeMarks({ edge, line }: SceneEdge, hot: boolean, palette: Palette): string {
  const color = edge.onPath === true ? palette.ink : palette.families[edge.family];
  const opacity = hot ? 1 : edge.dimmed ? palette.dimEdge : palette.edgeRest;
  const width = edge.onPath === true ? 3 : edgeWidth(edge.family, edge.sentences);
  const dash = STROKES[edge.family].dash.join(" ");
  const cap = edge.family === "going" ? ' stroke-linecap="round"' : "";
  const { start, control, tip } = line;
  const head = headOf(line, hot ? HEAD_HOT : HEAD_REST);
  return (
    `<g opacity="${opacity}"><path d="M${at(start)}Q${at(control)} ${at(tip)}" fill="none" stroke="${color}" stroke-width="${round(width)}"` +
    `${dash === "" ? "" : ` stroke-dasharray="${dash}"`}${cap}/><path d="M${head.map(at).join("L")}Z" fill="${color}"/></g>`
  );
}

function nodeMarks(one: SceneNode, palette: Palette): string {
  const { node, x, y, kind, radius } = one;
  const ghost = node.ghost === true;
  const hue = node.group?.mixed === true ? palette.ink2 : palette.kinds[kind].fill;
  const paint =
    node.group !== undefined
      ? `fill="${palette.surface}" stroke="${hue}" stroke-width="3"`
      : ghost
        ? `fill="none" stroke="${palette.control}" stroke-width="1.25" stroke-dasharray="3 3"`
        : `fill="${palette.kinds[kind].fill}" stroke="${palette.canvas}" stroke-width="2"`;
  const corners = cornersOf(kind, radius).map((corner) => at({ x: x + corner.x, y: y + corner.y }));
  const body =
    corners.length === 0
      ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${paint}/>`
      : `<path d="M${corners.join("L")}Z" stroke-linejoin="round" ${paint}/>`;
  const ring = one.selected
    ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius * (kind === "Person" ? 1 : 1.3) + 5)}" fill="none" stroke="${palette.ink}" stroke-width="1.75"/>`
    : "";
  return `<g opacity="${node.dimmed ? palette.dimNode : 1}">${body}${ring}${glyph(one, palette)}</g>`;
}

function glyph({ node, x, y, radius }: SceneNode, palette: Palette): string {
  if (node.kind !== "Person" || !(isHub(radiusOf(node.sentences)) || node.ghost === true)) return "";
  const ink = node.ghost === true ? palette.ink3 : palette.kinds.Person.on;
  const [surname = ""] = node.name;
  return (
    `<text x="${round(x)}" y="${round(y + radius * 0.35)}" text-anchor="middle" font-family="${escape(palette.fontText)}" ` +
    `font-weight="700" font-size="${Math.round(radius * 0.96)}" fill="${ink}">${escape(surname)}</text>`
  );
}

const ANCHORS: Readonly<Record<Side, string>> = {
  below: "middle",
  above: "middle",
  right: "start",
  left: "end",
};

function nodeLabel(one: SceneNode, palette: Palette): string {
  const { label, side, node } = one;
  if (label === undefined) return "";
  const box = labelBox({ node: boxOf(one), width: label.width, height: label.height }, side);
  const x = side === "right" ? box.left : side === "left" ? box.right : (box.left + box.right) / 2;
  let y = box.top;
  const lines = label.lines.map((line) => {
    y += lineHeight(label.size);
    return `<tspan x="${round(x)}" y="${round(y - 3.5)}">${escape(line)}</tspan>`;
  });
  const sub =
    label.sub === undefined
      ? ""
      : `<tspan x="${round(x)}" y="${round(y + lineHeight(SUB_SIZE) - 3.5)}" font-size="${SUB_SIZE}" font-weight="400">${escape(label.sub)}</tspan>`;
  return (
    `<text text-anchor="${ANCHORS[side]}" font-size="${label.size}" font-weight="${label.bold ? 600 : 400}" fill="${palette.ink}" ` +
    `stroke="${palette.canvas}" stroke-width="4" stroke-linejoin="round" paint-order="stroke" opacity="${node.dimmed ? 0.45 : 1}">${lines.join("")}${sub}</text>`
  );
}

function edgeLabel({ edge, labelAt }: SceneEdge, palette: Palette): string {
  if (labelAt === undefined) return "";
  const ink = edge.family === "belong" ? palette.ink3 : palette.families[edge.family];
  return (
    `<text x="${round(labelAt.x)}" y="${round(labelAt.y + 4.2)}" text-anchor="middle" font-size="${EDGE_LABEL_SIZE}" fill="${ink}" ` +
    `stroke="${palette.canvas}" stroke-width="5" stroke-linejoin="round" paint-order="stroke">${escape(edge.label)}</text>`
  );
}

function at({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
