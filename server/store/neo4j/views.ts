import { MARK } from "../../../graph-schema/constraints.ts";
import { checkSlice } from "../arguments.ts";
import type { Slice, Sliced, ViewRecord } from "../graph-store.ts";
import type { Ask } from "./driver.ts";
import { count, toSliceParameters } from "./read.ts";

/** Nodes of all sorts share one constraint on `id`. */
export const toNodeId = (id: string): string => `view-${id}`;

const VIEW = "v {id: v.key, .name, .address, .createdAt} AS view";

export async function writeView(ask: Ask, { id, ...view }: ViewRecord): Promise<void> {
  await ask(`MERGE (v:${MARK}:View {id: $node}) SET v += $view`, {
    node: toNodeId(id),
    view: { ...view, key: id },
  });
}

export async function removeView(ask: Ask, id: string): Promise<boolean> {
  const gone = await ask(`MATCH (v:${MARK}&View {id: $node}) WITH v, v.key AS key DELETE v RETURN key`, {
    node: toNodeId(id),
  });
  return gone.length > 0;
}

export async function readView(ask: Ask, id: string): Promise<ViewRecord | undefined> {
  const [row] = await ask<{ view: ViewRecord }>(`MATCH (v:${MARK}&View {id: $node}) RETURN ${VIEW}`, {
    node: toNodeId(id),
  });
  return row?.view;
}

export async function listViews(ask: Ask, nameless: boolean, slice: Slice): Promise<Sliced<ViewRecord>> {
  checkSlice(slice);
  const from = `MATCH (v:${MARK}&View) WHERE ${nameless ? "true" : "v.name <> ''"}`;
  const rows = await ask<{ view: ViewRecord }>(
    `${from} WITH v ORDER BY v.createdAt DESC, v.id SKIP $offset LIMIT $limit RETURN ${VIEW}`,
    toSliceParameters(slice),
  );
  return { items: rows.map(({ view }) => view), total: await count(ask, from) };
}
