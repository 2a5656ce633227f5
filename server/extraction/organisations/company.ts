import { chainStart, isSpelled as isSpelledPlace } from "../places/found-place.ts";
import type { Unit } from "../units.ts";
import { isSpelled } from "./body-scene.ts";
import type { FoundBody } from "./found-body.ts";
import type { Walk } from "./walk.ts";

/** A firm after a spelled-out county or city bears its own name alone; after 湖南 it keeps it. */
export function toCompany(text: string, walk: Walk, unit: Unit, end: number): FoundBody {
  const above = unit.place?.within;
  const chained = above !== undefined && !isSpelled(text, unit) && !isSpelledPlace(text, above);
  const start = chained ? chainStart(above) : walk.start;
  const own = text.slice(unit.end, end);
  const printed = text.slice(start, end);
  const spelled = isSpelled(text, unit) && !/公司$/.test(own);
  const whole =
    unit.bare && /^[市县区州旗]$/.test(unit.letter) && unit.name !== unit.letter ? unit.name + own : printed;
  const [name, alias] = spelled ? [own, whole] : [whole, own];
  return { start, end, name, aliases: [alias], category: "COMPANY", confidence: 0.9, unit };
}
