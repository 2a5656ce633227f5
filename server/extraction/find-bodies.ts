import type { OrganisationCategory } from "../../graph-schema/ontology.ts";
import {
  type BodySuffix,
  BRANDS,
  BUILDING_END,
  bodySuffixAt,
  CAUTIOUS_BRANDS,
  GENERIC_WORDS,
  HEADED_ONLY,
  NATIONAL,
  WEAK,
} from "./body-words.ts";
import { FUNCTION_CHARACTERS, SOFT_CHARACTERS } from "./function-words.ts";
import { startsTownship } from "./gazetteer/gazetteer.ts";
import { costBetween, gain, isHan, type Lattice, MARK } from "./lattice.ts";
import type { FoundPlace } from "./places/found-place.ts";
import type { PlaceContext } from "./places/place-context.ts";
import { postStart } from "./posts.ts";
import { type BodyName, stateBodyName } from "./state-bodies.ts";
import { letterBefore, type Unit, UnitReader, unitOfPlace } from "./units.ts";

/** A body named in the text. */
export interface FoundBody extends BodyName {
  start: number;
  end: number;
  confidence: number;
  /** The administrative unit that its name begins with. */
  unit?: Unit;
  /** The body that it is a part of, when its name stands right before. */
  within?: FoundBody;
}

interface Scene {
  lattice: Lattice;
  units: UnitReader;
  placeAt: Map<number, FoundPlace>;
  /** Bodies found so far, ascending by end. */
  found: FoundBody[];
  /** The home city's short name. */
  home: string | undefined;
  /** 1 where a person's name stands. */
  taken: Uint8Array;
}

const LONGEST = 26;
const code = (letter: string): number => letter.charCodeAt(0);
/** 区 and the like are no unit after a noun: 两湖创新|区. */
const LOW_LETTERS = new Set(["县", "区", "镇", "乡", "村", "社区", "街道", "州", "旗"]);
const STOPS = new Set([..."VSpuryetd"].map(code));
const VERB = code("v");
const JOINING = code("c");
const NUMBER = code("m");

const isFunction = (char: string): boolean => FUNCTION_CHARACTERS.has(char) && char !== "和";

interface Word {
  text: string;
  kind: number;
  /** Nats. */
  cost?: number;
}

/** A noun that costs more is seldom enough to be a name: 江宁, 金陵. */
const RARE_COST = 11;

/** Where a body's name begins, walking left from its suffix. */
interface Walk {
  start: number;
  unit?: Unit;
  within?: FoundBody;
  /** What stands before the unit and belongs to the name. */
  prefix?: string;
  /** Words between the head and the suffix. */
  words: Word[];
}

/** Bodies that a lake or a hill lends its name: 松山湖党工委, 岳麓山管理局. */
const FUNCTION = /[在到与和由向对从及]/;
const SITE_BODY = /^(?:党工委|管委会|管理局|管理处|管理委员会|派出所|小学|中学|学校|医院|水厂|消防救援站)$/;

function unitEndingAt(scene: Scene, end: number, suffix = ""): Unit | undefined {
  const place = scene.placeAt.get(end);
  if (place && place.level !== "SITE" && place.level !== "REGION") return unitOfPlace(place);
  const alone =
    place && !/[\u4e00-\u9fff]/.test(scene.lattice.text.charAt(place.start - 1).replace(FUNCTION, ""));
  if (place?.level === "SITE" && alone && SITE_BODY.test(suffix)) return unitOfPlace(place);
  return doubledUnit(scene, end);
}

/** 南县县委, 祁阳市市长: the unit's letter is said twice. */
function doubledUnit({ lattice, placeAt }: Scene, end: number): Unit | undefined {
  const place = placeAt.get(end - 1);
  if (!place?.division || lattice.text.charAt(end - 1) !== lattice.text.charAt(end - 2)) return undefined;
  const unit = unitOfPlace(place);
  return unit.letter === lattice.text.charAt(end - 1) ? { ...unit, end } : undefined;
}

/** A bare 市, 省, 县 that ends at `end` and is a word of its own there. */
function bareUnitEndingAt(scene: Scene, end: number, suffix: string): Unit | undefined {
  const { lattice, units } = scene;
  const letter = letterBefore(lattice.text, end);
  if (letter === undefined || (letter === "地" && suffix !== "委")) return undefined;
  const start = end - letter.length;
  const joined = isJoined(scene, start);
  if ((gain(lattice, start, start, 0) < -3 && !joined) || gain(lattice, end, end, 0) < -9) return undefined;
  if (/[治强兴惠富]/.test(lattice.text.charAt(start - 1))) return undefined;
  if (LOW_LETTERS.has(letter) && !joined && isNounBefore(lattice, start)) return undefined;
  if (
    /[州旗盟]/.test(letter) &&
    isHan(lattice.text.charCodeAt(start - 1)) &&
    !isFunction(lattice.text.charAt(start - 1))
  )
    return undefined;
  if (
    /[\u4e00-\u9fff]/.test(lattice.text.charAt(start - 1)) &&
    /[县市区]/.test(lattice.text.charAt(start - 1))
  )
    return undefined;
  return units.read(letter, start, coordinated(scene, start));
}

