import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const at = (meetingKind = "CONFERENCE") => ({ date: "2022-05-10", meetingKind });
const MEETING: Cast = { Meeting: [["全市粮食工作会议", at()]] };
const TO = "全市粮食工作会议";

/** What is told of the meeting in a text that opens with it. */
const told = (text: string, cast: Cast, type?: string) =>
  relations(`全市粮食工作会议召开。${text}`, { ...cast, ...MEETING }, "", type);

describe("SPOKE_AT", () => {
  test("is told by every act of speech before others", () => {
    const text =
      "甘棠传达了上级精神，乐为先分析了夏粮形势。车前宣布表彰决定，路遥对收储政策进行解读，江流讲授专题党课，海阔提议设立粮食日。";
    const persons = ["甘棠", "乐为先", "车前", "路遥", "江流", "海阔"];
    expect(told(text, { Person: persons })).toEqual(persons.map((name) => `${name} SPOKE_AT ${TO}`).sort());
  });

  test("goes on with the subject over adverbs and what is spoken of", () => {
    const text = "甘棠出席会议，最后即席致辞。乐为先到场，围绕收储改革作主题发言。";
    expect(told(text, { Person: ["甘棠", "乐为先"] }, "SPOKE_AT")).toEqual(
      [`乐为先 SPOKE_AT ${TO}`, `甘棠 SPOKE_AT ${TO}`].sort(),
    );
  });

  test("goes on with the subject over whatever tells how or by what means, and over no other subject", () => {
    const text = "甘棠应邀到场，用半个下午解读了《粮食收储办法》。乐为先出席会议，从四个方面通报了工程进度。";
    const cast: Cast = { Person: ["甘棠", "乐为先"], Project: ["《粮食收储办法》"] };
    expect(told(text, cast, "SPOKE_AT")).toEqual([`乐为先 SPOKE_AT ${TO}`, `甘棠 SPOKE_AT ${TO}`].sort());
    const other = "甘棠出席会议，专家从四个方面通报了工程进度。";
    expect(told(other, { Person: ["甘棠"] }, "SPOKE_AT")).toEqual([]);
  });

  test("is no plan where only a name holds the word for one", () => {
    const cast: Cast = { Place: [["将江县", { level: "COUNTY" }]], Organisation: ["未来粮业集团"] };
    expect(told("将江县、未来粮业集团作交流发言。", cast, "SPOKE_AT")).toEqual(
      [`将江县 SPOKE_AT ${TO}`, `未来粮业集团 SPOKE_AT ${TO}`].sort(),
    );
  });

  test("is told of whom a name with 向, 同 or 为 in it stands before, and of no guest", () => {
    const cast: Cast = { Person: ["甘棠", "乐为先"], Organisation: ["向阳粮食基金会", "同心稻作研究院"] };
    const text = "向阳粮食基金会理事长甘棠宣读表彰决定，同心稻作研究院教授乐为先致辞。";
    expect(told(text, cast, "SPOKE_AT")).toEqual([`乐为先 SPOKE_AT ${TO}`, `甘棠 SPOKE_AT ${TO}`].sort());
    expect(told("主持人向甘棠致辞。", { Person: ["甘棠"] }, "SPOKE_AT")).toEqual([]);
  });

  test("is of whom the part of the sentence after a semicolon tells, not of whom it opened with", () => {
    const text = "会上，村支书甘棠谈修路；合作社理事长乐为先是返乡青年，他说自己缺的是技术。";
    const seat: Cast = { Person: ["甘棠", "乐为先"], Meeting: [["粮食座谈会", at("SYMPOSIUM")]] };
    expect(relations(`粮食座谈会召开。${text}`, seat, "", "SPOKE_AT")).toContain(
      "乐为先 SPOKE_AT 粮食座谈会",
    );
  });

  test("is told at a ceremony of who is told to be there in the same paragraph", () => {
    const opening: Cast = { Meeting: [["江城大桥通车仪式", at("CEREMONY")]] };
    const text = "甘棠、路遥出席江城大桥通车仪式。甘棠说，桥通了。\n路遥说，他家住在桥头。";
    expect(relations(text, { Person: ["甘棠", "路遥"], ...opening })).toEqual(
      ["甘棠 SPOKE_AT 江城大桥通车仪式", "路遥 ATTENDED 江城大桥通车仪式"].sort(),
    );
  });

  test("is told of all in a list, a body with 作 in its name among them", () => {
    const text = "县长甘棠、茶叶合作社理事长路遥先后发言。";
    expect(told(text, { Person: ["甘棠", "路遥"] })).toEqual(
      [`甘棠 SPOKE_AT ${TO}`, `路遥 SPOKE_AT ${TO}`].sort(),
    );
  });

  test("is told of who welcomes for others", () => {
    expect(told("甘棠出席会议。甘棠代表市委、市政府欢迎各位客商。", { Person: ["甘棠"] })).toEqual([
      `甘棠 SPOKE_AT ${TO}`,
    ]);
  });

  test("is not told of who only listens", () => {
    expect(told("甘棠出席会议，听取了收储情况汇报。", { Person: ["甘棠"] })).toEqual([`甘棠 ATTENDED ${TO}`]);
  });
});

