import { describe, expect, test } from "vitest";
import { findRelations } from "../../server/extraction/find-relations.ts";
import { article, named, numbered } from "./article.ts";
import { type Cast, relations } from "./relations.ts";

const at = (date = "2022-05-10", meetingKind = "CONFERENCE") => ({ date, meetingKind });

describe("at a meeting", () => {
  const MEETING: Cast = { Meeting: [["全市防汛工作会议", at()]] };

  test("who chairs, who speaks, who informs and who attends are told apart", () => {
    const text =
      "5月10日，全市防汛工作会议召开。市委书记甘棠出席会议并讲话，市长乐为先主持。副市长车前、市水利局局长路遥通报有关情况。市领导江流、海阔、田野参加会议。";
    const persons = ["甘棠", "乐为先", "车前", "路遥", "江流", "海阔", "田野"];
    expect(relations(text, { Person: persons, ...MEETING })).toEqual(
      [
        "乐为先 CHAIRED 全市防汛工作会议",
        "甘棠 SPOKE_AT 全市防汛工作会议",
        "车前 SPOKE_AT 全市防汛工作会议",
        "路遥 SPOKE_AT 全市防汛工作会议",
        "江流 ATTENDED 全市防汛工作会议",
        "海阔 ATTENDED 全市防汛工作会议",
        "田野 ATTENDED 全市防汛工作会议",
      ].sort(),
    );
  });

  test("a list runs on over commas and titles", () => {
    const text =
      "全市防汛工作会议召开。市委副书记、市长甘棠，华容县委书记乐为先，市水利局、市气象局负责人参加会议。";
    expect(
      relations(text, { Person: ["甘棠", "乐为先"], Organisation: ["市水利局", "市气象局"], ...MEETING }),
    ).toEqual(["甘棠", "乐为先", "市水利局", "市气象局"].map((n) => `${n} ATTENDED 全市防汛工作会议`).sort());
  });

  test("who introduces, gives an account or takes a seat is told by many verbs", () => {
    const text =
      "全市防汛工作会议上，甘棠推介湖区，乐为先谈了体会，车前对预案作了讲解，路遥介绍经验。江流、海阔在座。";
    const persons = ["甘棠", "乐为先", "车前", "路遥", "江流", "海阔"];
    expect(relations(text, { Person: persons, ...MEETING })).toEqual(
      [
        "甘棠 SPOKE_AT 全市防汛工作会议",
        "乐为先 SPOKE_AT 全市防汛工作会议",
        "车前 SPOKE_AT 全市防汛工作会议",
        "路遥 SPOKE_AT 全市防汛工作会议",
        "江流 ATTENDED 全市防汛工作会议",
        "海阔 ATTENDED 全市防汛工作会议",
      ].sort(),
    );
  });

  test("who gives the order to start was there; what is said at the ceremony is said there", () => {
    const text = "洞庭大桥开工仪式上，甘棠下达开工令，乐为先表示，大桥后年通车。";
    expect(
      relations(text, {
        Person: ["甘棠", "乐为先"],
        Meeting: [["洞庭大桥开工仪式", at("2022-05-10", "CEREMONY")]],
      }),
    ).toEqual(["乐为先 SPOKE_AT 洞庭大桥开工仪式", "甘棠 ATTENDED 洞庭大桥开工仪式"].sort());
  });

  test("who goes along or unveils together was there", () => {
    const visit: Cast = { Meeting: [["甘棠督导饮水安全", at("2022-05-10", "INSPECTION")]] };
    const text = "甘棠督导饮水安全。他对随行的区长乐为先说，水要甜。";
    expect(relations(text, { Person: ["乐为先"], ...visit }, "", "ATTENDED")).toEqual([
      "乐为先 ATTENDED 甘棠督导饮水安全",
    ]);
    const plaque: Cast = { Meeting: [["湖区法庭揭牌仪式", at("2022-05-10", "CEREMONY")]] };
    const both = "湖区法庭揭牌仪式上，院长甘棠与区长路遥共同揭牌，镇长车前观礼。";
    expect(relations(both, { Person: ["甘棠", "路遥", "车前"], ...plaque })).toEqual(
      ["甘棠", "路遥", "车前"].map((name) => `${name} ATTENDED 湖区法庭揭牌仪式`).sort(),
    );
  });

  test("who chairs the opening is told by its kind; what a session forms or approves is its agenda", () => {
    const text = "洞庭龙舟节开幕式在湖滨广场举行。区长甘棠主持开幕式。";
    expect(
      relations(text, {
        Person: ["甘棠"],
        Meeting: [["洞庭龙舟节开幕式", at("2022-05-10", "CEREMONY")]],
      }),
    ).toEqual(["甘棠 CHAIRED 洞庭龙舟节开幕式"]);
    const session = "全市防汛工作会议召开。会议批准了《堤防建设方案》。";
    expect(relations(session, { Project: ["《堤防建设方案》"], ...MEETING })).toEqual([
      "全市防汛工作会议 DISCUSSED 《堤防建设方案》",
    ]);
  });

  test("plans and denials say nothing", () => {
    const text = "全市防汛工作会议召开。甘棠因病未出席会议。乐为先将出席明日的会议。拟由车前主持会议。";
    expect(relations(text, { Person: ["甘棠", "乐为先", "车前"], ...MEETING })).toEqual([]);
  });

  test("what a leader says of the general secretary's words makes the general secretary no speaker", () => {
    const text = "全市防汛工作会议召开。甘棠强调，要学习贯彻习近平总书记重要讲话，落实责任。";
    expect(relations(text, { Person: ["甘棠", "习近平"], ...MEETING })).toEqual([
      "甘棠 SPOKE_AT 全市防汛工作会议",
    ]);
  });

  test("the body that holds it, the hosts and the venue", () => {
    const text = "由君山区人民政府、湖南理工学院主办的2022湖区经济论坛在岳阳楼剧院举行。";
    expect(
      relations(text, {
        Organisation: ["君山区人民政府", "湖南理工学院"],
        Place: [["岳阳楼剧院", { level: "SITE" }]],
        Meeting: [["2022湖区经济论坛", at("2022-05-10", "FORUM")]],
      }),
    ).toEqual(
      [
        "君山区人民政府 ORGANISED 2022湖区经济论坛",
        "湖南理工学院 ORGANISED 2022湖区经济论坛",
        "2022湖区经济论坛 HELD_AT 岳阳楼剧院",
      ].sort(),
    );
  });

  test("whoever is said to have convened it or put it on organised it", () => {
    const text = "由市文物局和湖湘学院联合举办的湖区考古研讨会召开。";
    expect(
      relations(text, {
        Organisation: ["市文物局", "湖湘学院"],
        Meeting: [["湖区考古研讨会", at()]],
      }),
    ).toEqual(["市文物局 ORGANISED 湖区考古研讨会", "湖湘学院 ORGANISED 湖区考古研讨会"].sort());
  });

  test("what the meeting passes, hears and stresses is its agenda; what a person demands is his", () => {
    const text =
      "全市防汛工作会议召开。会议审议通过《岳阳市防汛条例》，听取了湖堤加固工程情况汇报。会议强调，要推进水系连通行动。甘棠要求，要抓好固堤培训计划。";
    const projects = ["《岳阳市防汛条例》", "湖堤加固工程", "水系连通行动", "固堤培训计划"];
    expect(relations(text, { Person: ["甘棠"], Project: projects, ...MEETING })).toEqual(
      [
        "全市防汛工作会议 DISCUSSED 《岳阳市防汛条例》",
        "全市防汛工作会议 DISCUSSED 湖堤加固工程",
        "全市防汛工作会议 DISCUSSED 水系连通行动",
        "甘棠 ADVOCATED 固堤培训计划",
        "甘棠 SPOKE_AT 全市防汛工作会议",
      ].sort(),
    );
  });

  test("bodies heard before the meeting spoke at it, and so did the one who reports for a body", () => {
    const text =
      "全市防汛工作会议召开。会议听取了市水利局、市应急管理局关于湖堤加固和物资储备情况的汇报。会议听取和审议了副市长甘棠代表市政府所作的报告。";
    const bodies = ["市水利局", "市应急管理局", "市政府"];
    expect(relations(text, { Person: ["甘棠"], Organisation: bodies, ...MEETING })).toEqual(
      ["市水利局", "市应急管理局", "甘棠"].map((n) => `${n} SPOKE_AT 全市防汛工作会议`).sort(),
    );
  });

  test("a body speaks in one list with persons, not where it is part of an office", () => {
    const text = "全市防汛工作会议召开。市水利局、村民甘棠、乐为先先后发言。市委、市政府秘书长车前讲话。";
    const cast = { Person: ["甘棠", "乐为先", "车前"], Organisation: ["市水利局", "市委", "市政府"] };
    expect(relations(text, { ...cast, ...MEETING }, "", "SPOKE_AT")).toEqual(
      ["市水利局", "甘棠", "乐为先", "车前"].map((n) => `${n} SPOKE_AT 全市防汛工作会议`).sort(),
    );
  });

  test("a list may end with people who have no name; who declares it open has spoken", () => {
    const text = "市长甘棠宣布全市防汛工作会议开幕。副市长乐为先、县长车前，有关部门负责人参加。";
    expect(relations(text, { Person: ["甘棠", "乐为先", "车前"], ...MEETING })).toEqual(
      [
        "甘棠 SPOKE_AT 全市防汛工作会议",
        "乐为先 ATTENDED 全市防汛工作会议",
        "车前 ATTENDED 全市防汛工作会议",
      ].sort(),
    );
  });

  test("after talks in passing, who did not take part in them speaks at the meeting itself", () => {
    const text = "5月10日，全市防汛工作会议召开。市长甘棠会见了乐为先，车前参加会见。路遥强调，要守住大堤。";
    expect(
      relations(text, {
        Person: ["甘棠", "乐为先", "车前", "路遥"],
        Meeting: [
          ["全市防汛工作会议", at()],
          ["甘棠会见乐为先", { ...at("2022-05-10", "TALKS"), aliases: ["会见"] }],
        ],
      }),
    ).toEqual(["甘棠 MET 乐为先", "车前 ATTENDED 甘棠会见乐为先", "路遥 SPOKE_AT 全市防汛工作会议"].sort());
  });

  test("host and guest meet; both are there", () => {
    const text = "5月10日，市长甘棠在君山宾馆会见了乐为先一行。甘棠说，希望深化合作。车前参加会见。";
    expect(
      relations(text, {
        Person: ["甘棠", "乐为先", "车前"],
        Place: [["君山宾馆", { level: "SITE" }]],
        Meeting: [["甘棠会见乐为先", { ...at("2022-05-10", "TALKS"), aliases: ["会见"] }]],
      }),
    ).toEqual(
      [
        "甘棠 MET 乐为先",
        "甘棠 SPOKE_AT 甘棠会见乐为先",
        "乐为先 ATTENDED 甘棠会见乐为先",
        "车前 ATTENDED 甘棠会见乐为先",
        "甘棠会见乐为先 HELD_AT 君山宾馆",
      ].sort(),
    );
  });
});

