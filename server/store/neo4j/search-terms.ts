/**
 * What the full-text index of the store's own search holds: for each label of an entity its folded text whole, its
 * pairs of neighbouring characters, its pinyin and its initials, each under a letter of its own. A word of the index
 * begins and ends at spaces, so a beginning is a prefix query, and a part is all of its pairs.
 */
import type { Kind } from "../../../graph-schema/ontology.ts";
import { foldText, type SearchText, toGrams, toSound } from "../ranking.ts";

export interface Named {
  kind: Kind;
  names: readonly string[];
  /** Of the offices that a person holds. */
  titles: readonly string[];
}

export function toSearchTerms({ kind, names, titles }: Named): string {
  const sounds = names.flatMap((name) => toSound(foldText(name), kind) ?? []);
  const texts = [...names, ...titles].map(foldText).filter((text) => text !== "");
  const terms = [
    ...texts.flatMap((text) => [`t_${text}`, ...toGrams(text).map((gram) => `g_${gram}`)]),
    ...sounds.flatMap(({ pinyin, initials }) => [`p_${pinyin}`, `i_${initials}`]),
  ];
  return [...new Set(terms)].join(" ");
}

/** In Lucene's query language: finds every entity that `rankHits` could let pass, and some more. Empty: none. */
export function toSearchQuery({ folded, latin, mixed }: SearchText): string {
  const grams = toGrams(folded);
  const beginning = (letter: string, text: string) => (text === "" ? [] : [`${letter}_${escape(text)}*`]);
  return [
    ...(grams.length > 0
      ? [`(${grams.map((gram) => `+g_${escape(gram)}`).join(" ")})`]
      : beginning("t", folded)),
    ...beginning("p", latin),
    ...beginning("i", latin),
    ...beginning("t", mixed?.head ?? ""),
  ].join(" ");
}

const escape = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "\\$&");
