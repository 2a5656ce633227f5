import type { Kind, RelationType } from "../../graph-schema/ontology.ts";
import { kinds, relationTypes } from "../../graph-schema/ontology.ts";
import type { GraphFilter } from "../generated/operations.ts";
import type { Filter, PathQuestion } from "./explorer-state.ts";

function left<Name extends string>(all: readonly Name[], hidden: readonly Name[]): Name[] | null {
  return hidden.length === 0 ? null : all.filter((name) => !hidden.includes(name));
}

/** What the API is to let through: absent lists mean all. */
function toGraphFilter(
  hiddenKinds: readonly Kind[],
  hiddenTypes: readonly RelationType[],
  window: { from?: string; to?: string; undated?: boolean },
  without: readonly string[] = [],
): GraphFilter {
  return {
    kinds: left(kinds, hiddenKinds),
    types: left(relationTypes, hiddenTypes),
    from: window.from ?? null,
    to: window.to ?? null,
    undated: window.undated ?? true,
    without: without.length === 0 ? null : [...without],
  };
}

export function toSceneFilter(filter: Filter): GraphFilter {
  return toGraphFilter(filter.hiddenKinds, filter.hiddenTypes, filter);
}

export function toPathFilter(question: PathQuestion): GraphFilter {
  const { hiddenKinds, hiddenTypes, without } = question;
  return toGraphFilter(hiddenKinds, hiddenTypes, question, without);
}
