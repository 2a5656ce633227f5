/** What the counts are asked about, and how an address holds it. */
import type { Kind, RelationType } from "../../graph-schema/ontology.ts";
import { kinds } from "../../graph-schema/ontology.ts";

export const COUNTS_TABS = ["overview", "ranking", "communities", "together", "common", "periods"] as const;
export type CountsTab = (typeof COUNTS_TABS)[number];

/** The whole graph, or the part of it that the canvas shows. */
export const SCOPES = ["all", "canvas"] as const;
export type Scope = (typeof SCOPES)[number];

export const MEASURES = ["DEGREE", "STRENGTH", "BETWEENNESS"] as const;
export type Measure = (typeof MEASURES)[number];

/** Days, either end open. ISO 8601, as precise as given. */
export interface Span {
  readonly from?: string;
  readonly to?: string;
}

export interface CountsQuestion {
  readonly tab: CountsTab;
  readonly scope: Scope;
  readonly by: Measure;
  /** Only these are shown in the ranking; absent: all. */
  readonly kind?: Kind;
  /** Whose common neighbours are asked for. */
  readonly ids: readonly string[];
  /** Absent until the user has said two periods: halves of all the time there is stand in for them. */
  readonly periods?: readonly [earlier: Span, later: Span];
  /** Whose communities are numbered on the canvas; absent: none are. */
  readonly numbered?: Scope;
}

export const NO_COUNTS: CountsQuestion = { tab: "overview", scope: "all", by: "DEGREE", ids: [] };

/** The API's own limit of entities whose common neighbours are asked for. */
export const MOST_IN_COMMON = 10;

/** What stands behind a number that was clicked: asked for anew, never kept. */
export type Behind =
  | {
      readonly what: "sentences";
      readonly scope: Scope;
      readonly kind?: Kind;
      readonly type?: RelationType;
      readonly span?: Span;
    }
  | { readonly what: "meetings"; readonly span: Span; readonly person?: Named }
  | { readonly what: "pair"; readonly people: readonly [Named, Named]; readonly count: number }
  | {
      readonly what: "community";
      readonly scope: Scope;
      readonly number: number;
      readonly size: number;
      /** Where it stands in the list of all: behind this cursor. */
      readonly after: string | null;
    };

export interface Named {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const toDay = (text: string | undefined) => (text !== undefined && DATE.test(text) ? text : undefined);

function toSpan(from: string | undefined, to: string | undefined): Span {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The fields of an address; what is as it is at the start is empty. */
export function toCountsFields(question: CountsQuestion): Record<string, string> {
  const { tab, scope, by, kind, ids, periods, numbered } = question;
  const days = periods?.flatMap(({ from, to }) => [from ?? "", to ?? ""]) ?? [];
  return {
    c: tab === NO_COUNTS.tab ? "" : tab,
    cs: scope === NO_COUNTS.scope ? "" : scope,
    cb: by === NO_COUNTS.by ? "" : by.toLowerCase(),
    ck: kind === undefined ? "" : String(kinds.indexOf(kind)),
    ci: ids.join("*"),
    cd: days.join("*"),
    cn: numbered ?? "",
  };
}

function parsePeriods(text: string | null): Pick<CountsQuestion, "periods"> {
  if (text === null || text === "") return {};
  const [from, to, laterFrom, laterTo] = text.split("*").map(toDay);
  return { periods: [toSpan(from, to), toSpan(laterFrom, laterTo)] };
}

/** What a query says; what it does not say, or says wrongly, is as at the start. */
export function parseCounts(query: URLSearchParams): CountsQuestion {
  const kind = kinds[Number(query.get("ck") ?? Number.NaN)];
  const numbered = SCOPES.find((scope) => scope === query.get("cn"));
  const ids = (query.get("ci") ?? "").split("*").filter((id) => id !== "");
  return {
    tab: COUNTS_TABS.find((tab) => tab === query.get("c")) ?? NO_COUNTS.tab,
    scope: SCOPES.find((scope) => scope === query.get("cs")) ?? NO_COUNTS.scope,
    by: MEASURES.find((by) => by.toLowerCase() === query.get("cb")) ?? NO_COUNTS.by,
    ...(kind === undefined ? {} : { kind }),
    ids: [...new Set(ids)].slice(0, MOST_IN_COMMON),
    ...parsePeriods(query.get("cd")),
    ...(numbered === undefined ? {} : { numbered }),
  };
}
