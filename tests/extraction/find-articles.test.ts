import { describe, expect, it } from "vitest";
import { type Article, findArticles } from "../../server/extraction/page/find-articles.ts";
import { readPage } from "../../server/extraction/page/read-page.ts";

/** The articles of a page given as text, without the way back to its lines. */
function articlesOf(text: string): Omit<Article, "lines" | "page">[] {
  const { page } = readPage(new TextEncoder().encode(text), "page.txt");
  return page ? findArticles(page).map(({ lines: _lines, page: _page, ...article }) => article) : [];
}

const news = (headline: string, byline: string[], paragraphs: string[], more: object = {}) => ({
  kind: "news",
  headline,
  ...more,
  byline,
  text: paragraphs.join("\n"),
});

describe("one article", () => {
  it("is headline, byline and body, each set off by blank lines", () => {
    const page = `苏州河两岸新添五座口袋公园

■本报记者 顾晓岚

本报讯 4月12日，市绿化市容局透露，苏州河两岸今年新添五座口袋公园。

“出门就能坐一坐。”居民郁文华说。`;
    expect(articlesOf(page)).toEqual([
      news(
        "苏州河两岸新添五座口袋公园",
        ["顾晓岚"],
        [
          "本报讯 4月12日，市绿化市容局透露，苏州河两岸今年新添五座口袋公园。",
          "“出门就能坐一坐。”居民郁文华说。",
        ],
      ),
    ]);
  });

  it("is found with no blank line on the page", () => {
    const page = `嘉陵江畔新添一所乡村图书馆
本报讯（记者 蒲小川）3月8日，阆中市天宫镇乡村图书馆开馆。
图书馆藏书一万二千册，全部免费借阅。
镇文化站站长雍和平说，暑假还要办读书会。`;
    expect(articlesOf(page)).toEqual([
      news(
        "嘉陵江畔新添一所乡村图书馆",
        ["蒲小川"],
        [
          "本报讯（记者 蒲小川）3月8日，阆中市天宫镇乡村图书馆开馆。",
          "图书馆藏书一万二千册，全部免费借阅。",
          "镇文化站站长雍和平说，暑假还要办读书会。",
        ],
      ),
    ]);
  });

  it("without a headline has an empty one", () => {
    const page = `本报讯 6月1日，赣州市章贡区水东小学的孩子们收到了特别的礼物。

礼物是一座会说话的书架。`;
    expect(articlesOf(page)).toEqual([
      news(
        "",
        [],
        ["本报讯 6月1日，赣州市章贡区水东小学的孩子们收到了特别的礼物。", "礼物是一座会说话的书架。"],
      ),
    ]);
  });

  it("without 本报讯 or byline begins below its headline", () => {
    const page = `老茶馆里的新故事

清晨六点，彭镇的老茶馆已经坐满了人。

掌柜李强生把第一壶水烧开，说：“水开了，一天就开了。”`;
    expect(articlesOf(page)).toEqual([
      news(
        "老茶馆里的新故事",
        [],
        ["清晨六点，彭镇的老茶馆已经坐满了人。", "掌柜李强生把第一壶水烧开，说：“水开了，一天就开了。”"],
      ),
    ]);
  });

  it("keeps its section headings as paragraphs", () => {
    const page = `从渔村到港城

■本报记者 潘海涛

三十年前，这里只有一条土路。如今，码头上吊车林立。

守住一片海

2012年起，镇里关停了沿岸的小冶炼厂。海水一年比一年清。

闯出一条路

镇长麦永年说，渔民上岸以后，第一件事是学手艺。`;
    expect(articlesOf(page)).toEqual([
      news(
        "从渔村到港城",
        ["潘海涛"],
        [
          "三十年前，这里只有一条土路。如今，码头上吊车林立。",
          "守住一片海",
          "2012年起，镇里关停了沿岸的小冶炼厂。海水一年比一年清。",
          "闯出一条路",
          "镇长麦永年说，渔民上岸以后，第一件事是学手艺。",
        ],
      ),
    ]);
  });
});

describe("characters set wide", () => {
  it("are closed up, and wider gaps part the clauses of a headline", () => {
    const page = "沱 江 涨 水   两 岸 无 恙\n\n本 报 讯 （ 记 者 安 澜 ） 5 日 ， 沱 江 涨 水 。";
    expect(articlesOf(page).map(({ headline, text, byline }) => [headline, text, byline])).toEqual([
      ["沱江涨水 两岸无恙", "本报讯（记者安澜）5日，沱江涨水。", ["安澜"]],
    ]);
  });
});

