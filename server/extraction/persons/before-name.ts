import { startsTownship } from "../gazetteer/gazetteer.ts";
import { DIVISION_CLASS } from "../lexicon/lexicon.ts";
import { APPOINTING } from "../offices/office-clause.ts";
import { isSingularPost, mayEndTitle, postStart, postStarts, roleStart } from "../offices/posts.ts";
import { charactersOf } from "../text/characters.ts";
import type { Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { isCut, matches } from "./candidate.ts";

/** Nats that a circumstance adds to a name; set by looking at what it lets in and leaves out. */
export const AFTER_POST = 18;
/** After a post that running text uses of the many: 专家, 学生. */
export const AFTER_PLURAL = 14;
export const AFTER_ROLE = 12;
/** 74岁的. */
const AFTER_AGE = 11;
const AFTER_TRADE = 9;
/** 启蒙教练是. */
const AFTER_BEING = 7;
export const AFTER_START = 1.5;
export const AFTER_OF = 4;
export const APPOINTED = 12;

/** What the words end in after which somebody is appointed; a quick look at one character. */
export const APPOINTING_END = charactersOf("命去举定名受选补任请同意销");

export const NO_NAME_AFTER_POST =
  /(?:职务|职位|一职|等职|节|岗位|会议|办公|以上|级别|人选|候选|队伍|台[前就上下执]|席[就位前上]|信箱|热线|一行|代表团|全体|成员|分工|负责|办)/y;
/** 线路工, 塔吊司机, 客房服务员. */
export const TRADE =
  /[\u4e00-\u9fff]{2}(?:工|员|匠|师|司机|(?<![落入到进开逐每账])户|商|学家|术家)$|[^三务助惠支富为涉强兴神司学]农$/;

const TRADE_END = charactersOf("工员匠师机户商家农");
const isTrade = (text: string, end: number): boolean =>
  TRADE_END[text.charCodeAt(end - 1)] === 1 && TRADE.test(text.slice(Math.max(0, end - 4), end));

/** What a clause, a quotation or brackets begin after. */
const OPENS = charactersOf('\n。!?;"”“(:,');

const isAppointing = (text: string, end: number): boolean =>
  APPOINTING_END[text.charCodeAt(end - 1)] === 1 && APPOINTING.test(text.slice(end - 2, end));

export function scoreBefore(lattice: Lattice, start: number): number {
  const { text } = lattice;
  if (text.charAt(start - 1) === "”" && isTitle(text, start - 1)) return AFTER_ROLE;
  if (start === 0 || OPENS[text.charCodeAt(start - 1)] === 1) return AFTER_START;
  if (isAppointing(text, start)) return APPOINTED;
  if (text.charAt(start - 1) === "由") return AFTER_START;
  if (text.charAt(start - 1) === "人" && isFrom(lattice, start - 1)) return AFTER_TRADE;
  return mayEndTitle(text, start) ? scoreTitle(lattice, start) : scoreWord(text, start);
}

/** 吉水|人, 泉湖镇|人: whether a place ends here. */
function isFrom({ text, wordLength, wordClass }: Lattice, end: number): boolean {
  if (/[省市县区镇乡村]/.test(text.charAt(end - 1))) return true;
  return [2, 3].some(
    (length) => wordLength[end - length] === length && wordClass[end - length] === DIVISION_CLASS,
  );
}

/** 派出所民警, 研究院专家: the body before the post makes it one person's. */
const isOfBody = (text: string, start: number): boolean =>
  /[所队局院校司站会馆团部室科处庭社厂]/.test(text.charAt((postStarts(text, start).at(-1) ?? 0) - 1));

function scoreTitle(lattice: Lattice, start: number): number {
  const { text } = lattice;
  if (matches(NO_NAME_AFTER_POST, text, start)) return 0;
  if (text.charAt(start - 1) === "长" && startsTownship(text, start - 1)) return 0;
  const posts = postStarts(text, start);
  if (isCounted(text, posts.at(-1) ?? start)) return AFTER_START;
  if (posts.some((post) => isCut(lattice, post)))
    return isSingularPost(text, start) || isOfBody(text, start) ? AFTER_POST : AFTER_PLURAL;
  const role = roleStart(text, start);
  if (role >= 0 && isCut(lattice, role))
    return (start - role === 1 && !CALLED.test(text.slice(start - 3, start))) || isToldOf(lattice, start)
      ? AFTER_START
      : AFTER_ROLE;
  return scoreWord(text, start);
}

/** 一个叫白某, 他叫柯某. */
const CALLED = /(?:[他她]|一个|人|名字|小名)叫$/;

/** 12名医师常驻: what follows a number of people is what they do. */
const isCounted = (text: string, post: number): boolean =>
  /(?:[0-9十百千余多几]|[^第][二两三四五六七八九])[名位个]$/.test(text.slice(Math.max(0, post - 4), post));

/** 让军人安心、家属舒心: a quality that people are said to have. */
const isToldOf = (lattice: Lattice, start: number): boolean =>
  lattice.wordLength[start] === 2 &&
  isKind(lattice, start, "avizd") &&
  /[让使令][^,。;!?\n]{0,12}$/.test(lattice.text.slice(Math.max(0, start - 14), start));

const BEING = charactersOf("是叫");

function scoreWord(text: string, start: number): number {
  if (isTrade(text, start)) return AFTER_TRADE;
  if (text.charAt(start - 1) === "的" && text.charAt(start - 2) !== "的")
    return isSingularPost(text, start - 1)
      ? AFTER_ROLE
      : text.charAt(start - 2) === "岁"
        ? AFTER_AGE
        : AFTER_OF;
  return BEING[text.charCodeAt(start - 1)] === 1 && isTitle(text, start - 1) ? AFTER_BEING : 0;
}

const isTitle = (text: string, end: number): boolean =>
  postStart(text, end) >= 0 || roleStart(text, end) >= 0;
