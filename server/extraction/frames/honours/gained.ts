import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { clauseBefore, type Turn } from "../discourse.ts";
import { toEntities } from "../lists.ts";
import { type Draft, evidenceOf, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isUnreal } from "../unreal.ts";
import { eventCalled, eventOf, isEvent } from "./events.ts";
import { announcing, givenBefore, givingIn, IS_PRIZE } from "./givers.ts";
import { honoured } from "./honoured.ts";
import { closing } from "./listed.ts";
import { AWARD, type Honour, titleIn, toHonour } from "./titles.ts";
import { shared } from "./won.ts";

/** Who gives, else the event or programme at which it was given. */
function givers(scene: Scene, turn: Turn, at: number, { title, event: told }: Honour): readonly Entity[] {
  const bodies = givingIn(scene, turn);
  if (bodies.length > 0) return bodies;
  const contest = told || IS_PRIZE.test(title) ? eventOf(scene, turn, at, title) : undefined;
  const commended = contest && isEvent(contest) ? [] : announcedBefore(scene, turn);
  if (commended.length > 0) return commended;
  const event = told ? eventCalled(scene, turn, at, told) : eventOf(scene, turn, at, title);
  const before = event?.kind === "Meeting" ? givenBefore(scene, turn.sentence) : [];
  if (before.length > 0) return before;
  return event ? [event] : [];
}

/** 省体育局对在省运会上…的单位和个人进行了表彰,某队被评为…: the bodies that the clause before has honour somebody. */
function announcedBefore(scene: Scene, turn: Turn): readonly Entity[] {
  const clause = clauseBefore(turn);
  return clause ? announcing(scene, clause) : [];
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
  const given = givingIn(scene, turn).length > 0 || announcedBefore(scene, turn).length > 0;
  const own = given ? [] : programmesAfter(scene, turn, at + match[0].length);
  const named = own.map((s) => s.text.replace(/[“”]/g, ""));
  const title = named[0] ?? titleIn(turn.words.slice(match.index));
  if (!title) return [];
  const honour = named[0] ? { title } : toHonour(title);
  const listed = toEntities(closing(scene, turn));
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
