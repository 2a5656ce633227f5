import type { OrganisationCategory } from "../../../graph-schema/ontology.ts";
import { type Unit, UnitReader } from "../gazetteer/units.ts";
import { endsInLetter, type FoundPlace, stemOf } from "../places/found-place.ts";
import type { PlaceContext } from "../places/place-context.ts";
import type { Lattice } from "../text/lattice.ts";
import { maskOf } from "../text/sentences.ts";
import type { FoundBody } from "./found-body.ts";

/** What is known while the text is read for bodies from left to right. */
export interface BodyScene {
  lattice: Lattice;
  units: UnitReader;
  placeAt: Map<number, FoundPlace>;
  /** Bodies found so far, ascending by end. */
  found: FoundBody[];
  /** Bodies known by a fixed form, by where they end. */
  listed: ReadonlyMap<number, FoundBody>;
  /** Towns of the text without their letter, as their schools and courts are called. */
  stems: ReadonlySet<string>;
  /** The home city's short name. */
  home: string | undefined;
  /** 1 where a person's name stands. */
  taken: Uint8Array;
}

/** A scene in which no body is found yet. */
export function toBodyScene(
  lattice: Lattice,
  places: readonly FoundPlace[],
  context: PlaceContext,
  persons: readonly { start: number; end: number }[],
  listed: readonly FoundBody[],
): BodyScene {
  return {
    lattice,
    units: new UnitReader(places, context),
    placeAt: new Map(places.map((place) => [place.end, place])),
    found: [],
    listed: new Map(listed.map((body) => [body.end, body])),
    stems: new Set(
      places
        .filter(({ level }) => level === "TOWNSHIP")
        .map(({ name }) => stemOf(name))
        .filter((stem) => stem.length >= 2),
    ),
    home: context.homeCity?.short,
    taken: maskOf(persons, lattice.text.length),
  };
}

/** The body found last that ends at `end`, else the one of a fixed form. */
export function bodyEndingAt(scene: BodyScene, end: number): FoundBody | undefined {
  for (let i = scene.found.length - 1; i >= 0; i--) {
    const body = scene.found[i];
    if (!body || body.end < end) break;
    if (body.end === end) return body;
  }
  return scene.listed.get(end);
}

/** Whether the unit is printed in full, 衡南县 and not 衡南. */
export function isSpelled(text: string, { start, end, name }: Unit): boolean {
  const printed = text.slice(start, end);
  return endsInLetter(printed) || name.endsWith(printed);
}

/** Bodies of the state: named by their unit. */
export const STATE = new Set<OrganisationCategory>(["PARTY", "GOVERNMENT", "CONGRESS", "CPPCC", "JUDICIARY"]);
