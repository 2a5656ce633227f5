/** What the worker is asked, from what is on the canvas. */

import type { Box } from "../box.ts";
import type { CanvasProps, Point, VisibleNode } from "../canvas-props.ts";
import type { NodeBox } from "../node-label.ts";
import { pullsOf } from "./layout-pulls.ts";
import type { LayoutTask } from "./layout-task.ts";

export interface LayoutGround {
  /** Where nodes are or are going. */
  readonly goals: ReadonlyMap<string, Point>;
  readonly from: Point;
  /** The free part of the canvas. */
  readonly area: Box;
  boxOf(node: VisibleNode): NodeBox;
}

/** @param what `all`: everything but pinned nodes moves; `new`: only nodes without a goal are placed */
export function toLayoutTask(
  what: "all" | "new",
  { graph, selection, layout = "force", dates = {} }: CanvasProps,
  { goals, from, area, boxOf }: LayoutGround,
): LayoutTask {
  const pulls = what === "all" ? pullsOf(layout, graph, selection, dates) : new Map();
  return {
    what,
    nodes: graph.nodes.map((node) => {
      const at = goals.get(node.id);
      return {
        id: node.id,
        ...boxOf(node),
        at,
        fixed: node.pinned && at !== undefined,
        pull: pulls.get(node.id),
      };
    }),
    edges: graph.edges.flatMap(({ source, target }) =>
      what === "all" || !goals.has(source) || !goals.has(target) ? [{ source, target }] : [],
    ),
    from,
    aspect: (area.right - area.left) / (area.bottom - area.top),
    spread: spreadOf(graph.nodes.length, area),
  };
}

/** Px² that a node with its label and its lines likes to have. */
const ROOM = 17_000;

function spreadOf(nodes: number, { left, right, top, bottom }: Box): number {
  const share = ((right - left) * (bottom - top)) / (ROOM * Math.max(1, nodes));
  return nodes > 60 ? 1 : Math.min(1, Math.max(0.55, Math.sqrt(share)));
}
