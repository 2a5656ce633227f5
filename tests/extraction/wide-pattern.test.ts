import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { widePattern } from "../../server/extraction/text/wide-pattern.ts";

const PATTERNS = [
  /会议?|大会(?!堂)/,
  /(?<who>李|王)(某)?|(?<=在)、/,
  /(?:第[一二三]|头){1,2}次|[大-头]某/,
  /(?:全?体)?大会|\d{1,2}次/,
  /(?:某){0}会|\u674e.*|\(会\)/,
];
const texts = fc.string({ unit: fc.constantFrom(..."会议李王某、在第一头次全体大堂3()"), maxLength: 30 });

describe("A wide pattern", () => {
  it("finds first and in all what the pattern itself finds, and again after it has", () => {
    for (const pattern of PATTERNS) {
      const wide = widePattern(pattern);
      fc.assert(
        fc.property(texts, (text) => {
          expect(wide.first(text)).toEqual(pattern.exec(text) ?? undefined);
          expect(wide.all(text)).toEqual([...text.matchAll(new RegExp(pattern, "g"))]);
        }),
      );
    }
  });

  it.each([/[^,]会/, /会?/, /.会/, /(?:会|\p{L})/u, /(?:[\u4e00-\u9fff]{2})?大会/, /\w会/])(
    "refuses %s, which may begin with nearly anything or match nothing",
    (pattern) => {
      expect(() => widePattern(pattern).first("大会")).toThrow("begins with");
    },
  );
});
