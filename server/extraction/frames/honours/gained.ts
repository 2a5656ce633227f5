import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { subjectIn } from "../agents.ts";
import { clauseBefore, type Turn } from "../discourse.ts";
import { type Draft, evidenceOf, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isUnreal } from "../unreal.ts";
import { eventCalled, eventOf, isEvent } from "./events.ts";
import { givenBefore, IS_PRIZE } from "./givers.ts";
import { honoured } from "./honoured.ts";
import { closing } from "./likely-told.ts";
import { AWARD, type Honour, titleIn, toHonour } from "./titles.ts";
import { shared } from "./won.ts";

/** 由某厅|联合授予. */
const CONFERRED =
  /^(?:、[^,，]{2,10}|等[^,，]{0,6})?(?:联合|共同|直接)?(?:颁发|颁授|授予|评选|评为|命名|认定|评定|确定|评出)/;

/** Who gives: the body after 被 or 由, or the one that awards in the active. */
function bodiesGiving(scene: Scene, turn: Turn, at: number): Entity[] {
  const end = at + 40 < turn.end ? at + 40 : turn.end;
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation");
  const by = bodies.filter((spot, i) => {
    const lead = scene.text.slice(turn.start, spot.start);
    const by = /(被|由|获|荣获)(?:中共)?$/.exec(lead)?.[1];
    if (by === "由") return CONFERRED.test(scene.text.slice(spot.end, spot.end + 12));
    const joined = /、$/.test(lead) || bodies[i - 1]?.end === spot.start;
    return by !== undefined || (i > 0 && joined && /(?:被|获)/.test(lead));
  });
  const conferring = spotsWithin(scene.outer, { start: at, end }, "Organisation").filter((s) =>
    /^(?:颁发|颁授|授予|评选|评出|[“"])/.test(scene.text.slice(s.end, s.end + 2)),
  );
  return [...by, ...conferring].map((s) => s.entity);
}

/** What a body does that honours others in the clause after. */
const COMMENDS =
  /(?:进行|予以|给予|作出)了?(?:通报|隆重)?(?:表彰|表扬)|(?:发文|发布|公布|下发|印发|通报|宣布|揭晓|评选)(?!会|活动)|作出[^,，]{0,10}决定|决定$|会商|研究决定/;

/** 省体育局对在省运会上…的单位和个人进行了表彰,某队被评为…: the body that the clause before says commends. */
function commending(scene: Scene, turn: Turn): Entity[] {
  const clause = clauseBefore(turn);
  const at = clause ? scene.text.slice(clause.start, clause.end).search(COMMENDS) : -1;
  if (!clause || at < 0) return [];
  const { bodies } = subjectIn(scene, { start: clause.start, end: clause.start + at });
  return bodies.map((s) => s.entity).filter(({ kind }) => kind === "Organisation");
}

/** Who gives, else the event or programme at which it was given. */
function givers(scene: Scene, turn: Turn, at: number, { title, event: told }: Honour): Entity[] {
  const bodies = bodiesGiving(scene, turn, at);
  if (bodies.length > 0) return bodies;
  const contest = told || IS_PRIZE.test(title) ? eventOf(scene, turn, at, title) : undefined;
  const commended = contest && isEvent(contest) ? [] : commending(scene, turn);
  if (commended.length > 0) return commended;
  const event = told ? eventCalled(scene, turn, at, told) : eventOf(scene, turn, at, title);
  const before = event?.kind === "Meeting" ? givenBefore(scene, turn.sentence) : [];
  if (before.length > 0) return [...before];
  return event ? [event] : [];
}

/** 数控车项目第一: what something is won in. */
const DISCIPLINE = /项目$|(?:第[一二三四五六]|[冠亚季]军|[金银铜一二三特])/;

/** Honours that are programmes of their own, right after the verb and listed on: 被评为“甲”和“乙”. */
function programmesAfter(scene: Scene, turn: Turn, from: number): readonly Spot[] {
  const found: Spot[] = [];
  let at = from;
  for (const spot of spotsWithin(scene.outer, { start: from, end: turn.end }, "Project")) {
    const gap = scene.text.slice(at, spot.start);
    if (
      !(found.length === 0 ? /^[“"]?$/ : /^[”"](?:荣誉)?(?:称号)?[、和及]?[“"]$/).test(gap) ||
      isEvent(spot.entity) ||
      DISCIPLINE.test(scene.text.slice(spot.start, spot.end + 2))
    )
      break;
    found.push(spot);
    at = spot.end;
  }
  return found;
}

/** “文明好市民”, where a contest named before is called so: 首届“文明好市民”评选. */
const contestCalled = (scene: Scene, { start, entity }: Spot): Entity =>
  spotsWithin(scene.spots, { start: 0, end: start }, "Project").findLast(
    (s) =>
      s.entity !== entity && isEvent(s.entity) && s.entity.name.includes(entity.name.replace(/[“”]/g, "")),
  )?.entity ?? entity;

/** 荣获…, 被…评为…: what the verb of a clause says that somebody gets. */
export function gained(scene: Scene, turn: Turn): Draft[] {
  const match = AWARD.first(turn.words);
  if (!match || isUnreal(turn.words.slice(0, match.index))) return [];
  if (match[0] === "授予" && !/[被获由经]/.test(turn.words.slice(0, match.index))) return [];
  const at = turn.start + match.index;
  const evidence = evidenceOf(scene, turn);
  const draft = (from: Entity, to: Entity, title: string): Draft => {
    return { type: "AWARDED", from, to, title, evidence, confidence: 0.84 };
  };
  const given = bodiesGiving(scene, turn, at).length > 0 || commending(scene, turn).length > 0;
  const own = given ? [] : programmesAfter(scene, turn, at + match[0].length);
  const named = own.map((s) => s.text.replace(/[“”]/g, ""));
  const title = named[0] ?? titleIn(turn.words.slice(match.index));
  if (!title) return [];
  const honour = named[0] ? { title } : toHonour(title);
  const listed = closing(scene, turn).map((s) => s.entity);
  const winners = [...new Set([...listed, ...honoured(scene, turn, at, honour.title)])];
  if (own.length > 0)
    return own.flatMap((s, i) =>
      winners.map((from) => draft(from, contestCalled(scene, s), named[i] ?? title)),
    );
  const titles = shared(scene.text.slice(at, turn.end), honour.title, winners.length);
  return givers(scene, turn, at, honour).flatMap((to) =>
    winners.map((from, i) => draft(from, to, titles[i] ?? honour.title)),
  );
}
