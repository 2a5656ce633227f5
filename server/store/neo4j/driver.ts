/** The one file that knows the Neo4j package: managed transactions, plain values, Renmai's error codes. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import type { Neo4jConfig } from "../../config.ts";
import { AppError, type ErrorCode } from "../../errors.ts";

/** Values of a statement: plain data, whole numbers become Neo4j integers, absent fields are left out. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Asks one statement inside a transaction; the caller names the columns that it returns. */
export type Ask = <Columns = Record<string, unknown>>(
  cypher: string,
  parameters?: Parameters,
) => Promise<Columns[]>;

export interface Connection {
  /** May run more than once, on any server of a cluster that has seen this process's writes. */
  read<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result>;
  /** May run more than once; all that happens inside happens at once or not at all. */
  write<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result>;
  /** A statement on its own, outside a managed transaction: for what changes the schema or the whole database. */
  run<Columns = Record<string, unknown>>(cypher: string, parameters?: Parameters): Promise<Columns[]>;
  close(): Promise<void>;
}

/** Milliseconds. A question that takes longer is broken off by the server; a write may carry many pages. */
const READ_TIMEOUT = 20_000;
const WRITE_TIMEOUT = 120_000;
/** A constraint over millions of nodes that were just imported. */
const SCHEMA_TIMEOUT = 7_200_000;
/** How long a transaction is tried again after errors that pass, in milliseconds. */
const RETRY = 10_000;

export function connect({ uri, user, password, database }: Neo4jConfig): Connection {
  const driver = createDriver(uri, user, password);
  const open = (mode: "READ" | "WRITE"): Session =>
    driver.session({
      ...(database === undefined ? {} : { database }),
      defaultAccessMode: mode,
      bookmarkManager: driver.executeQueryBookmarkManager,
    });
  const within = async <Result>(mode: "READ" | "WRITE", work: (session: Session) => Promise<Result>) => {
    const session = open(mode);
    try {
      return await work(session);
    } catch (error) {
      throw toAppError(error, uri);
    } finally {
      await session.close().catch(() => {}); // a lost connection cannot be given back
    }
  };
  return {
    read: (work) =>
      within("READ", (session) =>
        session.executeRead((tx) => work(toAsk(tx)), { timeout: READ_TIMEOUT, metadata: METADATA }),
      ),
    write: (work) =>
      within("WRITE", (session) =>
        session.executeWrite((tx) => work(toAsk(tx)), { timeout: WRITE_TIMEOUT, metadata: METADATA }),
      ),
    run: <Columns>(cypher: string, parameters: Parameters = {}) =>
      within("WRITE", async (session) => {
        const { records } = await session.run(cypher, toValues(parameters), { timeout: SCHEMA_TIMEOUT });
        return records.map((record) => record.toObject() as Columns);
      }),
    close: () => driver.close(),
  };
}

/** What the server's own lists of transactions show. */
const METADATA = { app: "renmai" };

function createDriver(uri: string, user: string, password: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      maxTransactionRetryTime: RETRY,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 15_000,
      userAgent: "renmai",
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("CONFIG_INVALID", `NEO4J_URI ${uri} is no address of a Neo4j server: ${reason}`);
  }
}

const toAsk =
  (tx: ManagedTransaction): Ask =>
  async <Columns>(cypher: string, parameters: Parameters = {}) => {
    const { records } = await tx.run(cypher, toValues(parameters));
    return records.map((record) => record.toObject() as Columns);
  };

/** Parameters as the package takes them. */
export const toValues = (parameters: Parameters): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toValue(value)]));

/** JavaScript has no whole numbers of its own: left alone, 3 would be stored as 3.0. */
function toValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (value instanceof Day) return value.toDate();
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => [name, toValue(each)]),
  );
}

/** A whole day, stored as a Neo4j date. */
export class Day {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toDate(): unknown {
    const [year = 0, month = 1, day = 1] = this.text.split("-").map(Number);
    return new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(day));
  }
}

/** The Neo4j date of a date that is precise to the day and is in the calendar. */
export function toDay(date: string | undefined): Day | undefined {
  if (date === undefined || !/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? new Day(date) : undefined;
}

const CODES: readonly [RegExp, ErrorCode, string][] = [
  [
    /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/,
    "STORE_REFUSED",
    "Neo4j refuses the user or the password: see NEO4J_USER and NEO4J_PASSWORD",
  ],
  [/^Neo\.ClientError\.Security/, "STORE_REFUSED", "Neo4j does not allow this user what Renmai needs"],
  [
    /^Neo\.ClientError\.Database\.DatabaseNotFound/,
    "CONFIG_INVALID",
    "Neo4j has no database of that name: see NEO4J_DATABASE",
  ],
  [
    /^Neo\.ClientError\.Schema\.ConstraintValidationFailed/,
    "STORE_REFUSED",
    "the database has a constraint that Renmai's nodes do not keep to; give Renmai a database of its own",
  ],
  [
    /^Neo\.ClientError\.Transaction\.(TransactionTimedOut|LockClientStopped)|TransactionTimedOutClientConfiguration/,
    "TIMED_OUT",
    "Neo4j took too long to answer",
  ],
  [
    /^Neo\.DatabaseError\.Transaction\.TransactionLogError/,
    "STORE_FULL",
    "Neo4j cannot write its log, most likely because its disk is full; make room and restart it, then write again",
  ],
  [
    /^Neo\.DatabaseError\.Transaction\.TransactionStartFailed/,
    "STORE_UNAVAILABLE",
    "Neo4j has stopped the database after an error of its own, often a full disk: see its log, and restart it",
  ],
  [
    /^Neo\.TransientError|^Neo\.DatabaseError\.General\.UnknownError\b.*unavailable|^ServiceUnavailable|^SessionExpired|^Neo\.ClientError\.Cluster/,
    "STORE_UNAVAILABLE",
    "Neo4j does not answer; nothing was half done, try again",
  ],
];

const FULL = /no space left|disk is full|not enough space/i;

/** What Neo4j says, in Renmai's terms; its own code and words stay in the details. */
export function toAppError(error: unknown, uri: string): unknown {
  if (error instanceof AppError || !(error instanceof neo4j.Neo4jError)) return error;
  const details = { uri, neo4j: error.code, reason: error.message };
  if (FULL.test(error.message))
    return new AppError(
      "STORE_FULL",
      "there is no room left on Neo4j's disk; nothing of the last write was kept",
      details,
    );
  const [, code, message] = CODES.find(([pattern]) => pattern.test(error.code)) ?? [
    undefined,
    "INTERNAL" as const,
    "Neo4j refused a statement",
  ];
  return new AppError(code, message, details);
}
