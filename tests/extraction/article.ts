import { type Entity, localEntityId, type Relation } from "../../graph-schema/article-graph.ts";
import type { FoundMention } from "../../server/extraction/found-mention.ts";
import type { Article } from "../../server/extraction/page/find-articles.ts";

/** An article made of a headline and a text, as rules see it. */
export const article = (headline: string, text: string, more: Partial<Article> = {}): Article => ({
  page: "page.txt",
  kind: "news",
  headline,
  byline: [],
  text,
  lines: [],
  ...more,
});

type Fields = { aliases?: string[] } & Record<string, unknown>;

/** An entity named in a text under its name and the other names given, longest first. */
export function named(text: string, kind: Entity["kind"], name: string, fields: Fields = {}): Entity {
  const aliases = fields.aliases ?? [];
  const mentions: { text: string; start: number; end: number }[] = [];
  for (const form of [name, ...aliases].sort((a, b) => b.length - a.length))
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length;
      if (!mentions.some((m) => m.start <= start && m.end >= end)) mentions.push({ text: form, start, end });
    }
  mentions.sort((a, b) => a.start - b.start);
  return { confidence: 1, ...fields, id: localEntityId(0), kind, name, aliases, mentions } as Entity;
}

/** The same entities with ids of their own. */
export const numbered = (entities: readonly Entity[]): Entity[] =>
  entities.map((entity, i) => ({ ...entity, id: localEntityId(i + 1) }));

export const toMentions = (entities: readonly Entity[]): FoundMention[] =>
  entities.flatMap((e) => e.mentions.map((m) => ({ kind: e.kind, name: e.name, confidence: 1, ...m })));

/** Relations as lines: `李某 CHAIRED 某会`, with the title in brackets. */
export function inWords(relations: readonly Relation[], entities: readonly Entity[]): string[] {
  const name = (id: string) => entities.find((e) => e.id === id)?.name ?? "?";
  return relations
    .map((r) => `${name(r.from)} ${r.type}${r.title ? `[${r.title}]` : ""} ${name(r.to)}`)
    .sort();
}
