import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError, type Reason } from "./api.ts";
import { useRevision } from "./revision.ts";

/** One page of a list that the API gives piece by piece. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** Where the next page begins; undefined when there is none. */
  readonly next: string | undefined;
}

export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly total: number | undefined;
  readonly loading: boolean;
  readonly error: Reason | undefined;
  readonly hasMore: boolean;
  more(): void;
  again(): void;
}

interface Connection<Node> {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: readonly Node[];
}

/** A Relay connection as a page of its edges. */
export function toPage<Edge>(connection: Connection<Edge> | undefined): ListPage<Edge> {
  if (connection === undefined) return { items: [], total: 0, next: undefined };
  const { edges, totalCount, pageInfo } = connection;
  const next = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  return { items: edges, total: totalCount, next };
}

interface Held<Item> {
  /** The `key` of the list that the items belong to. */
  key: string;
  items: readonly Item[];
  total: number | undefined;
  next: string | undefined;
  error: Reason | undefined;
}

/** A list that grows by a page each time `more` is called; a new `key` begins it anew. */
export function usePages<Item>(
  key: string,
  fetchPage: (after: string | undefined) => Promise<ListPage<Item>>,
): Pages<Item> {
  const revision = useRevision();
  const [tries, setTries] = useState(0);
  const whole = `${key} ${revision} ${tries}`;
  const [held, setHeld] = useState<Held<Item>>({ ...NOTHING, key: "" });
  const [loading, setLoading] = useState(true);
  const fetching = useRef(fetchPage);
  fetching.current = fetchPage;
  const current = useRef(whole);
  current.current = whole;

  const load = useCallback(
    async (forKey: string, list: string, before: readonly Item[], after: string | undefined) => {
      setLoading(true);
      try {
        const page = await fetching.current(after);
        if (current.current !== forKey) return;
        setHeld({ ...page, key: list, items: [...before, ...page.items], error: undefined });
      } catch (error) {
        if (current.current !== forKey) return;
        const reason = error instanceof ApiError ? error.reason : "unknown";
        setHeld((was) => ({ ...was, key: list, items: before, error: reason }));
      }
      setLoading(false);
    },
    [],
  );

  useEffect(() => {
    void load(whole, key, [], undefined);
  }, [whole, key, load]);

  const again = useCallback(() => setTries((count) => count + 1), []);
  const mine = held.key === key ? held : { ...NOTHING, key };
  return {
    items: mine.items,
    total: mine.total,
    loading,
    error: mine.error,
    hasMore: mine.next !== undefined,
    more: () => void load(whole, key, held.items, held.next),
    again,
  };
}

const NOTHING = { items: [], total: undefined, next: undefined, error: undefined };
