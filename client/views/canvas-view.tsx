import { Popover } from "@base-ui/react/popover";
import { useTranslation } from "react-i18next";
import { useExplorer } from "../explorer/use-explorer.ts";
import { Filters } from "../panels/filters/filters.tsx";
import { Icon } from "../panels/marks/icon.tsx";
import { CanvasStage } from "./canvas-stage.tsx";
import { DetailPanel } from "./detail-panel.tsx";
import { TimelineStrip } from "./timeline-strip.tsx";
import { useFrame } from "./use-frame.ts";

const FILTERS = 232;
const TIMELINE = 116;
const LOW_TIMELINE = 84;

/** The filters where there is no room for their column. */
function FilterPopover() {
  const { t } = useTranslation();
  return (
    <Popover.Root>
      <Popover.Trigger className="button edge filter-button">
        <Icon name="filter" />
        {t("filter.title")}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="menu-place" sideOffset={6} align="start">
          <Popover.Popup className="popover">
            <Filters />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Px that the button of the filters takes beside what is written on the canvas. */
const BUTTON = 92;

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
      <CanvasStage
        insets={{ left, right, bottom: timeline }}
        statusLeft={left + (tier === "middle" ? BUTTON : 0)}
      />
      {tier === "middle" && <FilterPopover />}
      {timelineOpen && (
        <div className="timeline-place" style={{ left, right, height: timeline }}>
          <TimelineStrip />
        </div>
      )}
      {showPanel && <DetailPanel />}
    </main>
  );
}
