/** Extracted pages → one HTML document by which a reader judges extraction at a glance. Pure. */
import { createHash } from "node:crypto";
import {
  type ArticleGraph,
  type Entity,
  type Relation,
  UNSURE_BELOW,
} from "../../graph-schema/article-graph.ts";
import { ARTICLE_KINDS, KINDS, kinds, RELATIONS } from "../../graph-schema/ontology.ts";
import type { ExtractedPage } from "../extraction/extract-page.ts";
import { CHECK_PAGE_SCRIPT, CHECK_PAGE_STYLE } from "./check-page-style.ts";
import { findLeftOut } from "./find-left-out.ts";
import { both, Html, html } from "./html.ts";
import { type MarkedSentence, type Piece, toMarkedText } from "./marked-text.ts";

/** Confidence from which nearly every relation is right. */
const SURE = 0.9;

/** The one script that a browser may run on the page. */
const SCRIPT_DIGEST = createHash("sha256").update(CHECK_PAGE_SCRIPT).digest("base64");

/** The whole document: nothing is fetched, and nothing on a page can be markup or script. */
export function toCheckPage(pages: readonly ExtractedPage[]): string {
  const articles = pages.flatMap((page) => page.articles);
  return html`<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_DIGEST}'">
<title>${pages
    .map(({ name }) => name)
    .join(", ")
    .slice(0, 80)} · Renmai</title>
<style>${new Html(CHECK_PAGE_STYLE)}</style>
<body>
<header>
<h1>${both("读样", "Extraction, to be checked")}</h1>
${toCounts(pages, articles)}
${toFilter(articles.flatMap(({ relations }) => relations))}
</header>
<main>
${pages.map(toPageSection)}</main>
<script>${new Html(CHECK_PAGE_SCRIPT)}</script>
</html>
`.text;
}

function toCounts(pages: readonly ExtractedPage[], articles: readonly ArticleGraph[]): Html {
  const entities = articles.flatMap((article) => article.entities);
  const relations = articles.flatMap((article) => article.relations);
  const problems = pages.flatMap((page) => page.problems);
  return html`<ul class="counts">
<li>${both(`${pages.length} 版`, `${pages.length} pages`)}</li>
<li>${both(`${articles.length} 篇`, `${articles.length} articles`)}</li>
${kinds.map((kind) => {
  const { zh, en } = KINDS[kind];
  const count = entities.filter((entity) => entity.kind === kind).length;
  return html`<li><span class="${toMarkClass(kind)}">${both(zh, en)}</span> ${count}</li>\n`;
})}<li>${both(`${relations.length} 条关系`, `${relations.length} relations`)}</li>
<li>${both(`${problems.length} 处问题`, `${problems.length} problems`)}</li>
</ul>`;
}

const toMarkClass = (kind: Entity["kind"]): string => `m ${kind.toLowerCase()}`;

function toFilter(relations: readonly Relation[]): Html {
  const count = (band: Band) => relations.filter((relation) => toBand(relation) === band).length;
  const choice = (id: string, label: Html, checked: boolean) =>
    html`<label><input type="radio" name="band" id="${id}"${checked ? new Html(" checked") : undefined}>${label}</label>\n`;
  return html`<fieldset><legend>${both("置信度", "Confidence")}</legend>
${choice("all", both(`全部 ${relations.length}`, `all ${relations.length}`), true)}${choice("sure", both(`${SURE} 以上 ${count("sure")}`, `${SURE} and above ${count("sure")}`), false)}${choice("fair", both(`${UNSURE_BELOW} 至 ${SURE} ${count("fair")}`, `${UNSURE_BELOW} to ${SURE} ${count("fair")}`), false)}${choice("doubtful", both(`${UNSURE_BELOW} 以下 ${count("doubtful")}`, `below ${UNSURE_BELOW} ${count("doubtful")}`), false)}</fieldset>`;
}

type Band = "sure" | "fair" | "doubtful";

const toBand = ({ confidence }: Relation): Band =>
  confidence >= SURE ? "sure" : confidence >= UNSURE_BELOW ? "fair" : "doubtful";

