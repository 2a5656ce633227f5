import { SOFT_CHARACTERS } from "../text/function-words.ts";
import { costBetween, gain, MARK } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { type BodyScene, bodyEndingAt, isSpelled } from "./body-scene.ts";
import { BRANDS, bodySuffixAt } from "./body-words.ts";
import type { FoundBody } from "./found-body.ts";
import { bareUnitEndingAt, isFunction, unitEndingAt } from "./unit-before.ts";
import { code, JOINING, type Walk, type Word, wordBefore } from "./walk.ts";

const LONGEST = 26;
const STOPS = new Set([..."VSpuryetd"].map(code));

/** 童年, 老年: a time that names a house or its ward; of others the text tells when. */
const isNamedTime = (word: string, kind: number): boolean =>
  kind === TIME && /^(?:[童少青老新]年|未来|现代|东晋|明月|朝阳|晨曦)/.test(word);
const TIME = code("t");

function quotedStart(text: string, end: number): number {
  const open = text.charAt(end - 1) === "”" ? text.lastIndexOf("“", end) : -1;
  return open >= 0 && /^“[\u4e00-\u9fff0-9A-Za-z]{2,12}”$/.test(text.slice(open, end)) ? open : -1;
}

/**
 * Walks left over words that may belong to the name until a head or a word that cannot. `isOuter` when the head that
 * was found is itself a unit's and only what stands before that is asked for.
 */
export function walkLeft(scene: BodyScene, suffixStart: number, suffix: string, isOuter = false): Walk {
  const words: Word[] = [];
  let start = suffixStart;
  for (;;) {
    const headed = headEndingAt(scene, start, words, suffix, suffixStart, isOuter);
    if (headed) return headed;
    const word = wordOfName(scene, start, suffixStart, suffix);
    if (!word) return { start, words };
    words.unshift(word);
    start -= word.text.length;
  }
}

/** The whole walk, if a unit or a body that the name may begin with ends at `end`. */
function headEndingAt(
  scene: BodyScene,
  end: number,
  words: Word[],
  suffix: string,
  suffixStart: number,
  isOuter: boolean,
): Walk | undefined {
  const own = scene.lattice.text.slice(end, suffixStart + suffix.length);
  const unit = unitEndingAt(scene, end, suffix, own) ?? bareUnitEndingAt(scene, end, suffix);
  if (unit) {
    const walk = { start: unit.start, unit, words };
    return (isOuter ? undefined : outerWalk(scene, walk, suffix)) ?? walk;
  }
  const before = bodyEndingAt(scene, end);
  if (suffix !== "委" && before?.unit && isCommittee(scene.lattice.text, before))
    return { start: before.start, unit: before.unit, words };
  return before && isUnitOf(before, suffix) ? { start: before.start, within: before, words } : undefined;
}

/** 市工信局|协调|江西银行: what a body does to another. */
export const DOES =
  /^(?:协调|抽调|派[出驻]|选派|委托|联合(?![社会总体])|会同|组织|指导|邀请|帮扶|援建|捐建|对接|支持|引进|主办|承办|聘请|约谈|督促|责令|开展|加挂|挂牌)/;

/** Whether the body that ends there is told of whole, and what follows is no more of its name. */
const isWhole = (scene: BodyScene, end: number): boolean =>
  bodyEndingAt(scene, end) !== undefined &&
  (scene.lattice.text.endsWith("公司", end) || DOES.test(scene.lattice.text.slice(end, end + 3)));

const stopsAlone = (scene: BodyScene, at: number, suffix: string): boolean =>
  endsWalk(scene.lattice.text.charAt(at), suffix) &&
  !NEGATED.test(scene.lattice.text.slice(at, at + 3)) &&
  !endsOwnName(scene, at);

function stops(scene: BodyScene, at: number, end: number, suffix: string): boolean {
  const { text, wordClass } = scene.lattice;
  const quoted = text.charAt(at) === "“";
  const kind = quoted ? code("n") : (wordClass[at] ?? MARK);
  return STOPS.has(kind) && !isWorkOf(scene, at, suffix) && !isNamedTime(text.slice(at, end), kind);
}

/** Whether a word, or the one character that it is with the one before it, tells of two bodies. */
function isBreak(scene: BodyScene, at: number, word: string, suffix: string): boolean {
  const pair = scene.lattice.text.slice(at - 1, at + 1);
  if (word.length === 1 && (BREAKS.test(pair) || PAST.test(pair))) return true;
  if (/^组织/.test(word) && bodyEndingAt(scene, at)) return true;
  return BREAKS.test(word) && !(/^(?:代表|项目)$/.test(word) && /^(?:[队团处]|.*部|.*公司)/.test(suffix));
}

/** Whether a character joins what follows it to the name or the body before it. */
function joinsOn(scene: BodyScene, at: number, char: string): boolean {
  if (char === "与" && isKind(scene.lattice, at + 1, "gDR?")) return true;
  if ("向由从经归".includes(char) && bodySuffixAt(scene.lattice.text, at)) return true;
  return "同与和及为".includes(char) && followsName(scene, at, char);
}

