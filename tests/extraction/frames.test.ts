import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const VILLAGE = { level: "VILLAGE" };
const COUNTY = { level: "COUNTY" };
const WORKS = { category: "CONSTRUCTION" };
const FIRM = { category: "COMPANY" };

describe("COMES_FROM", () => {
  test("is told of whom the text spoke of last", () => {
    const text = "柳青山当选会长。她来自桃江县，长期种茶。";
    expect(relations(text, { Person: ["柳青山"], Place: [["桃江县", COUNTY]] })).toEqual([
      "柳青山 COMES_FROM 桃江县",
    ]);
  });

  test("is none of the many who come from somewhere", () => {
    const text = "柳青山致辞。来自桃江县的600名青年参加。";
    expect(relations(text, { Person: ["柳青山"], Place: [["桃江县", COUNTY]] })).toEqual([]);
  });

  test("a villager is of the village that the paragraph speaks of", () => {
    const text = "在溪口村，茶香四溢。村民柳青山说，路通了。\n书记甘棠来了。";
    expect(
      relations(text, { Person: ["柳青山", "甘棠"], Place: [["溪口村", VILLAGE]] }, "", "COMES_FROM"),
    ).toEqual(["柳青山 COMES_FROM 溪口村"]);
  });

  test("those listed with a villager are of the same village, and so is a villager where only one is named", () => {
    const text = "溪口村村民柳青山、甘棠守着水泵。\n村民江流来了。从江城县赶来的农民工车前也来了。";
    const cast = {
      Person: ["柳青山", "甘棠", "江流", "车前"],
      Place: [["溪口村", VILLAGE] as const, ["江城县", COUNTY] as const],
    };
    expect(relations(text, cast, "", "COMES_FROM")).toEqual([
      "柳青山 COMES_FROM 溪口村",
      "江流 COMES_FROM 溪口村",
      "甘棠 COMES_FROM 溪口村",
      "车前 COMES_FROM 江城县",
    ]);
  });

  test("a place beside a name on a roll is none where his school stands there", () => {
    const cast = { Person: ["柳青山", "甘棠"], Place: [["江城县", COUNTY] as const] };
    expect(relations("柳青山（江城县实验中学）\n甘棠（江城县船工）", cast, "", "COMES_FROM")).toEqual([
      "甘棠 COMES_FROM 江城县",
    ]);
  });

  test("ancestral homes, the place one left and the place one grew up in are told", () => {
    const text = "祖籍桃江县的柳青山发言。甘棠从溪口村考进师范。这个土生土长的溪口村汉子没有走。";
    const places = { Place: [["桃江县", COUNTY] as const, ["溪口村", VILLAGE] as const] };
    expect(relations(text, { Person: ["柳青山", "甘棠"], ...places }, "", "COMES_FROM")).toEqual([
      "柳青山 COMES_FROM 桃江县",
      "甘棠 COMES_FROM 溪口村",
    ]);
  });
});

describe("AWARDED", () => {
  test("goes to whoever hands it over", () => {
    const text = "今年1月，云松集团把“金鹿奖”颁给了柳青山。";
    expect(relations(text, { Person: ["柳青山"], Organisation: ["云松集团"] })).toEqual([
      "柳青山 AWARDED[金鹿奖] 云松集团",
    ]);
  });

  test("a body is honoured for a project of its own, and by what it is called", () => {
    const text = "江城县检察院的“春风”项目被省检察院评为全省优秀普法项目。该院被司法厅授予“先进单位”称号。";
    const bodies = { Organisation: ["江城县检察院", "省检察院", "司法厅"] };
    expect(relations(text, bodies, "", "AWARDED")).toEqual([
      "江城县检察院 AWARDED[先进单位] 司法厅",
      "江城县检察院 AWARDED[全省优秀普法项目] 省检察院",
    ]);
  });

  test("what was won at games that are not known is not put down to the meeting of the day", () => {
    const text = "5月10日，甘棠会见柳青山。柳青山曾在第九届全省技能比武中荣获“金牛奖”。";
    const talks = { Meeting: [["甘棠会见柳青山", { date: "2022-05-10", meetingKind: "TALKS" }] as const] };
    expect(relations(text, { Person: ["甘棠", "柳青山"], ...talks }, "", "AWARDED")).toEqual([]);
  });
});

