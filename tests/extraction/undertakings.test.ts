import { describe, expect, test } from "vitest";
import { relations } from "./relations.ts";

const COUNTY = { level: "COUNTY" };
const FIRM = { category: "COMPANY" };
const DRIVE = "“归雁”行动";

describe("UNDERTAKES", () => {
  test("is of whom the sentence opens with, whatever byline stands before", () => {
    const text = "洞庭新闻网讯（江城日报记者 甘棠）江城县水利局高度重视，开展了“归雁”行动。";
    const cast = { Organisation: ["江城日报", "江城县水利局"], Project: [DRIVE] };
    expect(relations(text, cast, "", "UNDERTAKES")).toEqual(["江城县水利局 UNDERTAKES “归雁”行动"]);
  });

  test("is of the firm that the clause before leads up to", () => {
    const text = "该县引进的云松科技有限公司，投资5亿元建设莲藕加工园。";
    const cast = { Organisation: [["云松科技有限公司", FIRM] as const], Project: ["莲藕加工园"] };
    expect(relations(text, cast, "", "UNDERTAKES")).toEqual(["云松科技有限公司 UNDERTAKES 莲藕加工园"]);
  });

  test("is of all who are listed, though the name of one holds a word for a plan", () => {
    const text = "将江县人民法院与江城县林业局联合实施“归雁”行动。";
    const cast = { Organisation: ["将江县人民法院", "江城县林业局"], Project: [DRIVE] };
    expect(relations(text, cast, "", "UNDERTAKES")).toEqual(
      ["将江县人民法院 UNDERTAKES “归雁”行动", "江城县林业局 UNDERTAKES “归雁”行动"].sort(),
    );
  });

  test("is not of whom another is told to help", () => {
    const text = "支持江城县、桃江县做大产业；要抓实“归雁”行动，让人才回来。";
    const cast = { Place: [["江城县", COUNTY] as const, ["桃江县", COUNTY] as const], Project: [DRIVE] };
    expect(relations(text, cast, "", "UNDERTAKES")).toEqual([]);
  });

  test("is of the body that leads it, where it is done all over a place", () => {
    const text = "从3月起在全县开展“归雁”行动，由县人社局牵头实施。";
    const cast = { Place: [["全县", COUNTY] as const], Organisation: ["县人社局"], Project: [DRIVE] };
    expect(relations(text, cast, "", "UNDERTAKES")).toEqual(["县人社局 UNDERTAKES “归雁”行动"]);
  });
});

describe("who stands by 由", () => {
  const cast = {
    Organisation: ["江城县水利局", "江城县人社局", "云松建设公司"],
    Project: [DRIVE],
    Place: [["江城县", COUNTY] as const],
  };
  const told = (text: string) => relations(text, cast, "", "UNDERTAKES");

  test.each([
    "“归雁”行动已到第三年。该行动由江城县水利局去年7月启动。",
    "“归雁”行动已到第三年。这项行动去年由江城县水利局推出。",
    "江城县水利局开了会。“归雁”行动已到第三年，行动由该局牵头。",
    "“归雁”行动由江城县水利局垫资50万元。",
  ])("carries out what the clause points back to, whatever the verb: %s", (text) => {
    expect(told(text)).toEqual(["江城县水利局 UNDERTAKES “归雁”行动"]);
  });

  test("has others beside it, each with a share of its own", () => {
    const text = "“归雁”行动由江城县水利局牵头、云松建设公司具体负责，江城县人社局参与实施。";
    expect(told(text)).toEqual([
      "云松建设公司 UNDERTAKES “归雁”行动",
      "江城县人社局 UNDERTAKES “归雁”行动",
      "江城县水利局 UNDERTAKES “归雁”行动",
    ]);
  });

  test("does not carry out what it only approves", () => {
    expect(told("“归雁”行动由江城县水利局审批。")).toEqual([]);
  });
});

test("UNDERTAKES is of all who have a thing put first and then done", () => {
  const cast = { Organisation: ["江城县水利局", "江城县人社局"], Project: ["引水工程"] };
  const text = "江城县水利局、江城县人社局要抓住窗口期，把引水工程剩余的三公里扫尾。";
  expect(relations(text, cast, "", "UNDERTAKES")).toEqual([
    "江城县人社局 UNDERTAKES 引水工程",
    "江城县水利局 UNDERTAKES 引水工程",
  ]);
});