describe("on a visit", () => {
  test("the bodies that a leader takes along were there; what he demands he says there", () => {
    const text =
      "5月10日，市长甘棠带领市水利局、市应急管理局主要负责人，督导检查饮水安全。他要求，要抓紧抓好。";
    expect(
      relations(text, {
        Person: ["甘棠"],
        Organisation: ["市水利局", "市应急管理局"],
        Meeting: [["甘棠督导饮水安全", { ...at("2022-05-10", "INSPECTION"), aliases: ["督导检查饮水安全"] }]],
      }),
    ).toEqual(
      [
        "市水利局 ATTENDED 甘棠督导饮水安全",
        "市应急管理局 ATTENDED 甘棠督导饮水安全",
        "甘棠 SPOKE_AT 甘棠督导饮水安全",
      ].sort(),
    );
  });

  const text =
    "5月10日，市委书记甘棠先后来到华容县东山镇、湖滨水厂，督导检查饮水安全。在东山镇卫生院，他叮嘱医生注意休息。市领导车前参加。";

  test("the leader visits each stop and spoke there; the closing list belongs to the visit", () => {
    expect(
      relations(
        text,
        {
          Person: ["甘棠", "车前"],
          Organisation: ["东山镇卫生院"],
          Place: [
            ["东山镇", { level: "TOWNSHIP" }],
            ["华容县", { level: "COUNTY" }],
            ["湖滨水厂", { level: "SITE" }],
          ],
          Meeting: [
            ["甘棠督导饮水安全", { ...at("2022-05-10", "INSPECTION"), aliases: ["督导检查饮水安全"] }],
          ],
        },
        "甘棠督导饮水安全",
      ),
    ).toEqual(
      [
        "甘棠 VISITED 东山镇",
        "甘棠 VISITED 湖滨水厂",
        "甘棠 VISITED 东山镇卫生院",
        "甘棠督导饮水安全 HELD_AT 东山镇",
        "甘棠督导饮水安全 HELD_AT 湖滨水厂",
        "甘棠 SPOKE_AT 甘棠督导饮水安全",
        "车前 ATTENDED 甘棠督导饮水安全",
        "东山镇 PART_OF 华容县",
        "东山镇卫生院 LOCATED_IN 东山镇",
      ].sort(),
    );
  });
});

