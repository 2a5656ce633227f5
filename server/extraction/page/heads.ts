import { anyOf } from "../text/any-of.ts";
import { type Block, widthOf } from "./blocks.ts";
import { COMMENT, looksLikeName, withoutMark } from "./byline.ts";
import { findNewspaper } from "./masthead.ts";
import { wordsAcross } from "./page-seams.ts";
import { wordCrosses } from "./seams.ts";

/** What stands above an article. */
export interface Head {
  headline: string;
  kicker?: string;
  subtitle?: string;
}

interface HeadLine {
  text: string;
  mark: number;
}

const LEADS_IN =
  /(?:(?:强调|指出|要求|表示|提出|希望|寄语|叮嘱|嘱托|号召|呼吁|勉励(?:大家)?|(?:上|中|时|后)说)|[:：]|——|—|…|－－)$/u;
const TRAILS = /^(?:——|—|－－|--)/u;
const NUMBERED_TIME = "^(?:第[\\d一二三四五六七八九十百]+|首)届|^第[\\d一二三四五六七八九十百]+个.*[节日]$";
const TOOK_PLACE =
  "开幕|闭幕|启幕|收官|收帆|收桨|开学|换届|启动|揭晓|出台|印发|发布|首演|开赛|落幕|揭牌|开工|竣工|施行|辞世|逝世|病逝|去世|座谈会|调研|会议";
const EVENT = new RegExp(`${NUMBERED_TIME}|(?:${TOOK_PLACE})$|召开|举行|举办|开展|庆祝`, "u");
/** Where people gather, and rules that come into force: what was said, won or changed is news, the rest leads in to it. */
const GATHERING = /[会赛节坛]|日$|仪式|典礼|活动|(?:施行|启动|开学|换届)$/u;
const WHO = "[\\u4e00-\\u9fff\\d·\\s、“”]{2,40}?";
const DID_THERE =
  "主持(?:会议)?|出席(?:会议|活动|仪式)?|(?:并)?(?:作)?讲话(?!精神)|致[辞词]|参加|参赛|参会|与会|到会|会见|率队|陪同|批示|宣布|宣讲|授课|授牌|作报告";
/** Who was there and did what: 甲主持 乙出席, 16支代表队参加. */
const PRESENT = new RegExp(`^(?:${WHO}(?:${DID_THERE})[\\s、，,并]*(?:[\\u4e00-\\u9fff]{0,8}))+$`, "u");
/** When or where it was and nothing said of it: “双减”之后, 民营企业家座谈会上, 为了八百名学子的安全. */
const FRAME =
  /^[^，,\s]{2,14}(?:过后|之[后前间]|以后|背后|年间|途中|声中|会上|现场)$|^(?:为了|随着|面对)[^，,\s]+$/u;
/** When it was, as a lead-in says: 国庆假期, 春运将至. */
const SEASON =
  /^[^“]{0,10}(?:假期|期间|前夕|来袭|登陆|来临|将至|临近|在即|之际|时节|周年|旺季|[^四一]季|(?<=[一二两三四五六七八九十\d])点(?:[一二三四五六七八九十\d]+分?|半|整)?)$/u;
const TERRITORY = "(?<!全)[县镇旗州]|(?<![全地])区|(?<![全上夜城超门都股楼])市|(?<![回下返城家故老])[乡村]";
const HOUSE =
  "法院|检察院|医院|学院|大学|中学|小学|学校|公司|集团|银行|局|院|厅|委|所|站(?!位)|中心|协会|商会|党委|支部";
