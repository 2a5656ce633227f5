import type { EntityId } from "../../graph-schema/article-graph.ts";
import type { Outline } from "../store/graph-store.ts";

/**
 * Of an outline around the entities asked for: what is linked with all of them and is none of them. By evidence of these
 * links, most first, then id.
 */
export function listCommon({ nodes, from, to, evidence }: Outline, asked: readonly EntityId[]): EntityId[] {
  const wanted = new Set(asked);
  const found = new Map<EntityId, { with: Set<EntityId>; evidence: number }>();
  const add = (id: EntityId, other: EntityId, count: number) => {
    const entry = found.get(id) ?? { with: new Set(), evidence: 0 };
    found.set(id, { with: entry.with.add(other), evidence: entry.evidence + count });
  };
  for (const [at, place] of from.entries()) {
    const [source, target] = [nodes[place]?.id, nodes[to[at] ?? 0]?.id];
    if (source === undefined || target === undefined) continue;
    if (wanted.has(source) && !wanted.has(target)) add(target, source, evidence[at] ?? 0);
    if (wanted.has(target) && !wanted.has(source)) add(source, target, evidence[at] ?? 0);
  }
  return nodes
    .flatMap(({ id }) => {
      const entry = found.get(id);
      return entry?.with.size === wanted.size ? [{ id, evidence: entry.evidence }] : [];
    })
    .sort((a, b) => b.evidence - a.evidence)
    .map(({ id }) => id);
}