describe("ADVOCATED", () => {
  test("is what is called for, not what is under way, stands before the word or serves as means", () => {
    const cast = {
      Person: ["甘棠"],
      Place: [["江城县", COUNTY] as const],
      Project: ["清水行动", "茶谷基地"],
    };
    const told = (text: string) => relations(text, cast, "", "ADVOCATED");
    expect(told("甘棠强调，要持续推进清水行动。")).toEqual(["甘棠 ADVOCATED 清水行动"]);
    expect(told("甘棠指出，江城县正在实施清水行动。")).toEqual([]);
    expect(told("甘棠到茶谷基地看望工人时提出，要加快实施清水行动。")).toEqual(["甘棠 ADVOCATED 清水行动"]);
    expect(told("甘棠强调，要依托茶谷基地招商。")).toEqual([]);
    expect(told("甘棠说，清水行动启动时，河里还没有鱼。")).toEqual([]);
    expect(told("甘棠认为，清水行动的好处是人人有份。")).toEqual([]);
    expect(told("甘棠说，清水行动是件好事，一定要办下去。")).toEqual(["甘棠 ADVOCATED 清水行动"]);
  });

  test("goes on after 说 with what somebody else has to do, and means the works that were named last", () => {
    const cast: Cast = {
      Person: ["甘棠", "路遥"],
      Place: [["白水镇", { level: "TOWNSHIP" }]],
      Project: [["溪口灌渠工程", { category: "CONSTRUCTION" }], "清水行动"],
    };
    const told = (text: string) => relations(text, cast, "", "ADVOCATED");
    expect(told("甘棠在讲评时说，账要算清。白水镇要把清水行动一抓到底。")).toEqual([
      "甘棠 ADVOCATED 清水行动",
    ]);
    expect(told("甘棠说，账算清了。白水镇的清水行动办了三年。")).toEqual([]);
    expect(told("溪口灌渠工程正在赶工。甘棠边走边看，要求业主倒排工期，力争明年通水。")).toEqual([
      "甘棠 ADVOCATED 溪口灌渠工程",
    ]);
    expect(told("溪口灌渠工程正在赶工。甘棠要求大家注意防暑。")).toEqual([]);
    expect(told("路遥说，供应商都在近处；由甘棠投资的溪口灌渠工程落户白水镇。")).toEqual([]);
  });
});

describe("DISCUSSED", () => {
  const cast = {
    Meeting: [["推进会", { date: "2022-05-10", meetingKind: "CONFERENCE" }] as const],
    Project: ["清水行动", "《治水办法》"],
  };

  test("is what a meeting reads out or decides to rank among its tasks", () => {
    expect(relations("推进会对新印发的《治水办法》进行解读。", cast, "", "DISCUSSED")).toEqual([
      "推进会 DISCUSSED 《治水办法》",
    ]);
    expect(
      relations("推进会昨日召开。会议表决通过了决议，并把清水行动列为头号实事。", cast, "", "DISCUSSED"),
    ).toEqual(["推进会 DISCUSSED 清水行动"]);
  });

  test("is not the games that a closing ceremony ends", () => {
    const games = {
      Meeting: [["第三届茶山运动会闭幕式", { date: "2022-05-10", meetingKind: "CEREMONY" }] as const],
      Project: ["第三届茶山运动会"],
    };
    expect(relations("第三届茶山运动会闭幕式昨日举行。", games, "", "DISCUSSED")).toEqual([]);
  });
});

