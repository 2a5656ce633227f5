import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const PROJECT = "“清渠”行动";
const cast: Cast = {
  Person: ["柳青山"],
  Organisation: ["江城县水利局", "云松建设公司", "江城大学"],
  Project: [PROJECT],
};
const undertaken = (text: string, more: Cast = {}): string[] =>
  relations(text, { ...cast, ...more }, "", "UNDERTAKES");

describe("who carries a project out, where no wording tells it for sure", () => {
  test.each([
    "江城县水利局对“清渠”行动进行再动员。",
    "江城县水利局盯住“清渠”行动不放。",
    "在“清渠”行动中，江城县水利局拿出80万元修渠。",
    "江城县水利局局长柳青山说，“清渠”行动三年内覆盖全县。",
    "记者从江城县水利局获悉，“清渠”行动进入收尾阶段。",
    "“清渠”行动是江城县水利局今年的一号工程。",
    "“清渠”行动去年由江城县水利局推出。",
  ])("is whoever the clause, the speaker or the source is: %s", (text) => {
    expect(undertaken(text)).toEqual([`江城县水利局 UNDERTAKES ${PROJECT}`]);
  });

  test.each([
    "江城县水利局参观了“清渠”行动成果展。",
    "江城县水利局听取“清渠”行动情况汇报。",
    "江城县水利局局长柳青山说，希望“清渠”行动早日开始。",
    "会议听取了江城县水利局、云松建设公司和“清渠”行动进展的汇报。",
  ])("is nobody who only sees it, hears of it or hopes for it: %s", (text) => {
    expect(undertaken(text)).toEqual([]);
  });

  test("is the firm on whose site it is", () => {
    const works: Cast = { Project: ["电缆生产线"] };
    expect(undertaken("在云松建设公司电缆生产线现场，塔吊林立。", works)).toEqual([
      "云松建设公司 UNDERTAKES 电缆生产线",
    ]);
  });

  test("is the place that is made a pilot", () => {
    const pilot: Cast = {
      Place: [["江城县", { level: "COUNTY" }]],
      Organisation: [],
      Project: [["全国茶改试点", { category: "PILOT" }]],
    };
    expect(undertaken("江城县被列为全国茶改试点。", pilot)).toEqual(["江城县 UNDERTAKES 全国茶改试点"]);
  });

  test("is who calls people together for it", () => {
    const meeting: Cast = { Meeting: ["“清渠”行动推进会"] };
    expect(undertaken("江城县水利局召开“清渠”行动推进会。", meeting)).toEqual([
      `江城县水利局 UNDERTAKES ${PROJECT}`,
    ]);
  });

  test("is the firm that a report opens with, though its name has 电 in it", () => {
    const firm: Cast = { Organisation: ["云松电缆公司"] };
    expect(undertaken("云松电缆公司启动“清渠”行动。", firm)).toEqual([`云松电缆公司 UNDERTAKES ${PROJECT}`]);
  });
});

describe("who works together, where no wording tells it for sure", () => {
  test.each([
    "江城县水利局请来江城大学的专家，双方签了三年的合同。",
    "根据协议，江城县水利局将为江城大学提供场地。",
    "江城县水利局是江城大学的技术依托单位。",
    "江城县水利局对口帮扶江城大学。",
    "江城县水利局加入江城大学牵头的节水联盟。",
    "江城县水利局向江城大学出资10万元并签订协议。",
    "江城县水利局在江城大学的协助下查清了水源。",
    "江城大学搬到这里三年了。江城县水利局与该校签约。",
    "江城县水利局、江城大学合股办厂。",
    "江城县水利局请江城大学来帮忙。去年双方合办了试验站。",
    "江城县水利局与江城大学推出“清渠”行动。",
    "江城县水利局是江城大学节水协作成员单位。",
    "江城县水利局在江城大学设立实训基地。",
    "作为江城大学的协作单位，江城县水利局年年派人去学。",
  ])("are the two that are tied: %s", (text) => {
    expect(relations(text, cast, "", "COOPERATES_WITH")).toEqual(["江城县水利局 COOPERATES_WITH 江城大学"]);
  });

  test.each([
    "江城县水利局、江城大学共同举办节水论坛。",
    "江城县水利局和江城大学推出“清渠”行动。",
    "江城县水利局和江城大学达成了合作意向。",
    "江城县水利局请来江城大学的专家，双方至今未签协议。",
  ])("are not those who only host an event or have not signed: %s", (text) => {
    expect(relations(text, cast, "", "COOPERATES_WITH")).toEqual([]);
  });
});

