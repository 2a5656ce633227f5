import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const TOWN = { level: "TOWNSHIP" };
const VILLAGE = { level: "VILLAGE" };
const STOPS: Cast["Place"] = [
  ["溪口村", VILLAGE],
  ["白水镇", TOWN],
];

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

describe("AWARDED in turn and by decision", () => {
  const games: Cast = { Person: ["柳青山", "甘棠"], Project: ["第三届职工技能大赛"] };

  test("is told of each his own, and of who stands after what he won", () => {
    const text = "第三届职工技能大赛上，柳青山、甘棠分别获得焊工组金牌和铜牌。";
    expect(told("AWARDED", text, games)).toEqual([
      "柳青山 AWARDED[焊工组金牌] 第三届职工技能大赛",
      "甘棠 AWARDED[铜牌] 第三届职工技能大赛",
    ]);
    expect(
      told("AWARDED", "第三届职工技能大赛落幕。“不容易。”获得钳工组银牌的“00后”选手甘棠说。", games),
    ).toEqual(["甘棠 AWARDED[钳工组银牌] 第三届职工技能大赛"]);
  });

  test("is told by the name of a decision", () => {
    const name = "《江城县政府关于授予柳青山同志“先锋标兵”称号的决定》";
    const cast: Cast = { Person: ["柳青山"], Organisation: ["江城县政府"], Project: [name] };
    expect(told("AWARDED", `会上宣读了${name}。`, cast)).toEqual(["柳青山 AWARDED[先锋标兵] 江城县政府"]);
  });
});

describe("AWARDED as a programme of its own", () => {
  test("is told of an honour that nobody is said to give, and of those listed with it", () => {
    const text = "溪口村被确定为2021年江城市美丽乡村示范村。柳青山被评为“最美护林员”和“江城好人”。";
    const cast: Cast = {
      Person: ["柳青山"],
      Place: [["溪口村", VILLAGE]],
      Project: ["2021年江城市美丽乡村示范村", "最美护林员", "江城好人"],
    };
    expect(told("AWARDED", text, cast).sort()).toEqual(
      [
        "溪口村 AWARDED[2021年江城市美丽乡村示范村] 2021年江城市美丽乡村示范村",
        "柳青山 AWARDED[最美护林员] 最美护林员",
        "柳青山 AWARDED[江城好人] 江城好人",
      ].sort(),
    );
  });

  test("is its giver's where one is named, and the games' where a place is told", () => {
    const cast: Cast = {
      Person: ["柳青山"],
      Organisation: ["省总工会"],
      Project: ["全国技术标兵", "第二届江城马拉松"],
    };
    expect(told("AWARDED", "柳青山被省总工会评为“全国技术标兵”。", cast)).toEqual([
      "柳青山 AWARDED[全国技术标兵] 省总工会",
    ]);
    expect(told("AWARDED", "第二届江城马拉松鸣枪。半程女子组第三名为柳青山。", cast)).toEqual([
      "柳青山 AWARDED[半程女子组第三名] 第二届江城马拉松",
    ]);
  });
});

