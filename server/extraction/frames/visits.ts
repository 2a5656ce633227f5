import type { MeetingEntity } from "../../../graph-schema/article-graph.ts";
import { findAll } from "../find-all.ts";
import { clausesBefore } from "../sentences.ts";
import type { Turn } from "./discourse.ts";
import { doers } from "./doers.ts";
import { type Draft, evidenceOf, leaderOf, REACH, type Scene, type Spot, spotsWithin } from "./scene.ts";
import { isSite, stops, toDrafts, together } from "./stops.ts";
import { isUnreal } from "./unreal.ts";
import { comesHere, locally, toTheScene } from "./visits-meant.ts";

const COMES =
  "先后来到|来到|深入(?!学习|贯彻|推进|开展|实施|交谈|交流|落实)|直奔|走进|莅临|前往|分赴|赴(?!任)|抵达";
const LOOKS_IN =
  "走访|拜访了?|考察(?!组|团|员)了?|看望慰问|看望|慰问(?!组|团)|调研(?!会|组|员)|视察(?!组|团|员)|督导检查(?!组|员)|督导(?!组|员)|检查(?!组|员)|察看|查看";
const SETS_OUT =
  "赶到|赶往|赶赴|奔赴|驱车|到访|坐镇|蹲点|沿(?=[^,，。]{2,8}(?:徒步|步行|巡))|观摩|探访|踏勘|踏看|踏查|察访|慰问|参观|来(?=我[市省县区州]|[^,，。]{2,4}(?:考察|调研|检查|督导|视察))";
const GETS_ABOUT =
  "走遍|跑遍|跑到|到访|到达|走到|进驻|登上|登临|辗转|奔波于|往返于|蹲在|守在|现身|出现在|重返|回访";
/** 到 by itself, where no other word begins with it. */
const TO = "到(?!会|位|底|来|了|场|\\d|[^,，。;；]{0,3}月)";
/** 去 by itself, likewise. */
const GOES_OFF = "去(?!年|世|岁|掉|除|处|向|留|职|过|不|哪|那|看|找|库存|产能)";
const GO = new RegExp([COMES, LOOKS_IN, SETS_OUT, GETS_ABOUT, GOES_OFF, TO].join("|"), "g");
const PART_OF_WORD =
  /(?:得|遇|被[^,，]{0,8}送|嫁|调|派|分配|选调|招聘|转学|考|升|轮到|接|受|感|提|做|达|看|听|回|想|找|收|直|等|拿|用|涉及|碰|赶|接|扎|讲|办|搬|运|送|谈|传|卖|失|过|延伸|拓展|覆盖|纳入|不|没|别|未|不用)$/;

/** 到广东打工, 赴京读书: who goes there to work, to learn or to live is no visitor. */
const TO_STAY =
  /^(?:等地|一家|一带|的?[^,，。;；]{2,6}[厂店队校])?(?:给人|帮人|[^,，。;；]{0,10}(?:那天|那年|那会儿|的时候|途中|路上)[,，。]|打工|务工|工作(?!组|队|站|情况)|上班|放牧|下煤窑|挖煤|读书|上学|就读|求学|读大学|读研|留学|进修|定居|安家|当兵|服役|参军|做生意|经商|任职|任教|教书|就业|谋生|闯荡|挂职|养老|居住|生活|创业)/;

/** The list of stops may run on over commas: …现场,以及金龙矿区二选厂等. */
function listEnd(turns: readonly Turn[], index: number): number {
  let end = turns[index]?.end ?? 0;
  for (let i = index + 1; turns[i]?.sentence === turns[index]?.sentence && i < turns.length; i++) {
    const next = turns[i];
    if (!next || !/^(?:以及|和|及)/.test(next.words)) break;
    end = next.end;
  }
  return end;
}

/** An adverbial clause that may stand before the subject. */
const LEAD = "(?:[^,，。;；]{0,8}?[,，])?";
const SHORT_LEAD = "(?:[^,，。;；]{0,4}[,，])?";
const WHOSE_GROUP = "[^,，。;；看慰会欢陪率带领组接邀请与和向对到]{0,12}?";
const ERRAND =
  "代表|考察|访问|慰问|视察|调研|督导|检查|观摩|督查|巡视|采访|采风|验收|考核|参观|学习|评审|评估|指导|工作|调查|专家";
