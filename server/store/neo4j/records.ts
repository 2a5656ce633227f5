/** What statements return of nodes and relations, and the records that they become. */
import type {
  ArticleId,
  EntityId,
  LineMark,
  Problem,
  RelationId,
} from "../../../graph-schema/article-graph.ts";
import {
  type ArticleKind,
  type Kind,
  kinds,
  type MeetingKind,
  type OrganisationCategory,
  type PlaceLevel,
  type ProjectCategory,
  type RelationType,
} from "../../../graph-schema/ontology.ts";
import type {
  ArticleSummary,
  EntityRecord,
  EvidenceRecord,
  PageRecord,
  RelationRecord,
} from "../graph-store.ts";
import { omitNull } from "../omit-null.ts";

const list = (variable: string, properties: readonly string[]): string =>
  properties.map((property) => `${variable}.${property} AS ${property}`).join(", ");
const map = (properties: readonly string[]): string =>
  properties.map((property) => `.${property}`).join(", ");

/** The label that is an entity's kind. */
export const toKind = (labels: readonly string[]): Kind =>
  kinds.find((kind) => labels.includes(kind)) ?? "Organisation";

export interface EntityNode {
  id: EntityId;
  labels: string[];
  name: string;
  aliases: string[];
  pinyin: string;
  date: string | null;
  endDate: string | null;
  dateInferred: boolean | null;
  meetingKind: MeetingKind | null;
  level: PlaceLevel | null;
  divisionCode: string | null;
  path: string[] | null;
  category: string | null;
  articleCount: number;
  evidenceCount: number;
  neighbourCount: number;
  meetingCount: number;
  firstDate: string | null;
  lastDate: string | null;
  office: string | null;
  officeAt: EntityId | null;
  officeName: string | null;
}

const ENTITY_FIELDS = [
  ...["id", "name", "aliases", "pinyin", "date", "endDate", "dateInferred", "meetingKind", "level"],
  ...["divisionCode", "path", "category", "articleCount", "evidenceCount", "neighbourCount", "meetingCount"],
  ...["firstDate", "lastDate", "office", "officeAt", "officeName"],
];

/** An `EntityNode` of a variable. */
export const toEntityMap = (variable: string): string =>
  `${variable} {${map(ENTITY_FIELDS)}, labels: labels(${variable})}`;

export function toEntity(node: EntityNode): EntityRecord {
  const { labels, dateInferred, category, office, officeAt, officeName, ...rest } = node;
  const { id, name, aliases, pinyin, articleCount, evidenceCount, neighbourCount, meetingCount, ...own } =
    rest;
  const kind = toKind(labels);
  return {
    ...{ id, kind, name, aliases, pinyin, articleCount, evidenceCount, neighbourCount, meetingCount },
    ...omitNull(own),
    ...(dateInferred === true && { dateInferred }),
    ...(category !== null && toCategory(kind, category)),
    ...(office !== null &&
      officeAt !== null &&
      officeName !== null && {
        office: { title: office, organisation: officeAt, organisationName: officeName },
      }),
  };
}

const toCategory = (kind: Kind, category: string) =>
  kind === "Project"
    ? { projectCategory: category as ProjectCategory }
    : { organisationCategory: category as OrganisationCategory };

export interface RelationEdge {
  id: RelationId;
  type: RelationType;
  from: EntityId;
  to: EntityId;
  title: string | null;
  evidenceCount: number;
  firstDate: string | null;
  lastDate: string | null;
  confidence: number;
}

/** A `RelationEdge` of a variable. */
export const toRelationMap = (variable: string): string =>
  `${variable} {.id, .title, .evidenceCount, .firstDate, .lastDate, .confidence, type: type(${variable}),
     from: startNode(${variable}).id, to: endNode(${variable}).id}`;

export function toRelation({
  id,
  type,
  from,
  to,
  evidenceCount,
  confidence,
  ...own
}: RelationEdge): RelationRecord {
  return { ...{ id, type, from, to, evidenceCount, confidence }, ...omitNull(own) };
}

export interface EvidenceRow {
  relation: RelationEdge;
  article: ArticleId;
  text: string;
  start: number;
  end: number;
  date: string | null;
  dateInferred: boolean | null;
  confidence: number;
}

/** An `EvidenceRow` of evidence `v` and its relation `r`. */
export const EVIDENCE_MAP = `v {.article, .text, .start, .end, .date, .dateInferred, .confidence,
   relation: ${toRelationMap("r")}}`;

export function toEvidence({
  relation,
  article,
  text,
  start,
  end,
  date,
  dateInferred,
  confidence,
}: EvidenceRow): EvidenceRecord {
  return {
    relation: toRelation(relation),
    ...{ articleId: article, text, start, end, confidence },
    ...omitNull({ date }),
    ...(dateInferred === true && { dateInferred }),
  };
}

export interface ArticleNode {
  id: ArticleId;
  page: string;
  newspaper: string | null;
  issueDate: string | null;
  articleKind: ArticleKind;
  headline: string;
  kicker: string | null;
  subtitle: string | null;
  byline: string[];
  date: string | null;
  dateInferred: boolean | null;
}

const ARTICLE_FIELDS = [
  ...["id", "page", "newspaper", "issueDate", "articleKind", "headline", "kicker", "subtitle", "byline"],
  ...["date", "dateInferred"],
];

/** An `ArticleNode` of article `a`, with more of its properties. */
export const toArticleMap = (...more: readonly string[]): string =>
  `a {${map([...ARTICLE_FIELDS, ...more])}}`;

export function toArticleSummary(node: ArticleNode): ArticleSummary {
  const { id, page, newspaper, issueDate, articleKind, headline, kicker, subtitle, byline, date } = node;
  return {
    ...{ id, page, articleKind, headline, byline },
    ...omitNull({ newspaper, issueDate, kicker, subtitle, date }),
    ...(node.dateInferred === true && { dateInferred: true }),
  };
}

export interface ArticleText {
  text: string;
  /** Line marks as JSON: Neo4j keeps no lists of maps. */
  lines: string;
}

export const parseLines = (lines: string): LineMark[] => JSON.parse(lines);

export interface PageNode {
  name: string;
  newspaper: string | null;
  issueDate: string | null;
  home: string[] | null;
  lines: string[];
  digest: string;
  /** As JSON. */
  problems: string;
}

const PAGE_FIELDS = ["name", "newspaper", "issueDate", "home", "lines", "digest", "problems"];
export const PAGE_MAP = `p {${map(PAGE_FIELDS)}}`;
export const PAGE_COLUMNS = list("p", PAGE_FIELDS);

export function toPage({ name, newspaper, issueDate, home, lines, digest, problems }: PageNode): PageRecord {
  return {
    ...{ name, lines, digest, problems: JSON.parse(problems) as Problem[] },
    ...omitNull({ newspaper, issueDate, home }),
  };
}