describe("hard-wrapped lines", () => {
  it("are one paragraph each, told apart by their indents", () => {
    const page = `大庆油田采出水治理见成效

　　本报讯 10月9日，记者从大庆油田有限责任公司获悉，今年
前三季度，油田采出水回用率达到百分之九十八，比去年同期提高
了两个百分点。
　　“水用了一遍又一遍，一滴也舍不得倒。”采油二厂工程师纪
国良介绍，新建的三座处理站全部投产，每天能处理四万立方米的
采出水。
　　下一步，油田还将在外围区块推广这套办法。`;
    expect(articlesOf(page)).toEqual([
      news(
        "大庆油田采出水治理见成效",
        [],
        [
          "本报讯 10月9日，记者从大庆油田有限责任公司获悉，今年前三季度，油田采出水回用率达到百分之九十八，比去年同期提高了两个百分点。",
          "“水用了一遍又一遍，一滴也舍不得倒。”采油二厂工程师纪国良介绍，新建的三座处理站全部投产，每天能处理四万立方米的采出水。",
          "下一步，油田还将在外围区块推广这套办法。",
        ],
      ),
    ]);
  });

  it("are one paragraph each, told apart by blank lines", () => {
    const page = `桂林米粉有了地方标准

■本报记者 秦漓

本报讯 昨日，桂林市市场监督管理局发布桂林米粉地方
标准，对卤水、米浆和配料都作了规定，七月一日起施行
，全市三千多家店铺都要照此办理。

老字号店主阳满堂说，标准出来，心里就有了底，徒弟们
也好教了。`;
    expect(articlesOf(page)).toEqual([
      news(
        "桂林米粉有了地方标准",
        ["秦漓"],
        [
          "本报讯 昨日，桂林市市场监督管理局发布桂林米粉地方标准，对卤水、米浆和配料都作了规定，七月一日起施行，全市三千多家店铺都要照此办理。",
          "老字号店主阳满堂说，标准出来，心里就有了底，徒弟们也好教了。",
        ],
      ),
    ]);
  });

  const WRAPPED = [
    "　　本报讯 10月9日，记者从市水利局获悉，今年",
    "前三季度，沱江采砂船全部上岸，三十八处砂场已",
    "经复绿。",
    "　　“河里清净了，鱼也回来了。”渔民白大江说，",
    "他如今是护河队队长，每天巡河两趟，风雨无阻。",
    "　　下一步，市里还将在支流推广这套办法，把河",
    "长制落到每一条沟渠。",
  ];
  const READ = [
    "本报讯 10月9日，记者从市水利局获悉，今年前三季度，沱江采砂船全部上岸，三十八处砂场已经复绿。",
    "“河里清净了，鱼也回来了。”渔民白大江说，他如今是护河队队长，每天巡河两趟，风雨无阻。",
    "下一步，市里还将在支流推广这套办法，把河长制落到每一条沟渠。",
  ];

  it("are put together where every line stands between blank lines", () => {
    const page = ["沱江采砂船全部上岸", ...WRAPPED].join("\n\n");
    expect(articlesOf(page)).toEqual([news("沱江采砂船全部上岸", [], READ)]);
  });

  it("leave heads apart that are as wide as they are, above and below", () => {
    const heads = ["沱江上的三十八处砂场全部完成复绿工程和验收", "护河队员每天巡河两趟风雨无阻守护一江清水"];
    const other = ["　　“船卖了，心也定了。”凌大山说。", "　　他在码头开了一家鱼馆。"];
    const page = [heads[0], ...WRAPPED, heads[1], "本报记者 凌风", ...other].join("\n");
    expect(articlesOf(page)).toEqual([
      news(heads[0] ?? "", [], READ),
      news(heads[1] ?? "", ["凌风"], ["“船卖了，心也定了。”凌大山说。", "他在码头开了一家鱼馆。"]),
    ]);
  });

  it("keep a space between two Latin words", () => {
    const page = `厦门大学团队论文登上国际期刊

本报讯 5月6日，厦门大学教授连海山团队的论文在Nature
Chemistry发表，论文讲的是怎样用海水直接制氢，成本不到
过去的一半。课题组三年里做了两千多次试验，失败了也就
记下两千多条教训。`;
    expect(articlesOf(page).map((article) => article.text)).toEqual([
      "本报讯 5月6日，厦门大学教授连海山团队的论文在Nature Chemistry发表，论文讲的是怎样用海水直接制氢，成本不到过去的一半。课题组三年里做了两千多次试验，失败了也就记下两千多条教训。",
    ]);
  });
});

