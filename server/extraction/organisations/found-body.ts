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
