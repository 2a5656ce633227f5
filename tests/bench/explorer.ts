/**
 * `npm run bench:explorer`: the canvas in a real Chromium on an invented graph, beside Cytoscape as it comes on the
 * same graph. Medians of five; one machine's figures are to be compared with each other only.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Browser, chromium, type Page } from "playwright-core";
import { build, type InlineConfig, preview } from "vite";
import { fetchChromium, findChromium } from "../e2e/chromium.ts";
import type { Expansion, Watched } from "./explorer/page.tsx";

const ROUNDS = 5;
const SIZES = [
  { nodes: 1000, edges: 2500 },
  { nodes: 5000, edges: 12_500 },
] as const;
const WHATS = ["explorer", "default"] as const;
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

type Figures = Record<string, string>;

const log = (line: string): void => console.error(line);
const folder = mkdtempSync(join(tmpdir(), "renmai-bench-"));
const root = join(import.meta.dirname, "explorer");
const shared: InlineConfig = {
  root,
  configFile: false,
  logLevel: "error",
  plugins: [react()],
  worker: { format: "es" },
};
await build({ ...shared, build: { outDir: folder, emptyOutDir: true, target: "es2022" } });
const server = await preview({
  ...shared,
  build: { outDir: folder },
  preview: { host: "127.0.0.1", port: 0 },
});
const browser = await chromium.launch({
  executablePath: findChromium() ?? (await fetchChromium(log)),
  args: FLAGS,
});
try {
  for (const size of SIZES) {
    const columns: Record<string, Figures> = {};
    for (const what of WHATS) columns[what] = await measure(browser, what, size);
    print(`${size.nodes} nodes, ${size.edges} edges`, columns);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(
  browser: Browser,
  what: (typeof WHATS)[number],
  { nodes, edges }: (typeof SIZES)[number],
): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(600_000);
  const address = server.resolvedUrls?.local[0];
  await page.goto(`${address}?what=${what}&nodes=${nodes}&edges=${edges}`);
  await page.waitForFunction(() => "bench" in window);
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
    "first picture, ms": ms([first.value]),
    "longest task until then, ms": ms([first.longest]),
    "full layout, ms":
      what === "default"
        ? `${ms(full.map(({ value }) => value))} (10 rounds of 1,000, 1 at 5,000)`
        : ms(full.map(({ value }) => value)),
    "longest task in it, ms": ms(full.map(({ longest }) => longest)),
    "expand by 30, ms": ms(expansions.map(({ value }) => value.time)),
    "longest task in it, ms ": ms(expansions.map(({ longest }) => longest)),
    "old nodes that moved": String(Math.max(...expansions.map(({ value }) => value.moved))),
    "overlaps of new nodes": String(Math.max(...expansions.map(({ value }) => value.overlaps))),
    "highlight of a hub, ms": ms(highlights),
    "pan, p95 of a frame, ms": ms(pans.map(({ frames }) => percentile(frames, 0.95))),
    "longest task in it, ms  ": ms(pans.map(({ longest }) => longest)),
    ...(sharp.length > 0 ? { "labels sharp after zoom, ms": ms(sharp) } : {}),
    ...(heap === undefined ? {} : { "heap after 20 rounds": `${heap > 0 ? "+" : ""}${heap.toFixed(1)} %` }),
  };
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

async function highlightOnce(page: Page): Promise<number> {
  const time = await page.evaluate(() => window.bench.highlight());
  await page.evaluate(() => window.bench.clear());
  await page.waitForTimeout(200);
  return time;
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

function ms(values: readonly number[]): string {
  return percentile(values, 0.5).toFixed(0);
}

function print(title: string, columns: Record<string, Figures>): void {
  console.log(`\n## ${title}\n`);
  console.log(`| | ${Object.keys(columns).join(" | ")} |`);
  console.log(
    `| --- | ${Object.keys(columns)
      .map(() => "---:")
      .join(" | ")} |`,
  );
  const rows = new Set(Object.values(columns).flatMap((figures) => Object.keys(figures)));
  for (const row of rows) {
    console.log(
      `| ${row.trim()} | ${Object.values(columns)
        .map((figures) => figures[row] ?? "")
        .join(" | ")} |`,
    );
  }
}
