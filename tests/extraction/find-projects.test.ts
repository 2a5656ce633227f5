import { describe, expect, test } from "vitest";
import { findProjects } from "../../server/extraction/projects/find-projects.ts";
import { article, named, toMentions } from "./article.ts";

/** Name and category of each project found, once. */
function projects(text: string, headline = "", bodies: string[] = [], places: string[] = []): string[] {
  const names = toMentions([
    ...bodies.map((name) => named(text, "Organisation", name)),
    ...places.map((name) => named(text, "Place", name)),
  ]);
  const found = findProjects(article(headline, text), names);
  return [...new Set(found.map((m) => `${m.name} ${m.category}`))];
}

describe("a project", () => {
  test("is a policy document in 《》; a play or a newspaper is none", () => {
    expect(projects("会议审议通过《岳阳市湿地保护条例》，随后观看话剧《湖上》。")).toEqual([
      "《岳阳市湿地保护条例》 POLICY",
    ]);
  });

  test("is a name with a marker word, without the verb and the body before it", () => {
    expect(projects("要深入实施水系连通三年行动，全面开展君山区农村饮水安全试点。")).toEqual([
      "水系连通三年行动 PROGRAMME",
      "君山区农村饮水安全试点 PILOT",
    ]);
    expect(projects("这是县人社局春风行动的一项内容。", "", ["县人社局"])).toEqual(["春风行动 PROGRAMME"]);
  });

  test("begins after what is done to it, whatever the verb, and with the verb that names its work", () => {
    expect(projects("他一到岳阳就直奔铁山灌区二期工程工地，要求赶紧补上农村坑塘整治工程这一课。")).toEqual([
      "铁山灌区二期工程 CONSTRUCTION",
      "农村坑塘整治工程 CONSTRUCTION",
    ]);
    expect(projects("全县实施抽水蓄能电站项目，扎实开展脱贫攻坚三年行动。")).toEqual([
      "抽水蓄能电站项目 CONSTRUCTION",
      "脱贫攻坚三年行动 PROGRAMME",
    ]);
  });

  test("is a festival under its number", () => {
    expect(projects("昨日，第三届洞庭莲藕节开幕。")).toEqual(["第三届洞庭莲藕节 PROGRAMME"]);
    expect(projects("今年春节，第三届洞庭文化讲坛的节目很多。")).toEqual([]);
  });

  test("is an honour for which the text tells that people are chosen, and no other", () => {
    const ceremony = "全国优秀护林员表彰大会昨天召开，";
    expect(projects(`${ceremony}李某被授予“全国优秀护林员”荣誉称号。`)).toContain("全国优秀护林员 PROGRAMME");
    expect(projects(`${ceremony}李某被林业局授予“全国优秀护林员”荣誉称号。`)).toEqual([]);
    expect(projects("李某被授予“全国优秀护林员”荣誉称号。")).toEqual([]);
    expect(projects("溪口村被评为全省文明示范村，李某获评“最美护林员”。")).toEqual([]);
  });

  test("is a contest with its number, however plain its words", () => {
    expect(projects("李某荣获第二届“最美教师”评选活动一等奖。")).toEqual([
      "第二届“最美教师”评选活动 PROGRAMME",
    ]);
    expect(projects("江城队捧回第八届中国创新创业大赛制造业组一等奖。")).toEqual([
      "第八届中国创新创业大赛 PROGRAMME",
    ]);
    expect(projects("李某在全国羽毛球青年锦标赛混双决赛中折桂。")).toEqual([
      "全国羽毛球青年锦标赛 PROGRAMME",
    ]);
    expect(projects("2022洞庭半程马拉松昨日开跑。")).toEqual(["2022洞庭半程马拉松 PROGRAMME"]);
  });

  test("begins after what is wished of it", () => {
    expect(projects("要打造全新数字文旅平台，确保实现农田保护攻坚战阶段性目标。")).toEqual([
      "数字文旅平台 CONSTRUCTION",
      "农田保护攻坚战 PROGRAMME",
    ]);
  });

  test("goes by its name without its unit, and by no rest of what is done to a road", () => {
    const text = "岳阳市智慧城管平台建设、凤凰大道北段提质改造工程同时启动。";
    const places = ["岳阳市", "凤凰大道"].map((name) => named(text, "Place", name));
    const found = findProjects(article("", text), toMentions(places));
    expect(found.map(({ name, aliases }) => [name, aliases])).toEqual([
      ["岳阳市智慧城管平台", ["智慧城管平台"]],
      ["凤凰大道北段提质改造工程", []],
    ]);
  });

  test("is each thing of a list that is being built", () => {
    expect(projects("加快推进华容文创园、湖区数据中心建设，开工建设洞庭大道北延工程。")).toEqual([
      "华容文创园 CONSTRUCTION",
      "湖区数据中心 CONSTRUCTION",
      "洞庭大道北延工程 CONSTRUCTION",
    ]);
  });

  test("is a quoted name that is carried out, with the place it belongs to", () => {
    expect(projects("实施“归雁领航”计划，推进“四好渔村”建设，建设高水平“湖鲜城”。")).toEqual([
      "“归雁领航”计划 PROGRAMME",
      "“四好渔村”建设 PROGRAMME",
      "“湖鲜城” CONSTRUCTION",
    ]);
  });

  test("is the creation of a titled city, however the words stand", () => {
    expect(projects("我市创建国家卫生城市。国家卫生城市创建工作人人有责。")).toEqual([
      "创建国家卫生城市 PROGRAMME",
    ]);
  });

  test("is what a meeting is called after, when the text speaks of it as a task", () => {
    const text = "昨日，全市生活垃圾分类工作动员会召开。要抓好生活垃圾分类工作，垃圾分类要常抓。";
    expect(projects(text)).toEqual(["生活垃圾分类 PROGRAMME"]);
  });

  test("is a festival or games that have a number or a year", () => {
    expect(projects("第五届湖区龙舟赛和2022洞庭马拉松如期开赛。")).toEqual([
      "第五届湖区龙舟赛 PROGRAMME",
      "2022洞庭马拉松 PROGRAMME",
    ]);
  });
});

