/** Vite's builds, each where it is due: the client, and extraction as its threads load it. */
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { PROJECT_FOLDER } from "./config.ts";
import { AppError } from "./errors.ts";

const inProject = (path: string) => join(PROJECT_FOLDER, path);

const CLIENT = inProject("dist/client/index.html");
const CLIENT_SOURCES = ["client", "graph-schema", "vite.config.ts", "package-lock.json"];

const EXTRACTOR = inProject("dist/extractor/extract-worker.js");
const EXTRACTOR_SOURCES = [
  "server/extraction",
  "server/formats",
  "server/ingest/extract-worker.ts",
  "server/vite.config.ts",
  "graph-schema",
  "package-lock.json",
];

/** False when the client on the disk is newer than all its sources. Throws INTERNAL with Vite's own words. */
export async function buildClient(): Promise<boolean> {
  if (!isStale(CLIENT, CLIENT_SOURCES)) return false;
  const startedAt = new Date();
  await runVite(["--config", "vite.config.ts"]);
  utimesSync(CLIENT, startedAt, startedAt);
  return true;
}

/**
 * The absolute path of what the extractor's threads load, built anew where it is older than its sources. It takes its
 * place at once: several processes may build it at the same time. Throws INTERNAL with Vite's own words.
 */
export async function buildExtractor(): Promise<string> {
  if (!isStale(EXTRACTOR, EXTRACTOR_SOURCES)) return EXTRACTOR;
  const startedAt = new Date();
  const folder = `${dirname(EXTRACTOR)}-${process.pid}`;
  await runVite(["--config", "server/vite.config.ts", "--outDir", folder]);
  const built = join(folder, basename(EXTRACTOR));
  utimesSync(built, startedAt, startedAt);
  mkdirSync(dirname(EXTRACTOR), { recursive: true });
  renameSync(built, EXTRACTOR);
  rmSync(folder, { recursive: true });
  return EXTRACTOR;
}

async function runVite(options: readonly string[]): Promise<void> {
  const vite = inProject("node_modules/vite/bin/vite.js");
  try {
    await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "warn", ...options], {
      cwd: PROJECT_FOLDER,
    });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new AppError("INTERNAL", `Vite could not build what is to run:\n${said}`);
  }
}

/** What is built bears the time at which its building began, so that a source written meanwhile makes it stale. */
function isStale(built: string, sources: readonly string[]): boolean {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.some((source) => newest(inProject(source)) > builtAt);
}

/** When a file, a folder or anything in it was last written, in milliseconds since 1970. */
function newest(path: string): number {
  const entry = statSync(path);
  const inside = entry.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(entry.mtimeMs, ...inside);
}
