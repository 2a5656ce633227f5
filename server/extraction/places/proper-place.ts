import { costBetween, type Lattice } from "../text/lattice.ts";
import { allCuts, isKind, RARE_COST, wordEnd } from "../text/word-kinds.ts";
import { BUILDING } from "./being-built.ts";
import type { FoundPlace } from "./found-place.ts";
import { isGoneTo } from "./gone-to.ts";
import { isNoSite } from "./no-site.ts";
import { FEASTS, isGenericCore, isStrongSite, SLOGAN_VILLAGES } from "./place-words.ts";
import type { Printed } from "./to-place.ts";

/** 平安村油茶大户: at the head of a clause the word names a village. */
const opensClause = (text: string, at: number): boolean => at === 0 || /[\n。,;]/.test(text.charAt(at - 1));

/** Zones that are hardly ever spoken of without a name. */
const SURE_ZONE =
  /(?:经开区|高新区|开发区|工业园区|工业园|工业区|投资区|产业园|产业园区|集中区|矿区|林场|湿地公园|森林公园|保护区|保税区|新区|创新区|旅游区|度假区|科学城|大学城|风景名胜区|风景区|经济区|集聚区)$/;

/** What stands before a suffix, and its words. */
interface Candidate extends Printed {
  lattice: Lattice;
  core: string;
  words: string[];
}

/** Whether `core`, the words before the suffix, name a place: 向阳 in 向阳镇 does, 一个 in 一个镇 does not. */
export function isProperPlace(lattice: Lattice, printed: Printed, core: string): boolean {
  const { start, end, level, suffix, within } = printed;
  if (core === "")
    return (
      level === "ZONE" ||
      (suffix === "新村" && within?.level === "TOWNSHIP") ||
      (level === "SITE" && (suffix.length > 1 || (within !== undefined && !endsUnit(lattice.text, within))))
    );
  const words = allCuts(lattice, start, end - suffix.length);
  const candidate = { start, end, level, suffix, within, lattice, core, words };
  if (/^[国省县乡]道$/.test(suffix)) return /^[GSXY]?[0-9]{2,3}$/.test(core);
  if (/^(?:路|街|大街|大道)$/.test(suffix) && COMMON_ROAD.test(core)) return true;
  if (isGeneric(candidate))
    return (
      within?.division !== undefined &&
      (level === "SITE" ? suffix.length > 2 : level === "ZONE" && SURE_ZONE.test(suffix))
    );
  if (FEASTS.test(core)) return level === "SITE";
  if (isOtherThing(candidate)) return false;
  if (suffix === "水" || suffix === "站" || suffix === "片")
    return isBriefSuffix(lattice, start, end, suffix, within);
  if (isNoName(candidate) || isDone(candidate)) return false;
  if (level === "SITE" && !within && isNoSite(lattice, start, end, suffix)) return false;
  if (level === "COUNTY")
    return core.length >= 2 && core.length <= 3 && !isKind(lattice, start, "wvadtspmrb");
  if (ROOM.test(suffix) && ORGAN.test(core)) return true;
  if (isAnyVillage(candidate) || (level === "SITE" && /[一两几]$/.test(core))) return false;
  return within ? isProperWithin(candidate, within) : isProperAlone(candidate);
}

/** 倒水镇|路: after a unit's letter one character of a site is no name; 衡山|站, 釜山|港 are. */
const endsUnit = (text: string, { end }: FoundPlace): boolean =>
  /[省市县区旗盟镇乡村道]/.test(text.charAt(end - 1));

/** 伏岭镇|湖|村: what a village lies at is its whole name after its township's. */
const OF_LAND = /^[江河湖溪塘坝桥渡洲湾岭坪]$/;

/** Every word before the suffix says of what kind; a village after a place's name may bear such a word. */
const isGeneric = ({ core, words, within, level }: Candidate): boolean =>
  (isGenericCore(core) && !(level === "VILLAGE" && within?.level === "TOWNSHIP" && OF_LAND.test(core))) ||
  (words.every(isGenericCore) && !(within && level === "VILLAGE"));

