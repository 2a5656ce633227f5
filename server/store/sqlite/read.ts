/** What is asked for by id or listed as it is: pages, entities, relations, articles. */
import type { ArticleId, EntityId, RelationId } from "../../../graph-schema/article-graph.ts";
import type { Kind } from "../../../graph-schema/ontology.ts";
import { checkKinds, checkSlice, checkWindow } from "../arguments.ts";
import { toWindow } from "../dates.ts";
import type {
  ArticleFilter,
  ArticleRecord,
  ArticleSummary,
  EntityRecord,
  MentionRecord,
  PageRecord,
  RelationRecord,
  Slice,
  Sliced,
} from "../graph-store.ts";
import { groupBy } from "../group.ts";
import type { Connection, Parameters } from "./driver.ts";
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  ENTITY_COLUMNS,
  ENTITY_JOINS,
  type EntityRow,
  PAGE_COLUMNS,
  type PageRow,
  RELATION_COLUMNS,
  RELATION_JOINS,
  type RelationRow,
  toArticleSummary,
  toEntity,
  toPage,
  toRelation,
} from "./records.ts";

export const toSliceParameters = ({ offset, limit }: Slice): Parameters => ({ offset, limit });

export function count(db: Connection, from: string, parameters: Parameters = {}): number {
  return db.one<{ total: number }>(`SELECT count(*) AS total FROM ${from}`, parameters)?.total ?? 0;
}

export function readPage(db: Connection, name: string): PageRecord | undefined {
  const row = db.one<PageRow>(`SELECT ${PAGE_COLUMNS} FROM page p WHERE p.name = :name`, { name });
  return row && toPage(row);
}

export function readPageDigests(db: Connection): ReadonlyMap<string, string> {
  const rows = db.all<{ name: string; digest: string }>("SELECT name, digest FROM page ORDER BY name");
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}

export function readEntities(db: Connection, ids: readonly EntityId[]): EntityRecord[] {
  const rows = db.all<EntityRow>(
    `SELECT ${ENTITY_COLUMNS} FROM json_each(:ids) i CROSS JOIN entity e ON e.id = i.value ${ENTITY_JOINS} ORDER BY i.key`,
    { ids: JSON.stringify(ids) },
  );
  return rows.map(toEntity);
}

/** The same by key, for statements that have worked with keys. */
export function readEntitiesByKey(db: Connection, keys: readonly number[]): Map<number, EntityRecord> {
  const rows = db.all<EntityRow>(
    `SELECT ${ENTITY_COLUMNS} FROM json_each(:keys) i CROSS JOIN entity e ON e.key = i.value ${ENTITY_JOINS}`,
    { keys: JSON.stringify(keys) },
  );
  return new Map(rows.map((row) => [row.key, toEntity(row)]));
}

/** What a list of entities is cut from: keys in order first, so that the records of the slice alone are read. */
export interface EntityList {
  /** `entity e …`, with the index that has the order, and the condition. */
  from: string;
  order: string;
  parameters: Parameters;
}

export function sliceEntities(
  db: Connection,
  { from, order, parameters }: EntityList,
  slice: Slice,
): Sliced<EntityRecord> {
  checkSlice(slice);
  const keys = db
    .all<{ key: number }>(`SELECT e.key FROM ${from} ORDER BY ${order} LIMIT :limit OFFSET :offset`, {
      ...parameters,
      ...toSliceParameters(slice),
    })
    .map(({ key }) => key);
  const entities = readEntitiesByKey(db, keys);
  return { items: keys.flatMap((key) => entities.get(key) ?? []), total: count(db, from, parameters) };
}

