/** A page and its articles as the properties that nodes and relations are given. */
import type { ArticleGraph, Entity } from "../../../graph-schema/article-graph.ts";
import { toContentDigest } from "../content.ts";
import type { PageRecord } from "../graph-store.ts";
import { toEvidenceRows, toNamingRows } from "../rows.ts";
import { toDay } from "./driver.ts";

export const toPageId = (name: string): string => `page-${name}`;

/** Everything that a page puts down, in lists that one statement each takes in. */
export interface PageRows {
  id: string;
  name: string;
  content: string;
  page: Row;
  articles: Row[];
  entities: EntityRow[];
  namings: Row[];
  mentions: Row[];
  evidence: EvidenceRow[];
}

type Row = Record<string, unknown>;

export interface EntityRow {
  id: string;
  kind: string;
  name: string;
}

export interface EvidenceRow extends Row {
  article: string;
  relation: string;
  type: string;
  from: string;
  to: string;
  title: string | undefined;
}

export function toPageRows(page: PageRecord, articles: readonly ArticleGraph[]): PageRows {
  const id = toPageId(page.name);
  const content = toContentDigest(page, articles);
  const cut = articles.map((article) => ({ article, evidence: toEvidenceRows(article) }));
  return {
    ...{ id, name: page.name, content },
    page: { ...page, id, content, problems: JSON.stringify(page.problems) },
    articles: cut.map(({ article, evidence }, ordinal) => toArticleRow(article, evidence, ordinal)),
    entities: articles.flatMap(({ entities }) => entities.map(({ id, kind, name }) => ({ id, kind, name }))),
    namings: cut.flatMap(({ article, evidence }) => toNamings(article, evidence)),
    mentions: articles.flatMap(toMentionRows),
    evidence: cut.flatMap(({ article, evidence }) => evidence.map((row) => toEvidenceNode(article, row))),
  };
}

type CutEvidence = ReturnType<typeof toEvidenceRows>[number];

/** With its sentences counted, also by date, so that the whole graph's need not be. */
function toArticleRow(article: ArticleGraph, evidence: readonly CutEvidence[], ordinal: number): Row {
  const { articleId, entities: _entities, relations: _relations, lines, ...head } = article;
  const dates = evidence.flatMap(({ date }) => date ?? []).sort();
  return {
    page: toPageId(article.page),
    ordinal,
    fields: {
      ...head,
      id: articleId,
      day: toDay(article.date),
      lines: JSON.stringify(lines),
      evidenceCount: new Set(evidence.map(({ start, end }) => `${start} ${end}`)).size,
      firstDate: dates[0],
      lastDate: dates.at(-1),
      ...countByDate(evidence),
    },
  };
}

/** Sentences by the dates that they speak of, undated ones under the empty text. */
function countByDate(evidence: readonly CutEvidence[]): {
  evidenceDates: string[];
  evidenceDateCounts: number[];
} {
  const spans = new Map<string, Set<string>>();
  for (const { date = "", start, end } of evidence) {
    const known = spans.get(date) ?? new Set();
    spans.set(date, known.add(`${start} ${end}`));
  }
  return {
    evidenceDates: [...spans.keys()],
    evidenceDateCounts: [...spans.values()].map(({ size }) => size),
  };
}

/** What the article says of each entity that it names. */
function toNamings(article: ArticleGraph, evidence: CutEvidence[]): Row[] {
  return toNamingRows(article, evidence).map((row) => {
    const { articleId, entity, kind: _, organisationCategory, projectCategory, ...fields } = row;
    return {
      article: articleId,
      entity,
      fields: {
        ...fields,
        category: organisationCategory ?? projectCategory,
        day: typeof fields.date === "string" ? toDay(fields.date) : undefined,
      },
    };
  });
}

const toMentionRows = ({ articleId, entities }: ArticleGraph): Row[] =>
  entities.flatMap(({ id, mentions }: Entity) =>
    mentions.map(({ text, start, end }, ordinal) => ({
      article: articleId,
      entity: id,
      fields: { text, start, end, ordinal },
    })),
  );

/** `from` and `to` run as the sentence says, also where both directions are one relation. */
function toEvidenceNode({ articleId }: ArticleGraph, row: CutEvidence): EvidenceRow {
  const { relation, type, source, target, title, ordinal, flipped, date, dateInferred, confidence } = row;
  const [from, to] = flipped ? [target, source] : [source, target];
  return {
    ...{ article: articleId, relation, type, from, to, title, ordinal, date, dateInferred, confidence },
    ...{ text: row.text, start: row.start, end: row.end, day: toDay(date) },
  };
}