/** 某院会同|县水务局, 某县教育局和|县某协会: what joins two bodies runs together with the letter after it. */
const isJoined = (scene: Scene, at: number): boolean =>
  scene.lattice.text.startsWith("会同", at - 2) ||
  (/[和与同及]/.test(scene.lattice.text.charAt(at - 1)) && bodyEndingAt(scene, at - 1) !== undefined);

function isNounBefore(lattice: Lattice, end: number): boolean {
  const at = wordBefore(lattice, end);
  if (/[委府局]/.test(lattice.text.charAt(end - 1))) return false;
  return at >= 0 && end - at > 1 && "nwbj?".includes(String.fromCharCode(lattice.wordClass[at] ?? MARK));
}

/** The unit of the body that 、 or 和 joins to what begins at `at`: 苏州市委、市政府. */
function coordinated(scene: Scene, at: number): Unit | undefined {
  for (let i = scene.found.length - 1; i >= 0; i--) {
    const body = scene.found[i];
    if (!body || at - body.end > FARTHEST) return undefined;
    if (body.end > at || !body.unit) continue;
    const between = scene.lattice.text.slice(body.end, at);
    if (scene.taken.subarray(body.end, at).includes(1) && !STATE.has(body.category ?? "OTHER"))
      return undefined;
    return !body.unit.bare && /^[^,。;:!?\n]*[、和与及]$/.test(between) ? body.unit : undefined;
  }
  return undefined;
}

/** Characters that may stand between joined bodies: 苏州市委副书记、代市长. */
const FARTHEST = 12;

function bodyEndingAt(scene: Scene, end: number): FoundBody | undefined {
  for (let i = scene.found.length - 1; i >= 0; i--) {
    const body = scene.found[i];
    if (!body || body.end < end) return undefined;
    if (body.end === end) return body;
  }
  return undefined;
}

function quotedStart(text: string, end: number): number {
  const open = text.charAt(end - 1) === "”" ? text.lastIndexOf("“", end) : -1;
  return open >= 0 && /^“[\u4e00-\u9fff0-9A-Za-z]{2,12}”$/.test(text.slice(open, end)) ? open : -1;
}

/** Walks left over words that may belong to the name until a head or a word that cannot. */
function walkLeft(scene: Scene, suffixStart: number, suffix: string): Walk {
  const { lattice } = scene;
  const words: Word[] = [];
  let start = suffixStart;
  for (;;) {
    const unit = unitEndingAt(scene, start, suffix) ?? bareUnitEndingAt(scene, start, suffix);
    if (unit)
      return (
        outerWalk(scene, { start: unit.start, unit, words }, suffix) ?? { start: unit.start, unit, words }
      );
    const before = bodyEndingAt(scene, start);
    if (suffix !== "委" && before && isCommittee(lattice.text, before) && before.unit)
      return { start: before.start, unit: before.unit, words };
    if (before && isUnitOf(before, suffix)) return { start: before.start, within: before, words };
    const quote = quotedStart(lattice.text, start);
    const at = quote >= 0 ? quote : wordBefore(lattice, start);
    if (at < 0 || suffixStart - at > LONGEST || scene.taken[start - 1]) break;
    const kind = quote >= 0 ? code("n") : (lattice.wordClass[at] ?? MARK);
    if (start - at === 1 && LEADS_UP.has(lattice.text.charAt(at)) && startsBody(scene, start)) break;
    if (kind === JOINING && before === undefined && (bodyEndingAt(scene, at) ?? scene.placeAt.get(at))) break;
    const char = lattice.text.charAt(at);
    if (
      kind === MARK ||
      (start - at === 1 ? isFunction(char) && !SOFT_CHARACTERS.has(char) : STOPS.has(kind))
    )
      break;
    words.unshift({ text: lattice.text.slice(at, start), kind, cost: costBetween(lattice, at, start) });
    start = at;
  }
  return { start, words };
}

/** 刚从|齐鲁理工大学, 由|赣铜控股集团: what leads up to a name, unless it is a part of it. */
const LEADS_UP = new Set("从由被她他我你这那刚曾");
const startsBody = ({ lattice }: Scene, at: number): boolean => gain(lattice, at, at, 0) > -0.01;

/** 市委 and 市政府 are no body that 组织部 or 办公室 stands within: 市委组织部 is one name. */
const isCommittee = (text: string, body: FoundBody): boolean =>
  /(?:委|政府)$/.test(text.slice(body.start, body.end));

/** 省高速公路衡阳管理处: a short name in the middle is no head when a bare unit leads the whole. */
function outerWalk(scene: Scene, walk: Walk, suffix: string): Walk | undefined {
  const { unit } = walk;
  if (!unit?.place || unit.bare || unit.letter === "" || isSpelled(scene.lattice.text, unit))
    return undefined;
  const outer = walkLeft(scene, unit.start, suffix);
  const own = { text: scene.lattice.text.slice(unit.start, unit.end), kind: code("g") };
  return outer.unit?.bare && outer.words.length > 0
    ? { ...outer, words: [...outer.words, own, ...walk.words] }
    : undefined;
}

