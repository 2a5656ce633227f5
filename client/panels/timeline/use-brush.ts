import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { spanOf, type TimeScale, toIso } from "./time-scale.ts";
import type { TimeWindow } from "./timeline-props.ts";

/** Days, both included. */
export interface Brush {
  readonly first: number;
  readonly last: number;
}

export type Handle = "first" | "last";

type Drag = { readonly what: Handle | "new" | "move"; readonly at: number; readonly start: Brush };

export interface BrushHands {
  readonly brush: Brush;
  /** For the surface: a press begins a new span, or moves the one it is in. */
  onPress(event: PointerEvent<SVGElement>, what: Handle | "surface"): void;
  onMove(event: PointerEvent<SVGElement>): void;
  onRelease(event: PointerEvent<SVGElement>): void;
  onKey(event: KeyboardEvent, handle: Handle): void;
}

/** The days of a window on this scale; open ends are the scale's own. */
export function toBrush({ from, to }: TimeWindow, { first, last }: TimeScale): Brush {
  const clamp = (day: number): number => Math.min(last, Math.max(first, day));
  return {
    first: from === undefined ? first : clamp(spanOf(from)[0]),
    last: to === undefined ? last : clamp(spanOf(to)[1]),
  };
}

/** The window of a brush: an end at the scale's own end is open. */
export function toWindow(brush: Brush, scale: TimeScale): TimeWindow {
  return {
    ...(brush.first > scale.first ? { from: toIso(brush.first) } : {}),
    ...(brush.last < scale.last ? { to: toIso(brush.last) } : {}),
  };
}

/** Where a handle goes by a key: days by arrows, months by pages, the ends by Home and End. */
export function stepBrush(brush: Brush, handle: Handle, key: string, scale: TimeScale): Brush | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -30,
    PageUp: 30,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  const step = steps[key];
  if (step === undefined) return undefined;
  const [least, most] = handle === "first" ? [scale.first, brush.last] : [brush.first, scale.last];
  return { ...brush, [handle]: Math.min(most, Math.max(least, brush[handle] + step)) };
}

/** What a drag from `drag.at` to `day` makes of the brush it began with. */
export function dragBrush({ what, at, start }: Drag, day: number, scale: TimeScale): Brush {
  if (what === "new") return { first: Math.min(at, day), last: Math.max(at, day) };
  if (what === "first") return { ...start, first: Math.min(day, start.last) };
  if (what === "last") return { ...start, last: Math.max(day, start.first) };
  const by = Math.min(scale.last - start.last, Math.max(scale.first - start.first, day - at));
  return { first: start.first + by, last: start.last + by };
}

export function useBrush(
  window: TimeWindow,
  scale: TimeScale,
  onBrush: (window: TimeWindow) => void,
): BrushHands {
  const drag = useRef<Drag>(undefined);
  const [draft, setDraft] = useState<Brush>();
  const settled = toBrush(window, scale);
  const dayAt = (event: PointerEvent<SVGElement>): number => {
    const surface = event.currentTarget.closest("svg") ?? event.currentTarget;
    return scale.day(event.clientX - surface.getBoundingClientRect().left);
  };
  return {
    brush: draft ?? settled,
    onPress(event, what) {
      const at = dayAt(event);
      const whole = settled.first === scale.first && settled.last === scale.last;
      const inside = at > settled.first && at < settled.last && !whole;
      drag.current = { what: what === "surface" ? (inside ? "move" : "new") : what, at, start: settled };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onMove(event) {
      if (drag.current !== undefined) setDraft(dragBrush(drag.current, dayAt(event), scale));
    },
    onRelease() {
      drag.current = undefined;
      if (draft !== undefined) onBrush(toWindow(draft, scale));
      setDraft(undefined);
    },
    onKey(event, handle) {
      const next = stepBrush(settled, handle, event.key, scale);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      onBrush(toWindow(next, scale));
    },
  };
}
