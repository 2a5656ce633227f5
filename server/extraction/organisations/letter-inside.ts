import type { BodySuffix } from "../body-words.ts";
import { stateBodyName } from "../state-bodies.ts";
import type { BodyScene } from "./body-scene.ts";
import type { FoundBody } from "./found-body.ts";
import { coordinated } from "./unit-before.ts";

/** 团市委, 行署: the unit's letter stands within the word, or is understood. */
export function byLetterInside(
  scene: BodyScene,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  const start = end - suffix.length;
  const letter = /^团([省市县区州])委$/.exec(suffix)?.[1];
  if (letter !== undefined) {
    const unit = scene.units.read(letter, start + 1, coordinated(scene, start));
    const name = stateBodyName({ ...unit, bare: false }, "团委", category);
    return { start, end, ...name, aliases: [...name.aliases, suffix], confidence: 0.93, unit };
  }
  if (!/^(?:行署|行政公署)$/.test(suffix) || scene.placeAt.has(start)) return undefined;
  const unit = scene.units.read("地区", start);
  return { start, end, ...stateBodyName({ ...unit, bare: false }, suffix, category), confidence: 0.9, unit };
}
