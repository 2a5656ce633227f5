/** Pages into the graph, several in one transaction. What articles say is put down here; refresh.ts works out the rest. */
import { MARK } from "../../../graph-schema/constraints.ts";
import { kinds } from "../../../graph-schema/ontology.ts";
import { AppError } from "../../errors.ts";
import type { WriteResult } from "../graph-store.ts";
import type { Ask } from "./driver.ts";
import { type PageRows, toPageId } from "./graph-rows.ts";
import { countRevision } from "./outline.ts";
import { toKind } from "./records.ts";
import { refresh, type Touched, type TouchedRelation } from "./refresh.ts";

export type Outcome = WriteResult["outcome"];

/** Writes pages of different names; the answers are in their order. */
export async function writePages(ask: Ask, pages: readonly PageRows[]): Promise<Outcome[]> {
  const known = await readContents(ask, pages);
  const changed = pages.filter(({ name, content }) => known.get(name) !== content);
  if (changed.length > 0) await replacePages(ask, changed);
  return pages.map(({ name, content }) => {
    const before = known.get(name);
    return before === undefined ? "added" : before === content ? "unchanged" : "replaced";
  });
}

async function readContents(ask: Ask, pages: readonly PageRows[]): Promise<Map<string, string>> {
  const rows = await ask<{ name: string; content: string }>(
    `UNWIND $pages AS id MATCH (p:${MARK}&Page {id: id}) RETURN p.name AS name, p.content AS content`,
    { pages: pages.map(({ id }) => id) },
  );
  return new Map(rows.map(({ name, content }) => [name, content]));
}

/**
 * Locks are taken in one order by every writer: pages, then entities, both by id. So writers of different pages
 * never work out the same entity at the same time, and hardly ever wait for each other in a circle. The revision, which
 * is everybody's, comes last.
 */
async function replacePages(ask: Ask, pages: readonly PageRows[]): Promise<void> {
  await ask(`UNWIND $pages AS id MERGE (p:${MARK}:Page {id: id}) SET p.locked = true`, {
    pages: pages.map(({ id }) => id).sort(),
  });
  const old = await readArticlesOf(
    ask,
    pages.map(({ id }) => id),
  );
  const touched = await touch(ask, old, pages);
  await forgetArticles(ask, old);
  await refuseForeignArticles(ask, pages);
  await insert(ask, pages);
  await refresh(ask, touched);
  await countRevision(ask);
}

async function readArticlesOf(ask: Ask, pages: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `UNWIND $pages AS page MATCH (:${MARK} {id: page})<-[:ON_PAGE]-(a:${MARK}) RETURN a.id AS id`,
    { pages },
  );
  return rows.map(({ id }) => id);
}

/** What the old articles and the new pages speak of, the entities locked and there. */
async function touch(ask: Ask, old: readonly string[], pages: readonly PageRows[]): Promise<Touched> {
  const before = old.length === 0 ? [] : await readNamed(ask, old);
  const said = old.length === 0 ? [] : await readSaid(ask, old);
  const fresh = new Map(pages.flatMap(({ entities }) => entities.map((entity) => [entity.id, entity])));
  await lockEntities(ask, [...new Set([...before, ...fresh.keys()])].sort());
  await createEntities(ask, fresh);
  const evidence = pages.flatMap((page) => page.evidence);
  const relations = [...said, ...evidence].map(
    ({ relation, type, from, to, title }) =>
      [relation, { id: relation, type, from, to, title: title ?? undefined }] as const,
  );
  return {
    entities: [...new Set([...before, ...fresh.keys()])],
    relations: [...new Map(relations).values()],
  };
}

async function readNamed(ask: Ask, articles: readonly string[]): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `UNWIND $articles AS id MATCH (:${MARK} {id: id})-[:NAMES]->(e) RETURN DISTINCT e.id AS id`,
    { articles },
  );
  return rows.map(({ id }) => id);
}

type Said = Omit<TouchedRelation, "id" | "title"> & { relation: string; title?: string | null };

const readSaid = (ask: Ask, articles: readonly string[]): Promise<Said[]> =>
  ask(
    `UNWIND $articles AS id MATCH (:${MARK} {id: id})<-[:IN]-(v:Evidence)
     RETURN DISTINCT v.relation AS relation, v.type AS type, v.from AS from, v.to AS to, v.title AS title`,
    { articles },
  );

const lockEntities = (ask: Ask, entities: readonly string[]) =>
  ask(`UNWIND $entities AS id MATCH (e:${MARK} {id: id}) SET e.locked = true`, { entities });

