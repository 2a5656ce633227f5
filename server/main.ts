/** The command line. Each verb loads only what it needs. */
import { Command } from "commander";
import { parseConfig } from "./config.ts";
import { AppError } from "./errors.ts";

// GraphQL and Express leave out their checks for developers; a server is not slowed by what it does not need.
process.env.NODE_ENV ||= "production";

const program = new Command("renmai")
  .description("人脉: Chinese local newspapers as a graph of people, bodies, meetings, places and projects")
  .showHelpAfterError();

program
  .command("serve")
  .description("serve explorer and API; PORT, HOST and RENMAI_DATA say where")
  .option("--no-samples", "leave a new database empty")
  .option("--no-build", "serve the explorer as it was built, if it was")
  .action(async (options: { samples: boolean; build: boolean }) => {
    const { serveUntilStopped } = await import("./serve.ts");
    await serveUntilStopped(parseConfig(process.env), options);
  });

const withPageOptions = (command: Command) =>
  command
    .option(
      "--home <division>",
      "the newspaper's home, like 衡阳市 or 湖南省/衡阳市, where the page does not tell",
    )
    .option("--issue-date <date>", "the pages' date, like 2021-03-04")
    .option("--newspaper <name>", "the newspaper's name");

const REPLACE = [
  "--replace",
  "let pages take the place of wholly different ones that are there under their names",
] as const;

withPageOptions(program.command("ingest").argument("<path...>", "page files, or folders of them"))
  .option(...REPLACE)
  .description("read pages (.txt .md .html .jsonl .pdf) into the graph; those that are there are passed over")
  .action(async (paths: string[], options: object) => {
    const { ingestFiles } = await import("./ingest/ingest-files.ts");
    exitWith(await ingestFiles(parseConfig(process.env), paths, options));
  });

withPageOptions(program.command("extract").argument("<path...>", "page files, or folders of them"))
  .option("--html", "write one HTML document instead, to check extraction by eye")
  .description("write article graphs as JSON Lines to standard output; nothing is stored")
  .action(async (paths: string[], options: object) => {
    const { extractFiles } = await import("./ingest/extract-files.ts");
    exitWith(await extractFiles(paths, options));
  });

program
  .command("export")
  .description("write the whole graph as JSON Lines to standard output")
  .option("--bundle <folder>", "write files for neo4j-admin database import into a folder instead")
  .action(async ({ bundle }: { bundle?: string }) => {
    const config = parseConfig(process.env);
    if (bundle !== undefined) {
      const { exportBundle } = await import("./ingest/export-bundle.ts");
      return exportBundle(config, bundle);
    }
    const { exportGraph } = await import("./ingest/export-graph.ts");
    await exportGraph(config);
  });

program
  .command("import")
  .argument("<file>", "JSON Lines from export, or article graphs from elsewhere")
  .option(...REPLACE)
  .description("read a graph back")
  .action(async (file: string, options: { replace?: boolean }) => {
    const { importGraph } = await import("./ingest/import-graph.ts");
    exitWith(await importGraph(parseConfig(process.env), file, options));
  });

program
  .command("doctor")
  .description("tell versions, places and what is configured, without secrets")
  .action(async () => {
    const { printDiagnosis } = await import("./doctor.ts");
    exitWith(await printDiagnosis(process.env));
  });

function exitWith(good: boolean): void {
  if (!good) process.exitCode = 1;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0); // the reader has seen enough
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof AppError ? error.message : error);
  process.exitCode = 1;
}