describe("where things are", () => {
  const cast = {
    Organisation: ["云松公司", "溪口观测站", "湖滨医院", "急诊科", "江城县法院", "执行局", "金鹿职业学院"],
    Place: [["江城县", COUNTY] as const, ["溪口村", VILLAGE] as const, ["柳河", { level: "SITE" }] as const],
    Project: ["清水行动", ["茶谷工厂", WORKS] as const, "江城县第三届运动会"],
  };
  const told = (text: string, type: string) => relations(text, cast, "", type);

  test("is said of what is set up, chosen or tried out somewhere", () => {
    expect(told("云松公司在溪口村设立溪口观测站。", "LOCATED_IN")).toEqual(["溪口观测站 LOCATED_IN 溪口村"]);
    expect(told("云松公司2019年成立于江城县。", "LOCATED_IN")).toEqual(["云松公司 LOCATED_IN 江城县"]);
    expect(told("云松公司将建茶谷工厂，就设在溪口村的老粮站里。", "LOCATED_IN")).toEqual([
      "茶谷工厂 LOCATED_IN 溪口村",
    ]);
    expect(told("湖滨医院在江城县试行清水行动。", "LOCATED_IN")).toEqual(["清水行动 LOCATED_IN 江城县"]);
    expect(told("江城县第三届运动会落幕。", "LOCATED_IN")).toEqual(["江城县第三届运动会 LOCATED_IN 江城县"]);
  });

  test("is said of an undertaking by where it spreads or begins", () => {
    expect(told("清水行动今年在江城县的5个乡镇推开。", "LOCATED_IN")).toEqual(["清水行动 LOCATED_IN 江城县"]);
    expect(told("茶谷工厂昨日在溪口村开工。", "LOCATED_IN")).toEqual(["茶谷工厂 LOCATED_IN 溪口村"]);
  });

  test("a unit without its body's name is part of the hospital or court that was named last, a college of its own of none", () => {
    expect(told("湖滨医院来了人。该院急诊科忙着。", "PART_OF")).toEqual(["急诊科 PART_OF 湖滨医院"]);
    expect(told("江城县法院开庭，执行局出动，金鹿职业学院旁听。", "PART_OF")).toEqual([
      "执行局 PART_OF 江城县法院",
    ]);
  });
});

describe("VISITED", () => {
  const cast = {
    Person: ["柳青山", "甘棠", "江流"],
    Organisation: [["云松公司", FIRM] as const, "金鹿学院"],
    Place: [
      ["溪口村", VILLAGE] as const,
      ["桃江县", COUNTY] as const,
      ["江城市", { level: "CITY" }] as const,
    ],
    Project: ["“旧物”特展"],
  };
  const told = (text: string) => relations(text, cast, "", "VISITED");

  test("whose place or body it is is no stop; a group goes on from clause to clause under its head", () => {
    expect(told("柳青山看望了金鹿学院教授江流。")).toEqual([]);
    expect(told("由甘棠率领的考察团昨日到访。考察团一行先后走访了云松公司，参观了“旧物”特展。")).toEqual([
      "甘棠 VISITED “旧物”特展",
      "甘棠 VISITED 云松公司",
    ]);
  });

  test("who takes another along goes too; a speaker tells of his own way", () => {
    expect(told("甘棠想种茶。他带着江流到桃江县取经。")).toEqual([
      "江流 VISITED 桃江县",
      "甘棠 VISITED 桃江县",
    ]);
    expect(told("柳青山说，这是他第三次到访桃江县。")).toEqual(["柳青山 VISITED 桃江县"]);
    expect(told("甘棠蹲在溪口村的田埂上。柳青山辗转桃江县等地。")).toEqual([
      "柳青山 VISITED 桃江县",
      "甘棠 VISITED 溪口村",
    ]);
  });

  test("the leader of an inspection goes to its first stop and where the members go", () => {
    const inspection = {
      ...cast,
      Meeting: [["甘棠调研茶业", { date: "2022-05-10", meetingKind: "INSPECTION" }] as const],
    };
    const text = "甘棠调研茶业，第一站是云松公司。委员们又走进金鹿学院。";
    expect(relations(text, inspection, "甘棠调研茶业", "VISITED")).toEqual([
      "甘棠 VISITED 云松公司",
      "甘棠 VISITED 金鹿学院",
    ]);
  });

  test("an officer's title is no stop, nor what is only carried somewhere", () => {
    expect(told("甘棠会见了金鹿学院院长江流。甘棠把车间办到溪口村。")).toEqual([]);
    expect(told("江流会木工。他和两名徒弟坐班车去了溪口村。")).toEqual(["江流 VISITED 溪口村"]);
  });

  test("works and schools are meant by 厂里 and 校", () => {
    expect(told("云松公司缺人手。柳青山进厂蹲了九天。")).toEqual(["柳青山 VISITED 云松公司"]);
  });
});

