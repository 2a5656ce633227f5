/** An HTML document → its articles, or where it marks none, the lines of its body. Nothing is run or fetched. */
import type { Readability } from "@mozilla/readability";
import type { parseHTML } from "linkedom";
import type { PartialDate, Problem } from "../../graph-schema/article-graph.ts";
import { findByline } from "../extraction/page/byline.ts";
import { findFullDate, findNewspaper } from "../extraction/page/masthead.ts";
import { isLede } from "../extraction/page/seams.ts";
import { type HtmlLine, toHtmlLines } from "./html-lines.ts";
import { type GivenArticle, toLine } from "./print-articles.ts";

export interface HtmlPage {
  /** Absent where the document does not tell its articles apart: they are to be found in `lines`. */
  given?: GivenArticle[];
  /** The body's lines, headings marked as in Markdown. */
  lines: string[];
  newspaper?: string;
  issueDate?: PartialDate;
  problems: Problem[];
}

/** Tags of a document at most; an honest newspaper's has a few thousand. */
const MAX_TAGS = 200_000;
/** Tags that are open at a time at most; an honest newspaper's has a few dozen. */
const MAX_NESTING = 2000;
/** Beyond this nesting a document is read as lines only: finding its article would take too long. */
const MAX_ARTICLE_NESTING = 200;
/** Characters that make an article of an `article` element or of what stands out in a document. */
const MIN_ARTICLE = 15;

export async function readHtml(html: string, name: string): Promise<HtmlPage> {
  const refuse = (code: Problem["code"], what: string) => ({
    lines: [],
    problems: [{ code, message: `${name} ${what}.` }],
  });
  const { tags, nesting } = measure(html);
  if (tags > MAX_TAGS)
    return refuse(
      "TOO_LARGE",
      `has ${tags} tags, a page of HTML ${MAX_TAGS} at most; save the article alone`,
    );
  if (nesting > MAX_NESTING)
    return refuse("TOO_LARGE", `is nested ${nesting} tags deep, a page of HTML ${MAX_NESTING} at most`);
  const tools = await loadTools();
  const { document } = tools.parseHTML(toWhole(html));
  const body = toHtmlLines(document.documentElement);
  if (body.length === 0)
    return refuse("EMPTY", "shows no text; where a script would add it, save the page from a browser");
  const about = findAbout(document, body);
  const given =
    nesting > MAX_ARTICLE_NESTING ? undefined : (findMarked(document) ?? findMain(document, body, tools));
  const lines = body.flatMap(({ text, rank }) => [rank > 0 ? `${"#".repeat(rank)} ${text}` : text, ""]);
  return { ...about, ...(given ? { given } : {}), lines, problems: [] };
}

/** A browser adds what a short document leaves out; the parser takes it as it stands. */
const toWhole = (html: string): string =>
  /<html[\s>]/iu.test(html) ? html : `<html><body>${html.replace(/<!doctype[^>]*>/iu, "")}</body></html>`;

interface Tools {
  parseHTML: typeof parseHTML;
  Readability: typeof Readability;
}

/** The packages, when the first HTML page comes: most runs need none. */
async function loadTools(): Promise<Tools> {
  const [{ parseHTML }, { Readability }] = await Promise.all([
    import("linkedom"),
    import("@mozilla/readability"),
  ]);
  return { parseHTML, Readability };
}

type HtmlDocument = ReturnType<typeof parseHTML>["document"];

const TAG = /<(\/?)([a-z][a-z0-9]*)/giu;
/** Elements that need no end tag: they end where the next begins. */
const SELF_ENDING =
  /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|th|thead|tr|track|wbr)$/iu;

/** How many tags there are and how many are open at a time, before anything is built of them. */
function measure(html: string): { tags: number; nesting: number } {
  let tags = 0;
  let open = 0;
  let nesting = 0;
  for (const [, slash, element = ""] of html.matchAll(TAG)) {
    tags++;
    if (SELF_ENDING.test(element)) continue;
    open = Math.max(0, slash === "/" ? open - 1 : open + 1);
    nesting = Math.max(nesting, open);
  }
  return { tags, nesting };
}

const META_DATE =
  'meta[property="article:published_time"], meta[name="publishdate" i], meta[name="pubdate" i], meta[itemprop="datePublished"]';
const META_SOURCE = 'meta[property="og:site_name"], meta[name="source" i]';

/** Newspaper and day from the document's own notes, else from its line of sources, 来源：衡阳日报 2021-03-04. */
function findAbout(
  document: HtmlDocument,
  body: readonly HtmlLine[],
): Pick<HtmlPage, "newspaper" | "issueDate"> {
  const notes = body.map(({ text }) => text).filter(isAside);
  const sources = [
    ...contentsOf(document, META_SOURCE),
    ...notes.flatMap((note) => /(?:来源|来自|稿源)\s*[:：]\s*([^\s|｜]+)/u.exec(note)?.[1] ?? []),
    ...(document.title ?? "").split(/[_|｜—-]/u),
  ];
  const newspaper = sources.map((source) => findNewspaper(source)).find((found) => found !== undefined);
  const issueDate = [...contentsOf(document, META_DATE), ...notes]
    .map((text) => findFullDate(text))
    .find((found) => found !== undefined);
  return { ...(newspaper ? { newspaper } : {}), ...(issueDate ? { issueDate } : {}) };
}

