/** `npm run pictures`: the main screens on the sample pages, for the README and for whoever looks at the design. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { type Explorer, openExplorer } from "./open-explorer.ts";
import { askForWays, putOnCanvas, waitForPanel } from "./steps.ts";

const folder = join(import.meta.dirname, "../../docs/pictures");
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
const PERSON = "邓群策";
const OTHER = "何恩广";

interface Picture {
  name: string;
  options?: BrowserContextOptions;
  go(page: Page): Promise<void>;
}

async function explore(page: Page): Promise<void> {
  await putOnCanvas(page, "dqc");
  await waitForPanel(page, PERSON);
}

async function read(page: Page): Promise<void> {
  await explore(page);
  await page
    .getByText(/读原文|Read article/)
    .first()
    .click();
  await page.locator("mark").first().waitFor();
}

async function ask(page: Page): Promise<void> {
  await page
    .getByText(/^(路径|Paths)$/)
    .first()
    .click();
  await askForWays(page, [PERSON, OTHER]);
}

const english: BrowserContextOptions = { locale: "en-GB" };
const dark: BrowserContextOptions = { colorScheme: "dark" };

const pictures: readonly Picture[] = [
  {
    name: "arrival-zh-light",
    async go(page) {
      await page.getByRole("combobox").fill("dqc");
      await page.getByRole("option").first().waitFor();
    },
  },
  { name: "explorer-zh-light", go: explore },
  { name: "explorer-en-dark", options: { ...english, ...dark }, go: explore },
  { name: "paths-zh-light", go: ask },
  { name: "paths-en-light", options: english, go: ask },
  { name: "reader-zh-light", go: read },
  { name: "reader-en-dark", options: { ...english, ...dark }, go: read },
  { name: "phone-zh-light", options: PHONE, go: explore },
  { name: "phone-en-dark", options: { ...PHONE, ...english, ...dark }, go: explore },
];

async function take(explorer: Explorer, { name, options = {}, go }: Picture): Promise<void> {
  const page = await explorer.open(options);
  await go(page);
  await page.waitForTimeout(1_500); // fonts and the layout come to rest
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.context().close();
  console.log(`docs/pictures/${name}.png`);
}

mkdirSync(folder, { recursive: true });
const explorer = await openExplorer();
try {
  for (const picture of pictures) await take(explorer, picture);
} finally {
  await explorer.close();
}
