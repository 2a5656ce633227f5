/**
 * `npm run bench:extraction`: how fast pages become article graphs, in processor time, which other work on the
 * machine does not lengthen. On one core, warm, beside @node-rs/jieba's tagging of the same text; on two threads
 * beside one, with how much faster two threads can be here at all; how time grows with the text; and what a process
 * of its own takes to its first page, and of memory.
 */
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Jieba } from "@node-rs/jieba";
import { buildExtractor } from "../../server/build.ts";
import { type ExtractedPage, extractPage } from "../../server/extraction/extract-page.ts";
import { openExtractor, V8_FLAGS } from "../../server/ingest/extractor.ts";

const root = join(import.meta.dirname, "../..");
const FOLDERS = ["seed/pages", "tests/extraction/corpus/dev", "tests/extraction/corpus/held"];
/** V8 compiles what runs often: extraction is wide, and reaches its speed after some four thousand articles. */
const WARM_UP = 30;
const ROUNDS = 5;

interface PageFile {
  path: string;
  name: string;
  bytes: Uint8Array;
  text: string;
}

const pages: PageFile[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const path = join(root, folder, name);
      const bytes = readFileSync(path);
      return { path, name, bytes, text: bytes.toString("utf8") };
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

/** A process that does nothing but extract: prints the milliseconds to its first page, and its memory in the end. */
const EXTRACTING = `
  import { readFileSync } from "node:fs";
  const [built, rounds, ...files] = process.argv.slice(1);
  const startedAt = performance.now();
  const { default: extract } = await import(built);
  const extractFile = (name) => extract({ bytes: readFileSync(name), name, options: {} });
  await extractFile(files[0]);
  const start = performance.now() - startedAt;
  for (let round = 0; round < rounds; round++) for (const file of files) await extractFile(file);
  console.log(JSON.stringify({ start, memory: process.memoryUsage().rss }));
`;
function extractInProcess(rounds: number): { start: number; memory: number } {
  const files = pages.map(({ path }) => path);
  const code = ["--input-type=module", "--eval", EXTRACTING];
  const said = execFileSync(process.execPath, [...V8_FLAGS, ...code, built, String(rounds), ...files]);
  return JSON.parse(said.toString());
}
const built = await buildExtractor();
const start = median(Array.from({ length: ROUNDS }, () => extractInProcess(0).start));
const { memory } = extractInProcess(WARM_UP);

let extracted: ExtractedPage[] = [];
const extractAll = () => {
  extracted = pages.map(({ bytes, name }) => extractPage(bytes, name));
};
for (let round = 0; round < WARM_UP; round++) extractAll();

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

/** A worker that counts to some number for each message, and before that until its counting has been compiled. */
const COUNTING = `
  const { parentPort } = require("node:worker_threads");
  const count = (to) => { let n = 0; for (let i = 0; i < to; i++) n = (n + (i ^ n)) | 0; return n; };
  for (let round = 0; round < 100; round++) count(1e6);
  parentPort.on("message", (to) => parentPort.postMessage(count(to)));
  parentPort.postMessage("ready");
`;
const COUNT_TO = 3e8;

/** Work that any number of threads has been made ready for, and may now be timed at. */
interface Ready {
  work: () => Promise<unknown>;
  close: () => Promise<unknown>;
}

/** Counting, of which every thread does the same amount: what a second core is worth here and now. */
async function readyToCount(threads: number): Promise<Ready> {
  const workers = Array.from({ length: threads }, () => new Worker(COUNTING, { eval: true }));
  const answers = () => Promise.all(workers.map((worker) => once(worker, "message")));
  await answers();
  const work = () => {
    for (const worker of workers) worker.postMessage(COUNT_TO);
    return answers();
  };
  return { work, close: () => Promise.all(workers.map((worker) => worker.terminate())) };
}

/** The pages many times over, shared out; each thread has first become as warm as the one measured above. */
async function readyToExtract(threads: number): Promise<Ready> {
  const extractor = openExtractor(threads);
  const extract = (times: number) =>
    Promise.all(
      Array.from({ length: times }, () => pages)
        .flat()
        .map(({ bytes, name }) => extractor.extract({ bytes, name, options: {} })),
    );
  for (let round = 0; round < WARM_UP; round++) await extract(threads);
  return { work: () => extract(6), close: extractor.close };
}

async function wallTime(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The time of one thread to that of two, each measured right after the other. */
async function timeThreads(ready: (threads: number) => Promise<Ready>): Promise<number> {
  const [one, two] = await Promise.all([ready(1), ready(2)]);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    ratios.push((await wallTime(one.work)) / (await wallTime(two.work)));
  await Promise.all([one.close(), two.close()]);
  return median(ratios);
}

const extracting = await timeThreads(readyToExtract);
const counting = 2 * (await timeThreads(readyToCount));
const articles = extracted.reduce((sum, page) => sum + page.articles.length, 0);
const rate = (milliseconds: number, amount: number) => Math.round((amount / milliseconds) * 1000);
console.table({
  "pages, articles, characters": `${pages.length}, ${articles}, ${characters}`,
  "import and first page, ms (wall)": Math.round(start),
  "characters a second": rate(median(own), characters),
  "articles a second": rate(median(own), articles),
  "jieba's tagging, characters a second": rate(median(theirs), characters),
  "times as long as jieba's tagging": (median(own) / median(theirs)).toFixed(2),
  "ten times the page takes times as long": pageGrowth.toFixed(1),
  "ten times the article takes times as long": articleGrowth.toFixed(1),
  "two threads to one (wall)": extracting.toFixed(2),
  "two threads to one, counting (wall)": counting.toFixed(2),
  "resident memory, MB": Math.round(memory / 1e6),
});
