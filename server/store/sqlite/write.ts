import type { ArticleGraph } from "../../../graph-schema/article-graph.ts";
import { AppError } from "../../errors.ts";
import { checkPage } from "../arguments.ts";
import { toContentDigest } from "../content.ts";
import type { PageRecord, WriteResult } from "../graph-store.ts";
import { type EvidenceRow, type NamingRow, toEvidenceRows, toNames, toNamingRows } from "../rows.ts";
import type { Connection } from "./driver.ts";
import { refreshTouched, startTouching } from "./refresh.ts";

export type PageToWrite = readonly [page: PageRecord, articles: readonly ArticleGraph[]];

/**
 * Writes pages in the order given, in one transaction: what several of them touch is worked out once. A page that is
 * refused leaves nothing behind and the others as they are; its error stands in its place.
 */
export function writePages(db: Connection, pages: readonly PageToWrite[]): (WriteResult | AppError)[] {
  return db.transaction("write", () => {
    startTouching(db);
    const results = pages.map(([page, articles]) => writeOrRefuse(db, page, articles));
    refreshTouched(
      db,
      results.some((result) => "outcome" in result && result.outcome === "replaced"),
    );
    return results;
  });
}

function writeOrRefuse(
  db: Connection,
  page: PageRecord,
  articles: readonly ArticleGraph[],
): WriteResult | AppError {
  db.execute("SAVEPOINT page");
  try {
    return writePage(db, page, articles);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "BAD_ARGUMENT") throw error;
    db.execute("ROLLBACK TO page");
    return error;
  } finally {
    db.execute("RELEASE page");
  }
}

function writePage(db: Connection, page: PageRecord, articles: readonly ArticleGraph[]): WriteResult {
  checkPage(page, articles);
  const content = toContentDigest(page, articles);
  const known = db.one<{ key: number; content: string }>("SELECT key, content FROM page WHERE name = :name", {
    name: page.name,
  });
  if (known?.content === content) return { outcome: "unchanged" };
  if (known !== undefined) forgetPage(db, known.key);
  insertPage(db, page, articles, content);
  return { outcome: known === undefined ? "added" : "replaced" };
}

export function removePage(db: Connection, name: string): boolean {
  return db.transaction("write", () => {
    const known = db.one("SELECT key FROM page WHERE name = :name", { name });
    if (known === undefined) return false;
    startTouching(db);
    forgetPage(db, Number(known.key));
    refreshTouched(db, true);
    return true;
  });
}

/** Takes an article off its page; without its content digest, writing the page again puts it back. */
export function removeArticle(db: Connection, id: string): boolean {
  return db.transaction("write", () => {
    const known = db.one("SELECT key, page FROM article WHERE id = :id", { id });
    if (known === undefined) return false;
    startTouching(db);
    forgetArticles(db, [Number(known.key)]);
    db.run("UPDATE page SET content = '' WHERE key = :page", { page: Number(known.page) });
    refreshTouched(db, true);
    return true;
  });
}

function forgetPage(db: Connection, page: number): void {
  const articles = db.all("SELECT key FROM article WHERE page = :page", { page });
  forgetArticles(
    db,
    articles.map(({ key }) => Number(key)),
  );
  db.run("DELETE FROM page WHERE key = :page", { page });
}

const FORGET = [
  `INSERT OR IGNORE INTO temp.touchedEntity SELECT entity FROM naming WHERE article IN (SELECT value FROM json_each(:articles))`,
  `INSERT OR IGNORE INTO temp.touchedRelation SELECT v.relation FROM sentence s CROSS JOIN evidence v ON v.sentence = s.key
   WHERE s.article IN (SELECT value FROM json_each(:articles))`,
  `DELETE FROM evidence WHERE sentence IN
     (SELECT key FROM sentence WHERE article IN (SELECT value FROM json_each(:articles)))`,
  `DELETE FROM sentence WHERE article IN (SELECT value FROM json_each(:articles))`,
  `DELETE FROM mention WHERE article IN (SELECT value FROM json_each(:articles))`,
  `DELETE FROM naming WHERE article IN (SELECT value FROM json_each(:articles))`,
  `DELETE FROM article WHERE key IN (SELECT value FROM json_each(:articles))`,
];