async function createEntities(ask: Ask, fresh: ReadonlyMap<string, { kind: string }>): Promise<void> {
  const entities = [...fresh.values()].filter(({ kind }) => (kinds as readonly string[]).includes(kind));
  const rows = await ask<{ id: string; labels: string[] }>(
    `UNWIND $entities AS row MERGE (e:${MARK}:Entity {id: row.id})
       ON CREATE SET e:$(row.kind), e.name = row.name, e.locked = true
     RETURN e.id AS id, labels(e) AS labels`,
    { entities },
  );
  const other = rows.find(({ id, labels }) => toKind(labels) !== fresh.get(id)?.kind);
  if (other === undefined) return;
  const { id, labels } = other;
  throw new AppError(
    "BAD_ARGUMENT",
    `entity ${id} is a ${toKind(labels)} already and cannot be another kind`,
    { id },
  );
}

async function forgetArticles(ask: Ask, articles: readonly string[]): Promise<void> {
  if (articles.length === 0) return;
  await ask(`UNWIND $articles AS id MATCH (:${MARK} {id: id})<-[:IN]-(v:Evidence) DETACH DELETE v`, {
    articles,
  });
  await ask(`UNWIND $articles AS id MATCH (a:${MARK} {id: id}) DETACH DELETE a`, { articles });
}

async function refuseForeignArticles(ask: Ask, pages: readonly PageRows[]): Promise<void> {
  const articles = pages.flatMap((page) => page.articles.map(({ fields }) => (fields as { id: string }).id));
  const [known] = await ask<{ id: string; page: string }>(
    `UNWIND $articles AS id MATCH (a:${MARK} {id: id}) RETURN a.id AS id, a.page AS page LIMIT 1`,
    { articles },
  );
  const id = known?.id ?? articles.find((id, at) => articles.indexOf(id) !== at);
  if (id === undefined) return;
  const where = known === undefined ? "another page" : `page ${known.page}`;
  throw new AppError("BAD_ARGUMENT", `article ${id} is already there, on ${where}`, { articleId: id });
}

async function insert(ask: Ask, pages: readonly PageRows[]): Promise<void> {
  const all = <Part extends "articles" | "namings" | "mentions" | "evidence">(part: Part) => ({
    rows: pages.flatMap((page): readonly object[] => page[part]),
  });
  await ask(`UNWIND $rows AS row MATCH (p:${MARK} {id: row.id}) SET p = row`, {
    rows: pages.map(({ page }) => page),
  });
  await ask(
    `UNWIND $rows AS row MATCH (p:${MARK} {id: row.page})
     CREATE (a:${MARK}:Article)-[:ON_PAGE {ordinal: row.ordinal}]->(p) SET a = row.fields`,
    all("articles"),
  );
  await ask(
    `UNWIND $rows AS row MATCH (a:${MARK} {id: row.article}) MATCH (e:${MARK} {id: row.entity})
     CREATE (a)-[n:NAMES]->(e) SET n = row.fields, n.confidence = toFloat(row.fields.confidence)`,
    all("namings"),
  );
  await ask(
    `UNWIND $rows AS row MATCH (a:${MARK} {id: row.article}) MATCH (e:${MARK} {id: row.entity})
     CREATE (a)-[m:MENTIONS]->(e) SET m = row.fields`,
    all("mentions"),
  );
  await ask(
    `UNWIND $rows AS row MATCH (a:${MARK} {id: row.article})
     CREATE (v:${MARK}:Evidence)-[:IN]->(a) SET v = row, v.confidence = toFloat(row.confidence)`,
    all("evidence"),
  );
}

/** False when there is no such page. */
export async function removePage(ask: Ask, name: string): Promise<boolean> {
  const page = toPageId(name);
  const locked = await ask(`MATCH (p:${MARK}&Page {id: $page}) SET p.locked = true RETURN p.id`, { page });
  if (locked.length === 0) return false;
  const old = await readArticlesOf(ask, [page]);
  const touched = await touch(ask, old, []);
  await forgetArticles(ask, old);
  await ask(`MATCH (p:${MARK} {id: $page}) DETACH DELETE p`, { page });
  await refresh(ask, touched);
  await countRevision(ask);
  return true;
}

/** Takes an article off its page; without its content digest, writing the page again puts it back. */
export async function removeArticle(ask: Ask, id: string): Promise<boolean> {
  const locked = await ask(
    `MATCH (a:${MARK}&Article {id: $id})-[:ON_PAGE]->(p) SET p.content = '' RETURN p.id`,
    { id },
  );
  if (locked.length === 0) return false;
  const touched = await touch(ask, [id], []);
  await forgetArticles(ask, [id]);
  await refresh(ask, touched);
  await countRevision(ask);
  return true;
}
