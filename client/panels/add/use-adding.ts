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
  /** Sends again the files that were refused because other pages have their names, to take the place of those. */
  replaceNamesakes(): Promise<void>;
  loadSample(): Promise<void>;
}

type Held = Pick<Adding, "pages" | "refused" | "cutAt" | "error">;

const NOTHING: Held = { pages: undefined, refused: [], cutAt: undefined, error: undefined };

async function addFiles(files: readonly File[], replace = false): Promise<Held> {
  const { pages, refused, cut } = await readFiles(files);
  const cutAt = cut ? pages.length : undefined;
  if (pages.length === 0) return { ...NOTHING, pages: [], refused };
  const { data, error } = await api.mutation(AddPagesDocument, { pages: [...pages], replace }).toPromise();
  const reason = error === undefined ? undefined : toReason(error);
  return { pages: data?.addPages.pages, refused, cutAt, error: reason };
}

async function addSample(): Promise<Held> {
  const { data, error } = await api.mutation(LoadSamplePagesDocument, {}).toPromise();
  const reason = error === undefined ? undefined : toReason(error);
  return { ...NOTHING, pages: data?.loadSamplePages.pages, error: reason };
}

/** Whether the page was refused because another one has its name. */
export const hasNamesake = ({ problems }: AddedPage): boolean =>
  problems.some(({ code }) => code === "SAME_NAME");

/** Adds pages and keeps the report of what became of them. */
export function useAdding(): Adding {
  const [held, setHeld] = useState<Held>(NOTHING);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState<readonly File[]>([]);
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
    add: (files) => {
      setSent(files);
      return run(addFiles(files));
    },
    replaceNamesakes: () => {
      const names = new Set(held.pages?.filter(hasNamesake).map(({ name }) => name));
      const files = sent.filter(({ name }) => names.has(name));
      return run(addFiles(files, true));
    },
    loadSample: () => run(addSample()),
  };
}
