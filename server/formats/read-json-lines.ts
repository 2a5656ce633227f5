/** JSON Lines of `{headline, text, date, byline, newspaper}` → articles, each with what its line gives. */
import type { PartialDate, Problem } from "../../graph-schema/article-graph.ts";
import { isPartialDate } from "../../graph-schema/check.ts";
import { findByline } from "../extraction/page/byline.ts";
import { type GivenArticle, toLine, toParagraphs } from "./print-articles.ts";

export interface GivenRecord extends GivenArticle {
  /** The day on which it came out. */
  date?: PartialDate;
  newspaper?: string;
}

/** Problems that are told of one file; of more only how many there are. */
const MAX_TOLD = 100;

/** The articles in order, and each line that gives none, or not all, with what of it was kept. */
export function readJsonLines(text: string, name: string): { records: GivenRecord[]; problems: Problem[] } {
  const records: GivenRecord[] = [];
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  text.split("\n").forEach((json, index) => {
    if (json.trim() === "") return;
    const line = index + 1;
    const { record, faults } = readRecord(json);
    const tell = (code: Problem["code"], what: string) =>
      problems.push({ code, message: `${name}, line ${line}: ${what}.`, line });
    const earlier = record && lines.get(keyOf(record));
    if (earlier !== undefined)
      tell("DUPLICATE_ID", `it is the article of line ${earlier} again; it was kept once`);
    else if (record) records.push(record);
    if (record && earlier === undefined) lines.set(keyOf(record), line);
    const kept = record ? "the rest of the line was kept" : "nothing of the line was kept";
    if (faults.length > 0) tell("BAD_SHAPE", `${faults.join("; ")}; ${kept}`);
  });
  return { records, problems: summarise(problems, name) };
}

const keyOf = ({ headline, paragraphs }: GivenRecord): string => [headline, ...paragraphs].join("\n");

function summarise(problems: readonly Problem[], name: string): Problem[] {
  const more = problems.length - MAX_TOLD;
  if (more <= 0) return [...problems];
  const message = `${name}: ${more} more lines have faults.`;
  return [...problems.slice(0, MAX_TOLD), { code: "BAD_SHAPE", message }];
}

type Fields = Readonly<Record<string, unknown>>;

function readRecord(json: string): { record?: GivenRecord; faults: string[] } {
  const value = parseJson(json);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { faults: ["it is no JSON object"] };
  const raw: Fields = { ...value };
  if ("entities" in raw || "relations" in raw || "lines" in raw)
    return { faults: ["it comes from an export or is an article graph: read the file with import"] };
  if (typeof raw.text !== "string") return { faults: ["its text is missing or no text"] };
  const paragraphs = toParagraphs(raw.text);
  if (paragraphs.length === 0) return { faults: ["its text is empty"] };
  const faults: string[] = [];
  const headline = readText(raw, "headline", faults);
  const newspaper = readText(raw, "newspaper", faults);
  const date = readDate(raw, faults);
  const byline = readByline(raw, faults);
  const record = {
    headline: headline ?? "",
    paragraphs,
    ...(newspaper ? { newspaper } : {}),
    ...(date ? { date } : {}),
    ...(byline ? { byline } : {}),
  };
  return { record, faults };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === "";

function readText(raw: Fields, field: string, faults: string[]): string | undefined {
  const value = raw[field];
  if (isAbsent(value)) return undefined;
  if (typeof value === "string") return toLine(value);
  faults.push(`its ${field} is no text and was left out`);
  return undefined;
}

function readDate({ date }: Fields, faults: string[]): PartialDate | undefined {
  if (isAbsent(date)) return undefined;
  if (typeof date === "string" && isPartialDate(date)) return date;
  const day = typeof date === "string" ? /^(\d{4}-\d{2}-\d{2})[T ]/u.exec(date)?.[1] : undefined;
  if (day !== undefined && isPartialDate(day)) return day;
  faults.push("its date is not written 2021-03-04, 2021-03 or 2021 and was left out");
  return undefined;
}

/** Names in a list, or as printed: 记者 罗文鹏 通讯员 张三. */
function readByline({ byline }: Fields, faults: string[]): string[] | undefined {
  if (isAbsent(byline)) return undefined;
  if (typeof byline === "string") return toNames(byline);
  if (Array.isArray(byline) && byline.every((name) => typeof name === "string"))
    return byline.flatMap(toNames);
  faults.push("its byline is neither text nor a list of names and was left out");
  return undefined;
}

const toNames = (printed: string): string[] =>
  findByline(toLine(printed))?.names ??
  toLine(printed)
    .split(/[、，,;；/\s]+/u)
    .filter((name) => name !== "");
