import type { FoundMention } from "../found-mention.ts";
import type { Article } from "../page/find-articles.ts";
import { plainTextOf } from "../reading.ts";
import { findAll } from "../text/find-all.ts";

const STAGES =
  "剧院|大剧院|剧场|影院|会堂|礼堂|大会堂|大学堂|文化宫|少年宫|青少年宫|[一-龥]宫|报告厅|演播厅|音乐厅|多功能厅|会议厅|会议室|控制室|大厅";
const COLLECTIONS = "博物馆|图书馆|美术馆|文化馆|展览馆|纪念馆|科技馆|体育馆|球馆|会馆|[一-龥]馆|书院";
const CENTRES =
  "会展中心|会议中心|行政中心|体育中心|文化中心|活动中心|服务中心|指挥中心|健身中心|展示中心|博览中心|国际中心|运营中心";
const TRADE = "人才市场|人力资源市场|市场|宾馆|酒店|饭店|大酒店|度假村|之家";
const GROUNDS =
  "广场|中心广场|公园|乐园|文化园|产业园|物流园|生态园|示范园|景区|古城|烈士陵园|陵园|纪念碑|冰场|球场|滑雪场|训练场|操场|林场|农场|牧场|渔港|校区";
const TRAFFIC_AND_WATER = "码头|车站|火车站|[一-龥]站|机场|大桥|水厂|水库|闸|[一-龥]闸|泵站";
const BUILDINGS = "大厦|大楼|综合楼|办公楼|[一-龥]楼|[一-龥]厂|工地|矿洞";
/** What a hall, house, square or other spot is called at its end. */
const SITE = new RegExp(
  `(?:${[STAGES, COLLECTIONS, CENTRES, TRADE, GROUNDS, TRAFFIC_AND_WATER, BUILDINGS].join("|")})$`,
);
const GENERIC =
  /^(?:本|该|此|各|某|一|线上|现场|当地|会|总部|室内|户外|主会场|分会场|视频|这里|那里|家中|全国|全省|全市|活动|施工|项目|新|老|大|小)+[^市县区省]{0,2}$/;
const IN_WHICH_PLACE = "在([^,，。;；:：、()（）“”《》\\s的]{3,18}?)";
const HOW = "(?:隆重|成功|顺利|正式|如期|盛大|胜利|圆满|联合|主持|组织|共同|集中|公开)*";
const WITH_WHOM = "(?:[与同][^,，。;；:：]{2,40}(?=会谈|座谈|会晤|洽谈))?";
const IS_HELD =
  "召开|举行|举办|进行|落幕|开幕|闭幕|启幕|会见|会谈|会晤|座谈|洽谈|签署|签约|签订|开赛|鸣枪|开讲|首演|上演|启动|宣判|开庭|审理|颁奖|授牌|挂牌|开席|作[^,，。;；]{0,14}(?:报告|讲座|宣讲)";
const HELD = new RegExp(`${IN_WHICH_PLACE}${HOW}${WITH_WHOM}(?:${IS_HELD})`, "g");
const GONE =
  /(?:来到|走进|深入|前往|直奔|察看了?|参观了?|走访了?)([^,，。;；:：“”《》\s]{3,60}(?:,以及[^,，。;；:：“”《》\s]{3,60})?)/g;
const AT_HEAD = /(?<=[。\n！？”]|^)(?:随后[,，])?在([^,，。;；:：、“”《》\s的]{3,18})[,，]/g;

const DIVISIONS = new Set(["PROVINCE", "CITY", "COUNTY", "TOWNSHIP"]);

/** A site that no name found before already ends with, called by the units before it too; `from` is where they begin. */
function toVenue(
  article: Article,
  from: number,
  start: number,
  end: number,
  taken: ReadonlySet<number>,
): FoundMention | undefined {
  const name = plainTextOf(article).slice(start, end);
  if (taken.has(end) || !SITE.test(name) || GENERIC.test(name) || name.length < 3 || name.includes("的"))
    return undefined;
  const text = article.text.slice(start, end);
  const whole = plainTextOf(article).slice(from, end);
  const aliases = whole === name ? undefined : [whole];
  return { kind: "Place", start, end, text, name, aliases, level: "SITE", confidence: 0.78 };
}

/** Where, after the names of divisions that open a stretch, its own name begins: 京口区|四牌楼街道|中营社区. */
function ownStart(start: number, end: number, divisions: ReadonlyMap<number, number>): number {
  for (let at = start; ; ) {
    const next = divisions.get(at);
    if (next === undefined || next >= end - 1) return at;
    at = next;
  }
}

/**
 * Sites named where something is held or somebody goes (在神农大剧院开幕, 来到德胜河水厂), as far as `names`
 * do not hold them yet. Offsets are into the article's text.
 */
export function findVenues(article: Article, names: readonly FoundMention[]): FoundMention[] {
  const text = plainTextOf(article);
  const taken = new Set(names.filter((n) => n.kind !== "Person").map((n) => n.end));
  const divisions = new Map(
    names.filter((n) => n.kind === "Place" && DIVISIONS.has(n.level ?? "")).map((n) => [n.start, n.end]),
  );
  const found: FoundMention[] = [];
  const add = (start: number, end: number) => {
    if (/^(?:项目|工程|建设)/.test(text.slice(end, end + 2))) return;
    const venue = toVenue(article, start, ownStart(start, end, divisions), end, taken);
    if (venue && !found.some((f) => f.start < venue.end && venue.start < f.end)) found.push(venue);
  };
  const whole = (pattern: RegExp) => {
    for (const match of findAll(text, pattern)) {
      const start = match.index + match[0].indexOf(match[1] ?? "");
      add(start, start + (match[1]?.length ?? 0));
    }
  };
  whole(HELD);
  whole(AT_HEAD);
  for (const match of findAll(text, GONE)) {
    let at = match.index + match[0].length - (match[1]?.length ?? 0);
    for (const item of (match[1] ?? "").split(/(?:,以及|[、和及与])/)) {
      add(at, at + item.replace(/(?:等[^等]{0,6}|项目(?:建设)?现场)$/, "").length);
      at += item.length + (text.startsWith(",以及", at + item.length) ? 3 : 1);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
