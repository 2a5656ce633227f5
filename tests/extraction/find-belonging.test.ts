import { describe, expect, test } from "vitest";
import { findNames } from "../../server/extraction/find-names.ts";
import { findRelations } from "../../server/extraction/find-relations.ts";
import { resolveMentions } from "../../server/extraction/resolve-mentions.ts";
import { article, inWords } from "./article.ts";
import { relations } from "./relations.ts";

const YUEYANG = ["湖南省", "岳阳市"];
const BELONGING = new Set(["PART_OF", "LOCATED_IN", "COMES_FROM"]);

/** What belongs where by a text of which nothing is told beforehand. */
function belonging(text: string, home = YUEYANG): string[] {
  const setting = { home };
  const page = article("", text);
  const mentions = findNames(page, setting);
  const entities = resolveMentions(mentions);
  const found = findRelations(page, entities, mentions, { issueDate: "2022-05-11" });
  return inWords(
    found.filter(({ type }) => BELONGING.has(type)),
    entities,
  );
}

describe("findBelonging", () => {
  test("a department's section is part of the department, the department of no committee", () => {
    expect(belonging("平江县委组织部干部监督科到会。")).toEqual([
      "中共平江县委组织部 LOCATED_IN 平江县",
      "中共平江县委组织部干部监督科 PART_OF 中共平江县委组织部",
    ]);
  });

  test("an office of a government and a committee of a congress are parts of it", () => {
    expect(belonging("平江县政府发文，平江县政府督查室、平江县人大常委会法制工作委员会到会。")).toEqual([
      "平江县人大常委会 LOCATED_IN 平江县",
      "平江县人大常委会法制工作委员会 PART_OF 平江县人大常委会",
      "平江县人民政府 LOCATED_IN 平江县",
      "平江县政府督查室 PART_OF 平江县人民政府",
    ]);
  });

  test("a team that is told of after its school, and a firm that the text points back to, are parts", () => {
    expect(belonging("云梦大学的“星火”志愿服务队到场。")).toEqual(["“星火”志愿服务队 PART_OF 云梦大学"]);
    expect(belonging("云松光电公司扩产。该公司是云梦集团的子公司。")).toEqual([
      "云松光电公司 PART_OF 云梦集团",
    ]);
  });

  test("a township that a list names after a village's chain is of the same county, a county of what it is said to be", () => {
    expect(belonging("平江县安定镇桃花村、瓮江镇到会。平江县是岳阳市茶叶重地。")).toEqual([
      "安定镇 PART_OF 平江县",
      "安定镇桃花村 PART_OF 安定镇",
      "平江县 PART_OF 岳阳市",
      "瓮江镇 PART_OF 平江县",
    ]);
  });

  test("two discipline organs of a county stand side by side", () => {
    expect(belonging("平江县纪委部署，平江县纪委监委落实。")).toEqual([
      "平江县纪委 LOCATED_IN 平江县",
      "平江县纪委监委 LOCATED_IN 平江县",
    ]);
  });

  test("the head's office shares the county's letter", () => {
    expect(belonging("平江县长柳青山到会。")).toEqual(["平江县人民政府 LOCATED_IN 平江县"]);
  });

  test("a trade or 的 between a place and a name says where the person is from", () => {
    expect(belonging("湘阴县青年矿工柳小军说，路通了。")).toEqual(["柳小军 COMES_FROM 湘阴县"]);
  });

  test("a village right before a name is where the person is from", () => {
    expect(belonging("安定镇桃花村柳小军说，路通了。")).toEqual([
      "安定镇桃花村 PART_OF 安定镇",
      "柳小军 COMES_FROM 安定镇桃花村",
    ]);
  });

  test("the league and a prefecture's bodies lie in their unit", () => {
    expect(belonging("共青团平江县委到会。")).toEqual(["共青团平江县委 LOCATED_IN 平江县"]);
    expect(
      belonging("恩施土家族苗族自治州的恩施州中心医院收治伤员。", ["湖北省", "恩施土家族苗族自治州"]),
    ).toEqual(["恩施州中心医院 LOCATED_IN 恩施土家族苗族自治州"]);
  });

  test("cities that a list names after one of a province are in it where the map has them there", () => {
    expect(belonging("湖南岳阳市、常德市、射阳县到会。", [])).toEqual([
      "岳阳市 PART_OF 湖南省",
      "常德市 PART_OF 湖南省",
    ]);
    expect(belonging("洞庭大学商学院、洞庭大学团委到会，岳阳学院也来了。")).toEqual([
      "洞庭大学商学院 PART_OF 洞庭大学",
      "洞庭大学团委 PART_OF 洞庭大学",
    ]);
  });

  test("whatever stands right after a body as a unit's name is part of it", () => {
    expect(
      belonging("云梦重机公司传动事业部、平江县税务局瓮江税务所、平江县人民医院院感科、检验科到会。"),
    ).toEqual([
      "云梦重机公司传动事业部 PART_OF 云梦重机公司",
      "平江县人民医院 LOCATED_IN 平江县",
      "平江县人民医院检验科 PART_OF 平江县人民医院",
      "平江县人民医院院感科 PART_OF 平江县人民医院",
      "平江县税务局 LOCATED_IN 平江县",
      "平江县税务局瓮江税务所 PART_OF 平江县税务局",
    ]);
    expect(belonging("洞庭大学附属医院、云梦研究院合建监测站，云梦茶叶公司生产车间里很忙。")).toEqual([]);
  });

  test("units that point back to their body, or stand after a firm's short name, are its parts", () => {
    expect(
      belonging(
        "云梦车务段召开大会，该段客运科科长柳青山发言。湖南云松铜材股份有限公司投产，云松铜材技术部部长丁一鸣说。",
      ),
    ).toEqual([
      "云梦车务段客运科 PART_OF 云梦车务段",
      "湖南云松铜材股份有限公司技术部 PART_OF 湖南云松铜材股份有限公司",
    ]);
  });

  test("zones that govern townships have them as parts, and a county's short name before its township is the county", () => {
    expect(belonging("云松经济区松岗街道的居民。")).toEqual(["松岗街道 PART_OF 云松经济区"]);
    expect(belonging("从溧阳社渚镇出发。")).toEqual(["社渚镇 PART_OF 溧阳市"]);
  });

  test("communities and tax offices lie where their names say", () => {
    expect(belonging("平江县三阳街道潜山社区党总支、国家税务总局平江县税务局到会。")).toEqual([
      "三阳街道 PART_OF 平江县",
      "三阳街道潜山社区 PART_OF 三阳街道",
      "三阳街道潜山社区党总支 LOCATED_IN 三阳街道潜山社区",
      "国家税务总局平江县税务局 LOCATED_IN 平江县",
    ]);
  });

  test("该县 before a name is the county that the text speaks of", () => {
    expect(belonging("平江县推广良种。该县瓮江镇种下辣椒。")).toEqual(["瓮江镇 PART_OF 平江县"]);
  });

  test("an undertaking is at each of the places where it goes on, works where a place with 的 leads to them", () => {
    expect(
      relations(
        "雨污分流改造工程在松岗路、云门路等9条街同时铺开。",
        {
          Project: ["雨污分流改造工程"],
          Place: [
            ["松岗路", { level: "SITE" }],
            ["云门路", { level: "SITE" }],
          ],
        },
        "",
        "LOCATED_IN",
      ),
    ).toEqual(["雨污分流改造工程 LOCATED_IN 云门路", "雨污分流改造工程 LOCATED_IN 松岗路"]);
    expect(
      relations(
        "他们看了港前镇的标准厂房三期。",
        {
          Project: [["标准厂房三期", { category: "CONSTRUCTION" }]],
          Place: [["港前镇", { level: "TOWNSHIP" }]],
        },
        "",
        "LOCATED_IN",
      ),
    ).toEqual(["标准厂房三期 LOCATED_IN 港前镇"]);
  });

  test("firms and works seen one after another under a zone all stand there", () => {
    expect(
      relations("到临港产业园区，考察了丹云车桥公司和在建的湿地科普馆。", {
        Organisation: [["丹云车桥公司", { category: "COMPANY" }]],
        Project: [["湿地科普馆", { category: "CONSTRUCTION" }]],
        Place: [["临港产业园区", { level: "ZONE" }]],
      }),
    ).toEqual(["丹云车桥公司 LOCATED_IN 临港产业园区", "湿地科普馆 LOCATED_IN 临港产业园区"]);
  });

  test("a contest is in no province that it is only of, and 国 ends no county's short name", () => {
    expect(
      relations("山东省青少年锦标赛开赛。", {
        Project: [["山东省青少年锦标赛", { category: "PROGRAMME" }]],
        Place: [["山东省", { level: "PROVINCE" }]],
      }),
    ).toEqual([]);
    expect(belonging("宁国市开会，宁国凤云耐磨材料公司参加。", ["安徽省", "宣城市"])).toEqual([]);
  });

  test("people are from the village that a sentence calls theirs, came from or live in", () => {
    const village = { Place: [["瓮江镇塔云村", { level: "VILLAGE" }]] } as const;
    const origin = (text: string) => relations(text, { Person: ["柳青山"], ...village }, "", "COMES_FROM");
    expect(origin("瓮江镇塔云村通了路。今年37岁的柳青山是本村人。")).toEqual([
      "柳青山 COMES_FROM 瓮江镇塔云村",
    ]);
    expect(origin("柳青山是瓮江镇塔云村的果农。")).toEqual(["柳青山 COMES_FROM 瓮江镇塔云村"]);
    expect(origin("“我住在瓮江镇塔云村，”柳青山说。")).toEqual(["柳青山 COMES_FROM 瓮江镇塔云村"]);
    expect(origin("柳青山从瓮江镇塔云村老家带来一筐柿子。")).toEqual(["柳青山 COMES_FROM 瓮江镇塔云村"]);
    expect(origin("在瓮江镇塔云村，养蜂人柳青山打开了蜂箱。")).toEqual(["柳青山 COMES_FROM 瓮江镇塔云村"]);
    expect(origin("在瓮江镇塔云村，副县长柳青山看了灾情。")).toEqual([]);
  });

  test("guests of another place meet where their society's name begins", () => {
    expect(belonging("深圳市吉安商会到吉安市考察。")).toEqual(["深圳市吉安商会 LOCATED_IN 深圳市"]);
  });

  test("who is met on arriving somewhere stands there, and works of a firm without the firm", () => {
    expect(
      relations("某人一行到临港产业园区，考察了丹云车桥公司。", {
        Organisation: [["丹云车桥公司", { category: "COMPANY" }]],
        Place: [["临港产业园区", { level: "ZONE" }]],
      }),
    ).toEqual(["丹云车桥公司 LOCATED_IN 临港产业园区"]);
    expect(
      relations(
        "在临港产业园区，察看了丹云车桥公司的背光模组扩产项目。",
        {
          Organisation: [["丹云车桥公司", { category: "COMPANY" }]],
          Project: [["背光模组扩产项目", { category: "CONSTRUCTION" }]],
          Place: [["临港产业园区", { level: "ZONE" }]],
        },
        "",
        "LOCATED_IN",
      ),
    ).toEqual(["背光模组扩产项目 LOCATED_IN 临港产业园区"]);
  });

  test("works that open the clause after a place are there, and a body under a quoted name where 的 leads from", () => {
    expect(
      relations("在桃花镇，堤防加高工程正在赶工。", {
        Project: [["堤防加高工程", { category: "CONSTRUCTION" }]],
        Place: [["桃花镇", { level: "TOWNSHIP" }]],
      }),
    ).toEqual(["堤防加高工程 LOCATED_IN 桃花镇"]);
    expect(
      relations("桃花镇的“夜归队”上街了。", {
        Organisation: ["夜归队"],
        Place: [["桃花镇", { level: "TOWNSHIP" }]],
      }),
    ).toEqual(["夜归队 LOCATED_IN 桃花镇"]);
  });

  test("villagers listed after one are of the same village", () => {
    expect(
      relations(
        "瓮江镇塔云村热闹起来。村民柳青山、丁一鸣都来了。",
        { Person: ["柳青山", "丁一鸣"], Place: [["瓮江镇塔云村", { level: "VILLAGE" }]] },
        "",
        "COMES_FROM",
      ),
    ).toEqual(["丁一鸣 COMES_FROM 瓮江镇塔云村", "柳青山 COMES_FROM 瓮江镇塔云村"]);
  });
});