function forgetArticles(db: Connection, keys: readonly number[]): void {
  if (keys.length === 0) return;
  const articles = JSON.stringify(keys);
  const namings = db.all<{ entity: number; name: string; aliases: string }>(
    "SELECT entity, name, aliases FROM naming WHERE article IN (SELECT value FROM json_each(:articles))",
    { articles },
  );
  for (const { entity, name, aliases } of namings) {
    for (const text of toNames({ name, aliases: JSON.parse(aliases) }))
      db.run("UPDATE label SET uses = uses - 1 WHERE entity = :entity AND role = 'NAME' AND text = :text", {
        entity,
        text,
      });
  }
  for (const statement of FORGET) db.run(statement, { articles });
}

function insertPage(
  db: Connection,
  page: PageRecord,
  articles: readonly ArticleGraph[],
  content: string,
): void {
  db.run(
    `INSERT INTO page (name, newspaper, issueDate, home, lines, digest, problems, content)
     VALUES (:name, :newspaper, :issueDate, :home, :lines, :digest, :problems, :content)`,
    {
      ...{
        name: page.name,
        newspaper: page.newspaper,
        issueDate: page.issueDate,
        digest: page.digest,
        content,
      },
      home: toJson(page.home),
      lines: JSON.stringify(page.lines),
      problems: JSON.stringify(page.problems),
    },
  );
  for (const [ordinal, article] of articles.entries()) insertArticle(db, article, ordinal);
  const evidence = new Map(articles.map((article) => [article, toEvidenceRows(article)]));
  const namings = articles.flatMap((article) => toNamingRows(article, evidence.get(article) ?? []));
  insertNamings(db, namings);
  insertMentions(db, articles);
  insertEvidence(db, [...evidence.values()].flat());
}

const toJson = (value: readonly unknown[] | undefined): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

function insertArticle(db: Connection, article: ArticleGraph, ordinal: number): void {
  const known = db.one("SELECT p.name FROM article a JOIN page p ON p.key = a.page WHERE a.id = :id", {
    id: article.articleId,
  });
  if (known !== undefined)
    throw new AppError(
      "BAD_ARGUMENT",
      `article ${article.articleId} is already there, on page ${known.name}`,
      {
        articleId: article.articleId,
      },
    );
  const { newspaper, issueDate, articleKind, headline, kicker, subtitle, date, dateInferred, text } = article;
  db.run(
    `INSERT INTO article (id, page, ordinal, newspaper, issueDate, home, articleKind, headline, kicker, subtitle,
       byline, date, dateInferred, text, lines)
     SELECT :id, key, :ordinal, :newspaper, :issueDate, :home, :articleKind, :headline, :kicker, :subtitle,
       :byline, :date, :dateInferred, :text, :lines FROM page WHERE name = :page`,
    {
      ...{ newspaper, issueDate, articleKind, headline, kicker, subtitle, date, dateInferred, text, ordinal },
      id: article.articleId,
      page: article.page,
      home: toJson(article.home),
      byline: JSON.stringify(article.byline),
      lines: JSON.stringify(article.lines),
    },
  );
}

function insertNamings(db: Connection, rows: readonly NamingRow[]): void {
  const namings = JSON.stringify(rows);
  db.run(
    `INSERT INTO entity (id, kind, name)
     SELECT value ->> 'entity', value ->> 'kind', value ->> 'name' FROM json_each(:namings) WHERE true
     ON CONFLICT (id) DO NOTHING`,
    { namings },
  );
  checkKindsAgree(db, namings);
  db.run(
    `INSERT INTO naming (entity, evidenceCount, articleId, article, ordinal, name, aliases, confidence, circle, date,
       endDate, dateInferred, meetingKind, level, divisionCode, path, organisationCategory, projectCategory)
     SELECT e.key, n.value ->> 'evidenceCount', a.id, a.key, n.value ->> 'ordinal', n.value ->> 'name',
       n.value ->> 'aliases', CAST(n.value ->> 'confidence' AS REAL), n.value ->> 'circle', n.value ->> 'date',
       n.value ->> 'endDate', n.value ->> 'dateInferred', n.value ->> 'meetingKind', n.value ->> 'level',
       n.value ->> 'divisionCode', n.value ->> 'path', n.value ->> 'organisationCategory', n.value ->> 'projectCategory'
     FROM json_each(:namings) n CROSS JOIN entity e ON e.id = n.value ->> 'entity'
       CROSS JOIN article a ON a.id = n.value ->> 'articleId'`,
    { namings },
  );
  const labels = rows.flatMap((row) => toNames(row).map((text) => ({ entity: row.entity, text })));
  db.run(
    `INSERT INTO label (entity, role, text, uses)
     SELECT e.key, 'NAME', l.value ->> 'text', 1 FROM json_each(:labels) l CROSS JOIN entity e ON e.id = l.value ->> 'entity'
     WHERE true ON CONFLICT (entity, role, text) DO UPDATE SET uses = uses + 1`,
    { labels: JSON.stringify(labels) },
  );
  db.run(
    `INSERT OR IGNORE INTO temp.touchedEntity
     SELECT e.key FROM json_each(:namings) n CROSS JOIN entity e ON e.id = n.value ->> 'entity'`,
    { namings },
  );
}

