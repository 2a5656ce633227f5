import { pinyin } from "pinyin-pro";
import type { Kind } from "../../graph-schema/ontology.ts";
import { surnameAt } from "../extraction/persons/surnames.ts";

/**
 * One reading for each character, with tone marks; what is not Chinese stays as it is. At the head of a
 * person's name the surname's own reading counts: 单 is Shàn, 曾 Zēng, 解 Xiè.
 */
const readCharacters = (text: string, kind: Kind): string[] =>
  pinyin(text, { type: "array", toneSandhi: false, surname: kind === "Person" ? "head" : "off" });

/**
 * The name as a reader of pinyin expects it. A person's: surname, then the given name as one word, `Dèng Qúncè`,
 * `Ōuyáng Chéngkē`; the parts of `吐尔逊·买买提` a word each. Anything else: a syllable a word, the first with
 * a capital, and Latin runs as they are. Empty where there is no Chinese.
 */
export function toPinyin(name: string, kind: Kind): string {
  const characters = Array.from(name);
  const readings = readCharacters(name, kind);
  const isSyllable = (at: number) => readings[at] !== characters[at];
  if (!readings.some((_, at) => isSyllable(at))) return "";
  if (kind !== "Person") return capitalise(joinReadings(characters, readings));
  const dot = characters.indexOf("·");
  const cut = dot === -1 ? (surnameAt(name, 0)?.length ?? 1) : dot;
  const words = [readings.slice(0, cut), readings.slice(dot === -1 ? cut : cut + 1)];
  return words
    .map((word) => capitalise(joinSyllables(word)))
    .join(dot === -1 ? " " : "·")
    .trim();
}

/** One word, with an apostrophe before an inner syllable that begins with a vowel: `Ān'ēn`. */
const joinSyllables = (syllables: readonly string[]): string =>
  syllables
    .map((syllable, at) => (at > 0 && /^[aoe]/.test(syllable.normalize("NFD")) ? `'${syllable}` : syllable))
    .join("");

/** A space on both sides of each syllable; brackets and dots keep close to what they belong to. */
function joinReadings(characters: readonly string[], readings: readonly string[]): string {
  let out = "";
  let wasSyllable = false;
  for (const [at, reading] of readings.entries()) {
    const isSyllable = reading !== characters[at];
    const apart = isSyllable
      ? wasSyllable || /[\p{L}\p{N})]$/u.test(out)
      : wasSyllable && /[\p{L}\p{N}(]/u.test(reading);
    out += apart ? ` ${reading}` : reading;
    wasSyllable = isSyllable;
  }
  return out;
}

const capitalise = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** How a folded name sounds, for search: a plain syllable for each of its characters, `""` where it has no sound. */
export function toSyllables(folded: string, kind: Kind): string[] {
  const characters = Array.from(folded);
  const readings = readCharacters(folded, kind);
  return characters.map((character, at) => foldPinyin(readings[at] ?? character));
}

/**
 * Pinyin as typed or as read, in its plainest form: letters alone, without tones (marks or numbers), spaces
 * and apostrophes. `ü` and `v` become `u`, since keyboards offer any of the three.
 */
export function foldPinyin(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replaceAll("v", "u");
}
