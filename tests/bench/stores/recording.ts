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

export interface Recorded {
  store: GraphStore;
  /** What was asked since it was last taken, a list a transaction. */
  take(): Transaction[];
}

export async function openRecordedStore(config: Neo4jConfig): Promise<Recorded> {
  const { connection, info } = await openDatabase(config);
  let taken: Transaction[] = [];
  const read: Connection["read"] = (work) => {
    const statements: Transaction = [];
    taken.push(statements);
    return connection.read((ask) => {
      const recorded: Ask = (cypher, parameters = {}) => {
        statements.push({ cypher, parameters: toValues(parameters) });
        return ask(cypher, parameters);
      };
      return work(recorded);
    });
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
  /** The same transactions, at once where there are several, and nothing made of the answers. */
  replay(transactions: readonly Transaction[]): Promise<void>;
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
    replay: async (transactions) => void (await Promise.all(transactions.map(replayOne))),
    close: () => driver.close(),
  };
}
