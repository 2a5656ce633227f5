import { findAll } from "../../text/find-all.ts";
import type { Sentence } from "../../text/sentences.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import { type Draft, evidenceOf, innermost, type Scene, spotsWithin } from "../scene.ts";
import { isUnreal } from "../unreal.ts";
import { awards } from "./awards.ts";
import { giversOf } from "./givers.ts";
import { listedIn } from "./listed.ts";
import { titleIn } from "./titles.ts";

/** What an honour's name ends in. */
const HONOUR_END =
  "(?:[一二三特]等|[金银铜]|优秀|优胜|集体|提名|组织|特别|新人|表演|创作)?奖|[金银铜]牌|[冠亚季]军|第[一二三四五六]名|模范|标兵|能手|工匠|好人|之星|先进(?:个人|集体|单位)|十佳[^,，。;；、]{2,6}";
/** Those who got it, as one: 获奖者, 获此殊荣的. */
const THOSE =
  "获奖[个者人单][人位]?|得主|上榜者?|入选者?|当选者?|获此殊荣的?|获(?:得)?(?:这一|该|此)?(?:荣誉|称号|奖项)的|(?:获得?|荣获|被评为|获评|当选|被授予|夺得|捧[回走得]|摘得)[^,，。;；]{2,24}的|(?:获批|获评|荣获|获得|入选|被评为|被认定为|被命名为|跻身)[^,，。;；]{2,24}(?=[,，](?:它们|他们)?(?:分别|依次))";
/** What stands between an honour and who got it. */
const IS =
  "(?:分别|依次|则|也|均|还|却|正)?(?:是|为|有|包括|归属于?|归于?|花落|授予了?|授给了?|颁给了?|颁发给了?|落入|[:：])";
const FIRST = new RegExp(
  `([^,，。;；、:：“”\\s]{0,12}(?:${HONOUR_END}))(?:”)?(?:称号|荣誉)?(?:的)?(?:获得者|得主|获奖者)?${IS}|(?:${THOSE})(?:[^,，。;；]{0,12}?${IS}|[,，](?:它们|他们)?(?:分别|依次)?(?:是|为|有)[:：]?)`,
  "g",
);
/** 奖由某某颁发: no winner. */
const GIVEN_BY = /颁奖|颁发|设立|主办|举办|评委|裁判|嘉宾/;

/** 亚军|某镇代表队, 金奖得主|李某: the honour right before who got it, as a title. */
const AS_TITLE =
  /(?<=^|[,，;；、。]|[男女]子|组)(?:[冠亚季]军(?:得主|获得者)?|(?:[金银铜]奖|[一二三特]等奖)(?:得主|获得者))(?=[\u4e00-\u9fff])/g;

function titled(scene: Scene, sentence: Sentence): Draft[] {
  const text = scene.text.slice(sentence.start, sentence.end);
  return findAll(text, AS_TITLE).flatMap((match): Draft[] => {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const named = spotsWithin(
      scene.outer,
      { start: end, end: sentence.end },
      "Person",
      "Organisation",
      "Place",
    );
    const who = innermost(named).find((spot) => spot.start === end);
    if (!who || who.entity.kind === "Place") return [];
    const title = match[0].replace(/得主|获得者/, "");
    const givers = giversOf(scene, { start, end, sentence }, start, title);
    return awards(givers, [who], { title, evidence: evidenceOf(scene, sentence), confidence: 0.68 });
  });
}

/** What a sentence has that may tell of an honour. */
const OF_HONOURS = widePattern(
  /[奖牌军匠榜获]|模范|标兵|能手|好人|之星|先进|十佳|入选|当选|评为|命名|得主|第[一二三四五六]名/,
);

/** AWARDED where the honour stands first: 一等奖为甲、乙, 获奖者分别是甲、乙. */
export function likelyFirst(scene: Scene, sentence: Sentence): Draft[] {
  const text = scene.text.slice(sentence.start, sentence.end);
  if (!OF_HONOURS.first(text)) return [];
  const heads = findAll(text, FIRST);
  const told = heads.flatMap((head, i): Draft[] => {
    const start = head.index + head[0].length;
    const end = heads[i + 1]?.index ?? text.length;
    const lead = text.slice(text.lastIndexOf("，", head.index) + 1, head.index);
    if (isUnreal(lead) || GIVEN_BY.test(text.slice(start, end))) return [];
    const honoured = listedIn(scene, sentence.start + start, sentence.start + end);
    if (honoured.length === 0) return [];
    const at = { start: sentence.start + head.index, end: sentence.start + start };
    const givers = giversOf(scene, { ...at, sentence }, at.start, head[0]);
    return awards(givers, honoured, {
      title: head[1] ?? titleIn(head[0]),
      evidence: evidenceOf(scene, sentence),
      confidence: 0.68,
    });
  });
  return [...told, ...titled(scene, sentence)];
}
