import type { Behind, CountsQuestion } from "./counts-question.ts";
import type {
  EntityCard,
  ExplorerState,
  Filter,
  Grouping,
  InsideWindow,
  Layout,
  OpenArticle,
  PathQuestion,
  Point,
  RelationFact,
  Scene,
  View,
} from "./explorer-state.ts";
import { EMPTY_SCENE, START } from "./explorer-state.ts";
import { isGroup } from "./groups.ts";
import { toCollapsed } from "./to-collapsed.ts";

/** What can change the scene; every one of these can be undone, but for a layout's coming to rest. */
export type SceneAction =
  | {
      readonly type: "placed";
      readonly nodes: readonly string[];
      /** The node that they grow out of. */
      readonly around?: string;
      /** Whether `around` has no neighbours left that the filter lets through. */
      readonly whole?: boolean;
      readonly positions?: Readonly<Record<string, Point>>;
    }
  | { readonly type: "collapsed"; readonly node: string }
  | { readonly type: "removed"; readonly nodes: readonly string[] }
  | { readonly type: "hidden"; readonly nodes: readonly string[] }
  | { readonly type: "shownAgain" }
  | { readonly type: "pinToggled"; readonly nodes: readonly string[] }
  | {
      readonly type: "moved";
      readonly by: "layout" | "drag";
      readonly positions: Readonly<Record<string, Point>>;
    }
  | { readonly type: "filtered"; readonly filter: Partial<Filter> }
  | { readonly type: "windowed"; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly type: "groupedBy"; readonly grouping: Grouping }
  | { readonly type: "groupOpened"; readonly group: string }
  | { readonly type: "groupsClosed" }
  /** The graph as of a day; as it is at all times where no day is given. */
  | { readonly type: "asOf"; readonly day: string | undefined }
  | { readonly type: "cleared" };

export type Action =
  | SceneAction
  | {
      readonly type: "learned";
      readonly entities?: readonly EntityCard[];
      readonly relations?: readonly RelationFact[];
    }
  | { readonly type: "learnedInside"; readonly inside: InsideWindow }
  | { readonly type: "selected"; readonly ids: readonly string[]; readonly additive?: boolean }
  | { readonly type: "viewed"; readonly view: View }
  | { readonly type: "articleOpened"; readonly article: OpenArticle }
  | { readonly type: "articleClosed" }
  | { readonly type: "layoutAsked"; readonly layout?: Layout }
  | { readonly type: "asked"; readonly question: Partial<PathQuestion> }
  | { readonly type: "counted"; readonly counts: Partial<CountsQuestion> }
  | { readonly type: "rankedKind"; readonly kind: CountsQuestion["kind"] }
  | { readonly type: "numbered"; readonly scope: CountsQuestion["numbered"] }
  | { readonly type: "behindAsked"; readonly behind: Behind | undefined }
  | { readonly type: "pathWindowed"; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly type: "restored"; readonly state: Partial<ExplorerState> }
  | { readonly type: "missed"; readonly nodes: readonly string[] }
  | { readonly type: "undone" }
  | { readonly type: "redone" };

/** Steps back that are kept. */
const REMEMBERED = 100;

const without = (list: readonly string[], gone: ReadonlySet<string>) => list.filter((id) => !gone.has(id));

function keepOnly<Value>(record: Readonly<Record<string, Value>>, kept: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(record).filter(([id]) => kept.has(id)));
}

/** Places of what is there; groups come and go by themselves, and find theirs again. */
function keepPlaces(positions: Scene["positions"], kept: ReadonlySet<string>): Scene["positions"] {
  return Object.fromEntries(Object.entries(positions).filter(([id]) => kept.has(id) || isGroup(id)));
}

function toggled(list: readonly string[], ids: readonly string[]): readonly string[] {
  const all = ids.every((id) => list.includes(id));
  return all ? without(list, new Set(ids)) : [...new Set([...list, ...ids])];
}

