import type { PlaceLevel } from "../../graph-schema/ontology.ts";
import {
  type Division,
  divisionAt,
  divisionsCalled,
  divisionsNamed,
  liesIn,
  pathOf,
} from "./gazetteer/gazetteer.ts";
import { gain, type Lattice, MARK } from "./lattice.ts";
import { DIVISION_CLASS } from "./lexicon/lexicon.ts";
import { COUNTRIES, isGenericCore, placeSuffixAt, REGIONS } from "./place-words.ts";
import type { Setting } from "./setting.ts";

/** A place named in the text. Offsets are of the printed chain that belongs to it (衡南县向阳镇彭祠村). */
export interface FoundPlace {
  start: number;
  end: number;
  /** Where its own name begins in the chain. */
  own: number;
  name: string;
  aliases: string[];
  level: PlaceLevel;
  division?: Division;
  /** The place whose name stands right before it. */
  within?: FoundPlace;
  confidence: number;
}

export interface PlaceContext {
  home: Division | undefined;
  homeCity: Division | undefined;
}

export function toPlaceContext(setting: Setting): PlaceContext {
  const home = setting.home && divisionAt(setting.home);
  const city = home?.level === "COUNTY" && home.parent?.level === "CITY" ? home.parent : home;
  return { home, homeCity: city?.level === "CITY" ? city : undefined };
}

/** The likeliest of the divisions of one name: within the place before it, the home, the home's province. */
export function choose(
  divisions: readonly Division[],
  context: PlaceContext,
  within: Division | undefined,
): Division | undefined {
  const inside = (outer: Division | undefined) =>
    outer && divisions.find((division) => division.code !== outer.code && liesIn(division, outer));
  if (within) return inside(within);
  const upper =
    divisions.find(({ level }) => level === "PROVINCE") ?? divisions.find(({ level }) => level === "CITY");
  const near = inside(context.homeCity) ?? divisions.find((division) => division === context.homeCity);
  if (near) return near;
  if (upper) return upper;
  const province = context.home && divisionAt(pathOf(context.home).slice(0, 1));
  return inside(province) ?? (divisions.length === 1 ? divisions[0] : undefined);
}

const byCode = (place: FoundPlace | undefined): Division | undefined =>
  place?.division ?? (place?.within && byCode(place.within));

function divisionPlace(
  lattice: Lattice,
  at: number,
  context: PlaceContext,
  within?: FoundPlace,
): FoundPlace | undefined {
  const end = at + (lattice.wordLength[at] ?? 1);
  const printed = lattice.text.slice(at, end);
  const candidates = [
    ...divisionsNamed(printed).filter(({ level }) => level !== "TOWNSHIP"),
    ...divisionsCalled(printed),
  ];
  const division = choose(candidates, context, byCode(within)) ?? choose(candidates, context, undefined);
  const known = division ?? candidates[0];
  if (!known) return undefined;
  const short = printed !== known.name;
  if (short && !acceptsShort(lattice, end, known, context)) return undefined;
  return {
    start: at,
    end,
    own: at,
    name: known.name,
    aliases: printed === known.name ? [] : [printed],
    level: known.level,
    ...(division && { division }),
    ...(within && { within }),
    confidence: short ? 0.85 : division ? 0.97 : 0.85,
  };
}

/** A county's short name counts only at home: 衡山 in Hengyang's paper, not 平安 in everybody's. */
function acceptsShort(lattice: Lattice, end: number, division: Division, context: PlaceContext): boolean {
  if (division.level !== "COUNTY") return true;
  const province = context.home?.code.slice(0, 2);
  const next = lattice.text.charAt(end);
  if (/[路街巷桥道山江河湖书大]/.test(next)) return false;
  return context.homeCity
    ? liesIn(division, context.homeCity)
    : province !== undefined && division.code.startsWith(province);
}

