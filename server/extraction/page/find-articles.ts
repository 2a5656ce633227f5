import type { LineMark, PartialDate } from "../../../graph-schema/article-graph.ts";
import type { ArticleKind } from "../../../graph-schema/ontology.ts";
import { assignHeads } from "./assign-heads.ts";
import { type Run, seam, textOf, toBlocks } from "./blocks.ts";
import { type Byline, findBracketedBylines, findPhotographers } from "./byline.ts";
import { classifyBlocks, type RoledBlock } from "./classify-blocks.ts";
import type { Draft } from "./draft.ts";
import { headsComment, toHead } from "./heads.ts";
import { joinBlocks } from "./join-blocks.ts";
import { findNewspaper } from "./masthead.ts";
import type { Page } from "./read-page.ts";
import { isNumbered } from "./role-costs.ts";
import { trimJumps } from "./seams.ts";
import { toSections } from "./sections.ts";

/** One article of a page, in reading order. */
export interface Article {
  /** The page's name. */
  page: string;
  kind: ArticleKind;
  /** Empty where the page prints none. */
  headline: string;
  kicker?: string;
  subtitle?: string;
  /** Who signs, names only. */
  byline: string[];
  /** The day and the medium that a line with it gives, as web pages print them. */
  published?: PartialDate;
  source?: string;
  /** Paragraphs joined by `\n`, broken ones mended, marks of capture dropped. */
  text: string;
  /** From offsets in the text back to the page's lines. */
  lines: LineMark[];
}

interface Placed extends Omit<Article, "page"> {
  /** Index of the article's first block in its section, to keep the page's order. */
  first: number;
}

/** The articles of a page in the order in which they begin on it; a page of furniture alone has none but that. */
export function findArticles(page: Page): Article[] {
  const sections = toSections(classifyBlocks(toBlocks(page.lines)));
  return sections.flatMap((blocks) => {
    const drafts = assignHeads(blocks, joinBlocks(blocks));
    const used = new Set(drafts.flatMap((draft) => [...draft.heads, ...draft.bylines]));
    const placed = [
      ...drafts.map((draft) => toArticle(blocks, draft, used)),
      ...toAsides(blocks, used),
    ].toSorted((a, b) => a.first - b.first);
    return placed.map(({ first: _, ...article }): Article => ({ page: page.name, ...article }));
  });
}

function toArticle(blocks: readonly RoledBlock[], draft: Draft, used: ReadonlySet<number>): Placed {
  const heads = draft.heads.toSorted((a, b) => a - b).flatMap((at) => blocks[at] ?? []);
  const paragraphs = toParagraphs(blocks, draft, used);
  const { text, lines } = printParagraphs(paragraphs);
  const head = toHead(heads, (blocks[Math.max(...draft.heads) + 1]?.gap ?? 1) > 0, text);
  const bylines = draft.bylines.toSorted((a, b) => a - b).flatMap((at) => blocks[at]?.byline ?? []);
  const signed = bylines.flatMap(({ names }) => names);
  const ends = [paragraphs[0], paragraphs.at(-1)].map((paragraph) => textOf(paragraph ?? []));
  const byline = [...new Set([...signed, ...ends.flatMap(findBracketedBylines)])];
  const first = Math.min(...draft.chain.map((piece) => piece.at), ...draft.heads);
  return {
    first,
    kind: kindOf(blocks, draft, text),
    ...head,
    byline,
    ...publicationOf(bylines),
    text,
    lines,
  };
}

function publicationOf(bylines: readonly Byline[]): Pick<Article, "published" | "source"> {
  const told = bylines.flatMap(({ publication }) => publication ?? []);
  const published = told.find(({ date }) => date)?.date;
  const source = told.find((one) => one.source)?.source;
  return { ...(published && { published }), ...(source && { source }) };
}

/** The runs of each paragraph: glued pieces put together, section headings as paragraphs of their own. */
function toParagraphs(blocks: readonly RoledBlock[], draft: Draft, used: ReadonlySet<number>): Run[][] {
  const paragraphs: Run[][] = [];
  for (const piece of draft.chain) {
    const block = blocks[piece.at];
    if (!block) continue;
    const runs = withoutJumps(block);
    const above = paragraphs.at(-1);
    if (piece.glued && above) above.push(...runs);
    else paragraphs.push(...toHeadings(blocks, headingsAbove(blocks, piece.at, used)), runs);
    paragraphs.push(...toHeadings(blocks, listBelow(blocks, piece.at, used)));
  }
  return paragraphs.filter((runs) => runs.length > 0);
}

function headingsAbove(blocks: readonly RoledBlock[], at: number, used: ReadonlySet<number>): number[] {
  const headings: number[] = [];
  for (let above = at - 1; above >= 0; above--) {
    const role = blocks[above]?.role;
    if (role === "body" || used.has(above)) break;
    if (role === "label" || role === "head") headings.unshift(above);
  }
  return headings;
}

/** Numbered lines below a piece that head nothing: the items of a list. */
function listBelow(blocks: readonly RoledBlock[], at: number, used: ReadonlySet<number>): number[] {
  const items: number[] = [];
  for (let below = at + 1; blocks[below]?.role === "label"; below++) items.push(below);
  const next = at + items.length + 1;
  const heads = blocks[next]?.role === "body" || (blocks[next]?.role === "head" && !used.has(next));
  return heads ? [] : items;
}