const FORCE = "警方|公安|消防|海关|税务|[支大]队|工作队|代表团|调研组|专家组|剧团|筛查队";
/** Some body or place and what it does: the sober line beside a vivid one. */
const ORGAN = "[市县区州省](?:政协|人大(?:常委会)?|纪委(?:监委)?|总工会|妇联|残联|工商联|红十字会|政府)";
const ACTOR = new RegExp(
  `^(?:${ORGAN}|(?:(?![的了着把被和])[\\u4e00-\\u9fff]){2,14}?(?:${TERRITORY}|${HOUSE}|${FORCE}))(?![\\u4e00-\\u9fff]{0,3}$)(?=[\\u4e00-\\u9fff“])`,
  "u",
);
/** Whom it is about, nothing said of them: 守护候鸟的人, 矿工诗人和他的读者. */
const PEOPLE = /^[^“”，,\s\d]{2,12}(?:者|们|的(?:人|[\u4e00-\u9fff]{1,4}[人师匠兵员客]))$/u;
/** What a series of reports looks at: 乡村振兴看变化, 丰收节里话丰收. */
const TOPIC = /^[\u4e00-\u9fff]{3,7}[看话访探](?!一)[\u4e00-\u9fff]{2}$/u;
/** A campaign or a day with a name and nothing said of it: “金秋助学”圆梦行动, 市二中食堂开放日. */
const CAMPAIGN =
  /^[“\u4e00-\u9fff”]{2,16}(?:行动|工程|(?:开放|体验|宣传|纪念|主题|接待|活动)[日周月])$|^(?:学习|贯彻|深入学习)[^，,\s]{4,16}精神$|办实事$|新征程$|^(?:全面推进)?乡村振兴$|^脱贫攻坚$/u;
/** What goes on without a subject about what another line names: 就…, 将…, 抓获…. */
const GOES_ON =
  /^(?:就|由|已|均|将|届时|全程|目前|票价|总数|其中|首[日任]|设在|位于|成为|涉及|涉案|抓获|查获|缴获|享年|历时|计划|预计|年[产减增]|[一二三五十\d]+年[内间]|要求|强调|提出|批准|通过|表决|决定)|^对.{2,24}进行|[\s，,](?:首日|其中|已|均)/u;
/** How many of whom did what: 近六百名选手同台竞技. */
const HOW_MANY =
  /^[近约逾超]?[\d一二两三四五六七八九十百千万余多]+[名位人户家支个](?=[^\s，,]{3,}(?:[\s，,]|$))/u;
/** A case or campaign with a name in quotes: 破获一起“刷单”诈骗案. */
const NAMED_AFFAIR = /”[\u4e00-\u9fff]{0,6}(?:案|会|活动|行动|计划|工程|试点|记)$/u;
/** A fact that follows from an event: who was chosen, honoured, named. */
const OUTCOME = /当选|连任|接任|出任|选举|获评|获奖|荣获|获授|授予|表彰|通过|签约|捐赠|聘请|受邀|入选/u;
/** Who was chosen; told without a name, it is the point of the news. */
const CHOSEN = /当选|连任|接任|出任/u;
/** Who won: the news of a contest. */
const RESULT =
  /夺冠|夺魁|领跑|居首|包揽|卫冕|问鼎|折桂|封王|登顶|摘(?:金|银|铜|得|取|桂)|[夺捧](?:金|银|铜|杯)/u;
/** Who went where or met whom: an errand, of which another line tells the point. */
const ERRAND =
  /^[\u4e00-\u9fff·、“”\s]{2,16}?(?:深入|赴|率队|走访|看望|会见|调研|督查|督导|检查|巡查|察看|考察|慰问|视察|走进|主持召开|进(?:小区|社区|校园|企业|乡村|军营|机关|农[村家]|课堂|车间|基层))/u;
const FIGURE = "[\\d.一二两三四五六七八九十百千万亿零半]+[余多]?";
const UNIT =
  "(?:元|年|天|日|个?月|小时|分钟|公里|千米|平方米|平方公里|米|亩|吨|斤|公斤|人|户|名|位|项|个|站|家|次|场|省|市|县|乡|村|件|倍|座|条|处|辆|台|岁|[%％℃])";