function checkKindsAgree(db: Connection, namings: string): void {
  const other = db.one(
    `SELECT e.id, e.kind FROM json_each(:namings) n CROSS JOIN entity e ON e.id = n.value ->> 'entity'
     WHERE e.kind <> n.value ->> 'kind'`,
    { namings },
  );
  if (other === undefined) return;
  throw new AppError(
    "BAD_ARGUMENT",
    `entity ${other.id} is a ${other.kind} already and cannot be another kind`,
    {
      id: other.id,
    },
  );
}

function insertMentions(db: Connection, articles: readonly ArticleGraph[]): void {
  const mentions = articles.flatMap(({ articleId, entities }) =>
    entities.flatMap(({ id, mentions }) =>
      mentions.map((mention, ordinal) => ({ ...mention, articleId, entity: id, ordinal })),
    ),
  );
  db.run(
    `INSERT INTO mention (article, entity, ordinal, text, start, "end")
     SELECT a.key, e.key, m.value ->> 'ordinal', m.value ->> 'text', m.value ->> 'start', m.value ->> 'end'
     FROM json_each(:mentions) m CROSS JOIN entity e ON e.id = m.value ->> 'entity'
       CROSS JOIN article a ON a.id = m.value ->> 'articleId'`,
    { mentions: JSON.stringify(mentions) },
  );
}

const INSERT_EVIDENCE = [
  `INSERT INTO relation (id, type, source, target, title)
   SELECT v.value ->> 'relation', v.value ->> 'type', s.key, t.key, v.value ->> 'title'
   FROM json_each(:evidence) v CROSS JOIN entity s ON s.id = v.value ->> 'source'
     CROSS JOIN entity t ON t.id = v.value ->> 'target'
   WHERE true ON CONFLICT (id) DO NOTHING`,
  `INSERT INTO sentence (article, start, "end", text)
   SELECT a.key, v.value ->> 'start', v.value ->> 'end', v.value ->> 'text'
   FROM json_each(:evidence) v CROSS JOIN article a ON a.id = v.value ->> 'articleId'
   WHERE true ON CONFLICT (article, start, "end") DO NOTHING`,
  `INSERT INTO evidence (relation, sentence, ordinal, flipped, date, dateInferred, confidence)
   SELECT r.key, s.key, v.value ->> 'ordinal', v.value ->> 'flipped', v.value ->> 'date', v.value ->> 'dateInferred',
     CAST(v.value ->> 'confidence' AS REAL)
   FROM json_each(:evidence) v CROSS JOIN relation r ON r.id = v.value ->> 'relation'
     CROSS JOIN article a ON a.id = v.value ->> 'articleId'
     CROSS JOIN sentence s ON s.article = a.key AND s.start = v.value ->> 'start' AND s."end" = v.value ->> 'end'`,
  `INSERT OR IGNORE INTO temp.touchedRelation
   SELECT r.key FROM json_each(:evidence) v CROSS JOIN relation r ON r.id = v.value ->> 'relation'`,
];

function insertEvidence(db: Connection, rows: readonly EvidenceRow[]): void {
  const evidence = JSON.stringify(rows);
  for (const statement of INSERT_EVIDENCE) db.run(statement, { evidence });
}
