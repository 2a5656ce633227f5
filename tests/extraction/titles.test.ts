import { describe, expect, test } from "vitest";
import { officesIn } from "./names.ts";

const YUEYANG = ["湖南省", "岳阳市"];
const offices = (text: string): string[] => officesIn(text, YUEYANG);

describe("findOffices", () => {
  test("gives each office of a title its body", () => {
    expect(offices("市委副书记、市长、市委全面深化改革委员会副主任柳青出席。")).toEqual([
      "柳青 | 中共岳阳市委 | 市委副书记",
      "柳青 | 岳阳市人民政府 | 市长",
      "柳青 | 中共岳阳市委全面深化改革委员会 | 副主任",
    ]);
  });

  test("keeps former, acting and standing in the title", () => {
    expect(offices("市住建局原局长柳青、代市长丁一鸣、常务副市长许云生到会。")).toEqual([
      "柳青 | 岳阳市住建局 | 原局长",
      "丁一鸣 | 岳阳市人民政府 | 代市长",
      "许云生 | 岳阳市人民政府 | 常务副市长",
    ]);
  });

  test("gives an autonomous region's vice-chairman its government, and its committee's the whole title", () => {
    const text = "自治区副主席柳青、自治区党委副书记丁一鸣，内蒙古自治区副主席许云生到会。";
    expect(officesIn(text, ["广西壮族自治区", "南宁市"])).toEqual([
      "柳青 | 广西壮族自治区人民政府 | 自治区副主席",
      "丁一鸣 | 中共广西壮族自治区委员会 | 自治区党委副书记",
      "许云生 | 内蒙古自治区人民政府 | 自治区副主席",
    ]);
  });

  test("leaves the committee of another league, and what is said for the occasion, out of the title", () => {
    expect(
      offices("共青团岳阳市委书记柳青、民盟岳阳市委秘书长丁一鸣、云溪区委政法委副书记许云生到会。"),
    ).toEqual([
      "柳青 | 共青团岳阳市委 | 书记",
      "丁一鸣 | 民盟岳阳市委 | 秘书长",
      "许云生 | 中共云溪区委政法委 | 副书记",
    ]);
    expect(offices("平江县人民法院承办法官柳青到庭。")).toEqual(["柳青 | 平江县人民法院 | 法官"]);
  });

  test("shares an office that several hold over a list, and none that only one holds", () => {
    expect(offices("副市长柳青、丁一鸣出席。")).toEqual([
      "柳青 | 岳阳市人民政府 | 副市长",
      "丁一鸣 | 岳阳市人民政府 | 副市长",
    ]);
    expect(offices("市长柳青、丁一鸣出席。")).toEqual(["柳青 | 岳阳市人民政府 | 市长"]);
  });

  test("reads titles put into a list", () => {
    expect(offices("平江县县长柳青、云溪区委书记丁一鸣，南湖大学教授许云生发言。")).toEqual([
      "柳青 | 平江县人民政府 | 县长",
      "丁一鸣 | 中共云溪区委 | 区委书记",
      "许云生 | 南湖大学 | 教授",
    ]);
  });

  test("gives no office to leaders, deputies and members whose body is not said", () => {
    expect(offices("市领导柳青、人大代表丁一鸣、政协委员许云生参加。")).toEqual([]);
  });

  test("reads appointments and removals", () => {
    expect(offices("任命柳青为市教育局局长；免去丁一鸣的市教育局局长职务。")).toEqual([
      "柳青 | 岳阳市教育局 | 局长",
      "丁一鸣 | 岳阳市教育局 | 局长",
    ]);
    expect(offices("柳青当选市人大常委会副主任。")).toEqual(["柳青 | 岳阳市人大常委会 | 副主任"]);
  });

  test("understands the house that sent somebody, and what a post is always of", () => {
    expect(offices("南湖大学派驻三湖村的科技特派员柳青来了。")).toEqual(["柳青 | 南湖大学 | 科技特派员"]);
    expect(offices("南湖县文化馆挂了灯，馆员柳青教剪纸。")).toEqual(["柳青 | 南湖县文化馆 | 馆员"]);
    expect(offices("南湖卫生院开了门，家庭医生柳青出诊。")).toEqual(["柳青 | 南湖卫生院 | 家庭医生"]);
  });

  test("goes on with the body whose head was chosen, over those of others named between", () => {
    const text = "许云生当选为市妇联主席，三湖村妇联主席柳青、丁一鸣当选为副主席。";
    expect(offices(text)).toContain("丁一鸣 | 岳阳市妇联 | 副主席");
  });

  test("reads a title before an honour with its place, and one after 接过 or 听", () => {
    expect(offices("南湖医院原院长、湖南名中医柳青逝世。")).toEqual(["柳青 | 南湖医院 | 原院长"]);
    expect(offices("南湖大学开学了。新生接过院长柳青递来的校徽。")).toEqual(["柳青 | 南湖大学 | 院长"]);
  });

  test("says of an intended office that it is not held", () => {
    expect(offices("柳青，男，现任市公安局副局长，拟任市应急管理局局长。")).toEqual([
      "柳青 | 岳阳市公安局 | 副局长",
    ]);
    expect(offices("柳青拟任市应急管理局局长。")).toEqual([]);
  });

  test("places an office of a general office in the body named before it", () => {
    expect(offices("市政协副秘书长、办公厅主任柳青主持，市政府副秘书长、办公室主任丁一鸣到会。")).toEqual([
      "柳青 | 岳阳市政协 | 副秘书长",
      "柳青 | 岳阳市政协办公厅 | 主任",
      "丁一鸣 | 岳阳市人民政府 | 副秘书长",
      "丁一鸣 | 岳阳市人民政府办公室 | 主任",
    ]);
  });

  test("knows the seats of power of a county that is not named", () => {
    expect(officesIn("县委副书记、县长柳青，县人大常委会副主任丁一鸣参加。")).toEqual([
      "柳青 | 中共县委 | 县委副书记",
      "柳青 | 县人民政府 | 县长",
      "丁一鸣 | 县人大常委会 | 副主任",
    ]);
    expect(officesIn("县教育局局长柳青到校。")).toEqual(["柳青 | 县教育局 | 局长"]);
  });

  test("gives an organ without its place that of the body before it, and a fused head its department", () => {
    expect(offices("市政协副主席、工商联主席柳青，市委常委、宣传部长丁一鸣出席。")).toEqual([
      "柳青 | 岳阳市政协 | 副主席",
      "柳青 | 岳阳市工商联 | 主席",
      "丁一鸣 | 中共岳阳市委 | 市委常委",
      "丁一鸣 | 中共岳阳市委宣传部 | 宣传部长",
    ]);
  });

  test("knows the head of a bureau by one word, and who is only proposed", () => {
    expect(offices("副市长、公安局长柳青，市委副书记、人大常委会主任丁一鸣出席。")).toEqual([
      "柳青 | 岳阳市人民政府 | 副市长",
      "柳青 | 岳阳市公安局 | 公安局长",
      "丁一鸣 | 中共岳阳市委 | 市委副书记",
      "丁一鸣 | 岳阳市人大常委会 | 主任",
    ]);
    expect(offices("副市长、公安局局长柳青到会。")).toEqual([
      "柳青 | 岳阳市人民政府 | 副市长",
      "柳青 | 岳阳市公安局 | 局长",
    ]);
    expect(offices("平江县委常委、副县长提名人选柳青参加。")).toEqual(["柳青 | 中共平江县委 | 县委常委"]);
    expect(
      officesIn("盟委副书记、盟长柳青，旗委副书记、政府旗长丁一鸣调研。", ["内蒙古自治区", "兴安盟"]),
    ).toEqual([
      "柳青 | 中共兴安盟委 | 盟委副书记",
      "柳青 | 兴安盟行政公署 | 盟长",
      "丁一鸣 | 中共旗委 | 旗委副书记",
      "丁一鸣 | 旗人民政府 | 旗长",
    ]);
  });

  test("reads on over an office whose body is not known, and understands none of it", () => {
    expect(
      offices("平江县教育局到场。市政协副主席、青年志愿团团长柳青，云外某局党委书记、局长丁一鸣到会。"),
    ).toEqual(["柳青 | 岳阳市政协 | 副主席"]);
  });

  test("gives officers of a house that are named in one list the same house", () => {
    expect(offices("平江县人民医院院长许云生致辞。南湖大学党委书记柳青、校长丁一鸣到会，该校捐书。")).toEqual(
      ["许云生 | 平江县人民医院 | 院长", "柳青 | 南湖大学 | 党委书记", "丁一鸣 | 南湖大学 | 校长"],
    );
    expect(
      offices("平江县人民医院与南湖大学合作，医院党委书记、院长柳青，医院党委副书记、纪委书记丁一鸣到会。"),
    ).toEqual([
      "柳青 | 平江县人民医院 | 党委书记",
      "柳青 | 平江县人民医院 | 院长",
      "丁一鸣 | 平江县人民医院 | 党委副书记",
      "丁一鸣 | 平江县人民医院 | 纪委书记",
    ]);
  });

  test("leaves the kind of a zone out of the title", () => {
    expect(offices("平江高新区党工委书记柳青到会。")).toEqual(["柳青 | 平江高新区党工委 | 党工委书记"]);
  });

  test("reads an office after the name, and one more beside it", () => {
    expect(offices("平江县科协柳青副主席、丁一鸣主任参与活动。")).toEqual([
      "柳青 | 平江县科协 | 副主席",
      "丁一鸣 | 平江县科协 | 主任",
    ]);
  });

  test("reads an appointment over the sex in brackets", () => {
    expect(offices("任命：\n柳青（女）为平江县审计局局长；")).toEqual(["柳青 | 平江县审计局 | 局长"]);
  });

  test("reads on over the unit that an office in the row heads", () => {
    expect(offices("市公安局党委委员、云溪区副区长、云溪区教育局局长柳青到会。")).toEqual([
      "柳青 | 岳阳市公安局 | 党委委员",
      "柳青 | 云溪区人民政府 | 副区长",
      "柳青 | 云溪区教育局 | 局长",
    ]);
  });

  test("gives no office that stands after one of an unknown house", () => {
    expect(offices("柳青先生曾历任平江县教育局教研员、云外书屋教导主任、副校长、校长。")).toEqual([
      "柳青 | 平江县教育局 | 教研员",
    ]);
  });

  test("gives whoever heads a village its branch or its committee", () => {
    expect(offices("平江县三阳乡枫树村村支书柳青、枫树村村主任丁一鸣到场，驻村第一书记许云生发言。")).toEqual(
      [
        "柳青 | 枫树村党支部 | 村支书",
        "丁一鸣 | 枫树村村委会 | 村主任",
        "许云生 | 枫树村党支部 | 驻村第一书记",
      ],
    );
  });

  test("understands the body from what was named before", () => {
    expect(offices("平江县人民法院开庭。该院院长柳青到场。")).toEqual(["柳青 | 平江县人民法院 | 院长"]);
    expect(offices("湖南云梦重工有限公司投产。公司总经理柳青致辞。")).toEqual([
      "柳青 | 湖南云梦重工有限公司 | 总经理",
    ]);
  });

  test("reads the office of a whole list that stands after it", () => {
    expect(offices("柳青、许云生、丁一鸣等市委全面深化改革委员会成员出席。")).toEqual([
      "柳青 | 中共岳阳市委全面深化改革委员会 | 成员",
      "许云生 | 中共岳阳市委全面深化改革委员会 | 成员",
      "丁一鸣 | 中共岳阳市委全面深化改革委员会 | 成员",
    ]);
  });

  test("reads trades beside a body", () => {
    expect(offices("湘阴县供电公司线路工柳青、湘阴县第一中学语文教师丁一鸣获奖。")).toEqual([
      "柳青 | 湘阴县供电公司 | 线路工",
      "丁一鸣 | 湘阴县第一中学 | 语文教师",
    ]);
  });

  test("reads a unit inside a body, named with it or after it", () => {
    expect(offices("平江县人民检察院第二检察部主任柳青到庭。")).toEqual([
      "柳青 | 平江县人民检察院第二检察部 | 主任",
    ]);
    expect(offices("病人到了平江县人民医院。手外科主任柳青说，护士长丁一鸣陪护。")).toEqual([
      "柳青 | 平江县人民医院手外科 | 主任",
      "丁一鸣 | 平江县人民医院手外科 | 护士长",
    ]);
    expect(offices("平江县人民法院宣判。该院民事庭庭长柳青到场。")).toEqual([
      "柳青 | 平江县人民法院民事庭 | 庭长",
    ]);
    expect(offices("平江县委常委、人武部政委柳青出席。")).toEqual([
      "柳青 | 中共平江县委 | 县委常委",
      "柳青 | 平江县人武部 | 政委",
    ]);
  });

  test("gives a deputy the body whose head was named before", () => {
    expect(offices("市人大常委会主任柳青主持，副主任丁一鸣、许云生出席。")).toEqual([
      "柳青 | 岳阳市人大常委会 | 主任",
      "丁一鸣 | 岳阳市人大常委会 | 副主任",
      "许云生 | 岳阳市人大常委会 | 副主任",
    ]);
    expect(offices("市政协副主席柳青、秘书长丁一鸣参加。")).toEqual([
      "柳青 | 岳阳市政协 | 副主席",
      "丁一鸣 | 岳阳市政协 | 秘书长",
    ]);
  });

  test("shares several offices over a list when each can be held by many", () => {
    expect(offices("市政府党组成员、副市长柳青、丁一鸣出席。")).toEqual([
      "柳青 | 岳阳市人民政府 | 党组成员",
      "柳青 | 岳阳市人民政府 | 副市长",
      "丁一鸣 | 岳阳市人民政府 | 党组成员",
      "丁一鸣 | 岳阳市人民政府 | 副市长",
    ]);
  });

  test("understands a body from the last words of its name", () => {
    expect(offices("天岳森林公园管护站的灯亮了。管护站站长柳青说。")).toEqual([
      "柳青 | 天岳森林公园管护站 | 站长",
    ]);
    expect(offices("平江县第一中学揭牌，据校长柳青介绍，学校已建成。")).toEqual([
      "柳青 | 平江县第一中学 | 校长",
    ]);
  });

  test("gives who is elected the body that holds the election, not the one he comes from", () => {
    expect(offices("岳阳市茶业协会换届，平江县茶业协会秘书长柳青当选会长。")).toEqual([
      "柳青 | 平江县茶业协会 | 秘书长",
      "柳青 | 岳阳市茶业协会 | 会长",
    ]);
  });

  test("reads on in a sentence that appoints, and down the lines of a roll", () => {
    expect(offices("任命柳青为市教育局局长，雷法文为市财政局局长。")).toEqual([
      "柳青 | 岳阳市教育局 | 局长",
      "雷法文 | 岳阳市财政局 | 局长",
    ]);
    expect(offices("下列同志获奖：\n戴荣明 平江县供电公司线路工\n邵小桥（女） 湘阴县第一中学教师")).toEqual([
      "戴荣明 | 平江县供电公司 | 线路工",
      "邵小桥 | 湘阴县第一中学 | 教师",
    ]);
  });

  test("names the institution for its party secretary and the conference for its member", () => {
    expect(offices("南湖大学开学。南湖大学党委书记柳青致辞，市政协委员丁一鸣出席。")).toEqual([
      "柳青 | 南湖大学 | 党委书记",
      "丁一鸣 | 岳阳市政协 | 委员",
    ]);
    expect(offices("平江县第一中学揭牌。大会由党委书记柳青主持。")).toEqual([
      "柳青 | 平江县第一中学 | 党委书记",
    ]);
  });

  test("reads the offices before a role that bears none", () => {
    expect(offices("市委书记、市级总河长柳青说，南湖大学教授、校友丁一鸣发言。")).toEqual([
      "柳青 | 中共岳阳市委 | 市委书记",
      "丁一鸣 | 南湖大学 | 教授",
    ]);
    expect(offices("市委书记柳青、村民丁一鸣到场。")).toEqual(["柳青 | 中共岳阳市委 | 市委书记"]);
  });

  test("quotes the title as the text prints it", () => {
    expect(offices("市教育局局長柳青說。")).toEqual(["柳青 | 岳阳市教育局 | 局長"]);
  });

  test("reads an office that is given or taken, and one with 的 after its body", () => {
    expect(offices("会议决定任命柳青为华容县副县长。")).toEqual(["柳青 | 华容县人民政府 | 副县长"]);
    expect(offices("岳阳市果树研究所的高级农艺师柳青说。")).toEqual(["柳青 | 岳阳市果树研究所 | 高级农艺师"]);
  });

  test("reads the office in brackets, before an honorific, and where the office is the subject", () => {
    expect(offices("评出柳若溪（岳阳市第二中学教师）、许根宝（女，岳阳市第一人民医院护士）。")).toEqual([
      "柳若溪 | 岳阳市第二中学 | 教师",
      "许根宝 | 岳阳市第一人民医院 | 护士",
    ]);
    expect(offices("海蓝重工集团总裁拿督林国栋致辞。")).toEqual(["林国栋 | 海蓝重工集团 | 总裁"]);
    expect(offices("岳阳市第二中学的校长是柳若溪。")).toEqual(["柳若溪 | 岳阳市第二中学 | 校长"]);
  });

  test("reads orders line by line, and what is taken from whom the sentence speaks of", () => {
    expect(
      offices(
        "任命：\n柳青为岳阳市教育局局长；\n许兴汉为岳阳市水务局局长。\n免去：\n江远帆的岳阳市审计局局长职务。",
      ),
    ).toEqual(["柳青 | 岳阳市教育局 | 局长", "许兴汉 | 岳阳市水务局 | 局长", "江远帆 | 岳阳市审计局 | 局长"]);
    expect(offices("柳海洋任中共岳阳县委书记，免去其中共君山区委副书记职务。")).toEqual([
      "柳海洋 | 中共岳阳县委 | 县委书记",
      "柳海洋 | 中共君山区委 | 区委副书记",
    ]);
  });

  test("reads what somebody is now or was once, where the body is told with it", () => {
    expect(offices("村民许海峰早年是岳阳市第二中学的体育教师，也是岳阳市观鸟协会副会长。")).toEqual([
      "许海峰 | 岳阳市第二中学 | 体育教师",
      "许海峰 | 岳阳市观鸟协会 | 副会长",
    ]);
    expect(offices("村民许海峰回乡，进入岳阳市第二中学任数学教师。")).toEqual([
      "许海峰 | 岳阳市第二中学 | 数学教师",
    ]);
    expect(offices("村民许海峰回乡了。他是大家的好教师。")).toEqual([]);
  });

  test("a unit without its body before it, and the one body of its kind far above, are understood", () => {
    const far = `岳阳市第二中学在湖边。${"书声琅琅，岁月悠悠。".repeat(40)}`;
    expect(offices(`${far}校长柳青笑了。`)).toEqual(["柳青 | 岳阳市第二中学 | 校长"]);
    expect(offices("江城县人民法院灯火通明。执行局局长柳青一声令下。")).toContainEqual(
      "柳青 | 江城县人民法院执行局 | 局长",
    );
  });

  test("keeps apart the items of an order joined by 、, and reads whom a body sends or lends", () => {
    expect(offices("会议任命柳青为岳阳市教育局局长、许兴汉为岳阳市审计局局长。")).toEqual([
      "柳青 | 岳阳市教育局 | 局长",
      "许兴汉 | 岳阳市审计局 | 局长",
    ]);
    expect(offices("岳阳市农业农村局派驻的农技员柳晓荻来了，村里从湖湘大学请来副教授许一鸣。")).toEqual([
      "柳晓荻 | 岳阳市农业农村局 | 农技员",
      "许一鸣 | 湖湘大学 | 副教授",
    ]);
  });

  test("a headmaster is a school's, not a college's named nearer; an old craftsman of a body has no title with 的", () => {
    expect(offices("岳阳市第二中学建校了。学生考进湖湘职业学院。校长柳青很高兴。")).toEqual([
      "柳青 | 岳阳市第二中学 | 校长",
    ]);
    expect(offices("岳阳市古建筑协会的老匠人柳金山。")).toEqual([]);
  });

  test("reads an office told by a clause of its own before the name, and by 由 before who takes it", () => {
    expect(offices("现为岳阳市作家协会副主席的柳青回到母校。")).toEqual(["柳青 | 岳阳市作家协会 | 副主席"]);
    expect(offices("退休前在岳阳市气象局当过副局长的许云生说。")).toEqual(["许云生 | 岳阳市气象局 | 副局长"]);
    expect(offices("岳阳市第二中学的副校长由丁一鸣兼任。")).toEqual(["丁一鸣 | 岳阳市第二中学 | 副校长"]);
    expect(offices("许多人认识的柳青来了，她最信任的医生许云生也来了。")).toEqual([]);
  });

  test("reads one of many, the sent, the first, and posts with what they are for", () => {
    expect(offices("村民柳青曾是岳阳市体操中心的一名运动员。")).toEqual(["柳青 | 岳阳市体操中心 | 运动员"]);
    expect(offices("湖湘路桥集团派驻现场的总工程师许云生看图。")).toEqual([
      "许云生 | 湖湘路桥集团 | 总工程师",
    ]);
    expect(offices("岳阳市第二中学聘请丁一鸣为岳阳市第一中学的校外辅导员。")).toEqual([
      "丁一鸣 | 岳阳市第一中学 | 校外辅导员",
    ]);
    expect(offices("岳阳市第二中学学生柳青获奖。")).toEqual([]);
  });

  test("what is told of a parent is not told of the child, nor what somebody wants to become", () => {
    expect(offices("村民柳青来了。柳青的父亲曾是岳阳市粮食局的保管员。")).toEqual([]);
    expect(offices("村民柳青想当岳阳市文化馆馆长。")).toEqual([]);
  });

  test("units of a firm, a workshop's head and a school's office stand in the body spoken of", () => {
    expect(offices("湖湘化工有限公司扩产。“人手不够。”人力资源部部长柳青说。")).toEqual([
      "柳青 | 湖湘化工有限公司人力资源部 | 部长",
    ]);
    expect(offices("湖湘炼化公司催化车间主任许云生值班，岳阳市供电公司运检班班长丁一鸣登塔。")).toEqual([
      "许云生 | 湖湘炼化公司催化车间 | 主任",
      "丁一鸣 | 岳阳市供电公司运检班 | 班长",
    ]);
    expect(offices("岳阳市妇幼保健院收到锦旗，产科主任柳青笑了。")).toEqual([
      "柳青 | 岳阳市妇幼保健院产科 | 主任",
    ]);
  });

  test("short organs in a row are of the same place, and so is a bureau after the head of a city", () => {
    expect(
      offices("平江县委常委、纪委书记、监委主任柳青，平江县人大常委会副主任、总工会主席许云生。"),
    ).toEqual([
      "柳青 | 中共平江县委 | 县委常委",
      "柳青 | 平江县纪委 | 纪委书记",
      "柳青 | 平江县监委 | 监委主任",
      "许云生 | 平江县人大常委会 | 副主任",
      "许云生 | 平江县总工会 | 主席",
    ]);
    expect(offices("汨罗市副市长、市公安局局长柳青到会。")).toEqual([
      "柳青 | 汨罗市人民政府 | 副市长",
      "柳青 | 汨罗市公安局 | 局长",
    ]);
  });

  test("该校 in a row points back, and a member of the party group is of the house named next", () => {
    expect(offices("云山小学开课了。岳阳市法学会会长、该校法治副校长柳青主讲。")).toEqual([
      "柳青 | 岳阳市法学会 | 会长",
      "柳青 | 云山小学 | 法治副校长",
    ]);
    expect(offices("岳阳市审计局局长许云生，党组成员、副局长柳青参加。")).toEqual([
      "许云生 | 岳阳市审计局 | 局长",
      "柳青 | 岳阳市审计局 | 党组成员",
      "柳青 | 岳阳市审计局 | 副局长",
    ]);
  });

  test("members chosen are the sitting's, and whoever retired is not of the house told of before", () => {
    expect(offices("岳阳市政协会议闭幕，柳青当选主席，许云生当选委员。")).toEqual([
      "柳青 | 岳阳市政协 | 主席",
      "许云生 | 岳阳市政协 | 委员",
    ]);
    expect(offices("岳阳市第二中学开学了，退休教师柳青来看看。")).toEqual([]);
  });

  test("the head of a firm is not its unit's, a row may name both, and 镇里的 is the town's", () => {
    expect(offices("湖湘化工有限公司成立，柳青任总经理兼技术中心主任。董事长许云生致辞。")).toEqual([
      "柳青 | 湖湘化工有限公司 | 总经理",
      "柳青 | 湖湘化工有限公司技术中心 | 主任",
      "许云生 | 湖湘化工有限公司 | 董事长",
    ]);
    expect(offices("杨桥镇人民政府聘请丁一鸣为镇里的义务护林员。")).toEqual([
      "丁一鸣 | 杨桥镇人民政府 | 义务护林员",
    ]);
  });

  test("a village's bookkeeper is of its committee, and a doctor of a people is of the hospital spoken of", () => {
    expect(offices("平江县杨桥镇香花村修路，村会计柳青记账。")).toContainEqual(
      "柳青 | 香花村村委会 | 村会计",
    );
    expect(offices("平江县人民医院接诊，藏族医生次仁旺堆主刀，许云生与麻醉科医师丁一鸣配合。")).toEqual([
      "次仁旺堆 | 平江县人民医院 | 医生",
      "丁一鸣 | 平江县人民医院麻醉科 | 医师",
    ]);
  });

  test("who was named with an office shares none in a later list", () => {
    expect(offices("平江县委书记丁一鸣来了，平江县副县长柳青和丁一鸣看了大坝。")).toEqual([
      "丁一鸣 | 中共平江县委 | 县委书记",
      "柳青 | 平江县人民政府 | 副县长",
    ]);
  });

  test("reads what somebody is as, before the name and after it, and bare trades beside a body", () => {
    expect(offices("作为湖南省第七批援疆医疗队的一名医生，许云生说，戈壁很冷。")).toEqual([
      "许云生 | 湖南省第七批援疆医疗队 | 医生",
    ]);
    expect(offices("许云生身为岳阳市餐饮协会的会长，只会煮面。")).toEqual(["许云生 | 岳阳市餐饮协会 | 会长"]);
    expect(offices("村民柳青先在岳阳市水利局当司机，后来在家。")).toEqual(["柳青 | 岳阳市水利局 | 司机"]);
  });

  test("a section's head is any office's, a brigade is the police's, and a town's head is told by what he was", () => {
    expect(offices("平江县疾控中心采样，检验科科长柳青熬夜。")).toEqual([
      "柳青 | 平江县疾控中心检验科 | 科长",
    ]);
    expect(offices("平江县公安局副局长柳青，治安大队大队长丁一鸣带队。")).toEqual([
      "柳青 | 平江县公安局 | 副局长",
      "丁一鸣 | 平江县公安局治安大队 | 大队长",
    ]);
    expect(offices("这一年，村民丁一鸣出任平江县杨桥镇镇长。")).toEqual(["丁一鸣 | 杨桥镇人民政府 | 镇长"]);
  });

  test("the head of a government named in full is its own, and a comma may stand before 是", () => {
    expect(offices("任命柳青为汨罗市人民政府副市长。丁一鸣当选汨罗市人民政府市长。")).toEqual([
      "柳青 | 汨罗市人民政府 | 副市长",
      "丁一鸣 | 汨罗市人民政府 | 市长",
    ]);
    expect(offices("她叫许云生，是岳阳市第二中学的心理老师。")).toEqual([
      "许云生 | 岳阳市第二中学 | 心理老师",
    ]);
    expect(offices("在岳阳市法院当了二十年书记员的柳青退休了。")).toEqual(["柳青 | 岳阳市人民法院 | 书记员"]);
  });

  test("who is chosen with others holds it as well, and what 由 says of somebody besides what he is", () => {
    const text =
      "岳阳市渔歌协会换届。平江县文化馆馆长柳青、汨罗市船工学校教师丁一鸣等5人当选副会长，秘书长由岳阳市图书馆馆员许云生担任。";
    expect(offices(text)).toEqual([
      "柳青 | 平江县文化馆 | 馆长",
      "柳青 | 岳阳市渔歌协会 | 副会长",
      "丁一鸣 | 汨罗市船工学校 | 教师",
      "丁一鸣 | 岳阳市渔歌协会 | 副会长",
      "许云生 | 岳阳市图书馆 | 馆员",
      "许云生 | 岳阳市渔歌协会 | 秘书长",
    ]);
  });

  test("a clause after the name, or after the facts of a life, that is an office tells it", () => {
    expect(offices("柳青，男，汉族，1968年3月生，岳阳市第二中学校长。")).toEqual([
      "柳青 | 岳阳市第二中学 | 校长",
    ]);
    expect(offices("丁一鸣，48岁，岳阳市水利局司机，从不迟到。")).toEqual(["丁一鸣 | 岳阳市水利局 | 司机"]);
    expect(offices("来的有丁一鸣，岳阳市水利局局长柳青没有来。")).toEqual(["柳青 | 岳阳市水利局 | 局长"]);
  });

  test("an office without a body is of the house named last, or of that which its holder leads", () => {
    expect(offices("在恒远纺织厂，质检组长柳青拿起一块布。")).toEqual(["柳青 | 恒远纺织厂 | 质检组长"]);
    expect(offices("队长柳青带领岳阳市蓝鸥救援队下水。")).toEqual(["柳青 | 岳阳市蓝鸥救援队 | 队长"]);
    expect(offices("县文旅局长柳青陪同。")).toEqual(["柳青 | 县文旅局 | 局长"]);
    expect(offices("岳阳市龙舟队的舵手是大学生柳青。")).toEqual(["柳青 | 岳阳市龙舟队 | 舵手"]);
  });

  test("a career goes on over clauses, and a house that only acts has units as well", () => {
    expect(offices("柳青历任杨桥镇镇长，平江县水利局局长，平江县政协副主席，爱唱渔歌。")).toEqual([
      "柳青 | 杨桥镇人民政府 | 镇长",
      "柳青 | 平江县水利局 | 局长",
      "柳青 | 平江县政协 | 副主席",
    ]);
    expect(offices("市图书馆采编部主任柳青说，书要有人读。")).toEqual(["柳青 | 岳阳市图书馆采编部 | 主任"]);
  });

  test("an office is of the house that the sentence tells of, not of that where its people go", () => {
    expect(offices("平江县渔歌小学每月派人到汨罗市船工学校任课，音乐教师柳青次次都去。")).toEqual([
      "柳青 | 平江县渔歌小学 | 音乐教师",
    ]);
    expect(offices("村民柳青成立了洞庭皮影班并任班主，平江县第三中学聘他为校外辅导员。")).toEqual([
      "柳青 | 洞庭皮影班 | 班主",
      "柳青 | 平江县第三中学 | 校外辅导员",
    ]);
  });

  test("what stands between a body and a name is an office where it ends as offices do", () => {
    expect(offices("洞庭造船厂技术副总柳青，平江县文工团编剧丁一鸣。")).toEqual([
      "柳青 | 洞庭造船厂 | 技术副总",
      "丁一鸣 | 平江县文工团 | 编剧",
    ]);
    expect(offices("平江县司法局综治专干柳青。")).toEqual(["柳青 | 平江县司法局 | 综治专干"]);
  });

  test("an office that names no body is of the body of its kind that the text tells of, near or often", () => {
    expect(
      offices("洞庭纺织有限公司是金鹿控股集团的子公司，厂房在平江县。公司总经理柳青说，织机不停。"),
    ).toEqual(["柳青 | 洞庭纺织有限公司 | 总经理"]);
    expect(
      offices("2019年，丁一鸣从南湖大学毕业后到船歌中学任教。他把想法告诉了校长柳青。船歌中学当天就答应了。"),
    ).toContain("柳青 | 船歌中学 | 校长");
    expect(offices("客人看了洞庭种业的育苗棚，向总经理柳青打听价格。")).toEqual(["柳青 | 洞庭种业 | 总经理"]);
    expect(
      offices(
        "船歌中学每周三下午教木工，船歌中学的学生都爱上。南湖大学的客人来看过两回，木工课由副校长兼工会主席柳青牵头。",
      ),
    ).toContain("柳青 | 船歌中学 | 副校长");
  });

  test("the head of a place is its government's, and whoever is sent to a village is of its branch", () => {
    expect(offices("会上，市长柳青讲话。柳青此前任市委副书记、代市长，更早时在平江县当过六年县长。")).toEqual(
      [
        "柳青 | 岳阳市人民政府 | 市长",
        "柳青 | 平江县人民政府 | 县长",
        "柳青 | 中共岳阳市委 | 市委副书记",
        "柳青 | 岳阳市人民政府 | 代市长",
      ],
    );
    expect(offices("雨停了，渔歌村的橘子黄了。市水利局派来的驻村第一书记柳青说，账要算清。")).toEqual([
      "柳青 | 渔歌村党支部 | 驻村第一书记",
    ]);
    expect(offices("村里到洞庭渔业科学研究院请来研究员柳青。")).toEqual([
      "柳青 | 洞庭渔业科学研究院 | 研究员",
    ]);
  });
});
