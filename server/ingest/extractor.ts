/** Extraction on as many threads as there are cores, so that whoever waits for it can do something else. */
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Piscina } from "piscina";
import { buildExtractor } from "../build.ts";
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
 * Each of its patterns is run some thousand times, so that there is no use in interpreting it first. And each thread
 * collects its own garbage: with a thread for each core there is no other core to help.
 */
export const V8_FLAGS = [
  "--interrupt-budget=540000",
  "--max-inlined-bytecode-size-cumulative=300",
  "--no-parallel-scavenge",
  "--no-regexp-tier-up",
];
for (const flag of V8_FLAGS) setFlagsFromString(flag);

/** Threads start with the first page and end with `close`. Throws INTERNAL when they cannot be built. */
export async function openExtractor(threads = availableParallelism()): Promise<Extractor> {
  const pool = new Piscina<ExtractJob, ExtractedPage>({
    filename: await buildExtractor(),
    execArgv: [], // not the loader that this thread may run under: what is built needs none
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
