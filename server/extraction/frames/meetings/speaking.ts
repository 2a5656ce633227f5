import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { DEEDS } from "../../meetings/deeds.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import type { Turn } from "../discourse.ts";
import { actors } from "../doers.ts";
import { listUpTo } from "../lists.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  innermost,
  isMeeting,
  type Scene,
  type Spot,
  spotsWithin,
} from "../scene.ts";
import { isReal, lead } from "../unreal.ts";
import { isGuide } from "./guidance.ts";

/** Up to the end of what a verb governs within its clause. */
const upTo = (length: number): string => `[^,，。;；]{0,${length}}`;

/** Acts of speech before others, by their build: calls, addresses, accounts, and nouns of speech after 作, 谈, 提. */
const SPEECHES = [
  "强调|指出|要求|勉励|寄语|叮嘱|嘱咐|嘱托|提议|倡议(?!书)|呼吁",
  `讲话|致${upTo(6)}[辞词]|发言|演讲|授课|主讲|[讲上]${upTo(6)}党课|领学|领誓|领读|作答|解释了|登台(?=[。,，])|开腔|接过话|开门见山|[撂丢留]下[^,，。;；]{0,4}话`,
  "(?:汇报|通报|述职|解读|点评|宣讲|分享)(?!会)|宣读|表态|建言|答疑|解答|答复|回应|预报|认领|公开了|答记者问",
  "当庭(?:宣判|宣读|解释)|报告工作|推介(?!会|活动|官)|(?:开展|进行)了?互动",
  `(?<![合工协制操创动写著运当称劳])作(?:出)?了?${upTo(14)}(?:报告|说明|部署|总结|介绍|分享|交流|发言|演讲|陈述|讲解|辅导|回应|解答|讲话|宣讲|点评|述职|分析|动员|承诺|阐释|阐述|解读|剖析|推介|通报|汇报|指导)`,
  `(?<![合工协])作了?关于[^,，。;；]{2,80}(?:报告|说明|汇报|介绍|报告说明)(?=[。,，;；]|$)`,
  `[对就]${upTo(20)}(?:进行|作出|做出|提出)了?${upTo(6)}(?:部署|安排|点评|解读|讲解|辅导|说明|总结|通报|动员|分析|介绍|宣讲|阐述|阐释|要求|意见|建议)`,
  `(?:分析|回顾|阐述|阐释|讲述|讲解|剖析|总结|传达|介绍|梳理|畅谈|交流)了`,
  `介绍${upTo(14)}(?:情况|方案|经验|做法|职能|进展|概况|工作|安排|背景|规划|计划|特色|成果|历程)`,
  `(?<![队团])代表${upTo(14)}(?:[、和]${upTo(8)})?(?:欢迎|(?=对[^,，]{2,30}表示))`,
  `谈(?:了|到|起|及)${upTo(10)}(?:体会|看法|感受|认识|打算|想法|心得|难处|困难|问题|经历|故事|思路|经验|做法)|诵读|领誓|支招`,
  `提(?:出)?了?${upTo(6)}(?:建议|意见|要求|希望|对策)`,
  `发表${upTo(10)}(?:意见|看法|讲话|演讲|致辞|感言)`,
  `回答${upTo(8)}提问|说明${upTo(8)}情况|持${upTo(4)}看法|发布${upTo(10)}(?:案例|情况|成果|数据)|以《[^》]{2,30}》为题`,
  `宣布${upTo(10)}(?:决定|任命|名单|结果|任职|命令)`,
  `(?<!出席${upTo(12)})宣布[^,，]{0,12}(?:${DEEDS})`,
  "(?:部署|安排)(?=[^,，。;；]{2,10}工作(?:[。,，]|$))",
];
const SPEECH = widePattern(new RegExp(SPEECHES.join("|")));
const BODY_SPEECH =
  /^(?:发言|汇报|回应|说明|回答|通报|解读|作|谈|发表|宣读|表态|点评|分享|介绍|述职|分析|传达|答复|建言|提)/;

/** A zone is run by a committee of its own, whose heads are not the zone. */
const isZone = (entity: Entity): boolean => entity.kind === "Place" && entity.level === "ZONE";

/** The list of bodies that ends right before a verb, unnamed 负责人 included: 市机关事务局、石鼓区政府 | 作表态发言. */
function bodiesBefore(scene: Scene, turn: Turn, at: number): Spot[] {
  const bodies = innermost(spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place"));
  const tail = bodies.at(-1);
  if (
    !tail ||
    !/^(?:等[^,，、]{0,8})?(?:主要|有关|相关)*(?:负责人|负责同志|代表)?(?:先后|分别|还|依次)?(?:围绕[^,，。;；]{0,16}|就[^,，。;；]{0,20})?(?:作了?|进行)?[^,，。;；、]{0,4}$/.test(
      scene.text.slice(tail.end, at),
    )
  )
    return [];
  const byHeads = /主要负责/.test(scene.text.slice(tail.end, at));
  return listUpTo(scene, bodies, /^(?:[、和与及,，]|、?[^,，。;；、]{0,6}(?=$))$/).filter(
    (spot) =>
      !/(?:在|[对就向][^,，。;；]*)$/.test(lead(scene, turn, spot.start)) &&
      !(byHeads && isZone(spot.entity)),
  );
}

/** 甘某听取汇报: the speech is that of others. */
const LISTENS = /(?:听取|听完|听了|收听|收看)(?![^,，。;；]*[并后])[^,，。;；]*$/;

/** SPOKE_AT: persons who do an act of speech at a meeting, and bodies that speak by unnamed people. */
export function speaking(scene: Scene, turn: Turn): Draft[] {
  const told: Draft[] = [];
  const { meeting } = turn;
  if (!meeting) return told;
  for (const match of SPEECH.all(turn.words)) {
    const at = turn.start + match.index;
    if (!isReal(scene, turn, at)) continue;
    const listens = LISTENS.exec(lead(scene, turn, at));
    const from = listens ? turn.start + listens.index : -1;
    const meant = actors(scene, turn, at).filter((spot) => spot.start > from && !isGuide(scene, spot));
    const persons = turn.speaker === meeting ? meant.filter((spot) => spot.start >= turn.start) : meant;
    if (listens && persons.length === 0) continue;
    const target = /讲话|发言|致/.test(match[0])
      ? (spotsWithin(scene.outer, { start: turn.start, end: at }, "Meeting").at(-1)?.entity ?? meeting)
      : meeting;
    if (!isMeeting(target)) continue;
    const evidence = evidenceOf(scene, turn.named ? turn : turn.sentence);
    if (persons.length > 0) {
      told.push(...draftsOf("SPOKE_AT", persons, target, evidence, 0.93));
      told.push(...draftsOf("SPOKE_AT", bodiesAmong(scene, turn, at), target, evidence, 0.86));
    } else if (BODY_SPEECH.test(match[0]))
      told.push(...draftsOf("SPOKE_AT", bodiesBefore(scene, turn, at), target, evidence, 0.88));
  }
  return told;
}

/** 市教育局、教师李某先后发言: bodies in one list with persons, but not those of one person with two offices. */
function bodiesAmong(scene: Scene, turn: Turn, at: number): Spot[] {
  if (!/(?:先后|分别|依次)[^,，。;；]{0,16}$/.test(lead(scene, turn, at))) return [];
  return spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place").filter(
    (spot) =>
      scene.text.charAt(spot.end) === "、" &&
      !/(?:委|委员会|政府|办公室)$/.test(spot.text) &&
      /(?:^|[、,，])$/.test(lead(scene, turn, spot.start)),
  );
}
