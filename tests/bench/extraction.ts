/**
 * `npm run bench:extraction`: how fast pages become article graphs on one core, warm, beside @node-rs/jieba's
 * tagging of the same text in the same run, and on two threads. Median of five rounds.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { openExtractor } from "../../server/ingest/extractor.ts";

const root = join(import.meta.dirname, "../..");
const FOLDERS = ["seed/pages", "tests/extraction/corpus/dev", "tests/extraction/corpus/held"];
const ROUNDS = 5;

interface PageFile {
  name: string;
  bytes: Uint8Array;
  characters: number;
}

const pages: PageFile[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const bytes = readFileSync(join(root, folder, name));
      return { name, bytes, characters: bytes.toString("utf8").length };
    }),
);
const characters = pages.reduce((sum, page) => sum + page.characters, 0);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds of processor time, which other work on the machine does not lengthen. */
function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const started = performance.now();
const { extractPage } = await import("../../server/extraction/extract-page.ts");
const [first] = pages;
if (first === undefined) throw new Error("There are no pages to measure on");
extractPage(first.bytes, first.name);
const firstPage = performance.now() - started;

let articles = 0;
const extractAll = () => {
  articles = 0;
  for (const { bytes, name } of pages) articles += extractPage(bytes, name).articles.length;
};
const jieba = Jieba.withDict(dict);
const tagAll = () => {
  for (const { bytes } of pages) jieba.tag(Buffer.from(bytes).toString("utf8"), true);
};
extractAll();
tagAll();

const own: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  own.push(cpuTime(extractAll));
  theirs.push(cpuTime(tagAll));
}
const memory = process.memoryUsage().rss;

/** Wall time for the pages four times over, warm. */
async function timeThreads(threads: number): Promise<number> {
  const extractor = openExtractor(threads);
  const run = () =>
    Promise.all(
      [...pages, ...pages, ...pages, ...pages].map(({ bytes, name }) =>
        extractor.extract({ bytes, name, options: {} }),
      ),
    );
  await run();
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  await extractor.close();
  return median(times);
}

const [one, two] = [await timeThreads(1), await timeThreads(2)];
const rate = (milliseconds: number, amount: number) => Math.round((amount / milliseconds) * 1000);
console.table({
  "pages, articles, characters": `${pages.length}, ${articles}, ${characters}`,
  "import and first page, ms": Math.round(firstPage),
  "characters a second (processor time)": rate(median(own), characters),
  "articles a second (processor time)": rate(median(own), articles),
  "jieba's tagging, characters a second": rate(median(theirs), characters),
  "times as long as jieba's tagging": (median(own) / median(theirs)).toFixed(2),
  "two threads to one (wall)": (one / two).toFixed(2),
  "resident memory, MB": Math.round(memory / 1e6),
});