/** 零下31℃, 五小时接力: how cold, how long. */
const ORDEAL = `(?:零下${FIGURE}(?:℃|度|摄氏度)|${FIGURE}(?:天|小时|公里|里)(?:接力|救援|守护|奋战|坚守|攻坚|跋涉|奔波))`;
/** Figures and what they measure, nothing said of them: 总投资3亿元, 历时两年 行程万里. */
const MEASURE = new RegExp(
  `^(?:(?:(?!${FIGURE})[^\\s，,\\d的]{0,6}?(?:${FIGURE}${UNIT})+|${ORDEAL})(?:[\\s，,]+|$))+$`,
  "u",
);
/** Whom a portrait is of: 记市实验小学教师某某. */
const PORTRAYS = /^(?:本报)?(?:追记|对话|专访|走近|走进|记|访)(?![者住得录忆载下起])[^，,！!？?\s]{5,}$/u;
const SERIES =
  /(?:解读|栏目|专栏|专题|专版|特刊|(?:系列|特别|专题|追踪|连续)报道|走基层|连载|聚焦|进行时|笔谈|清单|速递|速览|播报|短波|传真|动态|特写|专访|实录|纪实|侧记|见闻|综述|观察|手记|速写|访谈|纪事|(?<!展)调查|故事|日记|身边事|身边人|回眸|巡礼|印记|风采录?)$|^[\u4e00-\u9fff]{2,8}·[\u4e00-\u9fff]{2,8}$|·之[一二三四五六七八九十]+$|[①-⑳]$|[（(][一二三四五六七八九十\d上中下]{1,3}[)）]$|^【.*】$/u;
const AREA = "区|县|(?<!上)市|州|镇|乡|村";
const OFFICE =
  "委员会|办公室|大队|支队|派出所|社区|街道|协会|基金会|商会|管委会|政府|台办|台港澳办|组织部|宣传部|统战部|政法委|纪委监委";
/** The name of a body or place and nothing said of it. */
const BODY = new RegExp(
  `^[\\u4e00-\\u9fff（）()]{2,20}(?:局|院|庭|${AREA}|公司|集团|学校|中学|小学|大学|学院|医院|中心|${OFFICE})$`,
  "u",
);
/** 守好, 扛牢: to do well what the next word says. */
const DOES_WELL = "[守筑扛压稳兜织办种端夯拧跑走干抓打做擦当讲答啃唱管][好牢住实稳准响活亮紧出密赢]";
const TURNS_TO = "把|让|给|以|为|用|向|在|从";
const STRIVES =
  "当好|锻造|抢占|夯实|不误|不负|做好|做实|抓好|打好|打造|打赢|守好|守护|坚决|坚持|坚定|提高|提升|完善|健全|简化|延伸|主动|织密|用好|用活|跑出|建强|拓宽|激发|厚植|加快|加强|深化|推动|推进";
const WITH_ALL_FORCE =
  "全力|全面|奋力|努力|深入|扎实|持续|集中|凝心|凝聚|聚焦|聚力|确保|切实|进一步|不断|携手|共同|勇|争";
const MAKES_SHINE = "擦亮|筑牢|扛起|锚定|强化|优化|提升|激活|点亮|绘就|书写|谱写";
const URGES = new RegExp(
  `^(?:${[DOES_WELL, TURNS_TO, STRIVES, WITH_ALL_FORCE, MAKES_SHINE].join("|")})|(?:了|吗|呢|吧|[！!？?])$`,
  "u",
);
const QUOTES = /[“”]/u;
/** What a vivid line asks. */
const ASKS = /怎样|怎么|如何|为何|为什么|何以|[？?]$/u;
/** Nothing but what somebody said: “把课堂搬到机台边”. */
const ALL_QUOTED = /^“[^“”]+”$/u;
/** What was to be and is not: news by itself. */
const PUT_OFF = /延期|推迟|取消|改期/u;
/** Whose word it is: 组委会：费用全额退还. */
const WORD_OF = /^[\u4e00-\u9fff]{2,8}[:：](?=.)/u;
/** A verb at the end of a line, and below it what it is done to. */
const LACKS_OBJECT = /(?:视察|调研|考察|督查|督导|检查|研究|部署|推进|安排|听取|审议|学习|协商)$/u;
const OBJECT = /^[^，\s]{2,16}(?:工作|情况|事项|问题|精神)$/u;
/** A newspaper's name and page number that ran into a line. */
const FOLIO = /^(.{6,}?)[\s\u3000]+([\u4e00-\u9fff]{4,10})[\s\u3000]*(?:第?[A-Z]?\d{1,2}版?)?$/u;
const COMMA_CLAUSES = /^[^，,]{4,}[，,][^，,]{4,}$/u;
const CLAUSES = /\S[\s\u3000]+\S/u;

