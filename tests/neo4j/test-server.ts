/** The Neo4j that a test file works on: the one that `npm test` has started, else one of its own. */
import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jConfig } from "../../server/config.ts";
import { startNeo4j } from "./start.ts";

export const isSkipped = process.env.RENMAI_TEST_NEO4J === "skip";

export interface TestServer {
  config: Neo4jConfig;
  /** Cypher past the store, as somebody with a Neo4j Browser would. */
  run(cypher: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  /** Takes away every node, in parts. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** Refuses a server that holds anything: tests take everything away that they find. */
export async function openTestServer(): Promise<TestServer> {
  const { config, stop } = await findServer();
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
    disableLosslessIntegers: true,
  });
  const server = toServer(driver, config, stop);
  const [held] = await server.run("MATCH (n) RETURN count(n) AS nodes");
  if (held?.nodes !== 0) {
    await server.stop();
    throw new Error(`${config.uri} holds ${held?.nodes} nodes: give the tests an empty database`);
  }
  return server;
}

async function findServer(): Promise<{ config: Neo4jConfig; stop(): Promise<void> }> {
  const { RENMAI_TEST_NEO4J_URI: uri, RENMAI_TEST_NEO4J_USER: user = "neo4j" } = process.env;
  const given = { user, password: process.env.RENMAI_TEST_NEO4J_PASSWORD ?? "", database: "neo4j" };
  if (uri !== undefined) return { config: { uri, ...given }, stop: async () => {} };
  const started = await startNeo4j({ log: (line) => console.error(line) });
  const { password } = started;
  return { config: { ...given, uri: started.uri, user: started.user, password }, stop: started.stop };
}

const CLEAR = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS";

function toServer(driver: Driver, config: Neo4jConfig, stop: () => Promise<void>): TestServer {
  const run: TestServer["run"] = async (cypher, parameters = {}) => {
    const session = driver.session({ database: config.database });
    try {
      const { records } = await session.run(cypher, parameters);
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
  return {
    ...{ config, run },
    clear: async () => void (await run(CLEAR)),
    stop: async () => {
      await driver.close();
      await stop();
    },
  };
}
