/** Runs the real command line in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { PROJECT_FOLDER } from "../../server/config.ts";

export interface Run {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export type Settings = Readonly<Record<string, string>>;

/** A verb under way; `settings` are environment variables. */
export function start(args: readonly string[], settings: Settings = {}): ChildProcess {
  const { INIT_CWD: _, ...environment } = process.env;
  return spawn(process.execPath, ["--import", "tsx", "server/main.ts", ...args], {
    cwd: PROJECT_FOLDER,
    env: { ...environment, ...settings },
  });
}

/** A verb to its end. */
export async function run(args: readonly string[], settings: Settings = {}): Promise<Run> {
  const child = start(args, settings);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [exitCode] = await once(child, "close");
  return { exitCode, stdout, stderr };
}
