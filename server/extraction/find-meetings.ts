import type { PartialDate } from "../../graph-schema/article-graph.ts";
import type { MeetingKind } from "../../graph-schema/ontology.ts";
import { type DatedSetting, type FoundDate, findDates, toClock } from "./dates.ts";
import type { Article } from "./find-articles.ts";
import type { FoundMention } from "./found-mention.ts";
import { findMeetingNames, type MeetingName, meetingKindOf } from "./meeting-names.ts";
import { countBefore, findSentences, type Span, spanAt, toPlain } from "./sentences.ts";
import { findVisits, type Visit } from "./unnamed-meetings.ts";

const EVENT_BEFORE =
  /(?:主持召开|召开|举行|举办|出席|参加|列席|主持|承办|主办|开展|举行了|召开了|迎接|即将召开的|举行的|召开的|举办的)[“"]?$/;
const EVENT_AFTER =
  /^[”"]?(?:[^，,。；;]{0,24}?(?:召开|举行|举办|开幕|闭幕|启幕|落幕|进行|启动|拉开帷幕|落下帷幕|收官|如期而至)|(?:上|期间|现场|圆满|隆重|如期|正式|今日|昨日|间隙|会场))/;
const CHAIRED_BY = /^[”"]?由[^，,。；;]{2,24}(?:主持|召集)/;
const SURE_EVENT = /[第届](?:[\d一二三四五六七八九十百]+)|两会$|党代会$|全会$/;
const HAPPENS = /召开|举行|举办|主持|出席|参加|列席|开幕|闭幕|会上|上[，,]|承办|主办/;
const HOME_HEAD = /^(?:全市|我市)/;

interface Draft extends Span {
  text: string;
  name: string;
  kind: MeetingKind;
  confidence: number;
  date?: FoundDate;
  /** The headline's own spelling, where it differs. */
  printed?: string;
}

/** The date a stretch of a sentence speaks of: the last one before it there, else the first one in it. */
export function dateAt(dates: readonly FoundDate[], sentence: Span, at: number): FoundDate | undefined {
  let first: FoundDate | undefined;
  let last: FoundDate | undefined;
  for (let i = countBefore(dates, sentence.start); i < dates.length; i++) {
    const date = dates[i];
    if (!date || date.end > sentence.end) break;
    if (date.date.length !== 10) continue;
    first ??= date;
    if (date.start <= at) last = date;
  }
  return last ?? first;
}

function isAnchored(text: string, name: MeetingName): boolean {
  if (SURE_EVENT.test(name.text)) return true;
  return (
    EVENT_BEFORE.test(text.slice(Math.max(0, name.start - 8), name.start)) ||
    (name.text.length > 6 && CHAIRED_BY.test(text.slice(name.end, name.end + 32))) ||
    EVENT_AFTER.test(text.slice(name.end, name.end + 32))
  );
}

/** Names joined by 暨 are one meeting's: 城市治理专题研讨会暨“船山论坛(第51期)”. */
function joinDouble(text: string, names: readonly MeetingName[]): MeetingName[] {
  const joined: MeetingName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last.end, name.start) : "";
    if (last?.named && /^[”"]?暨[“"]?$/.test(gap)) {
      const end = gap.includes("“") && text.charAt(name.end) === "”" ? name.end + 1 : name.end;
      joined[joined.length - 1] = { ...last, end, text: text.slice(last.start, end), named: true };
    } else joined.push(name);
  }
  return joined;
}

const core = (name: string): string =>
  name.replace(/[“”"《》（）()\s]|^(?:全市|我市|全县|全区|全省|中共)|\d{4}年(?:度)?/g, "");

/** Whether every character of the shorter name comes in this order in the longer one, and both end alike. */
function isShortFor(short: string, long: string): boolean {
  const [a, b] = [core(short), core(long)];
  if (a.length > b.length || a.slice(-2) !== b.slice(-2)) return false;
  const number = /第[\d一二三四五六七八九十百]+[次届期]/;
  const [an, bn] = [number.exec(a)?.[0], number.exec(b)?.[0]];
  if (an && bn && an !== bn) return false;
  let at = 0;
  for (const char of a) {
    const next = b.indexOf(char, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}

/** The fullest form under which the article knows a meeting. */
function fullest(name: string, all: readonly string[]): string {
  return all.reduce(
    (best, other) => (other.length > best.length && isShortFor(best, other) ? other : best),
    name,
  );
}

function isBody(name: MeetingName, names: readonly FoundMention[]): boolean {
  return names.some(
    (n) => n.kind === "Organisation" && n.end === name.end && n.start < name.end && n.start <= name.start + 2,
  );
}

const headlineParts = (article: Article): string[] =>
  [article.kicker, article.headline, article.subtitle]
    .filter((part): part is string => Boolean(part))
    .map(toPlain);

/** A name may be a body's and a meeting's (联席会议): what is convened or chaired is a meeting. */
const CONVENED = /(?:召开|举行|举办)的$/;

function namedMeetings(text: string, names: readonly FoundMention[]): MeetingName[] {
  return joinDouble(text, findMeetingNames(text)).filter(
    (name) => CONVENED.test(text.slice(Math.max(0, name.start - 3), name.start)) || !isBody(name, names),
  );
}

function toMention(draft: Draft, article: Article, setting: DatedSetting): FoundMention {
  const { start, end, name, kind, confidence, date } = draft;
  const text = article.text.slice(start, end);
  const home = setting.home?.at(-1);
  const full = home && HOME_HEAD.test(name) ? [name.replace(HOME_HEAD, home)] : [];
  const aliases = [
    ...full,
    ...(kind === "INSPECTION" || kind === "TALKS" || text === name ? [] : [text]),
    ...(draft.printed ? [draft.printed] : []),
  ];
  return {
    kind: "Meeting",
    start,
    end,
    text,
    name,
    confidence,
    meetingKind: kind,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(date ? dateFields(date) : {}),
  };
}

function dateFields(date: FoundDate): { date: PartialDate; endDate?: PartialDate; dateInferred?: boolean } {
  return {
    date: date.date,
    ...(date.endDate ? { endDate: date.endDate } : {}),
    ...(date.inferred ? { dateInferred: true } : {}),
  };
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

/** 市委常委会召开会议, 市政府新闻办举行新闻发布会: a meeting called after the body that held it. */
const CONVENER =
  /(?<=^|[,，。;；、\s)）]|\d日|上午|下午|昨日|昨天)([^,，。;；、:：\s()（）的在]{1,16}?(?:常委会|党组|委员会|新闻办|办公室|领导小组|党委|人大|政协|董事会|理事会|中心组|主席团|政府|[县市省镇乡区]|局|厅|公司|集团|医院|学校|大学|学院|法院|检察院|协会|总工会|支部|公安))(?:组织)?(?:召开|举行|举办)了?$/;

function convenedByBody(text: string, all: readonly MeetingName[]): MeetingName[] {
  return all.flatMap((name) => {
    if (name.named) return [];
    const before = Math.max(0, name.start - 24);
    const match = CONVENER.exec(text.slice(before, name.start));
    const body = match?.[1];
    if (!match || !body) return [];
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

const BEGUN =
  /([^,，。;；\s的了]{4,30}?)(?:正式|顺利)?(?:在[^,，。;；]{2,20}?)(?:正式|顺利)?(揭牌|挂牌|开工|启动|奠基|开园|通车|开业|签约|首发)(?=[,，。])/;

/** 某审判点在某村揭牌。揭牌仪式上…: a ceremony called after what the clause before says to have begun. */
function ceremonyOf(text: string, all: readonly MeetingName[]): MeetingName[] {
  const match = BEGUN.exec(text);
  const [, what, deed] = match ?? [];
  const lone = match && all.find((n) => !n.named && n.text === `${deed}仪式` && n.start > match.index);
  if (!match || !what || !lone || !EVENT_AFTER.test(text.slice(lone.end, lone.end + 32))) return [];
  const name = what.replace(/^(?:昨[日天]|今[日天]|\d{1,2}月\d{1,2}日|(?:当天|日前|近日))(?:[上下]午)?/, "");
  return [{ ...lone, text: `${name}${lone.text}`, named: true }];
}

const LONE =
  /^(?:专题)?会议$|专题会|调度会|推进会|部署会|协调会|现场会|分析会|例会|仪式|典礼|座谈会|发布会|推介会|论坛|洽谈会|恳谈会|表彰会|动员会|听证会/;

/** The only meeting of an article when it has no name: called after the headline. */
function loneMeeting(article: Article, text: string, all: readonly MeetingName[]): MeetingName[] {
  const lone = all.find(
    (n) => !n.named && LONE.test(n.text) && EVENT_BEFORE.test(text.slice(Math.max(0, n.start - 8), n.start)),
  );
  const topic = article.headline.replace(/\s+/g, " ").split(/[ ,，。！？!?：:]/)[0] ?? "";
  const name =
    lone?.text.endsWith("会议") || topic.endsWith(lone?.text ?? "-") ? topic : `${topic}${lone?.text}`;
  return lone && topic.length >= 4 ? [{ ...lone, text: name, named: true }] : [];
}

/**
 * The meetings an article tells of: named ones in their fullest form (全市生活垃圾分类工作动员会), and
 * inspections and talks without a name, called by who, what and where as the headline does. `names` are the
 * mentions found before (persons, bodies, places). A meeting named only for its spirit or in the unnamed plural is none.
 */
export function findMeetings(
  article: Article,
  names: readonly FoundMention[],
  setting: DatedSetting,
): FoundMention[] {
  const text = toPlain(article.text);
  const sentences = findSentences(text);
  const dates = findDates(text, toClock(setting, [text]));
  const opening = dates.find((d) => d.date.length === 10);
  const dated = (at: number): FoundDate | undefined => {
    const sentence = spanAt(sentences, at);
    const own = sentence && dateAt(dates, sentence, at);
    if (own || !sentence) return own;
    return HAPPENS.test(text.slice(sentence.start, sentence.end)) ? opening : undefined;
  };
  const all = namedMeetings(text, names);
  const visits = findVisits(article, names, sentences);
  const certain = certainMeetings(article, text, all);
  const called = calledMeetings(article, text, all, visits, certain.length);
  const drafts: Draft[] = [
    ...certain.map((n) => ({ ...n, ...withDate(dated(n.start)) })),
    ...[...called, ...visits].map((n) => ({ ...n, ...withDate(dated(n.start) ?? opening) })),
  ];
  return shareDates(drafts).map((draft) => toMention(draft, article, setting));
}

/** Meetings under a name of their own that the text or the headline tells of as held. */
function certainMeetings(article: Article, text: string, all: readonly MeetingName[]): Draft[] {
  const headlined = headlineParts(article)
    .flatMap(findMeetingNames)
    .filter((n) => n.named);
  const inHeadline = (n: MeetingName) =>
    headlined.some((h) => isShortFor(n.text, h.text) || isShortFor(h.text, n.text));
  const certain = all.filter((n) => n.named && (isAnchored(text, n) || inHeadline(n)));
  const forms = certain.map((n) => n.text);
  return certain.map((n) => {
    const body = /^(?:\d{4}年)?第/.test(n.text)
      ? CONVENER.exec(text.slice(Math.max(0, n.start - 24), n.start))?.[1]
      : undefined;
    const name = body ? `${body}${n.text}` : n.text;
    return { ...n, name: fullest(name, forms), confidence: 0.93 };
  });
}

/** Meetings without a name: called after the visit they were part of, their body, or the headline. */
function calledMeetings(
  article: Article,
  text: string,
  all: readonly MeetingName[],
  visits: readonly Visit[],
  known: number,
): Draft[] {
  const anchored = all.some((n) => n.named && isAnchored(text, n));
  const topical = anchored ? [] : topicalMeetings(all, visits);
  const bodied = convenedByBody(text, all);
  const alone = known + visits.length + topical.length + bodied.length === 0;
  const begun = alone ? ceremonyOf(text, all) : [];
  const lone = alone && begun.length === 0 ? loneMeeting(article, text, all) : begun;
  return [...topical, ...bodied, ...lone].map((n) => ({ ...n, name: n.text, confidence: 0.83 }));
}

const withDate = (date: FoundDate | undefined): { date?: FoundDate } => (date ? { date } : {});

/** Every mention of one meeting carries the date of the first that has one. */
function shareDates(drafts: readonly Draft[]): Draft[] {
  const byName = new Map<string, FoundDate>();
  for (const { name, date } of drafts) if (date && !byName.has(name)) byName.set(name, date);
  return drafts
    .map((draft) => ({ ...draft, ...withDate(byName.get(draft.name)) }))
    .sort((a, b) => a.start - b.start);
}

export { meetingKindOf };
