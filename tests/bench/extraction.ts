/**
 * `npm run bench:extraction`: how fast pages become article graphs, in processor time, which other work on the
 * machine does not lengthen. On one core, cold and warm, beside @node-rs/jieba's tagging of the same text; on two
 * threads beside one, with how much faster two threads can be here at all; and how time grows with the text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Jieba } from "@node-rs/jieba";
import type { ExtractedPage } from "../../server/extraction/extract-page.ts";
import { openExtractor } from "../../server/ingest/extractor.ts";

const root = join(import.meta.dirname, "../..");
const FOLDERS = ["seed/pages", "tests/extraction/corpus/dev", "tests/extraction/corpus/held"];
/** V8 compiles what runs often: extraction is wide, and reaches its speed after some thousand articles. */
const WARM_UP = 15;
const ROUNDS = 5;

interface PageFile {
  name: string;
  bytes: Uint8Array;
  text: string;
}

const pages: PageFile[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const bytes = readFileSync(join(root, folder, name));
      return { name, bytes, text: bytes.toString("utf8") };
    }),
);
const characters = pages.reduce((sum, { text }) => sum + text.length, 0);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds of processor time. */
function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const [startedAt, startedCpu] = [performance.now(), process.cpuUsage()];
const { extractPage } = await import("../../server/extraction/extract-page.ts");
const [first] = pages;
if (first === undefined) throw new Error("There are no pages to measure on");
extractPage(first.bytes, first.name);
const start = { wall: performance.now() - startedAt, cpu: process.cpuUsage(startedCpu) };

let extracted: ExtractedPage[] = [];
const extractAll = () => {
  extracted = pages.map(({ bytes, name }) => extractPage(bytes, name));
};
for (let round = 0; round < WARM_UP; round++) extractAll();
const memory = process.memoryUsage().rss;

/** Loaded after the memory was read: the dictionary of the yardstick is none of ours. */
async function openJieba(): Promise<Jieba> {
  const { Jieba } = await import("@node-rs/jieba");
  const { dict } = await import("@node-rs/jieba/dict.js");
  return Jieba.withDict(dict);
}
const jieba = await openJieba();
const tagAll = () => {
  for (const { text } of pages) jieba.tag(text, true);
};
tagAll();

const own: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  own.push(cpuTime(extractAll));
  theirs.push(cpuTime(tagAll));
}

/** How many times as long ten times the text takes, the text given as it is printed. */
function growth(one: string, ten: string): number {
  const encoder = new TextEncoder();
  const [short, long] = [encoder.encode(one), encoder.encode(ten)];
  const ratios = Array.from({ length: ROUNDS }, () => {
    const ones = cpuTime(() => Array.from({ length: 10 }, () => extractPage(short, "one.txt")));
    return (10 * cpuTime(() => extractPage(long, "ten.txt"))) / ones;
  });
  return median(ratios);
}

const longest = pages.reduce((a, b) => (b.text.length > a.text.length ? b : a));
const pageGrowth = growth(longest.text, `${longest.text}\n\n`.repeat(10));

/** The longest report as a page of its own; ten times as long it is still one article. */
const report = extracted
  .flatMap(({ articles }) => articles)
  .filter(({ articleKind }) => articleKind === "news")
  .reduce((a, b) => (b.text.length > a.text.length ? b : a));
const [opening = "", ...rest] = report.text.split("\n");
const printed = (times: number) =>
  [report.headline, "", opening, ...Array(times).fill(rest).flat()].join("\n");
const articleGrowth = growth(printed(1), printed(10));

/** Wall time for the pages several times over, warm. */
async function timeThreads(threads: number): Promise<number> {
  const extractor = openExtractor(threads);
  const jobs = Array.from({ length: 4 }, () => pages).flat();
  const run = () =>
    Promise.all(jobs.map(({ bytes, name }) => extractor.extract({ bytes, name, options: {} })));
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

/** Wall time for that many threads to count to some number each: what two cores are worth here and now. */
async function timeCounting(threads: number): Promise<number> {
  const count = "let n = 0; for (let i = 0; i < 4e8; i++) n = (n + i) | 0;";
  const from = performance.now();
  await Promise.all(
    Array.from(
      { length: threads },
      () => new Promise((done) => new Worker(count, { eval: true }).once("exit", done)),
    ),
  );
  return performance.now() - from;
}

const [one, two] = [await timeThreads(1), await timeThreads(2)];
const [alone, both] = [await timeCounting(1), await timeCounting(2)];
const articles = extracted.reduce((sum, page) => sum + page.articles.length, 0);
const rate = (milliseconds: number, amount: number) => Math.round((amount / milliseconds) * 1000);
console.table({
  "pages, articles, characters": `${pages.length}, ${articles}, ${characters}`,
  "import and first page, ms (wall)": Math.round(start.wall),
  "import and first page, ms (processor)": Math.round((start.cpu.user + start.cpu.system) / 1000),
  "characters a second": rate(median(own), characters),
  "articles a second": rate(median(own), articles),
  "jieba's tagging, characters a second": rate(median(theirs), characters),
  "times as long as jieba's tagging": (median(own) / median(theirs)).toFixed(2),
  "ten times the page takes times as long": pageGrowth.toFixed(1),
  "ten times the article takes times as long": articleGrowth.toFixed(1),
  "two threads to one (wall)": (one / two).toFixed(2),
  "two threads to one, counting (wall)": ((2 * alone) / both).toFixed(2),
  "resident memory, MB": Math.round(memory / 1e6),
});
