import { describe, expect, it } from "vitest";
import { findArticles } from "../../server/extraction/page/find-articles.ts";
import { readPage } from "../../server/extraction/page/read-page.ts";

/** Kicker, headline and subtitle of each article of a page; absent ones left out. */
function headsOf(text: string): object[] {
  const { page } = readPage(new TextEncoder().encode(text), "page.txt");
  return (page ? findArticles(page) : []).map(({ headline, kicker, subtitle }) => ({
    ...(kicker && { kicker }),
    headline,
    ...(subtitle && { subtitle }),
  }));
}

/** A page with these lines above one article. */
const above = (...lines: string[]): string => `${lines.join("\n")}
本报讯（记者 童书言）11月2日，记者从有关部门了解到上述消息。
下一步，各项工作将继续推进。`;

describe("a name in brackets below the headline", () => {
  it("signs the article", () => {
    const text = "山里办起面塑班\n（童书言）\n\n11月2日，面塑班在清江县开课。\n学员来自六个乡镇。";
    const { page } = readPage(new TextEncoder().encode(text), "page.txt");
    expect((page ? findArticles(page) : []).map(({ byline, text: body }) => [byline, body])).toEqual([
      [["童书言"], "11月2日，面塑班在清江县开课。\n学员来自六个乡镇。"],
    ]);
  });
});

describe("a list of bodies below those that were honoured", () => {
  it("belongs to the list, and heads nothing", () => {
    const text = `关于表扬先进单位的通报
根据评选结果，决定对下列单位予以表扬。
清江县教育局　清江县水利局　清江县第一中学　清江县人民医院

山里办起面塑班
本报讯（记者 童书言）11月2日，面塑班开课。`;
    expect(headsOf(text)).toEqual([{ headline: "关于表扬先进单位的通报" }, { headline: "山里办起面塑班" }]);
  });
});

