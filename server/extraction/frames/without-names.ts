import type { Spot } from "./scene.ts";

/** 将乐县 is no plan: the words of a clause without what its names hold; what a meeting is called by may be a verb. */
export function withoutNames(
  { start, spots }: { start: number; spots: readonly Spot[] },
  words: string,
): string {
  const plain = words.split("");
  for (const spot of spots)
    if (spot.end - start <= words.length && spot.entity.kind !== "Meeting")
      plain.fill("某", Math.max(0, spot.start - start), spot.end - start);
  return plain.join("");
}
