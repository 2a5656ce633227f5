import { createContext, useContext } from "react";
import type { Kind, RelationType } from "../../graph-schema/ontology.ts";
import type { Language } from "../i18n/language.ts";
import type { ExplorerState } from "./explorer-state.ts";
import type { Action } from "./reduce.ts";

/** Which neighbours an expansion brings; all that the filter lets through when nothing is said. */
export interface ExpandBy {
  readonly kinds?: readonly Kind[];
  readonly types?: readonly RelationType[];
  readonly first?: number;
}

/** What panels and views are given: the state, and what can be done to it. */
export interface Explorer {
  readonly state: ExplorerState;
  readonly language: Language;
  dispatch(action: Action): void;
  /** Puts an entity and its strongest relations on the canvas, chooses it and shows the canvas. */
  place(id: string): Promise<void>;
  /** Puts several on the canvas with the relations among them. */
  placeAll(ids: readonly string[], around?: string): Promise<void>;
  expand(id: string, by?: ExpandBy): Promise<void>;
  /** Expands what is not yet, collapses what is. */
  toggleExpand(id: string): Promise<void>;
  /** Shows the view of an address: a query without its question mark. */
  open(query: string): void;
  /** Shows what is known of an entity; puts it on the canvas only where the view has no panel to show it in. */
  inspect(id: string): Promise<void>;
  /** Says something in a passing message and to screen readers. */
  say(message: string): void;
}

export const ExplorerContext = createContext<Explorer | undefined>(undefined);

export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (explorer === undefined) throw new Error("useExplorer is called outside the explorer");
  return explorer;
}
