import type {
  ArticleGraph,
  ArticleId,
  Entity,
  Mention,
  Relation,
} from "../../../graph-schema/article-graph.ts";
import { MARK } from "../../../graph-schema/constraints.ts";
import type { PageRecord } from "../graph-store.ts";
import { omitNull } from "../omit-null.ts";
import type { Ask } from "./driver.ts";
import {
  type ArticleNode,
  type ArticleText,
  PAGE_MAP,
  type PageNode,
  parseLines,
  toArticleMap,
  toArticleSummary,
  toKind,
  toPage,
} from "./records.ts";

export interface ExportedPage {
  page: PageRecord;
  articles: ArticleGraph[];
}

/** Pages read at a time: enough to make the ways to the server cheap, few enough to hold in memory. */
const AT_ONCE = 20;

type OwnField =
  | "circle"
  | "category"
  | "date"
  | "endDate"
  | "dateInferred"
  | "meetingKind"
  | "level"
  | "divisionCode"
  | "path";

interface NamingRow {
  id: string;
  labels: string[];
  said: { name: string; aliases: string[]; confidence: number } & Record<OwnField, unknown>;
  mentions: Mention[];
}

interface SaidRow {
  type: string;
  from: string;
  to: string;
  title: string | null;
  date: string | null;
  dateInferred: boolean | null;
  text: string;
  start: number;
  end: number;
  confidence: number;
}

interface ArticleRow {
  article: ArticleNode & ArticleText & { home: string[] | null };
  namings: NamingRow[];
  relations: SaidRow[];
}

const READ_ARTICLES = `COLLECT {
  MATCH (p)<-[on:ON_PAGE]-(a:${MARK}) WITH a ORDER BY on.ordinal
  RETURN {
    article: ${toArticleMap("home", "text", "lines")},
    namings: COLLECT { MATCH (a)-[n:NAMES]->(e:${MARK}) WITH n, e ORDER BY n.ordinal RETURN {
      id: e.id, labels: labels(e),
      said: n {.name, .aliases, .confidence, .circle, .category, .date, .endDate, .dateInferred, .meetingKind, .level,
        .divisionCode, .path},
      mentions: COLLECT { MATCH (a)-[m:MENTIONS]->(e) WITH m ORDER BY m.ordinal
        RETURN m {.text, .start, .end} } } },
    relations: COLLECT { MATCH (a)<-[:IN]-(v:Evidence) WITH v ORDER BY v.ordinal RETURN
      v {.type, .from, .to, .title, .date, .dateInferred, .text, .start, .end, .confidence} }
  } }`;

/** The next pages whose names sort after the given one, with their articles as they were written. */
export async function exportPagesAfter(ask: Ask, name: string): Promise<ExportedPage[]> {
  const rows = await ask<{ page: PageNode; articles: ArticleRow[] }>(
    `MATCH (p:Page) USING INDEX p:Page(name) WHERE p.name > $name AND p:${MARK} WITH p ORDER BY p.name LIMIT $limit
     RETURN ${PAGE_MAP} AS page, ${READ_ARTICLES} AS articles`,
    { name, limit: AT_ONCE },
  );
  return rows.map(({ page, articles }) => ({ page: toPage(page), articles: articles.map(toArticleGraph) }));
}

function toArticleGraph({ article, namings, relations }: ArticleRow): ArticleGraph {
  const { id, byline, ...summary } = toArticleSummary(article);
  return {
    articleId: id satisfies ArticleId,
    ...summary,
    byline: [...byline],
    ...omitNull({ dateInferred: article.dateInferred, home: article.home }),
    text: article.text,
    lines: parseLines(article.lines),
    entities: namings.map(toEntity),
    relations: relations.map(toRelation),
  };
}

/** As it was written: absent fields stay absent, false stays false. The order of fields is the embedded store's. */
function toEntity({ id, labels, said, mentions }: NamingRow): Entity {
  const { name, aliases, confidence, circle, date, endDate, dateInferred, category, ...own } = said;
  const { meetingKind, level, divisionCode, path } = own;
  const spans = mentions.map(({ text, start, end }) => ({ text, start, end }));
  return {
    ...{ id, kind: toKind(labels), name, aliases, mentions: spans, confidence },
    ...omitNull({ circle, category, date, endDate, meetingKind, level, divisionCode, dateInferred, path }),
  } as unknown as Entity;
}

const toRelation = ({ type, from, to, title, date, dateInferred, ...said }: SaidRow): Relation =>
  ({
    ...{ type, from, to },
    ...omitNull({ title, date, dateInferred }),
    evidence: { text: said.text, start: said.start, end: said.end },
    confidence: said.confidence,
  }) as unknown as Relation;
