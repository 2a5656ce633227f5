import { setTimeout as sleep } from "node:timers/promises";
import { toNeo4jConstraints } from "../../../graph-schema/constraints.ts";
import type { Neo4jConfig } from "../../config.ts";
import { AppError } from "../../errors.ts";
import type { StoreInfo } from "../graph-store.ts";
import { finishBundle } from "./bundle-opening.ts";
import { type Connection, connect } from "./driver.ts";

/** The long-term-support version that the tests run on: older ones lack parts of Cypher that the store speaks. */
const OLDEST = { text: "5.26", major: 5, minor: 26 };

/** Seconds that indexes over a graph that was just imported may take. */
const INDEXES_READY = 7200;

export interface OpenOptions {
  /** How long a server that does not answer yet is waited for, in milliseconds. */
  patience?: number;
}

/**
 * Connects, and prepares the database where that is due. Throws CONFIG_INVALID, STORE_UNAVAILABLE, STORE_REFUSED
 * or STORE_TOO_OLD.
 */
export async function openDatabase(
  config: Neo4jConfig,
  { patience = 30_000 }: OpenOptions = {},
): Promise<{ connection: Connection; info: StoreInfo }> {
  const connection = connect(config);
  try {
    const info = await waitForAnswer(connection, config, Date.now() + patience);
    for (const statement of toNeo4jConstraints()) await connection.run(statement);
    await finishBundle(connection);
    await connection.run(`CALL db.awaitIndexes(${INDEXES_READY})`);
    return { connection, info };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** A server that starts is tried again, each time after a longer wait; a refusal never gets better. */
async function waitForAnswer(
  connection: Connection,
  config: Neo4jConfig,
  deadline: number,
): Promise<StoreInfo> {
  for (let wait = 250; ; wait = Math.min(wait * 2, 4000)) {
    try {
      return await readInfo(connection, config);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "STORE_UNAVAILABLE") throw error;
      if (Date.now() + wait > deadline) throw toUnavailable(config, error);
      await sleep(wait);
    }
  }
}

const toUnavailable = ({ uri }: Neo4jConfig, { details }: AppError): AppError =>
  new AppError("STORE_UNAVAILABLE", `no Neo4j answers at ${uri}: start it, or see NEO4J_URI`, details);

async function readInfo(connection: Connection, { uri, database }: Neo4jConfig): Promise<StoreInfo> {
  const [kernel] = await connection.run<{ version: string }>(
    "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
  );
  const version = kernel?.version ?? "of unknown version";
  checkVersion(version, uri);
  return { product: "Neo4j", version, location: `${uri}/${database ?? ""}` };
}

/** Versions are 5.26.30 or, from 2025 on, 2025.10.1. */
export function checkVersion(version: string, uri: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  throw new AppError(
    "STORE_TOO_OLD",
    `the server at ${uri} is Neo4j ${version}; Renmai needs ${OLDEST.text} or later`,
    { uri, version },
  );
}
