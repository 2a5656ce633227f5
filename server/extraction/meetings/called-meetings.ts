import type { Article } from "../page/find-articles.ts";
import { DEEDS } from "./deeds.ts";
import { isAnchored, isChaired, isConvened, takesPlace } from "./meeting-anchors.ts";
import type { MeetingName } from "./meeting-names.ts";
import type { Visit } from "./visit.ts";

/** A meeting that the text gives no name, under the name by which it is called. */
export interface CalledMeeting extends MeetingName {
  name: string;
  confidence: number;
}

/** 专题座谈会 within a visit: a meeting of its own, called after what the visit was about. */
function topicalMeetings(
  names: readonly MeetingName[],
  visits: readonly { topic?: string }[],
): MeetingName[] {
  const topic = visits.find((v) => v.topic)?.topic;
  if (!topic) return [];
  return names
    .filter(
      (n) =>
        !n.named &&
        /^(?:专题|专项|现场|工作)\S+会$/.test(n.text) &&
        /(?:座谈|调度|推进|汇报|部署|研讨)/.test(n.text),
    )
    .slice(0, 1)
    .map((n) => ({ ...n, text: `${topic}${n.text}` }));
}

const BEFORE_IT = "(?<=^|[,，。;；、\\s)）]|\\d日|上午|下午|昨日|昨天)";
const ITS_WORDS = "[^,，。;；、:：\\s()（）的在]{1,16}?";
const SITS =
  "常委会|党组|委员会|新闻办|办公室|领导小组|党委|人大|政协|董事会|理事会|中心组|主席团|政府|[县市省镇乡区]|局|厅|公司|集团|医院|学校|大学|学院|法院|检察院|协会|总工会|支部|公安";
const CONVENES = "(?:组织)?(?:在[^,，。;；、]{2,14})?(?:召开|举行|举办|开展)了?";
/** 市委常委会召开会议, 市政府新闻办举行新闻发布会: a meeting called after the body that held it. */
export const CONVENER = new RegExp(`${BEFORE_IT}(${ITS_WORDS}(?:${SITS}))${CONVENES}$`);

/** Bodies that are called by their sittings: 市委常委会会议. What a government convenes for somebody else is not. */
const SITTING = /(?:常委会|党组|委员会|领导小组|党委|董事会|理事会|中心组|主席团|支部)$/;

function convenedByBody(text: string, all: readonly MeetingName[]): MeetingName[] {
  return all.flatMap((name) => {
    if (name.named) return [];
    const before = Math.max(0, name.start - 24);
    const match = CONVENER.exec(text.slice(before, name.start));
    const body = match?.[1];
    if (!match || !body || (name.text === "会议" && !SITTING.test(body))) return [];
    return [
      {
        ...name,
        start: before + match.index,
        text: `${body}${text.slice(name.start, name.end)}`,
        named: true,
      },
    ];
  });
}

const BEGUN = new RegExp(
  `([^,，。;；\\s的了]{4,30}?)(?:正式|顺利)?(?:在[^,，。;；]{2,20}?)(?:正式|顺利)?(${DEEDS})(?=[,，。])`,
);

/** 某审判点在某村揭牌。揭牌仪式上…: a ceremony called after what the clause before says to have begun. */
function ceremonyOf(text: string, all: readonly MeetingName[]): MeetingName[] {
  const match = all.some((n) => !n.named && n.text.endsWith("仪式")) ? BEGUN.exec(text) : null;
  const [, what, deed] = match ?? [];
  const lone = match && all.find((n) => !n.named && n.text === `${deed}仪式` && n.start > match.index);
  if (!match || !what || !lone || !(takesPlace(text, lone.end) || text.startsWith("后", lone.end))) return [];
  const name = what.replace(/^(?:昨[日天]|今[日天]|\d{1,2}月\d{1,2}日|(?:当天|日前|近日))(?:[上下]午)?/, "");
  return [{ ...lone, text: `${name}${lone.text}`, named: true }];
}

/** What a headline says to have begun: 某产业园开园. */
const BEGINS = new RegExp(`^([^:：]{2,24}?(?:${DEEDS}))(?:$|[并暨])`);
/** That people were there for it. */
const AT_IT = /(?:出席|参加)(?:了|有关|相关|此次|本次)?(?:活动|签约|仪式)|致辞|宣布/;

/** An opening without a name that the headline tells of, and at which people were: 某产业园开园. */
function begunInHead(article: Article, text: string): MeetingName[] {
  const parts = [article.headline, article.subtitle ?? ""].flatMap((part) => part.split(/[\s,，。！!]+/));
  const name = parts.map((part) => BEGINS.exec(part)?.[1]).find((found) => found !== undefined);
  const deed = name?.slice(-2);
  const start = deed === undefined ? -1 : text.indexOf(deed);
  if (name === undefined || start < 0 || !AT_IT.test(text)) return [];
  return [{ start, end: start + 2, text: name, kind: "CEREMONY", named: true }];
}

