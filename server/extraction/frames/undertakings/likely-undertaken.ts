import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { carried, subjectIn } from "../agents.ts";
import { bodyOfPerson, wholeOf } from "../body-of-person.ts";
import { clauseAfter, clauseBefore, type Turn } from "../discourse.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  isDocument,
  isOrganisation,
  type Scene,
  type Spot,
  spotsWithin,
} from "../scene.ts";
import { isReal } from "../unreal.ts";

const LOOKS_AT =
  "参观|考察|调研|察看|查看|视察|观摩|走进|来到|前往|深入(?!推进|开展|实施)|了解|督[查办导]|检查|暗访|观看|见证|关注|采访";
const HEARS =
  "听取|审议|通过|解读|点评|通报|报告|讨论|批复|批准|审批|核准|验收|评审|监督|学习|贯彻|研究(?!制定)";
const IS_THERE =
  "参加|参与|出席|亮相|参赛|征战|获(?!批)|荣|夺|捧|斩|摘|赢|入围|落户|位于|受益|惠及|加入|列[入进]|入选|纳[入进]|列为|属于|得益|送到|进入";
const HELPS =
  "服务|支持|助力|帮助|保障|宣传|推荐|祝贺|关心|感谢|强调|要求|指出|提出|希望|建议|反映|投诉|举报|评为|授予|受理|审理|判决|查处|立案";
const RESTS_ON = "依据|根据|按照|依照|违反|借助|围绕|凭|关于|交给|交由";
/** What one does about a project that others carry out: sees it, hears of it, takes part, helps. */
const NOT_DONE_BY = new RegExp([LOOKS_AT, HEARS, IS_THERE, HELPS, RESTS_ON].join("|"));
const FOR_OTHERS = new RegExp([LOOKS_AT, "听取|审议|通过|通报|讨论"].join("|"));

