import type { Entity, MeetingEntity } from "../../../graph-schema/article-graph.ts";
import type { Span } from "../sentences.ts";
import { meetingMeant, type Turn } from "./discourse.ts";
import { type Draft, evidenceOf, isMeeting, type Scene, type Spot, spotsWithin } from "./scene.ts";

/** Words that take back what follows them: plans and denials say nothing. */
export const UNREAL =
  /(?:未能?|没有|没能|缺席|拟|将于|将在|将|计划|即将|准备|打算|拒绝|请假|无法|不再|受委托|原定|预计|应邀将)[^，,。；;]{0,6}$/;

const CHAIR = /主持召开|主持|召集/g;
const CONVENE = /召开/g;
const ATTEND = /出席|参加|列席|与会|陪同|随同|参会|率队|带队|率团/g;
const FORMAL =
  /强调|指出|要求|讲话|致辞|致词|致欢迎辞|发言|汇报|通报|解读|点评|作[^，,。；;]{0,12}报告|宣读|宣布|表态|作[^，,。；;]{0,8}(?:说明|部署|总结|介绍|分享|交流)|勉励|主旨演讲|演讲|授课|作出[^，,。；;]{0,6}部署|提出[^，,。；;]{0,6}要求|述职/g;
const SAID = /^(?:他|她)?(?:还|也|并)?(?:说|希望|表示|介绍|认为|提出)/;

const textOf = (scene: Scene, span: Span): string => scene.text.slice(span.start, span.end);

function targetAfter(scene: Scene, turn: Turn, at: number): MeetingEntity | undefined {
  const spot = spotsWithin(scene.outer, { start: at, end: turn.end }, "Meeting")[0];
  if (spot && isMeeting(spot.entity)) return spot.entity;
  const rest = scene.text.slice(at, turn.end);
  const before = spotsWithin(scene.outer, { start: turn.sentence.start, end: at }, "Meeting").at(-1);
  if (
    /^(?:了)?[^，,。；;]{0,8}(?:会议|会见|会谈|活动|仪式|典礼|调研|慰问|考察|督导|检查|座谈|论坛|大会|走访|看望|视察|会$|会[。，,])/.test(
      rest,
    )
  )
    return meetingMeant(scene, rest, turn.meeting);
  if (before && isMeeting(before.entity)) return before.entity;
  if (/^(?:了)?(?:并|[。，,；;、]|$)/.test(rest)) return /^[。]?$/.test(rest) ? scene.main : turn.meeting;
  return undefined;
}

/** The persons named before a word in its clause, and in clauses before it that hold nothing but a list. */
function actorsBefore(
  scene: Scene,
  turn: Turn,
  at: number,
  ...kinds: ("Person" | "Organisation" | "Place")[]
): Spot[] {
  const own = spotsWithin(scene.outer, { start: turn.start, end: at }, ...kinds);
  return own.filter(
    (spot) =>
      !/(?:受|代表|会见|看望|慰问|向|对|根据|按照|为|在)[^，,。；;、]{0,10}$/.test(
        scene.text.slice(turn.start, spot.start),
      ),
  );
}

function attendance(scene: Scene, turn: Turn): Draft[] {
  const drafts: Draft[] = [];
  for (const match of textOf(scene, turn).matchAll(ATTEND)) {
    const at = turn.start + match.index;
    if (UNREAL.test(scene.text.slice(turn.start, at))) continue;
    const meeting = targetAfter(scene, turn, at + match[0].length);
    if (!meeting) continue;
    const named = actorsBefore(scene, turn, at, "Person");
    const from = named.length > 0 ? named.map((s) => s.entity) : turn.subjects;
    if (
      named.length === 0 &&
      /[^\s“]/.test(scene.text.slice(turn.start, at).replace(/并|还|也|先后|分别|一同|一起|应邀/g, ""))
    )
      continue;
    for (const person of from)
      drafts.push({
        type: "ATTENDED",
        from: person,
        to: meeting,
        evidence: evidenceOf(scene, named.length > 0 ? turn : turn.sentence),
        confidence: 0.93,
      });
  }
  return drafts;
}

