import type { Lattice } from "../lattice.ts";
import type { FoundPlace } from "./found-place.ts";

const CITY = /[\u4e00-\u9fff]{2,6}?[市州](?![场民长委政])/y;
const NO_CITY = /[的和与及在来到是有了]/;

/** 意大利|普拉托市: after a country's name what ends in 市 or 州 is a city of it. */
export function foreignCity(
  { text }: Lattice,
  at: number,
  country: FoundPlace | undefined,
): FoundPlace | undefined {
  if (country?.level !== "COUNTRY" || country.end !== at || country.name === "中国") return undefined;
  CITY.lastIndex = at;
  const [name] = CITY.exec(text) ?? [];
  if (name === undefined || NO_CITY.test(name)) return undefined;
  const end = at + name.length;
  return { start: at, end, own: at, name, aliases: [], level: "CITY", within: country, confidence: 0.85 };
}
