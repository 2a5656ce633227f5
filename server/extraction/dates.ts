import type { PartialDate } from "../../graph-schema/article-graph.ts";
import { findAll } from "./text/find-all.ts";
import { widePattern } from "./text/wide-pattern.ts";

/** What relative dates are counted from. */
export interface Clock {
  /** The day on which the page came out, where it is known or can be inferred. */
  today?: PartialDate;
  /** The year that dates without one belong to, where only that can be told. */
  year?: number;
  /** True when day or year were inferred from the texts and not given. */
  inferred: boolean;
}

/** A date as the text names it: UTF-16 offsets, `end` exclusive. */
export interface FoundDate {
  start: number;
  end: number;
  date: PartialDate;
  endDate?: PartialDate;
  inferred: boolean;
}

const DAY = 86_400_000;
const pad = (n: number, width = 2): string => String(n).padStart(width, "0");
const iso = (year: number, month: number, day: number): PartialDate =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Days since 1970-01-01 of a full date; undefined for a partial one. */
function toDays(date: PartialDate | undefined): number | undefined {
  if (date?.length !== 10) return undefined;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : Math.round(time / DAY);
}

const fromDays = (days: number): PartialDate => new Date(days * DAY).toISOString().slice(0, 10);

/** Digits of the text in ASCII, every offset unchanged. */
const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const PART_OF_DAY = "(?:上午|下午|晚上|晚间|晚|凌晨|清晨|中午|傍晚|夜间|早上|一早|当晚|起|[,，、])";
const EXPRESSION = widePattern(
  new RegExp(
    [
      "(?:(?<year>\\d{4})年|(?<which>今年|去年|明年|前年))?(?<month>\\d{1,2})月(?<day>\\d{1,2})(?:日|号)?(?:\\s*(?:至|到|—|–|-|~|～|、)\\s*(?:(?<toMonth>\\d{1,2})月)?(?<toDay>\\d{1,2})(?:日|号))?(?<mark>(?<=日|号))",
      "(?:(?<lastYear>\\d{4})年|(?<lastWhich>今年|去年|前年))?的?(?:(?<lastMonth>\\d{1,2})月(?:份)?)?的?最后一天",
      "(?<soleYear>\\d{4})年(?:(?<yearMonth>\\d{1,2})月)?",
      "(?<ofYear>今年|去年|前年)的?(?<ofMonth>\\d{1,2})月(?!\\d)|(?<monthAgo>上个?月)(?![\\d一二三四五六七八九十末底])",
      "(?<relative>昨日|昨天|昨晚|昨夜|今日|今天|今晨|今晚|前日|前天|明日|明天|明晚)",
      "(?<monthWord>本月|上月|上个月|下月)(?<monthDay>\\d{1,2})日",
      `(?<![\\d月第零一二三四五六七八九十百])(?<bareDay>\\d{1,2})日(?=${PART_OF_DAY}|[在从来到赴于]|召开|举行|举办|前往|深入)`,
      "(?<week>上周|本周|这周|上星期|本星期)(?<weekday>[一二三四五六日天])",
      `(?<feast>元旦|妇女节|植树节|劳动节|青年节|护士节|儿童节|建党节|建军节|教师节|国庆节?|记者节|消防日|国家宪法日|国家公祭日)(?=当[天日晚]|${PART_OF_DAY})`,
      "(?<same>当日|当天|同日|当晚)",
    ].join("|"),
  ),
);

const RELATIVE: Record<string, number> = {
  昨日: -1,
  昨天: -1,
  昨晚: -1,
  昨夜: -1,
  今日: 0,
  今天: 0,
  今晨: 0,
  今晚: 0,
  前日: -2,
  前天: -2,
  明日: 1,
  明天: 1,
  明晚: 1,
};
const WHICH_YEAR: Record<string, number> = { 今年: 0, 去年: -1, 明年: 1, 前年: -2 };
const WEEKDAYS = "一二三四五六日";
/** Days of the year that the text may give in place of a date: month and day. */
const FEASTS: Record<string, readonly [month: number, day: number]> = {
  元旦: [1, 1],
  妇女节: [3, 8],
  植树节: [3, 12],
  劳动节: [5, 1],
  青年节: [5, 4],
  护士节: [5, 12],
  儿童节: [6, 1],
  建党节: [7, 1],
  建军节: [8, 1],
  教师节: [9, 10],
  国庆: [10, 1],
  国庆节: [10, 1],
  记者节: [11, 8],
  消防日: [11, 9],
  国家宪法日: [12, 4],
  国家公祭日: [12, 13],
};

