/** An article graph cut into rows, by id: what every store puts down. */
import {
  type ArticleGraph,
  type Entity,
  type Relation,
  type RelationId,
  relationId,
} from "../../graph-schema/article-graph.ts";
import { RELATIONS } from "../../graph-schema/ontology.ts";
import { compareTexts } from "./order.ts";

export interface EvidenceRow {
  relation: RelationId;
  type: string;
  source: string;
  target: string;
  title: string | undefined;
  articleId: string;
  start: number;
  end: number;
  text: string;
  ordinal: number;
  flipped: boolean;
  date: string | undefined;
  dateInferred: boolean | undefined;
  confidence: number;
}

export interface NamingRow {
  articleId: string;
  entity: string;
  kind: string;
  ordinal: number;
  evidenceCount: number;
  name: string;
  aliases: readonly string[];
  confidence: number;
  [own: string]: unknown;
}

/** Each relation of the article once for each sentence; of repetitions the surest, then the first. */
export function toEvidenceRows(article: ArticleGraph): EvidenceRow[] {
  const rows = new Map<string, EvidenceRow>();
  for (const [ordinal, relation] of article.relations.entries()) {
    const row = toEvidenceRow(article, relation, ordinal);
    const key = `${row.relation} ${row.start} ${row.end}`;
    const known = rows.get(key);
    if (known === undefined || known.confidence < row.confidence) rows.set(key, row);
  }
  return [...rows.values()];
}

function toEvidenceRow(article: ArticleGraph, relation: Relation, ordinal: number): EvidenceRow {
  const { type, from, to, title, evidence, date, dateInferred, confidence } = relation;
  const flipped = RELATIONS[type].symmetric && compareTexts(from, to) > 0;
  const [source, target] = flipped ? [to, from] : [from, to];
  return {
    relation: relationId(type, [source, target], title),
    ...{ type, source, target, title, ordinal, flipped, date, dateInferred, confidence },
    ...{ articleId: article.articleId, start: evidence.start, end: evidence.end, text: evidence.text },
  };
}

/** What the article says of each of its entities, with the number of its sentences behind the entity's relations. */
export function toNamingRows(article: ArticleGraph, evidence: readonly EvidenceRow[]): NamingRow[] {
  const spans = new Map<string, Set<string>>();
  for (const { source, target, start, end } of evidence) {
    for (const id of [source, target]) {
      const known = spans.get(id) ?? new Set();
      spans.set(id, known.add(`${start} ${end}`));
    }
  }
  return article.entities.map((entity, ordinal) => ({
    ...toOwnFields(entity),
    articleId: article.articleId,
    entity: entity.id,
    kind: entity.kind,
    ordinal,
    evidenceCount: spans.get(entity.id)?.size ?? 0,
    name: entity.name,
    aliases: entity.aliases,
    confidence: entity.confidence,
  }));
}

/** The fields that only one kind has, under the names that the tables give them. */
function toOwnFields(entity: Entity): Record<string, unknown> {
  switch (entity.kind) {
    case "Person":
      return { circle: entity.circle };
    case "Organisation":
      return { organisationCategory: entity.category };
    case "Meeting":
      return {
        date: entity.date,
        endDate: entity.endDate,
        dateInferred: entity.dateInferred,
        meetingKind: entity.meetingKind,
      };
    case "Place":
      return { level: entity.level, divisionCode: entity.divisionCode, path: entity.path };
    case "Project":
      return { projectCategory: entity.category };
  }
}

/** The names under which a naming makes its entity known, each once. */
export const toNames = ({ name, aliases }: { name: string; aliases: readonly string[] }): string[] =>
  [...new Set([name, ...aliases])].filter((text) => text !== "");
