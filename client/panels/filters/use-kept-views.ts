import { useCallback, useEffect, useState } from "react";
import { ApiError, ask, type Reason } from "../../api/api.ts";
import { createView, deleteView, type KeptView, renameView } from "../../api/kept-views.ts";
import { type Pages, toPage, usePages } from "../../api/use-pages.ts";
import { ViewsDocument } from "../../generated/operations.ts";
import { moveOwnViews } from "./own-views.ts";

const ROWS = 20;
/** Characters of a name that the server takes. */
export const LONGEST_NAME = 100;

export interface KeptViews {
  readonly pages: Pages<{ node: KeptView }>;
  /** Why the latest change was not made. */
  readonly failed: Reason | undefined;
  save(address: string, name: string): Promise<void>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The named views on the server, newest first; those that this browser had kept itself are moved there. */
export function useKeptViews(): KeptViews {
  const pages = usePages("views", async (after) => {
    const { views } = await ask(ViewsDocument, { first: ROWS, after: after ?? null });
    return toPage(views);
  });
  const [failed, setFailed] = useState<Reason>();
  const { again } = pages;
  const change = useCallback(
    async (work: Promise<unknown>) => {
      try {
        await work;
        setFailed(undefined);
      } catch (error) {
        setFailed(error instanceof ApiError ? error.reason : "unknown");
      }
      again();
    },
    [again],
  );
  useEffect(() => {
    void moveOwnViews((address, name) => createView(address, name.slice(0, LONGEST_NAME))).then(
      (moved) => moved > 0 && again(),
    );
  }, [again]);
  return {
    pages,
    failed,
    save: (address, name) => change(createView(address, name)),
    rename: (id, name) => change(renameView(id, name)),
    remove: (id) => change(deleteView(id)),
  };
}
