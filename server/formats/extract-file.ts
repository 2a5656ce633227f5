/** A file of any format that pages come in → its article graphs. */
import type { ArticleGraph, Problem } from "../../graph-schema/article-graph.ts";
import {
  type ExtractedPage,
  type ExtractOptions,
  extractArticles,
  extractPage,
} from "../extraction/extract-page.ts";
import { findArticles } from "../extraction/page/find-articles.ts";
import { decodeText, findIllegible, type Page, toPage } from "../extraction/page/read-page.ts";
import { findFormat, isPdf } from "./find-format.ts";
import { printArticles } from "./print-articles.ts";
import { readHtml } from "./read-html.ts";
import { type GivenRecord, readJsonLines } from "./read-json-lines.ts";
import { readPdf } from "./read-pdf.ts";

/** As `extractPage`, for text, Markdown, HTML, JSON Lines of articles, and PDF with a text layer. Never throws. */
export async function extractFile(
  bytes: Uint8Array,
  name: string,
  options: ExtractOptions = {},
): Promise<ExtractedPage> {
  if (isPdf(bytes)) return extractPdf(bytes, name, options);
  const { text, problems } = decodeText(bytes, name);
  if (text === undefined) return toNothing(name, problems);
  const format = findFormat(text, name);
  if (format === "html") return extractHtml(text, name, options);
  return format === "jsonl" ? extractJsonLines(text, name, options) : extractPage(bytes, name, options);
}

const toNothing = (name: string, problems: Problem[]): ExtractedPage => ({
  name,
  lines: [],
  articles: [],
  problems,
});

/** The articles of a PDF are found as on any page; a large sheet's never run on to the next. */
async function extractPdf(bytes: Uint8Array, name: string, options: ExtractOptions): Promise<ExtractedPage> {
  const { sheets, problems } = await readPdf(bytes, name);
  if (problems.length > 0) return toNothing(name, problems);
  const page = toPage(name, sheets.map((lines) => lines.join("\n")).join("\n\n"));
  const articles = sheets.flatMap((_, index) => findArticles(onlySheet(page, sheets, index)));
  return extractArticles(page, articles, options, findIllegible(page));
}

/** The page with every other sheet blank, so that lines keep their numbers. */
function onlySheet(page: Page, sheets: readonly (readonly string[])[], index: number): Page {
  const from = sheets.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  const to = from + (sheets[index]?.length ?? 0);
  return { ...page, lines: page.lines.map((line, at) => (at >= from && at < to ? line : "")) };
}

async function extractHtml(text: string, name: string, options: ExtractOptions): Promise<ExtractedPage> {
  const { given, lines, newspaper, issueDate, problems } = await readHtml(text, name);
  if (problems.length > 0) return toNothing(name, problems);
  const printed = given ? printArticles(name, given) : { lines };
  const page = {
    ...toPage(name, printed.lines.join("\n")),
    ...(newspaper ? { newspaper } : {}),
    ...(issueDate ? { issueDate } : {}),
  };
  const articles = "articles" in printed ? printed.articles : findArticles(page);
  return extractArticles(page, articles, options, findIllegible(page));
}

/** What a line gives goes before the options, and the options before what the text tells. */
function extractJsonLines(text: string, name: string, options: ExtractOptions): ExtractedPage {
  const { records, problems } = readJsonLines(text, name);
  if (records.length === 0) {
    const message = `${name} holds no article: give an object with headline and text on each line.`;
    return toNothing(name, [{ code: "EMPTY", message }, ...problems]);
  }
  const { lines, articles } = printArticles(name, records);
  const page: Page = { name, text: lines.join("\n"), lines };
  const graphs = records.flatMap((record, index) =>
    extractArticles(page, articles.slice(index, index + 1), toOptions(record, options)).articles.map(
      (graph) => toDated(graph, record),
    ),
  );
  const common = <Key extends "newspaper" | "issueDate" | "home">(key: Key) =>
    agree(graphs.map((graph) => graph[key])) ? { [key]: graphs[0]?.[key] } : {};
  const known = { ...common("newspaper"), ...common("issueDate"), ...common("home") };
  return { name, ...known, lines, articles: graphs, problems };
}

const toOptions = ({ newspaper, date }: GivenRecord, options: ExtractOptions): ExtractOptions => ({
  ...options,
  ...(newspaper ? { newspaper } : {}),
  ...(date ? { issueDate: date } : {}),
});

/** The day that the file gives is the article's, whatever day its text speaks of first. */
function toDated(graph: ArticleGraph, { date }: GivenRecord): ArticleGraph {
  if (date === undefined) return graph;
  const { dateInferred: _, ...rest } = graph;
  return { ...rest, date };
}

/** Whether all values are there and the same. */
function agree(values: readonly unknown[]): boolean {
  const first = JSON.stringify(values[0]);
  return first !== undefined && values.every((value) => JSON.stringify(value) === first);
}
