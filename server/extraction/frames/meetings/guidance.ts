import type { Scene, Spot } from "../scene.ts";

/** Offices whose words are quoted as guidance, not spoken here. */
const GUIDANCE = /(?:总书记|总理|国家主席|主席)$/;
export const isGuide = (scene: Scene, spot: Spot): boolean =>
  (GUIDANCE.test(scene.text.slice(Math.max(0, spot.start - 4), spot.start)) &&
    /习近平|李克强|李强/.test(spot.text)) ||
  (/^(?:总书记|总理|国家主席|同志)/.test(scene.text.slice(spot.end, spot.end + 4)) &&
    /习近平|李克强|李强/.test(spot.text));