/** Games and fairs, which are no meetings and have an opening of their own. */
const EVENT =
  /(第[一二三四五六七八九十\d]{1,3}届[^,，。;；、“”\s]{2,24}?(?:博览会|运动会|[节展赛]))(?![^,，。]{0,6}[开闭]幕式)/;

/** 运动会举行。副省长出席开幕式: the opening of the event that the text names. */
function openings(text: string, all: readonly MeetingName[]): MeetingName[] {
  const match = EVENT.exec(text);
  const event = match?.[1];
  if (!match || event === undefined) return [];
  const ceremonies = all.filter((n) => !n.named && /^[开闭]幕式$/.test(n.text) && isConvenedOrHeld(text, n));
  return ceremonies
    .flatMap((n) => [...openingsBefore(text, match.index + event.length, n), n])
    .map((n) => ({ ...n, text: `${event}${ceremonies[0]?.text ?? ""}`, named: true }));
}

/** …博览会在某中心|开幕, before the word 开幕式: the ceremony is told of there first. */
function openingsBefore(text: string, from: number, ceremony: MeetingName): MeetingName[] {
  const opens = /^[^。\n]{0,30}?([开闭]幕)(?!式)/.exec(text.slice(from, ceremony.start));
  if (!opens) return [];
  const end = from + opens[0].length;
  return [{ ...ceremony, start: end - 2, end }];
}

const isConvenedOrHeld = (text: string, { start, end }: MeetingName): boolean =>
  isConvened(text, start) || takesPlace(text, end);

const GENERIC = /^(?:专题|全体|扩大)?(?:会议|大会|论坛|仪式|典礼)$|(?:活动|全会)$/;
/** What is only planned: 将召开, 定于…举行. */
const PLANNED = /(?:将|拟|计划|准备|定于|届时)[^,，。；;]{0,14}$/;
const CONVENED_GENERIC = /^(?:专题)?会议$|^(?:仪式|典礼|论坛)$/;

/** Whether an unnamed word tells of a meeting that is held: 召开调度会, 签约会由某人召集, 座谈会上. */
function isHeld(text: string, name: MeetingName): boolean {
  if (name.named || PLANNED.test(text.slice(Math.max(0, name.start - 18), name.start))) return false;
  if (isConvened(text, name.start)) return !GENERIC.test(name.text) || CONVENED_GENERIC.test(name.text);
  if (GENERIC.test(name.text)) return false;
  return isChaired(text, name.end) || takesPlace(text, name.end);
}

/** The part of the head that speaks of the meeting, else the headline's first. */
function topicOf(article: Article, sort: string): string {
  const parts = [article.kicker, article.headline, article.subtitle].flatMap((part) =>
    (part ?? "").split(/[\s,，。！？!?：:]+/),
  );
  const first = article.headline.replace(/\s+/g, " ").split(/[ ,，。！？!?：:]/)[0] ?? "";
  return (
    parts.find((part) => HELD_IN_HEAD.test(part)) ??
    parts.find((part) => part.length > 5 && part.includes(sort.slice(0, 2))) ??
    first
  );
}
/** 某区召开安全生产调度会: the meeting itself, in the head. */
const HELD_IN_HEAD = /(?:举行|召开|举办)了?[^,，]{3,}(?:会|会议|大会|论坛|仪式)$/;

/** 某镇举行|某某评审会: what a headline says to be held. */
const HOLDS = /(?:举行|召开|举办)了?(.{5,})$/;

const HOLD = /(?:举行|召开|举办)了?/;

/** 某运动会落幕 in the headline, of a 闭幕式. */
const TAKES_PLACE = /(?:圆满|胜利|隆重|正式|盛大)*(?:落幕|闭幕|开幕|启幕|举行|举办|召开|收官)$/;

function calledAfterHead(article: Article, lone: MeetingName): MeetingName[] {
  const headed = topicOf(article, lone.text);
  const topic = /^[开闭]幕式$/.test(lone.text) ? headed.replace(TAKES_PLACE, "") : headed;
  const held = HOLDS.exec(topic)?.[1];
  if (held?.endsWith(lone.text.slice(-2))) return [{ ...lone, text: held, named: true }];
  if (held && lone.text === "会议" && HELD_IN_HEAD.test(topic))
    return [{ ...lone, text: topic.replace(HOLD, ""), named: true }];
  if (topic.length < 4) return [{ ...lone, named: true }];
  const known = lone.text.endsWith("会议") || topic.endsWith(lone.text);
  const deed = lone.text.slice(0, 2);
  const name = known ? topic : topic.endsWith(deed) ? topic + lone.text.slice(2) : topic + lone.text;
  return [{ ...lone, text: name, named: true }];
}