/** Start of the best path's word that ends at `end`, or -1. */
function wordBefore(lattice: Lattice, end: number): number {
  for (let at = end - 1; at >= 0 && at >= end - 24; at--) {
    const length = lattice.wordLength[at] ?? 0;
    if (length > 0) return at + length >= end ? at : -1;
  }
  return -1;
}

const NO_NAME = "大小新老好多该本各县市省区乡镇村小某两三四一二";
/** Verbs that are nouns in the names of bodies: 赣铜控股集团, 南海救助局. */
const TRADES_OF_BODIES =
  /^(?:控股|投资|建设|建筑|建工|救助|救援|应急|开发|制造|检测|设计|运营|管理|旅游|文旅|贸易|养护|保障|装饰|安装|勘测|勘察|勘探|监理|发展|服务|运输|航运|渔政|执法|监督|评估|咨询|演艺|文化|传播|育种|养殖|种植|加工|收购|回收|环卫|清运|供应|配送|出版|发行|印刷|广告)$/;

const isName = ({ text, kind }: Word): boolean =>
  text.startsWith("“") ||
  "gx?DR".includes(String.fromCharCode(kind)) ||
  (text.length === 1 && kind !== NUMBER && !NO_NAME.includes(text));

const lengthOf = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** Bodies for a time, named by their task alone: 项目协调指挥部. */
const TASK_BODY = /(?:组委会|筹委会|指挥部|领导小组|工作组|专班|联席会议|委员会|工作队|调查组)$/;

/** 校友企业|云梦药业: what the body is called in general stands before its name. */
const KIND_OF_BODY = /^(?:企业|单位|机构|院校|高校|同行|对手)$/;

/** Drops words at the front that cannot begin a name that has no head: verbs, numbers, joining words. */
function trimFront(walk: Walk, suffixStart: number, suffix: string): Walk {
  const task = TASK_BODY.test(suffix);
  const bad = ({ kind, text }: Word) =>
    (kind === VERB && text.length > 1 && !task && !TRADES_OF_BODIES.test(text)) ||
    kind === JOINING ||
    (kind === NUMBER && !text.startsWith("第"));
  const named = walk.words.findIndex(({ kind, text }) => kind === code("g") && text.length > 1);
  const last = walk.words.length - 1;
  const cut = walk.words.findLastIndex(
    (word, index) =>
      (bad(word) && (named < 0 || index < named)) || (KIND_OF_BODY.test(word.text) && index < last),
  );
  let kept = walk.words.slice(cut + 1);
  while (kept.length > 1 && SOFT_CHARACTERS.has(kept[0]?.text ?? "") && lengthOf(kept.slice(1)) >= 2)
    kept = kept.slice(1);
  return { start: suffixStart - lengthOf(kept), words: kept };
}

const COMMON_VERBS = new Set("上下来去闹打走跑看听想做拿放说讲问叫找坐站吃喝穿住买卖租借还付领写读教学养送");

/** 粤西海事局, 南海救助局: of no unit, but of a coast or a river. */
const isRegion = (word: Word | undefined): boolean =>
  word !== undefined && word.text.length > 1 && "gR".includes(String.fromCharCode(word.kind));

/** Whether the words before the suffix name something: 建滔实业 does, 装修公司 does not. */
function isProper(walk: Walk, suffix: string): boolean {
  const core = walk.words.map(({ text }) => text).join("");
  if (core.length < 2 || /[0-9两三四五六七八九十几多][家所个支]$|^[0-9]+[\u4e00-\u9fff]/.test(core))
    return false;
  const national = /^(?:国家|中国|中华|全国|世界)$/.test(walk.words[0]?.text ?? "");
  if (national && walk.words.length > 1 && /(?:中心|局|馆|办公室)$/.test(suffix)) return true;
  const far = /^(?:局|分局|救助局|海事局)$/.test(suffix) && core.length >= 4 && isRegion(walk.words[0]);
  if (far) return true;
  if (HEADED_ONLY.has(suffix) || walk.words.some(({ text }) => COMMON_VERBS.has(text))) return false;
  if (suffix === "志愿者" && !core.endsWith("”")) return false;
  if (walk.words.every(({ text }) => GENERIC_WORDS.has(text))) return false;
  if (walk.words.some(isName) || TASK_BODY.test(suffix) || national) return true;
  if (
    walk.words.some(
      ({ kind, cost }) => (kind === code("n") || kind === code("j")) && (cost ?? 0) >= RARE_COST,
    )
  )
    return true;
  if (walk.words.some(({ text }) => GENERIC_WORDS.has(text))) return false;
  if (suffix === "大学" || suffix === "医院") return true;
  return !WEAK.has(suffix) && core.length >= 4 && walk.words.length >= 2;
}

