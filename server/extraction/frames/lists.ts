import type { Entity } from "../../../graph-schema/article-graph.ts";
import type { Turn } from "./discourse.ts";
import { type Scene, type Spot, spotsWithin } from "./scene.ts";

export function distinct(spots: readonly Spot[]): Spot[] {
  const seen = new Set<Entity>();
  return spots.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** The bodies listed together with one: 市委、市政府. */
export function coordinated(scene: Scene, turn: Turn, last: Spot): Spot[] {
  const list = [last];
  for (const spot of spotsWithin(
    scene.outer,
    { start: turn.sentence.start, end: last.start },
    "Organisation",
    "Place",
  ).reverse()) {
    const next = list[0];
    if (
      !next ||
      !/^(?:[、和与及]|(?:\([^)]*\))?[与和]|会同|联合|携手|协同)$/.test(
        scene.text.slice(spot.end, next.start),
      )
    )
      break;
    list.unshift(spot);
  }
  return list;
}

/** A body and those listed on either side of it. */
export function listedWith(scene: Scene, turn: Turn, body: Spot): Spot[] {
  const list = coordinated(scene, turn, body);
  for (const spot of spotsWithin(
    scene.outer,
    { start: body.end, end: turn.sentence.end },
    "Organisation",
    "Place",
  )) {
    const last = list.at(-1);
    if (!last || !/^[、和与及]$/.test(scene.text.slice(last.end, spot.start))) break;
    list.push(spot);
  }
  return list;
}

export function partners(scene: Scene, list: readonly Spot[]): Spot[] {
  const found: Spot[] = [];
  for (const spot of list) {
    const last = found.at(-1);
    if (last && !/^[、和与及]$/.test(scene.text.slice(last.end, spot.start))) break;
    found.push(spot);
  }
  return found;
}
