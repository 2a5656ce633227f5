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

describe("who gives", () => {
  const cast: Cast = {
    Person: ["柳青山", "甘棠"],
    Organisation: ["江城学院", "省卫健委", "江城医院", "“石鼓”代表队"],
    Project: ["首届讲课大赛"],
  };

  test.each([
    [
      "由江城学院学生组成的“石鼓”代表队夺得首届讲课大赛一等奖。",
      ["“石鼓”代表队 AWARDED[一等奖] 首届讲课大赛"],
    ],
    ["由江城学院教师柳青山指导的学生甘棠斩获首届讲课大赛一等奖。", ["甘棠 AWARDED[一等奖] 首届讲课大赛"]],
    ["江城医院被省卫健委确定为首批“千县工程”提升医院。", ["江城医院 AWARDED[“千县工程”提升医院] 省卫健委"]],
    [
      "江城医院办了二十年，2019年、2020年连续两年被省卫健委评为“先进医院”。",
      ["江城医院 AWARDED[先进医院] 省卫健委"],
    ],
    ["省卫健委公布全省乡村名医名单，甘棠在列。", ["甘棠 AWARDED[全省乡村名医] 省卫健委"]],
    ["省卫健委公布《人才政策》，甘棠在列。", []],
    ["柳青山为一等奖获得者颁奖。", []],
  ])("is told apart from whose pupils or works won: %s", (text, expected) => {
    expect(told(text, cast)).toEqual(expected);
  });
});

