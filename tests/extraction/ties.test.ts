import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const TOWN = { level: "TOWNSHIP" };
const VILLAGE = { level: "VILLAGE" };

const told = (type: string, text: string, cast: Cast, headline = ""): string[] =>
  relations(text, cast, headline, type);

describe("COMES_FROM", () => {
  const cast: Cast = { Person: ["柳青山"], Place: [["溪口村", VILLAGE]] };
  const from = ["柳青山 COMES_FROM 溪口村"];

  test.each([
    "柳青山生于1990年，是我县溪口村人。",
    "柳青山，女，中共党员，溪口村村民。",
    "柳青山是溪口村土生土长的姑娘。",
    "柳青山今年30岁，2015年回到家乡溪口村办起养殖场。",
  ])("is told of whom the sentence is about: %s", (text) => {
    expect(told("COMES_FROM", text, cast)).toEqual(from);
  });

  test("is not told where the unit itself is not known, or of whom another line names", () => {
    expect(told("COMES_FROM", "东山县白水镇的药农柳青山", { Person: ["柳青山"], Place: ["东山县"] })).toEqual(
      [],
    );
    expect(told("COMES_FROM", "柳青山上台领奖。甘小满 溪口村人，种茶十年。", cast)).toEqual([]);
  });
});

describe("AWARDED", () => {
  test("is told of everybody on a roll that gives posts before names", () => {
    const text =
      "全县表彰大会昨天举行。荣获全县劳动模范称号2人，分别是：县第一医院护士长柳青山、东山镇农技站站长甘棠。";
    const cast: Cast = {
      Person: ["柳青山", "甘棠"],
      Organisation: ["县第一医院", "东山镇农技站"],
      Meeting: [["全县表彰大会", { date: "2022-05-10" }]],
    };
    expect(told("AWARDED", text, cast)).toEqual([
      "柳青山 AWARDED[全县劳动模范] 全县表彰大会",
      "甘棠 AWARDED[全县劳动模范] 全县表彰大会",
    ]);
  });

  test("is told by the event of a prize apart from its name", () => {
    const text = "柳青山荣获全省少年讲解比赛一等奖。甘棠获得大赛二等奖。";
    const cast: Cast = { Person: ["柳青山", "甘棠"], Project: ["全省少年讲解比赛"] };
    expect(told("AWARDED", text, cast)).toEqual([
      "柳青山 AWARDED[一等奖] 全省少年讲解比赛",
      "甘棠 AWARDED[二等奖] 全省少年讲解比赛",
    ]);
  });

  test("is told of who sent in a work, and not of a school whose teachers won", () => {
    const cast: Cast = { Organisation: ["东山小学", "西河小学"], Project: ["首届戏曲大赛"] };
    expect(told("AWARDED", "首届戏曲大赛上，东山小学选送的《采茶》获得一等奖。", cast)).toEqual([
      "东山小学 AWARDED[一等奖] 首届戏曲大赛",
    ]);
    expect(told("AWARDED", "首届戏曲大赛上，东山小学、西河小学各有两位教师荣获一等奖。", cast)).toEqual([]);
  });

  test("is told without quotation marks by the body of the clause before, and not of mere money", () => {
    const text = "县政法委确认，授予柳青山见义勇为称号。甘棠获颁奖励金一万元。";
    const cast: Cast = { Person: ["柳青山", "甘棠"], Organisation: ["县政法委"] };
    expect(told("AWARDED", text, cast)).toEqual(["柳青山 AWARDED[见义勇为] 县政法委"]);
  });
});

describe("where a group goes", () => {
  test("is where its visit was held, though nobody of it is named", () => {
    const name = "东山县考察团来我市考察";
    const text = `${name}。在溪口村，考察团一行察看了茶园。考察团一行还走进白水镇。`;
    const cast: Cast = {
      Meeting: [[name, { meetingKind: "INSPECTION", date: "2022-05-10" }]],
      Place: [
        ["溪口村", VILLAGE],
        ["白水镇", TOWN],
      ],
    };
    expect(told("HELD_AT", text, cast)).toEqual([`${name} HELD_AT 溪口村`, `${name} HELD_AT 白水镇`]);
  });

  test("is visited by whoever is said to come with others", () => {
    const text = "柳青山一行察看了溪口村。随后，考核组一行来到白水镇。";
    const cast: Cast = {
      Person: ["柳青山"],
      Place: [
        ["溪口村", VILLAGE],
        ["白水镇", TOWN],
      ],
    };
    expect(told("VISITED", text, cast)).toEqual(["柳青山 VISITED 溪口村", "柳青山 VISITED 白水镇"]);
  });

  test("is visited by each of those who lead it", () => {
    const text = "县委书记柳青山，县委副书记、县长甘棠带领有关部门负责人，先后到溪口村、白水镇察看灾情。";
    const cast: Cast = {
      Person: ["柳青山", "甘棠"],
      Place: [
        ["溪口村", VILLAGE],
        ["白水镇", TOWN],
      ],
    };
    expect(told("VISITED", text, cast)).toEqual([
      "柳青山 VISITED 溪口村",
      "柳青山 VISITED 白水镇",
      "甘棠 VISITED 溪口村",
      "甘棠 VISITED 白水镇",
    ]);
  });
});

describe("COOPERATES_WITH", () => {
  test("is told by help between two", () => {
    const text = "东山县医院与江城市第一医院近日对口帮扶。";
    const cast: Cast = { Organisation: ["东山县医院", "江城市第一医院"] };
    expect(told("COOPERATES_WITH", text, cast)).toEqual(["东山县医院 COOPERATES_WITH 江城市第一医院"]);
  });
});
