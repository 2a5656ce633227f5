import { type Block, widthOf } from "./blocks.ts";
import { findByline, looksLikeName } from "./byline.ts";
import { isWebFurniture } from "./publication.ts";
import { DAY, isLede, LETTER_WRITER } from "./seams.ts";

/** Names and what they do, each on a line of its own, as in a roll of those honoured. */
const MARKED_NAME =
  /^([\u4e00-\u9fff·]{2,15})(?:[（(][\u4e00-\u9fff、，,]{1,8}[）)])?[\s\u3000]+(\S.{3,40})$/u;
const NAME_LAST = /^([\u4e00-\u9fff]{4,30})[\s\u3000]+([\u4e00-\u9fff·]{2,15})$/u;
/** 甲（某校） 乙（某县）: several on a line, each with where they are from. */
const NAMED_UNITS = /^(?:[\u4e00-\u9fff·]{2,10}[（(][^（）()。]{2,24}[）)][\s\u3000、]*)+$/u;
/** 某县：甲 乙 丙: those of one place, body or rank; 某类：甲（单位）、乙（单位） with where each is from. */
const NAMED_GROUP = /^[^，。：:\s]{2,16}[:：]\s*(\S.*)$/u;
const FROM_WHERE = /[（(][^（）()]*[）)]/gu;
const PRIZE =
  /^(?:(?:特|一|二|三|优秀|金|银|铜|最佳[\u4e00-\u9fff]{0,6})等?奖|第[一二三四五六七八九十]名|冠军|亚军|季军)[\s\u3000]*[:：]/u;
/** What heads a list below the text that tells of it. */
const LIST_HEAD = /^[^，。：:]{2,24}名单$/u;
const ENTRY_BREAK = /[，,。！!？?；;]/u;
/** What a list of appointments sets above those it names. */
const DECIDED = /^(?:决定)?(?:任命|免去|任职|免职|当选|接受)[^，。：:]{0,8}[:：]$/u;
/** One appointed or removed, as each stands on a line of a list: 某某任市商务局副局长；. */
const APPOINTED =
  /^(?:(?:任命|免去|决定任命|接受)[^。；;]{4,60}|[\u4e00-\u9fff·]{2,10}(?:[（(][^（）()]{1,8}[）)])?(?:同志)?(?:任|为|的|不再担任)[^。；;]{4,70})[；;。]$/u;
const ANNOUNCED =
  /(?:以下|下列)[^，。]{0,20}[:：]$|(?:如下|名单|分别|包括|以下|有|为|是)(?:[（(][^（）()]*[）)]|[^，。]{0,4})[:：]$/u;
const CONTACT = /^(?:联系|举报|监督|咨询|投诉|报名)(?:电话|人|方式|地址)\s*[:：]/u;
const BODY_END = "(?:部|局|办|室|院|厅|政府|公司|会|组|中心|校|[小中大]学|处|所|站)";
const SIGNATORY = new RegExp(`^[\\u4e00-\\u9fff\\s\\u3000]{4,30}${BODY_END}$`, "u");
/** Who makes it known and the day, on one line. */
const SIGNED_AND_DATED = new RegExp(
  `^[\\u4e00-\\u9fff\\s\\u3000]{4,40}${BODY_END}[\\s\\u3000]+(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日$`,
  "u",
);
/** A sentence, and who makes it known behind it. */
const TOLD_AND_SIGNED = new RegExp(`[。；;](?:[”）)]?|[^。；;]{4,24}${BODY_END})$`, "u");
/** As many names in a row are a roll, even if some do not look like names. */
const ROW = 3;

/**
 * Indexes of the lines that are complete as they stand and part of an article: the entries of a roll of persons or
 * prizes, what a colon announces, and the body and the day that sign a public notice.
 */
export function findRolls(blocks: readonly Block[]): Set<number> {
  const rolls = new Set<number>();
  const addRow = (from: number, end: number, fewest = 1) => {
    if (end - from >= fewest) for (let at = from; at < end; at++) rolls.add(at);
  };
  for (let at = 0; at < blocks.length; at++) {
    const named = endOfRow(blocks, at, isNamed);
    if (named - at >= 2 && isRollOfNames(blocks.slice(at, named))) {
      addRow(at, named);
      at = named;
    }
    const text = blocks[at]?.text ?? "";
    if (CONTACT.test(text) && /。$/u.test(blocks[at - 1]?.text ?? "")) rolls.add(at);
    addRow(at, endOfRow(blocks, at, isAppointed), 2);
    if (isBelowSentence(blocks, at)) {
      addRow(at, endOfRow(blocks, at, isCompliment));
      if (LETTER_WRITER.test(text) || SIGNED_AND_DATED.test(text)) rolls.add(at);
      addRow(at, endOfRow(blocks, at, isKeyed), 2);
    }
    if (signsNotice(blocks, at, rolls)) addRow(at, at + 2);
    if (ANNOUNCED.test(text) || DECIDED.test(text) || headsList(blocks, at))
      addRow(at + 1, endOfList(blocks, at + 1, DECIDED.test(text) ? 1 : 2));
  }
  return rolls;
}

/** How a letter closes: 此致, and below it 敬礼. */
const isCompliment = (text: string): boolean => /^(?:此致|(?:此致[\s\u3000]*)?敬礼[！!]?)$/u.test(text);

const isBelowSentence = (blocks: readonly Block[], at: number): boolean =>
  STOPPED.test(blocks[at - 1]?.text ?? "");

