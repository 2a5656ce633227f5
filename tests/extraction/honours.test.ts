import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const told = (text: string, cast: Cast): string[] => relations(text, cast, "", "AWARDED");

describe("an honour on a roll", () => {
  test("is that of the heading where several are announced, for persons and for bodies", () => {
    const text = [
      "省文化厅决定，分别授予“优秀歌手”“先进剧团”称号。名单如下：",
      "一、优秀歌手",
      "柳青山 江城剧团演员",
      "甘棠（女） 东山剧团演员",
      "二、先进剧团",
      "江城剧团 东山剧团",
    ].join("\n");
    const cast: Cast = { Person: ["柳青山", "甘棠"], Organisation: ["省文化厅", "江城剧团", "东山剧团"] };
    expect(told(text, cast)).toEqual(
      [
        "柳青山 AWARDED[优秀歌手] 省文化厅",
        "甘棠 AWARDED[优秀歌手] 省文化厅",
        "江城剧团 AWARDED[先进剧团] 省文化厅",
        "东山剧团 AWARDED[先进剧团] 省文化厅",
      ].sort(),
    );
  });
});

describe("honours of several", () => {
  test("are shared out in turn", () => {
    const text = "首届渔歌大赛昨天落幕。老年组、青年组金奖分别由船工柳青山、教师甘棠获得。";
    expect(told(text, { Person: ["柳青山", "甘棠"], Project: ["首届渔歌大赛"] })).toEqual([
      "柳青山 AWARDED[老年组金奖] 首届渔歌大赛",
      "甘棠 AWARDED[青年组金奖] 首届渔歌大赛",
    ]);
  });

  test("are those of the two named last where it says so", () => {
    const text = "柳青山和女儿柳小满测了一夜水。省水利厅为父女俩记了集体三等功。";
    expect(told(text, { Person: ["柳青山", "柳小满"], Organisation: ["省水利厅"] })).toEqual([
      "柳小满 AWARDED[集体三等功] 省水利厅",
      "柳青山 AWARDED[集体三等功] 省水利厅",
    ]);
  });
});

describe("who is honoured", () => {
  test.each([
    "溪口村巡河队上了岸。去年，巡河队被省水利厅授予“守护者”称号。",
    "溪口村巡河队成立三年。去年，省水利厅授予其“守护者”称号。",
  ])("is a body that the text only points to: %s", (text) => {
    expect(told(text, { Organisation: ["溪口村巡河队", "省水利厅"] })).toEqual([
      "溪口村巡河队 AWARDED[守护者] 省水利厅",
    ]);
  });

  test("is not everybody whom the text names after a number of people", () => {
    const text = "由江城剧团21名演员组成的代表队夺得金奖。柳青山和甘棠在台下。";
    expect(told(text, { Person: ["柳青山", "甘棠"], Organisation: ["江城剧团"] })).toEqual([]);
  });
});
