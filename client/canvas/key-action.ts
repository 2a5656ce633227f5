/** What a key means on the canvas. */

import type { Direction } from "./walk.ts";

export type KeyAction =
  | { readonly type: "walk"; readonly direction: Direction }
  | { readonly type: "next"; readonly step: 1 | -1 }
  | { readonly type: "select"; readonly additive: boolean }
  | { readonly type: "zoom"; readonly by: number }
  | { readonly type: "expand" | "pin" | "hide" | "remove" | "layout" | "fit" | "menu" | "leave" | "all" };

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const NAMED: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: { type: "walk", direction: "left" },
  ArrowRight: { type: "walk", direction: "right" },
  ArrowUp: { type: "walk", direction: "up" },
  ArrowDown: { type: "walk", direction: "down" },
  Delete: { type: "remove" },
  Backspace: { type: "remove" },
  ContextMenu: { type: "menu" },
  Escape: { type: "leave" },
  "+": { type: "zoom", by: 1.25 },
  "=": { type: "zoom", by: 1.25 },
  "-": { type: "zoom", by: 0.8 },
};

const LETTERS: Readonly<Record<string, KeyAction>> = {
  e: { type: "expand" },
  p: { type: "pin" },
  h: { type: "hide" },
  l: { type: "layout" },
  f: { type: "fit" },
  a: { type: "all" },
};

/** @param letters whether single letters act */
export function toKeyAction(key: Key, letters: boolean): KeyAction | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey) return undefined;
  if (key.key === "Tab") return { type: "next", step: key.shiftKey ? -1 : 1 };
  if (key.key === "Enter" || key.key === " ") return { type: "select", additive: key.shiftKey };
  if (key.key === "F10" && key.shiftKey) return { type: "menu" };
  return NAMED[key.key] ?? (letters && !key.shiftKey ? LETTERS[key.key.toLowerCase()] : undefined);
}
