import { findAll } from "../text/find-all.ts";
import { widthOf } from "./blocks.ts";
import { isRoll, looksLikeName } from "./byline.ts";
import { isFurniture } from "./masthead.ts";
import { isWebFurniture } from "./publication.ts";
import type { ReadBlock } from "./read-block.ts";
import { BRACKETED, isJump } from "./seams.ts";

/** What a block is on its page. `credit` signs a photograph, `label` heads a section inside an article. */
export type Role = "head" | "label" | "body" | "byline" | "credit" | "caption" | "furniture" | "ad" | "jump";

/** The cost of a role that a block cannot have. */
export const NEVER = 1000;

const STOP = /[。；;]|[！？!?]["”]?[^"”」』）)》]/u;
/** A sentence and the beginning of another. */
const GOES_ON = /。[”）)]?[^”）)]/u;
const COMMA = /[，,]/u;
const COMMAS = /[，,]/g;
const CLAUSES = /[\u4e00-\u9fff”》）)][\s\u3000]+[\u4e00-\u9fff“《]/u;
/** Three or more things in a row, as headlines hardly name them; looked for only where a mark stands. */
const LISTS = /、(?<=[^、，\s]{3}、)[^、，\s]{3,20}、[^、，\s]{3}/u;
const DANGLING = /[到在对和与的将把为从向及并以]$/u;
/** Running text says 设了…，, a headline does not. */
const TELLING = /[了着过][^，,了着过]*[，,]/u;
const SAID =
  /^[\u4e00-\u9fff·]{2,9}(?:强调|指出|要求|表示|说|认为|介绍)[，,：:].|^[\u4e00-\u9fff·]{2,16}(?:汇报|通报|透露|坦言|回忆|告诉记者|告诉我们)[，,]./u;
/** How a text goes on: 调研组一行先后来到…, and no headline begins. */
const TOURED = /^[\u4e00-\u9fff·]{2,8}一行(?:首先|先后|随后|依次|还|又)/u;
/** A turn of a dialogue: 问：…, 答：…. */
const ASKED = /^(?:问|答|记者|Q|A)\s?[:：]\s*\S/u;
/** A clause of a word at the end, as headlines do not have it: 江水滔滔，机器. */
const CUT_CLAUSE = /[，,][\u4e00-\u9fff]{1,2}$/u;
/** Who wrote it, in brackets on a line of its own. */
const SIGNED = /^[（(][\u4e00-\u9fff·]{2,4}(?:[\s\u3000、]+[\u4e00-\u9fff·]{2,4}){0,2}[）)]$/u;
const EDITORS_WORD = "编者按|编后|编后语|开栏的话|开栏语|(?:记者|采访|编辑)手记";
const BACKGROUND =
  "(?:新闻|相关|背景|知识)?链接|(?:新闻|相关)背景|名词解释|延伸阅读|记者(?:观察|点评)|专家(?:点评|观点|解读)|(?:温馨)?提[示醒]|小贴士|小知识|人物(?:简介|名片|档案)";
const LAW_TOLD = "案情回放|法官说法|检察官说法|律师说法|以案说法";
/** What heads a box inside an article. */
const ASIDE = new RegExp(`^(?:${EDITORS_WORD}|${BACKGROUND}|${LAW_TOLD})[:：]?$`, "u");
const NUMBERED =
  /^(?:关键词|措施|目标|问题|亮点|任务|重点|链接|背景|名词解释|案例|第[一二三四五六七八九十百]+[章节条款])\s*[\d一二三四五六七八九十①-⑳]{0,3}\s*[:：\s]|^[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|^\d{1,2}[.．、]\s*[^\d]|^[①-⑳]/u;
const CAPTION_MARK =
  /^[^。]{0,20}[（(][左右中前后][一二三四五]?[）)]|^(?:[▲▼◀▶◄►△▽←→↑↓⬆⬇]|图[①-⑳一二三四五六七八九\d]*\s*[为：:]|上图|下图|左图|右图|本版图片|资料图)|(?:[（(]资料图(?:片)?[)）]|见图|[◀▶▲▼])$/u;
const CREDITED =
  /(?:^|[\s。）)（(■□◆])(?:[^\s。]{0,12}(?:记者|通讯员)\s*)?[\u4e00-\u9fff·]{2,4}[\s/／]*(?:摄|供图|摄影报道|\/图)\s*[)）]?$/u;
const ANNOUNCED =
  "[\\u4e00-\\u9fff]\\s宣$|公益广告|遗失声明|注销公告|拍卖公告|招标公告|招租公告|公告如下|^(?:公告|通告|启事|声明|更正|招聘启事)$|^特此(?:公告|通告|声明)[。.]?$|声明作废|刊登广告|广告刊登|广告热线|商务合作|^广告$";