describe("going somewhere", () => {
  const site = { level: "SITE" };

  test("is told of who leads the group, who stands there, and who comes to the village named last", () => {
    const led = "昨日，由市长甘棠带队的检查组，直奔湖滨水厂。";
    expect(relations(led, { Person: ["甘棠"], Place: [["湖滨水厂", site]] })).toEqual([
      "甘棠 VISITED 湖滨水厂",
    ]);
    const seen = "昨日，在湖滨粮站，市长甘棠抓起一把稻谷。";
    expect(relations(seen, { Person: ["甘棠"], Place: [["湖滨粮站", site]] })).toEqual([
      "甘棠 VISITED 湖滨粮站",
    ]);
    const local = "桃花村的路通了。市长甘棠到村里调研。";
    expect(relations(local, { Person: ["甘棠"], Place: [["桃花村", { level: "VILLAGE" }]] })).toEqual([
      "甘棠 VISITED 桃花村",
    ]);
  });
});

describe("on a delegation's visit", () => {
  test("the delegation stands for who leads it; who sits with an officer visits no body", () => {
    const text =
      "昨日，由市委书记甘棠率领的代表团到我市考察。市长乐为先陪同。代表团一行先后走访了湖滨水厂。乐为先与来访的湖湘集团董事长车前座谈。";
    expect(
      relations(
        text,
        {
          Person: ["甘棠", "乐为先", "车前"],
          Organisation: ["湖湘集团"],
          Place: [["湖滨水厂", { level: "SITE" }]],
        },
        "",
        "VISITED",
      ),
    ).toEqual(["甘棠 VISITED 湖滨水厂"]);
  });
});

