/** Words at places on a sheet → its lines in the order in which a reader takes them, column by column. */

/** A run of words: `x` from the left, `y` from the top to its foot, in points. */
export interface PlacedWords {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
}

interface Box extends PlacedWords {
  top: number;
  right: number;
}

/** A line of print: words of one height side by side. */
interface Row {
  words: Box[];
  top: number;
  y: number;
  x: number;
  right: number;
  size: number;
}

/** White between columns, in heights of type; words of one line stand closer. */
const GUTTER = 0.9;
/** Rows that must stand beside a gutter before it parts columns: fewer are words printed wide. */
const FEWEST_ROWS = 3;
/** Type so much larger than the sheet's own is a heading's. */
const HEADING = 1.25;

/**
 * Paragraphs of the sheet in reading order, a line each, headings marked as in Markdown, a blank line between. The
 * sheet is cut along its gutters and between its rows, where that opens a gutter (the recursive XY-cut of Nagy and
 * Seth, 1984); within a column, a line that is full goes on in the next that is not indented.
 */
export function toReadingOrder(words: readonly PlacedWords[]): string[] {
  const boxes = words
    .filter(({ text, size }) => text.trim() !== "" && size > 0)
    .map((box): Box => ({ ...box, top: box.y - box.size, right: box.x + box.width }));
  const body = bodySize(boxes);
  const lines = cut(boxes, body * GUTTER).flatMap((column) => toParagraphs(toRows(column), body));
  return lines.flatMap((line, at) => (at === 0 ? [line] : ["", line]));
}

