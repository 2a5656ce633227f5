import type { PlaceLevel } from "../../graph-schema/ontology.ts";
import { FUNCTION_CHARACTERS } from "./function-words.ts";
import type { Division } from "./gazetteer/division.ts";
import {
  divisionAt,
  divisionsCalled,
  liesIn,
  pathOf,
  townshipsNamed,
  upperDivisionsNamed,
} from "./gazetteer/gazetteer.ts";
import { costBetween, gain, isHan, type Lattice, MARK } from "./lattice.ts";
import { DIVISION_CLASS, REGION_CLASS } from "./lexicon/lexicon.ts";
import {
  COUNTRIES,
  isGenericCore,
  isStrongSite,
  type PlaceSuffix,
  placeSuffixAt,
  SLOGAN_VILLAGES,
} from "./place-words.ts";
import type { Setting } from "./setting.ts";

/** A place named in the text. Offsets are of the printed chain that belongs to it (衡南县向阳镇彭祠村). */
export interface FoundPlace {
  start: number;
  end: number;
  /** Where its own name begins in the chain. */
  own: number;
  name: string;
  aliases: string[];
  level: PlaceLevel;
  division?: Division;
  /** The place whose name stands right before it. */
  within?: FoundPlace;
  confidence: number;
  /** Only its suffix says so; a longer name that takes it in goes before. */
  soft?: boolean;
  /** Softer places that the name takes in. */
  absorbed?: FoundPlace[];
}

export interface PlaceContext {
  home: Division | undefined;
  homeCity: Division | undefined;
}

export function toPlaceContext(setting: Setting): PlaceContext {
  const home = setting.home && divisionAt(setting.home);
  const city = home?.level === "COUNTY" && home.parent?.level === "CITY" ? home.parent : home;
  return { home, homeCity: city?.level === "CITY" ? city : undefined };
}

/** The likeliest of the divisions of one name: within the place before it, the home, the home's province. */
export function choose(
  divisions: readonly Division[],
  context: PlaceContext,
  within: Division | undefined,
): Division | undefined {
  const inside = (outer: Division | undefined) =>
    outer && divisions.find((division) => division.code !== outer.code && liesIn(division, outer));
  if (within) return inside(within);
  const home = divisions.find((division) => division === context.homeCity || division === context.home);
  if (home) return home;
  const upper =
    divisions.find(({ level }) => level === "PROVINCE") ?? divisions.find(({ level }) => level === "CITY");
  const near = inside(context.homeCity) ?? upper;
  if (near) return near;
  const province = context.home && divisionAt(pathOf(context.home).slice(0, 1));
  return inside(province) ?? (divisions.length === 1 ? divisions[0] : undefined);
}

const divisionOf = (place: FoundPlace | undefined): Division | undefined =>
  place?.division ?? (place?.within && divisionOf(place.within));

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

