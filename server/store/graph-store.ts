/**
 * The seam between Renmai and its databases. Every store answers every question alike: same entities, same
 * paths in the same order. `tests/store/contract.ts` says so in full and is run by each implementation.
 *
 * All ids are graph-wide (made by `identify`); dates are ISO 8601, as precise as the text; offsets are UTF-16
 * offsets into an article's text. Texts are sorted by code point, dates as texts (`2021` before `2021-01`); in lists
 * with the newest first, what has no date comes last. Methods throw `AppError` only: BAD_ARGUMENT (`arguments.ts`
 * says when), STORE_UNAVAILABLE, TIMED_OUT, STORE_FULL, DATA_DAMAGED. What is not there is `undefined` or an empty
 * list, never an error; an id asked for twice is answered twice.
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

/**
 * Where articles differ about the name or a field of an entity, the article with the most evidence for the entity
 * that states it is right, among equals the one whose id sorts first: the order of writing does not matter.
 * `endDate` and `dateInferred` go with the article that gives `date`.
 */
export interface EntityRecord {
  id: EntityId;
  kind: Kind;
  name: string;
  /** Every other name under which an article knows the entity, each once, sorted. */
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
  /** Distinct entities at the other end of the entity's relations; the entity itself is not one. */
  neighbourCount: number;
  /** Meetings among the neighbours. */
  meetingCount: number;
  /** Earliest and latest date of its relations' evidence and, for a meeting, of the meeting itself. */
  firstDate?: PartialDate;
  lastDate?: PartialDate;
  /** The first of `offices`, for a person who holds one. */
  office?: { title: string; organisation: EntityId; organisationName: string };
}

