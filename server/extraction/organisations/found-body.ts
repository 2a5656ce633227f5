import type { OrganisationCategory } from "../../../graph-schema/ontology.ts";
import type { Unit } from "../gazetteer/units.ts";
import type { BodyName } from "./state-bodies.ts";

/** A body named in the text. */
export interface FoundBody extends BodyName {
  start: number;
  end: number;
  confidence: number;
  /** The administrative unit that its name begins with. */
  unit?: Unit;
  /** The body that it is a part of, when its name stands right before. */
  within?: FoundBody;
  /** The body that it is a unit of, as the list says that it stands in. */
  parent?: FoundBody;
}

/** A body that is named as it is printed. */
export const asPrinted = (
  text: string,
  start: number,
  end: number,
  category: OrganisationCategory,
  confidence: number,
): FoundBody => ({ start, end, name: text.slice(start, end), aliases: [], category, confidence });

/** A unit that is named without the body which it is of. */
export const unitOf = (
  parent: FoundBody,
  own: string,
  start: number,
  confidence: number,
  aliases = [own],
): FoundBody => ({
  start,
  end: start + own.length,
  name: parent.name + own,
  aliases,
  category: parent.category ?? "OTHER",
  confidence,
  parent,
});
