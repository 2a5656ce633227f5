import { UnitReader } from "../gazetteer/units.ts";
import type { FoundPlace } from "../places/found-place.ts";
import type { PlaceContext } from "../places/place-context.ts";
import { findAll } from "../text/find-all.ts";
import { gain, type Lattice } from "../text/lattice.ts";

const OWN = /(?:我|全|本)(自治区|省|市|县|区|州|旗|镇|乡)/g;
/** 全市场 and 全区域 are none, nor is what a meeting named for its spirit covers. */
const GOES_ON = /^(?:市[场民]|区[域间]|[省市县区州](?:委|政[府协]|领导|人大|长|直|级)|(?:.{1,24})会议?精神)/;

const clauseFrom = (text: string, start: number): string =>
  /^[^,。;!?\n、]*/.exec(text.slice(start, start + 30))?.[0] ?? "";

/** 我市, 全市, 我省, 全县: the unit that the paper or the article speaks of. */
export function findOwnUnits(
  lattice: Lattice,
  places: readonly FoundPlace[],
  context: PlaceContext,
): FoundPlace[] {
  const units = new UnitReader(places, context);
  const found: FoundPlace[] = [];
  for (const match of findAll(lattice.text, OWN)) {
    const start = match.index;
    const end = start + match[0].length;
    if (lattice.text.charAt(start - 1) === "届") continue;
    if (gain(lattice, start, start, 0) < -3 || GOES_ON.test(clauseFrom(lattice.text, end - 1))) continue;
    const unit = units.read(match[1] ?? "", end - (match[1]?.length ?? 0));
    if (unit.name === unit.letter) continue;
    const level = unit.division?.level ?? unit.place?.level ?? "CITY";
    found.push({
      start,
      end,
      own: start,
      name: unit.name,
      aliases: [match[0]],
      level,
      ...(unit.division && { division: unit.division }),
      confidence: 0.95,
    });
  }
  return found;
}
