/** One write at a time; pages that wait for each other are written together. */
import { AppError } from "../../errors.ts";
import type { WriteResult } from "../graph-store.ts";
import type { Connection } from "./driver.ts";
import type { PageRows } from "./graph-rows.ts";
import { type Outcome, removeArticle, removePage, writePages } from "./write.ts";

export interface WriteQueue {
  writePage(page: PageRows): Promise<WriteResult>;
  removePage(name: string): Promise<boolean>;
  removeArticle(id: string): Promise<boolean>;
  /** Waits for what is under way. */
  end(): Promise<void>;
}

/** A transaction carries no more than this: it lives in the server's memory until it is done. */
const PAGES_AT_ONCE = 32;
const EVIDENCE_AT_ONCE = 3_000;

interface Job {
  /** Absent: the job is a transaction of its own. */
  page?: PageRows;
  run(): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export function createWriteQueue(connection: Connection): WriteQueue {
  const jobs: Job[] = [];
  let running: Promise<void> | undefined;
  const add = <Result>(run: () => Promise<Result>, page?: PageRows): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      jobs.push({
        ...(page && { page }),
        run,
        resolve: (value) => resolve(value as Result),
        reject,
      });
      running ??= work();
    });
  const work = async () => {
    await Promise.resolve(); // calls of one turn come together
    for (let batch = takeBatch(jobs); batch.length > 0; batch = takeBatch(jobs)) {
      const failure = await runBatch(connection, batch);
      if (isUnavailable(failure)) for (const { reject } of jobs.splice(0)) reject(failure);
    }
    running = undefined; // in the same turn as the last look: a job that comes later starts the work anew
  };
  const writeOne = async (page: PageRows): Promise<WriteResult> => {
    const [outcome = "unchanged"] = await connection.write((ask) => writePages(ask, [page]));
    return { outcome };
  };
  return {
    writePage: (page) => add(() => writeOne(page), page),
    removePage: (name) => add(() => connection.write((ask) => removePage(ask, name))),
    removeArticle: (id) => add(() => connection.write((ask) => removeArticle(ask, id))),
    end: async () => {
      while (running !== undefined) await running;
    },
  };
}

/** The next job, and the pages behind it that may share its transaction: each name once. */
function takeBatch(jobs: Job[]): Job[] {
  const names = new Set<string>();
  let evidence = 0;
  let size = 0;
  for (const { page } of jobs) {
    if (page === undefined || names.has(page.name) || size === PAGES_AT_ONCE) break;
    evidence += page.evidence.length;
    if (size > 0 && evidence > EVIDENCE_AT_ONCE) break;
    names.add(page.name);
    size++;
  }
  return jobs.splice(0, Math.max(size, 1));
}

/** What has waited while the server did not answer need not find it out for itself, ten seconds each. */
const isUnavailable = (failure: unknown): boolean =>
  failure instanceof AppError && failure.code === "STORE_UNAVAILABLE";

/** Settles every job of the batch; answers with the last failure. */
async function runBatch(connection: Connection, batch: readonly Job[]): Promise<unknown> {
  const pages = batch.flatMap(({ page }) => page ?? []);
  if (batch.length === 1 || pages.length < batch.length) return runEach(batch);
  try {
    const outcomes = await connection.write((ask) => writePages(ask, pages));
    for (const [at, job] of batch.entries())
      job.resolve({ outcome: outcomes[at] satisfies Outcome | undefined });
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === "BAD_ARGUMENT") return runEach(batch);
    for (const { reject } of batch) reject(error);
    return error;
  }
}

/** A page that is refused must not take the others with it. */
async function runEach(batch: readonly Job[]): Promise<unknown> {
  let failure: unknown;
  for (const { run, resolve, reject } of batch) {
    await run().then(resolve, (error: unknown) => {
      failure = error;
      reject(error);
    });
  }
  return failure;
}
