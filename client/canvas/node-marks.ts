/** The small marks at a node: how many neighbours are hidden, and the pin. Px on the screen. */

import type { Box } from "./box.ts";
import type { Point, VisibleNode } from "./canvas-props.ts";
import type { EdgeEnd } from "./edge-line.ts";
import type { Side } from "./label-places.ts";

const BADGE_HEIGHT = 15;
export const PIN_RADIUS = 8.5;
/** Below this zoom marks would be larger than what they mark. */
const LEAST_ZOOM = 0.5;

export interface Marks {
  readonly badge: { readonly text: string; readonly box: Box } | undefined;
  /** The middle of the pin's disc. */
  readonly pin: Point | undefined;
}

/** @param side where the label is: the badge keeps away from it; undefined when there is none */
export function marksOf(node: VisibleNode, end: EdgeEnd, side: Side | undefined, zoom: number): Marks {
  if (zoom < LEAST_ZOOM || node.ghost === true) return { badge: undefined, pin: undefined };
  const away = Math.max(end.radius, 9) * 0.78 + 1;
  return {
    badge: node.hidden >= 2 ? toBadge(node.hidden, end, side) : undefined,
    pin: node.pinned ? { x: end.x - away, y: end.y - away } : undefined,
  };
}

/** Upper right; lower right when the label is above; beneath when it is at the right. */
function toBadge(
  hidden: number,
  { x, y, radius }: EdgeEnd,
  side: Side | undefined,
): { text: string; box: Box } {
  const text = `+${hidden}`;
  const width = 7 + 6 * text.length;
  const middleX = side === "right" ? x : x + radius * 0.7 + width / 2 + 1;
  const middleY = side === "right" ? y + radius * 1.2 + 11 : y + (side === "above" ? 0.9 : -0.9) * radius;
  return {
    text,
    box: {
      left: middleX - width / 2,
      right: middleX + width / 2,
      top: middleY - BADGE_HEIGHT / 2,
      bottom: middleY + BADGE_HEIGHT / 2,
    },
  };
}

/** The boxes that labels keep off. */
export function markBoxes({ badge, pin }: Marks): Box[] {
  const boxes = badge === undefined ? [] : [badge.box];
  if (pin === undefined) return boxes;
  const { x, y } = pin;
  return [
    ...boxes,
    { left: x - PIN_RADIUS, right: x + PIN_RADIUS, top: y - PIN_RADIUS, bottom: y + PIN_RADIUS },
  ];
}
