import { Worker } from "node:worker_threads";
import { AppError } from "../../errors.ts";
import type { GraphStore, Outline, WriteResult } from "../graph-store.ts";
import { pageThrough } from "../page-through.ts";
import type { Calls } from "./calls.ts";
import { type Answer, type Question, toError } from "./messages.ts";

type Reply<Method extends keyof Calls> = Awaited<ReturnType<Calls[Method]>>;

/**
 * Opens the embedded store in a data folder; the file is `renmai.db`. Threads, each with a connection of its own, share
 * it: one writes, one reads, so that a write never holds up a question; one gives outlines, from the first that is asked
 * for on, so that a long look at everything does not either. Pages that are given to `writePage` before earlier ones are
 * done are written together, at a fraction of the cost.
 * Throws DATA_FOLDER_UNWRITABLE, DATA_DAMAGED or DATA_TOO_NEW.
 */
export async function openSqliteStore(folder: string): Promise<GraphStore> {
  const writer = startThread(folder);
  try {
    await writer.ask("info", []);
  } catch (error) {
    await writer.close();
    throw error;
  }
  const reader = startThread(folder);
  let outliner: Thread | undefined;
  const startOutliner = () => {
    outliner ??= startThread(folder);
    return outliner;
  };
  const call = <Method extends Question["method"] & keyof Calls>(
    method: Method,
    ...asked: Parameters<Calls[Method]>
  ) => reader.ask(method, asked) as Promise<Reply<Method>>;
  return {
    info: () => call("info"),
    writePage: (page, articles) => writer.ask("writePage", [page, articles]) as Promise<WriteResult>,
    removePage: (name) => writer.ask("removePage", [name]) as Promise<boolean>,
    removeArticle: (id) => writer.ask("removeArticle", [id]) as Promise<boolean>,
    page: (name) => call("page", name),
    pageDigests: () => call("pageDigests"),
    entities: (ids) => call("entities", ids),
    listEntities: (kinds, slice) => call("listEntities", kinds, slice),
    relations: (ids) => call("relations", ids),
    search: (text, kinds, slice) => call("search", text, kinds, slice),
    neighbours: (id, filter, slice) => call("neighbours", id, filter, slice),
    relationsAmong: (ids, filter) => call("relationsAmong", ids, filter),
    paths: (query) => call("paths", query),
    evidenceOfEntity: (id, filter, slice) => call("evidenceOfEntity", id, filter, slice),
    evidenceOfRelations: (ids, slice) => call("evidenceOfRelations", ids, slice),
    evidenceInArticle: (id) => call("evidenceInArticle", id),
    articles: (ids) => call("articles", ids),
    listArticles: (filter, slice) => call("listArticles", filter, slice),
    meetings: (filter, slice) => call("meetings", filter, slice),
    busiestPeople: (slice) => call("busiestPeople", slice),
    offices: (person) => call("offices", person),
    holders: (organisation, title, slice) => call("holders", organisation, title, slice),
    companions: (person, slice) => call("companions", person, slice),
    timeline: (ids) => call("timeline", ids),
    statistics: () => call("statistics"),
    outline: (query) => startOutliner().ask("outline", [query]) as Promise<Outline>,
    revision: () => call("revision"),
    writeView: (view) => writer.ask("writeView", [view]) as Promise<void>,
    removeView: (id) => writer.ask("removeView", [id]) as Promise<boolean>,
    view: (id) => call("view", id),
    views: (nameless, slice) => call("views", nameless, slice),
    export: () =>
      pageThrough(
        async (name) => toList(await call("exportPageAfter", name)),
        ({ page }) => page.name,
      ),
    exportEntities: () =>
      pageThrough(
        (id) => call("exportEntitiesAfter", id),
        ({ entity }) => entity.id,
      ),
    close: async () => {
      outliner ??= reader; // which refuses from now on
      await Promise.all([...new Set([writer, reader, outliner])].map((thread) => thread.close()));
    },
  };
}

const toList = <Item>(item: Item | undefined): Item[] => (item === undefined ? [] : [item]);

interface Thread {
  ask(method: Question["method"], asked: readonly unknown[]): Promise<unknown>;
  /** Waits for what has been asked. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: AppError): void;
}

function startThread(folder: string): Thread {
  const worker = startWorker(folder);
  const waiting = new Map<number, Waiting>();
  let ended: AppError | undefined;
  let asked = 0;
  const end = (message: string, reason = "") => {
    ended ??= new AppError("STORE_UNAVAILABLE", message, { reason });
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.on("message", (answer: Answer) => {
    const question = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("failure" in answer) question?.reject(toError(answer.failure));
    else question?.resolve(answer.value);
  });
  worker.on("error", (error) => end("the embedded store has stopped; start Renmai again", error.message));
  worker.on("exit", () => end("the embedded store is closed"));
  return {
    ask: (method, arguments_) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        const question: Question = { id: ++asked, method, asked: arguments_ };
        waiting.set(question.id, { resolve, reject });
        worker.postMessage(question);
      }),
    close: () => {
      worker.postMessage("close");
      return exited;
    },
  };
}

/** A worker does not inherit the loader that reads TypeScript, so its first lines bring it in. */
function startWorker(folder: string): Worker {
  const loader = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const entry = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const source = `import { register } from ${loader}; register(); await import(${entry});`;
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
    workerData: { folder },
    execArgv: [],
  });
}