const SOLD = "诚聘|现房|开盘|发售|恭迎|品鉴|钜惠|特惠";
const TO_CALL = "招商热线|订阅热线|咨询电话|(?:热线|电话|详询|垂询)\\s*[:：]?\\s*[\\d-]{5,}";
const AD = new RegExp(`(?:${ANNOUNCED}|${SOLD}|${TO_CALL})`, "u");
/** The head of a notice that somebody paid for; what stands below it is the notice. */
const NOTICE = /^(?:公告|通告|启事|声明|更正|招聘启事|遗失声明)$/u;
const SLOGAN_SIGN = /[★☆♥❤]/u;

/** What each role would cost a block by its own looks and its neighbours' marks. */
export function ownCosts(
  block: ReadBlock,
  above: ReadBlock | undefined,
  below: ReadBlock | undefined,
  next: ReadBlock | undefined,
  before: ReadBlock | undefined,
): Record<Role, number> {
  const { text, edges } = block;
  const width = widthOf(text);
  const costs: Record<Role, number> = {
    body: bodyCost(block, width, below) - closingGain(block, above, below),
    head: headCost(block, width, below),
    label: isNamedBy(above) && edges.finished < 1 ? -3.5 : labelCost(block, width),
    byline: block.byline && !block.byline.photo ? -2 : NEVER,
    credit: block.byline?.photo ? -2 : NEVER,
    furniture: isBeside(block) ? -3 : NEVER,
    jump: isJump(text) ? -3 : NEVER,
    caption:
      creditedAbove(block, width, above, below, before) ??
      Math.min(between(block, width, above, below), captionCost(block, width, below, next)),
    ad:
      NOTICE.test(above?.text.trim() ?? "") && !block.byline
        ? -1
        : AD.test(text) && width < 60
          ? -0.5
          : SLOGAN_SIGN.test(text)
            ? 0.5
            : edges.finished === 1
              ? 7
              : 3 + width / 30,
  };
  if (above === undefined && below?.byline && width < 70) costs.head -= 2;
  return costs;
}

/** Whether a line is of the page and not of an article on it. */
const isBeside = ({ text, edges, listed, byline }: ReadBlock): boolean =>
  !listed && byline?.publication === undefined && (isFurniture(text) || isWebFurniture(edges.text));

function bodyCost({ text, edges, mark, listed }: ReadBlock, width: number, below?: ReadBlock): number {
  if (edges.lede || listed || isRoll(text) || SIGNED.test(text)) return -1;
  if (ASKED.test(text)) return 0;
  if (/[:：]$/u.test(text) && below?.edges.finished === 1) return 0.5;
  if (BRACKETED.test(text)) return /通过|批准|公布|发布|施行|\d日/u.test(text) ? -1 : 0;
  let cost = mark > 0 && mark < 7 ? 4 : 0;
  if (STOP.test(text) && (edges.finished === 1 || width > 44 || GOES_ON.test(text))) return cost;
  if (edges.finished === 1) return cost + (/[！？!?]$/u.test(text) && width < 30 ? 2 : 0.5);
  if (width > 64) return cost;
  cost += COMMA.test(text) || LISTS.test(text) ? (width > 24 ? 0.5 : 1) : 3;
  if (CLAUSES.test(text)) cost += 1;
  if (DANGLING.test(text) && goesOnBelow(below)) cost -= 1;
  if (edges.opening === 1 && COMMA.test(text)) cost -= 0.5;
  return width > 44 ? cost / 2 : cost;
}

/** What closes an article without being a sentence: a last appeal, who holds which part. */
function closingGain({ text, edges, byline }: ReadBlock, above?: ReadBlock, below?: ReadBlock): number {
  if (byline || above?.edges.finished !== 1 || AD.test(above.text)) return 0;
  if (below !== undefined) return 0;
  return edges.finished === 1 || /^[^，。:：]{2,12}[:：]\s*\S/u.test(text) ? 3.5 : 0;
}

function headCost(block: ReadBlock, width: number, below?: ReadBlock): number {
  const { text, edges, mark, listed, byline } = block;
  if (edges.lede || listed || SIGNED.test(text)) return NEVER;
  let cost = byline ? 2 : mark > 0 ? -3 : 0;
  if (ASKED.test(text)) cost += 2.5;
  if (/[:：]$/u.test(text) && below?.edges.finished === 1 && !below.edges.lede) cost += 2;
  if (CUT_CLAUSE.test(text)) cost += 1.5;
  if (/[。；;，,、]$/u.test(text)) cost += /。$/u.test(text) && mark > 0 ? 2 : 6;
  else if (STOP.test(text)) cost += /[。；;]/u.test(text) ? 4 : 0.5;
  if (width > 36) cost += (width - 36) / 9;
  const commas = findAll(text, COMMAS).length;
  cost += commas > 1 ? 0.5 + commas : commas / 2;
  if (LISTS.test(text)) cost += 2;
  if (CLAUSES.test(text)) cost -= 1;
  if (edges.opening === 1 && COMMA.test(text)) cost += 1;
  if (DANGLING.test(text)) cost += goesOnBelow(below) ? 3 : 1.5;
  if (TELLING.test(text)) cost += 0.5;
  if (edges.openQuotes > 0 && !closesBelow(block, below)) cost += 3;
  if (SAID.test(text) || TOURED.test(text)) cost += 3;
  cost += 2 * (edges.headless > 0.4 ? edges.headless : 0);
  if (AD.test(text)) cost += 3;
  if (CAPTION_MARK.test(text) || CREDITED.test(text)) cost += 4;
  return cost;
}

