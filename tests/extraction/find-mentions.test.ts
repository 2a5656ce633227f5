import { expect, test } from "vitest";
import { findMentions } from "../../server/extraction/find-mentions.ts";
import { article } from "./article.ts";

const named = (text: string): string[] =>
  findMentions(article("", text), { home: ["湖南省", "岳阳市"] }).map(
    ({ kind, text: printed }) => `${kind} ${printed}`,
  );

test("a place that a contest under its number is called after is no place of its own", () => {
  expect(named("第十一届云南摄影艺术展开展。")).toEqual(["Project 第十一届云南摄影艺术展"]);
  expect(named("第十一届云南摄影艺术展到云南开展。")).toEqual([
    "Project 第十一届云南摄影艺术展",
    "Place 云南",
  ]);
});
