import { REGION_CLASS } from "../lexicon/lexicon.ts";
import { isSpelled } from "../places/found-place.ts";
import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { costBetween, isHan } from "../text/lattice.ts";
import type { BodyScene } from "./body-scene.ts";
import { type BodySuffix, FIRM_ACTS, isTrade } from "./body-words.ts";
import type { FoundBody } from "./found-body.ts";
import { type Word, wordBefore } from "./walk.ts";

/** What stands before a firm's name: who it is with, or what it is called in general. */
const FIRM_BEFORE = /(?:企业|公司|股东|客户|品牌|收购|参股|入职|加入|就职于|供职于|任职于)[“"]?$/;

/** Where a list goes on or ends, which needs a name that is the plainer. */
const LISTED = /^(?:[、,。)和与及]|$)/;
const PLAIN = 8;

/** Nats for each character: of the everyday words that stand before a trade there are two or three to a word. */
const NAMED = 5.8;
const SHORTEST = 2;
const LONGEST = 4;

/** 橘核科技|董事长, 与杉木资本|合作: a name that no dictionary has before a trade, where a firm acts. */
export function tradeFirm(
  scene: BodyScene,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  if (category !== "COMPANY" || !isTrade(suffix)) return undefined;
  const { lattice } = scene;
  const { text } = lattice;
  const words: Word[] = [];
  const last = end - suffix.length;
  let start = last;
  for (let at = wordBefore(lattice, start); at >= 0; at = wordBefore(lattice, start)) {
    if (last - at > LONGEST || scene.taken[at] === 1 || scene.placeAt.has(start)) break;
    const word = text.slice(at, start);
    const kind = lattice.wordClass[at] ?? 0;
    if (!isHan(word.charCodeAt(0)) || FUNCTION_CHARACTERS.has(word)) break;
    if (!(word.length === 1 ? LONE_NAMES : NAMES).includes(String.fromCharCode(kind))) break;
    words.unshift({ text: word, kind });
    start = at;
  }
  const core = last - start;
  if (core < SHORTEST || !actsAsFirm(text, start, end, costBetween(lattice, start, last) / core))
    return undefined;
  const own = text.slice(start, end);
  const place = scene.placeAt.get(start);
  const short = place?.division && !isSpelled(text, place) ? place.start : start;
  const region = wordBefore(lattice, start);
  const from = region >= 0 && lattice.wordClass[region] === REGION_CLASS ? region : short;
  const aliases = from === start ? [] : [own];
  return { start: from, end, name: text.slice(from, end), aliases, category, confidence: 0.7 };
}

export function actsAsFirm(text: string, start: number, end: number, cost: number): boolean {
  if (cost < NAMED) return false;
  const before = text.slice(Math.max(0, start - 5), start);
  const after = text.slice(end, end + 10);
  return (
    FIRM_ACTS.test(after) ||
    FIRM_BEFORE.test(before) ||
    (cost > PLAIN && LISTED.test(after) && /[与和同由、,]$|[县市区镇乡村园]的$/.test(before))
  );
}

/** Classes of words that firms take for a name; a character alone may be of any but those that join. */
const NAMES = "gnjqz?";
const LONE_NAMES = "gnjqzxafdmvtDw?";