const DELEGATION = `(?:(?:${ERRAND})(?:团|组|队)|观摩团)(?:一行|成员)?`;
const MANY = "(?:[与参]会)?(?![他她我咱你])[\\u4e00-\\u9fff]{2,4}们";
const GROUP = new RegExp(`^${LEAD}${WHOSE_GROUP}${DELEGATION}|^${SHORT_LEAD}${MANY}|^${SHORT_LEAD}一行人`);
const HEADS_GROUP = /^(?:同志)?(?:率领?|率队|带队|带领|率团|任组长|为组长|担任组长|一行)/;

/** Who leads the delegation that 代表团一行 stands for: 某书记率领, 由某主任带队, 某主任一行, 在甲、乙带领下. */
function headsOfGroup(scene: Scene, before: number): readonly Spot[] {
  const persons = spotsWithin(scene.outer, { start: Math.max(0, before - REACH), end: before }, "Person");
  const at = persons.findIndex((s) => HEADS_GROUP.test(scene.text.slice(s.end, s.end + 8)));
  const heads = at < 0 ? [] : persons.slice(at, at + 1);
  for (const spot of persons.slice(0, Math.max(0, at)).reverse()) {
    const next = heads[0];
    if (!next || !/^[、和及与][^,，。;；、]{0,16}$/.test(scene.text.slice(spot.end, next.start))) break;
    heads.unshift(spot);
  }
  return heads;
}

const TAKES_ALONG = /(?:带着|拉着|带上|偕同)[^,，。;；]{0,24}$/;

/** Visitors, and whom they take along: 大队长李某带着民警王某,先后赶赴…. */
function withCompanions(scene: Scene, turn: Turn, visitors: readonly Spot[]): readonly Spot[] {
  const [first] = visitors;
  if (!first || first.start < turn.sentence.start || first.start >= turn.start) return visitors;
  const along = spotsWithin(scene.outer, { start: first.end, end: turn.start }, "Person").filter((s) =>
    TAKES_ALONG.test(scene.text.slice(first.end, s.start)),
  );
  return [...visitors, ...along.filter((s) => !visitors.some((v) => v.entity === s.entity))];
}

/** 他带着某主任到某镇: whoever takes another along, and is only carried over, goes as well. */
function takingAlong(scene: Scene, turn: Turn, visitors: readonly Spot[]): readonly Spot[] {
  const [first] = visitors;
  const lead = first && first.start >= turn.start ? scene.text.slice(turn.start, first.start) : "";
  const carried = TAKES_ALONG.test(lead) && turn.subjects.at(-1);
  return carried && !visitors.includes(carried) ? [carried, ...visitors] : visitors;
}

/** 对李某一行来我县考察表示欢迎: it is they who come. */
const WELCOMED = /[对向][^,，。;；]{0,16}$/;

