import type { PartialDate } from "../../../graph-schema/article-graph.ts";
import { findFullDate } from "./masthead.ts";

/** What a web page or an electronic edition prints with an article about where and when it was published. */
export interface Publication {
  date?: PartialDate;
  source?: string;
  /** What stands behind 作者 and the like, as printed. */
  writers: string[];
}

type Field = "source" | "time" | "writer" | "editor" | "count" | "entry";

const LABELS: Readonly<Record<Field, string>> = {
  source:
    "(?:信息|文章|新闻|稿件|图文)?来源(?:单位|部门)?|稿源|(?:信息)?(?:发布|提供|供稿|撰稿)(?:单位|机构|部门)|转载?自|出处",
  time: "(?:[发發](?:布|佈|表|稿|文)|更新|编辑|录入|上传|添加|创建|刊发|信息|公开)?(?:日期|时间)|发[布表]于",
  writer: "作者|撰稿人?|撰文|供稿人?|通讯员|记者|采写|图文|文图|文字|摄影(?:报道)?|图片|摄像",
  editor:
    "(?:本期|责任|网络|新媒体|值班|执行|本网|特约|文字|图文)?(?:编辑|主编|总编|编委|编审|校对|校审|审核|审校|审稿|审读)(?:人|员)?|责编|美编|[初复终监签一二三]审|(?:总)?监制|值班(?:主任|领导|总监)|签发|编发|编校|录入(?:人|员)?|发布(?:人|者)|上传|统筹|策划|制作|排版|版式|校检",
  count:
    "浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|点击(?:次数|量|数|率)?|访问(?:次数|量)?|人气|热度|评论数?|字号|字体(?:大小)?|分享到?|保护视力色|视力保护色|背景色|打印|语音(?:阅读|播报)",
  entry: "(?:信息)?类别|所属栏目|索引号|文号|发文字号|(?:主题|信息)分类|公开(?:方式|形式|范围)|有效性|标签",
};
const FIELDS: readonly (readonly [Field, RegExp])[] = [
  ["source", new RegExp(`^(?:${LABELS.source})$`, "u")],
  ["time", new RegExp(`^(?:${LABELS.time})$`, "u")],
  ["writer", new RegExp(`^(?:${LABELS.writer})$`, "u")],
  ["editor", new RegExp(`^(?:${LABELS.editor})$`, "u")],
  ["count", new RegExp(`^(?:${LABELS.count})$`, "u")],
  ["entry", new RegExp(`^(?:${LABELS.entry})$`, "u")],
];
const ALL = Object.values(LABELS).join("|");
const LABEL = new RegExp(`((?:${ALL})(?:[、/／](?:${ALL}))?)\\s*[:：丨｜|]`, "gu");
const CLOCK = "\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?";
/** A day, with or without the time of day or the year. */
const STAMP = new RegExp(
  `(?:(?:19|20)\\d{2}\\s*[年.\\-/]\\s*\\d{1,2}\\s*[月.\\-/]\\s*\\d{1,2}\\s*日?|(?<!\\d)\\d{1,2}[-/]\\d{1,2}(?=\\s+\\d{1,2}[:：]))(?:[T\\s\\u3000]*${CLOCK})?`,
  "gu",
);
const TIMED = new RegExp(`${CLOCK}$`, "u");
const BUTTON =
  "打印(?:本页)?|关闭(?:窗口|本页)?|保存|收藏|分享|点赞|评论|原创|我要纠错|返回(?:首页|顶部|列表|目录)?|微信|微博";
const FONT_SIZE = "特大|人次|默认|超大|放大|缩小|A[+-]";
const EDITION =
  "PDF版?(?:阅读|下载)?|语音(?:阅读|播报)|版面(?:导航|概览)|(?:展开|收缩)?通版(?:阅读)?|上一[篇版期条页]|下一[篇版期条页]";
const READ_BY =
  "(?:阅读|浏览|点击)(?:次数|量|数)?\\s*\\d+|(?<![\\u4e00-\\u9fff])[大中小次](?![\\u4e00-\\u9fff])";
/** Words of a page's buttons, and how often it was read. */
const BUTTONS = new RegExp([BUTTON, FONT_SIZE, EDITION, READ_BY].join("|"), "gu");
/** What a button line of an electronic edition holds beside them: 第05版:微播报, and arrows that became figures. */
const PAGE =
  /第?\s?[A-Z]?\d{1,5}\s?版(?:\s*[:：]\s*[\u4e00-\u9fff]{1,4}(?:\s[\u4e00-\u9fff]{1,3})?)?|(?<!\d)\d(?!\d)/gu;
const EDGES =
  /^[\s\u3000|｜()（）[\]【】<>,，、;；·/_\-—\u0001]+|[\s\u3000|｜()（）[\]【】<>,，、;；·/_\-—\u0001]+$/gu;
const MEDIUM =
  /^[\u4e00-\u9fff·\s]{2,14}(?:报|报社|网|网讯|融媒(?:体(?:中心)?)?|电视台|广播电台|客户端|新闻|发布|站|公众号|频道|传媒)$/u;

interface Read {
  field: Field;
  value: string;
}

