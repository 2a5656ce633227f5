import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasGesture, Point } from "../canvas/canvas-props.ts";
import { isGroup } from "../explorer/groups.ts";
import { useCommunityNumbers } from "../explorer/use-community-numbers.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import { useGroupedGraph } from "../explorer/use-grouped-graph.ts";
import { visibleGraph } from "../explorer/visible-graph.ts";
import { NodeMenu } from "../panels/entity/node-menu.tsx";
import { CanvasStatus } from "./canvas-status.tsx";
import { LayoutMenu } from "./layout-menu.tsx";
import { useFrame } from "./use-frame.ts";

const GraphCanvas = lazy(async () => ({ default: (await import("../canvas/GraphCanvas.tsx")).GraphCanvas }));

export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top?: number;
}

const entitiesOf = (ids: readonly string[]) => ids.filter((id) => !isGroup(id));

/** What each gesture does to the state. */
function useGestures(openMenu: (menu: { node: string; at: Point }) => void) {
  const { dispatch, toggleExpand } = useExplorer();
  return useCallback(
    (gesture: CanvasGesture) => {
      switch (gesture.type) {
        case "select": {
          const { target, additive } = gesture;
          const ids = target === null ? [] : ["node" in target ? target.node : target.edge];
          return dispatch({ type: "selected", ids, additive });
        }
        case "selectMany":
          return dispatch({ type: "selected", ids: entitiesOf(gesture.nodes), additive: gesture.additive });
        case "toggleExpand":
          if (isGroup(gesture.node)) return dispatch({ type: "groupOpened", group: gesture.node });
          return void toggleExpand(gesture.node);
        case "groupBy":
          return dispatch({ type: "groupedBy", grouping: gesture.grouping });
        case "closeGroups":
          return dispatch({ type: "groupsClosed" });
        case "pin":
          if (isGroup(gesture.node)) return;
          return dispatch({ type: "pinToggled", nodes: [gesture.node] });
        case "hide":
          if (isGroup(gesture.node)) return;
          return dispatch({ type: "hidden", nodes: [gesture.node] });
        case "remove":
          return dispatch({ type: "removed", nodes: entitiesOf(gesture.nodes) });
        case "moved":
          return dispatch({ type: "moved", by: gesture.by, positions: gesture.positions });
        case "menu":
          if (isGroup(gesture.node)) return;
          return openMenu(gesture);
        case "layout":
          return dispatch({ type: "layoutAsked" });
      }
    },
    [dispatch, toggleExpand, openMenu],
  );
}

function useMeetingDates(): Readonly<Record<string, string>> {
  const { state } = useExplorer();
  const { entities } = state.known;
  return useMemo(() => {
    const dated = Object.values(entities).flatMap((entity) =>
      entity.__typename === "Meeting" && entity.date !== null ? [[entity.id, entity.date]] : [],
    );
    return Object.fromEntries(dated);
  }, [entities]);
}

/** Hands the keyboard to the canvas when what had it is gone: the search of the first screen, a closed menu. */
function FocusWhenLost() {
  const { canvas, tier } = useFrame();
  const { state } = useExplorer();
  const { nodes } = state.scene;
  useEffect(() => {
    if (tier === "narrow") return;
    if (document.activeElement === null || document.activeElement === document.body) canvas.current?.focus();
  }, [canvas, tier, nodes]);
  return null;
}

/** The canvas with what is written on it. */
export function CanvasStage({ insets, statusLeft = insets.left }: { insets: Insets; statusLeft?: number }) {
  const { t } = useTranslation();
  const explorer = useExplorer();
  const { canvas, letters } = useFrame();
  const { state, language } = explorer;
  const { scene, known, inside } = state;
  const [menu, setMenu] = useState<{ node: string; at: Point }>();
  const onGesture = useGestures(setMenu);
  const dates = useMeetingDates();
  const { nodes, pinned, hidden, filter } = scene;
  const whole = useMemo(
    () => visibleGraph(state, language),
    // Where nodes are changes nothing of what they are.
    [nodes, pinned, hidden, filter, known, inside, language],
  );
  const numbered = useCommunityNumbers(whole, state);
  const { graph, grouped } = useGroupedGraph(numbered, scene, language);
  const groups = useMemo(
    () => (grouped ? { by: scene.grouping, open: scene.opened.length > 0 } : undefined),
    [grouped, scene.grouping, scene.opened],
  );
  const { left, right, bottom, top = 0 } = insets;
  const held = useMemo(() => ({ left, right, bottom, top }), [left, right, bottom, top]);
  return (
    <section className="stage" aria-label={t("canvas.label")}>
      {scene.nodes.length > 0 && (
        <Suspense fallback={<p className="stage-note">{t("canvas.loading")}</p>}>
          <GraphCanvas
            ref={canvas}
            graph={graph}
            selection={state.selection}
            positions={scene.positions}
            growFrom={state.growFrom}
            layoutRequest={state.layoutRequest}
            layout={state.layout}
            dates={dates}
            groups={groups}
            language={language}
            insets={held}
            letterKeys={letters}
            onGesture={onGesture}
          />
          <FocusWhenLost />
        </Suspense>
      )}
      {scene.nodes.length > 1 && <LayoutMenu right={right} />}
      <CanvasStatus graph={whole} left={statusLeft} />
      {menu !== undefined && <NodeMenu node={menu.node} at={menu.at} onClose={() => setMenu(undefined)} />}
    </section>
  );
}
