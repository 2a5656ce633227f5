import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { asOfDay } from "../../explorer/as-of.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { StatisticsDocument } from "../../generated/operations.ts";
import { AsOfField } from "./as-of-field.tsx";
import { WindowFields } from "./date-fields.tsx";

/** Which dates are let through: a window, or all that was known as of a day. */
export function DatesSection() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { data } = useAnswer(StatisticsDocument, {});
  const { to } = state.scene.filter;
  const day = asOfDay(state.scene.filter);
  const last = to ?? data?.statistics.lastDate ?? undefined;
  return (
    <section>
      <h2>{t("filter.dates")}</h2>
      <div className="date-mode">
        <button
          type="button"
          className={day === undefined ? "chip set" : "chip"}
          aria-pressed={day === undefined}
          onClick={() => day !== undefined && dispatch({ type: "asOf", day: undefined })}
        >
          {t("filter.window")}
        </button>
        <button
          type="button"
          className={day === undefined ? "chip" : "chip set"}
          aria-pressed={day !== undefined}
          disabled={last === undefined}
          onClick={() => day === undefined && dispatch({ type: "asOf", day: last })}
        >
          {t("filter.asOf")}
        </button>
      </div>
      {day === undefined ? <WindowFields /> : <AsOfField />}
    </section>
  );
}
