import { afterAll, beforeAll, describe } from "vitest";
import type { Neo4jConfig } from "../../server/config.ts";
import { openNeo4jStore } from "../../server/store/neo4j/neo4j-store.ts";
import { describeKilledImport } from "../cli/describe-killed-import.ts";
import { describeBundle } from "../neo4j/describe-bundle.ts";
import { describeMoves } from "../neo4j/describe-moves.ts";
import { describeQuestions } from "../neo4j/describe-questions.ts";
import { describeTrouble } from "../neo4j/describe-trouble.ts";
import { isSkipped, openTestServer, type TestServer } from "../neo4j/test-server.ts";
import { describeStore } from "./contract.ts";

describe.skipIf(isSkipped)("on a real server", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(async () => {
    await server?.clear();
    await server?.stop();
  });

  /** There is one database: a store that is opened anew takes away what the one before it had. */
  const openEmpty = async () => {
    await server.clear();
    return openNeo4jStore(server.config);
  };

  describeStore("Neo4j", openEmpty);
  describe("Neo4j and SQLite", () => describeMoves(openEmpty));
  describe("Neo4j answers in Cypher", () => describeQuestions(openEmpty, () => server));
  describe("A bundle for Neo4j", () => describeBundle(openEmpty, () => server));
  describe("An import into Neo4j", () =>
    describeKilledImport({ open: openEmpty, settings: () => toSettings(server.config) }));
  describe("Neo4j", () => describeTrouble(openEmpty, () => server));
});

const toSettings = ({ uri, user, password, database }: Neo4jConfig) => ({
  ...{ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
});
