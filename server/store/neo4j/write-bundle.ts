/** The whole graph as files for `neo4j-admin database import`, from any store, a part at a time. */
import { createWriteStream, type WriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { toNeo4jConstraints } from "../../../graph-schema/constraints.ts";
import { AppError } from "../../errors.ts";
import type { GraphStore } from "../graph-store.ts";
import { listAllViews } from "../list-all-views.ts";
import { toLine } from "./bundle-csv.ts";
import { BUNDLE_ID } from "./bundle-opening.ts";
import {
  type Rows,
  type Table,
  tables,
  toColumns,
  toOption,
  toRowsOfEntity,
  toRowsOfPage,
  toViewRow,
} from "./bundle-tables.ts";

/** Every file is there before the arguments are, so a bundle without them was broken off. */
const ARGUMENTS = "import.args";

/** The command, to be run in the bundle's folder. */
export const IMPORT_COMMAND = `neo4j-admin database import full neo4j @${ARGUMENTS}`;

/**
 * Writes into a folder that is empty or is made. `onPart` is told of each page and each entity. Throws BAD_ARGUMENT
 * when the folder holds something or cannot be written, STORE_UNAVAILABLE when the graph has changed meanwhile.
 */
export async function writeBundle(
  store: GraphStore,
  folder: string,
  onPart: (name: string) => void = () => {},
): Promise<void> {
  await claimFolder(folder);
  const before = await store.revision();
  const files = openFiles(folder);
  try {
    await writeTables(store, files, onPart);
  } finally {
    await files.close();
  }
  if ((await store.revision()) !== before)
    throw new AppError(
      "STORE_UNAVAILABLE",
      `pages were written while the bundle was made: remove ${folder} and write it again when nothing is`,
    );
  await writeFile(join(folder, "README.txt"), toReadme());
  await writeFile(join(folder, ARGUMENTS), toArguments());
}

async function claimFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const [first] = await readdir(folder);
    if (first === undefined) return;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("BAD_ARGUMENT", `${folder} cannot be a bundle's folder: ${reason}`);
  }
  throw new AppError("BAD_ARGUMENT", `${folder} holds something already: give a folder that is empty or new`);
}

async function writeTables(store: GraphStore, files: Files, onPart: (name: string) => void): Promise<void> {
  await files.write({ bundle: [{ id: BUNDLE_ID }] });
  let evidence = 0;
  for await (const { page, articles } of store.export()) {
    const rows = toRowsOfPage(page, articles, evidence);
    evidence += rows.evidence?.length ?? 0;
    await files.write(rows);
    onPart(page.name);
  }
  for await (const view of listAllViews(store)) await files.write({ views: [toViewRow(view)] });
  for await (const exported of store.exportEntities()) {
    await files.write(toRowsOfEntity(exported));
    onPart(exported.entity.name);
  }
}

interface Files {
  /** Waits where the disk is slower. */
  write(rows: Rows): Promise<void>;
  close(): Promise<void>;
}

const toFile = (table: Table): string => `${table}.csv`;

function openFiles(folder: string): Files {
  const files = new Map(
    tables.map((table) => {
      const columns = toColumns(table);
      const stream = createWriteStream(join(folder, toFile(table)));
      const done = finished(stream);
      done.catch(() => {}); // told by whoever writes or closes
      stream.write(`${columns.map(({ header }) => header).join(",")}\n`);
      return [table, { stream, done, fields: columns.map(({ field }) => field) }];
    }),
  );
  return {
    async write(rows) {
      for (const [table, { stream, done, fields }] of files) {
        const lines = rows[table]?.map((row) => toLine(fields, row)) ?? [];
        if (lines.length > 0 && !stream.write(lines.join(""))) await toDrained(stream, done);
      }
    },
    async close() {
      for (const { stream } of files.values()) stream.end();
      await Promise.all([...files.values()].map(({ done }) => done));
    },
  };
}

const toDrained = (stream: WriteStream, done: Promise<void>): Promise<void> =>
  Promise.race([new Promise<void>((resolve) => stream.once("drain", resolve)), done]);

/** Texts run over lines; a page's lines are one field. The option's newer form is not in every 5.26. */
const toArguments = (): string =>
  `${[
    ...["--array-delimiter=U+FDD0", "--multiline-fields=true", "--read-buffer-size=64m"],
    ...tables.map((table) => toOption(table, toFile(table))),
  ].join("\n")}\n`;

const toReadme =
  (): string => `A graph of Renmai for Neo4j 5.26 or later, as ${ARGUMENTS} and CSV files with headers.

Where the server's data is, the server stopped, in this folder:

    ${IMPORT_COMMAND}

The database must be new or empty; --overwrite-destination before the @ replaces what it holds. Then start the server
and open Renmai on it (NEO4J_URI and the other variables). The first opening fills in the empty lists, which CSV
cannot tell from none, takes away the node (:Renmai:Bundle) that says that this is due, and makes constraint and indexes:

${toNeo4jConstraints()
  .map((statement) => `    ${statement};\n`)
  .join("")}
A bundle without ${ARGUMENTS} was broken off while it was written.
`;