describe("undertakings", () => {
  test("a body undertakes what it is told to do, clause after clause, until another is named", () => {
    const text =
      "甘棠要求，君山区要抓好堤防，加快推进湖区数据中心建设；华容县要实施水系连通行动。各县要开展安全生产行动。";
    expect(
      relations(text, {
        Person: ["甘棠"],
        Place: ["君山区", "华容县"],
        Project: [["湖区数据中心", { category: "CONSTRUCTION" }], "水系连通行动", "安全生产行动"],
      }),
    ).toEqual(
      [
        "君山区 UNDERTAKES 湖区数据中心",
        "华容县 UNDERTAKES 水系连通行动",
        "甘棠 ADVOCATED 湖区数据中心",
        "甘棠 ADVOCATED 水系连通行动",
        "甘棠 ADVOCATED 安全生产行动",
      ].sort(),
    );
  });

  test("who is helped undertakes it, not who helps", () => {
    const text = "君山区要大力支持湖鲜食品等企业实施“归雁领航”计划。";
    expect(
      relations(text, { Organisation: ["湖鲜食品"], Place: ["君山区"], Project: ["“归雁领航”计划"] }),
    ).toEqual(["湖鲜食品 UNDERTAKES “归雁领航”计划"]);
  });

  test("由 names who builds or hosts", () => {
    const text = "湖堤加固工程上月开工。该项目由湖湘建设集团投资建设。";
    expect(relations(text, { Organisation: ["湖湘建设集团"], Project: ["湖堤加固工程"] })).toEqual([
      "湖湘建设集团 UNDERTAKES 湖堤加固工程",
    ]);
  });

  test("a signed cooperation is one relation from the one named first; a hope is none", () => {
    const cast: Cast = { Organisation: ["湖湘集团", "湖南理工学院"] };
    expect(relations("昨日，湖湘集团与湖南理工学院签订合作协议。", cast)).toEqual([
      "湖湘集团 COOPERATES_WITH 湖南理工学院",
    ]);
    expect(relations("湖湘集团希望与湖南理工学院开展合作。", cast)).toEqual([]);
  });
});

