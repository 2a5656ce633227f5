import { findByline } from "./byline.ts";
import { edgesOf, isLede } from "./seams.ts";

/** A piece of text that stands unbroken on one line of the page: `line` from 1, `column` from 0 (UTF-16). */
export interface Run {
  text: string;
  line: number;
  column: number;
}

/** One printed unit of a page: a line, or the lines of one hard-wrapped paragraph. */
export interface Block {
  runs: readonly Run[];
  text: string;
  /** Blank lines above; the page's edge counts as none. */
  gap: number;
  /** Rank of a markdown heading, 1 to 6; 7 for a line all in bold; 0 for none. */
  mark: number;
}

interface PrintedLine extends Block {
  indented: boolean;
}

/** Marks of capture that no reader sees: bold, tags, zero-width characters, soft hyphens. */
const UNSEEN = /\*\*+|__+|<\/?[a-z][^<>]{0,80}>|&nbsp;|[\u200b-\u200f\u2060\ufeff\u00ad]/giu;
const DRAWN_RULE = /^(?:[-=_*~·.—…]\s*){3,}$/;
const PICTURE = /^!\[[^\]]*\]\([^)]*\)$/;
const HEADING = /^[\s\u3000>]*(#{1,6})[\s\u3000]+/u;
const LATIN_END = /[A-Za-z]$/;
const LATIN_START = /^[A-Za-z]/;

/** The second half of a character beyond U+FFFF, whose first one counts. */
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Width in full-width characters: Latin letters, digits and their punctuation are half as wide. */
export function widthOf(text: string): number {
  let halves = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x250) halves += 1;
    else if (!isLowSurrogate(unit)) halves += 2;
  }
  return halves / 2;
}

/** The runs as one text; only two Latin words that meet at a line's end get a space between them. */
export function textOf(runs: readonly Run[]): string {
  return runs.reduce((text, run) => text + seam(text, run.text) + run.text, "");
}

/** What must stand between two pieces so that they read on. */
export function seam(before: string, after: string): string {
  return LATIN_END.test(before) && LATIN_START.test(after) ? " " : "";
}

/** The printed units of a page, top to bottom, hard-wrapped lines put together again. */
export function toBlocks(lines: readonly string[]): Block[] {
  const printed = toPrintedLines(lines);
  const close = withoutCommonGap(printed);
  const wrap = findWrap(close);
  if (!wrap) return joinWrapped(printed);
  const blocks: Block[] = [];
  for (let at = 0; at < printed.length; ) {
    const end = endOfParagraph(close, at, wrap);
    const runs = printed.slice(at, end).flatMap((line) => line.runs);
    const first = printed[at];
    if (first) blocks.push({ ...toBlock(first), runs, text: textOf(runs) });
    at = end;
  }
  return blocks;
}

/** Where every line stands apart from the next, the blank lines that all have tell nothing. */
function withoutCommonGap(printed: readonly PrintedLine[]): readonly PrintedLine[] {
  const common = printed.slice(1).reduce((least, { gap }) => Math.min(least, gap), Infinity);
  if (common === 0 || common === Infinity) return printed;
  return printed.map((line, at) => (at === 0 ? line : { ...line, gap: line.gap - common }));
}

/** The line behind the last one that reads on from `from`. */
function endOfParagraph(printed: readonly PrintedLine[], from: number, wrap: Wrap): number {
  let end = from + 1;
  for (let line = printed[end]; line; line = printed[++end]) {
    const before = printed[end - 1] ?? NO_LINE;
    if (!isFull(before, wrap.width) || !readsOn(before, line, wrap)) break;
    if (wrap.indented && STOPPED.test(before.text) && areHeads(printed, end)) break;
  }
  return wrap.indented && end > from + 1 && areHeads(printed.slice(0, end), from) ? from + 1 : end;
}

const STOPPED = /[。！？!?][”）)]?$/u;

/** Whether these lines, as far as the next indent, neither are indented themselves nor read like sentences. */
function areHeads(printed: readonly PrintedLine[], from: number): boolean {
  for (let at = from; at < printed.length; at++) {
    const { text, indented, gap } = printed[at] ?? NO_LINE;
    if (at > from && (indented || gap > 0 || findByline(text))) break;
    if (indented || /[，。；]|[,;](?!\d)/u.test(text) || STOPPED.test(text)) return false;
  }
  return true;
}

/** Lines that must agree in width before a single paragraph counts as hard-wrapped. */
const FEWEST_WRAPPED = 3;

