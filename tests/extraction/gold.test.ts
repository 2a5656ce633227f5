import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { scoreGold, toCalibration, toTable } from "../eval/main.ts";
import type { Score } from "../eval/score.ts";

const HERE = import.meta.dirname;
const GOLD = readdirSync(join(HERE, "gold")).map((file) => join(HERE, "gold", file));
const DEVELOPMENT = [join(HERE, "corpus/dev/gold.jsonl")];

/** F1 below which a group or kind must not fall: a little under what is reached. */
type Floors = Record<string, number>;

const SETS: [name: string, files: string[], floors: Floors][] = [
  [
    "the sample pages",
    GOLD,
    {
      entity: 0.97,
      "entity/Meeting": 0.95,
      "entity/Project": 0.93,
      relation: 0.94,
      "relation/CHAIRED": 0.95,
      "relation/ATTENDED": 0.95,
      "relation/SPOKE_AT": 0.95,
      "relation/HOLDS_POSITION": 0.95,
      "split/paragraph": 0.97,
      title: 0.97,
    },
  ],
  [
    "the articles written for development",
    DEVELOPMENT,
    {
      entity: 0.95,
      "entity/Meeting": 0.96,
      "entity/Project": 0.94,
      relation: 0.92,
      "relation/CHAIRED": 0.95,
      "relation/ATTENDED": 0.95,
      "relation/SPOKE_AT": 0.94,
      "split/paragraph": 0.95,
      title: 0.95,
    },
  ],
];

describe.each(SETS)("extraction of %s", (name, files, floors) => {
  let result: Score;
  beforeAll(() => {
    result = scoreGold(files);
    console.log(`${name}\n${toTable(result)}\n\n${toCalibration(result.judged)}`);
  });

  test.each(Object.entries(floors))("%s reaches F1 %d", (key, floor) => {
    expect(result.tallies.get(key)?.f1 ?? 0).toBeGreaterThanOrEqual(floor);
  });

  test("of relations it is sure of, 95 in 100 are right", () => {
    const sure = result.judged.filter((j) => j.confidence >= 0.9);
    expect(sure.filter((j) => j.right).length / sure.length).toBeGreaterThanOrEqual(0.95);
  });
});
