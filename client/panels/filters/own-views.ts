/** Views that an earlier version kept in the browser itself. */

const KEPT_AS = "renmai.views";

interface OwnView {
  readonly name: string;
  /** The query of the view's address. */
  readonly query: string;
}

function isOwnView(value: unknown): value is OwnView {
  if (typeof value !== "object" || value === null) return false;
  const { name, query } = value as Record<string, unknown>;
  return typeof name === "string" && typeof query === "string";
}

/** What the browser holds; nothing where that is no list of views. */
export function parseOwnViews(text: string | null): readonly OwnView[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter(isOwnView) : [];
  } catch {
    return [];
  }
}

/**
 * Moves them to the server, the oldest first, and forgets each only when it is there: what could not be moved is tried
 * again the next time. Resolves with how many were moved.
 */
export async function moveOwnViews(
  keep: (address: string, name: string) => Promise<unknown>,
): Promise<number> {
  let left = parseOwnViews(localStorage.getItem(KEPT_AS));
  let moved = 0;
  for (let last = left.at(-1); last !== undefined; last = left.at(-1)) {
    try {
      await keep(last.query, last.name);
    } catch {
      return moved;
    }
    left = left.slice(0, -1);
    moved += 1;
    if (left.length > 0) localStorage.setItem(KEPT_AS, JSON.stringify(left));
    else localStorage.removeItem(KEPT_AS);
  }
  return moved;
}
