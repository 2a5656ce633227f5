/**
 * What the canvas is given and what it tells: the whole seam between the explorer's state and the drawing.
 *
 * State flows one way. The canvas draws `CanvasProps`; what the user does comes back as `CanvasGesture`,
 * positions included, and nothing else is ever read from it. The canvas draws its own key of sizes (lower
 * left), its own tools (lay out again, zoom, fit; lower right) and answers its own keys.
 */

import type { Grouping, Point } from "../explorer/explorer-state.ts";
import type { VisibleGraph } from "../explorer/visible-graph.ts";
import type { Language } from "../i18n/language.ts";

export type { Point } from "../explorer/explorer-state.ts";
export { GROUPINGS, type Grouping } from "../explorer/explorer-state.ts";
export { isGroup } from "../explorer/groups.ts";
export type { Caption, VisibleEdge, VisibleGraph, VisibleNode } from "../explorer/visible-graph.ts";
export type { Language } from "../i18n/language.ts";

export type Positions = Readonly<Record<string, Point>>;

/** `concentric`: rings by distance from the first of the selection. `time`: meetings along a time axis. */
export type LayoutName = "force" | "concentric" | "time" | "hierarchy";

export type CanvasGesture =
  | {
      readonly type: "select";
      readonly target: { readonly node: string } | { readonly edge: string } | null;
      /** Shift was held: add to or take from the selection. */
      readonly additive: boolean;
    }
  | { readonly type: "selectMany"; readonly nodes: readonly string[]; readonly additive: boolean }
  | { readonly type: "toggleExpand"; readonly node: string }
  | { readonly type: "pin"; readonly node: string }
  | { readonly type: "hide"; readonly node: string }
  | { readonly type: "remove"; readonly nodes: readonly string[] }
  /** Where nodes came to rest: after a layout (`by` is `layout`) or after the user dragged them (`drag`). */
  | { readonly type: "moved"; readonly by: "layout" | "drag"; readonly positions: Positions }
  /** A context menu is asked for, at viewport coordinates (px). */
  | { readonly type: "menu"; readonly node: string; readonly at: Point }
  | { readonly type: "groupBy"; readonly grouping: Grouping }
  | { readonly type: "closeGroups" }
  /** The user asks for a new layout; answer with a higher `layoutRequest`. */
  | { readonly type: "layout" };

export interface CanvasProps {
  readonly graph: VisibleGraph;
  /** Ids of chosen nodes and edges. */
  readonly selection: readonly string[];
  /** Known places. Nodes without one are laid out and come back by a `moved` gesture. */
  readonly positions: Positions;
  /** The node that was expanded: new nodes grow out of it. */
  readonly growFrom?: string | undefined;
  /** How the graph is gathered, where it is too large to be shown as it is. */
  readonly groups?: { readonly by: Grouping; readonly open: boolean } | undefined;
  /** Raise it to lay everything out anew (pinned nodes stay). */
  readonly layoutRequest: number;
  readonly layout?: LayoutName | undefined;
  /** The first day of each meeting, for the layout along time. */
  readonly dates?: Readonly<Record<string, string>> | undefined;
  readonly language: Language;
  /** Px of the canvas that panels lie over; `fit` and the key keep clear of them. */
  readonly insets: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top?: number | undefined;
  };
  /** Whether single letters act (E, P, H, L, F); arrows, Tab, Enter and Del always do. */
  readonly letterKeys?: boolean | undefined;
  onGesture(gesture: CanvasGesture): void;
}

/** What the frame may ask for by a ref. */
export interface CanvasCommands {
  /** The whole graph into the part of the canvas that no panel covers. */
  fit(): void;
  /** Multiplies the zoom, around the middle of the free part. */
  zoom(by: number): void;
  /** Everything on the canvas at twice its size, on paper. */
  png(): Promise<Blob>;
  /** The same as a document of vectors. */
  svg(): string;
  /** Moves the keyboard's focus to the canvas. */
  focus(): void;
}
