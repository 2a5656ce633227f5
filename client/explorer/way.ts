import type { WaysQuery } from "../generated/operations.ts";
import { daysBetween } from "../i18n/dates.ts";
import type { EntityCard, RelationFact } from "./explorer-state.ts";
import type { Evidence } from "./group-evidence.ts";

type AnsweredPath = WaysQuery["paths"]["paths"][number];
export type WayRelation = AnsweredPath["steps"][number]["relations"][number];

/** One step of a way: what links its two entities, and the sentence that is shown for it. */
export interface Step {
  readonly relations: readonly RelationFact[];
  readonly evidence: Evidence | undefined;
}

/** A way from the first entity to the last; step i runs between entities i and i + 1. */
export interface Way {
  readonly entities: readonly EntityCard[];
  readonly steps: readonly Step[];
}

/** The relation that tells a step: one that has a sentence at hand, the first of those. */
function toStep(relations: readonly WayRelation[]): Step {
  const evidence = relations.flatMap((relation) => relation.evidence.edges.map(({ node }) => node))[0];
  const first = relations.find(({ id }) => id === evidence?.relation.id);
  const rest = relations.filter((relation) => relation !== first);
  return { relations: first === undefined ? rest : [first, ...rest], evidence };
}

export function toWay({ entities, steps }: AnsweredPath): Way {
  return { entities, steps: steps.map(({ relations }) => toStep(relations)) };
}

/** Those in between by whom a way is told from others: its people, else whatever is there. */
export function inBetween({ entities }: Way): readonly EntityCard[] {
  const middle = entities.slice(1, -1);
  const people = middle.filter(({ kind }) => kind === "Person");
  return people.length > 0 ? people : middle;
}

/** Days between the earliest and the latest sentence of a way; undefined where a date is missing or not a day. */
export function daysOf({ steps }: Way): number | undefined {
  const dates = steps.flatMap(({ evidence }) => evidence?.date ?? []).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (dates.length < steps.length || first === undefined || last === undefined) return undefined;
  return daysBetween(first, last);
}

/** Distinct sentences that a way stands on. */
export function sentencesOf({ steps }: Way): readonly Evidence[] {
  const all = steps.flatMap(({ evidence }) => evidence ?? []);
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index);
}

export function isSame(one: Evidence, other: Evidence): boolean {
  return one.article.id === other.article.id && one.start === other.start && one.end === other.end;
}
