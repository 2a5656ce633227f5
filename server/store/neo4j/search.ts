import type { EntityId } from "../../../graph-schema/article-graph.ts";
import { MARK, SEARCH_INDEX } from "../../../graph-schema/constraints.ts";
import type { Kind } from "../../../graph-schema/ontology.ts";
import { checkKinds, checkSlice } from "../arguments.ts";
import type { SearchHit, Slice, Sliced } from "../graph-store.ts";
import { foldText, type Label, rankHits, type SearchText, toSearchText, toSound } from "../ranking.ts";
import type { Ask } from "./driver.ts";
import { toKinds } from "./filter.ts";
import { readEntityMap } from "./read.ts";
import { toKind } from "./records.ts";
import { toSearchQuery } from "./search-terms.ts";

/** Texts longer than this are cut: no name is as long. UTF-16 units. */
const LONGEST = 200;

export async function findEntities(
  ask: Ask,
  text: string,
  kinds: readonly Kind[] | undefined,
  slice: Slice,
): Promise<Sliced<SearchHit>> {
  checkKinds(kinds);
  checkSlice(slice);
  const search = toSearchText(text.slice(0, LONGEST));
  const query = toSearchQuery(search);
  const candidates = query === "" ? [] : await readCandidates(ask, query, kinds);
  const { items: hits, total } = rankHits(search, toLabels(search, candidates), slice);
  const entities = await readEntityMap(
    ask,
    hits.map(({ entity }) => entity.id),
  );
  const items = hits.flatMap(({ entity: { id }, matchedBy, matched }) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : [{ entity, matchedBy, matched }];
  });
  return { items, total };
}

interface Candidate {
  id: EntityId;
  labels: string[];
  name: string;
  aliases: string[];
  titles: string[];
  evidenceCount: number;
}

const readCandidates = (ask: Ask, query: string, kinds: readonly Kind[] | undefined): Promise<Candidate[]> =>
  ask(
    `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', $query) YIELD node AS e
     WHERE e:${MARK} AND ${toKinds("e", kinds) ?? "true"}
     RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.aliases AS aliases, e.titles AS titles,
       e.evidenceCount AS evidenceCount`,
    { query, ...(kinds && { kinds }) },
  );

/** How a label sounds is worked out only where Latin letters were typed. */
function* toLabels(
  { latin, mixed }: SearchText,
  candidates: readonly Candidate[],
): Generator<{ entity: Candidate; label: Label }> {
  const heard = latin !== "" || mixed !== undefined;
  for (const entity of candidates) {
    const kind = toKind(entity.labels);
    const toLabel = (role: Label["role"], text: string): Label => {
      const folded = foldText(text);
      return { role, text, folded, sound: heard && role !== "TITLE" ? toSound(folded, kind) : undefined };
    };
    yield { entity, label: toLabel("NAME", entity.name) };
    for (const alias of entity.aliases) yield { entity, label: toLabel("ALIAS", alias) };
    for (const title of entity.titles) yield { entity, label: toLabel("TITLE", title) };
  }
}