describe("no project", () => {
  test("is a slogan, a doctrine, a method or a kind of thing", () => {
    expect(projects("落实“三高四新”战略，增强“四个意识”，打造“湖乡名片”，用好“一线工作法”。")).toEqual([]);
    expect(projects("以实际行动办好民生工程，谋划一批重大项目，加快基础设施建设。")).toEqual([]);
    expect(projects("记者来到湖滨公园，走进市第一中学参观。")).toEqual([]);
  });

  test("is a contest, a fair or a show under its number, its quoted cup or the unit whose it is", () => {
    expect(
      projects(
        "昨晚，2022年岳阳市“洞庭杯”篮球联赛开赛。他夺得全省青少年足球联赛亚军。首届洞庭“小莲花杯”作文大赛揭晓。",
      ),
    ).toEqual([
      "2022年岳阳市“洞庭杯”篮球联赛 PROGRAMME",
      "全省青少年足球联赛 PROGRAMME",
      "首届洞庭“小莲花杯”作文大赛 PROGRAMME",
    ]);
    expect(projects("今天，2023中国（岳阳）国际观鸟文化节开幕，“古楼旧影”文物特展同时开展。")).toEqual([
      "2023中国(岳阳)国际观鸟文化节 PROGRAMME",
      "“古楼旧影”文物特展 PROGRAMME",
    ]);
  });

  test("does not begin with what leads up to it, nor end in a body's name", () => {
    expect(projects("其中君山示范项目由他承建，全力服务保障洞庭绿色纸业项目，抓牢重大项目。")).toEqual([
      "君山示范项目 CONSTRUCTION",
      "洞庭绿色纸业项目 CONSTRUCTION",
    ]);
    expect(projects("云梦大学信息工程学院和湖南洞庭路桥工程有限公司签约，三个非遗项目参展。")).toEqual([]);
    expect(projects("推进国有林场改革试点，实施洞庭植被恢复工程。")).toEqual([
      "国有林场改革试点 PILOT",
      "洞庭植被恢复工程 CONSTRUCTION",
    ]);
  });

  test("is a route, a works or a house in the making, however far its verb stands", () => {
    expect(projects("标志着城陵矶—釜山集装箱航线正式开通。")).toEqual(["城陵矶—釜山集装箱航线 CONSTRUCTION"]);
    expect(projects("公司正在建设年产2万吨的酸笋智慧工厂，共建“洞庭渔火”陈列室。")).toEqual([
      "酸笋智慧工厂 CONSTRUCTION",
      "“洞庭渔火”陈列室 CONSTRUCTION",
    ]);
  });

  test("is a law, a draft or a consensus in 《》, and a rank that is worked for", () => {
    expect(
      projects("检查《中华人民共和国湿地保护法》实施情况，形成《洞庭共识》，创建国家4A级景区。"),
    ).toEqual(["《中华人民共和国湿地保护法》 POLICY", "《洞庭共识》 POLICY", "创建国家4A级景区 PROGRAMME"]);
  });

  test("is a match of a city's or under its number, and no number of people or habit", () => {
    expect(projects("岳阳市职工技能大赛落幕，第十一届洞庭影展开展，安化县青少年田径冠军赛开赛。")).toEqual([
      "岳阳市职工技能大赛 PROGRAMME",
      "第十一届洞庭影展 PROGRAMME",
      "安化县青少年田径冠军赛 PROGRAMME",
    ]);
    expect(projects("给14名行动不便的老人做饭，把课堂搬到项目一线。")).toEqual([]);
  });

  test("is a quoted activity by its kind, and nothing that is only given or shown", () => {
    expect(projects("参加“五同行”送药服务活动，街道举办“声动岳阳”朗诵比赛。")).toEqual([
      "“五同行”送药服务活动 PROGRAMME",
      "“声动岳阳”朗诵比赛 PROGRAMME",
    ]);
    expect(
      projects(
        "为全面建成小康社会贡献“税务力量”，组建起“专科联盟”，推出合唱比赛、广场舞比赛，支持石岭镇初级中学。",
      ),
    ).toEqual([]);
  });

  test("is a contest or a drive under a quoted title, with what it is", () => {
    expect(projects("县文联举办“声动江城”朗诵比赛，县中医院开展“三颗心”义诊服务活动。")).toEqual([
      "“声动江城”朗诵比赛 PROGRAMME",
      "“三颗心”义诊服务活动 PROGRAMME",
    ]);
    expect(projects("镇里把“溪口之夏”歌会作为系列活动的开头，还举办合唱比赛。")).toEqual([]);
  });

  test("is each of two that are joined by 暨", () => {
    expect(projects("第三届江城国际马拉松比赛暨第十届江城环湖长跑活动昨日开跑。")).toEqual([
      "第三届江城国际马拉松比赛 PROGRAMME",
      "第十届江城环湖长跑活动 PROGRAMME",
    ]);
  });

  test("begins after the firm it is of, and joins what only goes with it", () => {
    expect(projects("一行人察看了江城云松锂电池材料有限公司高端石墨材料项目。")).toEqual([
      "高端石墨材料项目 CONSTRUCTION",
    ]);
    expect(projects("随后来到智慧信息服务中心及配套设施建设项目。")).toEqual([
      "智慧信息服务中心及配套设施建设项目 CONSTRUCTION",
    ]);
  });

  test("is no clause that ends in a marker word", () => {
    expect(projects("三位同志用实际行动作了回答，考虑到行动不便，医生上门增加多种检查项目。")).toEqual([]);
    expect(projects("她是我校2005届软件工程毕业生，产业园开园并签约首批项目。")).toEqual([]);
  });

  test("is no standing work that a headline calls a visit after, no law that a judgment rests on", () => {
    const text = "副校长柳青山到法学院调研，了解毕业生就业工作。";
    expect(projects(text, "柳青山调研毕业生就业工作")).toEqual([]);
    expect(projects("法院依照《中华人民共和国渔业法》判处罚金。")).toEqual([]);
  });

  test("is no stretch that a word of grammar or a word cut in two stands in", () => {
    expect(projects("该村已采取行动，各水库工程实体质量良好。")).toEqual([]);
    expect(projects("民警每周对警情进行动态分析，她是2005届软件工程专业的学生。")).toEqual([]);
  });

  test("is no plural of a kind, no set meal that is put on the market, no site where another thing is built", () => {
    expect(projects("打造一批党建示范基地，农家乐推出“踏青套餐”。")).toEqual([]);
    expect(projects("公司在君山工业园建设芦笋加工产业园。")).toEqual(["芦笋加工产业园 CONSTRUCTION"]);
  });
});

