/** The geometry of the mini-map: every place on a small sheet, and the frame around what is seen. */

import type { Box } from "./box.ts";
import type { Camera } from "./camera.ts";
import type { Point } from "./canvas-props.ts";

/** On the sheet a place is at place × scale + (left, top). */
export interface Sheet {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The box around all middles of nodes, px at zoom 1. */
  readonly content: Box;
}

const MARGIN = 12;
/** @param width @param height px of the sheet; undefined without any place */
export function toSheet(places: Iterable<Point>, width: number, height: number): Sheet | undefined {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return undefined;
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(1, right - left),
    (height - 2 * MARGIN) / Math.max(1, bottom - top),
  );
  return {
    scale,
    left: width / 2 - ((left + right) / 2) * scale,
    top: height / 2 - ((top + bottom) / 2) * scale,
    width,
    height,
    content: { left, right, top, bottom },
  };
}

/** The frame around what is seen, px on the sheet and within it; undefined while everything is seen. */
export function toFrame(sheet: Sheet, { zoom, pan }: Camera, area: Box): Box | undefined {
  const seen: Box = {
    left: (area.left - pan.x) / zoom,
    right: (area.right - pan.x) / zoom,
    top: (area.top - pan.y) / zoom,
    bottom: (area.bottom - pan.y) / zoom,
  };
  const { content, scale, left, top, width, height } = sheet;
  const whole =
    seen.left <= content.left &&
    seen.right >= content.right &&
    seen.top <= content.top &&
    seen.bottom >= content.bottom;
  if (whole) return undefined;
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return {
    left: within(seen.left * scale + left, width),
    right: within(seen.right * scale + left, width),
    top: within(seen.top * scale + top, height),
    bottom: within(seen.bottom * scale + top, height),
  };
}