/** The year in which this month and day fall nearest to today. */
function nearestYear(month: number, day: number, today: number): number {
  const year = Number(fromDays(today).slice(0, 4));
  const distance = (y: number) => Math.abs((toDays(iso(y, month, day)) ?? Number.NaN) - today);
  return [year - 1, year, year + 1].reduce((best, y) => (distance(y) < distance(best) ? y : best), year);
}

type Groups = Record<string, string | undefined>;
interface Reading {
  date: PartialDate;
  endDate?: PartialDate;
  inferred: boolean;
}

function readMonthDay(groups: Groups, clock: Clock): Reading | undefined {
  const month = Number(groups.month);
  const day = Number(groups.day);
  if (!isDay(month, day)) return undefined;
  const today = toDays(clock.today);
  const base = clock.today ? Number(clock.today.slice(0, 4)) : clock.year;
  let year: number | undefined;
  if (groups.year) year = Number(groups.year);
  else if (groups.which && base) year = base + (WHICH_YEAR[groups.which] ?? 0);
  else year = today === undefined ? base : nearestYear(month, day, today);
  if (year === undefined) return undefined;
  const reading: Reading = { date: iso(year, month, day), inferred: !groups.year && clock.inferred };
  const toDay = Number(groups.toDay ?? 0);
  const toMonth = Number(groups.toMonth ?? month);
  if (toDay && isDay(toMonth, toDay))
    reading.endDate = iso(toMonth < month ? year + 1 : year, toMonth, toDay);
  return reading;
}

/** 2月的最后一天, 去年的最后一天. */
function readLastDay(groups: Groups, clock: Clock): Reading | undefined {
  const month = Number(groups.lastMonth ?? 12);
  const today = toDays(clock.today);
  const base = clock.today ? Number(clock.today.slice(0, 4)) : clock.year;
  const named = Number(groups.lastYear ?? 0) || (base ? base + (WHICH_YEAR[groups.lastWhich ?? ""] ?? 0) : 0);
  const year =
    today === undefined || groups.lastYear || groups.lastWhich ? named : nearestYear(month, 28, today);
  if (!year || month < 1 || month > 12) return undefined;
  const next = toDays(iso(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1));
  return next === undefined ? undefined : { date: fromDays(next - 1), inferred: clock.inferred };
}

/** A day of the month alone: the latest such day that is not after the date named last or the issue date. */
function readBareDay(
  day: number,
  shift: number,
  clock: Clock,
  last: PartialDate | undefined,
): Reading | undefined {
  const base = shift === 0 && last?.length === 10 ? last : clock.today;
  if (base?.length !== 10 || day < 1 || day > 31) return undefined;
  let year = Number(base.slice(0, 4));
  let month = Number(base.slice(5, 7)) + shift;
  if (shift === 0 && base === clock.today && day > Number(base.slice(8, 10))) month -= 1;
  if (month < 1) [year, month] = [year - 1, 12];
  if (month > 12) [year, month] = [year + 1, 1];
  return { date: iso(year, month, day), inferred: clock.inferred };
}

function readWeekday(week: string, weekday: string, today: number): PartialDate {
  const index = WEEKDAYS.indexOf(weekday === "天" ? "日" : weekday);
  const monday = today - ((today + 3) % 7);
  return fromDays(monday + index - (week.startsWith("上") ? 7 : 0));
}