/** Classes of words that may stand inside a place's own name. */
const JOINS = new Set([..."ngjbaxfsiwlq?kh"].map((letter) => letter.charCodeAt(0)));
const LONGEST_CORE = 6;

/** Start of the words that belong to a name which ends at `end`, not before `least`. */
function coreStart(lattice: Lattice, end: number, least: number, longest: number): number {
  let start = end;
  for (let at = end - 1; at >= Math.max(least, end - longest); at--) {
    const length = lattice.wordLength[at] ?? 0;
    if (length === 0) continue;
    if (at + length > end) return end;
    const kind = lattice.wordClass[at] ?? MARK;
    if (kind === MARK || kind === DIVISION_CLASS || !JOINS.has(kind)) break;
    start = at;
  }
  return start;
}

const BUILT = /(?:建设|项目|工程|二期|三期|扩建|改造|开工|动工|选址|签约)/y;
const BUILDING = /(?:推进|建设|打造|启动|新建|建成|筹建|扩建|开工|谋划|争取|申报|规划|创建)$/;

/** Longest township of the gazetteer that ends at `end`, or its start by the words' own boundaries. */
function townshipStart(lattice: Lattice, end: number, least: number): number {
  for (let length = 8; length >= 2; length--) {
    const start = end - length;
    if (start < least) continue;
    if (gain(lattice, start, start, 0) < -9) continue;
    if (divisionsNamed(lattice.text.slice(start, end)).some(({ level }) => level === "TOWNSHIP"))
      return start;
  }
  return -1;
}

interface Core {
  start: number;
  known: boolean;
}

function findCore(
  lattice: Lattice,
  end: number,
  suffix: string,
  level: PlaceLevel,
  least: number,
): Core | undefined {
  const suffixStart = end - suffix.length;
  if (level === "TOWNSHIP") {
    const start = townshipStart(lattice, end, least);
    if (start >= 0) return { start, known: true };
  }
  const start = coreStart(
    lattice,
    suffixStart,
    least,
    level === "ZONE" || level === "SITE" ? 8 : LONGEST_CORE,
  );
  return start < suffixStart ? { start, known: false } : undefined;
}

const isCutAt = (lattice: Lattice, at: number): boolean =>
  at >= lattice.text.length || gain(lattice, at, at, 0) > -0.01;

/** A place by its suffix: township, village, zone or site. `before` is the place that ends where it may begin. */
function suffixedPlace(lattice: Lattice, end: number, places: readonly FoundPlace[]): FoundPlace | undefined {
  const { text } = lattice;
  const found = placeSuffixAt(text, end);
  if (!found || !isCutAt(lattice, end)) return undefined;
  const { suffix, level } = found;
  const last = places.at(-1);
  const least = last && last.end <= end - suffix.length ? last.end : 0;
  const core = findCore(lattice, end, suffix, level, least);
  const suffixStart = end - suffix.length;
  const within = last && last.end === (core?.start ?? suffixStart) ? last : undefined;
  if (!core && !within) return undefined;
  const start = core?.start ?? suffixStart;
  const name = text.slice(start, suffixStart);
  if (!core?.known && !isProper(lattice, start, suffixStart, name, level, within)) return undefined;
  return toPlace(lattice, { start, end, level, suffix, ...(within && { within }) });
}

function isProper(
  lattice: Lattice,
  start: number,
  end: number,
  core: string,
  level: PlaceLevel,
  within: FoundPlace | undefined,
): boolean {
  if (core === "") return within !== undefined && (level === "ZONE" || level === "SITE");
  if (isGenericCore(core) || [...allCuts(lattice, start, end)].every(isGenericCore)) return false;
  const oneWord = (lattice.wordLength[start] ?? 0) >= end - start;
  const kind = lattice.wordClass[start] ?? MARK;
  const named = kind === "g".charCodeAt(0) || kind === "?".charCodeAt(0);
  if (within && (level === "VILLAGE" || level === "TOWNSHIP")) return true;
  if (level === "SITE") return core.length >= 2 && (within ? true : !oneWord || named);
  if (core.length < 2 && level !== "VILLAGE") return false;
  return core.length >= 2 && (!oneWord || named);
}

