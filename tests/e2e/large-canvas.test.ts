import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { CanvasGesture, Point } from "../../client/canvas/canvas-props.ts";
import { type ServedBench, serveBench } from "../bench/explorer/serve.ts";
import { fetchChromium, findChromium } from "./chromium.ts";

let bench: ServedBench;
let browser: Browser;

beforeAll(async () => {
  const executablePath = findChromium() ?? (await fetchChromium(console.error));
  [bench, browser] = await Promise.all([
    serveBench(),
    chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] }),
  ]);
}, 180_000);
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await bench?.close();
});

/** A canvas with more than Cytoscape is given. */
async function open(what = "explorer", nodes = 400, edges = 900): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  await page.goto(`${bench.url}?what=${what}&nodes=${nodes}&edges=${edges}`);
  await page.waitForFunction(() => "bench" in window);
  await page.evaluate(() => window.bench.mount());
  return page;
}

async function told<Type extends CanvasGesture["type"]>(
  page: Page,
  type: Type,
): Promise<Extract<CanvasGesture, { type: Type }>> {
  await page.waitForFunction((wanted) => window.bench.told.some((gesture) => gesture.type === wanted), type);
  const gestures = await page.evaluate(() => window.bench.told);
  const found = gestures.findLast((gesture) => gesture.type === type);
  return found as Extract<CanvasGesture, { type: Type }>;
}

/** The node with most evidence, and where it is on the screen. */
async function greatest(page: Page): Promise<{ node: string; at: Point }> {
  await page.locator(".canvas-host").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ContextMenu");
  const { node, at } = await told(page, "menu");
  return { node, at };
}

interface Case {
  readonly name: string;
  run(): Promise<void>;
}

const cases: readonly Case[] = [
  {
    name: "a click chooses the painted node under it, a double click expands it",
    async run() {
      const page = await open();
      const { node, at } = await greatest(page);
      await page.mouse.click(at.x, at.y);
      expect(await told(page, "select")).toMatchObject({ target: { node } });
      await page.mouse.dblclick(at.x, at.y);
      expect(await told(page, "toggleExpand")).toMatchObject({ node });
    },
  },
  {
    name: "a painted node is dragged, and the paper is not",
    async run() {
      const page = await open();
      const { node, at } = await greatest(page);
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + 30, at.y + 10, { steps: 4 });
      await page.mouse.move(at.x + 60, at.y + 20, { steps: 4 });
      await page.mouse.up();
      await page.waitForFunction(() =>
        window.bench.told.some((gesture) => gesture.type === "moved" && gesture.by === "drag"),
      );
      const { positions } = await told(page, "moved");
      expect(Object.keys(positions)).toEqual([node]);
      const after = await greatest(page);
      expect(Math.round(after.at.x - at.x)).toBeCloseTo(60, -1);
      expect(Math.round(after.at.y - at.y)).toBeCloseTo(20, -1);
    },
  },
  {
    name: "a box gathers the painted nodes in it",
    async run() {
      const page = await open();
      const { node, at } = await greatest(page);
      await page.keyboard.down("Shift");
      await page.mouse.move(at.x - 40, at.y - 40);
      await page.mouse.down();
      await page.mouse.move(at.x, at.y, { steps: 4 });
      await page.mouse.move(at.x + 40, at.y + 40, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.up("Shift");
      expect((await told(page, "selectMany")).nodes).toContain(node);
    },
  },
  {
    name: "over the limit groups are shown, and one that is opened gives its members room",
    async run() {
      const page = await open("groups", 5200, 9000);
      const before = await page.evaluate(() => window.bench.drawn());
      expect(before).toBeLessThan(200);
      const { moved } = await page.evaluate(() => window.bench.expand(0));
      expect(moved).toBe(0);
      expect(await page.evaluate(() => window.bench.drawn())).toBeGreaterThan(before + 100);
    },
  },
];

test.each(cases)("$name", { timeout: 180_000 }, ({ run }) => run());
