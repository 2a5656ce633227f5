/** The worker that lays out: a task in, places out, under the same number. */

import type { LayoutResult, LayoutTask } from "./layout-task.ts";
import { runLayout } from "./run-layout.ts";

export interface LayoutRequest {
  readonly number: number;
  readonly task: LayoutTask;
}

export interface LayoutReply {
  readonly number: number;
  readonly result: LayoutResult;
}

self.addEventListener("message", (event: MessageEvent<LayoutRequest>) => {
  const { number, task } = event.data;
  const reply: LayoutReply = { number, result: runLayout(task) };
  self.postMessage(reply);
});
