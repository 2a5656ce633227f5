/** The design tokens that the canvas paints with, read from the page's style. */

import { type Family, families, type Kind, kinds } from "../../graph-schema/ontology.ts";

export interface Palette {
  readonly kinds: Readonly<Record<Kind, { readonly fill: string; readonly on: string }>>;
  readonly families: Readonly<Record<Family, string>>;
  readonly canvas: string;
  readonly surface: string;
  readonly line: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly control: string;
  readonly edgeRest: number;
  readonly dimNode: number;
  readonly dimEdge: number;
  readonly ghostNode: number;
  readonly fontUi: string;
  readonly fontText: string;
  /** Milliseconds that nodes and camera take; 0 where motion is not wanted. */
  readonly slow: number;
}

/** @param token gives the value of a custom property, `""` when it is not set */
export function toPalette(token: (name: string) => string): Palette {
  const number = (name: string, otherwise: number): number => {
    const value = Number.parseFloat(token(name));
    return Number.isFinite(value) ? value : otherwise;
  };
  return {
    kinds: record(kinds, (kind) => {
      const name = kind.toLowerCase();
      return { fill: token(`--${name}`) || "#777777", on: token(`--${name}-on`) || "#ffffff" };
    }),
    families: record(families, (family) => token(`--rel-${family}`) || "#777777"),
    canvas: token("--canvas") || "#ffffff",
    surface: token("--surface") || "#ffffff",
    line: token("--line-strong") || "#cccccc",
    ink: token("--ink") || "#191917",
    ink2: token("--ink-2") || "#53534e",
    ink3: token("--ink-3") || "#6d6d67",
    control: token("--control-edge") || "#8f8f88",
    edgeRest: number("--edge-rest", 0.62),
    dimNode: number("--dim-node", 0.28),
    dimEdge: number("--dim-edge", 0.16),
    ghostNode: number("--ghost-node", 0.5),
    fontUi: token("--font-ui") || "sans-serif",
    fontText: token("--font-text") || "serif",
    slow: number("--slow", 0),
  };
}

function record<Key extends string, Value>(
  keys: readonly Key[],
  value: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
