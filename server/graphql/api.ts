/** The GraphQL API as an Express router: schema, resolvers, limits, and errors with codes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { type ErrorRequestHandler, json, type RequestHandler, Router } from "express";
import type { GraphQLSchema } from "graphql";
import { PROJECT_FOLDER } from "../config.ts";
import { AppError } from "../errors.ts";
import { type Context, createContext, type Services } from "./context.ts";
import { formatError, toInternal } from "./format-error.ts";
import { limits, MAX_BODY_BYTES, MAX_QUERY_LENGTH, MAX_QUERY_TIME } from "./limits.ts";
import { resolvers } from "./resolvers.ts";
import { limitTime } from "./time-limit.ts";

export interface Api {
  router: Router;
  /** Lets the operations under way end. */
  close(): Promise<void>;
}

/** A router that answers GraphQL over HTTP (POST of JSON; GET for queries with a preflight header) at its root. */
export async function openApi(services: Services, queryTime = MAX_QUERY_TIME): Promise<Api> {
  const server = new ApolloServer<Context>({
    schema: readSchema(),
    // Cache control would have a say at every field of an answer; nothing between here and the reader caches.
    plugins: [limits, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    formatError,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await server.start();
  const context = async () => createContext(services, queryTime);
  const router = Router();
  router.use(
    forbidKeeping,
    json({ limit: MAX_BODY_BYTES }),
    checkQueryLength,
    expressMiddleware(server, { context }),
  );
  router.use(answerError);
  return { router, close: () => server.stop() };
}

function readSchema(): GraphQLSchema {
  const typeDefs = readFileSync(join(PROJECT_FOLDER, "graph-schema/schema.graphql"), "utf8");
  return limitTime(makeExecutableSchema<Context>({ typeDefs, resolvers }));
}

const forbidKeeping: RequestHandler = (_, response, next) => {
  response.set("Cache-Control", "no-store");
  next();
};

const checkQueryLength: RequestHandler = (request, _, next) => {
  const query: unknown = request.body?.query ?? request.query.query;
  if (typeof query === "string" && query.length > MAX_QUERY_LENGTH)
    throw new AppError("TOO_LARGE", `The query has ${query.length} characters: ${MAX_QUERY_LENGTH} at most`);
  next();
};

/** What fails before GraphQL has a say: a body too large, JSON that is none. */
const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  const [status, told] = toAnswer(error);
  response.status(status).json({ errors: [told] });
};

function toAnswer(error: unknown): [status: number, told: object] {
  if (error instanceof AppError)
    return [
      error.code === "TOO_LARGE" ? 413 : 400,
      { message: error.message, extensions: { code: error.code } },
    ];
  const type = error instanceof Error && "type" in error ? error.type : undefined;
  if (type === "entity.too.large") {
    const message = `The request is larger than ${MAX_BODY_BYTES} bytes: send less at once`;
    return [413, { message, extensions: { code: "TOO_LARGE" } }];
  }
  if (typeof type === "string")
    return [400, { message: "The body is no JSON", extensions: { code: "BAD_REQUEST" } }];
  return [500, toInternal(error)];
}
