/** What a store refuses before it asks its database: every check throws BAD_ARGUMENT. */
import type { ArticleGraph } from "../../graph-schema/article-graph.ts";
import { isPartialDate } from "../../graph-schema/check.ts";
import { type Kind, kinds, type RelationType, relationTypes } from "../../graph-schema/ontology.ts";
import { AppError } from "../errors.ts";
import type { GraphFilter, PageRecord, PathQuery, Slice } from "./graph-store.ts";

export const MAX_K = 10;
export const MAX_STEPS = 6;
export const MAX_THROUGH = 4;

const refuse = (message: string, details: Record<string, unknown>): never => {
  throw new AppError("BAD_ARGUMENT", message, details);
};

function checkWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  refuse(`${name} is ${value}; it must be a whole number from ${least} to ${most}`, { [name]: value });
}

/** A limit of 0 is allowed: it asks for the total alone. */
export function checkSlice({ offset, limit }: Slice): void {
  checkWhole("offset", offset, 0, Number.MAX_SAFE_INTEGER);
  checkWhole("limit", limit, 0, Number.MAX_SAFE_INTEGER);
}

export function checkKinds(given: readonly Kind[] | undefined): void {
  const unknown = given?.find((kind) => !kinds.includes(kind));
  if (unknown !== undefined)
    refuse(`kind is "${unknown}"; it must be one of ${kinds.join(", ")}`, { unknown });
}

function checkTypes(given: readonly RelationType[] | undefined): void {
  const unknown = given?.find((type) => !relationTypes.includes(type));
  if (unknown !== undefined) refuse(`type is "${unknown}"; it must be a type of the ontology`, { unknown });
}

/** Both bounds are dates and the window does not end before it begins. */
export function checkWindow({ from, to }: { from?: string; to?: string }): void {
  for (const date of [from, to]) {
    if (date !== undefined && !isPartialDate(date))
      refuse(`date is "${date}"; it must be written 2021, 2021-01 or 2021-01-06`, { date });
  }
  if (from !== undefined && to !== undefined && from > `${to}~`)
    refuse(`the window from ${from} to ${to} ends before it begins`, { from, to });
}

export function checkFilter(filter: GraphFilter): void {
  checkKinds(filter.kinds);
  checkTypes(filter.types);
  checkWindow(filter);
}

export function checkPathQuery({ k, maxSteps, filter, through = [] }: PathQuery): void {
  checkWhole("k", k, 1, MAX_K);
  checkWhole("maxSteps", maxSteps, 1, MAX_STEPS);
  checkWhole("the number of entities to pass through", through.length, 0, MAX_THROUGH);
  checkFilter(filter);
}

/** Articles belong to the page, and ids name one thing each; relations end at entities of their article. */
export function checkPage(page: PageRecord, articles: readonly ArticleGraph[]): void {
  if (page.name.trim() === "") refuse("the page has no name", {});
  const seen = new Set<string>();
  for (const article of articles) {
    const { articleId } = article;
    if (article.page !== page.name)
      refuse(`article ${articleId} is of page ${article.page}, not of ${page.name}`, { articleId });
    if (seen.has(articleId)) refuse(`article ${articleId} is there twice`, { articleId });
    seen.add(articleId);
    checkArticle(article);
  }
}

function checkArticle({ articleId, entities, relations }: ArticleGraph): void {
  const ids = new Set<string>();
  for (const { id, name } of entities) {
    if (ids.has(id)) refuse(`entity ${id} is there twice in article ${articleId}`, { articleId, id });
    if (name === "") refuse(`entity ${id} of article ${articleId} has no name`, { articleId, id });
    ids.add(id);
  }
  for (const { type, from, to } of relations) {
    const unknown = [from, to].find((id) => !ids.has(id));
    if (unknown !== undefined)
      refuse(`${type} in article ${articleId} ends at ${unknown}, which the article does not name`, {
        articleId,
        unknown,
      });
    checkTypes([type]);
  }
}
