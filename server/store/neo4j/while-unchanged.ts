import type { Ask } from "./driver.ts";
import { readRevision } from "./outline.ts";

/** A database that nobody has written to under this count has none: what is read of it is read again. */
const NONE = "0";

/** Answers about everything stay right until somebody writes, this process or another. */
export function whileUnchanged<Answer>(read: (ask: Ask) => Promise<Answer>): (ask: Ask) => Promise<Answer> {
  let known: { revision: string; answer: Answer } | undefined;
  return async (ask) => {
    const revision = await readRevision(ask);
    if (known?.revision === revision && revision !== NONE) return known.answer;
    const answer = await read(ask);
    known = { revision, answer };
    return answer;
  };
}