describe("AWARDED by whom", () => {
  const cast: Cast = {
    Person: ["柳青山", "甘棠"],
    Organisation: ["省教育厅", "东山小学", "江城茶叶合作社"],
    Place: ["江城县"],
    Project: ["第三届全省茶叶博览会"],
  };

  test.each([
    ["省教育厅日前发文，东山小学被评为全省文明校园。", "东山小学 AWARDED[全省文明校园] 省教育厅"],
    ["省教育厅下发决定，命名东山小学等12家单位为“示范学校”。", "东山小学 AWARDED[示范学校] 省教育厅"],
    ["省教育厅发布公告，授予甘棠第二十届“青年奖章”。", "甘棠 AWARDED[青年奖章] 省教育厅"],
    ["继2018年之后，江城县再次被省教育厅命名为“书香县”。", "江城县 AWARDED[书香县] 省教育厅"],
    ["省教育厅公布了“最美教师”评选结果，东山小学教师甘棠当选。", "甘棠 AWARDED[最美教师] 省教育厅"],
    ["省教育厅对东山小学等20个先进集体予以表彰。", "东山小学 AWARDED[先进集体] 省教育厅"],
    ["东山小学捐书千册，省教育厅向其颁发“爱心”奖杯。", "东山小学 AWARDED[爱心] 省教育厅"],
    ["东山小学被省教育厅记集体二等功。", "东山小学 AWARDED[集体二等功] 省教育厅"],
  ])("is told in many ways: %s", (text, expected) => {
    expect(told("AWARDED", text, cast)).toEqual([expected]);
  });

  test.each([
    [
      "第三届全省茶叶博览会闭幕，由江城茶叶合作社选送的“雾尖”获金奖。",
      "江城茶叶合作社 AWARDED[金奖] 第三届全省茶叶博览会",
    ],
    [
      "第三届全省茶叶博览会上，江城茶叶合作社一举拿下两个一等奖。",
      "江城茶叶合作社 AWARDED[一等奖] 第三届全省茶叶博览会",
    ],
    [
      "第三届全省茶叶博览会落幕。最终，冠军被江城茶叶合作社收入囊中。",
      "江城茶叶合作社 AWARDED[冠军] 第三届全省茶叶博览会",
    ],
  ])("is told of whose work won at a contest: %s", (text, expected) => {
    expect(told("AWARDED", text, cast)).toEqual([expected]);
  });

  test("is not told where nobody gives it and no contest is named", () => {
    expect(told("AWARDED", "江城茶叶合作社先后获评全省示范社。", cast)).toEqual([]);
    expect(told("AWARDED", "柳青山有望被省教育厅评为优秀教师。", cast)).toEqual([]);
  });
});

describe("UNDERTAKES", () => {
  test("is told by 由 of what the next clause builds, and not of where works are", () => {
    const text = "由金鹿集团投资12亿元，拟选址江城县打造温泉度假项目。位于江城县的云松车间项目即将开工。";
    const cast: Cast = {
      Organisation: ["金鹿集团"],
      Place: ["江城县"],
      Project: ["温泉度假项目", "云松车间项目"],
    };
    expect(told("UNDERTAKES", text, cast)).toEqual(["金鹿集团 UNDERTAKES 温泉度假项目"]);
  });
});

describe("where somebody is seen or was born", () => {
  const cast: Cast = { Person: ["柳青山"], Place: [["溪口村", VILLAGE]] };

  test("is where he is from: at a village with nothing but his age, or as its son", () => {
    const from = ["柳青山 COMES_FROM 溪口村"];
    expect(told("COMES_FROM", "溪口村的山坡上雾还没散，65岁的柳青山已经下了地。", cast)).toEqual(from);
    expect(told("COMES_FROM", "溪口村是老作家柳青山的故乡。", cast)).toEqual(from);
    expect(told("COMES_FROM", "在外打工八年的柳青山回到了溪口村。", cast)).toEqual(from);
    expect(told("COMES_FROM", "溪口村的食堂里，65岁的退休教师柳青山坐下吃饭。", cast)).toEqual([]);
  });
});

describe("where somebody is of", () => {
  const cast: Cast = {
    Person: ["柳青山", "甘棠"],
    Place: [
      ["溪口村", VILLAGE],
      ["白水镇", TOWN],
      ["江城县", { level: "COUNTY" }],
      ["云州市", { level: "CITY" }],
    ],
  };

  test.each([
    ["温泉镇外，云州市人柳青山办起工厂。", "柳青山 COMES_FROM 云州市"],
    ["“我是白水镇人，吃着豆腐长大。”柳青山说。", "柳青山 COMES_FROM 白水镇"],
    ["柳青山从江城县白水镇嫁到云州市。", "柳青山 COMES_FROM 白水镇"],
    ["溪口村78岁的卖菜阿婆柳青山捐了款。", "柳青山 COMES_FROM 溪口村"],
    ["溪口村护林员柳青山又上了山。", "柳青山 COMES_FROM 溪口村"],
    ["合作社在溪口村扎根多年，管账的是本村后生柳青山。", "柳青山 COMES_FROM 溪口村"],
    ["柳青山办了厂。这位合作社创始人是白水镇人。", "柳青山 COMES_FROM 白水镇"],
    ["柳青山在外多年，他的家乡在溪口村。", "柳青山 COMES_FROM 溪口村"],
  ])("is told in many ways: %s", (text, expected) => {
    expect(told("COMES_FROM", text, cast)).toEqual([expected]);
  });

  test.each(["白水镇镇长柳青山上了山。", "白水镇派驻干部柳青山上了山。", "溪口村第一书记柳青山上了山。"])(
    "is not told of who is sent there or holds an office: %s",
    (text) => {
      expect(told("COMES_FROM", text, cast)).toEqual([]);
    },
  );
});

