import type { BodySuffix } from "../body-words.ts";
import { chainStart } from "../places/found-place.ts";
import { stateBodyName } from "../state-bodies.ts";
import { type BodyScene, bodyEndingAt } from "./body-scene.ts";
import type { FoundBody } from "./found-body.ts";
import type { Walk } from "./walk.ts";

const BUREAU = /^.{2,}(?:局|委|办)$/;

/** 河东区教育局、|卫健委: a bureau in a list is of the unit of the one before it. */
export function inList(
  scene: BodyScene,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  const start = end - suffix.length;
  if (!/[、和与及]/.test(scene.lattice.text.charAt(start - 1))) return undefined;
  const before = bodyEndingAt(scene, start - 1);
  if (!before?.unit || before.category !== "GOVERNMENT" || category !== "GOVERNMENT" || !BUREAU.test(suffix))
    return undefined;
  const unit = { ...before.unit, start, end: start, bare: false };
  const name = stateBodyName(unit, suffix, category);
  return { start, end, ...name, aliases: [...name.aliases, suffix], confidence: 0.85, unit };
}

/** 高凉文旅|公司: a firm that a trade ended goes on with its legal form. */
const LEGAL_FORM = /^(?:公司|集团|集团公司|有限公司|有限责任公司|股份公司|股份有限公司|厂)$/;

export function formedBody(scene: BodyScene, { suffix }: BodySuffix, end: number): FoundBody | undefined {
  const trade = bodyEndingAt(scene, end - suffix.length);
  if (trade?.category !== "COMPANY" || trade.within || !LEGAL_FORM.test(suffix)) return undefined;
  const tail = scene.lattice.text.slice(trade.end, end);
  return { ...trade, end, name: trade.name + tail, aliases: trade.aliases.map((alias) => alias + tail) };
}

const BRANCH =
  /^(?:分行|支行|分公司|支公司|分局|分院|分社|分校|管理处|工作站|办事处|联络处|记者站|调查队|调查总队|监管局|税务局|海关|大队|中队|支队|总队|研究所|研究院)$/;

/** 江北银行解放路支行: what a bank's branch is called stands between the two. */
export function bankBranch(scene: BodyScene, { suffix }: BodySuffix, end: number): FoundBody | undefined {
  if (!/^(?:支行|分理处)$/.test(suffix)) return undefined;
  const { text } = scene.lattice;
  const at = end - suffix.length;
  const [, own = ""] = /行([\u4e00-\u9fff]{2,8})$/.exec(text.slice(Math.max(0, at - 12), at)) ?? [];
  const parent = own === "" ? undefined : bodyEndingAt(scene, at - own.length);
  if (!parent) return undefined;
  const { start } = parent;
  return { start, end, name: text.slice(start, end), aliases: [], category: "COMPANY", confidence: 0.88 };
}

/** 中国工商银行汕头分行: one name with the body before it. */
export function branchOf(
  scene: BodyScene,
  { unit }: Walk,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  if (!unit || !BRANCH.test(suffix)) return undefined;
  const at = unit.place ? chainStart(unit.place) : unit.start;
  const from = scene.lattice.text.charAt(at - 1) === "驻" ? at - 1 : at;
  const parent = bodyEndingAt(scene, from);
  if (!parent) return undefined;
  const name = parent.name + scene.lattice.text.slice(from, end);
  const within = /(?:队|工作站|研究所|研究院)$/.test(suffix) && { within: parent };
  return { start: parent.start, end, name, aliases: [], category, confidence: 0.9, unit, ...within };
}
