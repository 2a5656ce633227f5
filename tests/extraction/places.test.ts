import { describe, expect, test } from "vitest";
import { findNames } from "../../server/extraction/find-names.ts";
import { article } from "./article.ts";
import { namesIn, otherNamesIn } from "./names.ts";

const YUEYANG = ["湖南省", "岳阳市"];
const places = (text: string, home?: string[]): string[] => namesIn("Place", text, home);

describe("findPlaces", () => {
  test("reads a chain from the county down to the village", () => {
    expect(places("来自平江县加义镇献钟村的茶农。", YUEYANG)).toEqual([
      "平江县加义镇献钟村 = 加义镇献钟村",
      "平江县",
      "加义镇",
    ]);
  });

  test("takes a county's short name that is a word elsewhere where the text names the county", () => {
    expect(places("大冶市来人了，大冶高新区和大冶两地迎接。", ["湖北省", "黄石市"])).toEqual([
      "大冶市",
      "大冶高新区",
      "大冶 = 大冶市",
    ]);
    expect(places("合作市的干部说，合作要长久。", ["甘肃省", "甘南藏族自治州"])).toEqual(["合作市"]);
  });

  test("reads townships and villages that no list has", () => {
    expect(places("走进湘阴县白泥湖镇朝利村。", YUEYANG)).toEqual([
      "湘阴县白泥湖镇朝利村 = 白泥湖镇朝利村",
      "湘阴县",
      "白泥湖镇",
    ]);
  });

  test("calls a village named alone by its full name", () => {
    expect(places("到平江县加义镇献钟村调研。献钟村的茶园绿了。", YUEYANG)).toEqual([
      "平江县加义镇献钟村 = 加义镇献钟村",
      "平江县",
      "加义镇",
      "献钟村 = 加义镇献钟村",
    ]);
  });

  test("gives a division its code, level and path, chosen by home", () => {
    const [place] = findNames(article("", "鼓楼区的街道很干净。"), { home: ["福建省", "福州市"] });
    expect(place).toEqual({
      kind: "Place",
      start: 0,
      end: 3,
      text: "鼓楼区",
      name: "鼓楼区",
      aliases: [],
      level: "COUNTY",
      divisionCode: "350102",
      path: ["福建省", "福州市", "鼓楼区"],
      confidence: 0.97,
    });
  });

  test("takes a short name for the city, a county's only at home", () => {
    expect(places("从苏州到平江，两地相隔千里。", YUEYANG)).toEqual(["苏州 = 苏州市", "平江 = 平江县"]);
    expect(places("保平安，建和平，迎朝阳。", YUEYANG)).toEqual([]);
  });

  test("knows what our city and the whole county are", () => {
    expect(places("我市和全省一道推进。平江县群众说，全县都在变。", YUEYANG)).toEqual([
      "我市 = 岳阳市",
      "全省 = 湖南省",
      "平江县",
      "全县 = 平江县",
    ]);
  });

  test("reads parks and zones, with the city that a bare one belongs to", () => {
    expect(places("高新区、城陵矶经开区、岳阳国家高新区发言。", YUEYANG)).toEqual([
      "高新区 = 岳阳高新区",
      "城陵矶经开区",
      "岳阳国家高新区",
    ]);
  });

  test("reads roads, crossings, lakes, halls and rooms", () => {
    expect(places("在金鹗大道与青年路口执勤，又到洞庭湖边。", YUEYANG)).toEqual([
      "金鹗大道与青年路口",
      "洞庭湖",
    ]);
    expect(places("会议在市政府会议室举行，演出在市工人文化宫开幕。", YUEYANG)).toEqual([
      "市政府会议室",
      "市工人文化宫 = 岳阳市工人文化宫",
    ]);
  });

  test("leaves out what only sounds like a place", () => {
    expect(places("各县区、乡镇、城乡、贫困村、老旧小区、中心城区，走出一条新路。", YUEYANG)).toEqual([]);
    expect(places("《岳阳市养犬管理条例》获“湖南好人”称号。", YUEYANG)).toEqual([]);
  });

  test("leaves what is being built to the projects", () => {
    expect(places("加快推进云梦智造产业园建设。", YUEYANG)).toEqual([]);
  });

  test("begins a name after the verb or the office before it", () => {
    expect(places("项目落地云梦经济开发区，记者洞庭湖畔探访。", YUEYANG)).toEqual([
      "云梦经济开发区",
      "洞庭湖",
    ]);
    expect(places("干部每月进村，拟任县长，总河长巡河，桑林村后山起火。", YUEYANG)).toEqual(["桑林村"]);
  });

  test("reads zones and quarters by their ends", () => {
    expect(places("平江县台商投资区、湘阴县古窑民俗博览区和平江县廉政教育馆。", YUEYANG)).toEqual([
      "平江县台商投资区 = 台商投资区",
      "平江县",
      "湘阴县古窑民俗博览区 = 古窑民俗博览区",
      "湘阴县",
      "平江县廉政教育馆 = 廉政教育馆",
      "平江县",
    ]);
  });

  test("gives a road that a city's short name heads no other name", () => {
    expect(otherNamesIn("Place", "车队驶过岳阳大道。", YUEYANG)).toEqual(["岳阳大道: "]);
  });

  test("reads countries and regions", () => {
    expect(places("产品从长三角销往德国和哈萨克斯坦。", YUEYANG)).toEqual(["长三角", "德国", "哈萨克斯坦"]);
  });

  test("reads traditional text by its simplified form", () => {
    expect(places("廣東省江門市蓬江區。", ["广东省", "江门市"])).toEqual([
      "廣東省 = 广东省",
      "江門市 = 江门市",
      "蓬江區 = 蓬江区",
    ]);
  });

  test("reads a village that begins with the last word of a head's office, and again by its own name", () => {
    expect(places("大塘埠镇长岗村的果园大了，长岗村富了。", ["江西省", "赣州市"])).toEqual([
      "大塘埠镇长岗村",
      "大塘埠镇",
      "长岗村 = 大塘埠镇长岗村",
    ]);
  });

  test("reads a county's short name far from home after its province", () => {
    expect(places("民警赶赴云南瑞丽。", YUEYANG)).toEqual(["云南 = 云南省", "瑞丽 = 瑞丽市"]);
  });

  test("is none in a newspaper's name", () => {
    expect(places("延边晨报讯 昨日下雪。", YUEYANG)).toEqual([]);
  });

  test("knows places abroad and in Taiwan, and none in a firm's name", () => {
    expect(places("来自高雄、槟城和欧洲的客商到会。", YUEYANG)).toEqual(["高雄 = 高雄市", "槟城", "欧洲"]);
    expect(places("湘南锂能集团到会。", YUEYANG)).toEqual([]);
    expect(places("道真自治县的茶。")).toEqual(["道真自治县 = 道真仡佬族苗族自治县"]);
  });

  test("knows rivers and ranges, with the side of a lake", () => {
    expect(places("把资江水提上来，走进西洞庭湖，翻过子午岭。", YUEYANG)).toEqual([
      "资江",
      "西洞庭湖",
      "子午岭",
    ]);
    expect(places("第六届淠河龙舟赛开赛。", YUEYANG)).toEqual([]);
  });

  test("reads no place out of a signature or another word, nor what is only counted", () => {
    expect(places("本报讯（记者 云峰）君山区下雪。（关大河）", YUEYANG)).toEqual(["君山区"]);
    expect(places("骨干河道、乡土题材、山水林田湖草、一名社区干部、同一条河、便扎根大山。", YUEYANG)).toEqual(
      [],
    );
    expect(places("祖籍白泥湖镇的柳青说。", YUEYANG)).toEqual(["白泥湖镇"]);
    expect(places("平江县要恢复村小，平江县加义镇八里村的茶。", YUEYANG)).toEqual([
      "平江县",
      "平江县加义镇八里村 = 加义镇八里村",
      "平江县",
      "加义镇",
    ]);
    expect(places("在富乐山酒家门口。", YUEYANG)).toEqual(["富乐山"]);
  });

  test("reads the sites of the city or the county by their bare names", () => {
    const PINGJIANG = ["湖南省", "岳阳市", "平江县"];
    expect(places("大会于县会展中心闭幕，随后在市党政综合楼座谈。", PINGJIANG)).toEqual([
      "县会展中心 = 平江县会展中心",
      "市党政综合楼 = 岳阳市党政综合楼",
    ]);
  });

  test("reads a county whose name is an everyday word in a list of counties", () => {
    expect(places("义安区、郊区要统筹安排，郊区的路通了。", ["安徽省", "铜陵市"])).toEqual([
      "义安区",
      "郊区",
    ]);
  });

  test("reads places that bear the name of a day or of a meeting, and zones of several words", () => {
    expect(places("走过五一广场和八一公园，参观平江会议会址，三座广场正在修。", YUEYANG)).toEqual([
      "五一广场",
      "八一公园",
      "平江会议会址",
    ]);
    expect(places("平江县沿江经济区、平江县旺窑现代产业园区到会。", YUEYANG)).toEqual([
      "平江县沿江经济区 = 沿江经济区",
      "平江县",
      "平江县旺窑现代产业园区 = 旺窑现代产业园区",
      "平江县",
    ]);
  });

  test("leaves out a whole province in the name of a contest", () => {
    expect(places("他在第五届全省技能大赛夺冠，全省都在看。", YUEYANG)).toEqual(["全省 = 湖南省"]);
  });

  test("takes a county-level city's short name anywhere in the province, and cities abroad with their letter", () => {
    expect(places("在岳阳、浏阳两地作案，货发往老挝万象市。", YUEYANG)).toEqual([
      "岳阳 = 岳阳市",
      "浏阳 = 浏阳市",
      "老挝",
      "万象市",
    ]);
    expect(places("社区的17栋楼，第十一届淮河影展。", YUEYANG)).toEqual([]);
  });

  test("begins after a verb, a quality or a word of kind", () => {
    expect(places("现场调度松庄路，极大方便北坪社区，绕305国道，前往大山深处枫田村。")).toEqual([
      "松庄路",
      "北坪社区",
      "305国道",
      "枫田村",
    ]);
    expect(places("柳林镇所属村、省定贫困村和原溪头乡的代表到会。")).toEqual(["柳林镇", "溪头乡"]);
  });

  test("is a community called after a village, or one that begins with what joins names elsewhere", () => {
    expect(places("家住永乐村社区，农村社区建设。")).toEqual(["永乐村社区"]);
    expect(places("和桥镇很远，到和桥社区走访。")).toEqual(["和桥镇", "和桥社区"]);
    expect(places("柳林镇丰登路通车。")).toEqual(["柳林镇丰登路 = 丰登路", "柳林镇"]);
  });

  test("is no word of kind, and a community that bears a city's name is in its district", () => {
    expect(places("两个临县加强合作，小城镇建设，10个自然行政村，实施河湖绿化行动。")).toEqual([]);
    expect(places("发布会在西安区宜昌社区举行。")).toEqual(["西安区宜昌社区 = 宜昌社区", "西安区"]);
    expect(places("考察交流临溪湿地，走到云台山山体休闲公园。")).toEqual(["临溪湿地", "云台山山体休闲公园"]);
  });

  test("is a village that has a party branch, without what leads up to it", () => {
    expect(places("除枫坡村党支部书记外，发起者鸣凤村党支部书记到会，全面发动县镇两级。")).toEqual([
      "枫坡村",
      "鸣凤村",
    ]);
  });

  test("keeps a letter that is the name's own, and takes no 城乡 for a township", () => {
    expect(places("缙云县壶镇镇的茶农。")).toEqual(["壶镇镇", "缙云县"].reverse());
    expect(places("平江县城乡供水，保护好云台山国家公园，着火的半层楼。")).toEqual([
      "平江县",
      "云台山国家公园",
    ]);
  });

  test("are villages and townships that a list names by their last word alone", () => {
    expect(
      places(
        "走访枫山、沙湾、石坳和云冲等5个村，石岭、云溪等乡镇和东桥、西塘两个街道到会，甲、乙等村民来了。",
      ),
    ).toEqual([
      "枫山 = 枫山村",
      "沙湾 = 沙湾村",
      "石坳 = 石坳村",
      "云冲 = 云冲村",
      "石岭 = 石岭镇",
      "云溪 = 云溪镇",
      "东桥 = 东桥街道",
      "西塘 = 西塘街道",
    ]);
  });

  test("are cities of a country whose name stands before them", () => {
    expect(places("来到意大利普罗维市，日本渡川市的客人。")).toEqual([
      "意大利",
      "普罗维市",
      "日本",
      "渡川市",
    ]);
  });

  test("is no film, rank of sights, word for home or village of a kind", () => {
    expect(places("发布平江县宣传片，获评国家3A级景区，2014年刚下村时叙乡情乡谊，基础薄弱村整改。")).toEqual([
      "平江县",
    ]);
  });

  test("is no market of a trade and no island of the sea", () => {
    expect(places("毕业生就业市场开放，平江县民宿市场活跃，海岛旅游升温。")).toEqual(["平江县"]);
  });

  test("is a road whose name holds a region's, and one that is only made longer", () => {
    expect(places("开工建设松丰大道北延。红湘北路通车，防控非洲猪瘟。")).toEqual(["松丰大道", "红湘北路"]);
  });

  test("is no verb that ends as a place does, and begins after 于 and 跟", () => {
    expect(places("他义务巡渠三年，多次跑乡政府，安置点设于松桥村，跟枫林村签约。")).toEqual([
      "松桥村",
      "枫林村",
    ]);
    expect(places("平江县瓮江镇路面已修，东安街道签下整村协议。")).toEqual(["平江县", "瓮江镇", "东安街道"]);
    expect(places("平江县瓮江镇新村、松湖港和平江化工园。")).toEqual([
      "平江县瓮江镇新村 = 瓮江镇新村",
      "平江县",
      "瓮江镇",
      "松湖港",
      "平江化工园",
    ]);
  });

  test("are counties that were merged since, and no letter that belongs to what follows", () => {
    expect(places("望城县、新津县结对，达县水务局施工。", ["四川省", "达州市"])).toEqual([
      "望城县",
      "新津县",
      "达县",
    ]);
    expect(places("到会同县长握手，从宁乡县城出发，抵达县城。", ["湖南省", "长沙市"])).toEqual(["宁乡县"]);
  });

  test("are common streets, villages that somebody goes to, hills at their foot and family names before 家", () => {
    expect(places("绕行和平大街，建设东路堵车，走进海龙村，独山脚下，向家坝水电站，走上幸福路。")).toEqual([
      "和平大街",
      "建设东路",
      "海龙村",
      "独山",
      "向家坝水电站",
    ]);
    expect(places("珠泉路与昭阳大道交叉口，新修的人行天桥，在音乐小镇平江县瓮江镇云朵小镇。")).toEqual([
      "珠泉路",
      "昭阳大道",
      "平江县瓮江镇云朵小镇 = 云朵小镇",
      "平江县",
      "瓮江镇",
    ]);
  });

  test("is a village whose name reads as a person's after its township's", () => {
    expect(places("平江县瓮江镇李元村的水槽边，走到瓮江镇湖村，在瓮江镇走进洋川村。")).toEqual([
      "平江县瓮江镇李元村 = 瓮江镇李元村",
      "平江县",
      "瓮江镇",
      "瓮江镇湖村",
      "瓮江镇",
      "瓮江镇",
      "洋川村 = 瓮江镇洋川村",
    ]);
  });

  test("are short counties after their province, towns that a number ends, and towns that a region lends its name", () => {
    expect(places("到福建石狮打工，在沙洋县毛李、后港、官垱三镇，建起江南镇换乘中心。")).toEqual([
      "福建 = 福建省",
      "石狮 = 石狮市",
      "沙洋县",
      "毛李 = 毛李镇",
      "后港 = 后港镇",
      "官垱 = 官垱镇",
      "江南镇换乘中心",
      "江南镇",
    ]);
    expect(places("给华东电网调峰，沟深路陡，今年6月城河涨水，是一处屈家岭文化晚期遗址。")).toEqual([]);
  });

  test("is a zone under its full name, and a site that bears its town's", () => {
    expect(places("岳阳经济技术开发区建起来了，岳阳经开区又招商，枝松镇的枝松港通航。")).toEqual([
      "岳阳经济技术开发区",
      "岳阳经开区 = 岳阳经济技术开发区",
      "枝松镇",
      "枝松港",
    ]);
  });

  test("begins with 那 right after its county, is a province abroad and no climbing of hills", () => {
    expect(places("平江县那林自然保护区的护林员挑粮上山，越南莱州省的客人，黄河故道边。")).toEqual([
      "平江县那林自然保护区 = 那林自然保护区",
      "平江县",
      "越南",
      "莱州省",
      "黄河故道",
    ]);
  });

  test("knows a county's townships without their letter", () => {
    const home = ["甘肃省", "平凉市"];
    expect(places("他带队到静宁县威戎查看苹果防霜冻。", home)).toEqual(["静宁县", "威戎 = 威戎镇"]);
    expect(places("他到静宁县威戎镇查看。", home)).toEqual(["静宁县", "威戎镇"]);
  });

  test("takes what stands right after a township for a hamlet of it, not its people and houses", () => {
    expect(places("她生在湘阴县白泥湖镇吴家台，后来去了外地。", YUEYANG)).toEqual([
      "湘阴县",
      "白泥湖镇",
      "吴家台 = 白泥湖镇吴家台",
    ]);
    expect(places("湘阴县白泥湖镇船民、白泥湖镇干部都来了。", YUEYANG)).toEqual([
      "湘阴县",
      "白泥湖镇",
      "白泥湖镇",
    ]);
  });

  test("takes an everyday ending for a site's where somebody goes", () => {
    expect(places("一行人来到狗头峪，又走进云府老街。", YUEYANG)).toEqual(["狗头峪", "云府老街"]);
    expect(places("她走进大讲堂，登上舞台，回到家门口。", YUEYANG)).toEqual([]);
  });

  test("ends a hill or a road before a word for where about it", () => {
    expect(places("犀尖山上的茶园绿了，麻塘大道旁的路灯亮了。", YUEYANG)).toEqual(["犀尖山", "麻塘大道"]);
  });

  test("names no place that a thing is only called after", () => {
    expect(places("云圭山秧歌和湘北小调都入选了。", YUEYANG)).toEqual([]);
    expect(places("云圭山附近下了雨，他去了湘北。", YUEYANG)).toEqual(["云圭山", "湘北"]);
    expect(places("依托云圭大道数字经济走廊，办好松家洲文创园。", YUEYANG)[0]).toBe("云圭大道");
  });

  test("knows counties and townships by the letter that their list ends in", () => {
    expect(places("已在君山、云溪两区办了九场，在石首、华容两县也有。", YUEYANG).slice(0, 2)).toEqual([
      "君山 = 君山区",
      "云溪 = 云溪区",
    ]);
    expect(places("走访了付店、仁和两镇。", YUEYANG)).toEqual(["付店 = 付店镇", "仁和 = 仁和镇"]);
  });

  test("takes a river or an island of two characters for one beside another", () => {
    expect(places("游客离开了大鹿岛、獐岛。", YUEYANG)).toEqual(["大鹿岛", "獐岛"]);
    expect(places("大洋河涨水，主播专做江鲜。", YUEYANG)).toEqual(["大洋河"]);
  });

  test("takes a short county anywhere beside another or at the end of a list", () => {
    expect(places("从平江、岫岩等地招来工人，台风在东港至庄河一带登陆。", YUEYANG)).toEqual([
      "平江 = 平江县",
      "岫岩 = 岫岩满族自治县",
      "东港 = 东港市",
      "庄河 = 庄河市",
    ]);
  });

  test("reads the districts of a region abroad, and villages with 农村 in their names", () => {
    expect(places("俄罗斯滨海边疆区波格拉尼奇内区区长到会。")).toEqual([
      "俄罗斯",
      "滨海边疆区",
      "波格拉尼奇内区",
    ]);
    expect(places("他打给云农村党支部书记，农村党支部也来了。", YUEYANG)).toEqual(["云农村"]);
  });

  test("knows the paper's own districts by two characters where somebody goes", () => {
    const home = ["河北省", "保定市"];
    expect(places("项目落户徐水，与定兴、容城两县相配。", home)).toEqual([
      "徐水 = 徐水区",
      "定兴 = 定兴县",
      "容城 = 容城县",
    ]);
    expect(places("项目落户徐水。", YUEYANG)).toEqual([]);
  });

  test("takes no road for a name where it is closed or mended", () => {
    expect(places("道路塌方，交警紧急封路，村民义务修路。", YUEYANG)).toEqual([]);
  });

  test("takes nobody's name and nothing done for a site, and a long river from its first character", () => {
    expect(places("副市长綦云峰到会，电工单远江也来了。", YUEYANG)).toEqual([]);
    expect(places("称重之后，全部放回湖里，每斤比市场上贵。", YUEYANG)).toEqual([]);
    expect(places("要盯紧看牢射阳河。", YUEYANG)).toEqual(["射阳河"]);
  });

  test("counts no measure word to a name, and knows homes after their community and who is sent to a city", () => {
    expect(places("全县6个渔港码头都开了。北坪社区云松小区装了电梯。", YUEYANG)).toEqual([
      "北坪社区云松小区",
      "北坪社区",
    ]);
    expect(places("市政府驻沈阳办事处主任到会。", YUEYANG)).toEqual(["沈阳 = 沈阳市"]);
  });

  test("takes land for a name where about it something is or somebody goes, whatever it is called after", () => {
    expect(places("牧童坐在鹿角山上，船停在石燕湖边，老人爬上蟠桃岭。", YUEYANG)).toEqual([
      "鹿角山",
      "石燕湖",
      "蟠桃岭",
    ]);
    expect(places("他们在飞马山脚下扎营，每天沿翠江走一趟。荒山上种满了树，他在回家路上。", YUEYANG)).toEqual(
      ["飞马山", "翠江"],
    );
  });
});
