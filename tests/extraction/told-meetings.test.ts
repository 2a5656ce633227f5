import { describe, expect, test } from "vitest";
import { findMeetings } from "../../server/extraction/meetings/find-meetings.ts";
import { article, named, toMentions } from "./article.ts";

/** Name, kind and date of each meeting found in a report whose headline tells of none. */
function meetings(text: string, ...persons: string[]): string[] {
  const names = toMentions(persons.map((name) => named(text, "Person", name)));
  const found = findMeetings(article("麦浪滚滚", text), names, { issueDate: "2022-05-11" });
  return [...new Set(found.map((m) => `${m.name} ${m.meetingKind} ${m.date ?? "-"}`))];
}

describe("a meeting that neither a name nor the headline tells of", () => {
  test.each([
    ["5月9日，县农技站开了一堂水稻插秧培训课，甘棠讲怎样控水。", "水稻插秧培训课 CONFERENCE 2022-05-09"],
    ["5月9日，厂里办了一场没有致辞的散伙会，甘棠只说了三句话。", "散伙会 CONFERENCE 2022-05-09"],
    ["5月9日的新教师培训班上，甘棠讲了半天板书。", "新教师培训班 CONFERENCE 2022-05-09"],
    ["5月9日，甘棠回母校为学生上了一堂劳动课。甘棠说，汗水不骗人。", "劳动课 CONFERENCE 2022-05-09"],
  ])("is called by the word for it: %s", (text, meeting) => {
    expect(meetings(text, "甘棠")).toEqual([meeting]);
  });

  test.each([
    ["5月9日，县水利局召集三个镇碰头。甘棠说，闸门月底要修好。", "麦浪滚滚碰头会 SYMPOSIUM 2022-05-09"],
    ["5月9日晚，二十来位村民围坐在晒场上。甘棠说，先修路。", "麦浪滚滚座谈会 SYMPOSIUM 2022-05-09"],
    ["5月9日，两县签订小麦收购协议。甘棠代表江城县签字。", "麦浪滚滚签约仪式 CEREMONY 2022-05-09"],
    ["5月9日，酒厂向学校捐赠图书三千册。甘棠参加捐赠。", "麦浪滚滚捐赠仪式 CEREMONY 2022-05-09"],
  ])("is called as the headline is where there is no word for it: %s", (text, meeting) => {
    expect(meetings(text, "甘棠")).toEqual([meeting]);
  });

  test("is the ceremony of what opens, where people are told to be there", () => {
    const text = "5月9日，江城县小麦育种工作站挂牌。甘棠、路遥共同为工作站揭牌。";
    expect(meetings(text, "甘棠")).toEqual(["江城县小麦育种工作站挂牌仪式 CEREMONY 2022-05-09"]);
    expect(meetings("5月9日，江城县小麦育种工作站挂牌。")).toEqual([]);
  });

  test.each([
    "5月9日，麦田音乐会举行，县里办了一场运动会。甘棠说，来的人不少。",
    "5月9日，甘棠抓住了机会。甘棠说，县工商业协会帮了忙。",
    "甘棠说，村里往年也围坐在一起。",
  ])("is none where only a show, a body or a habit is told of: %s", (text) => {
    expect(meetings(text, "甘棠")).toEqual([]);
  });
});

describe("an officer's visit that is told of further down", () => {
  const story = "麦子黄了。风从河边来。农机手都下了地。粮价涨了两分。";

  test("is an inspection where a head of a place inspects, and speaks or is accompanied", () => {
    const text = `${story}5月9日，副县长甘棠到溪口村检查抢收，要求颗粒归仓。`;
    expect(meetings(text, "甘棠")).toEqual(["甘棠到溪口村检查抢收 INSPECTION 2022-05-09"]);
  });

  test("is none where he only comes by, or calls on somebody", () => {
    expect(meetings(`${story}5月9日，副县长甘棠来到溪口村。`, "甘棠")).toEqual([]);
    expect(meetings(`${story}那天，副县长甘棠到溪口村看望慰问他，希望他早日康复。`, "甘棠")).toEqual([]);
    expect(meetings(`${story}5月9日，店长甘棠到溪口村考察稻种，要求便宜些。`, "甘棠")).toEqual([]);
  });

  test("is told by name alone where he was named with his post before, and is beside another meeting", () => {
    const text = `5月9日，县长甘棠主持召开全县秋粮工作会议。${story}会后，甘棠到溪口村检查粮仓，叮嘱管理员勤通风。`;
    expect(meetings(text, "甘棠")).toEqual([
      "全县秋粮工作会议 CONFERENCE 2022-05-09",
      "甘棠到溪口村检查粮仓 INSPECTION 2022-05-09",
    ]);
    const guest = `5月9日，县长甘棠主持召开全县秋粮工作会议。${story}路遥对甘棠到溪口村检查粮仓表示欢迎，希望常来。`;
    expect(meetings(guest, "甘棠", "路遥")).toEqual(["全县秋粮工作会议 CONFERENCE 2022-05-09"]);
  });

  test("is told without a word of inspection where the opening shows him on his way and he calls for things", () => {
    const text = "5月9日，在育秧棚里，副县长甘棠拿起一盘秧苗细看。甘棠叮嘱农户，抢水栽秧。";
    expect(meetings(text, "甘棠")).toEqual(["甘棠调研 INSPECTION 2022-05-09"]);
    expect(meetings("5月9日，农户甘棠拿起一盘秧苗细看。甘棠叮嘱儿子，抢水栽秧。", "甘棠")).toEqual([]);
  });

  test("is dated by the day that the text named last", () => {
    const text = `5月2日，${story}5月9日清晨，县里下了雨。副县长甘棠到溪口村检查抢收，要求颗粒归仓。`;
    expect(meetings(text, "甘棠")).toEqual(["甘棠到溪口村检查抢收 INSPECTION 2022-05-09"]);
  });
});

