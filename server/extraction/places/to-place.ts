import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import { otherNames } from "../found-mention.ts";
import type { Division } from "../gazetteer/division.ts";
import { townshipsNamed } from "../gazetteer/gazetteer.ts";
import type { Lattice } from "../text/lattice.ts";
import { chooseDivision, chooseNear } from "./choose-division.ts";
import { chainStart, divisionOf, type FoundPlace, isSpelled } from "./found-place.ts";
import type { PlaceContext } from "./place-context.ts";

/** A place as it is printed: its own name with the suffix. */
export interface Printed {
  start: number;
  end: number;
  level: PlaceLevel;
  suffix: string;
  within: FoundPlace | undefined;
}

/** The place that a proper name with its suffix names. */
export function toPlace(lattice: Lattice, printed: Printed, context: PlaceContext): FoundPlace {
  const { text } = lattice;
  const { start, end, level, within } = printed;
  const own = text.slice(start, end);
  const upper = within ? chainStart(within) : start;
  const division = level === "TOWNSHIP" ? townshipMeant(own, context, divisionOf(within)) : undefined;
  const name = division?.name ?? nameOf(text, printed);
  const fused =
    level === "SITE" && within && name === text.slice(within.own, end) && !isSpelled(text, within);
  const aliases = fused ? [] : [own, text.slice(upper, end)];
  const soft = level === "SITE" || (level === "VILLAGE" && within?.level !== "TOWNSHIP");
  return {
    start: level === "TOWNSHIP" ? start : upper,
    end,
    own: start,
    name,
    aliases: otherNames(name, aliases),
    level,
    division,
    within,
    confidence: within || division ? 0.93 : 0.78,
    soft,
    absorbed: undefined,
  };
}

function townshipMeant(
  name: string,
  context: PlaceContext,
  above: Division | undefined,
): Division | undefined {
  const townships = townshipsNamed(name);
  if (townships.length === 0) return undefined;
  return chooseDivision(townships, context, above) ?? chooseNear(townships, context, above);
}

/** A village bears its township's name; a park or site that begins with a short name (衡山科学城) keeps it. */
function nameOf(text: string, { start, end, level, suffix, within }: Printed): string {
  const own = text.slice(start, end);
  if (!within) return own;
  if (level === "VILLAGE") return within.level === "TOWNSHIP" ? within.name + own : own;
  if (level !== "ZONE" && level !== "SITE") return own;
  const common = within.level === "VILLAGE" && level === "SITE";
  const bare = own === suffix || own === `国家${suffix}` || common;
  return bare || within.level === "ZONE" || !isSpelled(text, within) ? text.slice(within.own, end) : own;
}
