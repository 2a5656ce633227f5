import { describe, expect, test } from "vitest";
import { type Cast, relations } from "./relations.ts";

const TOWN = { level: "TOWNSHIP" };
const VILLAGE = { level: "VILLAGE" };
const SITE = { level: "SITE" };

describe("VISITED", () => {
  const cast: Cast = {
    Person: ["柳青山", "甘棠", "江流"],
    Organisation: ["湖滨敬老院", "金鹿学院"],
    Place: [
      ["桃江县", { level: "COUNTY" }],
      ["江城县", { level: "COUNTY" }],
      ["白水镇", TOWN],
      ["溪口村", VILLAGE],
      ["湖滨水库", SITE],
    ],
  };
  const told = (text: string) => relations(text, cast, "", "VISITED");

  test.each([
    ["柳青山卖了牛，去桃江县找大夫。", ["柳青山 VISITED 桃江县"]],
    ["柳青山爬上湖滨水库，又跑了趟白水镇。", ["柳青山 VISITED 湖滨水库", "柳青山 VISITED 白水镇"]],
    ["柳青山去年来白水镇看过三回。", ["柳青山 VISITED 白水镇"]],
    ["柳青山爱逛旧货摊。桃江县、江城县都跑过。", ["柳青山 VISITED 桃江县", "柳青山 VISITED 江城县"]],
    ["柳青山在白水镇的老林里找到一片野茶。", ["柳青山 VISITED 白水镇"]],
    ["柳青山走了很远，最后一趟在白水镇的药铺里，碰见师傅。", ["柳青山 VISITED 白水镇"]],
    ["记者跟着柳青山爬上湖滨水库。", ["柳青山 VISITED 湖滨水库"]],
    ["柳青山会唱戏。1959年国庆前夕赴桃江县演出。", ["柳青山 VISITED 桃江县"]],
    ["柳青山走进溪口村甘棠老人的院子。", ["柳青山 VISITED 溪口村"]],
    ["柳青山顺道查看湖滨水库。", ["柳青山 VISITED 湖滨水库"]],
    ["柳青山一个月往白水镇跑了八趟。", ["柳青山 VISITED 白水镇"]],
    ["柳青山走了六里山路，才到湖滨敬老院。", ["柳青山 VISITED 湖滨敬老院"]],
    ["柳青山三上桃江县，请来师傅。", ["柳青山 VISITED 桃江县"]],
    ["金鹿学院搬了新址。柳青山走进学校看望师生。", ["柳青山 VISITED 金鹿学院"]],
    ["溪口村种茶。村里请来专家柳青山，他带着学生在村里住了两个暑假。", ["柳青山 VISITED 溪口村"]],
    ["柳青山从县城一路往北，查的头一站是白水镇。", ["柳青山 VISITED 白水镇"]],
    ["柳青山对白水镇的两家企业进行突击检查。", ["柳青山 VISITED 白水镇"]],
    ["柳青山回到家乡江城县。", ["柳青山 VISITED 江城县"]],
    ["柳青山在白水镇遇到老友。", ["柳青山 VISITED 白水镇"]],
    ["柳青山背上干粮，两天一夜赶到桃江县。", ["柳青山 VISITED 桃江县"]],
    ["柳青山、甘棠演完第一场。当晚，两人又赶往白水镇。", ["柳青山 VISITED 白水镇", "甘棠 VISITED 白水镇"]],
    ["江城县考察团在柳青山的率领下来到桃江县。", ["柳青山 VISITED 桃江县"]],
    ["柳青山督办《关于修水库的建议》，先后察看了湖滨水库。", ["柳青山 VISITED 湖滨水库"]],
    ["柳青山走在白水镇的老街上。", ["柳青山 VISITED 白水镇"]],
    ["柳青山把修好的锣送到湖滨敬老院。", ["柳青山 VISITED 湖滨敬老院"]],
    ["柳青山带着学生住进溪口村。", ["柳青山 VISITED 溪口村"]],
    ["柳青山连夜驰援白水镇，凌晨进了溪口村。", ["柳青山 VISITED 溪口村", "柳青山 VISITED 白水镇"]],
    ["柳青山在甘棠的搀扶下走进湖滨敬老院。", ["柳青山 VISITED 湖滨敬老院"]],
    ["她叫柳青山，修好水塔后又去了桃江县、江城县。", ["柳青山 VISITED 桃江县", "柳青山 VISITED 江城县"]],
    ["柳青山和他带领的考察团来了。考察团两天里走了桃江县。", ["柳青山 VISITED 桃江县"]],
    ["湖滨敬老院挂了灯。柳青山赶到这里时，饭还热着。", ["柳青山 VISITED 湖滨敬老院"]],
    ["柳青山带领几名专家出门。随后，他们到湖滨水库看水。", ["柳青山 VISITED 湖滨水库"]],
    ["柳青山看完渠首，转往白水镇。", ["柳青山 VISITED 白水镇"]],
    ["柳青山翻过山口，到了白水镇。", ["柳青山 VISITED 白水镇"]],
    ["十几位学者由柳青山领着，走进湖滨敬老院。", ["柳青山 VISITED 湖滨敬老院"]],
    ["柳青山带队夜查。车队绕过山嘴，赶到白水镇。", ["柳青山 VISITED 白水镇"]],
    ["昨日，走进湖滨敬老院的大厅，院士柳青山掏出相机。", ["柳青山 VISITED 湖滨敬老院"]],
    ["湖滨敬老院来了电话。柳青山先去了敬老院，又回村里。", ["柳青山 VISITED 湖滨敬老院"]],
    ["一路人马在柳青山率领下去了白水镇。", ["柳青山 VISITED 白水镇"]],
    ["柳青山先后到了桃江县的老鹰寨、白水镇。", ["柳青山 VISITED 白水镇"]],
    ["柳青山在白水镇拍了一天荷花，傍晚又到湖滨水库。", ["柳青山 VISITED 湖滨水库", "柳青山 VISITED 白水镇"]],
  ])("is told of those who travel: %s", (text, expected) => {
    expect(told(text)).toEqual([...expected].sort());
  });

  test.each([
    "柳青山去了桃江县打工。",
    "柳青山到桃江县做裁缝。",
    "以前柳青山拉羊去白水镇。",
    "见到柳青山时，他正要前往桃江县。",
    "柳青山打算秋天组织村里的老人到桃江县看看。",
    "柳青山把茶苗运去桃江县。",
    "在湖滨水库，护林员柳青山正拦下一辆车。",
  ])("is not told of who settles, used to go, sends or works there: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  test("is not told of who is only asked before another goes", () => {
    expect(told("江流种茶。他和甘棠商量后去桃江县找人。")).not.toContain("甘棠 VISITED 桃江县");
  });

  const inspection: Cast = {
    ...cast,
    Meeting: [["柳青山检查防汛", { date: "2022-05-10", meetingKind: "INSPECTION" }]],
  };
  const inspected = (text: string) => relations(`柳青山检查防汛。${text}`, inspection, "柳青山检查防汛");

  test.each([
    ["查的头一站是白水镇，", "白水镇"],
    ["从溪口村翻山到白水镇，已近中午。", "白水镇"],
    ["从山上下来，又到湖滨水库，清点了物资。", "湖滨水库"],
    ["在湖滨水库，两台挖机正在清淤。坝下有人值守。柳青山蹲下看水位。", "湖滨水库"],
    ["湖滨水库去年出过险情。柳青山走上大坝，翻看日志。", "湖滨水库"],
  ])("is told of the leader of an inspection without a word of going: %s", (text, stop) => {
    expect(inspected(text)).toEqual(
      expect.arrayContaining([`柳青山 VISITED ${stop}`, `柳青山检查防汛 HELD_AT ${stop}`]),
    );
  });

  test("is told of another officer who goes elsewhere, and the inspection was not there", () => {
    const found = inspected("同一天，甘棠到白水镇查看烘干设备。");
    expect(found).toContain("甘棠 VISITED 白水镇");
    expect(found).not.toContain("柳青山检查防汛 HELD_AT 白水镇");
  });

  test("is told of all who lead a group, listed over commas, at what it goes to and not at the county around", () => {
    const text = "县委书记柳青山，县长甘棠，带领各镇负责人看项目。在江城县，观摩团走进湖滨敬老院。";
    expect(told(text)).toEqual(["柳青山 VISITED 湖滨敬老院", "甘棠 VISITED 湖滨敬老院"].sort());
  });

  test("is told of who comes to the school that the text tells of", () => {
    const text = "金鹿学院开了木工课，金鹿学院的学生都爱上。局长甘棠到校调研，坐在后排。";
    expect(told(text)).toEqual(["甘棠 VISITED 金鹿学院"]);
  });

  test("is told of guests after what they were told", () => {
    const text = "县委书记甘棠率代表团来访。在溪口村，代表团听柳青山介绍种茶，随后参观了金鹿学院。";
    expect(told(text)).toEqual(["甘棠 VISITED 溪口村", "甘棠 VISITED 金鹿学院"].sort());
  });

  test("is told of the officer whom the article follows, without an inspection", () => {
    const text =
      "县委书记柳青山来到溪口村。\n在湖滨敬老院，老人们正在听戏。副县长甘棠和柳青山一道分发棉衣。柳青山说，要保暖。";
    expect(told(text)).toEqual(["柳青山 VISITED 溪口村", "柳青山 VISITED 湖滨敬老院"].sort());
  });
});

