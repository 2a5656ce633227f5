import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { toPlain } from "../../text/fold.ts";
import type { Span } from "../../text/sentences.ts";
import type { Turn } from "../discourse.ts";
import { BARE, isVillage, rank, UNIT } from "../ranks.ts";
import { type Draft, isFirm, isWorks, type Scene, type Spot } from "../scene.ts";
import { findInNames } from "./in-names.ts";
import { likelyPlaces } from "./likely-places.ts";
import { findOrigins } from "./origins.ts";
import { findSettled } from "./settled.ts";
import { unitsOfBodies } from "./units-of.ts";

/** 平江县长: the head's office shares the unit's letter. */
const HEAD_OF_UNIT = /^[省市县区州盟旗镇乡]长$/;

/** A place that stands right before a name, or before it with 的: 雁峰区奇峰苑…, 容桂街道的顺达电器有限公司. */
function standsBefore(scene: Scene, placed: ReadonlySet<Entity>): Draft[] {
  const drafts: Draft[] = [];
  const placeEnding = new Map(
    scene.spots.filter((s) => s.entity.kind === "Place" && !BARE.test(s.text)).map((s) => [s.end, s]),
  );
  for (const spot of scene.spots) {
    if (placed.has(spot.entity) || !canStand(spot.entity)) continue;
    const start = /[“‘"]/.test(scene.text.charAt(spot.start - 1)) ? spot.start - 1 : spot.start;
    const linked =
      scene.text.charAt(start - 1) === "的" && (spot.entity.kind !== "Place" || isSpot(spot.entity));
    const heads = HEAD_OF_UNIT.test(spot.text);
    const ends = [start, officeStart(scene, spot), heads ? spot.start + 1 : -1, linked ? start - 1 : -1];
    const end = [...ends, insideStart(scene, spot)].find((at) => placeEnding.has(at));
    const before = end === undefined ? undefined : placeEnding.get(end);
    if (!before || before.entity === spot.entity || !leadsTo(before, spot)) continue;
    if (spot.entity.kind === "Project" && /[江河湖海溪]$/.test(before.entity.name)) continue;
    const confidence = heads ? 0.7 : linked && spot.entity.kind === "Project" ? 0.8 : 0.88;
    drafts.push(belongs(spot, before, { start: before.start, end: spot.end }, confidence));
  }
  return drafts;
}

/** A place is part of another; all else is located in it. */
const belongs = ({ entity }: Spot, place: Spot, evidence: Span, confidence: number): Draft => ({
  ...{ type: entity.kind === "Place" ? "PART_OF" : "LOCATED_IN", from: entity, to: place.entity },
  ...{ evidence, confidence },
});

/** 洋县|境内的|汉江大桥. */
const INSIDE = /(?:境内|辖内|辖区内?|域内)的$/;
const insideStart = ({ text }: Scene, { start }: Spot): number =>
  start - (INSIDE.exec(text.slice(Math.max(0, start - 5), start))?.[0].length ?? 0);

/** 海安市|副市长: a post that stands for its government begins before 副 or 代. */
function officeStart(scene: Scene, spot: Spot): number {
  if (!/^中共|人民政府$/.test(spot.entity.name)) return -1;
  const modifier = /(?:常务)?[副代原]+$/.exec(scene.text.slice(Math.max(0, spot.start - 4), spot.start))?.[0];
  return modifier ? spot.start - modifier.length : -1;
}

/** Zones that govern townships as a county does: 空港经济区|渔湖街道. */
const GOVERNED = /(?:开发区|经开区|高新区|新区|经济区|管理区|示范区|度假区|试验区|科学城|林区)$/;
const TOWNSHIP = 4;

/** A unit written out, or a short name of a higher one: 广东雷州. */
function leadsTo(before: Spot, spot: Spot): boolean {
  const whole = UNIT.test(before.text) || before.text === toPlain(before.entity.name);
  const [above, below] = [rank(before.entity), rank(spot.entity)];
  if (spot.entity.kind !== "Place") return whole;
  if (/[湖江河海山]$/.test(spot.text) || spot.entity.level === "REGION") return false;
  if (below >= TOWNSHIP && GOVERNED.test(before.entity.name)) return whole;
  return below >= 0 ? above >= 0 && below > above : whole;
}

const canStand = (entity: Entity): boolean =>
  entity.kind === "Place" || entity.kind === "Organisation" || isWorks(entity);

const isSpot = (entity: Entity): boolean =>
  entity.kind === "Place" && ["ZONE", "SITE", "VILLAGE"].includes(entity.level ?? "SITE");

/** Firms with firms, sites with sites (of one level after 和), townships of a county with townships. */
function isAlike(before: Entity, next: Entity, joint: string): boolean {
  if (isFirm(before) && isFirm(next)) return true;
  if (before.kind !== "Place" || next.kind !== "Place") return false;
  if (before.level === "TOWNSHIP" || next.level === "TOWNSHIP") return before.level === next.level;
  return isSpot(before) && isSpot(next) && (joint === "、" || before.level === next.level);
}

/** 湖南岳阳市、|常德市: the map has the next of the list in the same province or city. */
function isKnownTo(next: Entity, above: Entity): boolean {
  if (next.kind !== "Place" || above.kind !== "Place" || !next.path || !above.path) return false;
  const { path } = next;
  return path.length > above.path.length && above.path.every((name, i) => path[i] === name);
}

/** 该县|羊场镇: the unit that is pointed back to, else the first that the text goes on to name. */
const POINTED = /该([县市区旗州镇乡])的?$/;

function pointedBack(scene: Scene, placed: ReadonlySet<Entity>): Draft[] {
  return scene.outer.flatMap((spot): Draft[] => {
    if (!canStand(spot.entity) || placed.has(spot.entity)) return [];
    const letter = POINTED.exec(scene.text.slice(Math.max(0, spot.start - 3), spot.start))?.[1];
    if (letter === undefined) return [];
    const units = scene.spots.filter(({ entity }) => rank(entity) >= 0 && entity.name.endsWith(letter));
    const unit =
      units.findLast(({ end }) => end <= spot.start) ?? units.find(({ start }) => start > spot.start);
    if (!unit || unit.entity === spot.entity || !leadsTo(unit, spot)) return [];
    return [belongs(spot, unit, { start: spot.start - 2, end: spot.end }, 0.82)];
  });
}

/** 竹山县宝丰镇下坝村、|擂鼓镇: a township that a list names after a chain is of the chain's county. */
function sharedCounties(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const heads = new Map(drafts.filter(({ type }) => type === "PART_OF").map((d) => [d.from, d.to]));
  const ending = new Map(scene.spots.filter((s) => rank(s.entity) >= TOWNSHIP).map((s) => [s.end, s]));
  return scene.spots.flatMap((spot): Draft[] => {
    const { entity, start, end } = spot;
    if (rank(entity) !== TOWNSHIP || heads.has(entity)) return [];
    const joint = /(?:以及|[、和与及])$/.exec(scene.text.slice(Math.max(0, start - 2), start))?.[0];
    const before = joint === undefined ? undefined : ending.get(start - joint.length);
    const county = before && aboveTownship(before.entity, heads);
    if (!before || !county || county === entity || isElsewhere(entity, county)) return [];
    return [
      { type: "PART_OF", from: entity, to: county, evidence: { start: before.start, end }, confidence: 0.82 },
    ];
  });
}

/** The county that a village or a township is said to be in, over the township between them. */
function aboveTownship(below: Entity, heads: ReadonlyMap<Entity, Entity>): Entity | undefined {
  let above = heads.get(below);
  for (let steps = 0; steps < 3 && above && rank(above) >= TOWNSHIP; steps++) above = heads.get(above);
  return above && rank(above) >= 0 ? above : undefined;
}

/** Whether the map has a place outside another. */
const isElsewhere = (place: Entity, above: Entity): boolean =>
  place.kind === "Place" &&
  above.kind === "Place" &&
  place.path !== undefined &&
  above.path !== undefined &&
  !isKnownTo(place, above);

/** 信丰县|是|赣州市|脐橙主产区: what a unit is to a higher one. */
function saidToBe(scene: Scene, placed: ReadonlySet<Entity>): Draft[] {
  return scene.outer.flatMap((spot, i): Draft[] => {
    const above = scene.outer[i + 1];
    if (
      !above ||
      placed.has(spot.entity) ||
      rank(above.entity) < 0 ||
      rank(spot.entity) <= rank(above.entity)
    )
      return [];
    if (!/^(?:是|系|地处|隶属于?|属于?)$/.test(scene.text.slice(spot.end, above.start))) return [];
    return [belongs(spot, above, { start: spot.start, end: above.end }, 0.82)];
  });
}

/** Characters within which a village is told of after its township. */
const NEAR = 40;

/** 在|乾湾镇|拐了个弯, |伏河村|: a village that bears the name of the township that its sentence named just before. */
function villagesNearby(scene: Scene, placed: ReadonlySet<Entity>): Draft[] {
  return scene.outer.flatMap((spot, i): Draft[] => {
    const { entity, start, end } = spot;
    if (!isVillage(spot) || placed.has(entity)) return [];
    const town = scene.outer.slice(Math.max(0, i - 6), i).findLast((s) => rank(s.entity) === TOWNSHIP);
    if (!town || start - town.end > NEAR || !entity.name.startsWith(town.entity.name)) return [];
    if (/[。!?;\n]/.test(scene.text.slice(town.end, start))) return [];
    return [belongs(spot, town, { start: town.start, end }, 0.8)];
  });
}

/** What heads the first of a list heads the rest: 衡山县丰泰鞋业、嘉力机械等企业. */
function sharedHeads(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const headed = new Map(drafts.map((d) => [d.from, d]));
  const shared: Draft[] = [];
  for (const [i, spot] of scene.outer.entries()) {
    const before = scene.outer[i - 1];
    const head = before && headed.get(before.entity);
    if (
      !before ||
      !head ||
      headed.has(spot.entity) ||
      !/^(?:、|和|及|与)$/.test(scene.text.slice(before.end, spot.start))
    )
      continue;
    const known = isKnownTo(spot.entity, head.to);
    if (
      !(known || isAlike(before.entity, spot.entity, scene.text.charAt(before.end))) ||
      head.evidence.start < before.start - 12
    )
      continue;
    const draft = {
      ...head,
      from: spot.entity,
      evidence: { start: before.start, end: spot.end },
      confidence: known ? 0.9 : 0.82,
    };
    headed.set(spot.entity, draft);
    shared.push(draft);
  }
  return shared;
}

/** How sure a short name in works' own names is; where the text says where they are it yields. */
const LOOSE = 0.82;

/** PART_OF, LOCATED_IN and COMES_FROM: from names that carry a place, and from what the text says. */
export function findBelonging(scene: Scene, entities: readonly Entity[], turns: readonly Turn[]): Draft[] {
  const told = findSettled(scene);
  const placed = new Set(told.filter((d) => d.type === "LOCATED_IN").map((d) => d.from));
  const { own: inNames, chains } = findInNames(entities);
  const own = inNames.filter((d) => d.confidence > LOOSE || !placed.has(d.from));
  const named = new Set(own.map((d) => d.from));
  const beside = [...standsBefore(scene, named), ...pointedBack(scene, named)];
  return [
    ...own,
    ...chains,
    ...beside,
    ...villagesNearby(scene, new Set([...own, ...beside].map((d) => d.from))),
    ...sharedCounties(scene, [...own, ...chains, ...beside]),
    ...saidToBe(scene, new Set([...own, ...beside].map((d) => d.from))),
    ...sharedHeads(scene, [...own, ...beside]),
    ...unitsOfBodies(scene, new Set(own.filter((d) => d.type === "PART_OF").map((d) => d.from))),
    ...findOrigins(scene, turns),
    ...told,
    ...likelyPlaces(scene, new Set([...told, ...own, ...beside].map((d) => d.from))),
  ];
}
