import type { Filter } from "./explorer-state.ts";

type Bounds = Pick<Filter, "from" | "to" | "undated">;

/**
 * The day as of which the graph is shown, where it is: all that a sentence dated up to then says, and nothing that has
 * no date. A window that is open towards the past and leaves undated relations out means just that.
 */
export function asOfDay({ from, to, undated }: Bounds): string | undefined {
  return from === undefined && !undated ? to : undefined;
}
