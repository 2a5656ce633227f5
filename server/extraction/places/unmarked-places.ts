import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { gain, type Lattice } from "../text/lattice.ts";
import { isKind, isRareWord, wordEnd } from "../text/word-kinds.ts";
import type { FoundPlace } from "./found-place.ts";

/** What hamlets are called after: where people settled, and the land that it is. */
const SETTLEMENT =
  /[庄屯寨堡营湾沟坪塬冲峪坡台岗坝口店集铺圩峁梁垭坳洼窑岩嘴咀角滩洲渡埠浜泾荡圳畲垟坂畈垅垄岙崴甸峒坨埕厝墩垌庵塘坑泉井岭崖山城屋园场子]$/;
/** Those that also end the names of houses and of natural things of the place. */
const ALSO_HOUSE = /[园城场口店屋泉山集铺]$/;
/** What closes a name that nothing else tells. */
const CLOSES = /^(?:$|[^\u4e00-\u9fff0-9A-Za-z“"(—]|的|一带|附近|片区|(?:村民)?小?组(?!织))/;
/** A house of the place, whose name goes on: 柳塘小学. */
const HOUSE =
  /^(?:[小中]学|学校|幼儿园|卫生|派出|法庭|司法|公司|集团|合作社|供销|敬老|福利|税务|管护|[镇乡村路街桥]|大桥|社区|街道)/;
/** Words for what every township has, and what it is told to do or be. */
const EVERYDAY =
  /^(?:[全各本该某每两几多等共辖境内外上下前后旁边附周其此这那和与及或在到从的了是有为把被将让给对向以就也都还已正曾不未要会能可应须需遭受遇迎召]|政府|党|人[大武]|干部|领导|书记|镇长|乡长|村民|农民|群众|居民|机关|卫生|中心|学校|集镇|街|老街|农[户贸场]|古[城镇]|老[城镇]|入[海江河]口|大棚|茶园|果园|山[上下里头]|门口|路口|村口|街口|河[边滩道]|广场|市场|工业|产业|生态|文化|传统|特色|种|养)/;

/** Names right after a township or county that no letter marks: 西坪乡马家庄, 桃源县乌云界. */
export function unmarkedPlaces(lattice: Lattice, places: readonly FoundPlace[]): FoundPlace[] {
  const starts = new Set(places.map(({ own }) => own));
  return places.flatMap((above) => {
    const spelled = /[县区市旗镇乡]$|街道$/.test(lattice.text.slice(above.own, above.end));
    const unit = above.level === "TOWNSHIP" || (above.level === "COUNTY" && spelled);
    if (!unit || starts.has(above.end) || !(spelled || above.within)) return [];
    const end = endOfName(lattice, above);
    return end < 0 ? [] : [toUnmarked(lattice, above, end)];
  });
}

/** The end of a name of two to four characters that begins where the unit ends, or -1. */
function endOfName(lattice: Lattice, { end: start, level }: FoundPlace): number {
  for (let end = start + 4; end >= start + 2; end--) {
    const own = lattice.text.slice(start, end);
    const rest = lattice.text.slice(end, end + 4);
    if (!/^[\u4e00-\u9fff]+$/.test(own) || EVERYDAY.test(own) || HOUSE.test(rest)) continue;
    if (!isName(lattice, start, end)) continue;
    const closed = CLOSES.test(rest);
    const settled =
      level === "TOWNSHIP" &&
      SETTLEMENT.test(own) &&
      gain(lattice, end, end, 0) > -0.01 &&
      !(ALSO_HOUSE.test(own) && isKind(lattice, end, "njbwx"));
    if (settled || (closed && end - start <= 3 && isClosedName(lattice, start, own, level))) return end;
  }
  return -1;
}

/** 陈家港镇船民 is who lives there; after a county what begins with a verb is done there. */
const isClosedName = (lattice: Lattice, start: number, own: string, level: string): boolean =>
  !/[民户人员师工者农女生友客商嫂爷娘]$/.test(own) &&
  !isKind(lattice, start, level === "TOWNSHIP" ? "dpcruzV" : "dpcruzvV");

/** Characters that stand alone, geographical words, and others that are rare and not the whole of it. */
function isName(lattice: Lattice, start: number, end: number): boolean {
  if (lattice.wordLength[start] === end - start && !isKind(lattice, start, "g?D")) return false;
  let at = start;
  while (at < end) {
    const next = wordEnd(lattice, at);
    const mayBe =
      next === at + 1 ? !FUNCTION_CHARACTERS.has(lattice.text.charAt(at)) : isRareWord(lattice, at);
    if (next > end || !mayBe) return false;
    at = next;
  }
  return true;
}

function toUnmarked({ text }: Lattice, above: FoundPlace, end: number): FoundPlace {
  const own = text.slice(above.end, end);
  const township = above.level === "TOWNSHIP";
  return {
    start: above.end,
    end,
    own: above.end,
    name: township ? above.name + own : own,
    aliases: township ? [own] : [text.slice(above.own, end)],
    level: township ? "VILLAGE" : "SITE",
    within: above,
    confidence: 0.72,
  };
}
