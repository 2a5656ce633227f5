/** The verb `ingest`: files and folders into the graph. */
import type { Config } from "../config.ts";
import { openStore } from "../open-store.ts";
import { openExtractor } from "./extractor.ts";
import { findPageSources } from "./find-page-sources.ts";
import { ingestPages } from "./ingest-pages.ts";
import { type PageOptions, parsePageOptions } from "./parse-options.ts";
import { startProgress } from "./progress.ts";
import { toReportText } from "./report.ts";

/** Prints the report; false when a file could not be read. */
export async function ingestFiles(
  config: Config,
  paths: readonly string[],
  { replace = false, ...given }: PageOptions & { replace?: boolean },
): Promise<boolean> {
  const options = await parsePageOptions(given);
  const sources = await findPageSources(paths);
  const store = await openStore(config);
  const extractor = openExtractor();
  const progress = startProgress(sources.length, "pages");
  try {
    const onPage = ({ name }: { name: string }) => progress.advance(1, name);
    const report = await ingestPages(sources, { store, extractor, options, replace, onPage });
    progress.stop();
    console.log(toReportText(report));
    return report.pages.every(({ outcome }) => outcome !== "failed");
  } finally {
    progress.stop();
    await extractor.close();
    await store.close();
  }
}