/** The height in which most characters are printed. */
function bodySize(boxes: readonly Box[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of boxes) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** Cuts go so deep; what is left then is read from top to bottom. */
const MAX_CUTS = 60;

/** The columns of a region, first to last; `gutter` is the least white between two, in points. */
function cut(boxes: readonly Box[], gutter: number, depth = 0): Box[][] {
  if (boxes.length < 2 || depth >= MAX_CUTS) return boxes.length > 0 ? [[...boxes]] : [];
  const at = findRowCut(boxes, gutter);
  if (at === undefined) {
    const columns = cutColumns(boxes, gutter);
    return columns.length > 1 ? columns.flatMap((column) => cut(column, gutter, depth + 1)) : columns;
  }
  const above = boxes.filter(({ y }) => y <= at);
  const below = boxes.filter(({ y }) => y > at);
  return [...cut(above, gutter, depth + 1), ...cut(below, gutter, depth + 1)];
}

/** A stretch of the sheet from left to right that holds words. */
type Stretch = readonly [from: number, to: number];

const stretchOf = ({ x, right }: Box): Stretch => [x, right];

function cutColumns(boxes: readonly Box[], gutter: number): Box[][] {
  const stretches = mergeStretches(boxes.map(stretchOf), gutter);
  if (stretches.length < 2 || toRows(boxes).length < FEWEST_ROWS) return [[...boxes]];
  return stretches.map(([from, to]) => boxes.filter(({ x }) => x >= from && x <= to));
}

function mergeStretches(stretches: readonly Stretch[], gutter: number): Stretch[] {
  const merged: Stretch[] = [];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from - last[1] < gutter) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

/** The foot of the row below which to cut, so that the most rows that stand in columns are left to themselves. */
function findRowCut(boxes: readonly Box[], gutter: number): number | undefined {
  const bands = toBands(boxes);
  const runs = findColumned(bands, gutter).filter(([from, to]) => to - from >= FEWEST_ROWS);
  const [from, to] = runs.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [0, bands.length];
  const last = bands[from > 0 ? from - 1 : to - 1];
  return last === undefined || (from === 0 && to === bands.length)
    ? undefined
    : last.reduce((foot, { y }) => Math.max(foot, y), 0);
}

/** Boxes that overlap from top to bottom, band by band; between two bands the region is white. */
function toBands(boxes: readonly Box[]): Box[][] {
  const bands: { boxes: Box[]; y: number }[] = [];
  for (const box of boxes.toSorted((a, b) => a.top - b.top)) {
    const last = bands.at(-1);
    if (last && box.top < last.y - box.size * 0.1) {
      last.boxes.push(box);
      last.y = Math.max(last.y, box.y);
    } else bands.push({ boxes: [box], y: box.y });
  }
  return bands.map((band) => band.boxes);
}

/** Runs of bands, from the first to before the last, through all of which one gutter goes. */
function findColumned(bands: readonly (readonly Box[])[], gutter: number): Stretch[] {
  const merged = bands.map((band) => mergeStretches(band.map(stretchOf), gutter));
  const goOn = (from: number, step: 1 | -1, beside: readonly Stretch[]) => {
    let at = from;
    let seen = beside;
    for (let band = merged[at]; band !== undefined; at += step, band = merged[at]) {
      const both = mergeStretches([...seen, ...band], gutter);
      if (both.length < 2) break;
      seen = both;
    }
    return { at, seen };
  };
  const runs: Stretch[] = [];
  for (let at = 0; at < merged.length; ) {
    const down = goOn(at + 1, 1, merged[at] ?? []);
    const up = goOn(at - 1, -1, down.seen);
    runs.push(trimRun(merged, [up.at + 1, down.at], gutter));
    at = down.at;
  }
  return runs;
}

/** The run without lines at its edges that close a gutter of the rows beside them, and stand alone: headlines. */
function trimRun(bands: readonly (readonly Stretch[])[], [from, to]: Stretch, gutter: number): Stretch {
  const columns = (rows: readonly (readonly Stretch[])[]) => mergeStretches(rows.flat(), gutter).length;
  const closes = (at: number, beside: readonly (readonly Stretch[])[]) =>
    bands[at]?.length === 1 && columns([...beside, bands[at]]) < columns(beside);
  let [first, last] = [from, to];
  while (last - first > 1 && closes(first, bands.slice(first + 1, Math.min(last, first + 1 + FEWEST_ROWS))))
    first++;
  while (last - first > 1 && closes(last - 1, bands.slice(Math.max(first, last - 1 - FEWEST_ROWS), last - 1)))
    last--;
  return [first, last];
}

/** The rows of a column from the top, the words of each from the left. */
function toRows(boxes: readonly Box[]): Row[] {
  const rows: Row[] = [];
  for (const box of boxes.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && box.y - row.y < Math.min(box.size, row.size) * 0.5) {
      row.words.push(box);
      row.top = Math.min(row.top, box.top);
      row.x = Math.min(row.x, box.x);
      row.right = Math.max(row.right, box.right);
      row.size = Math.max(row.size, box.size);
    } else rows.push({ words: [box], top: box.top, y: box.y, x: box.x, right: box.right, size: box.size });
  }
  for (const row of rows) row.words.sort((a, b) => a.x - b.x);
  return rows;
}

/** Words with a space where the print leaves one. */
function textOf({ words, size }: Row): string {
  let right = Number.POSITIVE_INFINITY;
  return words
    .map((word) => {
      const apart = word.x - right > size * 0.4;
      right = word.right;
      return apart ? ` ${word.text}` : word.text;
    })
    .join("")
    .trim();
}

function toParagraphs(rows: readonly Row[], body: number): string[] {
  const left = rows.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = rows.reduce((most, row) => Math.max(most, row.right), 0);
  const lines: string[] = [];
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const text = textOf(row);
    if (above && goesOn(above, row, { left, right, body }))
      lines[lines.length - 1] += joint(lines.at(-1), text);
    else lines.push(row.size >= body * HEADING ? `# ${text}` : text);
  });
  return lines;
}

const joint = (before = "", after: string): string =>
  /[A-Za-z0-9,.]$/u.test(before) && /^[A-Za-z0-9]/u.test(after) ? ` ${after}` : after;

function goesOn(
  above: Row,
  row: Row,
  { left, right, body }: { left: number; right: number; body: number },
): boolean {
  const alike = Math.abs(above.size - row.size) <= row.size * 0.1;
  const close = row.top - above.y < row.size * 1.2;
  if (!alike || !close || row.size >= body * HEADING) return false;
  const full = right - above.right < above.size * 2.2;
  const indented = row.x - left > row.size * 0.8;
  return full && !indented;
}