/** The only meeting of an article when it has no name: called after the headline. */
function loneMeeting(article: Article, text: string, all: readonly MeetingName[]): MeetingName[] {
  const lone = all.find((name) => isHeld(text, name)) ?? chairedActivity(text);
  if (!lone) return [];
  const called = calledAfterHead(article, lone);
  return endsVisit(text, lone) ? called.map((name) => ({ ...name, kind: "INSPECTION" })) : called;
}

/** 活动由校长某某主持: what has one in the chair is something people came to, whatever it is called. */
const ACTIVITY_CHAIRED = /活动(?=由[^,，。;；]{2,24}主持)|(?<=主持(?:了|此次|本次|当天的?)?)活动(?=[。,，])/;

function chairedActivity(text: string): MeetingName | undefined {
  const match = ACTIVITY_CHAIRED.exec(text);
  if (!match) return undefined;
  const { index: start, 0: word } = match;
  return { start, end: start + word.length, text: word, kind: "CEREMONY", named: false };
}

/** A sitting without a name at the end of a visit to places is one with it. */
const ON_FOOT =
  /(?:先后|分别|依次|一行|实地)[^,，。;；]{0,4}(?:来到|深入|走进|前往|赴|到|察看|查看|视察|走访)|(?:来到|深入|走进|前往)[^。;；]{2,40}(?:实地|察看|查看|走访|视察)/;
const endsVisit = (text: string, { start, text: word }: MeetingName): boolean =>
  /座谈会|汇报会|反馈会/.test(word) && ON_FOOT.test(text.slice(0, start));

/** A ceremony without a name beside talks or a visit: 会见后,双方举行签约仪式. */
function loneCeremony(
  article: Article,
  text: string,
  all: readonly MeetingName[],
  known: readonly string[],
): MeetingName[] {
  const lone = all.find((n) => !n.named && /^[^仪典]{2,6}(?:仪式|典礼)$/.test(n.text) && isHeld(text, n));
  const told = known.some((name) => /(?:仪式|典礼|活动)$/.test(name));
  return lone && !told ? calledAfterHead(article, lone) : [];
}

/** 检查组在钟祥市召开|座谈会, 在22日召开的|汇报会: a sitting that a visit's group convenes, or that has a day of its own. */
const OF_GROUP =
  /(?:视察|检查|调研|考察|督导|督查|评估|验收|专家)[组团队](?:[^,，。;；]{0,12}[,，])?[^,，。;；]{0,24}(?:召开|举行|开)了?(?:的)?$|\d日(?:[上下]午)?(?:召开|举行)的$/;

/** 座谈会就开在村史馆,某人主持. */
const AT_ITS_VENUE = /^(?:就|也)?(?:开|设)在[^,，。;；]{2,20}[,，][^,，。;；]{2,20}主持/;

function groupsSitting(text: string, all: readonly MeetingName[], visits: readonly Visit[]): MeetingName[] {
  const visit =
    visits.find(({ kind }) => kind === "INSPECTION")?.name ??
    all.find((n) => n.named && n.kind === "INSPECTION" && isAnchored(text, n))?.text;
  if (visit === undefined) return [];
  const lone = all.find(
    (n) =>
      !n.named &&
      /(?:座谈|汇报|反馈|交流|通报|碰头|小结|总结)会$/.test(n.text) &&
      (OF_GROUP.test(text.slice(Math.max(0, n.start - 40), n.start)) ||
        AT_ITS_VENUE.test(text.slice(n.end, n.end + 48))),
  );
  return lone ? [{ ...lone, text: `${visit}${lone.text}`, named: true }] : [];
}

/** Meetings without a name: called after the visit they were part of, their body, or the headline. */
export function calledMeetings(
  article: Article,
  text: string,
  all: readonly MeetingName[],
  visits: readonly Visit[],
  known: readonly string[],
): CalledMeeting[] {
  const opened =
    known.length === 0 && visits.every(({ kind }) => kind === "TALKS") ? openings(text, all) : [];
  const anchored = all.some((n) => n.named && n.kind !== "INSPECTION" && isAnchored(text, n));
  const topical = anchored ? [] : topicalMeetings(all, visits);
  const bodied = [
    ...convenedByBody(text, all),
    ...(anchored || topical.length > 0 ? [] : groupsSitting(text, all, visits)),
  ];
  const alone = known.length + visits.length + topical.length + bodied.length + opened.length === 0;
  const begun = alone ? ceremonyOf(text, all) : [];
  const others = [...known, ...[...topical, ...bodied, ...opened, ...begun].map((n) => n.text)];
  const told = alone && begun.length === 0 ? loneMeeting(article, text, all) : begun;
  const lone = alone && told.length === 0 ? begunInHead(article, text) : told;
  const ceremony = alone ? [] : loneCeremony(article, text, all, others);
  return [...topical, ...bodied, ...opened, ...lone, ...ceremony].map((n) => ({
    ...n,
    name: n.text,
    confidence: 0.83,
  }));
}
