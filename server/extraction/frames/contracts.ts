import type { Entity } from "../../../graph-schema/article-graph.ts";
import { findAll } from "../find-all.ts";
import { blotted, officersBody, subjectIn } from "./agents.ts";
import type { Turn } from "./discourse.ts";
import { coordinated, listedWith } from "./lists.ts";
import {
  type Draft,
  evidenceOf,
  isDocument,
  REACH,
  type Scene,
  type Spot,
  sentenceAt,
  spotsWithin,
} from "./scene.ts";

const WORKS =
  /主办|承办|协办|合办|举办|创办|建设|承建|承修|代建|修建|修(?=[了成通整建])|施工|实施|开发|投资|运营|牵头|负责|打造|共建|筹建|发起|组织|完成|承担|改造|兜底|推出|创建|出资/;
/** Tasks shared out after 由某局牵头: …负责征拆, …兜底资金. */
const SHARES =
  /^(?:具体|分别|共同|一同|一起|联合)?(?:负责|承担|兜底|配合|保障|先行先试|实施|施工|建设|运营|设计|监理)/;
const HOSTS = /^(?:等[^,，]{0,8})?(?:联合|共同|分别)?(?:主办|承办|协办|承建)/;

/** 由某公司投资建设: those between 由 and the verb. */
function byWhom(scene: Scene, turn: Turn): readonly Spot[] {
  for (const match of findAll(turn.words, /由(?![来此于衷])/g)) {
    const start = turn.start + match.index + 1;
    if (NEVER.test(scene.text.slice(turn.start, start - 1))) continue;
    const words = blotted(scene, { start, end: turn.end });
    const verb = words.search(WORKS);
    if (verb < 0 || !words.slice(0, verb).includes("□")) continue;
    const { bodies, partners, joined, personal } = subjectIn(scene, { start, end: start + verb });
    if (!personal) return [...bodies, ...partners, ...joined];
  }
  return [];
}

