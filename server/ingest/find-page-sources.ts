/** Files and folders as they were named → the pages to read, in a fixed order. */
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { PAGE_ENDINGS } from "../formats/find-format.ts";
import { failedSource, fileSource, type PageSource } from "./page-source.ts";

/**
 * Files in the order given, a folder's in the order of their paths, its folders included. What is not there, or
 * a folder without pages, is a source that fails and says why. Hidden files are passed over.
 */
export async function findPageSources(paths: readonly string[]): Promise<PageSource[]> {
  const found = await Promise.all(paths.map((path) => findAt(resolveFromCaller(path))));
  return found.flat();
}

/** npm runs scripts in the project's folder; a relative path means the one that npm was called in. */
export function resolveFromCaller(path: string): string {
  const called = resolve(process.env.INIT_CWD ?? ".", path);
  return existsSync(called) ? called : resolve(path);
}

async function findAt(path: string): Promise<PageSource[]> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  return isFolder ? findInFolder(path) : [fileSource(path)];
}

async function findInFolder(folder: string): Promise<PageSource[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    const pages = names.filter(isPage).sort();
    if (pages.length > 0) return pages.map((name) => fileSource(join(folder, name)));
    const message = `${folder} holds no page: no file in it ends in ${PAGE_ENDINGS.join(", ")}`;
    return [failedSource(folder, { code: "EMPTY", message })];
  } catch (error) {
    const message = `${folder} cannot be listed: ${error instanceof Error ? error.message : error}`;
    return [failedSource(folder, { code: "UNREADABLE", message })];
  }
}

const isPage = (path: string): boolean =>
  PAGE_ENDINGS.includes(extname(path).toLowerCase()) &&
  !path.split(/[\\/]/).some((part) => part.startsWith("."));