describe("ORGANISED", () => {
  test("is told of each of a list, whose places may bear the name of their city", () => {
    const cast: Cast = { Place: ["云梦县", "江城市", "古泽区", "三湖镇"], ...MEETING };
    const text = "云梦县与江城市古泽区在三湖镇召开全市粮食工作会议。";
    expect(relations(text, cast, "", "ORGANISED")).toEqual(
      [`云梦县 ORGANISED ${TO}`, `古泽区 ORGANISED ${TO}`].sort(),
    );
  });
});

describe("ATTENDED", () => {
  test("is told of the bodies of every clause of a list that ends in those who stand for them", () => {
    const bodies = ["县监委", "县法院", "三湖镇", "云梦酒业公司"];
    const text =
      "县监委、县法院主要负责人，县直各部门及三湖镇主要负责人，云梦酒业公司等驻县企业代表参加会议。";
    expect(told(text, { Organisation: bodies }, "ATTENDED")).toEqual(
      bodies.map((name) => `${name} ATTENDED ${TO}`).sort(),
    );
  });

  test("is told of both events that a list came to, and of all that went before", () => {
    const both: Cast = {
      Person: ["甘棠", "路遥"],
      Meeting: [
        ["云梦县代表团来江城考察", at("INSPECTION")],
        ["江城云梦合作座谈会", at("SYMPOSIUM")],
      ],
    };
    const text = "云梦县代表团来江城考察，江城云梦合作座谈会举行。甘棠、路遥参加";
    const four = ["甘棠", "路遥"].flatMap((name) =>
      ["云梦县代表团来江城考察", "江城云梦合作座谈会"].map((event) => `${name} ATTENDED ${event}`),
    );
    expect(relations(`${text}考察和座谈。`, both)).toEqual(four.sort());
    expect(relations(`${text}上述活动。`, both)).toEqual(four.sort());
    expect(relations(`${text}会议和考察。`, both)).toEqual(four.sort());
  });

  test("is told of who listens to a hearing", () => {
    const hearing: Cast = { Meeting: [["盗伐林木案公开宣判", at()]] };
    const text = "盗伐林木案公开宣判。县人大代表甘棠旁听庭审。";
    expect(relations(text, { Person: ["甘棠"], ...hearing })).toEqual(["甘棠 ATTENDED 盗伐林木案公开宣判"]);
  });

  test("is told of whoever sits there, in either spelling", () => {
    expect(told("甘棠、路遥在主席台就坐。", { Person: ["甘棠", "路遥"] }, "ATTENDED")).toHaveLength(2);
  });

  test("is told of who comes to a meeting at which reports are heard", () => {
    const text = "县长甘棠出席汇报会。";
    const meeting: Cast = { Meeting: [["禁渔工作汇报会", at()]] };
    expect(relations(`禁渔工作汇报会召开。${text}`, { Person: ["甘棠"], ...meeting })).toEqual([
      "甘棠 ATTENDED 禁渔工作汇报会",
    ]);
  });

  test("is not told of who only receives those that attend", () => {
    const text = "甘棠会见了参加全市粮食工作会议的客商。";
    expect(told(text, { Person: ["甘棠"] })).toEqual([]);
  });

  test("is told of all who are listed with the leader of a visit", () => {
    const text = "院长甘棠、副院长车前，庭长路遥到江岸法庭调研执行工作。";
    const visit: Cast = {
      Meeting: [["甘棠到江岸法庭调研执行工作", { ...at("INSPECTION"), aliases: ["到江岸法庭调研执行工作"] }]],
    };
    expect(relations(text, { Person: ["甘棠", "车前", "路遥"], ...visit }, "", "ATTENDED")).toHaveLength(3);
  });

  test("is told of persons and bodies of one list, with their number, and of those who go along", () => {
    const cast: Cast = { Person: ["甘棠", "车前"], Organisation: ["县农业局", "县粮食局"] };
    expect(told("甘棠、车前及县农业局、县粮食局负责人共计20余人参加会议。", cast)).toHaveLength(4);
    const visit: Cast = { Meeting: [["云梦县考察团来县考察", at("INSPECTION")]] };
    const text = "云梦县考察团来县考察，甘棠一行考察了粮库。县领导车前一同前往。";
    expect(relations(text, { Person: ["甘棠", "车前"], ...visit }, "", "ATTENDED")).toContain(
      "车前 ATTENDED 云梦县考察团来县考察",
    );
  });

  test("goes on over semicolons and the unnamed, and is told of the body a visit is called after", () => {
    const text = "县长甘棠；校长车前，市监察委、市法院相关负责人，路遥列席会议。";
    expect(told(text, { Person: ["甘棠", "车前", "路遥"] }, "ATTENDED")).toHaveLength(3);
    const visit: Cast = {
      Meeting: [["云梦商会到我州考察", at("INSPECTION")]],
      Organisation: ["云梦商会"],
    };
    expect(relations("云梦商会到我州考察。", visit, "", "ATTENDED")).toEqual([
      "云梦商会 ATTENDED 云梦商会到我州考察",
    ]);
  });

  test("is told of those of whom a group was made, who went with it or were taken along", () => {
    const visit: Cast = {
      Meeting: [["甘棠检查粮库", at("INSPECTION")]],
      Person: ["甘棠", "车前"],
      Organisation: ["县农业局", "县粮食局", "镇粮站"],
    };
    const text = "由县农业局、县粮食局组成的验收小组在镇长车前和镇粮站的陪同下到粮库。甘棠检查粮库。";
    expect(relations(text, visit, "", "ATTENDED")).toHaveLength(5);
    const led = "甘棠带领县农业局、县粮食局等单位检查。甘棠检查粮库。镇粮站主要领导陪同检查。";
    expect(relations(led, visit, "", "ATTENDED")).toHaveLength(4);
  });

  test("ends with the paragraph for who is not spoken of any more", () => {
    const text = "甘棠出席会议。\n各地粮站对收购情况进行通报。";
    expect(told(text, { Person: ["甘棠"] })).toEqual([`甘棠 ATTENDED ${TO}`]);
  });

  test("and the word are not carried over a sentence that a body opens", () => {
    const text = "甘棠参加会议。\n云梦商会对工作给予高度评价，并希望加强合作。";
    expect(told(text, { Person: ["甘棠"], Organisation: ["云梦商会"] }, "SPOKE_AT")).toEqual([]);
  });

  test("is told of those who go along, look on from elsewhere or see the people with the leader", () => {
    expect(told("甘棠、路遥在江城分会场收听收看。", { Person: ["甘棠", "路遥"] })).toHaveLength(2);
    const visit: Cast = { Meeting: [["甘棠接访", at("INSPECTION")]], Person: ["甘棠", "车前", "路遥"] };
    const text = "甘棠接访。局长车前参加接访，主任路遥随行。";
    expect(relations(text, visit, "", "ATTENDED")).toHaveLength(3);
  });

  test("goes on to those of a list that ends in others without names", () => {
    const text = "局长甘棠，副局长车前，各学校校长参加会议。";
    expect(told(text, { Person: ["甘棠", "车前"] }, "ATTENDED")).toHaveLength(2);
  });

  test("is not told of those in whose place somebody comes", () => {
    expect(told("办公室主任甘棠代表路遥出席会议。", { Person: ["甘棠", "路遥"] })).toEqual([
      `甘棠 ATTENDED ${TO}`,
    ]);
  });

  test("and the word stay with the speaker when others are named in what is said", () => {
    const text =
      "甘棠致辞，他指出，粮食是根本，此次车前工作室落户粮库，体现了车前的信任。他强调，要守住底线。";
    expect(told(text, { Person: ["甘棠", "车前"] })).toEqual([`甘棠 SPOKE_AT ${TO}`]);
  });

  test("and the word are not of those who are visited", () => {
    const visit: Cast = { Meeting: [["甘棠走访慰问老党员", at("INSPECTION")]] };
    const text =
      "甘棠走访慰问老党员。甘棠看望了老工人车前、老党员路遥，叮嘱他们保重身体。甘棠来到江流家中，要求村里多照应。";
    expect(relations(text, { Person: ["甘棠", "车前", "路遥", "江流"], ...visit })).toEqual([
      "甘棠 SPOKE_AT 甘棠走访慰问老党员",
    ]);
  });
});

