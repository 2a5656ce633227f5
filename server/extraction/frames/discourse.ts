import type { Entity, MeetingEntity } from "../../../graph-schema/article-graph.ts";
import type { Sentence, Span } from "../sentences.ts";
import { isMeeting, type Scene, type Spot, spotsWithin } from "./scene.ts";

/** Who speaks or is demanded of in one clause, carried over from clause to clause. */
export interface Turn extends Span {
  sentence: Sentence;
  /** The persons that the clause, or one before it, has as its subject. */
  subjects: readonly Entity[];
  /** Whether the subjects are named in this very clause. */
  named: boolean;
  /** Who is speaking: a person, a body, or the meeting itself (会议强调). */
  speaker?: Entity;
  /** Whether the speaker takes the word in this clause. */
  opens: boolean;
  /** The body or place of which something is told or demanded. */
  actor?: Spot;
  /** The meeting at which all this happens. */
  meeting?: MeetingEntity;
}

export const SPEAKING =
  "强调指出|强调|指出|要求|勉励|希望|寄语|表示|介绍|介绍说|提出|认为|说|坦言|呼吁|建议|叮嘱|嘱咐|讲话|致辞|致欢迎辞|发言|汇报|通报|解读|点评|总结|部署|安排|提醒|宣布|报告|评价|透露|告诉记者";
