import type { Entity } from "../../../graph-schema/article-graph.ts";
import type { Spot } from "./scene.ts";

/** What the name of an administrative unit or of a zone ends in. */
export const UNIT =
  /(?:省|市|自治区|自治州|州|地区|盟|旗|县|区|镇|乡|街道|苏木|村|社区|国|城|新区|矿区|园区|园|片|岛)$/;

const RANKS = ["COUNTRY", "PROVINCE", "CITY", "COUNTY", "TOWNSHIP", "VILLAGE"];

/** How far down a division is, from 0 for a country to 5 for a village; -1 for what is none. */
export const rank = (place: Entity): number =>
  place.kind === "Place" ? RANKS.indexOf(place.level ?? "") : -1;

export const isVillage = ({ entity }: Spot): boolean => entity.kind === "Place" && entity.level === "VILLAGE";

/** A unit that is only pointed at: 全市, 我县, 当地. */
export const BARE = /^(?:[全我本该]?[市省县区州镇乡村国]|当地|地区)$/;

/** The place a list of nested names ends in: 衡南县|向阳镇|彭祠村. */
export function chainEnd(places: readonly Spot[]): Spot | undefined {
  let last = places[0];
  for (const place of places.slice(1)) {
    if (place.start !== last?.end) break;
    last = place;
  }
  return last;
}
