import { useEffect, useState } from "react";
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
  const [text, setText] = useState(shown);
  const [editing, setEditing] = useState(false);
  useEffect(() => setText(shown), [shown]);
  const wrong = editing && text.trim() !== "" && text !== shown && parseDate(text) === undefined;
  const commit = () => {
    setEditing(false);
    const date = parseDate(text);
    if (text.trim() !== "" && (date === undefined || date === value)) setText(shown);
    else if (date !== value) onChange(date);
  };
  return (
    <label className="date-field">
      <span>{label}</span>
      <input
        value={text}
        placeholder={furthest ? toDateText(furthest, language) : ""}
        inputMode="numeric"
        aria-invalid={wrong}
        title={wrong ? t("filter.badDate") : undefined}
        onFocus={() => {
          setEditing(true);
          if (value !== undefined) setText(value);
        }}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
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