/** Somebody's post and name and nothing said of them: 剪纸传承人 某某. */
const POST_AND_NAME =
  /^[^，,\s]{2,14}(?:[师匠员医警官]|传承人|[术业画剧]家|书记|主任|[院校村站所队]长)\s?([\u4e00-\u9fff]{2,3})$/u;
const namesSomebody = (text: string): boolean => looksLikeName(POST_AND_NAME.exec(text)?.[1] ?? "");
const isMeasure = (text: string): boolean => text.length <= 48 && MEASURE.test(text);
const namesBodies = (text: string): boolean => text.split(/[\s\u3000、]+/u).every((part) => BODY.test(part));

/** 饶剑平讲“开学第一课”: somebody and what he told. */
const TOLD = /^[\u4e00-\u9fff·]{2,4}(?:[宣主]?讲|授课|领学|宣读|点评|通报)(?![者台堂座])/u;
const startsWithName = (text: string): boolean =>
  looksLikeName(text.slice(0, 3)) || looksLikeName(text.slice(0, 2));
const tellsWho = (text: string): boolean => PRESENT.test(text) || (TOLD.test(text) && startsWithName(text));

const isActor = (text: string): boolean =>
  ACTOR.test(text) &&
  (!QUOTES.test(text) || NAMED_AFFAIR.test(text)) &&
  !CLAUSES.test(text) &&
  !URGES.test(text);

/** Whether a line tells what happened or who did it, as headlines of news do. */
export const tellsEvent = (text: string): boolean =>
  tellsWho(text) ||
  (!URGES.test(text) && ([EVENT, OUTCOME, RESULT, ERRAND].some((part) => part.test(text)) || isActor(text)));

/** A column's name, or when and where it was: what stands above a headline. */
const leadsInto = (text: string): boolean => [SERIES, COMMENT, SEASON, FRAME].some((part) => part.test(text));

/** As short as the name of a column. */
const isLabel = (text: string): boolean => widthOf(text) <= 6 && !/[！!？?]$/u.test(text);
/** What a line is about without a word of what happened. */
const isTopic = (text: string): boolean =>
  TOPIC.test(text) || (CAMPAIGN.test(text) && !EVENT.test(text)) || namesSomebody(text);

/** How badly a line would do as each part of the head, given its place. */
const asHeadline = ({ text, mark }: HeadLine): number => {
  let cost = mark > 0 ? -2 + mark / 10 : 0;
  if (LEADS_IN.test(text) || TRAILS.test(text)) cost += 4;
  if (leadsInto(text)) cost += 1.5;
  if (isMeasure(text) || PORTRAYS.test(text)) cost += 1.8;
  if (tellsWho(text)) cost += 2.5;
  else if (RESULT.test(text)) cost -= 0.3;
  else if (namesBodies(text)) cost += 1.5;
  else if (EVENT.test(text) && !PUT_OFF.test(text)) cost += GATHERING.test(text) ? 0.6 : 0.2;
  else if (OUTCOME.test(text)) cost += CHOSEN.test(text) && !startsWithName(text) ? 0.2 : 0.5;
  else if (isActor(text)) cost += 0.5;
  if (URGES.test(text.replace(WORD_OF, "")) || ASKS.test(text)) cost -= 0.7;
  else if (QUOTES.test(text)) cost -= 0.3;
  if (CLAUSES.test(text) && !OUTCOME.test(text)) cost -= 0.5;
  else if (COMMA_CLAUSES.test(text)) cost -= 0.2;
  if (PEOPLE.test(text)) cost += 0.4;
  if (isTopic(text)) cost += 1;
  if (GOES_ON.test(text)) cost += 1;
  if (HOW_MANY.test(text)) cost += 0.6;
  if (ERRAND.test(text)) cost += 0.3;
  if (isLabel(text)) cost += 0.7;
  return cost + Math.max(0, widthOf(text) - 42) / 20;
};