/** Something being built, a part of a body's name, or a number of such places. */
const isOtherThing = ({ core, words, within, suffix }: Candidate): boolean =>
  (suffix === "市场" && ANY_MARKET.test(core)) ||
  (within !== undefined && BUILDING.test(words[0] ?? "")) ||
  (/(?:公司|企业|银行|[局院校委会](?!议$)|小学|中学|大学|村民|居民|[大支中总]队)/.test(core) &&
    !ROOM.test(suffix)) ||
  /^[0-9一二三四五六七八九十百千万两几多数半]+[个余多座条家处层]?$/.test(core);

const isNoName = ({ lattice, start, end, level, core }: Candidate): boolean =>
  /农业农村$|[城农]乡$|[调错高顶登洪]峰$|[上下进登爬出]山$|[讲说][\u4e00-\u9fff]{0,2}区$/.test(
    lattice.text.slice(start, end),
  ) ||
  NO_NAME.test(core) ||
  (/^[个座条处家所]/.test(core) &&
    /[0-9一二两三四五六七八九十几数多]/.test(lattice.text.charAt(start - 1))) ||
  (level === "VILLAGE" && (ENTERS.test(core) || OF_RANK.test(core))) ||
  (/[0-9]/.test(core) && level !== "SITE" && level !== "ZONE");

/** Everyday words that streets of every city bear; not those of roads that are walked in speeches only. */
const COMMON_ROAD =
  /^(?:人民|解放|建设|和平|胜利|文化|新华|中华|东风|红旗|迎宾|学府|青年|劳动|工农|友谊|站前|环城|滨江|滨河|滨湖|民主|民族|建国|公园)[东西南北中]?$/;

/** 义务|巡|渠: an everyday word and a verb of one character. */
const isDone = ({ lattice, start, suffix, words }: Candidate): boolean =>
  suffix.length === 1 &&
  words.length >= 2 &&
  words.slice(0, -1).every((word) => word.length === 2) &&
  isKind(lattice, start, "nwajz") &&
  DONE_TO_LAND.test(words.at(-1) ?? "");
const DONE_TO_LAND = /^[巡游逛护治挖翻爬赏观涉封修堵让占穿越放投下进填清]$/;

/** 镇村, 一村, 文明村: a village, not one of that name. */
const isAnyVillage = ({ lattice, start, level, core, within, suffix }: Candidate): boolean =>
  level === "VILLAGE" &&
  (/[村镇乡](?!$)|街道|[一两三几]$/.test(core) ||
    (/[村镇乡]$/.test(core) && within?.level !== "TOWNSHIP" && (suffix !== "社区" || core.length < 3)) ||
    (!within && SLOGAN_VILLAGES.has(core) && !opensClause(lattice.text, start)));

/** After the name of the place that it lies in little is asked of the words. */
const isProperWithin = ({ lattice, start, level, suffix, core, words }: Candidate, within: FoundPlace) =>
  (level !== "SITE" && level !== "ZONE") ||
  words.length !== 1 ||
  isKind(lattice, start, NAME_KINDS) ||
  core.length >= 2 ||
  (within.level === "ZONE" && suffix.length > 1) ||
  /[街路巷湾坪]$/.test(suffix);

/** Without a place before it the words themselves must be a name. */
function isProperAlone(candidate: Candidate): boolean {
  const { lattice, start, end, level, suffix, core } = candidate;
  if (isKind(lattice, start, "g") && lattice.wordLength[start] === end - start) return true;
  if (core.length < 2)
    return (
      isKind(lattice, start, "g") ||
      isWater(lattice, end, suffix) ||
      hasTwin(lattice, start, end) ||
      isRareLand(candidate)
    );
  if (level === "TOWNSHIP") return !isAnyTownship(candidate) && isNamed(candidate);
  return level === "VILLAGE" ? isProperVillage(candidate) : isProperSite(candidate);
}

/** Whether the words begin with a name, or one of several is a piece of one. */
const isNamed = ({ lattice, start, words }: Candidate): boolean =>
  isKind(lattice, start, NAME_KINDS) || (words.length > 1 && words.some(isNamePiece));

