import type { JSX } from "react";
import type { Language } from "./canvas-props.ts";
import { WORDS } from "./canvas-words.ts";

export interface CanvasToolsProps {
  readonly language: Language;
  onLayout(): void;
  onZoom(by: number): void;
  onFit(): void;
}

/** Lay out again, smaller, larger, everything: they float at the canvas's lower right. */
export function CanvasTools({ language, onLayout, onZoom, onFit }: CanvasToolsProps): JSX.Element {
  const words = WORDS[language];
  return (
    <div className="canvas-tools" role="toolbar" aria-label={words.tools}>
      <button type="button" onClick={onLayout} aria-keyshortcuts="L">
        {words.layout}
        <kbd aria-hidden="true">L</kbd>
      </button>
      <IconButton label={words.zoomOut} path="M3 8h10" onPress={() => onZoom(0.8)} />
      <IconButton label={words.zoomIn} path="M8 3v10M3 8h10" onPress={() => onZoom(1.25)} />
      <IconButton
        label={words.fit}
        path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
        onPress={onFit}
      />
    </div>
  );
}

function IconButton({ label, path, onPress }: { label: string; path: string; onPress(): void }): JSX.Element {
  return (
    <button type="button" className="canvas-tool-icon" aria-label={label} title={label} onClick={onPress}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
