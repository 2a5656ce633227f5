/** Neo4j Community from its official image, where a Docker engine runs. */
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { findFreePort, NEO4J_VERSION, type RunningNeo4j } from "./java-server.ts";

const run = promisify(execFile);

/** Whether an engine answers; the client alone is not enough. */
export const findDockerEngine = (): Promise<boolean> =>
  run("docker", ["info", "--format", "{{.ServerVersion}}"], { timeout: 10_000 }).then(
    ({ stdout }) => stdout.trim() !== "",
    () => false,
  );

/** Starts a container that goes when it is stopped, on a free port of the loopback interface. */
export async function startDockerServer(log: (line: string) => void): Promise<RunningNeo4j> {
  const port = await findFreePort();
  // In hexadecimal: one that begins with a hyphen would be read as an option.
  const password = randomBytes(18).toString("hex");
  const name = `renmai-neo4j-${port}`;
  log(`starting neo4j:${NEO4J_VERSION}-community in Docker …`);
  await run(
    "docker",
    [
      "run",
      "--rm",
      "-d",
      "--name",
      name,
      "-p",
      `127.0.0.1:${port}:7687`,
      "-e",
      "NEO4J_AUTH",
      `neo4j:${NEO4J_VERSION}-community`,
    ],
    { timeout: 600_000, env: { ...process.env, NEO4J_AUTH: `neo4j/${password}` } },
  );
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: "neo4j",
    password,
    by: "docker",
    stop: async () => {
      await run("docker", ["stop", name], { timeout: 60_000 });
    },
  };
}