/** 他和两名护士坐班车到…: whoever the text spoke of last. */
const PRONOUN = /^[“"]?(?:[^,，]{0,8}[,，])?[他她](?!们)[^,，。;；]{0,16}$/;

/** Whether the subject of the sentence up to this clause is a group. */
function isOfGroup(scene: Scene, turn: Turn): boolean {
  if (GROUP.test(turn.words)) return true;
  if (turn.named) return false;
  const before = clausesBefore(turn.sentence, turn.start);
  return before.some((c) => GROUP.test(scene.text.slice(c.start, c.end)));
}

/** 由李某带队,王某和有关学院负责人组成的考察组. */
const FORMED = /组成的[^,，。;；]{0,8}(?:组|团|队)/;

/** 从事餐饮的李某,一大早也从县城驱车来到…: who the clause before ends with. */
const topicBefore = (scene: Scene, turn: Turn, at: number): readonly Spot[] =>
  /[被由让对是派]/.test(scene.text.slice(turn.start, at)) ? [] : turn.listed;

/** 徒步两个小时|赶到, 两次|来到: how one goes, and nobody else who does. */
const HOW_GONE =
  /^(?:[^,，]{0,8}[,，])?(?:连|便|就|又|还|再|曾|先|后|也|都|只身|独自|结伴|立即|马上|徒步|步行|骑|坐|乘|开|驾|冒|顶|踩|踏|沿|背|带|提|拎|扛|挑|推|从|绕|翻|花|用|驱|一路|连夜|专程|特意|特地|多次|亲自|第?[\d一二三四五六七八九十两几]+次|再次|每|顺道|顺路|转|跨|穿|越|不远|千里|自费|主动|经常|时常|常|隔|趁|利用)[^,，。;；]{0,14}$/;

/** Whoever the sentence named before as its subject, where the clause tells only how he goes. */
function onTheWay(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const lead = scene.text.slice(turn.start, at);
  const clear = HOW_GONE.test(lead) && spotsWithin(scene.outer, { start: turn.start, end: at }).length === 0;
  const subject = turn.subjects.at(-1);
  return clear && subject && subject.start >= turn.sentence.start ? [subject] : [];
}

function visitorsAt(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const guest = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").at(-1);
  if (
    guest &&
    WELCOMED.test(scene.text.slice(turn.start, guest.start)) &&
    /^一行的?$/.test(scene.text.slice(guest.end, at))
  )
    return [guest];
  if (!isOfGroup(scene, turn)) {
    const named = together(scene, doers(scene, turn, at));
    const meant = PRONOUN.test(scene.text.slice(turn.start, at)) ? turn.subjects.slice(-1) : [];
    const own = onTheWay(scene, turn, at);
    const found = [named, meant, topicBefore(scene, turn, at), own].find((list) => list.length > 0) ?? [];
    const heads = FORMED.test(scene.text.slice(turn.start, at)) ? headsOfGroup(scene, at) : [];
    const visitors = [...heads.filter((h) => !found.some((s) => s.entity === h.entity)), ...found];
    return takingAlong(scene, turn, withCompanions(scene, turn, visitors));
  }
  const inspection = scene.meetings.find((m) => m.meetingKind === "INSPECTION");
  const heads = headsOfGroup(scene, at);
  const leader = heads.length === 0 && inspection ? leaderOf(scene, inspection) : undefined;
  return leader ? [leader] : heads;
}

const STOP_IS = /(?:第[一二三四五]|头一|首)站[,，]?(?:是|来到|到了?|选在|就到)/;

/** 第一站是某厂: where the leader of an inspection stops. */
function nextStop(scene: Scene, turn: Turn, inspection: MeetingEntity): Draft[] {
  const match = STOP_IS.exec(turn.words);
  const leader = match && leaderOf(scene, inspection);
  if (!leader) return [];
  return toDrafts(scene, turn, [leader], stops(scene, turn.start + match.index, turn.end), inspection);
}

const AGAIN = /[他她我](?:是)?(?:第[一二三四五六七八九十\d]+次|首次|头一回)(?=到访|来到|来|到|踏上|走进)/;

/** 李某说,这是他第五次到访江城: what a speaker tells of his own way. */
function tellsOwnWay(scene: Scene, turn: Turn, inspection?: MeetingEntity): Draft[] {
  const match = AGAIN.exec(turn.words);
  const who = match && [...turn.subjects].reverse().find((s) => s.entity === turn.speaker);
  return match && who
    ? toDrafts(scene, turn, [who], stops(scene, turn.start + match.index, turn.end).slice(0, 1), inspection)
    : [];
}

/** 来江城考察的某院院士: how a guest is told apart, not where one goes. */
const RELATIVE = /^(?:考察|调研|视察|检查|参观|走访|慰问)的/;

/** 他顺道察看…: what the text, and not he, tells of who spoke last. */
const OF_HIM = /^(?:随后|接着|之后|其间|当天|当日)?[,，]?[他她](?!们|说|表示|认为|指出|强调|要求)/;

/** Verbs of mere going; one inspects or comforts nowhere to stay. */
const WAYS = /^(?:前往|赴|抵达|到|去|来|到达|赶赴|奔赴|走到|辗转|进驻|往返于|奔波于)/;

function going(scene: Scene, turns: readonly Turn[], index: number, inspection?: MeetingEntity): Draft[] {
  const turn = turns[index];
  if (!turn) return [];
  const goesHimself = OF_HIM.test(turn.words) && turn.subjects.at(-1)?.entity === turn.speaker;
  if (turn.speaker?.kind === "Person" && !turn.named && !turn.opens && !goesHimself)
    return tellsOwnWay(scene, turn, inspection);
  for (const match of findAll(turn.words, GO)) {
    const at = turn.start + match.index;
    const lead = turn.words.slice(0, match.index);
    const listed = lead.endsWith("等") && turn.spots.some((s) => s.end === at - 1);
    if (isUnreal(lead) || (PART_OF_WORD.test(lead) && !listed)) continue;
    const rest = turn.words.slice(match.index);
    if (RELATIVE.test(rest)) continue;
    const visitors = visitorsAt(scene, turn, at);
    const found = stops(scene, at, listEnd(turns, index));
    const after = scene.text.slice(found.at(-1)?.end, turn.end);
    if (WAYS.test(match[0]) && TO_STAY.test(after)) continue;
    const unknown = visitors.length === 0 && isOfGroup(scene, turn) ? inspection : undefined;
    if (found.length > 0 && (visitors.length > 0 || unknown))
      return toDrafts(scene, turn, visitors, found, inspection);
  }
  return [];
}

const WHO_ATTENDS =
  "(?:与会|参会|参加会议的|观摩)(?:人员|代表|者|同志|专家|嘉宾|领导)?|观摩[组团]|参观[组团]|大家";
const NEXT = "(?:还|先后|分别|随后|共同|一同|集体)*";
const GO_AND_SEE = "分赴|前往|来到|赴|到|走进|深入|实地察看|实地观摩|察看|观摩|参观|考察";
const ATTENDEES = new RegExp(`^(?:[^,，]{0,12}[,，])?(?:${WHO_ATTENDS})(?:一行)?${NEXT}(?:${GO_AND_SEE})了?`);

/** 与会人员分赴…: a meeting that goes to see is held at its stops too. */
function attendeesGo(scene: Scene, turn: Turn): Draft[] {
  const match = ATTENDEES.exec(turn.words);
  const { meeting } = turn;
  if (!match || !meeting || meeting.meetingKind === "INSPECTION") return [];
  const evidence = evidenceOf(scene, turn);
  return stops(scene, turn.start + match[0].length, turn.end)
    .filter((s) => s.entity.kind === "Place")
    .map((s): Draft => ({ type: "HELD_AT", from: meeting, to: s.entity, evidence, confidence: 0.84 }));
}

const WITHIN =
  /在([^,，。;；与同见]{2,24}?)(?:实地)?(?:调研|考察|检查|慰问|视察|督导|走访|督查|巡查|查看|察看|参观|看望)(?!组|团|会)/;

/** 在东山镇调研时强调: a place named before the verb. */
function within(scene: Scene, turns: readonly Turn[], index: number, inspection?: MeetingEntity): Draft[] {
  const [turn, next] = [turns[index], turns[index + 1]];
  if (!turn) return [];
  const match = WITHIN.exec(turn.words);
  if (!match || isUnreal(turn.words.slice(0, match.index))) return [];
  const at = turn.start + match.index;
  const own = together(scene, doers(scene, turn, at));
  const ends = /^时[,，]$/.test(turn.words.slice(match.index + match[0].length));
  const visitors = own.length > 0 || !ends || !next ? own : together(scene, next.named ? next.subjects : []);
  const found = stops(scene, at, at + match[0].length);
  return visitors.length > 0 ? toDrafts(scene, turn, visitors, found, inspection) : [];
}

/** What may stand before the first clause of a sentence: 9月14日下午, or 随后. */
const AFTER_TIME = /^(?:[^,，。]{0,12}(?:[日天午晚时晨]|随后|接着|期间)[,，])?$/;

/** Whether a clause has the leader of an inspection as its subject: by name, by 他 or by his post. */
const isOfLeader = (turn: Turn, leader: Spot): boolean =>
  turn.subjects.some((s) => s.entity === leader.entity) &&
  (turn.named ||
    /^(?:他|她|[^,，]{1,2}书记|[^,，]{1,2}市长|一行|与|同|详细|认真|仔细|听取|询问)/.test(turn.words));

/** The clause in which the leader is seen at what a sentence opens with: one of the next, or the opening of the next sentence. */
function leaderSeen(scene: Scene, turns: readonly Turn[], index: number, leader: Spot): Turn | undefined {
  const turn = turns[index];
  const own = turns
    .slice(index + 1, index + 4)
    .find((t) => t.sentence === turn?.sentence && isOfLeader(t, leader));
  if (own || !turn || spotsWithin(scene.outer, turn.sentence, "Person").length > 0) return own;
  const opening = turns.slice(index + 1).find((t) => t.sentence !== turn.sentence);
  const goesOn = opening?.sentence.paragraph === turn.sentence.paragraph && opening.named;
  return goesOn && opening.subjects[0]?.entity === leader.entity ? opening : undefined;
}

/** 在唐家山油茶文化园,他…; 在武侯镇,某工程正在赶工。李某…: stops named at the head of a sentence about the leader. */
function stopping(scene: Scene, turns: readonly Turn[], index: number, inspection: MeetingEntity): Draft[] {
  const turn = turns[index];
  const next = turns[index + 1];
  const lead = turn ? (/[^;；]*$/.exec(scene.text.slice(turn.sentence.start, turn.start))?.[0] ?? "") : "";
  if (!turn || !next || !AFTER_TIME.test(lead) || next.sentence !== turn.sentence) return [];
  if (
    !/^(?:随后|当天)?[,，]?在/.test(turn.words) ||
    /(?:上|(?<!家)中|下|时|后|期间|会议)[,，]$/.test(turn.words)
  )
    return [];
  const leader = leaderOf(scene, inspection);
  if (GROUP.test(next.words))
    return toDrafts(
      scene,
      turn,
      leader ? [leader] : [],
      stops(scene, turn.start, turn.end).slice(0, 3),
      inspection,
    );
  const seen = leader && leaderSeen(scene, turns, index, leader);
  if (!leader || !seen) return [];
  const found = stops(scene, turn.start, turn.end).slice(0, 3);
  const goesOn = lead === "" ? [] : stops(scene, seen.start, seen.end);
  const sites = lead === "" ? found : found.filter((s) => isSite(s) && (goesOn.length === 0 || !isTown(s)));
  const works = stops(scene, turn.end, Math.min(seen.start, turn.sentence.end)).filter(
    ({ entity }) => entity.kind === "Project",
  );
  return toDrafts(scene, turn, [leader], [...sites, ...works], inspection);
}

/** 护林员李某, 店主王某: who is seen there because he works there. */
const OF_THERE =
  /[员工民户师医兵匠农主板人手生嫂姐叔婶爷奶伯](?:们)?$|(?:站|所|校|院|厂|店|园|馆|队|组|班)长$/;

const isTown = ({ entity }: Spot): boolean => entity.kind === "Place" && entity.level === "TOWNSHIP";

/** 昨日,在湖滨粮站,市长李某…: where whoever is named next is seen. */
function seenAt(scene: Scene, turns: readonly Turn[], index: number): Draft[] {
  const [turn, next] = [turns[index], turns[index + 1]];
  const told = turn && next && next.sentence === turn.sentence && /^在[^,，]{2,24}[,，]$/.test(turn.words);
  if (!told || /(?:上|中|下|时|后|期间|内|里|会议|活动)[,，]$/.test(turn.words)) return [];
  const who = next.spots.find((s) => s.entity.kind === "Person");
  const seen =
    who &&
    !OF_THERE.test(scene.text.slice(next.start, who.start)) &&
    next.subjects.includes(who) &&
    /^[^说介表]{0,3}[\u4e00-\u9fff]/.test(scene.text.slice(who.end, next.end));
  if (!seen || turn.meeting !== undefined || SAID.test(next.words)) return [];
  const place = stops(scene, turn.start, turn.end).at(-1);
  return place && isSite(place) && place.end === turn.end - 1 ? toDrafts(scene, turn, [who], [place]) : [];
}

const SAID = /说|回忆|讲述|感慨|坦言|表示|介绍|告诉|认为|指出|强调|看到|了解到|获悉/;

/** Who goes where: VISITED, and for an inspection its stops as HELD_AT. */
export function findVisited(scene: Scene, turns: readonly Turn[]): Draft[] {
  const inspection = scene.meetings.find((m) => m.meetingKind === "INSPECTION");
  return turns.flatMap((turn, index) => [
    ...going(scene, turns, index, inspection),
    ...within(scene, turns, index, inspection),
    ...locally(scene, turn),
    ...toTheScene(scene, turn),
    ...comesHere(scene, turn),
    ...attendeesGo(scene, turn),
    ...seenAt(scene, turns, index),
    ...(inspection ? stopping(scene, turns, index, inspection) : []),
    ...(inspection ? nextStop(scene, turn, inspection) : []),
  ]);
}