describe("ORGANISED", () => {
  test("is not of who only guides", () => {
    const text = "5月10日，由省林业局指导、江城大学主办的候鸟论坛举行。";
    const cast = {
      Organisation: ["省林业局", "江城大学"],
      Meeting: [["候鸟论坛", { date: "2022-05-10", meetingKind: "FORUM" }] as const],
    };
    expect(relations(text, cast, "", "ORGANISED")).toEqual(["江城大学 ORGANISED 候鸟论坛"]);
  });

  test("is of whom the clause before has as its subject, and those taken along", () => {
    const text = "5月10日，江城大学携手县科协，举行了候鸟论坛。";
    const cast = {
      Organisation: ["江城大学", "县科协"],
      Meeting: [["候鸟论坛", { date: "2022-05-10", meetingKind: "FORUM" }] as const],
    };
    expect(relations(text, cast, "", "ORGANISED")).toEqual([
      "县科协 ORGANISED 候鸟论坛",
      "江城大学 ORGANISED 候鸟论坛",
    ]);
  });

  test("of games that this report calls 本届大会 is not of the press meeting in the same sentence", () => {
    const text = "从5月10日的新闻发布会上获悉，本届大会由市体育局主办。";
    const cast = {
      Organisation: ["市体育局"],
      Meeting: [["新闻发布会", { date: "2022-05-10", meetingKind: "CONFERENCE" }] as const],
    };
    expect(relations(text, cast, "", "ORGANISED")).toEqual([]);
  });
});

describe("DISCUSSED", () => {
  const visit = ["甘棠督查河湖治理", { date: "2022-05-10", meetingKind: "INSPECTION" }] as const;
  const cast = { Person: ["甘棠"], Project: ["湖区清淤工程"], Meeting: [visit] };
  const discussed = "甘棠督查河湖治理 DISCUSSED 湖区清淤工程";

  test("is what an inspection looks into, not the works that it sees", () => {
    const opened = "5月10日，甘棠督查河湖治理。";
    const told = (rest: string) => relations(opened + rest, cast, "甘棠督查河湖治理", "DISCUSSED");
    expect(told("甘棠就湖区清淤工程进展开展调研。")).toEqual([discussed]);
    expect(told("甘棠听取了湖区清淤工程进展汇报。")).toEqual([discussed]);
    expect(told("甘棠察看了湖区清淤工程。")).toEqual([]);
  });
});

describe("whose a project is, by how the text goes on about it", () => {
  const cast = {
    Person: ["柳青山"],
    Organisation: ["江城县水利局", "江城县人社局"],
    Project: [DRIVE],
    Place: [["柳溪镇", { level: "TOWNSHIP" }] as const, ["石桥镇", { level: "TOWNSHIP" }] as const],
  };
  const told = (text: string) => relations(text, cast, "", "UNDERTAKES");
  const bureau = ["江城县水利局 UNDERTAKES “归雁”行动"];

  test.each([
    "柳青山是江城县水利局局长。他说，“归雁”行动今年还要引回百人。",
    "江城县水利局介绍，“归雁”行动已办了三期。",
    "会议指出，“归雁”行动成效初显，江城县水利局要再加一把劲。",
    "承办“归雁”行动的江城县水利局准备了20条船。",
    "“归雁”行动已到第三年。江城县水利局主办。",
    "“归雁”行动上周启动，业主是江城县水利局。",
  ])("is the body's that tells of it, is asked about it or does it: %s", (text) => {
    expect(told(text)).toEqual(bureau);
  });

  test("is each place's where it is tried", () => {
    expect(told("“归雁”行动在柳溪镇、石桥镇先行试点。")).toEqual([
      "柳溪镇 UNDERTAKES “归雁”行动",
      "石桥镇 UNDERTAKES “归雁”行动",
    ]);
  });
});

test("UNDERTAKES is of the county under whose name a drive goes, not of a region or of works", () => {
  const own = { Place: [["江城县", COUNTY] as const], Project: ["江城县“归雁”行动"] };
  expect(relations("江城县“归雁”行动已引回百人。", own, "", "UNDERTAKES")).toEqual([
    "江城县 UNDERTAKES 江城县“归雁”行动",
  ]);
  const games = { Place: [["江城县", COUNTY] as const], Project: ["江城县“归雁”大赛"] };
  expect(relations("他在江城县“归雁”大赛上夺冠。", games, "", "UNDERTAKES")).toEqual([]);
});
