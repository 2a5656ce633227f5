import type { Entity } from "../../../graph-schema/article-graph.ts";
import {
  asContractor,
  contracted,
  identified,
  inMeetingNames,
  inRole,
  measures,
  reportedOn,
  setUp,
  signedFor,
} from "./contracts.ts";
import { findCooperation } from "./cooperation.ts";
import type { Turn } from "./discourse.ts";
import { coordinated, distinct, listedWith } from "./lists.ts";
import { type Draft, evidenceOf, isDocument, REACH, type Scene, type Spot, spotsWithin } from "./scene.ts";
import { UNREAL } from "./unreal.ts";

const DO =
  /实施|承担|建设|开展|推进|推动|抓好|启动|打造|搭建|加快|创建|完成|承建|组织|举办|落实|深化|开工|改造|参与|牵头|打好|打赢|取得|做好|获批|新建|建成|投资|出台|印发|制定|发起|申报|成立|统筹|狠抓|主办|承办|推出|启用|共建|合作开发|培育|推行|编制|编写|办好|上马|扛起|筹建|筹办|修建|兴建|扩建|建起|组建|制订|铺开|推广|抓紧|抓实|试点(?!单位)|施行|中标|承接|确保|力促|执行(?!董事|院长|主席)|续建|建好|设立|创设|开设/;

const HELP = /支持|帮助|督促|协助|配合|鼓励|引导/;

/** What may stand between an owner and its project. */
const OWN =
  /^(?:的|正在|正|全面|已|率先|还|将|要|一直|持续|始终|深入|大力|扎实|积极|新一轮|成功|顺利|如期|同步|稳步|有序|先后|今年|近年来|\d{4}年|[“"])*$/;

/** The body that stands next to a project as its owner: 我市生活垃圾分类工作, 建滔实业等企业实施“原地倍增”计划. */
function ownerOf(scene: Scene, turn: Turn, project: Spot): Spot | undefined {
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: project.start }, "Organisation", "Place");
  const body = bodies.at(-1);
  const local = body && doerAt(scene, bodies, project);
  if (local) return local;
  if (!body || /(?:在|于|位于|落户|赴|到|对|向|来自)$/.test(scene.text.slice(turn.start, body.start)))
    return undefined;
  const gap = scene.text.slice(body.end, project.start);
  if (/会议精神/.test(turn.words)) return undefined;
  if (spotsWithin(scene.outer, { start: body.end, end: project.start }, "Person").length > 0)
    return undefined;
  if (OWN.test(gap)) return body;
  return gap.length <= 26 && DO.test(gap) && !HELP.test(gap) && !/^[对向与和在]/.test(gap) ? body : undefined;
}

/** 市水利局在江城县开展…: whoever stands before the place where it is done. */
function doerAt(scene: Scene, bodies: readonly Spot[], project: Spot): Spot | undefined {
  let at = bodies.length - 1;
  while (at > 0 && bodies[at - 1]?.end === bodies[at]?.start) at--;
  const [doer, place, last] = [bodies[at - 1], bodies[at], bodies.at(-1)];
  if (!doer || !place || !last || place.entity.kind !== "Place") return undefined;
  const way = scene.text.slice(doer.end, place.start);
  const done = scene.text.slice(last.end, project.start);
  return /^(?:已|将|还|正|先后|率先|相继)*在$/.test(way) && DO.test(done) && done.length <= 12
    ? doer
    : undefined;
}

/** A place that the project's own name has as its doer: 石鼓区推进…试点, 衡阳创建全国文明城市. */
function doerInName(scene: Scene, project: Spot): Spot | undefined {
  const inner = spotsWithin(scene.spots, project, "Place", "Organisation").find(
    (s) => s.start === project.start && s.end < project.end,
  );
  return inner && /^(?:推进|实施|创建|开展|全面)/.test(scene.text.slice(inner.end, project.end))
    ? inner
    : undefined;
}

/** A联合B启动…: those who do it with the body named last. */
function withHosts(scene: Scene, turn: Turn, list: readonly Spot[]): readonly Spot[] {
  const start = list[0]?.start ?? turn.start;
  const hosts = spotsWithin(scene.outer, { start: turn.start, end: start }, "Organisation", "Place");
  const host = hosts.findLast((h) => h.end < start);
  const gap = scene.text.slice(host?.end ?? turn.start, start);
  const joint = /^(?:正|将|已)?(?:联合|携手|会同|联手|牵手|[与同和])(?:[^,，、的]{0,6})$/.test(gap);
  return joint && host ? [...coordinated(scene, turn, host), ...list] : list;
}

