/** What every file of cases has: one server and one browser for all of them, and no page left open between two. */
import { afterAll, afterEach, beforeAll, test } from "vitest";
import { type Explorer, openExplorer } from "./open-explorer.ts";

export interface Case {
  readonly name: string;
  run(explorer: Explorer): Promise<void>;
}

export function testCases(cases: readonly Case[]): void {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  }, 180_000);
  afterEach(() => explorer.closePages());
  afterAll(() => explorer?.close());
  test.each(cases)("$name", { timeout: 180_000 }, ({ run }) => run(explorer));
}
