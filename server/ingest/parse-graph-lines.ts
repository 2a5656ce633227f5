/** JSON Lines as `export` writes them, or article graphs from elsewhere → pages with their articles. */
import { createHash } from "node:crypto";
import type { ArticleGraph, Problem } from "../../graph-schema/article-graph.ts";
import { check } from "../../graph-schema/check.ts";
import { parseArticleGraph } from "../../graph-schema/parse-article-graph.ts";
import type { PageRecord, ViewRecord } from "../store/graph-store.ts";
import { parseViewLine } from "../views/parse-view.ts";
import { parsePageRecord } from "./parse-page-record.ts";

/** A page to write with its articles. */
export interface PageOfLines {
  page: PageRecord;
  articles: readonly ArticleGraph[];
}

/** A view that was kept. */
export interface ViewOfLine {
  view: ViewRecord;
}

/** A line that gives nothing; `problem.line` is its number, from 1. */
export interface BadLine {
  problem: Problem;
}

/**
 * One page after the other, each as soon as its last line is read. A bad line is told in between; the rest of
 * its page is kept. The lines of a page must stand together. Articles without a page line get a page that is
 * made of their own texts. Views are told where they stand.
 */
export async function* parseGraphLines(
  lines: AsyncIterable<string>,
): AsyncGenerator<PageOfLines | ViewOfLine | BadLine> {
  const finished = new Set<string>();
  let open: Draft | undefined;
  for await (const part of parseRecords(lines)) {
    if ("problem" in part || "view" in part) {
      yield part;
      continue;
    }
    if (open !== undefined && !continues(part, open)) {
      yield closeDraft(open);
      finished.add(open.name);
      open = undefined;
    }
    if (finished.has(part.name)) yield { problem: toScattered(part) };
    else open = addTo(open, part);
  }
  if (open !== undefined) yield closeDraft(open);
}

interface Draft {
  name: string;
  page?: PageRecord;
  articles: ArticleGraph[];
}

/** A good line: an article, or the page that the articles after it are of. */
interface Part {
  name: string;
  line: number;
  page?: PageRecord;
  article?: ArticleGraph;
}

const continues = ({ name, page }: Part, open: Draft): boolean => name === open.name && page === undefined;

function addTo(open: Draft | undefined, { name, page, article }: Part): Draft {
  const draft: Draft = open ?? { name, articles: [], ...(page === undefined ? {} : { page }) };
  if (article !== undefined) draft.articles.push(article);
  return draft;
}

const toScattered = ({ name, line }: Part): Problem => ({
  code: "SAME_NAME",
  message: `The page ${name} was finished further up: put all lines of a page together`,
  line,
});

async function* parseRecords(lines: AsyncIterable<string>): AsyncGenerator<Part | ViewOfLine | BadLine> {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === "") continue;
    const value = parseJson(text);
    if (typeof value === "object" && value !== null && "view" in value) {
      const found = parseViewLine(value);
      yield "view" in found ? found : { problem: { ...found.problem, line } };
      continue;
    }
    const { part, problems } = parseRecord(value);
    for (const problem of problems) yield { problem: { ...problem, line } };
    if (part !== undefined && problems.length === 0) yield { ...part, line };
  }
}

function parseRecord(value: unknown): { part?: Omit<Part, "line">; problems: readonly Problem[] } {
  if (typeof value !== "object" || value === null)
    return { problems: [{ code: "BAD_SHAPE", message: "The line is no JSON object" }] };
  if ("articleId" in value || "text" in value) {
    const { graph, problems } = parseArticleGraph(value);
    if (graph === undefined) return { problems };
    return { part: { name: graph.page, article: graph }, problems: check(graph) };
  }
  const { page, problems } = parsePageRecord(value);
  return page === undefined ? { problems } : { part: { name: page.name, page }, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function closeDraft({ name, page, articles }: Draft): PageOfLines {
  return page === undefined ? toPage(name, articles) : { page, articles };
}

/** A page made of its articles: their texts line by line, and the articles with marks that point there. */
function toPage(name: string, graphs: readonly ArticleGraph[]): PageOfLines {
  const lines: string[] = [];
  const articles = graphs.map((graph) => {
    let start = 0;
    const marks = graph.text.split("\n").map((text) => {
      const mark = { start, line: lines.push(text), column: 0 };
      start += text.length + 1;
      return mark;
    });
    return { ...graph, lines: marks };
  });
  const { newspaper, issueDate, home } = graphs[0] ?? {};
  const digest = createHash("sha256").update(JSON.stringify(graphs)).digest("hex");
  const known = {
    ...(newspaper === undefined ? {} : { newspaper }),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(home === undefined ? {} : { home }),
  };
  return { page: { name, ...known, lines, digest, problems: [] }, articles };
}