/** What somebody pays for to be told: a loss, a sale, a supply cut off. */
const PAID_NOTICE =
  /(?:遗失|作废|注销|清算|减资|债权|催收|招租|出租|转让|拍卖|变卖|招标|招商|招聘|招生|停水|停电|停气|停热|检修|寻人|认领|招领|迁坟)[^，。\s]{0,10}(?:公告|通告|通知|启事|声明|预告)$|^(?:启事|声明|遗失声明|公告|招聘|招工|招租|转让)$/u;

/** A whole notice on one line: what was lost and counts for nothing any more. */
const DECLARED_VOID =
  /^(?:[▲●■◆◇★☆※]\s*)?(?:遗失声明|声明|启事|注销公告|清算公告)[\s\u3000:：].{8,}|遗失[^。]{2,80}(?:声明)?作废/u;

/** Indexes of the lines of notices that somebody paid for, from their head to the next head, signature or opening. */
export function findNotices(blocks: readonly Block[]): Set<number> {
  const notices = new Set<number>();
  for (let at = 0; at < blocks.length; at++) {
    const text = blocks[at]?.text ?? "";
    if (!PAID_NOTICE.test(text) && !DECLARED_VOID.test(text)) continue;
    notices.add(at);
    while (belongsToNotice(blocks[at + 1])) notices.add(++at);
  }
  return notices;
}

function belongsToNotice(block: Block | undefined): boolean {
  if (!block || findByline(block.text) || isLede(block.text)) return false;
  const { text } = block;
  return (
    TOLD_AND_SIGNED.test(text) ||
    /[:：]\s*[\d×xX*-]{7,}[。]?$/u.test(text) ||
    /[:：].*\d{5}/u.test(text) ||
    SIGNATORY.test(text) ||
    DAY.test(text) ||
    DECLARED_VOID.test(text)
  );
}

/** 时间：…, 地点：…: what an event's notice tells line by line. */
const KEYED = /^[\u4e00-\u9fff]{2,6}[:：]\s*[^。！？!?]{2,40}$/u;
const isKeyed = (text: string): boolean => KEYED.test(text) && !findByline(text) && !isWebFurniture(text);

/** A list's own head below a sentence, with somebody named below it, under a heading or not. */
const headsList = (blocks: readonly Block[], at: number): boolean =>
  LIST_HEAD.test(blocks[at]?.text ?? "") &&
  isBelowSentence(blocks, at) &&
  [1, 2].some((below) => isNamed(blocks[at + below]?.text ?? ""));

const STOPPED = /[。！？!?][”）)]?$/u;

const signsNotice = (blocks: readonly Block[], at: number, rolls: ReadonlySet<number>): boolean =>
  SIGNATORY.test(blocks[at]?.text ?? "") &&
  DAY.test(blocks[at + 1]?.text ?? "") &&
  (rolls.has(at - 1) || /[。\d][”）)]?$/u.test(blocks[at - 1]?.text ?? ""));

function endOfRow(blocks: readonly Block[], from: number, belongs: (text: string) => boolean): number {
  let end = from;
  while (belongs(blocks[end]?.text ?? "")) end++;
  return end;
}

/** 曾 莺（女） 某协会秘书长: a name of two characters set as wide as one of three. */
const SET_WIDE = /^([\u4e00-\u9fff])[\s\u3000]([\u4e00-\u9fff])(?=[\s\u3000（(])/u;

function isNamed(printed: string): boolean {
  const text = printed.replace(SET_WIDE, "$1$2");
  if (ENTRY_BREAK.test(text) || findByline(text)) return false;
  return PRIZE.test(text) || NAMED_UNITS.test(text) || namesGroup(text) || nameOf(text) !== undefined;
}

const namesGroup = (text: string): boolean => {
  const list = NAMED_GROUP.exec(text)?.[1] ?? "";
  const bare = list.replace(FROM_WHERE, "");
  const names = bare.split(/[\s\u3000、]+/u);
  const fewest = bare === list ? 2 : 1;
  return names.length >= fewest && names.filter(looksLikeName).length >= names.length * 0.7;
};

const isAppointed = (text: string): boolean =>
  text.length <= 90 && POST_END.test(text) && APPOINTED.test(text);
const POST_END = /(?:[长员官记任席师]|职务|工程师|审判员|委员|代表|退休|（[^（）]{2,8}）)[；;。]$/u;

const nameOf = (text: string): string | undefined => {
  const first = MARKED_NAME.exec(text)?.[1];
  if (first && (first.length <= 4 || first.includes("·"))) return first;
  const last = NAME_LAST.exec(text)?.[2];
  return last && last.length <= 4 ? last : undefined;
};

function isRollOfNames(row: readonly Block[]): boolean {
  const sure = row.filter(
    ({ text }) =>
      PRIZE.test(text) || NAMED_UNITS.test(text) || namesGroup(text) || looksLikeName(nameOf(text) ?? ""),
  ).length;
  return row.length >= ROW ? sure >= row.length * 0.6 : sure === row.length;
}

/** The short lines below a colon as far as the next sentence; the one right above it may be its headline if set apart. */
function endOfList(blocks: readonly Block[], from: number, fewest: number): number {
  const isEntry = ({ text, mark }: Block) =>
    mark === 0 &&
    (widthOf(text) <= 32 || NAMED_UNITS.test(text)) &&
    !/[。！!？?：:]/u.test(text) &&
    !findByline(text);
  let end = from;
  for (let next = blocks[end]; next && isEntry(next); next = blocks[end]) end++;
  const named = blocks.slice(from, end).findLastIndex(({ text }) => isNamed(text));
  if (named >= ROW) end = from + named + 1;
  const apart = (blocks[end - 1]?.gap ?? 0) > (blocks[end - 2]?.gap ?? 0);
  return end - from < fewest ? from : end < blocks.length && apart ? end - 1 : end;
}
