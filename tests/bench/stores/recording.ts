/** The statements that a store sends, to be asked again by the driver alone. */
import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jConfig } from "../../../server/config.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import type { Ask, Connection } from "../../../server/store/neo4j/driver.ts";
import { toValues } from "../../../server/store/neo4j/driver.ts";
import { createStore } from "../../../server/store/neo4j/neo4j-store.ts";
import { openDatabase } from "../../../server/store/neo4j/open.ts";

interface Statement {
  cypher: string;
  parameters: Record<string, unknown>;
}

/** The statements of one transaction. */
type Transaction = Statement[];
/** Transactions that were under way together. */
type Round = Transaction[];

export interface Recorded {
  store: GraphStore;
  /** What was asked since it was last taken, round after round. */
  take(): Round[];
}

export async function openRecordedStore(config: Neo4jConfig): Promise<Recorded> {
  const { connection, info } = await openDatabase(config);
  let taken: Round[] = [];
  let underWay = 0;
  const read: Connection["read"] = async (work) => {
    const statements: Transaction = [];
    if (underWay === 0) taken.push([]);
    taken.at(-1)?.push(statements);
    underWay++;
    try {
      return await connection.read((ask) => {
        const recorded: Ask = (cypher, parameters = {}) => {
          statements.push({ cypher, parameters: toValues(parameters) });
          return ask(cypher, parameters);
        };
        return work(recorded);
      });
    } finally {
      underWay--;
    }
  };
  return {
    store: createStore({ ...connection, read }, info),
    take: () => {
      const all = taken;
      taken = [];
      return all;
    },
  };
}

export interface BareDriver {
  /** The same transactions, those of a round at once, and nothing made of the answers. */
  replay(rounds: readonly Round[]): Promise<void>;
  close(): Promise<void>;
}

export function openBareDriver({ uri, user, password, database }: Neo4jConfig): BareDriver {
  const driver: Driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
  });
  const replayOne = async (statements: Transaction) => {
    const session = driver.session({ database, defaultAccessMode: "READ" });
    try {
      await session.executeRead(async (tx) => {
        for (const { cypher, parameters } of statements) await tx.run(cypher, parameters);
      });
    } finally {
      await session.close();
    }
  };
  return {
    async replay(rounds) {
      for (const round of rounds) await Promise.all(round.map(replayOne));
    },
    close: () => driver.close(),
  };
}
