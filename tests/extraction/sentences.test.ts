import { expect, test } from "vitest";
import { toPlain } from "../../server/extraction/text/fold.ts";
import { findSentences } from "../../server/extraction/text/sentences.ts";

test("sentences end at their marks and closing quotes, and know their paragraph and clauses", () => {
  const text = "“走吧！”他说，天亮了。\n会议强调：要《听，说》；要快";
  const cut = findSentences(text).map((s) => ({
    text: text.slice(s.start, s.end),
    paragraph: s.paragraph,
    clauses: s.clauses.map((c) => text.slice(c.start, c.end)),
  }));
  expect(cut).toEqual([
    { text: "“走吧！”", paragraph: 0, clauses: ["“走吧！”"] },
    { text: "他说，天亮了。", paragraph: 0, clauses: ["他说，", "天亮了。"] },
    { text: "会议强调：要《听，说》；要快", paragraph: 1, clauses: ["会议强调：", "要《听，说》；", "要快"] },
  ]);
});

test("plain text keeps every offset", () => {
  const text = "會議強調，「百校結對」計劃（２０２１）";
  expect(toPlain(text)).toBe("会议强调,“百校结对”计划(2021)");
  expect(toPlain(text)).toHaveLength(text.length);
});