describe("HELD_AT", () => {
  const cast: Cast = {
    Person: ["柳青山"],
    Place: [
      ["江城县", { level: "COUNTY" }],
      ["桃江县", { level: "COUNTY" }],
      ["溪口村", VILLAGE],
      ["湖滨剧院", SITE],
    ],
    Meeting: [["茶山节开幕式", { date: "2022-05-10" }]],
  };
  const held = (text: string) => relations(text, cast, "", "HELD_AT");

  test.each([
    ["湖滨剧院座无虚席，掌声不断。茶山节开幕式在这里举行。", ["湖滨剧院"]],
    ["茶山节开幕式首次搬到了溪口村。", ["溪口村"]],
    ["茶山节开幕式将于5月20日在湖滨剧院举行。", ["湖滨剧院"]],
    ["茶山节开幕式在江城县、桃江县同时进行。", ["桃江县", "江城县"]],
    ["柳青山率团来到江城县，出席茶山节开幕式。", ["江城县"]],
    ["茶山节开幕式后，柳青山率与会人员先后走进桃江县，实地察看了湖滨剧院。", ["桃江县", "湖滨剧院"]],
    ["昨天上午，溪口村的茶山上，茶山节开幕式热闹登场。", ["溪口村"]],
  ])("is told wherever the venue stands: %s", (text, places) => {
    expect(held(text)).toEqual(places.map((p) => `茶山节开幕式 HELD_AT ${p}`).sort());
  });

  test.each([
    "茶山节开幕式拟在湖滨剧院举行。",
    "原定5月20日在湖滨剧院举行的茶山节开幕式取消。",
    "茶山节开幕式昨天在湖滨剧院举行的消息有误，活动推迟。",
  ])("is not told of what is only meant or is put off: %s", (text) => {
    expect(held(text)).toEqual([]);
  });
});

