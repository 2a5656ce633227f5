import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import { shortForms } from "../gazetteer/division.ts";
import { upperDivisions } from "../gazetteer/gazetteer.ts";
import { WORLD } from "../gazetteer/world.ts";
import { NEWS_WORDS } from "./news-words.ts";
import { WATERS_AND_HILLS } from "./waters-hills.ts";
import { GIVEN, WORDS } from "./words.ts";

/** Nats for a character that no word begins with. */
export const UNKNOWN_COST = 17;
/**
 * Classes are letters: those of jieba's tag set, `w` for a verb used as a noun, `g` for a geographical name,
 * `V` and `S` for words of news that no name goes across, and these two.
 */
export const DIVISION_CLASS = "D".charCodeAt(0);
export const REGION_CLASS = "R".charCodeAt(0);

const SLOT_BITS = 18;
const SLOTS = 2 ** SLOT_BITS;
const HASH_BITS = 20;

const hashOf = (high: number, low: number): number =>
  (Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> (32 - HASH_BITS);

/** Set in what the lexicon holds of two characters when words of three and more begin with them. */
export const LEADS_ON = 1 << 16;

/** Two code units as one number, 0 for one past the end. */
const packed = (word: string, from: number, end = word.length): number =>
  from + 1 < end
    ? (word.charCodeAt(from) << 16) | word.charCodeAt(from + 1)
    : from < end
      ? word.charCodeAt(from) << 16
      : 0;

/**
 * Words of up to four characters: single ones by code unit, the others in an open-addressed table of two packed
 * keys and a value, which stand side by side because each text looks up every two of its characters.
 */
class WordTable {
  private readonly singles = new Uint16Array(0x10000);
  private readonly slots = new Int32Array(4 * SLOTS);
  /** A bit for the hash of each key: most characters that stand side by side are no word, and need no slot then. */
  private readonly marks = new Int32Array(2 ** (HASH_BITS - 5));

  private slot(hash: number, high: number, low: number): number {
    const { slots } = this;
    let at = (hash >>> (HASH_BITS - SLOT_BITS)) * 4;
    while (slots[at + 2] !== 0 && (slots[at] !== high || slots[at + 1] !== low))
      at = (at + 4) & (4 * SLOTS - 1);
    return at;
  }

  set(word: string, kind: number, cost: number): void {
    this.enter(word, 0, word.length, kind, cost);
  }

  /** Enters the word that stands between two offsets. */
  enter(text: string, start: number, end: number, kind: number, cost: number): void {
    const value = (kind << 8) | cost;
    if (end - start === 1) {
      this.singles[text.charCodeAt(start)] = value;
      return;
    }
    const high = packed(text, start, end);
    const low = packed(text, start + 2, end);
    const hash = hashOf(high, low);
    const at = this.slot(hash, high, low);
    this.slots[at] = high;
    this.slots[at + 1] = low;
    this.slots[at + 2] = value | ((this.slots[at + 2] ?? 0) & LEADS_ON);
    this.mark(hash);
    if (low !== 0) this.leadOn(high);
  }

  /** Says that words of three and more begin with these two characters. */
  leadOn(pair: number): void {
    const hash = hashOf(pair, 0);
    const at = this.slot(hash, pair, 0);
    this.slots[at] = pair;
    this.slots[at + 2] = (this.slots[at + 2] ?? 0) | LEADS_ON;
    this.mark(hash);
  }

  private mark(hash: number): void {
    this.marks[hash >>> 5] = (this.marks[hash >>> 5] ?? 0) | (1 << hash);
  }

  /** The word of one code unit: class << 8 | cost in half nats, 0 for none. */
  single(unit: number): number {
    return this.singles[unit] ?? 0;
  }

  /** The same for two to four code units (0 where it is shorter); `LEADS_ON` may be set for two. */
  get(high: number, low: number): number {
    const hash = hashOf(high, low);
    if ((((this.marks[hash >>> 5] ?? 0) >>> hash) & 1) === 0) return 0;
    return this.slots[this.slot(hash, high, low) + 2] ?? 0;
  }
}

export interface Lexicon {
  readonly words: Pick<WordTable, "single" | "get">;
  /** Words of five characters and more by their first two, the longest first. */
  long: ReadonlyMap<number, readonly string[]>;
  /** Full names of counties and cities whose short names are words too, with these: 大冶市 → 大冶, 定远县 → 定远. */
  everyday: ReadonlyMap<string, string>;
  /** Nats of a code unit in a given name: as the only one, the first or the last of two; 0 where none is known. */
  given: readonly [Float32Array, Float32Array, Float32Array];
}

const BLANK = 0x20;

/** Lines such as `v12 出席 主持`, class and cost and then the words, each entered from where it stands. */
function enterWords(table: WordTable, lines: string): void {
  for (let line = 0, next = 0; line < lines.length; line = next + 1) {
    const close = lines.indexOf("\n", line);
    next = close < 0 ? lines.length : close;
    const kind = lines.charCodeAt(line);
    const head = lines.indexOf(" ", line);
    const cost = Number(lines.slice(line + 1, head));
    for (let start = head + 1, end = start; start < next; start = end + 1) {
      for (end = start; end < next && lines.charCodeAt(end) !== BLANK; ) end++;
      if (end - start <= 4) table.enter(lines, start, end, kind, cost);
    }
  }
}

/** A short name is entered only where no everyday word has the same form (和平, 东方). */
function enterDivisions(table: WordTable, long: Map<number, string[]>): ReadonlyMap<string, string> {
  const everyday = new Map<string, string>();
  const enterLong = (word: string) => {
    table.leadOn(packed(word, 0));
    long.set(packed(word, 0), [...(long.get(packed(word, 0)) ?? []), word]);
  };
  const enter = (word: string, cost: number) => {
    if (word.length <= 4) table.set(word, DIVISION_CLASS, cost);
    else enterLong(word);
  };
  for (const { name, short, level } of upperDivisions()) {
    enter(name, 16);
    for (const form of shortForms(name, short)) enter(form, 18);
    if (short === name || short.length < 2) continue;
    if (level === "COUNTY" && /[区旗]$/.test(name) && short.length < 3) continue;
    const known = table.get(packed(short, 0), packed(short, 2)) & 0xffff;
    const isWord = known !== 0 && String.fromCharCode(known >>> 8) !== "g" && (known & 255) < 26;
    if (level !== "COUNTY" || !isWord) enter(short, SHORT_COST[level] ?? 18);
    else if ((known & 255) >= SELDOM || COUNTIES_FIRST.has(short)) everyday.set(name, short);
  }
  for (const region of WORLD.keys()) {
    if (region.length <= 4) table.set(region, REGION_CLASS, 18);
    else enterLong(region);
  }
  for (const words of long.values()) words.sort((a, b) => b.length - a.length);
  return everyday;
}

/** A word that costs less, in half nats, is itself even where the county is spoken of: 合作, 资源, 富裕. */
const SELDOM = 23;
/** Words that are as common as that for being the names of these counties. */
const COUNTIES_FIRST = new Set(["太康", "洪湖", "监利", "麻城", "赤壁", "仙桃", "神农架", "石首"]);

/** What a short name costs, in half nats: 上海 is likelier than 海东. */
const SHORT_COST: Partial<Record<PlaceLevel, number>> = { PROVINCE: 15, COUNTY: 22 };

function parseGiven(): [Float32Array, Float32Array, Float32Array] {
  const rows = GIVEN.split(" ").map((row): [number, number[]] => [
    row.charCodeAt(0),
    row.slice(1).split(",").map(Number),
  ]);
  const column = (nth: number): Float32Array => {
    const total = rows.reduce((sum, [, row]) => sum + (row[nth] ?? 0), 0);
    const costs = new Float32Array(0x10000);
    for (const [unit, row] of rows) costs[unit] = -Math.log(((row[nth] ?? 0) + 0.3) / (total + 2400));
    return costs;
  };
  return [column(0), column(1), column(2)];
}

let loaded: Lexicon | undefined;

/** The lexicon, built on first use. */
export function lexicon(): Lexicon {
  if (loaded) return loaded;
  const table = new WordTable();
  const long = new Map<number, string[]>();
  enterWords(table, WORDS);
  const everyday = enterDivisions(table, long);
  enterWords(table, NEWS_WORDS);
  enterWords(table, `g22 ${WATERS_AND_HILLS}`);
  loaded = {
    words: table,
    long,
    everyday,
    given: parseGiven(),
  };
  return loaded;
}
