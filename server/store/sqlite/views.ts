import { checkSlice } from "../arguments.ts";
import type { Slice, Sliced, ViewRecord } from "../graph-store.ts";
import type { Connection } from "./driver.ts";
import { count, toSliceParameters } from "./read.ts";

const COLUMNS = "v.id, v.name, v.address, v.createdAt";

export function writeView(db: Connection, view: ViewRecord): void {
  db.run(
    `INSERT INTO view (id, name, address, createdAt) VALUES (:id, :name, :address, :createdAt)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, createdAt = excluded.createdAt`,
    { ...view },
  );
}

export function removeView(db: Connection, id: string): boolean {
  return db.transaction("write", () => {
    const known = db.one("SELECT id FROM view WHERE id = :id", { id }) !== undefined;
    if (known) db.run("DELETE FROM view WHERE id = :id", { id });
    return known;
  });
}

export const readView = (db: Connection, id: string): ViewRecord | undefined =>
  db.one<ViewRecord>(`SELECT ${COLUMNS} FROM view v WHERE v.id = :id`, { id });

export function listViews(db: Connection, nameless: boolean, slice: Slice): Sliced<ViewRecord> {
  checkSlice(slice);
  const from = nameless ? "view v" : "view v WHERE v.name <> ''";
  const items = db.all<ViewRecord>(
    `SELECT ${COLUMNS} FROM ${from} ORDER BY v.createdAt DESC, v.id LIMIT :limit OFFSET :offset`,
    toSliceParameters(slice),
  );
  return { items, total: count(db, from) };
}
