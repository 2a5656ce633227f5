/** The verb `export --bundle`: the whole graph as files for `neo4j-admin database import`. */
import { resolve } from "node:path";
import type { Config } from "../config.ts";
import { openStore } from "../open-store.ts";
import type { Statistics } from "../store/graph-store.ts";
import { IMPORT_COMMAND, writeBundle } from "../store/neo4j/write-bundle.ts";
import { startProgress } from "./progress.ts";

export async function exportBundle(config: Config, path: string): Promise<void> {
  const folder = resolve(process.env.INIT_CWD ?? ".", path); // npm runs scripts in the project's folder
  const store = await openStore(config);
  const progress = startProgress(countParts(await store.statistics()), "pages and entities");
  try {
    await writeBundle(store, folder, (name) => progress.advance(1, name));
  } finally {
    progress.stop();
    await store.close();
  }
  console.log(`The bundle is in ${folder}. There, the server stopped:\n\n    ${IMPORT_COMMAND}\n`);
}

const countParts = ({ pages, entities }: Statistics): number =>
  Object.values(entities).reduce((sum, of) => sum + of, pages);
