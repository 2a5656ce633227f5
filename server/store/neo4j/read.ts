/** What is asked for by id or listed as it is: pages, entities, relations, articles. */
import type { ArticleId, EntityId, RelationId } from "../../../graph-schema/article-graph.ts";
import { MARK } from "../../../graph-schema/constraints.ts";
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
import type { Ask, Parameters } from "./driver.ts";
import { EVERY_TYPE, matchEvidence, toKinds, toWhere } from "./filter.ts";
import { toPageId } from "./graph-rows.ts";
import {
  type ArticleNode,
  type ArticleText,
  type EntityNode,
  PAGE_MAP,
  type PageNode,
  parseLines,
  type RelationEdge,
  toArticleMap,
  toArticleSummary,
  toEntity,
  toEntityMap,
  toPage,
  toRelation,
  toRelationMap,
} from "./records.ts";

/** A limit of 0 reads nothing, and none is beyond what the server counts. */
export const toSliceParameters = ({ offset, limit }: Slice): Parameters => ({ offset, limit });

export async function count(ask: Ask, cypher: string, parameters: Parameters = {}): Promise<number> {
  const [row] = await ask<{ total: number }>(`${cypher} RETURN count(*) AS total`, parameters);
  return row?.total ?? 0;
}

export async function readPage(ask: Ask, name: string): Promise<PageRecord | undefined> {
  const [row] = await ask<{ page: PageNode }>(`MATCH (p:${MARK}&Page {id: $id}) RETURN ${PAGE_MAP} AS page`, {
    id: toPageId(name),
  });
  return row && toPage(row.page);
}

export async function readPageDigests(ask: Ask): Promise<ReadonlyMap<string, string>> {
  const rows = await ask<{ name: string; digest: string }>(
    `MATCH (p:${MARK}&Page) RETURN p.name AS name, p.digest AS digest ORDER BY name`,
  );
  return new Map(rows.map(({ name, digest }) => [name, digest]));
}

/** Each once, by id. */
export async function readEntityMap(
  ask: Ask,
  ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, EntityRecord>> {
  const rows = await ask<{ entity: EntityNode }>(
    `MATCH (e:${MARK}) WHERE e.id IN $ids AND e:Entity RETURN ${toEntityMap("e")} AS entity`,
    { ids: [...new Set(ids)] },
  );
  return new Map(rows.map(({ entity }) => [entity.id, toEntity(entity)]));
}

export async function readEntities(ask: Ask, ids: readonly EntityId[]): Promise<EntityRecord[]> {
  const found = await readEntityMap(ask, ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function listEntities(
  ask: Ask,
  kinds: readonly Kind[] | undefined,
  slice: Slice,
): Promise<Sliced<EntityRecord>> {
  checkKinds(kinds);
  checkSlice(slice);
  const parameters = kinds === undefined ? {} : { kinds };
  const from = `MATCH (e:Entity) USING INDEX e:Entity(evidenceCount) WHERE e:${MARK} AND e.evidenceCount >= 0 AND ${toKinds("e", kinds) ?? "true"}`;
  const rows = await ask<{ entity: EntityNode }>(
    `${from} WITH e ORDER BY e.evidenceCount DESC, e.name, e.id SKIP $offset LIMIT $limit
     RETURN ${toEntityMap("e")} AS entity`,
    { ...parameters, ...toSliceParameters(slice) },
  );
  return { items: rows.map(({ entity }) => toEntity(entity)), total: await count(ask, from, parameters) };
}

/** Every relation has evidence, which knows its ends: no index over relations is needed. */
export async function readRelations(ask: Ask, ids: readonly RelationId[]): Promise<RelationRecord[]> {
  const rows = await ask<{ relation: RelationEdge }>(
    `UNWIND $ids AS id
     CALL (id) { ${matchEvidence("id")} RETURN v LIMIT 1 }
     MATCH (a:${MARK} {id: v.from}) MATCH (b:${MARK} {id: v.to})
     MATCH (a)-[r:${EVERY_TYPE}]-(b) WHERE r.id = id
     RETURN ${toRelationMap("r")} AS relation`,
    { ids: [...new Set(ids)] },
  );
  const found = new Map(rows.map(({ relation }) => [relation.id, toRelation(relation)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function readArticles(ask: Ask, ids: readonly ArticleId[]): Promise<ArticleRecord[]> {
  const asked = { ids: [...new Set(ids)] };
  const rows = await ask<{ article: ArticleNode & ArticleText }>(
    `MATCH (a:${MARK}) WHERE a.id IN $ids AND a:Article RETURN ${toArticleMap("text", "lines")} AS article`,
    asked,
  );
  const mentions = await readMentions(ask, asked);
  const found = new Map(
    rows.map(({ article }) => [
      article.id,
      {
        ...toArticleSummary(article),
        text: article.text,
        lines: parseLines(article.lines),
        mentions: mentions.get(article.id) ?? [],
      },
    ]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function readMentions(ask: Ask, asked: Parameters): Promise<Map<string, MentionRecord[]>> {
  const rows = await ask<MentionRecord & { article: string }>(
    `UNWIND $ids AS id MATCH (a:${MARK} {id: id})-[m:MENTIONS]->(e:${MARK})
     RETURN a.id AS article, e.id AS entity, m.text AS text, m.start AS start, m.end AS end
     ORDER BY article, start, end DESC, entity`,
    asked,
  );
  const grouped = groupBy(rows, ({ article }) => article);
  return new Map(
    [...grouped].map(([article, found]) => [article, found.map(({ article: _, ...mention }) => mention)]),
  );
}

export async function listArticles(
  ask: Ask,
  filter: ArticleFilter,
  slice: Slice,
): Promise<Sliced<ArticleSummary>> {
  checkSlice(slice);
  checkWindow(filter);
  const window = toWindow(filter);
  const { entity, page, headline } = filter;
  const parameters = {
    ...window,
    ...(entity !== undefined && { entity }),
    ...(page !== undefined && { page: toPageId(page) }),
    ...(headline !== undefined && { headline: headline.trim() }),
  };
  const pattern = [
    page !== undefined && `(:${MARK} {id: $page})<-[:ON_PAGE]-(a)`,
    entity !== undefined && `(:${MARK} {id: $entity})<-[:NAMES]-(a)`,
    `(a:${MARK}&Article)`,
  ].filter((part) => part !== false);
  const where = toWhere([
    headline !== undefined && "toLower(a.headline) CONTAINS toLower($headline)",
    window?.until !== undefined && "coalesce(a.date, a.issueDate) <= $until",
    window?.from !== undefined && "coalesce(a.date, a.issueDate) + '~' >= $from",
  ]);
  const from = `MATCH ${pattern.join(", ")} WHERE ${where}`;
  const rows = await ask<{ article: ArticleNode }>(
    `${from} WITH a ORDER BY coalesce(a.date, a.issueDate, '') DESC, a.page, a.id SKIP $offset LIMIT $limit
     RETURN ${toArticleMap()} AS article`,
    { ...parameters, ...toSliceParameters(slice) },
  );
  return {
    items: rows.map(({ article }) => toArticleSummary(article)),
    total: await count(ask, from, parameters),
  };
}
