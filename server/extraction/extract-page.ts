import type { ArticleGraph, PartialDate, Problem } from "../../graph-schema/article-graph.ts";
import { type DatedSetting, inferClock } from "./dates.ts";
import { findMentions } from "./find-mentions.ts";
import { findRelations } from "./find-relations.ts";
import { guessHome } from "./home/home.ts";
import { type Article, findArticles } from "./page/find-articles.ts";
import { isMedium } from "./page/publication.ts";
import { type Page, readPage } from "./page/read-page.ts";
import { resolveMentions } from "./resolve-mentions.ts";
import { toArticleGraph } from "./to-article-graph.ts";

/** What the reader knows better than the page. */
export interface ExtractOptions {
  /** The newspaper's home as a division path, outermost first. */
  home?: string[];
  issueDate?: PartialDate;
  newspaper?: string;
}

export interface ExtractedPage {
  /** The source file's own name. */
  name: string;
  newspaper?: string;
  issueDate?: PartialDate;
  home?: string[];
  /** The page's own lines, as `ArticleGraph.lines` counts them. */
  lines: readonly string[];
  articles: ArticleGraph[];
  problems: Problem[];
}

/** Advertisements and mastheads are kept as text; nothing is read out of them. */
const isRead = (article: Article): boolean => article.kind !== "ad" && article.kind !== "masthead";

function extractArticle(article: Article, setting: DatedSetting): ArticleGraph {
  if (!isRead(article)) return toArticleGraph(article, [], [], setting);
  const mentions = findMentions(article, setting);
  const entities = resolveMentions(mentions);
  const relations = findRelations(article, entities, mentions, setting);
  return toArticleGraph(article, entities, relations, setting);
}

/**
 * The whole walk for one page: bytes in, article graphs out. Bad content is told in `problems`, never thrown.
 * `name` is the file's own name; what `options` gives goes before what the page tells.
 */
export function extractPage(bytes: Uint8Array, name: string, options: ExtractOptions = {}): ExtractedPage {
  const { page, problems } = readPage(bytes, name);
  if (!page) return { name, lines: [], articles: [], problems };
  return extractArticles(page, findArticles(page), options, problems);
}

/** The rest of the walk, from articles that stand on the page. An article that is there twice is kept once. */
export function extractArticles(
  page: Page,
  found: readonly Article[],
  options: ExtractOptions = {},
  problems: readonly Problem[] = [],
): ExtractedPage {
  const { name, lines } = page;
  const { articles, repeated } = dropRepeated(found, name);
  const texts = articles.map((article) => article.text);
  const newspaper = options.newspaper ?? page.newspaper ?? agreed(articles, mediumOf);
  const issueDate = options.issueDate ?? page.issueDate ?? agreed(articles, ({ published }) => published);
  const home = options.home ?? guessHome(newspaper, texts);
  const known = {
    ...(newspaper ? { newspaper } : {}),
    ...(issueDate ? { issueDate } : {}),
    ...(home ? { home } : {}),
  };
  const setting: DatedSetting = { ...known, clock: inferClock(issueDate, texts) };
  const none: Problem[] =
    articles.length === 0 ? [{ code: "NO_ARTICLE", message: `${name} holds no article.` }] : [];
  return {
    name,
    ...known,
    lines,
    articles: articles.map((article) => extractArticle(article, settingOf(article, setting, options))),
    problems: [...problems, ...repeated, ...none],
  };
}

/** What each article that is more than a caption says of itself, if all say the same. */
function agreed(
  articles: readonly Article[],
  said: (article: Article) => string | undefined,
): string | undefined {
  const [first, ...others] = new Set(
    articles.filter((article) => isRead(article) && article.kind !== "caption").map(said),
  );
  return others.length === 0 ? first : undefined;
}

const mediumOf = ({ source }: Article): string | undefined =>
  source !== undefined && isMedium(source) ? source : undefined;

/** The day and the medium printed with an article are its own; what is given for all articles goes before them. */
function settingOf(article: Article, page: DatedSetting, options: ExtractOptions): DatedSetting {
  const issueDate = options.issueDate ?? article.published ?? page.issueDate;
  const newspaper = page.newspaper ?? mediumOf(article);
  const home = page.home ?? guessHome(article.source, [article.text]);
  return {
    ...page,
    ...(newspaper && { newspaper }),
    ...(home && { home }),
    ...(issueDate &&
      issueDate !== page.issueDate && { issueDate, clock: inferClock(issueDate, [article.text]) }),
  };
}

/** The same headline and text on one page would be one article under one id. */
function dropRepeated(found: readonly Article[], name: string): { articles: Article[]; repeated: Problem[] } {
  const seen = new Set<string>();
  const repeated: Problem[] = [];
  const articles = found.filter(({ headline, text, lines }) => {
    const key = `${headline}\u0000${text}`;
    if (!seen.has(key)) return seen.add(key);
    const line = lines[0]?.line ?? 1;
    const message = `${name}, line ${line}: the article “${headline || text.slice(0, 20)}” is there twice; it is kept once.`;
    repeated.push({ code: "DUPLICATE_ID", message, line });
    return false;
  });
  return { articles, repeated };
}