/** On a page whose paragraphs are lines, the paragraphs that are broken into lines of one width all the same. */
function joinWrapped(printed: readonly PrintedLine[]): Block[] {
  const endOf = findWrapped(printed);
  const blocks: Block[] = [];
  for (let at = 0; at < printed.length; at++) {
    const some = printed.slice(at, Math.max(at + 1, endOf(at)));
    const runs = some.flatMap((line) => line.runs);
    const [first] = some;
    if (first) blocks.push({ ...toBlock(first), runs, text: textOf(runs) });
    at += some.length - 1;
  }
  return blocks;
}

const NARROWEST_WRAPPED = 12;

/** Whether a line may be one inside a paragraph. */
const follows = (line: PrintedLine | undefined): boolean =>
  line?.gap === 0 && !line.indented && line.mark === 0 && !findByline(line.text) && !isLede(line.text);

/** Where the paragraph ends that is broken into lines from a line on, asked of one line after another; the line itself for none. */
function findWrapped(printed: readonly PrintedLine[]): (from: number) => number {
  const brokenBefore = countsBefore(printed, (line) => !/[。！？!?；;：:”）)]$/u.test(line.text));
  const toldBefore = countsBefore(printed, (line) => /[，。]/u.test(line.text));
  const within = (counts: Int32Array, from: number, end: number) => (counts[end] ?? 0) - (counts[from] ?? 0);
  /** By width, how far the lines of it go that were looked at last. */
  const reached = new Map<number, number>();
  return (from) => {
    const width = printedWidth(printed[from] ?? NO_LINE);
    if (width < NARROWEST_WRAPPED) return from;
    let full = reached.get(width) ?? 0;
    if (full <= from) full = endOfFull(printed, from, width);
    reached.set(width, full);
    const last = printed[full];
    const closes = last && printedWidth(last) < width && /[。！？!?]["”]?$/u.test(last.text) && follows(last);
    const end = closes ? full + 1 : full;
    const told = within(toldBefore, from, full) > 0;
    const broken = within(brokenBefore, from, full) >= (full - from) / 2;
    return end - from >= FEWEST_WRAPPED && told && broken ? end : from;
  };
}

/** The line behind the last one that fills a width and goes on from a line. */
function endOfFull(printed: readonly PrintedLine[], from: number, width: number): number {
  let end = from;
  for (let line = printed[end]; line && isFull(line, width) && (end === from || follows(line)); )
    line = printed[++end];
  return end;
}

/** How many of the lines before each fit. */
function countsBefore(printed: readonly PrintedLine[], fits: (line: PrintedLine) => boolean): Int32Array {
  const counts = new Int32Array(printed.length + 1);
  printed.forEach((line, at) => {
    counts[at + 1] = (counts[at] ?? 0) + (fits(line) ? 1 : 0);
  });
  return counts;
}

const NO_LINE: PrintedLine = { runs: [], text: "", gap: 0, mark: 0, indented: false };

const toBlock = ({ runs, text, gap, mark }: PrintedLine): Block => ({ runs, text, gap, mark });

function toPrintedLines(lines: readonly string[]): PrintedLine[] {
  const printed: PrintedLine[] = [];
  let gap = 0;
  lines.forEach((raw, index) => {
    const heading = HEADING.exec(raw);
    const runs = toRuns(raw, index + 1, heading?.[0].length ?? 0);
    const text = textOf(runs);
    if (text === "" || DRAWN_RULE.test(text) || PICTURE.test(raw.trim())) {
      gap++;
      return;
    }
    const bold = /^\s*\*\*[^*]+\*\*\s*$/.test(raw) ? 7 : 0;
    const indented = /^(?:\u3000{1,4}| {2,8}|\t)\S/u.test(raw);
    printed.push({
      runs,
      text,
      gap: printed.length === 0 ? 0 : gap,
      mark: heading?.[1]?.length ?? bold,
      indented,
    });
    gap = 0;
  });
  return printed;
}

const printedWidth = (line: PrintedLine): number => widthOf(line.text) + (line.indented ? 2 : 0);

/** What a reader sees of one line: unseen marks dropped, white space trimmed at both ends. */
function toRuns(raw: string, line: number, from: number): Run[] {
  const runs: Run[] = [];
  let at = from;
  const keep = (end: number) => {
    if (end > at) runs.push({ text: raw.slice(at, end), line, column: at });
  };
  UNSEEN.lastIndex = from;
  for (let found = UNSEEN.exec(raw); found; found = UNSEEN.exec(raw)) {
    keep(found.index);
    at = found.index + found[0].length;
  }
  keep(raw.length);
  return trimRuns(runs.flatMap(closeUp));
}

