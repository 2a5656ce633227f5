import { useTranslation } from "react-i18next";
import { asOfDay } from "../explorer/as-of.ts";
import { useExplorer } from "../explorer/use-explorer.ts";
import type { VisibleGraph } from "../explorer/visible-graph.ts";
import { toDateText } from "../i18n/dates.ts";
import { useFrame } from "./use-frame.ts";

function EmptyCanvas() {
  const { t } = useTranslation();
  const { search } = useFrame();
  return (
    <div className="stage-note">
      <p>{t("canvas.empty")}</p>
      <button type="button" className="button edge" onClick={() => search.current?.focus()}>
        {t("canvas.search")}
      </button>
    </div>
  );
}

/** What is on the canvas, in one line; and what it lacks when it is empty. */
export function CanvasStatus({ graph, left }: { graph: VisibleGraph; left: number }) {
  const { t } = useTranslation();
  const { state, dispatch, language } = useExplorer();
  const { tier } = useFrame();
  const { scene, gone } = state;
  if (scene.nodes.length === 0) return <EmptyCanvas />;
  const entities = t("canvas.entities", { count: graph.nodes.length });
  const relations = graph.edges.reduce((sum, edge) => sum + edge.relationIds.length, 0);
  const lit = graph.nodes.filter(({ dimmed }) => !dimmed).length;
  const windowed = scene.filter.from !== undefined || scene.filter.to !== undefined;
  const day = asOfDay(scene.filter);
  const known = String(lit);
  const text =
    day !== undefined
      ? t("canvas.asOf", { entities, known, date: toDateText(day, language) })
      : windowed
        ? t("canvas.statusWindow", { entities, inside: String(lit) })
        : t("canvas.status", { entities, relations: t("canvas.relations", { count: relations }) });
  return (
    <div className="stage-status" style={{ left: left + 16 }} role="status">
      {tier !== "narrow" && <span>{text}</span>}
      {scene.hidden.length > 0 && (
        <span>
          {t("canvas.hidden", { count: scene.hidden.length })}{" "}
          <button type="button" className="link" onClick={() => dispatch({ type: "shownAgain" })}>
            {t("canvas.showHidden")}
          </button>
        </span>
      )}
      {state.counts.numbered !== undefined && (
        <span>
          {t("canvas.numbered")}{" "}
          <button
            type="button"
            className="link"
            onClick={() => dispatch({ type: "numbered", scope: undefined })}
          >
            {t("canvas.unnumber")}
          </button>
        </span>
      )}
      {gone > 0 && <span className="gone">{t("canvas.gone", { count: gone })}</span>}
    </div>
  );
}