describe("broken paragraphs", () => {
  const head = `市人社局送岗进山村

■本报记者 石磊

本报讯 2月20日，恩施州人社局在宣恩县沙道沟镇举办招聘会，三十家企业带来八百个岗位。`;

  it("go on in the next block, in mid-word", () => {
    const page = `${head}

“不出镇就能找到活，还能照顾老人和孩子，这样的招聘会多办几

场才好。”村民向长青说。`;
    expect(articlesOf(page)).toEqual([
      news(
        "市人社局送岗进山村",
        ["石磊"],
        [
          "本报讯 2月20日，恩施州人社局在宣恩县沙道沟镇举办招聘会，三十家企业带来八百个岗位。",
          "“不出镇就能找到活，还能照顾老人和孩子，这样的招聘会多办几场才好。”村民向长青说。",
        ],
      ),
    ]);
  });

  it("go on below a caption that stands in between", () => {
    const page = `${head}

招聘会现场还设了法律咨询台，律师覃光明为务工人员讲解劳动合



图为招聘会现场。  石磊 摄

同里的常见陷阱。`;
    expect(articlesOf(page)).toEqual([
      news(
        "市人社局送岗进山村",
        ["石磊"],
        [
          "本报讯 2月20日，恩施州人社局在宣恩县沙道沟镇举办招聘会，三十家企业带来八百个岗位。",
          "招聘会现场还设了法律咨询台，律师覃光明为务工人员讲解劳动合同里的常见陷阱。",
        ],
      ),
      { kind: "caption", headline: "", byline: ["石磊"], text: "图为招聘会现场。  石磊 摄" },
    ]);
  });

  it("go on below a caption whose credit a mark sets off", () => {
    const page = `${head}

律师覃光明在咨询台前为务工人员讲解劳动合

2月20日，宣恩县沙道沟镇居民在招聘会上看岗位牌。■石磊 摄

同里的常见陷阱。`;
    expect(articlesOf(page).map(({ kind, byline }) => [kind, ...byline])).toEqual([
      ["news", "石磊"],
      ["caption", "石磊"],
    ]);
  });

  it("go on above their opening when the page was read in the wrong order", () => {
    const page = `渔光互补电站并网发电

每年可发电一亿千瓦时，节约标准煤三万吨。

养殖户夏水生说，鱼塘上面发电，下面养鱼，一塘两用。

■本报记者 万波

本报讯 8月15日，鄱阳县三庙前镇渔光互补电站并网发电。据了解，电站占地两千亩，`;
    expect(articlesOf(page)).toEqual([
      news(
        "渔光互补电站并网发电",
        ["万波"],
        [
          "本报讯 8月15日，鄱阳县三庙前镇渔光互补电站并网发电。据了解，电站占地两千亩，每年可发电一亿千瓦时，节约标准煤三万吨。",
          "养殖户夏水生说，鱼塘上面发电，下面养鱼，一塘两用。",
        ],
      ),
    ]);
  });

  it("go on with a word or two that stand alone further down", () => {
    const page = `${head}

村民向长青一家一家问过来，盼的就是把活干到家门口，不再年年出

城区新添三条公交线路

本报讯（记者 谭小英）2月21日，州城区三条公交线路开通。

过去。`;
    expect(articlesOf(page).map(({ text }) => text.split("\n").at(-1))).toEqual([
      "村民向长青一家一家问过来，盼的就是把活干到家门口，不再年年出过去。",
      "本报讯（记者 谭小英）2月21日，州城区三条公交线路开通。",
    ]);
  });

  it("end where a jump line says that they go on elsewhere", () => {
    const page = `${head}

招聘会结束后，工作人员走进火麻坪村，为二十户人家建起就业台账，(下转第三版)

城区新添三条公交线路

本报讯（记者 谭小英）2月21日，州城区三条公交线路开通。`;
    expect(articlesOf(page)).toEqual([
      news(
        "市人社局送岗进山村",
        ["石磊"],
        [
          "本报讯 2月20日，恩施州人社局在宣恩县沙道沟镇举办招聘会，三十家企业带来八百个岗位。",
          "招聘会结束后，工作人员走进火麻坪村，为二十户人家建起就业台账，",
        ],
      ),
      news("城区新添三条公交线路", ["谭小英"], ["本报讯（记者 谭小英）2月21日，州城区三条公交线路开通。"]),
    ]);
  });

  it("begin where a jump line says that they come from elsewhere", () => {
    const page = `（上接第1版）把服务送到了最后一公里。

局长田维新说，下个月还要再来。`;
    expect(articlesOf(page)).toEqual([
      news("", [], ["把服务送到了最后一公里。", "局长田维新说，下个月还要再来。"]),
    ]);
  });

  it("find their own rest when two articles are printed into one another", () => {
    const page = `雅砻江上架起新桥

■本报记者 罗布

本报讯 7月3日，甘孜县雅砻江新桥合龙，两岸的藏族群众敲锣打鼓，把

城关小学有了天文台

■本报记者 卓玛

本报讯 城关小学的天文台昨日启用，校长次仁顿珠把第一次观测的机会让给了

哈达系在桥栏上。大桥由四川路桥集团承建，工期比合同提前了四十天。

六年级学生丹增。“我看见了土星的光环！”丹增喊道，天文台里一片掌声。

桥头的村民泽仁说，大桥一通，去甘孜县城不用绕路。

学校还将开设天文课，请大学教授讲星空。`;
    expect(articlesOf(page)).toEqual([
      news(
        "雅砻江上架起新桥",
        ["罗布"],
        [
          "本报讯 7月3日，甘孜县雅砻江新桥合龙，两岸的藏族群众敲锣打鼓，把哈达系在桥栏上。大桥由四川路桥集团承建，工期比合同提前了四十天。",
          "桥头的村民泽仁说，大桥一通，去甘孜县城不用绕路。",
        ],
      ),
      news(
        "城关小学有了天文台",
        ["卓玛"],
        [
          "本报讯 城关小学的天文台昨日启用，校长次仁顿珠把第一次观测的机会让给了六年级学生丹增。“我看见了土星的光环！”丹增喊道，天文台里一片掌声。",
          "学校还将开设天文课，请大学教授讲星空。",
        ],
      ),
    ]);
  });
});

