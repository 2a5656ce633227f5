/**
 * The seam between Renmai and its databases. Every store answers every question alike: same entities, same
 * paths in the same order. `tests/store/contract.ts` says so in full and is run by each implementation.
 *
 * All ids are graph-wide (made by `identify`); dates are ISO 8601, as precise as the text; offsets are UTF-16
 * offsets into an article's text. Methods throw `AppError` only: BAD_ARGUMENT, STORE_UNAVAILABLE, TIMED_OUT,
 * STORE_FULL. What is not there is `undefined` or an empty list, never an error.
 */
import type {
  ArticleGraph,
  ArticleId,
  EntityId,
  LineMark,
  PartialDate,
  Problem,
  RelationId,
} from "../../graph-schema/article-graph.ts";
import type {
  ArticleKind,
  Kind,
  MeetingKind,
  OrganisationCategory,
  PlaceLevel,
  ProjectCategory,
  RelationType,
} from "../../graph-schema/ontology.ts";

/** A source page as it was read: its own lines, and what was wrong with it. */
export interface PageRecord {
  /** The source file's own name; a page written again under its name replaces what it said before. */
  name: string;
  newspaper?: string;
  issueDate?: PartialDate;
  /** Division path of the newspaper's home, outermost first. */
  home?: string[];
  lines: readonly string[];
  /** Names the bytes and the extractor that read them: the same digest need not be read again. */
  digest: string;
  problems: readonly Problem[];
}

export interface EntityRecord {
  id: EntityId;
  kind: Kind;
  name: string;
  /** Every other name under which an article knows the entity, sorted. */
  aliases: readonly string[];
  /** The name in pinyin with tone marks, a word a syllable group: `Dèng Qúncè`; empty where there is no Chinese. */
  pinyin: string;
  date?: PartialDate;
  endDate?: PartialDate;
  dateInferred?: boolean;
  meetingKind?: MeetingKind;
  level?: PlaceLevel;
  divisionCode?: string;
  /** Division path, outermost first, the place itself last. */
  path?: readonly string[];
  organisationCategory?: OrganisationCategory;
  projectCategory?: ProjectCategory;
  /** Articles that name the entity. */
  articleCount: number;
  /** Pieces of evidence for the entity's relations: an article and a span each, counted once. */
  evidenceCount: number;
  /** Distinct entities at the other end of the entity's relations. */
  neighbourCount: number;
  /** Meetings among the neighbours. */
  meetingCount: number;
  /** Earliest and latest date of its relations' evidence, or of the meeting itself. */
  firstDate?: PartialDate;
  lastDate?: PartialDate;
  /** The latest office with the most evidence, for a person who holds one. */
  office?: { title: string; organisation: EntityId; organisationName: string };
}

export interface RelationRecord {
  id: RelationId;
  type: RelationType;
  from: EntityId;
  to: EntityId;
  title?: string;
  evidenceCount: number;
  firstDate?: PartialDate;
  lastDate?: PartialDate;
  /** Highest confidence among its evidence. */
  confidence: number;
}

export interface EvidenceRecord {
  relation: RelationRecord;
  articleId: ArticleId;
  text: string;
  start: number;
  end: number;
  date?: PartialDate;
  dateInferred?: boolean;
  confidence: number;
}

export interface ArticleSummary {
  id: ArticleId;
  page: string;
  newspaper?: string;
  issueDate?: PartialDate;
  articleKind: ArticleKind;
  headline: string;
  kicker?: string;
  subtitle?: string;
  byline: readonly string[];
  date?: PartialDate;
  dateInferred?: boolean;
}

export interface MentionRecord {
  entity: EntityId;
  text: string;
  start: number;
  end: number;
}

export interface ArticleRecord extends ArticleSummary {
  text: string;
  lines: readonly LineMark[];
  /** By start, then the longer first. */
  mentions: readonly MentionRecord[];
}

