/** Guards what the graph holds against another page that only happens to have the same name. */
import type { Problem } from "../../graph-schema/article-graph.ts";
import type { GraphStore, PageRecord } from "../store/graph-store.ts";

/** Characters in a row that are compared: so many are seldom the same by chance. */
const GRAM = 6;
/** Characters of a page that are compared, from its beginning. */
const COMPARED = 50_000;
/** The least share of the shorter text that stands in the other too, for both to be of one page. */
const LEAST_SHARED = 0.2;

/** SAME_NAME, when the page that is there under this name is a wholly different one. */
export async function findStranger(
  store: GraphStore,
  page: Pick<PageRecord, "name" | "lines">,
): Promise<Problem | undefined> {
  const stored = await store.page(page.name);
  if (stored === undefined || sharesText(stored.lines, page.lines)) return undefined;
  const opening =
    stored.lines
      .find((line) => line.trim() !== "")
      ?.trim()
      .slice(0, 30) ?? "";
  const message =
    `Another page named ${page.name} is in the graph, with other text (“${opening}…”), and was kept: ` +
    "give this file another name, or let it replace that one (--replace)";
  return { code: "SAME_NAME", message };
}

/** Whether two texts are versions of one page: corrected, completed or cut, not just of one newspaper. */
export function sharesText(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [toGrams(some), toGrams(others)];
  const least = Math.min(one.size, other.size);
  const shared = [...one].filter((gram) => other.has(gram)).length;
  return least === 0 || shared >= least * LEAST_SHARED;
}

function toGrams(lines: readonly string[]): Set<string> {
  const text = lines.join("").replace(/\s/gu, "").slice(0, COMPARED);
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= text.length; at++) grams.add(text.slice(at, at + GRAM));
  return grams;
}
