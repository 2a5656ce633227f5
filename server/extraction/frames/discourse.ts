import type { Entity, MeetingEntity } from "../../../graph-schema/article-graph.ts";
import { type Sentence, type Span, spanAt } from "../text/sentences.ts";
import { bodyPointedAt, isBody, NO_ACTOR_AFTER } from "./body-pointed-at.ts";
import { type Him, isWithinQuote, MEANS_HIM, protagonistOf, readHim } from "./him.ts";
import { meetingAt } from "./meeting-meant.ts";
import { type Scene, type Spot, spotsWithin } from "./scene.ts";
import { type Clause, leadOf, restOf, subjectsOf } from "./subjects.ts";

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
  speaker: Entity | undefined;
  /** Whether the speaker takes the word in this clause. */
  opens: boolean;
  /** Whether the speaker calls for things to be done, and does not only inform of them. */
  demands: boolean;
  /** The body or place of which something is told or demanded. */
  actor: Spot | undefined;
  /** Whom 他 means. */
  him: Spot | undefined;
  /** The meeting at which all this happens. */
  meeting: MeetingEntity | undefined;
}

/** The clause after a turn's own in its sentence. */
export const clauseAfter = ({ sentence, end }: Turn): Span | undefined => spanAt(sentence.clauses, end);

/** The clause before a turn's own in its sentence. */
export const clauseBefore = ({ sentence, start }: Turn): Span | undefined =>
  spanAt(sentence.clauses, start - 1);

const DEMANDING =
  "强调指出|强调|指出|要求|勉励|(?<!新)希望|寄语|提出|提议|倡议|呼吁|建议|叮嘱|嘱咐|讲话|提醒|号召|鼓励";
const SAYING =
  "表示|认为|说|坦言|直言|主张|表态|致辞|致词|发言|回忆|感慨|感叹|笑着说|追问|反问|提问|发问|问道|质疑|承诺|答应|答复|答道|抱怨|诉苦|插话|接话|反映(?!出|了)|解答|检讨|拍板";
