import { Endings } from "../endings.ts";
import { gain, type Lattice } from "../lattice.ts";
import { type PlaceSuffix, placeSuffixAt } from "../place-words.ts";
import type { FoundPlace } from "./found-place.ts";
import { homeSite, homeZone } from "./home-places.ts";
import type { PlaceContext } from "./place-context.ts";
import { findCore, townshipStart } from "./place-core.ts";
import { isProperPlace } from "./proper-place.ts";
import { roadCrossing } from "./road-crossing.ts";
import { type Printed, toPlace } from "./to-place.ts";

/** 河|道, 乡|土, 靠山屯|村: what goes on as another word or name. */
const GOES_ON = /^(?:河(?:[道长床段网系]|流(?!域))|乡[土村镇亲愁音情间]|[屯庄寨]村|湖草|园区)/;

/** Where a place may end: a township also before an organ that the lexicon runs together with it (乡政府). */
function isEnd(lattice: Lattice, at: number, { suffix, level }: PlaceSuffix): boolean {
  if (GOES_ON.test(lattice.text.slice(at - 1, at + 2))) return false;
  const allowed = level === "TOWNSHIP" ? -8 : /[江河湖水]$/.test(suffix) ? -6 : -0.01;
  return at >= lattice.text.length || gain(lattice, at, at, 0) > allowed;
}

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
  const suffixStart = end - suffix.length;
  const crossing = roadCrossing(lattice, suffixStart, end, suffix, places);
  if (crossing) return crossing;
  const hard = hardBefore(places, suffixStart);
  const core = findCore(lattice, end, suffix, level, hard?.end ?? 0);
  const within = hard && hard.end === core.start && !(core.known && level === "SITE") ? hard : undefined;
  const name = text.slice(core.start, suffixStart);
  const printed: Printed = { start: core.start, end, level, suffix, within };
  if (!within) {
    const home = name === "" ? homeZone(printed, places, context) : undefined;
    const site = home ?? homeSite(lattice, printed, places, context);
    if (site || name === "" || name === "市") return site;
  }
  if (!core.known && !isProperPlace(lattice, printed, name)) return undefined;
  const place = toPlace(lattice, printed, context);
  place.absorbed = takeSofter(places, core.start);
  return place;
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
