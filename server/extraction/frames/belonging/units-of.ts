import type { Entity } from "../../../../graph-schema/article-graph.ts";
import { divisionsCalled } from "../../gazetteer/gazetteer.ts";
import { type Draft, type Scene, type Spot, spotsWithin, withinReach } from "../scene.ts";

const COURTS = /法院$/;
const HOSPITALS = /(?:医院|卫生院|保健院)$/;
const COLLEGES = /大学$/;

/** Bare names of units, with the bodies that have such: 急诊科 is a hospital's, 执行局 a court's. */
const UNITS: readonly (readonly [unit: RegExp, body: RegExp])[] = [
  [
    /^(?:[^院省市县区]{0,8}(?:审判|合议|巡回法|人民法)庭|执行局|立案庭|[民刑行]事?[^院]{0,6}庭|审判委员会)$/,
    COURTS,
  ],
  [
    /^[^院局省市县区]{0,6}(?:[内外儿骨眼]科|妇产科|产科|急诊科|肿瘤科|口腔科|皮肤科|麻醉科|检验科|放射科|康复科|中医科|护理部)$/,
    HOSPITALS,
  ],
  [
    /^(?!.*(?:职业|师范|理工|科学院|音乐|美术|体育|警察|行政|政法|财经|研究))[^省市县区]{2,8}(?:学院|系)$/,
    COLLEGES,
  ],
];

/** What 该 before a unit points back to: 该院急诊科, 该局纳税服务科. */
const POINTED: readonly (readonly [word: RegExp, body: RegExp])[] = [
  [/该院$/, /(?:医院|卫生院|保健院|法院|检察院|学院|研究院)$/],
  [/该(?:校|学校|大学)$/, /(?:大学|学院|学校|中学|小学)$/],
  [/该局$/, /局$/],
  [/该(?:公司|企业|集团)$/, /(?:公司|集团)$/],
  [/该(?:大队|支队|中队)$/, /队$/],
  [/该(?:馆|所|站|厂|中心)$/, /[馆所站厂]$|中心$/],
];

/** The last body named before whose name ends so. */
function bodyBefore(scene: Scene, unit: Spot, ends: RegExp): Entity | undefined {
  const known = withinReach(unit.start);
  return spotsWithin(scene.outer, known, "Organisation").findLast(
    ({ entity }) => entity !== unit.entity && ends.test(entity.name),
  )?.entity;
}

/** 岳阳学院: a college that bears a place's name is no faculty. */
const isOfPlace = (name: string): boolean => divisionsCalled(name.slice(0, 2)).length > 0;

/** PART_OF for units that are called without their body: 该院急诊科, 执行局 after the court was named. */
export function unitsOfBodies(scene: Scene, placed: ReadonlySet<Entity>): Draft[] {
  return scene.outer.flatMap((unit): Draft[] => {
    if (unit.entity.kind !== "Organisation" || placed.has(unit.entity)) return [];
    const before = scene.text.slice(Math.max(0, unit.start - 4), unit.start);
    const pointed = POINTED.find(([word]) => word.test(before))?.[1];
    const ends = pointed ?? UNITS.find(([name]) => name.test(unit.entity.name))?.[1];
    const body = ends && bodyBefore(scene, unit, ends);
    if (ends === COLLEGES && isOfPlace(unit.entity.name)) return [];
    if (!body || (unit.entity.name.startsWith(body.name) && !pointed)) return [];
    const evidence = { start: unit.start, end: unit.end };
    return [{ type: "PART_OF", from: unit.entity, to: body, evidence, confidence: pointed ? 0.9 : 0.84 }];
  });
}
