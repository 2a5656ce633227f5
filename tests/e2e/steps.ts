/** What a researcher does, as steps for the cases. */
import type { Page } from "playwright-core";
import { parseQuery } from "../../client/explorer/address.ts";

/** Waits until the address says so: it is written after each change has been drawn. */
export async function waitForAddress(
  page: Page,
  says: (address: ReturnType<typeof parseQuery>) => boolean,
): Promise<ReturnType<typeof parseQuery>> {
  const deadline = Date.now() + 45_000;
  for (;;) {
    const address = parseQuery(new URL(page.url()).search);
    if (says(address)) return address;
    if (Date.now() > deadline) throw new Error(`The address never said so: ${page.url()}`);
    await page.waitForTimeout(50);
  }
}

/** Every node has come to rest somewhere. */
export const isLaidOut = ({ scene }: ReturnType<typeof parseQuery>): boolean =>
  scene.nodes.length > 1 && scene.nodes.every((id) => scene.positions[id] !== undefined);

/** Types into the search that is there and puts the first suggestion on the canvas. */
export async function putOnCanvas(page: Page, text: string): Promise<void> {
  const search = page.getByRole("combobox").first();
  await search.fill(text);
  await page.getByRole("option").first().waitFor();
  await search.press("Enter");
  await waitForAddress(page, isLaidOut);
}

export const panel = (page: Page) => page.locator(".panel, .sheet");

/** The panel shows this entity, sentences and all. */
export async function waitForPanel(page: Page, name: string): Promise<void> {
  await panel(page).getByRole("heading", { level: 1, name }).waitFor();
  await panel(page).locator(".quote mark").first().waitFor();
}

/** Chooses each name in the first place that is free. */
export async function chooseEnds(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const end = page.locator(".ends").getByRole("combobox").first();
    await end.fill(name);
    await page.getByRole("option").first().waitFor();
    await end.press("Enter");
    await page.locator(".end").getByText(name, { exact: true }).waitFor();
  }
}

/** Chooses the ends and waits for the ways between them. */
export async function askForWays(page: Page, names: readonly string[]): Promise<void> {
  await chooseEnds(page, names);
  await page.locator(".way").first().waitFor();
}