describe("articles printed into one another at the ends of their paragraphs", () => {
  it("are told apart by the people and things they speak of", () => {
    const meeting = [
      "本报讯（记者 杜若）10月8日，全市秋冬种工作推进会召开。市委书记尚德明出席并讲话。",
      "尚德明强调，要抢抓农时，把小麦播种面积稳住，把油菜播种面积扩大。",
      "会议要求，农机部门要备足播种机，种子部门要备足小麦、油菜良种。",
    ] as const;
    const ferry = [
      "天不亮，摆渡人贺老栓就解开了缆绳。小渡船在沙河上一撑就是四十年。",
      "贺老栓的父亲也是摆渡人，渡船是父亲留下的。",
      "“渡船停一天，娃娃们就得绕十里路。”贺老栓说。",
    ] as const;
    const page = [
      "把冬小麦种足种好",
      meeting[0],
      "沙河渡口四十年",
      "■本报记者 江雪",
      ferry[0],
      meeting[1],
      ferry[1],
      ferry[2],
      meeting[2],
    ].join("\n\n");
    expect(articlesOf(page)).toEqual([
      news("把冬小麦种足种好", ["杜若"], [...meeting]),
      news("沙河渡口四十年", ["江雪"], [...ferry]),
    ]);
  });
});

describe("a tour broken off above another article's signature", () => {
  it("goes on below that article's text, and each article has its own head", () => {
    const page = `市人大常委会检查饮用水水源保护情况

■本报记者 卓远

本报讯 4月7日，市人大常委会副主任柳依依率执法检查组到临江区检查饮用水水源保护情况。

检查组一行首先来到临江区白石水库，沿着库

■本报记者 凌风

本报讯 4月11日，市政协召开木雕产业协商会，市政协主席江长流主持会议。

会上，木雕协会会长练国平说，木雕产值超过八亿元，但大多靠贴牌，自主设

木雕怎样走出大山

岸步行查看界桩和视频监控，抽查了近三个月的水质监测记录。

计的产品不到一成。`;
    expect(articlesOf(page).map(({ headline, text }) => [headline, ...text.split("\n")])).toEqual([
      [
        "市人大常委会检查饮用水水源保护情况",
        "本报讯 4月7日，市人大常委会副主任柳依依率执法检查组到临江区检查饮用水水源保护情况。",
        "检查组一行首先来到临江区白石水库，沿着库岸步行查看界桩和视频监控，抽查了近三个月的水质监测记录。",
      ],
      [
        "木雕怎样走出大山",
        "本报讯 4月11日，市政协召开木雕产业协商会，市政协主席江长流主持会议。",
        "会上，木雕协会会长练国平说，木雕产值超过八亿元，但大多靠贴牌，自主设计的产品不到一成。",
      ],
    ]);
  });
});

describe("a sentence broken off above another article", () => {
  it("goes on where a name across the break stands whole elsewhere, not where a person known begins", () => {
    const page = `开局就冲刺

本报记者 安澜

4月8日，市委书记邹怀远调度重点项目，要求以项目建设的加速度，

市政府党组集体学习

本报记者 凌风

4月8日，市政府党组举行集体学习会。副市长吕望舒作辅导，党组成员柯

推动发展不断取得新成效。

邹怀远走进起重机车间，询问订单，要求企业加大研发投入。

晓楼、叶知秋交流发言。柯晓楼结合交通工作谈体会。`;
    expect(articlesOf(page).map(({ headline, text }) => [headline, ...text.split("\n")])).toEqual([
      [
        "开局就冲刺",
        "4月8日，市委书记邹怀远调度重点项目，要求以项目建设的加速度，推动发展不断取得新成效。",
        "邹怀远走进起重机车间，询问订单，要求企业加大研发投入。",
      ],
      [
        "市政府党组集体学习",
        "4月8日，市政府党组举行集体学习会。副市长吕望舒作辅导，党组成员柯晓楼、叶知秋交流发言。柯晓楼结合交通工作谈体会。",
      ],
    ]);
  });
});

describe("a sentence that breaks off above a paragraph about somebody new", () => {
  it("does not go on with who that is", () => {
    const page = `守了三十年的桥

本报讯（记者 童书言）天不亮，石坎村的木桥上已经有人挑着菜走过。

1991年，章大伯从父亲手里接过看桥的差事，

木匠许知远是青河镇人，每年上桥换一次板。

那年他二十六岁。`;
    expect(articlesOf(page).map(({ text }) => text.split("\n").slice(1))).toEqual([
      [
        "1991年，章大伯从父亲手里接过看桥的差事，那年他二十六岁。",
        "木匠许知远是青河镇人，每年上桥换一次板。",
      ],
    ]);
  });
});

describe("an article inside a sentence of another", () => {
  it("keeps the list of those appointed, and its own rest below that of the other", () => {
    const page = `三棵板栗树和一条路

清江记者站 童书言

石坎村到县道的山路修了两个月，差点在最后八十米上停下来，因为路边有三棵板栗树。

这条路由县公路工程处施工。县交通局科长卓远去了许家六趟，头五趟都没谈钱，

县政府任免一批干部

日前，县政府下发通知，决定：

章远志任县商务局副局长（试用期一年）；

邹山任县政府驻省城办事处主任，免去其县信访局副局长职务；

免去许宁的县住建局总工程师职务。

通知落款日期为9月2日。

帮着剥栗子。第六趟，许老汉说了实话：板栗树是他跟儿子一起嫁接的。

卓远回去找公路工程处商量，把弯道外移一米，三棵板栗树留下两棵。`;
    expect(
      articlesOf(page).map(({ headline, byline, text }) => [headline, byline, ...text.split("\n")]),
    ).toEqual([
      [
        "三棵板栗树和一条路",
        ["童书言"],
        "石坎村到县道的山路修了两个月，差点在最后八十米上停下来，因为路边有三棵板栗树。",
        "这条路由县公路工程处施工。县交通局科长卓远去了许家六趟，头五趟都没谈钱，帮着剥栗子。第六趟，许老汉说了实话：板栗树是他跟儿子一起嫁接的。",
        "卓远回去找公路工程处商量，把弯道外移一米，三棵板栗树留下两棵。",
      ],
      [
        "县政府任免一批干部",
        [],
        "日前，县政府下发通知，决定：",
        "章远志任县商务局副局长（试用期一年）；",
        "邹山任县政府驻省城办事处主任，免去其县信访局副局长职务；",
        "免去许宁的县住建局总工程师职务。",
        "通知落款日期为9月2日。",
      ],
    ]);
  });
});