describe("an honour in other words", () => {
  const honours = (text: string, cast: Cast): string[] =>
    told(text, cast).map((line) => line.replace(/\[.*\]/, ""));

  test("is given by the bodies that publish who is on it, to the persons and the bodies listed", () => {
    const text = "省文明办、省妇联联合发布“好邻居榜”，船工柳青山、溪口村渡船社、教师甘棠光荣上榜。";
    const cast: Cast = { Person: ["柳青山", "甘棠"], Organisation: ["省文明办", "省妇联", "溪口村渡船社"] };
    expect(honours(text, cast)).toEqual(
      ["柳青山", "甘棠", "溪口村渡船社"]
        .flatMap((w) => [`${w} AWARDED 省文明办`, `${w} AWARDED 省妇联`])
        .sort(),
    );
  });

  test("may stand before those who got it", () => {
    const text = "首届渔歌大赛昨晚收官。最佳船歌奖为船工柳青山，新人奖有教师甘棠、学生柳小满。";
    expect(honours(text, { Person: ["柳青山", "甘棠", "柳小满"], Project: ["首届渔歌大赛"] })).toEqual(
      ["柳小满", "柳青山", "甘棠"].map((w) => `${w} AWARDED 首届渔歌大赛`),
    );
  });

  test.each([
    "市水利局通报表扬一批护河能手，柳青山榜上有名。",
    "柳青山日前获得市水利局通报表扬。",
    "柳青山被评为护河标兵，由市水利局颁发证书。",
    "市水利局认定柳青山为市级护河带头人。",
    "经过投票，柳青山入选护河好人。本次评选由市水利局主办。",
  ])("is given by whoever the text tells of around it: %s", (text) => {
    expect(honours(text, { Person: ["柳青山"], Organisation: ["市水利局"] })).toEqual([
      "柳青山 AWARDED 市水利局",
    ]);
  });

  test("is that of all whom the clauses before list", () => {
    const text = "渡口好人评选揭晓。救起落水者的柳青山，办起夜校的甘棠等脱颖而出，分别获得渡口好人称号。";
    expect(honours(text, { Person: ["柳青山", "甘棠"], Project: ["渡口好人评选"] })).toEqual([
      "柳青山 AWARDED 渡口好人评选",
      "甘棠 AWARDED 渡口好人评选",
    ]);
  });

  test.each([
    "首届渔歌大赛昨晚收官。县长柳青山为获奖选手颁奖。",
    "首届渔歌大赛昨晚收官。柳青山希望明年捧回金奖。",
    "首届渔歌大赛昨晚收官。江城剧团3名演员获得金奖。",
  ])("is nobody's who is not said to get it: %s", (text) => {
    const cast: Cast = { Person: ["柳青山"], Organisation: ["江城剧团"], Project: ["首届渔歌大赛"] };
    expect(honours(text, cast)).toEqual([]);
  });

  test.each([
    "今年受市水利局表彰的有三人。其中，船工柳青山被授予“护河标兵”称号。",
    "柳青山的渡船很老。去年，他获评市水利局“护河标兵”。",
    "柳青山挂上了“护河标兵”的牌子，那是市水利局授予的。",
    "柳青山守河三十年，去年被市水利局评为护河标兵。",
    "去年被市水利局授予“护河标兵”称号的是柳青山。",
  ])("is given by the body that any clause near it names: %s", (text) => {
    expect(honours(text, { Person: ["柳青山"], Organisation: ["市水利局"] })).toEqual([
      "柳青山 AWARDED 市水利局",
    ]);
  });

  test.each([
    "首届渔歌大赛的冠军，就这样被柳青山收入囊中。",
    "柳青山是首届渔歌大赛的第三名。",
    "首届渔歌大赛昨晚收官。亚军柳青山没有说话。",
    "柳青山来得最晚。这位船工摘得首届渔歌大赛金奖。",
    "首届渔歌大赛昨晚收官。柳青山唱得最久，毫无争议地当选最受欢迎歌手。",
  ])("of a contest is read in other words as well: %s", (text) => {
    expect(honours(text, { Person: ["柳青山"], Project: ["首届渔歌大赛"] })).toEqual([
      "柳青山 AWARDED 首届渔歌大赛",
    ]);
  });

  test("on a roll stands under any heading, and villages may be listed", () => {
    const roll = ["市水利局公布“护河好人”名单，共有2人上榜。", "一组：柳青山（船工）", "二组：甘棠（教师）"];
    expect(honours(roll.join("\n"), { Person: ["柳青山", "甘棠"], Organisation: ["市水利局"] })).toEqual([
      "柳青山 AWARDED 市水利局",
      "甘棠 AWARDED 市水利局",
    ]);
    const villages = "市水利局公布护河示范村名单，共有两村入选，分别是：溪口村、渡头村。";
    expect(honours(villages, { Place: ["溪口村", "渡头村"], Organisation: ["市水利局"] })).toEqual([
      "渡头村 AWARDED 市水利局",
      "溪口村 AWARDED 市水利局",
    ]);
  });
});

describe("an honour told by who gave it", () => {
  const cast: Cast = { Person: ["柳青山", "甘棠"], Organisation: ["省水利厅", "江城大学"] };

  test.each([
    ["柳青山不善言辞，手里却握着省水利厅颁发的“江河卫士”证书。", "江河卫士"],
    ["江城大学请来了柳青山，省水利厅也把他列为全省治水先进个人。", "全省治水先进个人"],
    ["去年，省水利厅把“江河卫士”的称号给了柳青山。", "江河卫士"],
    ["柳青山守闸三十年，为此省水利厅发给他一张奖状。", "奖状"],
  ])("is that of whoever has it: %s", (text, title) => {
    expect(told(text, cast)).toEqual([`柳青山 AWARDED[${title}] 省水利厅`]);
  });

  test("goes to whom 他 means: whom the sentence before begins with, not whom it names last", () => {
    const text = "柳青山守闸三十年，教出的徒弟甘棠已是站长。去年，他被省水利厅授予“江河卫士”称号。";
    expect(told(text, cast)).toEqual(["柳青山 AWARDED[江河卫士] 省水利厅"]);
  });

  test("is told of the giver in the clause right after", () => {
    const text = "柳青山获评“江河卫士”，牌子是省水利厅发的。";
    expect(told(text, cast)).toEqual(["柳青山 AWARDED[江河卫士] 省水利厅"]);
  });
});
