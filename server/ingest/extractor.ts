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

/** What threads load is built and they start with the first page; they end with `close`. */
export function openExtractor(threads = availableParallelism()): Extractor {
  let pool: ReturnType<typeof openPool> | undefined;
  return {
    threads,
    extract: async (job) => {
      pool ??= openPool(threads);
      return (await pool).run(job, { signal: AbortSignal.timeout(MAX_PAGE_TIME) });
    },
    close: async () => {
      const opened = await pool?.catch(() => undefined); // who asked for a page was told
      await opened?.close({ force: true });
    },
  };
}

/** Throws INTERNAL when what threads load cannot be built. */
const openPool = async (threads: number) =>
  new Piscina<ExtractJob, ExtractedPage>({
    filename: await buildExtractor(),
    execArgv: [], // not the loader that this thread may run under: what is built needs none
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_TIME,
  });
