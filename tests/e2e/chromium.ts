/** A real browser for the tests: one that is named, one that is installed, or one that is fetched. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const run = promisify(execFile);
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The executable that RENMAI_CHROMIUM names, else the first installed one, else Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env.RENMAI_CHROMIUM;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`RENMAI_CHROMIUM names ${named}, and there is no such file`);
    return named;
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...installed, MAC, chromium.executablePath()].find((path) => path !== "" && existsSync(path));
}

/**
 * Fetches a browser: Debian's package (with a Chinese font) where apt-get may be used, else Playwright's own build.
 * Throws with what was tried and the variables that help.
 */
export async function fetchChromium(log: (line: string) => void): Promise<string> {
  const tried: string[] = [];
  for (const [name, fetch] of WAYS) {
    log(`fetching Chromium by ${name} …`);
    try {
      await fetch();
    } catch (error) {
      tried.push(`${name}: ${firstLine(error)}`);
    }
    const found = findChromium();
    if (found !== undefined) return found;
  }
  throw new Error(
    `No Chromium can be had (${tried.join("; ")}). Set RENMAI_CHROMIUM to an installed Chromium or Chrome, ` +
      "or RENMAI_TEST_BROWSER=skip to leave the browser's tests out.",
  );
}

const WAYS: readonly [string, () => Promise<unknown>][] = [
  [
    "apt-get",
    async () => {
      const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
      const apt = (...args: string[]) => {
        const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...args];
        return run(command, rest, {
          timeout: 600_000,
          maxBuffer: 64_000_000,
          env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
        });
      };
      await apt("update", "-qq");
      await apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk");
    },
  ],
  [
    "Playwright",
    async () => {
      const cli = join(import.meta.dirname, "../../node_modules/playwright-core/cli.js");
      await run(process.execPath, [cli, "install", "chromium"], { timeout: 600_000 });
    },
  ],
];

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
