import { blotted } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import { meetingMeant } from "../meant.ts";
import { evidenceOf, happened, isMeeting, type Scene, spotsWithin } from "../scene.ts";
import { isReal, UNREAL } from "../unreal.ts";
import type { Told } from "./told.ts";

const HELD =
  /[在于]([^,，。;；]{1,24}?)(?:隆重|成功|顺利|正式|精彩|如期|盛大)?(?:上演|开席|收官|召开|举行|举办|开幕|闭幕|启动|会见|会谈|签署|签订|签约|开讲|落幕|进行(?=[。,，])|揭牌|奠基|落下帷幕|拉开帷幕|拉开序幕|启幕|开赛|鸣枪|会晤|颁奖|授牌|宣判|开庭|审理)/;

/** What is done at a ceremony, and at no forum or talks. */
const RITE = /(?:揭牌|奠基|授牌|颁奖)$/;
const TALK = /^(?:FORUM|SYMPOSIUM|TALKS)$/;

export function venues(scene: Scene, turn: Turn): Told[] {
  const held = HELD.exec(turn.words);
  if (!held) return [];
  const start = turn.start + held.index;
  const end = start + held[0].length;
  const here = /^在(?:此(?![次项届])|这里|这儿|当地)/.test(held[0]);
  const place = spotsWithin(
    scene.outer,
    here ? { start: turn.sentence.start, end: start } : { start, end },
    "Place",
  ).at(-1);
  const own =
    spotsWithin(scene.outer, turn, "Meeting")[0]?.entity ??
    spotsWithin(scene.outer, turn.sentence, "Meeting")[0]?.entity;
  const meant = own && isMeeting(own) ? own : meetingMeant(scene, held[0], turn.meeting);
  const meeting = !own && RITE.test(held[0]) && TALK.test(meant?.meetingKind ?? "") ? undefined : meant;
  if (
    !place ||
    !meeting ||
    meeting.meetingKind === "INSPECTION" ||
    !isReal(scene, turn, end) ||
    !happened(scene, meeting)
  )
    return [];
  if (
    /(?:拟|将|计划|定)[^,，]{0,16}$/.test(blotted(scene, { start: turn.start, end: start })) ||
    /举办过|此前|曾|去年(?!的?最后|年?底|1[0-2]月)/.test(scene.text.slice(turn.sentence.start, turn.end))
  )
    return [];
  return [
    { type: "HELD_AT", from: meeting, to: place.entity, evidence: evidenceOf(scene, turn), confidence: 0.9 },
  ];
}

const SAT =
  /(?:主会场|会场|会址|会议地点|地点)(?:设在|定在|在)|[会坛]开(?:到|在|进)了?|在(?=[^,，。;；与同和]{2,16}[与同和][^,，。;；]{2,40}(?:座谈(?!会)|会谈|洽谈|会晤))/;

/** 主会场设在…, 把座谈会开到…, 在…与某某座谈: where a meeting sat. */
export function satAt(scene: Scene, turn: Turn): Told[] {
  const match = SAT.exec(turn.words);
  if (!match || UNREAL.test(turn.words.slice(0, match.index))) return [];
  const at = turn.start + match.index + match[0].length;
  const places = spotsWithin(scene.outer, { start: at, end: Math.min(turn.end, at + 24) }, "Place");
  const place = places.findLast((p, i) => i === 0 || places[i - 1]?.end === p.start);
  const meeting = match[0] === "在" ? meetingMeant(scene, "会谈", turn.meeting) : turn.meeting;
  if (!place || place.start > at + 8 || !meeting || meeting.meetingKind === "INSPECTION") return [];
  const evidence = evidenceOf(scene, turn);
  return [{ type: "HELD_AT", from: meeting, to: place.entity, evidence, confidence: 0.86 }];
}
