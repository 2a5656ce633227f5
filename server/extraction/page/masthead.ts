import type { PartialDate } from "../../../graph-schema/article-graph.ts";
import { anyOf } from "../text/any-of.ts";

const PAPER_NAME =
  /(?<![\u4e00-\u9fff])今日[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])|[\u4e00-\u9fff]{2,8}?(?:日报|晚报|时报|早报|晨报|商报|快报|都市报|法治报|法制报|青年报|工人报|农民报|经济报|教育报|周报|新报|导报|时讯|团结报|周刊)/u;
const WHOLE_PAPER_NAME = new RegExp(`^《?(${PAPER_NAME.source})》?$`, "u");
const DATE = /((?:19|20)\d{2})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?/u;
const WEEKDAY = /星期[一二三四五六日天]|周[一二三四五六日]/u;

/** 阆中报, but no 捷报. */
const SHORT_NAME = /^[\u4e00-\u9fff]{2,5}(?<![捷喜简海预通公情举申汇播墙板电画警])报$/u;

/** What a newspaper prints about itself; each is a whole line but for marks, spaces and figures. */
const PRINTED = anyOf([
  WHOLE_PAPER_NAME,
  new RegExp(`^${PAPER_NAME.source}社?(?:\\s*出版)?$`, "u"),
  /^(?:中共|中国)?[\u4e00-\u9fff]{2,20}(?:主管|主办|出版|承办)(?:\s*[\u4e00-\u9fff]{2,20}(?:主管|主办|出版))*$/u,
  SHORT_NAME,
  /^(?:出版|主管|主办|主管主办)$/u,
  /^(?:中共|中国)?[\u4e00-\u9fff]{2,12}机关报$/u,
  /国内统一(?:连续出版物|刊)号?|^CN\s?\d{2}\s?[-—]\s?\d{4}|邮发代号|国际标准刊号/u,
  /^[A-Z][A-Z .·]{6,40}$/u,
  /^(?:官方)?(?:网站|网址|微信|微博|客户端|网上读报|数字报)\s*[:：]/u,
  /^(?:今日|本期|今天)\s*[共]?\s*[\d一二三四五六七八九十]+\s*版$/u,
  /^(?:简讯|短讯|快讯|短波|简报|简明新闻|新闻(?:简报|快报|速递|速览|播报|集装箱)|微新闻|一句话新闻|标题新闻|本版综合)$/u,
  /^[（(](?:本报)?(?:据|综合|来源|摘自|转自)[^（）()。]{2,40}[）)]$/u,
  /^第?\s*\d{3,6}\s*[期号]$|^总第\s*\d+\s*期/u,
  /^[\u4e00-\u9fff]{0,8}(?:气象台|天气)[\u4e00-\u9fff]{0,6}[:：].*(?:气温|℃|风力|级)/u,
  /^(?:扫码|扫一扫|扫描)[^，。]{0,20}$|^[\u4e00-\u9fff]{0,12}二维码$|^(?:官方微信|法律顾问|本报法律顾问)(?:[:：].*)?$|^(?:下载)?[\u4e00-\u9fff]{0,8}(?:客户端|公众号|视频号|APP)$/u,
  /^[^，。]{0,20}[晴阴云雨雪风][^，。]{0,20}℃[^，。]{0,12}$/u,
  /^(?:星期|周)[一二三四五六日天]$/u,
  /^[\u4e00-\u9fff]{2,4}新闻$/u,
  /^农历[\u4e00-\u9fff\d]{4,14}$/u,
  /(?:责任编辑|责编|执行主编|值班(?:编委|总编|主任)|版式|美编|美术编辑|组版|校对|校检|检校|审读|签审|编审|一版编辑|本版编辑|版面编辑)\s*[:：/／\s]\s*[\u4e00-\u9fff]/u,
  /^(?:编辑|主编|责任编辑|社长|总编辑|电话)\s*[:：/／]\s*[\u4e00-\u9fff\d\s]{2,}/u,
  /^(?:第\s*)?[A-Z]?\d{1,2}\s*(?:版|[·|｜/]|\s)\s*[\u4e00-\u9fff·|｜/\s]{0,12}$|^第?[一二三四五六七八九十]{1,3}版$/u,
  /^(?:要闻|综合|时政|社会|经济|民生|教育|文化|体育|副刊|国内|国际|县域|区县|县区|专版|广告|导读|今日导读|头版|本地|法治|健康|文旅|天下|视点|关注)(?:\s*[·|｜/]\s*[\u4e00-\u9fff]{2,4}|新闻|版)?\s*[A-Z]?\d{0,2}\s*版?$/u,
  /^(?:社址|地址|本报地址|邮编|邮政编码|零售|定价|每份|印刷|承印|广告经营许可证|印刷厂|天气|今日天气)\s*[:：]?.{0,40}$/u,
]);
/** The same of its addresses, in letters of either case. */
const ADDRESS = anyOf([
  /^(?:新闻|广告|发行|订报|投稿|服务|监督|报料|爆料|举报|读者|编辑部?|总编室|值班)?(?:热线|电话|邮箱|网址|网站|微信|QQ)\s*[:：]?\s*[\w@.\-:/、，,\s]{4,}$/iu,
  /^(?:https?:\/\/|www\.)\S+$/iu,
]);
const isPrinted = (text: string): boolean => PRINTED.test(text) || ADDRESS.test(text);