/** Suffixes too common in running text to be taken with words that are mere verbs or joined. */
function fits({ words, unit, within }: Walk, { suffix, category }: BodySuffix, text: string): boolean {
  if (words.filter(({ kind }) => kind === JOINING).length > 1) return false;
  if (
    suffix === "委"
      ? words.length > 0
      : suffix.length === 1 && words.length === 0 && suffix !== "办" && !(within && suffix === "队")
  )
    return false;
  if (
    words.some(
      (word) =>
        /[的了着]|^[0-9]/.test(word.text) || (word.kind === NUMBER && /[数多几各]|个$/.test(word.text)),
    )
  )
    return false;
  if (words.length === 1 && /^[大小新老好]$/.test(words[0]?.text ?? "")) return false;
  if (category !== "COMPANY" || OLD_WORKS.test(suffix)) return true;
  if (unit?.bare && !/(?:公司|厂|集团|银行|行|社|场|投)$/.test(suffix)) return false;
  const first = words[0];
  if (first && (first.kind === VERB || first.kind === code("V")) && first.text.length > 1) return false;
  const spelled = unit !== undefined && (unit.bare || isSpelled(text, unit));
  const firm = /(?:公司|厂|集团|银行|行|社|场)$/.test(suffix);
  return (
    words.some(isName) ||
    /投$/.test(suffix) ||
    (firm &&
      words.length > 0 &&
      (spelled || words.length > 1 || (suffix === "集团" && !GENERIC_WORDS.has(first?.text ?? ""))))
  );
}

/** State works that bear their place's name alone: 铜川矿务局. */
const OLD_WORKS = /^(?:矿务局|马场)$/;

function isSpelled(text: string, { start, end, name }: Unit): boolean {
  const printed = text.slice(start, end);
  return /[省市县区旗盟镇乡村]$|自治州$|街道$/.test(printed) || name.endsWith(printed);
}

const UNIT_OF_BODY =
  /^(?:科|股|室|庭|法庭|人民法庭|处|部|办公室|党组|党委|党支部|秘书处|研究室|支队|大队|中队|派出所|办|服务中心|研究所|研究中心|技术中心|实验室|团委|工会|消防站|分行|支行|分公司|站|委员会|检察部|检察室|审判点|巡回审判点|反诈中心|执法检查组|检查组|视察组|调研组|车间|煤矿|董事会|监事会|司|分院|分校|队|医疗队|.{2}系)$/;
/** Units that have no name but within a body: 第四检察部, 体改司. */
const ONLY_WITHIN = /^(?:煤矿|检察部|检察室|审判点|巡回审判点|反诈中心|车间|司|.{2}系)$/;
const isUnitOf = (body: FoundBody, suffix: string): boolean =>
  UNIT_OF_BODY.test(suffix) || (suffix === "学院" && /大学$|学院$/.test(body.name));
const WHOLE_ORGAN = /^(?:委|.{2,})$/;

function headed(
  scene: Scene,
  walk: Walk,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  const { text } = scene.lattice;
  if (!fits(walk, { suffix, category }, text)) return undefined;
  if (walk.within && PARTY_POST.test(suffix + text.slice(end, end + 3))) return undefined;
  if (walk.within) return nested(text, walk.within, category, end);
  if (ONLY_WITHIN.test(suffix)) return undefined;
  const { unit } = walk;
  if (!unit) return undefined;
  if (category === "COMPANY" && unit.place && walk.words.length > 0 && walk.prefix === undefined)
    return company(scene, walk, unit, end);
  if (/^[科股室处所]$/.test(suffix) && unit.place?.level === "ZONE") return undefined;
  if (walk.prefix !== undefined) return prefixedBody(text, walk, walk.prefix, category, end);
  const organ = withoutTerm(text.slice(unit.end, end), text.slice(Math.max(0, unit.start - 12), unit.start));
  if (walk.words.length === 0 && !WHOLE_ORGAN.test(organ)) return undefined;
  if ((!STATE.has(category) || SPECIAL_COURT.test(organ)) && !unit.bare && !isSpelled(text, unit))
    return asPrinted(scene, walk, category, end);
  if (unit.bare && unit.name === unit.letter && LOW_LETTERS.has(unit.letter)) return undefined;
  if (/^(?:型|级|直|属|内)/.test(organ)) return undefined;
  const name = stateBodyName(unit, organ, category);
  const aliases = [...name.aliases, ...(unit.bare ? [] : [text.slice(walk.start, end)])];
  return {
    start: walk.start,
    end,
    ...name,
    aliases: [...new Set(aliases)].filter((alias) => alias !== name.name),
    confidence: unit.name === unit.letter ? 0.6 : 0.95,
    unit,
  };
}

function prefixedBody(
  text: string,
  { start, unit }: Walk,
  prefix: string,
  category: OrganisationCategory,
  end: number,
): FoundBody {
  const from = start - prefix.length;
  const printed = text.slice(from, end);
  const name = unit?.bare ? prefix + unit.name + text.slice(unit.end, end) : printed;
  return {
    start: from,
    end,
    name,
    aliases: name === printed ? [] : [printed],
    category,
    confidence: 0.9,
    ...(unit && { unit }),
  };
}

