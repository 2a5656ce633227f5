import { chainStart } from "../places/found-place.ts";
import { type BodyScene, bodyEndingAt } from "./body-scene.ts";
import type { BodySuffix } from "./body-words.ts";
import { asPrinted, type FoundBody } from "./found-body.ts";
import type { Walk } from "./walk.ts";

const BRANCH =
  /^(?:所|站|分所|派出所|税务所|司法所|财政所|校区|院区|工厂|分厂|分行|支行|分公司|支公司|分局|分院|分社|分校|管理处|工作站|办事处|联络处|记者站|分部|网点|调查队|调查总队|监管局|税务局|海关|试验站|[\u4e00-\u9fff]{2}段|大队|中队|支队|总队|研究所|研究院)$/;

/** 师范大学|岳阳|附属学校: what a university has in another town. */
const ATTACHED = /^附属.{0,4}(?:学校|[中小]学|医院|幼儿园)$|^附[中小]$/;

/** What stands between a body and the suffix of what it has there: 江北银行|解放路|支行, 柳州海关|驻鱼峰|办事处. */
const BETWEEN: readonly { suffix: RegExp; own: RegExp }[] = [
  { suffix: /^(?:支行|分理处)$/, own: /(?<=行)[\u4e00-\u9fff]{2,8}$/ },
  { suffix: /^(?:办事处|联络处|记者站|工作组)$/, own: /驻[\u4e00-\u9fff]{2,4}$/ },
];

/** What a body has in a place that no list of places has. */
export function branchBetween(
  scene: BodyScene,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  const { text } = scene.lattice;
  const at = end - suffix.length;
  const between = BETWEEN.find((kind) => kind.suffix.test(suffix));
  const own = between?.own.exec(text.slice(Math.max(0, at - LONGEST_BETWEEN), at))?.[0];
  const parent = own === undefined ? undefined : bodyEndingAt(scene, at - own.length);
  if (!parent) return undefined;
  const { start } = parent;
  if (OF_NATION.test(parent.name)) return asPrinted(text, start, end, category, SURE);
  const name = parent.name + text.slice(parent.end, end);
  return { start, end, name, aliases: [], category, confidence: SURE, within: parent };
}
const LONGEST_BETWEEN = 9;
const SURE = 0.88;

/** Banks that are everywhere: their branches are spoken of for themselves. */
const OF_NATION = /^(?:(?:中国|国家|人民).*行$|[工农中建交]行|(?:工商|农业|建设|交通|邮政储蓄)银行)/;

/** 中国工商银行汕头分行: one name with the body before it. */
export function branchOf(
  scene: BodyScene,
  { unit }: Walk,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  if (
    !unit ||
    !(BRANCH.test(suffix) || suffix === "公司" || ATTACHED.test(scene.lattice.text.slice(unit.end, end)))
  )
    return undefined;
  const at = unit.place ? chainStart(unit.place) : unit.start;
  const from = scene.lattice.text.charAt(at - 1) === "驻" ? at - 1 : at;
  const parent = bodyEndingAt(scene, from);
  if (!parent) return undefined;
  if (suffix === "公司" && parent.category !== "COMPANY") return undefined;
  const name = parent.name + scene.lattice.text.slice(from, end);
  const own =
    /(?:队|站|所|研究院|厂)$/.test(suffix) || (/[分支]行$/.test(suffix) && !OF_NATION.test(parent.name));
  return {
    start: parent.start,
    end,
    name,
    aliases: [],
    category,
    confidence: 0.9,
    unit,
    ...(own && { within: parent }),
  };
}
