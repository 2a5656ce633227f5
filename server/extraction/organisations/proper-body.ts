import { GENERIC_WORDS, HEADED_ONLY, WEAK } from "./body-words.ts";
import { code, isName, isOf, RARE_COST, TASK_BODY, type Word } from "./walk.ts";

const COMMON_VERBS = new Set(
  "上下来去闹打走跑看听想做拿放说讲问叫找坐站任设吃喝穿住买卖租借还付领写读教学养送",
);

/** 粤西海事局, 南海救助局: of no unit, but of a coast or a river. */
const isRegion = (word: Word | undefined): boolean =>
  word !== undefined && word.text.length > 1 && isOf(word, "gR");

/** 临川一中: a school by its number needs no unit before it but a name. */
const SCHOOL = /^[一二三四五六七八九十]+[中小幼高]$/;

const NATIONAL = /^(?:国家|中国|中华|全国|世界)$/;

/** 中国…中心, 武警…支队, 南海救助局, “蓝盾”大队: named by the word that they begin with, whatever the others are. */
function isSureBody(words: readonly Word[], core: string, suffix: string): boolean {
  const first = words[0]?.text ?? "";
  return (
    (NATIONAL.test(first) && words.length > 1 && /(?:中心|局|馆|办公室|队)$/.test(suffix)) ||
    (first === "武警" && /[队团]$/.test(suffix)) ||
    (/^(?:局|分局|救助局|海事局)$/.test(suffix) && core.length >= 4 && isRegion(words[0])) ||
    (/队$/.test(suffix) && /^“.*”$/.test(first))
  );
}

/** A day, a number of bodies, or nothing to speak of before the suffix. */
const isNoCore = (core: string): boolean =>
  core.length < 2 ||
  /[0-9]+[年月日]|^届/.test(core) ||
  /[0-9两三四五六七八九十几多][家所个支]$|^[0-9]+[\u4e00-\u9fff]/.test(core);

const isGeneric = ({ text }: Word): boolean => GENERIC_WORDS.has(text);
const isRareNoun = (word: Word): boolean =>
  (word.kind === code("n") || word.kind === code("j")) && (word.cost ?? 0) >= RARE_COST && !isGeneric(word);

/** Whether the words before the suffix name something: 建滔实业 does, 装修公司 does not. */
export function isProperBody(words: readonly Word[], suffix: string): boolean {
  const core = words.map(({ text }) => text).join("");
  const first = words[0]?.text ?? "";
  const national = NATIONAL.test(first);
  if (isNoCore(core)) return false;
  if (isSureBody(words, core, suffix)) return true;
  if (HEADED_ONLY.has(suffix) && !SCHOOL.test(suffix)) return false;
  if (words.some(({ text }, at) => COMMON_VERBS.has(text) && words[at + 1]?.text.length !== 1)) return false;
  if (suffix === "志愿者" && !core.endsWith("”")) return false;
  if (words.every(isGeneric)) return false;
  if (suffix === "学会" && !national && !words.some((word) => isOf(word, "gDR"))) return false;
  if (words.some(isName) || TASK_BODY.test(suffix) || national) return true;
  if (!/合作社$/.test(suffix) && words.some(isRareNoun)) return true;
  if (words.some(isGeneric)) return false;
  if (suffix === "大学" || suffix === "医院") return true;
  if (/^(?:集团|公司)$/.test(suffix) && /^[东西南北中]方$/.test(first)) return true;
  return !WEAK.has(suffix) && core.length >= 4 && words.length >= 2;
}

/** 公办幼儿园, 中小学: the word before the suffix says of what kind, not which. */
export function endsGeneric(text: string, words: readonly Word[], suffixStart: number): boolean {
  const last = words.at(-1)?.text ?? "";
  const which = words.some(
    (word) =>
      isName(word) ||
      (word.kind === code("n") && (word.cost ?? 0) >= RARE_COST && !GENERIC_WORDS.has(word.text)),
  );
  return (
    last === "性" ||
    (GENERIC_WORDS.has(last) && !which) ||
    (/[大中]/.test(text.charAt(suffixStart - 1)) && (last.length < 2 || !which))
  );
}