const SPEAKS = new RegExp(`(?:${SPEAKING})`);
const PRONOUN = /^[“"’”\s]*(?:他|她|其)(?!们)/;
const MEETING_SPEAKS =
  /^(?:会议|大会|全会|会上)(?:还|同时|并|又)?(?:强调|指出|要求|认为|决定|明确|号召|提出)/;
const NARRATED = /^(?:据悉|据了解|目前|近年来|记者|随后|当天|当日|期间|此前|昨日|\d{1,2}月\d{1,2}日)/;
/** Words after which a person named is no subject: 学习贯彻习近平…, 会见秦国文, 在李某带领下. */
const NO_SUBJECT_BEFORE =
  /(?:会见|慰问|看望|贯彻|贯彻落实|落实|学习|领会|践行|围绕|按照|遵循|牢记|对|向|与|同|和|受|代表|在|由|把|将|让|请|为|跟|给|据|像|以)(?:了)?[^，,。；;]{0,14}$/;
const SUBJECT_MARKED = /^(?:一行|等|同志)?(?:[^，,。；;]{0,6})?$/;

const MUST =
  /^(?:上下)?(?:及[^，,。；;]{0,10})?(?:也|都|还|将|就|正|已|一定|务必)?(?:要|必须|应|应当|须|需|将|正|正在|已|着力|加快|不断|大力|积极|全力|持续|始终|先后|通过|坚持|深入|扎实|组织|围绕|以|从|按照|累计|共)/;
const OTHERS =
  /^(?:各|全体|有关|相关|各级|广大|大家|双方|全区上下|县区|部门)[^，,。；;]{0,12}(?:要|必须|应|将)/;

function personSubjects(scene: Scene, clause: Span): Spot[] {
  const persons = spotsWithin(scene.outer, clause, "Person");
  return persons.filter(
    (spot) =>
      !NO_SUBJECT_BEFORE.test(scene.text.slice(clause.start, spot.start)) ||
      (SUBJECT_MARKED.test(scene.text.slice(spot.end, clause.end)) === false &&
        /[、和]/.test(scene.text.charAt(spot.start - 1))),
  );
}

/** Which meeting a generic word means: 座谈会上, 会见中, 参加慰问. */
export function meetingMeant(
  scene: Scene,
  word: string,
  current: MeetingEntity | undefined,
): MeetingEntity | undefined {
  const prefer = (test: (m: MeetingEntity) => boolean) => scene.meetings.filter(test);
  const pick = (list: readonly MeetingEntity[]) => (current && list.includes(current) ? current : list[0]);
  if (/会见|会谈|洽谈/.test(word)) return pick(prefer((m) => m.meetingKind === "TALKS"));
  if (/调研|慰问|考察|督导|检查|视察|走访|看望|巡河|督查|调度(?!会)/.test(word))
    return pick(prefer((m) => m.meetingKind === "INSPECTION"));
  if (/仪式|典礼/.test(word))
    return pick(prefer((m) => /仪式|典礼|式/.test(m.name) || m.meetingKind === "CEREMONY"));
  if (/论坛|峰会/.test(word)) return pick(prefer((m) => m.meetingKind === "FORUM" || /论坛/.test(m.name)));
  const tail =
    /(?:座谈|研讨|调度|动员|推进|部署|交流|汇报|调研|分析|表彰|发布|培训|现场|代表)?(?:大会|会议|会)/.exec(
      word,
    )?.[0];
  if (tail && tail.length > 1 && tail !== "会议" && tail !== "大会") {
    const like = prefer((m) => m.name.includes(tail.replace(/议$/, "")));
    if (like.length > 0) return pick(like);
  }
  if (/会/.test(word))
    return (
      pick(
        prefer((m) => m.meetingKind !== "INSPECTION" && m.meetingKind !== "TALKS" && m.date !== undefined),
      ) ??
      current ??
      scene.main
    );
  return current ?? scene.main;
}

const AT_MEETING = /(?:在)?([^，,。；;]{0,16}?(?:会议|会见|会谈|座谈会|会|论坛|仪式|大会))(?:上|中|现场)/;

function meetingOf(
  scene: Scene,
  clause: Span,
  current: MeetingEntity | undefined,
): MeetingEntity | undefined {
  const named = spotsWithin(scene.outer, clause, "Meeting")[0]?.entity;
  if (named && isMeeting(named) && named.date !== undefined) return named;
  const at = AT_MEETING.exec(scene.text.slice(clause.start, clause.end));
  return at ? meetingMeant(scene, at[1] ?? "", current) : current;
}

function actorOf(scene: Scene, clause: Span, before: Spot | undefined): Spot | undefined {
  const body = scene.text.slice(clause.start, clause.end);
  if (OTHERS.test(body)) return undefined;
  for (const spot of spotsWithin(scene.outer, clause, "Place", "Organisation")) {
    const lead = scene.text.slice(clause.start, spot.start);
    if (lead.length > 14 && !/[、和及与]$/.test(lead)) break;
    if (/(?:在|对|向|与|和|到|从|为|把|由|赴|支持|帮助|推动|作为|位于|来自|的)$/.test(lead)) continue;
    if (MUST.test(scene.text.slice(spot.end, clause.end))) return spot;
  }
  return before;
}

/**
 * Reads the article clause by clause and keeps track of its subject, who speaks, of whom something is
 * demanded, and at which meeting. A speaker keeps the word until another takes it or the paragraph ends
 * (a paragraph that opens with 要 or 一是 goes on with the last one).
 */
export function readDiscourse(scene: Scene): Turn[] {
  const turns: Turn[] = [];
  let subjects: readonly Entity[] = [];
  let speaker: Entity | undefined;
  let actor: Spot | undefined;
  let meeting = scene.main;
  let paragraph = -1;
  for (const sentence of scene.sentences) {
    if (sentence.paragraph !== paragraph) {
      const goesOn = /^(?:要|一要|二要|三要|一是|二是|三是|四是|同时[，,]|必须|当前[，,]|坚持)/.test(
        scene.text.slice(sentence.start, sentence.start + 6),
      );
      if (!goesOn) [speaker, actor] = [undefined, undefined];
      paragraph = sentence.paragraph;
    }
    for (const clause of sentence.clauses) {
      const words = scene.text.slice(clause.start, clause.end);
      meeting = meetingOf(scene, clause, meeting);
      const persons = personSubjects(scene, clause);
      const takes = SPEAKS.test(words);
      let opens = false;
      if (persons.length > 0) {
        subjects = persons.map((spot) => spot.entity);
        if (takes) [speaker, actor, opens] = [subjects.at(-1), undefined, true];
        else if (clause.start === sentence.start) speaker = undefined;
      } else if (MEETING_SPEAKS.test(words)) {
        [speaker, actor, opens] = [meeting, undefined, true];
      } else if (
        takes &&
        (PRONOUN.test(words) ||
          (clause.start === sentence.start && /^(?:强调|指出|要求)/.test(words)) ||
          /^(?:并)?(?:强调|指出|要求|勉励|希望)[，,]?/.test(words))
      ) {
        if (subjects.length > 0) [speaker, actor, opens] = [subjects.at(-1), undefined, true];
      } else if (clause.start === sentence.start && NARRATED.test(words)) speaker = undefined;
      actor = actorOf(scene, clause, actor);
      turns.push({
        ...clause,
        sentence,
        subjects,
        named: persons.length > 0,
        opens,
        ...(speaker ? { speaker } : {}),
        ...(actor ? { actor } : {}),
        ...(meeting ? { meeting } : {}),
      });
    }
  }
  return turns;
}
