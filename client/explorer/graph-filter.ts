import { UNSURE_BELOW } from "../../graph-schema/article-graph.ts";

import { kinds, relationTypes } from "../../graph-schema/ontology.ts";
import type { GraphFilter } from "../generated/operations.ts";
import type { Filter, PathQuestion } from "./explorer-state.ts";

function left<Name extends string>(all: readonly Name[], hidden: readonly Name[]): Name[] | null {
  return hidden.length === 0 ? null : all.filter((name) => !hidden.includes(name));
}

/** What the API is to let through: absent lists mean all. */
function toGraphFilter(
  { hiddenKinds, hiddenTypes, unsure, from, to }: Omit<Filter, "undated">,
  undated: boolean,
  without: readonly string[],
): GraphFilter {
  return {
    kinds: left(kinds, hiddenKinds),
    types: left(relationTypes, hiddenTypes),
    from: from ?? null,
    to: to ?? null,
    undated,
    without: without.length === 0 ? null : [...without],
    minConfidence: unsure ? null : UNSURE_BELOW,
  };
}

export const toSceneFilter = (filter: Filter): GraphFilter => toGraphFilter(filter, filter.undated, []);

export const toPathFilter = (question: PathQuestion): GraphFilter =>
  toGraphFilter(question, true, question.without);
