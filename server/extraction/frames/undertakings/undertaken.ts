import { findAll } from "../../text/find-all.ts";
import { agentsOf, blotted, isDoer } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import { coordinated, distinct } from "../lists.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  isDocument,
  isFirm,
  isWorks,
  type Scene,
  type Spot,
  spotsWithin,
} from "../scene.ts";
import { isReal } from "../unreal.ts";
import { PAST } from "./advocacy.ts";
import { HANDED_OVER } from "./told.ts";

const CARRY_OUT =
  "实施|承担|建设|开展|推进|推动|抓好|启动|打造|搭建|加快|创建|完成|承建|组织|举办|落实|深化|开工|改造|参与|牵头|打好|打赢|取得|做好|获批|新建|建成|投资";
const DECREE =
  "出台|印发|公布|起草|拟定|制定|发起|申报|成立|统筹|狠抓|主办|承办|推出|启用|共建|合建|合办|开办|联办|合作开发|培育|推行|编制|编写";
const BUILD = "办好|上马|扛起|筹建|筹办|修建|兴建|扩建|建起|组建|制订|铺开|推广|抓紧|抓实|试点(?!单位)";
const CARRY_ON =
  "施行|中标|承接|确保|力促|执行(?!董事|院长|主席)|续建|建好|设立|创设|开设|试行|举行|巩固提升|负责(?=的|实施|建设|推进|组织)|列入|列进|纳入|纳进|列为";
/** Verbs by which a project is carried out. */
export const DO = new RegExp([CARRY_OUT, DECREE, BUILD, CARRY_ON].join("|"), "g");

const HELP = /支持|帮助|督促|协助|配合|鼓励|引导/;

