import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../errors.ts";
import { type Connection, connect } from "./driver.ts";
import { MIGRATIONS } from "./schema.ts";

export const toDatabasePath = (folder: string): string => join(folder, "renmai.db");

/**
 * Opens the database of a data folder, makes it where there is none, and brings it up to this version.
 * Throws DATA_FOLDER_UNWRITABLE, DATA_DAMAGED or DATA_TOO_NEW.
 */
export function openDatabase(folder: string): Connection {
  checkFolder(folder);
  const connection = connect(toDatabasePath(folder));
  try {
    prepare(connection);
    migrate(connection, folder);
    return connection;
  } catch (error) {
    connection.close();
    throw withFolder(error, folder);
  }
}

function checkFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    const file = statSync(toDatabasePath(folder), { throwIfNoEntry: false });
    if (file !== undefined) accessSync(toDatabasePath(folder), constants.R_OK | constants.W_OK);
    if (file?.isFile() === false) throw new Error("renmai.db is not a file");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError(
      "DATA_FOLDER_UNWRITABLE",
      `the data folder ${folder} cannot be written; make it writable or set RENMAI_DATA to another one`,
      { folder, reason },
    );
  }
}

/** One writer and any number of readers at a time; a killed process loses nothing that was acknowledged. */
function prepare(connection: Connection): void {
  connection.execute("PRAGMA busy_timeout = 15000");
  connection.all("PRAGMA journal_mode = WAL");
  connection.execute("PRAGMA synchronous = NORMAL");
  connection.all("PRAGMA wal_autocheckpoint = 8000");
  connection.execute("PRAGMA temp_store = MEMORY");
  connection.execute("PRAGMA cache_size = -65536");
}

function migrate(connection: Connection, folder: string): void {
  if (readVersion(connection) === MIGRATIONS.length) return;
  connection.transaction("write", () => {
    const version = readVersion(connection);
    if (version > MIGRATIONS.length) {
      throw new AppError(
        "DATA_TOO_NEW",
        `the data in ${folder} was made by a newer version of Renmai (its format is ${version}, this one knows ` +
          `${MIGRATIONS.length}); start that version or use another folder`,
        { folder, version, known: MIGRATIONS.length },
      );
    }
    for (const migration of MIGRATIONS.slice(version)) connection.execute(migration);
    connection.execute(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

const readVersion = (connection: Connection): number =>
  Number(connection.one("PRAGMA user_version")?.user_version ?? 0);

function withFolder(error: unknown, folder: string): unknown {
  if (!(error instanceof AppError) || "folder" in error.details) return error;
  return new AppError(error.code, `${toDatabasePath(folder)}: ${error.message}`, {
    ...error.details,
    folder,
  });
}