/** A cut from a longer list. */
export interface Slice {
  offset: number;
  limit: number;
}

/** A part of a list with the length of the whole. */
export interface Sliced<Item> {
  items: readonly Item[];
  total: number;
}

/**
 * What counts in a neighbourhood or on a path. A filter holds during the search, not after it.
 * A relation is inside a window when one of its evidence dates overlaps it; `2021-01` covers the whole month.
 */
export interface GraphFilter {
  /** Kinds of the entities reached; the entities asked from are always let in. Absent: all. */
  kinds?: readonly Kind[];
  /** Absent: all. */
  types?: readonly RelationType[];
  /** First and last day of the window, either may be absent. */
  from?: PartialDate;
  to?: PartialDate;
  /** Whether relations without any date are kept when there is a window. Default true. */
  undated?: boolean;
  /** Entities that must not be passed through. */
  without?: readonly EntityId[];
}

export type MatchedBy = "NAME" | "ALIAS" | "PINYIN" | "INITIALS" | "TITLE";

export interface SearchHit {
  entity: EntityRecord;
  matchedBy: MatchedBy;
  /** The name, alias or title that matched. */
  matched: string;
}

export interface Neighbour {
  entity: EntityRecord;
  /** Every relation between the two that passes the filter, by type in the ontology's order, then title, then id. */
  relations: readonly RelationRecord[];
}

export interface Neighbours extends Sliced<Neighbour> {
  /** How many neighbours pass the filter, by their kind. */
  byKind: Readonly<Partial<Record<Kind, number>>>;
  /** How many neighbours are reached by a relation type under the filter. */
  byType: Readonly<Partial<Record<RelationType, number>>>;
}

export interface PathQuery {
  from: EntityId;
  to: EntityId;
  /** How many ways, 1 to 10. */
  k: number;
  /** Relations on the longest way, 1 to 6. */
  maxSteps: number;
  filter: GraphFilter;
}

/** One way: `entities` has one more than `steps`; step i runs between entities i and i + 1, in either direction. */
export interface Path {
  entities: readonly EntityRecord[];
  steps: readonly (readonly RelationRecord[])[];
}

export interface Paths {
  /** Shortest first; among equals the more telling first (see `store/paths.ts`). */
  paths: readonly Path[];
  /** True when the search gave up at its limit before it had seen everything. */
  truncated: boolean;
}

/** A person's office as the articles show it. */
export interface OfficeRecord {
  title: string;
  organisation: EntityRecord;
  relation: RelationRecord;
  /** Distinct evidence dates, ascending. */
  dates: readonly PartialDate[];
}

export interface Companion {
  entity: EntityRecord;
  /** Meetings that both came to, newest first. */
  meetings: readonly EntityRecord[];
}

export interface MeetingFilter {
  from?: PartialDate;
  to?: PartialDate;
  /** Only meetings that all of these took part in. */
  participants?: readonly EntityId[];
}

export interface TimelineDay {
  date: PartialDate;
  meetings: readonly EntityId[];
  /** Pieces of evidence of that date. */
  evidenceCount: number;
}

export interface Timeline {
  /** Ascending by date. */
  days: readonly TimelineDay[];
  undatedEvidenceCount: number;
}

export interface Statistics {
  pages: number;
  articles: number;
  entities: Readonly<Record<Kind, number>>;
  relations: Readonly<Record<RelationType, number>>;
  evidence: number;
  firstDate?: PartialDate;
  lastDate?: PartialDate;
}

export interface ArticleFilter {
  entity?: EntityId;
  page?: string;
  /** Part of the headline. */
  headline?: string;
  from?: PartialDate;
  to?: PartialDate;
}

export interface StoreInfo {
  /** `SQLite` or `Neo4j`, with its version. */
  product: string;
  version: string;
  /** Where the data is, without secrets. */
  location: string;
}