const contentsOf = (document: HtmlDocument, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => element.getAttribute("content") ?? "");

/** The document's `article` elements, where it has several; one inside another is a part of that. */
function findMarked(document: HtmlDocument): GivenArticle[] | undefined {
  const given = [...document.querySelectorAll("article")]
    .filter((element) => !element.parentElement?.closest("article"))
    .map((element) => toGiven(toHtmlLines(element)))
    .filter(isArticle);
  return given.length > 1 ? given : undefined;
}

const isArticle = ({ paragraphs }: GivenArticle): boolean => paragraphs.join("").length >= MIN_ARTICLE;

/** What stands out in the document as its one article; nothing where several reports stand in it. */
function findMain(
  document: HtmlDocument,
  body: readonly HtmlLine[],
  tools: Tools,
): GivenArticle[] | undefined {
  if (body.filter(({ text }) => isLede(text)).length > 1) return undefined;
  const main = parseMain(document, tools) ?? underOneHeading(body);
  if (main === undefined) return undefined;
  const headline = headlineOf(main.title, body);
  const given = toGiven([...notesBelow(headline, body, main.lines), ...main.lines], headline);
  return isArticle(given) ? [given] : undefined;
}

/** Source, day and writers that the document prints below the headline and outside of what stands out. */
function notesBelow(headline: string, body: readonly HtmlLine[], main: readonly HtmlLine[]): HtmlLine[] {
  const at = body.findIndex(({ text }) => text === headline);
  const inside = new Set(main.map(({ text }) => text));
  return body
    .slice(at + 1, at + 1 + ASIDE_LINES)
    .filter(({ text, rank }) => rank === 0 && isAside(text) && !inside.has(text));
}

interface Main {
  title: string;
  lines: HtmlLine[];
}

function parseMain(document: HtmlDocument, { parseHTML, Readability }: Tools): Main | undefined {
  try {
    const article = new Readability(document, { charThreshold: 100, keepClasses: false }).parse();
    if (!article?.content) return undefined;
    const { document: content } = parseHTML(`<html><body>${article.content}</body></html>`);
    return { title: toLine(article.title ?? ""), lines: toHtmlLines(content.documentElement) };
  } catch {
    return undefined; // a document that Readability cannot take is read as lines
  }
}

/** The body of a document too short for anything to stand out in, when it has a single heading. */
function underOneHeading(body: readonly HtmlLine[]): Main | undefined {
  const heading = only(body.filter(({ rank }) => rank > 0));
  return heading && { title: heading.text, lines: [...body] };
}

/** The heading that the title begins with, else the title without the site's name. */
function headlineOf(title: string, body: readonly HtmlLine[]): string {
  const headings = body.filter(({ rank }) => rank > 0);
  const printed = headings.find(({ text }) => title.startsWith(text)) ?? only(headings.filter(isFirstRank));
  return printed?.text ?? title.split(/\s*[_|｜]\s*|\s+[-—–]\s+/u)[0] ?? title;
}

const isFirstRank = ({ rank }: HtmlLine): boolean => rank === 1;
const only = <Value>(values: readonly Value[]): Value | undefined =>
  values.length === 1 ? values[0] : undefined;

/** Lines at the top of an article among which its source, its day and its writers may stand. */
const ASIDE_LINES = 5;

/** Headline, what stands between it and the text, who signs, and the text. */
function toGiven(lines: readonly HtmlLine[], title?: string): GivenArticle {
  const headline = title ?? lines.find(({ rank }) => rank > 0)?.text ?? "";
  const texts = lines.map(({ text }) => text);
  const at = texts.indexOf(headline);
  const rest = texts.filter((_, index) => index !== at);
  const isNote = (text: string, index: number) =>
    isAside(text) && (index < ASIDE_LINES || index >= rest.length - 2);
  const aside = rest.filter(isNote);
  const byline = aside.flatMap(findWriters);
  return {
    headline,
    aside,
    paragraphs: rest.filter((text, index) => !isNote(text, index)),
    ...(byline.length > 0 ? { byline } : {}),
  };
}

const ASIDE_MARK =
  /(?:来源|来自|稿源|作者|编辑|责编|发布时间|发布日期|时间|日期|阅读|浏览|点击|字号)\s*[:：]|^(?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/u;

/** Whether a line tells about the article and is no part of it. */
const isAside = (text: string): boolean =>
  text.length < 100 && !/[。！？]/u.test(text) && (ASIDE_MARK.test(text) || findByline(text) !== undefined);

const WRITERS =
  /(?:作者|记者|通讯员)\s*[:：]?\s*([\u4e00-\u9fff·]{2,12}(?:[、\s]+[\u4e00-\u9fff·]{2,12})*?)(?=$|\s*[|｜]|\s+[^\s:：]{2,6}\s*[:：])/u;

function findWriters(text: string): string[] {
  const signed = findByline(text)?.names;
  return signed ?? WRITERS.exec(text)?.[1]?.split(/[、\s]+/u) ?? [];
}
