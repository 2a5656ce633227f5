import { otherNames } from "../found-mention.ts";
import { letterOf } from "../gazetteer/units.ts";
import { gain, type Lattice } from "../text/lattice.ts";
import type { FoundPlace } from "./found-place.ts";
import type { PlaceContext } from "./place-context.ts";
import type { Printed } from "./to-place.ts";

const NEAR_ZONES = 200;

/** A bare 高新区 or 经开区 is the one that the article names in full, else the home city's. */
export function homeZone(
  { start, end, level, suffix }: Printed,
  places: readonly FoundPlace[],
  context: PlaceContext,
): FoundPlace | undefined {
  if (!/^(?:高新区|经开区|国家高新区|国家经开区)$/.test(suffix)) return undefined;
  const named = places
    .slice(-NEAR_ZONES)
    .find((place) => place.level === "ZONE" && place.name.endsWith(suffix) && place.within?.division);
  const short = context.homeCity?.short;
  const name = named?.name ?? (short === undefined ? suffix : short + suffix);
  const aliases = short === undefined ? [] : [short + suffix, `${short}国家${suffix}`];
  return {
    start,
    end,
    own: start,
    name,
    aliases: otherNames(name, [suffix, ...(named?.aliases ?? aliases)]),
    level,
    confidence: 0.85,
  };
}

/** What stands between a unit's letter, at the head of a clause, and the suffix: 市党政|综合楼, 于县|会展中心. */
const BETWEEN = /(?:(?<![\u4e00-\u9fff])|[在于到从由与和赴])([市县区州旗])([\u4e00-\u9fff]{0,6})$/;

/** 做好|县文化馆: houses that each county has one of. */
const HOUSE = /^(?:图书馆|文化馆|博物馆|美术馆|档案馆|体育馆|文化宫|少年宫|青少年宫)$/;
const LETTER = /([市县])$/;

/** The unit that such a letter means: of the paper's home, else the last one named. */
function unitCalled(
  letter: string,
  places: readonly FoundPlace[],
  { home }: PlaceContext,
): string | undefined {
  for (let division = home; division; division = division.parent)
    if (letterOf(division.name) === letter) return division.name;
  return places.slice(-NEAR_ZONES).findLast(({ division }) => division && letterOf(division.name) === letter)
    ?.name;
}

/** 市工人文化宫, 县会展中心: a site of the city or county that the paper or the text is of. */
export function homeSite(
  lattice: Lattice,
  { end, level, suffix }: Printed,
  places: readonly FoundPlace[],
  context: PlaceContext,
): FoundPlace | undefined {
  const suffixStart = end - suffix.length;
  if (level !== "SITE" || suffix.length < 2) return undefined;
  const before = lattice.text.slice(Math.max(0, suffixStart - 9), suffixStart);
  const found = BETWEEN.exec(before) ?? (HOUSE.test(suffix) ? LETTER.exec(before) : null);
  const [, letter = "", core = ""] = found ?? [];
  const start = suffixStart - core.length - 1;
  if (!found || OF_ORGAN.test(core) || gain(lattice, start, start, 0) < -3) return undefined;
  const unit = unitCalled(letter, places, context) ?? letter;
  const own = lattice.text.slice(start + 1, end);
  return { start, end, own: start, name: unit + own, aliases: [letter + own], level, confidence: 0.85 };
}

/** 市委会议室: a room of an organ bears the organ's name, and what holds a mark or joins two is no name. */
const OF_ORGAN = /[委府局院校厅的和与及、]|人大|政协|市场|市民|民|级/;