/** A symmetric relation has the ends of its earliest evidence: by date, undated last, then article id, start, end. */
export interface RelationRecord {
  id: RelationId;
  type: RelationType;
  from: EntityId;
  to: EntityId;
  title?: string;
  /** Pieces of evidence: an article and a span each, counted once. */
  evidenceCount: number;
  /** Earliest and latest date of its evidence. */
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

/** A cut from a longer list. Both are whole numbers from 0; a limit of 0 asks for the total alone. */
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
 * A window must not end before it begins. An empty list of kinds or types lets nothing in.
 */
export interface GraphFilter {
  /** Kinds of the entities reached; the entities asked from are always let in. Absent: all. */
  kinds?: readonly Kind[];
  /** Absent: all. */
  types?: readonly RelationType[];
  /** First and last day of the window, either may be absent. */
  from?: PartialDate;
  to?: PartialDate;
  /** Whether relations without any dated evidence are kept when there is a window. Default true. */
  undated?: boolean;
  /** Entities that must not be reached or passed through; the entities asked from are let in all the same. */
  without?: readonly EntityId[];
  /** 0 to 1. A relation counts by the surest of its sentences; a list of sentences keeps those that are so sure themselves. */
  minConfidence?: number;
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
  /** How many neighbours are reached by a relation type under the filter; types and kinds with none are left out. */
  byType: Readonly<Partial<Record<RelationType, number>>>;
}

/** Ids that are not there, and twice the same id, have no path between them. */
export interface PathQuery {
  from: EntityId;
  to: EntityId;
  /** How many ways, 1 to 10. */
  k: number;
  /** Relations on the longest way, 1 to 6. */
  maxSteps: number;
  filter: GraphFilter;
  /**
   * Entities that every way passes, in any order, 4 at most; let in whatever the filter says of kinds and exclusions.
   * With one that is not there, there is no way.
   */
  through?: readonly EntityId[];
  /**
   * Only ways with a day on which each of their steps holds. A step holds on every day from the first to the last that
   * the dates of one of its relations cover; only relations that pass the filter count, and undated ones never hold.
   */
  sameTime?: boolean;
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

/** A person's office as the articles show it: a HOLDS_POSITION that has a title. */
export interface OfficeRecord {
  title: string;
  organisation: EntityRecord;
  relation: RelationRecord;
  /** Distinct evidence dates, ascending. */
  dates: readonly PartialDate[];
}

/** The same from the body's side. */
export interface HolderRecord {
  person: EntityRecord;
  title: string;
  relation: RelationRecord;
  /** Distinct evidence dates, ascending. */
  dates: readonly PartialDate[];
}

/** What the explorer shows, kept under a short id. No page's writing or removal touches it. */
export interface ViewRecord {
  id: string;
  /** Empty: made for its address alone. */
  name: string;
  /** The query of the explorer's address. */
  address: string;
  /** ISO 8601 in UTC. */
  createdAt: string;
}

/** What is asked of the whole graph, or of a part of it. */
export interface OutlineQuery {
  /** Absent: all relations. Given: those with both ends, or with at least one end, among these. */
  ids?: readonly EntityId[];
  ends?: "both" | "one";
  /** Holds for both ends of a relation; entities given by `ids` are let in whatever kinds and exclusions say. */
  filter: GraphFilter;
  /** GRAPH_TOO_LARGE when more relations than these pass. */
  most: number;
}

export interface OutlineNode {
  id: EntityId;
  kind: Kind;
  /** Of a meeting. */
  date?: PartialDate;
  endDate?: PartialDate;
}

/**
 * Relations in the fewest words, for what looks at all of them at once: relation i runs from `nodes[from[i]]` to
 * `nodes[to[i]]`. Relations from an entity to itself are left out.
 */
export interface Outline {
  /** By id: every entity that a relation here has an end at, and those asked for that are there. */
  nodes: readonly OutlineNode[];
  from: Uint32Array;
  to: Uint32Array;
  /** Places in `relationTypes` of the ontology. */
  type: Uint8Array;
  /** Pieces of evidence of each. */
  evidence: Uint32Array;
}

export interface Companion {
  entity: EntityRecord;
  /** Meetings that both came to, newest first. */
  meetings: readonly EntityRecord[];
}

/** A meeting is inside a window when a day from its date to its end date is; one without a date is in none. */
export interface MeetingFilter {
  from?: PartialDate;
  to?: PartialDate;
  /** Only meetings that all of these took part in. */
  participants?: readonly EntityId[];
}

export interface TimelineDay {
  date: PartialDate;
  /** Meetings that began on it, by id. */
  meetings: readonly EntityId[];
  /** Pieces of evidence of that date: an article and a span each, counted once. */
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
  /** Pieces of evidence: an article and a span each, counted once. */
  evidence: number;
  /** Earliest and latest date of any evidence or meeting. */
  firstDate?: PartialDate;
  lastDate?: PartialDate;
}

/** Where an article has no date of its own, its page's counts. An article without any is in no window. */
export interface ArticleFilter {
  /** Named by the article. */
  entity?: EntityId;
  page?: string;
  /** Part of the headline, upper and lower case of Latin letters alike. */
  headline?: string;
  from?: PartialDate;
  to?: PartialDate;
}

/** An entity with everything that is worked out of it, and the relations that run from it. */
export interface EntityExport {
  entity: EntityRecord;
  /** Of the offices that the entity holds, sorted. */
  titles: readonly string[];
  /** Meetings that the entity took part in. */
  attendance: number;
  /** Earliest and latest date of its relations' evidence that is a whole day of the calendar. */
  firstDay?: PartialDate;
  lastDay?: PartialDate;
  /** By id. */
  relations: readonly RelationExport[];
}

export interface RelationExport {
  relation: RelationRecord;
  /** Distinct dates of its evidence, ascending. */
  dates: readonly PartialDate[];
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
   * relations that no article says any more are gone afterwards. The same page twice changes nothing, and the
   * order in which pages are written does not matter. Within an article a relation counts once for each span: of
   * repetitions the surest is kept, then the first. Refuses articles of another page, ids that are there twice,
   * an article id of another page, relations to what the article does not name, and an entity under another kind.
   */
  writePage(page: PageRecord, articles: readonly ArticleGraph[]): Promise<WriteResult>;
  /** False when there was no such page or article. A page that loses an article keeps its record, digest included. */
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
   * of an office. Ranked by how well the text matches (`ranking.ts`), then by evidence, then name, then id.
   * Blank text finds nothing.
   */
  search(text: string, kinds: readonly Kind[] | undefined, slice: Slice): Promise<Sliced<SearchHit>>;

