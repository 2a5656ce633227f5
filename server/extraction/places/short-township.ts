import type { Division } from "../gazetteer/division.ts";
import { liesIn, townshipsNamed } from "../gazetteer/gazetteer.ts";
import { gain, type Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { calledShort, type FoundPlace } from "./found-place.ts";

const LETTERS = ["镇", "乡", "街道"];
/** What goes on after the name of a township: a mark, 的, where about it, or a village of it. */
const CLOSES =
  /^(?:$|[^\u4e00-\u9fff0-9A-Za-z]|的|一带|附近|境内|周边|[两三四五六七八九][镇乡地]|[\u4e00-\u9fff]{2,3}(?:村|社区|[庄屯寨沟坪塬冲峪坡坳垭岭]))/;

/** 静宁县|威戎, 武平县|岩前、十方: a township of the unit before it, called without its letter. */
export function shortTownship(
  lattice: Lattice,
  at: number,
  last: FoundPlace | undefined,
): FoundPlace | undefined {
  const outer = outerAt(lattice, at, last);
  if (!outer?.division || (lattice.wordLength[at] ?? 0) === 0) return undefined;
  for (let end = at + 4; end >= at + 2; end--) {
    const township = townshipCalled(lattice.text.slice(at, end), outer.division);
    if (!township || !isWhole(lattice, at, end)) continue;
    return { ...calledShort(lattice, township, at, end, 0.82), ...(outer === last && { within: outer }) };
  }
  return undefined;
}

/** The county or city that ends here, or that the township before 、 here was said to be of. */
function outerAt({ text }: Lattice, at: number, last: FoundPlace | undefined): FoundPlace | undefined {
  if (!last?.division) return undefined;
  if (last.end === at) return last.level === "COUNTY" || last.level === "CITY" ? last : undefined;
  const listed =
    last.level === "TOWNSHIP" && last.end === at - 1 && /[、和与及至到]/.test(text.charAt(at - 1));
  return listed ? last.within : undefined;
}

const townshipCalled = (stem: string, outer: Division): Division | undefined =>
  /^[\u4e00-\u9fff]+$/.test(stem)
    ? LETTERS.flatMap((letter) => townshipsNamed(stem + letter)).find((township) => liesIn(township, outer))
    : undefined;

/** Whether the name ends with a word, and the clause or what is done goes on; a verb names no township here. */
function isWhole(lattice: Lattice, at: number, end: number): boolean {
  if (gain(lattice, end, end, 0) < -3 || /^(?:[镇乡]|街道)/.test(lattice.text.slice(end, end + 2)))
    return false;
  const everyday = lattice.wordLength[at] === end - at && isKind(lattice, at, "vVwad");
  const rest = lattice.text.slice(end, end + 6);
  return CLOSES.test(rest) || (!everyday && isKind(lattice, end, "vVpdcfu"));
}