/** Characters set wide: 要 闻, or a whole line 本 报 讯; two blanks and more part such words. */
const WIDE = /^[\s\u3000]*[\u4e00-\u9fff](?:[\s\u3000]+[\u4e00-\u9fff]){1,3}[\s\u3000]*$/u;
const SINGLE = /(?<=\S) (?=\S)/gu;
const SINGLE_OR_EXTRA = /(?<=\S) (?=\S)|(?<=\s)\s+/gu;

/** The run without the blanks between characters set wide; as it is when they are not. */
function closeUp(run: Run): Run[] {
  const { text, line, column } = run;
  const blanks = WIDE.test(text) ? /[\s\u3000]+/gu : isSetWide(text) ? SINGLE_OR_EXTRA : undefined;
  if (!blanks) return [run];
  const runs: Run[] = [];
  let from = 0;
  for (const blank of text.matchAll(blanks)) {
    if (blank.index > from) runs.push({ text: text.slice(from, blank.index), line, column: column + from });
    from = blank.index + blank[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), line, column: column + from });
  return runs;
}

/** Whether nearly every character of a line stands alone between blanks. */
function isSetWide(text: string): boolean {
  const singles = text.match(SINGLE)?.length ?? 0;
  return singles >= 5 && singles > text.replace(/[\s\u3000]/gu, "").length * 0.7;
}

function trimRuns(runs: readonly Run[]): Run[] {
  const full = runs.filter((run) => run.text.trim() !== "" || run !== runs[0]);
  const kept = [...full];
  while (kept.length > 0 && kept.at(-1)?.text.trim() === "") kept.pop();
  while (kept.length > 0 && kept[0]?.text.trim() === "") kept.shift();
  return kept.map((run, index) => {
    const start = index === 0 ? run.text.length - run.text.trimStart().length : 0;
    const text = index === kept.length - 1 ? run.text.trimEnd().slice(start) : run.text.slice(start);
    return { text, line: run.line, column: run.column + start };
  });
}

/** How a page breaks its lines. */
interface Wrap {
  width: number;
  /** Whether the first line of a paragraph is indented. */
  indented: boolean;
  /** Whether indents or blank lines part the paragraphs, so that a full line always goes on. */
  parted: boolean;
}

const isFull = (line: PrintedLine, width: number): boolean => Math.abs(printedWidth(line) - width) <= 2;

/**
 * The width at which the page breaks its lines, if it does: most lines that go straight on to another are
 * within two characters of one width, few of them end with a sentence, and they read like sentences, not a list.
 */
function findWrap(printed: readonly PrintedLine[]): Wrap | undefined {
  const indents = printed.filter((line) => line.indented).length >= 2;
  const goesOn = (index: number) => {
    const next = printed[index + 1];
    return next !== undefined && next.gap === 0 && !next.indented;
  };
  const followed = printed.filter((_, index) => goesOn(index));
  if (followed.length < 3) return undefined;
  const widths = followed.map(printedWidth).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.8)] ?? 0;
  if (width < 8 || width > 64) return undefined;
  const full = followed.filter((line) => isFull(line, width));
  const cut = full.filter((line) => !/[。！？!?；;”）]$/u.test(line.text));
  if (full.filter((line) => /[，。、,]/u.test(line.text)).length < full.length * 0.3) return undefined;
  if (full.length < 3 || full.length < followed.length * 0.5 || cut.length < full.length * 0.6)
    return undefined;
  const short = [...printed.keys()].filter((at) => endsShort(printed[at], width));
  const last = short.filter((at) => !goesOn(at));
  return { width, indented: indents, parted: indents || last.length >= short.length * 0.8 };
}

const endsShort = (line: PrintedLine | undefined, width: number): boolean =>
  line !== undefined && printedWidth(line) < width - 2 && /[。！？!?”]$/u.test(line.text);

function readsOn(before: PrintedLine, line: PrintedLine, { parted, width }: Wrap): boolean {
  if (line.gap > 0 || line.indented || line.mark > 0 || before.mark > 0) return false;
  if (findByline(line.text) || isLede(line.text)) return false;
  if (parted || !STOPPED.test(before.text)) return true;
  const hadRoom = printedWidth(before) <= width - ROOM;
  const isHead = !isFull(line, width) && !/[，。；,;]/u.test(line.text) && !STOPPED.test(line.text);
  return !hadRoom && !isHead && edgesOf(line.text).opening < 1;
}

/** Full-width characters of room at a line's end by which its paragraph ended there. */
const ROOM = 0.5;
