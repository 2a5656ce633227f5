/** The one place that knows which store there is. */
import type { Config } from "./config.ts";
import type { GraphStore } from "./store/graph-store.ts";

/** Opens the data folder's database. Throws DATA_FOLDER_UNWRITABLE, DATA_TOO_NEW, DATA_DAMAGED. */
export async function openStore({ dataFolder, neo4j }: Config): Promise<GraphStore> {
  if (neo4j !== undefined) console.error("NEO4J_URI is set, but this version keeps its graph in SQLite only");
  const { openSqliteStore } = await import("./store/sqlite/sqlite-store.ts");
  return openSqliteStore(dataFolder);
}
