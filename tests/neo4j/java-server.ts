/** Neo4j Community from its Maven Central jars: nothing to install but Java and Maven. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The long-term-support version that tests and benchmarks run on. */
export const NEO4J_VERSION = "5.26.30";

/** A server that is up: how to reach it, and how to put it away. */
export interface RunningNeo4j {
  uri: string;
  user: string;
  password: string;
  /** How it came to be: `given`, `docker` or `java`. */
  by: "given" | "docker" | "java";
  /** Of the server's process, where it is one of ours. */
  pid?: number;
  stop(): Promise<void>;
}

export interface JavaServerOptions {
  /** Where the database is kept; a temporary folder, removed on stop, when absent. */
  home?: string;
  /** Lines of neo4j.conf beside those that every test needs. */
  settings?: Readonly<Record<string, string>>;
  log(line: string): void;
}

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>renmai</groupId>
  <artifactId>neo4j-server</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${NEO4J_VERSION}</version></dependency>
  </dependencies>
</project>
`;

/** Packages that Neo4j reaches into by reflection; Java 17 keeps them closed otherwise. */
const OPENED = ["java.nio", "java.lang", "java.io", "java.util.concurrent", "sun.nio.ch"];

/** The reason why Java or Maven will not do, or nothing. */
export async function findMissingTool(): Promise<string | undefined> {
  const java = await run("java", ["-version"]).then(
    ({ stderr }) => /version "(\d+)/.exec(stderr)?.[1],
    () => undefined,
  );
  if (java === undefined) return "there is no java on the PATH";
  if (java !== "17" && java !== "21") return `java is version ${java}, Neo4j 5.26 wants 17 or 21`;
  return run("mvn", ["-v"]).then(
    () => undefined,
    () => "there is no mvn on the PATH",
  );
}

/**
 * The folder with the server's jars, fetched once into a cache (RENMAI_CACHE, else the user's cache folder).
 * A fetch that was cut short leaves nothing behind that looks complete.
 */
export async function fetchJars(log: (line: string) => void): Promise<string> {
  const cache = process.env.RENMAI_CACHE ?? join(homedir(), ".cache", "renmai");
  const jars = join(cache, `neo4j-${NEO4J_VERSION}`);
  if (existsSync(jars) && readdirSync(jars).length > 0) return jars;
  mkdirSync(cache, { recursive: true });
  const part = mkdtempSync(join(cache, "fetch-"));
  log(`fetching Neo4j ${NEO4J_VERSION} with Maven into ${jars} …`);
  writeFileSync(join(part, "pom.xml"), POM);
  const lib = join(part, "lib");
  await run(
    "mvn",
    [
      "-q",
      "-B",
      "-f",
      join(part, "pom.xml"),
      "dependency:copy-dependencies",
      `-DoutputDirectory=${lib}`,
      "-DincludeScope=runtime",
    ],
    { timeout: 600_000, maxBuffer: 16_000_000 },
  );
  if (!existsSync(jars)) renameSync(lib, jars);
  rmSync(part, { recursive: true, force: true });
  return jars;
}

/** Starts a server on a free port of the loopback interface under a random password. It may not answer at once. */
export async function startJavaServer({ home, settings, log }: JavaServerOptions): Promise<RunningNeo4j> {
  const jars = await fetchJars(log);
  const folder = home ?? mkdtempSync(join(tmpdir(), "renmai-neo4j-"));
  const port = await findFreePort();
  const conf = writeConfiguration(folder, port, settings);
  const password = await settlePassword(folder);
  const env = toEnvironment(folder);
  const classPath = ["-cp", join(jars, "*")];
  const entry = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${folder}`, `--config-dir=${conf}`];
  const server = spawn("java", [...SERVER_ARGUMENTS, ...classPath, ...entry], { env, stdio: "ignore" });
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: "neo4j",
    password,
    by: "java",
    ...(server.pid !== undefined && { pid: server.pid }),
    stop: () => stop(server, home === undefined ? folder : undefined),
  };
}

const SERVER_ARGUMENTS = [
  "-Xms512m",
  "-Xmx512m",
  "-Dfile.encoding=UTF-8",
  ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
];

function writeConfiguration(
  folder: string,
  port: number,
  more: Readonly<Record<string, string>> = {},
): string {
  const conf = join(folder, "conf");
  mkdirSync(conf, { recursive: true });
  const settings = {
    "server.default_listen_address": "127.0.0.1",
    "server.bolt.listen_address": `127.0.0.1:${port}`,
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "server.memory.pagecache.size": "256m",
    "dbms.usage_report.enabled": "false",
    ...more,
  };
  writeFileSync(
    join(conf, "neo4j.conf"),
    Object.entries(settings)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(""),
  );
  return conf;
}

/** A database takes its password before its first start only; it is kept beside it for the next. */
async function settlePassword(folder: string): Promise<string> {
  const file = join(folder, "password");
  if (existsSync(file)) return readFileSync(file, "utf8");
  // In hexadecimal: one that begins with a hyphen would be read as an option.
  const password = randomBytes(18).toString("hex");
  await runAdmin(["dbms", "set-initial-password", password], { home: folder, log: () => {} });
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

const toEnvironment = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...{ NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
});

/** What the command `neo4j-admin` of an installed server does, on the database in `home`. */
export async function runAdmin(
  args: readonly string[],
  { home, cwd, log }: { home: string; cwd?: string; log(line: string): void },
): Promise<string> {
  const jars = await fetchJars(log);
  mkdirSync(join(home, "conf"), { recursive: true });
  const { stdout } = await run(
    "java",
    ["-Xmx1g", "-cp", join(jars, "*"), "org.neo4j.cli.AdminTool", ...args],
    {
      ...{ env: toEnvironment(home), maxBuffer: 64_000_000 },
      ...(cwd !== undefined && { cwd }),
    },
  );
  return stdout;
}

/** A port that was free a moment ago. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Asks the server to end, waits for it, and removes its folder where it was a temporary one. */
async function stop(server: ChildProcess, temporary: string | undefined): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = once(server, "exit");
    server.kill("SIGTERM");
    const patience = setTimeout(() => server.kill("SIGKILL"), 20_000);
    await ended;
    clearTimeout(patience);
  }
  if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
}
