/** What a request brings → what the store is asked. Each throws BAD_ARGUMENT with the value and what is allowed. */

import { type EntityId, type PartialDate, parseEntityId } from "../../graph-schema/article-graph.ts";
import { isPartialDate } from "../../graph-schema/check.ts";
import type { AttendanceAsked, Part, PeriodsAsked } from "../analysis/analyser.ts";
import type { LinkingQuery } from "../analysis/link-several.ts";
import { AppError } from "../errors.ts";
import type { GraphFilter as GraphFilterInput, InputMaybe } from "../generated/resolver-types.ts";
import type { ArticleFilter, GraphFilter, MeetingFilter, PathQuery, Slice } from "../store/graph-store.ts";

export const MAX_PAGE_SIZE = 100;
const MAX_IDS = 500;
/** Entities of a part of the graph that is measured. */
const MAX_PART = 5_000;
const MAX_PARTICIPANTS = 20;
const MAX_THROUGH = 4;
const MAX_TEXT = 200;
const MAX_OFFSET = 1_000_000_000;

const refuse = (message: string, details: Readonly<Record<string, unknown>> = {}): never => {
  throw new AppError("BAD_ARGUMENT", message, details);
};

const given = <Value>(value: InputMaybe<Value> | undefined): value is Value =>
  value !== undefined && value !== null;

const toWhole = (name: string, value: number | null | undefined, least: number, most: number): number =>
  given(value) && Number.isInteger(value) && value >= least && value <= most
    ? value
    : refuse(`${name} is ${value}: give a whole number from ${least} to ${most}`, { name, least, most });

const toShare = (name: string, value: number): number =>
  value >= 0 && value <= 1 ? value : refuse(`${name} is ${value}: give a number from 0 to 1`, { name });

/** A cursor is the place of an edge in the whole list, from 0, which only this file can read. */
export const toCursor = (place: number): string => Buffer.from(`place:${place}`).toString("base64url");

function parseCursor(cursor: string): number {
  const place = /^place:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString())?.[1];
  if (place === undefined) return refuse("after is no cursor of this API: take endCursor of the page before");
  return toWhole("after", Number(place), 0, MAX_OFFSET);
}

export interface PageArguments {
  first?: InputMaybe<number>;
  after?: InputMaybe<string>;
}

/** Relay's `first` (1 to 100) and `after` as a slice. */
export function toSlice({ first, after }: PageArguments): Slice {
  const limit = toWhole("first", first, 1, MAX_PAGE_SIZE);
  return { limit, offset: given(after) && after !== "" ? parseCursor(after) + 1 : 0 };
}

/** Up to 500 ids, each once. */
export function toIds(ids: readonly string[], most = MAX_IDS): EntityId[] {
  if (ids.length > most) return refuse(`${ids.length} ids: give ${most} at most`, { most });
  return [...new Set(ids)].map(parseEntityId);
}

/** A search text or a part of a name: 200 characters at most. */
export const toText = (name: string, text: string): string =>
  text.length <= MAX_TEXT ? text : refuse(`${name} has ${text.length} characters: give ${MAX_TEXT} at most`);

/** Throws BAD_ARGUMENT on anything but an ISO 8601 year, month or day. */
export const parseDate = (text: unknown): PartialDate =>
  typeof text === "string" && isPartialDate(text)
    ? text
    : refuse(`The date is ${String(text).slice(0, MAX_TEXT)}: give 2021-01-06, 2021-01 or 2021`);

interface Window {
  from?: InputMaybe<PartialDate>;
  to?: InputMaybe<PartialDate>;
}

export function toWindow({ from, to }: Window): { from?: PartialDate; to?: PartialDate } {
  if (given(from) && given(to) && from.slice(0, to.length) > to)
    return refuse(`The window from ${from} to ${to} ends before it begins`);
  return { ...(given(from) ? { from } : {}), ...(given(to) ? { to } : {}) };
}

