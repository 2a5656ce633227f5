import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import { townshipsNamed } from "../gazetteer/gazetteer.ts";
import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { gain, isHan, type Lattice, MARK } from "../text/lattice.ts";
import { isKind, wordEnd } from "../text/word-kinds.ts";
import { FEASTS } from "./place-words.ts";

/** Classes of words that may stand inside a place's own name. */
const JOINS = new Set([..."ngjbaxfsiwlq?khDmR"].map((letter) => letter.charCodeAt(0)));

const LONGEST_CORE = 6;

/** Times that hills and parks are called after: 明月|山. */
const POETIC = /^(?:明月|朝阳|夕阳|春晖|金秋|阳春|春秋|中秋|重阳|晨曦|星光)$/;

/** 向家坝, 过家湾: a family's name before 家. */
const OF_FAMILY = /^[向过来管和]家[坝湾沟岭坪寨垭桥河山庄塘冲]/;

const isFunctionCharacter = (lattice: Lattice, at: number): boolean =>
  !isHan(lattice.text.charCodeAt(at)) ||
  (isLeading(lattice, at) && !OF_FAMILY.test(lattice.text.slice(at, at + 3)));

const isLeading = (lattice: Lattice, at: number): boolean =>
  "用好隔但且而则若即虽却哪专".includes(lattice.text.charAt(at)) ||
  FUNCTION_CHARACTERS.has(lattice.text.charAt(at)) ||
  (/[年月日时点]/.test(lattice.text.charAt(at)) && /[0-9]/.test(lattice.text.charAt(at - 1))) ||
  (lattice.text.charAt(at) === "于" && /[设位落处建居始源限鉴由]/.test(lattice.text.charAt(at - 1)));

/** Words that are no part of a place's own name: a name that follows them begins there. */
const NO_PLACE_WORDS = new Set(
  "办事处 居委会 村委会 政府 管委会 落地 落户 途经 书记 记者 代表 现任 拟任 祖籍 原籍 籍贯 创办人 负责人 项目 选址 扎根 手绘 保供 骨干 能力 所属 下属 下辖 所辖 辖内 辖区 市级 省级 县级".split(
    " ",
  ),
);

/** Verbs that say what a park or a zone is for: 山体休闲公园. */
const USES = new Set(
  "休闲 运动 健身 观光 游览 游乐 采摘 体验 创新 孵化 创业 加工 交易 集散 养殖 种植 育苗 繁育 合作 示范 循环 制造".split(
    " ",
  ),
);

/** 兴农村党支部: a village of whose name 农村 is a part. */
const IN_COUNTRY = /^[\u4e00-\u9fff][农乡山]村(?:党支部|党总支|村委会|村民|支书)/;

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
    const named = village && IN_COUNTRY.test(lattice.text.slice(at - 1, at + length + 5));
    if (
      at + length > end &&
      !named &&
      (!isKind(lattice, at, village ? "gDn" : "gD") || COUNTRYSIDE.has(lattice.text.slice(at, at + length)))
    )
      return end;
    const kind = lattice.wordClass[at] ?? MARK;
    if (length > 1 && NO_PLACE_WORDS.has(lattice.text.slice(at, at + length))) break;
    const feast =
      length > 1 &&
      (FEASTS.test(lattice.text.slice(at, at + length)) || POETIC.test(lattice.text.slice(at, at + length)));
    const use = length > 1 && longest > LONGEST_CORE && USES.has(lattice.text.slice(at, at + length));
    if (length === 1 ? isFunctionCharacter(lattice, at) : kind === MARK || !(JOINS.has(kind) || feast || use))
      break;
    start = at;
  }
  return start;
}

/** Towns of a kind that are also somewhere's name. */
const ANY_TOWN = new Set([
  "小城镇",
  "中心镇",
  "示范镇",
  "重点镇",
  "各乡镇",
  "城乡",
  "老乡",
  "家乡",
  "故乡",
  "下乡",
  "同乡",
  "回乡",
]);

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
    if (ANY_TOWN.has(lattice.text.slice(start, end))) continue;
    if (townshipsNamed(lattice.text.slice(start, end)).length > 0) return start;
  }
  return -1;
}

/** Where a name begins. */
export interface Core {
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
      end - 3 >= least &&
      /[东西南北大小新老]/.test(text.charAt(end - 3)) &&
      lattice.wordLength[end - 3] === 1;
    return { start: side ? end - 3 : end - 2, known: true };
  }
  const water = longWater(lattice, end, suffix, least);
  if (water >= 0) return { start: water, known: true };
  const suffixStart = end - suffix.length;
  const village = level === "VILLAGE";
  if (village && isBetween(text, least, suffixStart))
    return { start: afterVerb(lattice, least, suffixStart), known: false };
  const longest = level === "ZONE" || level === "SITE" ? 8 : LONGEST_CORE;
  const first = coreStart(lattice, suffixStart, least, longest, village);
  if (least > 0 && first === least + 1 && /[那多]/.test(text.charAt(least)))
    return { start: least, known: false };
  const start = least > 0 && first === least ? first : withoutLead(lattice, first, suffixStart, suffix);
  return { start, known: false };
}

