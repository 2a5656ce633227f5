import type { Entity } from "../../../graph-schema/article-graph.ts";
import { type Draft, evidenceOf, type Scene, type Spot, spotsWithin } from "./scene.ts";

const BARE = /^(?:全|我|本|该)?[市省县区州镇乡村]$|^(?:全市|我市|全省|我省|全县|我县|全区|我区|当地)$/;

/** The place whose spelled-out name stands at the head of a longer name, or right before it. */
function placeAtHead(scene: Scene, spot: Spot): Spot | undefined {
  const inner = spotsWithin(scene.spots, spot, "Place").filter(
    (s) => s.entity !== spot.entity && !BARE.test(s.text),
  );
  const head = inner.filter((s) => s.start === spot.start).sort((a, b) => b.end - a.end)[0];
  if (head) return head;
  const before = scene.outer.findLast(
    (s) => s.end === spot.start && s.entity.kind === "Place" && !BARE.test(s.text),
  );
  return before ?? (spot.entity.kind === "Place" ? undefined : inner[0]);
}

const isDocument = (entity: Entity): boolean =>
  entity.kind === "Project" && (entity.category === "POLICY" || entity.name.startsWith("《"));

function belongs(scene: Scene, spot: Spot): Draft | undefined {
  const { entity } = spot;
  if (entity.kind === "Person" || entity.kind === "Meeting" || isDocument(entity)) return undefined;
  const place = placeAtHead(scene, spot);
  if (!place || place.entity === entity) return undefined;
  const type = entity.kind === "Place" ? "PART_OF" : "LOCATED_IN";
  const start = Math.min(place.start, spot.start);
  return { type, from: entity, to: place.entity, evidence: { start, end: spot.end }, confidence: 0.93 };
}

/** The names of a place as a spelled-out head. */
const placeNames = (place: Entity): string[] =>
  [place.name, ...place.aliases].filter((n) => n.length >= 2 && !BARE.test(n));

/** By canonical names alone, where the mention is shorter: 杨桥镇香花村 → 杨桥镇. */
function byName(scene: Scene, entity: Entity, places: readonly Entity[]): Draft | undefined {
  const printed = entity.mentions.find((m) => !BARE.test(m.text));
  if (!printed || isDocument(entity) || entity.kind === "Person" || entity.kind === "Meeting")
    return undefined;
  const names = new Set([...entity.mentions.map((m) => m.text)]);
  const heads = places
    .filter((p) => p !== entity)
    .flatMap((p) => placeNames(p).map((name) => ({ place: p, name })))
    .filter(({ name }) => [...names].some((n) => n.startsWith(name) && n.length > name.length))
    .sort((a, b) => b.name.length - a.name.length);
  const head = heads[0]?.place;
  if (!head) return undefined;
  return {
    type: entity.kind === "Place" ? "PART_OF" : "LOCATED_IN",
    from: entity,
    to: head,
    evidence: { start: printed.start, end: printed.end },
    confidence: 0.9,
  };
}

const FROM = /(?:来自|籍贯|家住|户籍|出生于|生于)/;

function origins(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of scene.sentences)
    for (const clause of sentence.clauses) {
      const words = scene.text.slice(clause.start, clause.end);
      const match = FROM.exec(words);
      if (!match) continue;
      const at = clause.start + match.index;
      const place = spotsWithin(scene.outer, { start: at, end: clause.end }, "Place").at(0);
      if (!place) continue;
      const last =
        spotsWithin(scene.outer, { start: place.start, end: clause.end }, "Place").findLast(
          (s, i, all) => i === 0 || (all[i - 1]?.end ?? 0) === s.start,
        ) ?? place;
      const person =
        spotsWithin(scene.outer, { start: last.end, end: clause.end }, "Person")[0] ??
        spotsWithin(scene.outer, { start: clause.start, end: at }, "Person").at(-1);
      if (person)
        drafts.push({
          type: "COMES_FROM",
          from: person.entity,
          to: last.entity,
          evidence: evidenceOf(scene, clause),
          confidence: 0.92,
        });
    }
  return drafts;
}

const SETTLED = /位于|落户|坐落(?:于|在)?|地处|选址/;

function settled(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of scene.sentences)
    for (const clause of sentence.clauses) {
      const match = SETTLED.exec(scene.text.slice(clause.start, clause.end));
      if (!match) continue;
      const at = clause.start + match.index;
      const thing =
        spotsWithin(scene.outer, { start: clause.start, end: at }, "Organisation", "Project", "Place").at(
          -1,
        ) ?? spotsWithin(scene.outer, { start: sentence.start, end: at }, "Organisation", "Project").at(-1);
      const places = spotsWithin(scene.outer, { start: at, end: clause.end }, "Place");
      const to = places.findLast((s, i) => i === 0 || places[i - 1]?.end === s.start);
      const after = to
        ? spotsWithin(scene.outer, { start: to.end, end: clause.end }, "Organisation", "Project")[0]
        : undefined;
      const from =
        match[0] !== "落户" && after && scene.text.slice(to?.end ?? 0, after.start) === "的" ? after : thing;
      if (from && to && from.entity !== to.entity)
        drafts.push({
          type: from.entity.kind === "Place" ? "PART_OF" : "LOCATED_IN",
          from: from.entity,
          to: to.entity,
          evidence: evidenceOf(scene, clause),
          confidence: 0.88,
        });
    }
  return drafts;
}

/** PART_OF, LOCATED_IN and COMES_FROM: from names that carry a place, and from what the text says. */
export function findBelonging(scene: Scene, entities: readonly Entity[]): Draft[] {
  const places = entities.filter((e) => e.kind === "Place");
  const carried = scene.spots.map((spot) => belongs(scene, spot)).filter((d) => d !== undefined);
  const done = new Set(carried.map((d) => d.from));
  const named = entities
    .filter((e) => !done.has(e))
    .map((e) => byName(scene, e, places))
    .filter((d) => d !== undefined);
  return [...carried, ...named, ...origins(scene), ...settled(scene)];
}