describe("a meeting within a visit", () => {
  const visit: Cast = {
    Meeting: [
      ["甘棠调研茶产业", at("INSPECTION")],
      ["全市茶产业座谈会", at("SYMPOSIUM")],
    ],
  };

  test("has its own speakers once it is told of below the opening", () => {
    const text =
      "甘棠调研茶产业。车前参加。\n当晚，甘棠主持召开全市茶产业座谈会，路遥发言。甘棠指出，茶要做强。";
    expect(relations(text, { Person: ["甘棠", "车前", "路遥"], ...visit })).toEqual(
      [
        "车前 ATTENDED 甘棠调研茶产业",
        "甘棠 ATTENDED 甘棠调研茶产业",
        "甘棠 CHAIRED 全市茶产业座谈会",
        "甘棠 SPOKE_AT 全市茶产业座谈会",
        "路遥 SPOKE_AT 全市茶产业座谈会",
      ].sort(),
    );
  });

  test("those with whom the visitor sat were there, a list of them whole, and so was his delegation", () => {
    const text = "甘棠调研茶产业。江城考察团参加。在学院，甘棠看了茶园，与院长车前、副院长路遥座谈。";
    expect(
      relations(text, { Person: ["甘棠", "车前", "路遥"], Organisation: ["江城考察团"], ...visit }),
    ).toEqual(["江城考察团", "甘棠", "车前", "路遥"].map((name) => `${name} ATTENDED 甘棠调研茶产业`).sort());
  });
});

