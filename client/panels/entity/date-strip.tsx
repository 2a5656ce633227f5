import { toShare } from "../arrival/strip-chart.tsx";

/** Px: the strip of an office and the room at its ends. */
export const STRIP_WIDTH = 164;
const EDGE = 8;
const HEIGHT = 24;

interface DateStripProps {
  /** Ascending; as precise as the text. */
  dates: readonly string[];
  /** The axis that several strips share; none when nothing is dated. */
  axis: readonly [first: string, last: string] | undefined;
  label: string;
}

/** Dates on an axis, the first joined to the last: an office as the articles show it through time. */
export function DateStrip({ dates, axis, label }: DateStripProps) {
  const toX = (date: string) =>
    axis === undefined ? 0 : Math.round(EDGE + toShare(date, ...axis) * (STRIP_WIDTH - 2 * EDGE));
  const [from, to] = [dates[0], dates.at(-1)];
  return (
    <svg className="office-strip" width={STRIP_WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <line className="office-axis" x1={0} x2={STRIP_WIDTH} y1={12} y2={12} />
      {axis !== undefined && from !== undefined && to !== undefined && (
        <line x1={toX(from)} x2={toX(to)} y1={12} y2={12} />
      )}
      {axis !== undefined && dates.map((date) => <circle key={date} cx={toX(date)} cy={12} r={4} />)}
    </svg>
  );
}

/** The axis of several lists of dates; none when they are all empty. */
export function toAxis(lists: readonly (readonly string[])[]): readonly [string, string] | undefined {
  const dates = lists.flat().toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}