const asKicker = ({ text }: HeadLine): number => {
  if (LEADS_IN.test(text)) return -1;
  if (leadsInto(text) || namesBodies(text)) return 0.2;
  if (TRAILS.test(text)) return 4;
  if (tellsWho(text)) return 2;
  if (isMeasure(text) || PORTRAYS.test(text)) return 0.2;
  if (isLabel(text) || isTopic(text)) return 0.3;
  if (EVENT.test(text)) return GATHERING.test(text) ? 0.5 : 1;
  if (PEOPLE.test(text)) return 0.5;
  if (ALL_QUOTED.test(text)) return 0.8;
  return ERRAND.test(text) || isActor(text) ? 0.8 : 1.5;
};

const asSubtitle = ({ text }: HeadLine): number => {
  if (TRAILS.test(text) || tellsWho(text)) return 0;
  if (isMeasure(text) || PORTRAYS.test(text)) return 0.2;
  if (LEADS_IN.test(text)) return 3;
  if (URGES.test(text.replace(WORD_OF, "")) && !OUTCOME.test(text)) return 1.2;
  if (GOES_ON.test(text)) return 0.1;
  if (WORD_OF.test(text) || HOW_MANY.test(text)) return 0.4;
  if (EVENT.test(text) || OUTCOME.test(text)) return 0.3;
  if (isActor(text)) return 0.4;
  return QUOTES.test(text) ? 0.9 : 0.7;
};

/**
 * Tells kicker, headline and subtitle apart: one line is the headline, what stands above it the kicker, what
 * stands below it the subtitle, at the least total cost. `parted` says that blank lines part the blocks here, `told`
 * is the text that they head: a word of it that stands across two lines shows that they are one.
 */
export function toHead(blocks: readonly Block[], parted = true, told = ""): Head {
  const lines = toHeadLines(blocks, parted, told);
  const { at } = cheapestHead(lines);
  const join = (some: readonly HeadLine[]) => some.map((line) => line.text).join(" ");
  const kicker = join(lines.slice(0, at));
  const subtitle = join(lines.slice(at + 1));
  return { headline: lines[at]?.text ?? "", ...(kicker && { kicker }), ...(subtitle && { subtitle }) };
}

/** The line that does best as the headline, and how badly all lines do then. */
function cheapestHead(lines: readonly HeadLine[]): { cost: number; at: number } {
  const above = lines.map(asKicker);
  const below = lines.map(asSubtitle);
  const sum = (costs: readonly number[]) => costs.reduce((total, cost) => total + cost, 0);
  let best = { cost: Infinity, at: 0 };
  lines.forEach((line, at) => {
    const cost = asHeadline(line) + sum(above.slice(0, at)) + sum(below.slice(at + 1));
    if (cost < best.cost) best = { cost, at };
  });
  return best;
}

/** How badly lines do as the heads of two articles, the upper and the lower ones, for the head of one. */
export function partCost(upper: readonly Block[], lower: readonly Block[]): number {
  const [all, above, below] = [[...upper, ...lower], upper, lower].map(
    (lines) => cheapestHead(toHeadLines(lines, true)).cost,
  );
  return (above ?? 0) + (below ?? 0) - (all ?? 0);
}

/** A column's name or a short lead-in that a wide space parts from the headline on the same line, and the rest. */
function withoutColumn(text: string): [column: string, rest: string] {
  const bracketed = /^(【[^】]{2,12}】)\s*(\S.*)$/u.exec(text);
  const spaced = /^([\u4e00-\u9fff]{2,5})(?:\u3000|\s{2,})\s*(\S+)$/u.exec(text);
  const [, column = "", rest = ""] = bracketed ?? spaced ?? [];
  const leads = bracketed || (rest.length >= column.length * 1.6 && !looksLikeName(column));
  return leads && rest ? [column, rest] : ["", text];
}

