import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type AnyVariables, Client, type CombinedError, cacheExchange, fetchExchange } from "urql";
import { patientFetch } from "./connection.ts";

export const api = new Client({
  url: "/graphql",
  exchanges: [cacheExchange, fetchExchange],
  fetch: patientFetch,
  preferGetMethod: false,
});

/** Why a question was not answered, as a key of the messages under `error`. */
export type Reason =
  | "offline"
  | "tooLarge"
  | "timedOut"
  | "tooMany"
  | "notFound"
  | "tooCostly"
  | "server"
  | "unknown";

export class ApiError extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** What a mutation's report is made of: every answer depends on it, so that adding pages makes all of them stale. */
const CONTEXT = { additionalTypenames: ["IngestedPage"] };

const BY_CODE: Readonly<Record<string, Reason>> = {
  GRAPH_TOO_LARGE: "tooLarge",
  TIMED_OUT: "timedOut",
  TOO_MANY: "tooMany",
  NOT_FOUND: "notFound",
};
const COSTLY = /COST|DEPTH|TOO_|LIMIT/;

export function toReason(error: CombinedError): Reason {
  if (error.networkError !== undefined) return "offline";
  const code = String(error.graphQLErrors[0]?.extensions["code"] ?? "");
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  return COSTLY.test(code) ? "tooCostly" : "server";
}

/** Asks once and resolves with the data. Throws `ApiError`. */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await api.query(document, variables, CONTEXT).toPromise();
  // An answer that failed as a whole has no data: null by GraphQL's own rules.
  if (data === undefined || data === null)
    throw new ApiError(error === undefined ? "unknown" : toReason(error), String(error));
  return data;
}

/** Whether an answer of several possible types is the one that has this field. */
export function holds<Node extends object, Field extends string>(
  node: Node | null | undefined,
  field: Field,
): node is Exclude<Extract<Node, Record<Field, unknown>>, Record<PropertyKey, never>> {
  return node !== null && node !== undefined && field in node;
}
