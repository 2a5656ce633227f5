import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openSqliteStore } from "../../server/store/sqlite/sqlite-store.ts";
import { describeStore } from "./contract.ts";

const root = mkdtempSync(join(tmpdir(), "renmai-sqlite-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const newFolder = (): string => mkdtempSync(join(root, "store-"));

describeStore("SQLite", () => openSqliteStore(newFolder()));
