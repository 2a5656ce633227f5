/** A PDF with a text layer → the lines of each of its sheets. Nothing in it is run, drawn or fetched. */
import { fileURLToPath } from "node:url";
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from "pdfjs-dist/types/src/display/api.js";
import type { Problem } from "../../graph-schema/article-graph.ts";
import { type PlacedWords, toReadingOrder } from "./reading-order.ts";

export interface PdfSheets {
  /** What is read together: each sheet of a newspaper by itself, small sheets as one text. */
  sheets: string[][];
  problems: Problem[];
}

/** Sheets of a file at most: a newspaper's issue has up to a hundred. */
const MAX_SHEETS = 100;
/** Runs of words on a sheet at most; a broadsheet has some ten thousand characters. */
const MAX_WORDS = 50_000;
/** Milliseconds for all sheets of a file. */
const MAX_TIME = 45_000;
/** The longer side of a sheet that is a newspaper's, in points; A4 has 842. */
const BROADSHEET = 1000;

const PACKAGE = new URL("../../node_modules/pdfjs-dist/", import.meta.url);
const inPackage = (folder: string): string => fileURLToPath(new URL(folder, PACKAGE));

/** Problems are UNREADABLE, TOO_LARGE, and NOT_TEXT where no sheet has a text layer; then there are no sheets. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<PdfSheets> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: inPackage("cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: inPackage("standard_fonts/"),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await readSheets(await task.promise, name);
  } catch (error) {
    return { sheets: [], problems: [{ code: "UNREADABLE", message: `${name} ${reasonOf(error)}.` }] };
  } finally {
    await task.destroy();
  }
}

function reasonOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === "PasswordException")
    return "is an encrypted PDF that asks for a password; save it without one and try again";
  if (name === "InvalidPDFException") return "is a broken PDF; get it again from where it comes from";
  return `is a PDF that cannot be read: ${message}`;
}

async function readSheets(document: PDFDocumentProxy, name: string): Promise<PdfSheets> {
  const refuse = (code: Problem["code"], what: string): PdfSheets => ({
    sheets: [],
    problems: [{ code, message: `${name} ${what}.` }],
  });
  if (document.numPages > MAX_SHEETS)
    return refuse("TOO_LARGE", `has ${document.numPages} sheets, ${MAX_SHEETS} at most; split it`);
  const started = performance.now();
  const sheets: string[][] = [];
  let small = true;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const words = await readWords(page);
    if (words.length > MAX_WORDS || performance.now() - started > MAX_TIME)
      return refuse("TOO_LARGE", `holds more than can be read: sheet ${number} is too much; split it`);
    sheets.push(toReadingOrder(words));
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    small &&= Math.max(right - left, top - bottom) < BROADSHEET;
    page.cleanup();
  }
  if (sheets.every((lines) => lines.length === 0))
    return refuse("NOT_TEXT", "is a PDF that has no text layer; run text recognition (OCR) on it first");
  return { sheets: small ? [joinSheets(sheets)] : sheets, problems: [] };
}

const joinSheets = (sheets: readonly string[][]): string[] =>
  sheets.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));

async function readWords(page: PDFPageProxy): Promise<PlacedWords[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const [left = 0, , , top = 0] = page.view;
  return items.flatMap((item) => ("str" in item ? toPlaced(item, left, top) : []));
}

/** Words that run upright; PDF counts from the sheet's foot. */
function toPlaced({ str, transform, width, height }: TextItem, left: number, top: number): PlacedWords[] {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform.map(Number);
  const size = Math.hypot(skew, scale) || height;
  return [{ text: str, x: x - left, y: top - y, width, size }];
}
