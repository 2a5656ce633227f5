/** Where there is no way: which of the constraints, given up, lets one be found. */
import type { GraphFilter, GraphStore, Path, PathQuery } from "../store/graph-store.ts";

export type PathConstraint =
  | "MAX_STEPS"
  | "KINDS"
  | "TYPES"
  | "WINDOW"
  | "UNDATED"
  | "WITHOUT"
  | "MIN_CONFIDENCE"
  | "THROUGH"
  | "SAME_TIME";

export interface Loosening {
  drop: readonly PathConstraint[];
  /** The first way that there is then. */
  path: Path;
}

const MOST_STEPS = 6;

interface Rule {
  /** Whether the question has the constraint. */
  holds(query: PathQuery): boolean;
  /** The question without it. */
  drop(query: PathQuery): PathQuery;
}

const withFilter = (query: PathQuery, change: (filter: GraphFilter) => GraphFilter): PathQuery => ({
  ...query,
  filter: change(query.filter),
});

const RULES: Readonly<Record<PathConstraint, Rule>> = {
  MAX_STEPS: {
    holds: ({ maxSteps }) => maxSteps < MOST_STEPS,
    drop: (query) => ({ ...query, maxSteps: MOST_STEPS }),
  },
  KINDS: {
    holds: ({ filter }) => filter.kinds !== undefined,
    drop: (query) => withFilter(query, ({ kinds: _, ...filter }) => filter),
  },
  TYPES: {
    holds: ({ filter }) => filter.types !== undefined,
    drop: (query) => withFilter(query, ({ types: _, ...filter }) => filter),
  },
  WINDOW: {
    holds: ({ filter }) => filter.from !== undefined || filter.to !== undefined,
    drop: (query) => withFilter(query, ({ from: _from, to: _to, ...filter }) => filter),
  },
  UNDATED: {
    holds: ({ filter: { undated, from, to } }) =>
      undated === false && (from !== undefined || to !== undefined),
    drop: (query) => withFilter(query, ({ undated: _, ...filter }) => filter),
  },
  WITHOUT: {
    holds: ({ filter }) => (filter.without?.length ?? 0) > 0,
    drop: (query) => withFilter(query, ({ without: _, ...filter }) => filter),
  },
  MIN_CONFIDENCE: {
    holds: ({ filter }) => filter.minConfidence !== undefined,
    drop: (query) => withFilter(query, ({ minConfidence: _, ...filter }) => filter),
  },
  THROUGH: {
    holds: ({ through }) => (through?.length ?? 0) > 0,
    drop: ({ through: _, ...query }) => query,
  },
  SAME_TIME: {
    holds: ({ sameTime }) => sameTime === true,
    drop: ({ sameTime: _, ...query }) => query,
  },
};

const CONSTRAINTS = Object.keys(RULES) as PathConstraint[];

/**
 * For a question that has no answer: each constraint that alone stands in the way, in order; where none does, all of them
 * together if that helps; nothing where two entities are apart whatever is given up.
 */
export async function loosen(query: PathQuery, store: Pick<GraphStore, "paths">): Promise<Loosening[]> {
  const held = CONSTRAINTS.filter((constraint) => RULES[constraint].holds(query));
  const found = await Promise.all(held.map((constraint) => dropAll(query, [constraint], store)));
  const alone = found.flatMap((loosening) => loosening ?? []);
  if (alone.length > 0 || held.length < 2) return alone;
  const together = await dropAll(query, held, store);
  return together === undefined ? [] : [together];
}

async function dropAll(
  query: PathQuery,
  drop: readonly PathConstraint[],
  store: Pick<GraphStore, "paths">,
): Promise<Loosening | undefined> {
  const loosened = drop.reduce((asked, constraint) => RULES[constraint].drop(asked), query);
  const { paths } = await store.paths({ ...loosened, k: 1 });
  const path = paths[0];
  return path === undefined ? undefined : { drop, path };
}