function divisionPlace(
  lattice: Lattice,
  at: number,
  context: PlaceContext,
  last: FoundPlace | undefined,
): FoundPlace | undefined {
  const end = at + (lattice.wordLength[at] ?? 1);
  const printed = lattice.text.slice(at, end);
  const full = upperDivisionsNamed(printed);
  const candidates = [...full, ...divisionsCalled(printed)];
  const inLast = last && choose(candidates, context, divisionOf(last));
  const above = last && candidates.every((division) => rankOf(division) <= rankOf(last));
  if (last && !inLast && above && full.length === 0) return undefined;
  if (last?.division && !inLast && full.length > 0 && full.every(({ level }) => level === "COUNTY"))
    return undefined;
  const division = inLast ?? choose(candidates, context, undefined);
  const known = division ?? candidates[0];
  if (!known) return undefined;
  if (EVERYDAY_COUNTIES.has(printed) && !inLast) return undefined;
  if (JOINED_COUNTIES.has(printed) && !inLast && !isNearHome(known, context)) return undefined;
  const short = printed !== known.name;
  if (short && last?.level === "COUNTRY" && last.name !== "中国") return undefined;
  if (short && !inLast && !acceptsShort(lattice, end, known, context)) return undefined;
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

/** Counties whose names are also a verb or a joining word before 县: 会同县水务局, 和县水务局. They count near home. */
const JOINED_COUNTIES = new Set(["会同县", "和县", "成县", "随县", "合作市", "应县", "通道县"]);

/** Short names of cities that are everyday words; they count at home. */
const EVERYDAY_CITIES = new Set(["朝阳", "安康", "大同", "安顺", "长治", "中山", "海东", "来宾"]);

const isNearHome = ({ code }: Division, { home }: PlaceContext): boolean =>
  home === undefined || code.slice(0, 2) === home.code.slice(0, 2);

/** What follows a short name when it is part of another name: 衡山路, 中山大学. */
const OTHER_NAME = /^(?:[路街巷桥道山江河湖寺庙港]|海(?![事关洋])|[日晚晨早时商]报|[镇乡](?![长党政人镇乡]))/;

/** A county's short name counts only at home: 衡山 in Hengyang's paper, not 平安 in everybody's. */
function acceptsShort(lattice: Lattice, end: number, division: Division, context: PlaceContext): boolean {
  if (OTHER_NAME.test(lattice.text.slice(end, end + 2))) return false;
  const province = context.home?.code.slice(0, 2);
  if (division.level !== "COUNTY")
    return !EVERYDAY_CITIES.has(division.short) || division.code.slice(0, 2) === province;
  if (context.homeCity) return liesIn(division, context.homeCity);
  return province !== undefined && division.code.startsWith(province);
}

/** Classes of words that may stand inside a place's own name. */
const JOINS = new Set([..."ngjbaxfsiwlq?khDm"].map((letter) => letter.charCodeAt(0)));
const LONGEST_CORE = 6;

const isFunctionCharacter = (lattice: Lattice, at: number): boolean =>
  !isHan(lattice.text.charCodeAt(at)) || FUNCTION_CHARACTERS.has(lattice.text.charAt(at));

/** Words that are no part of a place's own name: a name that follows them begins there. */
const NO_PLACE_WORDS = new Set(
  "办事处 居委会 村委会 政府 管委会 落地 落户 途经 书记 记者 代表 现任 拟任 市级 省级 县级".split(" "),
);
const COUNTRYSIDE = new Set([
  "农村",
  "乡村",
  "全村",
  "本村",
  "该村",
  "各村",
  "村村",
  "城镇",
  "乡镇",
  "城乡",
  "非洲",
  "亚洲",
  "欧洲",
  "美洲",
]);

/** Start of the words that belong to a name which ends at `end`, not before `least`. */
function coreStart(lattice: Lattice, end: number, least: number, longest: number, village = false): number {
  let start = end;
  for (let at = end - 1; at >= Math.max(least, end - longest); at--) {
    const length = lattice.wordLength[at] ?? 0;
    if (length === 0) continue;
    if (
      at + length > end &&
      (!isKind(lattice, at, village ? "gDn" : "gD") || COUNTRYSIDE.has(lattice.text.slice(at, at + length)))
    )
      return end;
    const kind = lattice.wordClass[at] ?? MARK;
    if (length > 1 && NO_PLACE_WORDS.has(lattice.text.slice(at, at + length))) break;
    if (length === 1 ? isFunctionCharacter(lattice, at) : kind === MARK || !JOINS.has(kind)) break;
    start = at;
  }
  return start;
}

/** 平安村油茶大户: at the head of a clause the word names a village. */
const opensClause = (text: string, at: number): boolean => at === 0 || /[\n。,;]/.test(text.charAt(at - 1));

const BUILT = /(?:建设|项目|工程|[一二三四]期|扩建|改造|开工|动工|选址|签约)/y;
const BUILDING = /(?:推进|建设|打造|启动|新建|筹建|扩建|开工|谋划|争取|申报|规划|创建)$/;
const STANDS = /(?:经开区|高新区|开发区|[江河湖山洲岛溪岭寺路]|大道|大桥)$/;

/** Start of the longest township of the gazetteer that ends at `end`, or -1. */
function townshipStart(lattice: Lattice, end: number, least: number): number {
  for (let length = 8; length >= 2; length--) {
    const start = end - length;
    if (start < least || gain(lattice, start, start, 0) < (length === 2 ? -0.01 : -9)) continue;
    if (length === 2 && lattice.wordLength[start] === 2) continue;
    if (townshipsNamed(lattice.text.slice(start, end)).length > 0) return start;
  }
  return -1;
}

interface Core {
  start: number;
  known: boolean;
}

function findCore(lattice: Lattice, end: number, suffix: string, level: PlaceLevel, least: number): Core {
  const suffixStart = end - suffix.length;
  const township = level === "TOWNSHIP" ? townshipStart(lattice, end, least) : -1;
  if (township >= 0) return { start: township, known: true };
  const water = /^[江河湖]$/.test(suffix) ? end - 2 : -1;
  const waters = lattice.text.slice(Math.max(0, water), end);
  if (
    water >= least &&
    waters !== "江河" &&
    waters !== "江湖" &&
    isKind(lattice, water, "g") &&
    lattice.wordLength[water] === 2
  )
    return { start: water, known: true };
  if (level === "VILLAGE" && least > 0 && suffixStart > least && suffixStart - least <= 4) {
    if (
      /^[\u4e00-\u9fff]+$/.test(lattice.text.slice(least, suffixStart)) &&
      !/[的和及在到与等]/.test(lattice.text.slice(least, suffixStart))
    )
      return { start: least, known: false };
  }
  return {
    start: coreStart(
      lattice,
      suffixStart,
      least,
      level === "ZONE" || level === "SITE" ? 8 : LONGEST_CORE,
      level === "VILLAGE",
    ),
    known: false,
  };
}

/** Where a place may end: a township also before an organ that the lexicon runs together with it (乡政府). */
function isEnd(lattice: Lattice, at: number, { suffix, level }: PlaceSuffix): boolean {
  const allowed = level === "TOWNSHIP" ? -8 : /[江河湖水]$/.test(suffix) ? -6 : -0.01;
  return at >= lattice.text.length || gain(lattice, at, at, 0) > allowed;
}

/** A place by its suffix: township, village, zone or site. Takes in soft places that it begins with. */
function suffixedPlace(
  lattice: Lattice,
  end: number,
  places: FoundPlace[],
  context: PlaceContext,
): FoundPlace | undefined {
  const { text } = lattice;
  const found = knownTownship(lattice, end) ?? placeSuffixAt(text, end);
  if (!found || !isEnd(lattice, end, found)) return undefined;
  if (places.at(-1)?.end === end && !places.at(-1)?.soft) return undefined;
  const { suffix, level } = found;
  const suffixStart = end - suffix.length;
  const crossing = roadCrossing(lattice, suffixStart, end, suffix, places);
  if (crossing) return crossing;
  const hard = hardBefore(places, suffixStart);
  const core = findCore(lattice, end, suffix, level, hard?.end ?? 0);
  const within = hard && hard.end === core.start && !(core.known && level === "SITE") ? hard : undefined;
  const name = text.slice(core.start, suffixStart);
  const printed: Printed = { start: core.start, end, level, suffix, ...(within && { within }) };
  if ((name === "" || name === "市") && !within)
    return homeZone(printed, places, context) ?? homeSite(lattice, printed, context);
  if (!core.known && !isProper(lattice, printed, name)) return undefined;
  const absorbed: FoundPlace[] = [];
  for (let last = places.at(-1); last?.soft && last.own >= core.start; last = places.at(-1)) {
    absorbed.push(last);
    places.pop();
  }
  return { ...toPlace(lattice, printed, context), ...(absorbed.length > 0 && { absorbed }) };
}

/** The last place that no suffix alone makes, near enough for a name to begin after it. */
function hardBefore(places: readonly FoundPlace[], end: number): FoundPlace | undefined {
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i];
    if (!place || place.end < end - 12) return undefined;
    if (!place.soft && place.end <= end) return place;
  }
  return undefined;
}

