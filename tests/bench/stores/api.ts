/** The server in a process of its own, and who asks it. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type Settings, start } from "../../cli/run.ts";

export interface RunningApi {
  /** Throws where the answer has errors. */
  post(body: object): Promise<void>;
  /** Bytes of memory that the server has taken, where the system tells. */
  memory(): number | undefined;
  stop(): Promise<void>;
}

export async function startApi(settings: Settings): Promise<RunningApi> {
  const child = start(["serve", "--no-build", "--no-samples"], { ...settings, PORT: "0", HOST: "127.0.0.1" });
  child.stderr?.pipe(process.stderr);
  const url = await findAddress(child.stdout);
  return {
    async post(body) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as { errors?: unknown };
      if (answer.errors !== undefined)
        throw new Error(`${JSON.stringify(body)}: ${JSON.stringify(answer.errors)}`);
    },
    memory: () => readMemory(child.pid),
    async stop() {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function findAddress(output: NodeJS.ReadableStream | null): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    output?.on("data", (part) => {
      said += part;
      const address = /Renmai is at (\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    output?.on("end", () => reject(new Error(`The server has stopped: ${said}`)));
  });
}

/** Bytes that a process holds in memory, where the system tells. */
export function readMemory(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
