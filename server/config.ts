/** Environment → Config. Every fault is found before the first is told. */
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { AppError } from "./errors.ts";

/** The folder that package.json stands in. */
export const PROJECT_FOLDER = join(import.meta.dirname, "..");

export interface Neo4jConfig {
  uri: string;
  user: string;
  password: string;
  database: string;
}

export interface Config {
  /** The address to listen on. */
  host: string;
  /** 0 lets the system choose a free one. */
  port: number;
  /** Absolute path of the folder that holds the database. */
  dataFolder: string;
  /** Present when NEO4J_URI is set. */
  neo4j?: Neo4jConfig;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads PORT (default 4000), HOST (127.0.0.1), RENMAI_DATA (`data` beside package.json), and NEO4J_URI with
 * NEO4J_USER (neo4j), NEO4J_PASSWORD and NEO4J_DATABASE (neo4j). An empty variable counts as absent.
 * Throws CONFIG_INVALID with every fault in its message and in `details.faults`.
 */
export function parseConfig(environment: Environment): Config {
  const faults: string[] = [];
  const value = (name: string) => environment[name]?.trim() || undefined;
  const port = Number(value("PORT") ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    faults.push(`PORT is ${value("PORT")}: give a whole number from 0 to 65535`);
  const host = value("HOST") ?? "127.0.0.1";
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host))
    faults.push(`HOST is ${host}: give an IP address or a host name, without port or scheme`);
  const neo4j = parseNeo4j(value, faults);
  if (faults.length > 0) throw new AppError("CONFIG_INVALID", faults.join("\n"), { faults });
  const dataFolder = resolve(value("RENMAI_DATA") ?? join(PROJECT_FOLDER, "data"));
  return { host, port, dataFolder, ...(neo4j === undefined ? {} : { neo4j }) };
}

function parseNeo4j(value: (name: string) => string | undefined, faults: string[]): Neo4jConfig | undefined {
  const uri = value("NEO4J_URI");
  if (uri === undefined) {
    const others = ["NEO4J_USER", "NEO4J_PASSWORD", "NEO4J_DATABASE"].filter((name) => value(name));
    if (others.length > 0) faults.push(`${others.join(", ")} set without NEO4J_URI: set that too`);
    return undefined;
  }
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/@]+\/?$/.test(uri))
    faults.push(
      "NEO4J_URI is no address like neo4j://host:7687 (user and password have variables of their own)",
    );
  const password = value("NEO4J_PASSWORD");
  if (password === undefined) faults.push("NEO4J_PASSWORD is missing beside NEO4J_URI");
  return {
    uri,
    user: value("NEO4J_USER") ?? "neo4j",
    password: password ?? "",
    database: value("NEO4J_DATABASE") ?? "neo4j",
  };
}