/** 师古镇 is a township although it ends in 古镇. */
function knownTownship(lattice: Lattice, end: number): PlaceSuffix | undefined {
  const suffix = TOWNSHIP_END.find((tail) => lattice.text.endsWith(tail, end));
  return suffix !== undefined && townshipStart(lattice, end, 0) >= 0
    ? { suffix, level: "TOWNSHIP" }
    : undefined;
}

const TOWNSHIP_END = ["街道", "镇", "乡"];

/** 长丰大道与祝融路口: the road before 与 and this one are the ends of one site. */
function roadCrossing(
  lattice: Lattice,
  suffixStart: number,
  end: number,
  suffix: string,
  places: FoundPlace[],
): FoundPlace | undefined {
  if (!/^(?:路口|交汇处|交叉口|交会处|交界处)$/.test(suffix)) return undefined;
  const road = places
    .slice(-4)
    .findLast((place) => place.level === "SITE" && /[路道街]$/.test(place.name) && place.end < suffixStart);
  const between = road && lattice.text.slice(road.end, suffixStart);
  if (!road || !between || !/^[与和、][\u4e00-\u9fff]{1,8}$/.test(between)) return undefined;
  while ((places.at(-1)?.own ?? -1) >= road.own) places.pop();
  const name = lattice.text.slice(road.own, end);
  return {
    start: road.own,
    end,
    own: road.own,
    name,
    aliases: [],
    level: "SITE",
    confidence: 0.85,
    soft: true,
  };
}

