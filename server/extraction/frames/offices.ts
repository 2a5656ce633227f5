import type { FoundMention } from "../find-mentions.ts";
import type { Draft, Scene } from "./scene.ts";

/** HOLDS_POSITION. */
export function findOfficeHolders(_scene: Scene, _mentions: readonly FoundMention[]): Draft[] {
  return [];
}
