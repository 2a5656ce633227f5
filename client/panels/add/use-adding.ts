import { useCallback, useState } from "react";
import { api, type Reason, toReason } from "../../api/api.ts";
import { raiseRevision } from "../../api/revision.ts";
import {
  AddPagesDocument,
  type AddPagesMutation,
  LoadSamplePagesDocument,
} from "../../generated/operations.ts";
import { readFiles } from "./read-files.ts";

export type AddedPage = AddPagesMutation["addPages"]["pages"][number];

export interface Adding {
  readonly busy: boolean;
  readonly pages: readonly AddedPage[] | undefined;
  readonly refused: readonly string[];
  /** How many were read, when not all could be. */
  readonly cutAt: number | undefined;
  readonly error: Reason | undefined;
  add(files: readonly File[]): Promise<void>;
  loadSample(): Promise<void>;
}

type Held = Pick<Adding, "pages" | "refused" | "cutAt" | "error">;

const NOTHING: Held = { pages: undefined, refused: [], cutAt: undefined, error: undefined };

async function addFiles(files: readonly File[]): Promise<Held> {
  const { pages, refused, cut } = await readFiles(files);
  const cutAt = cut ? pages.length : undefined;
  if (pages.length === 0) return { ...NOTHING, pages: [], refused };
  const { data, error } = await api.mutation(AddPagesDocument, { pages: [...pages] }).toPromise();
  const reason = error === undefined ? undefined : toReason(error);
  return { pages: data?.addPages.pages, refused, cutAt, error: reason };
}

async function addSample(): Promise<Held> {
  const { data, error } = await api.mutation(LoadSamplePagesDocument, {}).toPromise();
  const reason = error === undefined ? undefined : toReason(error);
  return { ...NOTHING, pages: data?.loadSamplePages.pages, error: reason };
}

/** Adds pages and keeps the report of what became of them. */
export function useAdding(): Adding {
  const [held, setHeld] = useState<Held>(NOTHING);
  const [busy, setBusy] = useState(false);
  const run = useCallback(async (work: Promise<Held>) => {
    setBusy(true);
    const result = await work;
    setHeld(result);
    setBusy(false);
    if (result.error === undefined) raiseRevision();
  }, []);
  return {
    ...held,
    busy,
    add: (files) => run(addFiles(files)),
    loadSample: () => run(addSample()),
  };
}