describe("a project by its name alone", () => {
  test("is a campaign of the whole country, a fund, a fair", () => {
    expect(projects("在脱贫攻坚的关键时期，深化“放管服”改革，开展“知党恩、跟党走”主题教育。")).toEqual([
      "脱贫攻坚 PROGRAMME",
      "“放管服”改革 PROGRAMME",
      "“知党恩、跟党走”主题教育 PROGRAMME",
    ]);
    expect(projects("校友会设立洞庭助学金，两县在兰洽会上签约，来自某教育基金会。")).toEqual([
      "洞庭助学金 PROGRAMME",
      "兰洽会 PROGRAMME",
    ]);
  });

  test("is the work that a meeting starts, drives on or sums up, and no standing duty", () => {
    const text = "5月6日，我校召开2022年人才引进工作推进会。人才引进要抓紧。县里召开防汛工作推进会。";
    expect(projects(text)).toEqual(["人才引进工作 PROGRAMME"]);
  });

  test("is a quoted week or night school that somebody holds", () => {
    expect(projects("协会联合举办“米粉文化周”，村里办起“田头夜校”。")).toEqual([
      "“米粉文化周” PROGRAMME",
      "“田头夜校” PROGRAMME",
    ]);
  });

  test("is each thing of a list that the list's last words call by a kind", () => {
    expect(projects("加快岳州幼专、市二十三中等项目建设，扩大龙舟庙会、莲湖春社等民俗节会影响。")).toEqual([
      "岳州幼专 CONSTRUCTION",
      "市二十三中 CONSTRUCTION",
      "龙舟庙会 PROGRAMME",
      "莲湖春社 PROGRAMME",
    ]);
    expect(projects("先后开展“渔家夜话”“湖上周末”等文化惠民活动。")).toEqual([
      "“渔家夜话” PROGRAMME",
      "“湖上周末” PROGRAMME",
    ]);
  });
});

