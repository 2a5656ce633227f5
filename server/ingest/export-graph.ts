/**
 * The verb `export`: the whole graph as JSON Lines. Page by page in order of name: first the page's own line,
 *
 *   {"name": file name, "newspaper"?, "issueDate"?, "home"?, "lines": [the page as printed],
 *    "digest": names bytes and reader, "problems": [{"code", "message", "line"?}]}
 *
 * then its articles, one article graph a line, with the graph's own entity ids. Behind the pages the views that are kept:
 *
 *   {"view": its id, "name", "address": the query of the explorer's address, "createdAt"}
 *
 * A line with `articleId` is an article graph, one with `view` a view, any other a page.
 */
import type { Config } from "../config.ts";
import { openStore } from "../open-store.ts";
import { listAllViews } from "../store/list-all-views.ts";
import { toViewLine } from "../views/parse-view.ts";
import { writeLine } from "./write-line.ts";

export async function exportGraph(config: Config): Promise<void> {
  const store = await openStore(config);
  try {
    for await (const { page, articles } of store.export())
      for (const record of [page, ...articles]) await writeLine(JSON.stringify(record));
    for await (const view of listAllViews(store)) await writeLine(JSON.stringify(toViewLine(view)));
  } finally {
    await store.close();
  }
}
