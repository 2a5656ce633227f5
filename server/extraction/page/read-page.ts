import type { PartialDate, Problem } from "../../../graph-schema/article-graph.ts";
import { findFullDate, findNewspaper, isFurniture } from "./masthead.ts";
import { findPublication } from "./publication.ts";

/** One page of a newspaper as text. */
export interface Page {
  /** The source file's own name. */
  name: string;
  /** Decoded; no byte order mark, line ends as `\n`. */
  text: string;
  /** Line `n` as printed is `lines[n - 1]`. */
  lines: readonly string[];
  /** From the masthead, else from the file name. */
  newspaper?: string;
  issueDate?: PartialDate;
}

/** A newspaper page is a few tens of kilobytes; beyond this, in bytes, a file is something else. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;
const SAMPLE = 65_536;
/** Lines at the top and the bottom of a page in which a masthead or a folio line may stand. */
const EDGE_LINES = 60;

/** Reads a page from the bytes of a file; a file that is no page of text gives problems and no page. */
export function readPage(bytes: Uint8Array, name: string): { page?: Page; problems: Problem[] } {
  const { text, problems } = decodeText(bytes, name);
  if (text === undefined) return { problems };
  const page = toPage(name, text);
  return { page, problems: findIllegible(page) };
}

/** The text of a file, line ends as `\n`, or why it has none. */
export function decodeText(
  bytes: Uint8Array,
  name: string,
): { text: string; problems?: never } | { text?: never; problems: Problem[] } {
  const refuse = (code: Problem["code"], message: string) => ({ problems: [{ code, message }] });
  if (bytes.length === 0) return refuse("EMPTY", `${name} is empty (0 bytes); give a page with text.`);
  if (bytes.length > MAX_PAGE_BYTES)
    return refuse(
      "TOO_LARGE",
      `${name} is too large for a page: ${bytes.length} bytes, at most ${MAX_PAGE_BYTES}; split it into pages.`,
    );
  const encoding = findEncoding(bytes);
  if (encoding === "binary")
    return refuse("NOT_TEXT", `${name} is not text (${describe(bytes)}); give the page as plain text.`);
  if (encoding === undefined)
    return refuse(
      "UNKNOWN_ENCODING",
      `${name} is in none of UTF-8, UTF-16 and GB18030; save it as UTF-8 and try again.`,
    );
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, "\n");
  if (text.trim() === "")
    return refuse("EMPTY", `${name} holds only white space (${bytes.length} bytes); give a page with text.`);
  return { text };
}

/** A page of text with what its masthead, or else its name, tells of it. */
export function toPage(name: string, text: string): Page {
  const lines = text.split("\n");
  const edges = [...lines.slice(0, EDGE_LINES), ...lines.slice(Math.max(EDGE_LINES, lines.length - 20))];
  const furniture = edges
    .map((line) => line.replace(/[#*\s\u3000]+/gu, " ").trim())
    .filter((line) => isFurniture(line) && !findPublication(line));
  const newspaper = firstOf([...furniture, name], findNewspaper);
  const issueDate = firstOf([...furniture, name], findFullDate);
  return { name, text, lines, ...(newspaper && { newspaper }), ...(issueDate && { issueDate }) };
}

function firstOf(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A label for TextDecoder, `binary` for what is no text at all, `undefined` for text in no known encoding. */
function findEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (isBinary(bytes)) return "binary";
  if (decodes("utf-8", bytes)) return "utf-8";
  if (decodes("gb18030", bytes)) return isPlausible(bytes, "gb18030") ? "gb18030" : undefined;
  return isPlausible(bytes, "utf-8") ? "utf-8" : undefined;
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["a PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG picture", [0xff, 0xd8, 0xff]],
  ["a GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive or office document", [0x50, 0x4b, 0x03, 0x04]],
  ["a gzip archive", [0x1f, 0x8b]],
];

const signatureOf = (bytes: Uint8Array): string | undefined =>
  SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];

const describe = (bytes: Uint8Array): string => signatureOf(bytes) ?? "binary data";

/** No text of these encodings holds NUL, and hardly any another control character than tab and line ends. */
function isBinary(bytes: Uint8Array): boolean {
  if (signatureOf(bytes)) return true;
  const sample = bytes.subarray(0, SAMPLE);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) control++;
  }
  return control > sample.length * 0.02;
}

/** Whether the decoded text is mostly what newspapers print: common Han, Latin, figures, punctuation. */
function isPlausible(bytes: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
  const printed =
    text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u2027\u0020-\u007e\s]/gu)?.length ?? 0;
  const common =
    text.match(/[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动，。、]/gu)
      ?.length ?? 0;
  const han = text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
  return printed > text.length * 0.85 && (han < 20 || common > han * 0.05);
}

const MAX_ILLEGIBLE = 100;

/** One problem for each line with characters lost before the file came here; the characters stay. */
export function findIllegible(page: Pick<Page, "name" | "lines">): Problem[] {
  const problems: Problem[] = [];
  page.lines.forEach((line, index) => {
    const lost = line.split("\ufffd").length - 1;
    if (lost === 0 || problems.length >= MAX_ILLEGIBLE) return;
    const message = `${page.name}, line ${index + 1}: ${lost} illegible character${lost > 1 ? "s" : ""} (U+FFFD); names there may be cut, check the source.`;
    problems.push({ code: "ILLEGIBLE", message, line: index + 1 });
  });
  return problems;
}