/** …由某局牵头,某区负责征拆: those who share in it, and those who host it, named without 由. */
function withoutBy(scene: Scene, turn: Turn): readonly Spot[] {
  const bodies = spotsWithin(scene.outer, turn, "Organisation", "Place");
  const last = bodies.findLast((b) => {
    const rest = scene.text.slice(b.end, turn.end);
    return SHARES.test(rest) || HOSTS.test(rest);
  });
  const doers = last ? coordinated(scene, turn, last).filter((b) => b.start >= turn.start) : [];
  const [first] = doers;
  if (!last || !first || !/^[\s”"]*$/.test(scene.text.slice(turn.start, first.start))) return [];
  const shared = /由/.test(scene.text.slice(turn.sentence.start, turn.start));
  return shared || HOSTS.test(scene.text.slice(last.end, turn.end)) ? doers : [];
}

/** 本届运动会由市体育局主办, 该项目由某公司投资建设: the last project named, when none stands in the clause. */
export function contracted(scene: Scene, turn: Turn): Draft[] {
  if (turn.spots.length === 0) return [];
  const named = byWhom(scene, turn);
  const doers = named.length > 0 ? named : withoutBy(scene, turn);
  const project = doers.length > 0 ? worksOf(scene, turn) : undefined;
  if (!project || isDocument(project.entity)) return [];
  const evidence = evidenceOf(scene, turn);
  return doers.map(
    (b): Draft => ({ type: "UNDERTAKES", from: b.entity, to: project.entity, evidence, confidence: 0.86 }),
  );
}

const OF_WORKS =
  /(?:承建|承担|承接|实施|建设|施工|中标|运营|投资|负责)(?:这项|这个|这一|该|此|本)(?:工程|项目|计划|行动|活动|赛事)的$/;

/** 承建这项工程的某公司: the last project named is what it builds. */
export function builderOf(scene: Scene, turn: Turn): Draft[] {
  return spotsWithin(scene.outer, turn, "Organisation").flatMap((body): Draft[] => {
    if (!OF_WORKS.test(scene.text.slice(turn.start, body.start))) return [];
    const known = { start: Math.max(0, body.start - REACH), end: body.start };
    const project = spotsWithin(scene.spots, known, "Project").findLast((s) => !isDocument(s.entity));
    const evidence = evidenceOf(scene, turn);
    if (!project) return [];
    return [{ type: "UNDERTAKES", from: body.entity, to: project.entity, evidence, confidence: 0.84 }];
  });
}

const TELLS = /(?:介绍|说|透露|表示|告诉[^,，]{0,8}|认领)[,，:：]$/;
const GOES_WELL =
  /^[”"]?(?:工作|活动)?(?:[^,，。;；]{0,10}?)(?:覆盖|实施|开展|启动|动工|开工|已|累计|总投资|计划投资|完成|建成后|投用后)/;

/** 某局局长李某介绍,“…”行动已…: what an officer tells of the course of, his body does. */
export function toldByOfficer(scene: Scene, turn: Turn): Draft[] {
  const project = spotsWithin(scene.outer, turn, "Project")[0];
  const said = turn.sentence.clauses.find((c) => c.end === turn.start);
  if (!project || !said || !TELLS.test(scene.text.slice(said.start, said.end))) return [];
  if (!/^[“"]?$/.test(scene.text.slice(turn.start, project.start))) return [];
  if (isDocument(project.entity) || !GOES_WELL.test(scene.text.slice(project.end, turn.end))) return [];
  const body = officersBody(scene, said);
  const evidence = evidenceOf(scene, { start: said.start, end: turn.end });
  if (!body || body.entity.kind !== "Organisation") return [];
  return [{ type: "UNDERTAKES", from: body.entity, to: project.entity, evidence, confidence: 0.78 }];
}

const SPREAD =
  /^[”"]?(?:工作|活动)?[^,，。;；在]{0,8}在([^,，。;；]{2,16}?)(?:的?\d+个[^,，。;；]{1,6})?(?:全面|同步|逐步)?(?:推开|铺开|推广|推行)/;

/** “…”项目今年在新昌县的5个乡镇推开: the place where it spreads does it. */
export function spreadIn(scene: Scene, turn: Turn): Draft[] {
  return spotsWithin(scene.outer, turn, "Project").flatMap((project): Draft[] => {
    const match = SPREAD.exec(scene.text.slice(project.end, turn.end));
    const span = { start: project.end, end: project.end + (match?.[0].length ?? 0) };
    const place = match && spotsWithin(scene.outer, span, "Place").at(-1);
    if (!place || isDocument(project.entity)) return [];
    const evidence = evidenceOf(scene, turn);
    return [{ type: "UNDERTAKES", from: place.entity, to: project.entity, evidence, confidence: 0.8 }];
  });
}

const HANDED_OVER = /^[”"]?(?:工作|任务)?(?:交由|交给|委托给?|移交给?)/;

/** 把某项目交给某院实施: who gets it does it. */
export function handedOver(scene: Scene, turn: Turn): Draft[] {
  return spotsWithin(scene.outer, turn, "Project").flatMap((project): Draft[] => {
    const match = HANDED_OVER.exec(scene.text.slice(project.end, turn.end));
    const start = project.end + (match?.[0].length ?? 0);
    const { bodies } = subjectIn(scene, { start, end: turn.end });
    if (!match || bodies[0]?.start !== start) return [];
    const evidence = evidenceOf(scene, turn);
    return bodies.map(
      (b): Draft => ({ type: "UNDERTAKES", from: b.entity, to: project.entity, evidence, confidence: 0.84 }),
    );
  });
}

const SINCE =
  /^[”"]?(?:工作|活动)?(?:启动|开展|实施|推行|开工)(?:以来|后|至今|[一二三四五六七八九十\d]+年(?:来|多来)?)[,，]/;

/** “云剑”行动开展以来,某局已…: whose acts are told since then. */
export function sinceThen(scene: Scene, turn: Turn): Draft[] {
  const project = spotsWithin(scene.outer, turn, "Project").at(-1);
  if (!project || !SINCE.test(scene.text.slice(project.end, turn.end + 1))) return [];
  const next = turn.sentence.clauses.find((c) => c.start === turn.end);
  const { bodies } = next ? subjectIn(scene, next) : { bodies: [] };
  const evidence = evidenceOf(scene, { start: turn.start, end: next?.end ?? turn.end });
  return bodies
    .slice(0, 1)
    .map(
      (b): Draft => ({ type: "UNDERTAKES", from: b.entity, to: project.entity, evidence, confidence: 0.82 }),
    );
}

/** What will be done by somebody is assigned to him; what was denied or given up is not. */
const NEVER = /(?:未|没有|不再|原定|拒绝|并非|不是)[^,，。;；]{0,8}$/;

/** 由某公司投资10亿元,|拟选址某县打造…项目: what is done follows. */
const GOES_ON = /^(?:拟|将|计划)?(?:选址|在|于|落户|打造|建设|新建|兴建|实施)/;

/** The project that a clause with 由 speaks of: its own, the one it points back to, or the last of its sentence. */
function worksOf(scene: Scene, turn: Turn): Spot | undefined {
  const own = spotsWithin(scene.outer, turn, "Project")[0];
  if (own) return own;
  const pointed = pointedAt(scene, turn);
  if (pointed || POINTS.test(turn.words)) return pointed;
  const { sentence } = turn;
  const next = sentence.clauses.find((c) => c.start === turn.end);
  const after =
    next &&
    GOES_ON.test(scene.text.slice(next.start, next.end)) &&
    spotsWithin(scene.outer, next, "Project")[0];
  if (after && spotsWithin(scene.outer, next, "Organisation").length === 0) return after;
  const before = spotsWithin(scene.outer, { start: sentence.start, end: turn.start }, "Project").at(-1);
  return before ?? spotsWithin(scene.outer, sentence, "Project")[0];
}

/** What a clause is about by a common noun: 本届文化节由…, 研究院选址…, 赛事由…. */
const NOUN_OF_PROJECT =
  /^(?:[^,，。;；由“”]{0,8}[,，])?(?:该|本届|本次|此次|这次|本|此)?([^,，。;；由“”在将已正的]{2,6}?)(?:将|已|现|正)?(?:由|选址|落户|位于|计划|预计|总投资|占地|建成)/;

const isCommonWork = (noun: string | undefined): boolean =>
  noun !== undefined && /^(?:项目|工程|基地|园区|赛事|比赛|活动|计划|行动)$/.test(noun);

const POINTS = /(?:该|本|此)(?:项目|工程|届|次|活动|计划|基地|园区)|^(?:项目|赛事|比赛|活动|运动会)/;

const isCalled = (name: string, noun: string): boolean =>
  name.endsWith(noun) || name.replace(/(?:工程|项目|行动|计划|活动)$/, "").endsWith(noun);

/** What 该项目 or 本届 points back to, or the last word of its name: 歌节由…主办. */
function pointedAt(scene: Scene, turn: Turn): Spot | undefined {
  const before = scene.text.slice(turn.sentence.start, turn.end);
  const noun = NOUN_OF_PROJECT.exec(scene.text.slice(turn.sentence.start, turn.end))?.[1];
  const named = { start: Math.max(0, turn.start - REACH), end: turn.start };
  const points = POINTS.test(before) && (noun === undefined || isCommonWork(noun));
  const projects = points || noun ? spotsWithin(scene.spots, named, "Project") : [];
  return (
    projects.findLast((p) => isCalled(p.entity.name.replace(/[“”]/g, ""), noun ?? "-")) ??
    (points || isCommonWork(noun) ? projects.at(-1) : undefined)
  );
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
  return owners.map(
    (b): Draft => ({
      type: "UNDERTAKES",
      from: b.entity,
      to: project.entity,
      evidence: evidenceOf(scene, turn.sentence),
      confidence: 0.8,
    }),
  );
}

const PARTY_TO_WORKS = /(?:业主|建设|施工|承建|实施|运营|牵头|承办|主办)(?:单位|方|企业)(?:为|是|[,，:：])?$/;

/** 要求业主单位某公司…: the last project named is what it is the owner or builder of. */
export function asContractor(scene: Scene, turn: Turn): Draft[] {
  const body = spotsWithin(scene.outer, turn, "Organisation").find((s) =>
    PARTY_TO_WORKS.test(scene.text.slice(Math.max(turn.start, s.start - 8), s.start)),
  );
  if (!body) return [];
  const start = scene.text.lastIndexOf("\n", body.start) + 1;
  const project = spotsWithin(scene.outer, { start, end: body.start }, "Project").at(-1);
  if (!project || isDocument(project.entity)) return [];
  const evidence = { start: Math.max(project.start, turn.sentence.start), end: turn.end };
  return [
    {
      type: "UNDERTAKES",
      from: body.entity,
      to: project.entity,
      evidence: evidenceOf(scene, evidence),
      confidence: 0.84,
    },
  ];
}

const SIGNS = /(?:签署|签订|签下|签定|续签|会签|签约|达成)/;
const PACT =
  /^[”"]?(?:建设|项目|共建|开发|工程)*(?:战略|框架|投资|合作|建设|共建|招商)*(?:协议|合同|备忘录|协定|合作)/;

const WHOSE = /^[”"]?(?:就)?是[“"]?$/;
const WHAT_IT_DOES =
  /^[^,，。;；]{0,10}?(?:实施|建设|打造|推进|开展|推出|投资|承建|组织)(?:[^,，。;；的]{0,4})的/;

/** 新桥工程是江城县重点实施的民生工程. */
export function identified(scene: Scene, turn: Turn): Draft[] {
  const project = spotsWithin(scene.outer, turn, "Project")[0];
  const body =
    project && spotsWithin(scene.outer, { start: project.end, end: turn.end }, "Organisation", "Place")[0];
  if (!project || !body || !WHOSE.test(scene.text.slice(project.end, body.start))) return [];
  const list = listedWith(scene, turn, body);
  const last = list.at(-1) ?? body;
  if (!WHAT_IT_DOES.test(scene.text.slice(last.end, turn.end))) return [];
  const evidence = evidenceOf(scene, turn);
  return list.map(
    (b): Draft => ({ type: "UNDERTAKES", from: b.entity, to: project.entity, evidence, confidence: 0.82 }),
  );
}

/** A与B签订“…”项目合作协议: both take it on; an investment is the company's alone. */
export function signedFor(scene: Scene, turn: Turn): Draft[] {
  const match = SIGNS.exec(turn.words);
  const at = turn.start + (match?.index ?? 0);
  const project = match && spotsWithin(scene.outer, { start: at, end: turn.end }, "Project")[0];
  if (!project || isDocument(project.entity) || project.start - at > 6) return [];
  const rest = scene.text.slice(project.end, turn.end);
  if (!PACT.test(rest)) return [];
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place");
  const last = bodies.at(-1);
  const parties = last ? withPartner(scene, bodies) : [];
  const invests = /^[^,，]{0,6}投资/.test(rest);
  const evidence = evidenceOf(scene, turn);
  return parties
    .filter(({ entity }) => !invests || (entity.kind === "Organisation" && entity.category === "COMPANY"))
    .map(
      (b): Draft => ({ type: "UNDERTAKES", from: b.entity, to: project.entity, evidence, confidence: 0.84 }),
    );
}

/** The last of the bodies and whoever is listed or signs with it: 某公司还与某大学. */
function withPartner(scene: Scene, bodies: readonly Spot[]): Spot[] {
  const list = bodies.slice(-1);
  for (const spot of bodies.slice(0, -1).reverse()) {
    const next = list[0];
    if (
      !next ||
      !/^(?:、|(?:还|已|又|正式|现场|先后|分别)*[与和同])$/.test(scene.text.slice(spot.end, next.start))
    )
      break;
    list.unshift(spot);
  }
  return list.length > 1 ? list : [];
}

const HEADQUARTERS = /(?:领导小组|指挥部|工作组|专班|办公室)$/;

/** 泰州医药高新区“百企招工”行动启动仪式: whose undertaking a meeting's name tells. */
export function inMeetingNames(scene: Scene): Draft[] {
  return scene.outer.flatMap((meeting) => {
    if (meeting.entity.kind !== "Meeting") return [];
    const inner = spotsWithin(scene.spots, meeting);
    return inner.flatMap((project): Draft[] => {
      const owner = inner.find(
        (s) => s.end === project.start && s.text.length > 2 && s.entity.kind !== "Project",
      );
      if (project.entity.kind !== "Project") return [];
      const parties = buildersInName(scene, inner, project);
      if (!owner || /^[全我]/.test(owner.text))
        return parties.map((b) => ({
          ...{ type: "UNDERTAKES" as const, from: b.entity, to: project.entity, confidence: 0.82 },
          evidence: { start: b.start, end: project.end },
        }));
      const evidence = { start: owner.start, end: project.end };
      return [{ type: "UNDERTAKES", from: owner.entity, to: project.entity, evidence, confidence: 0.8 }];
    });
  });
}

/** A与B合作共建某中心签约仪式: the two that its name has build it. */
function buildersInName(scene: Scene, inner: readonly Spot[], project: Spot): readonly Spot[] {
  const bodies = inner.filter(
    (s) => s.end <= project.start && s.entity.kind !== "Project" && s.entity.kind !== "Person",
  );
  const last = bodies.at(-1);
  const gap = last ? scene.text.slice(last.end, project.start) : "";
  return /^(?:战略)?(?:合作|携手|联合|共同)*(?:共建|建设|打造|实施)$/.test(gap)
    ? withPartner(scene, bodies)
    : [];
}

/** 成立…领导小组, 项目指挥部: a headquarters set up for what is spoken of undertakes it. */
export function setUp(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const body of scene.outer) {
    if (body.entity.kind !== "Organisation" || !HEADQUARTERS.test(body.entity.name)) continue;
    const topic = body.entity.name
      .replace(/[“”《》]|^(?:全市|市)/g, "")
      .replace(HEADQUARTERS, "")
      .replace(/工作$/, "");
    const named = scene.outer.find(
      (s) => s.entity.kind === "Project" && formsOf(s.entity).some((f) => topic.includes(f)),
    );
    const project = named ?? (/^项目/.test(body.text) ? firstOfParagraph(scene, body) : undefined);
    if (project)
      drafts.push({
        type: "UNDERTAKES",
        from: body.entity,
        to: project.entity,
        evidence: sentenceAt(scene, body),
        confidence: 0.82,
      });
  }
  return drafts;
}

function firstOfParagraph(scene: Scene, { start }: Spot): Spot | undefined {
  return spotsWithin(
    scene.outer,
    { start: scene.text.lastIndexOf("\n", start) + 1, end: start },
    "Project",
  )[0];
}

const formsOf = (project: Entity): string[] =>
  [project.name, ...project.aliases]
    .map((n) => n.replace(/[“”《》]|工作$/g, ""))
    .filter((f) => f.length >= 4);
