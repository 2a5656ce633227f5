import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { firstPeriods, isPeriod, type Periods } from "../../explorer/periods.ts";
import { scopeOf } from "../../explorer/scope-of.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { ComparePeriodsDocument, StatisticsDocument } from "../../generated/operations.ts";
import { DateField } from "../filters/date-fields.tsx";
import { CountsFault } from "./counts-fault.tsx";
import { PeriodLists } from "./period-lists.tsx";
import { PeriodTable } from "./period-table.tsx";

/** The periods that were asked for, or two to begin with. */
function usePeriods(): Periods | undefined {
  const { state } = useExplorer();
  const { data } = useAnswer(StatisticsDocument, {});
  if (state.counts.periods !== undefined) return state.counts.periods;
  const { firstDate, lastDate } = data?.statistics ?? { firstDate: null, lastDate: null };
  return firstDate === null || lastDate === null ? undefined : firstPeriods(firstDate, lastDate);
}

function PeriodFields({ index, periods }: { index: 0 | 1; periods: Periods }) {
  const { t } = useTranslation();
  const { dispatch } = useExplorer();
  const { from, to } = periods[index];
  const change = (next: { from: string | undefined; to: string | undefined }) => {
    const span = {
      ...(next.from === undefined ? {} : { from: next.from }),
      ...(next.to === undefined ? {} : { to: next.to }),
    };
    const changed: Periods = index === 0 ? [span, periods[1]] : [periods[0], span];
    dispatch({ type: "counted", counts: { periods: changed } });
  };
  return (
    <fieldset className="period">
      <legend>{t(index === 0 ? "counts.earlier" : "counts.later")}</legend>
      <DateField
        label={t("filter.from")}
        value={from}
        bound="firstDate"
        onChange={(date) => change({ from: date, to })}
      />
      <DateField
        label={t("filter.to")}
        value={to}
        bound="lastDate"
        onChange={(date) => change({ from, to: date })}
      />
    </fieldset>
  );
}

function Comparison({ periods }: { periods: Periods }) {
  const { state } = useExplorer();
  const { ids } = scopeOf(state, state.counts.scope);
  const [earlier, later] = periods;
  const asked = { earlier: { ...earlier }, later: { ...later }, ids };
  const { data, error, again } = useAnswer(ComparePeriodsDocument, asked);
  if (error !== undefined) return <CountsFault reason={error} again={again} />;
  if (data === undefined) return null;
  return (
    <>
      <PeriodTable comparison={data.comparePeriods} periods={periods} />
      <PeriodLists periods={periods} ids={ids} />
    </>
  );
}

/** One period beside another: what there is more and less of, who has come and who is gone. */
export function PeriodsSection() {
  const { t } = useTranslation();
  const periods = usePeriods();
  if (periods === undefined) return <p className="empty">{t("counts.noDates")}</p>;
  return (
    <section className="counts-section">
      <div className="periods">
        <PeriodFields index={0} periods={periods} />
        <PeriodFields index={1} periods={periods} />
      </div>
      {periods.every(isPeriod) ? (
        <Comparison periods={periods} />
      ) : (
        <p className="empty">{t("counts.sayPeriods")}</p>
      )}
    </section>
  );
}