function removeNodes(scene: Scene, gone: readonly string[]): Scene {
  const nodes = without(scene.nodes, new Set(gone));
  if (nodes.length === scene.nodes.length) return scene;
  const kept = new Set(nodes);
  return {
    ...scene,
    nodes,
    grownFrom: keepOnly(scene.grownFrom, kept),
    expanded: scene.expanded.filter((id) => kept.has(id)),
    pinned: scene.pinned.filter((id) => kept.has(id)),
    hidden: scene.hidden.filter((id) => endsOf(id).every((end) => kept.has(end))),
    positions: keepPlaces(scene.positions, kept),
  };
}

function placeNodes(scene: Scene, action: Extract<SceneAction, { type: "placed" }>): Scene {
  const { around } = action;
  const there = new Set(scene.nodes);
  const added = [...new Set(action.nodes)].filter((id) => !there.has(id));
  const grown = around === undefined ? [] : added.filter((id) => id !== around).map((id) => [id, around]);
  const asked = new Set(action.nodes);
  const expanded = around !== undefined && action.whole === true ? [around] : [];
  return {
    ...scene,
    nodes: [...scene.nodes, ...added],
    grownFrom: { ...scene.grownFrom, ...Object.fromEntries(grown) },
    expanded: [...new Set([...scene.expanded, ...expanded])],
    hidden: scene.hidden.filter((id) => !endsOf(id).every((end) => asked.has(end))),
    positions: { ...scene.positions, ...action.positions },
  };
}

