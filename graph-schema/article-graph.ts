/**
 * The article graph: what extraction puts out, what both stores take in, what export gives back.
 * One JSON object an article. A field that is not known is left out.
 */
import type {
  ArticleKind,
  Kind,
  MeetingKind,
  OrganisationCategory,
  PlaceLevel,
  ProjectCategory,
  RelationType,
} from "./ontology.ts";

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Names an article; the same page, headline and text make the same id. */
export type ArticleId = Branded<"ArticleId">;
/** Names an entity: within one article after extraction (`e1`), in the whole graph after `identify`. */
export type EntityId = Branded<"EntityId">;
/** Names a relation in the whole graph: one for each type, pair of ends and title. */
export type RelationId = Branded<"RelationId">;

/** ISO 8601, as precise as the text: `2021-01-06`, `2021-01` or `2021`. */
export type PartialDate = string;

/** Where a name stands in the article's text: UTF-16 offsets, `end` exclusive. */
export interface Mention {
  text: string;
  start: number;
  end: number;
}

/** The sentence (or clause) that says so: UTF-16 offsets into the article's text, `end` exclusive. */
export interface Evidence {
  text: string;
  start: number;
  end: number;
}

/**
 * Below this confidence a reading is unsure: of such relations about half are right on pages that no rule was written
 * from, of all others nearly nine in ten (README, how good extraction is).
 */
export const UNSURE_BELOW = 0.8;

export const isUnsure = ({ confidence }: { readonly confidence: number }): boolean =>
  confidence < UNSURE_BELOW;

interface EntityBase {
  id: EntityId;
  kind: Kind;
  /** The canonical name, by the ontology's naming rules. */
  name: string;
  /** Other names under which the entity is known, in the text or by custom; never the name itself. */
  aliases: string[];
  mentions: Mention[];
  /** 0 to 1: how likely the entity is right in kind and name. */
  confidence: number;
}

export interface PersonEntity extends EntityBase {
  kind: "Person";
  /** The circle the person belongs to where the article tells: a city (`苏州市`), a province, or `中国` for holders of national office. */
  circle?: string;
}

export interface OrganisationEntity extends EntityBase {
  kind: "Organisation";
  category?: OrganisationCategory;
}

export interface MeetingEntity extends EntityBase {
  kind: "Meeting";
  date?: PartialDate;
  endDate?: PartialDate;
  dateInferred?: boolean;
  meetingKind?: MeetingKind;
}

export interface PlaceEntity extends EntityBase {
  kind: "Place";
  level?: PlaceLevel;
  /** China's administrative division code: 2 digits for a province, 4 city, 6 county, 9 township, 12 village. */
  divisionCode?: string;
  /** Names of the divisions above and the place itself, outermost first: `["湖南省", "衡阳市", "衡东县"]`. */
  path?: string[];
}

export interface ProjectEntity extends EntityBase {
  kind: "Project";
  category?: ProjectCategory;
}

export type Entity = PersonEntity | OrganisationEntity | MeetingEntity | PlaceEntity | ProjectEntity;

export interface Relation {
  type: RelationType;
  from: EntityId;
  to: EntityId;
  /** The office as printed (HOLDS_POSITION) or the honour (AWARDED). */
  title?: string;
  /** The date that the sentence speaks of. */
  date?: PartialDate;
  dateInferred?: boolean;
  evidence: Evidence;
  /** 0 to 1: how likely the relation is right in type and ends. */
  confidence: number;
}

/**
 * A run of the article's text that stands unbroken on one line of its page. `start` is the UTF-16 offset
 * in the article's text where the run begins; `line` (from 1) and `column` (from 0) are where it begins on the page.
 */
export interface LineMark {
  start: number;
  line: number;
  column: number;
}

export interface ArticleGraph {
  articleId: ArticleId;
  /** The source file's own name. */
  page: string;
  newspaper?: string;
  /** Of the page, or the day of publication that is printed with the article. */
  issueDate?: PartialDate;
  /** The division path of the newspaper's home, outermost first: `["湖南省", "衡阳市"]`. */
  home?: string[];
  articleKind: ArticleKind;
  headline: string;
  kicker?: string;
  subtitle?: string;
  byline: string[];
  /** What the article reports. */
  date?: PartialDate;
  dateInferred?: boolean;
  /** The article's own text in reading order, paragraphs joined by `\n`, broken paragraphs mended. */
  text: string;
  /** From the text back to the page's lines, ascending by `start`. */
  lines: LineMark[];
  entities: Entity[];
  relations: Relation[];
}

