import { useTranslation } from "react-i18next";
import { SCOPES } from "../../explorer/counts-question.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { shownEntities } from "../../explorer/visible-graph.ts";

/** Whether the whole graph is counted, or what is on the canvas. */
export function ScopeChoice() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { scope } = state.counts;
  const there = shownEntities(state).length;
  return (
    <fieldset className="scope-choice">
      <legend className="for-readers">{t("list.scope")}</legend>
      {SCOPES.map((name) => (
        <button
          key={name}
          type="button"
          className={name === scope ? "chip set" : "chip"}
          aria-pressed={name === scope}
          disabled={name === "canvas" && there === 0 && scope !== "canvas"}
          onClick={() => dispatch({ type: "counted", counts: { scope: name } })}
        >
          {name === "all" ? t("list.all") : t("list.onCanvas")}
          {name === "canvas" && <em>{there}</em>}
        </button>
      ))}
    </fieldset>
  );
}

/** In place of an answer, where the scope is a canvas with nothing on it. */
export function EmptyScope() {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  return (
    <div className="counts-empty">
      <p>{t("counts.emptyCanvas")}</p>
      <button
        type="button"
        className="button edge"
        onClick={() => dispatch({ type: "counted", counts: { scope: "all" } })}
      >
        {t("counts.wholeGraph")}
      </button>
    </div>
  );
}
