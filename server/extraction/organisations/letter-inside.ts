import type { OrganisationCategory } from "../../../graph-schema/ontology.ts";
import { unitOfPlace } from "../gazetteer/units.ts";
import type { BodyScene } from "./body-scene.ts";
import type { BodySuffix } from "./body-words.ts";
import type { FoundBody } from "./found-body.ts";
import { stateBodyName } from "./state-bodies.ts";
import { coordinated } from "./unit-before.ts";

/** What a village or a quarter has, named without it where it was named before. */
const OF_VILLAGE = /^(?:村|居)(?:委会|民委员会|支两委|两委)$|^社区居委会$/;

function ofVillage(
  scene: BodyScene,
  suffix: string,
  category: OrganisationCategory,
  end: number,
): FoundBody | undefined {
  const start = end - suffix.length;
  if (
    scene.placeAt.has(start) ||
    /[0-9一二两三四五六七八九十几多各]个?$/.test(scene.lattice.text.slice(start - 2, start))
  )
    return undefined;
  const own = scene.placeAt.get(start + "社区".length);
  if (suffix === "社区居委会" && own)
    return {
      start: own.start,
      end,
      name: `${own.name}居委会`,
      aliases: [scene.lattice.text.slice(own.own, end)],
      category,
      confidence: 0.88,
      unit: unitOfPlace(own),
    };
  const unit = scene.units.read(suffix.startsWith("村") ? "村" : "社区", start);
  if (!unit.place || unit.place.start > start) return undefined;
  const { name } = stateBodyName({ ...unit, bare: false }, suffix, category);
  return { start, end, name, aliases: [suffix], category, confidence: 0.85, unit };
}

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
  if (suffix === "市立医院" && !/[\u4e00-\u9fff]/.test(scene.lattice.text.charAt(start - 1))) {
    const unit = scene.units.read("市", start);
    return { start, end, name: `${unit.name}立医院`, aliases: [suffix], category, confidence: 0.9, unit };
  }
  if (OF_VILLAGE.test(suffix)) return ofVillage(scene, suffix, category, end);
  if (!/^(?:行署|行政公署)$/.test(suffix) || scene.placeAt.has(start)) return undefined;
  const league = scene.lattice.text.charAt(start - 1) === "盟";
  const unit = scene.units.read(league ? "盟" : "地区", start);
  return { start, end, ...stateBodyName({ ...unit, bare: false }, suffix, category), confidence: 0.9, unit };
}
