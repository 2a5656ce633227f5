/** The real server on a free port with a data folder of its own, and a real browser before it. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { start } from "../cli/run.ts";
import { fetchChromium, findChromium } from "./chromium.ts";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Explorer {
  readonly url: string;
  /** A page of its own: nothing is kept from one to the next. */
  open(options?: BrowserContextOptions & { path?: string }): Promise<Page>;
  /** Closes every page, and throws what went wrong on any of them. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

async function readUrl(server: ChildProcess): Promise<string> {
  let said = "";
  server.stderr?.on("data", (text) => (said += text));
  for await (const text of server.stdout ?? []) {
    said += text;
    const url = /at (http:\/\/[\d.:]+)/.exec(said)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`The server ended: ${said}`);
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium() ?? (await fetchChromium(console.error));
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

const DESK = { viewport: { width: 1440, height: 900 }, locale: "zh-CN" };

/** `samples` puts the sample pages into the new database. */
export async function openExplorer({ samples = true } = {}): Promise<Explorer> {
  const folder = mkdtempSync(join(tmpdir(), "renmai-e2e-"));
  const settings = { PORT: "0", RENMAI_DATA: folder };
  const server = start(samples ? ["serve"] : ["serve", "--no-samples"], settings);
  const ended = once(server, "exit");
  const [url, browser] = await Promise.all([readUrl(server), launch()]);
  let errors: string[] = [];
  return {
    url,
    async open({ path = "/", ...options } = {}) {
      const context = await browser.newContext({ ...DESK, ...options });
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(url + path);
      return page;
    },
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      const seen = errors;
      errors = [];
      if (seen.length > 0) throw new Error(seen.join("\n"));
    },
    async close() {
      await browser.close();
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