describe("the rest of a broken paragraph below a whole one", () => {
  it("is brought up to its beginning when a word runs across the break", () => {
    const page = `石门镇一座危桥昨起封闭施工

本报讯（记者 童书言）记者从县交通局获悉，农村公路危桥改造工

县交通局副局长卓远提醒，施工期间过往车辆请绕行。县公安局交警大队将派员疏导。

程昨日正式动工，工期九十天。`;
    expect(articlesOf(page).map(({ text }) => text.split("\n"))).toEqual([
      [
        "本报讯（记者 童书言）记者从县交通局获悉，农村公路危桥改造工程昨日正式动工，工期九十天。",
        "县交通局副局长卓远提醒，施工期间过往车辆请绕行。县公安局交警大队将派员疏导。",
      ],
    ]);
  });
});

describe("a line that somebody reports", () => {
  it("is the beginning of a sentence and no head, though it stands above the head of another article", () => {
    const page = `台风来前 敲开每一扇门

本报讯（记者 童书言）9月5日晚，青河县防汛指挥部召开台风防御调度会。

县气象台台长卓远汇报，台风中心预计6日夜间在白石渡口一带

县政府与省农行签约

本报讯（记者 章青）9月5日上午，县政府与省农行签订合作协议。

登陆，台风雨量将达到一百毫米。`;
    expect(articlesOf(page).map(({ headline, text }) => [headline, ...text.split("\n").slice(1)])).toEqual([
      [
        "台风来前 敲开每一扇门",
        "县气象台台长卓远汇报，台风中心预计6日夜间在白石渡口一带登陆，台风雨量将达到一百毫米。",
      ],
      ["县政府与省农行签约"],
    ]);
  });
});

describe("two articles about one speaker, one of them torn inside a sentence", () => {
  it("keep their paragraphs: no paragraph is torn off by a quoted term, or put behind a closing one", () => {
    const page = `抓项目 促落地

县长卓远主持召开重点项目调度会

本报讯（记者 童书言）6月8日，县长卓远主持召开重点项目调度会，听取园区建设情况汇报。

卓远强调，要盯紧时间、责任

“两张清单”，落实“我的工地、我的担子”的要求，确保项目按期

投产。

县领导许知远、章远志参加。

问需于民 把老街修好

卓远调研老旧小区改造

本报讯（记者 童书言）6月8日下午，县长卓远到白石街调研老旧小区改造，查看管网和停车场。

在座谈会上，卓远听取居民意见。他说，要把好事办好，让“我的家园、我的

担子”成为街坊的话题。要先算民生账，把资金用在刀刃上。

卓远要求，要抓好项目进度，盯紧责任清单，确保改造按期完成。

县领导许知远参加。`;
    expect(articlesOf(page).map(({ text }) => text.split("\n").slice(1))).toEqual([
      [
        "卓远强调，要盯紧时间、责任“两张清单”，落实“我的工地、我的担子”的要求，确保项目按期投产。",
        "县领导许知远、章远志参加。",
      ],
      [
        "在座谈会上，卓远听取居民意见。他说，要把好事办好，让“我的家园、我的担子”成为街坊的话题。要先算民生账，把资金用在刀刃上。",
        "卓远要求，要抓好项目进度，盯紧责任清单，确保改造按期完成。",
        "县领导许知远参加。",
      ],
    ]);
  });
});