/** 去年11月, 上个月: a month of a year so far from today's. */
function readMonth(
  month: number,
  shift: number,
  today: PartialDate,
  { inferred }: Clock,
): Reading | undefined {
  const year = Number(today.slice(0, 4)) + shift - (month === 0 ? 1 : 0);
  return month > 12 ? undefined : { date: `${pad(year, 4)}-${pad(month || 12)}`, inferred };
}

function readExpression(groups: Groups, clock: Clock, last: PartialDate | undefined): Reading | undefined {
  const today = toDays(clock.today);
  if (groups.month) return readMonthDay(groups, clock);
  if (groups.lastMonth || groups.lastWhich || groups.lastYear) return readLastDay(groups, clock);
  if (groups.soleYear) {
    const month = Number(groups.yearMonth ?? 0);
    const date = month >= 1 && month <= 12 ? `${groups.soleYear}-${pad(month)}` : groups.soleYear;
    return { date, inferred: false };
  }
  if (groups.same) return last ? { date: last, inferred: clock.inferred } : undefined;
  if (groups.monthDay) {
    const shift = groups.monthWord === "下月" ? 1 : groups.monthWord === "本月" ? 0 : -1;
    return readBareDay(Number(groups.monthDay), shift, clock, shift === 0 ? clock.today : undefined);
  }
  if (groups.bareDay) return readBareDay(Number(groups.bareDay), 0, clock, last);
  if (today === undefined || clock.today === undefined) return undefined;
  if (groups.ofMonth)
    return readMonth(Number(groups.ofMonth), WHICH_YEAR[groups.ofYear ?? ""] ?? 0, clock.today, clock);
  if (groups.monthAgo) return readMonth(Number(clock.today.slice(5, 7)) - 1, 0, clock.today, clock);
  const feast = FEASTS[groups.feast ?? ""];
  if (feast) {
    const [month, day] = feast;
    return { date: iso(nearestYear(month, day, today), month, day), inferred: clock.inferred };
  }
  if (groups.relative)
    return { date: fromDays(today + (RELATIVE[groups.relative] ?? 0)), inferred: clock.inferred };
  if (groups.week && groups.weekday)
    return { date: readWeekday(groups.week, groups.weekday, today), inferred: clock.inferred };
  return undefined;
}

/** Within so many characters of its beginning a report says where and when it was sent: 本报曲阜9月27日讯. */
const DATELINE = 20;

/**
 * The dates a text names, in order: 3月3日下午, 10月27日至28日, 27日晚, 昨日, 当天, 上周五, 2021年10月.
 * What cannot be resolved (a day without any year to be had) is left out.
 */
export function findDates(text: string, clock: Clock): FoundDate[] {
  const found: FoundDate[] = [];
  let last: PartialDate | undefined;
  let now = clock;
  for (const match of EXPRESSION.all(plainDigits(text))) {
    const reading = readExpression(match.groups ?? {}, now, last);
    if (!reading) continue;
    const end = match.index + match[0].length;
    found.push({ start: match.index, end, ...reading });
    if (reading.date.length !== 10) continue;
    last = reading.date;
    if (end < DATELINE && /[讯电]/.test(text.charAt(end))) now = { ...clock, today: last };
  }
  return found;
}

/** Terms of public life and the month in which each came up: a text that uses one is not older. */
const TERM_BEGAN: readonly (readonly [term: string, since: string])[] = [
  ["一带一路", "2013-09"],
  ["精准扶贫", "2013-11"],
  ["党的十八届五中全会", "2015-10"],
  ["十三五", "2015-10"],
  ["党的十九大", "2017-10"],
  ["乡村振兴", "2017-10"],
  ["扫黑除恶专项斗争", "2018-01"],
  ["不忘初心、牢记使命", "2019-05"],
  ["党的十九届四中全会", "2019-10"],
  ["新冠", "2020-02"],
  ["六稳", "2018-07"],
  ["六保", "2020-04"],
  ["三高四新", "2020-09"],
  ["党的十九届五中全会", "2020-10"],
  ["十四五", "2020-10"],
  ["党史学习教育", "2021-02"],
  ["双减", "2021-07"],
  ["党的十九届六中全会", "2021-11"],
  ["党的二十大", "2022-10"],
  ["党的二十届三中全会", "2024-07"],
  ["十五五", "2025-10"],
];

