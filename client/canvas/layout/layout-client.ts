/** Asks the layout worker and hands its answer back; an older question's answer is dropped. */

import type { LayoutResult, LayoutTask } from "./layout-task.ts";
import type { LayoutReply, LayoutRequest } from "./layout-worker.ts";

export class LayoutClient {
  readonly #worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
  readonly #waiting = new Map<number, (result: LayoutResult) => void>();
  #number = 0;

  constructor() {
    this.#worker.addEventListener("message", (event: MessageEvent<LayoutReply>) => {
      this.#waiting.get(event.data.number)?.(event.data.result);
      this.#waiting.delete(event.data.number);
    });
  }

  run(task: LayoutTask, then: (result: LayoutResult) => void): void {
    this.#number++;
    this.#waiting.set(this.#number, then);
    const request: LayoutRequest = { number: this.#number, task };
    this.#worker.postMessage(request);
  }

  /** What was asked and not answered yet is of no use any more. */
  forget(): void {
    this.#waiting.clear();
  }

  close(): void {
    this.#worker.terminate();
  }
}