describe("a roll of honour", () => {
  test("tells of each who stands on it with what, by whoever announces it, and where he is from", () => {
    const text =
      "市文明办公布名单，授予以下3名同志“江城好人”称号：\n助人为乐\n柳青山（女） 江城县司机\n甘棠 江城县人民医院护士\n江流（桃江县）\n江流代表大家发言。";
    const cast = {
      Person: ["柳青山", "甘棠", "江流"],
      Organisation: ["市文明办", "江城县人民医院"],
      Place: [["江城县", COUNTY] as const, ["桃江县", COUNTY] as const],
    };
    expect(relations(text, cast, "", "AWARDED")).toEqual([
      "柳青山 AWARDED[江城好人] 市文明办",
      "江流 AWARDED[江城好人] 市文明办",
      "甘棠 AWARDED[江城好人] 市文明办",
    ]);
    expect(relations(text, cast, "", "COMES_FROM")).toEqual([
      "柳青山 COMES_FROM 江城县",
      "江流 COMES_FROM 桃江县",
    ]);
  });

  test("of a contest names the prize in a line above those who won it", () => {
    const text =
      "首届茶山征文大赛评审结束，现将获奖名单公布如下：\n一等奖（1名）\n柳青山（湖滨小学）\n二等奖（2名）\n甘棠（湖滨小学） 江流（东山小学）";
    expect(
      relations(text, { Person: ["柳青山", "甘棠", "江流"], Project: ["首届茶山征文大赛"] }, "", "AWARDED"),
    ).toEqual([
      "柳青山 AWARDED[一等奖] 首届茶山征文大赛",
      "江流 AWARDED[二等奖] 首届茶山征文大赛",
      "甘棠 AWARDED[二等奖] 首届茶山征文大赛",
    ]);
  });

  test("may number its names, or run on after a colon, and holds bodies too", () => {
    const text =
      "市文明办公布“最美家庭”名单：\n1．柳青山，教师\n2．甘棠，医生\n市总工会命名“江城先锋”名单如下：湖滨中学、东山中学。";
    const cast = {
      Person: ["柳青山", "甘棠"],
      Organisation: ["市文明办", "市总工会", "湖滨中学", "东山中学"],
    };
    expect(relations(text, cast, "", "AWARDED")).toEqual([
      "东山中学 AWARDED[江城先锋] 市总工会",
      "柳青山 AWARDED[最美家庭] 市文明办",
      "湖滨中学 AWARDED[江城先锋] 市总工会",
      "甘棠 AWARDED[最美家庭] 市文明办",
    ]);
  });

  test("one of many is honoured as they are; a cup put into a hand comes from whoever stands there", () => {
    const many = "表彰会对湖滨中学等20个先进集体进行了表彰。";
    const meeting = [["表彰会", { date: "2022-05-10" }] as const];
    expect(relations(many, { Organisation: ["湖滨中学"], Meeting: meeting }, "", "AWARDED")).toEqual([
      "湖滨中学 AWARDED[先进集体] 表彰会",
    ]);
    const cup = "市总工会主席甘棠到场，把“江城工匠”的奖杯递到柳青山手里。";
    expect(relations(cup, { Person: ["甘棠", "柳青山"], Organisation: ["市总工会"] }, "", "AWARDED")).toEqual(
      ["柳青山 AWARDED[江城工匠] 市总工会"],
    );
  });
});

