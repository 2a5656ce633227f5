import { resolve } from "node:path";
import { expect, test } from "vitest";
import { PROJECT_FOLDER, parseConfig } from "../../server/config.ts";

test("nothing set: this machine alone, port 4000, the data beside package.json", () => {
  expect(parseConfig({})).toEqual({
    host: "127.0.0.1",
    port: 4000,
    dataFolder: resolve(PROJECT_FOLDER, "data"),
  });
});

test("everything set", () => {
  const environment = {
    PORT: "0",
    HOST: "::",
    RENMAI_DATA: "/srv/renmai",
    NEO4J_URI: "neo4j+s://graph.example:7687",
    NEO4J_PASSWORD: "p",
    NEO4J_DATABASE: "news",
  };
  expect(parseConfig(environment)).toEqual({
    host: "::",
    port: 0,
    dataFolder: "/srv/renmai",
    neo4j: { uri: "neo4j+s://graph.example:7687", user: "neo4j", password: "p", database: "news" },
  });
});

test("every fault is told at once, and no secret with it", () => {
  const environment = {
    PORT: "70000",
    HOST: "http://x",
    NEO4J_URI: "http://neo4j:hush@host",
    NEO4J_PASSWORD: "hush",
  };
  expect(() => parseConfig(environment)).toThrow(
    expect.objectContaining({
      code: "CONFIG_INVALID",
      details: {
        faults: [
          "PORT is 70000: give a whole number from 0 to 65535",
          "HOST is http://x: give an IP address or a host name, without port or scheme",
          "NEO4J_URI is no address like neo4j://host:7687 (user and password have variables of their own)",
        ],
      },
    }),
  );
});

test("a password for a server that is not named is a fault", () => {
  expect(() => parseConfig({ NEO4J_PASSWORD: "hush" })).toThrow("NEO4J_PASSWORD set without NEO4J_URI");
});
