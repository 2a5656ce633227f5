/** Names what a page said and who read it, so that a second ingest knows what it need not do again. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../config.ts";
import type { ExtractOptions } from "../extraction/extract-page.ts";

const READERS = ["server/extraction", "server/formats", "server/identity", "graph-schema"];

let reader: string | undefined;

/** SHA-256 over the bytes, the options and the reader's own source: a changed rule reads every page again. */
export function toPageDigest(bytes: Uint8Array, options: ExtractOptions): string {
  reader ??= digestReader();
  const { home = [], issueDate = "", newspaper = "" } = options;
  return createHash("sha256")
    .update(JSON.stringify([reader, home, issueDate, newspaper]))
    .update(bytes)
    .digest("hex");
}

function digestReader(): string {
  const hash = createHash("sha256");
  for (const folder of READERS) {
    const entries = readdirSync(join(PROJECT_FOLDER, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort())
      hash.update(file.slice(PROJECT_FOLDER.length)).update(readFileSync(file));
  }
  return hash.digest("hex");
}
