import { layOutAll } from "./lay-out-all.ts";
import type { LayoutResult, LayoutTask } from "./layout-task.ts";
import { placeNew } from "./place-new.ts";

/** Places for every node that the task leaves free. Pure: the same task always gives the same places. */
export function runLayout(task: LayoutTask): LayoutResult {
  return task.what === "all" ? layOutAll(task) : placeNew(task);
}
