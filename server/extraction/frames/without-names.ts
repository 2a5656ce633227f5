import type { Spot } from "./scene.ts";

/** 将乐县 is no plan: the words of a clause without what its names hold; what a meeting is called by may be a verb. */
export function withoutNames(
  { start, spots }: { start: number; spots: readonly Spot[] },
  words: string,
): string {
  let plain = words;
  for (const spot of spots)
    if (spot.end - start <= words.length && spot.entity.kind !== "Meeting")
      plain = `${plain.slice(0, spot.start - start)}${"某".repeat(spot.end - spot.start)}${plain.slice(spot.end - start)}`;
  return plain;
}
