import { createHash } from "node:crypto";
import type { ArticleGraph } from "../../graph-schema/article-graph.ts";
import type { PageRecord } from "./graph-store.ts";

/** Names everything that a write would put down: equal for equal pages, whatever the order of their keys. */
export function toContentDigest(page: PageRecord, articles: readonly ArticleGraph[]): string {
  return createHash("sha256")
    .update(JSON.stringify([page, articles], sortKeys))
    .digest("hex");
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