test("what an officer of a mere unit tells of is the whole body's", () => {
  const unit: Cast = {
    Person: ["柳青山"],
    Organisation: ["江城县水利局", "江城县水利局防汛科"],
    Project: [PROJECT],
  };
  const text = "江城县水利局防汛科科长柳青山说，“清渠”行动三年内覆盖全县。";
  expect(relations(text, unit, "", "UNDERTAKES")).toEqual([`江城县水利局 UNDERTAKES ${PROJECT}`]);
});

describe("where a body is, in words that only point there", () => {
  const firm: [string, Record<string, unknown>] = ["云松食品公司", { category: "COMPANY" }];
  const at = (text: string, place: string, level: string): string[] =>
    relations(text, { Organisation: [firm], Place: [[place, { level }]] }, "", "LOCATED_IN");

  test.each([
    ["在江城县柳溪村，“给村里的云松食品公司打工，一年挣三万。”", "柳溪村", "VILLAGE"],
    ["柳溪镇产柑橘，去年镇上办起了云松食品公司。", "柳溪镇", "TOWNSHIP"],
    ["云松食品公司是柳溪经开区的老企业。", "柳溪经开区", "ZONE"],
    ["柳溪市的云松食品公司也来了。", "柳溪市", "CITY"],
    ["云松食品公司接到大单。对这家设在柳溪区的老厂来说，这是头一回。", "柳溪区", "COUNTY"],
  ])("%s", (text, place, level) => {
    expect(at(text, place, level)).toEqual([`云松食品公司 LOCATED_IN ${place}`]);
  });
});

test("what one builds and another pays for is a task of both", () => {
  const cast: Cast = { Organisation: ["云松建工", "江城投资公司"], Project: ["柳溪产业园项目"] };
  const text = "柳溪产业园项目已经动工，由云松建工总承包，江城投资公司出资代建。";
  expect(relations(text, cast, "", "UNDERTAKES")).toEqual([
    "云松建工 UNDERTAKES 柳溪产业园项目",
    "江城投资公司 UNDERTAKES 柳溪产业园项目",
  ]);
});

describe("where somebody is from", () => {
  const from = (text: string): string[] =>
    relations(text, { Person: ["柳青山"], Place: [["柳溪镇", { level: "TOWNSHIP" }]] }, "", "COMES_FROM");

  test.each([
    "柳青山拄着拐杖上台。老人是柳溪镇人，退休前是教师。",
    "柳青山1929年生在柳溪镇，九岁学戏。",
    "这个从柳溪镇考来的小伙子叫柳青山。",
    "应邀列席的还有柳溪镇的市人大代表柳青山。",
  ])("is told by other words as well: %s", (text) => {
    expect(from(text)).toEqual(["柳青山 COMES_FROM 柳溪镇"]);
  });
});

describe("a project of several", () => {
  const all: Cast = { Organisation: ["江城大学", "云松公司"], Project: ["柳溪监测工程"], Place: ["江城市"] };
  const doing = (text: string): string[] => relations(text, all, "", "UNDERTAKES");

  test.each([
    "江城大学出人，云松公司出钱，合建柳溪监测工程。",
    "江城大学正在实施柳溪监测工程，云松公司承担其中的测绘任务。",
  ])("is undertaken by each: %s", (text) => {
    expect(doing(text)).toEqual(["云松公司 UNDERTAKES 柳溪监测工程", "江城大学 UNDERTAKES 柳溪监测工程"]);
  });

  test("is undertaken by who takes it on from another as well", () => {
    expect(doing("江城大学承担了江城市实施的柳溪监测工程。")).toEqual([
      "江城大学 UNDERTAKES 柳溪监测工程",
      "江城市 UNDERTAKES 柳溪监测工程",
    ]);
  });
});
