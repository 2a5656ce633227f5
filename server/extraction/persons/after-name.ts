import { mayEndTitle, postEnd, postStart, roleStart } from "../offices/posts.ts";
import { matchAt } from "../text/find-all.ts";
import { type Lattice, MARK } from "../text/lattice.ts";
import { AFTER_POST, APPOINTED, TRADE } from "./before-name.ts";
import { isCut, matches } from "./candidate.ts";

/** Nats that a circumstance adds to a name; set by looking at what it lets in and leaves out. */
export const BEFORE_POST = 7;
export const BEFORE_COURTESY = 11;
export const BEFORE_SAYING = 5;
export const BEFORE_VERB = 3.5;
const BEFORE_MARK = 1;
/** Before the unit or trade in brackets: (石门县壶瓶山镇). */
const BEFORE_UNIT = 10;
const BEFORE_BEING = 9;
const IN_BRACKETED_LIFE = 14;

export const COURTESY =
  /(?:同志|先生|女士|老师|医生|大爷|大妈|阿姨|奶奶|爷爷|师傅|同学|夫妇|一家|一行|等人|等[0-9一二三四五六七八九十百两]{1,4}[名位人]|本人|家中|告诉记者|向记者|对记者)/y;
const SPEAKS =
  "说|表示|介绍|坦言|告诉|强调|指出|要求|建议|认为|透露|感慨|回忆|笑着|呼吁|主持|出席|致辞|讲话|率|携|带队|会见|代表|宣读|宣布|作了|作|希望|勉励|提出|通报|一行|叮嘱|嘱咐|号召|提醒|鼓励|反复|充分";
const GOES_ON = "先后|深入|来到|赴|随后|详细|认真|还|也|则|在|对|向|就|从|将|以|被|致|获|荣获|因";
const TELLS = "诉称|辩称|供述|反映|聊(?!城)|为(?=[\\u4e00-\\u9fff]{2})|带(?=[着领队头])|拉着|应邀|受邀";
const STANDS_OUT = "主刀|领唱|头一个|第一个|率先|抢先|当场|当即|随即|现场|开口|接过|已被|念名|宣誓|砍下|贡献";
const PLAYS =
  "荣立|荣膺|当选|入选|上榜|两次|多次|分获|联手|攻入|打进|助攻|得到|摘得|夺得|斩获|拿下|破门|扳平|击败|战胜|跑出";