/** The labelled fields of a line that holds nothing else; `undefined` for any other line. */
function readFields(line: string): { fields: Read[]; before: string; stamps: string[] } | undefined {
  const text = line.trim();
  if (text.length > 120 || !/[:：丨｜|]|\d日?$/u.test(text) || /[。！？!?；]/u.test(text)) return undefined;
  const stamps: string[] = [];
  const rest = text.replace(STAMP, (stamp) => {
    stamps.push(stamp);
    return "\u0001";
  });
  const parts = rest.split(LABEL);
  const fields: Read[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const field = FIELDS.find(([, label]) => label.test((parts[at] ?? "").split(/[、/／]/u)[0] ?? ""))?.[0];
    const value = parts[at + 1] ?? "";
    if (!field || !fits(field, value)) return undefined;
    fields.push({ field, value: value.replace(EDGES, "") });
  }
  return { fields, before: (parts[0] ?? "").replace(BUTTONS, " ").replace(EDGES, ""), stamps };
}

/** Whether a value is such as a field holds. */
function fits(field: Field, printed: string): boolean {
  const value = printed.replace(BUTTONS, " ").replace(EDGES, "");
  if (field === "time") return value === "" || (printed.includes("\u0001") && value.length <= 6);
  if (field === "entry") return value.length <= 40;
  if (field === "count") return /^[\d\s,.万+-]*$/u.test(value);
  return value.length <= (field === "source" ? 30 : 24) && !/[，,“”：:]/u.test(value);
}

/** Whether a source is one of the press, not a body that tells of itself. */
export const isMedium = (source: string): boolean => MEDIUM.test(source);

/** Who published a text and when, of a line that says nothing else: 来源：…　作者：…, 2025-04-03 08:12. */
export function findPublication(line: string): Publication | undefined {
  const read = readFields(line);
  if (!read) return undefined;
  const { fields, before, stamps } = read;
  const has = (...some: Field[]) => fields.some(({ field, value }) => some.includes(field) && value !== "");
  const known =
    has("source") || (stamps.length > 0 && (fields.some(({ field }) => field === "time") || isSite(before)));
  const timed = stamps.some((stamp) => TIMED.test(stamp));
  if (!known && !timed && !(has("writer") && has("editor"))) return undefined;
  if (!leadsIn(before)) return undefined;
  const valueOf = (wanted: Field) => fields.filter(({ field, value }) => field === wanted && value !== "");
  const source =
    valueOf("source")
      .find(({ value }) => !NOWHERE.test(value))
      ?.value.split("\u0001")[0]
      ?.trim() ?? (MEDIUM.test(before) ? before : "");
  const date = stamps.map(findFullDate).find((found) => found !== undefined);
  return {
    ...(date && { date }),
    ...(source && { source: source.replace(/[《》]/gu, "") }),
    writers: valueOf("writer").map(({ value }) => value),
  };
}

/** A medium that is no newspaper: the name and day of one of those are a page's running head. */
const isSite = (before: string): boolean => MEDIUM.test(before) && !/报$/u.test(before);

/** What may stand before the fields: a medium, a channel of six characters or a way through the site. */
const leadsIn = (before: string): boolean =>
  before === "" ||
  MEDIUM.test(before) ||
  /[>＞»›]/u.test(before) ||
  (before.length <= 6 && /^[\u4e00-\u9fff·]+$/u.test(before));

const NOWHERE = /^(?:未知|不详|本站|本网|原创|转载|网络|互联网|admin)(?:\u0001|$)/u;

const NEIGHBOUR = "^(?:上一[篇条页则]|下一[篇条页则])\\s*[:：]";
const WAY_HERE =
  "^(?:您?(?:的|现在|当前|所在)*位置)\\s*[:：]|^首页\\s*[>＞»›]|^(?:扫一扫)?在手机(?:上)?打开当前页";
const RIGHTS = "版权所有|^copyright|ICP备|公网安备";
const LINK =
  "打印本页|关闭窗口|返回顶部|返回首页|返回列表|相关阅读|相关新闻|相关链接|推荐阅读|热门推荐|新闻推荐|为您推荐|猜你喜欢";
const NAVIGATION = new RegExp(
  `${NEIGHBOUR}|${WAY_HERE}|${RIGHTS}|^(?:${LINK})[:：]?$|^[上下]一[篇版期]$`,
  "iu",
);

/** Whether a line only tells who edited a text, how often it was read, or leads elsewhere on the site. */
export function isWebFurniture(line: string): boolean {
  if (line.length > 120) return false;
  if (NAVIGATION.test(line)) return true;
  if (/^第?\s?[A-Z]?\d{1,5}\s?版\s*[:：]\s*\S{1,6}$/u.test(line)) return true;
  const rest = line.replace(BUTTONS, "\u0001");
  if (rest !== line && rest.replace(PAGE, "").replace(EDGES, "") === "") return true;
  const read = readFields(line);
  if (!read || read.before !== "" || read.fields.length === 0) return false;
  return read.fields.every(({ field, value }) => /^(?:editor|count|entry)$/.test(field) || value === "");
}
