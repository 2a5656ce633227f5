/** A thread with a connection of its own: answers questions one after the other until it is told to close. */
import { parentPort, workerData } from "node:worker_threads";
import { createCalls } from "./calls.ts";
import { type Answer, type Question, toFailure } from "./messages.ts";
import { openDatabase } from "./open.ts";

const { folder } = workerData as { folder: string };

const opened = attempt(() => {
  const db = openDatabase(folder);
  return { db, calls: createCalls(db, folder) };
});

function attempt<Result>(work: () => Result): { value: Result } | { failure: ReturnType<typeof toFailure> } {
  try {
    return { value: work() };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}

async function answer({ id, method, asked }: Question): Promise<Answer> {
  if ("failure" in opened) return { id, failure: opened.failure };
  const call = opened.value.calls[method] as (...asked: readonly unknown[]) => unknown;
  try {
    return { id, value: await call(...asked) };
  } catch (error) {
    return { id, failure: toFailure(error) };
  }
}

function close(): void {
  if ("value" in opened) opened.value.db.close();
  parentPort?.close();
}

/** Answers leave in the order of the questions, and nothing is closed under a question. */
let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (message: Question | "close") => {
  last = last.then(async () => {
    if (message === "close") close();
    else parentPort?.postMessage(await answer(message));
  });
});
