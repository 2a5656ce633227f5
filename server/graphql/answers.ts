/** What the store answers → the shapes of the API. Pure. */
import { kinds, relationTypes } from "../../graph-schema/ontology.ts";
import type { Linking } from "../analysis/link-several.ts";
import type {
  Companion,
  EntityRecord,
  Neighbours,
  Path,
  PathQuery,
  Paths,
  SearchHit,
  Slice,
  Sliced,
  Statistics,
} from "../store/graph-store.ts";
import { toCursor } from "./arguments.ts";

/** A Relay connection over a slice; `toEdge` gives an edge what it carries beside its cursor. */
export function toConnection<Item, Edge extends object>(
  { items, total }: Sliced<Item>,
  { offset }: Slice,
  toEdge: (item: Item) => Edge,
) {
  const edges = items.map((item, i) => ({ cursor: toCursor(offset + i), ...toEdge(item) }));
  const pageInfo = {
    hasNextPage: offset + items.length < total,
    hasPreviousPage: offset > 0,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount: total };
}

export const asNode = <Item>(node: Item) => ({ node });
export const asHit = ({ entity, matchedBy, matched }: SearchHit) => ({ node: entity, matchedBy, matched });
export const asCompanion = ({ entity, meetings }: Companion) => ({ node: entity, meetings });

export const toCounts = <Name extends string, Key extends string>(
  key: Key,
  names: readonly Name[],
  counts: Readonly<Partial<Record<Name, number>>>,
) =>
  names.map((name) => ({ [key]: name, count: counts[name] ?? 0 }) as Record<Key, Name> & { count: number });

const some = ({ count }: { count: number }) => count > 0;

export const toNeighbourConnection = (found: Neighbours, slice: Slice) => ({
  ...toConnection(found, slice, ({ entity, relations }) => ({ node: entity, relations })),
  byKind: toCounts("kind", kinds, found.byKind).filter(some),
  byType: toCounts("type", relationTypes, found.byType).filter(some),
});

export const toStatistics = (found: Statistics) => ({
  ...found,
  firstDate: found.firstDate ?? null,
  lastDate: found.lastDate ?? null,
  entities: toCounts("kind", kinds, found.entities),
  relations: toCounts("type", relationTypes, found.relations),
});

/** The entity's latest office, by names alone. */
export const toOfficeHeld = ({ office }: EntityRecord) =>
  office === undefined
    ? null
    : { title: office.title, organisation: { id: office.organisation, name: office.organisationName } };

export const toPath = ({ entities, steps }: Path) => ({
  entities,
  steps: steps.map((relations) => ({ relations })),
});

export type PathsModel = ReturnType<typeof toPaths>;

export const toPaths = ({ paths, truncated }: Paths, query: PathQuery) => ({
  paths: paths.map(toPath),
  truncated,
  hubs: findHubs(paths),
  query,
});

export const toLinking = ({ ways, ...linking }: Linking) => ({ ...linking, ways: ways.map(toPath) });

/** Everything that some path passes through, its ends aside, best connected first. */
function findHubs(paths: readonly Path[]): EntityRecord[] {
  const between = paths.flatMap(({ entities }) => entities.slice(1, -1));
  return [...new Map(between.map((entity) => [entity.id, entity])).values()].sort(
    (a, b) => b.neighbourCount - a.neighbourCount || (a.id < b.id ? -1 : 1),
  );
}
