/** How the words of a file are kept: what its content looks like goes before what its name says. */

export type Format = "text" | "html" | "jsonl";

/** In a folder, files with these endings are pages; a file that is named itself may have any. */
export const PAGE_ENDINGS: readonly string[] = [".txt", ".md", ".html", ".htm", ".jsonl", ".pdf"];

/** Bytes of a file at most: a PDF holds its pictures too, text is held to a page's own limit. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

const PDF_MARK = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** A PDF's mark may stand behind some bytes that a mailer or a server put there. */
const PDF_MARK_WITHIN = 1024;

/** Whether bytes are a PDF file, whatever its name. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, PDF_MARK_WITHIN);
  return head.some((_, at) => PDF_MARK.every((byte, offset) => head[at + offset] === byte));
}

const HTML_OPENING = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])/iu;
const HTML_NAME = /\.x?html?$/iu;
const HTML_TAG = /<(?:p|div|body|h[1-6]|br|article|span|td|meta)\b[^<>]*>/iu;
const JSON_LINES_NAME = /\.(?:jsonl|ndjson)$/iu;

/** What a text is: a JSON object a line, an HTML document, or else plain text, Markdown included. */
export function findFormat(text: string, name: string): Format {
  if (HTML_OPENING.test(text.slice(0, 4096))) return "html";
  if (HTML_NAME.test(name) && HTML_TAG.test(text)) return "html";
  if (JSON_LINES_NAME.test(name) || opensWithArticle(text)) return "jsonl";
  return "text";
}

/** Whether the first line with anything on it is a JSON object that holds a text. */
function opensWithArticle(text: string): boolean {
  const line = /^\s*(\{.*\})[ \t]*$/mu.exec(text.trimStart().slice(0, 200_000));
  if (line === null || line.index !== 0) return false;
  try {
    const value: unknown = JSON.parse(line[1] ?? "");
    return typeof value === "object" && value !== null && "text" in value;
  } catch {
    return false;
  }
}
