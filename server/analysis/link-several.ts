/**
 * The small graph that links several entities. The smallest such graph (a Steiner tree) is too hard to find exactly; here
 * it is approximated by the minimum spanning tree of the metric closure (Kou, Markowsky and Berman 1981): the first way
 * between every two, and of these the cheapest that link all. The union has at most twice the steps of the smallest.
 */
import type { EntityId } from "../../graph-schema/article-graph.ts";
import type { EntityRecord, GraphStore, Path, PathQuery, RelationRecord } from "../store/graph-store.ts";
import { compareTexts } from "../store/order.ts";
import { toHubCost } from "../store/paths.ts";

export type LinkingQuery = Omit<PathQuery, "from" | "to" | "k" | "through"> & { ids: readonly EntityId[] };

export interface Linking {
  /** Those asked for, then those between them. */
  entities: readonly EntityRecord[];
  relations: readonly RelationRecord[];
  /** The cheaper first. */
  ways: readonly Path[];
  /** Those asked for, in groups that are linked within themselves. */
  groups: readonly (readonly EntityId[])[];
  truncated: boolean;
}

/** The entities asked for must be there and each given once. */
export async function linkSeveral({ ids, ...query }: LinkingQuery, store: GraphStore): Promise<Linking> {
  const pairs = ids.flatMap((from, at) => ids.slice(at + 1).map((to) => ({ from, to })));
  const [asked, found] = await Promise.all([
    store.entities(ids),
    Promise.all(pairs.map((pair) => store.paths({ ...query, ...pair, k: 1 }))),
  ]);
  const { ways, groups } = chooseWays(
    ids,
    found.flatMap(({ paths }) => paths),
  );
  const entities = [...asked, ...ways.flatMap((way) => way.entities)];
  const relations = ways.flatMap(({ steps }) => steps.flat());
  return {
    entities: [...new Map(entities.map((entity) => [entity.id, entity])).values()],
    relations: [...new Map(relations.map((relation) => [relation.id, relation])).values()],
    ...{ ways, groups, truncated: found.some(({ truncated }) => truncated) },
  };
}

/** Kruskal's: the cheapest way first, if it links what was not linked yet. */
function chooseWays(ids: readonly EntityId[], found: readonly Path[]): Pick<Linking, "ways" | "groups"> {
  let groups: EntityId[][] = ids.map((id) => [id]);
  const ways = found.toSorted(compareWays).filter(({ entities }) => {
    const ends = [entities[0]?.id, entities.at(-1)?.id];
    const joined = groups.filter((group) => group.some((id) => ends.includes(id)));
    if (joined.length < 2) return false;
    const one = ids.filter((id) => joined.some((group) => group.includes(id)));
    groups = groups.flatMap((group) => (group === joined[0] ? [one] : joined.includes(group) ? [] : [group]));
    return true;
  });
  return { ways, groups };
}

/** As `store/paths.ts` orders ways: steps, hubs, evidence, freshness, ids. */
function compareWays(a: Path, b: Path): number {
  const [one, other] = [a, b].map(toKey);
  if (one === undefined || other === undefined) return 0;
  return (
    one.steps - other.steps ||
    one.hubs - other.hubs ||
    other.evidence - one.evidence ||
    compareTexts(other.latest, one.latest) ||
    compareTexts(one.ids, other.ids)
  );
}

function toKey({ entities, steps }: Path) {
  const relations = steps.flat();
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    steps: steps.length,
    hubs: sum(entities.slice(1, -1).map(({ neighbourCount }) => toHubCost(neighbourCount))),
    evidence: sum(relations.map(({ evidenceCount }) => evidenceCount)),
    latest:
      relations
        .map(({ lastDate = "" }) => lastDate)
        .sort(compareTexts)
        .at(-1) ?? "",
    ids: entities.map(({ id }) => id).join(" "),
  };
}