  /**
   * Strongest first: by evidence between the two (the sum over the relations that pass the filter), then by the
   * neighbour's evidence, then name, then id.
   */
  neighbours(id: EntityId, filter: GraphFilter, slice: Slice): Promise<Neighbours>;
  /** Every relation whose two ends are both among `ids` and of which types and window let pass, by id. */
  relationsAmong(ids: readonly EntityId[], filter: GraphFilter): Promise<readonly RelationRecord[]>;
  paths(query: PathQuery): Promise<Paths>;

  /**
   * Newest first, then article id, then start, end, relation id. Here the window holds for the evidence's own date,
   * and `undated` for evidence without one.
   */
  evidenceOfEntity(id: EntityId, filter: GraphFilter, slice: Slice): Promise<Sliced<EvidenceRecord>>;
  evidenceOfRelations(ids: readonly RelationId[], slice: Slice): Promise<Sliced<EvidenceRecord>>;
  /** By start, end, relation id. */
  evidenceInArticle(id: ArticleId): Promise<readonly EvidenceRecord[]>;

  articles(ids: readonly ArticleId[]): Promise<readonly ArticleRecord[]>;
  /** Newest first by the article's date, else its page's; then page, then id. */
  listArticles(filter: ArticleFilter, slice: Slice): Promise<Sliced<ArticleSummary>>;

  /** Newest first; undated last; then name, then id. */
  meetings(filter: MeetingFilter, slice: Slice): Promise<Sliced<EntityRecord>>;
  /** People who took part in meetings, by how many, then evidence, then name, then id. */
  busiestPeople(slice: Slice): Promise<Sliced<EntityRecord>>;
  /** By last date, newest first, then evidence, then title, then relation id. */
  offices(person: EntityId): Promise<readonly OfficeRecord[]>;
  /** Who held titled offices of the body: by title, then first date, undated last, then the person's name, relation id. */
  holders(organisation: EntityId, title: string | undefined, slice: Slice): Promise<Sliced<HolderRecord>>;
  /** People who took part in the same meetings; by number of meetings, then name, then id. */
  companions(person: EntityId, slice: Slice): Promise<Sliced<Companion>>;
  /**
   * Absent ids: the whole graph's. Else the evidence of the entities' relations, and the meetings that they are or
   * have relations with.
   */
  timeline(ids: readonly EntityId[] | undefined): Promise<Timeline>;
  statistics(): Promise<Statistics>;
  /** Relations as numbers, by the ids of their ends, then type in the ontology's order, then evidence. */
  outline(query: OutlineQuery): Promise<Outline>;
  /** Another text whenever the graph may have changed since, whoever changed it; good while this process runs. */
  revision(): Promise<string>;

  /** Keeps a view under its id, in place of the one that was there. */
  writeView(view: ViewRecord): Promise<void>;
  /** False when there was none. */
  removeView(id: string): Promise<boolean>;
  view(id: string): Promise<ViewRecord | undefined>;
  /** Those with a name, or with `nameless` all of them; newest first, then by id. */
  views(nameless: boolean, slice: Slice): Promise<Sliced<ViewRecord>>;

  /** Page by page in order of name: its record, and its articles in the order in which they were written. */
  export(): AsyncIterable<{ page: PageRecord; articles: readonly ArticleGraph[] }>;
  /** Entity by entity in order of id: what is worked out from all pages. */
  exportEntities(): AsyncIterable<EntityExport>;

  close(): Promise<void>;
}
