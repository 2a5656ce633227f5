import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { carried, subjectIn } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import { listUpTo, toEntities } from "../lists.ts";
import { type Draft, evidenceOf, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isObject } from "../subjects.ts";
import { isUnreal } from "../unreal.ts";
import { awards } from "./awards.ts";
import { eventOf } from "./events.ts";
import { agentBodies } from "./givers.ts";
import { listedIn } from "./listed.ts";

const CONFERRED = /^(?:等[^,，]{0,6})?(?:联合|共同)?(?:颁发|颁授|授予|评定|评选|签发|颁|发)的/;
/** An honour's name, in quotes or out of them, without what it is handed over as: a certificate, a plate. */
const NAME =
  /^(?:首[届批]|一[枚块面座张项个])?(?:[^,，。;；“”]{0,6}[“"]([^“”"]{2,24})[”"]|([^,，。;；“”]{0,24}?(?:奖(?![牌杯状金])(?:[一二三特]等奖|[金银铜]奖)?|奖状|[一二三]等功|模范|标兵|能手|工匠|先进(?:个人|集体|单位)|称号)))/;

const nameIn = (words: string): string | undefined => {
  const [, quoted, bare] = NAME.exec(words) ?? [];
  return quoted ?? bare?.replace(/(?:荣誉)?称号$/, "");
};

/** 向某队|颁发了. */
const TO_WHOM = /[向为给](?=[^,，向为给]{2,30}(?:颁发|授予|送上|递上|颁授|戴上)了?$)/;

/** Who has what a clause tells to the end of `span`: to whom it is given, who is named, else whom it is about. */
function holders(scene: Scene, turn: Turn, end: number): readonly Spot[] {
  const lead = scene.text.slice(turn.start, end);
  const given = TO_WHOM.exec(lead);
  if (given) return listedIn(scene, turn.start + given.index, end);
  const persons = spotsWithin(scene.outer, { start: turn.start, end }, "Person").filter(
    (s) => !isObject(scene.text.slice(turn.start, s.start), scene.text.slice(s.end, end)),
  );
  if (persons.length > 0) return listUpTo(scene, persons);
  const { bodies, personal } = subjectIn(scene, { start: turn.start, end });
  if (personal) return [];
  return bodies.length > 0 ? bodies : whoItIsAbout(scene, turn);
}

/** The person that the sentence has named or means by 他, else the body that is its subject, else whom the text is about. */
function whoItIsAbout(scene: Scene, turn: Turn): readonly Spot[] {
  const own = turn.subjects.filter((s) => s.start >= turn.sentence.start);
  if (own.length > 0) return own.slice(-1);
  const told = scene.text.slice(turn.sentence.start, turn.end);
  if (turn.him && /[他她](?!们)/.test(told)) return [turn.him];
  const bodies = carried(scene, turn, false);
  if (bodies.length > 0) return bodies;
  return turn.him ? [turn.him] : [];
}

/** 手里握着某总工会颁发的“…”证书: an honour that one has, told with the body that gave it. */
function conferredBy(scene: Scene, turn: Turn): Draft[] {
  const bodies = spotsWithin(scene.outer, turn, "Organisation");
  const giver = bodies.find((s) => CONFERRED.test(scene.text.slice(s.end, s.end + 12)));
  if (!giver) return [];
  const gap = CONFERRED.exec(scene.text.slice(giver.end, giver.end + 12))?.[0].length ?? 0;
  const title = nameIn(scene.text.slice(giver.end + gap, turn.end));
  const givers = listUpTo(scene, bodies.slice(0, bodies.indexOf(giver) + 1));
  const start = givers[0]?.start ?? giver.start;
  if (!title || isUnreal(scene.text.slice(turn.start, start))) return [];
  const told = { title, evidence: evidenceOf(scene, turn), confidence: 0.7 };
  return awards(toEntities(givers), holders(scene, turn, start), told);
}

const GIVES = "(?:发|颁|奖|授|判|递|送|交)?给了?|授予了?|颁发到|送到了?";
/** 把…奖|给了: what is given first, then to whom. */
const HANDS_IT = new RegExp(
  `[把将]([^,，。;；]{3,40}?)(?:的)?(?:称号|奖杯|奖牌|荣誉|证书)?(?:${GIVES})(?=[^,，。;；])`,
);
/** 发给他一张奖状: to whom first. */
const HANDS_HIM = /(?:发给|颁给|奖给|授予|追授)了?([他她其])(?!们)(?=[^,，。;；]{2,30})/;
/** 把他列为先进个人. */
const NAMES_HIM =
  /[把将]([^,，。;；]{1,20}?)(?:也|都|还)?(?:一并)?(?:列为|列入|评为|命名为|认定为|表彰为|确定为|选为|推选为|授予)了?(?=[^,，。;；]{2,30})/;
const JURY = /(?:评委会|组委会|评审团|大赛|大会)[^,，]{0,6}$/;

/** Who is meant after a verb of giving: those named there, else 他 or 这支队. */
function receiversAt(scene: Scene, turn: Turn, start: number, end: number): readonly Spot[] {
  const named = listedIn(scene, start, end);
  if (named.length > 0 || !/[他她其]/.test(scene.text.slice(start, Math.min(end, start + 3)))) return named;
  const told = spotsWithin(scene.outer, { start: turn.sentence.start, end: turn.start }, "Person").slice(-1);
  return told.length > 0 || !turn.him ? told : [turn.him];
}

/** The bodies that give, else the event whose jury does. */
function giversAt(scene: Scene, turn: Turn, at: number, title: string): readonly Entity[] {
  const bodies = agentBodies(scene, turn, at);
  if (bodies.length > 0) return bodies;
  const event = JURY.test(scene.text.slice(turn.start, at)) ? eventOf(scene, turn, at, title) : undefined;
  return event ? [event] : [];
}

/** A giving as a clause words it: where its verb is, what is given, and where those stand who get it. */
interface Giving {
  at: number;
  title: string | undefined;
  to: readonly [start: number, end: number];
}

function givingIn({ words, start, end }: Turn): Giving | undefined {
  const it = HANDS_IT.exec(words);
  if (it) return { at: it.index, title: nameIn(it[1] ?? ""), to: [start + it.index + it[0].length, end] };
  const him = HANDS_HIM.exec(words);
  if (him) {
    const after = him.index + him[0].length;
    return { at: him.index, title: nameIn(words.slice(after)), to: [start + after - 1, start + after] };
  }
  const named = NAMES_HIM.exec(words);
  if (!named) return undefined;
  const after = named.index + named[0].length;
  const whole = /^[“"]?([^,，。;；“”]{2,24})[”"]?[,，。;；]?$/.exec(words.slice(after))?.[1];
  return {
    at: named.index,
    title: nameIn(words.slice(after)) ?? whole,
    to: [start + named.index + 1, start + named.index + 1 + (named[1]?.length ?? 0)],
  };
}

/** 省妇联把“…”称号给了李某, 部里发给他一张奖状, 县馆把她列为传承人: the giver, what he gives and to whom, in any order. */
function givenTo(scene: Scene, turn: Turn): Draft[] {
  const giving = givingIn(turn);
  if (!giving?.title || isUnreal(turn.words.slice(0, giving.at))) return [];
  const { title, to, at } = giving;
  const told = { title, evidence: evidenceOf(scene, turn), confidence: 0.68 };
  return awards(giversAt(scene, turn, turn.start + at, title), receiversAt(scene, turn, ...to), told);
}

/** AWARDED by who gave it, however the clause says that somebody has it. */
export function likelyFrom(scene: Scene, turn: Turn): Draft[] {
  const given = givenTo(scene, turn);
  return given.length > 0 ? given : conferredBy(scene, turn);
}
