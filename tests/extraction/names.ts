import type { Kind } from "../../graph-schema/ontology.ts";
import { findNames } from "../../server/extraction/find-names.ts";
import { findOffices } from "../../server/extraction/offices/titles.ts";
import { article } from "./article.ts";

/** What a text names of one kind: as printed, and the canonical name where it is another. */
export function namesIn(kind: Kind, text: string, home?: string[], headline = ""): string[] {
  return findNames(article(headline, text), home ? { home } : {})
    .filter((mention) => mention.kind === kind)
    .map(({ text: printed, name }) =>
      name === undefined || name === printed ? printed : `${printed} = ${name}`,
    );
}

/** The other names of what a text names of one kind: `岳阳市人社局: 市人社局, 岳阳市人力资源和社会保障局`. */
export const otherNamesIn = (kind: Kind, text: string, home: string[]): string[] =>
  findNames(article("", text), { home })
    .filter((mention) => mention.kind === kind)
    .map(({ text: printed, name, aliases }) => `${name ?? printed}: ${(aliases ?? []).join(", ")}`);

/** Offices as lines: `李明 | 衡阳市人民政府 | 副市长`, with 拟 before one that is not held yet. */
export function officesIn(text: string, home?: string[]): string[] {
  const setting = home ? { home } : {};
  const page = article("", text);
  return findOffices(page, findNames(page, setting)).flatMap(({ person, offices, negated }) =>
    offices.map(({ body, title }) => `${negated ? "拟 " : ""}${person.text} | ${body} | ${title}`),
  );
}