describe("heads", () => {
  const headOf = (page: string) =>
    articlesOf(page).map(({ headline, kicker, subtitle, byline }) => ({
      headline,
      kicker,
      subtitle,
      byline,
    }));
  const body = "本报讯 9月1日，全市防汛工作会议召开。市长葛长河主持会议并讲话，强调要坚决守住安全底线。";

  it("have a kicker that leads in with 强调——", () => {
    const page = `葛长河在全市防汛工作会议上强调——\n\n坚决守住安全底线\n\n■本报记者 凌风\n\n${body}`;
    expect(headOf(page)).toEqual([
      { headline: "坚决守住安全底线", kicker: "葛长河在全市防汛工作会议上强调——", byline: ["凌风"] },
    ]);
  });

  it("have a kicker that tells the event and a headline that tells the point", () => {
    const page = `全市防汛工作会议召开\n\n坚决守住安全底线 全力保障安澜度汛\n\n葛长河讲话\n\n■本报记者 凌风\n\n${body}`;
    expect(headOf(page)).toEqual([
      {
        headline: "坚决守住安全底线 全力保障安澜度汛",
        kicker: "全市防汛工作会议召开",
        subtitle: "葛长河讲话",
        byline: ["凌风"],
      },
    ]);
  });

  it("have a subtitle that tells who was there", () => {
    const page = `全市防汛工作会议召开\n\n葛长河主持并讲话 谷雨时出席\n\n■本报记者 凌风\n\n${body}`;
    expect(headOf(page)).toEqual([
      { headline: "全市防汛工作会议召开", subtitle: "葛长河主持并讲话 谷雨时出席", byline: ["凌风"] },
    ]);
  });

  it("have a column's name in brackets above them", () => {
    const page = `【新春走基层】\n\n守桥人的第十个除夕\n\n本报记者 凌风 谷雨时 报道\n\n除夕夜，沱江大桥上风很大。守桥人简大山提着马灯走了一个来回。`;
    expect(headOf(page)).toEqual([
      { headline: "守桥人的第十个除夕", kicker: "【新春走基层】", byline: ["凌风", "谷雨时"] },
    ]);
  });

  it("are one headline when a line breaks in mid-word", () => {
    const page = `坚决守住安全底线 全力保障群众生命财\n产安全\n\n■本报记者 凌风\n\n${body}`;
    expect(headOf(page)).toEqual([
      { headline: "坚决守住安全底线 全力保障群众生命财产安全", byline: ["凌风"] },
    ]);
  });

  it("are read where markdown marks the headline, and where it marks nothing", () => {
    const page = `葛长河主持召开防汛会议，强调——\n\n## 坚决守住安全底线\n\n**本报讯** 9月1日，全市防汛工作会议召开。市长葛长河强调，要坚决守住安全底线。`;
    expect(articlesOf(page)).toEqual([
      news(
        "坚决守住安全底线",
        [],
        ["本报讯 9月1日，全市防汛工作会议召开。市长葛长河强调，要坚决守住安全底线。"],
        { kicker: "葛长河主持召开防汛会议，强调——" },
      ),
    ]);
  });

  it("stand below the body that they belong to when that is what they speak of", () => {
    const page = `■本报记者 凌风

${body}

全市防汛工作会议召开

葛长河主持

百年糖厂变身文创园

■本报记者 谷雨时

本报讯 昨日，内江百年糖厂文创园开园，老厂房里办起了画展。`;
    expect(headOf(page)).toEqual([
      { headline: "全市防汛工作会议召开", subtitle: "葛长河主持", byline: ["凌风"] },
      { headline: "百年糖厂变身文创园", byline: ["谷雨时"] },
    ]);
  });
});

describe("bylines", () => {
  const bylineOf = (byline: string) =>
    articlesOf(`沱江两岸新栽万株柳树\n\n${byline}\n\n3月12日，资中县三百名志愿者来到沱江边种树。`).map(
      (article) => article.byline,
    );

  it.each([
    ["■本报记者 白帆 通讯员 江心洲 安澜", ["白帆", "江心洲", "安澜"]],
    ["本报记者 白帆 文/图", ["白帆"]],
    ["记者 白帆、江心洲 通讯员 安澜", ["白帆", "江心洲", "安澜"]],
    ["□ 本报记者 张　三　李小四", ["张三", "李小四"]],
    ["■陈路平", ["陈路平"]],
    ["全媒体记者 白帆 见习记者 江心洲", ["白帆", "江心洲"]],
    ["（资中报记者 白帆）", ["白帆"]],
    ["文/白帆 图/江心洲", ["白帆", "江心洲"]],
    ["新华社记者 买买提·吐尔逊 白帆", ["买买提·吐尔逊", "白帆"]],
    ["融媒体记者 阿依努尔 白帆", ["阿依努尔", "白帆"]],
    ["本報記者 關山月 葉蓮", ["關山月", "葉蓮"]],
    ["江心洲", ["江心洲"]],
    ["□ 德吉卓玛", ["德吉卓玛"]],
    ["■资中县银山镇党委书记 安澜", ["安澜"]],
  ])("%s", (line, names) => {
    expect(bylineOf(line)).toEqual([names]);
  });

  it("stand in brackets at the opening and stay in the text", () => {
    expect(
      articlesOf("沱江水位回落\n\n本报7月5日讯（记者 白帆 通讯员 江心洲）5日上午，沱江水位回落。"),
    ).toEqual([
      news(
        "沱江水位回落",
        ["白帆", "江心洲"],
        ["本报7月5日讯（记者 白帆 通讯员 江心洲）5日上午，沱江水位回落。"],
      ),
    ]);
  });

  it("of an agency stand behind its 电", () => {
    expect(
      articlesOf("春运今日启动\n\n新华社北京1月10日电（记者 白帆）春运今日启动，预计发送旅客四亿人次。"),
    ).toEqual([
      news(
        "春运今日启动",
        ["白帆"],
        ["新华社北京1月10日电（记者 白帆）春运今日启动，预计发送旅客四亿人次。"],
      ),
    ]);
  });

  it("stand at the end of the last paragraph", () => {
    const page = "沱江水位回落\n\n5日上午，沱江水位回落。\n\n沿江居民陆续返家。（记者 白帆 通讯员 江心洲）";
    expect(articlesOf(page)).toEqual([
      news(
        "沱江水位回落",
        ["白帆", "江心洲"],
        ["5日上午，沱江水位回落。", "沿江居民陆续返家。（记者 白帆 通讯员 江心洲）"],
      ),
    ]);
  });

  it("are names alone below the last paragraph, too", () => {
    const page =
      "沱江水位回落\n\n5日上午，沱江水位回落。沿江居民陆续返家。\n\n白帆 江心洲\n\n老街添了口袋公园\n\n昨日，老街口袋公园开园。";
    expect(articlesOf(page)).toEqual([
      news("沱江水位回落", ["白帆", "江心洲"], ["5日上午，沱江水位回落。沿江居民陆续返家。"]),
      news("老街添了口袋公园", [], ["昨日，老街口袋公园开园。"]),
    ]);
  });

  it("stand on a line of their own below the body", () => {
    const page = "沱江水位回落\n\n5日上午，沱江水位回落。沿江居民陆续返家。\n\n（记者 白帆）";
    expect(articlesOf(page)).toEqual([
      news("沱江水位回落", ["白帆"], ["5日上午，沱江水位回落。沿江居民陆续返家。"]),
    ]);
  });
});

