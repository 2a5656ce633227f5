import { beforeAll, describe, expect, test } from "vitest";
import { scoreGold, toCalibration, toTable } from "../eval/main.ts";
import type { Score } from "../eval/score.ts";
import { FLOORS } from "./floors.ts";

describe.each(FLOORS)("extraction of $name", ({ name, gold, sure: leastSure, f1 }) => {
  let result: Score;
  beforeAll(() => {
    result = scoreGold(gold);
    console.log(`${name}\n${toTable(result)}\n\n${toCalibration(result.judged)}`);
  });

  test.each(Object.entries(f1))("%s reaches F1 %d", (key, floor) => {
    expect(result.tallies.get(key)?.f1 ?? 0).toBeGreaterThanOrEqual(floor);
  });

  test(`of relations it is sure of, at least ${leastSure} are right`, () => {
    const sure = result.judged.filter((j) => j.confidence >= 0.9);
    expect(sure.filter((j) => j.right).length / sure.length).toBeGreaterThanOrEqual(leastSure);
  });
});
