import { type RefObject, useEffect, useRef } from "react";
import type { CanvasCommands } from "../canvas/canvas-props.ts";
import { type Explorer, useExplorer } from "../explorer/use-explorer.ts";

interface KeyTargets {
  readonly letters: boolean;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly canvas: RefObject<CanvasCommands | null>;
  toggleFilters(): void;
  togglePanel(): void;
  toggleTimeline(): void;
  openHelp(): void;
}

type Act = (explorer: Explorer, targets: KeyTargets) => void;

const chosen = ({ state }: Explorer) => state.selection.filter((id) => !id.includes("|"));

const findPaths: Act = (explorer) => {
  const { selection } = explorer.state;
  // A single line stands for its two ends.
  const line = selection.length === 1 ? selection[0]?.split("|").slice(0, 2) : undefined;
  const ends = line?.length === 2 ? line : chosen(explorer).slice(0, 8);
  if (ends.length > 0) explorer.dispatch({ type: "asked", question: { ends } });
  explorer.dispatch({ type: "viewed", view: "paths" });
};

/** Presses the button that the key stands for, where the screen shows one. */
const press = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.click();

const LETTERS: Readonly<Record<string, Act>> = {
  "[": (_, { toggleFilters }) => toggleFilters(),
  "]": (_, { togglePanel }) => togglePanel(),
  t: (_, { toggleTimeline }) => toggleTimeline(),
  g: ({ state, dispatch }) => dispatch({ type: "viewed", view: state.view === "list" ? "canvas" : "list" }),
  w: findPaths,
  r: press(".read"),
  c: press('[aria-keyshortcuts="C"]'),
  e: (explorer) =>
    chosen(explorer)
      .slice(0, 1)
      .forEach((id) => void explorer.toggleExpand(id)),
  p: (explorer) => explorer.dispatch({ type: "pinToggled", nodes: chosen(explorer) }),
  h: ({ state, dispatch }) => dispatch({ type: "hidden", nodes: state.selection }),
  l: ({ dispatch }) => dispatch({ type: "layoutAsked" }),
  f: (_, { canvas }) => canvas.current?.fit(),
  a: ({ state, dispatch }) => dispatch({ type: "selected", ids: state.scene.nodes }),
};

const ALWAYS: Readonly<Record<string, Act>> = {
  "/": (_, { search }) => search.current?.focus(),
  "?": (_, { openHelp }) => openHelp(),
  Delete: (explorer) => explorer.dispatch({ type: "removed", nodes: chosen(explorer) }),
  Escape: ({ state, dispatch }) => {
    if (state.article !== undefined) dispatch({ type: "articleClosed" });
    else if (state.selection.length > 0) dispatch({ type: "selected", ids: [] });
    else if (state.behind !== undefined) dispatch({ type: "behindAsked", behind: undefined });
  },
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("[role=dialog], [role=menu], [role=listbox]") !== null
  );
}

function toAct(event: KeyboardEvent, letters: boolean): Act | undefined {
  const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
  if (isUndo) return ({ dispatch }) => dispatch({ type: event.shiftKey ? "redone" : "undone" });
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return ALWAYS[event.key] ?? (letters ? LETTERS[event.key.toLowerCase()] : undefined);
}

/** Keys that act wherever the focus is, but for fields, menus and dialogs. The canvas answers its own first. */
export function useKeys(targets: KeyTargets): void {
  const explorer = useExplorer();
  const latest = useRef({ explorer, targets });
  latest.current = { explorer, targets };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isElsewhere(event.target)) return;
      const act = toAct(event, latest.current.targets.letters);
      if (act === undefined) return;
      event.preventDefault();
      act(latest.current.explorer, latest.current.targets);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}