const isAnyTownship = ({ lattice, start, core }: Candidate): boolean =>
  /[乡镇村]/.test(core) ||
  (/[两三四五六七八九]$/.test(core) && /[、和]/.test(lattice.text.charAt(start - 1)));

function isProperVillage(candidate: Candidate): boolean {
  const { lattice, start, end, core, words } = candidate;
  if (VILLAGE_AFTER.test(lattice.text.slice(end, end + 4))) return true;
  if (words.length > 1) return core.length >= 3 || isNamed(candidate);
  const isReached = GONE_TO.test(lattice.text.slice(Math.max(0, start - 2), start));
  return isReached ? !SLOGAN_VILLAGES.has(core) : isNamed(candidate);
}

/** Of a site or a zone. */
function isProperSite(candidate: Candidate): boolean {
  const { lattice, start, end, level, suffix, core, words } = candidate;
  const suffixStart = end - suffix.length;
  if (core.length <= 6 && isPlaced(candidate) && isRareStretch(lattice, start, suffixStart)) return true;
  if (level === "ZONE") {
    if (core.length > 6 || /^[余个多]/.test(core)) return false;
    return SURE_ZONE.test(suffix) || isNamed(candidate) || words.some(isNamePiece) || isRareCore(candidate);
  }
  if (core.length > 5 && !(suffix === "公园" && isLongName(lattice, start))) return false;
  return isRareCore(candidate)
    ? isKind(lattice, start, "g") || isStrongSite(suffix) || /[江河湖]$/.test(suffix)
    : isNamed(candidate);
}

/** What land and waters are told by that lie there, and what is built across them. */
const LAND = /^[山岭峰江河湖溪沟岛洲湾洞桥街巷寨崖坪]$/;
/** 鹿角山|上, 莽山|深处: where about it something is. */
const WHERE = /^(?:[上下里内外边畔旁顶腰脚头口](?![市海京])|深处|腹地|尽头)/;

/** Where somebody goes, or land where about something is. */
const isPlaced = ({ lattice: { text }, start, end, suffix }: Candidate): boolean =>
  isGoneTo(text, start) || (LAND.test(suffix) && WHERE.test(text.slice(end, end + 2)));

/** 沿翠江|走: a lone noun that is rare, or no word, before land that somebody goes to. */
const isRareLand = (candidate: Candidate): boolean =>
  LAND.test(candidate.suffix) &&
  candidate.lattice.wordLength[candidate.start] === 1 &&
  isKind(candidate.lattice, candidate.start, "n?xjz") &&
  costBetween(candidate.lattice, candidate.start, candidate.start + 1) >= RARE_LONE &&
  !isKind(candidate.lattice, candidate.end, "njbxz") &&
  isPlaced(candidate);
const RARE_LONE = 9.4;

/** One word, and too rare to be an everyday one. */
const isRareCore = ({ lattice, start, end, suffix, words }: Candidate): boolean =>
  words.length === 1 &&
  isKind(lattice, start, "ng?aj") &&
  costBetween(lattice, start, end - suffix.length) >= RARE_COST;

/** 走进|西府老街, 到|朔门古港: where somebody goes no word before the suffix is a common one. */
function isRareStretch(lattice: Lattice, start: number, end: number): boolean {
  for (let at = start; at < end; at = wordEnd(lattice, at)) {
    const next = wordEnd(lattice, at);
    if (next - at > 1 && !isKind(lattice, at, NAME_KINDS) && costBetween(lattice, at, next) < RARE_COST)
      return false;
  }
  return true;
}

/** 大鹿岛、|獐岛, 禾水|、泷江: beside another of its kind a name of two characters is one. */
function hasTwin({ text, wordLength }: Lattice, start: number, end: number): boolean {
  const kind = /[江河湖溪水]/.test(text.charAt(end - 1)) ? /[江河湖溪水]/ : /[山岭岛洲]/;
  if (!kind.test(text.charAt(end - 1)) || wordLength[start] !== 1) return false;
  const before = /([\u4e00-\u9fff])[、和与及]$/.exec(text.slice(start - 2, start))?.[1];
  const after = /^[、和与][\u4e00-\u9fff]{1,3}?([江河湖溪水山岭岛洲])/.exec(text.slice(end, end + 5))?.[1];
  return kind.test(before ?? "") || kind.test(after ?? "");
}

