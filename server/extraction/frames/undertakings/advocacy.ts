import type { Turn } from "../discourse.ts";
import { distinct } from "../lists.ts";
import {
  type Draft,
  evidenceOf,
  isWorks,
  paragraphTo,
  type Scene,
  type Spot,
  spotsWithin,
} from "../scene.ts";

/** What went well is told, not called for. */
export const PAST = /迈出|取得[^,，。;；]*(?:成效|进展|成果|成绩)|过去(?:一年|五年|一轮)/;
/** What is already being done, or was done then, is told as well. */
const UNDER_WAY =
  /(?:^|[^改])正(?:在|(?:全力|加快)?(?=打造|建设|推进|实施|开展))|已|以来|实施[^,，。]{1,3}年|[与订施动展]了|(?:启动|出台|开工|实施|推行)(?:时|后|之初)|助推|归功|(?:去年|前年|当年)[^,，]{0,4}(?:开始|启动|实施)|由[^,，。]{2,24}承建/;
/** Words by which something is called for. */
const SHOULD = "(?<![供响效反相适对回感])应(?!用|邀|急|对|届|聘|征|有)";
const CALLS = new RegExp(`要(?!解决)|${SHOULD}|必须|希望|呼吁|建议`);
const WISH = new RegExp(
  `要|${SHOULD}|必须|希望|共同|加快|推动|推进|坚持|支持|全力|努力|争取|做好|抓好|开展|实施|打造|深化|落实`,
);
/** After these a thing is only what something else is done by: 依托…走廊, 围绕…选题. */
const BY_MEANS = /(?:围绕|依托|根据|按照|结合|借助|了解)[“"]?$/;
const SPEECH = /强调|指出|要求|提出|勉励/;

/** 与会人员察看了…: what was seen or heard on the way is told, whoever had the word before. */
const isNarrated = (turn: Turn): boolean =>
  !turn.opens && /察看|查看了|来到|走进|参观|听取了|审议了|表决|实地了解/.test(turn.words);

/** …已到第二年,不能光看台账: what is told of it leads up to what is called for. */
const GOES_ON_TO_CALL =
  /^[^,，。;；]*[,，](?:但|还|仍|更|绝|决|下一步|接下来|今后)*(?:不能|不可|不得|要|必须|务必)/;

/** Whether what is said of it informs, promises or looks back. `soft` where no more than 说 or 介绍 opens it. */
function isTold(scene: Scene, turn: Turn, before: string, soft: boolean): boolean {
  const { words, sentence } = turn;
  if (PAST.test(words)) return true;
  if (!soft && GOES_ON_TO_CALL.test(scene.text.slice(turn.start, Math.min(sentence.end, turn.end + LONG))))
    return false;
  const mild = soft || !/强调|要求|提出|勉励/.test(before);
  if (mild && UNDER_WAY.test(words) && !CALLS.test(words)) return true;
  if (!soft) return false;
  const rest = scene.text.slice(turn.end, Math.min(sentence.end, turn.end + LONG));
  const whole = before.slice(before.lastIndexOf(";") + 1) + rest;
  if (!WISH.test(whole) && !CALLS.test(whole)) return true;
  const plan = /将|拟/.test(words) && !WISH.test(words.replace(/将[^,，]{0,4}(?:开展|推进|实施|打造)/g, ""));
  const promise = /(?:表示|介绍|透露|说)[^。]{0,80}将(?!来)/.test(before) && !CALLS.test(before);
  return plan || promise;
}

/** Whether the project stands where a demand would have it: not before the verb of speech, not after 围绕. */
function isAskedFor(scene: Scene, turn: Turn, project: Spot): boolean {
  if (project.end <= turn.start) return true;
  const lead = scene.text.slice(turn.start, project.start);
  const spoken = turn.opens && SPEECH.test(scene.text.slice(project.end, turn.end)) && !SPEECH.test(lead);
  return !spoken && !BY_MEANS.test(lead);
}

/** 叮嘱施工方…,确保年底前完工: what can be called for of works alone. */
const THE_WORKS =
  /工期|(?<!听取[^,，]*|汇报[^,，]*)进度(?!快|慢)|投产|并网|完工|竣工|建成|通车|投用|投运|(?:该|这个|此|确保|加快|推进|推动)(?:工程|项目)(?!质量|资金|安全|化)/;
const CALLING = /强调|要求|指出|叮嘱|嘱咐|希望|勉励|提出|要(?!求|不|么|是|素)|必须|务必|确保|力争/;

/** 要求业主…,力争明年并网: the works that the paragraph named last, where the sentence names none. */
function worksMeant(scene: Scene, { words, sentence, start }: Turn): readonly Spot[] {
  if (!THE_WORKS.test(words)) return [];
  const own = spotsWithin(scene.outer, { start: sentence.start, end: start }, "Project");
  if (own.length === 0 && !CALLING.test(scene.text.slice(sentence.start, sentence.end))) return [];
  const from = Math.max(paragraphTo(scene, start).start, start - FAR);
  const works = spotsWithin(scene.outer, { start: from, end: start }, "Project");
  return works.slice(-1).filter(({ entity }) => isWorks(entity));
}
const FAR = 240;
/** How much of a sentence, in characters before and after a clause, tells how it is meant. */
const LONG = 400;

/** ADVOCATED: what the speaker of a clause calls for. */
export function advocated(scene: Scene, turn: Turn): Draft[] {
  const { speaker } = turn;
  if (speaker?.kind !== "Person" || !turn.demands || isNarrated(turn)) return [];
  const named = distinct(spotsWithin(scene.outer, turn, "Project"));
  const works = named.length > 0 ? named : worksMeant(scene, turn);
  if (works.length === 0) return [];
  const before = scene.text.slice(Math.max(turn.sentence.start, turn.start - LONG), turn.end);
  const soft = !SPEECH.test(before);
  if (isTold(scene, turn, before, soft)) return [];
  const evidence = evidenceOf(scene, turn);
  const confidence = soft ? 0.84 : 0.89;
  return works
    .filter((project) => isAskedFor(scene, turn, project))
    .map(({ entity: to }): Draft => ({ type: "ADVOCATED", from: speaker, to, evidence, confidence }));
}
