import type { FoundMention } from "../found-mention.ts";
import type { Article } from "../page/find-articles.ts";
import type { Sentence } from "../text/sentences.ts";
import { ceremonyTold, type Told } from "./told-ceremonies.ts";
import { visitTold, walkTold } from "./told-visits.ts";
import type { Visit } from "./visit.ts";

const PART = "[^,，。;；：:]";
const ONE = "(?:(?:一|这|首|第[一二三四五六七八九十\\d]+)[场次堂个期届])?";
const HOLDS = `(?:召开|举行|举办|开展|开办|(?:开|办|上|组织)(?:了|的)|召集)了?${ONE}(?:没有[^,，。;；的]{2,8}的)?`;
/** Words for what people come together for, whatever it is called before. */
const GATHERING = "(?:[\\u4e00-\\u9fff]{2}会|培训[班课]?|讲座|讲堂|党课|公开课|仪式|典礼|庭审)";
/** Bodies, fairs, games and shows that end as a gathering does. */
const NO_GATHERING =
  /(?:机|社|协|商|学|工|国|妇|联|委员|基金|董事|理事|监事|运动|音乐|演唱|晚|庙|灯|展|展览|博览|交易|展销|洽谈|联合|约|拜|体|误|冬奥|亚运|奥运|武术|旅游|文化)会$/;
/** 开了一堂水产养殖技术培训课, 厂里给他办了一个没有主席台的告别会. */
const HELD = new RegExp(`${HOLDS}((?:[“"][^”"]{2,16}[”"])?${PART}{0,24}?${GATHERING})(?![议员计场馆中精商])`);
/** 岗前培训班上, 欢送仪式现场上. */
const AT_IT =
  /(?<=^|[,，。;；、在日晚午的])([^,，。;；、在的]{2,20}?(?:会|培训班?|讲座|仪式|典礼|课))(?:现场)?上[,，]/;

const ASKS = `(?:召集|约请|邀请|请来|会同)${PART}{2,40}(?:碰头|开会|座谈|协商|会商|商议|商讨|研究|坐(?:在|到)一起)`;
const BRINGS = `[把将]${PART}{3,40}请(?:到|来|进)${PART}{2,16}`;
const SITS = `(?:围坐|坐[在到]一起|坐得满|面对面)${PART}{0,10}|散会|(?:座谈|会商|碰头|协商|商讨)(?=[,，。])`;
/** People sit down together: 召集三县负责人碰头, 围坐在一起. */
const TOGETHER = new RegExp(`${ASKS}|${BRINGS}|${SITS}`);
/** 为学生们讲了一堂思政课. */
const LECTURE =
  /(?:讲|授|上)(?:授)?了?一[堂场节次][^,，。;；]{0,14}课|作了?[^,，。;；]{0,24}(?:讲座|授课|专题辅导)/;

/** A gathering that the sentence says to be held. */
function held(words: string, start: number): Told | undefined {
  const match = HELD.exec(words) ?? AT_IT.exec(words);
  const name = match?.[1]?.replace(/^.*的(?=[^的]{3,})/, "");
  if (!match || !name || NO_GATHERING.test(name)) return undefined;
  const at = start + match.index + match[0].lastIndexOf(name);
  return { start: at, end: at + name.length, name, kind: "CONFERENCE" };
}

function taught(words: string, start: number): Told | undefined {
  const match = LECTURE.exec(words);
  if (!match) return undefined;
  const at = start + match.index;
  const name = /[^一堂场节次了]*$/.exec(match[0])?.[0] ?? match[0];
  return { start: at, end: at + match[0].length, name, kind: "CONFERENCE" };
}

/** Where people sit down together, called as the headline is. */
function sat(words: string, start: number, headline: string): Told | undefined {
  const match = TOGETHER.exec(words);
  if (!match) return undefined;
  const word = /碰头|协商|会商|商讨/.exec(match[0])?.[0] ?? "座谈";
  const at = start + match.index;
  return { start: at, end: at + match[0].length, name: `${headline}${word}会`, kind: "SYMPOSIUM" };
}

const SPEAKS = /说|表示|强调|指出|要求|希望|介绍|讲|坦言|认为|致|建议|提出/;
const DAY = /\d日|[昨今][日天晚晨]|当[天日晚]|上周/;
/** Sentences in which a ceremony is told. */
const OPENING = 4;

/**
 * A meeting that neither a name nor the headline tells of: one that is held under any other word, a ceremony without
 * the word, people who sit down together, or an officer's visit further down. Tried where nothing else is found.
 */
export function toldMeeting(
  article: Article,
  text: string,
  persons: readonly FoundMention[],
  sentences: readonly Sentence[],
): Visit | undefined {
  const { headline } = article;
  for (const [index, { start, end }] of sentences.entries()) {
    const words = text.slice(start, end);
    const before = text.slice(sentences[index - 1]?.start ?? start, start);
    const dated = DAY.test(words);
    if (!dated && !DAY.test(before)) continue;
    const after = text.slice(start, sentences[Math.min(index + 2, sentences.length - 1)]?.end ?? end);
    const told = SPEAKS.test(after)
      ? (held(words, start) ?? taught(words, start) ?? sat(words, start, headline))
      : undefined;
    const opened = dated && index < OPENING ? ceremonyTold(words, after, start, headline) : undefined;
    const found = told ?? opened;
    if (found) return { ...found, text: text.slice(found.start, found.end), confidence: 0.7 };
  }
  return visitTold(text, persons, sentences) ?? walkTold(text, persons, sentences);
}
