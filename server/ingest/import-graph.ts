/** The verb `import`: a graph as JSON Lines, from `export` or from elsewhere, into the graph that is there. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pMapIterable } from "p-map";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { identify } from "../identity/identify.ts";
import { openStore } from "../open-store.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { resolveFromCaller } from "./find-page-sources.ts";
import { findStranger } from "./find-stranger.ts";
import { type IngestedPage, toIngested, WRITES_IN_FLIGHT } from "./ingest-pages.ts";
import { type BadLine, type PageOfLines, parseGraphLines, type ViewOfLine } from "./parse-graph-lines.ts";
import { type Progress, startProgress } from "./progress.ts";
import { toReportText } from "./report.ts";

/** Prints the report; false when a line was refused. Throws BAD_ARGUMENT when the file cannot be read. */
export async function importGraph(
  config: Config,
  path: string,
  { replace = false }: { replace?: boolean } = {},
): Promise<boolean> {
  const file = resolveFromCaller(path);
  const size = await measureFile(file);
  const store = await openStore(config);
  const progress = startProgress(size, "bytes");
  try {
    const pages = await importFile(file, { store, progress, replace });
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

interface ImportTask {
  store: GraphStore;
  progress: Progress;
  /** Whether a page may take the place of one of its name with which it shares almost no text. */
  replace: boolean;
}

async function importFile(file: string, { store, progress, replace }: ImportTask): Promise<IngestedPage[]> {
  const known = replace ? new Map<string, string>() : await store.pageDigests();
  const stream = createReadStream(file, "utf8");
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  const pages: IngestedPage[] = [];
  let seen = 0;
  const writePart = async (part: PageOfLines | ViewOfLine | BadLine): Promise<IngestedPage[]> => {
    if ("problem" in part) return [toIngested(file, "failed", [], [part.problem])];
    if ("view" in part) {
      await store.writeView(part.view);
      return [];
    }
    const stranger = known.has(part.page.name) ? await findStranger(store, part.page) : undefined;
    if (stranger !== undefined) return [toIngested(part.page.name, "failed", [], [stranger])];
    const { outcome } = await store.writePage(part.page, part.articles.map(identify));
    return [toIngested(part.page.name, outcome, part.articles, [])];
  };
  const written = pMapIterable(parseGraphLines(lines), writePart, {
    concurrency: WRITES_IN_FLIGHT,
  });
  for await (const done of written) {
    pages.push(...done);
    progress.advance(stream.bytesRead - seen, done[0]?.name ?? "");
    seen = stream.bytesRead;
  }
  return pages;
}
