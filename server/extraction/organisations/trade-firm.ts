import { REGION_CLASS } from "../lexicon/lexicon.ts";
import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { costBetween, isHan } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import type { BodyScene } from "./body-scene.ts";
import { type BodySuffix, FIRM_ACTS, isTrade } from "./body-words.ts";
import { asPrinted, type FoundBody } from "./found-body.ts";
import { isOf, lengthOf, type Word, wordBefore, wordsBack } from "./walk.ts";

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
  const last = end - suffix.length;
  const belongs = (word: Word, at: number): boolean =>
    last - at <= LONGEST &&
    scene.taken[at] !== 1 &&
    !scene.placeAt.has(at + word.text.length) &&
    isHan(text.charCodeAt(at)) &&
    !FUNCTION_CHARACTERS.has(word.text) &&
    isOf(word, word.text.length === 1 ? LONE_NAMES : NAMES);
  const start = last - lengthOf(wordsBack(lattice, last, belongs));
  const core = last - start;
  if (core < SHORTEST || isCounted(text, start)) return undefined;
  const cost = costBetween(lattice, start, last) / core;
  if (!(cost > PLAIN && isKind(lattice, end, GOES_ON)) && !actsAsFirm(text, start, end, cost))
    return undefined;
  const region = wordBefore(lattice, start);
  const from = region >= 0 && lattice.wordClass[region] === REGION_CLASS ? region : start;
  const aliases = from === start ? [] : [text.slice(start, end)];
  return { ...asPrinted(text, from, end, category, 0.7), aliases };
}

/** 13|台旧农机: how many of what. */
const isCounted = (text: string, start: number): boolean =>
  /[0-9一二两三四五六七八九十百千几多]/.test(text.charAt(start - 1));

/** Whether what stands around a name of so many nats for each character tells of a firm. */
export function actsAsFirm(
  text: string,
  start: number,
  end: number,
  cost = Number.POSITIVE_INFINITY,
): boolean {
  if (cost < NAMED) return false;
  const before = text.slice(Math.max(0, start - 5), start);
  const after = text.slice(end, end + 10);
  return (
    FIRM_ACTS.test(after) ||
    FIRM_BEFORE.test(before) ||
    (cost > PLAIN && LISTED.test(after) && /[与和同由、,]$|[县市区镇乡村园]的$/.test(before))
  );
}

/** Classes of words that go on after a plain name; a noun may be what the trade makes or is of. */
const GOES_ON = "SVbcdfptvx";

/** Classes of words that firms take for a name; a character alone may be of any but those that join. */
const NAMES = "gnjqz?";
const LONE_NAMES = "gnjqzxafdmvtDw?";
