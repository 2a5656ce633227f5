/** The verb `serve`: explorer and API on one address. */
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildClient } from "./build.ts";
import type { Config } from "./config.ts";
import { AppError } from "./errors.ts";
import { openApi } from "./graphql/api.ts";
import type { Services } from "./graphql/context.ts";
import { toReportText } from "./ingest/report.ts";
import { openServices } from "./open-services.ts";
import { createWebApp, isLoopback } from "./web-app.ts";

export interface ServeOptions {
  /** Whether a database without any page gets the sample pages. */
  samples: boolean;
  /** Whether the client is built where that is due. */
  build: boolean;
}

export interface Running {
  url: string;
  /** Answers what has been asked, finishes the ingest under way, closes the store. */
  close(): Promise<void>;
}

/** Milliseconds that requests under way have for their end once the server is to stop. */
const GRACE = 10_000;

/**
 * Listens first, so that a port in use is known before anything else is done; until all is ready every request
 * is told to come again. Throws PORT_IN_USE, CONFIG_INVALID, and what `openStore` throws.
 */
export async function serve(config: Config, options: ServeOptions): Promise<Running> {
  let answer: RequestListener = answerNotYet;
  const server = createServer((request, response) => answer(request, response));
  const url = await listen(server, config);
  const opened: (() => Promise<void>)[] = [() => stop(server)];
  const close = async () => {
    for (const closeOne of opened) await closeOne();
  };
  try {
    const services = await openServices(config);
    opened.push(services.close);
    const building = options.build && reportBuild();
    const [api] = await Promise.all([
      openApi(services),
      building,
      options.samples && ingestSamples(services),
    ]);
    opened.splice(1, 0, api.close);
    answer = createWebApp({ host: config.host, api, store: services.store });
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const answerNotYet: RequestListener = (_, response) => {
  // A browser that comes too early asks again by itself.
  response.writeHead(503, { "Content-Type": "text/plain", "Retry-After": "2", Refresh: "2" });
  response.end("Renmai is starting\n");
};

async function listen(server: Server, { host, port }: Config): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw toListenError(error, host, port);
  }
  const { port: given } = server.address() as AddressInfo; // of a TCP server that listens
  return `http://${host.includes(":") ? `[${host}]` : host}:${given}`;
}

function toListenError(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return new AppError(
      "PORT_IN_USE",
      `Port ${port} on ${host} is in use: stop what listens there or set PORT`,
    );
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EACCES")
    return new AppError("CONFIG_INVALID", `Cannot listen on ${host}:${port} (${code}): set HOST and PORT`);
  return error;
}

async function reportBuild(): Promise<void> {
  if (await buildClient()) console.log("Built the explorer");
}

async function ingestSamples({ store, ingest, findSamplePages }: Services): Promise<void> {
  if ((await store.pageDigests()).size > 0) return;
  console.log("A new database: reading the sample pages");
  console.log(toReportText(await ingest(await findSamplePages())));
}

/** Connections end as soon as what was asked over them is answered. */
async function stop(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearInterval(idle);
  clearTimeout(impatience);
}

/** Serves until SIGINT or SIGTERM. A terminal's interrupt comes twice under npm, so a second one changes nothing. */
export async function serveUntilStopped(config: Config, options: ServeOptions): Promise<void> {
  const { url, close } = await serve(config, options);
  console.log(`Renmai is at ${url} (API ${url}/graphql, queries to try ${url}/graphiql)`);
  if (!isLoopback(config.host)) console.log("Other machines can reach it, and it asks nobody for a password");
  let stopping = false;
  const shutDown = async () => {
    if (stopping) return;
    stopping = true;
    await close();
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, shutDown);
  if (process.env.npm_lifecycle_event !== undefined) watchParent(shutDown);
}

/** npm's shell does not pass on the signal that ends it; whoever stops npm means the server. */
function watchParent(onGone: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && onGone(), 500).unref();
}
