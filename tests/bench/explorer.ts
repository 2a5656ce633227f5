/**
 * `npm run bench:explorer`: the canvas in a real Chromium on an invented graph, beside Cytoscape as it comes on the
 * same graph, each figure with what it should be. Medians of five; one machine's figures are to be compared with each
 * other only.
 */
import { type Browser, chromium, type Page } from "playwright-core";
import { fetchChromium, findChromium } from "../e2e/chromium.ts";
import type { Expansion, Watched } from "./explorer/page.tsx";
import { serveBench } from "./explorer/serve.ts";

const ROUNDS = 5;
/** What a figure may be at most; none where nothing is promised. */
type Goals = Readonly<Partial<Record<keyof typeof ROWS, number>>>;

const ROWS = {
  first: "first picture, ms",
  firstTask: "longest task until then, ms",
  layout: "full layout, ms",
  layoutTask: "longest task in it, ms",
  expand: "expand by 30, ms",
  expandTask: "longest task in it, ms",
  moved: "old nodes that moved",
  overlaps: "overlaps of new nodes",
  highlight: "highlight of a hub, ms",
  highlightTask: "longest task in it, ms",
  pan: "pan, p95 of a frame, ms",
  panTask: "longest task in it, ms",
  sharp: "labels sharp after a zoom, ms",
  heap: "heap after 20 rounds, %",
} as const;

interface Size {
  readonly nodes: number;
  readonly edges: number;
  readonly goals: Goals;
}

const SIZES: readonly Size[] = [
  {
    nodes: 1000,
    edges: 2500,
    goals: {
      layout: 1200,
      layoutTask: 100,
      expand: 250,
      expandTask: 100,
      moved: 0,
      overlaps: 0,
      highlight: 100,
      highlightTask: 100,
      pan: 33,
      panTask: 100,
      sharp: 500,
      heap: 5,
    },
  },
  {
    nodes: 5000,
    edges: 12_500,
    goals: { expand: 300, moved: 0, overlaps: 0, highlight: 150, pan: 100, sharp: 500, heap: 5 },
  },
];
/** Too many to draw: groups are shown. */
const CROWD = { nodes: 8000, edges: 20_000 } as const;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-precise-memory-info",
  "--js-flags=--expose-gc",
];

type Figures = Partial<Record<keyof typeof ROWS, number>>;

const log = (line: string): void => console.error(line);
const bench = await serveBench();
const browser = await chromium.launch({
  executablePath: findChromium() ?? (await fetchChromium(log)),
  args: FLAGS,
});
try {
  for (const size of SIZES) {
    const [explorer, usual] = [
      await measure(browser, "explorer", size),
      await measure(browser, "default", size),
    ];
    print(size, explorer, usual);
  }
  await printGroups(browser);
} finally {
  await browser.close();
  await bench.close();
}

async function measure(
  browser: Browser,
  what: "explorer" | "default",
  { nodes, edges }: Size,
): Promise<Figures> {
  const page = await openPage(browser, what, nodes, edges);
  log(`${what} ${nodes}: mounting`);
  const first = await watched(page, () => page.evaluate(() => window.bench.mount()));
  const full = await repeat(what === "default" ? 1 : ROUNDS, () =>
    watched(page, () => page.evaluate(() => window.bench.layOut())),
  );
  log(`${what} ${nodes}: expanding`);
  const expansions = await repeat(ROUNDS, (round) => expandOnce(page, round));
  log(`${what} ${nodes}: highlighting, panning`);
  const highlights = await repeat(ROUNDS, () => highlightOnce(page));
  const pans = await repeat(ROUNDS, () => panOnce(page));
  const sharp = what === "explorer" ? await repeat(ROUNDS, () => sharpOnce(page)) : [];
  log(`${what} ${nodes}: 20 rounds of expand and remove`);
  const heap = what === "explorer" ? await heapGrowth(page) : undefined;
  await page.close();
  return {
    first: first.value,
    firstTask: first.longest,
    layout: median(full.map(({ value }) => value)),
    layoutTask: median(full.map(({ longest }) => longest)),
    expand: median(expansions.map(({ value }) => value.time)),
    expandTask: median(expansions.map(({ longest }) => longest)),
    moved: Math.max(...expansions.map(({ value }) => value.moved)),
    overlaps: Math.max(...expansions.map(({ value }) => value.overlaps)),
    highlight: median(highlights.map(({ value }) => value)),
    highlightTask: median(highlights.map(({ longest }) => longest)),
    pan: median(pans.map(({ frames }) => percentile(frames, 0.95))),
    panTask: median(pans.map(({ longest }) => longest)),
    ...(sharp.length > 0 ? { sharp: median(sharp) } : {}),
    ...(heap === undefined ? {} : { heap }),
  };
}