/** A heading that ends with a colon and the words below it are one. */
function toHeadings(blocks: readonly RoledBlock[], at: readonly number[]): Run[][] {
  const headings: Run[][] = [];
  for (const index of at) {
    const runs = [...(blocks[index]?.runs ?? [])];
    const above = headings.at(-1);
    if (above && /[:：]$/u.test(textOf(above)) && !isNumbered(textOf(runs))) above.push(...runs);
    else headings.push(runs);
  }
  return headings;
}

function withoutJumps(block: RoledBlock): Run[] {
  const { start, end } = trimJumps(block.text);
  const runs: Run[] = [];
  let at = 0;
  for (const run of block.runs) {
    if (at > 0) at += seam(block.text.slice(0, at), run.text).length;
    const from = Math.max(0, start - at);
    const to = Math.min(run.text.length, end - at);
    if (to > from) runs.push({ text: run.text.slice(from, to), line: run.line, column: run.column + from });
    at += run.text.length;
  }
  return runs;
}

/** The text of an article and the way back from it to the page. */
function printParagraphs(paragraphs: readonly (readonly Run[])[]): { text: string; lines: LineMark[] } {
  let text = "";
  const lines: LineMark[] = [];
  for (const runs of paragraphs) {
    if (text !== "") text += "\n";
    const begins = text.length;
    for (const run of runs) {
      if (text.length > begins) text += seam(text, run.text);
      lines.push({ start: text.length, line: run.line, column: run.column });
      text += run.text;
    }
  }
  return { text, lines };
}

const POLICY_HEAD =
  /清单|解读|条例|办法|规定|细则|纲要|规划|实施意见|实施方案|通知|报告|政策|决定|公告|通告/u;
const CLAUSE =
  /^(?:第[一二三四五六七八九十百]+条|(?:措施|任务|目标|重点)[一二三四五六七八九十\d]*\s*[:：]|[一二三四五六七八九十]+、)/gmu;
const NAMES_SOMEBODY = /本报讯|主持|出席|记者/u;

function kindOf(blocks: readonly RoledBlock[], draft: Draft, text: string): ArticleKind {
  const heads = draft.heads.map((at) => blocks[at]?.text ?? "");
  if (headsComment(heads) || draft.bylines.some((at) => blocks[at]?.byline?.commentator)) return "commentary";
  const opening = text.slice(0, 200);
  if (findBracketedCommentator(opening)) return "commentary";
  const clauses = text.match(CLAUSE)?.length ?? 0;
  const numbered = text.match(/^第[一二三四五六七八九十百]+条/gmu)?.length ?? 0;
  const policy =
    heads.some((head) => POLICY_HEAD.test(head)) && clauses >= 3 && !NAMES_SOMEBODY.test(opening);
  return (policy && clauses > numbered && /解读|政策|纲要|规划|报告|清单/u.test(heads.join())) ||
    numbered >= 3
    ? "policy"
    : "news";
}

const findBracketedCommentator = (opening: string): boolean =>
  /^[^。]{0,30}[（(]?本报(?:特约)?评论员[）)\s]/u.test(opening);

/** What stands beside the articles: captions, advertisements, and the newspaper's own furniture. */
function toAsides(blocks: readonly RoledBlock[], used: ReadonlySet<number>): Placed[] {
  const asides: Placed[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const role = blocks[at]?.role;
    if (role !== "caption" && role !== "ad" && role !== "furniture") continue;
    let end = at + 1;
    while (blocks[end]?.role === role && role !== "caption") end++;
    const some = blocks.slice(at, end);
    if (role === "caption") asides.push(toCaption(blocks, at, used));
    else if (role === "ad") asides.push(toNotice([...freeHeadsAbove(blocks, at, used), ...some], at, "ad"));
    else if (isMasthead(some)) asides.push(toNotice(some, at, "masthead"));
    at = end - 1;
  }
  return asides;
}

/** The newspaper's name and more about it; on one line with the day it is a page's running head. */
const isMasthead = (blocks: readonly RoledBlock[]): boolean =>
  blocks.length > 1 && blocks.some(({ text }) => findNewspaper(text));

function toNotice(blocks: readonly RoledBlock[], first: number, kind: "ad" | "masthead"): Placed {
  const { text, lines } = printParagraphs(blocks.map((block) => block.runs));
  const headline = kind === "ad" ? (blocks[0]?.text ?? "") : "";
  return { first, kind, headline, byline: [], text, lines };
}

function toCaption(blocks: readonly RoledBlock[], at: number, used: ReadonlySet<number>): Placed {
  const block = blocks[at];
  const { text, lines } = printParagraphs([block?.runs ?? []]);
  const [above, below] = [blocks[at - 1], blocks[at + 1]];
  const signer = below?.role === "credit" ? below : above?.role === "credit" ? above : undefined;
  const credit = signer?.byline?.names ?? [];
  const byline = [...new Set([...credit, ...findPhotographers(text)])];
  const heads = freeHeadsAbove(blocks, signer && signer === above ? at - 1 : at, used);
  return { first: at - heads.length, kind: "caption", ...toHead(heads), byline, text, lines };
}

/** Heads right above a block that no article took. */
function freeHeadsAbove(blocks: readonly RoledBlock[], at: number, used: ReadonlySet<number>): RoledBlock[] {
  let from = at;
  while (blocks[from - 1]?.role === "head" && !used.has(from - 1)) from--;
  return blocks.slice(from, at);
}