describe("a headline", () => {
  it("tells who won, below a kicker that names the contest", () => {
    expect(headsOf(above("第三届清江龙舟邀请赛昨日落桨", "长阳队问鼎冠军"))).toEqual([
      { kicker: "第三届清江龙舟邀请赛昨日落桨", headline: "长阳队问鼎冠军" },
    ]);
  });

  it("is not the line of measures above or below it", () => {
    expect(headsOf(above("历时三年 投资8.6亿元", "临江水厂正式通水"))).toEqual([
      { kicker: "历时三年 投资8.6亿元", headline: "临江水厂正式通水" },
    ]);
    expect(headsOf(above("我市首条智轨电车开通", "全程12站 票价两元"))).toEqual([
      { headline: "我市首条智轨电车开通", subtitle: "全程12站 票价两元" },
    ]);
  });

  it("stands below what only says when, where or for whom it was, and below a column or campaign by its name", () => {
    const frames = ["台风“白鹿”过后", "百姓议事会上", "为了一百二十个孩子的午饭"];
    const columns = ["山海情·清江纪事", "清江人物·匠心", "寻访老手艺·之二", "乡镇赶考调查", "我为群众办实事"];
    for (const kicker of [...frames, ...columns])
      expect(headsOf(above(kicker, "村里通了公交"))).toEqual([{ kicker, headline: "村里通了公交" }]);
  });

  it("stands above what goes on with it: from when, at what price, who is the first", () => {
    for (const subtitle of ["届时进城只要二十分钟", "首任馆长是位木匠", "目前已有三十户报名"])
      expect(headsOf(above("清江客运索道年底试运行", subtitle))).toEqual([
        { headline: "清江客运索道年底试运行", subtitle },
      ]);
  });

  it("may tell of people at a place that is no body's name", () => {
    expect(headsOf(above("清江县庆祝第四个农民丰收节", "晒场上的人站成了一幅画"))).toEqual([
      { kicker: "清江县庆祝第四个农民丰收节", headline: "晒场上的人站成了一幅画" },
    ]);
  });

  it("stands below a season, a festival or a column that leads in", () => {
    for (const kicker of ["国庆假期", "第十二个全国防灾减灾日", "残运会赛场速递"])
      expect(headsOf(above(kicker, "山里来了新客人"))).toEqual([{ kicker, headline: "山里来了新客人" }]);
  });

  it("is not the line that says whom a portrait is of", () => {
    expect(headsOf(above("记市第三中学物理教师卓越", "一块黑板两盏灯"))).toEqual([
      { kicker: "记市第三中学物理教师卓越", headline: "一块黑板两盏灯" },
    ]);
    expect(headsOf(above("一块黑板两盏灯", "记市第三中学物理教师卓越"))).toEqual([
      { headline: "一块黑板两盏灯", subtitle: "记市第三中学物理教师卓越" },
    ]);
  });

  it("is the vivid line below a sober one that tells an activity", () => {
    expect(headsOf(above("江北区对年轻干部开展岗前谈话", "上岗先量“廉洁血压”"))).toEqual([
      { kicker: "江北区对年轻干部开展岗前谈话", headline: "上岗先量“廉洁血压”" },
    ]);
    expect(headsOf(above("市政协“院坝协商”走进白石", "大槐树下谈“水价”"))).toEqual([
      { kicker: "市政协“院坝协商”走进白石", headline: "大槐树下谈“水价”" },
    ]);
  });

  it("is the assembly that closed, above whom it elected", () => {
    expect(headsOf(above("县第十八届人大一次会议闭幕", "选举产生新一届县级国家机关领导人员"))).toEqual([
      { headline: "县第十八届人大一次会议闭幕", subtitle: "选举产生新一届县级国家机关领导人员" },
    ]);
    expect(headsOf(above("县政协全会闭幕", "童书言当选主席 白帆当选副主席"))).toEqual([
      { headline: "县政协全会闭幕", subtitle: "童书言当选主席 白帆当选副主席" },
    ]);
  });

  it("has a subtitle that tells how many took part", () => {
    expect(headsOf(above("2023年全国少年攀岩锦标赛开赛", "来自26个省份的412名选手参赛"))).toEqual([
      { headline: "2023年全国少年攀岩锦标赛开赛", subtitle: "来自26个省份的412名选手参赛" },
    ]);
  });

  it("may be a couplet over two lines, with or without a blank line", () => {
    const couplet = [{ headline: "守住绿水青山底色 擦亮生态文明名片", subtitle: "——河长制工作综述" }];
    expect(headsOf(above("守住绿水青山底色", "擦亮生态文明名片", "——河长制工作综述"))).toEqual(couplet);
    expect(headsOf(above("守住绿水青山底色", "", "擦亮生态文明名片", "", "——河长制工作综述"))).toEqual(
      couplet,
    );
  });

  it("goes on where a quotation, or a verb without its object, breaks off at a line's end", () => {
    expect(headsOf(above("“把一条干净的江", "交给后人”", "许知远巡查清江"))).toEqual([
      { headline: "“把一条干净的江交给后人”", subtitle: "许知远巡查清江" },
    ]);
    expect(headsOf(above("省人大调研组来我市调研", "", "古树名木保护工作"))).toEqual([
      { headline: "省人大调研组来我市调研 古树名木保护工作" },
    ]);
  });

  it("is broken over lines where only its lines stand close", () => {
    expect(headsOf(above("临江区农业农村局", "", "三个大学生和一座", "柚子园的", "十年之约", ""))).toEqual([
      { kicker: "临江区农业农村局", headline: "三个大学生和一座 柚子园的 十年之约" },
    ]);
  });

  it("is parted from a column's name or a short lead-in on its own line", () => {
    expect(headsOf(above("【检察视窗】 青阳县检察院：一纸建议 换来一渠清水"))).toEqual([
      { kicker: "【检察视窗】", headline: "青阳县检察院：一纸建议 换来一渠清水" },
    ]);
    expect(headsOf(above("全县首家　云杉生物昨日挂牌上市"))).toEqual([
      { kicker: "全县首家", headline: "云杉生物昨日挂牌上市" },
    ]);
    expect(headsOf(above("清溪县检察院 清溪县水务局", "一张巡河图 两家一起看"))).toEqual([
      { kicker: "清溪县检察院 清溪县水务局", headline: "一张巡河图 两家一起看" },
    ]);
  });

  it("does not hold the newspaper's folio that ran into its line", () => {
    expect(headsOf(above("老兵捐出十年津贴 只为一所小学 清江晚报 3"))).toEqual([
      { headline: "老兵捐出十年津贴 只为一所小学" },
    ]);
  });

  it("has another line right above the rest of a sentence that began higher up", () => {
    const page = `市政协协商会走进临江区

本报记者 卓远

本报讯 “线从六楼吊下来，风一吹打在玻璃上。”8月25日，在千山社区，协商会开场。

会上，社区党委书记廖明芳、物业经理许知远和居民代

电动车飞线充电 能不能一次说透

表围坐一圈。`;
    expect(headsOf(page)).toEqual([
      { kicker: "市政协协商会走进临江区", headline: "电动车飞线充电 能不能一次说透" },
    ]);
  });

  it("may stand with its kicker inside a sentence of its own article", () => {
    const page = `8月5日，市委书记马致远深入金沙区，调研防汛抗旱工作。

马致远先后来到金沙水库、石桥村，察看水位，询问群众生活用水，

马致远在金沙区调研防汛抗旱工作时强调

以“时时放心不下”的责任感守护群众安澜

要求各级干部下沉一线。`;
    expect(headsOf(page)).toEqual([
      { kicker: "马致远在金沙区调研防汛抗旱工作时强调", headline: "以“时时放心不下”的责任感守护群众安澜" },
    ]);
  });
});