function undertakers(
  scene: Scene,
  turn: Turn,
  project: Spot,
): { spots: readonly Spot[]; confidence: number } {
  const doer = doerInName(scene, project);
  if (doer) return { spots: [doer], confidence: 0.85 };
  if (isDocument(project.entity) && !/出台|印发|制定|实施|发布|编制|推行|修订|起草|启动/.test(turn.words))
    return { spots: [], confidence: 0 };
  const owner = ownerOf(scene, turn, project);
  const touching =
    owner &&
    owner.end === project.start &&
    owner.entity.kind === "Place" &&
    owner.text.length > 2 &&
    !/[我全]/.test(owner.text);
  if (owner && !(touching && project.entity.kind === "Project" && project.entity.category === "CONSTRUCTION"))
    return { spots: withHosts(scene, turn, coordinated(scene, turn, owner)), confidence: 0.82 };
  const lead = scene.text.slice(turn.start, project.start);
  const rest = scene.text.slice(project.end, turn.end);
  const doing =
    DO.test(lead) ||
    (/[把将]$/.test(lead) && HANDLED.test(rest)) ||
    (/以$/.test(lead) && /^[”"]?(?:工作|活动|建设)?为(?:总|重要|主要)?(?:抓手|载体)/.test(rest)) ||
    (lead.length < 2 && PAST.test(turn.words));
  if (
    /在$/.test(
      scene.text.slice(
        turn.start,
        spotsWithin(scene.outer, { start: turn.start, end: project.start }, "Place")[0]?.start ?? turn.start,
      ),
    )
  )
    return { spots: [], confidence: 0 };
  if (turn.actor && doing && !HELP.test(lead.slice(-16)) && !/精神/.test(turn.words))
    return { spots: investors(lead, listedWith(scene, turn, turn.actor)), confidence: 0.85 };
  return { spots: [], confidence: 0 };
}

/** Of a county and the firm that signed with it the firm is the one that invests. */
function investors(lead: string, doers: readonly Spot[]): readonly Spot[] {
  const firms = doers.filter(({ entity }) => entity.kind === "Organisation" && entity.category === "COMPANY");
  return /(?:投资|出资|斥资)/.test(lead) && firms.length > 0 ? firms : doers;
}

/** What is done to a thing put first: 把某行动抓到底. */
const HANDLED = /^[”"]?(?:一)?(?:作为|列为|纳入|摆在|抓|做|落|干|办|建|推|打造)/;

/** What went well is told, not called for. */
const PAST = /迈出|取得[^,，。;；]*(?:成效|进展|成果|成绩)|过去(?:一年|五年|一轮)/;

/** What is already being done is told as well. */
const UNDER_WAY =
  /(?:^|[^改])正(?:在|全力|加快)?(?=打造|建设|推进|实施|开展)|已|以来|实施[^,，。]{1,3}年|[与订施动展]了/;

const WISH =
  /要|应|必须|希望|共同|加快|推动|推进|坚持|支持|全力|努力|争取|做好|抓好|开展|实施|打造|深化|落实/;

/** 与会人员察看了…: what was seen or heard on the way is told, whoever had the word before. */
const isNarrated = (turn: Turn): boolean =>
  !turn.opens && /察看|查看了|来到|走进|参观|听取了|审议了|表决/.test(turn.words);

function demanded(scene: Scene, turn: Turn): Draft[] {
  const drafts: Draft[] = [];
  const evidence = evidenceOf(scene, turn);
  for (const project of distinct(spotsWithin(scene.outer, turn, "Project"))) {
    const soft = !/强调|指出|要求|提出|勉励/.test(scene.text.slice(turn.sentence.start, turn.end));
    const plan =
      soft &&
      /将|拟/.test(turn.words) &&
      !WISH.test(turn.words.replace(/将[^,，]{0,4}(?:开展|推进|实施|打造)/g, ""));
    const promised =
      soft &&
      /(?:表示|介绍|透露|说)[^。]*将(?!来)/.test(scene.text.slice(turn.sentence.start, turn.end)) &&
      !/要|应|必须|希望|呼吁|建议/.test(scene.text.slice(turn.sentence.start, turn.end));
    const told = soft && UNDER_WAY.test(turn.words) && !/要|应|必须|希望|呼吁|建议/.test(turn.words);
    if (
      turn.speaker?.kind === "Person" &&
      turn.demands &&
      !plan &&
      !told &&
      !promised &&
      !isNarrated(turn) &&
      !PAST.test(turn.words)
    )
      drafts.push({
        type: "ADVOCATED",
        from: turn.speaker,
        to: project.entity,
        evidence,
        confidence: soft ? 0.78 : 0.89,
      });
    const { spots, confidence } = undertakers(scene, turn, project);
    for (const spot of spots)
      if (!UNREAL.test(scene.text.slice(turn.start, spot.start)))
        drafts.push({ type: "UNDERTAKES", from: spot.entity, to: project.entity, evidence, confidence });
  }
  return drafts;
}

/** 双方将共建…基地: the two parties to the cooperation told before. */
function jointly(scene: Scene, turn: Turn, parties: readonly Entity[]): Draft[] {
  if (
    parties.length < 2 ||
    !/双方|三方|各方|两地|两市|共建|联合|共同|携手|合作(?=建设|实施|开展|打造|开发)|轮流/.test(turn.words) ||
    !DO.test(turn.words)
  )
    return [];
  const projects = spotsWithin(scene.outer, turn, "Project");
  return projects.flatMap((p) =>
    parties.map(
      (from): Draft => ({
        type: "UNDERTAKES",
        from,
        to: p.entity,
        evidence: evidenceOf(scene, turn),
        confidence: 0.82,
      }),
    ),
  );
}

/** 某局局长李某表示,将实施…: what an officer says will be done his body does, when no other is named. */
function byOfficer(scene: Scene, turn: Turn, before: readonly Turn[]): Draft[] {
  const project = turn.spots.find(isProject);
  if (!project || turn.actor || turn.speaker?.kind !== "Person" || turn.opens) return [];
  if (
    !/^(?:集团|公司|学校|医院|该局|我们|中心)?(?:还)?(?:将|正|正在|已)/.test(turn.words) ||
    !DO.test(turn.words)
  )
    return [];
  const opening = before.find((t) => t.sentence === turn.sentence && t.opens);
  const person = opening?.spots.find((s) => s.entity === turn.speaker);
  const body = opening?.spots.findLast(
    (s) => s.entity.kind === "Organisation" && person && s.end <= person.start,
  );
  if (!body || !person || person.start - body.end > 8) return [];
  const evidence = evidenceOf(scene, turn.sentence);
  return [{ type: "UNDERTAKES", from: body.entity, to: project.entity, evidence, confidence: 0.78 }];
}

/** 当地正实施…, 镇里推进…: the place that is meant. */
function locally(scene: Scene, turn: Turn): Draft[] {
  const match = /(?:当地|镇里|村里|县里|市里|区里|乡里|该[县市区镇乡村])/.exec(turn.words);
  const project =
    match && spotsWithin(scene.outer, { start: turn.start + match.index, end: turn.end }, "Project")[0];
  if (!match || !project || !DO.test(scene.text.slice(turn.start + match.index, project.start))) return [];
  const unit = match[0].startsWith("当")
    ? /[市县区镇乡]$/
    : new RegExp(`${match[0].replace(/[该里]/g, "")}$`);
  const place = spotsWithin(
    scene.spots,
    { start: Math.max(0, turn.start + match.index - REACH), end: turn.start + match.index },
    "Place",
  ).findLast((s) => unit.test(s.entity.name));
  return place
    ? [
        {
          type: "UNDERTAKES",
          from: place.entity,
          to: project.entity,
          evidence: evidenceOf(scene, turn),
          confidence: 0.78,
        },
      ]
    : [];
}

/** UNDERTAKES, ADVOCATED and COOPERATES_WITH. */
export function findUndertakings(scene: Scene, turns: readonly Turn[]): Draft[] {
  const together = findCooperation(scene, turns);
  const partiesAt = (turn: Turn): Entity[] => {
    const last = together.findLast((d) => d.evidence.start < turn.end) ?? together[0];
    if (!last) return [];
    const own = together.filter((d) => d.evidence.start === last.evidence.start);
    return [...new Set(own.flatMap((d) => [d.from, d.to]))];
  };
  return [
    ...together,
    ...turns.flatMap((turn, i) =>
      turn.spots.some(isProject)
        ? ofProjects(scene, turn, partiesAt(turn), turns.slice(Math.max(0, i - 6), i))
        : [...contracted(scene, turn), ...asContractor(scene, turn)],
    ),
    ...setUp(scene),
    ...inMeetingNames(scene),
  ];
}

const isProject = (spot: Spot): boolean => spot.entity.kind === "Project";

const ofProjects = (
  scene: Scene,
  turn: Turn,
  parties: readonly Entity[],
  before: readonly Turn[],
): Draft[] => [
  ...inRole(scene, turn),
  ...byOfficer(scene, turn, before),
  ...demanded(scene, turn),
  ...contracted(scene, turn),
  ...signedFor(scene, turn),
  ...asContractor(scene, turn),
  ...identified(scene, turn),
  ...reportedOn(scene, turn),
  ...jointly(scene, turn, parties),
  ...measures(scene, turn),
  ...locally(scene, turn),
];
