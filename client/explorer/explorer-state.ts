/**
 * Everything the explorer holds, as plain data. What undo covers is one part of it, the scene; what the API has
 * told is another; the rest is where the user is looking.
 */
import type { Kind, RelationType } from "../../graph-schema/ontology.ts";
import type { EntityCardFragment, RelationFactFragment } from "../generated/operations.ts";
import { type Behind, type CountsQuestion, NO_COUNTS } from "./counts-question.ts";

export type EntityCard = EntityCardFragment;
export type RelationFact = RelationFactFragment;

export const VIEWS = ["arrival", "canvas", "paths", "list", "counts", "time"] as const;
export type View = (typeof VIEWS)[number];

/** How the canvas is laid out anew: see `client/canvas/canvas-props.ts`. */
export const LAYOUTS = ["force", "concentric", "time", "hierarchy"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** By what a canvas that is too full is gathered: see `groups.ts`. */
export const GROUPINGS = ["community", "kind", "place"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A place on the canvas, in px at zoom 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What of the graph is let through. Dates are ISO 8601, as precise as given. */
export interface Filter {
  readonly hiddenKinds: readonly Kind[];
  readonly hiddenTypes: readonly RelationType[];
  readonly from?: string;
  readonly to?: string;
  /** Whether relations without any date are kept when there is a window. */
  readonly undated: boolean;
  /** Whether relations are kept that no sentence says for sure. */
  readonly unsure: boolean;
}

/** What is on the canvas and how: the part of the state that undo and redo move through. */
export interface Scene {
  /** Entity ids in the order in which they came. */
  readonly nodes: readonly string[];
  /** Which node's expansion brought a node; absent for those that were put there by themselves. */
  readonly grownFrom: Readonly<Record<string, string>>;
  readonly expanded: readonly string[];
  readonly pinned: readonly string[];
  /** On the canvas but not shown, until the user asks for them again: ids of entities and of lines between them. */
  readonly hidden: readonly string[];
  readonly positions: Readonly<Record<string, Point>>;
  readonly filter: Filter;
  /** By what a canvas that is too full is gathered. */
  readonly grouping: Grouping;
  /** Groups that were opened, as often as each was. */
  readonly opened: readonly string[];
}

/** Two ends, or several that are to be linked, and what a way between them may use. */
export interface PathQuestion {
  /** `""` where a name is still to be chosen. */
  readonly ends: readonly string[];
  /** 1 to 6. */
  readonly maxSteps: number;
  /** Whom every way must pass; asked of two ends only. */
  readonly through: readonly string[];
  readonly without: readonly string[];
  /** Only ways with a day on which all of their steps hold. */
  readonly sameTime: boolean;
  readonly hiddenKinds: readonly Kind[];
  readonly hiddenTypes: readonly RelationType[];
  /** As in a `Filter`. */
  readonly unsure: boolean;
  readonly from?: string;
  readonly to?: string;
}

/** An open article, and the span to mark in it: UTF-16 offsets into its text. */
export interface OpenArticle {
  readonly articleId: string;
  readonly mark?: { readonly start: number; readonly end: number };
}

/** What the API has told so far, by id. */
export interface Known {
  readonly entities: Readonly<Record<string, EntityCard>>;
  readonly relations: Readonly<Record<string, RelationFact>>;
}

/** Which relations have evidence inside a window; asked of the API, since dates of single sentences are not kept here. */
export interface InsideWindow {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly relations: readonly string[];
}

export interface ExplorerState {
  readonly view: View;
  readonly scene: Scene;
  readonly past: readonly Scene[];
  readonly future: readonly Scene[];
  /** What the latest undoable change was, so that a brush being dragged is one step back. */
  readonly latestChange: string | undefined;
  readonly known: Known;
  readonly inside: InsideWindow | undefined;
  /** Ids of entities and of lines between them. */
  readonly selection: readonly string[];
  readonly article: OpenArticle | undefined;
  readonly question: PathQuestion;
  readonly counts: CountsQuestion;
  /** The number whose sentences are shown, where nothing is chosen. */
  readonly behind: Behind | undefined;
  /** Raised to ask for a new layout of everything. */
  readonly layoutRequest: number;
  readonly layout: Layout;
  readonly growFrom: string | undefined;
  /** How many entities of an address were not found any more. */
  readonly gone: number;
}

export const NO_FILTER: Filter = { hiddenKinds: [], hiddenTypes: [], undated: true, unsure: true };

export const EMPTY_SCENE: Scene = {
  nodes: [],
  grownFrom: {},
  expanded: [],
  pinned: [],
  hidden: [],
  positions: {},
  filter: NO_FILTER,
  grouping: "community",
  opened: [],
};

export const NO_QUESTION: PathQuestion = {
  ends: [],
  maxSteps: 4,
  through: [],
  without: [],
  sameTime: false,
  hiddenKinds: [],
  hiddenTypes: [],
  unsure: true,
};

export const START: ExplorerState = {
  view: "arrival",
  scene: EMPTY_SCENE,
  past: [],
  future: [],
  latestChange: undefined,
  known: { entities: {}, relations: {} },
  inside: undefined,
  selection: [],
  article: undefined,
  question: NO_QUESTION,
  counts: NO_COUNTS,
  behind: undefined,
  layoutRequest: 0,
  layout: "force",
  growFrom: undefined,
  gone: 0,
};