describe("two headlines on top of one another", () => {
  it("go each to the body that speaks of it", () => {
    const page = `临江法院夜出动 为九十名果农追回货款

枇杷院士进村记

本报记者 卓远

“这一株能结九十多串。”9月7日，院士许知远蹲在枇杷地里，对学生说。

许知远三年来第九次进村，带来五个新品种。

通讯员 童书言

9月6日晚，临江区法院指挥中心灯火通明，执行干警直奔石门镇。

被执行人拖欠九十名果农货款，经过一夜说理，货款全部追回。`;
    expect(headsOf(page)).toEqual([
      { headline: "临江法院夜出动 为九十名果农追回货款" },
      { headline: "枇杷院士进村记" },
    ]);
  });
});

describe("of two lines", () => {
  it.each([
    ["平川县医院义诊队走进石坎村", "一张听诊器，听了四百颗心"],
    ["江北区法院巡回审判进果园", "三筐枇杷断了一桩官司"],
    ["对话古琴修复师卓远", "“弦断了，还能再续”"],
    ["剪纸艺人童书言辞世", "“纸要薄，心要厚”"],
    ["临江警方破获一起“换零钱”诈骗案", "老板娘的记性帮了大忙"],
    ["走进平川老工业基地", "八万吨的声音 她听了三十年"],
    ["放羊诗人和他的读者", "坡上三十年 写下六百首"],
    ["许知远会见侨乡商会访问团", "一碗擂茶叙乡情"],
    ["临江北站 凌晨四点十分", "最后一趟绿皮车"],
    ["县幼儿园体验日", "爸爸妈妈排队当“学生”"],
    ["老区建设看变化", "石坎村的柑橘坐上了飞机"],
    ["码头上的护航员", "一盏灯 照着三千条船"],
    ["竹编传承人 卓远", "篾刀一响 半条街都静了"],
    ["新修订的《养犬规定》五月施行", "遛狗不牵绳先学法"],
    ["零下28℃，六小时接力", "山路上，七十盏马灯找两个孩子"],
    ["县民间工艺协会换届", "篾匠的徒弟当选会长"],
    ["全县校车安全检查启动", "坐到孩子身边问一问"],
    ["县政协督办校车安全提案", "一条山路走了“三遍”"],
  ])("%s leads in to %s", (kicker, headline) => {
    expect(headsOf(above(kicker, headline))).toEqual([{ kicker, headline }]);
  });

  it.each([
    ["枇杷叶熬出了新滋味", "临江学院与三家药企签约"],
    ["两百里外的主刀医生", "平川县医院完成首例远程手术"],
    ["县根雕协会换届", "卓远连任会长"],
    ["一所乡小怎样留住老师", "石门镇中心小学五年“补人”记"],
    ["全省首个竹筏码头揭牌", "设在石坎村口"],
    ["清江二桥今日动工", "将与高速出口相连"],
    ["县越剧团新戏首演", "八百名观众冒雨入场"],
    ["乡间夜校敲响第一堂钟声！", "平川县试办夜间课堂"],
    ["抢回来的三小时", "平川县人民医院接力救治见闻"],
    ["许知远到石门镇调研春耕", "要求各村少填一张表，多下一块田"],
    ["我县表彰30名乡村教师", "五名教师获“最美园丁”称号"],
    ["首届平川红薯节开幕", "四十家农户摆摊 首日卖出三千斤"],
    ["上半年全县用电量增长8.2%", "工厂开足马力，商铺略有起色"],
    ["县政府与省农行签订合作备忘录", "五年内提供二十亿元贷款"],
  ])("%s stands above its subtitle %s", (headline, subtitle) => {
    expect(headsOf(above(headline, subtitle))).toEqual([{ headline, subtitle }]);
  });
});

describe("lines of plain type above an article", () => {
  it("are one headline when both call for something to be done, blank lines or not", () => {
    expect(headsOf(above("市委常委会召开会议", "", "坚定信心稳住大盘", "", "全力以赴抓好各项工作"))).toEqual([
      { kicker: "市委常委会召开会议", headline: "坚定信心稳住大盘 全力以赴抓好各项工作" },
    ]);
  });

  it("are a kicker where they only quote, and a subtitle where they give somebody's word", () => {
    expect(headsOf(above("“把课堂搬到机台边”", "", "临江职校与六家企业结对 秋季开班"))).toEqual([
      { kicker: "“把课堂搬到机台边”", headline: "临江职校与六家企业结对 秋季开班" },
    ]);
    expect(headsOf(above("板栗产业大会延期举行", "", "组委会：展位费用全额退还"))).toEqual([
      { headline: "板栗产业大会延期举行", subtitle: "组委会：展位费用全额退还" },
    ]);
  });
});