describe("ATTENDED", () => {
  test("is told of deputies by their calling, and of bodies before others without a name", () => {
    const text = "人大代表甘棠、政协委员乐为先受邀参加会议，市粮食局、市直有关部门主要负责同志参加会议。";
    expect(told(text, { Person: ["甘棠", "乐为先"], Organisation: ["市粮食局"] })).toEqual(
      ["甘棠", "乐为先", "市粮食局"].map((name) => `${name} ATTENDED ${TO}`).sort(),
    );
  });
});

test("bodies of the clause before, there by unnamed people, are in the list", () => {
  const text = "市监察局、市审计局负责人，以及人大代表甘棠列席会议。";
  expect(told(text, { Person: ["甘棠"], Organisation: ["市监察局", "市审计局"] })).toEqual(
    ["市监察局", "市审计局", "甘棠"].map((name) => `${name} ATTENDED ${TO}`).sort(),
  );
});

describe("two events in one sentence", () => {
  test("each verb of attending has its own", () => {
    const both: Cast = {
      Meeting: [
        ["甘棠视察粮库", at("INSPECTION")],
        ["粮食安全座谈会", at("SYMPOSIUM")],
      ],
    };
    const text = "甘棠视察粮库。粮食安全座谈会召开。路遥参加视察并出席座谈会。";
    expect(relations(text, { Person: ["路遥"], ...both }, "", "ATTENDED")).toEqual(
      ["路遥 ATTENDED 甘棠视察粮库", "路遥 ATTENDED 粮食安全座谈会"].sort(),
    );
  });

  test("who gives the report that is heard speaks, who hears it does not; who swears is there", () => {
    const text = "甘棠听取了局长路遥作的工作报告。车前向宪法宣誓，并从甘棠手中接过证书。";
    expect(told(text, { Person: ["甘棠", "路遥", "车前"] })).toEqual(
      [`路遥 SPOKE_AT ${TO}`, `车前 ATTENDED ${TO}`].sort(),
    );
  });
});

