import { SOFT_CHARACTERS } from "../text/function-words.ts";
import { code, JOINING, lengthOf, NUMBER, TASK_BODY, VERB, type Walk, type Word } from "./walk.ts";

/** Verbs that are nouns in the names of bodies: 赣铜控股集团, 南海救助局. */
export const TRADES_OF_BODIES =
  /^(?:控股|投资|建设|建筑|建工|救助|救援|应急|开发|制造|检测|设计|运营|管理|旅游|文旅|贸易|养护|保障|装饰|安装|勘测|勘察|勘探|监理|发展|服务|运输|航运|渔政|执法|监督|评估|咨询|演艺|文化|传播|育种|养殖|种植|加工|收购|回收|环卫|清运|供应|配送|出版|发行|印刷|广告)$/;

/** A number says how many; the dictionary has some names of villages among them. */
const COUNTS = /[0-9一二三四五六七八九十百千万亿两几多数半余各每]/;

/** 委托|赣南医科大学: words that are nouns as well, and lead up to whom they are done to. */
const LEADS =
  /^(?:委托|协调|邀请|联系|组织|依托|引导|借助|借力|对接|联合|发动|动员|指导|支持|鼓励|利用|聘请|带动|推动|安排)$/;

/** Whether a word leads up to a body and is no part of its name. */
export const leadsUpTo = (word: string): boolean => LEADS.test(word);

/** 九洲集团: a number of one character and another after it. */
const FIRM = /(?:集团|公司|厂|店)$/;

/** 湘雅二医院: numbered without 第. */
const NUMBERED = /^(?:医院|院|中|中学|小|小学|幼儿园|公司|处)$/;

/** Before it stands what the firm does, though a verb: 云杉坊|造纸|有限公司. */
const LEGAL_FORM = /有限(?:责任)?公司$/;

/** 校友企业|云梦药业: what the body is called in general stands before its name. */
const KIND_OF_BODY = /^(?:企业|单位|机构|院校|高校|同行|对手)$/;

/** 原|溪口小学, 如|岳麓学院: what a school was before, or a character that leads up to a name. */
const isSoft = (text: string): boolean => /^[原如者除即]$/.test(text) || SOFT_CHARACTERS.has(text);

/** 兴|艺古典家具厂: a firm's first character, before another that is no word. */
const beginsName = ([first, next]: readonly Word[]): boolean =>
  first?.text === "兴" && next?.text.length === 1;

/** A number that says how many, and is no part of a name: 3家|单位, but 第一医院, 九洲集团, 湘雅二医院. */
const isCount = ({ kind, text }: Word, next: Word | undefined, suffix: string): boolean =>
  kind === NUMBER &&
  COUNTS.test(text) &&
  !/^[冶局建航化]/.test(next?.text ?? "") &&
  !text.startsWith("第") &&
  !(/^[一二三四五六七八九十]{1,2}$/.test(text) && NUMBERED.test(suffix)) &&
  !(text.length === 1 && next?.text.length === 1 && FIRM.test(suffix));

/** 几家|, 一批|: what is counted. */
const isCounted = ({ text }: Word, before: Word | undefined): boolean =>
  /^[家所个支批]$/.test(text) && /[0-9一二两三四五六七八九十几多数首]$/.test(before?.text ?? "");

/** Where the last word stands after which alone a name may begin, or -1. */
function lastBad(words: readonly Word[], suffix: string): number {
  const task = TASK_BODY.test(suffix);
  const trade = LEGAL_FORM.test(suffix) ? words.length - 1 : 0;
  const isVerb = ({ kind, text }: Word, index: number): boolean =>
    kind === VERB &&
    text.length > 1 &&
    !task &&
    !(index > 0 && index === trade) &&
    !TRADES_OF_BODIES.test(text);
  const named = words.findIndex(({ kind, text }) => kind === code("g") && text.length > 1);
  return words.findLastIndex((word, index) => {
    const bad =
      isVerb(word, index) ||
      word.kind === JOINING ||
      (index === 0 && leadsUpTo(word.text)) ||
      isCount(word, words[index + 1], suffix);
    return (
      (bad && (named < 0 || index < named)) ||
      (KIND_OF_BODY.test(word.text) && index < words.length - 1) ||
      isCounted(word, words[index - 1])
    );
  });
}

/** Drops words at the front that cannot begin a name that has no head: verbs, numbers, joining words. */
export function trimFront(walk: Walk, suffixStart: number, suffix: string): Walk {
  let kept = walk.words.slice(lastBad(walk.words, suffix) + 1);
  while (/^[与和及叫是为名读考办随跟]$/.test(kept[0]?.text ?? "") && (kept[1]?.text.length ?? 0) > 1)
    kept = kept.slice(1);
  while (/^[与和及]$/.test(kept[0]?.text ?? "")) kept = kept.slice(1);
  while (isSoft(kept[0]?.text ?? "") && !beginsName(kept) && lengthOf(kept.slice(1)) >= 2)
    kept = kept.slice(1);
  return { start: suffixStart - lengthOf(kept), words: kept };
}