describe("cooperation and shared tasks", () => {
  test("pairs listed one after the other stay pairs; many who sign are each other's partners", () => {
    const places: Cast = { Place: ["君山区", "赫山区", "华容县", "南县"] };
    expect(relations("会上，君山区与赫山区、华容县与南县结为友好县区。", places)).toEqual(
      ["华容县 COOPERATES_WITH 南县", "君山区 COOPERATES_WITH 赫山区"].sort(),
    );
    const banks: Cast = { Organisation: ["湖湘集团", "洞庭银行", "岳州学院"] };
    expect(relations("昨日，湖湘集团、洞庭银行、岳州学院共同签署合作备忘录。", banks)).toEqual(
      [
        "洞庭银行 COOPERATES_WITH 岳州学院",
        "湖湘集团 COOPERATES_WITH 岳州学院",
        "湖湘集团 COOPERATES_WITH 洞庭银行",
      ].sort(),
    );
  });

  test("a body's place before its name belongs to it; 两家医院 are the last two", () => {
    const text = "昨日，市总工会携手君山区湖滨镇人民政府。";
    expect(
      relations(
        text,
        { Organisation: ["市总工会", "湖滨镇人民政府"], Place: ["君山区"] },
        "",
        "COOPERATES_WITH",
      ),
    ).toEqual(["市总工会 COOPERATES_WITH 湖滨镇人民政府"]);
    const pair = "湖滨医院治好了他。东山镇医院一直随访，两家医院去年结成了帮扶对子。";
    expect(relations(pair, { Organisation: ["湖滨医院", "东山镇医院"] })).toEqual([
      "湖滨医院 COOPERATES_WITH 东山镇医院",
    ]);
  });

  test("该校 is the school named last, alone or with another", () => {
    const text = "昨日，记者来到湖滨中学。该校将与岳州中学结成姊妹校，共同开展“双师课堂”项目。";
    expect(relations(text, { Organisation: ["湖滨中学", "岳州中学"], Project: ["“双师课堂”项目"] })).toEqual(
      [
        "湖滨中学 COOPERATES_WITH 岳州中学",
        "湖滨中学 UNDERTAKES “双师课堂”项目",
        "岳州中学 UNDERTAKES “双师课堂”项目",
      ].sort(),
    );
  });

  test("after 由 the tasks of the others are theirs too; what is put first with 把 is done", () => {
    const text = "湖堤加固工程由市水利局牵头，君山区、华容县负责征拆。云溪区要把清河行动抓到底。";
    expect(
      relations(text, {
        Organisation: ["市水利局"],
        Place: ["君山区", "华容县", "云溪区"],
        Project: ["湖堤加固工程", "清河行动"],
      }),
    ).toEqual(
      [
        "市水利局 UNDERTAKES 湖堤加固工程",
        "君山区 UNDERTAKES 湖堤加固工程",
        "华容县 UNDERTAKES 湖堤加固工程",
        "云溪区 UNDERTAKES 清河行动",
      ].sort(),
    );
  });

  test("who starts it with another undertakes it too; a name's last word points back to it", () => {
    const text = "昨日，市总工会联合君山区启动“安心工程”。第五届湖区渔歌节开幕，歌节由市音协主办。";
    expect(
      relations(
        text,
        {
          Organisation: ["市总工会", "市音协"],
          Place: ["君山区"],
          Project: ["“安心工程”", "第五届湖区渔歌节"],
        },
        "",
        "UNDERTAKES",
      ),
    ).toEqual(
      [
        "市总工会 UNDERTAKES “安心工程”",
        "君山区 UNDERTAKES “安心工程”",
        "市音协 UNDERTAKES 第五届湖区渔歌节",
      ].sort(),
    );
  });

  test("what is told as under way is no demand", () => {
    const text = "甘棠表示，君山区正打造湖区数据港项目。";
    expect(relations(text, { Person: ["甘棠"], Place: ["君山区"], Project: ["湖区数据港项目"] })).toEqual([
      "君山区 UNDERTAKES 湖区数据港项目",
    ]);
  });
});

