/** Where the canvas looks: pan and zoom so that screen = place × zoom + pan. */

import type { Box } from "./box.ts";
import type { Point } from "./canvas-props.ts";

export interface Camera {
  readonly zoom: number;
  readonly pan: Point;
}

export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top?: number | undefined;
}

export const MIN_ZOOM = 0.08;
export const MAX_ZOOM = 3;
/** Fitting never enlarges beyond this: a few nodes are not blown up. */
const FIT_ZOOM = 1.15;
const MARGIN = 28;
const NARROW_MARGIN = 10;
const EDGE = 4;
/** Room for the key of sizes and the tools, which are there from this width on. */
const FOOT = 36;
const WIDE_FROM = 768;

/** The part of the canvas that no panel covers, in px on the screen. */
export function freeArea(width: number, height: number, insets: Insets): Box {
  const wide = width >= WIDE_FROM;
  const margin = wide ? MARGIN : NARROW_MARGIN;
  const left = insets.left + margin;
  const top = (insets.top ?? 0) + margin + (wide ? 12 : 0);
  return {
    left,
    top,
    right: Math.max(left + 40, width - insets.right - margin),
    bottom: Math.max(top + 40, height - insets.bottom - margin - (wide ? FOOT : 0)),
  };
}

/** What no panel covers, to its very edge. */
export function openArea(width: number, height: number, insets: Insets): Box {
  const { left, right, bottom, top = 0 } = insets;
  return { left: left + EDGE, top: top + EDGE, right: width - right - EDGE, bottom: height - bottom - EDGE };
}

/** The camera that shows all of `content` (px at zoom 1) in the middle of `area` (px on the screen). */
export function fitTo(content: Box, area: Box): Camera {
  const zoom = clampZoom(
    Math.min(
      FIT_ZOOM,
      (area.right - area.left) / Math.max(1, content.right - content.left),
      (area.bottom - area.top) / Math.max(1, content.bottom - content.top),
    ),
  );
  return {
    zoom,
    pan: {
      x: (area.left + area.right) / 2 - ((content.left + content.right) / 2) * zoom,
      y: (area.top + area.bottom) / 2 - ((content.top + content.bottom) / 2) * zoom,
    },
  };
}

/** The camera moved as little as possible so that `content` is seen whole; smaller only where it has to be. */
export function reveal(camera: Camera, content: Box, area: Box): Camera {
  const fit = fitTo(content, area);
  if (fit.zoom < camera.zoom) return fit;
  const { zoom, pan } = camera;
  return {
    zoom,
    pan: {
      x: pan.x + shift(content.left * zoom + pan.x, content.right * zoom + pan.x, area.left, area.right),
      y: pan.y + shift(content.top * zoom + pan.y, content.bottom * zoom + pan.y, area.top, area.bottom),
    },
  };
}

function shift(low: number, high: number, min: number, max: number): number {
  if (low < min) return min - low;
  return high > max ? max - high : 0;
}

/** The camera after a zoom by a factor that leaves the screen's point `at` where it is. */
export function zoomAt(camera: Camera, by: number, at: Point): Camera {
  const zoom = clampZoom(camera.zoom * by);
  const ratio = zoom / camera.zoom;
  return { zoom, pan: { x: at.x - (at.x - camera.pan.x) * ratio, y: at.y - (at.y - camera.pan.y) * ratio } };
}

export function between(from: Camera, to: Camera, share: number): Camera {
  const mix = (a: number, b: number): number => a + (b - a) * share;
  return {
    zoom: mix(from.zoom, to.zoom),
    pan: { x: mix(from.pan.x, to.pan.x), y: mix(from.pan.y, to.pan.y) },
  };
}

function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}