describe("AWARDED at games and by name", () => {
  test("what is handed out to many, and an honour that 这一称号 points back to", () => {
    const cast = { Organisation: ["市人才办", "湖滨中学", "东山中学"], Person: ["柳青山", "甘棠"] };
    expect(relations("市人才办向柳青山、甘棠等9人颁发了“英才卡”。", cast, "", "AWARDED")).toEqual([
      "柳青山 AWARDED[英才卡] 市人才办",
      "甘棠 AWARDED[英才卡] 市人才办",
    ]);
    expect(
      relations("市人才办为“先锋学校”授牌，获得这一称号的有湖滨中学、东山中学。", cast, "", "AWARDED"),
    ).toEqual(["东山中学 AWARDED[先锋学校] 市人才办", "湖滨中学 AWARDED[先锋学校] 市人才办"]);
  });

  test("who beat another won the title; a body may stand right before the honour", () => {
    const games = {
      Organisation: ["湖滨队", "东山队", "省公安厅"],
      Person: ["柳青山"],
      Project: ["第二届茶山足球赛"],
    };
    expect(relations("第二届茶山足球赛落幕，湖滨队以3比1战胜东山队夺冠。", games, "", "AWARDED")).toEqual([
      "湖滨队 AWARDED[冠军] 第二届茶山足球赛",
    ]);
    expect(relations("柳青山获省公安厅“先锋标兵”称号。", games, "", "AWARDED")).toEqual([
      "柳青山 AWARDED[先锋标兵] 省公安厅",
    ]);
  });
});

describe("AWARDED at games", () => {
  test("is told of the winner, the event and the honour in one breath, or by 由", () => {
    const text = "柳青山摘得第三届龙舟赛男子组金牌，甘棠荣获省总工会颁发的五一劳动奖章。冠军由江流夺得。";
    expect(
      relations(
        text,
        { Person: ["柳青山", "甘棠", "江流"], Organisation: ["省总工会"], Project: ["第三届龙舟赛"] },
        "",
        "AWARDED",
      ),
    ).toEqual([
      "柳青山 AWARDED[男子组金牌] 第三届龙舟赛",
      "江流 AWARDED[冠军] 第三届龙舟赛",
      "甘棠 AWARDED[五一劳动奖章] 省总工会",
    ]);
  });
});

describe("UNDERTAKES", () => {
  test("is told by 由 of the works that the sentence names before", () => {
    const text = "新桥工程随即上马，由云松公司施工。";
    expect(relations(text, { Organisation: ["云松公司"], Project: ["新桥工程"] })).toEqual([
      "云松公司 UNDERTAKES 新桥工程",
    ]);
  });

  test("who does it together with another does it too", () => {
    const text = "全市将启动夜校行动，由市人社局会同市总工会组织实施。";
    expect(relations(text, { Organisation: ["市人社局", "市总工会"], Project: ["夜校行动"] })).toEqual([
      "市人社局 UNDERTAKES 夜校行动",
      "市总工会 UNDERTAKES 夜校行动",
    ]);
  });

  test("a festival that is only pointed at is no other project", () => {
    const text = "甘棠解读茶旅行动计划。本届茶歌节由市文旅局主办。";
    expect(
      relations(text, { Organisation: ["市文旅局"], Project: ["茶旅行动计划"] }, "", "UNDERTAKES"),
    ).toEqual([]);
  });

  test("who signs for works takes them on, of an investment the firm alone", () => {
    const text = "江城县与云松公司签订育种项目合作协议。江城县与金鹿公司签订纸厂项目投资协议。";
    expect(
      relations(
        text,
        {
          Place: [["江城县", COUNTY]],
          Organisation: [
            ["云松公司", FIRM],
            ["金鹿公司", FIRM],
          ],
          Project: ["育种项目", "纸厂项目"],
        },
        "",
        "UNDERTAKES",
      ),
    ).toEqual(["云松公司 UNDERTAKES 育种项目", "江城县 UNDERTAKES 育种项目", "金鹿公司 UNDERTAKES 纸厂项目"]);
  });

  test("who reports on it carries it out", () => {
    const text = "会议听取了市水利局关于清水行动实施情况的报告。";
    expect(relations(text, { Organisation: ["市水利局"], Project: ["清水行动"] })).toEqual([
      "市水利局 UNDERTAKES 清水行动",
    ]);
  });
});

describe("whose works they are", () => {
  test("is said of the builder by his part, and of whoever carries them out by 是", () => {
    const text = "新桥工程的建设单位是云松公司。清水行动是江城县今年重点实施的民生工程。";
    expect(
      relations(
        text,
        { Organisation: ["云松公司"], Place: [["江城县", COUNTY]], Project: ["新桥工程", "清水行动"] },
        "",
        "UNDERTAKES",
      ),
    ).toEqual(["云松公司 UNDERTAKES 新桥工程", "江城县 UNDERTAKES 清水行动"]);
  });
});