describe("whom a paragraph speaks of", () => {
  test("is the last person of the text where it says 他 and names nobody", () => {
    const text = "柳青山学医三十年。\n人们记得那场雪。那天夜里，他徒步两个小时赶到溪口村。";
    expect(told("VISITED", text, { Person: ["柳青山"], Place: STOPS })).toEqual(["柳青山 VISITED 溪口村"]);
  });
});

describe("a way", () => {
  const cast: Cast = { Person: ["柳青山", "甘棠"], Place: STOPS, Organisation: ["江城学院"] };
  const way = ["柳青山 VISITED 溪口村"];

  test.each([
    "为了学手艺，柳青山三次去溪口村，拜老菜农为师。",
    "柳青山翻山越岭，徒步两个小时赶到溪口村。",
    "在溪口村调研时，柳青山强调，要抓好春耕。",
    "柳青山要求抓好春耕。随后，他顺道察看溪口村。",
  ])("is a visit however it is told: %s", (text) => {
    expect(told("VISITED", text, cast)).toEqual(way);
  });

  test.each([
    "1985年，柳青山到溪口村打工。",
    "柳青山不去溪口村。",
    "柳青山希望来到溪口村。",
    "在溪口村，护林员柳青山正拦下一辆车。",
  ])("is none to work, to live, or only hoped for: %s", (text) => {
    expect(told("VISITED", text, cast)).toEqual([]);
  });
});

describe("where a group goes", () => {
  const LEADERS: Cast = { Person: ["柳青山", "甘棠"], Place: STOPS };
  const EACH_AT_EACH = [
    "柳青山 VISITED 溪口村",
    "柳青山 VISITED 白水镇",
    "甘棠 VISITED 溪口村",
    "甘棠 VISITED 白水镇",
  ];

  test("is visited by all under whose lead it goes", () => {
    const text = "采风团在柳青山、甘棠带领下前往白水镇。采风团一行还参观了溪口村。";
    expect(told("VISITED", text, LEADERS)).toEqual(EACH_AT_EACH);
  });

  test("is where its visit was held, though nobody of it is named", () => {
    const name = "东山县考察团来我市考察";
    const text = `${name}。在溪口村，考察团一行察看了茶园。考察团一行还走进白水镇。`;
    const cast: Cast = {
      Meeting: [[name, { meetingKind: "INSPECTION", date: "2022-05-10" }]],
      Place: STOPS,
    };
    expect(told("HELD_AT", text, cast)).toEqual([`${name} HELD_AT 溪口村`, `${name} HELD_AT 白水镇`]);
  });

  test("is visited by whoever is said to come with others", () => {
    const text = "柳青山一行察看了溪口村。随后，考核组一行来到白水镇。";
    const cast: Cast = { Person: ["柳青山"], Place: STOPS };
    expect(told("VISITED", text, cast)).toEqual(["柳青山 VISITED 溪口村", "柳青山 VISITED 白水镇"]);
  });

  test("is no county that only tells where an unknown stop is, and is visited by the guests who are welcomed", () => {
    const text = "柳青山一行先后前往白水镇、东山县鹿鸣谷等地。甘棠对柳青山一行来溪口村考察表示欢迎。";
    const cast: Cast = {
      Person: ["柳青山", "甘棠"],
      Place: [
        ["溪口村", VILLAGE],
        ["白水镇", TOWN],
        ["东山县", { level: "COUNTY" }],
      ],
    };
    expect(told("VISITED", text, cast)).toEqual(["柳青山 VISITED 溪口村", "柳青山 VISITED 白水镇"]);
  });

  test("is visited by each of those who lead it", () => {
    const text = "县委书记柳青山，县委副书记、县长甘棠带领有关部门负责人，先后到溪口村、白水镇察看灾情。";
    expect(told("VISITED", text, LEADERS)).toEqual(EACH_AT_EACH);
  });
});

