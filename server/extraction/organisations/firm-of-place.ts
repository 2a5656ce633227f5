import { unitOfPlace } from "../gazetteer/units.ts";
import type { BodyScene } from "./body-scene.ts";
import type { BodySuffix } from "./body-words.ts";
import { toCompany } from "./company.ts";
import type { FoundBody } from "./found-body.ts";

const LEGAL_FORM = /(?:有限公司|有限责任公司|股份公司|集团)$/;
/** What no firm's name holds between its place and its legal form. */
const NO_FIRM =
  /[^\u4e00-\u9fffA-Za-z]|[的了在与和及是由向对把被将等]|公司|集团(?!$)|^[同跟携联会]|所属|下属|旗下|开展|举行|召开|位于|参加|大型|龙头|国有|民营|知名|[0-9一二三四五六七八九十多数几]家/;
const LONGEST = 14;
/** Of what stands between a place and 集团 alone. */
const SHORT = 4;

/** 湖南省|青绿家园改造集团有限公司: between a place and the legal form all words, of whatever class, are the name. */
export function firmOfPlace(scene: BodyScene, { suffix }: BodySuffix, end: number): FoundBody | undefined {
  if (!LEGAL_FORM.test(suffix)) return undefined;
  const { text } = scene.lattice;
  const suffixStart = end - suffix.length;
  for (let at = suffixStart - 2; at >= Math.max(0, suffixStart - LONGEST); at--) {
    const place = scene.placeAt.get(at);
    if (!place || place.level === "SITE" || place.level === "VILLAGE") continue;
    if (suffix === "集团" && suffixStart - at > SHORT) continue;
    if (NO_FIRM.test(text.slice(at, suffixStart)) || scene.taken[at] === 1) return undefined;
    const unit = unitOfPlace(place);
    return toCompany(text, { start: unit.start, unit, words: [] }, unit, end);
  }
  return undefined;
}
