import type { MeetingKind } from "../../../graph-schema/ontology.ts";
import { GATHERINGS } from "../projects/project-words.ts";
import type { Span } from "../text/sentences.ts";
import { widePattern } from "../text/wide-pattern.ts";
import { DEEDS } from "./deeds.ts";

/** A meeting's name as the text prints it. */
export interface MeetingName extends Span {
  text: string;
  kind: MeetingKind;
  /** False for 会议, 座谈会, 专题调度会: words that point to a meeting without telling which. */
  named: boolean;
}

const SORTS: Record<MeetingKind, readonly string[]> = {
  CONFERENCE: (
    "动员部署,动员,调度,推进,部署,交办,分析,汇报,协调,现场,观摩,培训,表态,预备,追思,追悼,悼念,总结,报告,宣讲,听证,评审,论证,联席,例,办公,视频," +
    "电视电话,专题,民主生活,组织生活,述职,新闻发布,发布,通气,说明,讲评,启动,督办,督导,督查,誓师,攻坚,会商,研判,专家,通报,警示教育,宣判," +
    "院坝,屋场,坝坝,板凳,火塘,吹风,招聘,双选,宣介,党课,学习,读书,点验,形势分析,庆祝,纪念,见面,述职评议,协商,议事,审核,碰头,磋商,双月协商,专题学习,集中学习,家长,职工代表,会员代表,党员代表,人民代表,代表,成立,年,验收,审查,评议,股东,学术,工作,点评,小结,约谈,廉政,反馈,提醒,答辩,谈判,复盘,谈话,谈心谈话,早餐,午餐,分红,说事,议政,质询,路演,揭榜"
  ).split(","),
  SYMPOSIUM: "座谈,研讨,调研,恳谈,交流,茶话,务虚,见面,咨询,沟通,圆桌,读书分享,分享,对话".split(","),
  FORUM: [],
  TALKS: "洽谈,对接,会谈,推介,签约,招商推介,招商".split(","),
  CEREMONY: "表彰,颁奖,授牌,欢送,欢迎,庆祝,纪念,追悼,揭牌,开学典礼".split(","),
  INSPECTION: [],
};

const ALL_SORTS = Object.values(SORTS)
  .flat()
  .sort((a, b) => b.length - a.length);
const NUMBER = "[\\d一二三四五六七八九十百]+";
const EDITION = `(?:[（(]第?${NUMBER}[期届次][)）]|第${NUMBER}[期场])?`;
/** 党的二十大, told of as an event. */
const NATIONAL_CONGRESS = "党的(?:十[一二三四五六七八九]|二十)大(?=(?:即将|胜利|隆重)*(?:召开|开幕|闭幕))";
const HEAD = widePattern(
  new RegExp(
    `${NATIONAL_CONGRESS}|(?:(?:(?:${ALL_SORTS.join("|")})(?:暨[^，,。；;\\s]{2,16}?)?){1,6}(?:大会|会议|会)|(?:视频|电视电话|扩大|[)）])?会议(?:预备会议?)?|大会|全会|[两双]会|党代会|人代会|政协会|人大会|(?:专题|学术|联合|集中|执法)(?:视察|考察|调研|检查)(?![会组团员队座报情意工方中时后活])|(?<=次)(?:执委|全委|理事|常务理事)会|(?:高峰)?论坛${EDITION}|峰会|沙龙|(?<=次)集体学习|(?<=(?:举行|开展|组织)了?)(?:集体|集中|专题)学习|读书班|` +
      `(?:${DEEDS}|授旗|交接|捐赠|表彰|毕业|欢送|欢迎|入驻|升旗|宣誓|交房|公祭|祭奠|接车|拜师|受聘|结业|发车|入伍|收官|点火|退役|就职|开犁|开渔|开镜|上线|开栏|授证|颁证|聘任|换届)(?:暨[^，,。；;\\s]{2,16}?)?(?:仪式|典礼|庆典|式)|仪式|典礼|庆典|(?:开放日|主题党日|宣誓|祭扫|公祭|启动|集中开工|揭牌|签约|捐赠|纪念|庆祝|推介|对接|观摩|参观考察|参观|考察|视察|调研|联谊|联欢|游园|植树|表彰|慰问演出)活动)` +
      EDITION,
  ),
);
/** Bodies whose names hold a word for meeting: 人民代表大会第三次会议, 政治协商会议株洲市委员会. */
const BODY_NAME = /(?:中国人民政治协商会议|人民代表大会|代表大会)$/;

