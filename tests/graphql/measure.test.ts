import { readFileSync } from "node:fs";
import { buildSchema, getIntrospectionQuery, parse } from "graphql";
import { expect, test } from "vitest";
import { MAX_COST, MAX_DEPTH, measure } from "../../server/graphql/limits.ts";

const schema = buildSchema(
  readFileSync(new URL("../../graph-schema/schema.graphql", import.meta.url), "utf8"),
);

function measureQuery(query: string, variables = {}) {
  const document = parse(query);
  const operation = document.definitions.find((part) => part.kind === "OperationDefinition");
  if (operation === undefined) throw new Error("no operation");
  return measure(schema, document, operation, variables);
}

test("a field costs its weight, and one below a list as often as the list is long", () => {
  expect(measureQuery("{ statistics { pages articles } }")).toEqual({ depth: 2, cost: 500 + 2 });
  expect(measureQuery('{ search(text: "a", first: 7) { edges { node { id name } } } }')).toEqual({
    depth: 4,
    cost: 50 + (1 + 7 * (1 + 2)),
  });
  expect(measureQuery('{ search(text: "a") { edges { node { id } } } }').cost).toBe(50 + (1 + 10 * (1 + 1)));
  expect(measureQuery('{ entities(ids: ["a", "b", "c"]) { id name } }').cost).toBe(10 + 3 * 2);
  expect(
    measureQuery('{ ranking(by: DEGREE, first: 2) { scores(of: ["a", "b", "c"]) { id score } } }').cost,
  ).toBe(5000 + (1 + 3 * 2));
});

test("variables count as what they are, and an absent one as its default", () => {
  const query = "query ($first: Int = 30) { allEntities(first: $first) { edges { node { id } } } }";
  expect(measureQuery(query, { first: 3 }).cost).toBe(10 + (1 + 3 * 2));
  expect(measureQuery(query).cost).toBe(10 + (1 + 30 * 2));
});

test("connections inside connections multiply", () => {
  const query = `{ allEntities(first: 100) { edges { node { neighbours(first: 100) { edges { node {
    neighbours(first: 100) { edges { node { id } } } } } } } } } }`;
  expect(measureQuery(query).cost).toBeGreaterThan(1_000_000);
});

test("fragments count where they are spread, in depth and in cost", () => {
  const spread = `query { allEntities(first: 2) { ...page } }
    fragment page on EntityConnection { edges { ...edge } } fragment edge on EntityEdge { node { id } }`;
  expect(measureQuery(spread)).toEqual(measureQuery("{ allEntities(first: 2) { edges { node { id } } } }"));
});

test("a fragment that doubles thirty times is measured at once", () => {
  const doubling = Array.from(
    { length: 30 },
    (_, i) =>
      `fragment f${i} on Query { a${i}: statistics { pages } ...f${i + 1} b${i}: statistics { pages } ...f${i + 1} }`,
  );
  const query = `{ ...f0 } ${doubling.join("\n")} fragment f30 on Query { statistics { pages } }`;
  expect(measureQuery(query).cost).toBeGreaterThan(2 ** 30);
});

test("what GraphiQL asks of the schema is deep in no way that counts, and within the cost", () => {
  const { depth, cost } = measureQuery(getIntrospectionQuery({ inputValueDeprecation: true }));
  expect(depth).toBe(1);
  expect(cost).toBeLessThan(MAX_COST);
});

test("whatever the explorer asks, at its largest, is within the limits", () => {
  const path = new URL("../../client/api/operations.graphql", import.meta.url);
  const document = parse(readFileSync(path, "utf8"));
  const largest = { first: 100, k: 10, maxSteps: 6, ids: Array.from({ length: 500 }, String), id: "x" };
  const required = { text: "x", from: "2020", to: "2021", name: "x", pages: [], address: "x" };
  const asked = { by: "BETWEENNESS", of: largest.ids, sameTime: true, earlier: {}, later: {}, meetings: 100 };
  /** What takes fewer ids than others. */
  const few: Readonly<Record<string, object>> = { Linking: { ids: largest.ids.slice(0, 8) } };
  const measured = document.definitions
    .filter((part) => part.kind === "OperationDefinition")
    .map((operation) => ({
      name: operation.name?.value,
      ...measure(schema, document, operation, {
        ...required,
        ...asked,
        ...largest,
        ...few[operation.name?.value ?? ""],
      }),
    }));
  expect(measured.length).toBeGreaterThan(0);
  expect(measured.filter(({ depth, cost }) => depth === 0 || depth > MAX_DEPTH || cost > MAX_COST)).toEqual(
    [],
  );
});
