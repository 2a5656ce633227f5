/** Takes an article graph over from outside: JSON of unknown shape in, an ArticleGraph or what is wrong with it out. */
import {
  type ArticleGraph,
  articleId,
  type Entity,
  type Evidence,
  type LineMark,
  type Mention,
  type Problem,
  parseArticleId,
  parseEntityId,
  type Relation,
} from "./article-graph.ts";
import {
  ARTICLE_KINDS,
  type Kind,
  kinds,
  MEETING_KINDS,
  ORGANISATION_CATEGORIES,
  PLACE_LEVELS,
  PROJECT_CATEGORIES,
  RELATIONS,
  type RelationType,
} from "./ontology.ts";

type Fields = Readonly<Record<string, unknown>>;

class ShapeError extends Error {}

/**
 * Reads one article graph. Mentions without offsets (as hand-made files have them) are looked up in the text;
 * what cannot be found is dropped. A relation whose evidence is not given is refused.
 */
export function parseArticleGraph(value: unknown): { graph?: ArticleGraph; problems: Problem[] } {
  try {
    return { graph: toGraph(fields(value, "article graph")), problems: [] };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { problems: [{ code: "BAD_SHAPE", message: error.message }] };
  }
}

function toGraph(raw: Fields): ArticleGraph {
  const text = string(raw, "text");
  const page = string(raw, "page");
  const headline = optionalString(raw, "headline") ?? "";
  const id = optionalString(raw, "articleId");
  return {
    articleId: id === undefined ? articleId(page, headline, text) : parseArticleId(id),
    page,
    ...optionalStrings(raw, ["newspaper", "issueDate", "kicker", "subtitle", "date"]),
    ...(raw.home === undefined ? {} : { home: strings(raw, "home") }),
    ...(raw.dateInferred === true ? { dateInferred: true } : {}),
    articleKind: oneOf(raw, "articleKind", ARTICLE_KINDS, "news"),
    headline,
    byline: raw.byline === undefined ? [] : strings(raw, "byline"),
    text,
    lines: list(raw, "lines").map((mark) => toLineMark(fields(mark, "line mark"))),
    entities: list(raw, "entities").map((entity) => toEntity(fields(entity, "entity"), text)),
    relations: list(raw, "relations").map((relation) => toRelation(fields(relation, "relation"))),
  };
}

function toEntity(raw: Fields, text: string): Entity {
  const kind = oneOf<Kind>(raw, "kind", Object.fromEntries(kinds.map((k) => [k, k])) as Record<Kind, Kind>);
  const base = {
    id: parseEntityId(string(raw, "id")),
    name: string(raw, "name"),
    aliases: raw.aliases === undefined ? [] : strings(raw, "aliases"),
    mentions: list(raw, "mentions").flatMap((mention) => toMention(fields(mention, "mention"), text)),
    confidence: fraction(raw),
  };
  switch (kind) {
    case "Person":
      return { ...base, kind, ...optionalStrings(raw, ["circle"]) };
    case "Organisation":
      return { ...base, kind, ...optionalOneOf(raw, "category", ORGANISATION_CATEGORIES) };
    case "Meeting":
      return {
        ...base,
        kind,
        ...optionalStrings(raw, ["date", "endDate"]),
        ...(raw.dateInferred === true ? { dateInferred: true } : {}),
        ...optionalOneOf(raw, "meetingKind", MEETING_KINDS),
      };
    case "Place":
      return {
        ...base,
        kind,
        ...optionalOneOf(raw, "level", PLACE_LEVELS),
        ...optionalStrings(raw, ["divisionCode"]),
        ...(raw.path === undefined ? {} : { path: strings(raw, "path") }),
      };
    case "Project":
      return { ...base, kind, ...optionalOneOf(raw, "category", PROJECT_CATEGORIES) };
  }
}

function toMention(raw: Fields, text: string): Mention[] {
  const name = string(raw, "text");
  const start = typeof raw.start === "number" ? raw.start : text.indexOf(name);
  if (start < 0) return [];
  return [{ text: name, start, end: typeof raw.end === "number" ? raw.end : start + name.length }];
}

function toRelation(raw: Fields): Relation {
  return {
    type: oneOf<RelationType>(raw, "type", RELATIONS),
    from: parseEntityId(string(raw, "from")),
    to: parseEntityId(string(raw, "to")),
    ...optionalStrings(raw, ["title", "date"]),
    ...(raw.dateInferred === true ? { dateInferred: true } : {}),
    evidence: toEvidence(fields(raw.evidence, "evidence of a relation")),
    confidence: fraction(raw),
  };
}

const toEvidence = (raw: Fields): Evidence => ({
  text: string(raw, "text"),
  start: number(raw, "start"),
  end: number(raw, "end"),
});

const toLineMark = (raw: Fields): LineMark => ({
  start: number(raw, "start"),
  line: number(raw, "line"),
  column: number(raw, "column"),
});

function fields(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ShapeError(`The ${what} is no object: ${brief(value)}`);
  return value as Fields;
}

function string(raw: Fields, key: string): string {
  const value = raw[key];
  if (typeof value !== "string") throw new ShapeError(`The field ${key} is no text: ${brief(value)}`);
  return value;
}

const optionalString = (raw: Fields, key: string): string | undefined =>
  raw[key] === undefined || raw[key] === null ? undefined : string(raw, key);

function optionalStrings<Key extends string>(
  raw: Fields,
  keys: readonly Key[],
): Partial<Record<Key, string>> {
  const out: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = optionalString(raw, key);
    if (value !== undefined) out[key] = value;
  }
  return out;
}

function number(raw: Fields, key: string): number {
  const value = raw[key];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0)
    throw new ShapeError(`The field ${key} is no whole number from 0: ${brief(value)}`);
  return value;
}

/** Files made by hand carry no confidence: what a person wrote is certain. */
function fraction(raw: Fields): number {
  const value = raw.confidence ?? 1;
  if (typeof value !== "number" || !(value >= 0 && value <= 1))
    throw new ShapeError(`The field confidence is not between 0 and 1: ${brief(value)}`);
  return value;
}

function list(raw: Fields, key: string): readonly unknown[] {
  const value = raw[key] ?? [];
  if (!Array.isArray(value)) throw new ShapeError(`The field ${key} is no list: ${brief(value)}`);
  return value;
}

function strings(raw: Fields, key: string): string[] {
  return list(raw, key).map((item) => {
    if (typeof item !== "string")
      throw new ShapeError(`The field ${key} holds something else than text: ${brief(item)}`);
    return item;
  });
}

function oneOf<Value extends string>(
  raw: Fields,
  key: string,
  table: Readonly<Record<Value, unknown>>,
  otherwise?: NoInfer<Value>,
): Value {
  const value = raw[key] ?? otherwise;
  if (typeof value !== "string" || !Object.hasOwn(table, value))
    throw new ShapeError(`The field ${key} is not in the ontology: ${brief(value)}`);
  return value as Value;
}

function optionalOneOf<Key extends string, Value extends string>(
  raw: Fields,
  key: Key,
  table: Readonly<Record<Value, unknown>>,
): Partial<Record<Key, Value>> {
  if (raw[key] === undefined || raw[key] === null) return {};
  return { [key]: oneOf(raw, key, table) } as Partial<Record<Key, Value>>;
}

const brief = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 80);
