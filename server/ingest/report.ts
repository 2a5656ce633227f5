/** An ingest's report as text. */
import type { IngestedPage, IngestReport } from "./ingest-pages.ts";

/** Beyond so many pages the report gives the sums and the pages with problems only. */
const MAX_LISTED = 40;
/** Beyond so many problems of one code in a file, only their number is told. */
const MAX_ALIKE = 5;

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

type WithProblems = Pick<IngestedPage, "name" | "problems">;

/** `file: CODE, reason`, a line each; of many of one code in a file the first, and how many more there are. */
export const toProblemLines = (pages: readonly WithProblems[]): string[] =>
  pages.flatMap((page) =>
    [...new Set(page.problems.map(({ code }) => code))].flatMap((code) => toLinesOf(code, page)),
  );

function toLinesOf(code: string, { name, problems }: WithProblems): string[] {
  const alike = problems.filter((problem) => problem.code === code);
  const lines = alike
    .slice(0, MAX_ALIKE)
    .map(({ message, line }) => `${name}${line === undefined ? "" : `:${line}`}: ${code}, ${message}`);
  const left = alike.length - lines.length;
  return left > 0 ? [...lines, `${name}: ${code}, ${left} more of the kind`] : lines;
}
