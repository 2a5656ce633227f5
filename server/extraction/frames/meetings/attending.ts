import type { MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import { DEEDS } from "../../meetings/deeds.ts";
import { INSPECTS } from "../../meetings/visit.ts";
import { countBefore, type Span, spanAt } from "../../text/sentences.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import type { Turn } from "../discourse.ts";
import { actors } from "../doers.ts";
import { listFrom, listUpTo, OVER_COMMAS } from "../lists.ts";
import { meetingMeant } from "../meeting-meant.ts";
import {
  type Draft,
  evidenceOf,
  happened,
  innermost,
  isSitting,
  type Scene,
  type Spot,
  spotsWithin,
} from "../scene.ts";
import { isReal, lead } from "../unreal.ts";
import { objectOf } from "./object-of.ts";

const IS_THERE = "出席|参加|列席|旁听";
const ALONG_TO = `(?:一同|一起|一道|共同)(?=${INSPECTS}|参观|会见|踏勘|座谈)|与会(?!代表|人员|者|专家|嘉宾)|陪同|随同|参会|率队|率领|带队(?!员|伍|长)|一道(?=[。,，;；])|(?:一同|一起|一道)(?:前往|赴)|(?:随行|同行)(?=[。,，;；]|$)`;
/** 随行的有, 和他同来的是: who went along is named after it. */
const ALONG =
  "(?:随行|同行|同来|同去|同往|同车|同船|陪同|(?:一同|一起|一道)(?:前来|前往|来|去))(?=的(?:还|主要|领导)*[,，]?(?:有|是|包括))";
const LISTENS = "收听收看|收[听看](?=[。,，;；]|$|了?[^,，。;；]{0,16}会)";
const COMES =
  "率(?=[^,，。;；]{1,8}[组团])|就[座坐]|到会祝贺|到会|到场|坐在(?=[^,，。;；]{0,4}(?:台下|主席台|前排|观众席))|送别(?=[。,，;；])|接过(?=[^,，。;；]{0,6}(?:旗|奖|证书|钥匙|牌|聘书))";
const ACTS_THERE =
  "见证|签字|(?<=协议[^,，。;；]{0,3})签了?字|宣誓|共同揭牌|共同揭幕|共同启动|共同按下|培土|莅临|剪彩|莅会|观礼";
const ANNOUNCES = `(?<=出席[^,，。;；]{0,12})宣布(?=[^,，]{0,12}(?:${DEEDS}))`;
const SIGNS_OR_STARTS = "代表[^,，。;；]{0,12}签[约署订字]|为[^,，。;；]{1,16}(?:鸣枪|发令)";
const IS_GIVEN = "接受(?:捐赠|赠书|赠旗|锦旗|聘书|授牌)|领到[^,，。;；]{0,6}(?:聘书|证书|奖牌|奖杯)";
const HONOURS = "朗诵|为[^,，]{0,16}(?:揭牌|揭幕|颁奖|授牌|授旗|颁发)|按下";
const SHOWS =
  "审看|接受质询|献唱|演唱了|走上[^,，。;；]{0,4}台|默哀|献上?[^,，。;；]{0,4}花|鞠躬|签(?:署|订|下|了)(?=[^,，。;；]{0,20}(?:协议|合同|备忘录|意向|倡议|承诺))";
const TAKES_PART =
  "围坐|担任(?:听证员|评委|评议员)|参与(?=调研|座谈|活动)|(?:全程)?在[座坐]|下达[^,，。;；“”]{0,6}令";
const IS_HONOURED = "(?:受到|接受)表彰|上台领奖|颁发(?!的)(?=[^,，。;；]{0,10}(?:证书|奖|牌|旗))";
const ATTEND = widePattern(
  new RegExp(
    [
      ...[IS_THERE, ALONG, ALONG_TO, LISTENS, COMES, ACTS_THERE, ANNOUNCES],
      ...[SIGNS_OR_STARTS, IS_GIVEN, HONOURS, SHOWS, TAKES_PART, IS_HONOURED],
    ].join("|"),
  ),
);

/** Bodies sign by people: of these only who has a name is told to be there. */
const SIGNS = /^签(?:署|订|下|了)/;
const FOR_A_BODY = /代表/;
const before = ({ text }: Scene, { sentence }: Turn, at: number): string => text.slice(sentence.start, at);

/** ATTENDED: persons, and bodies by unnamed people, of whom a clause says that they were there. */
export function attendance(scene: Scene, turn: Turn): Draft[] {
  const told: Draft[] = [];
  for (const match of ATTEND.all(turn.words)) {
    const at = turn.start + match.index;
    const after = at + match[0].length;
    if (!isReal(scene, turn, at) || (match[0] === "签了" && !FOR_A_BODY.test(before(scene, turn, at))))
      continue;
    const meetings = severalAttended(scene, turn, after) ?? [attended(scene, turn, match[0], after)];
    if (!meetings[0] || OF_OTHERS.test(lead(scene, turn, at))) continue;
    const signs = SIGNS.test(match[0]);
    const bodies = signs ? [] : attendingBodies(scene, turn, at);
    const listed =
      bodies.length > 0
        ? [...turn.listed, ...personsWith(scene, turn, bodies)]
        : signers(scene, turn, at, signs);
    const others = TOGETHER.test(turn.words)
      ? spotsWithin(scene.outer, { start: turn.start, end: at }, "Person")
      : [];
    const further = signs ? [] : bodiesListed(scene, turn, bodies);
    const there = [...listed, ...others, ...further, ...bodies, ...namedAfter(scene, turn, after)];
    const evidence = wholeList(scene, turn);
    for (const { entity: from } of there)
      for (const to of meetings) {
        const confidence = turn.spots.some((s) => s.entity === to) ? 0.93 : 0.88;
        if (to) told.push({ type: "ATTENDED", from, to, evidence, confidence });
      }
  }
  return told;
}

/** 副县长甲代表县政府,|同某院签了协议: who acts for a body, in the clause before. */
function signers(scene: Scene, turn: Turn, at: number, signs: boolean): Spot[] {
  const named = actors(scene, turn, at);
  if (named.length > 0 || !signs || !WITH_OTHERS.test(lead(scene, turn, at))) return named;
  const who = turn.subjects.findLast(({ start }) => start >= turn.sentence.start);
  return who && /^代表/.test(scene.text.slice(who.end, who.end + 2)) ? [who] : [];
}
const WITH_OTHERS = /^(?:[与同和跟][^,，。;；]{2,24})?(?:共同|正式|当场)*$/;

const EVENT = `(?:${INSPECTS}|观摩|会见|会谈|座谈会?|汇报会|研讨会|签约(?:仪式)?|揭牌(?:仪式)?|[开竣]工仪式|会议|仪式|论坛)`;
const TWO_EVENTS = new RegExp(
  `^(?:了|过)?(?:有关|相关)?(${EVENT})(?:活动)?(?:和|及|与|以及|、|或)(${EVENT})`,
);
const ALL_EVENTS = /^了?(?:上述|以上)(?:系列|有关)?(?:活动|会议)/;

/** 参加考察和座谈, 参加上述活动: more meetings than one, if the article tells of more. */
function severalAttended(scene: Scene, turn: Turn, after: number): MeetingEntity[] | undefined {
  const rest = scene.text.slice(after, turn.end);
  if (ALL_EVENTS.test(rest)) {
    const before = (meeting: MeetingEntity) => (meeting.mentions[0]?.start ?? after) < after;
    return scene.meetings.filter((meeting) => happened(scene, meeting) && before(meeting));
  }
  const two = TWO_EVENTS.exec(rest);
  if (!two) return undefined;
  const meant = two.slice(1).map((word) => eventMeant(scene, turn, word));
  return [...new Set(meant.filter((meeting) => meeting !== undefined))];
}

/** 会议 beside 考察 is a sitting, and no talks. */
function eventMeant(scene: Scene, turn: Turn, word: string): MeetingEntity | undefined {
  if (word !== "会议") return meetingMeant(scene, word.replace(/座谈$/, "座谈会"), turn.meeting);
  return scene.meetings.find((meeting) => isSitting(meeting) && happened(scene, meeting));
}

/** 届时将邀请…出席, 会见了|参加洽谈会的客商: not of those who are told of here. */
const OF_OTHERS =
  /(?:届时|邀请|将有)[^,，]{0,24}$|(?:会见|接见|看望|慰问|走访|欢迎|感谢)了?(?:前来|来[^,，]{1,4})?$/;

/** A与B共同揭牌: both were there. */
const TOGETHER = /[与和同][^,，。;；]{2,30}(?:共同|一同|一起|携手|代表双方|分别代表|签署|签订|签约)/;

/** 乡长甲、副乡长乙及县教育局、乡教办负责人: the persons before the bodies of one list. */
function personsWith(scene: Scene, turn: Turn, [first]: readonly Spot[]): Spot[] {
  if (!first) return [];
  const persons = spotsWithin(scene.outer, { start: turn.start, end: first.start }, "Person");
  const gap = scene.text.slice(persons.at(-1)?.end ?? turn.start, first.start);
  return /^(?:等)?(?:以?及|和|与|、)[^,，。;；]{0,8}$/.test(gap) ? persons : [];
}

/** Bodies of the clauses before that hold nothing but lists: 市监委、县法院负责人, | 市直各部门及某镇代表, | 以及代表甲列席. */
function bodiesListed(scene: Scene, turn: Turn, own: readonly Spot[]): Spot[] {
  const { clauses } = turn.sentence;
  const listed: Spot[] = [];
  for (let at = countBefore(clauses, turn.start) - 1; at >= 0; at--) {
    const before = clauses[at];
    if (!before) break;
    const bodies = innermost(spotsWithin(scene.outer, before, "Organisation", "Place"));
    const standFor = STAND_FOR.test(scene.text.slice(before.start, before.end));
    if (!standFor && (own.length === 0 || !isMereList(scene, before, bodies))) break;
    const first = bodies[0];
    if (first && OTHERS_FIRST.test(scene.text.slice(before.start, first.start)))
      listed.unshift(...listFrom(scene, bodies, OVER_COMMAS));
  }
  return listed;
}

/** 市商务局、市农业农村局, | 县扶贫局负责人参加: nothing but bodies, in a list that the next clause ends. */
function isMereList({ text }: Scene, { start, end }: Span, bodies: readonly Spot[]): boolean {
  const gaps = [...bodies, { start: end, end }].map((body, i) =>
    text.slice(bodies[i - 1]?.end ?? start, body.start),
  );
  return bodies.length > 0 && gaps.every((gap) => /^[、和与及,，]?$/.test(gap));
}

/** Unnamed people, who stand for the bodies named before them. */
const STAND_FOR = /(?:负责人|负责同志)[,，]$/;
/** 市直各部门及, before the bodies of a list that have names. */
const OTHERS_FIRST = /^(?:(?:[省市县区州旗]直|各)[^,，。;；、]{1,10}(?:、|和|及|以及))?$/;

/** Bodies that were there by unnamed people: 市经信局、市商务局主要负责人 | 参加会见. */
function attendingBodies(scene: Scene, turn: Turn, at: number): Spot[] {
  const bodies = innermost(spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation", "Place"));
  const tail = bodies.at(-1);
  const gap = tail ? scene.text.slice(tail.end, at) : "-";
  if (
    !tail ||
    !/^(?:等[^,，、]{0,8})?(?:[、和及][^,，。;；、]{0,8}(?:部门|单位|企业|公司|街道|乡镇|镇街|县区|市区|科室|院校|学校|社区))*的?(?:有关|相关|主要)*(?:负责人|负责同志|代表|领导|派出的[^,，。;；、]{2,6})?(?:等|共计?)?(?:[约近]?\d+余?[名人]{1,2})?(?:派员|派人|派出?代表|组队|现场|受邀|到场|一同|一起|应邀|分别)*$/.test(
      gap,
    )
  )
    return [];
  return listUpTo(scene, bodies, /^(?:(?:有关|相关|主要)*(?:负责人|负责同志))?[、和与及]$/);
}

function attended(scene: Scene, turn: Turn, verb: string, after: number): MeetingEntity | undefined {
  if (verb === "围坐" && turn.meeting?.meetingKind === "INSPECTION") return undefined;
  const along = WENT_ALONG.test(verb) && scene.text.charAt(after) === "的";
  if (along || /^(?:率|带队)/.test(verb)) return scene.inspection;
  const meeting =
    /旁听|围坐|坐在|送别|担任|一道|就[座坐]|在[座坐]|莅会|观礼|到会|到场|接过|见证|宣誓|签|共同|培土|剪彩|宣布|接受|领到|朗诵|^为|按下|下达|颁发|表彰|领奖|审看|质询|献|演唱|走上|默哀|鞠躬/.test(
      verb,
    )
      ? turn.meeting
      : objectOf(scene, turn, after);
  if (verb !== "陪同" && verb !== "随同") return meeting;
  const { inspection } = scene;
  const closes = /^(?:了)?[。.]?$/.test(scene.text.slice(after, turn.end));
  return meeting?.meetingKind === "TALKS" || (closes && inspection) ? inspection : meeting;
}

const WENT_ALONG = /^(?:随行|同|陪同|一)/;

/** 出席会议的有A、B; 在主席台就座的还有: with the names on the next line. */
function namedAfter(scene: Scene, turn: Turn, after: number): Spot[] {
  const rest = scene.text.slice(after, turn.sentence.end);
  const match =
    /^[^,，。;；]{0,10}?(?:的?(?:还|领导)*|的(?:还|主要|领导)*[,，]?)(?:有|(?<=的[,，]?)(?:是|包括))[:：]?/.exec(
      rest,
    );
  if (!match) return [];
  const listed: Spot[] = [];
  let at = after + match[0].length;
  for (const spot of spotsWithin(
    scene.outer,
    { start: at, end: Math.min(scene.text.length, at + 4000) },
    "Person",
  )) {
    const gap = scene.text.slice(at, spot.start);
    if (gap.replace(/[\s、,，和及]/g, "").length > 14 || /[。!?！？]/.test(gap)) break;
    listed.push(spot);
    at = spot.end;
  }
  return [...listed, ...bodiesAfter(scene, { start: after + match[0].length, end: turn.sentence.end })];
}

/** 有某局局长甲, 以及|乙镇、丙镇|的负责人: the bodies of a list that unnamed people stand for. */
function bodiesAfter(scene: Scene, span: Span): Spot[] {
  const bodies = innermost(spotsWithin(scene.outer, span, "Organisation", "Place"));
  const last = bodies.findLastIndex(({ end }) => BY_HEADS.test(scene.text.slice(end, end + 16)));
  return last < 0 ? [] : listUpTo(scene, bodies.slice(0, last + 1));
}
const BY_HEADS = /^的?(?:主要|有关|相关)*[^,，。;；、的]{0,4}(?:负责人|负责同志|工作人员)/;

/** The clause, and the clauses of its list before it. */
function wholeList(scene: Scene, turn: Turn): Span {
  const first = turn.listed[0];
  const from = first && spanAt(turn.sentence.clauses, first.start);
  const whole = from && first.end <= from.end;
  return evidenceOf(scene, { start: whole ? from.start : turn.start, end: turn.end });
}