export const SAYING = new RegExp(`(?:${[SPEAKS, GOES_ON, TELLS, STANDS_OUT, PLAYS].join("|")})`, "y");
const LIFE =
  /(?:[(,]|今年)(?:现任|曾任|原任|男|女|[0-9一二三四五六七八九十]{1,3}岁|[0-9]{4}年|汉族|[\u4e00-\u9fff]{1,3}族|化名)/y;

const MADE = /被(?:选举|聘任|任命|推选|聘请|增选|补选|选|聘)为/y;
const APPOINTED_AS =
  /(?:同志)?(?:被(?:选举|聘任|任命|推选|聘请|增选|补选)|不再担任|不再兼任|当选|拟任|辞去)/y;
/** 任中共射阳县委书记, 的市教育局局长职务: what the line of a list of appointments goes on with. */
const IN_OFFICE = /任(?=[^,。;!?\n]{2,30}(?:[,。;、\n]|$))[^,。;、!?\n]*/y;
/** 刘某任…, but no 拟任 or 担任, which are words by themselves. */
const takesOffice = (text: string, end: number): boolean =>
  text.charAt(end) === "任" && !/[拟现曾历兼担出就调升转连留原时]/.test(text.charAt(end - 1));
/** 曾任平江县景区管理处主任, 身为…会长. */
const HELD =
  /(?:[曾现历接出兼担调升转继改]任|[身现]为|[做当]过)(?=[^,。;!?\n]{3,30}(?:[,。;、\n]|$))[^,。;、!?\n]*/y;
const OUT_OF_OFFICE = /的[^,。;、!?\n]{3,40}(?:、[^,。;!?\n]{2,20})?职务/y;
const IS = /(?:是|系)(?=[^,。;!?\n]{3,24}(?:[,。;、\n]|$))[^,。;、!?\n]*/y;

/** Whether the clause that `pattern` opens after the name ends in a post. */
function isPostClause(pattern: RegExp, text: string, end: number): boolean {
  const clause = matchAt(text, pattern, end);
  return clause !== null && postStart(text, end + clause[0].length) > end;
}

const BRACKETED = /\((?:[女男],)?([\u4e00-\u9fff0-9]{3,24})\)/y;
const UNIT = /[省市州县区旗镇乡村]|街道|[校院所队局厅委社司厂店站馆部处科团会园]$|[中小大]学$/;

/** 陈牧歌(红山区第十三小学): the brackets of a roll say where somebody belongs or what he is. */
function isInUnit(text: string, end: number): boolean {
  const match = matchAt(text, BRACKETED, end);
  if (!match) return false;
  const close = end + match[0].length - 1;
  const unit = match[1] ?? "";
  return UNIT.test(unit) || TRADE.test(unit) || postStart(text, close) >= 0 || roleStart(text, close) >= 0;
}

const NEWS_VERB = "V".charCodeAt(0);
const WORD_AFTER = new Set([..."vdV"].map((letter) => letter.charCodeAt(0)));

/** In the sentence of an appointing verb, or at the head of a line below it. */
const IN_ORDER = /(?:任命|选举|聘任|补选)(?:[^。!?\n]{0,90}|[^!?]*[:;。]\n[\u4e00-\u9fff·]{2,8})$/;

/** 任命…，雷鸣为县财政局局长；: in a sentence that appoints, the next is appointed as well. */
const AS_POST = /为[^,。;!?\n]{2,24}(?=[,。;、\n])/y;
function isAppointedNext(text: string, end: number): boolean {
  const as = matchAt(text, AS_POST, end);
  if (!as || !mayEndTitle(text, end + as[0].length) || postStart(text, end + as[0].length) < 0) return false;
  return IN_ORDER.test(text.slice(Math.max(0, end - 200), end));
}

/** A line of a roll: the name, a blank, then body and post to the line's end. */
const ROLL_LINE = /(?:\([男女]\))? +[\u4e00-\u9fff]{4,24}(?=\n|$)/y;
const HOME_END = /(?:[省市县区镇乡]|街道).*(?:村|社区|镇|乡|街道|组)$/;
const HOUSE_END = /^(?=.{4}).*(?:公司|集团|医院|中心|支队|大队|[小中大]学|学校|学院|[局厅院所站厂馆社委])$/;
function isInRoll(text: string, end: number): boolean {
  const line = matchAt(text, ROLL_LINE, end);
  if (
    !line ||
    !/(?:^|\n)[\u4e00-\u9fff](?: *[\u4e00-\u9fff]){1,3}$/.test(text.slice(Math.max(0, end - 6), end))
  )
    return false;
  const close = end + line[0].length;
  const of = text.slice(end, close);
  return (
    postStart(text, close) >= 0 ||
    roleStart(text, close) >= 0 ||
    TRADE.test(of) ||
    HOME_END.test(of) ||
    HOUSE_END.test(of)
  );
}

export function scoreAfter(lattice: Lattice, end: number): number {
  const { text } = lattice;
  const next = text.charAt(end);
  if (next === "为" && isAppointedNext(text, end)) return APPOINTED;
  if ((next === " " || next === "(") && isInRoll(text, end)) return APPOINTED;
  if (next === "的" && matches(OUT_OF_OFFICE, text, end)) return APPOINTED;
  if (takesOffice(text, end) && isPostClause(IN_OFFICE, text, end)) return APPOINTED;
  if (next === "(" && isInUnit(text, end)) return BEFORE_UNIT;
  if ((next === "是" || next === "系") && isPostClause(IS, text, end)) return BEFORE_BEING;
  if (isPostClause(HELD, text, end)) return BEFORE_COURTESY;
  if (next === "被" && matches(MADE, text, end)) return AFTER_POST;
  if (matches(APPOINTED_AS, text, end)) return APPOINTED;
  if (matches(LIFE, text, end)) return IN_BRACKETED_LIFE;
  if (matches(COURTESY, text, end)) return BEFORE_COURTESY;
  if (postEnd(text, end) >= 0) return BEFORE_POST;
  if (matches(SAYING, text, end) && (SAYING.lastIndex > end + 1 || isCut(lattice, end))) return BEFORE_SAYING;
  if (next === "," && /[他她](?!们)/.test(text.slice(end + 1, end + 3))) return BEFORE_SAYING;
  if (end >= text.length || lattice.wordClass[end] === MARK) return BEFORE_MARK;
  const kind = lattice.wordClass[end] ?? MARK;
  if ((lattice.wordLength[end] ?? 0) < 2 || !WORD_AFTER.has(kind)) return 0;
  if (text.startsWith("正是", end)) return 0;
  return kind === NEWS_VERB ? BEFORE_SAYING : BEFORE_VERB;
}
