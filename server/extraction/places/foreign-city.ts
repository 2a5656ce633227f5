import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import { matchAt } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import type { FoundPlace } from "./found-place.ts";

const CITY =
  /[\u4e00-\u9fff]{2,7}?(?:[市州省县郡](?![场民长委政城域级])|边疆区|自治区|大区|(?<![园山地社小]|开发|工业)区(?=区?长|[、,，。和与]|州))/y;
const LEVEL: Readonly<Record<string, PlaceLevel>> = {
  省: "PROVINCE",
  县: "COUNTY",
  郡: "COUNTY",
  区: "COUNTY",
};
const NO_CITY = /[的和与及在来到是有了]/;

/** 意大利|普拉托市, 越南|莱州省: after a country's name what ends in 市, 州 or 省 is a place of it. */
export function foreignCity(
  { text }: Lattice,
  at: number,
  country: FoundPlace | undefined,
): FoundPlace | undefined {
  const abroad = country?.level === "COUNTRY" ? country : country?.within;
  if (abroad?.level !== "COUNTRY" || country?.end !== at || abroad.name === "中国") return undefined;
  const [name] = matchAt(text, CITY, at) ?? [];
  if (name === undefined || NO_CITY.test(name)) return undefined;
  const end = at + name.length;
  const level = LEVEL[name.slice(-1)] ?? "CITY";
  return { start: at, end, own: at, name, aliases: [], level, within: country, confidence: 0.85 };
}
