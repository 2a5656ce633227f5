import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Case, testCases } from "./cases.ts";
import { askForWays, waitForAddress } from "./steps.ts";

const PERSON = "邓群策";
const OTHER = "何恩广";
const THIRD = "朱健";

const chains = (page: Page) => page.locator(".way .chain").allTextContents();

const cases: readonly Case[] = [
  {
    name: "three or more are linked by the smallest graph of ways, which goes on the canvas as a whole",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=paths" });
      await askForWays(page, [PERSON, OTHER]);
      await page.getByRole("button", { name: "再加一个" }).click();
      await askForWays(page, [THIRD]);
      await page.getByRole("heading", { name: /把 3 个连起来的最小一张图/ }).waitFor();
      expect(await chains(page)).toHaveLength(2);
      expect((await chains(page)).join()).toMatch(/邓群策.*何恩广|何恩广.*邓群策/);
      await page.getByRole("button", { name: "都放上画布" }).click();
      const { scene } = await waitForAddress(page, ({ view }) => view === "canvas");
      expect(scene.nodes.length).toBeGreaterThanOrEqual(4);
    },
  },
  {
    name: "a name that ways must pass is on each of them, and can be let go again",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=paths" });
      await askForWays(page, [PERSON, OTHER]);
      await page.getByRole("button", { name: "必经……" }).click();
      const box = page.locator(".chips").getByRole("combobox");
      await box.fill(THIRD);
      await page.getByRole("option").first().waitFor();
      await box.press("Enter");
      const release = page.getByRole("button", { name: `不必经${THIRD}` });
      await release.waitFor();
      await expect
        .poll(async () => (await chains(page)).map((chain) => chain.includes(THIRD)), { timeout: 10_000 })
        .toEqual(expect.not.arrayContaining([false]));
      const { question } = await waitForAddress(page, (address) => address.question.through.length === 1);
      expect(question.ends).toHaveLength(2);
      await release.click();
      await waitForAddress(page, (address) => address.question.through.length === 0);
    },
  },
  {
    name: "same time only leaves out ways whose steps lie days apart, and an address keeps the wish",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=paths" });
      await askForWays(page, [PERSON, OTHER]);
      await page.getByRole("checkbox", { name: "只要同一时期" }).click();
      await waitForAddress(page, ({ question }) => question.sameTime);
      await expect
        .poll(() => page.locator(".way em").allTextContents(), { timeout: 10_000 })
        .toEqual(expect.not.arrayContaining([expect.stringContaining("相隔")]));
      await page.reload();
      await page.locator(".way").first().waitFor();
      expect(await page.getByRole("checkbox", { name: "只要同一时期" }).isChecked()).toBe(true);
    },
  },
  {
    name: "in English the same is said in English, names as printed",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=paths", locale: "en-GB" });
      await askForWays(page, [PERSON, OTHER]);
      await page.getByRole("button", { name: "Add another" }).click();
      await askForWays(page, [THIRD]);
      await page.getByRole("heading", { name: /The smallest graph that links 3/ }).waitFor();
    },
  },
];

testCases(cases);
