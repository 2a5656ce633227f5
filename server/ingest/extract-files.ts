/** The verb `extract`: article graphs, or a page to check them by, on standard output, without any data folder. */
import { pMapIterable } from "p-map";
import type { ExtractedPage, ExtractOptions } from "../extraction/extract-page.ts";
import { type Extractor, openExtractor } from "./extractor.ts";
import { findPageSources } from "./find-page-sources.ts";
import { isFatal } from "./ingest-pages.ts";
import type { PageSource } from "./page-source.ts";
import { type PageOptions, parsePageOptions } from "./parse-options.ts";
import { startProgress } from "./progress.ts";
import { toProblemLines } from "./report.ts";
import { writeLine } from "./write-line.ts";

/** From so many files on, starting threads pays. */
const WORTH_THREADS = 48;

/**
 * Files in the order given, as JSON Lines or as one HTML document; false when one could not be read, the others are
 * written all the same.
 */
export async function extractFiles(
  paths: readonly string[],
  { html = false, ...given }: PageOptions & { html?: boolean },
): Promise<boolean> {
  const options = await parsePageOptions(given);
  const sources = await findPageSources(paths);
  const extractor = openExtractor(sources.length < WORTH_THREADS ? 1 : undefined);
  const progress = startProgress(sources.length, "pages");
  const read = pMapIterable(sources, (source) => extractSource(source, extractor, options), {
    concurrency: extractor.threads,
    backpressure: extractor.threads * 4,
  });
  let good = true;
  const pages: ExtractedPage[] = [];
  for await (const page of read) {
    if (html) pages.push(page);
    else for (const article of page.articles) await writeLine(JSON.stringify(article));
    for (const line of toProblemLines([page])) console.error(line);
    progress.advance(1, page.name);
    good &&= !page.problems.some(isFatal);
  }
  progress.stop();
  await extractor.close();
  if (html) await writeCheckPage(pages);
  return good;
}

async function writeCheckPage(pages: readonly ExtractedPage[]): Promise<void> {
  const { toCheckPage } = await import("../check-page/to-check-page.ts");
  await writeLine(toCheckPage(pages));
}

async function extractSource(
  { name, load }: PageSource,
  extractor: Extractor,
  options: ExtractOptions,
): Promise<ExtractedPage> {
  const { bytes, problem } = await load();
  if (problem !== undefined) return { name, lines: [], articles: [], problems: [problem] };
  try {
    return await extractor.extract({ bytes, name, options });
  } catch (error) {
    const message = `${name} could not be extracted: ${error instanceof Error ? error.message : error}`;
    return { name, lines: [], articles: [], problems: [{ code: "UNREADABLE", message }] };
  }
}
