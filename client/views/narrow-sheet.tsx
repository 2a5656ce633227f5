import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Detail } from "./detail-panel.tsx";

const HEIGHTS = ["peek", "half", "full"] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/** Px of the lowest height; the others are shares of the screen. */
const PEEK = 96;

export function toPixels(height: SheetHeight, screen: number): number {
  if (height === "peek") return PEEK;
  return Math.round(screen * (height === "half" ? 0.48 : 0.88));
}

function nearest(pixels: number, screen: number): SheetHeight {
  const distance = (height: SheetHeight) => Math.abs(toPixels(height, screen) - pixels);
  return HEIGHTS.toSorted((a, b) => distance(a) - distance(b))[0] ?? "half";
}

interface SheetProps {
  height?: SheetHeight;
  onHeight?(height: SheetHeight): void;
}

/** What is chosen, on a sheet over the lower part of a small screen: dragged, or moved by its handle's keys. */
export function NarrowSheet({ height = "half", onHeight }: SheetProps) {
  const { t } = useTranslation();
  const [own, setOwn] = useState(height);
  const [dragged, setDragged] = useState<number>();
  const began = useRef(0);
  const current = onHeight === undefined ? own : height;
  const change = onHeight ?? setOwn;
  const pixels = dragged ?? toPixels(current, innerHeight);
  const step = (by: number) => {
    const next = HEIGHTS[HEIGHTS.indexOf(current) + by];
    if (next !== undefined) change(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    began.current = event.clientY + pixels;
  };
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setDragged(began.current - event.clientY);
  };
  const onPointerUp = () => {
    if (dragged !== undefined) change(nearest(dragged, innerHeight));
    setDragged(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp") step(1);
    if (event.key === "ArrowDown") step(-1);
  };
  return (
    <section
      className={dragged === undefined ? "sheet" : "sheet dragged"}
      style={{ height: pixels }}
      aria-label={t("panel.label")}
    >
      <button
        type="button"
        className="sheet-handle"
        aria-label={t("sheet.handle")}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onKeyDown={onKeyDown}
        onClick={() => dragged === undefined && change(current === "half" ? "full" : "half")}
      >
        <i />
      </button>
      <Detail />
    </section>
  );
}
