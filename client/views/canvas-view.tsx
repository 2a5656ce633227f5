import { useExplorer } from "../explorer/use-explorer.ts";
import { Filters } from "../panels/filters/filters.tsx";
import { CanvasStage } from "./canvas-stage.tsx";
import { DetailPanel } from "./detail-panel.tsx";
import { TimelineStrip } from "./timeline-strip.tsx";
import { useFrame } from "./use-frame.ts";

const FILTERS = 232;
const TIMELINE = 116;
const LOW_TIMELINE = 84;

/**
 * The canvas with the columns that lie over its sides. The canvas reaches under them, so that opening or closing
 * one moves nothing that is drawn.
 */
export function CanvasView() {
  const { state } = useExplorer();
  const { tier, filtersOpen, panelOpen, panelWidth, timelineOpen } = useFrame();
  const showPanel = panelOpen && state.selection.length > 0;
  const left = tier === "wide" && filtersOpen ? FILTERS : 0;
  const right = showPanel ? panelWidth : 0;
  const timeline = timelineOpen ? (tier === "wide" ? TIMELINE : LOW_TIMELINE) : 0;
  return (
    <main className="canvas-view">
      {left > 0 && <Filters />}
      <CanvasStage insets={{ left, right, bottom: timeline }} />
      {timelineOpen && (
        <div className="timeline-place" style={{ left, right, height: timeline }}>
          <TimelineStrip />
        </div>
      )}
      {showPanel && <DetailPanel />}
    </main>
  );
}
