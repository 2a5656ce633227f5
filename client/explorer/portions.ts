/** What the API is asked for in portions, where it is more than one question may name. */

/** The API's own limit of ids in one question. */
export const IDS_AT_ONCE = 500;

export function portionsOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

/**
 * Lists of ids, each short enough for one question, such that every pair of one that was added and one that is there
 * stands together in some list.
 */
export function pairPortions(added: readonly string[], there: readonly string[]): string[][] {
  const fresh = [...new Set(added)];
  const known = new Set(fresh);
  const old = [...new Set(there)].filter((id) => !known.has(id));
  if (fresh.length + old.length <= IDS_AT_ONCE) return [[...fresh, ...old]];
  const share = Math.min(fresh.length, IDS_AT_ONCE / 2);
  const groups = portionsOf(fresh, share);
  const others = portionsOf(old, IDS_AT_ONCE - share);
  return groups.flatMap((group, at) => [
    ...(groups.length === 1 ? [] : groups.slice(at + 1).map((next) => [...group, ...next])),
    ...others.map((some) => [...group, ...some]),
  ]);
}