describe("who does it where", () => {
  test("a body that does it in a county is meant, not the county", () => {
    const text = "市水利局在江城县开展清水行动。";
    expect(
      relations(
        text,
        { Organisation: ["市水利局"], Place: [["江城县", COUNTY]], Project: ["清水行动"] },
        "",
        "UNDERTAKES",
      ),
    ).toEqual(["市水利局 UNDERTAKES 清水行动"]);
  });

  test("the subject goes on from clause to clause, with whom it takes along, and partners in what is done together", () => {
    const bodies = { Organisation: ["云松公司", "金鹿学院", "市水利局", "市文旅局"] };
    const told = (text: string) => relations(text, { ...bodies, Project: ["清水行动"] }, "", "UNDERTAKES");
    expect(told("市水利局拿出老码头，联合市文旅局，启动清水行动。")).toEqual([
      "市文旅局 UNDERTAKES 清水行动",
      "市水利局 UNDERTAKES 清水行动",
    ]);
    expect(told("云松公司与金鹿学院签约，共同实施清水行动。")).toEqual([
      "云松公司 UNDERTAKES 清水行动",
      "金鹿学院 UNDERTAKES 清水行动",
    ]);
    expect(told("云松公司与金鹿学院相邻，今年启动清水行动。")).toEqual(["云松公司 UNDERTAKES 清水行动"]);
    expect(told("市水利局召开会议，群众参与清水行动。")).toEqual([]);
    expect(told("大家要学习市水利局正在推行的清水行动。")).toEqual(["市水利局 UNDERTAKES 清水行动"]);
    expect(told("要盯紧市水利局，加快实施清水行动。")).toEqual([]);
  });

  test("由 names them before their verb, whoever owns them; so do a handing over and what is told since it began", () => {
    const bodies = { Organisation: ["云松集团", "云松公司", "金鹿学院", "市水利局"] };
    const told = (text: string) => relations(text, { ...bodies, Project: ["清水行动"] }, "", "UNDERTAKES");
    expect(told("清水行动由云松集团的全资子公司云松公司与金鹿学院今年共同实施。")).toEqual([
      "云松公司 UNDERTAKES 清水行动",
      "金鹿学院 UNDERTAKES 清水行动",
    ]);
    expect(told("甘棠把清水行动交给市水利局实施。")).toEqual(["市水利局 UNDERTAKES 清水行动"]);
    expect(told("清水行动开展以来，市水利局已清淤三次。")).toEqual(["市水利局 UNDERTAKES 清水行动"]);
    expect(told("清水行动进展顺利。承担这项行动的云松公司有人值守。")).toEqual([
      "云松公司 UNDERTAKES 清水行动",
    ]);
    expect(told("市水利局组织职工赴外地参观清水行动。")).toEqual([]);
  });

  test("what an officer tells of, what spreads somewhere and what something is ranked among", () => {
    const cast = {
      Person: ["甘棠"],
      Organisation: ["市水利局", "市科协", "云松公司", "金鹿学院"],
      Place: [["江城县", COUNTY] as const],
      Project: ["清水行动"],
    };
    const told = (text: string) => relations(text, cast, "", "UNDERTAKES");
    expect(told("市水利局局长甘棠介绍，清水行动三年内覆盖全部河道。")).toEqual([
      "市水利局 UNDERTAKES 清水行动",
    ]);
    expect(told("清水行动今年在江城县的5个乡镇推开。")).toEqual(["江城县 UNDERTAKES 清水行动"]);
    expect(told("清水行动是江城县今年的十件实事之一。")).toEqual(["江城县 UNDERTAKES 清水行动"]);
    expect(told("云松公司已把旧码头列入清水行动。")).toEqual(["云松公司 UNDERTAKES 清水行动"]);
    expect(told("江城县已纳入清水行动。")).toEqual([]);
    expect(told("市水利局牵头，市科协配合，抓好清水行动。")).toEqual(["市水利局 UNDERTAKES 清水行动"]);
    expect(told("云松公司与金鹿学院合作的清水行动装了新设备。")).toEqual([
      "云松公司 UNDERTAKES 清水行动",
      "金鹿学院 UNDERTAKES 清水行动",
    ]);
  });

  test("两院 are the last two such bodies; 全市 does what is done in all of it", () => {
    const cast = { Organisation: ["湖滨医院", "东山医院"], Project: ["清水行动"] };
    expect(
      relations("湖滨医院人手紧，东山医院路远，两院今年联合实施清水行动。", cast, "", "UNDERTAKES"),
    ).toEqual(["东山医院 UNDERTAKES 清水行动", "湖滨医院 UNDERTAKES 清水行动"]);
    const city = { Place: [["江城市", { aliases: ["全市"] }] as const], Project: ["清水行动"] };
    expect(relations("江城市不大。从5月起在全市开展清水行动。", city, "", "UNDERTAKES")).toEqual([
      "江城市 UNDERTAKES 清水行动",
    ]);
  });

  test("of the one body that was told what to do, the next sentence goes on to demand", () => {
    const told = (text: string) =>
      relations(text, { Place: [["江城县", COUNTY], "桃江县"], Project: ["清水行动"] }, "", "UNDERTAKES");
    expect(told("江城县必须争先。要加快推进清水行动。")).toEqual(["江城县 UNDERTAKES 清水行动"]);
    expect(told("江城县要争先，桃江县要跟上。要加快推进清水行动。")).toEqual([]);
  });

  test("who makes it a first task undertakes it", () => {
    const text = "江城县把清水行动作为一号工程来抓。";
    expect(relations(text, { Place: [["江城县", COUNTY]], Project: ["清水行动"] })).toEqual([
      "江城县 UNDERTAKES 清水行动",
    ]);
  });

  test("of two who signed the firm invests", () => {
    const text = "云松公司与江城县签约，投资10亿元建设茶谷项目。";
    const cast = { Organisation: [["云松公司", FIRM] as const], Place: [["江城县", COUNTY] as const] };
    expect(relations(text, { ...cast, Project: ["茶谷项目"] }, "", "UNDERTAKES")).toEqual([
      "云松公司 UNDERTAKES 茶谷项目",
    ]);
  });
});

