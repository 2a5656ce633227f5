import { findAll } from "../text/find-all.ts";
import type { Span } from "../text/sentences.ts";
import { CARRIES_AT_END, categoryOf, nameStart, type ProjectName, type Walls } from "./project-names.ts";
import { GENERIC, KIND_OF_WORKS, SLOGAN } from "./project-words.ts";

const QUOTE_MARK =
  "专项整治行动|专项行动|三年行动计划|三年行动|行动计划|培育计划|行动|计划|工程|改革(?!试点)|项目|试点|攻坚战|保卫战|争先创优活动|主题活动|专项活动|系列活动|活动|示范区创建|示范县创建|示范创建|创建|建设项目|建设工程|建设|大赛|联赛|文化节|产业园|品牌活动|文化惠民项目|展演|文物特展|特展|(?![由在是为和与被把将已等])(?:(?!作为|由|是)[^,，。;；、“”\\s的]){2,14}?(?:活动|比赛|大赛|竞赛|选拔赛|作品展|书画展|画展|精品展|专题展|成果展|图片展|主题展|巡展|联展|展览|演练|评选|专项监督(?!行动)|(?<!比)赛(?![事场区道前后]))|评选(?:活动)?(?![出为上])|专项监督(?!行动)|主题教育|专题教育|(?![由在是为和与被把将已等])[^,，。;；、“”\\s的]{2,10}(?:专项行动|行动计划|行动|工程|项目|计划|试点)";
const QUOTED = new RegExp(`[“"‘]([^“”‘’"\\n]{2,24})[”"’](${QUOTE_MARK})?`, "g");
/** What serves people under a quoted name, a project while it is set up: 搭建“一皮一码”平台. */
const SERVICE = /^(?:[^,，。;；、“”\s的]{0,8}(?:平台|小程序|系统|服务站|服务点|APP))(?![的内里一]|上(?!线))/;
const SET_UP =
  /(?:搭建|上线|开通|推出|打造|建立|建设|建成|开发|创建|研发|启用)(?:了|起)?(?:[^,，。;；“”\n]{0,12})?$/;
const IS_SET_UP =
  /^(?:正式|全面|已|目前)*(?:上线|建到|建成|启用|开通|投用|试运行|在[^,，。;；]{2,12}(?:使用|运行|推广|试点))/;
/** 名为“银龄守护”的行动. */
const CALLED = /(?:名为|代号为?|名叫|叫作|叫做|取名|命名为|题为)$/;
const KIND_CALLED =
  /^的((?:[^,，。;；、“”\s的]{2,6})?(?:行动|计划|工程|项目|活动|直播|栏目|节目|演出|展览|比赛|赛事|课程|夜校|平台|试点|巡演|讲座))/;
/** What is built under a quoted name: “黄河兵站”陈列室. */
const QUOTED_HOUSE = /^(?:陈列室|陈列馆|展览馆|展厅|示范基地|实训基地|基地|驿站|书屋|民宿)/;
/** 贡献“交通力量”: what is given or shown is no undertaking. */
const QUOTE_GIVEN =
  /(?:贡献|注入|汇聚|凝聚|彰显|展现|交出|跑出|书写|擦亮|提供|激发|赋予|探索出|走出|形成)(?:了|出)?$/;
const QUOTE_LEAD =
  /(?:实施|推进|创建|打造|建设|启动|开展|支持|参与|共建|建成|建起)(?:了)?(?:[^,，。;；、“”\n]{0,12})(?:“[^“”\n]{2,12}”的?、?){0,5}$/;
/** 举办“河灯文化周”: what runs for a time. */
const HELD_EVENT = /(?:[周节季展赛月班]|夜校|讲堂|大会|晚会|戏会|集市|市集|课堂|书场|剧场|学堂|培训班)$/;
/** “网红培训班”第三期开课. */
const BEGINS =
  /^(?:第.{1,3}期|首[批届期])?(?:学[员生])?(?:昨天|昨日|今天|正式)?(?:开班|开课|开讲|结业|毕业|结课|开播|开演)|^[春夏秋冬暑寒]季?班/;
