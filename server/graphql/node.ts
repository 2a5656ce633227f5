/** Records by id, for resolvers that must find one: each throws NOT_FOUND when there is none. */
import {
  type ArticleId,
  type EntityId,
  parseArticleId,
  parseEntityId,
  parseRelationId,
} from "../../graph-schema/article-graph.ts";
import type { Kind } from "../../graph-schema/ontology.ts";
import { AppError } from "../errors.ts";
import type {
  ArticleRecord,
  ArticleSummary,
  EntityRecord,
  PageRecord,
  RelationRecord,
  ViewRecord,
} from "../store/graph-store.ts";
import type { Context } from "./context.ts";

/** Anything that has an id of its own in the API. */
export type NodeModel = EntityRecord | RelationRecord | ArticleSummary;

/** The name of the GraphQL type that shows the record. */
export function toTypeName(node: NodeModel): Kind | "Relation" | "Article" {
  if ("kind" in node) return node.kind;
  return "headline" in node ? "Article" : "Relation";
}

function found<Item>(item: Item | undefined, what: string, id: string): Item {
  if (item !== undefined) return item;
  throw new AppError("NOT_FOUND", `There is no ${what} ${id.slice(0, 200)}`, { id });
}

/** Most that is asked for is an entity, so the rest is looked for only where there is none of that id. */
export async function resolveNode(id: string, { load, store }: Context): Promise<NodeModel> {
  const entity = await load.entity.load(parseEntityId(id));
  if (entity !== undefined) return entity;
  const [article, [relation]] = await Promise.all([
    load.article.load(parseArticleId(id)),
    store.relations([parseRelationId(id)]),
  ]);
  return found(relation ?? article, "entity, relation or article", id);
}

/** Entities that an answer has brought need not be asked for again by what lies below. */
export function keepEntities(entities: readonly EntityRecord[], { known }: Context): void {
  for (const entity of entities) known.set(entity.id, entity);
}

/** A known entity is answered at once: waiting, even for nothing, is most of what a large answer costs. */
export const resolveEntity = (id: EntityId, { load, known }: Context): EntityRecord | Promise<EntityRecord> =>
  known.get(id) ?? load.entity.load(id).then((entity) => found(entity, "entity", id));

export const resolveEntities = async (ids: readonly EntityId[], context: Context): Promise<EntityRecord[]> =>
  Promise.all(ids.map((id) => resolveEntity(id, context)));

export const resolveArticle = async (id: ArticleId, { load }: Context): Promise<ArticleRecord> =>
  found(await load.article.load(id), "article", id);

export const resolvePage = async (name: string, { load }: Context): Promise<PageRecord> =>
  found(await load.page.load(name), "page", name);

export const resolveView = async (id: string, { store }: Context): Promise<ViewRecord> =>
  found(await store.view(id), "view", id);

/** A page's articles by where they begin on it. */
export async function findArticlesOfPage(page: string, context: Context): Promise<ArticleRecord[]> {
  const { items } = await context.store.listArticles({ page }, { offset: 0, limit: 1000 });
  const articles = await Promise.all(items.map(({ id }) => resolveArticle(id, context)));
  const lineOf = ({ lines }: ArticleRecord) => lines[0]?.line ?? 0;
  return articles.sort((a, b) => lineOf(a) - lineOf(b));
}