/** Something wrong that a person should know of: bad text is a result, not an exception. */
export interface Problem {
  code: ProblemCode;
  /** One sentence in English: subject, what, value. */
  message: string;
  /** Line of the file, from 1, where the problem has one; of a file without lines, of the page's text. */
  line?: number;
}

export const PROBLEM_CODES = [
  "UNREADABLE",
  "EMPTY",
  "NOT_TEXT",
  "UNKNOWN_ENCODING",
  "TOO_LARGE",
  "NO_ARTICLE",
  "ILLEGIBLE",
  "SAME_NAME",
  "UNKNOWN_END",
  "KIND_NOT_ALLOWED",
  "NO_EVIDENCE",
  "OFFSET_OUT_OF_TEXT",
  "DUPLICATE_ID",
  "BAD_DATE",
  "BAD_SHAPE",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Names an entity within its own article: `e1`, `e2`, … */
export const localEntityId = (ordinal: number): EntityId => `e${ordinal}` as EntityId;

const ENTITY_PREFIX: Record<Kind, string> = {
  Person: "person",
  Organisation: "org",
  Meeting: "meeting",
  Place: "place",
  Project: "project",
};

/** Names an entity in the whole graph by its kind and the parts of its identifying key. */
export const entityId = (kind: Kind, ...key: string[]): EntityId =>
  `${ENTITY_PREFIX[kind]}-${digest([kind, ...key])}` as EntityId;

/** Names an article by its page, headline and text. */
export const articleId = (page: string, headline: string, text: string): ArticleId =>
  `article-${digest([page, headline, text])}` as ArticleId;

/** Names a relation by its type, its ends in the order that counts, and its title. */
export const relationId = (type: RelationType, ends: readonly [EntityId, EntityId], title = ""): RelationId =>
  `relation-${digest([type, ...ends, title])}` as RelationId;

/** Takes over an id that came from outside; whether it exists is for the store to say. */
export const parseEntityId = (text: string): EntityId => text as EntityId;
export const parseArticleId = (text: string): ArticleId => text as ArticleId;
export const parseRelationId = (text: string): RelationId => text as RelationId;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** 80 bits of MurmurHash3 (x86, 128 bits) over the parts, in 16 characters of Crockford's base 32. */
function digest(parts: readonly string[]): string {
  const words = murmur3(parts.join("\u0000"));
  let out = "";
  for (let i = 0; i < 16; i++) {
    const bit = i * 5;
    const word = words[bit >>> 5] ?? 0;
    const next = words[(bit >>> 5) + 1] ?? 0;
    const shift = bit & 31;
    const five = ((word >>> shift) | (shift > 27 ? next << (32 - shift) : 0)) & 31;
    out += ALPHABET[five];
  }
  return out;
}

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

function avalanche(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const C = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;
const ROUNDS = [
  { lane: 15, state: 19, add: 0x561ccd1b },
  { lane: 16, state: 17, add: 0x0bcaa747 },
  { lane: 17, state: 15, add: 0x96cd1c35 },
  { lane: 18, state: 13, add: 0x32ac3b17 },
] as const;

/**
 * MurmurHash3_x86_128 with seed 0 over the text's UTF-8 bytes, as four 32-bit words.
 * Algorithm by Austin Appleby, who placed it in the public domain.
 */
export function murmur3(text: string): [number, number, number, number] {
  const bytes = new TextEncoder().encode(text);
  const whole = bytes.length & ~15;
  const state: [number, number, number, number] = [0, 0, 0, 0];
  const word = (at: number) =>
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24);
  const mix = (lane: 0 | 1 | 2 | 3, k: number) =>
    Math.imul(rotate(Math.imul(k, C[lane]), ROUNDS[lane].lane), C[((lane + 1) & 3) as 0 | 1 | 2 | 3]);
  const lanes = [0, 1, 2, 3] as const;

  for (let at = 0; at < whole; at += 16) {
    for (const lane of lanes) {
      const { state: by, add } = ROUNDS[lane];
      const turned = rotate(state[lane] ^ mix(lane, word(at + lane * 4)), by);
      state[lane] = (Math.imul(turned + state[((lane + 1) & 3) as 0 | 1 | 2 | 3], 5) + add) | 0;
    }
  }
  for (const lane of lanes) state[lane] ^= mix(lane, word(whole + lane * 4));
  for (const lane of lanes) state[lane] ^= bytes.length;
  const spread = () => {
    state[0] = (state[0] + state[1] + state[2] + state[3]) | 0;
    for (const lane of [1, 2, 3] as const) state[lane] = (state[lane] + state[0]) | 0;
  };
  spread();
  for (const lane of lanes) state[lane] = avalanche(state[lane]);
  spread();
  return state;
}