const NEAR_ZONES = 200;

/** A bare 高新区 or 经开区 is the one that the article names in full, else the home city's. */
function homeZone(
  { start, end, level, suffix }: Printed,
  places: readonly FoundPlace[],
  context: PlaceContext,
): FoundPlace | undefined {
  if (!/^(?:高新区|经开区|国家高新区|国家经开区)$/.test(suffix)) return undefined;
  const named = places
    .slice(-NEAR_ZONES)
    .find((place) => place.level === "ZONE" && place.name.endsWith(suffix) && place.within?.division);
  const short = context.homeCity?.short;
  const name = named?.name ?? (short === undefined ? suffix : short + suffix);
  const aliases = short === undefined ? [] : [short + suffix, `${short}国家${suffix}`];
  return {
    start,
    end,
    own: start,
    name,
    aliases: [suffix, ...(named?.aliases ?? aliases)].filter((alias) => alias !== name),
    level,
    confidence: 0.85,
  };
}

/** 市工人文化宫, 市行政中心: a site of the city the paper is of. */
function homeSite(
  lattice: Lattice,
  { end, level, suffix }: Printed,
  context: PlaceContext,
): FoundPlace | undefined {
  const city = context.homeCity?.name;
  const start = end - suffix.length;
  if (level !== "SITE" || city === undefined || lattice.text.charAt(start - 1) !== "市") return undefined;
  if (gain(lattice, start - 1, start - 1, 0) < -3) return undefined;
  const own = lattice.text.slice(start, end);
  return {
    start: start - 1,
    end,
    own: start - 1,
    name: city + own,
    aliases: [`市${own}`],
    level,
    confidence: 0.85,
  };
}

const isKind = (lattice: Lattice, at: number, kinds: string): boolean =>
  kinds.includes(String.fromCharCode(lattice.wordClass[at] ?? MARK));

/** Zones that are hardly ever spoken of without a name. */
const SURE_ZONE =
  /(?:经开区|高新区|开发区|工业园区|工业园|工业区|投资区|产业园|产业园区|集中区|矿区|林场|湿地公园|森林公园|保护区|保税区|新区|创新区|旅游区|度假区|科学城|大学城|风景名胜区|风景区)$/;

