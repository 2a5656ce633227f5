import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { heirRow, type Row, toStep } from "./tree-rows.ts";

export interface TreeFocus {
  /** The one row that Tab reaches. */
  readonly active: string | undefined;
  readonly ref: { readonly current: HTMLUListElement | null };
  onFocus(key: string): void;
  onBlur(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** The focus inside a tree: one row at a time, moved by keys, handed on when its row goes. */
export function useTreeFocus(
  rows: readonly Row[],
  toggle: (key: string) => void,
  choose: (row: Row) => void,
): TreeFocus {
  const ref = useRef<HTMLUListElement>(null);
  const before = useRef(rows);
  const inside = useRef(false);
  const [wanted, setWanted] = useState<string>();
  const isThere = wanted !== undefined && rows.some(({ key }) => key === wanted);
  const active = isThere
    ? wanted
    : wanted === undefined
      ? rows[0]?.key
      : heirRow(before.current, rows, wanted);
  const show = (key: string | undefined): void => {
    const items = ref.current?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [];
    [...items].find((item) => item.dataset["key"] === key)?.focus();
  };
  useEffect(() => {
    before.current = rows;
    if (active !== wanted && wanted !== undefined) setWanted(active);
    if (inside.current && document.activeElement === document.body) show(active);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (active === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = toStep(rows, active, event.key);
    const row = rows.find(({ key }) => key === active);
    if (step !== undefined && "toggle" in step) toggle(step.toggle);
    else if (step !== undefined) show(step.go);
    else if ((event.key === "Enter" || event.key === " ") && row !== undefined) choose(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    active,
    ref,
    onKeyDown,
    onFocus: (key) => {
      inside.current = true;
      setWanted(key);
    },
    // A row that is taken away has no chance to say so: the focus then falls to the page.
    onBlur: () => {
      setTimeout(() => {
        const { activeElement } = document;
        if (activeElement !== document.body && ref.current?.contains(activeElement) === false)
          inside.current = false;
      });
    },
  };
}
