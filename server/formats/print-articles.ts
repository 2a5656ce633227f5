/** Articles that a file gives as such → a page that prints them one below the other. */
import type { ArticleKind } from "../../graph-schema/ontology.ts";
import { findBracketedBylines } from "../extraction/page/byline.ts";
import type { Article } from "../extraction/page/find-articles.ts";

/** An article that needs no finding. */
export interface GivenArticle {
  headline: string;
  /** Names only; absent where the file does not tell and the text may. */
  byline?: string[];
  paragraphs: readonly string[];
  /** Lines between headline and text that are no part of it: source, date, editor. */
  aside?: readonly string[];
  kind?: ArticleKind;
}

/** The lines of the page, and each article with the way back to them. */
export function printArticles(
  page: string,
  given: readonly GivenArticle[],
): { lines: string[]; articles: Article[] } {
  const lines: string[] = [];
  const articles = given.map(({ headline, byline, paragraphs, aside = [], kind = "news" }): Article => {
    if (lines.length > 0) lines.push("");
    if (headline !== "") lines.push(headline);
    lines.push(...aside);
    let start = 0;
    const marks = paragraphs.map((text) => {
      const mark = { start, line: lines.push(text), column: 0 };
      start += text.length + 1;
      return mark;
    });
    const text = paragraphs.join("\n");
    const signed = byline ?? [paragraphs[0] ?? "", paragraphs.at(-1) ?? ""].flatMap(findBracketedBylines);
    return { page, kind, headline, byline: [...new Set(signed)], text, lines: marks };
  });
  return { lines, articles };
}

/** The lines of a text that say something, without what no page can print and no store should keep. */
export const toParagraphs = (text: string): string[] =>
  text
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .map(toLine)
    .filter((line) => line !== "");

/** One line: control characters are a space, half of a surrogate pair is illegible, nothing at the ends. */
export const toLine = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, " ")
    .replace(/\p{Cs}/gu, "\ufffd")
    .trim();
