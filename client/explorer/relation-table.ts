import type { ExplorerState } from "./explorer-state.ts";
import { relationsOnCanvas } from "./visible-graph.ts";

const HEAD = ["type", "title", "from_kind", "from", "to_kind", "to", "sentences", "first_date", "last_date"];

/** A field of a table by RFC 4180. One that a spreadsheet would take for a formula is made text by an apostrophe. */
export function toField(value: string | number | null): string {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Every relation on the canvas as a row of comma-separated values. */
export function toRelationTable(state: ExplorerState): string {
  const { entities } = state.known;
  const rows = relationsOnCanvas(state).map((relation) => {
    const [from, to] = [entities[relation.from.id], entities[relation.to.id]];
    const ends = [from?.kind ?? "", from?.name ?? "", to?.kind ?? "", to?.name ?? ""];
    const { type, title, evidenceCount, firstDate, lastDate } = relation;
    return [type, title, ...ends, evidenceCount, firstDate, lastDate];
  });
  return [HEAD, ...rows].map((row) => `${row.map(toField).join(",")}\r\n`).join("");
}
