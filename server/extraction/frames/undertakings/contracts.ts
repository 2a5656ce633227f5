import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { findAll } from "../../text/find-all.ts";
import { blotted, subjectIn } from "../agents.ts";
import { bodyMeant } from "../body-pointed-at.ts";
import { clauseAfter, type Turn } from "../discourse.ts";
import { coordinated } from "../lists.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  isDocument,
  paragraphTo,
  type Scene,
  type Spot,
  spotsWithin,
  withinReach,
} from "../scene.ts";

const WORKS =
  /主办|承办|协办|合办|联办|开办|举办|创办|启动|设立|建设|承建|承修|代建|投建|起草|中标|施工|修建|修(?=[了成通整建])|实施|开发|投资|运营|牵头|负责|打造|共建|筹建|发起|组织|完成|承担|改造|兜底|推出|创建|作为业主|出资|总承包|指导(?=[,，。;；]|$)|统一部署/;
/** Tasks shared out after 由某局牵头: …负责征拆, …兜底资金. */
const SHARES =
  /^(?:具体|分别|共同|一同|一起|联合)?(?:负责|承担|兜底|配合|保障|先行|率先|参与|实施|施工|建设|运营|设计|监理|总承包|组织施工|(?:出资|投资)?(?:代建|兴建)|监理|供货|总包|接手|挂帅|牵头|协办|承办|主办|承建)/;
const HOSTS =
  /^(?:等[^,，]{0,8}|[两三四五六七八九十\d]+[家方个校院](?:单位)?)?(?:联合|共同|分别)?(?:施工(?=[,，。;；]|$)|主办|承办|协办|承建|总承包|承揽|(?:承担|负责)(?:了)?(?:主体|施工|土建|工程)*(?:施工|建设|承建)(?=[,，。;；]|$))/;

/** Characters before 由 in which it may be denied, and after it in which what is done must follow. */
const LONGEST_DENIAL = 24;
const LONGEST_LIST = 200;

/** Who stands by 由 and how sure it is that he carries it out. */
interface Doers {
  spots: readonly Spot[];
  confidence: number;
}
const NOBODY: Doers = { spots: [], confidence: 0 };

/** What is done to works by those who do not carry them out: 由某局审批, 由某人担任. */
const NOT_WORKS =
  /审议|审定|审批|批准|核准|验收|评审|评定|颁发|发放|公布|通过|担任|主持|陪同|组成|前往|出发|赶|送|提出|提交|代表|转为|变为|改为|[增升降扩缩涨减]/;
/** 由某公司投资建设: those between 由 and the verb; whatever the verb, where it is no other's part. */
function byWhom(scene: Scene, turn: Turn): Doers {
  for (const match of findAll(turn.words, /由(?![来此于衷])/g)) {
    const start = turn.start + match.index + 1;
    if (NEVER.test(scene.text.slice(Math.max(turn.start, start - LONGEST_DENIAL), start - 1))) continue;
    const words = blotted(scene, { start, end: Math.min(turn.end, start + LONGEST_LIST) });
    const known = words.search(WORKS);
    const that = known >= 0 ? bodyMeant(scene, start) : undefined;
    if (that) return { spots: [that], confidence: 0.84 };
    const verb = known < 0 && !NOT_WORKS.test(words) ? words.lastIndexOf("□") + 1 : known;
    if (verb < 1 || !words.slice(0, verb).includes("□")) continue;
    const { bodies, partners, joined, personal } = subjectIn(scene, { start, end: start + verb });
    const spots = [...bodies, ...partners, ...joined, ...eachWithShare(scene, turn, start)];
    if (!personal) return { spots, confidence: known < 0 ? 0.74 : 0.86 };
  }
  return NOBODY;
}

