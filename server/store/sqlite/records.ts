/** Rows as the statements select them, and the records that they become. Absent fields are left out. */
import type { ArticleId, EntityId, RelationId } from "../../../graph-schema/article-graph.ts";
import type { ArticleKind, RelationType } from "../../../graph-schema/ontology.ts";
import type {
  ArticleSummary,
  EntityRecord,
  EvidenceRecord,
  PageRecord,
  RelationRecord,
} from "../graph-store.ts";
import { omitNull } from "../omit-null.ts";

type Nullable<Record> = { [Field in keyof Record]-?: Exclude<Record[Field], undefined> | null };

export const toFlag = (value: number | null): true | null => (value === 1 ? true : null);

type OwnFields = Pick<
  EntityRecord,
  | "date"
  | "endDate"
  | "meetingKind"
  | "level"
  | "divisionCode"
  | "organisationCategory"
  | "projectCategory"
  | "firstDate"
  | "lastDate"
>;

type Counts = Pick<
  EntityRecord,
  "id" | "kind" | "name" | "pinyin" | "articleCount" | "evidenceCount" | "neighbourCount" | "meetingCount"
>;

export interface EntityRow extends Counts, Nullable<OwnFields> {
  key: number;
  aliases: string;
  dateInferred: number | null;
  path: string | null;
  officeTitle: string | null;
  officeId: EntityId | null;
  officeName: string | null;
}

/** An entity `e` with its office; `FROM` takes `ENTITY_JOINS` after it. */
export const ENTITY_COLUMNS = `e.key, e.id, e.kind, e.name, e.aliases, e.pinyin, e.date, e.endDate, e.dateInferred,
  e.meetingKind, e.level, e.divisionCode, e.path, e.organisationCategory, e.projectCategory, e.articleCount,
  e.evidenceCount, e.neighbourCount, e.meetingCount, e.firstDate, e.lastDate,
  office.title AS officeTitle, body.id AS officeId, body.name AS officeName`;
export const ENTITY_JOINS = `LEFT JOIN relation office ON office.key = e.office
  LEFT JOIN entity body ON body.key = office.target`;

export function toEntity(row: EntityRow): EntityRecord {
  const { key: _, aliases, dateInferred, path, officeTitle, officeId, officeName, ...plain } = row;
  const { id, kind, name, pinyin, articleCount, evidenceCount, neighbourCount, meetingCount, ...own } = plain;
  return {
    ...{ id, kind, name, pinyin, articleCount, evidenceCount, neighbourCount, meetingCount },
    aliases: JSON.parse(aliases),
    ...omitNull(own),
    ...omitNull({ dateInferred: toFlag(dateInferred), path: path === null ? null : JSON.parse(path) }),
    ...(officeTitle !== null &&
      officeId !== null &&
      officeName !== null && {
        office: { title: officeTitle, organisation: officeId, organisationName: officeName },
      }),
  };
}

export interface RelationRow {
  id: RelationId;
  type: RelationType;
  source: EntityId;
  target: EntityId;
  title: string | null;
  evidenceCount: number;
  firstDate: string | null;
  lastDate: string | null;
  confidence: number;
}

/** A relation `r` with the ids of its ends; `FROM` takes `RELATION_JOINS` after it. */
export const RELATION_COLUMNS = `r.id, r.type, source.id AS source, target.id AS target, r.title, r.evidenceCount,
  r.firstDate, r.lastDate, r.confidence`;
export const RELATION_JOINS = `CROSS JOIN entity source ON source.key = r.source
  CROSS JOIN entity target ON target.key = r.target`;

export function toRelation(row: RelationRow): RelationRecord {
  const { id, type, source, target, title, evidenceCount, firstDate, lastDate, confidence } = row;
  return {
    ...{ id, type, from: source, to: target, evidenceCount, confidence },
    ...omitNull({ title, firstDate, lastDate }),
  };
}

export interface EvidenceRow extends RelationRow {
  articleId: ArticleId;
  text: string;
  start: number;
  end: number;
  date: string | null;
  dateInferred: number | null;
  evidenceConfidence: number;
}

/** Evidence `v`, its sentence `s`, its article `a` and its relation `r`. */
export const EVIDENCE_COLUMNS = `${RELATION_COLUMNS}, a.id AS articleId, s.text, s.start, s."end", v.date,
  v.dateInferred, v.confidence AS evidenceConfidence`;

export function toEvidence(row: EvidenceRow): EvidenceRecord {
  const { articleId, text, start, end, date, dateInferred, evidenceConfidence } = row;
  return {
    relation: toRelation(row),
    ...{ articleId, text, start, end, confidence: evidenceConfidence },
    ...omitNull({ date, dateInferred: toFlag(dateInferred) }),
  };
}

export interface ArticleRow {
  key: number;
  id: ArticleId;
  page: string;
  newspaper: string | null;
  issueDate: string | null;
  articleKind: ArticleKind;
  headline: string;
  kicker: string | null;
  subtitle: string | null;
  byline: string;
  date: string | null;
  dateInferred: number | null;
}

/** An article `a` of its page `p`. */
export const ARTICLE_COLUMNS = `a.key, a.id, p.name AS page, a.newspaper, a.issueDate, a.articleKind, a.headline, a.kicker,
  a.subtitle, a.byline, a.date, a.dateInferred`;

export function toArticleSummary(row: ArticleRow): ArticleSummary {
  const { id, page, newspaper, issueDate, articleKind, headline, kicker, subtitle, byline, date } = row;
  return {
    ...{ id, page, articleKind, headline, byline: JSON.parse(byline) },
    ...omitNull({ newspaper, issueDate, kicker, subtitle, date, dateInferred: toFlag(row.dateInferred) }),
  };
}

export interface PageRow {
  key: number;
  name: string;
  newspaper: string | null;
  issueDate: string | null;
  home: string | null;
  lines: string;
  digest: string;
  problems: string;
}

export const PAGE_COLUMNS = "p.key, p.name, p.newspaper, p.issueDate, p.home, p.lines, p.digest, p.problems";

export function toPage({ name, newspaper, issueDate, home, lines, digest, problems }: PageRow): PageRecord {
  return {
    ...{ name, lines: JSON.parse(lines), digest, problems: JSON.parse(problems) },
    ...omitNull({ newspaper, issueDate, home: home === null ? null : JSON.parse(home) }),
  };
}
