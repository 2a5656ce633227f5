/** Writes and looks around on a disk that is full, for any store. */
import { AppError } from "../../server/errors.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { createTown } from "../bench/town.ts";

export const pages = [...createTown({ entities: 400, relations: 1500 }).pages];

export interface Written {
  written: string[];
  /** Codes and messages of those that were not, each once. */
  refused: string[];
}

/** Each page on its own, until the last or `enough` have been refused. */
export async function writePages(store: GraphStore, enough = 5): Promise<Written> {
  const written: string[] = [];
  const refused: string[] = [];
  for (const { page, articles } of pages) {
    try {
      await store.writePage(page, articles);
      written.push(page.name);
    } catch (error) {
      refused.push(error instanceof AppError ? `${error.code}: ${error.message}` : String(error));
    }
    if (refused.length === enough) break;
  }
  return { written, refused: [...new Set(refused)] };
}

export async function readExport(store: GraphStore): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const each of store.export()) all.push(each);
  return all;
}

/** What an export holds where just these pages were written. */
export const toExport = (names: readonly string[]): unknown[] =>
  pages.filter(({ page }) => names.includes(page.name));
