import { findAll } from "../find-all.ts";
import { headOverlap, pairsIn } from "../pairs.ts";
import { type Block, widthOf } from "./blocks.ts";
import { type Byline, findBareByline, findByline, isRoll, looksLikeName } from "./byline.ts";
import { isFurniture } from "./masthead.ts";
import { findPublication, isMedium, isWebFurniture } from "./publication.ts";
import { findNotices, findRolls } from "./rolls.ts";
import {
  asEntry,
  BRACKETED,
  type Edges,
  edgesOf,
  followCost,
  glueCost,
  isJump,
  wordCrosses,
} from "./seams.ts";

/** What a block is on its page. `credit` signs a photograph, `label` heads a section inside an article. */
export type Role = "head" | "label" | "body" | "byline" | "credit" | "caption" | "furniture" | "ad" | "jump";
const ROLES: readonly Role[] = [
  "head",
  "label",
  "body",
  "byline",
  "credit",
  "caption",
  "furniture",
  "ad",
  "jump",
];

const AD_ALONE: readonly Role[] = ["ad"];

/** A block with its role and what the role was read from. */
export interface RoledBlock extends Block {
  role: Role;
  edges: Edges;
  byline?: Byline | undefined;
}

interface Path {
  cost: number;
  role: Role;
  before: Path | undefined;
  /** The last body block on the path that ends in mid-sentence; its sentence may go on below a caption. */
  open: Edges | undefined;
}

const NEVER = 1000;

/** The cheapest sequence of roles for a page's blocks, by what each looks like and what stands above it. */
export function classifyBlocks(blocks: readonly Block[]): RoledBlock[] {
  const rolls = findRolls(blocks);
  const notices = findNotices(blocks);
  const read = blocks.map((block, at) =>
    rolls.has(at) ? readEntry(block) : readBlock(block, blocks[at - 1], blocks[at + 1]),
  );
  const ledes = read.filter(({ edges }) => edges.lede);
  let paths: Path[] = [];
  for (const [index, block] of read.entries()) {
    const above = read[index - 1];
    const own = ownCosts(block, above, read[index + 1], read[index + 2], read[index - 2]);
    const roles = notices.has(index) ? AD_ALONE : ROLES.filter((role) => own[role] < NEVER);
    const starts = paths.length === 0 ? [undefined] : paths;
    const headed = paths.some(({ role }) => role === "head") && !block.edges.lede;
    const misread = headed && above ? strangeHead(above, block, ledes) + tornHead(above, block) : 0;
    paths = cheapestOfEach(
      roles.flatMap((role) => starts.map((path) => extend(path, role, own[role], block, misread))),
    );
  }
  let last: Path | undefined = paths.toSorted((a, b) => a.cost - b.cost)[0];
  const roles: Role[] = [];
  for (; last; last = last.before) roles.push(last.role);
  roles.reverse();
  return read.map(({ runs, text, gap, mark, edges, byline }, index) => {
    return { runs, text, gap, mark, edges, byline, role: roles[index] ?? "body" };
  });
}

/** Of the paths that end in the same role, and inside a sentence or not, the cheapest. */
function cheapestOfEach(paths: readonly Path[]): Path[] {
  const best = new Map<string, Path>();
  for (const path of paths) {
    const key = `${path.role} ${path.open !== undefined}`;
    const rival = best.get(key);
    if (!rival || path.cost < rival.cost) best.set(key, path);
  }
  return [...best.values()];
}

interface ReadBlock extends Block {
  edges: Edges;
  byline: Byline | undefined;
  /** An entry of a list inside an article. */
  listed: boolean;
}

const readEntry = ({ runs, text, gap, mark }: Block): ReadBlock => ({
  runs,
  text,
  gap,
  mark,
  edges: asEntry(edgesOf(text)),
  byline: undefined,
  listed: true,
});

function readBlock(block: Block, above: Block | undefined, below: Block | undefined): ReadBlock {
  const { runs, text, gap, mark } = block;
  const byline =
    findByline(text) ??
    (isBetween(above, below) ? findBareByline(text) : undefined) ??
    (isMedium(text) ? findBareSource(text, above, below) : undefined);
  return { runs, text, gap, mark, edges: edgesOf(text), byline, listed: false };
}

