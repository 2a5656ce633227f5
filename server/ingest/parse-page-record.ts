/** A page's line of an export, of unknown shape → PageRecord. */
import { PROBLEM_CODES, type Problem } from "../../graph-schema/article-graph.ts";
import { isPartialDate } from "../../graph-schema/check.ts";
import type { PageRecord } from "../store/graph-store.ts";

/** The page, or one problem that names every field that does not fit. */
export function parsePageRecord(value: object): { page?: PageRecord; problems: Problem[] } {
  const raw: Readonly<Record<string, unknown>> = { ...value };
  const { name, newspaper, issueDate, home, lines, digest, problems = [] } = raw;
  const faults: string[] = [];
  const want = <Type>(
    field: string,
    given: unknown,
    is: (given: unknown) => given is Type,
  ): given is Type => {
    if (!is(given)) faults.push(field);
    return is(given);
  };
  if (
    want("name", name, isName) &&
    want("lines", lines, isTexts) &&
    want("digest", digest, isText) &&
    want("newspaper", newspaper, orAbsent(isText)) &&
    want("issueDate", issueDate, orAbsent(isDate)) &&
    want("home", home, orAbsent(isTexts)) &&
    want("problems", problems, isProblems)
  ) {
    const known = {
      ...(newspaper === undefined ? {} : { newspaper }),
      ...(issueDate === undefined ? {} : { issueDate }),
      ...(home === undefined ? {} : { home: [...home] }),
    };
    return { page: { name, ...known, lines, digest, problems }, problems: [] };
  }
  const message = `The line is no article graph, and no page: its ${faults.join(", ")} does not fit`;
  return { problems: [{ code: "BAD_SHAPE", message }] };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isName = (value: unknown): value is string => isText(value) && value.trim() !== "";
const isDate = (value: unknown): value is string => isText(value) && isPartialDate(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const orAbsent =
  <Type>(is: (value: unknown) => value is Type) =>
  (value: unknown): value is Type | undefined =>
    value === undefined || is(value);

const CODES: ReadonlySet<unknown> = new Set(PROBLEM_CODES);

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" &&
  value !== null &&
  "code" in value &&
  CODES.has(value.code) &&
  "message" in value &&
  isText(value.message) &&
  (!("line" in value) || typeof value.line === "number");

const isProblems = (value: unknown): value is Problem[] => Array.isArray(value) && value.every(isProblem);