/** A bare list of names, in which no verb stands. */
const ONLY_LISTED = /^(?:[、和与及“"]+|等)$/;

const none: readonly Spot[] = [];

/** Whoever is the subject of the clause, whatever verb it has, unless he only sees the project or hears of it. */
function subjectOf(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  const { bodies, partners, joined } = subjectIn(scene, { start: turn.start, end: project.start });
  const last = bodies.at(-1);
  if (!last || !isReal(scene, turn, last.start)) return none;
  if (last.entity.kind === "Place" && !DIVISION.test(last.entity.name)) return none;
  const gap = scene.text.slice(last.end, project.start);
  const lead = scene.text.slice(turn.start, bodies[0]?.start);
  const before = spotsWithin(scene.outer, { start: turn.start, end: project.start }).at(-1);
  const listed = before && ONLY_LISTED.test(scene.text.slice(before.end, project.start));
  if (WON.test(scene.text.slice(project.end, turn.end))) return none;
  if (NOT_DONE_BY.test(gap) || FOR_OTHERS.test(lead) || listed) return none;
  const invests =
    /^[^,，]{0,6}投资(?:协议|合同|意向)/.test(scene.text.slice(project.end, turn.end)) ||
    /投资[^,，]{2,12}的$/.test(gap);
  return [...bodies, ...(invests ? [] : partners), ...joined];
}
const WON = /^[^,，]{0,16}(?:[冠亚季]军|[金银铜][牌奖]|等奖|第[一二三四五六七八]名)/;
const DIVISION = /[省市县区旗州镇乡村盟]$|街道$|开发区$/;

/** 在某公司某项目现场: the firm right before its works. */
const ON_SITE = /^(?:工程|项目|施工|建设|生产|作业)*(?:现场|工地|项目部|指挥部|负责人|经理)/;
function firmOnSite(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  const firm = spotsWithin(scene.outer, turn, "Organisation").find((s) => s.end === project.start);
  return firm && ON_SITE.test(scene.text.slice(project.end, turn.end)) ? [firm] : none;
}

/** Wishes are the speaker's own. */
const WISHED = /^[“"]?(?:[^,，]{0,8}[,，])?(?:要|必须|应|务必|希望|把|将(?!来))|他们|各地|各级|广大/;
/** What one who governs says so is asked of others, what a firm says so it does itself. */
const URGES = /^(?:抓紧|加快|推进|推动|全力|扎实|深入|着力|大力)/;
const RULES_THERE = /^中共|人民政府$|行政公署$|管委会$/;

/** 某局局长李某说,“…”行动已…: what an officer tells of, his body does; of a place that he governs, the place. */
function ofSpeaker(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  const { speaker } = turn;
  if (speaker?.kind !== "Person" || turn.opens || turn.named) return none;
  const told = scene.text.slice(turn.sentence.start, turn.sentence.end);
  if (/强调|要求|指出|提出|勉励/.test(told) || WISHED.test(turn.words)) return none;
  if (NOT_DONE_BY.test(scene.text.slice(turn.start, project.start))) return none;
  const body = wholeOf(scene, bodyOfPerson(scene, speaker));
  if (!body || !RULES_THERE.test(body.entity.name)) return body ? [body] : none;
  if (URGES.test(turn.words)) return none;
  const place = spotsWithin(scene.spots, body, "Place")[0];
  return place ? [place] : none;
}

/** 其中某项目已完成…: what a sentence goes on to tell of is done by whom it is about. */
const OPENS_CLAUSE = /^(?:其中|该|目前|今年|同时|还|“|")*$/;
function ofSentence(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  if (turn.speaker || turn.named || turn.start === turn.sentence.start) return none;
  if (!OPENS_CLAUSE.test(scene.text.slice(turn.start, project.start))) return none;
  if (NOT_DONE_BY.test(turn.words)) return none;
  return carried(scene, turn, false).filter(
    ({ entity }) => entity.kind === "Organisation" || DIVISION.test(entity.name),
  );
}

/** 在“净网”行动中,某局…: whoever acts in what the clause before names. */
const DURING = /^(?:在|随着|通过|依托|借助|自)?(?:这次|此次|本次|今年的)?[“"]?$/;
const WITHIN = /^[”"]?(?:工作|活动)?(?:的?(?:实施|开展|推进|启动)(?:过程)?)?(?:中|里|期间|以来|后)?[,，]$/;
function during(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  if (!DURING.test(scene.text.slice(turn.start, project.start))) return none;
  if (!WITHIN.test(scene.text.slice(project.end, turn.end))) return none;
  const next = clauseAfter(turn);
  if (!next || NOT_DONE_BY.test(scene.text.slice(next.start, next.end))) return none;
  const { bodies } = subjectIn(scene, next);
  return bodies[0]?.start === next.start ? bodies : none;
}

/** 记者从某局获悉,某工程…: of what a body informs, it is its own. */
const HEARD_FROM = /^(?:[^,，]{0,12}记者)?(?:[^,，]{0,8})从[^,，]*(?:获悉|了解到|得知)[,，]$/;
function informant(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  const before = clauseBefore(turn);
  if (!before || !HEARD_FROM.test(scene.text.slice(before.start, before.end))) return none;
  if (!OPENS_CLAUSE.test(scene.text.slice(turn.start, project.start))) return none;
  const body = wholeOf(scene, spotsWithin(scene.outer, before, "Organisation").at(-1));
  return body ? [body] : none;
}

/** 某局介绍,“…”行动已…. */
const TELLS = /(?:介绍|表示|透露|称|通报|说)[,，:：]$/;
function teller(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  const before = clauseBefore(turn);
  if (!before || !TELLS.test(scene.text.slice(before.start, before.end))) return none;
  const { bodies, personal } = subjectIn(scene, before);
  const lead = scene.text.slice(turn.start, project.start);
  if (personal || WISHED.test(turn.words) || NOT_DONE_BY.test(lead)) return none;
  return bodies.filter(isOrganisation).slice(0, 1);
}

/** “…”行动成效初显,某局要再加一把劲: of whom something is asked about what the clause before tells of. */
const ASKED =
  /^(?:等[^,，]{0,8})?(?:还|也|更)?(?:要(?!求)|必须|须|应当?|负责|牵头|抓紧|正(?:在)?|具体|已经?)/;
const TOLD_OF = /^(?:要|在|以|对|就|针对|围绕|聚焦)*(?:推进|做好|抓好|落实)?[“"]?$/;
function asked(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  const next = clauseAfter(turn);
  if (!next || !TOLD_OF.test(scene.text.slice(turn.start, project.start))) return none;
  if (FOR_OTHERS.test(turn.words)) return none;
  const { bodies } = subjectIn(scene, next);
  const last = bodies.at(-1);
  return bodies[0]?.start === next.start && last && ASKED.test(scene.text.slice(last.end, next.end))
    ? bodies
    : none;
}

/** 承办某赛的某局: the body that a clause tells of by what it does. */
const DOES = /(?:承办|主办|举办|承建|承担|建设|施工|实施|负责|推进|开展|推出|发起|投资|牵头)(?:了)?[“"]?$/;
function doerAfter(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  const body = spotsWithin(scene.outer, { start: project.end, end: turn.end }, "Organisation")[0];
  if (!body || !/^[”"]?(?:工程|项目|任务|施工)?的$/.test(scene.text.slice(project.end, body.start)))
    return none;
  return DOES.test(scene.text.slice(turn.start, project.start)) ? [body] : none;
}

/** 某县被列为…试点: whoever is made a pilot runs it. */
const MADE_PILOT =
  /^[^,，。;；]{0,12}(?:列为|列入|确定为|入选|获批|成为|批准为|认定为|纳入|被?选为)了?[“"]?$/;
function pilotOf(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  if (project.entity.kind !== "Project" || project.entity.category !== "PILOT") return none;
  const { bodies } = subjectIn(scene, { start: turn.start, end: project.start });
  const last = bodies.at(-1);
  return last && MADE_PILOT.test(scene.text.slice(last.end, project.start)) ? bodies : none;
}

const FOR_IT =
  /^[”"]?(?:工作|活动|行动|项目)?[^,，。;；]{0,8}?(?:启动|动员|部署|推进|开工|奠基|开幕|总结|调度|揭牌|誓师|现场)[^,，。;；]{0,4}(?:会|仪式|式|大会|会议)$/;
const CALLS = /^[^,，。;；]{0,16}(?:召开|举行|举办|组织召开|组织)了?[^,，。;；、]{0,4}$/;
/** 某局召开“净网”行动推进会: who calls people together for a project. */
export function callsMeetingFor(scene: Scene, turn: Turn): Draft[] {
  const meeting = spotsWithin(scene.outer, turn, "Meeting")[0];
  const project = meeting && spotsWithin(scene.spots, meeting, "Project").at(-1);
  if (!project || !FOR_IT.test(scene.text.slice(project.end, meeting.end))) return [];
  const { bodies } = subjectIn(scene, { start: turn.start, end: meeting.start });
  const last = bodies.at(-1);
  if (!last || !CALLS.test(scene.text.slice(last.end, meeting.start))) return [];
  const evidence = evidenceOf(scene, turn);
  return draftsOf("UNDERTAKES", bodies, project.entity, evidence, 0.66);
}

type Reading = readonly [read: (scene: Scene, turn: Turn, project: Spot) => readonly Spot[], sure: number];
const READINGS: readonly Reading[] = [
  [doerAfter, 0.76],
  [pilotOf, 0.68],
  [subjectOf, 0.66],
  [firmOnSite, 0.67],
  [during, 0.65],
  [informant, 0.64],
  [teller, 0.66],
  [asked, 0.62],
  [ofSpeaker, 0.64],
  [ofSentence, 0.6],
];

/** Who carries a project out where no wording tells it for sure: the first of these readings that names somebody. */
export function likelyUndertaken(scene: Scene, turn: Turn, known: ReadonlySet<Entity>): Draft[] {
  return spotsWithin(scene.outer, turn, "Project").flatMap((project) => {
    if (known.has(project.entity) || isDocument(project.entity)) return [];
    for (const [read, confidence] of READINGS) {
      const spots = read(scene, turn, project);
      if (spots.length === 0) continue;
      return draftsOf("UNDERTAKES", spots, project.entity, evidenceOf(scene, turn), confidence);
    }
    return [];
  });
}
