/** The verb `import`: a graph as JSON Lines, from `export` or from elsewhere, into the graph that is there. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { identify } from "../identity/identify.ts";
import { openStore } from "../open-store.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { resolveFromCaller } from "./find-page-sources.ts";
import { type IngestedPage, toIngested } from "./ingest-pages.ts";
import { parseGraphLines } from "./parse-graph-lines.ts";
import { type Progress, startProgress } from "./progress.ts";
import { toReportText } from "./report.ts";

/** Prints the report; false when a line was refused. Throws BAD_ARGUMENT when the file cannot be read. */
export async function importGraph(config: Config, path: string): Promise<boolean> {
  const file = resolveFromCaller(path);
  const size = await measureFile(file);
  const store = await openStore(config);
  const progress = startProgress(size, "bytes");
  try {
    const pages = await importFile(file, store, progress);
    progress.stop();
    console.log(toReportText({ pages }));
    return pages.every(({ outcome }) => outcome !== "failed");
  } finally {
    progress.stop();
    await store.close();
  }
}

async function measureFile(file: string): Promise<number> {
  const entry = await stat(file).catch((error: Error) => {
    throw new AppError("BAD_ARGUMENT", `${file} cannot be read: ${error.message}`);
  });
  if (!entry.isFile()) throw new AppError("BAD_ARGUMENT", `${file} is no file: give one of JSON Lines`);
  return entry.size;
}

async function importFile(file: string, store: GraphStore, progress: Progress): Promise<IngestedPage[]> {
  const stream = createReadStream(file, "utf8");
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  const pages: IngestedPage[] = [];
  let seen = 0;
  for await (const part of parseGraphLines(lines)) {
    if ("problem" in part) pages.push(toIngested(file, "failed", [], [part.problem]));
    else {
      const { page, articles } = part;
      const { outcome } = await store.writePage(page, articles.map(identify));
      pages.push(toIngested(page.name, outcome, articles, []));
    }
    progress.advance(stream.bytesRead - seen, pages.at(-1)?.name ?? "");
    seen = stream.bytesRead;
  }
  return pages;
}
