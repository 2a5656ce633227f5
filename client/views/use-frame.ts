import { createContext, type RefObject, useContext } from "react";
import type { CanvasCommands } from "../canvas/canvas-props.ts";
import type { Tier } from "./use-tier.ts";

/** How the screen is arranged; not part of the state, so neither undone nor kept in the address. */
export interface Frame {
  readonly tier: Tier;
  readonly filtersOpen: boolean;
  readonly panelOpen: boolean;
  readonly timelineOpen: boolean;
  /** Width of the panel in px, 320 to 520. */
  readonly panelWidth: number;
  /** Whether single letters are shortcuts. */
  readonly letters: boolean;
  readonly canvas: RefObject<CanvasCommands | null>;
  /** The search in the bar. */
  readonly search: RefObject<HTMLInputElement | null>;
  setPanelWidth(width: number): void;
}

export const FrameContext = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === undefined) throw new Error("useFrame is called outside the explorer");
  return frame;
}
