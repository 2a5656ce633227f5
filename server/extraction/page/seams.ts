import { anyOf } from "../text/any-of.ts";
import { simplify } from "../text/fold.ts";
import { cutWords, readWords } from "../text/lattice.ts";
import { findByline, isRoll, looksLikeName } from "./byline.ts";

/** How a block of text begins and ends, as far as that tells what may stand beside it. All figures 0 to 1. */
export interface Edges {
  text: string;
  /** How surely the text ends where a sentence ends. */
  finished: number;
  /** How surely it begins in the middle of a sentence. */
  headless: number;
  /** How surely it begins as paragraphs of news begin. */
  opening: number;
  /** Whether it begins an article by itself: 本报讯, 新华社北京3月3日电. */
  lede: boolean;
  /** Whether a jump line stands at its end (下转…) or at its beginning (上接…). */
  jumpsOff: boolean;
  jumpedTo: boolean;
  /** Whether it ends with its writer's name in brackets. */
  signsOff: boolean;
  /** Whether it is who else was there, as reports of meetings and visits close. */
  closes: boolean;
  /** Quotes and brackets opened less those closed. */
  openQuotes: number;
  /** Cost of leaving the text as it ends. */
  leaving: number;
  /** An entry of a list, which stands below the one before it. */
  entry: boolean;
}

const PLACE_AND_DAY = "[\\u4e00-\\u9fff\\s]{0,12}(?:\\d{1,2}月)?(?:\\d{1,2}日)?\\s*";
const LEDE = new RegExp(
  `^[【\\[(（]?(?:据)?(?:本报|本刊|本台|(?:新华|中新|[\\u4e00-\\u9fff]{2,6})社|[\\u4e00-\\u9fff]{1,6}(?:报|网|客户端))` +
    `(?:${PLACE_AND_DAY})(?:讯|电|消息)(?=[\\s】\\])）(（:：,，]|$|记者|\\S{0,8}(?:记者|通讯员))`,
  "u",
);
const BARE_LEDE = /^[【[(（]?(?:本报|本刊|本台)[^。,，]{0,10}[讯电](?!员)[】\])）:：\s]*/u;
/** One of several briefs under one head: marked where it begins, signed where it ends. */
const BRIEF = /^[▲●■◆◇○□★☆▪▶►※]\s*(?!图)[^（(].{20,}[（(][\u4e00-\u9fff·\s]{2,20}(?<!摄|供图)[）)]$/u;
/** How a letter begins: 编辑同志：. */
const SALUTATION =
  /^(?:编辑(?:同志|部|老师)?|(?:尊敬|亲爱)的[^，。]{2,14}|[^，。]{2,8}(?:[你您]|你们)好)[：:！!]$/u;
/** A dateline in brackets, without the paper's name: （3月8日 某县讯）. */
const DATELINE =
  /^[（(【[](?:\d{1,2}月)?(?:\d{1,2}日)?\s*[\u4e00-\u9fff]{2,8}\s*(?:\d{1,2}月)?(?:\d{1,2}日)?(?:讯|电)[）)】\]]/u;
const REPORTER_LEDE = /^[（(]?(?:本报|见习|实习|全媒体|融媒体|首席)*(?:记者|通讯员)[^。，,]{2,40}[)）]\s*\S/u;

const STOPPED = /[。！？!?][（(][^（）()]*[)）]$|(?:[。！？!?…；;]|[\u4e00-\u9fff”）)]\.)["”’」』）)\]】]*$/u;
/** A bracket that closes a text as its last sentence may; of 2,500 paragraphs 27 end so, and none with a quote that no stop stands in. */
const HALF_STOPPED = /[）)\]】]$/u;
const JUMP_OFF =
  /\s*[（(【[]?\s*(?:▶|→|➤|>+)?\s*(?:下转|紧转|转)\s*(?:第?\s*[0-9０-９一二三四五六七八九十A-Za-z]{1,4}\s*版|[A-Z]?\d{1,2}\s*版?)[^。]{0,12}[）)】\]]?\s*$/u;
