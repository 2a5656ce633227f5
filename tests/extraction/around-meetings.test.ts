import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const at = (meetingKind = "CONFERENCE") => ({ date: "2022-05-10", meetingKind });
const MEETING: Cast = { Meeting: [["全市粮食工作会议", at()]] };
const TO = "全市粮食工作会议";

/** What is told of the meeting in a text that opens with it. */
const told = (text: string, cast: Cast, type?: string) =>
  relations(`全市粮食工作会议召开。${text}`, { ...cast, ...MEETING }, "", type);

describe("who speaks where a meeting is told of", () => {
  const cast: Cast = { Person: ["甘棠", "路遥"], Meeting: [["稻种复盘会", at("CONFERENCE")]] };
  const spoke = (text: string) => relations(text, cast, "", "SPOKE_AT");

  test("has spoken at it in its sentence, or in its paragraph on the spot", () => {
    expect(spoke("在稻种复盘会上，农技员甘棠把浸种讲了两遍。镇长路遥当场拍板，统一供种。")).toEqual([
      "甘棠 SPOKE_AT 稻种复盘会",
      "路遥 SPOKE_AT 稻种复盘会",
    ]);
  });

  test("has not where he speaks to a reporter, or of another day", () => {
    expect(spoke("昨日召开稻种复盘会。农户甘棠告诉记者，芽出齐了。农户路遥去年就说过，要早浸种。")).toEqual(
      [],
    );
  });
});

describe("a meeting told of beside a visit", () => {
  const cast: Cast = {
    Person: ["甘棠", "路遥"],
    Meeting: [
      ["甘棠考察江城粮库", at("INSPECTION")],
      ["粮食协作会", at()],
    ],
  };

  test("has the words of its own sentence, where that tells nothing of the visit", () => {
    const text = "昨日，甘棠考察江城粮库。下午，两县召开粮食协作会，路遥主持，甘棠讲话。";
    expect(relations(text, cast, "甘棠考察江城粮库", "CHAIRED")).toEqual(["路遥 CHAIRED 粮食协作会"]);
    expect(relations(text, cast, "甘棠考察江城粮库", "SPOKE_AT")).toEqual(["甘棠 SPOKE_AT 粮食协作会"]);
  });
});