function isProper(lattice: Lattice, { start, level, suffix, end, within }: Printed, core: string): boolean {
  const coreEnd = end - suffix.length;
  if (core === "")
    return level === "ZONE" || (level === "SITE" && (suffix !== "站" || within?.division !== undefined));
  const words = allCuts(lattice, start, coreEnd);
  if (within && level === "ZONE" && core === "国家") return true;
  const building = within?.division !== undefined && level === "SITE" && suffix.length > 2;
  if (isGenericCore(core) || (words.every(isGenericCore) && !(within && level === "VILLAGE")))
    return building;
  if (within && BUILDING.test(words[0] ?? "")) return false;
  if (/(?:公司|企业|[局院校委会]|小学|中学|大学|村民|居民|[大支中总]队)/.test(core) && !ROOM.test(suffix))
    return false;
  if (/^[0-9一二三四五六七八九十百千万两几多数]+[个余多座条家处]?$/.test(core)) return false;
  if (suffix === "水" || suffix === "站" || suffix === "片")
    return isBriefSuffix(lattice, start, end, suffix, within);
  if (/农业农村$|[城农]乡$/.test(lattice.text.slice(start, end))) return false;
  if (NO_NAME.test(core) || (level === "VILLAGE" && ENTERS.test(core))) return false;
  if (/[0-9]/.test(core) && level !== "SITE" && level !== "ZONE") return false;
  if (level === "COUNTY") return core.length >= 2 && core.length <= 4;
  if (ROOM.test(suffix) && ORGAN.test(core)) return true;
  if (
    level === "VILLAGE" &&
    (/[村镇乡]|[一两三几]$/.test(core) ||
      (!within && SLOGAN_VILLAGES.has(core) && !opensClause(lattice.text, start)))
  )
    return false;
  if (level === "SITE" && /[一两几]$/.test(core)) return false;
  if (within && level !== "SITE" && level !== "ZONE") return true;
  const oneWord = words.length === 1;
  const named = isKind(lattice, start, "g?D");
  if (within)
    return (
      !oneWord ||
      named ||
      core.length >= 2 ||
      (within.level === "ZONE" && suffix.length > 1) ||
      /[街路巷湾坪]$/.test(suffix)
    );
  if (core.length < 2) return isKind(lattice, start, "g") || isWater(lattice, end, suffix);
  if (
    (level === "SITE" && core.length > 5) ||
    (level === "ZONE" && (core.length > 6 || /^[余个多]/.test(core)))
  )
    return false;
  if (level === "TOWNSHIP" && isKind(lattice, start, "av") && (lattice.wordLength[start] ?? 0) > 1)
    return false;
  if (oneWord && level !== "VILLAGE" && level !== "TOWNSHIP" && isRare(lattice, start, coreEnd))
    return isStrongSite(suffix) || /[江河湖]$/.test(suffix) || level === "ZONE";
  if (level === "VILLAGE" && words.length > 1 && core.length >= 3) return true;
  if (level === "ZONE") return SURE_ZONE.test(suffix) || named || words.some(isNamePiece);
  return named || (!oneWord && words.some(isNamePiece));
}

/** 第六届淠河, 桑林村后山, 拟任县, 总河长: what comes before the suffix is no name. */
const NO_NAME =
  /^(?:拟任|现任|原任|时任|籍|总)$|^总?[河林田湖]长|^第[一二三四五六七八九十0-9]{1,3}[届次]|[村镇乡][前后旁]$/;
/** 每月进村, 一听村里: the village is entered, not named. */
const ENTERS = /[进入驻回听走串]$/;

/** A word too rare to be an everyday one: 松木, 神农, 黄家. */
const isRare = (lattice: Lattice, start: number, end: number): boolean =>
  isKind(lattice, start, "ng?aj") && costBetween(lattice, start, end) >= RARE_COST;
const RARE_COST = 10.9;

/** Suffixes of one character that end everyday words as well: 涓水, 镇江站, 青山片. */
function isBriefSuffix(
  lattice: Lattice,
  start: number,
  end: number,
  suffix: string,
  within: FoundPlace | undefined,
): boolean {
  if (suffix === "水") return end - start === 2 && isWater(lattice, end, suffix);
  if (suffix === "站") return false;
  return within !== undefined || /片[和、]$/.test(lattice.text.slice(start - 2, start));
}

