/** What is answered under which address: API, explorer, GraphiQL, health; and the headers of them all. */
import { join } from "node:path";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { PROJECT_FOLDER } from "./config.ts";
import type { Api } from "./graphql/api.ts";
import { toInternal } from "./graphql/format-error.ts";
import type { GraphStore } from "./store/graph-store.ts";

const CLIENT = join(PROJECT_FOLDER, "dist/client");

/**
 * Scripts, workers and requests of this origin only. Styles may be inline: the canvas and the query editor
 * write style elements as they run.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** `host` is the address that is listened on. */
export function createWebApp({ host, api, store }: { host: string; api: Api; store: GraphStore }): Express {
  const app = express();
  app.disable("x-powered-by");
  app.use(setHeaders);
  // Within one machine packing takes longer than sending.
  app.use(isLoopback(host) ? refuseForeignHosts : compression());
  app.get("/healthz", async (_, response) => {
    await store.info();
    response.json({ status: "ok" });
  });
  app.use("/graphql", api.router);
  serveClient(app);
  app.use((_, response) => void response.status(404).type("text").send("There is nothing here\n"));
  app.use(answerError);
  return app;
}

const setHeaders: RequestHandler = (_, response, next) => {
  response.set(HEADERS);
  next();
};

const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  if (error?.status === 404) response.status(404).type("text").send("There is nothing here\n");
  else
    response
      .status(503)
      .type("text")
      .send(`${toInternal(error).message}\n`);
};

/** A page of another name that resolves to this machine must not reach what listens for this machine alone. */
const refuseForeignHosts: RequestHandler = (request, response, next) => {
  const name = request.headers.host?.replace(/:\d+$/, "") ?? "";
  if (isLoopback(name)) return next();
  response.status(421).type("text").send("This server answers to localhost only\n");
};

/** Files with a hash in their name never change; every other address is the explorer's own. */
function serveClient(app: Express): void {
  app.use("/assets", express.static(join(CLIENT, "assets"), { immutable: true, maxAge: "1y", index: false }));
  app.use("/assets", (_, response) => void response.status(404).type("text").send("No such file\n"));
  app.use(express.static(CLIENT, { index: false, redirect: false }));
  app.get("/graphiql", sendPage("graphiql/index.html"));
  app.get("/{*path}", (request, response, next) =>
    /\.\w+$/.test(request.path) ? next() : sendPage("index.html")(request, response, next),
  );
}

const sendPage =
  (path: string): RequestHandler =>
  (_, response) =>
    response.set("Cache-Control", "no-cache").sendFile(join(CLIENT, path));
