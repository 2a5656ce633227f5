import type { EntityId } from "../../../graph-schema/article-graph.ts";
import type { Kind } from "../../../graph-schema/ontology.ts";
import { checkKinds, checkSlice } from "../arguments.ts";
import type { SearchHit, Slice, Sliced } from "../graph-store.ts";
import { type Label, rankHits, type SearchText, toGrams, toSearchText } from "../ranking.ts";
import type { Connection, Parameters } from "./driver.ts";
import { readEntitiesByKey } from "./read.ts";

/** Texts longer than this are cut: no name is as long. UTF-16 units. */
const LONGEST = 200;

export function findEntities(
  db: Connection,
  text: string,
  kinds: readonly Kind[] | undefined,
  slice: Slice,
): Sliced<SearchHit> {
  checkKinds(kinds);
  checkSlice(slice);
  const search = toSearchText(text.slice(0, LONGEST));
  const candidates = [...new Set(findLabels(db, search))];
  const { items: hits, total } = rankHits(search, readCandidates(db, candidates, search, kinds), slice);
  const entities = readEntitiesByKey(
    db,
    hits.map(({ entity }) => entity.key),
  );
  const items = hits.flatMap(({ entity: { key }, matchedBy, matched }) => {
    const entity = entities.get(key);
    return entity === undefined ? [] : [{ entity, matchedBy, matched }];
  });
  return { items, total };
}

/** Keys of the labels that may match: `rankHits` decides. */
function findLabels(db: Connection, { folded, latin, mixed }: SearchText): number[] {
  const grams = toGrams(folded);
  return [
    ...(grams.length > 0 ? findByGram(db, folded, grams) : findByBeginning(db, "folded", folded)),
    ...findByBeginning(db, "pinyin", latin),
    ...findByBeginning(db, "initials", latin),
    ...(mixed === undefined ? [] : findByBeginning(db, "folded", mixed.head)),
  ];
}

const readKeys = (db: Connection, sql: string, parameters: Parameters): number[] =>
  JSON.parse(String(db.one(`SELECT json_group_array(key) AS keys FROM (${sql})`, parameters)?.keys ?? "[]"));

/** By the rarest pair of characters, then by the text itself. */
function findByGram(db: Connection, folded: string, grams: readonly string[]): number[] {
  return readKeys(
    db,
    `SELECT l.key FROM gram g CROSS JOIN label l ON l.key = g.label
     WHERE instr(l.folded, :folded) > 0 AND g.gram =
       (SELECT value FROM json_each(:grams) ORDER BY (SELECT count(*) FROM gram WHERE gram = value) LIMIT 1)`,
    { folded, grams: JSON.stringify(grams) },
  );
}

/** The last of all characters: every text that begins so sorts before. */
const LAST = "\u{10ffff}";

function findByBeginning(db: Connection, column: "folded" | "pinyin" | "initials", text: string): number[] {
  if (text === "") return [];
  return readKeys(db, `SELECT key FROM label WHERE ${column} >= :text AND ${column} < :last`, {
    text,
    last: `${text}${LAST}`,
  });
}

interface Candidate {
  entity: { key: number; id: EntityId; name: string; evidenceCount: number };
  label: Label;
}

type CandidateRow = [
  key: number,
  id: EntityId,
  name: string,
  evidenceCount: number,
  role: string,
  text: string,
  folded: string,
  syllables?: string | null,
  pinyin?: string | null,
  initials?: string | null,
];

/**
 * They come as one JSON text: a short search on a large graph has many, and rows cost more than parsing. How they
 * sound comes with them where Latin letters were typed.
 */
function* readCandidates(
  db: Connection,
  keys: readonly number[],
  { latin, mixed }: SearchText,
  kinds: readonly Kind[] | undefined,
): Generator<Candidate> {
  const found = db.one<{ candidates: string }>(
    `SELECT json_group_array(json_array(e.key, e.id, e.name, e.evidenceCount, l.role, l.text, l.folded
       ${latin === "" && mixed === undefined ? "" : ", l.syllables, l.pinyin, l.initials"})) AS candidates
     FROM json_each(:keys) i CROSS JOIN label l ON l.key = i.value CROSS JOIN entity e ON e.key = l.entity
     ${kinds === undefined ? "" : "WHERE e.kind IN (SELECT value FROM json_each(:kinds))"}`,
    { keys: JSON.stringify(keys), ...(kinds && { kinds: JSON.stringify(kinds) }) },
  );
  const rows: CandidateRow[] = JSON.parse(found?.candidates ?? "[]");
  for (const [key, id, name, evidenceCount, role, text, folded, syllables, pinyin, initials] of rows) {
    const known = role === "TITLE" ? "TITLE" : text === name ? "NAME" : "ALIAS";
    const sound =
      syllables == null
        ? undefined
        : {
            syllables: mixed === undefined ? [] : syllables.split(" "),
            pinyin: pinyin ?? "",
            initials: initials ?? "",
          };
    const label: Label = { role: known, text, folded, sound };
    yield { entity: { key, id, name, evidenceCount }, label };
  }
}
