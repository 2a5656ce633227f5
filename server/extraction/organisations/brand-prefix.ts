import { allCuts } from "../text/word-kinds.ts";
import { type BodyScene, isSpelled } from "./body-scene.ts";
import { BRANDS } from "./body-words.ts";
import { nameEndingAt } from "./bounded-body.ts";
import { leadsUpTo } from "./trim-front.ts";
import type { Walk } from "./walk.ts";

/** 国网射阳县供电公司, 国家税务总局衡阳市税务局: what stands before the unit belongs to the name. */
const PREFIX =
  /(?:[A-Za-z][A-Za-z0-9]{1,11}|(?:中国)?(?:工商|农业|建设|交通|邮政储蓄|农业发展|人民)银行|国家开发银行|[工农中建交人]行|农发行|国开行|邮储银行|国网|共青团|九三学社|民盟|民建|民革|民进|农工党|致公党|台盟|国家税务总局|武警|中国铁路|中国铁塔|中国移动|中国联通|中国电信)$/;

/** 中铁南宁勘测院, 中通万州分公司: a firm's name before the place of its branch. */
function brandEnding(text: string): string | undefined {
  for (let length = LONGEST_BRAND; length >= 2; length--)
    if (BRANDS.has(text.slice(-length))) return text.slice(-length);
  return undefined;
}

const LONGEST_BRAND = Math.max(...[...BRANDS].map((brand) => brand.length));

/** What a firm has in another town: 法士特|宝鸡工厂. */
const BRANCH = /^(?:分公司|支公司|公司|工厂|分厂|分行|支行|营业部)$/;

/** 国能|宿迁|生物质发电有限公司: a firm that bears the short name of a town after its own. */
const isOfTown = ({ lattice }: BodyScene, { unit }: Walk, suffix: string): boolean =>
  LEGAL_FORM.test(suffix) &&
  unit?.place?.division !== undefined &&
  /^(?:CITY|COUNTY)$/.test(unit.place.level) &&
  !unit.place.within &&
  !isSpelled(lattice.text, unit);
const LEGAL_FORM = /有限(?:责任)?公司$/;
/** 施工方, 骨干企业: of what kind a firm is. */
const KIND_OF_FIRM = /(?:企业|公司|单位|品牌|厂家|[方商家户])$/;

/** The firm's name that ends at an offset; 县里委托 is none. */
function nameBefore(scene: BodyScene, end: number): string | undefined {
  const name = nameEndingAt(scene, end);
  if (name === undefined || KIND_OF_FIRM.test(name)) return undefined;
  return allCuts(scene.lattice, end - name.length, end).some(leadsUpTo) ? undefined : name;
}

/** The walk with the prefix that stands before its unit, if any. */
export function withPrefix(scene: BodyScene, walk: Walk, suffix: string): Walk {
  const before = scene.lattice.text.slice(Math.max(0, walk.start - 12), walk.start);
  const branch = BRANCH.test(suffix) && walk.words.length === 0 && walk.unit?.place?.division !== undefined;
  const prefix =
    PREFIX.exec(before)?.[0] ??
    brandEnding(before) ??
    (branch || isOfTown(scene, walk, suffix) ? nameBefore(scene, walk.start) : undefined);
  return prefix === undefined ? walk : { ...walk, prefix };
}