/** 第十八届人民代表大会常务委员会 is the 人大常委会; 政协…第九届委员会 the 政协. */
function withoutTerm(organ: string, before: string): string {
  const plain = organ.replace(/^第?[一二三四五六七八九十0-9]{1,3}届/, "");
  if (plain === organ || plain !== "委员会") return plain;
  if (/(?:政协|政治协商会议)$/.test(before)) return "政协";
  return /中国共产党$/.test(before) ? "委" : organ;
}

/** 北海海事法院: a court of special matters bears a place's short name and is no city's. */
const SPECIAL_COURT = /^(?:海事|铁路运输|知识产权|互联网|金融)/;

const STATE = new Set<OrganisationCategory>(["PARTY", "GOVERNMENT", "CONGRESS", "CPPCC", "JUDICIARY"]);

/** 永州日报, 贵州民族大学: the short name is the body's own and stays. */
function asPrinted(
  { lattice }: Scene,
  { start, unit }: Walk,
  category: OrganisationCategory,
  end: number,
): FoundBody {
  const name = lattice.text.slice(start, end);
  return { start, end, name, aliases: [], category, confidence: 0.9, ...(unit && { unit }) };
}

/** 某大学|党委书记: the post is the body's own. */
const PARTY_POST = /^党[组委]副?(?:书记|成员|委员)/;

/** Units that are hardly ever spoken of apart from their body. */
const SERVANT = /(?:办公室|办|秘书处|党组|党委|党支部)$/;

function nested(
  text: string,
  within: FoundBody,
  category: OrganisationCategory,
  end: number,
): FoundBody | undefined {
  const { start } = within;
  const own = text.slice(within.end, end);
  if (/^(?:共建|合作|联合|携手|签署|签订|与|和|及|的)/.test(own)) return undefined;
  const name = within.name + own;
  const printed = text.slice(start, end);
  if (SERVANT.test(own)) {
    const aliases = [printed, ...within.aliases.map((alias) => alias + own)].filter(
      (alias) => alias !== name,
    );
    return { start, end, name, aliases: [...new Set(aliases)], category, confidence: 0.88 };
  }
  const aliases = [own, printed].filter((alias) => alias !== name);
  return { start, end, name, aliases, category, confidence: 0.85, within };
}

/** A firm after a spelled-out county or city bears its own name alone; after 湖南 it keeps it. */
function company(scene: Scene, walk: Walk, unit: Unit, end: number): FoundBody {
  const { text } = scene.lattice;
  const own = text.slice(unit.end, end);
  const printed = text.slice(walk.start, end);
  const spelled = isSpelled(text, unit) && !/公司$/.test(own);
  const [name, alias] = spelled ? [own, printed] : [printed, own];
  return { start: walk.start, end, name, aliases: [alias], category: "COMPANY", confidence: 0.9, unit };
}

/** 市第十八届人民代表大会第三次会议 names a meeting; of 市规划委员会第一次全体会议 the committee is a body. */
const SESSION_AFTER = /^第[一二三四五六七八九十0-9]{1,3}[次届]/;
const HOLDS_SESSIONS = /^.*(?:委|委员会|会|公司|领导小组)$/;
const IS_SESSION = /(?:大会|议会|全会|政协)$/;
const VERB_OFFICE = /[主举承协交督查开兴创合经申停补领筹]办$/;

/** A trade ends a firm's name only where no further noun follows: 陆港型国家物流枢纽 is no firm. */
function endsFirm(lattice: Lattice, end: number, suffix: string): boolean {
  if (/(?:公司|厂|集团|银行|行|社|实业|鞋业|药业|投|矿务局)$/.test(suffix) || end >= lattice.text.length)
    return true;
  const kind = String.fromCharCode(lattice.wordClass[end] ?? MARK);
  const goesOn = (lattice.wordLength[end] ?? 1) < 2 ? "nqg" : "nwbgjal";
  return (
    !goesOn.includes(kind) ||
    /^(?:董事长|总经理|总裁|负责人|公司|集团|创始人|员工)/.test(lattice.text.slice(end, end + 3))
  );
}

function endsWord(lattice: Lattice, end: number, suffix: string): boolean {
  if (suffix === "办" && VERB_OFFICE.test(lattice.text.slice(end - 2, end))) return false;
  const beforePost = /^副?书记|^委员/.test(lattice.text.slice(end, end + 3));
  const allowed = beforePost ? -8 : suffix.length > 1 ? -1.5 : -0.01;
  return end >= lattice.text.length || gain(lattice, end, end, 0) > allowed;
}

const isSession = (text: string, end: number, suffix: string): boolean =>
  SESSION_AFTER.test(text.slice(end, end + 6)) && (IS_SESSION.test(suffix) || !HOLDS_SESSIONS.test(suffix));