const since = (text: string): string =>
  TERM_BEGAN.reduce((latest, [term, month]) => (month > latest && text.includes(term) ? month : latest), "");

/** The first year in which this month comes after every dated term of the text. */
function yearOfTerms(text: string, month: number): number | undefined {
  const latest = since(text);
  if (latest === "") return undefined;
  const year = Number(latest.slice(0, 4));
  return month >= Number(latest.slice(5)) ? year : year + 1;
}

/** Years that a text looks ahead to: 到2035年, 预计2027年6月, 2030年前, and the end of a span. */
const AHEAD =
  /[—–\-至到～~]$|[将拟](?:在|于)?$|(?:预计|计划|力争|确保|争取|目标|规划|有望|截至)[^,，。;；]{0,12}$/;
const YEAR = /(?<!\d)(?:19[89]|20[0-4])\d(?=年(?!前|底前|远景|目标|规划)|[—–\-至到～~]{1,2}20\d\d年)/g;

/** From October on also the year whose work is being planned: 部署2021年任务, 2022年预算草案. */
const PLANNED = /^\d{4}年度?[^,，。;；]{0,8}(?:预算|计划|任务|目标|要点|安排|打算|思路)/;

/** The latest year that the texts look back to or report from: a page is not older than what it tells. */
function namedYear(text: string, month: number): number | undefined {
  const floor = yearOfTerms(text, month) ?? 0;
  const isAhead = (at: number) =>
    AHEAD.test(text.slice(Math.max(0, at - 16), at)) ||
    (month >= 10 && PLANNED.test(text.slice(at, at + 20)));
  const years = findAll(text, YEAR)
    .filter(({ index }) => !isAhead(index))
    .map(([year]) => Number(year));
  const latest = Math.max(0, ...years);
  return latest > 0 && latest >= floor ? latest : undefined;
}

/** The month and day with which the texts' reports open, the latest of them. */
function latestOpening(texts: readonly string[]): { month: number; day: number } | undefined {
  let best: { month: number; day: number } | undefined;
  for (const text of texts) {
    const match = /(?<!\d{4}年)(?<!\d)(\d{1,2})月(\d{1,2})日/.exec(plainDigits(text.slice(0, 300)));
    const [month, day] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
    if (!isDay(month, day)) continue;
    const wraps = best !== undefined && best.month - month > 6;
    const later = !best || month > best.month || (month === best.month && day > best.day) || wraps;
    if (later && !(best && month - best.month > 6)) best = { month, day };
  }
  return best;
}

/**
 * What a page's dates are counted from: the issue date where it is given; else the day after the latest
 * report on the page, its year taken from the years that the texts name, and everything marked inferred.
 */
export function inferClock(issueDate: PartialDate | undefined, texts: readonly string[]): Clock {
  if (issueDate?.length === 10) return { today: issueDate, inferred: false };
  const whole = plainDigits(texts.join("\n"));
  const opening = latestOpening(texts);
  const given = issueDate ? Number(issueDate.slice(0, 4)) : undefined;
  const month = opening?.month ?? 6;
  const year = given ?? namedYear(whole, month) ?? yearOfTerms(whole, month);
  if (year === undefined) return { inferred: true };
  if (!opening) return { year, inferred: true };
  const day = toDays(iso(year, opening.month, opening.day));
  return day === undefined ? { year, inferred: true } : { today: fromDays(day + 1), year, inferred: true };
}

/** A setting that may bring along the clock of its page. */
export interface DatedSetting {
  home?: string[];
  newspaper?: string;
  issueDate?: PartialDate;
  clock?: Clock;
}

/** The page's clock where the setting brings one, else what these texts tell. */
export const toClock = (setting: DatedSetting, texts: readonly string[]): Clock =>
  setting.clock ?? inferClock(setting.issueDate, texts);
