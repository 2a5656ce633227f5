/** Pages → the graph: read and extracted on several threads, written by one, each page whole or not at all. */
import { pMapIterable } from "p-map";
import type { ArticleGraph, Problem } from "../../graph-schema/article-graph.ts";
import { check } from "../../graph-schema/check.ts";
import type { ExtractedPage, ExtractOptions } from "../extraction/extract-page.ts";
import { identify } from "../identity/identify.ts";
import type { GraphStore, WriteResult } from "../store/graph-store.ts";
import type { Extractor } from "./extractor.ts";
import { findStranger } from "./find-stranger.ts";
import { toPageDigest } from "./page-digest.ts";
import { failedSource, type PageSource } from "./page-source.ts";

/** What became of one page. Counts are of this page alone; a name in two articles counts twice. */
export interface IngestedPage {
  name: string;
  outcome: WriteResult["outcome"] | "failed";
  articles: number;
  entities: number;
  relations: number;
  problems: readonly Problem[];
}

export interface IngestReport {
  /** In the order of the sources. */
  pages: IngestedPage[];
}

export interface IngestTask {
  store: GraphStore;
  extractor: Extractor;
  options?: ExtractOptions;
  /** Whether a page may take the place of one of its name with which it shares almost no text. */
  replace?: boolean;
  /** Told after each page is written or given up. */
  onPage?: (page: IngestedPage) => void;
}

/** With these the file gives no page; what the graph knew by its name is kept. */
const FATAL = new Set<Problem["code"]>([
  "UNREADABLE",
  "EMPTY",
  "NOT_TEXT",
  "UNKNOWN_ENCODING",
  "TOO_LARGE",
  "SAME_NAME",
]);

/** Pages given to the store before the first of them is done: it writes those that wait in one transaction. */
export const WRITES_IN_FLIGHT = 64;

export const isFatal = ({ code }: Problem): boolean => FATAL.has(code);

/**
 * Ingests pages in the order given. A page that is there already, read in the same way, is passed over, so an
 * ingest that was broken off goes on where it was. A page never silently takes the place of another that only has
 * its name. Bad pages are told in the report; only the store's own failure throws.
 */
export async function ingestPages(sources: readonly PageSource[], task: IngestTask): Promise<IngestReport> {
  const known = await task.store.pageDigests();
  const pages: IngestedPage[] = [];
  const read = pMapIterable(refuseSameNames(sources), (source) => readSource(source, known, task), {
    concurrency: task.extractor.threads,
    backpressure: task.extractor.threads * 4,
  });
  const written = pMapIterable(read, (page) => ("digest" in page ? writePage(page, known, task) : page), {
    concurrency: WRITES_IN_FLIGHT,
  });
  for await (const page of written) {
    pages.push(page);
    task.onPage?.(page);
  }
  return { pages };
}

function refuseSameNames(sources: readonly PageSource[]): PageSource[] {
  const seen = new Set<string>();
  return sources.map((source) => {
    if (!seen.has(source.name)) {
      seen.add(source.name);
      return source;
    }
    const message = `Another file of this run is named ${source.name} too: give one of them another name`;
    return failedSource(source.name, { code: "SAME_NAME", message });
  });
}

interface ReadPage extends ExtractedPage {
  digest: string;
}

async function readSource(
  source: PageSource,
  known: ReadonlyMap<string, string>,
  { extractor, options = {} }: IngestTask,
): Promise<ReadPage | IngestedPage> {
  const { bytes, problem } = await source.load();
  if (problem !== undefined) return toFailed(source.name, [problem]);
  const digest = toPageDigest(bytes, options);
  if (known.get(source.name) === digest) return toIngested(source.name, "unchanged", [], []);
  try {
    const page = await extractor.extract({ bytes, name: source.name, options });
    return page.problems.some(isFatal) ? toFailed(source.name, page.problems) : { ...page, digest };
  } catch (error) {
    const message = `${source.name} could not be extracted: ${error instanceof Error ? error.message : error}`;
    return toFailed(source.name, [{ code: "UNREADABLE", message }]);
  }
}

async function writePage(
  page: ReadPage,
  known: ReadonlyMap<string, string>,
  { store, replace = false }: IngestTask,
): Promise<IngestedPage> {
  const stranger = replace || !known.has(page.name) ? undefined : await findStranger(store, page);
  if (stranger !== undefined) return toFailed(page.name, [stranger]);
  const { articles: extracted, problems, ...record } = page;
  const { articles, problems: refused } = admitArticles(extracted);
  const all = [...problems, ...refused];
  const { outcome } = await store.writePage({ ...record, problems: all }, articles.map(identify));
  return toIngested(page.name, outcome, articles, all);
}

/** The articles that hold against the ontology and their own text, and what is wrong with the others. */
export function admitArticles(articles: readonly ArticleGraph[]): {
  articles: ArticleGraph[];
  problems: Problem[];
} {
  const checked = articles.map((article) => ({ article, problems: check(article) }));
  return {
    articles: checked.filter(({ problems }) => problems.length === 0).map(({ article }) => article),
    problems: checked.flatMap(({ problems }) => problems),
  };
}

const toFailed = (name: string, problems: readonly Problem[]) => toIngested(name, "failed", [], problems);

export function toIngested(
  name: string,
  outcome: IngestedPage["outcome"],
  articles: readonly ArticleGraph[],
  problems: readonly Problem[],
): IngestedPage {
  const count = (of: (article: ArticleGraph) => number) =>
    articles.reduce((sum, article) => sum + of(article), 0);
  return {
    name,
    outcome,
    articles: articles.length,
    entities: count(({ entities }) => entities.length),
    relations: count(({ relations }) => relations.length),
    problems,
  };
}
