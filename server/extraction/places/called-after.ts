import type { Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { HOUSE } from "./acting-sites.ts";
import type { FoundPlace } from "./found-place.ts";
import { isGoneTo } from "./gone-to.ts";

/** Where about a place, a part of it, or who is of it: words that leave a place's name whole. */
const ABOUT =
  /^(?:方向|沿线|沿岸|附近|周边|周围|四周|一带|交[会汇叉]|入口|出口|路口|全[段线]|[东西南北中]段|深处|腹地|两[侧岸旁]|[东西南北]侧|[东西南北][岸面边麓坡]|水域|海域|流域|源头|主峰|地区|境内|景区|管[委理护]|遗址|湿地|通[车航]|[封停断复]航|竣工|落成|启用|施工|修缮|拓宽|改造|管网|生态|水?环境|综合|热电|绿色|人(?![大民才力文工]))/;
/** Waters and ways lend what lies along them their name, and stand themselves. */
const STANDS = /(?:[江河湖溪渠水湾]|大道)$/;
/** 丰家洲|文创园: a park is on the island that it is called after. */
const PARK = /^[\u4e00-\u9fff]{0,4}园/;
const THINGS = "njbxz";

/** 圭云|小学, 陕北|说书: only its suffix says that it is a place, and what follows is called after it. */
export function isCalledAfter(lattice: Lattice, place: FoundPlace): boolean {
  const region = place.level === "REGION";
  if (!region && (place.level !== "SITE" || place.within || place.confidence > 0.8)) return false;
  const { text } = lattice;
  const park = PARK.test(text.slice(place.end, place.end + 5));
  if (!region && (park || STANDS.test(place.name) || HOUSE.test(place.name))) return false;
  if (!isKind(lattice, place.end, THINGS)) return false;
  return !ABOUT.test(text.slice(place.end, place.end + 3)) && !isGoneTo(text, place.start);
}
