/**
 * What the screen must know of the line to the server: whether it is down, and since when something is awaited.
 */
import { useSyncExternalStore } from "react";

export interface Connection {
  readonly offline: boolean;
  /** Requests under way. */
  readonly pending: number;
}

let connection: Connection = { offline: false, pending: 0 };
const listeners = new Set<() => void>();

function change(next: Partial<Connection>): void {
  connection = { ...connection, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}

/** Milliseconds before each try after the first; the last one is repeated. */
const WAITS = [500, 1000, 2000, 4000, 8000];

/** Statuses by which a gateway says that the server behind it is away. */
const AWAY = new Set([502, 503, 504]);

function pause(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

async function tryOnce(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): Promise<Response | undefined> {
  try {
    const response = await fetch(input, init);
    return AWAY.has(response.status) ? undefined : response;
  } catch (error) {
    if (init?.signal?.aborted === true) throw error;
    return undefined;
  }
}

/**
 * `fetch` that does not give up: while the server cannot be reached it says so to the screen and tries again,
 * until it answers or nobody waits any more. Every question may be asked twice; so may every mutation of this
 * API, for adding a page again changes nothing.
 */
export async function patientFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  change({ pending: connection.pending + 1 });
  try {
    for (let tries = 0; ; tries++) {
      const response = await tryOnce(input, init);
      if (response !== undefined) {
        if (connection.offline) change({ offline: false });
        return response;
      }
      change({ offline: true });
      await pause(WAITS[Math.min(tries, WAITS.length - 1)] ?? 0, init?.signal);
    }
  } finally {
    change({ pending: connection.pending - 1 });
  }
}