/** The name of a medium beside the line that tells when it published the text. */
const findBareSource = (source: string, ...beside: readonly (Block | undefined)[]): Byline | undefined =>
  beside.some((block) => block && findPublication(block.text))
    ? { names: [], photo: false, commentator: false, publication: { source, writers: [] } }
    : undefined;

/** Where a writer signs with nothing but the name: between a head and running text, above or below it. */
const isBetween = (above: Block | undefined, below: Block | undefined): boolean =>
  above !== undefined && ENDED.test(above.text) !== (below !== undefined && ENDED.test(below.text));
const ENDED = /[。！？!?…][”"』」）)]?$/u;

/** A path with one block more; `misread` is the cost of a head right above it that it does not go with. */
function extend(path: Path | undefined, role: Role, own: number, block: ReadBlock, misread: number): Path {
  const from = path?.role;
  let cost = (path?.cost ?? 0) + own + (from ? changeCost(from, role, block) : 0);
  let open = path?.open;
  if (role === "body") {
    const parted = block.edges.lede && from !== "body";
    if (open && !parted) cost += Math.min(glueCost(open, block.edges), followCost(open, block.edges)) / 2;
    else if (from) cost += 2 * block.edges.headless;
    open = block.edges.finished < 1 && !block.edges.jumpsOff ? block.edges : undefined;
    if (from === "head") cost += misread;
  } else if (role === "head" && open && from !== "head") cost += 1.2;
  else if (role === "byline" && open && from === "body") cost += 2.5;
  return { cost, role, before: path, open };
}

/** Share of a head's words in a text that is about the same. */
const TAKEN_UP = 0.3;

/**
 * A long line right above running text is a headline when that text, or one that opens an article elsewhere on the
 * page, takes up its words; else it is likely a part of the text.
 */
function strangeHead(head: ReadBlock, block: ReadBlock, ledes: readonly ReadBlock[]): number {
  if (widthOf(head.text) < 14) return 0;
  const words = pairsIn(head);
  let fit = headOverlap(words, pairsIn(block));
  for (const lede of ledes) if (fit < TAKEN_UP) fit = Math.max(fit, headOverlap(words, pairsIn(lede)));
  return 2 * Math.max(0, 1 - fit / TAKEN_UP);
}

/** A line in mid-article that breaks off in a word, which the text below it goes on with, is part of that text. */
const tornHead = (above: ReadBlock, { text, edges, gap }: ReadBlock): number =>
  gap === above.gap && edges.headless > 0.15 && wordCrosses(above.text, text) ? 1.5 : 0;

const SAME_CHEAP: ReadonlySet<Role> = new Set(["ad", "furniture", "body", "byline"]);

function changeCost(from: Role, to: Role, block: ReadBlock): number {
  if (from === to) return SAME_CHEAP.has(to) ? 0 : 0.2;
  if (to === "ad" || from === "ad") return 1.2;
  if (to === "body" && block.edges.lede) return -1;
  if (to === "byline" && from === "head") return -0.5;
  if (to === "label" && from === "head") return 0.2;
  return 0;
}

const STOP = /[。；;]|[！？!?]["”]?[^"”」』）)》]/u;
const COMMA = /[，,]/u;
const COMMAS = /[，,]/g;
const CLAUSES = /[\u4e00-\u9fff”》）)][\s\u3000]+[\u4e00-\u9fff“《]/u;
/** Three or more things in a row, as headlines hardly name them; looked for only where a mark stands. */
const LISTS = /、(?<=[^、，\s]{3}、)[^、，\s]{3,20}、[^、，\s]{3}/u;
const DANGLING = /[到在对和与的将把为从向及并以]$/u;
/** Running text says 设了…，, a headline does not. */
const TELLING = /[了着过][^，,]*[，,]/u;
const SAID = /^[\u4e00-\u9fff·]{2,9}(?:强调|指出|要求|表示|说|认为|介绍)[，,：:]./u;
/** How a text goes on: 调研组一行先后来到…, and no headline begins. */
const TOURED = /^[\u4e00-\u9fff·]{2,8}一行(?:首先|先后|随后|依次|还|又)/u;
/** A turn of a dialogue: 问：…, 答：…. */
const ASKED = /^(?:问|答|记者|Q|A)\s?[:：]\s*\S/u;
/** A clause of a word at the end, as headlines do not have it: 江水滔滔，机器. */
const CUT_CLAUSE = /[，,][\u4e00-\u9fff]{1,2}$/u;
/** Who wrote it, in brackets on a line of its own. */
const SIGNED = /^[（(][\u4e00-\u9fff·]{2,4}(?:[\s\u3000、]+[\u4e00-\u9fff·]{2,4}){0,2}[）)]$/u;
/** What heads a box inside an article. */
const ASIDE =
  /^(?:编者按|编后|编后语|开栏的话|开栏语|(?:记者|采访|编辑)手记|(?:新闻|相关|背景|知识)?链接|(?:新闻|相关)背景|名词解释|延伸阅读|记者(?:观察|点评)|专家(?:点评|观点|解读)|(?:温馨)?提[示醒]|小贴士|小知识|人物(?:简介|名片|档案)|案情回放|法官说法|检察官说法|律师说法|以案说法)[:：]?$/u;
