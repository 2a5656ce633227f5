import type { Turn } from "../discourse.ts";
import { doers } from "../doers.ts";
import { BARE } from "../ranks.ts";
import { type Draft, leaderOf, REACH, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isUnreal } from "../unreal.ts";
import { naming, readEach, type Wording } from "../wordings.ts";
import { attendeesGo } from "./attendees.ts";
import { headsOfGroup, isOfGroup } from "./groups.ts";
import { findLeadersStops, nextStop } from "./leaders.ts";
import { comesHere, hither, locally, toTheHouse, toTheScene } from "./places-meant.ts";
import { isSite, stops, toDrafts, together } from "./stops.ts";
import { findWays, goesToStay, type Way } from "./ways.ts";

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
const PRONOUN = /^[“"]?(?:[^,，]{0,8}[,，])?[他她](?!们)[^,，。;；]{0,20}$/;

/** 由李某带队,王某和有关学院负责人组成的考察组. */
const FORMED = /组成的[^,，。;；]{0,8}(?:组|团|队)/;

/** Whom a clause speaks of: its subject, else, where the sentence says 他, whom the text named last. */
function spokenOf(scene: Scene, turn: Turn): readonly Spot[] {
  if (turn.subjects.length > 0) return turn.subjects.slice(-1);
  return HE.test(sentenceTo(scene, turn)) ? lastBefore(scene, turn) : [];
}
const sentenceTo = (scene: Scene, { sentence, start, end }: Turn): string =>
  scene.text.slice(Math.max(sentence.start, start - 60), end);
const HE = /(?:^|[,，])[^,，“”]{0,8}[他她](?!们)/;

/** Whom the text named last before a clause. */
const lastBefore = (scene: Scene, { start }: Turn): readonly Spot[] =>
  spotsWithin(scene.outer, { start: Math.max(0, start - REACH), end: start }, "Person").slice(-1);

const THEY =
  /^(?:[^,，]{0,6}[,，])?(?:他们|[两二三]人|一行人?|夫妻俩|父子俩|母女俩|姐妹俩|兄弟俩)(?:又|还|再|先后|一起|一同|一路)*$/;

/** 李某带领执法人员…。随后,他们到…: who is told of with those he took along. */
function theyMeant(scene: Scene, { start, subjects, sentence }: Turn, lead: string): readonly Spot[] {
  const first = subjects[0];
  if (!first || !THEY.test(lead) || sentence.start - first.start > NEAR_BY) return [];
  const along = /^(?:[^,，。;；]{0,6}(?:带领|带着|率|和|与|一行|会同)|、)/.test(
    scene.text.slice(first.end, start),
  );
  return along ? subjects : [];
}
const NEAR_BY = 120;

/** 1959年国庆前夕赴北京: nothing but a time before the way. */
const TIME_LEAD =
  /^[“"]?(?:并|于|又|再|就|才|\d{4}年|\d{1,2}[月日时点]|[年月初底末中上下旬春夏秋冬]|国庆|春节|前[夕后]?|[暑寒]假|[上下中]午|傍晚|清晨|凌晨|[早晚]上|深夜|天[亮黑]|一大?早|时许|次[日年月]|第[一二三]次|第二[天年]|[同当][年天日晚]|后来|此后|期间|[,，])+$/;

/** 记者跟着科长李某爬到…: who leads the way is there as well. */
function followed(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const guide = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").at(-1);
  const lead = guide && scene.text.slice(turn.start, guide.start);
  return guide && /(?:跟着|跟随|陪着)[^,，。;；]{0,30}$/.test(lead ?? "") && at - guide.end < 6
    ? [guide]
    : [];
}

/** 从事餐饮的李某,一大早也从县城驱车来到…: who the clause before ends with. */
const topicBefore = (scene: Scene, turn: Turn, at: number): readonly Spot[] =>
  /[被由让对是派]/.test(scene.text.slice(turn.start, at)) ? [] : turn.listed;

/** 徒步两个小时|赶到, 两次|来到: how one goes, and nobody else who does. */
const HOW_GONE =
  /^(?:[^,，]{0,8}[,，])?(?:连|便|就|又|还|再|曾|先|后|也|都|只身|独自|结伴|立即|马上|徒步|步行|骑|坐|乘|开|驾|冒|顶|踩|踏|沿|背|带|提|拎|扛|挑|推|从|绕|翻|花|用|驱|一路|连夜|专程|特意|特地|多次|亲自|第?[\d一二三四五六七八九十两几]+次|再次|每|顺道|顺路|转|跨|穿|越|不远|千里|自费|主动|经常|时常|常|隔|趁|利用)[^,，。;；]{0,14}$|^[^,，。;；]{0,12}[后就]?(?:又|再|还|也|便|才|先后)$/;

/** Whoever the sentence named before as its subject, where the clause tells only how he goes. */
function onTheWay(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const lead = scene.text.slice(turn.start, at);
  const clear = HOW_GONE.test(lead) && spotsWithin(scene.outer, { start: turn.start, end: at }).length === 0;
  const subject = clear ? spokenOf(scene, turn)[0] : undefined;
  const carried = subject && (subject.start >= turn.sentence.start || HE.test(sentenceTo(scene, turn)));
  return subject && carried ? [subject] : [];
}

/** Others who may be the subject of a clause, named or not, and words by which somebody is moved. */
const OTHERS =
  /[们众]|记者|村民|居民|群众|市民|游客|学生|孩子|队员|队伍|专家|工人|干部|民警|警察|医生|老师|教师|乡亲|客商|车队|货车|救护车|直升机|消息|信|水|电|路|车[辆子]|人(?!行|工)|我|你|谁|被|让|请|派|由|使|把|将|送|调|运|向|对|给|为|与|和|跟|同|者|员|家|长|工程|项目|产品|订单|资金/;
/** Longest lead of a clause whose subject may be left out. */
const SHORT = 14;

/** 两天一夜|赶到, 拄着拐杖又|爬到: whoever the sentence named last as its subject, where the clause names nobody else. */
function carriedOver(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const lead = scene.text.slice(turn.start, at);
  if (turn.named || turn.start === turn.sentence.start || lead.length > SHORT || OTHERS.test(lead)) return [];
  if (spotsWithin(scene.outer, { start: turn.start, end: at }).length > 0) return [];
  const [subject] = spokenOf(scene, turn);
  return subject && subject.start >= turn.sentence.start ? [subject] : [];
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
    const told = together(scene, doers(scene, turn, at));
    const named = told.filter((s) => !ASKED.test(scene.text.slice(s.end, at)));
    const lead = scene.text.slice(turn.start, at);
    const before = told.length > named.length ? lastBefore(scene, turn) : spokenOf(scene, turn);
    const meant = PRONOUN.test(lead) || TIME_LEAD.test(lead) ? before : theyMeant(scene, turn, lead);
    const found =
      [
        named,
        followed(scene, turn, at),
        meant,
        topicBefore(scene, turn, at),
        onTheWay(scene, turn, at),
        carriedOver(scene, turn, at),
      ].find((list) => list.length > 0) ?? [];
    const heads = FORMED.test(scene.text.slice(turn.start, at)) ? headsOfGroup(scene, at) : [];
    const visitors = [...heads.filter((h) => !found.some((s) => s.entity === h.entity)), ...found];
    return takingAlong(scene, turn, withCompanions(scene, turn, visitors));
  }
  const { inspection } = scene;
  const heads = headsOfGroup(scene, at);
  const leader = heads.length === 0 && inspection ? leaderOf(scene, inspection) : undefined;
  return leader ? [leader] : heads;
}

const AGAIN =
  /[他她我](?:是)?(?:第[一二三四五六七八九十\d]+次|首次|头一回)(?=到访|来到|来|到|踏上|走进)|我(?:也|就|又|曾|还)*(?:[坐乘骑][^,，。;；]{1,4})?[去跑到]过/;

/** 李某说,这是他第五次到访江城: what a speaker tells of his own way. */
function tellsOwnWay(scene: Scene, turn: Turn): Draft[] {
  const match = AGAIN.exec(turn.words);
  const who = match && [...turn.subjects].reverse().find((s) => s.entity === turn.speaker);
  return match && who
    ? toDrafts(
        scene,
        turn,
        [who],
        stops(scene, turn.start + match.index, turn.end).slice(0, 1),
        scene.inspection,
      )
    : [];
}

/** 他顺道察看…: what the text, and not he, tells of who spoke last. */
const OF_HIM = /^(?:随后|接着|之后|其间|当天|当日)?[,，]?[他她](?!们|说|表示|认为|指出|强调|要求)/;

/** 听主任李某介绍,随后参观了…: the text goes on with those who heard him, or with himself. */
const isNarrated = (scene: Scene, turn: Turn): boolean =>
  (OF_HIM.test(turn.words) && turn.subjects.at(-1)?.entity === turn.speaker) ||
  (/^(?:随后|接着|之后|还|先后|又|并)/.test(turn.words) &&
    /听取?(?:了)?[^,，。;；]{2,24}(?:介绍|汇报|讲解|讲述)/.test(
      scene.text.slice(turn.sentence.start, turn.start),
    ));

/** 和书记李某商量后去兰州: who is only asked does not go. */
const ASKED = /^(?:商量|商议|合计|通电话|约定|告别|分手)/;

/** 来江城考察的某院院士: how a guest is told apart, not where one goes. */
const RELATIVE = /^(?:考察|调研|视察|检查|参观|走访|慰问)的/;

/** 7月8日,走进某院的大厅,会长李某掏出手机: who does something there is named after it. */
function seenNext(scene: Scene, turns: readonly Turn[], index: number, lead: string): readonly Spot[] {
  const [turn, next] = [turns[index], turns[index + 1]];
  if (!turn || next?.sentence !== turn.sentence || lead !== "" || turn.named || !next.named) return [];
  if (!TIME_AHEAD.test(scene.text.slice(turn.sentence.start, turn.start))) return [];
  const who = next.subjects.find(({ start }) => start >= next.start);
  const posts = who && scene.text.slice(next.start, who.start);
  return who && posts !== undefined && /^[^,，。;；的]{0,30}$/.test(posts) ? [who] : [];
}
const TIME_AHEAD = /^(?:[“][^”]*[”])?(?:[^,，。]{0,12}(?:[日天午晚时晨]|随后|期间)[,，])?$/;

function going(scene: Scene, turn: Turn, index: number, turns: readonly Turn[]): readonly Draft[] {
  if (turn.speaker?.kind === "Person" && !turn.named && !turn.opens && !isNarrated(scene, turn))
    return tellsOwnWay(scene, turn);
  const end = listEnd(turns, index);
  if (spotsWithin(scene.outer, { start: turn.start, end }).length === 0) return [];
  const endsList = (at: number) =>
    turn.words.charAt(at - 1) === "等" && turn.spots.some((s) => s.end === turn.start + at - 1);
  for (const way of findWays(turn.words, endsList)) {
    const lead = turn.words.slice(0, way.index);
    if (isUnreal(lead) || (way.near && USED_TO.test(lead))) continue;
    if (RELATIVE.test(turn.words.slice(way.index))) continue;
    const told = visitorsAt(scene, turn, turn.start + way.index);
    const visitors = told.length > 0 ? told : seenNext(scene, turns, index, lead);
    const found = stopsOf(scene, turn, way, end);
    const unknown = visitors.length === 0 && isOfGroup(scene, turn) ? scene.inspection : undefined;
    if (found.length > 0 && (visitors.length > 0 || unknown))
      return toDrafts(scene, turn, visitors, found, scene.inspection);
  }
  return [];
}

/** 以前拉羊去某镇: what one did again and again, no visit. */
const USED_TO = /以前|从前|过去(?!的)|平时|往年|早些年|每天/;

/** Between a way of going that wants its place at once and that place. */
const RIGHT_AFTER = /^(?:[了过]|位于|正在[^,，。;；的]{0,4}的|[^,，。;；在的]{0,2})$/;

/** The stops of one way of going; none where one goes there to stay. */
function stopsOf(scene: Scene, turn: Turn, way: Way, end: number): Spot[] {
  const at = turn.start + way.index;
  const after = turn.start + way.end;
  const found = stops(scene, at, end);
  const first = spotsWithin(scene.outer, { start: after, end })[0];
  if (way.near && (!first || !RIGHT_AFTER.test(scene.text.slice(after, first.start)))) return [];
  const rest = scene.text.slice(found.at(-1)?.end ?? after, turn.end);
  return goesToStay(scene.text.slice(at, after), rest) ? [] : found;
}

const BEEN = /^([^,，。;；]{2,24}?)(?:他|她)?(?:都|也)?(?:跑|去|到|走)(?:过|遍了?|了个?遍)/;

/** 杭州、宁波都跑过: places told before the way. */
function beenTo(scene: Scene, turn: Turn): Draft[] {
  const match = BEEN.exec(turn.words);
  const places = match
    ? spotsWithin(scene.outer, { start: turn.start, end: turn.start + (match[1]?.length ?? 0) })
    : [];
  if (places[0]?.start !== turn.start || turn.named || isUnreal(match?.[0] ?? "")) return [];
  const open = places.every(
    ({ entity, start }, i) =>
      entity.kind === "Place" && (i === 0 || /^[、和]?$/.test(scene.text.slice(places[i - 1]?.end, start))),
  );
  return open ? toDrafts(scene, turn, turn.subjects.slice(-1), places) : [];
}

const LOOKS =
  "(?:实地)?(?:调研|考察|检查|慰问|视察|督导|走访|督查|巡查|查看|察看|参观|看望)(?!组|团|会)|走进|登上|观看";
/** Spans of a stay that is no life there. */
const A_WHILE = "(?:[一二两三四五六七八九十几数半\\d]+(?:多|个)?(?:天|晚|夜|周|星期))";
const STAYS = `停留|逗留|(?:住|待|蹲|守)了${A_WHILE}|蹲点|采风|写生|义诊|巡诊|[拍画演讲逛转]了[一半两三好]|办了[^,，。;；]{0,6}展|找到(?!了?(?:工作|活))|找着|看了|看过|[摸问]了|碰[上见到]|遇[上见到]|连演|巡演|参展|领奖|参赛|支援|接听|体验`;
const WITHIN = new RegExp(
  `在([^,，。;；与同见]{2,24}?)(?:${LOOKS}|${STAYS})|(?<=对)[^,，。;；]{2,24}?(?:进行|开展)了?[^,，。;；]{0,6}?(?:检查|督查|暗访|调研|走访|巡查|督导|视察)|(?:最后一|第[一二三四五]|头一)[趟站]在[^,，。;；]{2,20}[,，]`,
);

/** 在东山镇调研时强调, 在东山镇调研时,李某强调: a place named before the verb. */
function within(scene: Scene, turn: Turn, index: number, turns: readonly Turn[]): readonly Draft[] {
  const next = turns[index + 1];
  const match = WITHIN.exec(turn.words);
  if (!match || isUnreal(turn.words.slice(0, match.index))) return [];
  const at = turn.start + match.index;
  const own = together(scene, doers(scene, turn, at));
  const ends = /^时[,，]$/.test(turn.words.slice(match.index + match[0].length));
  const visitors = own.length > 0 || !ends || !next ? own : together(scene, next.named ? next.subjects : []);
  const found = stops(scene, at, at + match[0].length).filter((s) => !BARE.test(s.text));
  return visitors.length > 0 ? toDrafts(scene, turn, visitors, found, scene.inspection) : [];
}

/** 昨日,在湖滨粮站,市长李某…: where whoever is named next is seen. */
function seenAt(scene: Scene, turn: Turn, index: number, turns: readonly Turn[]): readonly Draft[] {
  const next = turns[index + 1];
  const told = next?.sentence === turn.sentence && /^在[^,，]{2,24}[,，]$/.test(turn.words);
  if (!told || /(?:上|中|下|时|后|期间|内|里|会议|活动)[,，]$/.test(turn.words)) return [];
  const who = next.spots.find((s) => s.entity.kind === "Person");
  const seen =
    who &&
    next.subjects.includes(who) &&
    COMES_BY.test(scene.text.slice(next.start, who.start)) &&
    /^[^说介表]{0,3}[\u4e00-\u9fff]/.test(scene.text.slice(who.end, next.end));
  if (!seen || turn.meeting !== undefined || SAID.test(next.words)) return [];
  const place = stops(scene, turn.start, turn.end).at(-1);
  return place && isSite(place) && place.end === turn.end - 1 ? toDrafts(scene, turn, [who], [place]) : [];
}

/** Who is at a place for a while, and does not work there: officers, guests, customers. */
const COMES_BY =
  /来自|(?:书记|[省市县区州旗乡镇局部厅]长|主任|主席|专员|代表|委员|教授|院士|专家|记者|[采收]购商|客商|游客|顾客|观众|摄影师|画家|作家|队员|考生|选手)$/;
const SAID = /说|回忆|讲述|感慨|坦言|表示|介绍|告诉|认为|指出|强调|看到|了解到|获悉/;

const VISITS: readonly Wording[] = [
  going,
  naming(within),
  naming(beenTo),
  locally,
  toTheScene,
  toTheHouse,
  hither,
  comesHere,
  naming(attendeesGo, "Place"),
  naming(seenAt),
  naming((scene, turn) => (scene.inspection ? [] : nextStop(scene, turn, turn.subjects.at(-1)))),
];

/** Who goes where: VISITED, and for an inspection its stops as HELD_AT. */
export function findVisited(scene: Scene, turns: readonly Turn[]): Draft[] {
  const visits = readEach(scene, turns, VISITS);
  return [...visits, ...findLeadersStops(scene, turns, visits)];
}
