import { findAll } from "../text/find-all.ts";
import { isHan } from "../text/lattice.ts";
import type { BodyScene } from "./body-scene.ts";
import { toCompany } from "./company.ts";
import { asPrinted, type FoundBody } from "./found-body.ts";
import { trimFront } from "./trim-front.ts";
import { walkLeft } from "./walk-left.ts";

/** X、Y等企业: what stands in such a list is a firm, whatever it is called. */
const FIRM_LIST = /等(?:[\u4e00-\u9fff0-9]{0,6})?(?:企业|公司|集团|厂家|客商)/g;

export function firmsInLists(scene: BodyScene): FoundBody[] {
  const { text } = scene.lattice;
  const found: FoundBody[] = [];
  for (const match of findAll(text, FIRM_LIST)) {
    let end = match.index;
    for (;;) {
      const firm = firmEndingAt(scene, end);
      if (!firm) break;
      found.push(firm);
      if (text.charAt(firm.start - 1) !== "、") break;
      end = firm.start - 1;
    }
  }
  return found;
}

/** 旗下核心企业联东U谷: what follows is the firm's name. */
const NAMED_FIRM =
  /(?:旗下|下属|所属)[\u4e00-\u9fff]{0,4}(?:企业|公司|品牌)([\u4e00-\u9fffA-Za-z0-9]{2,8})(?=[,。、;])/g;

export const namedFirms = (text: string): FoundBody[] =>
  findAll(text, NAMED_FIRM).map((match) => {
    const end = match.index + match[0].length;
    return asPrinted(text, end - (match[1]?.length ?? 0), end, "COMPANY", 0.8);
  });

const FIRM_FIRST = /[,。;:!?\n“”《》()、]/;

function firmEndingAt(scene: BodyScene, end: number): FoundBody | undefined {
  const { text } = scene.lattice;
  const limit = Math.max(0, end - 12);
  let start = end;
  while (start > limit && !FIRM_FIRST.test(text.charAt(start - 1))) start--;
  if (text.charAt(start - 1) !== "、") {
    const walk = walkLeft(scene, end, "");
    if (walk.unit) return walk.words.length > 0 ? toCompany(text, walk, walk.unit, end) : undefined;
    start = trimFront(walk, end, "").start;
  }
  return end - start >= 2 && isHan(text.charCodeAt(start))
    ? asPrinted(text, start, end, "COMPANY", 0.8)
    : undefined;
}