const NUMBERED =
  /^(?:关键词|措施|目标|问题|亮点|任务|重点|链接|背景|名词解释|案例|第[一二三四五六七八九十百]+[章节条款])\s*[\d一二三四五六七八九十①-⑳]{0,3}\s*[:：\s]|^[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|^\d{1,2}[.．、]\s*[^\d]|^[①-⑳]/u;
const CAPTION_MARK =
  /^[^。]{0,20}[（(][左右中前后][一二三四五]?[）)]|^(?:[▲▼◀▶◄►△▽←→↑↓⬆⬇]|图[①-⑳一二三四五六七八九\d]*\s*[为：:]|上图|下图|左图|右图|本版图片|资料图)|(?:[（(]资料图(?:片)?[)）]|见图|[◀▶▲▼])$/u;
const CREDITED =
  /(?:^|[\s。）)（(])(?:[^\s。]{0,12}(?:记者|通讯员)\s*)?[\u4e00-\u9fff·]{2,4}[\s/／]*(?:摄|供图|摄影报道|\/图)\s*[)）]?$/u;
const AD =
  /(?:[\u4e00-\u9fff]\s宣$|公益广告|遗失声明|注销公告|拍卖公告|招标公告|招租公告|公告如下|^(?:公告|通告|启事|声明|更正|招聘启事)$|^特此(?:公告|通告|声明)[。.]?$|声明作废|刊登广告|广告刊登|广告热线|商务合作|讣告|^广告$|诚聘|现房|开盘|发售|恭迎|品鉴|钜惠|特惠|招商热线|订阅热线|咨询电话|(?:热线|电话|详询|垂询)\s*[:：]?\s*[\d-]{5,})/u;
/** The head of a notice that somebody paid for; what stands below it is the notice. */
const NOTICE = /^(?:公告|通告|启事|声明|更正|招聘启事|遗失声明)$/u;
const SLOGAN_SIGN = /[★☆♥❤]/u;

/** What each role would cost a block by its own looks and its neighbours' marks. */
function ownCosts(
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
  if (STOP.test(text) && (edges.finished === 1 || width > 44)) return cost;
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
  else if (STOP.test(text)) cost += /[。；;]/u.test(text) ? 2 : 0.5;
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
  below.gap === 0 &&
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

function captionCost(
  { text, edges, gap }: ReadBlock,
  width: number,
  below: ReadBlock | undefined,
  next: ReadBlock | undefined,
): number {
  if (edges.lede || SAID.test(text) || TOURED.test(text) || /[，,、]$/u.test(text)) return NEVER;
  const marked = CAPTION_MARK.test(text) || CREDITED.test(text);
  if (marked) return width > 200 ? 3 : -1.5;
  if (below?.byline?.photo && width < 160 && !(next && isPictured(next) && !PICTURED.test(text)))
    return edges.headless > 0.5 ? 2 : -1;
  if (width > 36 || edges.finished === 1) return NEVER;
  return gap >= 3 && (below?.gap ?? 0) < 3 && !COMMA.test(text) ? 1.5 : 2.5;
}
