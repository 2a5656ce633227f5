import type { GraphFilter } from "../generated/operations.ts";
import type { Scope } from "./counts-question.ts";
import type { ExplorerState } from "./explorer-state.ts";
import { toSceneFilter } from "./graph-filter.ts";
import { shownEntities } from "./visible-graph.ts";

/** The API's own limit of entities in a part of the graph. */
const MOST_IN_PART = 5000;

export interface Asked {
  readonly ids: string[] | null;
  readonly filter: GraphFilter | null;
}

/** What to ask the API for: the whole graph, or what the canvas shows under its own filter. */
export function scopeOf(state: ExplorerState, scope: Scope): Asked {
  if (scope === "all") return { ids: null, filter: null };
  const ids = shownEntities(state).map(({ id }) => id);
  const { kinds: _, ...filter } = toSceneFilter(state.scene.filter);
  return { ids: ids.slice(0, MOST_IN_PART), filter };
}