describe("who is told of with a meeting", () => {
  test("has the chair with others in turn", () => {
    expect(told("会议由甘棠和路遥分别主持。", { Person: ["甘棠", "路遥"] })).toEqual(
      [`甘棠 CHAIRED ${TO}`, `路遥 CHAIRED ${TO}`].sort(),
    );
  });

  test("is every body of a list that runs over clauses, and who is named after 坐 or 就座", () => {
    const bodies = ["县粮食局", "县农业局", "云梦酒业公司", "三湖镇"];
    const text = "县粮食局、县农业局，云梦酒业公司、三湖镇及各县区负责人参加。";
    expect(told(text, { Organisation: bodies }, "ATTENDED")).toEqual(
      bodies.map((b) => `${b} ATTENDED ${TO}`).sort(),
    );
    const seats = "在县分会场就座的，有县长甘棠、局长路遥，以及三湖镇的粮站负责人。";
    expect(told(seats, { Person: ["甘棠", "路遥"], Organisation: ["三湖镇"] }, "ATTENDED")).toEqual(
      ["甘棠", "路遥", "三湖镇"].map((b) => `${b} ATTENDED ${TO}`).sort(),
    );
    const hall = "副县长甘棠、县粮食局派出的工作人员坐在台下。";
    expect(told(hall, { Person: ["甘棠"], Organisation: ["县粮食局"] }, "ATTENDED")).toHaveLength(2);
  });

  test("takes part in the one that its paragraph names, and not in that of the headline", () => {
    const cast: Cast = {
      Person: ["甘棠"],
      Meeting: [
        ["全市粮食工作会议", at()],
        ["粮仓告别仪式", at("CEREMONY")],
      ],
    };
    const text = "全市粮食工作会议召开。\n粮仓告别仪式在三湖镇举行。农户路遥和甘棠参加。";
    expect(relations(text, cast, "全市粮食工作会议召开", "ATTENDED")).toEqual(["甘棠 ATTENDED 粮仓告别仪式"]);
  });

  test("is who signs for a body with another", () => {
    const text = "会上，副县长甘棠代表县政府，同云梦酒业公司签了一份协议。农户路遥签了一份协议。";
    const cast: Cast = { Person: ["甘棠", "路遥"], Organisation: ["云梦酒业公司"] };
    expect(told(text, cast, "ATTENDED")).toEqual([`甘棠 ATTENDED ${TO}`]);
  });

  test("went along on a visit as 随行 or 同车 says, a body by its people", () => {
    const visit: Cast = {
      Person: ["甘棠", "路遥", "海阔"],
      Organisation: ["县粮食局", "县农业局"],
      Meeting: [["甘棠考察粮库", at("INSPECTION")]],
    };
    const went = (text: string) =>
      relations(`甘棠考察粮库。${text}`, visit, "甘棠考察粮库", "ATTENDED").filter(
        (r) => !r.startsWith("甘棠"),
      );
    expect(went("同车的有镇长路遥，还有站长海阔。")).toHaveLength(2);
    expect(went("随行的有县粮食局、县农业局的负责人。")).toHaveLength(2);
  });

  test("has not the meeting's own word", () => {
    const text = "甘棠、路遥出席。会议认为，粮价平稳，要求各地备足仓容。";
    expect(told(text, { Person: ["甘棠", "路遥"] })).toEqual(
      [`甘棠 ATTENDED ${TO}`, `路遥 ATTENDED ${TO}`].sort(),
    );
  });

  test("is who signs with another, takes the floor or pays respect there, and no body for which people sign", () => {
    const text =
      "甘棠与路遥签署购销协议。江流走上主席台，车前、海阔敬献鲜花。县粮食局与云山酒厂签署仓储协议。";
    const cast: Cast = {
      Person: ["甘棠", "路遥", "江流", "车前", "海阔"],
      Organisation: ["县粮食局", "云山酒厂"],
    };
    expect(told(text, cast, "ATTENDED")).toEqual(
      ["甘棠", "路遥", "江流", "车前", "海阔"].map((name) => `${name} ATTENDED ${TO}`).sort(),
    );
  });

  test("is who sits round the table, judges or comes along with the leader", () => {
    expect(
      told("甘棠、路遥围坐桌前。江流担任评委。", { Person: ["甘棠", "路遥", "江流"] }, "ATTENDED"),
    ).toEqual([`江流 ATTENDED ${TO}`, `甘棠 ATTENDED ${TO}`, `路遥 ATTENDED ${TO}`].sort());
    const visit: Cast = {
      Person: ["甘棠", "路遥", "车前"],
      Meeting: [["甘棠考察江城粮库", at("INSPECTION")]],
    };
    const text = "甘棠考察江城粮库。副县长路遥和甘棠一道。晚上，农户车前与甘棠围坐火塘。";
    expect(relations(text, visit, "甘棠考察江城粮库", "ATTENDED")).toEqual(
      ["甘棠 ATTENDED 甘棠考察江城粮库", "路遥 ATTENDED 甘棠考察江城粮库"].sort(),
    );
  });

  test("speaks on the spot as whom the sentence named last", () => {
    expect(told("仓储科的甘棠听完难题，当场答应三天修好。", { Person: ["甘棠"] }, "SPOKE_AT")).toEqual([
      `甘棠 SPOKE_AT ${TO}`,
    ]);
  });

  test("is a body whose head comes along on a visit", () => {
    const visit: Cast = { Organisation: ["县粮食局"], Meeting: [["甘棠考察江城粮库", at("INSPECTION")]] };
    const text = "甘棠考察江城粮库。他转身对同行的县粮食局负责人说，要扩容。";
    expect(relations(text, visit, "甘棠考察江城粮库", "ATTENDED")).toEqual([
      "县粮食局 ATTENDED 甘棠考察江城粮库",
    ]);
  });
});

describe("a visit by a name", () => {
  test("is its hosts', by the last word of its name, and held where it begins", () => {
    const cast: Cast = {
      Organisation: ["三湖大学"],
      Place: ["云梦县", "江城市"],
      Meeting: [
        ["第三届稻作学术考察", at("INSPECTION")],
        ["稻作小结会", at()],
      ],
    };
    const text = "第三届稻作学术考察在云梦县启动。\n稻作小结会召开。\n考察由三湖大学主办。";
    expect(relations(text, cast, "", "ORGANISED")).toEqual(["三湖大学 ORGANISED 第三届稻作学术考察"]);
    expect(relations(text, cast, "", "HELD_AT")).toContain("第三届稻作学术考察 HELD_AT 云梦县");
  });
});