const WATER_AFTER = /^(?:流域|源头|沿岸|两岸|[上中下]游|边|畔|水|湿地|段|干流|支流|沿线)/;
/** 鉴江流域, 涓水边: one character and 江 or 水 are a name where the rest says so. */
const isWater = (lattice: Lattice, end: number, suffix: string): boolean =>
  /^[江河湖溪水]$/.test(suffix) && WATER_AFTER.test(lattice.text.slice(end, end + 2));

const ROOM = /^(?:会议室|报告厅|礼堂|会堂|会议中心|体育馆|体育场|图书馆)$/;
const ORGAN = /[委府局院校厅]$/;

/** A character that stands alone although it is no suffix or number: part of a name that no dictionary has. */
const isNamePiece = (word: string): boolean => word.length === 1 && !isGenericCore(word);

function allCuts(lattice: Lattice, start: number, end: number): string[] {
  const words: string[] = [];
  for (let at = start; at < end; at += lattice.wordLength[at] || 1) {
    words.push(lattice.text.slice(at, Math.min(end, at + (lattice.wordLength[at] || 1))));
  }
  return words;
}

interface Printed {
  start: number;
  end: number;
  level: PlaceLevel;
  suffix: string;
  within?: FoundPlace;
}

function toPlace(lattice: Lattice, printed: Printed, context: PlaceContext): FoundPlace {
  const { text } = lattice;
  const { start, end, level, within } = printed;
  const own = text.slice(start, end);
  const upper = within ? chainStart(within) : start;
  const townships = level === "TOWNSHIP" ? townshipsNamed(own) : [];
  const above = divisionOf(within);
  const division =
    townships.length === 0
      ? undefined
      : (choose(townships, context, above) ?? chooseNear(townships, context, above));
  const name = nameOf(text, printed);
  const fused =
    level === "SITE" && within && name === text.slice(within.own, end) && !isSpelled(text, within);
  const aliases = fused ? [] : [own, text.slice(upper, end)];
  return {
    start: level === "TOWNSHIP" ? start : upper,
    end,
    own: start,
    name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name),
    level,
    ...(division && { division }),
    ...(within && { within }),
    confidence: within || division ? 0.93 : 0.78,
    ...(level === "SITE" || (level === "VILLAGE" && within?.level !== "TOWNSHIP") ? { soft: true } : {}),
  };
}

const chooseNear = (
  townships: readonly Division[],
  context: PlaceContext,
  above: Division | undefined,
): Division | undefined =>
  above ? undefined : townships.find((township) => context.homeCity && liesIn(township, context.homeCity));

const chainStart = (place: FoundPlace): number => (place.within ? chainStart(place.within) : place.start);
const isSpelled = (text: string, place: FoundPlace): boolean => {
  const printed = text.slice(place.own, place.end);
  return /[省市县区旗盟镇乡村]$|自治州$|街道$/.test(printed) || printed === place.name;
};

/** A village bears its township's name; a park or site that begins with a short name (衡山科学城) keeps it. */
function nameOf(text: string, { start, end, level, suffix, within }: Printed): string {
  const own = text.slice(start, end);
  if (!within) return own;
  if (level === "VILLAGE") return within.level === "TOWNSHIP" ? within.name + own : own;
  if (level !== "ZONE" && level !== "SITE") return own;
  const common = within.level === "VILLAGE" && level === "SITE";
  const bare = own === suffix || own === `国家${suffix}` || common;
  return bare || within.level === "ZONE" || !isSpelled(text, within) ? text.slice(within.own, end) : own;
}

function regionPlace(lattice: Lattice, at: number): FoundPlace {
  const end = at + (lattice.wordLength[at] ?? 1);
  const name = lattice.text.slice(at, end);
  const level = COUNTRIES.has(name) ? "COUNTRY" : "REGION";
  const aliases = level === "REGION" && name.endsWith("地区") ? [name.slice(0, -2)] : [];
  return { start: at, end, own: at, name, aliases, level, confidence: 0.9 };
}

