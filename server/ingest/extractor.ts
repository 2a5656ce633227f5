/** Extraction on as many threads as there are cores, so that whoever waits for it can do something else. */
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Piscina } from "piscina";
import type { ExtractedPage } from "../extraction/extract-page.ts";
import type { ExtractJob } from "./extract-worker.ts";

export interface Extractor {
  /** How many pages are worked on at the same time. */
  readonly threads: number;
  extract(job: ExtractJob): Promise<ExtractedPage>;
  close(): Promise<void>;
}

/** A page that takes longer is given up, in milliseconds; the slowest honest page takes a few seconds. */
const MAX_PAGE_TIME = 60_000;
/** A thread that has had nothing to do for so long, in milliseconds, gives its memory back. */
const IDLE_TIME = 30_000;

/**
 * Extraction is a few thousand functions, each of which runs seldom: V8 is told to compile later and to inline less.
 * By itself it compiles most of them before it knows what they are given, and again when it finds out.
 * And each thread collects its own garbage: with a thread for each core there is no other core to help.
 */
for (const flag of [
  "--interrupt-budget=540000",
  "--max-inlined-bytecode-size-cumulative=300",
  "--no-parallel-scavenge",
])
  setFlagsFromString(flag);

/** Threads start with the first page and end with `close`. */
export function openExtractor(threads = availableParallelism()): Extractor {
  const pool = new Piscina<ExtractJob, ExtractedPage>({
    filename: new URL("./extract-worker.ts", import.meta.url).href,
    execArgv: ["--import", "tsx"],
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_TIME,
  });
  return {
    threads,
    extract: (job) => pool.run(job, { signal: AbortSignal.timeout(MAX_PAGE_TIME) }),
    close: () => pool.close({ force: true }),
  };
}

/** The same on this very thread: sooner done where there are only a few pages and nobody else waits. */
export async function openInlineExtractor(): Promise<Extractor> {
  const { extractFile } = await import("../formats/extract-file.ts");
  return {
    threads: 1,
    extract: ({ bytes, name, options }) => extractFile(bytes, name, options),
    close: async () => {},
  };
}
