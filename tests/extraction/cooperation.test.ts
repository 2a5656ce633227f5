import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const told = (text: string, cast: Cast, type = "COOPERATES_WITH"): string[] =>
  relations(text, cast, "", type);

describe("a party to a cooperation", () => {
  const cast: Cast = {
    Person: ["柳青山", "甘棠"],
    Organisation: ["云松茶业公司", "江城大学", "东山医院"],
  };
  const both = ["云松茶业公司 COOPERATES_WITH 江城大学"];

  test.each([
    "云松茶业公司董事长柳青山种茶多年。今年他同江城大学签约，试种新茶。",
    "云松茶业公司成立十年。该公司董事长柳青山种茶多年，去年又与江城大学合作。",
    "“我们跟江城大学合办了茶园。”云松茶业公司董事长柳青山说。",
    "云松茶业公司董事长柳青山与江城大学校长甘棠签下协议。",
    "云松茶业公司成立十年。去年，公司与江城大学签下三年的供茶合同。",
    "云松茶业公司成立十年。这家总部在山里的企业，两年前与江城大学签约。",
    "云松茶业公司成立十年。眼下，它还同江城大学合作试种新茶。",
  ])("is the body of whoever is said to sign: %s", (text) => {
    expect(told(text, cast)).toEqual(both);
  });

  test("is each of three that sign, and the first with each other that works on one list", () => {
    const places: Cast = { Place: ["江城县", "东山县", "西河县"] };
    expect(told("江城县、东山县与西河县会商，三方签订协议。", places)).toEqual([
      "东山县 COOPERATES_WITH 西河县",
      "江城县 COOPERATES_WITH 东山县",
      "江城县 COOPERATES_WITH 西河县",
    ]);
    expect(told("遗址由云松茶业公司、江城大学和东山医院联合发掘。", cast)).toEqual([
      "云松茶业公司 COOPERATES_WITH 东山医院",
      "云松茶业公司 COOPERATES_WITH 江城大学",
    ]);
  });

  test("is none where there is only a basis for it", () => {
    expect(told("云松茶业公司与江城大学有着良好的合作基础。", cast)).toEqual([]);
  });
});

describe("who undertakes", () => {
  const cast: Cast = {
    Organisation: ["云松电力公司", "江城水利局", "东山协会"],
    Project: ["白水电站项目", "第三届渔歌大赛", "“清江”工程"],
  };
  const built = (...bodies: string[]) => bodies.map((b) => `${b} UNDERTAKES 白水电站项目`);

  test.each([
    [
      "白水电站项目开工。这个项目由云松电力公司投资建设，江城水利局总承包。",
      built("云松电力公司", "江城水利局"),
    ],
    ["白水电站项目开工。该电站装机十万千瓦，由云松电力公司投资建设。", built("云松电力公司")],
    ["白水电站项目总投资一亿元，云松电力公司承担施工。", built("云松电力公司")],
    ["作为白水电站项目的建设单位，云松电力公司日夜赶工。", built("云松电力公司")],
    ["江城水利局把渡口列进“清江”工程。", ["江城水利局 UNDERTAKES “清江”工程"]],
    ["第三届渔歌大赛收官。大赛由东山协会指导。", ["东山协会 UNDERTAKES 第三届渔歌大赛"]],
    ["第三届渔歌大赛收官。项目由江城水利局实施。", []],
    ["这次“清江”工程，江城水利局出动船只三十艘。", ["江城水利局 UNDERTAKES “清江”工程"]],
    ["江城水利局负责的“清江”工程一度停工。", ["江城水利局 UNDERTAKES “清江”工程"]],
  ])("is read from what a clause points back to: %s", (text, expected) => {
    expect(told(text, cast, "UNDERTAKES")).toEqual(expected);
  });
});