/** Titles of documents, and short quoted words: a place in “广东好人” is part of the honour's name. */
const QUOTED = /《[^》\n]{1,60}》|“[^”,。;:!?\n]{2,14}”|‘[^’,。;:!?\n]{2,14}’/g;
function quotedMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const match of text.matchAll(QUOTED)) mask.fill(1, match.index + 1, match.index + match[0].length - 1);
  return mask;
}

/** Every place that the text names by itself. Places after 推进, 打造 and before 建设 are left to projects. */
export function findPlaces(lattice: Lattice, context: PlaceContext): FoundPlace[] {
  const found: FoundPlace[] = [];
  const quoted = quotedMask(lattice.text);
  for (let at = 0; at < lattice.text.length; at++) {
    if ((lattice.wordLength[at] ?? 0) > 0 && lattice.wordClass[at] === DIVISION_CLASS) {
      const last = found.at(-1);
      const place = divisionPlace(lattice, at, context, last?.end === at ? last : undefined);
      if (place) found.push(place);
    } else if (lattice.wordClass[at] === REGION_CLASS) found.push(regionPlace(lattice, at));
    const place = suffixedPlace(lattice, at + 1, found, context);
    if (place) found.push(place);
  }
  const standing = found
    .flatMap((place) =>
      isBeingBuilt(lattice, place) ? (place.absorbed ?? []).filter(({ name }) => STANDS.test(name)) : [place],
    )
    .filter(({ own, end }) => quoted[own] !== 1 || quoted[end - 1] !== 1);
  const heads = headsOfLonger(lattice.text, standing);
  const kept = standing.filter((place) => !heads.has(place));
  return [...kept, ...namedAgain(lattice, kept)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A village that the text has named with its township, where it stands by itself again: 太白村党支部. */
function namedAgain(lattice: Lattice, places: readonly FoundPlace[]): FoundPlace[] {
  const { text } = lattice;
  const ends = new Set(places.map(({ end }) => end));
  const villages = new Map(
    places
      .filter(({ level, within }) => level === "VILLAGE" && within?.level === "TOWNSHIP")
      .map((place) => [text.slice(place.own, place.end), place]),
  );
  const found: FoundPlace[] = [];
  for (const [own, village] of villages) {
    for (let start = text.indexOf(own); start >= 0; start = text.indexOf(own, start + own.length)) {
      const end = start + own.length;
      if (ends.has(end) || gain(lattice, start, start, 0) < -3) continue;
      found.push({
        start,
        end,
        own: start,
        name: village.name,
        aliases: village.aliases,
        level: "VILLAGE",
        confidence: 0.85,
      });
    }
  }
  return found;
}

/** 衡山 in 衡山科学城 is part of that name. */
function headsOfLonger(text: string, places: readonly FoundPlace[]): Set<FoundPlace> {
  const heads = new Set<FoundPlace>();
  for (const { within, name, level } of places) {
    if (!within || (level !== "ZONE" && level !== "SITE") || isSpelled(text, within)) continue;
    if (name.startsWith(text.slice(within.own, within.end))) heads.add(within);
  }
  return heads;
}

/** A road in the making: 开工建设双江路、隆桥路. */
const NEW_ROAD = /(?:开工建设|新建|开建|修建|新修)(?:[^,。;:!?\n]{2,12}[、和])*$/;

function isBeingBuilt(lattice: Lattice, place: FoundPlace): boolean {
  if (
    /[路道街桥]$/.test(place.name) &&
    NEW_ROAD.test(lattice.text.slice(Math.max(0, place.start - 40), place.start))
  )
    return true;
  if ((place.level !== "ZONE" && place.level !== "SITE") || STANDS.test(place.name)) return false;
  BUILT.lastIndex = place.end;
  return (
    BUILT.test(lattice.text) || BUILDING.test(lattice.text.slice(Math.max(0, place.start - 2), place.start))
  );
}