/** Running text below that does not begin as an article does. */
const goesOnBelow = (below: ReadBlock | undefined): boolean =>
  below !== undefined && below.edges.finished === 1 && below.edges.headless > 0.1;

/** A quotation that breaks over two lines of a head. */
const closesBelow = (block: ReadBlock, below: ReadBlock | undefined): boolean =>
  below !== undefined &&
  below.edges.openQuotes === -block.edges.openQuotes &&
  below.edges.finished < 1 &&
  widthOf(below.text) <= 30;

/** Whether a block is the name of the numbered heading above it: 措施五：, and below it the measure. */
const isNamedBy = (above: ReadBlock | undefined): boolean =>
  above !== undefined && isNumbered(above.text) && /[:：]$/u.test(above.text);

/** Whether a line is numbered as headings inside an article are: 措施一：…, 三、…. */
export const isNumbered = (text: string): boolean => NUMBERED.test(text);

function labelCost({ text, edges, mark }: ReadBlock, width: number): number {
  if (ASIDE.test(text)) return -2;
  if (!isNumbered(text) || edges.finished === 1 || width > 64) return NEVER;
  return mark > 0 ? -3 : -1;
}

/** 连日来, 图为, 正在: as a text beside a photograph begins or goes on. */
const PICTURED =
  /^(?:[▲▼]|近日|日前|连日来|昨[日天]|今[日天]|\d{1,2}月\d{1,2}日|\d{1,2}日|眼下|时下|入[春夏秋冬])|图为|图中|正在/u;
const isPictured = ({ text, edges }: ReadBlock): boolean =>
  edges.finished === 1 && !edges.lede && widthOf(text) < 130 && PICTURED.test(text);
/** Whether nothing of an article stands below. */
const closes = (below: ReadBlock | undefined): boolean =>
  below === undefined || below.edges.finished < 1 || below.byline !== undefined;

/** A photograph's text below its credit: 本报记者 某某 摄, then what the picture shows; no text above it shows one. */
function creditedAbove(
  block: ReadBlock,
  width: number,
  above: ReadBlock | undefined,
  below: ReadBlock | undefined,
  before: ReadBlock | undefined,
): number | undefined {
  if (!above?.byline?.photo || !isPictured(block)) return undefined;
  const parted = before?.edges.finished === 1 && !isPictured(before);
  if (!parted && !closes(below)) return undefined;
  return width > 130 ? undefined : -1.5;
}

/** A sentence about somebody that a picture shows, in the middle of another sentence, which may go on below it. */
function between({ text, edges }: ReadBlock, width: number, above?: ReadBlock, below?: ReadBlock): number {
  if (!above || above.edges.leaving === 0 || !STOP.test(above.text) || edges.finished < 1) return NEVER;
  if (!below || below.edges.opening === 1 || isNumbered(below.text) || edges.headless > 0.4) return NEVER;
  const named = [3, 2].some((length) => looksLikeName(text.slice(0, length)));
  return named && width <= 32 && !/[，“]|。./u.test(text) ? -0.5 : NEVER;
}

/** Sentences or clauses of a text that breaks off, as no line beside a picture is. */
const isBrokenOff = (text: string): boolean => /[。；;]./u.test(text) || findAll(text, COMMAS).length > 1;

function captionCost(
  { text, edges, gap }: ReadBlock,
  width: number,
  below: ReadBlock | undefined,
  next: ReadBlock | undefined,
): number {
  if (edges.lede || SAID.test(text) || TOURED.test(text) || /[，,、:：]$/u.test(text)) return NEVER;
  const marked = CAPTION_MARK.test(text) || CREDITED.test(text);
  if (marked) return width > 200 ? 3 : -1.5;
  if (below?.byline?.photo && width < 160 && !(next && isPictured(next) && !PICTURED.test(text)))
    return edges.headless > 0.5 ? 2 : -1;
  if (width > 36 || edges.finished === 1 || isBrokenOff(text)) return NEVER;
  return gap >= 3 && (below?.gap ?? 0) < 3 && !COMMA.test(text) ? 1.5 : 2.5;
}
