/**
 * The explorer at work: the reducer's state, the questions that fill it, and the address that keeps it.
 */
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { ApiError, ask, holds } from "../api/api.ts";
import { findView } from "../api/kept-views.ts";
import { EntitiesDocument, NeighbourhoodDocument, RelationsAmongDocument } from "../generated/operations.ts";
import type { Language } from "../i18n/language.ts";
import { parseQuery } from "./address.ts";
import type { EntityCard, ExplorerState } from "./explorer-state.ts";
import { START } from "./explorer-state.ts";
import { toSceneFilter } from "./graph-filter.ts";
import { IDS_AT_ONCE, pairPortions, portionsOf } from "./portions.ts";
import type { Action } from "./reduce.ts";
import { reduce } from "./reduce.ts";
import { useAddress } from "./use-address.ts";
import type { ExpandBy, Explorer } from "./use-explorer.ts";

/** How many of its strongest neighbours come with an entity that is put on the canvas. */
const WITH_IT = 12;
/** Above this many hidden neighbours the panel asks which to expand. */
export const EXPAND_AT_ONCE = 60;

interface Effects {
  readonly read: () => ExplorerState;
  readonly dispatch: (action: Action) => void;
}

async function learnAmong({ read, dispatch }: Effects, added: readonly string[]): Promise<void> {
  for (const ids of pairPortions(added, read().scene.nodes)) {
    if (ids.length < 2) continue;
    const { relationsAmong } = await ask(RelationsAmongDocument, { ids, filter: null });
    dispatch({ type: "learned", relations: relationsAmong });
  }
}

async function askEntities(ids: readonly string[]): Promise<EntityCard[]> {
  const answers = await Promise.all(
    portionsOf(ids, IDS_AT_ONCE).map((some) => ask(EntitiesDocument, { ids: some })),
  );
  return answers.flatMap(({ entities }) => entities);
}

async function askNeighbours({ read, dispatch }: Effects, id: string, by: ExpandBy) {
  const filter = toSceneFilter(read().scene.filter);
  const { kinds, types, first = EXPAND_AT_ONCE } = by;
  const { node } = await ask(NeighbourhoodDocument, {
    id,
    first,
    filter: {
      ...filter,
      ...(kinds === undefined ? {} : { kinds: [...kinds] }),
      ...(types === undefined ? {} : { types: [...types] }),
    },
  });
  if (!holds(node, "neighbours")) throw new ApiError("unknown", `No entity ${id}`);
  const { neighbours, ...entity } = node;
  const entities = [entity, ...neighbours.edges.map((edge) => edge.node)];
  const relations = neighbours.edges.flatMap((edge) => edge.relations);
  dispatch({ type: "learned", entities, relations });
  return { entity, ids: neighbours.edges.map((edge) => edge.node.id), total: neighbours.totalCount };
}

async function place(effects: Effects, id: string): Promise<void> {
  const { dispatch } = effects;
  const { ids } = await askNeighbours(effects, id, { first: WITH_IT });
  await learnAmong(effects, [id, ...ids]);
  dispatch({ type: "placed", nodes: [id, ...ids], around: id });
  dispatch({ type: "selected", ids: [id] });
  dispatch({ type: "viewed", view: "canvas" });
}

async function placeAll(effects: Effects, ids: readonly string[], around?: string): Promise<void> {
  const entities = await askEntities(ids);
  effects.dispatch({ type: "learned", entities });
  await learnAmong(effects, ids);
  const nodes = entities.map(({ id }) => id);
  effects.dispatch({ type: "placed", nodes, ...(around === undefined ? {} : { around }) });
}

async function expand(effects: Effects, id: string, by: ExpandBy): Promise<void> {
  const { ids, total } = await askNeighbours(effects, id, by);
  await learnAmong(effects, [id, ...ids]);
  const whole = by.kinds === undefined && by.types === undefined && ids.length >= total;
  effects.dispatch({ type: "placed", nodes: [id, ...ids], around: id, whole });
}

async function toggleExpand(effects: Effects, id: string): Promise<void> {
  const { scene, known } = effects.read();
  if (scene.expanded.includes(id)) {
    effects.dispatch({ type: "collapsed", node: id });
    return;
  }
  effects.dispatch({ type: "selected", ids: [id] });
  if ((known.entities[id]?.neighbourCount ?? 0) <= EXPAND_AT_ONCE) await expand(effects, id, {});
}

