import { useSyncExternalStore } from "react";

/** How much room there is: columns beside the canvas, panels over it, or a sheet under it. */
export type Tier = "wide" | "middle" | "narrow";

const wide = matchMedia("(min-width: 1200px)");
const middle = matchMedia("(min-width: 768px)");

function subscribe(listener: () => void): () => void {
  wide.addEventListener("change", listener);
  middle.addEventListener("change", listener);
  return () => {
    wide.removeEventListener("change", listener);
    middle.removeEventListener("change", listener);
  };
}

export function useTier(): Tier {
  return useSyncExternalStore(subscribe, () =>
    wide.matches ? "wide" : middle.matches ? "middle" : "narrow",
  );
}