const JUMP_TO =
  /^\s*[（(【[]?\s*(?:◀|←|<+)?\s*(?:上接|紧接)\s*第?\s*[0-9０-９一二三四五六七八九十A-Za-z]{1,4}\s*版?[^。）)】\]]{0,12}[）)】\]]?\s*/u;

/** A line that stands in brackets as a whole: (2021年4月1日市人大常委会通过). */
export const BRACKETED = /^[（(][^（）()]{2,}[）)]$/u;

const NEVER_FIRST = /^[，,、。；;：:！!？?”’）)》〉」』】%％℃.]/u;
const LEFTOVER = /^[\u4e00-\u9fff][，,、。；;”’）)》]/u;
const NEVER_FIRST_WORD = new Set(
  "的 了 着 等 及 和 与 之 吗 呢 吧 们 地 得 性 化 率 或 并 而 里 上 下 中 内 时 后 前 间 所 级 式 型 类".split(
    " ",
  ),
);
const FIRST_CHARACTERS =
  /^[在为从以据当自让要对这我他她你它因由如若经按随向凭用把将每有是不全各该本此今昨现市县区省共新老大小一二三四五六七八九十两多连首又也还就再其某男女春夏秋冬记采走来到去年月日天人早]/u;

const SAYS = "(?:强调|指出|要求|表示|说|认为|介绍|希望|提出|称|坦言|告诉|透露)";
const POST = "(?:[长任员记席师授]|经理|总监|代表|专家|医生|法官|检察官|村民|居民|市民)";
const OPENING = anyOf([
  /^(?:会议|大会|展览|本次|此次|会上|会前|会后|会谈中|座谈会上|期间|活动中|活动现场|仪式上|论坛上|培训会上|调研中|现场|当天|当日|当晚|随后|接着|最后|此外|同时(?:[，,]|还|也|又)|目前|近日|日前|近年来|今年以来|去年|截至|据悉|据了解|据介绍|据统计|记者|笔者|下一步|接下来|为此|如今|在此基础上|未来|过去)/u,
  new RegExp(`^[\\u4e00-\\u9fff·]{2,12}${SAYS}(?:[，,：:“"了道]|记者|我们)`, "u"),
  /^[\u4e00-\u9fff·]{2,8}(?:本)?是[^，。]{2,16}人[，,。]/u,
  new RegExp(
    `^[\\u4e00-\\u9fff·]{4,24}${POST}[\\u4e00-\\u9fff·]{2,4}(?:提醒|呼吁|解释|回忆|${SAYS})[，,：:“"]`,
    "u",
  ),
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|份|上旬|中旬|下旬|底|初)/u,
  /^(?:昨日|昨天|今日|今天|今年|上午|下午|一大早|清晨)/u,
  /^[\u4e00-\u9fff·]{2,8}一行(?:首先|先后|随后|还|来到|走进|深入|实地|认真|参观|察看|查看|考察)/u,
  /^(?:市|省|县|区|州|自治区|院|校)?(?:领导|委常委|委|政府|人大|政协)[\u4e00-\u9fff、]{2,}/u,
  /^(?:[一二三四五六七八九十]+是|首先|其次|再次|第[一二三四五六七八九十]+[，,、]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|[①-⑳]|\d{1,2}[.、．])/u,
]);

/** The text without its jump lines, and how much of its head they took. */
export function trimJumps(text: string): { start: number; end: number } {
  const start = JUMP_TO.exec(text)?.[0].length ?? 0;
  const off = JUMP_OFF.exec(text);
  return { start, end: off && off.index > start ? off.index : text.length };
}

/** Whether the whole text is one jump line: 下转第3版, 上接第1版. */
export function isJump(text: string): boolean {
  return text.replace(JUMP_TO, "").trim() === "" || text.replace(JUMP_OFF, "").trim() === "";
}

const LEDES = anyOf([LEDE, BARE_LEDE, REPORTER_LEDE, DATELINE, BRIEF, SALUTATION]);

/** Whether the text begins an article by itself. */
export function isLede(text: string): boolean {
  return LEDES.test(text);
}

