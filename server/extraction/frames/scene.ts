import type { Entity, MeetingEntity, PartialDate } from "../../../graph-schema/article-graph.ts";
import type { Kind, RelationType } from "../../../graph-schema/ontology.ts";
import { type DatedSetting, type FoundDate, toClock } from "../dates.ts";
import type { Article } from "../page/find-articles.ts";
import { datesOf, plainTextOf, sentencesOf } from "../reading.ts";
import { toPlain } from "../text/fold.ts";
import { countBefore, type Sentence, type Span, spanAt } from "../text/sentences.ts";
import { REACH, withCalledBodies } from "./called-bodies.ts";

/** An entity at one of the places where the text names it. */
export interface Spot extends Span {
  entity: Entity;
  text: string;
}

/** An article laid out for the frames: what stands where, and what its main event is. */
export interface Scene {
  article: Article;
  /** The article's text made plain (see `toPlain`); offsets are those of the article's own. */
  text: string;
  setting: DatedSetting;
  sentences: readonly Sentence[];
  /** Every place where an entity is named, by start; names within names included. */
  spots: readonly Spot[];
  /** The same without names that stand within a longer one. */
  outer: readonly Spot[];
  dates: readonly FoundDate[];
  /** Whether dates of the text could be told at all. */
  timed: boolean;
  meetings: readonly MeetingEntity[];
  /** The event that the headline and the opening tell of. */
  main: MeetingEntity | undefined;
  /** The visit that the article tells of first. */
  inspection: MeetingEntity | undefined;
}

/** A relation as a frame reads it, before duplicates are dropped and dates are set. */
export interface Draft {
  type: RelationType;
  from: Entity;
  to: Entity;
  title?: string;
  date?: PartialDate;
  evidence: Span;
  confidence: number;
}

/** The same relation of each of these to one thing. */
export const draftsOf = (
  type: RelationType,
  spots: readonly Spot[],
  to: Entity,
  evidence: Span,
  confidence: number,
): Draft[] => spots.map(({ entity: from }) => ({ type, from, to, evidence, confidence }));

/** A policy document: what it says somewhere is not where it is. */
export const isDocument = (entity: Entity): boolean =>
  entity.kind === "Project" && (entity.category === "POLICY" || entity.name.startsWith("《"));

/** Works that are built somewhere. */
export const isWorks = (entity: Entity): boolean =>
  entity.kind === "Project" && entity.category === "CONSTRUCTION";

export const isFirm = (entity: Entity): boolean =>
  entity.kind === "Organisation" && entity.category === "COMPANY";

export const isOrganisation = ({ entity }: Spot): boolean => entity.kind === "Organisation";

export const isMeeting = (entity: Entity): entity is MeetingEntity => entity.kind === "Meeting";

/** A meeting that is no visit and no talks. */
export const isSitting = ({ meetingKind }: MeetingEntity): boolean =>
  meetingKind !== "INSPECTION" && meetingKind !== "TALKS";

function toSpots(entities: readonly Entity[]): Spot[] {
  const spots = entities.flatMap((entity) =>
    entity.mentions.map(({ start, end, text }) => ({ entity, start, end, text: toPlain(text) })),
  );
  // What is named both a body and a meeting (联席会议) is told of as the meeting.
  const first = (spot: Spot): number => (isMeeting(spot.entity) ? 0 : 1);
  return spots.sort((a, b) => a.start - b.start || b.end - a.end || first(a) - first(b));
}

/** Names within names are left out; a visit told in a clause covers none of the names in it. */
function withoutInner(spots: readonly Spot[]): Spot[] {
  const outer: Spot[] = [];
  let reach = -1;
  for (const spot of spots) {
    if (spot.end <= reach) continue;
    if (isMeeting(spot.entity) && !isSitting(spot.entity)) {
      outer.push(spot);
      continue;
    }
    outer.push(spot);
    reach = Math.max(reach, spot.end);
  }
  return outer;
}

const firstMention = (entity: Entity): number => entity.mentions[0]?.start ?? Number.POSITIVE_INFINITY;

