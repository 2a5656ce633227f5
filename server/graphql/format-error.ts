/** Any error of a request → what the client is told: a message, a code, no stack. */
import { randomUUID } from "node:crypto";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { AppError, type ErrorCode } from "../errors.ts";

/** GraphQL's own refusals keep their names, which clients know. */
const KEPT = new Set<unknown>([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
]);

/**
 * An AppError's code and details go to the client, and so do GraphQL's refusals; whatever else went wrong is
 * logged under an id and told as INTERNAL with that id.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof AppError)
    return { ...formatted, extensions: { code: cause.code, details: cause.details } };
  const code = formatted.extensions?.code;
  if (KEPT.has(code)) return { ...formatted, extensions: { code } };
  if (code === "BAD_USER_INPUT")
    return { ...formatted, extensions: { code: "BAD_ARGUMENT" satisfies ErrorCode } };
  return { ...toInternal(cause), ...pick(formatted) };
}

const pick = ({ path, locations }: GraphQLFormattedError) => ({
  ...(path === undefined ? {} : { path }),
  ...(locations === undefined ? {} : { locations }),
});

/** Logs an unexpected error under a new id and gives what may be told of it. */
export function toInternal(cause: unknown): GraphQLFormattedError {
  const id = randomUUID();
  console.error(`Unexpected error ${id}`, cause);
  const code: ErrorCode = "INTERNAL";
  return { message: `Something went wrong here; the log tells more under ${id}`, extensions: { code, id } };
}