export function edgesOf(printed: string): Edges {
  const text = simplify(printed);
  const lede = isLede(text);
  const rest = isRest(text);
  const opening = lede ? 1 : rest ? 0 : openingOf(text);
  const finished = finishedOf(text);
  const jumpsOff = text.includes("转") && JUMP_OFF.test(text);
  return {
    text,
    lede,
    opening,
    finished,
    headless: lede || opening >= 1 ? 0 : rest ? Math.max(0.8, headlessOf(text)) : headlessOf(text),
    jumpsOff,
    jumpedTo: JUMP_TO.test(text),
    signsOff: signsOff(text),
    closes: CLOSING.test(text),
    openQuotes: quoteDepth(text),
    leaving: jumpsOff ? 0 : (1 - finished) * (ENDS_OPEN.test(text) ? 5.5 : 4),
    entry: false,
  };
}

/** Who wrote the letter above. */
export const LETTER_WRITER =
  /^(?:热心)?(?:读者|市民|网友|居民|村民|业主|家长)[\s\u3000:：]+[\u4e00-\u9fff]{2,4}$/u;
/** The day under a notice or a letter, alone on its line. */
export const DAY =
  /^(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u;
/** 市领导甲、乙参加会议。 */
const CLOSING =
  /^(?:[\u4e00-\u9fff]{0,4}领导|[\u4e00-\u9fff·]{2,6}、)[^。；]{2,160}(?:参加|出席|陪同|列席)[^，。；]{0,12}。$/u;
const SIGNED_LAST = /(?:^|[。！？”])[（(]([^（）()。]{2,24})[）)]$/u;

function signsOff(text: string): boolean {
  if (DAY.test(text) || LETTER_WRITER.test(text)) return true;
  const [, signed = ""] = SIGNED_LAST.exec(text) ?? [];
  if (signed === "" || /摄|供图/u.test(signed)) return false;
  return findByline(signed) !== undefined || signed.split(/[\s、]+/u).every(looksLikeName);
}

/** Too short to be a paragraph of its own: the last word or two of a sentence. */
const isRest = (text: string): boolean =>
  text.length <= 8 && /^[^“”‘（(：:！？]+。$/u.test(text) && !WAS_THERE.test(text);
/** The shortest closing paragraph: 市领导某某参加。 */
const WAS_THERE = /^[市省县区州]领导.{2,3}(?:参加|出席|陪同|列席|参会|到会)。$/u;

/** The edges of an entry of a list, which is complete as it stands. */
export const asEntry = (edges: Edges): Edges => ({
  ...edges,
  finished: 1,
  headless: 0,
  opening: 1,
  leaving: 0,
  entry: true,
});

/** An entry of a list, which a semicolon ends; behind anything else a semicolon breaks off. */
const LISTED_CLAUSE =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．是要]|第[一二三四五六七八九十\d]{1,3}[条，、]|[①-⑳]|(?:决定)?(?:任命|免去))|^[^。，,；;]{2,40}[；;]$/u;

function finishedOf(text: string): number {
  if (BRACKETED.test(text) || isRoll(text)) return 1;
  if (STOPPED.test(text)) return /[；;]$/u.test(text) && !LISTED_CLAUSE.test(text) ? 0.2 : 1;
  if (/[:：]$/u.test(text)) return SALUTATION.test(text) ? 1 : 0.7;
  if (HALF_STOPPED.test(text)) return 0.35;
  return 0;
}

