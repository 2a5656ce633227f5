import type { Entity, Relation } from "../../graph-schema/article-graph.ts";
import { allows } from "../../graph-schema/ontology.ts";
import type { DatedSetting } from "./dates.ts";
import type { FoundMention } from "./found-mention.ts";
import { findBelonging } from "./frames/belonging/find-belonging.ts";
import { readDiscourse } from "./frames/discourse.ts";
import { findHonours } from "./frames/honours/find-honours.ts";
import { findAtMeetings } from "./frames/meetings/find-at-meetings.ts";
import { findOfficeHolders } from "./frames/office-holders.ts";
import { type Draft, isMeeting, type Scene, toScene } from "./frames/scene.ts";
import { findUndertakings } from "./frames/undertakings/find-undertakings.ts";
import { findVisited } from "./frames/visits/find-visited.ts";
import { dateAt } from "./meetings/find-meetings.ts";
import type { Article } from "./page/find-articles.ts";
import { spanAt } from "./text/sentences.ts";

const TIMELESS = new Set(["PART_OF", "LOCATED_IN", "COMES_FROM"]);

/** A relation is no surer than its ends: measured on the gold, ends below 0.85 are right less often. */
function sureness({ from, to, confidence }: Draft): number {
  const ends = Math.min(1, 0.4 + 0.7 * Math.min(from.confidence, to.confidence));
  return Math.round(confidence * ends * 1000) / 1000;
}

function toRelation(scene: Scene, draft: Draft): Relation {
  const { type, from, to, title, evidence } = draft;
  const sentence = spanAt(scene.sentences, evidence.start);
  const meeting = [from, to].find(isMeeting);
  const own = sentence ? dateAt(scene.dates, sentence, evidence.start) : undefined;
  const date = meeting?.date ?? own?.date ?? scene.main?.date;
  const inferred = meeting?.date ? meeting.dateInferred : own ? own.inferred : scene.main?.dateInferred;
  return {
    type,
    from: from.id,
    to: to.id,
    ...(title ? { title } : {}),
    ...(date && !TIMELESS.has(type) ? { date, ...(inferred ? { dateInferred: true } : {}) } : {}),
    evidence: { text: scene.article.text.slice(evidence.start, evidence.end), ...evidence },
    confidence: sureness(draft),
  };
}

/** One relation for each type, pair and title: the surest, of equally sure ones the first. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = [draft.type, draft.from.id, draft.to.id, draft.title ?? ""].join("|");
    const known = best.get(key);
    if (!known || draft.confidence > known.confidence) best.set(key, draft);
  }
  return [...best.values()];
}

/** Whoever chaired or spoke at a meeting is not listed again as having attended it. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const active = new Set(
    drafts.filter((d) => d.type === "CHAIRED" || d.type === "SPOKE_AT").map((d) => `${d.from.id}|${d.to.id}`),
  );
  const met = new Set(drafts.filter((d) => d.type === "MET").map((d) => `${d.from.id}|${d.to.id}`));
  return drafts.filter(
    (d) =>
      !(d.type === "ATTENDED" && active.has(`${d.from.id}|${d.to.id}`)) &&
      !(d.type === "MET" && met.has(`${d.to.id}|${d.from.id}`) && d.from.id > d.to.id),
  );
}

/**
 * The relations that an article states between its entities, each with the sentence or clause that says so
 * (offsets into `article.text`). Plans, denials and hopes give none.
 */
export function findRelations(
  article: Article,
  entities: readonly Entity[],
  mentions: readonly FoundMention[],
  setting: DatedSetting,
): Relation[] {
  const scene = toScene(article, entities, setting);
  const turns = readDiscourse(scene);
  const drafts = [
    ...findAtMeetings(scene, turns, entities),
    ...findVisited(scene, turns),
    ...findUndertakings(scene, turns),
    ...findBelonging(scene, entities, turns),
    ...findHonours(scene, turns),
    ...findOfficeHolders(scene, turns, entities, mentions),
  ].filter(
    (d) => d.from !== d.to && allows(d.type, d.from.kind, d.to.kind) && d.evidence.end > d.evidence.start,
  );
  return withoutRepeats(withoutDoubles(drafts)).map((draft) => toRelation(scene, draft));
}
