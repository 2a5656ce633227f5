import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useCallback, useEffect, useState } from "react";
import type { AnyVariables } from "urql";
import { ApiError, ask, type Reason } from "./api.ts";
import { useRevision } from "./revision.ts";

export interface Answer<Data> {
  /** The latest answer; kept while the next is awaited. */
  readonly data: Data | undefined;
  readonly loading: boolean;
  readonly error: Reason | undefined;
  again(): void;
}

const reasonOf = (error: unknown): Reason => (error instanceof ApiError ? error.reason : "unknown");

/** Asks when the variables change, and again when the graph has grown. Undefined variables ask nothing. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | undefined,
): Answer<Data> {
  const [answer, setAnswer] = useState<{ key: string; data?: Data; error?: Reason }>({ key: "" });
  const [tries, setTries] = useState(0);
  const revision = useRevision();
  const asked = variables === undefined ? "" : JSON.stringify(variables);
  const key = asked === "" ? "" : `${asked} ${revision} ${tries}`;
  useEffect(() => {
    if (key === "") return;
    let left = false;
    ask(document, JSON.parse(asked) as Variables).then(
      (data) => left || setAnswer({ key, data }),
      (error: unknown) => left || setAnswer((before) => ({ ...before, key, error: reasonOf(error) })),
    );
    return () => {
      left = true;
    };
  }, [document, asked, key]);
  const again = useCallback(() => setTries((count) => count + 1), []);
  return {
    data: asked === "" ? undefined : answer.data,
    loading: key !== "" && answer.key !== key,
    error: answer.key === key ? answer.error : undefined,
    again,
  };
}
