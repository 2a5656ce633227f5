/** A real Neo4j by the first way that works: one that is given, Docker, or Java with jars from Maven Central. */
import { setTimeout as sleep } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { findDockerEngine, startDockerServer } from "./docker-server.ts";
import {
  findMissingTool,
  type JavaServerOptions,
  type RunningNeo4j,
  startJavaServer,
} from "./java-server.ts";

/**
 * Starts (or finds) a server and waits until it answers. Throws with the reason of each way that failed
 * and the names of the variables that help.
 */
export async function startNeo4j(options: JavaServerOptions): Promise<RunningNeo4j> {
  const given = findGiven();
  const server = given ?? (await startOwn(options));
  try {
    await waitForAnswer(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

function findGiven(): RunningNeo4j | undefined {
  const { NEO4J_URI: uri, NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password = "" } = process.env;
  return uri === undefined || uri === ""
    ? undefined
    : { uri, user, password, by: "given", stop: async () => {} };
}

async function startOwn(options: JavaServerOptions): Promise<RunningNeo4j> {
  if (await findDockerEngine()) return startDockerServer(options.log);
  const missing = await findMissingTool();
  if (missing === undefined) return startJavaServer(options);
  throw new Error(
    `No Neo4j can be had: no Docker engine answers, and ${missing}. ` +
      "Set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to use an existing server, " +
      "or RENMAI_TEST_NEO4J=skip to leave its tests out.",
  );
}

/** Five minutes are enough for a cold machine with much else to do; a wrong password never gets better. */
async function waitForAnswer({ uri, user, password }: RunningNeo4j): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const deadline = Date.now() + 300_000;
  try {
    for (;;) {
      try {
        await driver.verifyConnectivity();
        return;
      } catch (error) {
        if (Date.now() > deadline || isRefusal(error)) throw error;
        await sleep(250);
      }
    }
  } finally {
    await driver.close();
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof neo4j.Neo4jError && error.code.startsWith("Neo.ClientError.Security");