describe("a project told of in passing", () => {
  test("is the works of the thing that the sentence is about", () => {
    const text = "白石坎水库守着两个村，去年底刚做完除险加固工程。";
    expect(projects(text, "", [], ["白石坎水库"])).toEqual(["白石坎水库除险加固工程 CONSTRUCTION"]);
    expect(projects("那几年，它列进薄弱初中改造工程。")).toEqual(["薄弱初中改造工程 CONSTRUCTION"]);
  });

  test("is the phase of what the text calls by another phase, and no phase of nothing", () => {
    expect(projects("芦溪综合治理二期工程复工，2020年一期工程用了九个月。")).toEqual([
      "芦溪综合治理二期工程 CONSTRUCTION",
      "芦溪综合治理一期工程 CONSTRUCTION",
    ]);
    expect(projects("2020年一期工程用了九个月。")).toEqual([]);
  });

  test("is the rebuilding of one named thing, and no thing that stands", () => {
    const text = "临江路改造后站台没了，临江路很长。";
    expect(projects(text, "", [], ["临江路"])).toEqual(["临江路改造 CONSTRUCTION"]);
  });

  test("is a bridge that is not yet built", () => {
    const text = "设计院完成了芦溪大桥的可行性研究。";
    expect(projects(text, "", [], ["芦溪大桥"])).toEqual(["芦溪大桥 CONSTRUCTION"]);
    expect(projects("他走过芦溪大桥。", "", [], ["芦溪大桥"])).toEqual([]);
  });

  test("is each of a list that is being built, and one name over several places", () => {
    expect(projects("就湖盐交易中心、铜箔产业园建设中的用地问题逐一研究。")).toEqual([
      "湖盐交易中心 CONSTRUCTION",
      "铜箔产业园 CONSTRUCTION",
    ]);
    const text = "芦溪镇、白石镇两座水厂互联互通工程开工。";
    expect(projects(text, "", [], ["芦溪镇", "白石镇"])).toEqual([
      "芦溪镇、白石镇两座水厂互联互通工程 CONSTRUCTION",
    ]);
  });

  test("is a round of inspectors, and the good deeds that a government promised", () => {
    expect(projects("听取十六届县委第三轮巡察情况汇报，今年十件民生实事办结八件，要办好民生实事。")).toEqual([
      "十六届县委第三轮巡察 PROGRAMME",
      "十件民生实事 PROGRAMME",
    ]);
  });

  test("is a service under a quoted name while it is set up, and no way of working", () => {
    expect(projects("同意搭建“一竹一码”平台，在旧校区开起“篾匠传习班”。")).toEqual([
      "“一竹一码”平台 CONSTRUCTION",
      "“篾匠传习班” PROGRAMME",
    ]);
    expect(projects("他在“一竹一码”平台上查到了货，窗口建成“一站式”平台。")).toEqual([]);
    expect(projects("这项名为“夕阳守望”的行动走进了四个村。")).toEqual(["“夕阳守望”行动 PROGRAMME"]);
  });

  test("is what is opened under a quoted name, and a workshop is none", () => {
    expect(projects("镇里办起“渡口书场”，“渔网编织班”第二期开课，他创办“渡口工坊”。")).toEqual([
      "“渡口书场” PROGRAMME",
      "“渔网编织班” PROGRAMME",
    ]);
  });

  test("is works that are called by a word of the trade, and no works of a kind", () => {
    expect(projects("护林带建设工程5月1日前合龙，两县合建芦苇病害监测站。")).toEqual([
      "护林带建设工程 CONSTRUCTION",
      "芦苇病害监测站 CONSTRUCTION",
    ]);
    expect(projects("排查“半拉子”项目，列入“十四五”重点项目。")).toEqual([]);
  });

  test("is a station that is set up, a drill under a quoted name, and no centre that acts", () => {
    expect(projects("在芦洲村设立候鸟野外观测站，“平安湖区·2021”防汛综合演练拉开帷幕。")).toEqual([
      "候鸟野外观测站 CONSTRUCTION",
      "“平安湖区·2021”防汛综合演练 PROGRAMME",
    ]);
    expect(projects("县里设立渔业投诉受理中心。")).toEqual([]);
  });

  test("is found by what a works can make and by the words of its kind, not by what it is to the line", () => {
    expect(projects("县里10万吨再生铜项目投产，海绵湖区建设示范项目完工。")).toEqual([
      "10万吨再生铜项目 CONSTRUCTION",
      "海绵湖区建设示范项目 CONSTRUCTION",
    ]);
    expect(projects("大桥是全线控制性工程。")).toEqual([]);
  });

  test("ends where what it consists of begins", () => {
    expect(projects("云门水利枢纽工程大坝浇筑到顶。")).toEqual(["云门水利枢纽工程 CONSTRUCTION"]);
    expect(projects("他在深圳做软件工程，镇里协调云门小区加梯项目。")).toEqual([
      "云门小区加梯项目 CONSTRUCTION",
    ]);
  });

  test("is named with those for whom it is run, and a document by what people call it", () => {
    expect(projects("会议研究了渔家青年“扬帆”计划，出台“渔业新政十条”。")).toEqual([
      "渔家青年“扬帆”计划 PROGRAMME",
      "“渔业新政十条” POLICY",
    ]);
    expect(projects("一行人观摩各县重点项目，研究关于禁渔整改的汇报。")).toEqual([]);
  });

  test("is a prize or a contest under its number, and no honour that a body gives", () => {
    expect(projects("他获得第五届金穗奖表演奖，在第六届江城豆腐赛上得了金奖。")).toEqual([
      "第五届金穗奖 PROGRAMME",
      "第六届江城豆腐赛 PROGRAMME",
    ]);
    expect(projects("他被学会授予第五届金穗奖。")).toEqual([]);
  });
});

