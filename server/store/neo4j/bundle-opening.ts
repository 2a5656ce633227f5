/** What is left to do when a database is opened that was imported from a bundle: CSV has no empty lists. */
import { MARK } from "../../../graph-schema/constraints.ts";
import { BLANK } from "./bundle-csv.ts";
import type { Connection } from "./driver.ts";
import { EVERY_TYPE } from "./filter.ts";
import { countRevision } from "./outline.ts";

/** The id of the node that says that a bundle was imported and not opened yet. */
export const BUNDLE_ID = "bundle";

/** What has lists that may be empty: a pattern for `n` and the names of the properties. */
const LISTS: readonly (readonly [pattern: string, properties: readonly string[]])[] = [
  [`(n:${MARK}&Page)`, ["lines"]],
  [`(n:${MARK}&Article)`, ["byline", "evidenceDates", "evidenceDateCounts"]],
  [`(n:${MARK}&Entity)`, ["aliases", "titles"]],
  [`(:${MARK}&Article)-[n:NAMES]->(:${MARK})`, ["aliases"]],
  [`(:${MARK}&Entity)-[n:${EVERY_TYPE}]->(:${MARK})`, ["dates"]],
];

/** Broken off, it is done again: the node that asks for it goes last. */
export async function finishBundle(connection: Connection): Promise<void> {
  const [marked] = await connection.run(`MATCH (b:${MARK}&Bundle {id: $id}) RETURN b.id`, { id: BUNDLE_ID });
  if (marked === undefined) return;
  for (const [pattern, properties] of LISTS)
    await connection.run(toStatement(pattern, properties), { blank: BLANK });
  await connection.write(async (ask) => {
    await ask(`MATCH (b:${MARK}&Bundle {id: $id}) DELETE b`, { id: BUNDLE_ID });
    await countRevision(ask);
  });
}

function toStatement(pattern: string, properties: readonly string[]): string {
  const due = properties.map((name) => `n.${name} IS NULL OR n.${name} = [$blank]`).join(" OR ");
  const filled = properties.map(
    (name) =>
      `n.${name} = CASE WHEN n.${name} IS NULL THEN [] WHEN n.${name} = [$blank] THEN [''] ELSE n.${name} END`,
  );
  return `MATCH ${pattern} WHERE ${due} CALL (n) { SET ${filled.join(", ")} } IN TRANSACTIONS OF 10000 ROWS`;
}
