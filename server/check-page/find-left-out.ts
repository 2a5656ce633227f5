/** What of a page is in none of its articles: the reader of a check page must see what was dropped. */
import type { ArticleGraph } from "../../graph-schema/article-graph.ts";
import type { ExtractedPage } from "../extraction/extract-page.ts";
import { findByline } from "../extraction/page/byline.ts";

export interface LeftOut {
  /** The page's line, from 1. */
  line: number;
  text: string;
}

/** Lines with words on them that no article's text, heads or writers have taken. */
export function findLeftOut({ lines, articles }: ExtractedPage): LeftOut[] {
  const taken = new Set(articles.flatMap((article) => article.lines.map(({ line }) => line)));
  const heads = articles.map(headsOf).join("\n");
  const signed = new Set(articles.flatMap(({ byline }) => byline));
  return lines.flatMap((raw, index) => {
    const text = raw.replace(/^[#\s]+|\*\*/gu, "").trim();
    const isHead = heads.includes(text.replace(/\s/gu, ""));
    const names = findByline(text)?.names ?? [];
    const isByline = names.length > 0 && names.every((name) => signed.has(name));
    return text === "" || taken.has(index + 1) || isHead || isByline ? [] : [{ line: index + 1, text }];
  });
}

const headsOf = ({ kicker = "", headline, subtitle = "" }: ArticleGraph): string =>
  [kicker, headline, subtitle].join("\n").replace(/[^\S\n]/gu, "");
