/** Sentences and holders behind an office. */
import type { PartialDate } from "../../graph-schema/article-graph.ts";
import { type Neighbours, placeHolders } from "../analysis/offices-in-time.ts";
import type { EvidenceRecord, GraphStore, OfficeRecord } from "../store/graph-store.ts";

/** Holders of one office that are looked at. */
const MAX_HOLDERS = 1_000;
/** Sentences read at a time. */
const AT_ONCE = 200;

/** The sentence that gives the office this date; of several the first that the store lists. */
export async function findSighting(
  { relation }: OfficeRecord,
  date: PartialDate | undefined,
  store: GraphStore,
): Promise<EvidenceRecord | null> {
  if (date === undefined) return null;
  for (let offset = 0; ; offset += AT_ONCE) {
    const { items, total } = await store.evidenceOfRelations([relation.id], { offset, limit: AT_ONCE });
    const found = items.find((evidence) => evidence.date === date);
    if (found !== undefined || offset + AT_ONCE >= total) return found ?? null;
  }
}

export async function findHolders(office: OfficeRecord, store: GraphStore): Promise<Neighbours> {
  const { organisation, title } = office;
  const { items } = await store.holders(organisation.id, title, { offset: 0, limit: MAX_HOLDERS });
  return placeHolders(office, items);
}
