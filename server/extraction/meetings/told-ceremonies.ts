import type { Span } from "../text/sentences.ts";
import { DEEDS } from "./deeds.ts";
import type { Visit } from "./visit.ts";

/** A gathering as a sentence tells of it, under the name by which it is called. */
export interface Told extends Span {
  name: string;
  kind: Visit["kind"];
}

/** What opens or begins, before the word for it. */
const DEED = new RegExp(`(${DEEDS}|开展|安葬)(?=[,，。;；”]|仪式)`);
/** Deeds told with what they are done to, by the ceremony that they make. */
const RITES: readonly (readonly [told: RegExp, name: string])[] = [
  [/签约(?!率|额)|(?:签署|签订|签下|签了)[^。;；]{0,30}(?:协议|备忘录|合同|意向书|责任书|[”"])/, "签约仪式"],
  [/捐赠了?(?!者|人|仪式|的)|捐出|捐献了?(?!者)/, "捐赠仪式"],
  [/拜师|收徒|(?:收下|收了)[^,，。;；]{2,12}徒弟/, "拜师仪式"],
  [/(?:发放|颁发|授予)[^,，。;；]{2,20}(?:证书|奖|牌匾|聘书)/, "颁奖仪式"],
  [/(?:交付|移交|交接)(?=[,，。]|[^,，。;；]{2,16}[,，。])/, "交付仪式"],
];

/** Games and festivals, whose opening is no more than their first day. */
const NO_CEREMONY = /(?:节|赛|运动会)$/;
const STOCK_EXCHANGE = /[交北深上]所/;

const SPEECH = "致(?:[^,，。;；]{0,6})[辞词]|(?:作|发表|并)[^,，。;；]{0,6}讲话|主持(?!建|修|编|人)|宣布";
const COMES = "到场|到会|出席|见证|剪彩|接过|(?:参加|参与)(?:捐赠|签约|活动|仪式|交付|拜师)";
const ACTS =
  "共同[^,，。;；]{0,20}(?:揭牌|揭幕|启动|按下)|为[^,，。;；]{2,24}(?:揭牌|揭幕|授牌|颁奖)|代表[^,，。;；]{1,12}签[字约署]";
/** What is done where people have come together, and hardly elsewhere. */
const WITNESSED = new RegExp([SPEECH, COMES, ACTS].join("|"));

const TIME_FIRST =
  /^(?:\d{4}年)?(?:昨[日天晚]|今[日天晚]|\d{1,2}月\d{1,2}日|\d{1,2}日|当[天日晚]|日前|近日|连日来)?(?:[上下]午|清晨|晚上?|早上)?[,，]?/;
const WHERE_LAST = /(?:正式|顺利)?(?:[在于][^,，。;；]{2,20})?(?:正式|顺利)?$/;

/** 玉米育种院士工作站挂牌: what opens or begins, and its ceremony. */
function begun(words: string, start: number): Told | undefined {
  const match = DEED.exec(words);
  const deed = match?.[1];
  if (!match || !deed) return undefined;
  const clause = /[^,，。;；]*$/.exec(words.slice(0, match.index))?.[0] ?? "";
  const what = clause.replace(TIME_FIRST, "").replace(WHERE_LAST, "");
  if (what.length < 3 || NO_CEREMONY.test(what) || STOCK_EXCHANGE.test(clause)) return undefined;
  const at = start + match.index;
  return { start: at, end: at + deed.length, name: `${what}${deed}仪式`, kind: "CEREMONY" };
}

/** What is signed or given, called as the headline is. */
function done(words: string, start: number, headline: string): Told | undefined {
  for (const [pattern, name] of RITES) {
    const match = pattern.exec(words);
    if (!match) continue;
    const at = start + match.index;
    return { start: at, end: at + match[0].length, name: `${headline}${name}`, kind: "CEREMONY" };
  }
  return undefined;
}

/** A ceremony that a sentence tells of without the word for it, where it or the next ones (`after`) tell who was there. */
export const ceremonyTold = (
  words: string,
  after: string,
  start: number,
  headline: string,
): Told | undefined =>
  WITNESSED.test(after) ? (begun(words, start) ?? done(words, start, headline)) : undefined;
