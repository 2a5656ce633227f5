import type { Kind } from "../../../graph-schema/ontology.ts";
import type { Turn } from "./discourse.ts";
import type { Draft, Scene, Spot } from "./scene.ts";

/** What one wording tells in a clause, which is the `index`th of the article's. */
export type Wording = (scene: Scene, turn: Turn, index: number, turns: readonly Turn[]) => readonly Draft[];

const NONE: readonly Draft[] = [];

const names = (spots: readonly Spot[], kinds: readonly Kind[]): boolean => {
  if (kinds.length === 0) return spots.length > 0;
  for (const { entity } of spots) if (kinds.includes(entity.kind)) return true;
  return false;
};

/** A wording that tells nothing but of a name of these kinds in the clause itself, or of any; most clauses have none. */
export const naming =
  (wording: Wording, ...kinds: readonly Kind[]): Wording =>
  (scene, turn, index, turns) =>
    names(turn.spots, kinds) ? wording(scene, turn, index, turns) : NONE;

/** What the wordings tell, clause by clause; of some clauses they may not be asked at all. */
export function readEach(
  scene: Scene,
  turns: readonly Turn[],
  wordings: readonly Wording[],
  mayTell?: (turn: Turn) => boolean,
): Draft[] {
  const told: Draft[] = [];
  for (const [index, turn] of turns.entries()) {
    if (mayTell && !mayTell(turn)) continue;
    for (const wording of wordings) for (const draft of wording(scene, turn, index, turns)) told.push(draft);
  }
  return told;
}
