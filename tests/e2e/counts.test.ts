/** Counting, comparing, offices in time and kept views, as a researcher uses them. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { asOfDay } from "../../client/explorer/as-of.ts";
import { type Case, testCases } from "./cases.ts";
import { findings } from "./findings.ts";
import { isLaidOut, panel, putOnCanvas, waitForAddress, waitForPanel } from "./steps.ts";

const PERSON = "邓群策";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const SCREENS = [
  { name: "light, in Chinese", options: {} },
  { name: "dark, in English", options: { colorScheme: "dark", locale: "en-GB" } as const },
  { name: "small", options: PHONE },
];

const tab = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });
const rows = (page: Page) => page.locator(".rank-row");

/** The API refuses this question with a code, whatever it asks. */
async function refuse(page: Page, operation: string, code: string): Promise<void> {
  await page.route("**/graphql", async (route) => {
    if (!(route.request().postData() ?? "").includes(operation)) return route.continue();
    const errors = [{ message: "Narrow it", extensions: { code } }];
    return route.fulfill({ json: { data: null, errors } });
  });
}

const cases: readonly Case[] = [
  {
    name: "the ranking orders by what is asked, tells kinds apart, and each score leads to sentences",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=counts" });
      await tab(page, "排名").click();
      await rows(page).first().waitFor();
      const scores = await rows(page).locator(".number").allTextContents();
      const numbers = scores.map((score) => Number(score.replaceAll(",", "")));
      expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
      await page.getByRole("button", { name: "居中程度" }).click();
      await page.getByRole("button", { name: "人物" }).click();
      const { counts } = await waitForAddress(page, (address) => address.counts.kind === "Person");
      expect(counts).toMatchObject({ tab: "ranking", by: "BETWEENNESS", scope: "all" });
      await expect
        .poll(() => rows(page).locator(".kind-mark:not(.kind-person)").count(), { timeout: 10_000 })
        .toBe(0);
      await rows(page).first().locator(".number").click();
      await panel(page).locator(".quote mark").first().waitFor();
      expect((await waitForAddress(page, ({ view }) => view === "counts")).selection.length).toBe(1);
    },
  },
  {
    name: "communities are named after their greatest three, list their members, and are numbered on the canvas",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await page.getByRole("button", { name: "统计" }).click();
      await tab(page, "社群").click();
      await rows(page).first().waitFor();
      expect(await rows(page).first().locator(".entity-name").count()).toBe(3);
      const size = Number(await rows(page).first().locator(".number").textContent());
      await rows(page).first().locator(".number").click();
      await expect.poll(() => panel(page).locator(".row").count(), { timeout: 10_000 }).toBe(size);
      await page.getByRole("checkbox", { name: "在画布上标出社群" }).click();
      await page.getByRole("button", { name: "画布", exact: true }).click();
      await page.getByText("圈号是社群").waitFor();
      expect((await waitForAddress(page, isLaidOut)).counts.numbered).toBe("all");
      await page.getByRole("button", { name: "不再标" }).click();
      await waitForAddress(page, ({ counts }) => counts.numbered === undefined);
    },
  },
  {
    name: "company at meetings lists the meetings with their sentences, and goes on the canvas through them",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=counts&c=together" });
      const first = rows(page).first();
      await first.waitFor();
      const meetings = Number.parseInt((await first.locator(".number").textContent()) ?? "", 10);
      expect(meetings).toBeGreaterThan(1);
      await first.locator(".number").click();
      await expect.poll(() => panel(page).locator(".folded").count(), { timeout: 10_000 }).toBe(meetings);
      await panel(page).locator(".folded .quote mark").first().waitFor();
      await panel(page).getByRole("button", { name: "放上画布" }).click();
      const { scene } = await waitForAddress(page, isLaidOut);
      expect(scene.nodes.length).toBe(meetings + 2);
    },
  },
  {
    name: "what several have in common is found from the canvas, each link a click from its sentences",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      const [first] = (await waitForAddress(page, isLaidOut)).selection;
      await putOnCanvas(page, "zj");
      const { selection } = await waitForAddress(page, ({ selection: [chosen] }) => chosen !== first);
      const two = await explorer.open({
        path: `/?n=${first}.0.0*${selection[0]}.300.0&s=${first}*${selection[0]}`,
      });
      await panel(two).getByRole("button", { name: "共同邻居" }).click();
      await two.locator(".common-row").first().waitFor();
      expect(await two.locator(".common-row").first().locator(".common-with").count()).toBe(2);
      await two.locator(".common-row .relation-button").first().click();
      await panel(two).locator(".triple").waitFor();
      await panel(two).locator(".quote mark").first().waitFor();
    },
  },
  {
    name: "one period beside another: numbers lead to sentences, dates can be changed, who came and went is listed",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=counts&c=periods" });
      await page.locator(".period-tables .number").first().waitFor();
      await page.getByRole("heading", { name: "新出现的" }).waitFor();
      await page.getByRole("button", { name: /^人物，后期/ }).click();
      const folded = panel(page).locator(".folded").first();
      await folded.getByRole("button", { name: /的原句$/ }).click();
      await folded.locator(".quote mark").first().waitFor();
      await page.keyboard.press("Escape");
      await panel(page).waitFor({ state: "detached" });
      const from = page.getByRole("group", { name: "后期" }).getByRole("textbox", { name: "从" });
      await from.click();
      await from.fill("2021-10");
      await from.press("Enter");
      const { counts } = await waitForAddress(page, (address) => address.counts.periods !== undefined);
      expect(counts.periods?.[1]).toEqual({ from: "2021-10", to: "2021" });
    },
  },
  {
    name: "a graph too large to be counted says so and what to ask instead",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await refuse(page, "query Ranking", "GRAPH_TOO_LARGE");
      await page.getByRole("button", { name: "统计" }).click();
      await tab(page, "排名").click();
      await page.getByText("图太大，这一项算不了。别的都照旧。").waitFor();
      await page.unroute("**/graphql");
      await page.getByRole("button", { name: "只算画布上的" }).click();
      await rows(page).first().waitFor();
      const { counts, scene } = await waitForAddress(page, (address) => address.counts.scope === "canvas");
      expect(counts.tab).toBe("ranking");
      expect(await rows(page).count()).toBeLessThanOrEqual(scene.nodes.length);
    },
  },
  {
    name: "a count that took too long can be tried again; an empty canvas offers the whole graph",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=counts&c=ranking&cs=canvas" });
      await page.getByText("画布还空着，没有可数的。").waitFor();
      await refuse(page, "query Ranking", "TIMED_OUT");
      await page.getByRole("button", { name: "数全库" }).click();
      await page.getByText("这一项算得太久，已停下。别的都照旧。").waitFor();
      await page.unroute("**/graphql");
      await page.getByRole("button", { name: "再试" }).click();
      await rows(page).first().waitFor();
    },
  },
  {
    name: "numbers of the first screen lead on: kinds to their ranking, meetings of a person to their sentences",
    async run(explorer) {
      const page = await explorer.open();
      await page.locator(".totals-figure .number").first().click();
      await rows(page).first().waitFor();
      expect((await waitForAddress(page, ({ view }) => view === "counts")).counts).toMatchObject({
        tab: "ranking",
        kind: "Person",
      });
      await page.goBack();
      const person = page.locator(".person-row").first();
      await person.waitFor();
      const meetings = Number(await person.locator(".person-count").textContent());
      await person.locator(".person-count").click();
      await expect.poll(() => panel(page).locator(".folded").count(), { timeout: 10_000 }).toBe(meetings);
      await panel(page).locator(".quote mark").first().waitFor();
    },
  },
  {
    name: "an office tells its first and last sentence and who came after; a body tells who held its offices",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await waitForPanel(page, PERSON);
      const detail = panel(page).locator(".office-detail").first();
      await detail.getByText("后任").waitFor();
      await detail.locator(".office-others .link").first().click();
      await panel(page).locator(".triple-office").waitFor();
      await panel(page).locator(".triple .entity-name").last().click();
      await panel(page).getByRole("tab", { name: /^任职/ }).click();
      await panel(page).locator(".holder .office-strip circle").first().waitFor();
      expect(await panel(page).locator(".holder").count()).toBeGreaterThan(1);
    },
  },
  {
    name: "as of a day: what was not known yet steps back, offices too; kept in the address, undone in one step",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "zj");
      await waitForPanel(page, "朱健");
      await page.getByRole("button", { name: "截至", exact: true }).click();
      const latest = await waitForAddress(page, ({ scene }) => asOfDay(scene.filter) !== undefined);
      await page.getByRole("button", { name: "往前一个有记载的日子" }).click();
      const { scene } = await waitForAddress(
        page,
        (address) => asOfDay(address.scene.filter) !== asOfDay(latest.scene.filter),
      );
      await page.getByText(/截至.*已知 \d+ 个/).waitFor();
      await panel(page)
        .getByText(/^截至.*的职务$/)
        .waitFor();
      await page.reload();
      await page.getByText(/截至.*已知 \d+ 个/).waitFor();
      expect(asOfDay((await waitForAddress(page, isLaidOut)).scene.filter)).toBe(asOfDay(scene.filter));
      await page.getByRole("button", { name: "时段", exact: true }).click();
      await waitForAddress(page, ({ scene: { filter } }) => filter.to === undefined && filter.undated);
      await page.getByRole("button", { name: "撤销" }).click();
      await waitForAddress(page, (address) => asOfDay(address.scene.filter) === asOfDay(scene.filter));
    },
  },
  {
    name: "a relation is hidden and shown again, and leads to the ways between its ends",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await waitForPanel(page, PERSON);
      await panel(page).getByRole("tab", { name: /^关系/ }).click();
      await panel(page).locator(".relation-button").first().click();
      await panel(page).locator(".triple").waitFor();
      await panel(page).getByRole("button", { name: "复制引文" }).waitFor();
      await panel(page).getByRole("button", { name: "隐藏" }).click();
      await waitForAddress(page, ({ scene }) => scene.hidden.length === 1);
      await page.getByText("隐藏了 1 个").waitFor();
      await panel(page).getByRole("button", { name: "显示" }).click();
      await waitForAddress(page, ({ scene }) => scene.hidden.length === 0);
      await panel(page).getByRole("button", { name: "找路径" }).click();
      const { question } = await waitForAddress(page, ({ view }) => view === "paths");
      expect(question.ends.filter((id) => id !== "").length).toBe(2);
    },
  },
  {
    name: "a view is kept by name for everybody, renamed, opened by its short address and deleted",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      const before = await waitForAddress(page, isLaidOut);
      await page.getByRole("button", { name: "存下当前视图" }).click();
      const name = page.getByRole("textbox", { name: "视图名" });
      await name.fill("书记");
      await name.press("Enter");
      const other = await explorer.open({ path: "/?v=canvas" });
      const menu = other.getByRole("button", { name: "视图“书记”的操作" });
      await menu.click();
      await other.getByRole("menuitem", { name: "改名" }).click();
      await other.getByRole("textbox", { name: "视图名" }).fill("书记与会议");
      await other.keyboard.press("Enter");
      await other.getByRole("button", { name: "书记与会议", exact: true }).click();
      const opened = await waitForAddress(other, isLaidOut);
      expect(opened.scene.nodes).toEqual(before.scene.nodes);
      await other.getByRole("button", { name: "视图“书记与会议”的操作" }).click();
      await other.getByRole("menuitem", { name: "删去" }).click();
      await other.getByRole("button", { name: "书记与会议", exact: true }).waitFor({ state: "detached" });
    },
  },
  {
    name: "views that the browser had kept move to the server and stay in the list",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      const { scene } = await waitForAddress(page, isLaidOut);
      await page.evaluate(
        (query) => localStorage.setItem("renmai.views", JSON.stringify([{ name: "旧时的视图", query }])),
        `n=${scene.nodes[0]}.0.0`,
      );
      await page.reload();
      await page.getByRole("button", { name: "旧时的视图", exact: true }).waitFor();
      expect(await page.evaluate(() => localStorage.getItem("renmai.views"))).toBeNull();
    },
  },
  {
    name: "a long address is shared as a short one, which brings everything back; one that was deleted says so",
    async run(explorer) {
      const page = await explorer.open({ permissions: ["clipboard-read", "clipboard-write"] });
      await putOnCanvas(page, "zj");
      await panel(page).getByRole("button", { name: "展开" }).click();
      const before = await waitForAddress(
        page,
        (address) => address.scene.nodes.length > 30 && isLaidOut(address),
      );
      await page.waitForTimeout(500);
      await page.evaluate(() => history.replaceState(null, "", `${location.href}&pad=${"x".repeat(2000)}`));
      await page.getByRole("button", { name: "分享" }).click();
      await page.getByText("网址太长，已存在服务器上，复制的是短网址").waitFor();
      const address = await page.evaluate(() => navigator.clipboard.readText());
      expect(address).toMatch(/\?view=[\w-]+$/);
      const other = await explorer.open({ path: new URL(address).pathname + new URL(address).search });
      expect((await waitForAddress(other, isLaidOut)).scene.nodes).toEqual(before.scene.nodes);
      const gone = await explorer.open({ path: "/?view=view-that-is-not-there" });
      await gone.getByText("这个短网址的视图已经删去。可以从搜索重新开始。").waitFor();
    },
  },
  {
    name: "on a small screen the counts open their sentences on a sheet, and offices have a tab",
    async run(explorer) {
      const page = await explorer.open({ ...PHONE, path: "/?v=counts&c=together" });
      await rows(page).first().locator(".number").tap();
      await page.locator(".sheet .quote mark").first().waitFor();
      await page.locator(".sheet h1 .entity-name").first().tap();
      await page.locator(".sheet").getByRole("tab", { name: /^任职/ }).tap();
      await page.locator(".sheet .panel-scroll .office").first().waitFor();
    },
  },
  ...SCREENS.map(
    ({ name, options }): Case => ({
      name: `axe finds nothing serious on any tab of the counts, ${name}`,
      async run(explorer) {
        const page = await explorer.open({ ...options, path: "/?v=counts" });
        for (const count of [0, 1, 2, 3, 4, 5]) {
          await page.getByRole("tab").nth(count).click();
          await page.waitForTimeout(700);
          expect(await findings(page)).toEqual([]);
        }
        await page.getByRole("tab").nth(3).click();
        await rows(page).first().locator(".number").click();
        await panel(page).locator(".quote mark").first().waitFor();
        expect(await findings(page)).toEqual([]);
      },
    }),
  ),
  {
    name: "no serious finding of axe on offices in time, as of a day, and on a relation",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await waitForPanel(page, PERSON);
      await page.getByRole("button", { name: "截至", exact: true }).click();
      await panel(page)
        .getByText(/^截至.*的职务$/)
        .waitFor();
      expect(await findings(page)).toEqual([]);
      await panel(page).locator(".office-others .link").first().click();
      await panel(page).locator(".quote mark").first().waitFor();
      expect(await findings(page)).toEqual([]);
    },
  },
];

testCases(cases);
