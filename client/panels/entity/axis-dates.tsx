import { useExplorer } from "../../explorer/use-explorer.ts";
import { toDateText } from "../../i18n/dates.ts";

/** The two ends of the axis that the strips above share. */
export function AxisDates({ axis }: { axis: readonly [first: string, last: string] }) {
  const { language } = useExplorer();
  const [first, last] = axis.map((date) => date.slice(0, 7));
  return (
    <p className="office-dates" aria-hidden="true">
      <span>{toDateText(first ?? "", language)}</span>
      {last !== first && <span>{toDateText(last ?? "", language)}</span>}
    </p>
  );
}
