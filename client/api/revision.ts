/** Counts how often the graph has grown since the page was opened: whoever shows it asks again. */
import { useSyncExternalStore } from "react";

let revision = 0;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function raiseRevision(): void {
  revision += 1;
  for (const listener of listeners) listener();
}

export function useRevision(): number {
  return useSyncExternalStore(subscribe, () => revision);
}
