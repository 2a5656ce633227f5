import { useEffect, useState } from "react";
import type { Kind } from "../../../graph-schema/ontology.ts";
import { kinds } from "../../../graph-schema/ontology.ts";
import type { Reason } from "../../api/api.ts";
import { useAnswer } from "../../api/use-answer.ts";
import type { EntityCard } from "../../explorer/explorer-state.ts";
import {
  type MatchedBy,
  SearchDocument,
  SearchHeadlinesDocument,
  type SearchHeadlinesQuery,
} from "../../generated/operations.ts";

export type FoundArticle = SearchHeadlinesQuery["articles"]["edges"][number]["node"];

export type Suggestion =
  | { readonly entity: EntityCard; readonly matchedBy: MatchedBy; readonly matched: string }
  | { readonly article: FoundArticle };

/** Suggestions of one kind, or headlines. */
export interface SuggestionGroup {
  readonly value: Kind | "headlines";
  readonly items: readonly Suggestion[];
}

export interface Suggestions {
  readonly groups: readonly SuggestionGroup[];
  /** What was searched for; lags behind what is typed by a moment. */
  readonly text: string;
  readonly total: number;
  readonly loading: boolean;
  readonly error: Reason | undefined;
}

/** Milliseconds of rest in typing before a question is asked. */
const REST = 120;
const HITS = 10;
const HEADLINES = 3;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** What the API finds for a text, by kind in the ontology's order; each group keeps the API's ranking. */
export function useSuggestions(typed: string, { headlines }: { headlines: boolean }): Suggestions {
  const text = useRested(typed.trim());
  const asking = text !== "" && typed.trim() !== "";
  const hits = useAnswer(SearchDocument, asking ? { text, kinds: null, first: HITS } : undefined);
  const articles = useAnswer(
    SearchHeadlinesDocument,
    asking && headlines && text.length >= 2 ? { text, first: HEADLINES } : undefined,
  );
  const found: Suggestion[] = (hits.data?.search.edges ?? []).map(({ node, matchedBy, matched }) => ({
    entity: node,
    matchedBy,
    matched,
  }));
  // The kind of the best hit comes first: who types a person's name sees the person.
  const best = found[0] !== undefined && "entity" in found[0] ? found[0].entity.kind : undefined;
  const order = kinds.toSorted((a, b) => Number(b === best) - Number(a === best));
  const groups: SuggestionGroup[] = order.map((kind) => ({
    value: kind,
    items: found.filter((item) => "entity" in item && item.entity.kind === kind),
  }));
  const lines = (articles.data?.articles.edges ?? []).map(({ node }) => ({ article: node }));
  return {
    groups: [...groups, { value: "headlines" as const, items: lines }].filter(
      ({ items }) => items.length > 0,
    ),
    text,
    total: hits.data?.search.totalCount ?? 0,
    loading: hits.loading || text !== typed.trim(),
    error: hits.error,
  };
}