const CEREMONY_TAIL = /(?:仪式|典礼|庆典|式|活动)(?:[（(].*[)）])?$/;
const SYMPOSIUM_TAIL = new RegExp(`(?:${SORTS.SYMPOSIUM.join("|")})(?:大会|会议|会)`);
const TALKS_TAIL = new RegExp(`(?:${SORTS.TALKS.join("|")})(?:大会|会议|会)$`);
const CEREMONY_SORT = new RegExp(`(?:${SORTS.CEREMONY.join("|")})(?:大会|会议|会)$`);

/** What kind of meeting a name tells of. */
function meetingKindOf(name: string): MeetingKind {
  if (/论坛|峰会|沙龙/.test(name)) return "FORUM";
  if (/(?:视察|考察|调研|检查)$/.test(name)) return "INSPECTION";
  if (CEREMONY_TAIL.test(name) || CEREMONY_SORT.test(name)) return "CEREMONY";
  if (TALKS_TAIL.test(name)) return "TALKS";
  if (SYMPOSIUM_TAIL.test(name)) return "SYMPOSIUM";
  return "CONFERENCE";
}

/** Words after which a meeting's name begins. */
const OPENERS = (
  "主持召开,组织召开,办好,筹办,筹备,申办,联合召开,召开,举行,举办,主持,出席,参加,列席,承办,主办,协办,开展,组织,传达学习,传达,学习贯彻,贯彻落实,学习,贯彻,落实,开好,迎接," +
  "紧扣,召集,列席了,开了,为期两天,为期一天,为期三天,接着,随即,随后,观看,收看,收听,出席了,参加了,举行了,召开了,举办了,来到,前往,赴,随着,通过,按照,根据,通报,围绕,向,代表"
).split(",");
/** 人民代表 of 人民代表大会 opens no name. */
const OPENER = new RegExp(
  `(?<!人民(?=代表)|会员(?=代表)|理论(?=学习))(?:${[...OPENERS].sort((a, b) => b.length - a.length).join("|")})了?$`,
);
const STOP_CHARS = new Set("，,。；;：:！!？?、\n的在于了是以将把被由从为给其");
const ON_DAY =
  "[（(]?\\d{4}年\\d{1,2}月\\d{1,2}日|昨日|昨天|今日|今天|日前|近日|上午|下午|晚上?|当天|当日|期间|同时|随后|之后|\\d{1,2}月\\d{1,2}日|\\d{1,2}日";
const THIS_ONE = "本次|此次|这次|该|这场|首场|一场|一次|我国";
const HOW_HELD = "并|还|也|又|暨|先后|正式|隆重|成功|如期|顺利|再次|专门|及时|迅速|会上";
const AND = "(?:走访|调研|视察|考察|慰问|检查)和|和|与|及|向|对";
/** What stands before a name and is no part of it: 昨日, 本次, 成功. */
const BEFORE_NAME = new RegExp(`^(?:${ON_DAY}|${THIS_ONE}|${HOW_HELD}|${AND})+`);
const UNNAMED =
  /^(?:专题|专项|工作|现场|全体|扩大|此次|本次|这次|该|本届|本期|首次|一次|两次|多次|视频|电视电话|重要|有关|相关|系列|集体|内部|紧急|随后|各类|各种|各级|会议|大型|线上|当天|今年|年度|主题|班子|学校|公司|企业|村民|党员|群众|职工|全村|群众性|及其|代表|小型|多场|每次|历次|各项|以及|等|盛大|简短|隆重|简单|热烈)*$/;
