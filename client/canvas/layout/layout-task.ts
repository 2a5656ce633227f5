/** What a layout is asked for and what it answers; the same whether it runs in a worker or beside a test. */

import type { Point } from "../canvas-props.ts";

/** A node with the room that it and its label need around its middle, in px at zoom 1. */
export interface LayoutNode {
  readonly id: string;
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
  /** Where it is; absent for a new node. */
  readonly at?: Point | undefined;
  /** It stays where it is. */
  readonly fixed: boolean;
  /** Where it is drawn to, on one axis or both, and how strongly (0 to 1). */
  readonly pull?: { readonly x?: number; readonly y?: number; readonly strength: number } | undefined;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
}

export interface LayoutTask {
  /** `all` lays out every node that is not fixed; `new` places those without a place and moves no other. */
  readonly what: "all" | "new";
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** Where new nodes grow from. */
  readonly from?: Point | undefined;
  /** Width of the free canvas over its height. */
  readonly aspect: number;
  /** How far apart things may be, 0.55 to 1: less on a small canvas, so that it need not be shown small. */
  readonly spread?: number | undefined;
}

export type LayoutResult = Record<string, Point>;