describe("an inspection's stops", () => {
  const name = "柳青山检查桃河防汛工作";
  const cast: Cast = {
    Person: ["柳青山"],
    Meeting: [[name, { meetingKind: "INSPECTION", date: "2022-05-10" }]],
    Place: [
      ["溪口村", VILLAGE],
      ["白水镇", TOWN],
      ["桃河", { level: "SITE" }],
    ],
    Project: [["新堤加高工程", { category: "CONSTRUCTION" }]],
  };

  test("are told in one sentence, the leader in the next; what is being built there he sees as well", () => {
    const text = `${name}。在白水镇，新堤加高工程正在赶工，石料堆得很高。柳青山沿堤走了一段。`;
    expect(told("VISITED", text, cast).sort()).toEqual([
      "柳青山 VISITED 新堤加高工程",
      "柳青山 VISITED 白水镇",
    ]);
    expect(told("HELD_AT", text, cast)).toEqual([`${name} HELD_AT 白水镇`]);
  });

  test("are no river that the work is about, and nothing that tells guests apart", () => {
    expect(told("VISITED", `${name}。柳青山带队检查桃河防汛备汛工作。`, cast)).toEqual([]);
    const guests: Cast = { Person: ["甘棠", "乐为先"], Organisation: ["省农科院"], Place: ["江城市"] };
    expect(told("VISITED", "甘棠在江城市会见了前来考察的省农科院院士、教授乐为先一行。", guests)).toEqual([]);
  });
});

describe("what is not told", () => {
  test("is an honour of whoever gets it, and a ceremony's place for a forum's", () => {
    const cast: Cast = {
      Organisation: ["市经信局"],
      Project: ["第三届设计大赛"],
      Place: [["溪口村", VILLAGE]],
      Meeting: [["生态论坛", { meetingKind: "FORUM", date: "2022-05-10" }]],
    };
    expect(told("AWARDED", "第三届设计大赛后，市经信局对获得全省金奖的企业予以奖励。", cast)).toEqual([]);
    expect(told("HELD_AT", "生态论坛昨天开幕。大学在溪口村设立观测站并揭牌。", cast)).toEqual([]);
  });

  test("is an honour of another year, given at the ceremony of today, or the title of other games", () => {
    const cast: Cast = {
      Person: ["柳青山"],
      Meeting: [["全县表彰大会", { meetingKind: "CEREMONY", date: "2022-05-10" }]],
      Project: ["第十届全国龙舟赛", "山乡好人"],
    };
    expect(told("AWARDED", "全县表彰大会昨天召开。柳青山曾获评“山乡好人”。", cast)).toEqual([
      "柳青山 AWARDED[山乡好人] 山乡好人",
    ]);
    expect(
      told("AWARDED", "全县表彰大会昨天召开。近年来，柳青山捐款多次，被授予“山乡好人”称号。", cast),
    ).toEqual(["柳青山 AWARDED[山乡好人] 山乡好人"]);
    expect(told("AWARDED", "第十届全国龙舟赛上，柳青山摘得金牌。柳青山此前夺得省运会冠军。", cast)).toEqual([
      "柳青山 AWARDED[金牌] 第十届全国龙舟赛",
    ]);
  });

  test("is the township where the village of it is told as well", () => {
    const cast: Cast = { Person: ["柳青山"], Place: STOPS };
    expect(told("COMES_FROM", "来自白水镇的选手柳青山夺冠。柳青山家住溪口村。", cast)).toEqual([
      "柳青山 COMES_FROM 溪口村",
    ]);
    expect(told("COMES_FROM", "柳青山是溪口村走出去的企业家。", cast)).toEqual(["柳青山 COMES_FROM 溪口村"]);
  });

  test("is no reason to pass over 返乡, or 来的 of persons", () => {
    const cast: Cast = { Person: ["柳青山", "甘棠"], Place: ["东山县", "里昂"] };
    expect(told("COMES_FROM", "东山县返乡青年柳青山介绍了经验。", cast)).toEqual([
      "柳青山 COMES_FROM 东山县",
    ]);
    expect(told("COMES_FROM", "从里昂来的木偶师甘棠上台表演。", cast)).toEqual(["甘棠 COMES_FROM 里昂"]);
    expect(told("COMES_FROM", "柳青山从东山县收来的第一批茶叶卖完了，甘棠又订了一批。", cast)).toEqual([]);
  });
});