describe("what stands beside the articles", () => {
  it("is the newspaper's furniture, which is no article's text", () => {
    const page = `02 要闻
2021年3月4日 星期四 责编：江心洲 版式：白帆 校对：安澜

市图书馆周末延时开放

本报讯（记者 白帆）3月3日，攀枝花市图书馆宣布周末延时两小时开放。

责任编辑：江心洲`;
    expect(articlesOf(page)).toEqual([
      news(
        "市图书馆周末延时开放",
        ["白帆"],
        ["本报讯（记者 白帆）3月3日，攀枝花市图书馆宣布周末延时两小时开放。"],
      ),
    ]);
  });

  it.each([
    "攀枝花日报 2021年3月4日 春分",
    "攀枝花晚报 城事 A07",
    "读者来信 2021年3月4日 星期四 06版",
    "值班编委/江心洲 责任编辑/白帆 版面设计/安澜",
    "责编 江心洲 美编 白帆 校检 安澜 电话：0812-3330000",
    "时 政",
    "攀枝花日报 PANZHIHUA DAILY",
    "PANZHIHUA DAILY 综合新闻 A3",
    "今天白天 多云 北风2~3级 12℃～20℃",
    "扫描二维码 关注云上攀枝花",
    "老街改造听民意 ▶▶5版",
    "第11286期（今日8版）",
    "云上攀枝花客户端二维码",
  ])("is the furniture %s", (line) => {
    const page = `${line}\n\n市图书馆周末延时开放\n\n本报讯（记者 白帆）3月3日，市图书馆宣布周末延时两小时开放。`;
    const printed = articlesOf(page).filter(({ kind }) => kind !== "masthead");
    expect(printed.map(({ headline, text }) => [headline, text])).toEqual([
      ["市图书馆周末延时开放", "本报讯（记者 白帆）3月3日，市图书馆宣布周末延时两小时开放。"],
    ]);
  });

  it("is no headline that tells of a QR code", () => {
    const head = "米易县把每一棵芒果树的来历写进二维码";
    const text = "本报讯 3月3日，米易县给芒果树挂上了二维码。";
    expect(articlesOf(`${head}\n\n${text}`)).toEqual([news(head, [], [text])]);
  });

  it("is a masthead, an article of its own kind", () => {
    const page = `攀枝花日报
PANZHIHUA DAILY
国内统一连续出版物号 CN 51-0013
2021年3月4日 星期四
今日八版

市图书馆周末延时开放

本报讯（记者 白帆）3月3日，攀枝花市图书馆宣布周末延时两小时开放。`;
    expect(articlesOf(page).map(({ kind, headline }) => [kind, headline])).toEqual([
      ["masthead", ""],
      ["news", "市图书馆周末延时开放"],
    ]);
  });

  it("is a photograph with its credit", () => {
    const page = `市图书馆周末延时开放

本报讯（记者 白帆）3月3日，攀枝花市图书馆宣布周末延时两小时开放。

▲3月2日，米易县新山梯田灌满了水，像一面面镜子。

■见习记者 安澜 摄`;
    expect(
      articlesOf(page).map(({ kind, headline, byline, text }) => [kind, headline, byline, text]),
    ).toEqual([
      [
        "news",
        "市图书馆周末延时开放",
        ["白帆"],
        "本报讯（记者 白帆）3月3日，攀枝花市图书馆宣布周末延时两小时开放。",
      ],
      ["caption", "", ["安澜"], "▲3月2日，米易县新山梯田灌满了水，像一面面镜子。"],
    ]);
  });

  it("is a photograph's text in the middle of a sentence, when it begins with somebody named", () => {
    const page = `高速路口的修理铺

本报记者 白帆

江心洲十九岁时摔断了腰。后来他学会了修车，从补胎到修农机，方圆二

江心洲教徒弟听发动机的声音。

十里的车都推来。`;
    expect(articlesOf(page).map(({ kind, text }) => [kind, text])).toEqual([
      ["news", "江心洲十九岁时摔断了腰。后来他学会了修车，从补胎到修农机，方圆二十里的车都推来。"],
      ["caption", "江心洲教徒弟听发动机的声音。"],
    ]);
  });

  it("is not the last words of a sentence, though they begin like a name", () => {
    const page = `城东新区三年办成十件实事

加强社区医院建设。实施家庭医生签约计划，引进

高年资医师。

措施四：办好家门口的养老食堂

每个社区至少办一所食堂。`;
    expect(articlesOf(page).map(({ text }) => text)).toEqual([
      "加强社区医院建设。实施家庭医生签约计划，引进高年资医师。\n措施四：办好家门口的养老食堂\n每个社区至少办一所食堂。",
    ]);
  });

  it("is a photograph with its headline above its credit", () => {
    const page = `霜降后的樱桃园

白帆 摄

11月5日，石门镇的村民在给樱桃树刷白。`;
    expect(articlesOf(page).map(({ kind, headline }) => [kind, headline])).toEqual([
      ["caption", "霜降后的樱桃园"],
    ]);
  });

  it("is a photograph with a headline of its own, above the headline of an article", () => {
    const page = `冰雪进校园

2月14日，石门镇小学的学生在操场上体验旱地冰壶。

通讯员 安澜 摄

老旧小区今年改造三十二个

本报讯（记者 白帆）2月15日，记者从市住建局获悉，今年全市将改造三十二个老旧小区。`;
    expect(articlesOf(page).map(({ kind, headline }) => [kind, headline])).toEqual([
      ["caption", "冰雪进校园"],
      ["news", "老旧小区今年改造三十二个"],
    ]);
  });

  it("is an advertisement", () => {
    const page = `市图书馆周末延时开放

本报讯（记者 白帆）3月3日，攀枝花市图书馆宣布周末延时两小时开放。

阳光花城二期 火热发售
恭迎品鉴 热线：0812-3330000`;
    expect(articlesOf(page).map(({ kind, text }) => [kind, text])).toEqual([
      ["news", "本报讯（记者 白帆）3月3日，攀枝花市图书馆宣布周末延时两小时开放。"],
      ["ad", "阳光花城二期 火热发售\n恭迎品鉴 热线：0812-3330000"],
    ]);
  });

  it("is a comment below a column's name, which is nobody's, with a mark or without", () => {
    for (const column of ["■今日谈", "今日谈"])
      expect(
        articlesOf(
          `${column}\n\n别让项目等人\n\n卓远\n\n一条线能把项目卡上两个月。卡住项目的不是线，是没有人认领的那一步。`,
        ).map(({ kind, kicker, headline, byline }) => [kind, kicker, headline, byline]),
      ).toEqual([["commentary", "今日谈", "别让项目等人", ["卓远"]]]);
  });

  it("is a comment, told by its signature", () => {
    const page = `把好事办到群众心坎上

■本报评论员

办好事，贵在用心。

群众的心里有一杆秤。让我们把好事一件一件办好。`;
    expect(articlesOf(page)).toEqual([
      {
        kind: "commentary",
        headline: "把好事办到群众心坎上",
        byline: [],
        text: "办好事，贵在用心。\n群众的心里有一杆秤。让我们把好事一件一件办好。",
      },
    ]);
  });

  it("is a regulation, told by its articles", () => {
    const page = `资阳市城市绿化条例

第一条 为了保护城市绿化，制定本条例。

第二条 本市城市规划区适用本条例。

第三条 市园林绿化局主管本市绿化工作。`;
    expect(articlesOf(page)).toEqual([
      {
        kind: "policy",
        headline: "资阳市城市绿化条例",
        byline: [],
        text: "第一条 为了保护城市绿化，制定本条例。\n第二条 本市城市规划区适用本条例。\n第三条 市园林绿化局主管本市绿化工作。",
      },
    ]);
  });
});

