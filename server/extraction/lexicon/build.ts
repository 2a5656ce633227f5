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
import { surnameAt } from "../surnames.ts";

const LEAST_FREQUENCY = 20;
const LONGEST_WORD = 4;
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

/** 湖南省委 is a place and its committee. Entries tagged as persons are names, not words, unless they are short and everyday (文明, 体操). */
function isWord({ word, frequency, tag }: DictionaryEntry): boolean {
  if (word.length > LONGEST_WORD || frequency < LEAST_FREQUENCY) return false;
  if (/^..[省市]委$/.test(word)) return false;
  if (!tag.startsWith("nr")) return true;
  return word.length === 1 || (word.length === 2 && (frequency >= 300 || surnameAt(word, 0) === undefined));
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
    const given = word.slice(surnameAt(word, 0)?.length ?? word.length);
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

const entries = readDictionary();
const total = entries.reduce((sum, { frequency }) => sum + frequency, 0);
const write = (name: string, text: string) => writeFileSync(new URL(name, import.meta.url), text);
write(
  "words.ts",
  `/** Written by build.ts: words by class and cost in half nats. From jieba's dictionary (MIT). */
export const WORDS = \`${wordLines(entries, total)}\`;

/** Written by build.ts: counts of a character as the only, first or last one of a given name. */
export const GIVEN = \`${givenLines(entries)}\`;
`,
);
write(
  "simplified.ts",
  `/** Written by build.ts: a traditional character and its simplified one in turn. From OpenCC (Apache-2.0). */
export const SIMPLIFIED =
  "${simplifiedPairs()}";
`,
);