const INFORMING = "汇报|通报|解读|点评|部署|安排|介绍|透露|告诉记者|报告|宣布|评价";
const DEMANDS = new RegExp(`(?:${DEMANDING})`);
const SAYS = new RegExp(`(?:${SAYING})(?!法|明|服|不)`);
const INFORMS = new RegExp(`(?:${INFORMING})`);
const PRONOUN = /^[“"’”\s]*(?:随后|接着|同时|最后)?[,，]?(?:他|她)(?!们)/;
const MEETING_SPEAKS =
  /^(?:会议|大会|全会|会上)(?:还|同时|并|又)?(?:强调|指出|要求|认为|决定|明确|号召|提出)/;
const BARE_SPEAKS = /^(?:并|还|同时|再三)?(?:强调|指出|要求|勉励|希望|叮嘱|建议|呼吁|提议|表示|坦言)/;
const NARRATES = /^(?:据悉|据了解|目前|近年来|记者|随后|当天|当日|期间|此前|昨日|昨天|\d{1,2}月\d{1,2}日)/;
const GOES_ON = /^(?:要|[一二三四五六]要|[一二三四五六]是|同时[,，]|必须|当前[,，]|坚持)/;
const WHEN = "明年|今年|下半年|年内|近期|目前|日前|近年来|今年以来|下一步|今后|接下来|同步|同时|随即";
const HIGH_AND_LOW = "(?:上下|各级)?(?:及[^,，。;；]{0,10})?";
const ALSO = "(?:也|都|还|将|就|正|已|一定|务必)?";
const HAS_TO = "要|必须|应|应当|须|需|将|正|正在|已";
const STRIVES =
  "着力|加快|不断|大力|积极|全力|持续|始终|先后|坚持|深入|扎实|组织|累计|共|充分|把|坚定不移|高度重视";
const MUST = new RegExp(`^(?:(?:${WHEN})*)(?:上下[^,]{2}|${HIGH_AND_LOW}${ALSO}(?:${HAS_TO}|${STRIVES}))`);
const OTHERS = /^(?:各|全体|有关|相关|各级|广大|大家|双方|县区|部门)[^,，。;；]{0,12}(?:要|必须|应|将)/;

interface State extends Him {
  subjects: readonly Spot[];
  /** The last one that there was before. */
  before: readonly Spot[];
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
  /** Whether no sentence of the paragraph has been read yet. */
  fresh: boolean;
}

const AFTERWARDS = "在|随后|之后|此后|接着|会前|会后|会上";
const EVENT = "会议|会见|会谈|期间|活动|仪式|座谈|调研|考察|视察|慰问|检查|督导|走访|巡|每到|每|一路|一行";
const TIME_OF_DAY = "当天|当日|下午|上午|晚上|其间|最后|同时";
const HE_GOES_ON =
  "还|并|先后|首先|来到|走进|深入|前往|针对|就|围绕|结合|听取|通过|看望|他|她|\\d{1,2}|离开|为此|对此|要|一是|[一二三四五]要|当看到|得知";
/** Openings of a paragraph that go on with whoever was spoken of: 在…, 随后, 他. */
const GOES_BACK = new RegExp(`^[“"\\s]*(?:${AFTERWARDS}|${EVENT}|${TIME_OF_DAY}|${HE_GOES_ON})`);

const isPerson = ({ entity }: Spot): boolean => entity.kind === "Person";
/** The body or place of which the clause demands or tells something; the one before it, where it names none. */
function actorOf(clause: Clause, before: Spot | undefined): Spot | undefined {
  if (OTHERS.test(clause.words)) return undefined;
  for (const spot of clause.spots) {
    if (!isBody(spot)) continue;
    const lead = leadOf(clause, spot);
    if (lead.length > 14 && !/[、和及与]$/.test(lead)) break;
    if (!NO_ACTOR_AFTER.test(lead) && MUST.test(restOf(clause, spot))) return spot;
  }
  return before;
}

/** The body or place with which a sentence opens, its subject. */
function topicOf(clause: Clause): Spot | undefined {
  const spot = clause.spots.find(isBody);
  if (!spot || clause.spots.some(isPerson)) return undefined;
  const lead = leadOf(clause, spot);
  if (!/^(?:[^,，]{0,3}[年月日来期前时天])?$/.test(lead) || NO_ACTOR_AFTER.test(lead)) return undefined;
  return /^(?:$|[,，]|的|是|在(?!于))/.test(restOf(clause, spot)) ? undefined : spot;
}

/** The bodies listed with one: 永顺县、古丈县. */
const listOf = (clause: Clause, spot: Spot): Spot[] =>
  clause.spots.filter((s) => isBody(s) && Math.abs(s.start - spot.start) < 12);

/** Whom a word is said to stands after it: 叮嘱随行的局长李某. */
const SPOKEN_TO = /(?:叮嘱|嘱咐|勉励|提醒|告诉|要求|建议|希望|鼓励)[^,，。;；、]{0,24}$/;
const speakerOf = (clause: Clause, named: readonly Spot[]): Spot | undefined =>
  named.findLast((spot) => spot === named[0] || !SPOKEN_TO.test(leadOf(clause, spot)));

/** 代表团听主任李某介绍项目: what he says is not told. */
const HEARS = /听(?!取)了?[^,，。;；]{2,24}(?:介绍|讲解|讲述)[^说,，]{2,}/;

/** 到会听取意见建议, 督办《…的建议》: what others say, or a document does. */
const HEARD_OUT = /听取[^,，。;；]{0,16}(?:意见|建议)+|《[^《》]*》/g;

/** Who takes the word in this clause, if anybody does. */
function newSpeaker(clause: Clause, state: State, named: readonly Spot[]): Entity | undefined {
  const words = clause.words.replace(HEARD_OUT, "");
  if (MEETING_SPEAKS.test(words)) return state.meeting;
  if (!clause.starts && state.speaker?.kind === "Meeting" && BARE_SPEAKS.test(words)) return state.speaker;
  if (!DEMANDS.test(words) && !SAYS.test(words) && !INFORMS.test(words)) return undefined;
  if (HEARS.test(words)) return undefined;
  if (named.length > 0) return speakerOf(clause, named)?.entity;
  return PRONOUN.test(words) || BARE_SPEAKS.test(words) ? state.subjects.at(-1)?.entity : undefined;
}

function readSpeaker(clause: Clause, state: State, named: readonly Spot[]): boolean {
  const { words } = clause;
  const speaker = newSpeaker(clause, state, named);
  if (!speaker) {
    if (clause.starts && (named.length > 0 || NARRATES.test(words))) state.speaker = undefined;
    return false;
  }
  state.speaker = speaker;
  state.actor = undefined;
  state.lasting = DEMANDS.test(words);
  state.demands = state.lasting || (SAYS.test(words) && (!INFORMS.test(words) || /说|表示|认为/.test(words)));
  return true;
}

/** Talks in passing, beside a meeting that is the article's own; those of a visit are part of it. */
const isAside = (scene: Scene, meeting: MeetingEntity | undefined): boolean =>
  meeting?.meetingKind === "TALKS" && meeting !== scene.main && scene.main?.meetingKind !== "INSPECTION";

/** Talks told of beside the main event last as long as those who had them are spoken of. */
function leavesTalks(
  scene: Scene,
  meeting: MeetingEntity | undefined,
  spots: readonly Spot[],
  named: readonly Spot[],
): boolean {
  if (meeting?.meetingKind !== "TALKS" || meeting === scene.main || named.length === 0) return false;
  if (spots.some(({ entity }) => entity === meeting)) return false;
  const talkers = scene.outer
    .filter(({ entity }) => entity === meeting)
    .flatMap(({ start }) => spotsWithin(scene.outer, spanAt(scene.sentences, start) ?? { start, end: start }))
    .map(({ entity }) => entity);
  return !named.some(({ entity }) => talkers.includes(entity));
}

const TIME_ONLY = /^(?:[^,，]{0,14}(?:年|月|日|来|天|前)[^,，]{0,6}[,，])$/;

function readActor(scene: Scene, clause: Clause, state: State): void {
  const before = state.actor;
  state.actor = actorOf(clause, before);
  if (state.actor && state.actor !== before)
    for (const spot of listOf(clause, state.actor)) state.actors.add(spot.entity);
  if (clause.starts) {
    if (state.subjects.length > 0) state.before = state.subjects.slice(-1);
    if (state.fresh && !clause.spots.some(isPerson) && !GOES_BACK.test(clause.words)) state.subjects = [];
    state.fresh = false;
    state.topic = topicOf(clause);
    if (state.topic?.entity.kind === "Organisation") state.subjects = [];
  }
  if (!clause.starts && TIME_ONLY.test(scene.text.slice(clause.sentence.start, clause.start)))
    state.topic = topicOf(clause) ?? state.topic;
  const pointed = bodyPointedAt(scene, clause);
  if (pointed) [state.actor, state.topic] = [undefined, pointed];
}

/** 他指出，此次某某工作室落户…: who is named within what somebody else says is no subject of the text. */
const isQuoted = (clause: Clause, { speaker, demands }: State): boolean =>
  !clause.starts && demands && speaker?.kind === "Person" && !ACTS.test(clause.words);
const ACTS =
  /主持|出席|参加|陪同|列席|强调|指出|要求|表示|讲话|致辞|发言|汇报|介绍|说|希望|作(?:了|出|[^,，]{0,8}(?:报告|讲话|发言|说明))|来到|前往|深入|走进|看望|慰问|会见|认为|建议|提出|回忆|宣布|率/;

/** 市监察委、市法院相关负责人, in a list of those who were there: it goes on after them. */
const UNNAMED = /^[^,，。;；]{2,40}(?:负责人|负责同志|有关领导|领导|成员|代表|秘书长)[,，;；]$/;

/** Whether a sentence of the first paragraph begins the article, or tells of the meeting spoken of itself. */
function isOpening(scene: Scene, sentence: Sentence, meeting: MeetingEntity | undefined): boolean {
  const first = scene.sentences[0];
  if (sentence.paragraph !== first?.paragraph) return false;
  const own = meeting?.mentions.some(({ start }) => start >= sentence.start && start < sentence.end);
  return sentence === first || own === true;
}

/** The visit whose telling begins in this clause and runs over it, where another meeting is the article's own. */
function visitBegun({ inspection, main }: Scene, { start, end }: Clause): MeetingEntity | undefined {
  const runsOver = inspection?.mentions.some((m) => m.start >= start && m.start < end && m.end > end);
  return runsOver && inspection !== main ? inspection : undefined;
}

/** 他跑遍各村: who is meant, else whom the text was about. */
const whoIsHe = ({ him, subjects, before }: State): readonly Spot[] =>
  him ? [him] : subjects.length > 0 ? subjects : before;

/** Reads one clause: what it says of the state of talk, and the turn that it is. */
function readClause(scene: Scene, clause: Clause, state: State): Turn {
  const { start, end, words, spots, sentence } = clause;
  const opening = isOpening(scene, sentence, state.meeting);
  state.meeting = visitBegun(scene, clause) ?? meetingAt(scene, words, spots, state.meeting, opening);
  const named = subjectsOf(clause);
  const { listed } = state;
  if (leavesTalks(scene, state.meeting, spots, named)) state.meeting = scene.main;
  if (/[;；]/.test(scene.text.charAt(start - 1))) state.told = false;
  if (!state.told && !isWithinQuote(scene.text, start)) readHim(clause, state, named);
  if (named.length > 0 && !isQuoted(clause, state)) state.subjects = [...listed, ...named];
  else if (MEANS_HIM.test(words)) state.subjects = whoIsHe(state);
  const opens = readSpeaker(clause, state, named);
  readActor(scene, clause, state);
  const last = spots.findLast(isPerson);
  const goesOn = last ? named.includes(last) && /^[,，;；]$/.test(restOf(clause, last)) : UNNAMED.test(words);
  state.listed = goesOn ? [...listed, ...named] : [];
  const { subjects, demands, speaker, meeting, him } = state;
  const actor = state.actor ?? state.topic;
  return {
    start,
    end,
    sentence,
    words,
    spots,
    subjects,
    named: named.length > 0,
    listed,
    speaker,
    opens,
    demands,
    actor,
    him,
    meeting,
  };
}

/** 某镇要率先完成…: what goes on calling for things, after 说 as well. */
const CALLS_ON = /^[^,，。;；“”]{0,24}?(?:要(?!求|不|么|是|素)|必须|务必)/;
const callsOn = ({ text }: Scene, { start }: Sentence): boolean =>
  CALLS_ON.test(text.slice(start, start + 40));

function beginSentence(scene: Scene, sentence: Sentence, paragraph: number, state: State): void {
  const goesOn = () => GOES_ON.test(scene.text.slice(sentence.start, sentence.start + 6));
  if (sentence.paragraph !== paragraph && !goesOn()) [state.speaker, state.actor] = [undefined, undefined];
  if (!state.lasting && !(sentence.paragraph === paragraph && callsOn(scene, sentence)))
    state.speaker = undefined;
  state.fresh = sentence.paragraph !== paragraph;
  if (sentence.paragraph !== paragraph && isAside(scene, state.meeting)) state.meeting = scene.main;
  if (state.actors.size > 1) state.actor = undefined;
  if (state.actors.size > 0) state.actors = new Set();
  state.topic = undefined;
  state.listed = [];
  state.told = false;
  if (sentence.paragraph !== paragraph && state.protagonist) state.him = state.protagonist;
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
    before: [],
    listed: [],
    speaker: undefined,
    demands: false,
    lasting: false,
    actor: undefined,
    actors: new Set(),
    topic: undefined,
    meeting: scene.main,
    fresh: true,
    him: undefined,
    told: false,
    protagonist: protagonistOf(scene),
  };
  let paragraph = -1;
  for (const sentence of scene.sentences) {
    beginSentence(scene, sentence, paragraph, state);
    paragraph = sentence.paragraph;
    for (const span of sentence.clauses) {
      const { start, end } = span;
      const words = scene.text.slice(start, end);
      const spots = spotsWithin(scene.outer, span);
      const clause = { start, end, words, spots, sentence, starts: start === sentence.start };
      turns.push(readClause(scene, clause, state));
    }
  }
  const after = openingsAfter(turns);
  return turns.map((turn, index) => quoted(scene, turn, after[index]));
}