/** The word or the quotation that ends at `end`, if it may belong to the name. */
function wordOfName(scene: BodyScene, end: number, suffixStart: number, suffix: string): Word | undefined {
  const { lattice, placeAt } = scene;
  const { text } = lattice;
  const quote = quotedStart(text, end);
  const at = quote >= 0 ? quote : wordBefore(lattice, end);
  if (at < 0 || suffixStart - at > LONGEST || scene.taken[end - 1] || isWhole(scene, end)) return undefined;
  const char = text.charAt(at);
  const single = end - at === 1;
  if (char === "第" && single && NUMBERED.test(text.slice(end, end + 6)))
    return { text: char, kind: code("n"), cost: 0 };
  if (single && LEADS_UP.has(char) && startsBody(scene, end)) return undefined;
  const bracketed = bracketStart(text, end, suffix);
  if (bracketed >= 0) return { text: text.slice(bracketed, end), kind: code("g"), cost: 0 };
  const kind = quote >= 0 ? code("n") : (lattice.wordClass[at] ?? MARK);
  if (kind === MARK || (single ? stopsAlone(scene, at, suffix) : stops(scene, at, end, suffix)))
    return undefined;
  const word = text.slice(at, end);
  if (word === "市中心" && OF_CENTRE.test(suffix)) return { text: "中心", kind: code("n"), cost: 0 };
  if (single && "为由将对向".includes(char) && text.charAt(at - 1) === "”") return undefined;
  if (single && "任兼".includes(char) && PARTY_ORGAN.test(suffix)) return undefined;
  if (isBreak(scene, at, word, suffix) || (single && joinsOn(scene, at, char))) return undefined;
  const joins = kind === JOINING && bodyEndingAt(scene, end) === undefined;
  const before = joins ? (bodyEndingAt(scene, at) ?? placeAt.get(at)) : undefined;
  if (before && !(char === "和" && suffix === "有限公司" && isShortPlace(scene, at))) return undefined;
  return { text: word, kind, cost: costBetween(lattice, at, end) };
}

/** 梅江区|鸿|都|小学: after a unit and one more character such a one ends a name of two. */
const endsOwnName = ({ lattice, placeAt }: BodyScene, at: number): boolean =>
  lattice.wordLength[at - 1] === 1 &&
  placeAt.get(at - 1)?.division !== undefined &&
  isKind(lattice, at - 1, "gnq?z") &&
  !/[人里内外上下]/.test(lattice.text.charAt(at - 1));

/** 非物质文化遗产, 非公企业: what is not so, and is called by that. */
const NEGATED = /^非(?:物质|遗|公有?|营利|国有)/;

/** 饮料有限公司|灌装|车间: what a works does names its shops. */
const isWorkOf = (scene: BodyScene, at: number, suffix: string): boolean =>
  /^(?:车间|事业部|分厂|工厂|项目部)$/.test(suffix) && bodyEndingAt(scene, at) !== undefined;

/** 老白干酿酒(集团)|有限公司: a bracket within a firm's name; -1 for none. */
function bracketStart(text: string, end: number, suffix: string): number {
  if (text.charAt(end - 1) !== ")" || !/公司$/.test(suffix)) return -1;
  const open = text.lastIndexOf("(", end);
  return open > 0 && /^\([\u4e00-\u9fff]{2,6}\)$/.test(text.slice(open, end)) ? open : -1;
}

/** 市|中心医院: the city's central one, and none that lies in its centre. */
const OF_CENTRE = /^(?:(?:人民|中)?医院|血站|支行)$/;

/** 浙江|和木堂玩具有限公司: after a place's short name such a character begins a firm's. */
function isShortPlace({ placeAt, lattice }: BodyScene, at: number): boolean {
  const place = placeAt.get(at);
  return place?.division !== undefined && place.name !== lattice.text.slice(place.own, at);
}

/** 江源镇|任|党委副书记: what somebody was there, and no word of a name. */
const PARTY_ORGAN = /^(?:党|政协|人大|纪委|团委)/;

/** 第|312研究所, but not 第|9次常委会. */
const NUMBERED = /^[0-9一二三四五六七八九十]+[^0-9一二三四五六七八九十次届]/;

/** 高台县|同, 市教育局|与: after a body or a spelled-out unit such a character joins it to what follows. */
function followsName(scene: BodyScene, at: number, char: string): boolean {
  if (/[与为]/.test(char) && bodyEndingAt(scene, at)) return true;
  if (char === "为") return false;
  return scene.placeAt.has(at) && /[省市县区旗州镇乡村]/.test(scene.lattice.text.charAt(at - 1));
}

const COMES_TOGETHER =
  "挂牌|揭牌|授牌|选址|落户|落地|授予|颁发|结为|合股|荣获|获得|夺得|战胜|击败|签订|签署|签约|结对|携手|牵手|组成|成立|结成|缔结|项目|投向|组建|共建|合建|筹建|兴办|建起|创办|开办|设立|设|腾出|捧回";
