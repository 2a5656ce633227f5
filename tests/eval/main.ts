import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { type ExtractOptions, extractPage } from "../../server/extraction/extract-page.ts";
import { type Judged, type Score, type ScoredArticle, score } from "./score.ts";

const SEED = join(import.meta.dirname, "../../seed/pages");

/** A gold article, with what it says of its source. */
interface GoldArticle extends ScoredArticle, ExtractOptions {}

export const readGold = (file: string): GoldArticle[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): GoldArticle => JSON.parse(line));

/** The page files that gold articles speak of, looked for in these folders in turn. */
function findPages(gold: readonly GoldArticle[], folders: readonly string[]): string[] {
  const names = new Set(gold.map(pageOf));
  return [...names].map((name) => {
    const file = folders.map((folder) => join(folder, name)).find(existsSync);
    if (!file)
      throw new Error(`The page ${name} is in none of ${folders.join(", ")}; give its folder with --pages.`);
    return file;
  });
}

const pageOf = ({ page, articleId }: GoldArticle): string =>
  basename(page ?? `${articleId.replace(/-\d+$/, "")}.txt`);

/** What gold says of a page's source is given to the extractor as its setting. */
function toOptions(gold: readonly GoldArticle[], page: string): ExtractOptions {
  const lines = gold.filter((article) => pageOf(article) === page);
  const home = lines.find((article) => article.home)?.home;
  const newspaper = lines.find((article) => article.newspaper)?.newspaper;
  const issueDate = lines.find((article) => article.issueDate)?.issueDate;
  return { ...(home && { home }), ...(newspaper && { newspaper }), ...(issueDate && { issueDate }) };
}

/**
 * Extracts the pages of gold files and scores what comes out. `bare` gives the extractor nothing but the page: it must
 * find the newspaper, its home and the day by itself.
 */
export function scoreGold(files: readonly string[], folders: readonly string[] = [], bare = false): Score {
  const gold = files.flatMap(readGold);
  const pages = findPages(gold, [...folders, SEED, ...files.map((file) => dirname(file))]);
  const predicted = pages.flatMap((page) => {
    const options = bare ? {} : toOptions(gold, basename(page));
    return extractPage(readFileSync(page), basename(page), options).articles;
  });
  return score(gold, predicted);
}

const number = (x: number): string => x.toFixed(3);

export function toTable({ tallies }: Score): string {
  const rows = [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, t]) => {
      const figures = [t.precision, t.recall, t.f1].map(number).join("  ");
      return `${key.padEnd(28)} ${figures}  ${t.right}/${t.gold}/${t.predicted}`;
    });
  return [`${"".padEnd(28)} precis recall F1     right/gold/predicted`, ...rows].join("\n");
}

/** How often relations of a stated confidence are right. */
export function toCalibration(judged: readonly Judged[]): string {
  const bands = [0.95, 0.9, 0.85, 0.8, 0.7, 0];
  const rows = bands.map((from, i) => {
    const below = bands[i - 1] ?? 1.01;
    const within = judged.filter((j) => j.confidence >= from && j.confidence < below);
    const right = within.filter((j) => j.right).length;
    const share = within.length > 0 ? number(right / within.length) : "-";
    return `${number(from)} to ${number(Math.min(1, below))}  ${share.padEnd(6)} ${right}/${within.length}`;
  });
  return ["confidence       right  relations", ...rows].join("\n");
}

function main(): void {
  const { values } = parseArgs({
    options: {
      gold: { type: "string", multiple: true, default: [] },
      pages: { type: "string", multiple: true, default: [] },
      bare: { type: "boolean", default: false },
      errors: { type: "boolean", default: false },
    },
    allowPositionals: true,
    args: spread(process.argv.slice(2)),
  });
  if (values.gold.length === 0) {
    console.error("usage: npm run eval -- --gold FILE… [--pages FOLDER…] [--bare] [--errors]");
    process.exitCode = 2;
    return;
  }
  const result = scoreGold(values.gold, values.pages, values.bare);
  if (values.errors)
    for (const { what, article, sentence } of result.misses)
      console.log(`${what} (${article})${sentence ? `\n    ${sentence}` : ""}`);
  console.log(`${toTable(result)}\n\n${toCalibration(result.judged)}`);
}

/** `--gold A B` as `--gold A --gold B`. */
function spread(args: readonly string[]): string[] {
  let option = "";
  return args.flatMap((word) => {
    if (word.startsWith("--")) {
      option = word;
      return word === "--errors" || word === "--bare" ? [word] : [];
    }
    return option === "" ? [word] : [option, word];
  });
}

if (process.argv[1] === import.meta.filename) main();
