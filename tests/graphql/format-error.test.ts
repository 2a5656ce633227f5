import { GraphQLError } from "graphql";
import { expect, test, vi } from "vitest";
import { AppError } from "../../server/errors.ts";
import { formatError } from "../../server/graphql/format-error.ts";

const wrapped = (originalError: Error) =>
  new GraphQLError(originalError.message, { originalError, path: ["node"] });

test("a refusal keeps its code and details", () => {
  const error = wrapped(new AppError("NOT_FOUND", "There is no entity x", { id: "x" }));
  expect(formatError(error.toJSON(), error)).toEqual({
    message: "There is no entity x",
    path: ["node"],
    extensions: { code: "NOT_FOUND", details: { id: "x" } },
  });
});

test("an unexpected error is logged under an id, and nothing of it is told but the id", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const error = wrapped(new Error("no such column: secret in /home/somebody"));
  const told = formatError(error.toJSON(), error);
  const id = told.extensions?.id;
  expect(told).toEqual({
    message: `Something went wrong here; the log tells more under ${id}`,
    path: ["node"],
    extensions: { code: "INTERNAL", id },
  });
  expect(log.mock.calls).toEqual([[`Unexpected error ${id}`, error.originalError]]);
  log.mockRestore();
});
