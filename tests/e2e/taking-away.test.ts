import { readFileSync } from "node:fs";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Case, testCases } from "./cases.ts";
import type { Explorer } from "./open-explorer.ts";
import { panel, putOnCanvas, waitForPanel } from "./steps.ts";

const PERSON = "邓群策";

/** Chooses an entry of the export menu and reads the file that the browser saves. */
async function take(page: Page, entry: string): Promise<Buffer> {
  await page.getByRole("button", { name: "导出" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: entry }).click();
  return readFileSync(await (await saved).path());
}

async function openCanvas(explorer: Explorer): Promise<Page> {
  const page = await explorer.open();
  await putOnCanvas(page, "dqc");
  await waitForPanel(page, PERSON);
  return page;
}

const rows = (table: Buffer) =>
  Papa.parse<Record<string, string>>(table.toString("utf8").replace("\ufeff", "").trimEnd(), { header: true })
    .data;

const cases: readonly Case[] = [
  {
    name: "the canvas is saved as graph files that graph libraries read",
    async run(explorer) {
      const page = await openCanvas(explorer);
      const gexf = parseGexf(MultiGraph, (await take(page, "GEXF")).toString("utf8"));
      const graphml = parseGraphml(MultiGraph, (await take(page, "GraphML")).toString("utf8"));
      expect(gexf.order).toBeGreaterThan(5);
      expect([graphml.order, graphml.size]).toEqual([gexf.order, gexf.size]);
      const person = gexf.findNode((_, { name }) => name === PERSON);
      expect(gexf.getNodeAttributes(person)).toMatchObject({ kind: "Person", office: "市委书记" });
      expect(gexf.getNodeAttribute(person, "x")).toBe(graphml.getNodeAttribute(person, "x"));
    },
  },
  {
    name: "tables hold the entities, the relations and each sentence behind them",
    async run(explorer) {
      const page = await openCanvas(explorer);
      const entities = rows(await take(page, "实体表"));
      const relations = rows(await take(page, "关系表"));
      const evidence = rows(await take(page, "证据表"));
      const ids = new Set(entities.map(({ id }) => id));
      expect(entities.map(({ name }) => name)).toContain(PERSON);
      expect(relations.every(({ fromId, toId }) => ids.has(fromId) && ids.has(toId))).toBe(true);
      expect(new Set(evidence.map(({ relation }) => relation))).toEqual(
        new Set(relations.map(({ id }) => id)),
      );
      expect(evidence.every(({ sentence, headline }) => sentence !== "" && headline !== undefined)).toBe(
        true,
      );
      const lines = (await take(page, "JSON Lines")).toString("utf8").trimEnd().split("\n");
      expect(lines).toHaveLength(entities.length + relations.length + evidence.length);
    },
  },
  {
    name: "pictures open as pictures",
    async run(explorer) {
      const page = await openCanvas(explorer);
      const png = await take(page, "PNG");
      const svg = await take(page, "SVG");
      const read = await page.evaluate(
        async ([bytes, text]) => {
          const { width, height } = await createImageBitmap(
            new Blob([Uint8Array.from(bytes)], { type: "image/png" }),
          );
          const drawn = new DOMParser().parseFromString(text, "image/svg+xml");
          return {
            width,
            height,
            root: drawn.documentElement.nodeName,
            words: drawn.documentElement.textContent,
          };
        },
        [[...png], svg.toString("utf8")] as const,
      );
      expect(read.root).toBe("svg");
      expect(read.words).toContain(PERSON);
      expect(Math.min(read.width, read.height)).toBeGreaterThan(100);
    },
  },
  {
    name: "a marked sentence is copied with its source, by GB/T 7714 and as BibTeX",
    async run(explorer) {
      const page = await openCanvas(explorer);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await panel(page).getByRole("button", { name: "读原文" }).first().click();
      const marked = await page.locator(".reader mark").first().textContent();
      await page.getByRole("button", { name: "复制引文" }).click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toMatch(/^“.+”\n.*\[N\]\./s);
      await page.getByRole("button", { name: "复制 BibTeX 引文" }).click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toMatch(/^@article\{renmai-/);
      expect(marked).not.toBe("");
    },
  },
];

testCases(cases);
