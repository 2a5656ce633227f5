/** A person's offices beside those of others: who came before, who after, who at the same time. */
import type { PartialDate } from "../../graph-schema/article-graph.ts";
import { toEnd } from "../store/dates.ts";
import type { HolderRecord, OfficeRecord } from "../store/graph-store.ts";
import { compareTexts } from "../store/order.ts";

export interface Neighbours {
  before: readonly HolderRecord[];
  after: readonly HolderRecord[];
  alongside: readonly HolderRecord[];
}

/** From the first day that the earliest date may mean to the last that any may. */
interface Span {
  first: string;
  until: string;
}

function toSpan(dates: readonly PartialDate[]): Span | undefined {
  const first = dates[0];
  const until = dates.map(toEnd).sort(compareTexts).at(-1);
  return first === undefined || until === undefined ? undefined : { first, until };
}

/**
 * `holders`: everybody who held this office, the person included. Before: those last seen before the person was first
 * seen; of them the last to be seen, several where dates do not tell them apart. After: the other way round. Alongside:
 * those whose dates overlap the person's. Who has no date stands nowhere.
 */
export function placeHolders(office: OfficeRecord, holders: readonly HolderRecord[]): Neighbours {
  const own = toSpan(office.dates);
  const others = holders
    .filter(({ relation }) => relation.id !== office.relation.id)
    .flatMap((holder) => {
      const span = toSpan(holder.dates);
      return span === undefined ? [] : [{ holder, span }];
    });
  if (own === undefined) return { before: [], after: [], alongside: [] };
  const earlier = others.filter(({ span }) => span.until < own.first);
  const later = others.filter(({ span }) => span.first > own.until);
  const lastSeen =
    earlier
      .map(({ span }) => span.until)
      .sort(compareTexts)
      .at(-1) ?? "";
  const firstSeen =
    later
      .map(({ span }) => span.first)
      .sort(compareTexts)
      .at(0) ?? "";
  return {
    before: earlier.filter(({ span }) => span.until === lastSeen).map(({ holder }) => holder),
    after: later.filter(({ span }) => span.first === firstSeen).map(({ holder }) => holder),
    alongside: others
      .filter((other) => !earlier.includes(other) && !later.includes(other))
      .map(({ holder }) => holder),
  };
}

/**
 * What sentences dated up to a day tell of a person's offices: each with its dates up to then, the latest first. A date
 * counts when its first day is not after the last of the day asked for.
 */
export function toOfficesAsOf(offices: readonly OfficeRecord[], asOf: PartialDate): OfficeRecord[] {
  return offices
    .map((office) => ({ ...office, dates: office.dates.filter((date) => date <= toEnd(asOf)) }))
    .filter(({ dates }) => dates.length > 0)
    .sort((a, b) => compareTexts(b.dates.at(-1) ?? "", a.dates.at(-1) ?? ""));
}