/** The event of the headline: a meeting called after it or named in it, else the first that the text names. */
export function mainMeeting(article: Article, meetings: readonly MeetingEntity[]): MeetingEntity | undefined {
  const parts = [article.headline, article.kicker ?? "", article.subtitle ?? ""].join(" ");
  const place = (meeting: MeetingEntity): number => {
    const at = [meeting.name, ...meeting.aliases].filter((n) => n.length > 3).map((n) => parts.indexOf(n));
    return Math.min(...at.filter((i) => i >= 0), Number.POSITIVE_INFINITY);
  };
  const inHeadline = meetings.filter((m) => place(m) < parts.length).sort((a, b) => place(a) - place(b))[0];
  const ordered = [...meetings].sort((a, b) => firstMention(a) - firstMention(b));
  return inHeadline ?? ordered.find((m) => m.date !== undefined) ?? ordered[0];
}

/** The article laid out for the frames; entities that it only calls by a common noun stand in `spots` as well. */
export function toScene(article: Article, entities: readonly Entity[], setting: DatedSetting): Scene {
  const text = plainTextOf(article);
  const spots = withCalledBodies(text, toSpots(entities));
  const meetings = entities.filter(isMeeting);
  const clock = toClock(setting, [text]);
  return {
    article,
    text,
    setting,
    sentences: sentencesOf(article),
    spots,
    outer: withoutInner(spots),
    dates: datesOf(article, setting),
    timed: clock.year !== undefined || clock.today !== undefined,
    meetings,
    main: mainMeeting(article, meetings),
    inspection: meetings.find(({ meetingKind }) => meetingKind === "INSPECTION"),
  };
}

/** The spots of a list that lie wholly within a span, of the given kinds. */
export function spotsWithin(spots: readonly Spot[], { start, end }: Span, ...kinds: Kind[]): Spot[] {
  const found: Spot[] = [];
  for (let i = countBefore(spots, start); i < spots.length; i++) {
    const spot = spots[i];
    if (!spot || spot.start >= end) break;
    if (spot.end <= end && (kinds.length === 0 || kinds.includes(spot.entity.kind))) found.push(spot);
  }
  return found;
}

/** Of names that touch each other the last, from where the first begins: 北京市|门头沟区|总工会 is the union. */
export function innermost(spots: readonly Spot[]): Spot[] {
  const inner: Spot[] = [];
  for (const spot of spots) {
    const before = inner.at(-1);
    if (before?.end === spot.start) inner[inner.length - 1] = { ...spot, start: before.start };
    else inner.push(spot);
  }
  return inner;
}

/** The stretch of a paragraph before an offset. */
export const paragraphTo = ({ text }: Scene, end: number): Span => ({
  start: text.lastIndexOf("\n", end) + 1,
  end,
});

/** A sentence without the mark that ends it. */
export function evidenceOf(scene: Scene, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s，,；;：:、。]/.test(scene.text.charAt(start))) start++;
  while (end > start && /[\s，,；;：:、]/.test(scene.text.charAt(end - 1))) end--;
  return { start, end };
}

/** Whether a meeting is told as having taken place, and not merely spoken of. */
export const happened = (scene: Scene, meeting: MeetingEntity): boolean =>
  meeting.date !== undefined || !scene.timed;

/** The sentence around a span, as evidence. */
export function sentenceAt(scene: Scene, span: Span): Span {
  const sentence = spanAt(scene.sentences, span.start);
  return evidenceOf(scene, sentence && span.end <= sentence.end ? sentence : span);
}

/** Whoever an inspection is called after, at the first place where the text names him. */
export function leaderOf(scene: Scene, inspection: MeetingEntity): Spot | undefined {
  const name = toPlain(inspection.name);
  const at = (spot: Spot): number => name.indexOf(toPlain(spot.entity.name));
  return scene.outer.find((s) => s.entity.kind === "Person" && at(s) >= 0 && at(s) < 8);
}

/** The text before an offset as far as a word may point back there. */
export const withinReach = (end: number): Span => ({ start: Math.max(0, end - REACH), end });
