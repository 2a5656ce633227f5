import { costBetween, type Lattice } from "../text/lattice.ts";
import { isKind, RARE_COST, wordEnd } from "../text/word-kinds.ts";
import { isGoneTo } from "./gone-to.ts";

/** What somebody is, before a name of two or three characters: 副市长|郭海峰, 电工|李保山. */
const TITLE =
  /(?:[市省县区镇乡村局厅处科所队部院校厂站社团会盟州庭组班店行]长|书记|主任|主席|经理|董事|总裁|委员|代表|教授|院士|专家|队员|民警|辅警|法官|医生|护士|老师|记者|编辑|工程师|技术员|[护保讲驾演船]\S{0,2}员|师傅|电工|职工|父亲|母亲|妻子|丈夫|儿子|女儿|领导|市民|村民|居民|农民|老人|求职者|同志|选手|演员|作家|导演|司机|老板|户主|大户)$/;
/** Verbs and joining words of one character, before what is sold or built: 斤比|市场, 逢旧货|市场. */
const LEADING = "vpzdqm";
const TRADE = /^(?:市场|大院)$/;
/** 跑几十里|路, 先听油|路. */
const LEADING_WAY = "pdm";
const WAY = /^[路楼桥]$/;

/** A stretch that ends like a site and is a person's name, something done, or a base without a name. */
export function isNoSite(lattice: Lattice, start: number, end: number, suffix: string): boolean {
  const suffixStart = end - suffix.length;
  if (suffix.length === 1 && isPersons(lattice.text, start, end)) return true;
  if (lattice.text.charAt(start - 1) === "的" || isGoneTo(lattice.text, start)) return false;
  if (suffix === "基地" && !isKind(lattice, start, "gD")) return true;
  const leads = TRADE.test(suffix) ? LEADING : WAY.test(suffix) ? LEADING_WAY : "";
  if (lattice.wordLength[start] === 1 && isKind(lattice, start, leads)) return true;
  return suffix.length === 1 && isDoneTo(lattice, start, suffixStart);
}

/** 副市长郭海|峰: a title before or in the words, and a name's length after it. */
function isPersons(text: string, start: number, end: number): boolean {
  for (let at = Math.max(start, end - 4); at <= end - 2; at++)
    if (TITLE.test(text.slice(Math.max(0, at - 5), at))) return true;
  return false;
}

/** 全部|放|回|湖: an everyday word and lone characters after it. */
function isDoneTo(lattice: Lattice, start: number, suffixStart: number): boolean {
  const next = wordEnd(lattice, start);
  return (
    next - start > 1 &&
    next < suffixStart &&
    lattice.wordLength[next] === 1 &&
    !isKind(lattice, start, "g?D") &&
    costBetween(lattice, start, next) < RARE_COST
  );
}
