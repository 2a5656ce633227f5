/** The store and the ingest that the API stands on. */
import { SAMPLE_FOLDER } from "../seed/seed.ts";
import { openAnalyser } from "./analysis/analyser.ts";
import type { Config } from "./config.ts";
import type { Services } from "./graphql/context.ts";
import { openExtractor } from "./ingest/extractor.ts";
import { findPageSources } from "./ingest/find-page-sources.ts";
import { type IngestReport, ingestPages } from "./ingest/ingest-pages.ts";
import type { PageSource } from "./ingest/page-source.ts";
import { openStore } from "./open-store.ts";
import { keepViews } from "./views/keep-views.ts";

export interface OpenServices extends Services {
  /** Waits for the ingest under way. */
  close(): Promise<void>;
}

export async function openServices(config: Config): Promise<OpenServices> {
  const store = await openStore(config);
  const extractor = openExtractor();
  const analyser = openAnalyser(store);
  let last: Promise<unknown> = Promise.resolve();
  const ingest = (
    sources: readonly PageSource[],
    options: { replace?: boolean } = {},
  ): Promise<IngestReport> => {
    const next = last.then(() => ingestPages(sources, { store, extractor, ...options }));
    last = next.catch(() => {}); // whoever sent the pages is told; the next one goes on
    return next;
  };
  const close = async () => {
    await last;
    await Promise.all([extractor.close(), analyser.close()]);
    await store.close();
  };
  const findSamplePages = () => findPageSources([SAMPLE_FOLDER]);
  return { store, ingest, findSamplePages, analyser, views: keepViews(store), close };
}
