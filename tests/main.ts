/**
 * `npm test`: formatter, linter, types and generated files, then every test against a real browser and a real
 * Neo4j. What they need is fetched here; what cannot be had fails the run and says what to do.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fetchChromium, findChromium } from "./e2e/chromium.ts";
import { startNeo4j } from "./neo4j/start.ts";

const root = resolve(import.meta.dirname, "..");
const bin = (name: string) => join(root, "node_modules", ".bin", name);
const log = (line: string) => console.error(line);
const skipped = {
  browser: process.env.RENMAI_TEST_BROWSER === "skip",
  neo4j: process.env.RENMAI_TEST_NEO4J === "skip",
};

await must("formatter and linter", bin("biome"), ["check", "--error-on-warnings", "."]);
await must("types", bin("tsc"), []);
await must("generated files", process.execPath, ["--import", "tsx", "graph-schema/codegen.ts", "--check"]);
await must("client", bin("vite"), ["build", "--logLevel", "warn"]);

const env: NodeJS.ProcessEnv = { ...process.env };
if (!skipped.browser) env.RENMAI_CHROMIUM = findChromium() ?? (await fetchChromium(log));
const neo4j = skipped.neo4j ? undefined : await startNeo4j({ log });
if (neo4j !== undefined) {
  log(`Neo4j answers (${neo4j.by})`);
  env.RENMAI_TEST_NEO4J_URI = neo4j.uri;
  env.RENMAI_TEST_NEO4J_USER = neo4j.user;
  env.RENMAI_TEST_NEO4J_PASSWORD = neo4j.password;
}

const folder = mkdtempSync(join(tmpdir(), "renmai-test-"));
const report = join(folder, "report.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
let code = 1;
try {
  const left = skipped.browser ? ["--exclude", "tests/e2e/**"] : [];
  code = await run(bin("vitest"), ["run", ...reporters, ...left], env);
  printCounts(report);
} finally {
  await neo4j?.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = code;

/** Stops the run at the first step that fails: later ones would only say the same in more words. */
async function must(what: string, command: string, args: readonly string[]): Promise<void> {
  log(`checking ${what} …`);
  const code = await run(command, args, process.env);
  if (code !== 0) {
    log(`${what}: failed`);
    process.exit(code);
  }
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}

function printCounts(path: string): void {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(path, "utf8"),
  ) as Record<string, number>;
  if (skipped.browser) log("left out by choice: the browser's tests (RENMAI_TEST_BROWSER=skip)");
  if (skipped.neo4j) log("left out by choice: the tests of Neo4j (RENMAI_TEST_NEO4J=skip)");
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
}