describe("COOPERATES_WITH", () => {
  test("is told by help between two", () => {
    const text = "东山县医院与江城市第一医院近日对口帮扶。";
    const cast: Cast = { Organisation: ["东山县医院", "江城市第一医院"] };
    expect(told("COOPERATES_WITH", text, cast)).toEqual(["东山县医院 COOPERATES_WITH 江城市第一医院"]);
  });
});

describe("who goes where by a common word", () => {
  const cast: Cast = {
    Person: ["柳青山", "甘棠"],
    Organisation: ["江城大学"],
    Place: [["溪口村", VILLAGE]],
  };

  test("is told of a scene: the village named last", () => {
    const text = "昨日下午，溪口村后山起火。消防队长柳青山、队员甘棠赶到火场扑救。";
    expect(told("VISITED", text, cast)).toEqual(["柳青山 VISITED 溪口村", "甘棠 VISITED 溪口村"]);
  });

  test("is told of 来校, of somebody's home, and of all who form a group", () => {
    expect(told("VISITED", "柳青山率队来校调研。江城大学有关负责人参加。", cast)).toEqual([
      "柳青山 VISITED 江城大学",
    ]);
    const name = "柳青山走访慰问老党员";
    const visit: Cast = { ...cast, Meeting: [[name, { meetingKind: "INSPECTION", date: "2022-05-10" }]] };
    expect(told("VISITED", `${name}。在溪口村老党员甘棠家中，柳青山送上祝福。`, visit)).toEqual([
      "柳青山 VISITED 溪口村",
    ]);
    const group = "由柳青山带队，甘棠和有关学院负责人组成的考察组赴江城大学学习。";
    expect(told("VISITED", group, cast)).toEqual(["柳青山 VISITED 江城大学", "甘棠 VISITED 江城大学"]);
  });

  test("is not told of who married or was sent there, and is told of who stands before a comma", () => {
    expect(told("VISITED", "1997年，柳青山嫁到溪口村。甘棠是县里派到溪口村的干部。", cast)).toEqual([]);
    expect(told("VISITED", "开饭店的柳青山，一大早也从县城驱车来到溪口村。", cast)).toEqual([
      "柳青山 VISITED 溪口村",
    ]);
  });
});

describe("who gives and who signs", () => {
  test("is the body that the sentence says commends, not the games that it was for", () => {
    const text = "会上，县体育局对在第十届县运会上表现突出的单位进行了表彰，白水镇队被评为“突出贡献单位”。";
    const cast: Cast = { Organisation: ["县体育局", "白水镇队"], Project: ["第十届县运会"] };
    expect(told("AWARDED", text, cast)).toEqual(["白水镇队 AWARDED[突出贡献单位] 县体育局"]);
  });

  test("is everybody on a roll, past a line whose name is not known", () => {
    const text =
      "县文明办发布“最美志愿者”名单，三人获评。他们分别是：\n柳青山 白水镇居民\n车某某 白水镇春风街道环城南路社区居民委员会书记\n甘棠 县救援队队长";
    const cast: Cast = { Person: ["柳青山", "甘棠"], Organisation: ["县文明办"] };
    expect(told("AWARDED", text, cast)).toEqual([
      "柳青山 AWARDED[最美志愿者] 县文明办",
      "甘棠 AWARDED[最美志愿者] 县文明办",
    ]);
  });

  test("is a county as well as a body in the name of a signing", () => {
    const name = "江城大学与东山县校地合作签约仪式";
    const cast: Cast = {
      Organisation: ["江城大学"],
      Place: ["东山县"],
      Meeting: [[name, { meetingKind: "CEREMONY", date: "2022-05-10" }]],
    };
    expect(told("COOPERATES_WITH", `昨天，${name}举行。`, cast)).toEqual(["江城大学 COOPERATES_WITH 东山县"]);
  });
});