describe("ORGANISED", () => {
  test("a school's opening is the school's; a firm's unveiling need not be the firm's", () => {
    const ceremony = (name: string): Cast => ({ Meeting: [[name, at("CEREMONY")]] });
    const opening = "江城二中秋季开学典礼举行。";
    expect(relations(opening, { Organisation: ["江城二中"], ...ceremony("江城二中秋季开学典礼") })).toEqual([
      "江城二中 ORGANISED 江城二中秋季开学典礼",
    ]);
    const unveiling = "江城分公司揭牌仪式举行。";
    expect(relations(unveiling, { Organisation: ["江城分公司"], ...ceremony("江城分公司揭牌仪式") })).toEqual(
      [],
    );
  });

  test("goes on from the body that the sentence opened with", () => {
    const text = "5月10日，市粮食局围绕夏粮收储，专门召开全市粮食工作会议。";
    expect(relations(text, { Organisation: ["市粮食局"], ...MEETING })).toEqual([`市粮食局 ORGANISED ${TO}`]);
  });

  test("is of the body, and of no place that its name stands behind", () => {
    const text = "由江城市东山区总工会主办的全市粮食工作会议召开。";
    const cast: Cast = { Place: ["江城市"], Organisation: ["东山区总工会"], ...MEETING };
    expect(relations(text, cast, "", "ORGANISED")).toEqual([`东山区总工会 ORGANISED ${TO}`]);
  });

  test("a session of a term is the standing body's", () => {
    const text = "江城县第十五届人大常委会第三次会议召开。";
    const session = { date: "2022-05-10", meetingKind: "CONFERENCE" };
    expect(
      relations(text, {
        Organisation: [["江城县人大常委会", { aliases: ["江城县第十五届人大常委会"] }]],
        Meeting: [["江城县第十五届人大常委会第三次会议", session]],
      }),
    ).toEqual(["江城县人大常委会 ORGANISED 江城县第十五届人大常委会第三次会议"]);
  });
});

test("HELD_AT is told with 于 as with 在", () => {
  const text = "全市粮食工作会议于江城会展中心胜利闭幕。";
  expect(relations(text, { Place: [["江城会展中心", { level: "SITE" }]], ...MEETING })).toEqual([
    `${TO} HELD_AT 江城会展中心`,
  ]);
});

describe("DISCUSSED", () => {
  const about = (text: string, ...projects: string[]) => told(text, { Project: projects }, "DISCUSSED");

  test("is told of a project that the meeting means without naming it", () => {
    const bridge = "设计院完成了芦溪大桥的可行性研究。会议听取了汇报，同意将该桥列入明年计划。";
    expect(about(bridge, "芦溪大桥")).toEqual([`${TO} DISCUSSED 芦溪大桥`]);
    const clinic = "余下的芦溪粮库迁建工程因大雨停工。会议要求粮食局盯紧设备安装，年底前交付。";
    expect(about(clinic, "芦溪粮库迁建工程")).toEqual([`${TO} DISCUSSED 芦溪粮库迁建工程`]);
    expect(about("甘棠是芦溪大桥的设计者。会议要求各部门盯紧夏粮收购。", "芦溪大桥")).toEqual([]);
  });

  test("is told of each thing that is put first, signed or voted for", () => {
    const projects = ["芦溪粮库改造工程", "江城粮食物流园"];
    const each = projects.map((name) => `${TO} DISCUSSED ${name}`).sort();
    expect(about("会议就芦溪粮库改造工程、江城粮食物流园建设中的用地问题逐一研究。", ...projects)).toEqual(
      each,
    );
    expect(
      about("会议票决产生两件实事，得票最多的是芦溪粮库改造工程，其次是江城粮食物流园。", ...projects),
    ).toEqual(each);
    expect(about("三县签订了《储粮互助协议》。", "《储粮互助协议》")).toEqual([
      `${TO} DISCUSSED 《储粮互助协议》`,
    ]);
  });

  test("is told of talks by what the two sides exchanged views on", () => {
    const text = "甘棠会见路遥，双方就江城粮食物流园项目落地交换了意见。路遥曾设计江城粮食物流园。";
    const talks: Cast = {
      Person: ["甘棠", "路遥"],
      Meeting: [["甘棠会见路遥", at("TALKS")]],
      Project: ["江城粮食物流园"],
    };
    expect(relations(text, talks, "甘棠会见路遥", "DISCUSSED")).toEqual([
      "甘棠会见路遥 DISCUSSED 江城粮食物流园",
    ]);
  });

  test("is told of a ceremony without a name by the one project that its sentence opens, builds or signs", () => {
    const ceremony = (name: string, text: string, ...projects: string[]) =>
      relations(text, { Meeting: [[name, at("CEREMONY")]], Project: projects }, name, "DISCUSSED");
    const text = "昨日，两家公司在江城签约，共建高粱酿造园。签约仪式上，双方握手。";
    expect(ceremony("酒厂牵手农庄签约仪式", text, "高粱酿造园")).toEqual([
      "酒厂牵手农庄签约仪式 DISCUSSED 高粱酿造园",
    ]);
    const many = "昨日，高粱酿造园、红薯粉丝园等集中签约。";
    expect(ceremony("江城招商签约仪式", many, "高粱酿造园", "红薯粉丝园")).toEqual([]);
    expect(ceremony("酒厂牵手农庄签约仪式", "双方签约。高粱酿造园去年建成。", "高粱酿造园")).toEqual([]);
  });
});