/** 由甲局牵头、乙公司具体负责: those of one list who each have a verb of their own. */
function eachWithShare(scene: Scene, turn: Turn, verb: number): readonly Spot[] {
  return spotsWithin(scene.outer, { start: verb, end: turn.end }, "Organisation", "Place").filter(
    (b) => scene.text.charAt(b.start - 1) === "、" && SHARES.test(scene.text.slice(b.end, turn.end)),
  );
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
  if (turn.spots.length === 0 && !/由(?:该|这)/.test(turn.words)) return [];
  const by = byWhom(scene, turn);
  const doers = by.spots.length > 0 ? by.spots : withoutBy(scene, turn);
  const confidence = by.spots.length > 0 ? by.confidence : 0.86;
  const project = doers.length > 0 ? worksOf(scene, turn, confidence > 0.8) : undefined;
  if (!project || (isDocument(project.entity) && !DRAWN_UP.test(turn.words))) return [];
  const evidence = evidenceOf(scene, turn);
  return draftsOf("UNDERTAKES", doers, project.entity, evidence, confidence);
}

/** What is done to a document by those whose it is: 由某局起草. */
const DRAWN_UP = /起草|编制|制定|主办|承办|牵头|组织实施/;

const OF_WORKS =
  /(?:承建|承担|承接|实施|建设|施工|中标|运营|投资|负责)(?:这项|这个|这一|该|此|本)(?:工程|项目|计划|行动|活动|赛事)的$/;

/** 承建这项工程的某公司: the last project named is what it builds. */
export function builderOf(scene: Scene, turn: Turn): Draft[] {
  return spotsWithin(scene.outer, turn, "Organisation").flatMap((body): Draft[] => {
    if (!OF_WORKS.test(scene.text.slice(turn.start, body.start))) return [];
    const known = withinReach(body.start);
    const project = spotsWithin(scene.spots, known, "Project").findLast((s) => !isDocument(s.entity));
    return project ? draftsOf("UNDERTAKES", [body], project.entity, evidenceOf(scene, turn), 0.84) : [];
  });
}

/** What will be done by somebody is assigned to him; what was denied or given up is not. */
const NEVER = /(?:未|没有|不再|原定|拒绝|并非|不是)[^,，。;；]{0,8}$/;

/** 由某公司投资10亿元,|拟选址某县打造…项目: what is done follows. */
const GOES_ON = /^(?:拟|将|计划)?(?:选址|在|于|落户|打造|建设|新建|兴建|实施)/;

/** The project that a clause with 由 speaks of: its own, the one it points back to, or the last of its sentence. */
function worksOf(scene: Scene, turn: Turn, known: boolean): Spot | undefined {
  const own = spotsWithin(scene.outer, turn, "Project")[0];
  if (own) return own;
  const pointed = pointedAt(scene, turn);
  if (pointed || POINTS.test(turn.words)) return pointed;
  const { sentence } = turn;
  const next = clauseAfter(turn);
  const after =
    next &&
    GOES_ON.test(scene.text.slice(next.start, next.end)) &&
    spotsWithin(scene.outer, next, "Project")[0];
  if (after && spotsWithin(scene.outer, next, "Organisation").length === 0) return after;
  const before = spotsWithin(scene.outer, { start: sentence.start, end: turn.start }, "Project").at(-1);
  return (
    before ??
    spotsWithin(scene.outer, sentence, "Project")[0] ??
    (known ? lastOfParagraph(scene, turn) : undefined)
  );
}

/** 某馆等三家承办。: what the paragraph has told of last. */
const lastOfParagraph = (scene: Scene, { start }: Spot | Turn): Spot | undefined =>
  spotsWithin(scene.outer, paragraphTo(scene, start), "Project").at(-1);

/** What a clause is about by a common noun: 本届文化节由…, 研究院选址…, 赛事由…. */
const NOUN_OF_PROJECT =
  /^(?:[^,，。;；由“”]{0,8}[,，])?(?:该|本届|本次|此次|这次|这一|[这该此]?[项个届次档场张条座支家片轮批套款]|本|此)?([^,，。;；由“”在将已正的]{2,6}?)(?:(?:去年|今年|前年|目前|\d{4}年|\d{1,2}月)+(?:起|底|初)?)?(?:将|已|现|正|均|都|主要|全部|最初)*(?:由|选址|落户|位于|计划|预计|总投资|占地|建成)/;

/** 该电站装机…,由某公司…; 这座桥由…: by the last word of its name, whatever else the sentence tells of it. */
const THIS_WORK = /^(?:该|这[个项座条所张档场])([\u4e00-\u9fff]{1,3})/;

