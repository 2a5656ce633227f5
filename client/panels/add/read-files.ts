import type { PageInput } from "../../generated/operations.ts";

/** The API's own limits for one mutation. */
export const PAGES_AT_ONCE = 50;
const BYTES_AT_ONCE = 8_000_000;

/** Endings of files that can be read as pages, as a file dialog wants them. */
export const PAGE_ENDINGS = [".txt", ".md", ".html", ".htm", ".jsonl", ".pdf"];

const isPage = (name: string) => PAGE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** UTF-8 goes as text; any other encoding, and what is no text, goes as it is, for the server to make out. */
export function toPageInput(name: string, content: ArrayBuffer): PageInput {
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(content) };
  } catch {
    return { name, base64: toBase64(new Uint8Array(content)) };
  }
}

/** Characters that `String.fromCharCode` is given at once: there is a limit to arguments. */
const CHUNK = 8192;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

export interface ReadFiles {
  readonly pages: readonly PageInput[];
  /** Names of files that are no pages. */
  readonly refused: readonly string[];
  /** Whether files were left for another time. */
  readonly cut: boolean;
}

/** Reads dropped files as pages, up to the API's limits. */
export async function readFiles(files: readonly File[]): Promise<ReadFiles> {
  const refused = files.filter(({ name }) => !isPage(name)).map(({ name }) => name);
  const pages: PageInput[] = [];
  let bytes = 0;
  for (const file of files.filter(({ name }) => isPage(name))) {
    bytes += file.size;
    if (pages.length === PAGES_AT_ONCE || bytes > BYTES_AT_ONCE) return { pages, refused, cut: true };
    pages.push(toPageInput(file.name, await file.arrayBuffer()));
  }
  return { pages, refused, cut: false };
}
