import { expect, test } from "vitest";
import { findMissingTool } from "../neo4j/java-server.ts";
import { isSkipped } from "../neo4j/test-server.ts";
import { findObstacle, runOnSmallDisk } from "./small-disk.ts";

const obstacle = await findObstacle();
const missing = obstacle ?? (isSkipped ? "left out by choice" : await findMissingTool());
const because = (reason: string | undefined) => (reason === undefined ? "" : ` (skipped: ${reason})`);

test.skipIf(obstacle !== undefined)(
  `A disk that is full refuses writes to SQLite, keeps and shows what was written, and takes the rest when there is room${because(obstacle)}`,
  { timeout: 300_000 },
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

test.skipIf(missing !== undefined)(
  `A disk that is full stops Neo4j's database with a code; restarted with room it has what was acknowledged, and takes the rest${because(missing)}`,
  { timeout: 1_500_000 },
  async () => {
    expect(await runOnSmallDisk("neo4j-on-full-disk.ts", 120)).toEqual({
      some: true,
      refused: [
        expect.stringMatching(/^STORE_FULL: .*disk is full; make room and restart it/),
        expect.stringMatching(/^STORE_UNAVAILABLE: Neo4j has stopped the database/),
      ],
      kept: true,
      refusedAfter: [],
      atLast: true,
    });
  },
);