const isCommonWork = (noun: string | undefined): boolean =>
  noun !== undefined && /^(?:项目|工程|基地|园区|赛事|比赛|活动|计划|行动)$/.test(noun);

const POINTS =
  /(?:该|本|此|这[个项场轮档])(?:项目|工程|届|次|活动|行动|计划|基地|园区|赛事|比赛|试点)|^(?:项目|工程|赛事|比赛|活动|行动|运动会)/;

/** 电站, 桥梁 of 电站装机: what follows 该 may be the first of several characters. */
const formsOf = (work: string): string[] =>
  [work, work.slice(0, 2), work.slice(0, 1)].filter((w) => w.length > 1);

const isCalled = ({ name, aliases }: Entity, noun: string): boolean =>
  [name, ...aliases].some((form) => {
    const bare = form.replace(/[“”]/g, "");
    return bare.endsWith(noun) || bare.replace(/(?:工程|项目|行动|计划|活动)$/, "").endsWith(noun);
  });

/** 项目由…, 这个工程由…: no games and no fair. */
const WORKS_ONLY = /^(?:项目|工程|基地|园区)/;
const IS_EVENT = /[会赛节展]$|马拉松/;

/** What 该项目 or 本届 points back to, or the last word of its name: 歌节由…主办. */
function pointedAt(scene: Scene, turn: Turn): Spot | undefined {
  const before = POINTS.test(turn.words) ? turn.words : scene.text.slice(turn.sentence.start, turn.end);
  const noun = NOUN_OF_PROJECT.exec(before)?.[1];
  const work = THIS_WORK.exec(before)?.[1] ?? "";
  const named = withinReach(turn.start);
  const points = POINTS.test(before) && (noun === undefined || isCommonWork(noun));
  const known = points || noun || work ? spotsWithin(scene.spots, named, "Project") : [];
  const projects = known.filter((p) => !WORKS_ONLY.test(noun ?? work) || !IS_EVENT.test(p.entity.name));
  return (
    projects.findLast((p) => isCalled(p.entity, noun ?? "-")) ??
    (work ? projects.findLast((p) => formsOf(work).some((w) => isCalled(p.entity, w))) : undefined) ??
    (points || isCommonWork(noun) ? projects.at(-1) : undefined)
  );
}

const AS_OWNER =
  /^[”"]?(?:工程|项目)?的?(?:建设|实施|牵头|主办|承办|承建|责任|运营|业主|组织)(?:单位|主体|方|部门)[,，]$/;

/** 作为某项目的建设单位,某局…: whose acts the next clause tells. */
export function asOwner(scene: Scene, turn: Turn): Draft[] {
  const project = /^作为/.test(turn.words) ? spotsWithin(scene.outer, turn, "Project").at(-1) : undefined;
  const next = clauseAfter(turn);
  if (!project || !next || !AS_OWNER.test(scene.text.slice(project.end, turn.end))) return [];
  const { bodies } = subjectIn(scene, next);
  const evidence = evidenceOf(scene, { start: turn.start, end: next.end });
  return draftsOf("UNDERTAKES", bodies, project.entity, evidence, 0.84);
}

const PARTY_TO_WORKS =
  /(?:(?:业主|建设|施工|承建|实施|运营|牵头|承办|主办|协办|代建|设计)(?:单位|方|企业)|业主)(?:为|是|[,，:：])?$/;

/** 要求业主单位某公司…: the last project named is what it is the owner or builder of. */
export function asContractor(scene: Scene, turn: Turn): Draft[] {
  const body = spotsWithin(scene.outer, turn, "Organisation").find((s) =>
    PARTY_TO_WORKS.test(scene.text.slice(Math.max(turn.start, s.start - 8), s.start)),
  );
  if (!body) return [];
  const project = lastOfParagraph(scene, body);
  if (!project || isDocument(project.entity)) return [];
  const span = { start: Math.max(project.start, turn.sentence.start), end: turn.end };
  const designs = /设计(?:单位|方)/.test(scene.text.slice(turn.start, body.start));
  return draftsOf("UNDERTAKES", [body], project.entity, evidenceOf(scene, span), designs ? 0.66 : 0.84);
}