function chairing(scene: Scene, turn: Turn): Draft[] {
  const drafts: Draft[] = [];
  for (const match of textOf(scene, turn).matchAll(CHAIR)) {
    const at = turn.start + match.index;
    if (UNREAL.test(scene.text.slice(turn.start, at))) continue;
    const named =
      actorsBefore(scene, turn, at, "Person").at(-1)?.entity ??
      (/由/.test(scene.text.slice(turn.start, at)) ? undefined : turn.subjects.at(-1));
    const meeting =
      targetAfter(scene, turn, at + match[0].length) ??
      (/会议由/.test(textOf(scene, turn)) ? turn.meeting : undefined);
    if (named && meeting)
      drafts.push({
        type: "CHAIRED",
        from: named,
        to: meeting,
        evidence: evidenceOf(scene, turn),
        confidence: 0.95,
      });
  }
  return drafts;
}

/** A leader who convenes a 座谈会 chairs it; a body that convenes a meeting organised it. */
function convening(scene: Scene, turn: Turn): Draft[] {
  const drafts: Draft[] = [];
  for (const match of textOf(scene, turn).matchAll(/召开|举办|主办|承办|举行|协办/g)) {
    const at = turn.start + match.index;
    const after = spotsWithin(scene.outer, { start: at, end: turn.end }, "Meeting")[0]?.entity;
    if (
      !after ||
      !isMeeting(after) ||
      UNREAL.test(scene.text.slice(turn.start, at)) ||
      /主持$/.test(scene.text.slice(turn.start, at))
    )
      continue;
    const before = spotsWithin(
      scene.outer,
      { start: turn.start, end: at },
      "Organisation",
      "Place",
      "Person",
    ).filter((spot) => !/(?:在|于|从)$/.test(scene.text.slice(turn.start, spot.start)));
    const bodies = before.filter((spot) => spot.entity.kind !== "Person");
    const persons = before.filter((spot) => spot.entity.kind === "Person");
    if (persons.length === 0 && bodies.length > 0)
      for (const spot of bodies)
        drafts.push({
          type: "ORGANISED",
          from: spot.entity,
          to: after,
          evidence: evidenceOf(scene, turn),
          confidence: 0.9,
        });
    else if (match[0] === "召开") {
      const chair = persons.at(-1)?.entity ?? turn.subjects.at(-1);
      if (chair && (persons.length > 0 || /^(?:并|还|随后)?(?:组织)?召开/.test(textOf(scene, turn))))
        drafts.push({
          type: "CHAIRED",
          from: chair,
          to: after,
          evidence: evidenceOf(scene, turn.sentence),
          confidence: 0.85,
        });
    }
  }
  return drafts;
}

/** A meeting whose name opens with a body is that body's: 市政府2020年第16次常务会议. */
function organisers(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const spot of scene.outer) {
    if (!isMeeting(spot.entity)) continue;
    const head = scene.spots
      .filter((s) => s.start === spot.start && s.end < spot.end && s.entity.kind === "Organisation")
      .at(-1);
    if (head)
      drafts.push({
        type: "ORGANISED",
        from: head.entity,
        to: spot.entity,
        evidence: sentenceOf(scene, spot),
        confidence: 0.9,
      });
  }
  return drafts;
}

const sentenceOf = (scene: Scene, span: Span): Span => {
  const sentence = scene.sentences.find((s) => span.start >= s.start && span.end <= s.end);
  return evidenceOf(scene, sentence ?? span);
};

const WATCHED = /(?:总书记|总理|国家主席|同志)$/;

function speaking(scene: Scene, turn: Turn): Draft[] {
  const drafts: Draft[] = [];
  const words = textOf(scene, turn);
  const meeting = turn.meeting;
  if (!meeting) return drafts;
  const add = (from: Entity, confidence: number) =>
    drafts.push({
      type: "SPOKE_AT",
      from,
      to: meeting,
      evidence: evidenceOf(scene, turn.sentence),
      confidence,
    });
  for (const match of words.matchAll(FORMAL)) {
    const at = turn.start + match.index;
    if (UNREAL.test(scene.text.slice(turn.start, at))) continue;
    const bodies = actorsBefore(scene, turn, at, "Organisation", "Place").filter((s) =>
      /^(?:、[^，,]{0,40})?(?:先后|分别|还|依次)?(?:就[^，,。；;]{0,20})?(?:作了?|进行|负责)?[^，,。；;、]{0,4}$/.test(
        scene.text.slice(s.end, at),
      ),
    );
    const persons = actorsBefore(scene, turn, at, "Person").filter(
      (s) =>
        !WATCHED.test(scene.text.slice(Math.max(0, s.start - 4), s.start)) &&
        !WATCHED.test(scene.text.slice(s.end, s.end + 3)),
    );
    if (persons.length > 0) for (const spot of persons) add(spot.entity, 0.93);
    else if (/^(?:讲话|发言|汇报|通报|解读|点评|宣读|宣布|表态|作)/.test(match[0]))
      for (const spot of bodies)
        if (!/负责人|代表(?!大会)/.test(scene.text.slice(spot.end, at))) add(spot.entity, 0.88);
    if (persons.length === 0 && turn.speaker?.kind === "Person" && turn.opens) add(turn.speaker, 0.9);
    if (persons.length === 0 && /^(?:并)(?:讲话|致辞|强调|发言)/.test(words))
      for (const s of turn.subjects) add(s, 0.9);
  }
  if (turn.opens && turn.speaker?.kind === "Person" && SAID.test(words)) add(turn.speaker, 0.8);
  return drafts;
}

