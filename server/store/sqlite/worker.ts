/** A thread with a connection of its own: answers questions in order until it is told to close. */
import { parentPort, workerData } from "node:worker_threads";
import { type Calls, createCalls } from "./calls.ts";
import { type Answer, type Failure, type Question, toFailure } from "./messages.ts";
import { openDatabase } from "./open.ts";
import type { PageToWrite } from "./write.ts";

const { folder } = workerData as { folder: string };

/** Pages written in one transaction at most. */
const TOGETHER = 32;

const opened = attempt(() => {
  const db = openDatabase(folder);
  return { db, calls: createCalls(db, folder) };
});

function attempt<Result>(work: () => Result): { value: Result } | { failure: Failure } {
  try {
    return { value: work() };
  } catch (error) {
    return { failure: toFailure(error) };
  }
}

const waiting: (Question | "close")[] = [];
let answering = false;

parentPort?.on("message", (message: Question | "close") => {
  waiting.push(message);
  if (answering) return;
  answering = true;
  // Messages that have come together are all taken in before the first is answered.
  setImmediate(answerAll);
});

async function answerAll(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (next === "close") close();
    else if ("failure" in opened) reply({ id: next.id, failure: opened.failure });
    else if (next.method === "writePage") writeTogether(opened.value.calls, [next, ...takeWrites()]);
    else reply(await answer(opened.value.calls, next));
    if (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  answering = false;
}

const reply = (answer: Answer): void => parentPort?.postMessage(answer);

async function answer(calls: Calls, { id, method, asked }: Question): Promise<Answer> {
  const call = calls[method as keyof Calls] as (...asked: readonly unknown[]) => unknown;
  try {
    return { id, value: await call(...asked) };
  } catch (error) {
    return { id, failure: toFailure(error) };
  }
}

/** The pages that wait next in line. */
function takeWrites(): Question[] {
  const end = waiting.findIndex((message) => message === "close" || message.method !== "writePage");
  const count = Math.min(TOGETHER - 1, end === -1 ? waiting.length : end);
  return waiting.splice(0, count).filter((message) => message !== "close");
}

/** Nothing is answered before it is kept; when the whole fails, each of its pages has failed. */
function writeTogether(calls: Calls, questions: readonly Question[]): void {
  const written = attempt(() =>
    calls.writePages(questions.map(({ asked }) => asked as unknown as PageToWrite)),
  );
  for (const [at, { id }] of questions.entries()) {
    if ("failure" in written) reply({ id, failure: written.failure });
    else reply(toAnswer(id, written.value[at]));
  }
}

const toAnswer = (id: number, result: unknown): Answer =>
  result instanceof Error ? { id, failure: toFailure(result) } : { id, value: result };

function close(): void {
  if ("value" in opened) opened.value.db.close();
  parentPort?.close();
}
