/** The verb `doctor`: what a person who asks for help should send along. Secrets are left out. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, PROJECT_FOLDER, parseConfig } from "./config.ts";
import { AppError } from "./errors.ts";

/** False when something is wrong. */
export async function printDiagnosis(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const packageFile: { version: string } = JSON.parse(
    readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8"),
  );
  console.log(`Renmai    ${packageFile.version} in ${PROJECT_FOLDER}`);
  console.log(`Node      ${process.version} on ${process.platform} ${process.arch}`);
  try {
    const config = parseConfig(environment);
    console.log(`Address   http://${config.host}:${config.port}`);
    console.log(`Client    ${existsSync(join(PROJECT_FOLDER, "dist/client")) ? "built" : "not built yet"}`);
    console.log(`Neo4j     ${config.neo4j === undefined ? "not configured" : config.neo4j.uri}`);
    await printStore(config);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.log(`Problem   ${error.code}: ${error.message}`);
    return false;
  }
}

async function printStore(config: Config): Promise<void> {
  if (config.neo4j === undefined && !existsSync(config.dataFolder)) {
    console.log(`Data      ${config.dataFolder}, not there yet`);
    return;
  }
  const { openStore } = await import("./open-store.ts");
  const store = await openStore(config, { patience: 3_000 });
  try {
    const { product, version, location } = await store.info();
    const { pages, articles, entities, relations, evidence } = await store.statistics();
    const sum = (counts: Readonly<Record<string, number>>) =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    console.log(`Store     ${product} ${version} at ${location}`);
    console.log(
      `Graph     ${pages} pages, ${articles} articles, ${sum(entities)} entities, ${sum(relations)} relations, ${evidence} sentences`,
    );
  } finally {
    await store.close();
  }
}