describe("COOPERATES_WITH", () => {
  test("goes from the subject carried over to whoever stands after 与 or 联合, not to whose firms they are", () => {
    const cast = {
      Organisation: ["江城管委会", "金鹿学院", "云松公司", "市水利局"],
      Place: [["江城县", COUNTY] as const, ["桃江县", COUNTY] as const],
    };
    const told = (text: string) => relations(text, cast, "", "COOPERATES_WITH");
    expect(told("江城管委会拿出两片鱼塘，与金鹿学院合作，养起了白鹭。")).toEqual([
      "江城管委会 COOPERATES_WITH 金鹿学院",
    ]);
    expect(told("江城管委会人少，联合市水利局巡河。")).toEqual(["江城管委会 COOPERATES_WITH 市水利局"]);
    expect(told("云松公司与江城县的三十家合作社签约。")).toEqual([]);
    expect(
      relations("云松公司董事长甘棠与金鹿学院签约。", { ...cast, Person: ["甘棠"] }, "", "COOPERATES_WITH"),
    ).toEqual(["云松公司 COOPERATES_WITH 金鹿学院"]);
    expect(told("协议签订以来，江城县、桃江县两地法院联手办案。")).toEqual(["江城县 COOPERATES_WITH 桃江县"]);
    expect(told("云松公司与金鹿学院、市水利局在江城县签约。")).toEqual([
      "云松公司 COOPERATES_WITH 市水利局",
      "云松公司 COOPERATES_WITH 金鹿学院",
    ]);
  });

  test("is what partners do", () => {
    const text = "云松公司是金鹿集团的战略合作伙伴。";
    expect(relations(text, { Organisation: ["云松公司", "金鹿集团"] })).toEqual([
      "云松公司 COOPERATES_WITH 金鹿集团",
    ]);
  });

  test("分别 pairs the first with the first and the second with the second", () => {
    const text = "市教育局、市卫健委分别与江城县、桃江县签订了合作备忘录。";
    expect(
      relations(text, {
        Organisation: ["市教育局", "市卫健委"],
        Place: [
          ["江城县", COUNTY],
          ["桃江县", COUNTY],
        ],
      }),
    ).toEqual(["市卫健委 COOPERATES_WITH 桃江县", "市教育局 COOPERATES_WITH 江城县"]);
  });

  test("a rumour is none", () => {
    const text = "网传云松公司与金鹿公司已经签约的消息不实。";
    expect(relations(text, { Organisation: ["云松公司", "金鹿公司"] })).toEqual([]);
  });
});