/** What a village has and whoever lives there: 鸣凤村|党支部. */
const VILLAGE_AFTER = /^(?:党支部|党总支|村委会|村支|支书|支部|村民|第一书记|驻村)/;

/** 走进|海龙村: where somebody goes a common word names the village. */
const GONE_TO = /(?:走进|来到|深入|前往|赶到|走访|位于|地处|家住|家在)$/;

/** Markets that are no place: 就业市场. */
const ANY_MARKET =
  /(?:就业|民宿|旅游|消费|房产|楼|股|车|金融|劳务|文化|演出|电影|餐饮|二手|国际|国内|海外|欧洲|周边|家政|培训|教育|养老|医疗|保险|债券|期货|票房)$/;

/** 云台山山体休闲公园: a long name that begins with a geographical one. */
const isLongName = (lattice: Lattice, start: number): boolean =>
  isKind(lattice, start, "gD") && (lattice.wordLength[start] ?? 0) > 1;

/** Classes of words that are names or in no dictionary. */
const NAME_KINDS = "g?D";

/** 第六届淠河, 桑林村后山, 拟任县, 总河长: what comes before the suffix is no name. */
const NO_NAME =
  /^[刚座]|^(?:拟任|现任|原任|时任|籍|总)$|^总?[河林田湖]长|^第[一二三四五六七八九十0-9]{1,3}[届次支个名家所条座位批]|[一二三四五六七八九十百千万两几多各0-9][个名条座支处位次趟]|[跑去赶进]$|^[0-9]+[栋幢层间号]$|届|[县市]一$|项目|工程|[0-9]A级?$|文化名$|^年[刚初底末前后以]|^[便就又再还都也才却]|[村镇乡][前后旁]$/;

/** 省定贫困村, 市级文明村: of what rank or kind villages are. */
const OF_RANK = /(?:贫困|脱贫|帮扶|示范|样板|试点|文明|重点|先进|行政|自然|薄弱|落后|后进|空壳)$/;

/** 每月进村, 一听村里: the village is entered, not named. */
const ENTERS = /[进入驻回听走串逐挨整]$/;

/** Suffixes of one character that end everyday words as well: 涓水, 镇江站, 青山片. */
function isBriefSuffix(
  lattice: Lattice,
  start: number,
  end: number,
  suffix: string,
  within: FoundPlace | undefined,
): boolean {
  if (suffix === "水") return end - start === 2 && isWater(lattice, end, suffix);
  if (suffix === "站" || FILM.test(lattice.text.slice(start, end))) return false;
  return within !== undefined || /片[和、]$/.test(lattice.text.slice(start - 2, start));
}

const FILM = /^(?:宣传|短|大|影|动画|纪录|故事|专题|教育|警示|形象)片$/;

const WATER_AFTER = /^(?:流域|源头|沿岸|两岸|[上中下]游|边|畔|水|湿地|段|干流|支流|沿线)/;

/** 鉴江流域, 涓水边: one character and 江 or 水 are a name where the rest says so. */
const isWater = (lattice: Lattice, end: number, suffix: string): boolean =>
  (/^[江河湖溪水]$/.test(suffix) && WATER_AFTER.test(lattice.text.slice(end, end + 2))) ||
  (/^[山岭峰]$/.test(suffix) && /^(?:脚下|主峰|[东西南北]麓)/.test(lattice.text.slice(end, end + 2)));

const ROOM = /^(?:会议室|报告厅|礼堂|会堂|会议中心|体育馆|体育场|图书馆)$/;
const ORGAN = /[委府局院校厅]$/;

/** A character that stands alone although it is no suffix or number: part of a name that no dictionary has. */
const isNamePiece = (word: string): boolean => word.length === 1 && !isGenericCore(word);