describe("a visit beside a sitting", () => {
  test("is of the article's day, whatever day is spoken of in between", () => {
    const text =
      "5月9日，县长甘棠主持召开全县防台风会议。台风预计10日登陆。会后，甘棠到溪口村检查转移，叮嘱村里留人值守。";
    expect(meetings(text, "甘棠")).toEqual([
      "全县防台风会议 CONFERENCE 2022-05-09",
      "甘棠到溪口村检查转移 INSPECTION 2022-05-09",
    ]);
  });
});

describe("a sitting without a name beside a visit", () => {
  const visit = "5月9日，市人大常委会副主任甘棠率检查组到江城县检查粮食收购。";
  const visited = "甘棠率检查组到江城县检查粮食收购";

  test("is a meeting of its own where the group convenes it, and is one with the visit elsewhere", () => {
    const own = meetings(`${visit}下午，检查组在县城召开座谈会。`, "甘棠");
    expect(own).toHaveLength(2);
    expect(own[1]).toMatch(/座谈会 SYMPOSIUM 2022-05-09$/);
    expect(meetings(`${visit}在随后召开的座谈会上，甘棠讲话。`, "甘棠")).toHaveLength(1);
    expect(own[0]).toContain(visited.slice(0, 2));
  });
});

describe("a visit or ceremony told of further down", () => {
  test("is whatever an officer leads others to, the visit of several clauses called after the last", () => {
    const led = "5月8日，县发改委主任甘棠带队到三处工地转了一圈，要求月底完工。";
    expect(meetings(led, "甘棠")).toEqual(["甘棠带队到三处工地转了一圈 INSPECTION 2022-05-08"]);
    const walked =
      "全县夏粮工作会议5月10日召开。\n5月8日，副县长甘棠带领部分干部沿渠走了一趟，先后到三湖镇、白水镇，实地察看麦田墒情。她要求抢晴收割。";
    expect(meetings(walked, "甘棠")).toEqual([
      "全县夏粮工作会议 CONFERENCE 2022-05-10",
      "甘棠察看麦田墒情 INSPECTION 2022-05-08",
    ]);
  });

  test("is a short name that has one in the chair", () => {
    expect(meetings("5月9日的告别仪式由场长甘棠主持。", "甘棠")[0]).toContain("告别仪式 CEREMONY");
  });
});

describe("a visit that goes by a name", () => {
  const named = "5月8日，委员们看了三处粮库。这是县政协“惠民粮仓”专题视察的第一站。";

  test("is told by its stations or by who leads it, and has the sittings at a venue of their own beside it", () => {
    expect(meetings(named)).toEqual(["县政协“惠民粮仓”专题视察 INSPECTION 2022-05-08"]);
    const sat = "座谈会就开在粮库的晒场上，甘棠主持。";
    expect(meetings(`${named}${sat}`, "甘棠")).toEqual([
      "县政协“惠民粮仓”专题视察 INSPECTION 2022-05-08",
      "县政协“惠民粮仓”专题视察座谈会 SYMPOSIUM 2022-05-08",
    ]);
  });

  test("is none where it is only made", () => {
    expect(meetings("5月8日，县政协对惠民粮仓开展了专题视察。")).toEqual([]);
  });
});

describe("a sitting of a session", () => {
  test("is no meeting of its own", () => {
    const text = "县十八届人大常委会第九次会议5月9日召开。甘棠、路遥分别主持第一、第二次全体会议。";
    expect(meetings(text, "甘棠", "路遥")).toEqual(["县十八届人大常委会第九次会议 CONFERENCE 2022-05-09"]);
  });
});

describe("a visit told far down", () => {
  const before = "5月8日，麦子熟了。机手起得早。村里人都在地头。粮价也不错。";

  test("is one where the text tells who went along, whatever the word for it", () => {
    expect(
      meetings(`${before}市长甘棠到溪口村指挥抢收，先后查看了三处粮仓。路遥随同查看。`, "甘棠", "路遥"),
    ).toEqual(["甘棠到溪口村指挥抢收,先后查看了三处粮仓 INSPECTION 2022-05-08"]);
  });

  test("is one of any officer who goes somewhere to look in, and says something there", () => {
    expect(meetings(`${before}县粮食局局长甘棠到仓调研，他当场提出，风口要加大。`, "甘棠")).toEqual([
      "甘棠到仓调研 INSPECTION 2022-05-08",
    ]);
  });
});

describe("a session of a congress by number", () => {
  test("is one of its meetings, not several", () => {
    expect(meetings("县八届人大三次会议5月9日在江城宾馆开幕。")).toEqual([
      "县八届人大三次会议 CONFERENCE 2022-05-09",
    ]);
  });
});

describe("the opening of a fair beside talks", () => {
  test("is told of where the fair opens, before the word for it", () => {
    const text = "5月9日，第三届江城粮食博览会在会展中心开幕。甘棠致辞，路遥主持开幕式。甘棠会见了江流一行。";
    expect(meetings(text, "甘棠", "路遥", "江流")).toEqual([
      "第三届江城粮食博览会开幕式 CEREMONY 2022-05-09",
      "甘棠会见江流 TALKS 2022-05-09",
    ]);
  });
});