export interface WriteResult {
  /** What the page had said before was the same, less, more or different; `unchanged` wrote nothing. */
  outcome: "added" | "replaced" | "unchanged";
}

/** Relation types whose beginnings took part in the meeting at their end, for companions and participants. */
export const TAKING_PART = ["CHAIRED", "ATTENDED", "SPOKE_AT"] as const satisfies readonly RelationType[];

export interface GraphStore {
  info(): Promise<StoreInfo>;

  /**
   * Puts a page and its articles in place of whatever the page said before, in one transaction. Entities and
   * relations that no article says any more are gone afterwards. The same page twice changes nothing.
   */
  writePage(page: PageRecord, articles: readonly ArticleGraph[]): Promise<WriteResult>;
  /** False when there was no such page. */
  removePage(name: string): Promise<boolean>;
  removeArticle(id: ArticleId): Promise<boolean>;

  page(name: string): Promise<PageRecord | undefined>;
  /** The digest of each page there is, by name: what a resumed ingest asks first. */
  pageDigests(): Promise<ReadonlyMap<string, string>>;

  /** In the order asked for; unknown ids are left out. */
  entities(ids: readonly EntityId[]): Promise<readonly EntityRecord[]>;
  /** By evidence, most first, then name, then id. */
  listEntities(kinds: readonly Kind[] | undefined, slice: Slice): Promise<Sliced<EntityRecord>>;
  relations(ids: readonly RelationId[]): Promise<readonly RelationRecord[]>;

  /**
   * By name, alias, part of either (from two characters on), pinyin with or without spaces, initials, and title
   * of an office. Ranked by how well the text matches, then by evidence, then name, then id. Blank text finds nothing.
   */
  search(text: string, kinds: readonly Kind[] | undefined, slice: Slice): Promise<Sliced<SearchHit>>;

  /** Strongest first: by evidence between the two, then by the neighbour's evidence, then name, then id. */
  neighbours(id: EntityId, filter: GraphFilter, slice: Slice): Promise<Neighbours>;
  /** Every relation whose two ends are both among `ids` and which passes the filter, by id. */
  relationsAmong(ids: readonly EntityId[], filter: GraphFilter): Promise<readonly RelationRecord[]>;
  paths(query: PathQuery): Promise<Paths>;

  /** Newest first, then article id, then start, then relation id. */
  evidenceOfEntity(id: EntityId, filter: GraphFilter, slice: Slice): Promise<Sliced<EvidenceRecord>>;
  evidenceOfRelations(ids: readonly RelationId[], slice: Slice): Promise<Sliced<EvidenceRecord>>;
  /** By start, end, relation id. */
  evidenceInArticle(id: ArticleId): Promise<readonly EvidenceRecord[]>;

  articles(ids: readonly ArticleId[]): Promise<readonly ArticleRecord[]>;
  /** Newest first, then page, then id. */
  listArticles(filter: ArticleFilter, slice: Slice): Promise<Sliced<ArticleSummary>>;

  /** Newest first; undated last; then name, then id. */
  meetings(filter: MeetingFilter, slice: Slice): Promise<Sliced<EntityRecord>>;
  /** People by the number of meetings they took part in, then evidence, then name, then id. */
  busiestPeople(slice: Slice): Promise<Sliced<EntityRecord>>;
  /** By last date, newest first, then evidence, then title, then relation id. */
  offices(person: EntityId): Promise<readonly OfficeRecord[]>;
  /** People who took part in the same meetings; by number of meetings, then name, then id. */
  companions(person: EntityId, slice: Slice): Promise<Sliced<Companion>>;
  /** Absent ids: the whole graph's. */
  timeline(ids: readonly EntityId[] | undefined): Promise<Timeline>;
  statistics(): Promise<Statistics>;

  /** Page by page in order of name: its record, and its articles in the order in which they were written. */
  export(): AsyncIterable<{ page: PageRecord; articles: readonly ArticleGraph[] }>;

  close(): Promise<void>;
}
