import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAll } from "../../server/extraction/text/find-all.ts";

const PATTERNS = [
  /会议?/g,
  /(?<who>李|王)(某)?/g,
  /[^、]+/g,
  /(?:某)*/g,
  /在[^,]{1,4}?(?=召开)/g,
  /\p{Script=Han}/gu,
];
const texts = fc.string({ unit: fc.constantFrom(..."会议李王某、在召开,a"), maxLength: 30 });

describe("findAll", () => {
  it("finds what matchAll finds, and again after it has", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const pattern of PATTERNS) {
          const expected = [...text.matchAll(pattern)];
          expect(findAll(text, pattern)).toEqual(expected);
          expect(findAll(text, pattern)).toEqual(expected);
        }
      }),
    );
  });

  it("refuses a pattern that would find the same place for ever", () => {
    expect(() => findAll("会议", /会/)).toThrow("global");
  });
});
