/**
 * Writes words.ts and simplified.ts: the common words of jieba's dictionary (MIT, package @node-rs/jieba) with a class
 * and a cost each, the given-name characters of its person entries, and the traditional characters that
 * OpenCC (Apache-2.0, package opencc-js) maps to one simplified character.
 *
 *     node --import tsx server/extraction/lexicon/build.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as OpenCC from "opencc-js/t2cn";
import { SURNAMES_OF_OTHER_TONGUES, singleSurnameCost, surnameAt } from "../persons/surnames.ts";

const LEAST_FREQUENCY = 20;
const LONGEST_WORD = 4;

/** Nats. A surname as rare as this takes no word from the list: it begins more words than names (宝藏, 从政, 老远). */
const RARE_SURNAME = 7.767;

/**
 * 付 begins verbs (付诸, 付清) and 丘 transcribed names (丘吉尔); 闫 is 阎 spelt otherwise. Of these surnames of two
 * characters the dictionary knows 单于 as a title and the others as houses of history, with hardly a name after them.
 */
const NO_SURNAMES_HERE = new Set([
  ..."付 丘 闫 淳于 单于 北宫 哥舒 贺兰 耶律 叔孙 南郭 季孙".split(" "),
  ...SURNAMES_OF_OTHER_TONGUES.split(" "),
]);

/** Begins transcribed names (诺夫, 诺曼, 诺贝尔), which are no words either. */
const STARTS_TRANSCRIPTIONS = "诺";

/** Characters that have a meaning of their own in simplified text, or that names keep. */
const KEPT = "乾於著徵昇甯锺喆瞭藉覆苧堃淼犇骉祎翀晢晳甦濬濛崑崙昺菉榦幹發後麼麽蘋麴穀餘";

interface DictionaryEntry {
  word: string;
  frequency: number;
  tag: string;
}

function readDictionary(): DictionaryEntry[] {
  const path = createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt");
  return readFileSync(path, "utf8")
    .split("\n")
    .map((line) => line.split(" "))
    .filter(([word]) => word !== undefined && /^\p{Script=Han}+$/u.test(word))
    .map(([word = "", frequency = "0", tag = "x"]) => ({ word, frequency: Number(frequency), tag }));
}

/** The length of the surname that an entry begins with, as far as surnames tell persons from words here. */
function surnameLength(word: string): number | undefined {
  if (word.startsWith(STARTS_TRANSCRIPTIONS)) return 1;
  const found = surnameAt(word, 0);
  if (found && found.length > 1 && !NO_SURNAMES_HERE.has(word.slice(0, found.length))) return found.length;
  const first = word.charAt(0);
  const cost = singleSurnameCost(first) ?? Infinity;
  return cost < RARE_SURNAME && !NO_SURNAMES_HERE.has(first) ? 1 : undefined;
}

/**
 * 湖南省委 is a place and its committee. Entries tagged as persons are names, not words, unless they are short and
 * everyday (文明, 体操).
 */
function isWord({ word, frequency, tag }: DictionaryEntry): boolean {
  if (word.length > LONGEST_WORD || frequency < LEAST_FREQUENCY) return false;
  if (/^..[省市]委$/.test(word)) return false;
  if (!tag.startsWith("nr")) return true;
  return word.length === 1 || (word.length === 2 && (frequency >= 300 || surnameLength(word) === undefined));
}

const classOf = (tag: string): string =>
  tag === "vn" ? "w" : tag === "ns" ? "g" : tag.startsWith("nr") ? "n" : (tag[0] ?? "x");

/** One line a class and cost (in half nats): `v12 出席 主持`. */
function wordLines(entries: readonly DictionaryEntry[], total: number): string {
  const groups = new Map<string, string[]>();
  for (const entry of entries.filter(isWord)) {
    const cost = Math.round(2 * Math.log(total / entry.frequency));
    const key = `${classOf(entry.tag)}${cost}`;
    groups.set(key, [...(groups.get(key) ?? []), entry.word]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, words]) => `${key} ${words.join(" ")}`)
    .join("\n");
}

/** How often each character stands in a given name of one, or first or last in one of two: `健12,3,40`. */
function givenLines(entries: readonly DictionaryEntry[]): string {
  const counts = new Map<string, [number, number, number]>();
  const add = (char: string, column: 0 | 1 | 2) => {
    const row = counts.get(char) ?? [0, 0, 0];
    row[column] += 1;
    counts.set(char, row);
  };
  for (const { word, tag } of entries) {
    if (!tag.startsWith("nr") || tag === "nrt") continue;
    const given = word.slice(surnameLength(word) ?? word.length);
    if (given.length === 1) add(given, 0);
    if (given.length === 2) {
      add(given.charAt(0), 1);
      add(given.charAt(1), 2);
    }
  }
  return [...counts]
    .filter(([, row]) => row[0] + row[1] + row[2] > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([char, row]) => `${char}${row.join(",")}`)
    .join(" ");
}

function simplifiedPairs(): string {
  const convert = OpenCC.Converter({ from: "t", to: "cn" });
  let pairs = "";
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code);
    const simple = convert(char);
    if (simple !== char && simple.length === 1 && !KEPT.includes(char)) pairs += char + simple;
  }
  return pairs;
}

/** The text of words.ts. Throws where the dictionary is not installed. */
export function toWordsFile(): string {
  const entries = readDictionary();
  const total = entries.reduce((sum, { frequency }) => sum + frequency, 0);
  return `/** Written by build.ts: words by class and cost in half nats. From jieba's dictionary (MIT). */
export const WORDS = \`${wordLines(entries, total)}\`;

/** Written by build.ts: counts of a character as the only, first or last one of a given name. */
export const GIVEN = \`${givenLines(entries)}\`;
`;
}

/** The text of simplified.ts. */
export function toSimplifiedFile(): string {
  return `/** Written by build.ts: a traditional character and its simplified one in turn. From OpenCC (Apache-2.0). */
export const SIMPLIFIED =
  "${simplifiedPairs()}";
`;
}

function main(): void {
  writeFileSync(new URL("words.ts", import.meta.url), toWordsFile());
  writeFileSync(new URL("simplified.ts", import.meta.url), toSimplifiedFile());
}

if (process.argv[1] === import.meta.filename) main();
