import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { StatisticsDocument } from "../../generated/operations.ts";
import { parseDate, toDateText } from "../../i18n/dates.ts";
import { Checkbox } from "../marks/checkbox.tsx";

interface DateFieldProps {
  label: string;
  value: string | undefined;
  /** What an empty field stands for: the first or the last date that there is. */
  bound: "firstDate" | "lastDate";
  onChange(date: string | undefined): void;
}

/** A date written as the reader would write it; shown as the language shows dates. */
export function DateField({ label, value, bound, onChange }: DateFieldProps) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  const { data } = useAnswer(StatisticsDocument, {});
  const furthest = data?.statistics[bound];
  const shown = value === undefined ? "" : toDateText(value, language);
  /** What is being written, while it is. */
  const [typed, setTyped] = useState<string>();
  const isEmpty = typed === undefined || typed.trim() === "";
  const wrong = !isEmpty && parseDate(typed) === undefined;
  const commit = () => {
    setTyped(undefined);
    const date = isEmpty ? undefined : parseDate(typed);
    if (typed !== undefined && !wrong && date !== value) onChange(date);
  };
  return (
    <label className="date-field">
      <span>{label}</span>
      <input
        value={typed ?? shown}
        placeholder={furthest ? toDateText(furthest, language) : ""}
        inputMode="numeric"
        aria-invalid={wrong}
        title={wrong ? t("filter.badDate") : undefined}
        onFocus={() => setTyped(value ?? "")}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={commit}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
      />
      {wrong && <small className="date-wrong">{t("filter.badDate")}</small>}
    </label>
  );
}

/** A window of dates, either end open. */
export function WindowFields() {
  const { t } = useTranslation();
  const { state, dispatch } = useExplorer();
  const { from, to, undated } = state.scene.filter;
  return (
    <>
      <div className="date-fields">
        <DateField
          label={t("filter.from")}
          value={from}
          bound="firstDate"
          onChange={(date) => dispatch({ type: "windowed", from: date, to })}
        />
        <DateField
          label={t("filter.to")}
          value={to}
          bound="lastDate"
          onChange={(date) => dispatch({ type: "windowed", from, to: date })}
        />
      </div>
      <Checkbox
        checked={undated}
        onChange={(keep) => dispatch({ type: "filtered", filter: { undated: keep } })}
      >
        <span>{t("filter.keepUndated")}</span>
      </Checkbox>
    </>
  );
}
