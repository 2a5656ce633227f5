/** A disk of a few megabytes for a script: a mount that only the script's own process tree sees, which needs no rights. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const MOUNT = `mount -t tmpfs -o size="$1"m renmai "$2" && shift 2 && exec "$@"`;

/** Runs a command line on a disk mounted at `folder`. */
const onDisk = (megabytes: number, folder: string, command: readonly string[]) =>
  run(
    "unshare",
    ["--user", "--map-root-user", "--mount", "sh", "-c", MOUNT, "sh", `${megabytes}`, folder, ...command],
    {
      maxBuffer: 64_000_000,
    },
  );

/** The reason why no such disk can be had, or nothing. */
export async function findObstacle(): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "renmai-disk-"));
  try {
    await onDisk(1, folder, ["true"]);
    return undefined;
  } catch (error) {
    return `a small disk cannot be mounted here: ${error instanceof Error ? error.message.split("\n").at(1) : error}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a script of this folder with the disk's folder as its argument; answers with what it printed as JSON. */
export async function runOnSmallDisk(script: string, megabytes: number): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), "renmai-disk-"));
  const command = [process.execPath, "--import", "tsx", join(import.meta.dirname, script)];
  try {
    const { stdout } = await onDisk(megabytes, folder, [...command, folder]);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