function openingOf(text: string): number {
  if (OPENING.test(text) || listsNames(text) || isRoll(text)) return 1;
  if (TERM_FIRST.test(text)) return 0;
  return /^[“"「《【]/u.test(text) || /^[\u4e00-\u9fff]{2,8}(?:后|时|前|中|上|间|里|之际)[，,]/u.test(text)
    ? 0.5
    : 0;
}

/** 廖健、刘光跃、段志刚: who was there, as closing paragraphs begin. */
function listsNames(text: string): boolean {
  const [first = "", second = "", third] = text.slice(0, 16).split("、");
  return third !== undefined && looksLikeName(first) && looksLikeName(second);
}

/** A term in quotes that a comma parts from the rest, no direct speech: “两个驱动”，唱响…. */
const TERM_FIRST = /^[“"][^“”"，,。！？!?…]{2,10}[”"][，,、]/u;

function headlessOf(text: string): number {
  if (NEVER_FIRST.test(text)) return 1;
  if (TERM_FIRST.test(text)) return 0.6;
  if (LEFTOVER.test(text)) return 0.9;
  const first = cutWords(text.slice(0, 8))[0] ?? "";
  if (NEVER_FIRST_WORD.has(first)) return 0.8;
  if (first.length === 1 && /[\u4e00-\u9fff]/u.test(first) && !FIRST_CHARACTERS.test(first)) return 0.4;
  return /^[“"「《]/u.test(text) ? 0 : 0.15;
}

const ENDS_OPEN = /[，,、（(《“\-—]$/u;

/** Whether a word of the dictionary runs across the break. */
export function wordCrosses(before: string, after: string): boolean {
  const tail = before.slice(-6);
  if (!/[\u4e00-\u9fff]$/u.test(tail) || !/^[\u4e00-\u9fff]/u.test(after)) return false;
  let at = 0;
  for (const word of cutWords(tail + after.slice(0, 6))) {
    if (at < tail.length && at + word.length > tail.length) return true;
    at += word.length;
  }
  return false;
}

const quoteDepth = (text: string): number =>
  (text.match(/[“《（(]/gu)?.length ?? 0) - (text.match(/[”》）)]/gu)?.length ?? 0);

const glued = new WeakMap<Edges, Map<Edges, number>>();

/** Cost of reading `after` as the rest of the sentence that `before` breaks off. */
export function glueCost(before: Edges, after: Edges): number {
  const known = glued.get(before)?.get(after);
  if (known !== undefined) return known;
  const cost = isBareLede(before.text) ? 0 : seamCost(before, after);
  const costs = glued.get(before) ?? new Map<Edges, number>();
  glued.set(before, costs.set(after, cost));
  return cost;
}

/** Nats for the two sides of a break to be of one sentence; those of quotes and words measured on 900 torn sentences and their rivals. */
const WEIGHT = {
  closes: 2.3,
  unclosed: -2.6,
  strays: -2.6,
  word: 0.52,
  listed: 1.2,
  unlisted: -0.4,
} as const;
/** Characters on each side of a break among which words are read. */
const WORDS_BESIDE = 6;
/** Nats of a word across a break from which on another one tells no more. */
const MOST_TOLD = 12;

function seamCost(before: Edges, after: Edges): number {
  const cost = 5 * before.finished + 2.5 * after.opening + (1 - after.headless);
  if (before.finished === 1) return cost;
  const told = quoteNats(before, after) + WEIGHT.word * wordNats(before.text, after.text);
  return cost - told - listNats(before.text, after.text);
}

/** What a list tells that breaks off: its rest goes on with another of its parts. */
function listNats(before: string, after: string): number {
  if (!before.endsWith("、")) return 0;
  return /^[^。，,、]{1,16}(?:[、和及与]|等)/u.test(after) ? WEIGHT.listed : WEIGHT.unlisted;
}

/** What quotes tell: one that is open is closed, and none is closed that is not open. */
function quoteNats(before: Edges, after: Edges): number {
  if (before.openQuotes > 0) {
    if (after.openQuotes < 0) return WEIGHT.closes;
    return after.finished === 1 ? WEIGHT.unclosed : 0;
  }
  return after.openQuotes < 0 ? WEIGHT.strays : 0;
}

/** How much likelier, in nats, the words on both sides of a break are as one text than apart. */
export function wordNats(before: string, after: string): number {
  const [tail, head] = [before.slice(-WORDS_BESIDE), after.slice(0, WORDS_BESIDE)];
  if (!/[\u4e00-\u9fff]$/u.test(tail) || !/^[\u4e00-\u9fff]/u.test(head)) return 0;
  const { behind, ahead } = readWords(tail + head);
  const [apart, together] = [(behind[tail.length] ?? 0) + (ahead[tail.length] ?? 0), ahead[0] ?? 0];
  return Math.min(MOST_TOLD, apart - together);
}

const isBareLede = (text: string): boolean => text.length < 24 && text.replace(BARE_LEDE, "") === "";

/** Cost of reading `after` as the next paragraph of the same article. */
export const followCost = (before: Edges, after: Edges): number =>
  before.leaving + 3.5 * (after.headless > 0.15 ? after.headless : 0);
