import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import { townshipsNamed } from "../gazetteer/gazetteer.ts";
import { findAll } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import type { FoundPlace } from "./found-place.ts";
import { hardEnds, itemsBefore } from "./listed-items.ts";

/** What ends a list of villages or townships: 等5个村, 两个街道. */
const TAIL =
  /(?:(?<=[、和][\u4e00-\u9fff]{2,3})[两三四五六七八九](?=[镇乡村](?![级委庄]))|等(?:[0-9一二三四五六七八九十]{1,3}个)?|[0-9两三四五六七八九十]{1,3}个)(社区|行政村|自然村|村(?![民干支委级两])|(?:中心|重点|特色)?镇|乡镇|乡|街道)/g;
/** 枫林、沙湾和岩头 before it. */
const ITEMS = /[\u4e00-\u9fff]{2,6}[、和](?:[\u4e00-\u9fff]{2,4}[、和及])*[\u4e00-\u9fff]{2,4}$/;
const LEVEL: Readonly<Record<string, PlaceLevel>> = {
  社区: "VILLAGE",
  村: "VILLAGE",
  行政村: "VILLAGE",
  自然村: "VILLAGE",
};

/** The places that a list names without the letter that it ends in, as far as `places` do not hold them. */
export function listedPlaces(lattice: Lattice, places: readonly FoundPlace[]): FoundPlace[] {
  const { text } = lattice;
  const ends = hardEnds(places);
  return findAll(text, TAIL).flatMap(({ index, 1: tail = "" }) => {
    const suffix = tail.replace(/^(?:中心|重点|特色)/, "");
    const level = LEVEL[suffix] ?? "TOWNSHIP";
    return itemsBefore(text, index, ITEMS).flatMap(({ start: from, end }, nth): FoundPlace[] => {
      const start = nth === 0 ? firstStart(lattice, from, end) : from;
      const own = text.slice(start, end);
      const name = fullName(own, suffix);
      if (start < 0 || name === undefined || ends.has(end) || /[镇乡村区县市]$|街道$/.test(own)) return [];
      return [{ start, end, own: start, name, aliases: [own], level, confidence: 0.8 }];
    });
  });
}

/** Where the first name of the list begins: after the last word that no name holds; -1 where nothing tells. */
function firstStart(lattice: Lattice, from: number, end: number): number {
  let start = -1;
  for (let at = end - 1; at >= from && end - at <= 4; at--) {
    const length = lattice.wordLength[at] ?? 0;
    if (length === 0) continue;
    if (isKind(lattice, at, "Vpucdrmtv") && (length > 1 || !isKind(lattice, at, "v"))) break;
    if (start >= 0 && length > 1) break;
    if (end - at >= 2) start = at;
  }
  return start;
}

/** 新安 before 社区 is 新安社区; before 乡镇 the letter is that of the township of the name. */
function fullName(own: string, suffix: string): string | undefined {
  if (suffix !== "乡镇") return own + suffix.replace(/^(?:行政|自然)/, "");
  return ["镇", "乡"].map((letter) => own + letter).find((name) => townshipsNamed(name).length > 0);
}