describe("belonging", () => {
  test("names that carry a place or a body", () => {
    const text = "华容县东山镇桃花村，华容县人民医院心内科，君山区湖鲜食品、云梦机械等企业，市水利局。";
    expect(
      relations(text, {
        Place: [
          ["华容县", { level: "COUNTY" }],
          ["东山镇", { level: "TOWNSHIP", aliases: ["华容县东山镇"] }],
          ["东山镇桃花村", { level: "VILLAGE", aliases: ["桃花村"] }],
          ["君山区", { level: "COUNTY" }],
          ["岳阳市", { level: "CITY" }],
        ],
        Organisation: [
          "华容县人民医院",
          "华容县人民医院心内科",
          ["湖鲜食品", { category: "COMPANY" }],
          ["云梦机械", { category: "COMPANY" }],
          ["岳阳市水利局", { aliases: ["市水利局"] }],
        ],
      }),
    ).toEqual(
      [
        "东山镇 PART_OF 华容县",
        "东山镇桃花村 PART_OF 东山镇",
        "华容县人民医院 LOCATED_IN 华容县",
        "华容县人民医院心内科 PART_OF 华容县人民医院",
        "湖鲜食品 LOCATED_IN 君山区",
        "云梦机械 LOCATED_IN 君山区",
      ].sort(),
    );
  });

  test("where people come from", () => {
    const text = "来自东山镇的甘棠，桃花村村民乐为先和车前都到了。车前是君山区人。";
    expect(
      relations(text, {
        Person: ["甘棠", "乐为先", "车前"],
        Place: [
          ["东山镇", { level: "TOWNSHIP" }],
          ["桃花村", { level: "VILLAGE" }],
          ["君山区", { level: "COUNTY" }],
        ],
      }),
    ).toEqual(["甘棠 COMES_FROM 东山镇", "乐为先 COMES_FROM 桃花村", "车前 COMES_FROM 君山区"].sort());
  });
});

describe("honours", () => {
  test("go to all of a list, from the body that gives them", () => {
    const text = "甘棠、乐为先等30人被市总工会授予“岳阳工匠”称号。";
    expect(relations(text, { Person: ["甘棠", "乐为先"], Organisation: ["市总工会"] })).toEqual(
      ["乐为先 AWARDED[岳阳工匠] 市总工会", "甘棠 AWARDED[岳阳工匠] 市总工会"].sort(),
    );
  });

  test("are conferred by those who decide, on a roll or on the next ones", () => {
    const text =
      "市总工会、市人社局决定，授予下列同志“湖区工匠”称号：\n甘棠 东山镇画师\n乐为先 船厂技师\n同时，授予湖滨船厂“工匠摇篮”称号。";
    expect(
      relations(
        text,
        { Person: ["甘棠", "乐为先"], Organisation: ["市总工会", "市人社局", "湖滨船厂"] },
        "",
        "AWARDED",
      ),
    ).toEqual(
      [
        "甘棠 AWARDED[湖区工匠] 市总工会",
        "甘棠 AWARDED[湖区工匠] 市人社局",
        "乐为先 AWARDED[湖区工匠] 市总工会",
        "乐为先 AWARDED[湖区工匠] 市人社局",
        "湖滨船厂 AWARDED[工匠摇篮] 市总工会",
        "湖滨船厂 AWARDED[工匠摇篮] 市人社局",
      ].sort(),
    );
  });

  test("are won with a result, and go to all whom the clause before lists", () => {
    const race = "昨日，第五届湖区龙舟赛举行，湖滨队以1分52秒夺得冠军。";
    expect(relations(race, { Organisation: ["湖滨队"], Project: ["第五届湖区龙舟赛"] })).toEqual([
      "湖滨队 AWARDED[冠军] 第五届湖区龙舟赛",
    ]);
    const brave = "快递员甘棠、医生乐为先受到表彰，被区委政法委授予“见义勇为先进个人”称号。";
    expect(
      relations(brave, { Person: ["甘棠", "乐为先"], Organisation: ["区委政法委"] }, "", "AWARDED"),
    ).toEqual(
      ["甘棠 AWARDED[见义勇为先进个人] 区委政法委", "乐为先 AWARDED[见义勇为先进个人] 区委政法委"].sort(),
    );
  });

  test("are given at the games or the meeting where no body is named, and are none without either", () => {
    const text = "在第五届湖区龙舟赛中，甘棠夺得冠军。";
    expect(relations(text, { Person: ["甘棠"], Project: ["第五届湖区龙舟赛"] })).toEqual([
      "甘棠 AWARDED[冠军] 第五届湖区龙舟赛",
    ]);
    expect(relations("甘棠荣获“湖乡好人”称号。", { Person: ["甘棠"] })).toEqual([]);
  });
});

test("every relation carries the date of its meeting or its sentence", () => {
  const text = "昨日，甘棠来到君山区。";
  const entities = numbered([named(text, "Person", "甘棠"), named(text, "Place", "君山区")]);
  const [relation] = findRelations(article("", text), entities, [], { issueDate: "2022-05-11" });
  expect(relation).toMatchObject({
    type: "VISITED",
    date: "2022-05-10",
    evidence: { text: "甘棠来到君山区。", start: 3, end: 11 },
  });
});
