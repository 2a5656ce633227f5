import { findAll } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { allCuts, isKind, wordEnd } from "../text/word-kinds.ts";
import { type BodyScene, bodyEndingAt } from "./body-scene.ts";
import { nameEndingAt } from "./bounded-body.ts";
import { asPrinted, type FoundBody } from "./found-body.ts";
import { leadsUpTo } from "./trim-front.ts";

const RANK = "(?:常务|执行|联席|高级|原|前)?副?";
const FIELD =
  "(?:财务|行政|技术|销售|市场|运营|营销|产品|生产|质量|人力资源|人事|采购|艺术|设计|创意|品牌|研发|安全|项目|区域|大区)";
/** Offices that only firms have. */
const FIRM_OFFICE = new RegExp(
  `${RANK}(?:董事长|总经理|总裁|厂长|店长|总工程师|${FIELD}(?:总监|经理))|(?:联合)?创始人|创办人|合伙人|首席(?:科学家|[\\u4e00-\\u9fff]{2,4}官)|董秘|董事会秘书`,
  "g",
);
/** The offices of firms that stand right before a name. */
function officesBefore(text: string, persons: readonly { start: number }[]): RegExpExecArray[] {
  const starts = new Set(persons.map(({ start }) => start));
  return findAll(text, FIRM_OFFICE).filter(({ index, 0: office }) => starts.has(index + office.length));
}

/** What stands before a firm: another, or of what kind it is. */
const AHEAD = /^(?:[和与及]|企业|公司|集团|单位|品牌|厂家|[方商家户])$/;
/** What else stands before an office: who holds it, when, and in which part of a firm. */
const NO_NAME = /[人者员业生长部处科室]$|^(?:[原前现老任新女男该各两副]|时任|[上下]?任)/;

/** 天合光能|副总裁|张某, 元启新材|的|创始人|梁某: whose officer somebody is, whatever the firm is called. */
export function firmsOfOfficers(scene: BodyScene, persons: readonly { start: number }[]): FoundBody[] {
  const { text } = scene.lattice;
  return officesBefore(text, persons).flatMap(({ index }) => {
    const end = text.charAt(index - 1) === "的" ? index - 1 : index;
    const name = scene.placeAt.has(end) ? "" : (nameEndingAt(scene, end) ?? "");
    const words = allCuts(scene.lattice, end - name.length, end);
    const own = words.slice(words.findLastIndex((word) => AHEAD.test(word)) + 1).join("");
    if (own.length < 2 || NO_NAME.test(own) || words.some(leadsUpTo)) return [];
    const start = end - own.length;
    if (bodyEndingAt(scene, start) || isEveryday(scene.lattice, start, end)) return [];
    const firm = asPrinted(text, start, end, "COMPANY", 0.7);
    const known = scene.found.find(({ name, category }) => category === "COMPANY" && name.includes(own));
    return [known ? { ...firm, name: known.name, aliases: [...known.aliases, own] } : firm];
  });
}

/** 饭店|经理: one word of the dictionary. */
const isEveryday = (lattice: Lattice, start: number, end: number): boolean =>
  wordEnd(lattice, start) >= end && isKind(lattice, start, "n");

/** The persons without such as are firms: 易德龙|项目经理|陈某 names one person. */
export function withoutFirms<Person extends { start: number; end: number }>(
  text: string,
  persons: readonly Person[],
): Person[] {
  const offices = new Set(officesBefore(text, persons).map(({ index }) => index));
  return persons.filter(({ end }) => !offices.has(end));
}