const HELD = /在([^，,。；;]{2,24}?)(?:召开|举行|举办|开幕|启动|隆重|成功)/;

function venues(scene: Scene, turn: Turn): Draft[] {
  const held = HELD.exec(textOf(scene, turn));
  if (!held) return [];
  const start = turn.start + held.index;
  const place = spotsWithin(scene.outer, { start, end: start + held[0].length }, "Place").at(-1);
  const meeting = spotsWithin(scene.outer, turn.sentence, "Meeting")[0]?.entity;
  if (
    !place ||
    !meeting ||
    !isMeeting(meeting) ||
    UNREAL.test(scene.text.slice(turn.start, start + held[0].length))
  )
    return [];
  return [
    { type: "HELD_AT", from: meeting, to: place.entity, evidence: evidenceOf(scene, turn), confidence: 0.9 },
  ];
}

function talks(scene: Scene, turn: Turn): Draft[] {
  const match = /会见了?|与([^，,。；;]{1,30})(?:会谈|座谈)/.exec(textOf(scene, turn));
  if (!match) return [];
  const at = turn.start + match.index;
  const hosts = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person");
  const guests = spotsWithin(scene.outer, { start: at, end: turn.end }, "Person");
  if (UNREAL.test(scene.text.slice(turn.start, at))) return [];
  const from = hosts[0]?.entity ?? turn.subjects[0];
  return from
    ? guests
        .filter((g) => g.entity !== from)
        .map((g) => ({
          type: "MET",
          from,
          to: g.entity,
          evidence: evidenceOf(scene, turn),
          confidence: 0.92,
        }))
    : [];
}

const DISCUSS = /审议通过|审议|听取|研究部署|研究|讨论|通过|解读|学习|专题|部署|讨论通过|传达/;

/** What a meeting hears, passes or stresses, and what it is about by its very name. */
function agenda(scene: Scene, turn: Turn): Draft[] {
  const meeting = turn.meeting;
  if (!meeting || meeting.meetingKind === "INSPECTION") return [];
  const words = textOf(scene, turn);
  const byMeeting = turn.speaker === meeting || /^会议/.test(words);
  const verb = DISCUSS.exec(words);
  const projects = spotsWithin(scene.outer, turn, "Project").filter(
    (s) => byMeeting || (verb && s.start > turn.start + verb.index),
  );
  return projects.map((spot) => ({
    type: "DISCUSSED",
    from: meeting,
    to: spot.entity,
    evidence: evidenceOf(scene, turn),
    confidence: 0.88,
  }));
}

function subjectOfName(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const meeting of scene.meetings) {
    const names = [meeting.name, ...meeting.aliases];
    for (const spot of scene.outer) {
      if (spot.entity.kind !== "Project" || drafts.some((d) => d.from === meeting && d.to === spot.entity))
        continue;
      const forms = [spot.entity.name, ...spot.entity.aliases]
        .map((f) => f.replace(/[“”《》]|工作$/g, ""))
        .filter((f) => f.length >= 4);
      if (!names.some((name) => forms.some((f) => name.replace(/[“”《》]/g, "").includes(f)))) continue;
      const at = meeting.mentions[0] ?? spot;
      drafts.push({
        type: "DISCUSSED",
        from: meeting,
        to: spot.entity,
        evidence: sentenceOf(scene, at),
        confidence: 0.87,
      });
    }
  }
  return drafts;
}

/** CHAIRED, ATTENDED, SPOKE_AT, ORGANISED, HELD_AT, MET and DISCUSSED. */
export function findAtMeetings(scene: Scene, turns: readonly Turn[]): Draft[] {
  const frames = [chairing, attendance, convening, speaking, venues, talks, agenda];
  return [
    ...turns.flatMap((turn) => frames.flatMap((frame) => frame(scene, turn))),
    ...organisers(scene),
    ...subjectOfName(scene),
  ];
}

export { CONVENE };
