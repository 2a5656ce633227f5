import { makeExecutableSchema } from "@graphql-tools/schema";
import { graphql } from "graphql";
import { expect, test } from "vitest";
import { startClock } from "../../server/graphql/context.ts";
import { limitTime } from "../../server/graphql/time-limit.ts";

const schema = limitTime(
  makeExecutableSchema({
    typeDefs: "type Query { now: Int never: Int } type Mutation { later: Int }",
    resolvers: {
      Query: { now: () => 1, never: () => new Promise(() => {}) },
      Mutation: { later: () => new Promise((resolve) => setTimeout(resolve, 50, 2)) },
    },
  }),
);

const run = (source: string) => graphql({ schema, source, contextValue: { clock: startClock(10) } });

test("a query that does not end is answered with TIMED_OUT where it waited, and with all else that it asked", async () => {
  const { data, errors } = await run("{ now never }");
  expect(data).toEqual({ now: 1, never: null });
  expect(errors?.map(({ path, originalError }) => ({ path, originalError }))).toEqual([
    { path: ["never"], originalError: expect.objectContaining({ code: "TIMED_OUT" }) },
  ]);
});

test("a mutation is waited for", async () => {
  expect(await run("mutation { later }")).toEqual({ data: { later: 2 } });
});
