/** Builds the client where that is due. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { PROJECT_FOLDER } from "./config.ts";
import { AppError } from "./errors.ts";

const BUILT = "dist/client/index.html";
const SOURCES = ["client", "graph-schema", "vite.config.ts", "package-lock.json"];

/** False when the client on the disk is newer than all its sources. Throws INTERNAL with Vite's own words. */
export async function buildClient(): Promise<boolean> {
  if (!isStale()) return false;
  const vite = join(PROJECT_FOLDER, "node_modules/vite/bin/vite.js");
  try {
    await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "warn"], {
      cwd: PROJECT_FOLDER,
    });
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new AppError("INTERNAL", `The client could not be built:\n${said}`);
  }
  return true;
}

function isStale(): boolean {
  const built = join(PROJECT_FOLDER, BUILT);
  return !existsSync(built) || SOURCES.some((source) => newest(join(PROJECT_FOLDER, source)) > newest(built));
}

/** When a file, or anything in a folder, was last written, in milliseconds since 1970. */
function newest(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
