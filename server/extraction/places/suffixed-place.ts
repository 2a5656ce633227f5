import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import { townshipsNamed } from "../gazetteer/gazetteer.ts";
import { Endings } from "../text/endings.ts";
import { gain, type Lattice } from "../text/lattice.ts";
import { isKind, isRareWord, wordEnd } from "../text/word-kinds.ts";
import { type FoundPlace, stemOf } from "./found-place.ts";
import { isGoneTo } from "./gone-to.ts";
import { homeSite, homeZone } from "./home-places.ts";
import type { PlaceContext } from "./place-context.ts";
import { type Core, findCore, townshipStart } from "./place-core.ts";
import { type PlaceSuffix, placeSuffixAt } from "./place-words.ts";
import { isProperPlace } from "./proper-place.ts";
import { roadCrossing } from "./road-crossing.ts";
import { type Printed, toPlace } from "./to-place.ts";

/** 河|道, 乡|土, 靠山屯|村: what goes on as another word or name. */
const GOES_ON =
  /^(?:河(?:[道长床段网系]|流(?!域))|乡[土村镇亲愁音情间]|[屯庄寨]村|湖草(?!原)|[江河湖山]牌|园区|片区|路(?:[陡滑远窄难险]|运输|公安|警方|检察|法院))/;

/** 石鼓山|上, 德山大道|旁, 飞天山|脚下: a word for where about a place begins with its last character. */
const ASIDE =
  /^(?:[山岭峰坡塬岛洲](?:[上下顶腰]|脚下)|[江河湖溪渠水塘]边|[江河湖]畔|道旁|路[旁边口]|街[口头]|巷口|洞口|桥[头下上])/;

/** Where a place may end: a township also before an organ that the lexicon runs together with it (乡政府). */
function isEnd(lattice: Lattice, at: number, { suffix, level }: PlaceSuffix): boolean {
  if (GOES_ON.test(lattice.text.slice(at - 1, at + 2)) || endsVerb(lattice, at, suffix)) return false;
  if (ASIDE.test(lattice.text.slice(at - 1, at + 2))) return true;
  const allowed =
    level === "TOWNSHIP" || /^[国省]道$/.test(suffix)
      ? -9
      : /[江河湖水]$/.test(suffix) && !/^[鲜苇滩景面底石]/.test(lattice.text.slice(at, at + 1))
        ? -6
        : -0.01;
  return at >= lattice.text.length || gain(lattice, at, at, 0) > allowed;
}

/** 义务巡|渠, 博克图翻|山: the suffix ends a verb of two characters. */
const endsVerb = (lattice: Lattice, at: number, suffix: string): boolean =>
  suffix.length === 1 && lattice.wordLength[at - 2] === 2 && isKind(lattice, at - 2, "vV");

/** A place by its suffix: township, village, zone or site. Takes in soft places that it begins with. */
export function suffixedPlace(
  lattice: Lattice,
  end: number,
  places: FoundPlace[],
  context: PlaceContext,
): FoundPlace | undefined {
  const { text } = lattice;
  const found = knownTownship(lattice, end) ?? placeSuffixAt(text, end);
  if (!found || !isEnd(lattice, end, found)) return undefined;
  if (places.at(-1)?.end === end && !places.at(-1)?.soft) return undefined;
  const { suffix, level } = found;
  if (suffix === "社区") dropVillage(places, end - suffix.length);
  const suffixStart = end - suffix.length;
  const crossing = roadCrossing(lattice, suffixStart, end, suffix, places);
  if (crossing) return crossing;
  if (level === "TOWNSHIP") dropRegion(text, places, suffixStart, end);
  const hard = homesBefore(lattice, places, found, suffixStart) ?? hardBefore(places, suffixStart);
  const first = findCore(lattice, end, suffix, level, hard?.end ?? 0);
  const core = ofTown(text, first, suffixStart, level, places);
  const within = hard && hard.end === core.start && !(core.known && level === "SITE") ? hard : undefined;
  const name = text.slice(core.start, suffixStart);
  const printed: Printed = { start: core.start, end, level, suffix, within };
  if (!within) {
    const home = name === "" ? homeZone(printed, places, context) : undefined;
    const site = home ?? homeSite(lattice, printed, places, context);
    if (site || name === "" || name === "市") return site;
  }
  if (found.weak && !core.known && !isWeaklyNamed(lattice, printed)) return undefined;
  if (!core.known && !isProperPlace(lattice, printed, name)) return undefined;
  if (level === "TOWNSHIP" && isNoTown(text, printed)) return undefined;
  const place = toPlace(lattice, printed, context);
  place.absorbed = takeSofter(places, core.start);
  return place;
}