const BELONGS = "所属|下属|旗下|隶属|隶属于|驻扎|派出|选派|其中|辖内|域内|方向|两级|三级|各级|主要";
const HAS_OFFICE =
  "后任|先任|转任|现任|曾任|时任|历任|原任|考进|考入|考取|考上|进入|加入|就职|任职|供职|就业|负责人|负责同志|代表|书记|主任|局长|副?[市县区]长|镇长|乡长|部长|主席|董事长|总经理|理事长|秘书长";
const HOW_MANY = "(?:第?一|两|多|几|数|某)[处家所个支名位批间座栋幢台]|首家|首个|首支";
/** 组建, 考进, 所属: words that tell of two bodies and stand in the name of none. */
const BREAKS = new RegExp(`^(?:${COMES_TOGETHER}|${BELONGS}|${HAS_OFFICE}|${HOW_MANY})$`);

/** 当过, 上过, 借自: what somebody was or did before, and where a thing is from. */
const PAST = /^[当做任上读去到在过进][过完]$|^[借来出源取选摘]自$/;

/** Characters that stand before a firm's name and not in it; others that are words as well stand inside: 得邦, 锂能. */
const BEFORE_FIRM = new Set(
  "到在赴往至从去来由把被让给对向以及与或并也都就还只又再将会可要说问请帮送带派该各每某本全这那其此我你他她它之是的了着过等因于为同",
);

/** Forms that bodies alone have; a firm's trade is not among them. */
const OF_FORM = /^(?:律师事务所|会计师事务所|.*药房|.*合作社|.*公司)$/;

/** Whether a single character that is a word ends the walk. */
const endsWalk = (char: string, suffix: string): boolean =>
  isFunction(char) &&
  !(char === "与" && /^(?:局|厅|学院|研究所|研究院|实验室)$/.test(suffix)) &&
  !SOFT_CHARACTERS.has(char) &&
  (!/^(?:集团|.*有限(?:责任)?公司)$/.test(suffix) || BEFORE_FIRM.has(char)) &&
  !(OF_FORM.test(suffix) && /[正能地]/.test(char));

/** 刚从|齐鲁理工大学, 由|赣铜控股集团: what leads up to a name, unless it is a part of it. */
const LEADS_UP = new Set("兼于从由被她他我你这那刚曾");

const startsBody = ({ lattice }: BodyScene, at: number): boolean => gain(lattice, at, at, 0) > -0.01;

/** 市委 and 市政府 are no body that 组织部 or 办公室 stands within: 市委组织部 is one name. */
const isCommittee = (text: string, body: FoundBody): boolean =>
  /(?:委|政府)$/.test(text.slice(body.start, body.end));

/** 省高速公路衡阳管理处: a short name in the middle is no head when a bare unit leads the whole. */
function outerWalk(scene: BodyScene, walk: Walk, suffix: string): Walk | undefined {
  const { unit } = walk;
  if (!unit?.place || unit.bare || unit.letter === "" || isSpelled(scene.lattice.text, unit))
    return undefined;
  const outer = walkLeft(scene, unit.start, suffix, true);
  const own = { text: scene.lattice.text.slice(unit.start, unit.end), kind: code("g") };
  return outer.unit?.bare && (outer.words.length > 0 || /商会$/.test(suffix))
    ? { ...outer, words: [...outer.words, own, ...walk.words] }
    : undefined;
}

/** What a body of any kind may have as a unit of its own. */
const UNIT_OF_BODY =
  /(?:[部科股室所庭处办系队站]|^司|^某[旅团师营连]|^分院|院区|学院|研究院|生院|校区|分校|分局|水文局|支公司|分公司|分厂|车间|工段|煤矿|党组|党委|党总支|团委|工会|工委|分行|支行|委员会|执行局|审判点|中心|[专检视调督工]\S*组|^(?:修复|课题|攻关|项目|教研)组|董事会|监事会|理事会|乐团|艺术团|合唱团|歌舞团|志愿者协会|宣讲团)$/;

/** What bears a body's name and is none of its units: 大学附属医院, 大学科技园. */
const NO_UNIT =
  /^(?:医学院|.*(?:设计院|科学院|工程院|规划院|保健院|卫生院|疗养院|福利院|敬老院|养老院|剧院|京剧院|画院|检察院|法院)|联席会议|.*领导小组|超市|部队|党校|电视台)$/;

/** What a great firm has of its own. */
const OF_FIRM = /^(?:.{0,2}公司|.{0,2}厂|技校|技工学校|职工大学|总医院|职工医院)$/;

const isUnitOf = (body: FoundBody, suffix: string): boolean =>
  (UNIT_OF_BODY.test(suffix) && !NO_UNIT.test(suffix)) ||
  (OF_FIRM.test(suffix) &&
    body.category === "COMPANY" &&
    (BRANDS.has(body.name) || /(?:集团|公司)$/.test(body.name))) ||
  (suffix === "局" && /(?:水利委员会|总局)$/.test(body.name));
