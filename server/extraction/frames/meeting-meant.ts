import type { MeetingEntity } from "../../../graph-schema/article-graph.ts";
import { INSPECTS } from "../meetings/visit.ts";
import { toPlain } from "../text/fold.ts";
import { happened, isMeeting, type Scene, type Spot } from "./scene.ts";

const byKind = (scene: Scene, ...kinds: string[]): MeetingEntity[] =>
  scene.meetings.filter((m) => kinds.includes(m.meetingKind ?? "CONFERENCE"));

const MEANT: readonly (readonly [word: RegExp, pick: (scene: Scene) => MeetingEntity[]])[] = [
  [/会见|会谈|洽谈/, (scene) => byKind(scene, "TALKS")],
  [new RegExp(`(?:${INSPECTS})(?!会|座谈)|调度(?!会)`), (scene) => byKind(scene, "INSPECTION")],
  [
    /仪式|典礼|幕式|启动式/,
    (scene) => scene.meetings.filter((m) => /[仪典]|式$/.test(m.name) || m.meetingKind === "CEREMONY"),
  ],
  [/[开闭]幕(?:大会|会)/, (scene) => scene.meetings.filter((m) => /(?:代表大会|全会)/.test(m.name))],
  [/签约|揭牌|签字/, (scene) => byKind(scene, "CEREMONY")],
  [/论坛|峰会/, (scene) => scene.meetings.filter((m) => /论坛|峰会/.test(m.name))],
];
const SORT_OF_MEETING =
  /(?:座谈|研讨|调度|动员|推进|部署|交流|汇报|调研|分析|表彰|发布|培训|现场|代表|常务|常委)(?:大会|会议|会)/;

/** Which of the article's meetings a generic word means: 座谈会上, 会见中, 参加慰问. */
export function meetingMeant(scene: Scene, word: string, current?: MeetingEntity): MeetingEntity | undefined {
  const pick = (list: readonly MeetingEntity[]) => (current && list.includes(current) ? current : list[0]);
  for (const [pattern, find] of MEANT) {
    const list = pattern.test(word) ? find(scene) : [];
    if (list.length > 0) return pick(list);
  }
  const tail = /[^,，。;；了在的]{2,6}(?:大会|会议|会|论坛|仪式)/.exec(word)?.[0];
  const ending = tail
    ? scene.meetings.filter((m) =>
        [0, 1, 2, 3].some((cut) => tail.length - cut > 3 && toPlain(m.name).endsWith(tail.slice(cut))),
      )
    : [];
  if (ending.length > 0) return pick(ending);
  const sort = SORT_OF_MEETING.exec(word)?.[0];
  const named = sort ? scene.meetings.filter((m) => m.name.includes(sort) || m.aliases.includes(sort)) : [];
  if (named.length > 0) return pick(named);
  if (!/会/.test(word)) return current ?? scene.main;
  const sessions = scene.meetings.filter((m) => m.meetingKind !== "INSPECTION" && happened(scene, m));
  return pick(sessions) ?? current ?? scene.main;
}

const AT_MEETING = /(?:会议?|会见|会谈|论坛|仪式)(?:上|中|现场)/;

/** A second meeting that the opening of a visit only announces does not yet begin there. */
const isAnnounced = (lead: string, meeting: MeetingEntity, current: MeetingEntity | undefined): boolean =>
  current !== undefined &&
  current !== meeting &&
  current.meetingKind === "INSPECTION" &&
  /(?:召开|举行)(?!的)/.test(lead);

const CONVENED_SUBJECT =
  /^((?:[^,，。;；]{2,8}(?:大会|全会|会议))|(?:座谈|推进|调度|动员|论证|协商|研讨|专题|常务|听证|现场|汇报)会)(?:审议|原则|研究|部署|通过|表决|选举|强调|指出|要求|听取|传达)/;

/**
 * At which meeting a clause is spoken, given the one before: the meeting it names, or means by 座谈会上. `opening`
 * tells whether it stands in the first paragraph.
 */
export function meetingAt(
  scene: Scene,
  words: string,
  spots: readonly Spot[],
  current: MeetingEntity | undefined,
  opening: boolean,
): MeetingEntity | undefined {
  const spot = spots.find((s) => isMeeting(s.entity));
  if (spot && isMeeting(spot.entity) && happened(scene, spot.entity)) {
    const start = spots[0] ? words.indexOf(spot.text) : 0;
    if (!opening || !isAnnounced(words.slice(0, Math.max(0, start)), spot.entity, current))
      return spot.entity;
  }
  const gone = current?.meetingKind === "TALKS" && /来到|走进|考察(?!团)|参观/.test(words);
  const visit = gone ? scene.inspection : undefined;
  if (visit) return visit;
  const subject = CONVENED_SUBJECT.exec(words)?.[1];
  if (subject) return meetingMeant(scene, subject, current);
  const at = AT_MEETING.exec(words);
  if (!at) return current;
  return meetingMeant(scene, words.slice(Math.max(0, at.index - 16), at.index + at[0].length - 1), current);
}
