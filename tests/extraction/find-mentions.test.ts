import { expect, test } from "vitest";
import { findMentions } from "../../server/extraction/find-mentions.ts";
import { article } from "./article.ts";

const named = (text: string): string[] =>
  findMentions(article("", text), { home: ["湖南省", "岳阳市"], issueDate: "2022-05-11" }).map(
    ({ kind, text: printed }) => `${kind} ${printed}`,
  );

test("a place that a contest under its number is called after is no place of its own", () => {
  expect(named("第十一届云南摄影艺术展开展。")).toEqual(["Project 第十一届云南摄影艺术展"]);
  expect(named("第十一届云南摄影艺术展到云南开展。")).toEqual([
    "Project 第十一届云南摄影艺术展",
    "Place 云南",
  ]);
});

test("an activity that people came together for on a day and in a place is a meeting, one that goes on is a project", () => {
  const meeting = (text: string) => named(text).find((name) => name.endsWith("活动"));
  expect(meeting("5月10日，志愿者到洞庭湖边开展“护鸟净滩”活动。")).toBe("Meeting “护鸟净滩”活动");
  expect(meeting("5月10日，“护鸟净滩”主题活动在君山区举行。")).toBe("Meeting “护鸟净滩”主题活动");
  expect(meeting("今年以来，市林业局深入开展“护鸟净滩”活动。")).toBe("Project “护鸟净滩”活动");
});

test("games that are called 大会 are a project", () => {
  expect(named("5月10日，第三届洞庭徒步大会举行。")).toEqual(["Project 第三届洞庭徒步大会"]);
});

test("the office of a committee is one under its short name and its full one", () => {
  const text = "市河长办决定表彰好人。\n岳阳市河湖长制工作委员会办公室";
  const names = findMentions(article("", text), { home: ["湖南省", "岳阳市"] })
    .filter(({ kind }) => kind === "Organisation")
    .map(({ name }) => name);
  expect(new Set(names)).toEqual(new Set(["岳阳市河湖长制工作委员会办公室"]));
});
