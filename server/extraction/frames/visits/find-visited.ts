import { INSPECTS } from "../../meetings/visit.ts";
import type { Turn } from "../discourse.ts";
import { BARE } from "../ranks.ts";
import { type Draft, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { findReal, isUnreal } from "../unreal.ts";
import { withoutNames } from "../without-names.ts";
import { naming, readEach, type Wording } from "../wordings.ts";
import { attendeesGo } from "./attendees.ts";
import { isOfGroup } from "./groups.ts";
import { findLeadersStops, nextStop } from "./leaders.ts";
import { comesHere, hither, locally, toTheHouse, toTheScene } from "./places-meant.ts";
import { isSite, stops, toDrafts } from "./stops.ts";
import { doersTogether, seenNext, together, visitorsAt } from "./visitors.ts";
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

/** 来江城考察的某院院士: how a guest is told apart, not where one goes. */
const RELATIVE = /^(?:考察|调研|视察|检查|参观|走访|慰问)的/;

function going(scene: Scene, turn: Turn, index: number, turns: readonly Turn[]): readonly Draft[] {
  if (turn.speaker?.kind === "Person" && !turn.named && !turn.opens && !isNarrated(scene, turn))
    return tellsOwnWay(scene, turn);
  const end = listEnd(turns, index);
  if (spotsWithin(scene.outer, { start: turn.start, end }).length === 0) return [];
  const endsList = (at: number) =>
    turn.words.charAt(at - 1) === "等" && turn.spots.some((s) => s.end === turn.start + at - 1);
  for (const way of findWays(turn.words, endsList)) {
    const lead = turn.words.slice(0, way.index);
    if (isUnreal(withoutNames(turn, lead)) || (way.near && USED_TO.test(lead))) continue;
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

const LOOKS = `(?:实地)?(?:${INSPECTS}|参观)(?!组|团|会)|走进|登上|观看`;
/** Spans of a stay that is no life there. */
const A_WHILE = "(?:[一二两三四五六七八九十几数半\\d]+(?:多|个)?(?:天|晚|夜|周|星期))";
const STAYS = `停留|逗留|(?:住|待|蹲|守)了${A_WHILE}|蹲点|采风|写生|义诊|巡诊|[拍画演讲逛转]了[一半两三好]|办了[^,，。;；]{0,6}展|找到(?!了?(?:工作|活))|找着|看了|看过|[摸问]了|碰[上见到]|遇[上见到]|连演|巡演|参展|领奖|参赛|支援|接听|体验`;
const WITHIN = new RegExp(
  `在([^,，。;；与同见]{2,24}?)(?:${LOOKS}|${STAYS})|(?<=对)[^,，。;；]{2,24}?(?:进行|开展)了?[^,，。;；]{0,6}?(?:${INSPECTS})|(?:最后一|第[一二三四五]|头一)[趟站]在[^,，。;；]{2,20}[,，]`,
);

/** 在东山镇调研时强调, 在东山镇调研时,李某强调: a place named before the verb. */
function within(scene: Scene, turn: Turn, index: number, turns: readonly Turn[]): readonly Draft[] {
  const next = turns[index + 1];
  const match = findReal(WITHIN, turn.words);
  if (!match) return [];
  const at = turn.start + match.index;
  const own = doersTogether(scene, turn, at);
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