const SPIRIT =
  /^[”"》]?(?:(?:和|及|以及|暨|、|与)[^，,。；;！!？?\n]{2,40}?)?(?:上的?)?(?:[^，,。；;！!？?\n召举]{0,8})?(?:精神|纪要|决策部署|部署要求)/;
const NOT_A_MEETING = /^(?:室|中心|展|员|厅|馆|场|所|议|期|堂|费|客|计|长|址|纪要|材料|制度|桌|务|标|名)/;
const PLURAL =
  /(?:(?<![第届大会一二三四五六七八九十百两数多几\d])[一二三四五六七八九十百两数多几\d]+(?:余|多)?[次场]|各类|各种|历次|系列|每次|多次|多场|种种)$/;

/** Games and fairs run as an undertaking. */
const GAMES = new RegExp(`${GATHERINGS}$`);
/** What is only to be prepared: 办好…大会. */
const PREPARED = /(?:办好|筹办|筹备|申办)$/;

const SEVERAL = /^[一二三四五六七八九十百两数多几\d]+(?:余|多)?[次场](?!会)/;

const opensQuote: Record<string, string> = {
  "”": "“",
  "》": "《",
  ")": "(",
  "）": "（",
  "』": "『",
  "」": "「",
};

/** Where the name that ends in this head word begins: back to a comma, a verb or a function word. */
function nameStart(text: string, head: number, floor: number): number {
  let i = head;
  while (i > floor) {
    const char = text.charAt(i - 1);
    const opener = opensQuote[char];
    if (opener) {
      const open = text.lastIndexOf(opener, i - 1);
      if (open < floor || /记者|通讯员|讯/.test(text.slice(open, i))) return i;
      i = open;
      continue;
    }
    const inWord =
      (char === "为" && /[勇作行]/.test(text.charAt(i - 2))) ||
      (char === "在" && OPENER.test(text.slice(Math.max(floor, i - 6), i - 1)) && text.charAt(i) === "外");
    if ((STOP_CHARS.has(char) && !inWord) || char === "“" || char === "《" || /\s/.test(char)) return i;
    if (OPENER.test(text.slice(Math.max(floor, i - 5), i))) return i;
    i--;
  }
  return i;
}

const LONGEST_NAME = 48;

/** 委员会 and 常委会 are bodies; a 常委会议 is one of their sittings. */
const inCommittee = (text: string, at: number, head: string): boolean =>
  text.charAt(at - 1) === "委" && !(head.startsWith("会议") && /[常党]/.test(text.charAt(at - 2)));

/** 会议室, 人民代表大会常务委员会, 全会精神: a word for a meeting within another, or a meeting named for what it said. */
function isWithinOther(text: string, head: RegExpExecArray): boolean {
  const end = head.index + head[0].length;
  return (
    NOT_A_MEETING.test(text.slice(end, end + 2)) ||
    inCommittee(text, head.index, head[0]) ||
    (BODY_NAME.test(text.slice(Math.max(0, end - 12), end)) &&
      BODY_GOES_ON.test(text.slice(end, end + 18))) ||
    SPIRIT.test(text.slice(end, end + 60))
  );
}
const BODY_GOES_ON = /^(?:第|常务|[^,。、;\s]{2,14}(?:届|委员会))/;

/** Games, what is only prepared, and meetings in the plural; `prefix` is what the name has before its head. */
const isNoMeeting = (text: string, start: number, prefix: string, head: string): boolean =>
  PLURAL.test(text.slice(Math.max(0, start - 6), start)) ||
  GAMES.test(prefix + head) ||
  PREPARED.test(text.slice(Math.max(0, start - 3), start)) ||
  PLURAL.test(prefix) ||
  SEVERAL.test(prefix) ||
  /^(?:各类|各种|各级|各项|历次|系列)/.test(prefix);

/** The names of meetings in a text, and the words that stand for one (named: false), in order. */
export function findMeetingNames(text: string): MeetingName[] {
  const found: MeetingName[] = [];
  let floor = 0;
  for (const match of HEAD.all(text)) {
    if (isWithinOther(text, match)) continue;
    const [head] = match;
    const from = nameStart(text, match.index, Math.max(floor, match.index - LONGEST_NAME));
    const start = from + (BEFORE_NAME.exec(text.slice(from, match.index))?.[0].length ?? 0);
    const prefix = text.slice(start, match.index);
    if (isNoMeeting(text, start, prefix, head)) continue;
    const bare = !/[第届\d]/.test(prefix) && UNNAMED.test(prefix) && !head.startsWith("党的");
    const short = prefix === "" && (HEAD_ALONE.has(head) || head.length <= 4);
    const end = match.index + head.length;
    const name = text.slice(start, end);
    found.push({ start, end, text: name, kind: meetingKindOf(name), named: !(bare || short) });
    floor = end;
  }
  return found;
}

const HEAD_ALONE = new Set(["会议", "大会", "论坛", "仪式", "典礼", "全会"]);
