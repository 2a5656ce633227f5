import { useTranslation } from "react-i18next";
import type { Reason } from "../../api/api.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { Fault } from "../marks/fault.tsx";

/** Why a number could not be worked out, and what to ask instead. */
export function CountsFault({ reason, again }: { reason: Reason; again(): void }) {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { counts, scene } = state;
  if (reason !== "tooLarge" && reason !== "timedOut") return <Fault reason={reason} again={again} />;
  const narrower = counts.scope === "all" && scene.nodes.length > 1;
  const cheaper = counts.tab === "ranking" && counts.by === "BETWEENNESS";
  return (
    <div className="too-much" role="alert">
      <p>{t(reason === "tooLarge" ? "counts.tooLarge" : "counts.timedOut")}</p>
      <p className="hint">{t(narrower || cheaper ? "counts.narrow" : "counts.narrowFirst")}</p>
      <p className="too-much-ways">
        {narrower && (
          <button
            type="button"
            className="button edge"
            onClick={() => dispatch({ type: "counted", counts: { scope: "canvas" } })}
          >
            {t("counts.onlyCanvas")}
          </button>
        )}
        {cheaper && (
          <button
            type="button"
            className="button edge"
            onClick={() => dispatch({ type: "counted", counts: { by: "DEGREE" } })}
          >
            {t("counts.byDegree")}
          </button>
        )}
        {reason === "timedOut" && (
          <button type="button" className="button edge" onClick={again}>
            {t("entity.retry")}
          </button>
        )}
      </p>
    </div>
  );
}
