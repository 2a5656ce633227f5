import type { Entity } from "../../../../graph-schema/article-graph.ts";
import type { Turn } from "../discourse.ts";
import { isMeeting, isSitting, type Scene, type Spot, spotsWithin, withinReach } from "../scene.ts";

/** The event whose name is told with the honour, where it is known. */
export const eventCalled = (scene: Scene, { end }: Turn, start: number, name: string): Entity | undefined =>
  spotsWithin(scene.spots, { start, end }, "Project", "Meeting").find((s) => s.text.endsWith(name.slice(-4)))
    ?.entity;

/** The event or programme at which an honour was given; a contest's final is the contest's. */
export function eventOf(scene: Scene, turn: Turn, at: number, title: string): Entity | undefined {
  const event = eventTold(scene, turn, at, title);
  const whole = event?.name.replace(/(?:总决赛|决赛|半决赛|预赛)$/, "");
  return scene.spots.find((s) => s.entity.kind === "Project" && s.entity.name === whole)?.entity ?? event;
}

function eventTold(scene: Scene, turn: Turn, at: number, title: string): Entity | undefined {
  const noun = /(?:本届|本次|此次|这次)([^“”,，。]{2,4})/.exec(turn.words)?.[1];
  if (noun)
    return eventBefore(
      scene,
      at,
      (s) => noun.startsWith(s.entity.name.slice(-2)) || noun.startsWith(s.entity.name.slice(-3)),
    );
  return (
    programmeOf(scene, turn, at, title) ?? contestOf(scene, turn, at, title) ?? ceremonyOf(scene, turn, at)
  );
}

/** The last event told of before that fits; one that is not told as that of another honour comes first. */
function eventBefore(scene: Scene, end: number, fits: (spot: Spot) => boolean): Entity | undefined {
  const known = withinReach(end);
  const events = spotsWithin(scene.spots, known, "Project").filter((s) => isEvent(s.entity) && fits(s));
  return (events.findLast((s) => !isOfHonour(scene, s)) ?? events.at(-1))?.entity;
}

/** 荣获演讲比赛一等奖: the event of that honour, and of no other. */
const isOfHonour = (scene: Scene, { end }: Spot): boolean =>
  /^[”"]?[^,，。;；]{0,6}?(?:[一二三特]等奖|[金银铜][牌奖]|[冠亚季]军)/.test(scene.text.slice(end, end + 12));

/** A programme that is called as the honour is, or the event that stands between the verb and the honour. */
function programmeOf(scene: Scene, turn: Turn, at: number, title: string): Entity | undefined {
  return spotsWithin(scene.spots, { start: at, end: turn.end }, "Project").find(
    (s) =>
      isEvent(s.entity) ||
      s.text.includes(title) ||
      (!/项目$/.test(s.text) && title.includes(s.text.replace(/[“”]/g, ""))),
  )?.entity;
}

/** A contest, a fair or another event that runs as an undertaking. */
const EVENT = /[会赛节展杯演季]$|马拉松|评选(?:活动)?$/;
export const isEvent = ({ kind, name }: Entity): boolean => kind === "Project" && EVENT.test(name);
const WON_AT_GAMES =
  /[金银铜]牌|首金|冠军|亚军|季军|等奖|金奖|银奖|第[一二三四五六七八]名|奖$|^最|王$|公平竞赛|道德风尚|新秀|优秀组织/;

/** The contest or meeting that the sentence names before the verb; for what is won at games, the last games. */
function contestOf(scene: Scene, turn: Turn, at: number, title: string): Entity | undefined {
  const own = spotsWithin(scene.outer, { start: turn.sentence.start, end: at }, "Project", "Meeting");
  const named = own.findLast(
    (s) =>
      (isEvent(s.entity) && (s.start >= turn.start || !isOfHonour(scene, s))) ||
      (isMeeting(s.entity) && isSitting(s.entity)) ||
      /^[”"]?(?:[^,，。;；]{0,8})[中上]/.test(scene.text.slice(s.end, at)),
  );
  if (named) return named.entity;
  const elsewhere = /(?:第.{1,4}届|\d{4}年)[^,，。;；“”]{2,20}[中上]/.test(scene.text.slice(turn.start, at));
  if (elsewhere) return undefined;
  return WON_AT_GAMES.test(title) ? eventBefore(scene, at, () => true) : undefined;
}

/** The ceremony or meeting in honour at which all this is told, no talks and no inspection. */
const ceremonyOf = (scene: Scene, { meeting, sentence }: Turn, at: number): Entity | undefined => {
  if (!meeting || !isSitting(meeting)) return undefined;
  if (TOLD_OF_BEFORE.test(scene.text.slice(sentence.start, at))) return undefined;
  if (/表彰|颁奖|授奖|授牌|命名|庆祝/.test(meeting.name)) return meeting;
  return /开幕|开园|揭牌|签约|开工|奠基|会员|常务|常委/.test(meeting.name) ? undefined : meeting;
};

/** Honours of earlier days were not given at what is told of today. */
export const TOLD_OF_BEFORE = /去年|前年|此前|曾|先后|多次|连续|近年来|(?:19|20)\d{2}年(?![度第])/;