function withoutFolio(text: string): string {
  const [, rest = "", name = ""] = FOLIO.exec(text) ?? [];
  return findNewspaper(name) === name ? rest : text;
}

/** A quotation that breaks off at the line's end. */
const goesOn = (above: HeadLine, below: Block): boolean =>
  isQuoting(above.text) && (below.gap === 0 || /^[^“”]*”/u.test(below.text));
const isQuoting = (text: string): boolean => text.split("“").length > text.split("”").length;

/** Lines of one headline put together: what no blank line parts where one parts others, and what is torn. */
function toHeadLines(blocks: readonly Block[], parted: boolean, told = ""): HeadLine[] {
  const lines: HeadLine[] = [];
  const mixed = parted && new Set(blocks.slice(1).map(({ gap }) => gap > 0)).size === 2;
  blocks.forEach((block, index) => {
    const above = lines.at(-1);
    const bare = withoutMark(block.text);
    const [column, text] = withoutColumn(COMMENT.test(bare) ? bare : withoutFolio(block.text));
    const line = { text, mark: block.mark };
    if (column) return void lines.push({ text: column, mark: 0 }, line);
    const close = mixed && index > 0 && block.gap === 0 && block.mark === (above?.mark ?? 0);
    if (
      above &&
      ((close && widthOf(above.text) > 4) ||
        isTorn(above, line, told) ||
        goesOn(above, block) ||
        arePaired(above, line) ||
        lacks(above, line))
    ) {
      const torn = crosses(above.text, line.text, told) || isQuoting(above.text);
      const between = torn ? "" : " ";
      lines[lines.length - 1] = { text: above.text + between + line.text, mark: above.mark };
    } else lines.push(line);
  });
  return lines;
}

/** A line that breaks off in mid-word or mid-phrase. */
const isTorn = (above: HeadLine, below: HeadLine, told: string): boolean =>
  above.mark === below.mark &&
  ((widthOf(above.text) > 6 && (wordCrosses(above.text, below.text) || /[、，,的与]$/u.test(above.text))) ||
    acrossIn(above.text, below.text, told));

const IN_PLACE = new RegExp(`(?:${AREA})$`, "u");
/** Whether a text has words across the break, other than those that follow a place's name. */
const acrossIn = (above: string, below: string, told: string): boolean =>
  !IN_PLACE.test(above) &&
  !isExplained(above) &&
  wordsAcross(above, below).some((word) => told.includes(word));
const crosses = (above: string, below: string, told: string): boolean =>
  wordCrosses(above, below) || acrossIn(above, below, told);

const PARTS = anyOf([SERIES, SEASON, FRAME, COMMENT, PRESENT, EVENT, LEADS_IN, TRAILS, PORTRAYS]);
const isExplained = (text: string): boolean =>
  namesBodies(text) || widthOf(text) <= 3 || isMeasure(text) || PARTS.test(text);

const lacks = (above: HeadLine, below: HeadLine): boolean =>
  LACKS_OBJECT.test(above.text) && OBJECT.test(below.text) && above.mark === below.mark;

/** Two calls to do something, or the two halves of a couplet: as long as one another, and built alike. */
function arePaired(above: HeadLine, below: HeadLine): boolean {
  if (above.mark !== below.mark || above.text.length < 5) return false;
  if (isExplained(above.text) || isExplained(below.text)) return false;
  if (URGES.test(above.text) && URGES.test(below.text)) return true;
  if (above.text.length !== below.text.length) return false;
  return [...above.text].some((character, at) => character === below.text[at]);
}

/** Whether a head says that what follows is an opinion of the paper's own. */
export const headsComment = (lines: readonly string[]): boolean =>
  lines.some((line) => COMMENT.test(withoutMark(line.trim())));
