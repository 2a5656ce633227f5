import type { PageInput } from "../../generated/operations.ts";

/** The API's own limits for one mutation. */
export const PAGES_AT_ONCE = 50;
const BYTES_AT_ONCE = 8_000_000;

const isText = (name: string) => /\.(txt|md)$/i.test(name);

/** Text of a file: UTF-8, with or without its mark; else GB18030, in which older pages are kept. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

export interface ReadFiles {
  readonly pages: readonly PageInput[];
  /** Names of files that are no text. */
  readonly refused: readonly string[];
  /** Whether files were left for another time. */
  readonly cut: boolean;
}

/** Reads dropped files as pages, up to the API's limits. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const refused = files.filter(({ name }) => !isText(name)).map(({ name }) => name);
  const pages: PageInput[] = [];
  let bytes = 0;
  for (const file of files.filter(({ name }) => isText(name))) {
    bytes += file.size;
    if (pages.length === PAGES_AT_ONCE || bytes > BYTES_AT_ONCE) return { pages, refused, cut: true };
    pages.push({ name: file.name, text: decode(await file.arrayBuffer()) });
  }
  return { pages, refused, cut: false };
}
