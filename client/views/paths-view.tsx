import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CanvasCommands, CanvasGesture, Positions } from "../canvas/canvas-props.ts";
import { linkPositions } from "../explorer/link-positions.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import type { Way } from "../explorer/way.ts";
import { wayPositions, waysGraph } from "../explorer/ways-graph.ts";
import { QuestionForm } from "../panels/paths/question-form.tsx";
import { useWays } from "../panels/paths/use-ways.ts";
import { WaysList } from "../panels/paths/ways-list.tsx";
import "../styles/paths.css";
import { useFrame } from "./use-frame.ts";

const GraphCanvas = lazy(async () => ({ default: (await import("../canvas/GraphCanvas.tsx")).GraphCanvas }));

const NO_INSETS = { left: 0, right: 0, bottom: 0 };

/** The way that a node or a line of the drawing belongs to: the chosen one if it does. */
function wayOf(ways: readonly Way[], chosen: number, gesture: CanvasGesture): number | undefined {
  if (gesture.type !== "select" || gesture.target === null) return undefined;
  const ids = "node" in gesture.target ? [gesture.target.node] : gesture.target.edge.split("|").slice(0, 2);
  const holds = ({ entities }: Way) => ids.every((id) => entities.some((entity) => entity.id === id));
  const own = ways[chosen];
  if (own !== undefined && holds(own)) return chosen;
  const index = ways.findIndex(holds);
  return index < 0 ? undefined : index;
}

interface DrawingProps {
  ways: readonly Way[];
  chosen: number;
  onChoose(index: number): void;
}

function Drawing({ ways, chosen, onChoose }: DrawingProps) {
  const { state, language } = useExplorer();
  const { letters } = useFrame();
  const canvas = useRef<CanvasCommands>(null);
  const { question, known } = state;
  const excluded = useMemo(
    () => question.without.flatMap((id) => known.entities[id] ?? []),
    [question.without, known.entities],
  );
  const graph = useMemo(
    () => waysGraph(ways, ways[chosen], excluded, language),
    [ways, chosen, excluded, language],
  );
  const ends = useMemo(() => question.ends.filter((id) => id !== ""), [question.ends]);
  const places = useMemo(
    () => (ends.length > 2 ? linkPositions(ways, ends) : wayPositions(ways, excluded)),
    [ways, ends, excluded],
  );
  const [moved, setMoved] = useState<Positions>({});
  const positions = useMemo(() => ({ ...places, ...moved }), [places, moved]);
  // New ways take their own places.
  useEffect(() => setMoved({}), [places]);
  const onGesture = (gesture: CanvasGesture) => {
    if (gesture.type === "moved") setMoved((before) => ({ ...before, ...gesture.positions }));
    const way = wayOf(ways, chosen, gesture);
    if (way !== undefined) onChoose(way);
  };
  return (
    <Suspense>
      <GraphCanvas
        ref={canvas}
        graph={graph}
        selection={ends}
        positions={positions}
        layoutRequest={0}
        language={language}
        insets={NO_INSETS}
        letterKeys={letters}
        onGesture={onGesture}
      />
    </Suspense>
  );
}

/** Ways between two: the question above, the ways as sentences, and all of them drawn. */
export function PathsView() {
  const { t } = useTranslation();
  const { placeAll, dispatch } = useExplorer();
  const { tier } = useFrame();
  const ways = useWays();
  const [chosen, setChosen] = useState(0);
  const found = ways.ways;
  // Another answer begins at its first way.
  useEffect(() => setChosen(0), [found]);
  const showAll = ways.several ? "paths.putLinkOnCanvas" : "paths.putAllOnCanvas";
  const place = async (some: readonly Way[]) => {
    await placeAll([...new Set(some.flatMap(({ entities }) => entities.map(({ id }) => id)))]);
    dispatch({ type: "viewed", view: "canvas" });
  };
  return (
    <main className="paths-view">
      <QuestionForm ways={ways} />
      <div className="ways">
        <WaysList ways={ways} chosen={chosen} onChoose={setChosen} onPlace={(way) => void place([way])} />
      </div>
      {tier !== "narrow" && (
        <section className="ways-stage" aria-label={t("canvas.label")}>
          {found.length > 0 && <Drawing ways={found} chosen={chosen} onChoose={setChosen} />}
          {found.length > 1 && (
            <button type="button" className="button edge place-all" onClick={() => void place(found)}>
              {t(showAll, { count: found.length })}
            </button>
          )}
        </section>
      )}
    </main>
  );
}
