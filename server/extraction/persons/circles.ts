import type { Division } from "../gazetteer/division.ts";
import type { FoundPlace } from "../places/found-place.ts";
import type { PlaceContext } from "../places/place-context.ts";
import type { FoundPerson } from "./found-person.ts";

const NATIONAL =
  /(?:总书记|国家主席|国家副主席|国务院(?:副)?总理|国务委员|全国人大常委会(?:副)?委员长|全国政协(?:副)?主席|中央政治局(?:常委|委员))$/;
const LEADERS = /[省市州县区]领导$/;
const JOINED = /^(?:、|和|及|与| +)$/;

/** The city, or the province where there is none, that a division lies in. */
function cityOf(division: Division): string {
  const upper = division.parent;
  return division.level === "CITY" || !upper ? division.name : cityOf(upper);
}

/** 苏州市领导, 省领导: whose leaders they are; undefined for those of the paper's own city. */
function circleOfTitle(
  before: string,
  end: number,
  placeAt: ReadonlyMap<number, FoundPlace>,
  context: PlaceContext,
): string | undefined {
  if (NATIONAL.test(before)) return "中国";
  if (!LEADERS.test(before)) return undefined;
  const division = placeAt.get(end - 2)?.division;
  if (division) return cityOf(division);
  return before.endsWith("省领导") ? context.home && provinceOf(context.home) : undefined;
}

const provinceOf = (division: Division): string =>
  division.parent ? provinceOf(division.parent) : division.name;

/** By where a person is named: the circle that the title before the list says without an office. */
export function findCircles(
  text: string,
  persons: readonly FoundPerson[],
  places: readonly FoundPlace[],
  context: PlaceContext,
): Map<number, string> {
  const placeAt = new Map(places.map((place) => [place.end, place]));
  const circles = new Map<number, string>();
  let last: FoundPerson | undefined;
  for (const person of persons) {
    const joined =
      last && JOINED.test(text.slice(last.end, person.start)) ? circles.get(last.start) : undefined;
    const before = text.slice(Math.max(0, person.start - 14), person.start);
    const circle = joined ?? circleOfTitle(before, person.start, placeAt, context);
    if (circle !== undefined) circles.set(person.start, circle);
    last = person;
  }
  return circles;
}