/** What a line of furniture is made of, beside names; each may stand anywhere in it. */
const PARTS = [
  /(?:[A-Z]?\w*[:：]\s*)?(?:https?:\/\/|www\.)[\w./-]+|(?:e-?mail\s*[:：]?\s*)?[\w.-]+@[\w.-]+/giu,
  new RegExp(DATE.source, "gu"),
  /(?:星期|周)[一二三四五六日天]/gu,
  /(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?|闰?(?:[正冬腊]|十?[一二三四五六七八九十])月(?:初|十|廿|三)[一二三四五六七八九十]|农历/gu,
  /元旦|除夕|春节|元宵节?|[劳建国]动?[军庆]?节|清明节?|端午节?|中秋节?|重阳节?|(?:植树|妇女|青年|儿童|教师|记者|护士|医师)节|(?:小|大)[暑寒雪满]|立[春夏秋冬]|[春秋]分|[夏冬]至|雨水|惊蛰|谷雨|芒种|处暑|白露|寒露|霜降/gu,
  /(?:国内统一|国际标准)?(?:连续出版物|刊)号?\s*[:：]?|CN\s?\d{2}\s?[-—]\s?\d{4}(?:[/(（][\w)）]+)?|邮发代号\s*[:：]?\s*\d+\s?[-—]\s?\d+/gu,
  /(?<![A-Za-z])[A-Z]{4,}(?:[ .·]+[A-Z]{3,}){0,3}(?![A-Za-z])|(?:代号|零售价|售价)\s*[:：]?\s*[\d.—-]+元?/gu,
  /(?:总?第\s?\d{1,6}\s?期)|(?:今日|本期|今天)\s?共?\s?[\d一二三四五六七八九十]+\s?版/gu,
  /第?\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版|(?<![\d\w])[A-Z]?\d{1,2}(?![\d\w])/gu,
  /(?:[\u4e00-\u9fff]{0,4}(?:热线|电话|传真|邮箱|信箱|QQ群?|微信公众号))\s*[:：]?\s*[\d\s、/（）()-]{0,30}\d|\d{3,4}[-—]\d{7,8}|\d{7,11}/gu,
];
/** What the front page says of another: 老街改造听民意 ▶3版. */
const POINTER = /^.{0,40}(?:[▶►➤→>》]+|详见|[（(]见)\s*第?\s?[A-Z]?\d{1,2}\s?版?[）)]?$/u;
const OF_WHAT = "(?:本版|一版|版面|文字|视觉|首席)?";
const DUTY =
  "责任编辑|责任校对|责编|编辑|执行主编|主编|值班(?:编委|总编|主任)|编委|版式设计|版面设计|版式|美术编辑|美编|设计|制图|视觉|组版|排版|校对|校检|检校|审校|审读|签审|编审|终审|[一二三]审|统筹|策划|监制";
const MARK_BETWEEN = "\\s*[:：/／\\s]\\s*";
const NAMES = "[\\u4e00-\\u9fff]{1,4}(?:[\\s、/][\\u4e00-\\u9fff]{1,3}(?![\\u4e00-\\u9fff:：/／]))?";
const EDITOR = new RegExp(`${OF_WHAT}(?:${DUTY})${MARK_BETWEEN}${NAMES}`, "gu");

const CHINESE_DATE =
  /([一二][〇○零Ｏ0Oo一二三四五六七八九]{3})\s*年\s*([一二三四五六七八九十]{1,2})\s*月\s*([一二三四五六七八九十]{1,3})\s*日/u;

/** 二〇二三年十二月十四日 as 2023年12月14日. */
function withFigures(line: string): string {
  return line.replace(CHINESE_DATE, (_, year: string, month: string, day: string) => {
    const digits = [...year].map((digit) => Math.max(0, "〇一二三四五六七八九".indexOf(digit))).join("");
    return `${digits}年${toNumber(month)}月${toNumber(day)}日`;
  });
}

/** 十四, 二十, 三十一. */
function toNumber(text: string): number {
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["", text];
  const value = (digit: string) => "〇一二三四五六七八九".indexOf(digit);
  return (text.includes("十") ? (tens === "" ? 10 : value(tens) * 10) : 0) + (ones === "" ? 0 : value(ones));
}

/** Whether a line is the newspaper's own furniture: its name, numbers, hotlines, page label or editors. */
export function isFurniture(line: string): boolean {
  const text = withFigures(line.trim());
  if (text.length > 120 || /[。！？]$/u.test(text)) return false;
  if (isDateLine(text) || (text.length <= 80 && isPrinted(text))) return true;
  if (POINTER.test(text)) return true;
  const rest = PARTS.reduce((left, part) => left.replace(part, " "), text.replace(EDITOR, " ")).trim();
  const parts = rest.split(/[\s\u3000｜|·,，、:：/()（）]+/u).filter((part) => part !== "");
  if (rest === text && (parts.length < 2 || parts.length > 7)) return false;
  const isStrange = (part: string) => !isPrinted(part);
  const strange = parts.findIndex(isStrange);
  if (strange < 0) return true;
  return isPageLabel(parts[strange] ?? "", text) && !parts.slice(strange + 1).some(isStrange);
}

/** The name of a page or column beside the day or the newspaper's name. */
const isPageLabel = (part: string, line: string): boolean =>
  /^[\u4e00-\u9fff]{2,4}$/u.test(part) && (DATE.test(line) || PAPER_NAME.test(line));

/** A line that holds a full date and nothing but a weekday, a lunar date, the paper or its editors beside it. */
function isDateLine(text: string): boolean {
  return DATE.test(text) && text.length <= 60 && !/[，。,]/u.test(text) && WEEKDAY.test(text);
}

/** 阆中报　2021年6月25日, 建阳报道 2022-05-12: a name that only the day beside it tells to be a paper's. */
const NAME_AND_DAY = new RegExp(
  `^《?([\\u4e00-\\u9fff]{1,6}(?:报道?|新闻|传媒|融媒|发布))》?[\\s\\u3000|｜·]+${DATE.source}`,
  "u",
);

/** The newspaper that a line of furniture or a file name gives. */
export function findNewspaper(printed: string): string | undefined {
  const line = withFigures(printed);
  const whole = WHOLE_PAPER_NAME.exec(line.trim()) ?? NAME_AND_DAY.exec(line.trim());
  if (whole) return whole[1];
  if (SHORT_NAME.test(line.trim())) return line.trim();
  const part = DATE.test(line) || /出版|主办|社$|\.\w+$/u.test(line) ? PAPER_NAME.exec(line) : undefined;
  return part?.[0];
}

/** The day that a text gives in full, as `2021-03-04`; from file names also `20210304`. */
export function findFullDate(text: string): PartialDate | undefined {
  const found = DATE.exec(withFigures(text)) ?? /((?:19|20)\d{2})_?(\d{2})_?(\d{2})(?!\d)/u.exec(text);
  if (!found) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