/** One kind has its own index; of several, the list of all is read until there are enough. */
export function listEntities(
  db: Connection,
  kinds: readonly Kind[] | undefined,
  slice: Slice,
): Sliced<EntityRecord> {
  checkKinds(kinds);
  const from =
    kinds === undefined
      ? "entity e INDEXED BY entity_by_evidence"
      : kinds.length === 1
        ? "entity e INDEXED BY entity_by_kind WHERE e.kind = :kinds ->> 0"
        : "entity e WHERE e.kind IN (SELECT value FROM json_each(:kinds))";
  const parameters = kinds === undefined ? {} : { kinds: JSON.stringify(kinds) };
  return sliceEntities(db, { from, order: "e.evidenceCount DESC, e.name, e.id", parameters }, slice);
}

export function readRelations(db: Connection, ids: readonly RelationId[]): RelationRecord[] {
  const rows = db.all<RelationRow>(
    `SELECT ${RELATION_COLUMNS} FROM json_each(:ids) i CROSS JOIN relation r ON r.id = i.value ${RELATION_JOINS}
     ORDER BY i.key`,
    { ids: JSON.stringify(ids) },
  );
  return rows.map(toRelation);
}

interface FullArticleRow extends ArticleRow {
  text: string;
  lines: string;
}

export function readArticles(db: Connection, ids: readonly ArticleId[]): ArticleRecord[] {
  const rows = db.all<FullArticleRow>(
    `SELECT ${ARTICLE_COLUMNS}, a.text, a.lines
     FROM json_each(:ids) i CROSS JOIN article a ON a.id = i.value CROSS JOIN page p ON p.key = a.page ORDER BY i.key`,
    { ids: JSON.stringify(ids) },
  );
  const mentions = readMentions(
    db,
    rows.map(({ key }) => key),
  );
  return rows.map((row) => ({
    ...toArticleSummary(row),
    text: row.text,
    lines: JSON.parse(row.lines),
    mentions: mentions.get(row.key) ?? [],
  }));
}

function readMentions(db: Connection, articles: readonly number[]): Map<number, MentionRecord[]> {
  const rows = db.all<MentionRecord & { article: number }>(
    `SELECT m.article, e.id AS entity, m.text, m.start, m."end"
     FROM (SELECT DISTINCT value FROM json_each(:articles)) i CROSS JOIN mention m ON m.article = i.value
       CROSS JOIN entity e ON e.key = m.entity
     ORDER BY m.article, m.start, m."end" DESC, e.id`,
    { articles: JSON.stringify(articles) },
  );
  const grouped = groupBy(rows, ({ article }) => article);
  return new Map(
    [...grouped].map(([article, found]) => [article, found.map(({ article: _, ...mention }) => mention)]),
  );
}

export function listArticles(db: Connection, filter: ArticleFilter, slice: Slice): Sliced<ArticleSummary> {
  checkSlice(slice);
  checkWindow(filter);
  const window = toWindow(filter);
  const parameters = {
    ...(filter.entity !== undefined && { entity: filter.entity }),
    ...(filter.page !== undefined && { page: filter.page }),
    ...(filter.headline !== undefined && { headline: filter.headline.trim() }),
    ...window,
  };
  const conditions = [
    filter.entity !== undefined &&
      "a.key IN (SELECT n.article FROM naming n WHERE n.entity = (SELECT key FROM entity WHERE id = :entity))",
    filter.page !== undefined && "p.name = :page",
    filter.headline !== undefined && "instr(lower(a.headline), lower(:headline)) > 0",
    window?.until !== undefined && "a.day <= :until",
    window?.from !== undefined && "a.day || '~' >= :from",
  ];
  const from = `article a JOIN page p ON p.key = a.page WHERE ${conditions.filter(Boolean).join(" AND ") || "true"}`;
  const rows = db.all<ArticleRow>(
    `SELECT ${ARTICLE_COLUMNS} FROM ${from} ORDER BY a.day DESC, p.name, a.id LIMIT :limit OFFSET :offset`,
    { ...parameters, ...toSliceParameters(slice) },
  );
  return { items: rows.map(toArticleSummary), total: count(db, from, parameters) };
}
