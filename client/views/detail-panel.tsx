import { type KeyboardEvent, lazy, type PointerEvent, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useExplorer } from "../explorer/use-explorer.ts";
import { toLines, type VisibleEdge } from "../explorer/visible-graph.ts";
import { EntityPanel } from "../panels/entity/entity-panel.tsx";
import { SelectionPanel } from "../panels/entity/selection-panel.tsx";
import { RelationPanel } from "../panels/relation/relation-panel.tsx";
import { useFrame } from "./use-frame.ts";

const BehindPanel = lazy(async () => ({
  default: (await import("../panels/counts/behind-panel.tsx")).BehindPanel,
}));

export const NARROWEST = 320;
export const WIDEST = 520;
const STEP = 16;

/** The line of that id among all known relations: also one that a filter keeps off the canvas. */
function useLine(id: string | undefined): VisibleEdge | undefined {
  const { state, language } = useExplorer();
  const { relations } = state.known;
  return useMemo(() => {
    if (id === undefined) return undefined;
    const [a, b] = id.split("|");
    const between = Object.values(relations).filter(({ from, to }) =>
      [a, b].every((end) => end === from.id || end === to.id),
    );
    return toLines(between, language).find((line) => line.id === id);
  }, [id, relations, language]);
}

/** What is chosen, in full; where nothing is, what stands behind a number. */
export function Detail() {
  const { state } = useExplorer();
  const { selection, behind } = state;
  const only = selection.length === 1 ? selection[0] : undefined;
  const line = useLine(only?.includes("|") === true ? only : undefined);
  if (selection.length === 0 && behind !== undefined) {
    return (
      <Suspense>
        <BehindPanel key={JSON.stringify(behind)} behind={behind} />
      </Suspense>
    );
  }
  if (selection.length > 1) return <SelectionPanel ids={selection} />;
  if (line !== undefined) return <RelationPanel line={line} />;
  if (only === undefined || only.includes("|")) return null;
  return <EntityPanel key={only} id={only} />;
}

/** The edge by which the panel is made wider or narrower: by pointer, or by the arrow keys. */
function Grip() {
  const { t } = useTranslation();
  const { panelWidth, setPanelWidth } = useFrame();
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setPanelWidth(innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") setPanelWidth(panelWidth + STEP);
    if (event.key === "ArrowRight") setPanelWidth(panelWidth - STEP);
  };
  return (
    <div
      className="panel-grip"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("panel.resize")}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={panelWidth}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}

/** The column at the right. */
export function DetailPanel() {
  const { t } = useTranslation();
  const { panelWidth } = useFrame();
  return (
    <aside className="panel" style={{ width: panelWidth }} aria-label={t("panel.label")}>
      <Grip />
      <Detail />
    </aside>
  );
}
