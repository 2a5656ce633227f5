import { chainStart, type FoundPlace } from "../places/found-place.ts";
import type { PlaceContext } from "../places/place-context.ts";
import type { Lattice } from "../text/lattice.ts";
import { armyUnits } from "./army-units.ts";
import { bodiesOfHeads } from "./bodies-of-heads.ts";
import { bodyAt } from "./body-at.ts";
import { toBodyScene } from "./body-scene.ts";
import { withCampus } from "./campus.ts";
import { firmsInLists, namedFirms } from "./firms-in-lists.ts";
import { firmsOfOfficers } from "./firms-of-officers.ts";
import type { FoundBody } from "./found-body.ts";
import { withLaterUnits } from "./later-units.ts";
import { listedBodies } from "./listed-bodies.ts";
import { namedGroups } from "./named-groups.ts";
import { isBeingBuilt, isShortQuote, isVenue } from "./other-than-body.ts";

/** 山东大学(威海): the town in brackets tells which of a university's houses is meant. */
const TOWN = /^\((?:北京|威海|深圳|华东|武汉|保定|广州|珠海|徐州|青岛|苏州)\)/;

function withTown(text: string, body: FoundBody | undefined): FoundBody | undefined {
  const town = body?.name.endsWith("大学") ? TOWN.exec(text.slice(body.end, body.end + 4))?.[0] : undefined;
  return body && town !== undefined ? { ...body, end: body.end + town.length, name: body.name + town } : body;
}

/** 安溪县|西坪镇中学: the name with the units that stand before its own is another name of it. */
function withChain(text: string, body: FoundBody): FoundBody {
  const above = body.unit?.place?.within;
  if (!above || above.end !== body.start) return body;
  const whole = text.slice(chainStart(above), body.end);
  return { ...body, aliases: [...body.aliases, whole] };
}

/** Every body that the text names. `persons` are those named there. */
export function findBodies(
  lattice: Lattice,
  places: readonly FoundPlace[],
  context: PlaceContext,
  persons: readonly { start: number; end: number }[],
): FoundBody[] {
  const listed = listedBodies(lattice);
  const scene = toBodyScene(lattice, places, context, persons, listed);
  const { text } = lattice;
  for (let end = 2; end <= text.length; end++) {
    const found = withTown(text, bodyAt(scene, end));
    const body = found && withChain(text, found);
    if (!body || (isShortQuote(text, body) && scene.taken[body.start] !== 1)) continue;
    while (!body.within && (scene.found.at(-1)?.start ?? -1) >= body.start) scene.found.pop();
    if (!isBeingBuilt(text, body) && !isVenue(text, body)) scene.found.push(body);
  }
  const others = [
    ...firmsInLists(scene),
    ...namedFirms(text),
    ...namedGroups(text),
    ...armyUnits(text),
    ...bodiesOfHeads(scene, persons),
    ...firmsOfOfficers(scene, persons),
  ];
  const named = withoutInner([...listed, ...scene.found, ...others]);
  return withoutInner(withCampus(text, context.newspaper, withLaterUnits(text, named)));
}

/** Of two that overlap the one that begins first stays, the longer before the shorter; a unit inside its body stays. */
function withoutInner(bodies: readonly FoundBody[]): FoundBody[] {
  const kept: FoundBody[] = [];
  for (const body of [...bodies].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && body.start < last.end && last.within !== body) continue;
    kept.push(body);
  }
  return kept;
}
