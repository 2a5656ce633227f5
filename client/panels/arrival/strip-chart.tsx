/** Where a date stands in a span, from 0 to 1. */
export function toShare(date: string, first: string, last: string): number {
  const day = (text: string) => Date.parse(`${text}-01-01`.slice(0, 10));
  const [at, from, to] = [day(date), day(first), day(last)];
  return to === from ? 0.5 : (at - from) / (to - from);
}

const WIDTH = 132;
const EDGE = 6;
const STEP = 7;
const HALF = 4;
/** More than this at one place are drawn as this many: the count at the row's end tells the truth. */
const HIGHEST = 3;

interface Place {
  x: number;
  height: number;
}

/** Each date's place along the strip; dates that would touch are stacked. */
function toPlaces(dates: readonly string[], first: string, last: string): Place[] {
  const places: Place[] = [];
  for (const date of dates.toSorted()) {
    const x = Math.round(EDGE + toShare(date, first, last) * (WIDTH - 2 * EDGE));
    const height = places.filter((place) => Math.abs(place.x - x) < HALF).length;
    if (height < HIGHEST) places.push({ x, height });
  }
  return places;
}

/** A person's meetings along the span of all: a diamond each, stacked where days coincide. */
export function StripChart(props: { dates: readonly string[]; first: string; last: string; label: string }) {
  const { dates, first, last, label } = props;
  return (
    <svg
      className="strip"
      width={WIDTH}
      height={24}
      viewBox={`0 -6 ${WIDTH} 24`}
      role="img"
      aria-label={label}
    >
      <line x1={0} x2={WIDTH} y1={12} y2={12} />
      {toPlaces(dates, first, last).map(({ x, height }) => (
        <path
          key={`${x}.${height}`}
          d={`M${x} ${12 - height * STEP - HALF}l${HALF} ${HALF}l${-HALF} ${HALF}l${-HALF} ${-HALF}Z`}
        />
      ))}
    </svg>
  );
}