/** The same with other bounds; an absent bound is left out rather than held as undefined. */
function windowed<Bounded extends { from?: string; to?: string }>(
  bounded: Bounded,
  from: string | undefined,
  to: string | undefined,
): Omit<Bounded, "from" | "to"> & { from?: string; to?: string } {
  const { from: _from, to: _to, ...rest } = bounded;
  return { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function reduceScene(scene: Scene, action: SceneAction): Scene {
  switch (action.type) {
    case "placed":
      return placeNodes(scene, action);
    case "collapsed":
      return {
        ...removeNodes(scene, toCollapsed(scene, action.node)),
        expanded: scene.expanded.filter((id) => id !== action.node),
      };
    case "removed":
      return removeNodes(scene, action.nodes);
    case "hidden":
      return { ...scene, hidden: [...new Set([...scene.hidden, ...action.nodes])] };
    case "shownAgain":
      return { ...scene, hidden: [] };
    case "pinToggled":
      return { ...scene, pinned: toggled(scene.pinned, action.nodes) };
    case "moved":
      return {
        ...scene,
        positions: keepPlaces({ ...scene.positions, ...action.positions }, new Set(scene.nodes)),
      };
    case "filtered":
      return { ...scene, filter: { ...scene.filter, ...action.filter } };
    case "windowed":
      return { ...scene, filter: windowed(scene.filter, action.from, action.to) };
    case "groupedBy":
      return { ...scene, grouping: action.grouping, opened: [] };
    case "groupOpened":
      return { ...scene, opened: [...scene.opened, action.group] };
    case "groupsClosed":
      return { ...scene, opened: [] };
    case "asOf":
      return {
        ...scene,
        filter: { ...windowed(scene.filter, undefined, action.day), undated: action.day === undefined },
      };
    case "cleared":
      return { ...EMPTY_SCENE, filter: scene.filter };
  }
}

const SCENE_ACTIONS: ReadonlySet<string> = new Set<SceneAction["type"]>([
  "placed",
  "collapsed",
  "removed",
  "hidden",
  "shownAgain",
  "pinToggled",
  "moved",
  "filtered",
  "windowed",
  "groupedBy",
  "groupOpened",
  "groupsClosed",
  "asOf",
  "cleared",
]);

function isSceneAction(action: Action): action is SceneAction {
  return SCENE_ACTIONS.has(action.type);
}

/** What is chosen stays chosen only while it is there. A line's id names its two ends, so it goes with them. */
function stillThere(selection: readonly string[], scene: Scene): readonly string[] {
  const there = new Set(scene.nodes);
  const kept = selection.filter((id) => there.has(id) || endsOf(id).every((end) => there.has(end)));
  return kept.length === selection.length ? selection : kept;
}

function endsOf(id: string): readonly string[] {
  const [a, b, family] = id.split("|");
  return a !== undefined && b !== undefined && family !== undefined ? [a, b] : [id];
}

function withScene(state: ExplorerState, action: SceneAction): ExplorerState {
  const scene = reduceScene(state.scene, action);
  // A layout that comes to rest, and a brush that is still being dragged, belong to the step before them.
  const continues =
    (action.type === "moved" && action.by === "layout") ||
    ((action.type === "windowed" || action.type === "asOf") && state.latestChange === action.type);
  return {
    ...state,
    scene,
    past: continues ? state.past : [...state.past, state.scene].slice(-REMEMBERED),
    future: action.type === "moved" && action.by === "layout" ? state.future : [],
    latestChange: action.type === "moved" ? state.latestChange : action.type,
    selection: action.type === "placed" ? state.selection : stillThere(state.selection, scene),
    growFrom: growthOf(action),
  };
}

/** What new nodes grow out of. */
function growthOf(action: SceneAction): string | undefined {
  if (action.type === "groupOpened") return action.group;
  return action.type === "placed" ? action.around : undefined;
}

function undo(state: ExplorerState): ExplorerState {
  const scene = state.past.at(-1);
  if (scene === undefined) return state;
  const past = state.past.slice(0, -1);
  const future = [state.scene, ...state.future];
  return { ...state, scene, past, future, latestChange: undefined, growFrom: undefined };
}

function redo(state: ExplorerState): ExplorerState {
  const [scene, ...future] = state.future;
  if (scene === undefined) return state;
  const past = [...state.past, state.scene];
  return { ...state, scene, past, future, latestChange: undefined, growFrom: undefined };
}

const byId = <Item extends { id: string }>(items: readonly Item[] = []) =>
  Object.fromEntries(items.map((item) => [item.id, item]));

function learn(state: ExplorerState, action: Extract<Action, { type: "learned" }>): ExplorerState {
  const { entities, relations } = state.known;
  return {
    ...state,
    known: {
      entities: { ...entities, ...byId(action.entities) },
      relations: { ...relations, ...byId(action.relations) },
    },
  };
}

/** The explorer after something has happened. Pure: the same state and action make the same state. */
export function reduce(state: ExplorerState, action: Action): ExplorerState {
  if (isSceneAction(action)) return withScene(state, action);
  switch (action.type) {
    case "learned":
      return learn(state, action);
    case "learnedInside":
      return { ...state, inside: action.inside };
    case "selected":
      return {
        ...state,
        selection: action.additive === true ? toggled(state.selection, action.ids) : action.ids,
      };
    case "viewed":
      return { ...state, view: action.view, article: undefined, behind: undefined };
    case "articleOpened":
      return { ...state, article: action.article };
    case "articleClosed":
      return { ...state, article: undefined };
    case "layoutAsked":
      return {
        ...state,
        layout: action.layout ?? state.layout,
        layoutRequest: state.layoutRequest + 1,
        growFrom: undefined,
      };
    case "asked":
      return { ...state, question: { ...state.question, ...action.question } };
    case "counted":
      return { ...state, counts: { ...state.counts, ...action.counts }, behind: undefined };
    case "rankedKind": {
      const { kind: _, ...counts } = state.counts;
      return { ...state, counts: action.kind === undefined ? counts : { ...counts, kind: action.kind } };
    }
    case "numbered": {
      const { numbered: _, ...counts } = state.counts;
      return {
        ...state,
        counts: action.scope === undefined ? counts : { ...counts, numbered: action.scope },
      };
    }
    case "behindAsked":
      return { ...state, behind: action.behind, selection: [] };
    case "pathWindowed":
      return { ...state, question: windowed(state.question, action.from, action.to) };
    case "restored":
      return {
        ...START,
        known: state.known,
        layout: state.layout,
        layoutRequest: state.layoutRequest,
        ...action.state,
      };
    case "missed":
      return { ...state, scene: removeNodes(state.scene, action.nodes), gone: action.nodes.length };
    case "undone":
      return undo(state);
    case "redone":
      return redo(state);
  }
}
