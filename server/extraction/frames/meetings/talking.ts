import type { Entity, MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import { spanAt } from "../../text/sentences.ts";
import type { Turn } from "../discourse.ts";
import { type Draft, evidenceOf, type Scene, type Spot } from "../scene.ts";
import { isGuide } from "./guidance.ts";

const TALK =
  /(?:说(?![明服法])|表示|介绍|认为|提出|希望|叮嘱|嘱咐|建议|提议|倡议|呼吁|回应|解释|主张|坦言|直言|谈到|表态|透露|感慨|笑言|谈起|提及|称赞|点赞|补充|提醒|检讨|拍板|追问|反问|提问|发问|问道|质疑|承诺|答应|答复|答道|抱怨|诉苦|插话|接话|反映|解答|点评|讲(?!述|解|座|堂|台))/;

/** Meetings at which all who are quoted speak: 座谈会, 听证会. */
const EXCHANGE =
  /座谈|通报会|调度会|现场会|会商|复盘|代表大会|政协|常务委员会第|常委会第|协商|研讨|论证|听证|恳谈|早餐|圆桌|议事|交流|对话|茶话|推介|论坛|院坝|屋场/;

/** Whether an office or a role stands before the name somewhere. */
const isOfficer = (scene: Scene, person: Entity): boolean =>
  scene.outer.some(
    ({ entity, start }) =>
      entity === person &&
      /[长任记席授员家士师代表理人]$/.test(scene.text.slice(Math.max(0, start - 1), start)),
  );

/** Whether somebody is quoted as one of the deputies who inspect: 代表李某建议. */
const isDeputy = (scene: Scene, { name }: MeetingEntity, { start }: Spot): boolean =>
  /人大|政协|代表|委员/.test(name) && /(?:代表|委员)$/.test(scene.text.slice(Math.max(0, start - 2), start));

/** Whether the paragraph tells of the speaker as one who takes part. */
const isNear = (scene: Scene, turn: Turn, speaker: Entity, told: readonly Draft[]): boolean =>
  told.some(
    ({ from, to, evidence }) =>
      from === speaker &&
      to === turn.meeting &&
      spanAt(scene.sentences, evidence.start)?.paragraph === turn.sentence.paragraph,
  );

/** 在会上, 仪式现场上: told to be said there. */
const isInPerson = ({ text }: Scene, { words, sentence, end }: Turn): boolean =>
  /会上|在会|与会|参会|嘉宾|论坛上|座谈中|会见中|致辞中|台[上前]说|现场说/.test(words) ||
  /(?:会议?|仪式|典礼|论坛|座谈|活动)(?:现场)?上[^;；“”]*$/.test(text.slice(sentence.start, end));

/** Whether the speaker of a clause takes part in its meeting by what sort of meeting or officer it is. */
function isParty(scene: Scene, meeting: MeetingEntity, speaker: Entity, spot: Spot | undefined): boolean {
  if (/发布会|通气会|听证会/.test(meeting.name) || meeting.meetingKind === "TALKS") return true;
  if (EXCHANGE.test(meeting.name) && isOfficer(scene, speaker)) return true;
  return meeting.meetingKind === "INSPECTION" && spot !== undefined && isDeputy(scene, meeting, spot);
}

/** 说, 表示, 介绍: spoken at the meeting only by those who take part in it, and not to a reporter. */
export function talking(scene: Scene, turns: readonly Turn[], told: readonly Draft[]): Draft[] {
  const present = new Set(
    told
      .filter((t) => t.type !== "ORGANISED" && t.type !== "HELD_AT" && t.type !== "DISCUSSED")
      .map((t) => t.from),
  );
  return turns.flatMap((turn): Draft[] => {
    const { meeting, speaker, words } = turn;
    if (!turn.opens || !meeting || speaker?.kind !== "Person") return [];
    if (!TALK.test(words) || /记者|采访/.test(words)) return [];
    const spot = turn.subjects.findLast((s) => s.entity === speaker);
    if (spot && isGuide(scene, spot)) return [];
    const inPerson = isInPerson(scene, turn);
    const ceremony = meeting.meetingKind === "CEREMONY";
    const there = present.has(speaker) && (!ceremony || isNear(scene, turn, speaker, told));
    if (!inPerson && !there && !isParty(scene, meeting, speaker, spot)) return [];
    const evidence = evidenceOf(scene, turn.sentence);
    return [{ type: "SPOKE_AT", from: speaker, to: meeting, evidence, confidence: inPerson ? 0.92 : 0.84 }];
  });
}