/** For each turn, the first of the sentence after its own. */
function openingsAfter(turns: readonly Turn[]): (Turn | undefined)[] {
  const openings: (Turn | undefined)[] = [];
  for (let at = turns.length - 1; at >= 0; at--) {
    const below = turns[at + 1];
    openings[at] = below?.sentence === turns[at]?.sentence ? openings[at + 1] : below;
  }
  return openings;
}

const CLOSES = /^[^,，。“”]{2,24}(?:说|表示|介绍|坦言|感慨道?|回忆|叮嘱|嘱咐|强调|要求|勉励|提醒)[。.]?$/;

/** “…。”李某说。: what stands in the quotation before belongs to who is named after it. */
function quoted(scene: Scene, turn: Turn, next: Turn | undefined): Turn {
  if (turn.speaker || next?.sentence.paragraph !== turn.sentence.paragraph) return turn;
  if (!CLOSES.test(next.words) || !next.speaker) return turn;
  const before = scene.text.slice(Math.max(0, turn.end - 300), turn.end);
  const inside = before.lastIndexOf("“") > before.slice(0, -1).lastIndexOf("”");
  const open = inside || scene.text.charAt(turn.sentence.start) === "“";
  return open ? { ...turn, speaker: next.speaker, demands: true } : turn;
}
