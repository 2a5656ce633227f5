import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { asOfDay } from "../../explorer/as-of.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { TimelineDocument } from "../../generated/operations.ts";
import { Icon } from "../marks/icon.tsx";
import { DateField } from "./date-fields.tsx";
import { dayAfter, dayBefore } from "./known-days.ts";

const IDS_AT_ONCE = 500;

/** The days on which something of the canvas is known; of the whole graph while it is empty. */
function useKnownDays(): readonly string[] {
  const { state } = useExplorer();
  const { nodes } = state.scene;
  const ids = nodes.length === 0 ? null : nodes.slice(0, IDS_AT_ONCE);
  const { data } = useAnswer(TimelineDocument, { ids });
  return data?.timeline.days.map(({ date }) => date) ?? [];
}

function Step({ to, label, icon }: { to: string | undefined; label: string; icon: "left" | "right" }) {
  const { dispatch } = useExplorer();
  return (
    <button
      type="button"
      className="button icon-only"
      aria-label={label}
      title={label}
      disabled={to === undefined}
      onClick={() => dispatch({ type: "asOf", day: to })}
    >
      <Icon name={icon} size={14} />
    </button>
  );
}

/** The day as of which the graph is shown, and steps to the days before and after it on which something is known. */
export function AsOfField() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const days = useKnownDays();
  const day = asOfDay(state.scene.filter);
  if (day === undefined) return null;
  return (
    <div className="as-of">
      <DateField
        label={t("filter.dates")}
        value={day}
        bound="lastDate"
        onChange={(next) => dispatch({ type: "asOf", day: next })}
      />
      <Step to={dayBefore(days, day)} label={t("filter.dayBefore")} icon="left" />
      <Step to={dayAfter(days, day)} label={t("filter.dayAfter")} icon="right" />
    </div>
  );
}