function allCuts(lattice: Lattice, start: number, end: number): string[] {
  const words: string[] = [];
  for (let at = start; at < end; at += lattice.wordLength[at] || 1) {
    words.push(lattice.text.slice(at, Math.min(end, at + (lattice.wordLength[at] || 1))));
  }
  return words;
}

interface Printed {
  start: number;
  end: number;
  level: PlaceLevel;
  suffix: string;
  within?: FoundPlace;
}

function toPlace(lattice: Lattice, { start, end, level, within }: Printed): FoundPlace | undefined {
  const { text } = lattice;
  const own = text.slice(start, end);
  const upper = within && chainStart(within);
  const printed = upper === undefined ? own : text.slice(upper, end);
  const townships =
    level === "TOWNSHIP" ? divisionsNamed(own).filter((division) => division.level === level) : [];
  const division = townships.length > 0 ? choose(townships, NO_CONTEXT, byCode(within)) : undefined;
  const name = nameOf(own, level, within);
  return {
    start: level === "VILLAGE" || level === "ZONE" || level === "SITE" ? (upper ?? start) : start,
    end,
    own: start,
    name,
    aliases: [...new Set([own, printed])].filter((alias) => alias !== name),
    level,
    ...(division && { division }),
    ...(within && { within }),
    confidence: within ? 0.93 : 0.8,
  };
}

const NO_CONTEXT: PlaceContext = { home: undefined, homeCity: undefined };
const chainStart = (place: FoundPlace): number => (place.within ? chainStart(place.within) : place.start);

/** A village bears its township's name; a park or site that begins with its division's keeps it. */
function nameOf(own: string, level: PlaceLevel, within: FoundPlace | undefined): string {
  if (!within) return own;
  if (level === "VILLAGE") return within.level === "TOWNSHIP" ? ownNameOf(within) + own : own;
  if (level === "ZONE" || level === "SITE") return (within.aliases[0] ?? within.name) + own;
  return own;
}

const ownNameOf = (place: FoundPlace): string => place.name;

/** Countries and regions that the text names. */
function* listedPlaces(lattice: Lattice): Generator<FoundPlace> {
  for (const [names, level] of [
    [COUNTRIES, "COUNTRY"],
    [REGIONS, "REGION"],
  ] as const) {
    for (const name of names) {
      for (let at = lattice.text.indexOf(name); at >= 0; at = lattice.text.indexOf(name, at + name.length)) {
        yield { start: at, end: at + name.length, own: at, name, aliases: [], level, confidence: 0.9 };
      }
    }
  }
}

/** Every place that the text names by itself. Places after 推进, 打造 and before 建设 are left to projects. */
export function findPlaces(lattice: Lattice, context: PlaceContext): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let at = 0; at < lattice.text.length; at++) {
    const length = lattice.wordLength[at] ?? 0;
    if (length > 0 && lattice.wordClass[at] === DIVISION_CLASS) {
      const within = found.at(-1)?.end === at ? found.at(-1) : undefined;
      const place = divisionPlace(lattice, at, context, within);
      if (place) found.push(place);
    }
    const place = suffixedPlace(lattice, at + 1, found);
    if (place && !isBeingBuilt(lattice, place)) found.push(place);
  }
  return [...found, ...listedPlaces(lattice)];
}

function isBeingBuilt(lattice: Lattice, place: FoundPlace): boolean {
  if (place.level !== "ZONE" && place.level !== "SITE") return false;
  if (/(?:经开区|高新区|开发区|江|河|湖|山)$/.test(place.name)) return false;
  BUILT.lastIndex = place.end;
  return (
    BUILT.test(lattice.text) || BUILDING.test(lattice.text.slice(Math.max(0, place.start - 2), place.start))
  );
}
