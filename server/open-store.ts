/** The one place that knows which store there is. */
import type { Config } from "./config.ts";
import type { GraphStore } from "./store/graph-store.ts";

/**
 * Opens the Neo4j database where NEO4J_URI names one, else the data folder's. Throws DATA_FOLDER_UNWRITABLE,
 * DATA_TOO_NEW, DATA_DAMAGED; of Neo4j STORE_UNAVAILABLE, STORE_REFUSED, STORE_TOO_OLD, CONFIG_INVALID. `patience`
 * is how long a Neo4j that does not answer yet is waited for, in milliseconds.
 */
export async function openStore(
  { dataFolder, neo4j }: Config,
  options: { patience?: number } = {},
): Promise<GraphStore> {
  if (neo4j === undefined) {
    const { openSqliteStore } = await import("./store/sqlite/sqlite-store.ts");
    return openSqliteStore(dataFolder);
  }
  const { openNeo4jStore } = await import("./store/neo4j/neo4j-store.ts");
  const store = await openNeo4jStore(neo4j, options);
  const { product, version, location } = await store.info();
  console.error(`The graph is in ${product} ${version} at ${location}`);
  return store;
}
