import type { ArticleGraph, Entity, Relation } from "../../../graph-schema/article-graph.ts";
import type { PageRecord } from "../graph-store.ts";
import { omitNull } from "../omit-null.ts";
import type { Connection } from "./driver.ts";
import {
  ARTICLE_COLUMNS,
  type ArticleRow,
  PAGE_COLUMNS,
  type PageRow,
  toArticleSummary,
  toPage,
} from "./records.ts";

/** As it was written: false stays false. */
const toBoolean = (value: number | null): boolean | null => (value === null ? null : value === 1);

export interface ExportedPage {
  page: PageRecord;
  articles: ArticleGraph[];
}

/** The first page whose name sorts after the given one, with its articles as they were written. */
export function exportPageAfter(db: Connection, name: string): ExportedPage | undefined {
  const row = db.one<PageRow>(
    `SELECT ${PAGE_COLUMNS} FROM page p WHERE p.name > :name ORDER BY p.name LIMIT 1`,
    { name },
  );
  if (row === undefined) return undefined;
  const articles = db.all<ArticleRow & { home: string | null; text: string; lines: string }>(
    `SELECT ${ARTICLE_COLUMNS}, a.home, a.text, a.lines FROM article a JOIN page p ON p.key = a.page
     WHERE a.page = :page ORDER BY a.ordinal`,
    { page: row.key },
  );
  return { page: toPage(row), articles: articles.map((article) => toArticleGraph(db, article)) };
}

function toArticleGraph(
  db: Connection,
  row: ArticleRow & { home: string | null; text: string; lines: string },
): ArticleGraph {
  const { id, byline, ...summary } = toArticleSummary(row);
  return {
    articleId: id,
    ...summary,
    byline: [...byline],
    ...omitNull({
      dateInferred: toBoolean(row.dateInferred),
      home: row.home === null ? null : JSON.parse(row.home),
    }),
    text: row.text,
    lines: JSON.parse(row.lines),
    entities: readNamings(db, row.key),
    relations: readEvidence(db, row.key),
  };
}

interface NamingRow {
  id: string;
  kind: string;
  name: string;
  aliases: string;
  mentions: string;
  confidence: number;
  circle: string | null;
  category: string | null;
  date: string | null;
  endDate: string | null;
  dateInferred: number | null;
  meetingKind: string | null;
  level: string | null;
  divisionCode: string | null;
  path: string | null;
}

function readNamings(db: Connection, article: number): Entity[] {
  const rows = db.all<NamingRow>(
    `SELECT e.id, e.kind, n.name, n.aliases, n.confidence, n.circle, n.date, n.endDate, n.dateInferred, n.meetingKind,
       n.level, n.divisionCode, n.path, coalesce(n.organisationCategory, n.projectCategory) AS category,
       (SELECT json_group_array(json_object('text', text, 'start', start, 'end', "end")) FROM
          (SELECT * FROM mention m WHERE m.article = n.article AND m.entity = n.entity ORDER BY m.ordinal)) AS mentions
     FROM naming n CROSS JOIN entity e ON e.key = n.entity WHERE n.article = :article ORDER BY n.ordinal`,
    { article },
  );
  return rows.map(({ id, kind, name, aliases, mentions, confidence, path, dateInferred, ...own }) => ({
    ...{ id, kind, name, aliases: JSON.parse(aliases), mentions: JSON.parse(mentions), confidence },
    ...omitNull({
      ...own,
      dateInferred: toBoolean(dateInferred),
      path: path === null ? null : JSON.parse(path),
    }),
  })) as Entity[];
}

interface EvidenceRow {
  type: string;
  source: string;
  target: string;
  title: string | null;
  date: string | null;
  dateInferred: number | null;
  text: string;
  start: number;
  end: number;
  confidence: number;
}

function readEvidence(db: Connection, article: number): Relation[] {
  const rows = db.all<EvidenceRow>(
    `SELECT r.type, CASE WHEN r.flipped = v.flipped THEN f.id ELSE t.id END AS source,
       CASE WHEN r.flipped = v.flipped THEN t.id ELSE f.id END AS target, r.title, v.date, v.dateInferred,
       s.text, s.start, s."end", v.confidence
     FROM sentence s CROSS JOIN evidence v ON v.sentence = s.key CROSS JOIN relation r ON r.key = v.relation
       CROSS JOIN entity f ON f.key = r.source CROSS JOIN entity t ON t.key = r.target
     WHERE s.article = :article ORDER BY v.ordinal`,
    { article },
  );
  return rows.map(({ type, source, target, title, date, dateInferred, text, start, end, confidence }) => ({
    ...{ type, from: source, to: target },
    ...omitNull({ title, date, dateInferred: toBoolean(dateInferred) }),
    ...{ evidence: { text, start, end }, confidence },
  })) as Relation[];
}
