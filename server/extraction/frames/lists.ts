import type { Entity } from "../../../graph-schema/article-graph.ts";
import type { Turn } from "./discourse.ts";
import { type Scene, type Spot, spotsWithin } from "./scene.ts";

/** The first spot of each entity. */
export function distinct(spots: readonly Spot[]): Spot[] {
  const seen = new Set<Entity>();
  return spots.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** What these spots name, each once. */
export const toEntities = (spots: readonly Spot[]): Entity[] => [...new Set(spots.map((s) => s.entity))];

/** Between two names of one list. */
const AND = /^[、和与及]$/;
/** The same for a list that runs on over commas. */
export const OVER_COMMAS = /^[、和与及,，]$/;

/** The last of the spots and those listed right before it, with nothing but a joint between them. */
export function listUpTo({ text }: Scene, spots: readonly Spot[], joint = AND): Spot[] {
  const from = spots.findLastIndex((spot, i) => {
    const before = spots[i - 1];
    return !before || !joint.test(text.slice(before.end, spot.start));
  });
  return spots.slice(Math.max(0, from));
}

/** The first of the spots and those listed right after it. */
export function listFrom({ text }: Scene, spots: readonly Spot[], joint = AND): Spot[] {
  const to = spots.findIndex((spot, i) => i > 0 && !joint.test(text.slice(spots[i - 1]?.end, spot.start)));
  return spots.slice(0, to < 0 ? spots.length : to);
}

/** What takes along, between two bodies that act as one. */
const TOGETHER_WITH = /^(?:[、和与及]|(?:\([^)]*\))?[与和]|会同|联合|携手|协同)$/;

/** The bodies listed together with one: 市委、市政府. */
export function coordinated(scene: Scene, turn: Turn, last: Spot): Spot[] {
  const before = { start: turn.sentence.start, end: last.start };
  const bodies = spotsWithin(scene.outer, before, "Organisation", "Place");
  return listUpTo(scene, [...bodies, last], TOGETHER_WITH);
}

/** A body and those listed on either side of it. */
export function listedWith(scene: Scene, turn: Turn, body: Spot): Spot[] {
  const after = { start: body.end, end: turn.sentence.end };
  const bodies = spotsWithin(scene.outer, after, "Organisation", "Place");
  return [...coordinated(scene, turn, body), ...listFrom(scene, [body, ...bodies]).slice(1)];
}
