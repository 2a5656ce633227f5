/** Rows as the import tool of Neo4j reads them: quoted by RFC 4180, lists within a field apart by a character of their own. */
import { AppError } from "../../errors.ts";
import type { Row } from "./bundle-tables.ts";
import { Day } from "./driver.ts";

/** No character by Unicode's own word, so no text has it. */
export const LIST_DELIMITER = "\ufdd0";
/** The tool reads a list of one empty text as no list at all: this stands in its place, and is put right on opening. */
export const BLANK = "\ufdd1";

/** Throws BAD_ARGUMENT where a list holds the character that lists are written with. */
export const toLine = (fields: readonly string[], row: Row): string =>
  `${fields.map((field) => toCell(row[field])).join(",")}\n`;

/** Nothing between two commas is no property; two quotes are an empty text. */
function toCell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return quote(value);
  if (value instanceof Day) return value.text;
  return Array.isArray(value) ? quoteList(value.map(String)) : String(value);
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function quoteList(items: readonly string[]): string {
  const strange = items.find((item) => item.includes(LIST_DELIMITER) || item === BLANK);
  if (strange !== undefined)
    throw new AppError(
      "BAD_ARGUMENT",
      `a list of texts holds a character that a bundle cannot (U+FDD0): move this graph by export and import`,
      { text: strange.slice(0, 100) },
    );
  return quote(items.length === 1 && items[0] === "" ? BLANK : items.join(LIST_DELIMITER));
}
