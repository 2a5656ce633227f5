import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { FIRMS, namedMost, SCHOOLS } from "../called-bodies.ts";
import type { Turn } from "../discourse.ts";
import { type Draft, isWorks, type Scene, type Spot, spotsWithin, withinReach } from "../scene.ts";
import { findReal } from "../unreal.ts";
import { isSite, toDrafts } from "./stops.ts";
import { doersTogether } from "./visitors.ts";

const LOCALLY =
  /(?:来(校|院|厂|村|镇|乡)(?=调研|考察|访问|指导|检查|慰问|座谈|讲学)|(?:到|来到?|走进|深入|回到|进|入|驻)(村|镇|乡|街道|社区|厂|学校|校园|校)(?:里|上)?(?=调研|考察|走访|慰问|检查|看望|察看|查看|看|讲课|上课|指导|蹲|住|[,，。])|在(村|镇|乡|厂|校)[里上](?=住|蹲|待|守|驻))/;

const HE = /^[“"]?[他她](?!们)[^,，]{0,12}$/;

const INVITED = /(?:请来|请到|请了|邀请|聘请)[^,，。;；]{0,24}$/;

/** 请来副教授李某,他…: who was asked to come, else whom the text speaks of. */
function heMeant(scene: Scene, { sentence, start, subjects }: Turn): readonly Spot[] {
  const guest = spotsWithin(scene.outer, { start: sentence.start, end: start }, "Person").at(-1);
  const invited = guest && INVITED.test(scene.text.slice(sentence.start, guest.start));
  return invited ? [guest] : subjects.slice(-1);
}

/** 书记到村里调研, 专家进厂蹲了九天: the village or works that the text named last. */
export function locally(scene: Scene, turn: Turn): Draft[] {
  const match = findReal(LOCALLY, turn.words);
  if (!match) return [];
  const word = match[1] ?? match[2] ?? match[3] ?? "-";
  const at = turn.start + match.index;
  const known = spotsWithin(scene.spots, withinReach(at), "Place", "Organisation");
  const ends = word === "厂" ? FIRMS : /校/.test(word) ? SCHOOLS : new RegExp(`${word}$`);
  const hosts = match[1]
    ? spotsWithin(scene.spots, { start: at, end: scene.text.length }, "Organisation")
    : [];
  const houses = known.filter((s) => ends.test(s.entity.name));
  const place =
    (/校/.test(word) ? namedMost(houses) : houses.at(-1)) ?? hosts.find((s) => ends.test(s.entity.name));
  const named = place ? doersTogether(scene, turn, at) : [];
  const he = HE.test(turn.words.slice(0, match.index)) ? heMeant(scene, turn) : [];
  const visitors = place && named.length === 0 ? he : named;
  return place ? toDrafts(scene, turn, visitors, [place]) : [];
}

/** What a house that was named before may be called by: 去了医院, 到工地. */
const HOUSE_MEANT =
  /(?:到|去了?|来到|走进|赶到)(医院|学校|工地|卫生院|敬老院|纪念馆|水库|车间)(?=[,，。]|现场|里|看望|慰问|检查|察看|查看|感谢|调研)/;

/** 李某先去了医院: the one that the article names, where it names no other of its kind. */
export function toTheHouse(scene: Scene, turn: Turn): Draft[] {
  const match = findReal(HOUSE_MEANT, turn.words);
  if (!match) return [];
  const at = turn.start + match.index;
  const word = match[1] ?? "-";
  const before = spotsWithin(scene.outer, withinReach(at));
  const meant = before.filter(({ entity }) => isCalled(entity, word));
  const house = new Set(meant.map(({ entity }) => entity)).size === 1 ? meant.at(-1) : undefined;
  return house ? toDrafts(scene, turn, doersTogether(scene, turn, at), [house]) : [];
}
const isCalled = (entity: Entity, word: string): boolean =>
  word === "工地"
    ? isWorks(entity)
    : word === "学校"
      ? SCHOOLS.test(entity.name)
      : entity.name.endsWith(word);

const TO_THE_SCENE =
  /(?:赶到|赶赴|奔赴|赶往|前往|来到|抵达|到达)了?(?:火场|火灾现场|事发(?:现场|地)|事故现场|救援现场|受灾(?:点|现场)|灾区|现场)/;

/** 李某赶赴火场: the village or site that the paragraph, or the one before, named last. */
export function toTheScene(scene: Scene, turn: Turn): Draft[] {
  const match = findReal(TO_THE_SCENE, turn.words);
  if (!match) return [];
  const at = turn.start + match.index;
  const sites = spotsWithin(scene.outer, { start: Math.max(0, at - NEAR), end: at }, "Place").filter(isSite);
  const visitors = sites.length > 0 ? doersTogether(scene, turn, at) : [];
  return toDrafts(scene, turn, visitors, sites.slice(-1));
}
const NEAR = 400;

const HITHER = /(?:赶到|赶来|来到|走进|找到|(?<![说讲谈看想])到)了?(?:这里|这儿)/;

/** 八点半赶到这里: the body or site that a sentence before this one named last. */
export function hither(scene: Scene, turn: Turn): Draft[] {
  const match = findReal(HITHER, turn.words);
  if (!match) return [];
  const { start: end } = turn.sentence;
  const before = { start: Math.max(0, end - NEAR), end };
  const here = spotsWithin(scene.outer, before, "Place", "Organisation").findLast(isSite);
  const at = turn.start + match.index;
  const named = here ? doersTogether(scene, turn, at) : [];
  const visitors =
    named.length > 0 || spotsWithin(scene.outer, turn).length > 0 ? named : turn.subjects.slice(-1);
  return here ? toDrafts(scene, turn, visitors, [here]) : [];
}

const COMES_HERE = /(?:来|抵|莅)(我[省市县区州]|[\u4e00-\u9fff])(?=考察|调研|访问|洽谈|走访|视察|指导|慰问)/;

/** 来绵考察的某集团董事长李某: the paper's own city, by one letter of its name. */
export function comesHere(scene: Scene, turn: Turn): Draft[] {
  const match = COMES_HERE.exec(turn.words);
  const home = match && scene.setting.home?.at(-1);
  const city = home && scene.spots.find((s) => s.entity.kind === "Place" && s.entity.name === home);
  if (!match || !city || !(match[1]?.startsWith("我") || home.slice(0, 2).includes(match[1] ?? "-")))
    return [];
  const at = turn.start + match.index;
  const after = scene.text.charAt(at + match[0].length + 2) === "的";
  const guests = after ? spotsWithin(scene.outer, { start: at, end: turn.end }, "Person").slice(0, 1) : [];
  const before = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").at(-1);
  const beside = before && /^(?:一行|率队|率团)?$/.test(scene.text.slice(before.end, at)) ? [before] : [];
  const named = guests.length > 0 ? guests : beside;
  const visitors = named.length > 0 ? named : doersTogether(scene, turn, at);
  return toDrafts(scene, turn, visitors, [city], scene.inspection);
}