describe("what stands beside an article", () => {
  const STORY = `小巷里的议事厅

☉本报记者 萧平

11月19日晚，居民黄美在巷口碰到社区干部，连声道谢。

下一步，全区社区都将推广这一做法。`;

  it("is a caption below its credit, when a picture's text stands there alone", () => {
    const page = `${STORY}

☉本报记者 张旭 摄

连日来，西沃村的紫菜迎来采收。图为渔民正在收割。`;
    expect(articlesOf(page).map(({ kind, byline, text }) => ({ kind, byline, text }))).toEqual([
      {
        kind: "news",
        byline: ["萧平"],
        text: "11月19日晚，居民黄美在巷口碰到社区干部，连声道谢。\n下一步，全区社区都将推广这一做法。",
      },
      { kind: "caption", byline: ["张旭"], text: "连日来，西沃村的紫菜迎来采收。图为渔民正在收割。" },
    ]);
  });

  it("keeps apart a signed article below two that were printed into one another", () => {
    const page = `重点项目现场会召开

本报讯（记者 苏梅）11月20日，现场会召开，与会人员仔细询问项目投

${STORY.replace("连声道谢。", "连声道谢。\n\n社区老旧，今年社区在大榕树下")}

资、用工、要素保障等情况，要求业主单位抢抓有效施工期。

搭起议事厅，居民代表围坐一桌，有话直说。

青年徒步柚海

☉林婷 文/图

11月18日，徒步大会在五星村开幕，六百名青年参加。`;
    expect(articlesOf(page).map(({ headline }) => headline)).toEqual([
      "重点项目现场会召开",
      "小巷里的议事厅",
      "青年徒步柚海",
    ]);
  });
});