describe("a project's name among its neighbours", () => {
  test.each<[text: string, name: string, bodies?: string[], places?: string[]]>([
    ["客人专程前来洽谈石墨二期项目。", "石墨二期项目 CONSTRUCTION"],
    ["云松建设公司锦江隧道工程今天开工。", "锦江隧道工程 CONSTRUCTION", ["云松建设公司"]],
    ["第三届锦江龙舟赛5月8日开赛。", "第三届锦江龙舟赛 PROGRAMME"],
    ["局里组织企业参加第二十届西博会。", "第二十届西博会 PROGRAMME"],
    ["江城县水利局“净水2023”专项行动战果不小。", "“净水2023”专项行动 PROGRAMME", ["江城县水利局"]],
    ["教授讲解了新修订的《行政复议法》。", "《行政复议法》 POLICY"],
    ["这档名为“面对面”的直播已办四期。", "“面对面”直播 CONSTRUCTION"],
    ["锦江大桥由云松建设公司中标。", "锦江大桥 CONSTRUCTION", ["云松建设公司"], ["锦江大桥"]],
    ["新园区锦江废水处理站由云松建设公司承建。", "锦江废水处理站 CONSTRUCTION", ["云松建设公司"]],
  ])("%s", (text, name, bodies = [], places = []) => {
    expect(projects(text, "", bodies, places)).toEqual([name]);
  });
});

