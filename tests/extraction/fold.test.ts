import { describe, expect, test } from "vitest";
import { fold } from "../../server/extraction/text/fold.ts";

describe("fold", () => {
  test("makes traditional characters simplified and full-width forms half-width, offset for offset", () => {
    const text = "江門市委書記（ＡＢ１２）說：";
    expect(fold(text)).toBe("江门市委书记(AB12)说:");
    expect(fold(text)).toHaveLength(text.length);
  });

  test("keeps the dots of names in one form and characters that names keep", () => {
    expect(fold("買買提•吐尔逊、李昇、乾县")).toBe("买买提·吐尔逊、李昇、乾县");
  });

  test("keeps every code unit of a text of any kind", () => {
    const text = "\ud83d\ude00a\u0000“”\ud800".repeat(3000);
    expect(fold(text)).toHaveLength(text.length);
  });
});