/** What is opened under a quoted name is run, whatever it is: 办起“田野书场”. */
const OPENS = /(?:办起|(?<=[村镇乡会局校院委区])办|开办|开设|开起|创办)(?:了|的)?$/;
const HOLDS = /(?:举办|举行|开办|开设|开起|创办|合办|共办|办好|办起|组成|推出)(?:了|的)?[“"]?$/;
/** What follows a quoted name with a marker word that is no project there. */
const OWN_OFF = /^(?:志愿者|称号|荣誉|示范[镇村]|精神|思想|理念)/;
const QUOTE_OFF =
  /^(?:战略|要求|任务|精神|思想|理念|模式|机制|原则|方针|目标|问题|导向|志愿者|称号|荣誉|两个字|工作法|自觉|意识|关系|底线|红线|政策|体系|教育|格局|主力军|的|字|特色|优势|示范镇|示范村|产业|品牌(?!活动)|经济|文化(?!惠民|节)|课堂(?!项目)|作用|功能)/;
/** 第二届“最美教师”评选: what tells one time of a contest from another. */
const NUMBERED = /(?:第[\d一二三四五六七八九十百]{1,4}|首)届$/;

/** What gathers people or ends in itself is no programme for being numbered: 第三届“茶乡论坛”. */
const NO_CONTEST = /(?:会|论坛|杯|奖|讲座|仪式)$/;
/** A marker word after a slogan that makes an undertaking of it all the same: “十四五”规划项目. */
const OVER_SLOGAN = /^(?!建.).*(?:行动|计划|工程|项目|改革|试点|[比大]赛|教育|监督|[^主题系列]{2,}活动)$/;
/** A service that is called by a method is none by name: “一站式”平台. */
const METHOD = /^互联网|站式|体化|^一(?:张|本|体)/;

interface Quote extends Span {
  inner: string;
  /** The marker word that follows. */
  mark: string;
  /** The marker word that the quoted name itself ends in. */
  own: RegExpExecArray | null;
  before: string;
  /** What the name is called where the text has it in other words: 名为“银龄守护”的行动. */
  called?: string;
}

/** The service that a quoted name is of, where it is being set up. */
function serviceOf(inner: string, before: string, after: string): string {
  const service = SERVICE.exec(after)?.[0] ?? "";
  if (service === "" || METHOD.test(inner)) return "";
  return SET_UP.test(before) || IS_SET_UP.test(after.slice(service.length)) ? service : "";
}

function readQuote(text: string, { 0: whole, 1: inner = "", 2: mark = "", index }: RegExpExecArray): Quote {
  const end = index + whole.length;
  const before = text.slice(Math.max(0, index - 48), index);
  const after = text.slice(end, end + 24);
  const own = /(?:行动|计划|工程|项目|活动|特展)$/.exec(inner);
  const kind = mark === "" && CALLED.test(before) ? KIND_CALLED.exec(after)?.[1] : undefined;
  if (kind) return { start: index, end, inner, mark: kind, own, before, called: `“${inner}”${kind}` };
  const service = mark === "" ? serviceOf(inner, before, after) : "";
  return { start: index, end: end + service.length, inner, mark: mark + service, own, before };
}

/** Whether a quoted name is a slogan, a prize, a kind, or goes on as something that nobody carries out. */
function isNone(text: string, { end, inner, mark, own }: Quote): boolean {
  if (own && GENERIC.test(inner.slice(0, own.index))) return true;
  if (/[,，。;；？！]$/.test(inner)) return true;
  if (SLOGAN.test(inner.trim()) && !OVER_SLOGAN.test(mark) && !SERVICE.test(mark)) return true;
  if (mark !== "") return KIND_OF_WORKS.test(inner) || /^重点/.test(mark);
  return (
    /(?:[奖章杯号证贷险码卡]|工作室|工作站)$/.test(inner) ||
    (own ? OWN_OFF : QUOTE_OFF).test(text.slice(end, end + 6))
  );
}

/** 被学会授予第三届: an honour that a body gives is the body's. */
const GIVEN = /(?:授予|[被由][^,，。;；]{2,20}(?:评为|认定为|命名为))第[^第]{1,5}届$/;

/** How sure a quoted name is a project: by a marker word, by its number, or by the verb before it; 0 for none. */
function weigh(text: string, { end, inner, mark, own, before }: Quote): number {
  if (mark !== "" || own) return 0.9;
  if (inner.length < 3) return 0;
  if (NUMBERED.test(before) && !NO_CONTEST.test(inner) && !GIVEN.test(before)) {
    return /^(?:名单|称号|荣誉)/.test(text.slice(end, end + 2)) ? 0 : 0.8;
  }
  const led = QUOTE_LEAD.test(before) && !QUOTE_GIVEN.test(before);
  if (led || (OPENS.test(before) && !/[坊社庄店馆厂院园室司]$/.test(inner))) return 0.76;
  return HELD_EVENT.test(inner) && (HOLDS.test(before) || BEGINS.test(text.slice(end, end + 10))) ? 0.76 : 0;
}

/** Where the name begins: with its number, or with the one place that it belongs to. */
function startOf(
  text: string,
  { start, mark, before }: Quote,
  places: ReadonlyMap<number, number>,
  walls: Walls,
): number {
  const owned = places.get(start);
  const isNear = owned !== undefined && start - owned <= 12 && start - owned > 2;
  if (isNear && !/[、和与及]/.test(text.charAt(owned - 1))) return owned;
  const number = NUMBERED.exec(before)?.[0].length ?? 0;
  if (number > 0 || !/(?:试点|行动|计划|工程)$/.test(mark)) return start - number;
  const head = nameStart(text, start, walls);
  return /试点$/.test(mark) || (owned === undefined && isField(text, head, start)) ? head : start;
}

/** 研究了|青年干部|“墩苗”计划: for whom or in what a programme is run stands before its quoted name, after a verb or 的. */
const isField = (text: string, start: number, end: number): boolean =>
  /^[\u4e00-\u9fff]{2,6}$/.test(text.slice(start, end)) &&
  !/(?:(?<![青少老壮])年|[月日期季中上下时后前来里间内次批项个名轮届局厅委县市省镇区])$/.test(
    text.slice(start, end),
  ) &&
  !/[,，。;；、\s]/.test(text.charAt(start - 1)) &&
  !CARRIES_AT_END.test(text.slice(start, end));

function groupOf({ inner, mark, own }: Quote): string {
  if (/试点|示范/.test(mark)) return "pilot";
  const held = mark === "" && !own && HELD_EVENT.test(inner);
  return held || /行动|计划|活动|建设|改革|教育|战|赛|节|展|创建|监督|评选|演练/.test(mark + inner.slice(-2))
    ? "programme"
    : "works";
}

/** Quoted names that are carried out: “原地倍增”计划, 建设高水平“职教城”, “四好农村路”建设. */
export function findQuoted(text: string, places: ReadonlyMap<number, number>, walls: Walls): ProjectName[] {
  const found: ProjectName[] = [];
  for (const match of findAll(text, QUOTED)) {
    const quote = readQuote(text, match);
    const confidence = isNone(text, quote) ? 0 : weigh(text, quote);
    if (confidence === 0) continue;
    const house =
      quote.mark === "" && !quote.own ? QUOTED_HOUSE.exec(text.slice(quote.end, quote.end + 4)) : null;
    const end = quote.end + (house?.[0].length ?? 0);
    const start = quote.called ? quote.start : startOf(text, quote, places, walls);
    const name = quote.called ?? text.slice(start, end);
    found.push({ start, end, name, category: categoryOf(name, groupOf(quote)), confidence });
  }
  return found;
}