function bodyAt(scene: Scene, end: number): FoundBody | undefined {
  const { lattice } = scene;
  const found = bodySuffixAt(lattice.text, end);
  if (!found || scene.taken[end - 1] || !endsWord(lattice, end, found.suffix)) return undefined;
  if (
    BUILDING_END.test(lattice.text.slice(Math.max(0, end - 5), end)) ||
    isSession(lattice.text, end, found.suffix) ||
    /^[讯电]/.test(lattice.text.slice(end, end + 1)) ||
    (found.suffix === "中心" && lattice.text.charAt(end) === "组")
  )
    return undefined;
  if (found.category === "COMPANY" && !endsFirm(lattice, end, found.suffix)) return undefined;
  const suffixStart = end - found.suffix.length;
  const trade = bodyEndingAt(scene, suffixStart);
  if (trade?.category === "COMPANY" && !trade.within && LEGAL_FORM.test(found.suffix))
    return formed(scene, trade, end);
  const walk = walkLeft(scene, suffixStart, found.suffix);
  const whole = branchOf(scene, walk, found, end) ?? byLetterInside(scene, found, end);
  if (whole) return whole;
  const listed = walk.unit || walk.within ? undefined : inList(scene, suffixStart, found, end);
  if (listed) return listed;
  if (walk.unit || walk.within) return headed(scene, prefixed(scene, walk), found, end);
  if (/投$/.test(found.suffix) && scene.home) return homeFirm(scene.home, suffixStart, end, found.suffix);
  const trimmed = withOddWord(scene, trimFront(walk, suffixStart, found.suffix), found.suffix);
  if (/^(?:SCHOOL|HEALTH)$/.test(found.category) && endsGeneric(lattice.text, trimmed, suffixStart))
    return undefined;
  if (!isProper(trimmed, found.suffix)) return undefined;
  const name = lattice.text.slice(trimmed.start, end);
  return { start: trimmed.start, end, name, aliases: [], category: found.category, confidence: 0.75 };
}

