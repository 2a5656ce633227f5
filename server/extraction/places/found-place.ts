import type { PlaceLevel } from "../../../graph-schema/ontology.ts";
import type { Division } from "../gazetteer/division.ts";
import type { Lattice } from "../text/lattice.ts";

/** A place named in the text. Offsets are of the printed chain that belongs to it (衡南县向阳镇彭祠村). */
export interface FoundPlace {
  start: number;
  end: number;
  /** Where its own name begins in the chain. */
  own: number;
  name: string;
  aliases: string[];
  level: PlaceLevel;
  division?: Division | undefined;
  /** The place whose name stands right before it. */
  within?: FoundPlace | undefined;
  confidence: number;
  /** Only its suffix says so; a longer name that takes it in goes before. */
  soft?: boolean | undefined;
  /** Softer places that the name takes in. */
  absorbed?: FoundPlace[] | undefined;
}

/** A division that the text calls by a short form of its name. */
export const calledShort = (
  { text }: Lattice,
  division: Division,
  start: number,
  end: number,
  confidence: number,
): FoundPlace => ({
  start,
  end,
  own: start,
  name: division.name,
  aliases: [text.slice(start, end)],
  level: division.level,
  division,
  confidence,
});

/** The division that the place is, else the one that its chain lies in. */
export const divisionOf = (place: FoundPlace | undefined): Division | undefined =>
  place?.division ?? (place?.within && divisionOf(place.within));

/** Where the outermost place of the chain begins. */
export const chainStart = (place: FoundPlace): number =>
  place.within ? chainStart(place.within) : place.start;

/** Whether the name is printed in full, 衡南县 and not 衡南. */
export const isSpelled = (text: string, place: FoundPlace): boolean => {
  const printed = text.slice(place.own, place.end);
  return endsInLetter(printed) || printed === place.name;
};

/** Whether a name ends in what says of which grade its place is. */
export const endsInLetter = (name: string): boolean => /(?:[省市县区旗盟镇乡村]|自治州|街道)$/.test(name);

/** A town's name without its letter: 枝城 of 枝城镇. */
export const stemOf = (town: string): string => town.replace(/(?:镇|乡|街道)$/, "");
