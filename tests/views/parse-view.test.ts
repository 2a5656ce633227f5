import { expect, test } from "vitest";
import { parseViewLine, toViewLine } from "../../server/views/parse-view.ts";

const view = { id: "8Z7pIfy0kdqY", name: "常委会", address: "v=list", createdAt: "2026-01-02T03:04:05.678Z" };

test("A view comes back from its line as it was", () => {
  expect(parseViewLine(toViewLine(view))).toEqual({ view });
});

test.each([
  [{ view: "" }, "The view's id does not fit"],
  [{ view: "../a" }, "The view's id does not fit"],
  [{ name: 3 }, "The view has no name or no address"],
  [{ name: "一\u0000二" }, "The name has control characters in it"],
  [{ address: "" }, "The address has 0 characters: give from 1 to 64000"],
  [{ address: "<b>" }, "The address is no query of one: give what stands behind its question mark"],
  [{ createdAt: "yesterday" }, "The view's createdAt is no time in UTC"],
])("A line with %j is refused, and says why", (wrong, message) => {
  expect(parseViewLine({ ...toViewLine(view), ...wrong })).toEqual({
    problem: { code: "BAD_SHAPE", message },
  });
});
