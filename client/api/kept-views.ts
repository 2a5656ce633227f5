/** Views that the server keeps: named ones for the list, nameless ones behind short addresses. */
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { AnyVariables } from "urql";
import {
  CreateViewDocument,
  DeleteViewDocument,
  type KeptViewFragment,
  OneViewDocument,
  RenameViewDocument,
} from "../generated/operations.ts";
import { ApiError, api, ask, toReason } from "./api.ts";

export type KeptView = KeptViewFragment;

/** Lists of views are stale after every change, also after one whose answer names no view. */
const CHANGED = { additionalTypenames: ["View", "ViewConnection"] };

async function change<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await api.mutation(document, variables, CHANGED).toPromise();
  if (data === undefined || data === null || error !== undefined) {
    throw new ApiError(error === undefined ? "unknown" : toReason(error), String(error));
  }
  return data;
}

/** @param address the query of an explorer's address; without a name no list shows it. Throws `ApiError`. */
export async function createView(address: string, name = ""): Promise<KeptView> {
  return (await change(CreateViewDocument, { address, name })).createView;
}

export async function renameView(id: string, name: string): Promise<void> {
  await change(RenameViewDocument, { id, name });
}

export async function deleteView(id: string): Promise<void> {
  await change(DeleteViewDocument, { id });
}

/** The view of that id; undefined when there is none. Throws `ApiError` when the server cannot be asked. */
export async function findView(id: string): Promise<KeptView | undefined> {
  try {
    return (await ask(OneViewDocument, { id })).view ?? undefined;
  } catch (error) {
    if (error instanceof ApiError && error.reason === "notFound") return undefined;
    throw error;
  }
}