describe("honours of several sorts in one sentence", () => {
  const cast: Cast = { Person: ["柳青山", "甘棠"], Organisation: ["县文明办"], Place: ["东山县"] };

  test("go on without the verb, and are not the county's in whose name they are given", () => {
    const text = "县文明办决定授予柳青山等5人东山县“最美婆婆”荣誉称号；甘棠等10人“好邻居”荣誉称号。";
    expect(told("AWARDED", text, cast)).toEqual([
      "柳青山 AWARDED[最美婆婆] 县文明办",
      "甘棠 AWARDED[好邻居] 县文明办",
    ]);
  });

  test("are not lent to somebody else where a name is not known as one", () => {
    const ceremony: Cast = { ...cast, Meeting: [["全县表彰大会", { date: "2022-05-10" }]] };
    const text = "全县表彰大会昨天召开，柳青山等3人获评“最美媳妇”，车某某被评为“好儿媳”。";
    expect(told("AWARDED", text, ceremony)).toEqual(["柳青山 AWARDED[最美媳妇] 全县表彰大会"]);
  });
});

describe("COMES_FROM of who speaks of himself", () => {
  test("is told by the name that he gives, or by who is said to speak", () => {
    const cast: Cast = { Person: ["柳青山"], Place: STOPS };
    expect(told("COMES_FROM", "“大家好，我来自溪口村，我叫柳青山。”", cast)).toEqual([
      "柳青山 COMES_FROM 溪口村",
    ]);
    expect(told("COMES_FROM", "“我老家在白水镇，前年才来这里。”柳青山说。", cast)).toEqual([
      "柳青山 COMES_FROM 白水镇",
    ]);
  });

  test("is not lent to whom somebody without a name does something", () => {
    const cast: Cast = { Person: ["柳青山"], Place: [["溪口村", VILLAGE]] };
    expect(told("COMES_FROM", "家住溪口村的车某某将一面锦旗送到柳青山手中。", cast)).toEqual([]);
    expect(told("COMES_FROM", "家住溪口村的柳青山将一面锦旗送到镇里。", cast)).toEqual([
      "柳青山 COMES_FROM 溪口村",
    ]);
  });
});

describe("VISITED by several", () => {
  test("who end in 等 right before the verb, as guests come too", () => {
    const cast: Cast = { Person: ["柳青山", "甘棠"], Organisation: ["东山县第一中学"] };
    expect(told("VISITED", "县长柳青山、副县长甘棠等莅临东山县第一中学，表达了慰问。", cast)).toEqual([
      "柳青山 VISITED 东山县第一中学",
      "甘棠 VISITED 东山县第一中学",
    ]);
    expect(told("VISITED", "柳青山等来东山县第一中学的通知。", cast)).toEqual([]);
  });

  test("is not read out of a rank or a posting", () => {
    const cast: Cast = {
      Person: ["柳青山", "甘棠"],
      Organisation: ["东山县农业局"],
      Place: [
        ["东山乡", TOWN],
        ["溪口村", VILLAGE],
      ],
    };
    const list = "市农业局处长柳青山、二级调研员甘棠、东山县农业局等参加活动。";
    expect(told("VISITED", list, cast)).toEqual([]);
    expect(told("VISITED", "柳青山昨天离开县城，赴任东山乡溪口村第一书记。", cast)).toEqual([]);
  });
});