describe("where things are", () => {
  test("a project is settled where a later clause says of 该项目", () => {
    const text = "江城县与云松公司签订纸厂项目投资协议，该项目由云松公司建设，落户桃江县。";
    expect(
      relations(
        text,
        {
          Place: [
            ["江城县", COUNTY],
            ["桃江县", COUNTY],
          ],
          Organisation: [["云松公司", FIRM]],
          Project: [["纸厂项目", WORKS]],
        },
        "",
        "LOCATED_IN",
      ),
    ).toEqual(["纸厂项目 LOCATED_IN 桃江县"]);
  });

  test("games are where they opened, a firm where it was seen", () => {
    const text = "第三届龙舟赛在桃江县开幕。在江城县，甘棠走访了云松公司。";
    expect(
      relations(
        text,
        {
          Person: ["甘棠"],
          Place: [
            ["江城县", COUNTY],
            ["桃江县", COUNTY],
          ],
          Organisation: [["云松公司", FIRM]],
          Project: ["第三届龙舟赛"],
        },
        "",
        "LOCATED_IN",
      ),
    ).toEqual(["云松公司 LOCATED_IN 江城县", "第三届龙舟赛 LOCATED_IN 桃江县"]);
  });
});

describe("what is of what", () => {
  test("units are listed under their unit, bodies under their body, and opened somewhere", () => {
    const text = "江城县下辖桃花镇、安定镇。云松公司隶属于金鹿集团。第二法庭在桃花镇揭牌。";
    const unit = { level: "TOWNSHIP" };
    expect(
      relations(text, {
        Place: [
          ["江城县", COUNTY],
          ["桃花镇", unit],
          ["安定镇", unit],
        ],
        Organisation: ["云松公司", "金鹿集团", "第二法庭"],
      }),
    ).toEqual([
      "云松公司 PART_OF 金鹿集团",
      "安定镇 PART_OF 江城县",
      "桃花镇 PART_OF 江城县",
      "第二法庭 LOCATED_IN 桃花镇",
    ]);
  });
});

describe("who goes where", () => {
  test("whom a visitor takes along visits too", () => {
    const text = "大队长甘棠带着民警柳青山，先后赶赴江城县、桃江县。";
    const places = { Place: [["江城县", COUNTY] as const, ["桃江县", COUNTY] as const] };
    expect(relations(text, { Person: ["甘棠", "柳青山"], ...places }, "", "VISITED")).toEqual([
      "柳青山 VISITED 桃江县",
      "柳青山 VISITED 江城县",
      "甘棠 VISITED 桃江县",
      "甘棠 VISITED 江城县",
    ]);
  });

  test("a meeting that goes to see is held at its stops", () => {
    const text = "5月10日，全市现场会召开。与会人员分赴江城县、桃江县，察看项目。";
    const meeting = { Meeting: [["全市现场会", { date: "2022-05-10", meetingKind: "CONFERENCE" }] as const] };
    const places = { Place: [["江城县", COUNTY] as const, ["桃江县", COUNTY] as const] };
    expect(relations(text, { ...meeting, ...places }, "", "HELD_AT")).toEqual([
      "全市现场会 HELD_AT 桃江县",
      "全市现场会 HELD_AT 江城县",
    ]);
  });

  test("a body right before 召开的 convened the meeting, and is no place of it", () => {
    const text = "5月10日，在市政协召开的专题协商会上，委员踊跃发言。";
    const meeting = { Meeting: [["专题协商会", { date: "2022-05-10", meetingKind: "SYMPOSIUM" }] as const] };
    expect(relations(text, { ...meeting, Organisation: ["市政协"] }, "", "ORGANISED")).toEqual([
      "市政协 ORGANISED 专题协商会",
    ]);
  });
});
