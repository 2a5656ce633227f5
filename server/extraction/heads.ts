import { type Block, widthOf } from "./blocks.ts";
import { wordCrosses } from "./seams.ts";

/** What stands above an article. */
export interface Head {
  headline: string;
  kicker?: string;
  subtitle?: string;
}

interface HeadLine {
  text: string;
  mark: number;
}

const LEADS_IN = /(?:(?:强调|指出|要求|表示|寄语|勉励(?:大家)?)|[:：]|——|—|…|－－)$/u;
const TRAILS = /^(?:——|—|－－|--)/u;
const EVENT =
  /(?:开幕|闭幕|启动|揭晓|出台|印发|发布|首演|开赛|落幕|揭牌|开工|竣工|座谈会|调研|会议)$|召开|举行|举办/u;
/** Who was there and did what: 甲主持 乙出席, 16支代表队参加. */
const PRESENT =
  /^(?:[\u4e00-\u9fff\d·\s、“”]{2,40}?(?:主持(?:会议)?|出席(?:会议|活动|仪式)?|(?:并)?(?:作)?讲话|致辞|参加|会见|率队|陪同|批示|宣布|宣讲|授课|授牌|作报告)[\s、，,并]*(?:[\u4e00-\u9fff]{0,8}))+$/u;
/** A fact that follows from an event: who was chosen, honoured, named. */
const OUTCOME = /当选|获评|获奖|荣获|获授|授予|表彰|通过|签约|捐赠|聘请|受邀|入选/u;
const SERIES =
  /(?:解读|专栏|专题|专版|特刊|系列报道|连载|聚焦|进行时|笔谈|清单|实录|纪实|侧记|见闻|综述|观察|手记|速写|访谈)$|[①-⑳]$|[（(][一二三四五六七八九十\d上中下]{1,3}[)）]$|^【.*】$/u;
const COMMENT = /^(?:社论|时评|评论|短评|本报评论员(?:文章)?|今日谈|锐评|微评|快评|言论|每周评论)$/u;
/** The name of a body or place and nothing said of it. */
const BODY_NAME =
  /^[\u4e00-\u9fff（）()]{2,20}(?:局|院|庭|区|县|市|州|镇|乡|村|公司|集团|学校|中学|小学|大学|学院|医院|中心|委员会|办公室|大队|支队|派出所|社区|街道|协会|基金会|商会)$/u;
const URGES =
  /^(?:把|让|以|为|用|向|在|从|当好|做好|做实|抓好|打好|打造|打赢|守好|守护|坚决|坚持|坚定|加快|加强|推动|推进|全力|全面|奋力|努力|深入|扎实|持续|集中|凝心|凝聚|聚焦|聚力|确保|切实|进一步|不断|携手|共同|勇|争|擦亮|筑牢|扛起|锚定|强化|优化|提升|激活|点亮|绘就|书写|谱写)|(?:了|吗|呢|吧|[！!？?])$/u;
const CLAUSES = /\S[\s\u3000]+\S/u;

/** As short as the name of a column. */
const isLabel = (text: string): boolean => widthOf(text) <= 6;

/** How badly a line would do as each part of the head, given its place. */
const asHeadline = ({ text, mark }: HeadLine): number => {
  let cost = mark > 0 ? -2 + mark / 10 : 0;
  if (LEADS_IN.test(text) || TRAILS.test(text)) cost += 4;
  if (SERIES.test(text) || COMMENT.test(text)) cost += 1.5;
  if (PRESENT.test(text)) cost += 2.5;
  else if (BODY_NAME.test(text)) cost += 1.5;
  else if (EVENT.test(text)) cost += 0.6;
  else if (OUTCOME.test(text)) cost += 0.5;
  if (URGES.test(text)) cost -= 0.7;
  if (CLAUSES.test(text)) cost -= 0.5;
  if (isLabel(text)) cost += 0.7;
  return cost + Math.max(0, widthOf(text) - 42) / 20;
};

const asKicker = ({ text }: HeadLine): number => {
  if (LEADS_IN.test(text)) return -1;
  if (SERIES.test(text) || COMMENT.test(text) || BODY_NAME.test(text)) return 0.2;
  if (TRAILS.test(text)) return 4;
  if (PRESENT.test(text)) return 2;
  if (isLabel(text)) return 0.3;
  return EVENT.test(text) ? 0.5 : 1.5;
};

const asSubtitle = ({ text }: HeadLine): number => {
  if (TRAILS.test(text) || PRESENT.test(text)) return 0;
  if (LEADS_IN.test(text)) return 3;
  if (URGES.test(text) && !OUTCOME.test(text)) return 1.2;
  return EVENT.test(text) || OUTCOME.test(text) ? 0.3 : 0.7;
};

/**
 * Tells kicker, headline and subtitle apart: one line is the headline, what stands above it the kicker, what
 * stands below it the subtitle, at the least total cost. `parted` says that blank lines part the blocks here.
 */
export function toHead(blocks: readonly Block[], parted = true): Head {
  const lines = toHeadLines(blocks, parted);
  let best = { cost: Infinity, at: 0 };
  lines.forEach((line, at) => {
    const above = lines.slice(0, at).reduce((sum, one) => sum + asKicker(one), 0);
    const below = lines.slice(at + 1).reduce((sum, one) => sum + asSubtitle(one), 0);
    const cost = asHeadline(line) + above + below;
    if (cost < best.cost) best = { cost, at };
  });
  const join = (some: readonly HeadLine[]) => some.map((line) => line.text).join(" ");
  const kicker = join(lines.slice(0, best.at));
  const subtitle = join(lines.slice(best.at + 1));
  return { headline: lines[best.at]?.text ?? "", ...(kicker && { kicker }), ...(subtitle && { subtitle }) };
}

/** Lines of one headline put together: what a blank line does not part and no part of the head explains. */
function toHeadLines(blocks: readonly Block[], parted: boolean): HeadLine[] {
  const lines: HeadLine[] = [];
  blocks.forEach((block, index) => {
    const above = lines.at(-1);
    const line = { text: block.text, mark: block.mark };
    const close = parted && index > 0 && block.gap === 0 && block.mark === (above?.mark ?? 0);
    if (above && close && isOneHeadline(above, line)) {
      const between = wordCrosses(above.text, line.text) ? "" : " ";
      lines[lines.length - 1] = { text: above.text + between + line.text, mark: above.mark };
    } else lines.push(line);
  });
  return lines;
}

function isOneHeadline(above: HeadLine, below: HeadLine): boolean {
  if (wordCrosses(above.text, below.text) || /[、，,的和与]$/u.test(above.text)) return true;
  const explained = [SERIES, COMMENT, PRESENT, EVENT, LEADS_IN].some((part) => part.test(above.text));
  return !explained && asSubtitle(below) >= 0.7 && asHeadline(below) < 1;
}

/** Whether a head says that what follows is an opinion of the paper's own. */
export const headsComment = (lines: readonly string[]): boolean =>
  lines.some((line) => COMMENT.test(line.trim()));

/** Share of the head's character pairs that a text holds, 0 to 1. */
export function headOverlap(head: string, text: ReadonlySet<string>): number {
  const pairs = pairsOf(head);
  if (pairs.size === 0) return 0;
  let held = 0;
  for (const pair of pairs) if (text.has(pair)) held++;
  return held / pairs.size;
}

/** Every two neighbouring Han characters, letters or digits of a text. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^[\p{L}\p{N}]{2}$/u.test(pair)) pairs.add(pair);
  }
  return pairs;
}
