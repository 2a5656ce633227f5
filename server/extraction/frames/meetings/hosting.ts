import type { Entity, MeetingEntity } from "../../../../graph-schema/article-graph.ts";
import type { Turn } from "../discourse.ts";
import {
  type Draft,
  draftsOf,
  evidenceOf,
  happened,
  innermost,
  isMeeting,
  type Scene,
  spotsWithin,
} from "../scene.ts";

const HOST = /由([^。;；]{2,60}?)(?:联合|牵头|共同)?(?:主办|承办|举办|召集|合办|组织(?=[召的,，。]))/;
const HOSTS = /主办|承办|举办|召集|合办|组织[召的,，。]/;

/** 由某局指导、某县主办: who only guides it holds it not. */
const GUIDES = /^(?:联合|共同)?(?:指导|支持|协助|监制)/;

/** Which one of a row of meetings it is: 早餐会第8期. */
const ISSUE = /[(]?第.{1,4}[期次届场][)]?$/;

/** 由A、B主办,C承办的M: those who host a meeting. */
export function hosting(scene: Scene, turn: Turn): Draft[] {
  if (!turn.words.includes("由") || !HOSTS.test(scene.text.slice(turn.start, turn.sentence.end))) return [];
  const { start, end } = turn.sentence;
  const match = HOST.exec(scene.text.slice(start, end));
  const noun = /^(?:该|本次|此次|这次|本届|本期)?([^,，。由]{2,10})由/.exec(turn.words)?.[1];
  const spoken = noun
    ? [turn.meeting, ...scene.meetings].find((meeting) => meeting && isCalled(meeting, noun))
    : undefined;
  const other = /^(?:该|本次|此次|这次|本届|本期)/.test(turn.words) && noun && !spoken;
  const meeting = other
    ? undefined
    : (spotsWithin(scene.outer, turn.sentence, "Meeting")[0]?.entity ?? spoken);
  if (!match || !meeting || !isMeeting(meeting) || !happened(scene, meeting)) return [];
  const from = start + match.index;
  const limit = scene.text
    .slice(from, end)
    .search(/(?:主办|承办|协办|举办|召集|合办)(?![^。;；]{0,40}(?:主办|承办|协办))/);
  const bodies = spotsWithin(
    scene.outer,
    { start: from, end: from + Math.max(limit, match[0].length) },
    "Organisation",
    "Place",
  );
  const hosts = innermost(bodies).filter((body) => !GUIDES.test(scene.text.slice(body.end, end)));
  return draftsOf("ORGANISED", hosts, meeting, evidenceOf(scene, turn.sentence), 0.88);
}

const isCalled = ({ name, aliases }: MeetingEntity, noun: string): boolean =>
  [name, ...aliases].some((n) => n.replace(ISSUE, "").endsWith(noun));

const BY_TWO = /(?:^|[,，日午])两([市县区省州])(?=[^,，。;；]{0,20}会)[^,，。;；]*(?:召开|举行)/;
const LEVELS: Record<string, readonly string[]> = {
  市: ["CITY", "COUNTY"],
  州: ["CITY"],
  省: ["PROVINCE"],
  县: ["COUNTY"],
  区: ["COUNTY"],
};

/** 两市召开联席会议: the two places of that sort that the article tells of most. */
export function hostedByTwo(scene: Scene, turn: Turn): Draft[] {
  const sort = BY_TWO.exec(turn.words)?.[1];
  const meeting = sort && spotsWithin(scene.outer, turn, "Meeting")[0]?.entity;
  if (!meeting || !isMeeting(meeting) || !happened(scene, meeting)) return [];
  const counts = new Map<Entity, number>();
  for (const { entity } of scene.spots)
    if (isOfSort(entity, sort)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [first, second, third] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || !second || third?.[1] === second[1]) return [];
  const evidence = evidenceOf(scene, turn.sentence);
  return [first, second].map(([from]) => ({
    type: "ORGANISED",
    from,
    to: meeting,
    evidence,
    confidence: 0.74,
  }));
}

const isOfSort = (entity: Entity, sort: string): boolean =>
  entity.kind === "Place" && entity.name.endsWith(sort) && (LEVELS[sort] ?? []).includes(entity.level ?? "");
