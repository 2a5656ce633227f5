/** An ingest's report as text. */
import type { IngestedPage, IngestReport } from "./ingest-pages.ts";

/** Beyond so many pages the report gives the sums and the pages with problems only. */
const MAX_LISTED = 40;

const sum = (pages: readonly IngestedPage[], count: "articles" | "entities" | "relations"): number =>
  pages.reduce((total, page) => total + page[count], 0);

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const counts = (pages: readonly IngestedPage[]): string =>
  [
    plural(sum(pages, "articles"), "article"),
    plural(sum(pages, "entities"), "entity", "entities"),
    plural(sum(pages, "relations"), "relation"),
  ].join(", ");

const toPageLine = (page: IngestedPage): string =>
  page.outcome === "added" || page.outcome === "replaced"
    ? `  ${page.name}  ${page.outcome}: ${counts([page])}`
    : `  ${page.name}  ${page.outcome}`;

/** Each page with what was found on it, the sums, and every problem under its page. */
export function toReportText({ pages }: IngestReport): string {
  const of = (outcome: IngestedPage["outcome"]) => pages.filter((page) => page.outcome === outcome).length;
  const outcomes = (["added", "replaced", "unchanged", "failed"] as const)
    .filter((outcome) => of(outcome) > 0)
    .map((outcome) => `${of(outcome)} ${outcome}`);
  const listed = pages.length <= MAX_LISTED ? pages.map(toPageLine) : [];
  const head = `${plural(pages.length, "page")} (${outcomes.join(", ")}): ${counts(pages)}`;
  return [...listed, head, ...toProblemLines(pages)].join("\n");
}

/** `file: CODE, reason`, a line each. */
export const toProblemLines = (pages: readonly Pick<IngestedPage, "name" | "problems">[]): string[] =>
  pages.flatMap(({ name, problems }) =>
    problems.map(
      ({ code, message, line }) => `${name}${line === undefined ? "" : `:${line}`}: ${code}, ${message}`,
    ),
  );
