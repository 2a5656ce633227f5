/** The size and outline of a node: one shape per kind, so that kinds are told apart without their colours. */

import type { Kind } from "../../graph-schema/ontology.ts";
import type { Point, VisibleNode } from "./canvas-props.ts";

const SMALLEST = 9;
const LARGEST = 24;
/** From this radius on a node is a hub: a larger label, and a glyph in it when it is a person. */
const HUB = 16;

/** Radius in px at zoom 1 for a number of sentences of evidence. */
export function radiusOf(sentences: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, 6 + 2.9 * Math.sqrt(Math.max(0, sentences))));
}

export function isHub(radius: number): boolean {
  return radius >= HUB;
}

/** Half of the box that Cytoscape is given, in radii, and the polygon in it from -1 to 1; no polygon: as named. */
interface Shape {
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly name: "ellipse" | "round-rectangle" | "diamond" | "polygon";
  readonly polygon?: readonly number[];
}

const TRIANGLE_TOP = -0.59;

export const SHAPES: Readonly<Record<Kind, Shape>> = {
  Person: { halfWidth: 1, halfHeight: 1, name: "ellipse" },
  Organisation: { halfWidth: 0.88, halfHeight: 0.88, name: "round-rectangle" },
  Meeting: { halfWidth: 1.2, halfHeight: 1.2, name: "diamond", polygon: [0, -1, 1, 0, 0, 1, -1, 0] },
  Place: {
    halfWidth: 1.26,
    halfHeight: 1.42,
    name: "polygon",
    polygon: [-1, TRIANGLE_TOP, 1, TRIANGLE_TOP, 0, 1],
  },
  Project: {
    halfWidth: 1.42,
    halfHeight: 1.05,
    name: "polygon",
    polygon: [-1, 0, -0.46, -1, 0.46, -1, 1, 0, 0.46, 1, -0.46, 1],
  },
};

/** How far a node reaches from its middle, in px at zoom 1. */
export interface Extent {
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

export function extentOf(kind: Kind, radius: number): Extent {
  const { halfWidth, halfHeight } = SHAPES[kind];
  const below = halfHeight * radius;
  return { halfWidth: halfWidth * radius, above: kind === "Place" ? -TRIANGLE_TOP * below : below, below };
}

/** Corners around the middle, clockwise from the left or top; empty for the round kind. */
export function cornersOf(kind: Kind, radius: number): Point[] {
  const { halfWidth, halfHeight, polygon = [-1, -1, 1, -1, 1, 1, -1, 1] } = SHAPES[kind];
  if (kind === "Person") return [];
  return Array.from({ length: polygon.length / 2 }, (_, at) => ({
    x: (polygon[2 * at] ?? 0) * halfWidth * radius,
    y: (polygon[2 * at + 1] ?? 0) * halfHeight * radius,
  }));
}

/** The kind whose outline a node has: a group of several kinds is a disc. */
export function outlineOf({ kind, group }: Pick<VisibleNode, "kind" | "group">): Kind {
  return group?.mixed === true ? "Person" : kind;
}

/** Adds the outline to the path. */
export function traceShape(ctx: CanvasRenderingContext2D, kind: Kind, { x, y }: Point, radius: number): void {
  if (kind === "Person") {
    ctx.moveTo(x + radius, y);
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (const [at, corner] of cornersOf(kind, radius).entries()) {
    if (at === 0) ctx.moveTo(x + corner.x, y + corner.y);
    else ctx.lineTo(x + corner.x, y + corner.y);
  }
  ctx.closePath();
}

/** Px from the middle to the outline in the direction (dx, dy), a unit vector. */
export function reachOf(kind: Kind, radius: number, dx: number, dy: number): number {
  const corners = cornersOf(kind, radius);
  let reach = corners.length === 0 ? radius : 0;
  for (const [at, corner] of corners.entries()) {
    const next = corners[(at + 1) % corners.length] ?? corner;
    const sideX = next.x - corner.x;
    const sideY = next.y - corner.y;
    const across = dx * sideY - dy * sideX;
    if (across === 0) continue;
    const along = (corner.x * sideY - corner.y * sideX) / across;
    const share = (corner.x * dy - corner.y * dx) / across;
    if (along > 0 && share >= -1e-9 && share <= 1 + 1e-9) reach = Math.max(reach, along);
  }
  return reach;
}