/** Shows an entity where there is a panel for it: beside the canvas or the list, else on the canvas. */
async function inspect(effects: Effects, id: string): Promise<void> {
  const { view } = effects.read();
  if (view === "arrival" || view === "time") return place(effects, id);
  effects.dispatch({ type: "selected", ids: [id] });
  if (view === "paths") effects.dispatch({ type: "viewed", view: "canvas" });
}

/** Fetches what an address names and drops what is no longer there. */
async function fill(effects: Effects): Promise<void> {
  const { scene, selection, question, counts } = effects.read();
  // A line is named by its two ends and its family.
  const chosen = selection.flatMap((id) => (id.includes("|") ? id.split("|").slice(0, 2) : [id]));
  const { ends, through, without } = question;
  const named = [...scene.nodes, ...chosen, ...ends, ...through, ...without, ...counts.ids];
  const ids = [...new Set(named)].filter((id) => id !== "");
  if (ids.length === 0) return;
  const entities = await askEntities(ids);
  effects.dispatch({ type: "learned", entities });
  const there = new Set(entities.map(({ id }) => id));
  const missing = scene.nodes.filter((id) => !there.has(id));
  if (missing.length > 0) effects.dispatch({ type: "missed", nodes: missing });
  await learnAmong(effects, chosen);
}

/** Asks which relations have evidence inside the window, whenever window or canvas change. */
function useInsideWindow({ dispatch }: Effects, state: ExplorerState): void {
  const { from, to } = state.scene.filter;
  const ids = state.scene.nodes.slice(0, IDS_AT_ONCE);
  const key = ids.join();
  useEffect(() => {
    if ((from === undefined && to === undefined) || key === "") return;
    const timer = setTimeout(async () => {
      const filter = { from: from ?? null, to: to ?? null, undated: false };
      const answer = await ask(RelationsAmongDocument, { ids: key.split(","), filter }).catch(
        () => undefined,
      );
      if (answer === undefined) return;
      const relations = answer.relationsAmong.map(({ id }) => id);
      dispatch({ type: "learnedInside", inside: { from, to, relations } });
    }, 200);
    return () => clearTimeout(timer);
  }, [from, to, key, dispatch]);
}

export interface SessionOptions {
  readonly language: Language;
  say(message: string): void;
  /** The message for a question that failed. */
  explain(error: unknown): string;
  /** The message for a short address whose view is no longer kept. */
  explainGone(): string;
}

export function useExplorerSession({ language, say, explain, explainGone }: SessionOptions): Explorer {
  const [state, dispatch] = useReducer(reduce, START);
  // Effects that were begun earlier must see the scene of now, not of when they began.
  const latest = useRef(state);
  latest.current = state;
  const effects = useMemo<Effects>(() => ({ read: () => latest.current, dispatch }), []);
  useInsideWindow(effects, state);
  const refill = useCallback(
    () => fill(effects).catch((error) => say(explain(error))),
    [effects, say, explain],
  );
  const open = useCallback(
    (query: string) => {
      dispatch({ type: "restored", state: parseQuery(query) });
      // The state of the dispatch above is readable after React has drawn it.
      setTimeout(refill);
    },
    [refill],
  );
  const openKept = useCallback(
    (id: string) =>
      void findView(id).then(
        (view) => (view === undefined ? say(explainGone()) : open(view.address)),
        (error: unknown) => say(explain(error)),
      ),
    [open, say, explain, explainGone],
  );
  useAddress(state, dispatch, refill, openKept);
  return useMemo<Explorer>(() => {
    const guard = (work: Promise<void>) => work.catch((error: unknown) => say(explain(error)));
    return {
      state,
      language,
      dispatch,
      say,
      place: (id) => guard(place(effects, id)),
      placeAll: (ids, around) => guard(placeAll(effects, ids, around)),
      expand: (id, by = {}) => guard(expand(effects, id, by)),
      toggleExpand: (id) => guard(toggleExpand(effects, id)),
      open,
      inspect: (id) => guard(inspect(effects, id)),
    };
  }, [state, language, effects, say, explain, open]);
}
