/** Article graphs written by hand, short enough to read: a sentence and what it says. */
import {
  type ArticleGraph,
  articleId,
  type Entity,
  type EntityId,
  entityId,
  type PartialDate,
  type Relation,
  type RelationId,
  relationId,
} from "../../graph-schema/article-graph.ts";
import type { RelationType } from "../../graph-schema/ontology.ts";
import type { PageRecord } from "../../server/store/graph-store.ts";

type Own<Kind extends Entity["kind"]> = Partial<
  Omit<Extract<Entity, { kind: Kind }>, "id" | "kind" | "name" | "mentions">
>;

const base = (name: string) => ({ name, aliases: [], mentions: [], confidence: 0.9 });

export const person = (name: string, own: Own<"Person"> = {}): Entity => ({
  ...base(name),
  id: entityId("Person", name),
  kind: "Person",
  ...own,
});
export const organisation = (name: string, own: Own<"Organisation"> = {}): Entity => ({
  ...base(name),
  id: entityId("Organisation", name),
  kind: "Organisation",
  ...own,
});
export const meeting = (name: string, own: Own<"Meeting"> = {}): Entity => ({
  ...base(name),
  id: entityId("Meeting", name),
  kind: "Meeting",
  ...own,
});
export const place = (name: string, own: Own<"Place"> = {}): Entity => ({
  ...base(name),
  id: entityId("Place", name),
  kind: "Place",
  ...own,
});
export const project = (name: string, own: Own<"Project"> = {}): Entity => ({
  ...base(name),
  id: entityId("Project", name),
  kind: "Project",
  ...own,
});

export interface Said {
  type: RelationType;
  from: Entity;
  to: Entity;
  title?: string;
  date?: PartialDate;
  dateInferred?: boolean;
  confidence?: number;
}

export const says = (
  type: RelationType,
  from: Entity,
  to: Entity,
  more: Pick<Said, "title" | "date" | "dateInferred" | "confidence"> = {},
): Said => ({ type, from, to, ...more });

/** A sentence with its relations. */
export type Sentence = readonly [text: string, ...said: Said[]];

type Head = Partial<Omit<ArticleGraph, "articleId" | "text" | "entities" | "relations">> & { page: string };

/** The sentences make the text, a line each; entities are those of the relations, and `named` before them. */
export function article(
  head: Head,
  sentences: readonly Sentence[],
  named: readonly Entity[] = [],
): ArticleGraph {
  const text = sentences.map(([sentence]) => sentence).join("\n");
  const headline = head.headline ?? "";
  const said = sentences.flatMap(([, ...relations]) => relations.flatMap(({ from, to }) => [from, to]));
  const entities = new Map([...named, ...said].map((entity) => [entity.id, entity]));
  return {
    articleKind: "news",
    byline: [],
    lines: [{ start: 0, line: 1, column: 0 }],
    ...head,
    headline,
    articleId: articleId(head.page, headline, text),
    text,
    entities: [...entities.values()].map((entity) => ({ ...entity, mentions: findMentions(entity, text) })),
    relations: toRelations(sentences),
  };
}

function toRelations(sentences: readonly Sentence[]): Relation[] {
  let start = 0;
  return sentences.flatMap(([text, ...said]) => {
    const evidence = { text, start, end: start + text.length };
    start = evidence.end + 1;
    return said.map(({ from, to, confidence = 0.9, ...rest }) => ({
      ...rest,
      ...{ from: from.id, to: to.id, evidence, confidence },
    }));
  });
}

const findMentions = ({ name, aliases }: Entity, text: string) =>
  [name, ...aliases].flatMap((form) => {
    const start = text.indexOf(form);
    return start === -1 ? [] : [{ text: form, start, end: start + form.length }];
  });

export const page = (name: string, more: Partial<PageRecord> = {}): PageRecord => ({
  name,
  lines: [`page ${name}`],
  digest: `digest of ${name}`,
  problems: [],
  ...more,
});

/** The id of the relation between two entities, in the order that counts for the type. */
export const idOf = (type: RelationType, from: Entity, to: Entity, title?: string): RelationId =>
  relationId(type, [from.id, to.id], title);

export const ids = (...entities: readonly Entity[]): EntityId[] => entities.map(({ id }) => id);

export const ALL = { offset: 0, limit: 1000 };