export function toGraphFilter(input: InputMaybe<GraphFilterInput> | undefined): GraphFilter {
  if (!given(input)) return {};
  const { kinds, types, undated, without, minConfidence } = input;
  return {
    ...toWindow(input),
    ...(given(kinds) ? { kinds } : {}),
    ...(given(types) ? { types } : {}),
    ...(given(undated) ? { undated } : {}),
    ...(given(without) ? { without: toIds(without) } : {}),
    ...(given(minConfidence) ? { minConfidence: toShare("minConfidence", minConfidence) } : {}),
  };
}

export function toMeetingFilter(
  input: Window & { participants?: InputMaybe<readonly string[]> },
): MeetingFilter {
  const { participants } = input;
  return {
    ...toWindow(input),
    ...(given(participants) ? { participants: toIds(participants, MAX_PARTICIPANTS) } : {}),
  };
}

export function toArticleFilter(
  input: Window & { headline?: InputMaybe<string>; page?: InputMaybe<string> },
): ArticleFilter {
  const { headline, page } = input;
  return {
    ...toWindow(input),
    ...(given(headline) ? { headline: toText("headline", headline) } : {}),
    ...(given(page) ? { page } : {}),
  };
}

interface PathsInput {
  from: string;
  to: string;
  k: InputMaybe<number>;
  maxSteps: InputMaybe<number>;
  filter?: InputMaybe<GraphFilterInput>;
  through?: InputMaybe<readonly string[]>;
  sameTime: InputMaybe<boolean>;
}

export function toPathQuery({ from, to, k, ...input }: PathsInput): PathQuery {
  if (from === to) return refuse("from and to are the same entity: give two", { id: from });
  const through = given(input.through) ? toIds(input.through, MAX_THROUGH) : [];
  return {
    from: parseEntityId(from),
    to: parseEntityId(to),
    k: toWhole("k", k, 1, 10),
    ...toConstraints(input),
    ...(through.length > 0 && { through }),
  };
}

type ConstraintsInput = Pick<PathsInput, "maxSteps" | "filter" | "sameTime">;

const toConstraints = ({ maxSteps, filter, sameTime }: ConstraintsInput) => ({
  maxSteps: toWhole("maxSteps", maxSteps, 1, 6),
  filter: toGraphFilter(filter),
  ...(sameTime === true && { sameTime }),
});

export const toLinkingQuery = ({
  ids,
  ...input
}: ConstraintsInput & { ids: readonly string[] }): LinkingQuery => ({
  ids: toSeveral(ids, 3, 8),
  ...toConstraints(input),
});

/** So many different ids as there may be. */
export function toSeveral(ids: readonly string[], least: number, most: number): EntityId[] {
  const asked = toIds(ids, most);
  return asked.length >= least
    ? asked
    : refuse(`${asked.length} different ids: give from ${least} to ${most}`, { least, most });
}

interface PartInput {
  ids?: InputMaybe<readonly string[]>;
  filter?: InputMaybe<GraphFilterInput>;
}

/** The whole graph, or the relations among up to 5,000 entities; ids in one order, so that one question is one. */
export const toPart = ({ ids, filter }: PartInput): Part => ({
  ...toPeople(ids),
  filter: toGraphFilter(filter),
});

const toPeople = (ids: InputMaybe<readonly string[]> | undefined): { ids?: EntityId[] } =>
  given(ids) ? { ids: toIds(ids, MAX_PART).sort() } : {};

export function toAttendanceAsked(
  input: Window & { ids?: InputMaybe<readonly string[]>; atLeast: InputMaybe<number> },
): AttendanceAsked {
  const atLeast = toWhole("atLeast", input.atLeast, 1, MAX_OFFSET);
  return { ...toPeople(input.ids), days: toWindow(input), atLeast };
}

interface PeriodsInput {
  earlier: Window;
  later: Window;
  ids?: InputMaybe<readonly string[]>;
}

export const toPeriodsAsked = ({ earlier, later, ids }: PeriodsInput): PeriodsAsked => ({
  ...toPeople(ids),
  earlier: toPeriod(earlier),
  later: toPeriod(later),
});

function toPeriod(input: Window): { from?: PartialDate; to?: PartialDate } {
  const window = toWindow(input);
  return window.from === undefined && window.to === undefined
    ? refuse("A period has neither from nor to: give one at least")
    : window;
}
