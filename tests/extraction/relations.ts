import { expect } from "vitest";
import type { Entity } from "../../graph-schema/article-graph.ts";
import { findRelations } from "../../server/extraction/find-relations.ts";
import { article, inWords, named, numbered, toMentions } from "./article.ts";

/** Names by kind, some with fields of their own. */
export type Cast = Record<
  string,
  readonly (string | readonly [name: string, fields: Record<string, unknown>])[]
>;

/** The relations of a text between the persons, bodies, places, meetings and projects given. */
export function relations(text: string, cast: Cast, headline = "", type?: string): string[] {
  const entities = numbered(
    Object.entries(cast).flatMap(([kind, names]) =>
      names.map((n) =>
        typeof n === "string"
          ? named(text, kind as Entity["kind"], n)
          : named(text, kind as Entity["kind"], n[0], n[1]),
      ),
    ),
  );
  const found = findRelations(article(headline, text), entities, toMentions(entities), {
    issueDate: "2022-05-11",
  });
  for (const { evidence } of found) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  return inWords(type ? found.filter((r) => r.type === type) : found, entities);
}
