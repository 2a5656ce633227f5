import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { itemBefore, type Sentence, type Span } from "../../text/sentences.ts";
import { agentsOf, subjectIn } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import { listFrom, toEntities } from "../lists.ts";
import { isOrganisation, type Scene, type Spot, spotsWithin, withinReach } from "../scene.ts";
import { isEvent, TOLD_OF_BEFORE } from "./events.ts";

/** The organisations that do what the verb at this offset says. */
export const agentBodies = (scene: Scene, turn: Turn, at: number): Entity[] =>
  toEntities(agentsOf(scene, turn, at, at).filter(isOrganisation));

/** The clause that tells of an honour. */
export interface Telling extends Span {
  sentence: Sentence;
}

/** What a body does that makes it the giver of the honours told after. */
const GIVES =
  /公布|公示|发布(?!会)|印发|下发|下文|发文|通报|揭晓|表彰(?!大?会|活动|仪式)|评选|评出|认定|命名|授予|颁发|颁授|作出[^,，。;；]{0,12}决定|决定(?=[,，]|授|对|给|表)|表扬|授牌/;
/** What makes a body before it the giver of what the clause says that somebody gets. */
const CONFERS =
  /^(?:等[^,，]{0,10})?(?:、[^,，]{2,30}|[和及与][^,，]{2,14})?(?:联合|共同|正式|通报|隆重|直接|分别)?(?:颁|授|评|命名|认定|确定|确认|选为|列|记|表彰|表扬|通报|嘉奖|荣记|追|[“])/;
const RECEIVED_FROM = /(?:被|由|经|获|获得|受到?|得到|收到|领取|接过|从)了?(?:中共)?$/;

/** 入选某部|优秀案例, 荣获某协会|一等奖: whose honour it is, told between the verb and its name. */
const GAINED = /(?:荣获|荣膺|喜获|获评|获批|获|入选|当选|跻身|[评列]为|列入|纳入|登上)了?(?:由)?$/;
const WHOSE =
  /^(?:的|等[^,，]{0,8}|(?:公布|发布|颁布|评选|组织)的)?[^,，。;；]{0,24}?(?:奖|称号|[“]|名单|名录|案例|示范|试点|基地|优秀|先进|最佳|十佳|百强|证书|荣誉)/;

const isGiver = (before: string, after: string): boolean =>
  (RECEIVED_FROM.test(before) && CONFERS.test(after)) ||
  (GAINED.test(before) && WHOSE.test(after)) ||
  /^(?:颁发|颁授|授予|评选|评出)的/.test(after);

/** 被某局、某会|联合授予: who gives, told in the clause itself. */
export function givingIn(scene: Scene, clause: Span): readonly Entity[] {
  const bodies = spotsWithin(scene.outer, clause, "Organisation");
  const first = bodies.findIndex((s) =>
    isGiver(
      scene.text.slice(clause.start, s.start),
      scene.text.slice(s.end, Math.min(clause.end, s.end + 40)),
    ),
  );
  return first < 0 ? [] : toEntities(listFrom(scene, bodies.slice(first)));
}

/** The bodies that a clause has give an honour: 市教育局公布…名单, 由某局主办. */
export function announcing(scene: Scene, clause: Span): readonly Entity[] {
  const words = scene.text.slice(clause.start, clause.end);
  const at = words.search(GIVES);
  if (
    at < 0 ||
    /被$/.test(words.slice(0, at)) ||
    /(?:记者|笔者)[^,，]{0,4}(?:从|了解|获悉)/.test(words.slice(0, at))
  )
    return [];
  const { bodies, partners, joined } = subjectIn(scene, { start: clause.start, end: clause.start + at });
  return toEntities([...bodies, ...partners, ...joined].filter(isOrganisation));
}

/** 今年受市委、市政府表彰的有38人。其中,…: the bodies by which the sentences right before have people honoured. */
export function givenBefore(scene: Scene, { paragraph, start }: Sentence): readonly Entity[] {
  let last = itemBefore(scene.sentences, start);
  for (let i = 0; last && i < 2 && last.paragraph === paragraph; i++) {
    const bodies = last.clauses.flatMap((clause) => givingIn(scene, clause));
    if (bodies.length > 0) return [...new Set(bodies)];
    last = itemBefore(scene.sentences, last.start);
  }
  return [];
}

const isHonouring = ({ entity }: Spot): boolean =>
  entity.kind === "Meeting" && /表彰|颁奖|授奖|授牌|命名|盛典|典礼|奖励|总结|庆祝/.test(entity.name);
const isContest = (spot: Spot): boolean =>
  isEvent(spot.entity) ||
  (spot.entity.kind === "Project" && /评选|选树|比武|运动会|奖$/.test(spot.entity.name));

