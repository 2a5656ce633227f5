import type { GraphStore, ViewRecord } from "./graph-store.ts";

const AT_ONCE = 100;

/** Every view that is kept, the nameless too, the newest first. */
export async function* listAllViews(store: GraphStore): AsyncGenerator<ViewRecord> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { items } = await store.views(true, { offset, limit: AT_ONCE });
    yield* items;
    if (items.length < AT_ONCE) return;
  }
}