const BUREAU = /^.{2,}(?:局|委|办)$/;
/** 河东区教育局、|卫健委: a bureau in a list is of the unit of the one before it. */
function inList(
  scene: Scene,
  start: number,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
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
function formed({ lattice }: Scene, trade: FoundBody, end: number): FoundBody {
  const tail = lattice.text.slice(trade.end, end);
  const aliases = [...trade.aliases.map((alias) => alias + tail)];
  return { ...trade, end, name: trade.name + tail, aliases };
}

/** 公办幼儿园, 中小学: the word before the suffix says of what kind, not which. */
function endsGeneric(text: string, { words }: Walk, suffixStart: number): boolean {
  const last = words.at(-1)?.text ?? "";
  const which = words.some(
    ({ kind, text: word, cost }) =>
      kind === code("g") ||
      word.startsWith("“") ||
      (kind === code("n") && (cost ?? 0) >= RARE_COST && !GENERIC_WORDS.has(word)),
  );
  return (
    ((GENERIC_WORDS.has(last) || last === "性") && !which) || /[大中]/.test(text.charAt(suffixStart - 1))
  );
}

/** 特邀|纵横文旅…有限公司: before 有限公司 a word of any class begins the name after a sure verb or a mark. */
function withOddWord(scene: Scene, walk: Walk, suffix: string): Walk {
  const { lattice } = scene;
  const at = wordBefore(lattice, walk.start);
  const length = walk.start - at;
  if (!suffix.endsWith("有限公司") || at < 0 || length !== 2 || scene.taken[at]) return walk;
  const before = wordBefore(lattice, at);
  const kind = String.fromCharCode(lattice.wordClass[at] ?? MARK);
  if (
    !"davtb".includes(kind) ||
    (before >= 0 && ![code("V"), MARK].includes(lattice.wordClass[before] ?? MARK))
  )
    return walk;
  return { start: at, words: [{ text: lattice.text.slice(at, walk.start), kind: code("n") }, ...walk.words] };
}

/** 国网射阳县供电公司, 国家税务总局衡阳市税务局: what stands before the unit belongs to the name. */
const PREFIX =
  /(?:[A-Za-z][A-Za-z0-9]{1,11}|国网|共青团|九三学社|民盟|民建|民革|民进|农工党|致公党|台盟|国家税务总局|中国人民银行|武警|中国铁塔|中国移动|中国联通|中国电信)$/;

/** 中铁南宁勘测院, 中通万州分公司: a firm's name before the place of its branch. */
function brandEnding(text: string): string | undefined {
  for (let length = LONGEST_BRAND; length >= 2; length--)
    if (BRANDS.has(text.slice(-length))) return text.slice(-length);
  return undefined;
}
const LONGEST_BRAND = Math.max(...[...BRANDS].map((brand) => brand.length));

function prefixed({ lattice }: Scene, walk: Walk): Walk {
  const before = lattice.text.slice(Math.max(0, walk.start - 12), walk.start);
  const prefix = PREFIX.exec(before)?.[0] ?? brandEnding(before);
  return prefix === undefined ? walk : { ...walk, prefix };
}

/** 中国工商银行汕头分行: one name with the body before it. */
function branchOf(
  scene: Scene,
  { unit }: Walk,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  const parent = unit && bodyEndingAt(scene, unit.start);
  if (
    !parent ||
    !/^(?:分行|支行|分公司|分局|分院|分社|分校|管理处|调查队|调查总队|监管局|税务局|海关|支队|总队)$/.test(
      suffix,
    )
  )
    return undefined;
  const name = parent.name + scene.lattice.text.slice(unit.start, end);
  return { start: parent.start, end, name, aliases: [], category, confidence: 0.9, ...(unit && { unit }) };
}

/** 团市委, 行署: the unit's letter stands within the word, or is understood. */
function byLetterInside(scene: Scene, { suffix, category }: BodySuffix, end: number): FoundBody | undefined {
  const start = end - suffix.length;
  const letter = /^团([省市县区州])委$/.exec(suffix)?.[1];
  if (letter !== undefined) {
    const unit = scene.units.read(letter, start + 1, coordinated(scene, start));
    const name = stateBodyName({ ...unit, bare: false }, "团委", category);
    return { start, end, ...name, aliases: [...name.aliases, suffix], confidence: 0.93, unit };
  }
  if (!/^(?:行署|行政公署)$/.test(suffix) || scene.placeAt.has(start)) return undefined;
  const unit = scene.units.read("地区", start);
  return { start, end, ...stateBodyName({ ...unit, bare: false }, suffix, category), confidence: 0.9, unit };
}

/** 城投, 高新投: the city's own investment firm. */
function homeFirm(home: string, start: number, end: number, printed: string): FoundBody {
  return { start, end, name: home + printed, aliases: [printed], category: "COMPANY", confidence: 0.85 };
}

/** X、Y等企业: what stands in such a list is a firm, whatever it is called. */
const FIRM_LIST = /等(?:[\u4e00-\u9fff0-9]{0,6})?(?:企业|公司|集团|厂家|客商)/g;

function firmsInLists(scene: Scene): FoundBody[] {
  const { text } = scene.lattice;
  const found: FoundBody[] = [];
  for (const match of text.matchAll(FIRM_LIST)) {
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

const namedFirms = (text: string): FoundBody[] =>
  [...text.matchAll(NAMED_FIRM)].map((match) => {
    const name = match[1] ?? "";
    const end = match.index + match[0].length;
    return { start: end - name.length, end, name, aliases: [], category: "COMPANY", confidence: 0.8 };
  });

const FIRM_FIRST = /[,。;:!?\n“”《》()、]/;

function firmEndingAt(scene: Scene, end: number): FoundBody | undefined {
  const { text } = scene.lattice;
  const limit = Math.max(0, end - 12);
  let start = end;
  while (start > limit && !FIRM_FIRST.test(text.charAt(start - 1))) start--;
  if (text.charAt(start - 1) !== "、") {
    const walk = walkLeft(scene, end, "");
    if (walk.unit) return walk.words.length > 0 ? company(scene, walk, walk.unit, end) : undefined;
    start = trimFront(walk, end, "").start;
  }
  const name = text.slice(start, end);
  if (name.length < 2 || name.length > 12 || !isHan(name.charCodeAt(0))) return undefined;
  return { start, end, name, aliases: [], category: "COMPANY", confidence: 0.8 };
}

const FIRM_AFTER = /^(?:公司|集团|汽车|股份|企业|等)/;

/** A body that is known by a fixed form wherever it stands. */
interface Listed {
  form: string;
  name: string;
  aliases: readonly string[];
  category: OrganisationCategory;
  confidence: number;
}

const national: Listed[] = NATIONAL.flatMap(([name, aliases, category]) =>
  [name, ...aliases].map((form) => ({ form, name, aliases, category, confidence: 0.93 })),
);
const brands: Listed[] = [...BRANDS].map((form) => ({
  form,
  name: form,
  aliases: [],
  category: "COMPANY",
  confidence: 0.85,
}));
const listedByFirst = new Map<number, Listed[]>();
for (const listed of [...national, ...brands]) {
  const unit = listed.form.charCodeAt(0);
  listedByFirst.set(unit, [...(listedByFirst.get(unit) ?? []), listed]);
}
const startsListed = new Uint8Array(0x10000);
for (const [unit, list] of listedByFirst) {
  startsListed[unit] = 1;
  list.sort((a, b) => b.form.length - a.form.length);
}

function listedBodies(lattice: Lattice): FoundBody[] {
  const { text } = lattice;
  const found: FoundBody[] = [];
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start);
    if (startsListed[unit] !== 1) continue;
    const listed = listedByFirst.get(unit)?.find(({ form }) => text.startsWith(form, start));
    if (!listed) continue;
    const end = start + listed.form.length;
    if (gain(lattice, start, start, 0) < -6 || gain(lattice, end, end, 0) < -3) continue;
    if (CAUTIOUS_BRANDS.has(listed.form) && !FIRM_AFTER.test(text.slice(end, end + 2))) continue;
    const { name, aliases, category, confidence } = listed;
    found.push({ start, end, name, aliases: [...aliases], category, confidence });
  }
  return found;
}

/** Heads of a unit by their office alone imply its government: 市长, 副县长, 代区长. */
const HEADS = /(?:市长|县长|区长|省长|州长|盟长|旗长|镇长|乡长|自治区主席)/g;

function bodiesOfHeads(scene: Scene, isTitle: (end: number) => boolean): FoundBody[] {
  const found: FoundBody[] = [];
  const { text } = scene.lattice;
  for (const match of text.matchAll(HEADS)) {
    const end = match.index + match[0].length;
    if (!isTitle(end) || startsTownship(text, end - 1)) continue;
    const letter = match[0].replace(/(?:长|主席)$/, "");
    const modified = /(?:常务|副|代|原|前|时任)+$/.exec(
      text.slice(Math.max(0, match.index - 8), match.index),
    );
    const before = match.index - (modified?.[0].length ?? 0);
    const place = unitEndingAt(scene, before) ?? unitEndingAt(scene, match.index + letter.length);
    const unit = place ?? scene.units.read(letter, match.index, coordinated(scene, before));
    const name = stateBodyName(unit, "政府", "GOVERNMENT");
    found.push({ start: match.index, end, ...name, confidence: 0.93, unit });
  }
  return found;
}

/** 任命…为某县副县长, 辞去某县副县长|职务: an office that is given or taken. */
const IS_GIVEN = /(?:[\u4e00-\u9fff]{2,3}为|辞去|免去[^,，。]{2,6}的|担任|当选)[^,，。;；为]{0,14}$/;

/** An office is a title when a name follows it, or another office that a name follows. */
function startsName(text: string, end: number, starts: ReadonlySet<number>): boolean {
  if (
    IS_GIVEN.test(text.slice(Math.max(0, end - 20), end)) &&
    /^(?:职务|的?职务|[,，。;；、\n]|$)/.test(text.slice(end, end + 3))
  )
    return true;
  for (let at = end; at < end + 30 && at < text.length; at++) {
    if (!starts.has(at)) continue;
    return at === end || (postStart(text, at) >= 0 && !/[,。;:!?\n]/.test(text.slice(end, at)));
  }
  return false;
}

/** A facility that is being built is a project: 建设市冷链物流中心项目. */
function isBeingBuilt(text: string, { start, end }: FoundBody): boolean {
  if (!/(?:中心|馆|学校|小学|中学|医院|院区|基地|站|厂|研究院)$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  if (/^(?:项目|工程|建设|[一二三]期|新院区|迁建|改扩建|扩建)/.test(text.slice(end, end + 4))) return true;
  return /(?:建设|新建|筹建|迁建|兴建|开建|共建)(?:[^,。;:!?\n]{2,16}[、和])*$/.test(before);
}

/** A hall or a centre in which something is held is a place there. */
function isVenue(text: string, { start, end }: FoundBody): boolean {
  if (!/(?:服务中心|指挥中心|健身中心|博物馆|科技馆|会馆)$/.test(text.slice(start, end))) return false;
  return (
    /[在于]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^(?:隆重|顺利|正式)?(?:召开|举行|举办|进行|开幕|闭幕|落幕|收官|启动)/.test(text.slice(end, end + 4))
  );
}

/** A body's name alone in quotation marks is a brand, an honour or a short form that the quotes introduce. */
const isShortQuote = (text: string, { start, end }: FoundBody): boolean =>
  text.charAt(start - 1) === "“" && text.charAt(end) === "”";

/** Every body that the text names. `persons` are those named there. */
export function findBodies(
  lattice: Lattice,
  places: readonly FoundPlace[],
  context: PlaceContext,
  persons: readonly { start: number; end: number }[],
): FoundBody[] {
  const taken = new Uint8Array(lattice.text.length);
  for (const { start, end } of persons) taken.fill(1, start, end);
  const starts = new Set(persons.map(({ start }) => start));
  const isTitle = (end: number) => startsName(lattice.text, end, starts);
  const scene: Scene = {
    lattice,
    units: new UnitReader(places, context),
    placeAt: new Map(places.map((place) => [place.end, place])),
    found: [],
    home: context.homeCity?.short,
    taken,
  };
  for (let end = 2; end <= lattice.text.length; end++) {
    const body = bodyAt(scene, end);
    if (!body) continue;
    if (isShortQuote(lattice.text, body)) continue;
    while (!body.within && (scene.found.at(-1)?.start ?? -1) >= body.start) scene.found.pop();
    if (!isBeingBuilt(lattice.text, body) && !isVenue(lattice.text, body)) scene.found.push(body);
  }
  const others = [...firmsInLists(scene), ...namedFirms(lattice.text), ...bodiesOfHeads(scene, isTitle)];
  return withoutInner([...listedBodies(lattice), ...scene.found, ...others]);
}

/** Of two that overlap the one that begins first stays, the longer before the shorter; a unit inside its body stays. */
function withoutInner(bodies: readonly FoundBody[]): FoundBody[] {
  const kept: FoundBody[] = [];
  for (const body of [...bodies].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && body.start < last.end && last.within !== body) continue;
    kept.push(body);
  }
  return kept;
}
