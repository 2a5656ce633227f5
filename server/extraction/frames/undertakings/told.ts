import { officersBody, subjectIn } from "../agents.ts";
import { wholeOf } from "../body-of-person.ts";
import { clauseAfter, clauseBefore, type Turn } from "../discourse.ts";
import { coordinated, listedWith } from "../lists.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  isDocument,
  isOrganisation,
  type Scene,
  spotsWithin,
} from "../scene.ts";

const TELLS = /(?:介绍|说|透露|表示|告诉[^,，]{0,8}|认领)[,，:：]$/;
const GOES_WELL =
  /^[”"]?(?:工作|活动)?(?:[^,，。;；]{0,10}?)(?:覆盖|实施|开展|启动|动工|开工|已|累计|总投资|计划投资|完成|建成后|投用后)/;

/** 某局局长李某介绍,“…”行动已…: what an officer tells of the course of, his body does. */
export function toldByOfficer(scene: Scene, turn: Turn): Draft[] {
  const project = spotsWithin(scene.outer, turn, "Project")[0];
  const said = clauseBefore(turn);
  if (!project || !said || !TELLS.test(scene.text.slice(said.start, said.end))) return [];
  if (!/^[“"]?$/.test(scene.text.slice(turn.start, project.start))) return [];
  if (isDocument(project.entity) || !GOES_WELL.test(scene.text.slice(project.end, turn.end))) return [];
  const body = wholeOf(scene, officersBody(scene, said));
  const evidence = evidenceOf(scene, { start: said.start, end: turn.end });
  if (!body || body.entity.kind !== "Organisation") return [];
  return [{ type: "UNDERTAKES", from: body.entity, to: project.entity, evidence, confidence: 0.78 }];
}

const SPREAD =
  /^[”"]?(?:工作|活动)?[^,，。;；在]{0,8}在([^,，。;；]{2,16}?)(?:的?\d+个[^,，。;；]{1,6})?(?:全面|同步|逐步|率先|先行|首批)*(?:推开|铺开|推广|推行|试点|先行|落地|实施|试行)/;

/** “…”项目今年在新昌县的5个乡镇推开: the place where it spreads does it. */
export function spreadIn(scene: Scene, turn: Turn): Draft[] {
  return spotsWithin(scene.outer, turn, "Project").flatMap((project): Draft[] => {
    const match = SPREAD.exec(scene.text.slice(project.end, turn.end));
    const span = { start: project.end, end: project.end + (match?.[0].length ?? 0) };
    const place = match && spotsWithin(scene.outer, span, "Place").at(-1);
    if (!place || isDocument(project.entity)) return [];
    const evidence = evidenceOf(scene, turn);
    const places = coordinated(scene, turn, place).filter(({ start }) => start >= project.end);
    return draftsOf("UNDERTAKES", places, project.entity, evidence, 0.8);
  });
}

/** Right after a project: it is given to somebody else to do. */
export const HANDED_OVER = /^[”"]?(?:工作|任务)?(?:交由|交给|委托给?|移交给?)/;

/** 把某项目交给某院实施: who gets it does it. */
export function handedOver(scene: Scene, turn: Turn): Draft[] {
  return spotsWithin(scene.outer, turn, "Project").flatMap((project): Draft[] => {
    const match = HANDED_OVER.exec(scene.text.slice(project.end, turn.end));
    if (!match) return [];
    const start = project.end + match[0].length;
    const { bodies } = subjectIn(scene, { start, end: turn.end });
    if (bodies[0]?.start !== start) return [];
    const evidence = evidenceOf(scene, turn);
    return draftsOf("UNDERTAKES", bodies, project.entity, evidence, 0.84);
  });
}

const SINCE =
  /^[”"]?(?:工作|活动)?(?:启动|开展|实施|推行|开工)(?:以来|后|至今|[一二三四五六七八九十\d]+年(?:来|多来)?)[,，]/;

/** “云剑”行动开展以来,某局已…: whose acts are told since then. */
export function sinceThen(scene: Scene, turn: Turn): Draft[] {
  const project = spotsWithin(scene.outer, turn, "Project").at(-1);
  if (!project || !SINCE.test(scene.text.slice(project.end, turn.end + 1))) return [];
  const next = clauseAfter(turn);
  const { bodies } = next ? subjectIn(scene, next) : { bodies: [] };
  const evidence = evidenceOf(scene, { start: turn.start, end: next?.end ?? turn.end });
  return draftsOf("UNDERTAKES", bodies.slice(0, 1), project.entity, evidence, 0.82);
}

const TOPIC = /^(?:在|随着)?(?:这次|此次|本次|今年的)?[“"]?$/;
const TOPIC_ENDS = /^[”"]?(?:中|期间)?[,，]$/;
const TAKES_PART =
  /^[^,，。;；]{0,8}?(?:出动|查处|查获|打掉|投入|抓获|破获|检查|排查|整治|发放|派出|组织|走访|开展|清理|取缔|关停)/;

/** 这次“净网”行动,某局出动…: whoever acts in what the sentence opens with. */
export function actsIn(scene: Scene, turn: Turn): Draft[] {
  const project = spotsWithin(scene.outer, turn, "Project")[0];
  const next = clauseAfter(turn);
  if (!project || !next || turn.start !== turn.sentence.start || isDocument(project.entity)) return [];
  if (!TOPIC.test(scene.text.slice(turn.start, project.start))) return [];
  if (!TOPIC_ENDS.test(scene.text.slice(project.end, turn.end))) return [];
  const { bodies } = subjectIn(scene, next);
  const last = bodies.at(-1);
  if (!last || !TAKES_PART.test(scene.text.slice(last.end, next.end))) return [];
  const evidence = evidenceOf(scene, { start: turn.start, end: next.end });
  const acting = bodies.filter(isOrganisation);
  return draftsOf("UNDERTAKES", acting, project.entity, evidence, 0.8);
}

const MEASURE = /(?:举措|抓手|部署|实践|行动|实事)(?:之一)?(?:[,，。]|$)/;

/** …行动是市委、市政府优化营商环境的务实举措: what is whose measure. */
export function measures(scene: Scene, turn: Turn): Draft[] {
  const words = scene.text.slice(turn.start, turn.sentence.end);
  const project = spotsWithin(scene.outer, turn, "Project")[0];
  if (
    !project ||
    !/^[”"]?(?:专项行动|行动|工作)?(?:就)?是/.test(scene.text.slice(project.end)) ||
    !MEASURE.test(words)
  )
    return [];
  const end = turn.start + words.search(MEASURE);
  const bodies = spotsWithin(scene.outer, { start: project.end, end }, "Organisation", "Place");
  const last = bodies.at(-1);
  const owners = last ? coordinated(scene, turn, last) : [];
  return draftsOf("UNDERTAKES", owners, project.entity, evidenceOf(scene, turn.sentence), 0.8);
}

const WHOSE = /^[”"]?(?:就)?是[“"]?$/;
const WHAT_IT_DOES =
  /^[^,，。;；]{0,10}?(?:实施|建设|打造|推进|开展|推出|投资|承建|组织)(?:[^,，。;；的]{0,4})的/;
/** 是某县今年的一号工程: works of its own, whatever verb is left out. */
const ITS_WORKS =
  /^[^,，。;；]{0,16}的[^,，。;；]{0,12}(?:工程|项目|行动|活动|举措|抓手|内容|品牌|试点)[,，。;；]?$/;

/** 新桥工程是江城县重点实施的民生工程. */
export function identified(scene: Scene, turn: Turn): Draft[] {
  const project = spotsWithin(scene.outer, turn, "Project")[0];
  const body =
    project && spotsWithin(scene.outer, { start: project.end, end: turn.end }, "Organisation", "Place")[0];
  if (!project || !body || !WHOSE.test(scene.text.slice(project.end, body.start))) return [];
  const list = listedWith(scene, turn, body);
  const last = list.at(-1) ?? body;
  const rest = scene.text.slice(last.end, turn.end);
  const confidence = WHAT_IT_DOES.test(rest) ? 0.82 : ITS_WORKS.test(rest) ? 0.68 : 0;
  if (confidence === 0) return [];
  const evidence = evidenceOf(scene, turn);
  return draftsOf("UNDERTAKES", list, project.entity, evidence, confidence);
}
