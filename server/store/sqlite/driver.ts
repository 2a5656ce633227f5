/** The one file that knows the SQLite package, so that another (Node's own, once Node 20 is left behind) can take its place. */
import Libsql from "libsql";
import { AppError, type ErrorCode } from "../../errors.ts";

export type Value = string | number | null;
export type Parameters = Readonly<Record<string, string | number | boolean | null | undefined>>;
/** A row as it comes; `read.ts` and its neighbours turn rows into records. */
export type Row = Readonly<Record<string, Value>>;

export interface Connection {
  /** The caller names the columns that its statement selects. */
  all<Columns = Row>(sql: string, parameters?: Parameters): Columns[];
  /** The first row. */
  one<Columns = Row>(sql: string, parameters?: Parameters): Columns | undefined;
  run(sql: string, parameters?: Parameters): void;
  /** Several statements, without parameters. */
  execute(sql: string): void;
  /** All that happens inside happens at once or not at all; reads inside see one state of the database. */
  transaction<Result>(mode: "read" | "write", work: () => Result): Result;
  close(): void;
}

/** Statements kept ready for each connection; filters make a few hundred different ones at most. */
const KEPT_STATEMENTS = 400;
/** How long a write waits for another process's write. */
const BUSY_MS = 15_000;

export function connect(path: string): Connection {
  const database = guard(() => new Libsql(path, { timeout: BUSY_MS } as Libsql.Options));
  const kept = new Map<string, Libsql.Statement<unknown[]>>();
  const prepare = (sql: string) => {
    const ready = kept.get(sql);
    if (ready !== undefined) return ready;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const made = database.prepare(sql);
    kept.set(sql, made);
    return made;
  };
  const all = <Columns = Row>(sql: string, parameters: Parameters = {}) =>
    guard(() => prepare(sql).all(toBindings(parameters)) as Columns[]);
  const execute = (sql: string) => guard(() => void database.exec(sql));
  return {
    all,
    one: <Columns = Row>(sql: string, parameters?: Parameters) => all<Columns>(sql, parameters)[0],
    run: (sql, parameters = {}) => guard(() => void prepare(sql).run(toBindings(parameters))),
    execute,
    transaction: (mode, work) => transact(execute, mode, work),
    close: () => closeDatabase(database),
  };
}

/** The package leaves the log beside the file, so it is emptied first: the file alone is then the whole database. */
function closeDatabase(database: Libsql.Database): void {
  try {
    database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
  } catch {
    // The next to open the file reads the log.
  }
  guard(() => database.close());
}

function transact<Result>(
  execute: (sql: string) => void,
  mode: "read" | "write",
  work: () => Result,
): Result {
  execute(mode === "write" ? "BEGIN IMMEDIATE" : "BEGIN");
  try {
    const result = work();
    execute("COMMIT");
    return result;
  } catch (error) {
    try {
      execute("ROLLBACK");
    } catch {
      // A full disk or a damaged file has rolled back already; the first error tells why.
    }
    throw error;
  }
}

/** The package aborts the process on booleans and on undefined. */
function toBindings(parameters: Parameters): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "boolean" ? Number(value) : (value ?? null),
    ]),
  );
}

const CODES: readonly [RegExp, ErrorCode, string][] = [
  [
    /^SQLITE_(FULL|IOERR_WRITE)/,
    "STORE_FULL",
    "there is no room left on the disk; nothing of the last write was kept",
  ],
  [
    /^SQLITE_(NOTADB|CORRUPT)/,
    "DATA_DAMAGED",
    "the database file is damaged; restore a copy or import an export",
  ],
  [
    /^SQLITE_(READONLY|CANTOPEN|PERM)/,
    "DATA_FOLDER_UNWRITABLE",
    "the database file cannot be opened for writing",
  ],
  [/^SQLITE_(BUSY|LOCKED)/, "STORE_UNAVAILABLE", "another process is writing to the database; try again"],
];

function guard<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw toAppError(error);
  }
}

/** What SQLite says, in Renmai's terms; the package's own code and words stay in the details. */
function toAppError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const found = CODES.find(([pattern]) => pattern.test(String(error.code)));
  const [, code, message] = found ?? [undefined, "INTERNAL" as const, "the database refused a statement"];
  return new AppError(code, message, { sqlite: String(error.code), reason: error.message });
}