function toPageSection(page: ExtractedPage): Html {
  const { name, newspaper, issueDate, home, problems, articles } = page;
  const leftOut = findLeftOut(page);
  const about = [newspaper, issueDate, home?.join("")].filter((part) => part !== undefined).join(" · ");
  return html`<section class="page"><h2>${name}</h2>
<p class="about">${about}</p>
${problems.length === 0 ? undefined : html`<ul class="problems">${problems.map(({ code, message }) => html`<li>${code} ${message}</li>`)}</ul>`}
${articles.map(toArticle)}
${
  leftOut.length === 0
    ? undefined
    : html`<details><summary>${both(`没有归入报道的 ${leftOut.length} 行`, `${leftOut.length} lines in no article`)}</summary>
<ol>${leftOut.map(({ line, text }) => html`<li value="${line}">${text}</li>\n`)}</ol></details>`
}</section>
`;
}

function toArticle(article: ArticleGraph): Html {
  const { articleKind, kicker, headline, subtitle, byline, date, dateInferred, entities } = article;
  const { zh, en } = ARTICLE_KINDS[articleKind];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const unseen = entities.filter(({ mentions }) => mentions.length === 0);
  return html`<article>
<p class="about">${both(zh, en)} ${byline.length > 0 ? `· ${byline.join("、")}` : undefined} ${date === undefined ? undefined : html`· ${toDate(date, dateInferred)}`}</p>
${kicker ? html`<p class="kicker">${kicker}</p>` : undefined}<h3>${headline === "" ? both("（无标题）", "(no headline)") : headline}</h3>
${subtitle ? html`<p class="kicker">${subtitle}</p>` : undefined}
<div class="text">
${toMarkedText(article).map((sentence) => toSentence(sentence, byId))}</div>
${
  unseen.length === 0
    ? undefined
    : html`<p class="about">${both("由上下文推出，文中没有原名：", "Inferred, not printed by name: ")}${unseen.map((entity) => html`<span class="${toMarkClass(entity.kind)}">${entity.name}</span> `)}</p>`
}</article>
`;
}

const toDate = (date: string, inferred?: boolean): Html =>
  inferred
    ? html`<time class="inferred" title="年份为推定 inferred">${date}</time>`
    : html`<time>${date}</time>`;

function toSentence({ pieces, relations, opens }: MarkedSentence, byId: ReadonlyMap<string, Entity>): Html {
  const row = opens ? "row opens" : "row";
  const told =
    relations.length === 0
      ? undefined
      : html`<ul>${relations.map((relation) => toRelation(relation, byId))}</ul>`;
  return html`<div class="${row}"><p>${pieces.map(toPiece)}</p>${told}</div>\n`;
}

function toPiece({ text, entity }: Piece): Html {
  const shown = text.replaceAll("\n", "");
  if (entity === undefined) return html`${shown}`;
  const { name, kind, confidence } = entity;
  const doubt = confidence < UNSURE_BELOW ? " doubt" : "";
  return html`<span class="${toMarkClass(kind)}${doubt}" title="${name} · ${KINDS[kind].zh} ${KINDS[kind].en} · ${confidence.toFixed(2)}">${shown}</span>`;
}

function toRelation(relation: Relation, byId: ReadonlyMap<string, Entity>): Html {
  const { type, from, to, title, date, dateInferred, confidence } = relation;
  const { label, family } = RELATIONS[type];
  return html`<li class="${toBand(relation)}">${toEnd(byId.get(from))} <b class="${family}">${both(label.zh, label.en)}</b> ${toEnd(byId.get(to))}${title ? html` <q>${title}</q>` : undefined} <small>${date ? toDate(date, dateInferred) : undefined} <span class="figure">${confidence.toFixed(2)}</span></small></li>\n`;
}

const toEnd = (entity: Entity | undefined): Html =>
  entity === undefined ? html`?` : html`<span class="${toMarkClass(entity.kind)}">${entity.name}</span>`;