/** The contest or the ceremony that these words tell of last. */
const eventIn = (scene: Scene, span: Span): Entity | undefined =>
  spotsWithin(scene.spots, span, "Project", "Meeting").findLast((s) => isContest(s) || isHonouring(s))
    ?.entity;

/** What is won in a contest: for such an honour the contest counts as its giver, for others the body. */
export const IS_PRIZE =
  /奖(?!章)|最佳|最有价值|[金银铜]牌|[冠亚季]军|夺|折桂|问鼎|登顶|第[一二三四五六七八]|得主/;

/** The contest or the bodies of a span that give an honour of this sort. */
function giversIn(scene: Scene, span: Span, clauses: readonly Span[], prize: boolean): readonly Entity[] {
  const event = eventIn(scene, span);
  if (event && (prize || event.kind === "Project")) return [event];
  const opens =
    1 +
    scene.text
      .slice(span.start, clauses.at(-1)?.end)
      .slice(0, -1)
      .search(/[;；][^;；]*$/);
  const bodies = clauses
    .filter((clause) => clause.start >= span.start + opens)
    .flatMap((clause) => [...givingIn(scene, clause), ...announcing(scene, clause)]);
  if (bodies.length > 0) return [...new Set(bodies)];
  return event ? [event] : [];
}

/** Sentences back that may still tell which bodies give. */
const FAR = 3;
/** …,由某局颁发: who gives, told in a clause after. */
const GIVEN_BY =
  /^(?:并|均|都)?(?:[那这]?是|由)[^,，。;；]{2,40}?(?:颁发|颁授|授予|认定|评定|评选|命名|公布|签发|[颁发给]的)|(?:是[^,，。;；]{2,30}(?:签发|颁发|发|给)的|颁奖的是[^,，。;；]{2,30})[。;；]?$/;

function givenBy(scene: Scene, { sentence, end }: Telling, far: number): readonly Entity[] {
  const clause = sentence.clauses
    .filter((c) => c.start >= end)
    .slice(0, far)
    .find((c) => GIVEN_BY.test(scene.text.slice(c.start, c.end)));
  return clause ? toEntities(spotsWithin(scene.outer, clause, "Organisation")) : [];
}

/** 此次比赛由某局主办, 名单由某部公布: who gives, told at last. */
const HELD_BY =
  /(?:活动|评选|赛|名单|荣誉|称号|奖项|奖牌|表彰)[^,，。;；]{0,14}由([^,，。;；]{2,60}?)(?:主办|举办|组织|发起|开展|评定|公布|评选|颁发|认定|授予)/;

/** The contest of which a sentence says who holds it, else those who do. */
function holdersIn(scene: Scene, sentence: Span): readonly Entity[] {
  const match = HELD_BY.exec(scene.text.slice(sentence.start, sentence.end));
  if (!match) return [];
  const event = eventIn(scene, sentence);
  if (event) return [event];
  const start = sentence.start + match.index;
  const bodies = spotsWithin(scene.outer, { start, end: start + match[0].length }, "Organisation");
  return toEntities(bodies);
}

/** Who holds it, told in a sentence near. */
function heldBy(scene: Scene, sentence: Sentence): readonly Entity[] {
  const at = scene.sentences.indexOf(sentence);
  const near = [
    ...scene.sentences.slice(at + 1, at + 1 + FAR),
    ...scene.sentences.slice(Math.max(0, at - FAR), at),
  ];
  for (const other of near) {
    const holders = holdersIn(scene, other);
    if (holders.length > 0) return holders;
  }
  return [];
}

/**
 * Who gives an honour that is told at this offset of the text: told in the clause, else in its sentence, else in the
 * sentences before; at last the contest of the article, and who is told further on to hold it.
 */
export function giversOf(scene: Scene, turn: Telling, at: number, honour: string): readonly Entity[] {
  const own = givingIn(scene, turn);
  if (own.length > 0) return own;
  const { sentence } = turn;
  const prize = IS_PRIZE.test(honour);
  const clauses = sentence.clauses.filter((c) => c.end <= turn.start);
  const next = givenBy(scene, turn, 1);
  if (next.length > 0) return next;
  const here = giversIn(scene, { start: sentence.start, end: turn.end }, clauses, prize);
  if (here.length > 0) return here;
  const later = givenBy(scene, turn, FAR);
  if (later.length > 0) return later;
  if (TOLD_OF_BEFORE.test(scene.text.slice(sentence.start, at))) return [];
  let last = itemBefore(scene.sentences, sentence.start);
  for (let i = 0; last && i < FAR; i++, last = itemBefore(scene.sentences, last.start)) {
    const found = giversIn(scene, last, last.clauses, prize);
    if (found.length > 0) return found;
  }
  const event = eventIn(scene, withinReach(turn.start));
  return event ? [event] : heldBy(scene, sentence);
}
