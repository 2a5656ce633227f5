import { useTranslation } from "react-i18next";
import { useExplorer } from "../../explorer/use-explorer.ts";
import { toDateText, toSpanText } from "../../i18n/dates.ts";

interface DateTextProps {
  date: string;
  inferred?: boolean;
  withYear?: boolean;
}

/** A date in the reader's language; one whose year is inferred has a dotted underline that says so. */
export function DateText({ date, inferred = false, withYear = true }: DateTextProps) {
  const { t } = useTranslation();
  const { language } = useExplorer();
  return (
    <time
      dateTime={date}
      className={inferred ? "date inferred" : "date"}
      title={inferred ? t("entity.inferredYear") : undefined}
    >
      {toDateText(date, language, { withYear })}
    </time>
  );
}

export function SpanText({ from, to }: { from: string; to: string }) {
  const { language } = useExplorer();
  return <span className="date">{toSpanText(from, to, language)}</span>;
}
