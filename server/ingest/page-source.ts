/** Where a page comes from: a file, or text that somebody sent. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Problem } from "../../graph-schema/article-graph.ts";
import { MAX_FILE_BYTES } from "../formats/find-format.ts";

export interface PageSource {
  /** The page's name in the graph: the file's own name, without its folder. */
  name: string;
  /** The bytes, or why there are none. Never throws. */
  load(): Promise<Loaded>;
}

export type Loaded = { bytes: Uint8Array; problem?: never } | { bytes?: never; problem: Problem };

/** A page whose text is there already. */
export const textSource = ({ name, text }: { name: string; text: string }): PageSource =>
  bytesSource({ name, bytes: new TextEncoder().encode(text) });

/** A file that is there already, of any format. */
export const bytesSource = ({ name, bytes }: { name: string; bytes: Uint8Array }): PageSource => ({
  name,
  load: async () => ({ bytes }),
});

/** A source that is known to give nothing. */
export const failedSource = (name: string, problem: Problem): PageSource => ({
  name,
  load: async () => ({ problem }),
});

/** A file; one that is too large is not read. */
export const fileSource = (path: string): PageSource => ({
  name: basename(path),
  load: () => loadFile(path),
});

async function loadFile(path: string): Promise<Loaded> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      const message = `${path} has ${size} bytes, a file ${MAX_FILE_BYTES} at most: split it into pages`;
      return { problem: { code: "TOO_LARGE", message } };
    }
    return { bytes: await readFile(path) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { code: "UNREADABLE", message: `${path} cannot be read: ${reason}` } };
  }
}
