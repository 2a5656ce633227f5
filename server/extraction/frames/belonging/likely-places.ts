import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { rank } from "../ranks.ts";
import { type Draft, draftsOf, isWorks, type Scene, type Spot, spotsWithin, withinReach } from "../scene.ts";

/** Organs of a unit are told to be its own by their names. */
const ORGAN = /^(?:PARTY|GOVERNMENT|CONGRESS|CPPCC)$/;
const isBody = ({ entity }: Spot): boolean =>
  entity.kind === "Organisation" && !ORGAN.test(entity.category ?? "");
const isTown = ({ entity }: Spot): boolean =>
  entity.kind === "Place" && /^(?:CITY|COUNTY)$/.test(entity.level ?? "");

/** 株洲的|某公司, 玉环的某公司、温岭的某公司: a city or county by its short name. */
function ofShortName(scene: Scene, body: Spot, before: Spot | undefined): Draft[] {
  if (!before || !isTown(before) || scene.text.slice(before.end, body.start) !== "的") return [];
  return draftsOf("LOCATED_IN", [body], before.entity, { start: before.start, end: body.end }, 0.72);
}

const SET_UP = "成立|办起|创办|开办|办|建起|建成|建|组建|注册|引进|有|开起";
/** 村里的, 镇上成立了, 园区内的: the unit that is meant. */
const LOCALLY = new RegExp(
  `(村|镇|乡|县|市|区|旗|社区|园区|嘎查|苏木)(?:里|上|内|中)(?:的|[^,，。;；]{0,6}(?:${SET_UP})(?:了|起了?|个|一?家)*)[^,，。;；的]{0,4}$`,
);
/** Characters before a body that may tell where it is. */
const LONGEST_LEAD = 20;

const isUnit = ({ entity }: Spot, unit: string): boolean =>
  entity.kind === "Place" &&
  (unit === "园区" ? entity.level === "ZONE" : rank(entity) >= 0 && entity.name.endsWith(unit));

/** The unit of that sort that the text has named last. */
const unitMeant = (scene: Scene, unit: string, end: number): Entity | undefined =>
  spotsWithin(scene.spots, withinReach(end), "Place").findLast((s) => isUnit(s, unit))?.entity;

/** 给村里的|某合作社…, 镇上成立了|某合作社. */
function locally(scene: Scene, body: Spot): Draft[] {
  const from = Math.max(0, body.start - LONGEST_LEAD);
  const match = LOCALLY.exec(scene.text.slice(from, body.start));
  const place = match && unitMeant(scene, match[1] ?? "-", from + match.index);
  if (!match || !place) return [];
  return draftsOf("LOCATED_IN", [body], place, { start: from + match.index, end: body.end }, 0.72);
}

const KIND = "企业|公司|厂|学校|医院|单位|合作社|机构|龙头|店|农场|基地";
const A_FIRM_OF = new RegExp(`^(?:的|境内)?[^,，。;；]{0,12}(?:${KIND})(?=[,，。;；]|$)`);

/** 某公司|是|某经开区|的老企业. */
function saidToBeOf(scene: Scene, body: Spot, next: Spot | undefined): Draft[] {
  if (
    next?.entity.kind !== "Place" ||
    !/^(?:是|系|作为)(?:一家)?$/.test(scene.text.slice(body.end, next.start))
  )
    return [];
  if (!A_FIRM_OF.test(scene.text.slice(next.end, next.end + 30))) return [];
  return draftsOf("LOCATED_IN", [body], next.entity, { start: body.start, end: next.end }, 0.74);
}

/** LOCATED_IN by wider wordings, of bodies and works for which no stricter one tells where they are. */
export function likelyPlaces(scene: Scene, placed: ReadonlySet<Entity>): Draft[] {
  const spots = scene.outer;
  return spots.flatMap((spot, i) => {
    if (placed.has(spot.entity)) return [];
    if (isWorks(spot.entity)) return locally(scene, spot);
    if (!isBody(spot)) return [];
    return [
      ...ofShortName(scene, spot, spots[i - 1]),
      ...locally(scene, spot),
      ...saidToBeOf(scene, spot, spots[i + 1]),
    ];
  });
}