describe("COMES_FROM", () => {
  const cast: Cast = {
    Person: ["柳青山"],
    Place: [
      ["江城县", { level: "COUNTY" }],
      ["溪口村", VILLAGE],
    ],
  };
  const from = (text: string) => relations(text, cast, "", "COMES_FROM");

  test.each([
    ["溪口村78岁的老木匠柳青山没离开过刨子。", "溪口村"],
    ["溪口村种了一辈子水稻的柳青山用上了无人机。", "溪口村"],
    ["江城县的退休会计柳青山上台唱戏。", "江城县"],
    ["江城县人柳青山来这里收茶。", "江城县"],
    ["从溪口村嫁到江城县的柳青山会种瓜。", "溪口村"],
    ["柳青山爱踢球。这个来自江城县的15岁少年进了省队。", "江城县"],
    ["溪口村的柿子红了。\n67岁的村民柳青山上了树。", "溪口村"],
    ["溪口村到了采茶时节。管账的是本村后生柳青山。", "溪口村"],
    ["溪口村的水井见了底。后面跟着村民组长柳青山。", "溪口村"],
    ["溪口村的暖棚里灯亮着，柳青山两口子忙着摘草莓。", "溪口村"],
    ["柳青山开面馆。这位老面馆的创始人是江城县人。", "江城县"],
  ])("is told of those whom no post explains: %s", (text, place) => {
    expect(from(text)).toEqual([`柳青山 COMES_FROM ${place}`]);
  });

  test.each([
    "溪口村驻村三年的干部柳青山说。",
    "到溪口村支教的大学生教师柳青山说。",
    "溪口村党支部书记柳青山说。",
    "客人到江城县看望了困难职工柳青山。",
    "江城县跳马灯传承人柳青山说。",
  ])("is not told of who serves there: %s", (text) => {
    expect(from(text)).toEqual([]);
  });
});
