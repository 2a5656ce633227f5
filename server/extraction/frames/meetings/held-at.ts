import type { MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import { DEEDS } from "../../meetings/deeds.ts";
import { blotted } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import { meetingMeant } from "../meeting-meant.ts";
import {
  type Draft,
  evidenceOf,
  happened,
  isMeeting,
  paragraphTo,
  type Scene,
  type Spot,
  spotsWithin,
} from "../scene.ts";
import { isReal, UNREAL } from "../unreal.ts";

const TAKES_PLACE =
  "上演|开席|收官|召开|举行|举办|会见|会谈|会晤|签署|签订|开讲|进行(?=[。,，])|落下帷幕|拉开帷幕|拉开序幕|鸣枪|宣判|开庭|审理|(?:同时|同步)(?:进行|举行)|主会场|开(?:始|场|展)(?=[。,，])|开了";
const HELD = new RegExp(
  `[在于]([^,，。;；]{1,24}?)(?:隆重|成功|顺利|正式|精彩|如期|盛大)?(?:${DEEDS}|${TAKES_PLACE})`,
);

/** What is done at a ceremony, and at no forum or talks. */
const RITE = /(?:揭牌|奠基|授牌|颁奖)$/;
/** What begins somewhere, and only where that is celebrated is a meeting held there. */
const BEGINS = /(?:动工|开工|竣工|投产|下线|通车|开通|落成|启用|投用|开业|开馆|挂牌|揭幕|成立)$/;
/** 在某园区正式动工: nothing else stands between the place and what begins there. */
const AT_ONCE = /^(?:隆重|正式|顺利|盛大)?[\u4e00-\u9fff]{2}$/;
const TALK = /^(?:FORUM|SYMPOSIUM|TALKS)$/;

const HERE = /^在(?:此(?![次项届])|这里|这儿|当地)/;

/** The places between 在 and what is done there, a list of them whole; 这里 is the one named before. */
function placesHeld(scene: Scene, turn: Turn, held: RegExpExecArray): readonly Spot[] {
  const start = turn.start + held.index;
  const end = start + held[0].length;
  if (HERE.test(held[0])) {
    const from = Math.max(paragraphTo(scene, start).start, turn.sentence.start - 120);
    const near = { start: from, end: start };
    return spotsWithin(scene.outer, near, "Place").slice(-1);
  }
  const places = spotsWithin(scene.outer, { start, end }, "Place");
  const listed = places.findLastIndex(
    (p, i) => i === 0 || !/^[、和与及]$/.test(scene.text.slice(places[i - 1]?.end, p.start)),
  );
  return places.slice(listed);
}

/** A day that is set for what is still to come. */
const DAY_SET = /\d(?:日|时|号)|[今明后]天|[今明]日/;
const PLANNED = /(?:拟|将|计划|定|原定)[^,，]{0,16}$/;

/** Whether what is held is only meant to be, on no day that is set, or was at another time. */
function isOnlyMeant(scene: Scene, turn: Turn, start: number): boolean {
  const lead = blotted(scene, { start: turn.start, end: start });
  if (/原定|原计划|原拟/.test(lead)) return true;
  if (PLANNED.test(lead) && !DAY_SET.test(scene.text.slice(turn.sentence.start, turn.end))) return true;
  return /举办过|此前|曾|去年(?!的?最后|年?底|1[0-2]月)/.test(
    scene.text.slice(turn.sentence.start, turn.end),
  );
}

/** The meeting that is held: the one that the clause or its sentence names, else the one that 召开座谈会 means. */
function meetingHeld(scene: Scene, turn: Turn, held: RegExpExecArray): MeetingEntity | undefined {
  const own =
    spotsWithin(scene.outer, turn, "Meeting")[0]?.entity ??
    spotsWithin(scene.outer, turn.sentence, "Meeting")[0]?.entity;
  if (own && isMeeting(own)) return own;
  if (PLANNED.test(turn.words.slice(0, held.index))) return undefined;
  const after = turn.words.slice(held.index + held[0].length);
  const called = CALLED.exec(after)?.[0] ?? "";
  const meant = meetingMeant(scene, held[0] + called, turn.meeting);
  if (BEGINS.test(held[0]) && meant?.meetingKind !== "CEREMONY") return undefined;
  return RITE.test(held[0]) && TALK.test(meant?.meetingKind ?? "") ? undefined : meant;
}
const CALLED = /^了?[^,，。;；]{0,12}(?:座谈|调度|推进|现场|汇报|交流|总结|反馈|动员|协商)会/;

/** 在某地举行: where a meeting was held, or is to be on a day that is set. */
export function venues(scene: Scene, turn: Turn): Draft[] {
  const held = HELD.exec(turn.words);
  if (!held) return [];
  const start = turn.start + held.index;
  const meeting = meetingHeld(scene, turn, held);
  if (!meeting || (isVisit(meeting) && !SETS_OUT.test(held[0])) || !happened(scene, meeting)) return [];
  if (
    isOnlyMeant(scene, turn, start) ||
    CANCELLED.test(scene.text.slice(turn.start, Math.min(turn.sentence.end, turn.end + 60)))
  )
    return [];
  const evidence = evidenceOf(scene, turn);
  const end = start + held[0].length;
  const there = placesHeld(scene, turn, held).filter(
    (place) => !BEGINS.test(held[0]) || AT_ONCE.test(scene.text.slice(place.end, end)),
  );
  return there.map(
    ({ entity }): Draft => ({ type: "HELD_AT", from: meeting, to: entity, evidence, confidence: 0.9 }),
  );
}
const isVisit = ({ meetingKind }: MeetingEntity): boolean => meetingKind === "INSPECTION";
/** 考察在某县启动: a visit as well is held where it begins. */
const SETS_OUT = /启动$/;
const CANCELLED = /推迟|取消|延期|改期|暂停|未能(?:如期)?(?:举行|召开)/;

const SAT =
  /(?:主会场|会场|会址|会议地点|地点)(?:设在|定在|在)|[会坛]开(?:到|在|进)了?|(?:会|[仪幕动]式|典礼|活动|论坛|比?赛)(?:也|就|还|直接|首次|第一次)?(?:搬[到进至]|移师|设在|安排在|选在|放[到在])了?|在(?=[^,，。;；与同和]{2,16}[与同和][^,，。;；]{2,40}(?:座谈(?!会)|会谈|洽谈|会晤))/;

/** 主会场设在…, 把座谈会开到…, 在…与某某座谈: where a meeting sat. */
export function satAt(scene: Scene, turn: Turn): Draft[] {
  const match = SAT.exec(turn.words);
  if (!match || !isReal(scene, turn, turn.start + match.index)) return [];
  const at = turn.start + match.index + match[0].length;
  const places = spotsWithin(scene.outer, { start: at, end: Math.min(turn.end, at + 24) }, "Place");
  const place = places.findLast((p, i) => i === 0 || places[i - 1]?.end === p.start);
  const meeting = match[0] === "在" ? meetingMeant(scene, "会谈", turn.meeting) : turn.meeting;
  if (!place || place.start > at + 8 || !meeting || meeting.meetingKind === "INSPECTION") return [];
  const evidence = evidenceOf(scene, turn);
  return [{ type: "HELD_AT", from: meeting, to: place.entity, evidence, confidence: 0.86 }];
}

const ARRIVED = /(?:来到|赶到|赴|抵达|前往|到|在)([^,，。;；]{2,20})[,，]?$/;
const JOINS = /^(?:并|共同|应邀)?(?:出席|参加)了?/;

/** 率团来到某县,出席某会: where somebody came for a meeting. */
export function cameFor(scene: Scene, turn: Turn): Draft[] {
  const join = JOINS.exec(turn.words);
  const meeting = join && turn.spots.find(({ entity }) => isMeeting(entity));
  if (!meeting || !isMeeting(meeting.entity) || meeting.start > turn.start + 16) return [];
  const before = scene.text.slice(Math.max(turn.sentence.start, turn.start - 60), turn.start);
  const arrived = ARRIVED.exec(before);
  const place =
    arrived && spotsWithin(scene.outer, { start: turn.start - 24, end: turn.start }, "Place").at(-1);
  if (!place || place.end < turn.start - 1 || UNREAL.test(before) || !happened(scene, meeting.entity))
    return [];
  const evidence = evidenceOf(scene, { start: place.start, end: turn.end });
  return [{ type: "HELD_AT", from: meeting.entity, to: place.entity, evidence, confidence: 0.84 }];
}

const ON_THE_SPOT =
  /^(?!.*(?:讯|电|记者))(?:[^,，。]{0,14}[日天午晚时晨][,，])?在?[^,，。;；]{2,24}?(?:[里内上中前旁]|会议?室|广场|现场)?[,，]$/;
const GOES_ON =
  /^(?:[^,，。;；]{0,8})(?:开幕|举行|开场|开讲|开始|召开|启动|拉开|热闹|如期|正式|开了|上演|登场|进行)/;

/** 某村的茶山上,某培训会开了两小时: a place in the clause before the meeting. */
export function heldThere(scene: Scene, turn: Turn): Draft[] {
  const meeting = turn.spots[0];
  if (!meeting || !isMeeting(meeting.entity) || meeting.start > turn.start + 2) return [];
  if (!GOES_ON.test(scene.text.slice(meeting.end, turn.end))) return [];
  const before = { start: turn.sentence.start, end: turn.start };
  if (before.end - before.start > 60) return [];
  const spots = spotsWithin(scene.outer, before);
  const place = spots.at(-1);
  const only = place?.entity.kind === "Place" && spots.every(({ entity }) => entity.kind === "Place");
  if (!only || !ON_THE_SPOT.test(scene.text.slice(before.start, before.end))) return [];
  if (meeting.entity.meetingKind === "INSPECTION" || !happened(scene, meeting.entity)) return [];
  const evidence = evidenceOf(scene, { start: before.start, end: turn.end });
  return [{ type: "HELD_AT", from: meeting.entity, to: place.entity, evidence, confidence: 0.84 }];
}