describe("works in lists of what is to be done", () => {
  test("are named by what is done to each thing of the list", () => {
    const places = ["昆江路", "江城大道", "石桥书院", "南湖公园"];
    expect(
      projects("启动昆江路、江城大道北段提质改造，抓好石桥书院、南湖公园等修缮。", "", [], places),
    ).toEqual([
      "昆江路提质改造 CONSTRUCTION",
      "江城大道北段提质改造 CONSTRUCTION",
      "石桥书院修缮 CONSTRUCTION",
      "南湖公园修缮 CONSTRUCTION",
    ]);
  });

  test("are roads and bridges that are yet to be; roads of a kind are none", () => {
    expect(projects("开工建设柳溪路、东江二桥，新建产业路、农村公路。")).toEqual([
      "柳溪路 CONSTRUCTION",
      "东江二桥 CONSTRUCTION",
    ]);
  });

  test("are the care for a water where somebody carries it out", () => {
    expect(projects("加快推进芝溪综合治理，清淤12公里。", "", [], ["芝溪"])).toEqual([
      "芝溪综合治理 CONSTRUCTION",
    ]);
    expect(projects("芝溪综合治理任重道远。", "", [], ["芝溪"])).toEqual([]);
  });

  test.each([
    ["落实现代公共文化服务体系建设三年行动计划。", "现代公共文化服务体系建设三年行动计划"],
    ["开展乡村就业创业促进行动。", "乡村就业创业促进行动"],
    ["推进居家和社区养老服务改革试点。", "居家和社区养老服务改革试点"],
    ["推进柳江保护和治理第三个三年行动计划。", "柳江保护和治理第三个三年行动计划"],
    ["确保粪污资源化利用整县推进项目通过验收。", "粪污资源化利用整县推进项目"],
    ["打好蓝天、碧水、净土三大保卫战。", "蓝天、碧水、净土三大保卫战"],
    ["积极申报国家历史文化名城。", "申报国家历史文化名城"],
    ["建成开放市图书馆新馆。", "市图书馆新馆"],
    ["东江高铁柳城段征迁启动。", "东江高铁柳城段"],
    ["柳城镇食品产业园年底投产。", "柳城镇食品产业园"],
    ["“智慧水务”平台上线后，漏损率降了一半。", "“智慧水务”平台"],
  ])("are whole names, plain words and all: %s", (text, name) => {
    expect(projects(text).map((p) => p.split(" ")[0])).toEqual([name]);
  });

  test("is a contest of the world, or of a place where something is won or that is over, and games by their name", () => {
    expect(projects("柳青在世界技能大赛上摘得银牌。")).toEqual(["世界技能大赛 PROGRAMME"]);
    expect(projects("洞口登山赛昨天落幕。", "", [], ["洞口"])).toEqual(["洞口登山赛 PROGRAMME"]);
    expect(projects("在全省水利系统技能大比武中，柳青最快。")).toEqual(["全省水利系统技能大比武 PROGRAMME"]);
    expect(projects("第十九届亚运会上，柳青获铜牌。")).toEqual(["第十九届亚运会 PROGRAMME"]);
    expect(projects("协会竞赛部部长柳青说，竞赛很激烈。")).toEqual([]);
  });
});

describe("a name with its whole marker word", () => {
  test.each([
    ["镇里启动“吨田”建设项目。", "“吨田”建设项目 PROGRAMME"],
    ["她在杭州亚运会上夺金。", "杭州亚运会 PROGRAMME"],
    ["第33届柳城戏剧奖揭晓。", "第33届柳城戏剧奖 PROGRAMME"],
    ["烟花爆竹打非百日会战打响。", "烟花爆竹打非百日会战 PROGRAMME"],
  ])("%s", (text, name) => {
    expect(projects(text)).toEqual([name]);
  });

  test("is none for a length of road", () => {
    expect(projects("五年内建成100公里绿道。")).toEqual([]);
  });
});

describe("what is to be built at a place", () => {
  test.each<[text: string, name: string, places: string[]]>([
    ["统筹推进水系治理工程、瓯溪山水诗路建设。", "瓯溪山水诗路", ["瓯溪"]],
    ["加快推进瓯溪生态廊道建设。", "瓯溪生态廊道", ["瓯溪"]],
    ["启动白鹭公园入口社区建设。", "白鹭公园入口社区", ["白鹭公园"]],
    ["完成白鹭纪念馆陈列布展。", "白鹭纪念馆陈列布展", []],
    ["抓紧推进瓯溪旅游公路提质和别的事。", "瓯溪旅游公路提质", []],
  ])("is named by it and by what is done: %s", (text, name, places) => {
    expect(projects(text, "", [], places).map((p) => p.split(" ")[0])).toContain(name);
  });

  test("is none where nobody builds, and no town's economy", () => {
    expect(projects("瓯溪山水诗路建设任重道远。", "", [], ["瓯溪"])).toEqual([]);
    expect(projects("加快推进瓯溪文明城市体系建设。", "", [], ["瓯溪"])).toEqual([]);
  });
});