/** What may stand between an owner and its project. */
const OWN =
  /^(?:的|正在|正|全面|已|率先|还|将|要|一直|持续|始终|深入|大力|扎实|积极|新一轮|成功|顺利|如期|同步|稳步|有序|先后|今年|近年来|\d{4}年|[“"])*$/;

/** 市政府关于“…”行动实施情况的报告: who reports on it carries it out. */
const REPORTS_ON = /^(?:等)?(?:关于|就)[“"]?$/;
const ITS_STATE =
  /^[”"]?(?:[^,，。;；]{0,6}?(?:实施|推进|落实|开展|建设|进展|完成)[^,，。;；]{0,4}|工作)?情况/;

/** The body that stands next to a project as its owner: 我市生活垃圾分类工作, 某检察院的“春风”项目. */
function ownerOf(scene: Scene, turn: Turn, project: Spot): readonly Spot[] {
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: project.start }).filter(isDoer);
  const body = bodies.at(-1);
  const first = bodies.findLast((s, i) => bodies[i - 1]?.end !== s.start);
  if (
    !body ||
    /(?:在|于|落户|赴|到|对|向|来自)$|位于[^,，的]{1,6}$/.test(scene.text.slice(turn.start, first?.start))
  )
    return [];
  const gap = scene.text.slice(body.end, project.start);
  const reported = REPORTS_ON.test(gap) && ITS_STATE.test(scene.text.slice(project.end, turn.end));
  if (!reported && (!OWN.test(gap) || standsThere(body, project))) return [];
  return coordinated(scene, turn, body);
}

/** 江城县|新桥工程: a place before works says where they are. */
const standsThere = (body: Spot, project: Spot): boolean =>
  body.end === project.start &&
  body.entity.kind === "Place" &&
  body.text.length > 2 &&
  !/[我全]/.test(body.text) &&
  isWorks(project.entity);

/** 江城县“归雁”计划: a programme under a quoted name is its own. */
const OWN_DRIVE = /^“.*(?:行动|计划|工程|改革|试点|活动|项目)”?$/;
const RULES_ITSELF = /[市县区旗镇乡村]$|[局委]$/;

/** A place that the project's own name has as its doer: 石鼓区推进…试点, 衡阳创建全国文明城市. */
function doerInName(scene: Scene, project: Spot): Spot | undefined {
  const inner = spotsWithin(scene.spots, project, "Place", "Organisation").find(
    (s) => s.start === project.start && s.end < project.end,
  );
  if (!inner) return undefined;
  const rest = scene.text.slice(inner.end, project.end);
  const itsOwn = RULES_ITSELF.test(inner.entity.name) && OWN_DRIVE.test(rest) && !isWorks(project.entity);
  return itsOwn || /^(?:推进|实施|创建|开展|全面)/.test(rest) ? inner : undefined;
}

/** 某项目建设和…: a noun among others, no verb. */
const LISTED = /^[、和与及]|参加|出席|参观|观看|赴/;
/** What is only said to be ranked among works has no doer: 某社区已纳入…项目. */
const RANKED = /列[入进]|纳[入进]|列为/;
/** 某协会办的…节, 搞…活动. */
const PLAIN_DO = /(?:(?:办|搞)(?:了|起了?|好)?的?|合[办作]的)[“"]?$/;
const HOLD = /举行|举办|组织|启动/;
/** 举行…新闻发布会: what is held is a meeting about it. */
const IS_MEETING = /^[”"]?(?:\([^)]*\))?[^,，。;；]{0,8}(?:会|会议|仪式|论坛|典礼|培训班)/;

/** Where the verb stands that has a project as its object: 实施…计划, 把…行动抓到底, 以…为抓手. */
export function verbOf(scene: Scene, turn: Turn, project: Spot): number | undefined {
  const lead = blotted(scene, { start: turn.start, end: project.start });
  const rest = scene.text.slice(project.end, turn.end);
  const before = findAll(lead, DO).findLast(
    (m) =>
      !LISTED.test(lead.slice(m.index + m[0].length)) &&
      (!RANKED.test(m[0]) || /[把将]/.test(lead.slice(0, m.index))),
  );
  if (before && isDocument(project.entity) && HOLD.test(before[0]) && IS_MEETING.test(rest)) return undefined;
  if (before) return turn.start + before.index;
  const plain = PLAIN_DO.exec(lead);
  if (plain) return turn.start + plain.index;
  if (
    (/把[“"]?$/.test(lead) && rest.length > 2 && !HANDED_OVER.test(rest)) ||
    (/将[“"]?$/.test(lead) && HANDLED.test(rest))
  )
    return turn.start + lead.search(/[把将][“"]?$/);
  if (/以[“"]?$/.test(lead) && /^[”"]?(?:工作|活动|建设)?为(?:总|重要|主要)?(?:抓手|载体)/.test(rest))
    return turn.start + lead.search(/以[“"]?$/);
  return lead.length < 2 && PAST.test(turn.words) ? turn.start : undefined;
}

/** What is done to a document by who carries it out; else it is only spoken of. */
const WRITTEN = /出台|印发|制定|实施|发布|公布|编制|推行|修订|起草|拟定|征求意见|启动|抓实|推动|推进|落实/;

function undertakers(
  scene: Scene,
  turn: Turn,
  project: Spot,
): { spots: readonly Spot[]; confidence: number } {
  const none = { spots: [], confidence: 0 };
  const doer = doerInName(scene, project);
  if (doer) return { spots: [doer], confidence: 0.85 };
  if (isDocument(project.entity) && !WRITTEN.test(blotted(scene, turn))) return none;
  if (/精神/.test(turn.words) || LOOKED_AT.test(turn.words)) return none;
  const owners = ownerOf(scene, turn, project);
  const verb = verbOf(scene, turn, project);
  if (owners.length > 0 || verb === undefined) return { spots: owners, confidence: 0.82 };
  const agents = agentsOf(scene, turn, verb, project.start);
  const lead = scene.text.slice(Math.max(turn.start, agents.at(-1)?.end ?? turn.start), verb);
  if (HELP.test(lead.slice(-16)) || NOT_DONE.test(lead)) return none;
  return { spots: investors(scene.text.slice(turn.start, project.start), agents), confidence: 0.85 };
}

/** 对…行动开展情况进行督察: who looks at how it goes is not who does it. */
const LOOKED_AT = /^[^,，]{0,24}(?:对|就)[^,，]*(?:开展|落实|推进|实施)情况[^,，]{0,6}(?:进行|开展|作)/;

const NOT_DONE = /未|没有|没能|拒绝|无法|不再|暂缓|停止|取消|叫停/;

/** Of a county and the firm that signed with it the firm is the one that invests. */
function investors(lead: string, doers: readonly Spot[]): readonly Spot[] {
  const firms = doers.filter(({ entity }) => isFirm(entity));
  return /(?:投资|出资|斥资)/.test(lead) && firms.length > 0 ? firms : doers;
}

/** What is done to a thing put first: 把某行动抓到底. */
const HANDLED =
  /^[”"]?(?:的[^,，]{0,6})?(?:一)?(?:细化|压实|分解|作为|列为|纳入|摆在|抓|做|落|干|办|建|推|打造)/;

/** Each project of a clause, by who does what its verb says. */
export function undertaken(scene: Scene, turn: Turn): Draft[] {
  const evidence = evidenceOf(scene, turn);
  return distinct(spotsWithin(scene.outer, turn, "Project")).flatMap((project) => {
    const { spots, confidence } = undertakers(scene, turn, project);
    const real = spots.filter((spot) => isReal(scene, turn, spot.start));
    return draftsOf("UNDERTAKES", real, project.entity, evidence, confidence);
  });
}
