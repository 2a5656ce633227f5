import { SIMPLIFIED } from "../lexicon/simplified.ts";

const FULL_WIDTH_MARKS: Record<string, string> = {
  "，": ",",
  "：": ":",
  "；": ";",
  "！": "!",
  "？": "?",
  "（": "(",
  "）": ")",
  "　": " ",
  "\u00a0": " ",
  "•": "·",
  "・": "·",
  "‧": "·",
  "●": "·",
  "．": ".",
};

function buildTable(): Uint16Array {
  const to = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let i = 0; i + 1 < SIMPLIFIED.length; i += 2)
    to[SIMPLIFIED.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i + 1);
  for (let code = 0xff10; code <= 0xff5a; code++) to[code] = code - 0xfee0;
  for (const [mark, plain] of Object.entries(FULL_WIDTH_MARKS)) to[mark.charCodeAt(0)] = plain.charCodeAt(0);
  return to;
}

let table: Uint16Array | undefined;
const foldTable = (): Uint16Array => {
  table ??= buildTable();
  return table;
};

let simplifiedTable: Uint16Array | undefined;

/** The text with traditional characters made simplified, marks as printed; every offset unchanged. */
export const simplify = (text: string): string => {
  simplifiedTable ??= foldTable().map((to, code) => (isHanUnit(code) ? to : code));
  return replaceUnits(text, simplifiedTable);
};

const isHanUnit = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

const QUOTES: Record<string, string> = { "「": "“", "『": "‘", "」": "”", "』": "’", "〝": "“", "〞": "”" };
let plainTable: Uint16Array | undefined;
const quoteTable = (): Uint16Array => {
  plainTable ??= Object.entries(QUOTES).reduce(
    (to, [mark, plain]) => to.fill(plain.charCodeAt(0), mark.charCodeAt(0), mark.charCodeAt(0) + 1),
    foldTable().slice(),
  );
  return plainTable;
};

/** The text with each code unit replaced; the very text where none is. */
function replaceUnits(text: string, to: Uint16Array): string {
  let at = 0;
  while (at < text.length && to[text.charCodeAt(at)] === text.charCodeAt(at)) at++;
  if (at === text.length) return text;
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = to[text.charCodeAt(i)] ?? 0;
  return Buffer.from(units.buffer).toString("utf16le");
}

/**
 * The text with traditional characters made simplified and full-width forms made half-width, code unit for
 * code unit, so that an offset into the result is an offset into the text.
 */
export const fold = (text: string): string => replaceUnits(text, foldTable());

/** The text as rules read it: simplified characters, half-width marks, one kind of quote; every offset unchanged. */
export const toPlain = (text: string): string => replaceUnits(text, quoteTable());
