import { expect, test } from "vitest";
import { findObstacle, runOnSmallDisk } from "./small-disk.ts";

const obstacle = await findObstacle();
const because = (reason: string | undefined) => (reason === undefined ? "" : ` (skipped: ${reason})`);

test.skipIf(obstacle !== undefined)(
  `A disk that is full refuses writes to SQLite, keeps and shows what was written, and takes the rest when there is room${because(obstacle)}`,
  { timeout: 120_000 },
  async () => {
    expect(await runOnSmallDisk("sqlite-on-full-disk.ts", 24)).toEqual({
      some: true,
      refused: ["STORE_FULL: there is no room left on the disk; nothing of the last write was kept"],
      whileFull: true,
      openedAgain: true,
      refusedAfter: [],
      atLast: true,
    });
  },
);