describe("两市", () => {
  const CITY = { level: "CITY" };
  const cast: Cast = {
    Place: [
      ["江城市", CITY],
      ["云梦市", CITY],
      ["三湖市", CITY],
    ],
    ...MEETING,
  };

  test("are the two cities of which the text tells most, and hold what they convene", () => {
    const text = "江城市客人来到云梦市。云梦市、江城市种稻，路过三湖市。下午，两市召开全市粮食工作会议。";
    expect(relations(text, cast, "", "ORGANISED")).toEqual(
      [`云梦市 ORGANISED ${TO}`, `江城市 ORGANISED ${TO}`].sort(),
    );
    const three = "江城市、云梦市、三湖市种稻。下午，两市召开全市粮食工作会议。";
    expect(relations(three, cast, "", "ORGANISED")).toEqual([]);
  });
});

describe("the main venue of a meeting at several", () => {
  test("is where somebody speaks at it", () => {
    const centre: Cast = { Person: ["甘棠"], Place: [["县应急指挥中心", { level: "SITE" }]] };
    expect(told("甘棠在县应急指挥中心主会场讲话。", centre, "HELD_AT")).toEqual([
      `${TO} HELD_AT 县应急指挥中心`,
    ]);
  });
});

describe("where a meeting of which no venue is told was held", () => {
  const village: Cast = { Place: [["溪口村", { level: "VILLAGE" }]], Meeting: [["井水协商会", at()]] };
  const held = (text: string) => relations(text, village, "", "HELD_AT");

  test("is what the sentence before it, or its own, is set in", () => {
    expect(held("昨日傍晚，溪口村的晒场上坐满了人。井水协商会开了两小时。")).toEqual([
      "井水协商会 HELD_AT 溪口村",
    ]);
    expect(held("井水协商会开了两小时，溪口村的井修好了。")).toEqual([]);
  });
});

describe("a ceremony for many works", () => {
  const works: Cast = {
    Meeting: [["江城项目集中开工仪式", at("CEREMONY")]],
    Project: [
      ["白水桥重建工程", { category: "CONSTRUCTION" }],
      ["溪口灌渠工程", { category: "CONSTRUCTION" }],
      ["湖滨泵站工程", { category: "CONSTRUCTION" }],
    ],
  };

  test("is for each that is told of as begun, and for none told of otherwise", () => {
    const text =
      "江城项目集中开工仪式举行。当天破土的是白水桥重建工程，另一个落户白水镇，是溪口灌渠工程。湖滨泵站工程还在评审。";
    expect(relations(text, works, "", "DISCUSSED")).toEqual([
      "江城项目集中开工仪式 DISCUSSED 溪口灌渠工程",
      "江城项目集中开工仪式 DISCUSSED 白水桥重建工程",
    ]);
  });
});

describe("an inspection by a body of deputies", () => {
  const cast: Cast = {
    Person: ["甘棠", "路遥"],
    Organisation: ["县人大常委会"],
    Meeting: [["县人大常委会视察粮库建设", at("INSPECTION")]],
  };
  const text = "县人大常委会视察粮库建设。代表甘棠建议加装测温仪。仓管员路遥建议早点开仓。";

  test("is organised by the body, and who is quoted as a deputy speaks at it", () => {
    expect(relations(text, cast, "县人大常委会视察粮库建设")).toEqual([
      "县人大常委会 ORGANISED 县人大常委会视察粮库建设",
      "甘棠 SPOKE_AT 县人大常委会视察粮库建设",
    ]);
  });
});

describe("where what a ceremony is for begins", () => {
  const cast: Cast = {
    Place: [["溪口园区", { level: "ZONE" }]],
    Meeting: [["江城酿造厂动工仪式", at("CEREMONY")]],
  };
  const held = (text: string) => relations(text, cast, "江城酿造厂动工仪式", "HELD_AT");

  test("is where it was held, unless another thing begins there", () => {
    expect(held("江城酿造厂在溪口园区正式动工。")).toEqual(["江城酿造厂动工仪式 HELD_AT 溪口园区"]);
    expect(held("酒厂在溪口园区的分厂下月动工。")).toEqual([]);
  });
});

describe("a name with a word of speech in it", () => {
  test("is none: who heads a firm called 新希望 has not spoken by that", () => {
    expect(told("新希望粮油总裁甘棠参加。", { Person: ["甘棠"] })).toEqual([`甘棠 ATTENDED ${TO}`]);
  });
});
