import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import type { Division } from "../gazetteer/division.ts";
import { divisionsCalled, liesIn, townshipsAt, upperDivisionsNamed } from "../gazetteer/gazetteer.ts";
import { DIVISION_CLASS } from "../lexicon/lexicon.ts";
import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { isHan, type Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { chooseDivision } from "./choose-division.ts";
import { divisionOf, type FoundPlace } from "./found-place.ts";
import type { PlaceContext } from "./place-context.ts";

const RANKS = ["COUNTRY", "REGION", "PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "VILLAGE", "ZONE", "SITE"];
const rankOf = ({ level }: { level: PlaceLevel }): number => RANKS.indexOf(level);

/** Names of counties that are everyday words; they count only after their city. */
const EVERYDAY_COUNTIES = new Set([
  "城区",
  "郊区",
  "矿区",
  "新城区",
  "城中区",
  "市中区",
  "东区",
  "西区",
  "南区",
  "北区",
  "中区",
]);

/** The division whose name is the word at `at`; `last` is the place that ends there. */
export function divisionPlace(
  lattice: Lattice,
  at: number,
  context: PlaceContext,
  last: FoundPlace | undefined,
): FoundPlace | undefined {
  const end = at + (lattice.wordLength[at] ?? 1);
  const printed = lattice.text.slice(at, end);
  const full = upperDivisionsNamed(printed);
  const candidates = [...full, ...divisionsCalled(printed)];
  const outer = divisionOf(last);
  const inLast = outer && chooseDivision(candidates, context, outer);
  const division = inLast ?? chooseDivision(candidates, context, undefined);
  const known = division ?? candidates[0];
  if (!known || (last && !inLast && !mayFollow(last, full, candidates))) return undefined;
  const short = printed !== known.name;
  if (short && last?.level === "COUNTRY" && last.name !== "中国") return undefined;
  if (!inLast && !standsAlone(lattice, at, end, known, context)) return undefined;
  return {
    start: at,
    end,
    own: at,
    name: known.name,
    aliases: short ? [printed] : [],
    level: known.level,
    ...(division && { division }),
    ...(inLast && last && { within: last }),
    confidence: short ? 0.88 : division ? 0.97 : 0.85,
  };
}

/** Whether a division that does not lie in the place right before it may be meant; `full` bear their full names. */
function mayFollow(last: FoundPlace, full: readonly Division[], candidates: readonly Division[]): boolean {
  if (full.length === 0) return candidates.some((division) => rankOf(division) > rankOf(last));
  return !last.division || full.some(({ level }) => level !== "COUNTY");
}

/** Whether a name counts without the place that the division lies in before it. */
function standsAlone(
  lattice: Lattice,
  at: number,
  end: number,
  division: Division,
  context: PlaceContext,
): boolean {
  const printed = lattice.text.slice(at, end);
  if (EVERYDAY_COUNTIES.has(printed)) return isListed(lattice, at, end, division, context);
  if (printed.length === 2 && /[两三四五六七八九十几多各]个?$/.test(lattice.text.slice(at - 2, at)))
    return false;
  if (isTailOfWord(lattice, at, division, context)) return false;
  if (JOINED_COUNTIES.has(printed) && !isJoinedCounty(lattice.text, end, division, context)) return false;
  if (printed === division.name || /自治[县州]$/.test(printed)) return true;
  if (headsTownship(lattice.text, end, division)) return true;
  return isAmongOthers(lattice, at, end) || acceptsShort(lattice, end, division, context);
}

/** 从宽甸、|岫岩等地: beside another division, or where a list of them ends. */
function isAmongOthers({ text, wordLength, wordClass }: Lattice, at: number, end: number): boolean {
  if (/^(?:等[地县市]|一带|两[地县市区](?![委级]))/.test(text.slice(end, end + 3))) return true;
  if (/[、和与至到]/.test(text.charAt(end)) && wordClass[end + 1] === DIVISION_CLASS) return true;
  if (!/[、和与至到]/.test(text.charAt(at - 1))) return false;
  return [2, 3, 4].some(
    (length) => wordLength[at - 1 - length] === length && wordClass[at - 1 - length] === DIVISION_CLASS,
  );
}

/** 义安区、|郊区: in a list of counties, at home. */
const isListed = (lattice: Lattice, at: number, end: number, division: Division, context: PlaceContext) =>
  context.homeCity !== undefined &&
  liesIn(division, context.homeCity) &&
  (/[县市区]、$/.test(lattice.text.slice(at - 2, at)) ||
    /^、[\u4e00-\u9fff]{2,3}[县市区]/.test(lattice.text.slice(end, end + 5)));

/** 富|乐山, 通|海港区: far from home, after a lone character that is a noun or no word, it is part of another name. */
function isTailOfWord(lattice: Lattice, at: number, division: Division, context: PlaceContext): boolean {
  if (division.level === "PROVINCE" || isNearHome(division, context) || lattice.wordLength[at - 1] !== 1)
    return false;
  return (
    isHan(lattice.text.charCodeAt(at - 1)) &&
    isKind(lattice, at - 1, "naj?gzb") &&
    !/[趟次回遍]/.test(lattice.text.charAt(at - 1)) &&
    !FUNCTION_CHARACTERS.has(lattice.text.charAt(at - 1))
  );
}

/**
 * Counties whose names are also a verb, a noun or a joining word before 县: 会同县水务局, 抵达县城. They count near
 * home, and not where the letter belongs to what follows.
 */
const JOINED_COUNTIES = new Set(
  "会同县 和县 成县 随县 合作市 应县 通道县 临县 开县 达县 安县 户县 盘县 横县 陵县 华县 沙县".split(" "),
);
const OF_LETTER = /^(?:长|委|政|级|域|城|里|乡|人大|人民|财|教|公安|直)/;

const isJoinedCounty = (text: string, end: number, division: Division, context: PlaceContext): boolean =>
  context.home !== undefined && isNearHome(division, context) && !OF_LETTER.test(text.slice(end, end + 2));

/** Short names of cities that are everyday words; they count at home. */
const EVERYDAY_CITIES = new Set(["朝阳", "安康", "大同", "安顺", "长治", "中山", "海东", "来宾", "日照"]);

const isNearHome = ({ code }: Division, { home }: PlaceContext): boolean =>
  home === undefined || code.slice(0, 2) === home.code.slice(0, 2);

/** What follows a short name when it is part of another name: 衡山路, 中山大学. */
const OTHER_NAME =
  /^(?:[路街巷桥道山江河湖寺庙港]|海(?=[边滨岸域面湾水])|社区|小区|村(?![民级镇])|[日晚晨早时商]报|[镇乡](?![长党政人镇乡]))/;

/** What only a county or a city has, so that a short name before it is one anywhere: 浏阳警方, 平江县委. */
const ORGAN_AFTER = /^(?:警方|公安|法院|检察院|交警|消防|[市县区]委(?!会)|[市县]政府)/;

/** 溧阳|社渚镇: the map has the township in the county. */
const headsTownship = (text: string, end: number, county: Division): boolean =>
  county.level === "COUNTY" && townshipsAt(text, end).some((township) => liesIn(township, county));

/** A county's short name counts only at home: 衡山 in Hengyang's paper, not 平安 in everybody's. */
function acceptsShort(lattice: Lattice, end: number, division: Division, context: PlaceContext): boolean {
  if (OTHER_NAME.test(lattice.text.slice(end, end + 2))) return false;
  if (ORGAN_AFTER.test(lattice.text.slice(end, end + 3))) return true;
  const province = context.home?.code.slice(0, 2);
  if (division.level !== "COUNTY")
    return !EVERYDAY_CITIES.has(division.short) || division.code.slice(0, 2) === province;
  if (context.homeCity && liesIn(division, context.homeCity)) return true;
  if (context.homeCity && !division.name.endsWith("市")) return false;
  return province !== undefined && division.code.startsWith(province);
}
