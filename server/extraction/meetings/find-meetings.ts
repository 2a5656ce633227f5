import type { PartialDate } from "../../../graph-schema/article-graph.ts";
import type { MeetingKind } from "../../../graph-schema/ontology.ts";
import type { DatedSetting, FoundDate } from "../dates.ts";
import type { FoundMention } from "../found-mention.ts";
import { postStart } from "../offices/posts.ts";
import type { Article } from "../page/find-articles.ts";
import { datesOf, meetingNamesOf, plainHeadsOf, plainTextOf, sentencesOf } from "../reading.ts";
import { countBefore, type Span, spanAt } from "../text/sentences.ts";
import { CONVENER, calledMeetings } from "./called-meetings.ts";
import { isAnchored } from "./meeting-anchors.ts";
import { findMeetingNames, type MeetingName } from "./meeting-names.ts";
import { toldMeeting } from "./told-meetings.ts";
import { visitTold } from "./told-visits.ts";
import { findVisits } from "./unnamed-meetings.ts";

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

/** A date to the day. */
const isDay = ({ date }: FoundDate): boolean => date.length === 10;

/**
 * The date a stretch of a sentence speaks of: the last day before it there, else the first one in it; where it names
 * no day, the month before it.
 */
export function dateAt(dates: readonly FoundDate[], sentence: Span, at: number): FoundDate | undefined {
  let first: FoundDate | undefined;
  let last: FoundDate | undefined;
  let month: FoundDate | undefined;
  for (let i = countBefore(dates, sentence.start); i < dates.length; i++) {
    const date = dates[i];
    if (!date || date.end > sentence.end) break;
    if (date.date.length === 7 && date.start <= at) month = date;
    if (!isDay(date)) continue;
    first ??= date;
    if (date.start <= at) last = date;
  }
  return last ?? first ?? month;
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

/** A name may be a body's and a meeting's (联席会议): what is convened or chaired is a meeting. */
const CONVENED = /(?:召开|举行|举办)[了的]?$/;

function namedMeetings(article: Article, names: readonly FoundMention[]): MeetingName[] {
  const text = plainTextOf(article);
  return joinDouble(text, meetingNamesOf(article)).filter(
    (name) => CONVENED.test(text.slice(Math.max(0, name.start - 3), name.start)) || !isBody(name, names),
  );
}

/** （以下简称《若干措施》） within a name, which is none of it. */
const SHORT_FORM = /[（(](?:以下)?简称[^（）()]*[)）]/;

function toMention(draft: Draft, article: Article, setting: DatedSetting): FoundMention {
  const { start, end, kind, confidence, date } = draft;
  const name = draft.name.replace(SHORT_FORM, "");
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

/** A date as fields of a mention. */
export function dateFields(date: FoundDate): {
  date: PartialDate;
  endDate?: PartialDate;
  dateInferred?: boolean;
} {
  return {
    date: date.date,
    ...(date.endDate ? { endDate: date.endDate } : {}),
    ...(date.inferred ? { dateInferred: true } : {}),
  };
}

/** The days that an article tells of. */
interface Days {
  dates: readonly FoundDate[];
  /** The first one. */
  opening: FoundDate | undefined;
  /** That of what is told at an offset: its sentence's own, else the first where something is told to happen. */
  at: (offset: number) => FoundDate | undefined;
}

function daysOf(article: Article, setting: DatedSetting): Days {
  const dates = datesOf(article, setting);
  const opening = dates.find(isDay);
  const at = (offset: number): FoundDate | undefined => {
    const sentence = spanAt(sentencesOf(article), offset);
    const own = sentence && dateAt(dates, sentence, offset);
    if (own || !sentence) return own;
    return HAPPENS.test(plainTextOf(article).slice(sentence.start, sentence.end)) ? opening : undefined;
  };
  return { dates, opening, at };
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
  const text = plainTextOf(article);
  const { dates, opening, at } = daysOf(article, setting);
  const all = namedMeetings(article, names);
  const visits = findVisits(article, names, sentencesOf(article));
  const certain = certainMeetings(article, text, all);
  const known = certain.map(({ name }) => name);
  const called = calledMeetings(article, text, all, visits, known);
  const others = [...called, ...visits];
  const alone = certain.length + others.length === 0;
  const told = alone || !visits.some(isInspection) ? toldWithoutName(article, names, alone) : undefined;
  const drafts: Draft[] = [
    ...certain.map((n) =>
      n.name.startsWith("党的") ? n : withDate(n, at(n.start) ?? (isInspection(n) ? opening : undefined)),
    ),
    ...others.map((n) => withDate(n, at(n.start) ?? opening)),
    ...(told
      ? [withDate(told, at(told.start) ?? (alone ? lastDay(dates, told.start) : undefined) ?? opening)]
      : []),
  ];
  return shareDates(drafts).map((draft) => toMention(draft, article, setting));
}

const isInspection = ({ kind }: { kind: MeetingKind }): boolean => kind === "INSPECTION";

/** What is told in other words than a name: anything where nothing else is known, else a visit. */
function toldWithoutName(
  article: Article,
  names: readonly FoundMention[],
  alone: boolean,
): Draft | undefined {
  const text = plainTextOf(article);
  const persons = names.filter((n) => n.kind === "Person").sort((a, b) => a.start - b.start);
  return alone
    ? toldMeeting(article, text, persons, sentencesOf(article))
    : visitTold(text, persons, sentencesOf(article), false);
}

/** 第二次全体会议: a sitting of the congress or committee that has met. */
const SITTING_OF_ANOTHER = /^(?:第?[一二三四五六七八九十]+[、和])?第?[一二三四五六七八九十]+次全体会议$/;

/** Meetings under a name of their own that the text or the headline tells of as held. */
function certainMeetings(article: Article, text: string, all: readonly MeetingName[]): Draft[] {
  const headlined = plainHeadsOf(article)
    .flatMap(findMeetingNames)
    .filter((n) => n.named);
  const inHeadline = (n: MeetingName) =>
    headlined.some((h) => isShortFor(n.text, h.text) || isShortFor(h.text, n.text));
  const told = all.filter((n) => n.named && (isAnchored(text, n) || inHeadline(n)));
  const certain = told.filter(
    (n) => !SITTING_OF_ANOTHER.test(n.text) || told.every((m) => SITTING_OF_ANOTHER.test(m.text)),
  );
  const forms = certain.map((n) => n.text);
  return certain.map((n) => {
    const body = /^(?:\d{4}年)?(?:第|[一二三四五六七八九十]+届)/.test(n.text)
      ? CONVENER.exec(text.slice(Math.max(0, n.start - 24), n.start))?.[1]
      : undefined;
    const name = body ? `${body}${n.text}` : afterOffice(n.text, headlined);
    return { ...n, name: fullest(name, name === n.text ? forms : []), confidence: 0.93 };
  });
}

/** 金融学教授|某某捐赠仪式: the headline tells where a name begins that an office stands before. */
function afterOffice(name: string, headlined: readonly MeetingName[]): string {
  const head = headlined.find(
    (h) => name.endsWith(h.text) && postStart(name, name.length - h.text.length) >= 0,
  );
  return head?.text ?? name;
}

/** The last day that the text names before an offset. */
const lastDay = (dates: readonly FoundDate[], at: number): FoundDate | undefined =>
  dates.slice(0, countBefore(dates, at)).findLast(isDay);

const withDate = (draft: Draft, date: FoundDate | undefined): Draft => (date ? { ...draft, date } : draft);

/** Every mention of one meeting carries the date of the first that has one. */
function shareDates(drafts: readonly Draft[]): Draft[] {
  const byName = new Map<string, FoundDate>();
  for (const { name, date } of drafts) if (date && !byName.has(name)) byName.set(name, date);
  return drafts.map((draft) => withDate(draft, byName.get(draft.name))).sort((a, b) => a.start - b.start);
}
