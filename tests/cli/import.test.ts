import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { describeKilledImport } from "./describe-killed-import.ts";

const folder = mkdtempSync(join(tmpdir(), "renmai-killed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("An import into SQLite", () =>
  describeKilledImport({ open: () => openSqliteStore(folder), settings: () => ({ RENMAI_DATA: folder }) }));
