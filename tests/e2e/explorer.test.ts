import { expect } from "vitest";
import { type Case, testCases } from "./cases.ts";
import { findings } from "./findings.ts";
import { type Explorer, openExplorer } from "./open-explorer.ts";
import {
  askForWays,
  chooseEnds,
  isLaidOut,
  panel,
  putOnCanvas,
  waitForAddress,
  waitForPanel,
} from "./steps.ts";

const PERSON = "邓群策";
const OTHER = "何恩广";

/** Marks of HTML and markdown where a headline and a sentence should be. Parsed as HTML, they would vanish. */
const HOSTILE_SENTENCE = "简青禾强调，要抓好<script src=x 防汛工作，[务必](javascript:alert(1))落实";
const HOSTILE = [
  "全市防汛&lt;script&gt;工作会议召开",
  "",
  `5月7日，市长简青禾主持召开全市防汛工作会议。${HOSTILE_SENTENCE}。`,
  "",
].join("\n");

const UNSURE = [
  "岑望舒到云溪镇调研",
  "",
  "5月7日，县委书记岑望舒一行来到云溪镇和望江文化广场等，详细了解建设情况。",
  "",
].join("\n");

async function addPage(explorer: Explorer, name: string, text: string): Promise<void> {
  const query = "mutation Add($pages: [PageInput!]!) { addPages(pages: $pages) { pages { outcome } } }";
  const response = await fetch(`${explorer.url}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query, variables: { pages: [{ name, text }] } }),
  });
  expect(await response.json()).toMatchObject({ data: { addPages: { pages: [{ outcome: "added" }] } } });
}

const cases: readonly Case[] = [
  {
    name: "arriving, the search has the focus; counts, dates, meetings and people are there",
    async run(explorer) {
      const page = await explorer.open();
      await page.getByRole("heading", { name: "最近的会议" }).waitFor();
      await page.getByText(/5 版报纸，\d+ 篇报道/).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
      expect(await page.locator(".totals-figure").count()).toBe(5);
      expect(await page.locator(".meeting-row").count()).toBe(8);
      expect(await page.locator(".person-row .strip path").count()).toBeGreaterThan(5);
    },
  },
  {
    name: "what a sentence does not say for sure is marked, and leaves the canvas when only sure relations are kept",
    async run(explorer) {
      await addPage(explorer, "unsure.txt", UNSURE);
      const page = await explorer.open();
      await putOnCanvas(page, "岑望舒");
      await waitForPanel(page, "岑望舒");
      await panel(page).locator(".claim", { hasText: "走访" }).getByText("存疑").first().waitFor();
      const count = async () =>
        Number(/(\d+) 条关系/.exec((await page.locator(".stage-status").innerText()) ?? "")?.[1]);
      const before = await count();
      await page.getByText("保留存疑的关系").click();
      const { scene } = await waitForAddress(page, (address) => !address.scene.filter.unsure);
      expect(scene.nodes.length).toBeGreaterThan(1);
      expect(await count()).toBeLessThan(before);
      await page.reload();
      await page.getByText("保留存疑的关系").waitFor();
      expect(await count()).toBeLessThan(before);
    },
  },
  {
    name: "a name among those at a meeting leads to its evidence",
    async run(explorer) {
      const page = await explorer.open();
      const name = page.locator(".meeting-who .entity-name").first();
      const text = (await name.textContent()) ?? "";
      await name.click();
      await waitForPanel(page, text);
    },
  },
  {
    name: "initials find a person, the matched letters bold, and Enter puts the strongest relations on the canvas",
    async run(explorer) {
      const page = await explorer.open();
      await page.getByRole("combobox").fill("dqc");
      const first = page.getByRole("option").first();
      await first.waitFor();
      expect(await first.locator(".suggestion-pinyin b").allTextContents()).toEqual(["D", "Q", "c"]);
      await page.getByRole("combobox").press("Enter");
      await waitForPanel(page, PERSON);
      const { scene } = await waitForAddress(page, isLaidOut);
      expect(scene.nodes.length).toBeGreaterThan(5);
      expect(scene.nodes.length).toBeLessThanOrEqual(13);
    },
  },
  {
    name: "a second search leaves no suggestions behind",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await putOnCanvas(page, "zhujian");
      await waitForPanel(page, "朱健");
      expect(await page.locator(".suggestions").count()).toBe(0);
    },
  },
  {
    name: "part of a name, its pinyin and an office find a person too",
    async run(explorer) {
      const page = await explorer.open();
      for (const text of ["群策", "dengqunce", "市委书记"]) {
        await page.getByRole("combobox").fill(text);
        await page.getByRole("option").filter({ hasText: PERSON }).first().waitFor();
      }
    },
  },
  {
    name: "what is not there is said, with what to try",
    async run(explorer) {
      const page = await explorer.open();
      await page.getByRole("combobox").fill("dqx");
      await page.getByText("没有找到“dqx”。试试全名、拼音或职务。").waitFor();
    },
  },
  {
    name: "Shift and Enter look at the evidence and leave the canvas as it is",
    async run(explorer) {
      const page = await explorer.open();
      const search = page.getByRole("combobox");
      await search.fill("dqc");
      await page.getByRole("option").first().waitFor();
      await search.press("Shift+Enter");
      await waitForPanel(page, PERSON);
      expect((await waitForAddress(page, ({ view }) => view === "canvas")).scene.nodes).toEqual([]);
    },
  },
  {
    name: "expanding keeps every place; collapsing, undo and redo bring back what was",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "zj");
      const before = (await waitForAddress(page, isLaidOut)).scene;
      await panel(page).getByRole("button", { name: "展开" }).click();
      const after = await waitForAddress(
        page,
        (address) => address.scene.nodes.length > before.nodes.length && isLaidOut(address),
      );
      const kept = before.nodes.map((id) => after.scene.positions[id]);
      expect(kept).toEqual(before.nodes.map((id) => before.positions[id]));
      await page.getByRole("button", { name: "撤销" }).click();
      await waitForAddress(page, ({ scene }) => scene.nodes.length === before.nodes.length);
      await page.getByRole("button", { name: "重做" }).click();
      await waitForAddress(page, ({ scene }) => scene.nodes.length === after.scene.nodes.length);
      await panel(page).getByRole("button", { name: "收起" }).click();
      await waitForAddress(page, ({ scene }) => scene.nodes.length === 1);
    },
  },
  {
    name: "a click on a line shows its sentences",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      const { scene } = await waitForAddress(page, isLaidOut);
      const [from, to] = scene.nodes;
      // Two alone: the line between them runs through the middle of what no panel covers.
      const two = await explorer.open({ path: `/?n=${from}.0.0*${to}.300.0` });
      const canvas = two.getByRole("application");
      await canvas.waitFor();
      const line = two.locator(".triple");
      const [x, middle] = [232 + (1440 - 232) / 2, 48 + (900 - 48 - 116) / 2];
      for (let off = 0; off <= 60 && !(await line.isVisible()); off += 4) {
        for (const y of [middle - off, middle + off]) {
          if (await line.isVisible()) break;
          await two.mouse.click(x, y);
          await two.waitForTimeout(120);
        }
      }
      await panel(two).locator(".quote mark").first().waitFor();
      expect(await line.locator(".entity-name").count()).toBe(2);
    },
  },
  {
    name: "the article opens with the sentence marked, and closing it gives the focus back",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await waitForPanel(page, PERSON);
      const read = panel(page).getByRole("button", { name: "读原文" }).first();
      await read.click();
      const reader = page.locator(".reader");
      await reader.waitFor();
      const { article } = await waitForAddress(page, (address) => address.article !== undefined);
      expect(article?.mark).toBeDefined();
      await reader.locator("mark").first().waitFor();
      await page.keyboard.press("Escape");
      await reader.waitFor({ state: "detached" });
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("读原文");
    },
  },
  {
    name: "the ways between two people are sentences with evidence; a hub can be shut out; one goes on the canvas",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=paths" });
      await askForWays(page, [PERSON, OTHER]);
      const sentence = await page.locator(".way .chain").first().textContent();
      expect(sentence).toMatch(new RegExp(`${PERSON}.*${OTHER}.*。$|${OTHER}.*。$`));
      expect(await page.locator(".way.chosen .quote mark").count()).toBeGreaterThan(0);
      const hub = page.locator(".chip.add", { has: page.locator(".chip-name") }).first();
      const name = await hub.locator(".chip-name").textContent();
      await hub.click();
      await page.locator(".ways-head").getByText(`不经过${name}`).waitFor();
      await expect
        .poll(() => page.locator(".way .chain").allTextContents(), { timeout: 10_000 })
        .not.toContainEqual(expect.stringContaining(name ?? ""));
      await page.locator(".way.chosen").getByRole("button", { name: "放上画布" }).click();
      const { scene } = await waitForAddress(
        page,
        ({ view, scene: { nodes } }) => view === "canvas" && nodes.length > 1,
      );
      expect(scene.nodes.length).toBeGreaterThanOrEqual(3);
    },
  },
  {
    name: "no way within the steps says what to loosen",
    async run(explorer) {
      const page = await explorer.open({ path: "/?v=paths&es=1" });
      await chooseEnds(page, [PERSON, OTHER]);
      await page.getByText("1 步之内没有路。").waitFor();
      await page.getByRole("button", { name: "放宽步数" }).click();
      await waitForAddress(page, ({ question }) => question.maxSteps === 2);
    },
  },
  {
    name: "an address brings back view, places, filters and what was chosen",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await page
        .getByRole("complementary", { name: "筛选" })
        .getByRole("checkbox", { name: /^项目/ })
        .click();
      const before = await waitForAddress(page, ({ scene }) => scene.filter.hiddenKinds.length === 1);
      await page.reload();
      await waitForPanel(page, PERSON);
      await page.waitForTimeout(800);
      expect(await waitForAddress(page, isLaidOut)).toEqual(before);
      expect(await page.getByRole("checkbox", { name: /^项目/ }).isChecked()).toBe(false);
    },
  },
  {
    name: "an address whose entities are gone says so and keeps the rest",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      const { scene } = await waitForAddress(page, isLaidOut);
      const other = await explorer.open({ path: `/?n=${scene.nodes[0]}.0.0*person-gone.9.9` });
      await other.getByText("网址里有 1 个实体已不在库里，其余照旧。").waitFor();
    },
  },
  {
    name: "the timeline's window dims what lies outside it, and the filter shows its dates",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      const from = page.getByRole("textbox", { name: "从" });
      await from.fill("2021-1-1");
      await from.press("Enter");
      await page.getByText(/其中 \d+ 个在所选时段/).waitFor();
      expect(await from.inputValue()).toBe("2021年1月1日");
    },
  },
  {
    name: "the language follows the browser and can be changed; names stay as printed",
    async run(explorer) {
      const page = await explorer.open({ locale: "en-GB" });
      await page.getByRole("heading", { name: "Latest meetings" }).waitFor();
      await putOnCanvas(page, "dqc");
      await waitForPanel(page, PERSON);
      await panel(page).getByText("市委书记 of 中共衡阳市委").waitFor();
      await page.getByRole("button", { name: "中文" }).click();
      await panel(page).getByText("市委书记，中共衡阳市委").waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    },
  },
  {
    name: "on a phone the same is done: search, sheet, article, list",
    async run(explorer) {
      const page = await explorer.open({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      });
      await putOnCanvas(page, "dqc");
      await waitForPanel(page, PERSON);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.getByRole("button", { name: "调整面板高度" }).press("ArrowUp");
      await panel(page).getByRole("button", { name: "读原文" }).first().tap();
      await page.locator(".reader mark").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("navigation", { name: "视图" }).getByRole("button", { name: "列表" }).tap();
      await page
        .getByRole("treeitem", { name: new RegExp(PERSON) })
        .first()
        .waitFor();
    },
  },
  {
    name: "a page that contains a script and markdown stays text",
    async run(explorer) {
      await addPage(explorer, "hostile.txt", HOSTILE);
      const page = await explorer.open();
      await page.getByRole("combobox").fill("简青禾");
      await page.getByRole("option").first().waitFor();
      await page.getByRole("combobox").press("Enter");
      await panel(page).locator(".quote mark").first().waitFor();
      await panel(page).getByRole("button", { name: "读原文" }).first().click();
      await page.locator(".reader").getByText("<script src=x 防汛工作").first().waitFor();
      const text = await page.locator(".reader").textContent();
      expect(text).toContain("[务必](javascript:alert(1))");
      expect(text).toContain("&lt;script&gt;");
      expect(await page.locator("#root script, #root img, #root a[href^=javascript]").count()).toBe(0);
    },
  },
  {
    name: "by keyboard alone, from opening to the evidence and back",
    async run(explorer) {
      const page = await explorer.open();
      await page.getByRole("heading", { name: "最近的会议" }).waitFor();
      await page.keyboard.type("dqc");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await waitForPanel(page, PERSON);
      await waitForAddress(page, isLaidOut);
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("application");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await waitForAddress(
        page,
        ({ selection, scene }) => selection[0] !== undefined && selection[0] !== scene.nodes[0],
      );
      await panel(page).locator(".quote mark").first().waitFor();
      await page.keyboard.press("r");
      await page.locator(".reader mark").first().waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".reader").waitFor({ state: "detached" });
      await page.keyboard.press("?");
      const help = page.getByRole("dialog", { name: "快捷键" });
      await help.waitFor();
      await page.keyboard.press("Escape");
      await help.waitFor({ state: "detached" });
      await page.keyboard.press("g");
      await page.getByRole("tab", { name: /在画布上/ }).waitFor();
    },
  },
  {
    name: "what the keys act on goes, and they act on what was beside it",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await page.locator(".canvas-host").focus();
      await page.keyboard.press("Tab");
      const said = page.locator(".graph-canvas [aria-live]");
      await expect.poll(() => said.textContent()).toContain(PERSON);
      const before = await said.textContent();
      await page.keyboard.press("Delete");
      await expect.poll(() => said.textContent()).not.toBe(before);
      expect(await said.textContent()).toMatch(/句证据/);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("canvas-host");
    },
  },
  {
    name: "a mini-map is there when something is out of sight, and leads to it",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      const map = page.locator(".canvas-mini-map");
      expect(await map.isVisible()).toBe(false);
      await page.locator(".canvas-host").focus();
      for (let turn = 0; turn < 6; turn++) await page.keyboard.press("+");
      await map.waitFor();
      const frame = page.locator(".canvas-mini-frame");
      const before = await frame.boundingBox();
      const { x = 0, y = 0 } = (await map.boundingBox()) ?? {};
      await page.mouse.click(x + 20, y + 20);
      await expect.poll(async () => (await frame.boundingBox())?.x).toBeLessThan(before?.x ?? 0);
      await page.keyboard.press("f");
      await map.waitFor({ state: "hidden" });
    },
  },
  {
    name: "the list twin opens a node to its relations and their sentences",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await page.getByRole("navigation", { name: "视图" }).getByRole("button", { name: "列表" }).click();
      const tree = page.getByRole("tree");
      await tree
        .getByRole("treeitem", { name: new RegExp(PERSON), level: 2 })
        .locator(".fold")
        .first()
        .click();
      await tree
        .getByRole("treeitem", { name: /市委书记/, level: 3 })
        .first()
        .click();
      await panel(page).locator(".triple").waitFor();
      await panel(page).locator(".quote mark").first().waitFor();
    },
  },
  {
    name: "the list twin is a tree: arrows walk and open it down to the sentence, and the focus outlives what is removed",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await page.getByRole("navigation", { name: "视图" }).getByRole("button", { name: "列表" }).click();
      const focused = page.locator("[role=treeitem]:focus");
      await page.getByRole("treeitem", { level: 1 }).first().focus();
      for (const key of ["ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight"])
        await page.keyboard.press(key);
      await page.getByRole("treeitem", { level: 4 }).locator("mark").first().waitFor();
      await page.keyboard.press("ArrowRight");
      expect(await focused.getAttribute("aria-level")).toBe("4");
      for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
      expect(await focused.getAttribute("aria-level")).toBe("2");
      const name = await focused.textContent();
      await page.keyboard.press("Enter");
      await panel(page).locator(".quote mark").first().waitFor();
      await page.keyboard.press("Delete");
      await expect.poll(() => focused.count()).toBe(1);
      expect(await focused.textContent()).not.toBe(name);
    },
  },
  {
    name: "a lost connection is said, the screen is kept, and it comes back by itself",
    async run(explorer) {
      const page = await explorer.open();
      await putOnCanvas(page, "dqc");
      await waitForPanel(page, PERSON);
      await page.context().setOffline(true);
      await page.getByRole("tab", { name: /关系/ }).click();
      await page.getByText("连接断了，画面保留，正在重试").waitFor();
      expect(await panel(page).getByRole("heading", { level: 1, name: PERSON }).isVisible()).toBe(true);
      await page.context().setOffline(false);
      await panel(page).locator(".row").first().waitFor();
      await page.getByText("连接断了，画面保留，正在重试").waitFor({ state: "detached" });
    },
  },
  {
    name: "an empty database offers the sample pages, and says what it made of them",
    async run() {
      const empty = await openExplorer({ samples: false });
      try {
        const page = await empty.open();
        await page.getByText("库里还没有报纸。").waitFor();
        await page.getByRole("button", { name: "载入样报" }).click();
        await page.getByText(/5 版报纸，\d+ 篇报道/).waitFor();
        await page.getByRole("heading", { name: "最近的会议" }).waitFor();
        await empty.closePages();
      } finally {
        await empty.close();
      }
    },
  },
  ...(["light", "dark"] as const).map(
    (colorScheme): Case => ({
      name: `axe finds nothing serious on the main screens, ${colorScheme}`,
      async run(explorer) {
        const page = await explorer.open({ colorScheme });
        await page.getByRole("heading", { name: "最近的会议" }).waitFor();
        const found = {
          arrival: await findings(page),
          suggestions: [""],
          canvas: [""],
          reader: [""],
          list: [""],
          paths: [""],
          help: [""],
        };
        await page.getByRole("combobox").fill("dqc");
        await page.getByRole("option").first().waitFor();
        found.suggestions = await findings(page);
        await page.getByRole("combobox").press("Enter");
        await waitForPanel(page, PERSON);
        await waitForAddress(page, isLaidOut);
        found.canvas = await findings(page);
        await panel(page).getByRole("button", { name: "读原文" }).first().click();
        await page.locator(".reader mark").first().waitFor();
        found.reader = await findings(page);
        await page.keyboard.press("Escape");
        await page.keyboard.press("?");
        await page.getByRole("dialog").waitFor();
        found.help = await findings(page);
        await page.keyboard.press("Escape");
        await page.getByRole("navigation", { name: "视图" }).getByRole("button", { name: "列表" }).click();
        await page
          .getByRole("treeitem", { name: new RegExp(PERSON) })
          .first()
          .press("ArrowRight");
        found.list = await findings(page);
        await page.goto(`${explorer.url}/?v=paths`);
        await askForWays(page, [PERSON, OTHER]);
        found.paths = await findings(page);
        expect(found).toEqual({
          arrival: [],
          suggestions: [],
          canvas: [],
          reader: [],
          list: [],
          paths: [],
          help: [],
        });
      },
    }),
  ),
];

testCases(cases);
