import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import { FUNCTION_CHARACTERS } from "../function-words.ts";
import { townshipsNamed } from "../gazetteer/gazetteer.ts";
import { gain, isHan, type Lattice, MARK } from "../lattice.ts";
import { FEASTS } from "../place-words.ts";
import { isKind } from "./word-kinds.ts";

/** Classes of words that may stand inside a place's own name. */
const JOINS = new Set([..."ngjbaxfsiwlq?khDm"].map((letter) => letter.charCodeAt(0)));

const LONGEST_CORE = 6;

const isFunctionCharacter = (lattice: Lattice, at: number): boolean =>
  !isHan(lattice.text.charCodeAt(at)) || FUNCTION_CHARACTERS.has(lattice.text.charAt(at));

/** Words that are no part of a place's own name: a name that follows them begins there. */
const NO_PLACE_WORDS = new Set(
  "办事处 居委会 村委会 政府 管委会 落地 落户 途经 书记 记者 代表 现任 拟任 祖籍 原籍 籍贯 创办人 负责人 项目 选址 扎根 手绘 保供 骨干 能力 市级 省级 县级".split(
    " ",
  ),
);

const COUNTRYSIDE = new Set([
  "农村",
  "乡村",
  "全村",
  "本村",
  "该村",
  "各村",
  "村村",
  "城镇",
  "乡镇",
  "城乡",
  "非洲",
  "亚洲",
  "欧洲",
  "美洲",
]);

/** Start of the words that belong to a name which ends at `end`, not before `least`. */
function coreStart(lattice: Lattice, end: number, least: number, longest: number, village = false): number {
  let start = end;
  for (let at = end - 1; at >= Math.max(least, end - longest); at--) {
    const length = lattice.wordLength[at] ?? 0;
    if (length === 0) continue;
    if (
      at + length > end &&
      (!isKind(lattice, at, village ? "gDn" : "gD") || COUNTRYSIDE.has(lattice.text.slice(at, at + length)))
    )
      return end;
    const kind = lattice.wordClass[at] ?? MARK;
    if (length > 1 && NO_PLACE_WORDS.has(lattice.text.slice(at, at + length))) break;
    const feast = length > 1 && FEASTS.test(lattice.text.slice(at, at + length));
    if (length === 1 ? isFunctionCharacter(lattice, at) : kind === MARK || !(JOINS.has(kind) || feast)) break;
    start = at;
  }
  return start;
}

/** Start of the longest township of the gazetteer that ends at `end`, or -1. */
export function townshipStart(lattice: Lattice, end: number, least: number): number {
  for (let length = 8; length >= 2; length--) {
    const start = end - length;
    if (
      start < least ||
      gain(lattice, start, start, 0) < (length === 2 && (least === 0 || start > least) ? -0.01 : -9)
    )
      continue;
    if (length === 2 && (lattice.wordLength[start] ?? 0) >= 2 && start > least) continue;
    if (townshipsNamed(lattice.text.slice(start, end)).length > 0) return start;
  }
  return -1;
}

/** Where a name begins. */
interface Core {
  start: number;
  /** The gazetteer or the lexicon has the name. */
  known: boolean;
}

/** The words before a suffix that belong to the name. `least` is where the place before ends, else 0. */
export function findCore(
  lattice: Lattice,
  end: number,
  suffix: string,
  level: PlaceLevel,
  least: number,
): Core {
  const { text } = lattice;
  const township = level === "TOWNSHIP" ? townshipStart(lattice, end, least) : -1;
  if (township >= 0) return { start: township, known: true };
  if (isKnownWater(lattice, end, suffix, least)) {
    const side =
      end - 3 >= least && /[东西南北]/.test(text.charAt(end - 3)) && lattice.wordLength[end - 3] === 1;
    return { start: side ? end - 3 : end - 2, known: true };
  }
  const suffixStart = end - suffix.length;
  const village = level === "VILLAGE";
  if (village && isBetween(lattice.text, least, suffixStart)) return { start: least, known: false };
  const longest = level === "ZONE" || level === "SITE" ? 8 : LONGEST_CORE;
  return { start: coreStart(lattice, suffixStart, least, longest, village), known: false };
}

/** 湘江: a water of two characters that the lexicon has as a name; 江河 is none. */
function isKnownWater(lattice: Lattice, end: number, suffix: string, least: number): boolean {
  const start = end - 2;
  if (start < least || !/^[江河湖]$/.test(suffix)) return false;
  if (/^江[河湖]$/.test(lattice.text.slice(start, end)) || /[届次]/.test(lattice.text.charAt(start - 1)))
    return false;
  return isKind(lattice, start, "g") && lattice.wordLength[start] === 2;
}

/** 衡南县|彭祠|村: all that stands between the place before and 村 is the village's name. */
function isBetween(text: string, least: number, suffixStart: number): boolean {
  if (least <= 0 || suffixStart <= least || suffixStart - least > 4) return false;
  const between = text.slice(least, suffixStart);
  return (
    /^[\u4e00-\u9fff]+$/.test(between) &&
    !/[的和及在到与等]|^[要将会已正应须需让使把被可能]|[一二三四五六七八九十两几多各0-9][个名条支位]/.test(
      between,
    )
  );
}