async function openPage(browser: Browser, what: string, nodes: number, edges: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(600_000);
  await page.goto(`${bench.url}?what=${what}&nodes=${nodes}&edges=${edges}`);
  await page.waitForFunction(() => "bench" in window);
  return page;
}

async function repeat<Value>(times: number, run: (round: number) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let round = 0; round < times; round++) values.push(await run(round));
  return values;
}

async function watched<Value>(page: Page, run: () => Promise<Value>): Promise<{ value: Value } & Watched> {
  await page.evaluate(() => window.bench.watch());
  const value = await run();
  await page.waitForTimeout(120);
  return { value, ...(await page.evaluate(() => window.bench.watched())) };
}

async function expandOnce(page: Page, round: number): Promise<{ value: Expansion } & Watched> {
  const result = await watched(page, () => page.evaluate((at) => window.bench.expand(at), round));
  await page.evaluate((at) => window.bench.remove(at), round);
  await page.waitForTimeout(200);
  return result;
}

async function highlightOnce(page: Page): Promise<{ value: number } & Watched> {
  const result = await watched(page, () => page.evaluate(() => window.bench.highlight()));
  await page.evaluate(() => window.bench.clear());
  await page.waitForTimeout(200);
  return result;
}

/** A hand that drags the paper about for a second. */
async function panOnce(page: Page): Promise<Watched> {
  await page.mouse.move(20, 20);
  await page.mouse.down();
  const { frames, longest } = await watched(page, async () => {
    for (let step = 0; step < 60; step++) {
      await page.mouse.move(20 + 8 * (step < 30 ? step : 60 - step), 20 + 4 * (step % 30));
      await page.waitForTimeout(8);
    }
  });
  await page.mouse.up();
  await page.waitForTimeout(300);
  return { frames, longest };
}

/** From the last turn of the wheel until the overlay is painted for the new zoom. */
async function sharpOnce(page: Page): Promise<number> {
  await page.mouse.move(600, 400);
  const sharp = page.evaluate(() => window.bench.sharp());
  await page.mouse.wheel(0, -120);
  return sharp;
}

/** Percent by which the heap is larger after 20 rounds, following 5 that warm up. */
async function heapGrowth(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const used = async (): Promise<number> => {
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  const round = async (at: number): Promise<void> => {
    await page.evaluate((number) => window.bench.expand(number), 100 + at);
    await page.evaluate((number) => window.bench.remove(number), 100 + at);
  };
  await repeat(5, round);
  const before = await used();
  await repeat(20, (at) => round(at + 5));
  return ((await used()) / before - 1) * 100;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function print({ nodes, edges, goals }: Size, explorer: Figures, usual: Figures): void {
  console.log(`\n### ${nodes.toLocaleString("en")} nodes, ${edges.toLocaleString("en")} edges\n`);
  console.log("| | goal | explorer | Cytoscape's defaults | ratio |\n| --- | ---: | ---: | ---: | ---: |");
  for (const [row, name] of Object.entries(ROWS) as [keyof typeof ROWS, string][]) {
    const [own, other, goal] = [explorer[row], usual[row], goals[row]];
    const ratio = own === undefined || other === undefined || own === 0 ? "" : (other / own).toFixed(1);
    console.log(
      `| ${name} | ${goal === undefined ? "" : `≤ ${goal}`} | ${figure(own)} | ${figure(other)} | ${ratio} |`,
    );
  }
}

function figure(value: number | undefined): string {
  if (value === undefined) return "";
  return Math.abs(value) < 10 && !Number.isInteger(value) ? value.toFixed(1) : value.toFixed(0);
}

/** A graph over the limit: how long until its groups are drawn, and until one is opened. */
async function printGroups(browser: Browser): Promise<void> {
  const page = await openPage(browser, "groups", CROWD.nodes, CROWD.edges);
  log(`groups ${CROWD.nodes}`);
  const first = await watched(page, () => page.evaluate(() => window.bench.mount()));
  const drawn = await page.evaluate(() => window.bench.drawn());
  const open = await repeat(ROUNDS, (round) =>
    watched(page, () => page.evaluate((at) => window.bench.expand(at), round)),
  );
  await page.close();
  console.log(
    `\n### ${CROWD.nodes.toLocaleString("en")} nodes, ${CROWD.edges.toLocaleString("en")} edges: groups\n`,
  );
  console.log("| | explorer |\n| --- | ---: |");
  console.log(`| groups drawn | ${drawn} |`);
  console.log(`| communities found, laid out and drawn, ms | ${figure(first.value)} |`);
  console.log(`| longest task in it, ms | ${figure(first.longest)} |`);
  console.log(
    `| a group opened (200 entities), ms | ${figure(median(open.map(({ value }) => value.time)))} |`,
  );
  console.log(`| longest task in it, ms | ${figure(median(open.map(({ longest }) => longest)))} |`);
  console.log(`| old nodes that moved | ${Math.max(...open.map(({ value }) => value.moved))} |`);
}