/** 壶镇|镇, and 镇 before 村 after a town: called by its letter twice, or a village. */
const isNoTown = (text: string, { start, end, within }: Printed): boolean =>
  isDoubled(text, start, end) || (within?.level === "TOWNSHIP" && text.charAt(end) === "村");

/** 登上|笔架城: a suffix of everyday words ends a name where somebody goes, after words that are rare or no words. */
function isWeaklyNamed(lattice: Lattice, { start, end, suffix, within }: Printed): boolean {
  const suffixStart = end - suffix.length;
  const length = suffixStart - start;
  if (within?.level === "TOWNSHIP" || length < 1 || length > 3) return false;
  if (!within && !isGoneTo(lattice.text, start)) return false;
  for (let at = start; at < suffixStart; at = wordEnd(lattice, at))
    if (wordEnd(lattice, at) > at + 1 && !isRareName(lattice, at)) return false;
  return length > 1;
}

const isRareName = (lattice: Lattice, at: number): boolean =>
  isRareWord(lattice, at) &&
  !(isKind(lattice, at, "g?D") && /[江河湖海山]/.test(lattice.text.charAt(wordEnd(lattice, at) - 1)));

/**
 * The core with what a town named before tells of it: 和桥镇 and then 和|桥社区, where what joins two names elsewhere
 * is the town's first character; 枝城镇 and then 枝城|港, a site that bears its name.
 */
function ofTown(
  text: string,
  core: Core,
  suffixStart: number,
  level: PlaceLevel,
  places: readonly FoundPlace[],
): Core {
  if (core.known) return core;
  const isTown = (start: number) => {
    const stem = text.slice(start, suffixStart);
    return places
      .slice(-NEAR)
      .some(({ level: of, name }) => of === "TOWNSHIP" && name.startsWith(stem) && stemOf(name) === stem);
  };
  const joined = core.start - 1;
  const start = JOINS.test(text.charAt(joined)) && isTown(joined) ? joined : core.start;
  return { start, known: (level === "SITE" || level === "ZONE") && isTown(start) };
}

const JOINS = /[和同与及为向从到]/;
const NEAR = 50;

/** 壶镇|镇: the town is called with its letter twice. */
const isDoubled = (text: string, start: number, end: number): boolean =>
  text.charAt(end) === text.charAt(end - 1) && townshipsNamed(text.slice(start, end + 1)).length > 0;

/** 永乐村|社区: the village is part of the name. */
function dropVillage(places: FoundPlace[], end: number): void {
  const last = places.at(-1);
  if (last?.end === end && last.level === "VILLAGE") places.pop();
}

/** 江南|镇: the region is the town's name. */
function dropRegion(text: string, places: FoundPlace[], suffixStart: number, end: number): void {
  const last = places.at(-1);
  if (
    last?.level === "REGION" &&
    last.end === suffixStart &&
    townshipsNamed(text.slice(last.own, end)).length > 0
  )
    places.pop();
}

/** Takes from the end of `places` the soft ones whose own names begin at or after `start`. */
function takeSofter(places: FoundPlace[], start: number): FoundPlace[] {
  const taken: FoundPlace[] = [];
  for (let last = places.at(-1); last?.soft && last.own >= start; last = places.at(-1)) {
    taken.push(last);
    places.pop();
  }
  return taken;
}

/** 团结社区|冶金小区: homes right after the community that they are in, though only its suffix makes that one. */
function homesBefore(
  { text }: Lattice,
  places: readonly FoundPlace[],
  { suffix }: PlaceSuffix,
  end: number,
): FoundPlace | undefined {
  const last = places.at(-1);
  const near = last?.level === "VILLAGE" && last.end < end && end - last.end <= 4;
  return near && HOMES.test(suffix) && /^[\u4e00-\u9fff]+$/.test(text.slice(last.end, end))
    ? last
    : undefined;
}
const HOMES = /^(?:小区|家园|花园|花苑|苑|安置点|安置区|文化广场|广场|文化礼堂|食堂|祠堂|宗祠)$/;

/** The last place that no suffix alone makes, near enough for a name to begin after it. */
function hardBefore(places: readonly FoundPlace[], end: number): FoundPlace | undefined {
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i];
    if (!place || place.end < end - 12) return undefined;
    if (!place.soft && place.end <= end) return place;
  }
  return undefined;
}

/** 师古镇 is a township although it ends in 古镇. */
function knownTownship(lattice: Lattice, end: number): PlaceSuffix | undefined {
  const suffix = TOWNSHIP_END.longestAt(lattice.text, end);
  return suffix !== undefined && townshipStart(lattice, end, 0) >= 0
    ? { suffix, level: "TOWNSHIP" }
    : undefined;
}

const TOWNSHIP_END = new Endings(["街道", "镇", "乡"].map((suffix) => [suffix, suffix] as const));
