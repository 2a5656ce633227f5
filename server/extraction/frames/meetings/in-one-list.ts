import type { Scene, Spot } from "../scene.ts";

/** The last of the spots and those listed right before it. */
export function coordinatedWith(scene: Scene, spots: readonly Spot[], joint: RegExp): Spot[] {
  const list = spots.slice(-1);
  for (const spot of spots.slice(0, -1).reverse()) {
    const next = list[0];
    if (!next || !joint.test(scene.text.slice(spot.end, next.start))) break;
    list.unshift(spot);
  }
  return list;
}

/** The first of the spots and those listed right after it. */
export function listFrom(scene: Scene, spots: readonly Spot[]): Spot[] {
  const list = spots.slice(0, 1);
  for (const spot of spots.slice(1)) {
    const last = list.at(-1);
    if (!last || !/^[、和与及,，]$/.test(scene.text.slice(last.end, spot.start))) break;
    list.push(spot);
  }
  return list;
}