/** What natural places and ways end in: no verb stands before their names. */
const LAND = /(?:[村路街道巷桥河江湖溪渠沟山岭岛洲湾]|社区|街道|高速|高速公路|铁路|水库|隧道|湿地|公园)$/;
/** Of what kind a thing or a person is, and where it lies. */
const LEAD =
  /^(?:友人|朋友|同学|老家|故乡|家乡|深处|腹地|脚下|附近|旁边|中间|交界|地处|大片|一带|所属|下辖|辖区|邻近|相邻|交流|规划|观摩|研究|单位|地点|[村山河江湖路街桥][口脚畔边旁头沿])$/;

/** 调研|平洞高速, 极大方便|东坪社区, 深处|枫林村: everyday words before a name of two characters and more. */
function withoutLead(lattice: Lattice, first: number, suffixStart: number, suffix: string): number {
  let start = first;
  if (!LAND.test(suffix)) return plannedStart(lattice, first, suffixStart);
  for (let at = first; at < suffixStart - 1; ) {
    const next = directedEnd(lattice, at) ?? wordEnd(lattice, at);
    const lead = LEAD.test(lattice.text.slice(at, next));
    if (suffixStart - next < (lead ? 1 : 2)) return start;
    const directed = directedEnd(lattice, at) !== undefined;
    if (directed || (next - at > 1 && isLead(lattice, at, next, start === at && at > first))) start = next;
    at = next;
  }
  return start;
}

/** 爬上|蟠桃岭, 游过|石燕湖: where a verb and the way that it goes end, two characters that are words by themselves. */
const directedEnd = ({ text, wordLength, wordClass }: Lattice, at: number): number | undefined =>
  wordLength[at] === 1 &&
  wordLength[at + 1] === 1 &&
  wordClass[at] === VERB &&
  /[上下进出过回]/.test(text.charAt(at + 1))
    ? at + 2
    : undefined;
const VERB = "v".charCodeAt(0);

/** 规划建设|苏岭产业园: who plans and builds is not yet in the name. */
function plannedStart(lattice: Lattice, first: number, suffixStart: number): number {
  const found =
    /^(?:(?:规划|建设|打造|筹建|新建|考察|调研|参观|交流)+)/.exec(lattice.text.slice(first, suffixStart))?.[0]
      .length ?? 0;
  return suffixStart - first - found >= 2 ? first + found : first;
}

/** A verb, a word of kind or of place; a quality only beside another word that is no name. */
const isLead = (lattice: Lattice, at: number, next: number, afterLead: boolean): boolean =>
  isKind(lattice, at, "w") ||
  LEAD.test(lattice.text.slice(at, next)) ||
  (isKind(lattice, at, "a") && (afterLead || isKind(lattice, next, "wav")));

/** 湘江: a water of two characters that the lexicon has as a name; 江河 is none. */
function isKnownWater(lattice: Lattice, end: number, suffix: string, least: number): boolean {
  const start = end - 2;
  if (start < least || !/^[江河湖]$/.test(suffix)) return false;
  if (
    /^[江河湖溪沟][河湖海]$/.test(lattice.text.slice(start, end)) ||
    /[届次]/.test(lattice.text.charAt(start - 1))
  )
    return false;
  return isKind(lattice, start, "g") && lattice.wordLength[start] === 2;
}

/** 算上|微山湖: where a water or hill of three characters and more begins that the lexicon has as a name, or -1. */
function longWater(lattice: Lattice, end: number, suffix: string, least: number): number {
  if (!/^[江河湖溪山岭]$/.test(suffix)) return -1;
  for (let start = end - 3; start >= Math.max(least, end - 5); start--)
    if (lattice.wordLength[start] === end - start) return isKind(lattice, start, "g") ? start : -1;
  return -1;
}

/** 白地镇走进|洋川|村: what somebody does before the village is no part of its name. */
function afterVerb(lattice: Lattice, least: number, suffixStart: number): number {
  const next = wordEnd(lattice, least);
  return isKind(lattice, least, "V") && suffixStart - next >= 2 ? next : least;
}

/** 衡南县|彭祠|村: all that stands between the place before and 村 is the village's name. */
function isBetween(text: string, least: number, suffixStart: number): boolean {
  if (least <= 0 || suffixStart <= least || suffixStart - least > 4) return false;
  const between = text.slice(least, suffixStart);
  return (
    /^[\u4e00-\u9fff]+$/.test(between) &&
    !/[的和及在到与等]|[整各每该某]$|^(?:所属|下属|下辖|所辖|辖内|各|全)|^[要将会已正应须需让使把被可能]|[一二三四五六七八九十两几多各0-9][个名条支位]/.test(
      between,
    )
  );
}
