import { SIMPLIFIED } from "./lexicon/simplified.ts";

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

let table: Uint16Array | undefined;

function buildTable(): Uint16Array {
  const to = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let i = 0; i + 1 < SIMPLIFIED.length; i += 2)
    to[SIMPLIFIED.charCodeAt(i)] = SIMPLIFIED.charCodeAt(i + 1);
  for (let code = 0xff10; code <= 0xff5a; code++) to[code] = code - 0xfee0;
  for (const [mark, plain] of Object.entries(FULL_WIDTH_MARKS)) to[mark.charCodeAt(0)] = plain.charCodeAt(0);
  return to;
}

const CHUNK = 8192;

/**
 * The text with traditional characters made simplified and full-width forms made half-width, code unit for
 * code unit, so that an offset into the result is an offset into the text.
 */
export function fold(text: string): string {
  table ??= buildTable();
  let changed = false;
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = table[unit] ?? unit;
    units[i] = to;
    if (to !== unit) changed = true;
  }
  if (!changed) return text;
  let out = "";
  for (let at = 0; at < units.length; at += CHUNK) {
    out += String.fromCharCode(...units.subarray(at, at + CHUNK));
  }
  return out;
}
