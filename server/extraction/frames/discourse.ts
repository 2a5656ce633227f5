import type { Entity, MeetingEntity } from "../../../graph-schema/article-graph.ts";
import type { Sentence, Span } from "../sentences.ts";
import { happened, isMeeting, type Scene, type Spot, spotsWithin, toPlainName } from "./scene.ts";

/** One clause, with what the clauses before it lend it. */
export interface Turn extends Span {
  sentence: Sentence;
  words: string;
  /** What the clause names, names within names left out. */
  spots: readonly Spot[];
  /** The persons that the clause, or one before it, has as its subject. */
  subjects: readonly Spot[];
  /** Whether the subjects are named in this very clause. */
  named: boolean;
  /** Persons of the clauses right before this one that hold nothing but a list: 市长王某, 副市长李某 | 出席. */
  listed: readonly Spot[];
  /** Who has the word: a person, or the meeting itself (会议强调). */
  speaker?: Entity;
  /** Whether the speaker takes the word in this clause. */
  opens: boolean;
  /** Whether the speaker calls for things to be done, and does not only inform of them. */
  demands: boolean;
  /** The body or place of which something is told or demanded. */
  actor?: Spot;
  /** The meeting at which all this happens. */
  meeting?: MeetingEntity;
}

const DEMANDING = "强调指出|强调|指出|要求|勉励|希望|寄语|提出|呼吁|建议|叮嘱|嘱咐|讲话|提醒|号召|鼓励";
const SAYING = "表示|认为|说|坦言|致辞|致词|发言|回忆|感慨|感叹|笑着说";
const INFORMING = "汇报|通报|解读|点评|部署|安排|介绍|透露|告诉记者|报告|宣布|评价";
const DEMANDS = new RegExp(`(?:${DEMANDING})`);
const SAYS = new RegExp(`(?:${SAYING})(?!法|明书|不)`);
const INFORMS = new RegExp(`(?:${INFORMING})`);
const PRONOUN = /^[“"’”\s]*(?:随后|接着|同时|最后)?[,，]?(?:他|她)(?!们)/;
const MEETING_SPEAKS =
  /^(?:会议|大会|全会|会上)(?:还|同时|并|又)?(?:强调|指出|要求|认为|决定|明确|号召|提出)/;
const BARE_SPEAKS = /^(?:并|还|同时|再三)?(?:强调|指出|要求|勉励|希望|叮嘱)/;
const NARRATES = /^(?:据悉|据了解|目前|近年来|记者|随后|当天|当日|期间|此前|昨日|昨天|\d{1,2}月\d{1,2}日)/;
const GOES_ON = /^(?:要|[一二三四五六]要|[一二三四五六]是|同时[,，]|必须|当前[,，]|坚持)/;
/** Words after which a person named is no subject: 学习贯彻习近平…, 会见秦国文. */
const OBJECT_OF =
  /(?:会见|慰问|看望|贯彻|落实|学习|领会|践行|围绕|按照|遵循|牢记|对|向|与|同|受|代表(?![队团])|由|把|(?<![小老干名女健])将|让|请|为|跟|给|据|像|以(?!及)|授予|选举|任命|免去|推选|补选)(?:了)?[^,，。;；:、和]{0,14}$/;

const MUST =
  /^(?:上下[^,]{2}|(?:上下|各级)?(?:及[^,，。;；]{0,10})?(?:也|都|还|将|就|正|已|一定|务必)?(?:要|必须|应|应当|须|需|将|正|正在|已|着力|加快|不断|大力|积极|全力|持续|始终|先后|坚持|深入|扎实|组织|累计|共|充分|把|坚定不移|高度重视))/;
const OTHERS = /^(?:各|全体|有关|相关|各级|广大|大家|双方|县区|部门)[^,，。;；]{0,12}(?:要|必须|应|将)/;
const NO_ACTOR_AFTER = /(?:在|对|向|与|和|到|从|为|把|由|赴|支持|帮助|推动|作为|位于|来自|的|依托|落户)$/;

const subjectsIn = (scene: Scene, clause: Span): Spot[] =>
  spotsWithin(scene.outer, clause, "Person").filter(
    (spot) => !OBJECT_OF.test(scene.text.slice(clause.start, spot.start)),
  );

const byKind = (scene: Scene, ...kinds: string[]): MeetingEntity[] =>
  scene.meetings.filter((m) => kinds.includes(m.meetingKind ?? "CONFERENCE"));

const MEANT: readonly (readonly [word: RegExp, pick: (scene: Scene) => MeetingEntity[]])[] = [
  [/会见|会谈|洽谈/, (scene) => byKind(scene, "TALKS")],
  [
    /调研(?!会|座谈)|慰问|考察|督导|检查|视察|走访|看望|巡河|督查|暗访|调度(?!会)/,
    (scene) => byKind(scene, "INSPECTION"),
  ],
  [
    /仪式|典礼/,
    (scene) => scene.meetings.filter((m) => /[仪典]|式$/.test(m.name) || m.meetingKind === "CEREMONY"),
  ],
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
        [0, 1, 2, 3].some((cut) => tail.length - cut > 3 && toPlainName(m.name).endsWith(tail.slice(cut))),
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

/** A second meeting that the opening only announces does not yet begin there. */
function isAnnounced(scene: Scene, clause: Span, spot: Spot, current: MeetingEntity | undefined): boolean {
  const lead = scene.text.slice(clause.start, spot.start);
  return (
    current !== undefined &&
    current !== spot.entity &&
    /召开|举行/.test(lead) &&
    current.meetingKind === "INSPECTION"
  );
}

function meetingOf(
  scene: Scene,
  clause: Span,
  current: MeetingEntity | undefined,
): MeetingEntity | undefined {
  const words = scene.text.slice(clause.start, clause.end);
  const spot = spotsWithin(scene.outer, clause, "Meeting")[0];
  if (
    spot &&
    isMeeting(spot.entity) &&
    happened(scene, spot.entity) &&
    !isAnnounced(scene, clause, spot, current)
  )
    return spot.entity;
  const visit =
    current?.meetingKind === "TALKS" && /来到|走进|考察(?!团)|参观/.test(words)
      ? byKind(scene, "INSPECTION")[0]
      : undefined;
  if (visit) return visit;
  const subject =
    /^([^,，。;；]{2,8}(?:大会|全会|会议))(?:审议|通过|表决|选举|强调|指出|要求|听取|传达)/.exec(words)?.[1];
  if (subject) return meetingMeant(scene, subject, current);
  const at = AT_MEETING.exec(words);
  return at
    ? meetingMeant(scene, words.slice(Math.max(0, at.index - 16), at.index + at[0].length - 1), current)
    : current;
}

function actorOf(scene: Scene, clause: Span, before: Spot | undefined): Spot | undefined {
  if (OTHERS.test(scene.text.slice(clause.start, clause.end))) return undefined;
  for (const spot of spotsWithin(scene.outer, clause, "Place", "Organisation")) {
    const lead = scene.text.slice(clause.start, spot.start);
    if (lead.length > 14 && !/[、和及与]$/.test(lead)) break;
    if (!NO_ACTOR_AFTER.test(lead) && MUST.test(scene.text.slice(spot.end, clause.end))) return spot;
  }
  return before;
}

interface State {
  subjects: readonly Spot[];
  listed: readonly Spot[];
  speaker: Entity | undefined;
  demands: boolean;
  /** Whether the speaker goes on past the sentence: 强调 does, 说 does not. */
  lasting: boolean;
  actor: Spot | undefined;
  /** The bodies of which something was demanded in this sentence. */
  actors: Set<Entity>;
  /** The body that a sentence opens with; it lends its clauses a subject. */
  topic: Spot | undefined;
  meeting: MeetingEntity | undefined;
}

/** Who takes the word in this clause, if anybody does. */
function newSpeaker(
  words: string,
  starts: boolean,
  state: State,
  named: readonly Spot[],
): Entity | undefined {
  const says = DEMANDS.test(words) || SAYS.test(words) || INFORMS.test(words);
  if (MEETING_SPEAKS.test(words)) return state.meeting;
  if (!says) return undefined;
  if (named.length > 0) return named.at(-1)?.entity;
  const carried = PRONOUN.test(words) || BARE_SPEAKS.test(words);
  return carried || (starts && BARE_SPEAKS.test(words)) ? state.subjects.at(-1)?.entity : undefined;
}

function readClause(scene: Scene, sentence: Sentence, clause: Span, state: State): Turn {
  const words = scene.text.slice(clause.start, clause.end);
  const starts = clause.start === sentence.start;
  state.meeting = meetingOf(scene, clause, state.meeting);
  const named = subjectsIn(scene, clause);
  const listed = state.listed;
  if (named.length > 0) state.subjects = [...listed, ...named];
  const speaker = newSpeaker(words, starts, state, named);
  if (speaker) {
    state.speaker = speaker;
    state.actor = undefined;
    state.demands =
      DEMANDS.test(words) || (SAYS.test(words) && !(INFORMS.test(words) && !/说|表示|认为/.test(words)));
    state.lasting = DEMANDS.test(words);
  } else if (starts && (named.length > 0 || NARRATES.test(words))) state.speaker = undefined;
  const before = state.actor;
  state.actor = actorOf(scene, clause, before);
  if (state.actor && state.actor !== before)
    for (const spot of listOf(scene, clause, state.actor)) state.actors.add(spot.entity);
  if (
    starts ||
    /^(?:[^,，]{0,4}(?:年|月|日|来)[^,，]{0,6}[,，])$/.test(scene.text.slice(sentence.start, clause.start))
  )
    state.topic = topicOf(scene, clause) ?? (starts ? undefined : state.topic);
  const actor = state.actor ?? state.topic;
  const last = spotsWithin(scene.outer, clause, "Person").at(-1);
  state.listed = last && /^[,，]$/.test(scene.text.slice(last.end, clause.end)) ? [...listed, ...named] : [];
  return {
    ...clause,
    sentence,
    words,
    spots: spotsWithin(scene.outer, clause),
    subjects: state.subjects,
    named: named.length > 0,
    listed,
    opens: speaker !== undefined,
    demands: state.demands,
    ...(state.speaker ? { speaker: state.speaker } : {}),
    ...(actor ? { actor } : {}),
    ...(state.meeting ? { meeting: state.meeting } : {}),
  };
}

/**
 * Reads the article clause by clause and keeps track of its subject, who speaks, of whom something is
 * demanded, and at which meeting. A speaker keeps the word until another takes it or the paragraph ends
 * (a paragraph that opens with 要 or 一是 goes on with the last one).
 */
export function readDiscourse(scene: Scene): Turn[] {
  const turns: Turn[] = [];
  const state: State = {
    subjects: [],
    listed: [],
    speaker: undefined,
    demands: false,
    lasting: false,
    actor: undefined,
    actors: new Set(),
    topic: undefined,
    meeting: scene.main,
  };
  let paragraph = -1;
  for (const sentence of scene.sentences) {
    if (
      sentence.paragraph !== paragraph &&
      !GOES_ON.test(scene.text.slice(sentence.start, sentence.start + 6))
    )
      [state.speaker, state.actor] = [undefined, undefined];
    paragraph = sentence.paragraph;
    if (!state.lasting) state.speaker = undefined;
    if (state.actors.size > 1) state.actor = undefined;
    state.actors = new Set();
    state.topic = undefined;
    state.listed = [];
    for (const clause of sentence.clauses) turns.push(readClause(scene, sentence, clause, state));
  }
  return turns.map((turn, i) => quoted(scene, turns, turn, i));
}

const CLOSES = /^[^,，。“”]{2,24}(?:说|表示|介绍|坦言|感慨道?|回忆)[。.]?$/;

/** “…。”李某说。: what stands in the quotation before belongs to who is named after it. */
function quoted(scene: Scene, turns: readonly Turn[], turn: Turn, index: number): Turn {
  if (turn.speaker) return turn;
  for (let i = index + 1; i < turns.length && turns[i]?.sentence.paragraph === turn.sentence.paragraph; i++) {
    const next = turns[i];
    if (!next || next.sentence === turn.sentence) continue;
    const before = scene.text.slice(Math.max(0, turn.end - 300), turn.end);
    const inside = before.lastIndexOf("“") > before.slice(0, -1).lastIndexOf("”");
    const open = inside || /^“/.test(scene.text.slice(turn.sentence.start, turn.sentence.start + 1));
    return open && CLOSES.test(next.words) && next.speaker
      ? { ...turn, speaker: next.speaker, demands: true }
      : turn;
  }
  return turn;
}

/** The body or place with which a sentence opens, its subject. */
function topicOf(scene: Scene, clause: Span): Spot | undefined {
  const spot = spotsWithin(scene.outer, clause, "Organisation", "Place")[0];
  if (
    !spot ||
    !/^(?:[^,，]{0,3}[年月日来期前时天])?$/.test(scene.text.slice(clause.start, spot.start)) ||
    spotsWithin(scene.outer, clause, "Person").length > 0
  )
    return undefined;
  return /^(?:$|[,，]|的|是|在(?!于))/.test(scene.text.slice(spot.end, clause.end)) ||
    NO_ACTOR_AFTER.test(scene.text.slice(clause.start, spot.start))
    ? undefined
    : spot;
}

/** The bodies listed right before or after one: 永顺县、古丈县. */
function listOf(scene: Scene, clause: Span, spot: Spot): Spot[] {
  const near = spotsWithin(scene.outer, clause, "Organisation", "Place");
  return near.filter(
    (s) =>
      s === spot ||
      /^[、和与及]$/.test(scene.text.slice(Math.min(s.end, spot.end), Math.max(s.start, spot.start))) ||
      Math.abs(s.start - spot.start) < 12,
  );
}

/** Adverbs and times that may stand between a subject carried over and its verb. */
const FILLER =
  /^[\s“"]*(?:随后|接着|其间|期间|会后|会前|会见后|当天|当日|上午|下午|晚上|并|还|也|又|再次|先后|分别|一同|一起|应邀|专程|及时|同时|之后|立即|随即|他|她|一行|带队|亲自|就|向大会|向全会|在会上|会上|[,，]|昨日|昨天|\d{1,2}月\d{1,2}日)*$/;

/** Who does what a verb at `at` says: persons named before it in the clause or its list, else the carried subject. */
export function doers(scene: Scene, turn: Turn, at: number): Spot[] {
  const own = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").filter(
    (spot) =>
      !OBJECT_OF.test(scene.text.slice(turn.start, spot.start)) ||
      /[在由][^,，]{0,20}$/.test(scene.text.slice(turn.start, spot.start)),
  );
  if (own.length > 0) return [...turn.listed, ...own];
  const lead = scene.text.slice(turn.start, at);
  return FILLER.test(lead) ? [...turn.subjects] : [];
}
