import type { Language } from "./language.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface Parts {
  year: number;
  month: number | undefined;
  day: number | undefined;
}

function toParts(date: string): Parts {
  const [year, month, day] = date.split("-").map(Number);
  return { year: year ?? 0, month, day };
}

function inChinese({ year, month, day }: Parts, withYear: boolean): string {
  const head = withYear || month === undefined ? `${year}年` : "";
  return `${head}${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
}

function inEnglish({ year, month, day }: Parts, withYear: boolean): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  const parts = [day, name, withYear || name === undefined ? year : undefined];
  return parts.filter((part) => part !== undefined).join(" ");
}

/** `2021-01-06` as `2021年1月6日` or `6 Jan 2021`; as precise as the date itself. */
export function toDateText(date: string, language: Language, { withYear = true } = {}): string {
  return language === "zh-CN" ? inChinese(toParts(date), withYear) : inEnglish(toParts(date), withYear);
}

/** Two dates as one span; a year that both share is said once. */
export function toSpanText(from: string, to: string, language: Language): string {
  if (from === to) return toDateText(from, language);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (language === "zh-CN") {
    return `${toDateText(from, language)}至${toDateText(to, language, { withYear: !sameYear })}`;
  }
  return `${toDateText(from, language, { withYear: !sameYear })} – ${toDateText(to, language)}`;
}

/** Days from one day to another; undefined where either is less precise than a day. */
export function daysBetween(from: string, to: string): number | undefined {
  if (from.length !== 10 || to.length !== 10) return undefined;
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return Number.isFinite(days) ? Math.abs(days) : undefined;
}

const PARTIAL_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What a person typed as a date: `2021-1-6`, `2021.01`, `2021年1月6日`; undefined when it is none. */
export function parseDate(text: string): string | undefined {
  const [year, month, day] = text
    .trim()
    .split(/[-./年月日\s]+/)
    .filter((part) => part !== "");
  const parts = [year, month, day].filter((part) => part !== undefined);
  const date = parts.map((part, index) => (index === 0 ? part : part.padStart(2, "0"))).join("-");
  return PARTIAL_DATE.test(date) ? date : undefined;
}
