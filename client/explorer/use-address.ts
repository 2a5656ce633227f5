import { useEffect, useRef } from "react";
import { parseQuery, toQuery } from "./address.ts";
import type { ExplorerState } from "./explorer-state.ts";
import type { Action } from "./reduce.ts";
import { keptViewOf } from "./short-address.ts";

/** Changes that the browser's back button steps through; everything else rewrites the address in place. */
const stopOf = ({ view, article }: Pick<ExplorerState, "view" | "article">) =>
  `${view} ${article?.articleId ?? ""}`;

/**
 * Keeps the page's address and the state alike: the state is read from it at the start and when the user goes
 * back or forward, and written to it after every change. `refill` fetches what a read address names, `openKept` what a
 * short one stands for.
 */
export function useAddress(
  state: ExplorerState,
  dispatch: (action: Action) => void,
  refill: () => void,
  openKept: (id: string) => void,
): void {
  const stop = useRef<string | undefined>(undefined);

  useEffect(() => {
    const read = () => {
      const kept = keptViewOf(location.search);
      if (kept !== undefined) {
        stop.current = undefined;
        return openKept(kept);
      }
      const address = parseQuery(location.search);
      stop.current = stopOf(address);
      dispatch({ type: "restored", state: address });
      // The state of the dispatch above is readable after React has drawn it.
      setTimeout(refill);
    };
    read();
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, [dispatch, refill, openKept]);

  const query = toQuery(state);
  const here = stopOf(state);
  const restored = useRef(false);
  useEffect(() => {
    if (!restored.current) {
      restored.current = true;
      return;
    }
    const url = query === "" ? location.pathname : `${location.pathname}?${query}`;
    if (url === location.pathname + location.search) {
      stop.current = here;
      return;
    }
    if (stop.current === undefined || stop.current === here) history.replaceState(null, "", url);
    else history.pushState(null, "", url);
    stop.current = here;
  }, [query, here]);
}
