/**
 * Which labels are shown and where: under the node, else above or to the side where an edge would cross;
 * a label that would bury another is left out, the one with less evidence. All in px on the screen.
 */

import { type Box, overlaps } from "./box.ts";
import { BoxIndex } from "./box-index.ts";
import type { Point } from "./canvas-props.ts";

export type Side = "below" | "above" | "right" | "left";

export interface Segment {
  /** The nodes at its ends. */
  readonly ends: readonly [string, string];
  readonly from: Point;
  readonly to: Point;
}

export interface LabelWish {
  readonly id: string;
  /** The node's own box. */
  readonly node: Box;
  readonly width: number;
  readonly height: number;
  /** The side it had before, which it keeps unless another is clearly better. */
  readonly side: Side | undefined;
  /** Shown whatever it covers. */
  readonly always: boolean;
  /** Boxes of the marks at the node when its label is on that side. */
  marksAt(side: Side): readonly Box[];
}

export interface EdgeLabelWish {
  readonly id: string;
  /** Places for its middle, the best first. */
  readonly spots: readonly Point[];
  readonly width: number;
  readonly height: number;
}

export interface LabelPlaces {
  readonly nodes: ReadonlyMap<string, Side>;
  readonly edges: ReadonlyMap<string, Point>;
}

const GAP = 4;
const SIDES: readonly (readonly [Side, number])[] = [
  ["below", 0],
  ["above", 1.2],
  ["right", 1.6],
  ["left", 1.7],
];
const CROSSING = 2;
/** A node's own edge under its label disturbs less: it has to leave somewhere. */
const OWN_CROSSING = 1.1;
const ON_NODE = 14;
const ON_LABEL = 40;
const KEEP = 0.8;
/** Cut off by the canvas's edge: half a name is worse than none. */
const CUT = ON_LABEL;

/**
 * @param wishes the most important first
 * @param bounds the canvas: labels of nodes on it are not to be cut off by its edge
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  edgeWishes: readonly EdgeLabelWish[],
  nodes: readonly Box[],
  segments: readonly Segment[],
  bounds: Box,
): LabelPlaces {
  const taken = new BoxIndex();
  const ground = new BoxIndex(nodes);
  const sides = new Map<string, Side>();
  for (const wish of wishes) {
    const best = bestSide(wish, ground, segments, taken, bounds);
    if (best.cost >= ON_LABEL && !wish.always) continue;
    sides.set(wish.id, best.side);
    for (const box of [best.box, ...wish.marksAt(best.side)]) taken.add(box);
  }
  const edges = new Map<string, Point>();
  for (const wish of edgeWishes) {
    const spot = wish.spots.find((point) => isFree(boxAround(point, wish), taken, ground));
    if (spot === undefined) continue;
    edges.set(wish.id, spot);
    taken.add(boxAround(spot, wish));
  }
  return { nodes: sides, edges };
}

function bestSide(
  wish: LabelWish,
  nodes: BoxIndex,
  segments: readonly Segment[],
  taken: BoxIndex,
  bounds: Box,
): { side: Side; cost: number; box: Box } {
  let best: { side: Side; cost: number; box: Box } | undefined;
  for (const [side, dislike] of SIDES) {
    const box = labelBox(wish, side);
    let cost = dislike - (wish.side === side ? KEEP : 0);
    if (overlaps(wish.node, bounds) && !within(box, bounds)) cost += CUT;
    const under = nodes.over(box);
    under.delete(wish.node);
    cost += ON_LABEL * taken.over(box).size;
    cost += ON_NODE * (under.size + wish.marksAt(side).filter((mark) => overlaps(box, mark)).length);
    if (best !== undefined && cost >= best.cost) continue;
    for (const segment of segments) {
      if (crosses(segment, box)) cost += segment.ends.includes(wish.id) ? OWN_CROSSING : CROSSING;
    }
    if (best === undefined || cost < best.cost) best = { side, cost, box };
  }
  return best ?? { side: "below", cost: 0, box: labelBox(wish, "below") };
}

/** Where a label of this size lies beside its node. */
export function labelBox(
  { node, width, height }: { readonly node: Box; readonly width: number; readonly height: number },
  side: Side,
): Box {
  const middleX = (node.left + node.right) / 2;
  const middleY = (node.top + node.bottom) / 2;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  switch (side) {
    case "below":
      return at(middleX - width / 2, node.bottom + GAP);
    case "above":
      return at(middleX - width / 2, node.top - GAP - height);
    case "right":
      return at(node.right + GAP + 1, middleY - height / 2);
    case "left":
      return at(node.left - GAP - 1 - width, middleY - height / 2);
  }
}

function boxAround(
  { x, y }: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

function isFree(box: Box, taken: BoxIndex, nodes: BoxIndex): boolean {
  return taken.over(box).size === 0 && nodes.over(box).size === 0;
}

function within(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

/** Whether a line runs through a box (Liang and Barsky's clipping). */
export function crosses({ from, to }: Segment, box: Box): boolean {
  let [enter, leave] = [0, 1];
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  for (const [step, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter < leave;
}
