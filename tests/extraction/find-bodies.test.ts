import { describe, expect, test } from "vitest";
import { namesIn, otherNamesIn } from "./names.ts";

const YUEYANG = ["湖南省", "岳阳市"];
const bodies = (text: string, home = YUEYANG): string[] => namesIn("Organisation", text, home);

describe("findBodies", () => {
  test("knows the home's organs by their bare names", () => {
    expect(bodies("市委、市政府决定，市人大常委会、市政协、市纪委监委和省委、省政府支持。")).toEqual([
      "市委 = 中共岳阳市委",
      "市政府 = 岳阳市人民政府",
      "市人大常委会 = 岳阳市人大常委会",
      "市政协 = 岳阳市政协",
      "市纪委监委 = 岳阳市纪委监委",
      "省委 = 中共湖南省委",
      "省政府 = 湖南省人民政府",
    ]);
  });

  test("gives a firm its own name as another, and never its trade alone", () => {
    expect(otherNamesIn("Organisation", "湖南投资有限公司、湖南云梦重工有限公司到会。", YUEYANG)).toEqual([
      "湖南投资有限公司: ",
      "湖南云梦重工有限公司: 云梦重工有限公司",
    ]);
  });

  test("takes no sitting for a body", () => {
    expect(bodies("提案办理协商会举行。两省水利第六次联席会议召开。河北商会到会。")).toEqual(["河北商会"]);
  });

  test("reads bureaus, headquarters and departments", () => {
    expect(
      bodies("市人社局、市自然资源和规划局、市防汛抗旱指挥部、市委组织部、市委全面依法治市委员会办公室。"),
    ).toEqual([
      "市人社局 = 岳阳市人社局",
      "市自然资源和规划局 = 岳阳市自然资源和规划局",
      "市防汛抗旱指挥部 = 岳阳市防汛抗旱指挥部",
      "市委组织部 = 中共岳阳市委组织部",
      "市委全面依法治市委员会办公室 = 中共岳阳市委全面依法治市委员会办公室",
    ]);
  });

  test("keeps two cities' committees apart", () => {
    expect(bodies("市长柳青代表苏州市委、市政府致欢迎辞。")).toEqual([
      "市长 = 岳阳市人民政府",
      "苏州市委 = 中共苏州市委",
      "市政府 = 苏州市人民政府",
    ]);
  });

  test("reads the county's organs by the county that the article names", () => {
    expect(bodies("平江县召开会议。县委书记柳青要求，县委县政府要带头，县人社局要跟进。")).toEqual([
      "县委 = 中共平江县委",
      "县委 = 中共平江县委",
      "县政府 = 平江县人民政府",
      "县人社局 = 平江县人社局",
    ]);
    expect(bodies("平江县县长柳青、云溪区委书记丁一鸣到会。")).toEqual([
      "县长 = 平江县人民政府",
      "云溪区委 = 中共云溪区委",
    ]);
  });

  test("reads courts with their divisions", () => {
    expect(bodies("市中级人民法院民事审判第二庭审理，平江县法院旁听。")).toEqual([
      "市中级人民法院民事审判第二庭 = 岳阳市中级人民法院民事审判第二庭",
      "市中级人民法院 = 岳阳市中级人民法院",
      "平江县法院 = 平江县人民法院",
    ]);
  });

  test("reads firms, schools, hospitals and associations by their ends", () => {
    expect(bodies("湖南云梦重工股份有限公司、湘阴县第一中学、岳阳爱尔眼科医院、市书法家协会捐款。")).toEqual([
      "湖南云梦重工股份有限公司",
      "湘阴县第一中学",
      "岳阳爱尔眼科医院",
      "市书法家协会 = 岳阳市书法家协会",
    ]);
  });

  test("takes every name in a list of firms for a firm", () => {
    expect(bodies("走访了平江县丰泰鞋业、嘉力机械、冠塑等企业。")).toEqual([
      "平江县丰泰鞋业 = 丰泰鞋业",
      "嘉力机械",
      "冠塑",
    ]);
  });

  test("goes on by the short form that brackets introduce", () => {
    expect(bodies("湖南云梦重工股份有限公司（以下简称“云梦重工”）投产。云梦重工负责人到场。")).toEqual([
      "湖南云梦重工股份有限公司",
      "云梦重工 = 湖南云梦重工股份有限公司",
      "云梦重工 = 湖南云梦重工股份有限公司",
    ]);
  });

  test("names a department that only an office names", () => {
    expect(bodies("市委常委、宣传部部长柳青出席。")).toEqual([
      "市委 = 中共岳阳市委",
      "宣传部 = 中共岳阳市委宣传部",
    ]);
  });

  test("leaves out common words, meetings and what is being built", () => {
    expect(bodies("有关市直部门、各级党组织、装修公司、民营企业、物业公司和广大干部。")).toEqual([]);
    expect(bodies("市第九届人民代表大会第三次会议闭幕，签署协议，主办方致谢。")).toEqual([]);
    expect(bodies("建设市冷链物流中心项目。")).toEqual([]);
  });

  test("knows bodies of the whole country and well-known firms", () => {
    expect(bodies("党中央、国务院部署，国家发改委、新华社和比亚迪参与。")).toEqual([
      "党中央",
      "国务院",
      "国家发改委 = 国家发展改革委",
      "新华社",
      "比亚迪",
    ]);
  });

  test("gives the other names that are in use by custom, and makes none up", () => {
    expect(otherNamesIn("Organisation", "市人社局、平江县新时代文明实践中心、县政协。", YUEYANG)).toEqual([
      "岳阳市人社局: 市人社局, 岳阳市人力资源和社会保障局",
      "平江县新时代文明实践中心: ",
      "平江县政协: 政协平江县委员会, 中国人民政治协商会议平江县委员会, 县政协",
    ]);
  });

  test("reads a body's departments, workshops and groups, which are none alone", () => {
    expect(bodies("平江县人民检察院第四检察部、云梦纸业有限公司晒纸车间、市委理论学习中心组。")).toEqual([
      "平江县人民检察院第四检察部",
      "平江县人民检察院",
      "云梦纸业有限公司晒纸车间",
      "云梦纸业有限公司",
      "市委理论学习中心组 = 中共岳阳市委理论学习中心组",
    ]);
    expect(bodies("平江县增设巡回审判点，走进车间。")).toEqual([]);
  });

  test("reads works, courts and teams that a short name or a school heads", () => {
    expect(bodies("岳阳森工集团、阳泉矿务局、宁波海事法院到会，平江县第一中学队夺冠。")).toEqual([
      "岳阳森工集团",
      "阳泉矿务局",
      "宁波海事法院",
      "平江县第一中学队",
      "平江县第一中学",
    ]);
  });

  test("leaves out the word for its kind before a firm's name, and what is only counted", () => {
    expect(bodies("校友企业云梦药业有限公司到会，联合辖区27家银行。")).toEqual(["云梦药业有限公司"]);
  });

  test("leaves a party post to the body itself", () => {
    expect(bodies("云梦大学党委书记柳青到会。")).toEqual(["云梦大学"]);
  });

  test("leaves a centre in which something is held to the places", () => {
    expect(bodies("听证会在市政务服务中心举行。")).toEqual([]);
    expect(bodies("市政务服务中心举行听证会。")).toEqual(["市政务服务中心 = 岳阳市政务服务中心"]);
  });

  test("takes a firm's short name for the one firm that bears it", () => {
    expect(bodies("云梦重工董事长柳青到会。湖南云梦重工有限公司投产，洞庭药业停产。")).toEqual([
      "云梦重工 = 湖南云梦重工有限公司",
      "湖南云梦重工有限公司",
      "洞庭药业",
    ]);
    expect(bodies("湖南洞庭药业有限公司、洞庭药业科技有限公司和洞庭药业到会。")).toEqual([
      "湖南洞庭药业有限公司",
      "洞庭药业科技有限公司",
      "洞庭药业",
    ]);
  });

  test("reads a prefecture's, a banner's and an autonomous region's organs", () => {
    expect(bodies("地委副书记柳青、行署专员丁一鸣出席。", ["西藏自治区", "阿里地区"])).toEqual([
      "地委 = 中共阿里地委",
      "行署 = 阿里地区行政公署",
    ]);
    expect(bodies("乌审旗旗长柳青、自治区主席丁一鸣出席。", ["内蒙古自治区", "鄂尔多斯市"])).toEqual([
      "旗长 = 乌审旗人民政府",
      "自治区主席 = 内蒙古自治区人民政府",
    ]);
  });

  test("gives a bureau in a list the unit of the one before it, and parts bodies that 和 joins", () => {
    expect(bodies("君山区教育局、卫健委分别签约。")).toEqual(["君山区教育局", "卫健委 = 君山区卫健委"]);
    expect(bodies("由华容县教育局和县茶业协会指导。")).toEqual([
      "华容县教育局",
      "县茶业协会 = 华容县茶业协会",
    ]);
  });

  test("ends a name before what leads up to it, and goes on to its legal form", () => {
    expect(bodies("她刚从云梦理工大学毕业，进了高凉文旅公司。")).toEqual(["云梦理工大学", "高凉文旅公司"]);
    expect(bodies("由赣铜控股集团承建，南海救助局派员参加。")).toEqual(["赣铜控股集团", "南海救助局"]);
  });

  test("is a committee before its sessions", () => {
    expect(bodies("市规划委员会第一次全体会议召开。")).toEqual(["市规划委员会 = 岳阳市规划委员会"]);
  });

  test("is a house that has an officer or hosts something, and none where something is held in it", () => {
    expect(bodies("市图书馆馆长柳青说，首批图书已上架。")).toEqual(["市图书馆 = 岳阳市图书馆"]);
    expect(bodies("仪式由君山区文化馆主办。")).toEqual(["君山区文化馆"]);
    expect(bodies("仪式在君山区文化馆举行。")).toEqual([]);
  });

  test("is no name across a word that tells of two bodies", () => {
    expect(bodies("平江县人民医院共建云梦护理学院，湖南云梦集团所属洞庭航运有限公司开航。")).toEqual([
      "平江县人民医院",
      "云梦护理学院",
      "湖南云梦集团",
      "洞庭航运有限公司",
    ]);
    expect(bodies("在平江县一家纺织厂务工。")).toEqual([]);
  });

  test("keeps a character in a firm's name that is a word elsewhere, and parts what joins two", () => {
    expect(bodies("湖南得云照明有限公司、湘南锂能集团到会。")).toEqual([
      "湖南得云照明有限公司",
      "湘南锂能集团",
    ]);
    expect(bodies("平江县同洞庭绿电股份有限公司牵手。")).toEqual(["洞庭绿电股份有限公司"]);
    expect(
      bodies("县海洋与渔业局进村，市教育局与云梦体育学院签约。", ["湖南省", "岳阳市", "平江县"]),
    ).toEqual(["县海洋与渔业局 = 平江县海洋与渔业局", "市教育局 = 岳阳市教育局", "云梦体育学院"]);
  });

  test("is a studio under the name of its person", () => {
    expect(bodies("记者走进柳建青院士工作站。")).toEqual(["柳建青院士工作站"]);
  });

  test("reads a village's committee by the village named before it", () => {
    expect(bodies("平江县加义镇献钟村的茶绿了。村委会主任丁一鸣很忙。")).toEqual([
      "村委会 = 加义镇献钟村村委会",
    ]);
  });

  test("reads a bank's branch, a mission and a court's bureau", () => {
    expect(bodies("农业银行南津路支行、平江县代表团、平江县人民法院执行局到会。")).toEqual([
      "农业银行南津路支行",
      "平江县代表团",
      "平江县人民法院执行局",
      "平江县人民法院",
    ]);
    expect(bodies("推进跨省通办、一网通办。")).toEqual([]);
  });

  test("reads a government by an office that somebody now holds or is relieved of", () => {
    expect(bodies("柳青，女，现任平江县副县长，拟任市审计局局长。")).toEqual([
      "县长 = 平江县人民政府",
      "市审计局 = 岳阳市审计局",
    ]);
  });

  test("is no verb that ends as a unit does, and no firm that is only one of a kind", () => {
    expect(bodies("在平江县加义镇开庭十次，村集体占股一成，让果农学会算账，参加亚洲食品展。")).toEqual([]);
    expect(bodies("她从长沙一家农业物联网公司辞职。")).toEqual([]);
    expect(bodies("中国作物学会到会，岳阳海事局平江海事处处长柳青到场。")).toEqual([
      "中国作物学会",
      "岳阳海事局平江海事处",
      "岳阳海事局",
    ]);
  });

  test("reads numbered hospitals, works of a city, and what a body has elsewhere", () => {
    expect(bodies("云梦大学湘雅二医院、岳阳钢铁厂、国网平江供电公司捐款。")).toEqual([
      "云梦大学湘雅二医院",
      "岳阳钢铁厂",
      "国网平江供电公司",
    ]);
    expect(bodies("岳阳海关驻平江办事处、武警湖南总队岳阳支队、中国科学院长沙应用生态研究所到会。")).toEqual([
      "岳阳海关驻平江办事处",
      "武警湖南总队岳阳支队",
      "武警湖南总队",
      "中国科学院长沙应用生态研究所",
      "中国科学院",
    ]);
  });

  test("calls a firm, a co-operative, a hospital or a school by the full name that the text has too", () => {
    expect(
      bodies("湖南洞庭老窖酿造有限公司和平江县秋谷茶叶专业合作社投产。洞庭公司、秋谷合作社各出五万元。"),
    ).toEqual([
      "湖南洞庭老窖酿造有限公司",
      "平江县秋谷茶叶专业合作社",
      "洞庭公司 = 湖南洞庭老窖酿造有限公司",
      "秋谷合作社 = 平江县秋谷茶叶专业合作社",
    ]);
    expect(
      bodies("岳阳市第二人民医院、平江县第一中学签约，市二医院派人到县一中。", [
        "湖南省",
        "岳阳市",
        "平江县",
      ]),
    ).toEqual([
      "岳阳市第二人民医院",
      "平江县第一中学",
      "市二医院 = 岳阳市第二人民医院",
      "县一中 = 平江县第一中学",
    ]);
  });

  test("reads a great firm's bureaus, its branches by their place, and what its group holds", () => {
    expect(bodies("中铁四局、中建湖南公司、圆通岳阳分公司、岳阳石化公司到会。")).toEqual([
      "中铁四局",
      "中建湖南公司",
      "圆通岳阳分公司",
      "岳阳石化公司",
    ]);
    expect(bodies("洞庭重工集团特种装备公司开工。")).toEqual(["洞庭重工集团特种装备公司", "洞庭重工集团"]);
    expect(bodies("与延长油田股份有限公司签约，同九洲集团合作。")).toEqual([
      "延长油田股份有限公司",
      "九洲集团",
    ]);
  });

  test("reads a school whose name ends as a kind of school does, and youth that is no time", () => {
    expect(bodies("云中大学、西蜀科技大学材料学院和岳阳市青年企业家协会到会，中小学开学。")).toEqual([
      "云中大学",
      "西蜀科技大学材料学院",
      "西蜀科技大学",
      "岳阳市青年企业家协会",
    ]);
    expect(bodies("柳青是岳阳学院派到村里的第一书记。")).toEqual(["岳阳学院"]);
  });

  test("calls a bureau or an association by the fuller name that the text gives too", () => {
    expect(bodies("岳阳市文化和旅游局、岳阳市作家协会主办，市文旅局和市作协派人。")).toEqual([
      "岳阳市文化和旅游局",
      "岳阳市作家协会",
      "市文旅局 = 岳阳市文化和旅游局",
      "市作协 = 岳阳市作家协会",
    ]);
  });

  test("reads shops, driving schools and campuses, and no place of work for its works", () => {
    expect(bodies("君山区兴隆便利店、东风驾校、岳阳职业技术学院湖滨校区开门。")).toEqual([
      "君山区兴隆便利店 = 兴隆便利店",
      "东风驾校",
      "岳阳职业技术学院湖滨校区",
      "岳阳职业技术学院",
    ]);
    expect(bodies("走进洞庭锂电厂区。")).toEqual([]);
  });

  test("is a museum or a library unless something is only held there", () => {
    expect(bodies("藏书两千册赠岳阳市图书馆。")).toEqual(["岳阳市图书馆"]);
    expect(bodies("展览在岳阳市图书馆开幕。")).toEqual([]);
  });

  test("is no verb before a kind of body, nor trades that 和 joins", () => {
    expect(
      bodies("捧回小学女子组冠军，换完变压器，围绕山区特色农业和古道文旅，在平江县建设茶叶加工厂。"),
    ).toEqual([]);
    expect(bodies("平江县投资促进局为车间办证。")).toEqual(["平江县投资促进局"]);
  });

  test("are organs that a list names without the unit of the first, or after a person of it", () => {
    expect(bodies("君山区政府办、农村办、政务中心、妇联、农机局等单位到会。")).toEqual([
      "君山区政府办 = 君山区人民政府办公室",
      "农村办 = 君山区农村办",
      "政务中心 = 君山区政务中心",
      "妇联 = 君山区妇联",
      "农机局 = 君山区农机局",
    ]);
    expect(bodies("平江县副县长柳青、政协副主席云山、粮食局局长石清到会。")).toEqual([
      "县长 = 平江县人民政府",
      "政协 = 平江县政协",
      "粮食局 = 平江县粮食局",
    ]);
  });

  test("are called as printed where nothing tells which county's they are", () => {
    expect(namesIn("Organisation", "县督查局、县妇联到会，记者从市图书馆获悉，镇财政所很忙。")).toEqual([
      "县督查局",
      "县妇联",
      "市图书馆",
    ]);
  });

  test("begin at a town that the text names, after who leads up to them, and without 原", () => {
    expect(bodies("石岭镇修路，惠及石岭二中、石岭学校，石岭镇南湾小学的前身为原溪头乡枫山小学。")).toEqual([
      "石岭二中",
      "石岭学校",
      "石岭镇南湾小学",
      "溪头乡枫山小学",
    ]);
    expect(bodies("平江县教育基金会向洞头学校赠书，县妇联负责人代表湖南少儿基金会讲话。")).toEqual([
      "平江县教育基金会",
      "洞头学校",
      "县妇联 = 平江县妇联",
      "湖南少儿基金会",
    ]);
    expect(bodies("石岭镇中心小学举行仪式，石岭中心小学师生到场。")).toEqual([
      "石岭镇中心小学",
      "石岭中心小学 = 石岭镇中心小学",
    ]);
  });

  test("is a firm of the state that bears a province's name alone", () => {
    expect(bodies("湖南中烟、岳阳移动到会，湖南移动支付很快。")).toEqual(["湖南中烟", "岳阳移动"]);
  });

  test("are of the unit whose office or organ comes before them in a list of offices", () => {
    expect(
      bodies("平江县委书记、人大常委会主任柳青，县政协副主席云山，石岭街道工委副书记、办事处主任石清到会。"),
    ).toEqual([
      "平江县委 = 中共平江县委",
      "人大常委会 = 平江县人大常委会",
      "县政协 = 平江县政协",
      "石岭街道工委",
      "办事处 = 石岭街道办事处",
    ]);
    expect(
      bodies("岳阳市教育局、民族事务委员会、科学技术局到会，市委常委、政法委书记讲话。").slice(0, 3),
    ).toEqual(["岳阳市教育局", "民族事务委员会 = 岳阳市民族事务委员会", "科学技术局 = 岳阳市科学技术局"]);
    expect(bodies("湖南省委、省政府召开会议。", [])).toEqual([
      "湖南省委 = 中共湖南省委",
      "省政府 = 湖南省人民政府",
    ]);
  });

  test("is a firm of odd words between its place and its legal form", () => {
    expect(bodies("湖南省青绿家园更新集团有限公司、湖南岳阳云起驾驶培训学校到会。")).toEqual([
      "湖南省青绿家园更新集团有限公司",
      "湖南岳阳云起驾驶培训学校",
    ]);
  });

  test("are of the unit whose head takes them along, and officers of the law by their place's short name", () => {
    expect(bodies("平江县委副书记、县长柳青带领财政局、水务局等单位到会。").slice(2)).toEqual([
      "财政局 = 平江县财政局",
      "水务局 = 平江县水务局",
    ]);
    expect(bodies("浏阳警方破案，石岭镇通电，石岭工商所到场。", [])).toEqual(["浏阳警方", "石岭工商所"]);
    expect(bodies("平江县农办和县财政局派人，平江县党政考察团来访。")).toEqual([
      "平江县农办",
      "县财政局 = 平江县财政局",
      "平江县党政考察团",
    ]);
  });

  test("are no number of such bodies, house of no staff or words that lead up to one", () => {
    expect(bodies("第一家村镇银行开张，已开业6家村镇银行，北坡村老厕所改建，县两级公安机关行动。")).toEqual(
      [],
    );
    expect(bodies("如洞庭管理学院所做，中国云梦集团第312研究所派人。")).toEqual([
      "洞庭管理学院",
      "中国云梦集团第312研究所",
      "中国云梦集团",
    ]);
  });

  test("are hotels unless something is only held there", () => {
    expect(bodies("湘华酒店开业，会议在湘华酒店召开。")).toEqual(["湘华酒店", "湘华酒店"]);
    expect(bodies("会议在湘华酒店召开。")).toEqual([]);
  });

  test("are a university's own offices where its paper says 我校", () => {
    expect(
      bodies("洞庭大学开会，校党委书记柳青出席，我校人事处、教务处负责人和临湖学院院长到会。", []),
    ).toEqual([
      "洞庭大学",
      "校党委 = 中共洞庭大学委员会",
      "我校人事处 = 洞庭大学人事处",
      "教务处 = 洞庭大学教务处",
      "临湖学院 = 洞庭大学临湖学院",
    ]);
  });

  test("are units of the body whose unit the list names first", () => {
    expect(bodies("洞庭大学研究生院、人事处、商学院等部门到会。", [])).toEqual([
      "洞庭大学研究生院",
      "洞庭大学",
      "人事处 = 洞庭大学人事处",
      "商学院 = 洞庭大学商学院",
    ]);
    expect(bodies("岳阳市农业农村局种业服务中心派人。")).toEqual([
      "岳阳市农业农村局种业服务中心",
      "岳阳市农业农村局",
    ]);
  });

  test("keep 和 at the head of a firm's name after a short place, and are no union that is formed", () => {
    expect(bodies("湖南和顺堂玩具有限公司来访，平江县卫生院组成“云医”联盟。")).toEqual([
      "湖南和顺堂玩具有限公司",
      "平江县卫生院",
      "“云医”联盟",
    ]);
  });

  test("are firms after two places or under a number, and chambers of one place in another", () => {
    expect(bodies("湖南平江旅游有限公司、石泉十五冶建设集团有限公司、上海市岳阳商会到会。", [])).toEqual([
      "湖南平江旅游有限公司",
      "石泉十五冶建设集团有限公司",
      "上海市岳阳商会",
    ]);
  });

  test("are police by a place's short name, and none where only 市 says whose", () => {
    expect(bodies("鹿城警方破案，市警方协助，浏阳向警方求助。", [])).toEqual(["鹿城警方"]);
    expect(bodies("浏阳市公安局破案，浏阳警方通报。", [])).toEqual([
      "浏阳市公安局",
      "浏阳警方 = 浏阳市公安局",
    ]);
  });

  test("are offices of the university that the text points back to", () => {
    expect(
      bodies("我校师生赴云梦大学考察，云梦大学校长柳青到会，该校组织部、人事处负责人到场。", []).filter(
        (name) => name.includes("="),
      ),
    ).toEqual(["我校 = 云梦大学", "校组织部 = 云梦大学组织部", "人事处 = 云梦大学人事处"]);
  });

  test("say their unit's letter once, and are village committees by their short name", () => {
    expect(bodies("岳阳市副市长、市禁毒委主任、市公安局长柳青到会。", [])).toEqual([
      "市长 = 岳阳市人民政府",
      "市禁毒委 = 岳阳市禁毒委",
      "市公安局 = 岳阳市公安局",
    ]);
    expect(bodies("石坪村委到会，平江县党政机关干部收看，来到石岭镇和县国土资源局。")).toEqual([
      "石坪村委 = 石坪村村委会",
      "县国土资源局 = 平江县国土资源局",
    ]);
  });

  test("are no paper or station in whose name a report begins, nor a firm's goods", () => {
    expect(bodies("云梦新闻网岳阳4月26日讯 平江县教育局开会。")).toEqual(["平江县教育局"]);
    expect(bodies("湖南云起玻璃有限公司节能玻璃生产项目开工，做好县文化馆工作。")).toEqual([
      "湖南云起玻璃有限公司",
      "县文化馆",
    ]);
  });

  test("are no congress of every township, and a fund without the side that it is given for", () => {
    expect(bodies("来平江县调研乡镇人大工作，代表受赠方向云松爱心基金会致谢，被广州军区授予称号。")).toEqual([
      "云松爱心基金会",
      "广州军区",
    ]);
  });

  test("are no verb, no growers of a kind, nobody's former branch and no village", () => {
    expect(
      bodies("平江县人民法院以盗窃罪判处他，从全县大局出发，人参种植合作社招工，平江县瓮江镇腰站子村。"),
    ).toEqual(["平江县人民法院"]);
    expect(bodies("平江县瓮江镇松桥村原党支部书记柳青山，“松姐”龙舟队到会。")).toEqual([
      "平江县瓮江镇松桥村原党支部 = 瓮江镇松桥村党支部",
      "“松姐”龙舟队",
    ]);
  });

  test("are banks and central hospitals of the place", () => {
    expect(bodies("农行岳阳分行、市中心医院到会，松湖农商银行瓮江支行。")).toEqual([
      "农行岳阳分行",
      "市中心医院 = 岳阳市中心医院",
      "松湖农商银行瓮江支行",
      "松湖农商银行",
    ]);
  });

  test("keep brackets within their names and are communities' committees", () => {
    expect(bodies("湖南云松酿酒（集团）有限公司制曲分厂投产，山东大学（威海）海洋学院师生到会。")).toEqual([
      "湖南云松酿酒（集团）有限公司制曲分厂 = 湖南云松酿酒(集团)有限公司制曲分厂",
      "湖南云松酿酒（集团）有限公司 = 湖南云松酿酒(集团)有限公司",
      "山东大学（威海）海洋学院 = 山东大学(威海)海洋学院",
      "山东大学（威海） = 山东大学(威海)",
    ]);
    expect(
      bodies("平江县三阳街道潜山社区居委会到会，平江县住建局三阳所、云松研究所平江分所也来了。"),
    ).toEqual([
      "平江县三阳街道潜山社区居委会 = 三阳街道潜山社区居委会",
      "平江县住建局三阳所",
      "平江县住建局",
      "云松研究所平江分所",
      "云松研究所",
    ]);
  });

  test("are teams of cities, a firm's departments before their heads, and whole names on signs", () => {
    expect(bodies("东莞队夺冠，全场买下了一台发电机。挂着“平江县云松种薯专业合作社”的牌子。")).toEqual([
      "东莞队",
      "平江县云松种薯专业合作社",
    ]);
    expect(bodies("湖南云松铜材股份有限公司扩产。人力资源部部长柳青山说，招满了。")).toEqual([
      "湖南云松铜材股份有限公司",
      "人力资源部 = 湖南云松铜材股份有限公司人力资源部",
    ]);
  });

  test("are city hospitals, county firms by their bare letter, and offices of papers", () => {
    expect(
      bodies("市立医院肿瘤内科会诊，平江县瓮江镇的民宿是县旅游公司投的，湖南日报岳阳分社直播。"),
    ).toEqual([
      "市立医院肿瘤内科 = 岳阳市立医院肿瘤内科",
      "市立医院 = 岳阳市立医院",
      "县旅游公司 = 平江县旅游公司",
      "湖南日报岳阳分社",
    ]);
  });

  test("are mines that are named, and none of a kind", () => {
    expect(bodies("松家岭煤矿停产，保供煤矿满负荷生产。")).toEqual(["松家岭煤矿"]);
  });

  test("are firms by their trade alone where a firm acts, and no branch of trade", () => {
    expect(bodies("橡溪科技董事长柳青致辞，云松与梓禾资本合作，发展数字科技，做强有机建材。")).toEqual([
      "橡溪科技",
      "梓禾资本",
    ]);
  });

  test("are named by every word between a verb or a mark and a form that only bodies have", () => {
    expect(bodies("十五岁进云潭瓷厂学徒，毕业于新天地律师事务所，告知镇里的裁缝铺和八所学校。")).toEqual([
      "云潭瓷厂",
      "新天地律师事务所",
    ]);
    expect(bodies("柳青山在鹿湾一中教书，她到柳青山杂货店买布。")).toEqual(["鹿湾一中", "柳青山杂货店"]);
  });

  test("bear the units before their own and a village's short name as other names", () => {
    expect(
      otherNamesIn("Organisation", "平江县瓮江镇中心小学开学，平江县瓮江镇塔兴村党支部到会。", YUEYANG),
    ).toEqual([
      "瓮江镇中心小学: 平江县瓮江镇中心小学",
      "瓮江镇塔兴村党支部: 平江县瓮江镇塔兴村党支部, 塔兴村党支部",
    ]);
  });

  test("are works and schools of a great firm, and what a university has in another town", () => {
    expect(bodies("柳青考进鞍钢技校，后到鞍钢炼钢总厂。北京师范大学岳阳附属学校开学。")).toEqual([
      "鞍钢技校",
      "鞍钢",
      "鞍钢炼钢总厂",
      "鞍钢",
      "北京师范大学岳阳附属学校",
    ]);
  });

  test("are groups that the text tells of as they are founded", () => {
    expect(bodies("街坊成立了“星夜巡更团”，她办起云松工坊。星夜巡更团有九人，合唱团来了。")).toEqual([
      "星夜巡更团",
      "云松工坊",
      "星夜巡更团",
    ]);
  });

  test("do not run on over a firm, nor over what one body does to another", () => {
    expect(bodies("经市工信局协调江西银行岳阳分行续贷，委托赣南医科大学培养，当过云外小学校长。")).toEqual([
      "市工信局 = 岳阳市工信局",
      "江西银行岳阳分行",
      "江西银行",
      "赣南医科大学",
      "云外小学",
    ]);
  });

  test("are bureaus of great firms, central hospitals, and teams that are the first of something", () => {
    expect(bodies("中铁大桥局承建，市中心人民医院到场，云外小学口琴队第一次出山。")).toEqual([
      "中铁大桥局",
      "市中心人民医院 = 岳阳市中心人民医院",
      "云外小学口琴队",
      "云外小学",
    ]);
    expect(bodies("两市召开协作联席会议，全县63个村委会到会，会场设在市应急指挥中心。")).toEqual([]);
  });

  test("are units that the text names without their body, or by a general word for it", () => {
    expect(
      bodies("平江县人民法院灯火通明，随着执行局局长柳青一声令下，众人出发。审判委员会委员丁一鸣说话。"),
    ).toEqual(["平江县人民法院", "执行局 = 平江县人民法院执行局", "审判委员会 = 平江县人民法院审判委员会"]);
    expect(bodies("云松煤矿在山里，柳青曾任该矿采煤三队队长，云外小学来信，学校口琴队教练回了。")).toEqual([
      "云松煤矿",
      "采煤三队 = 云松煤矿采煤三队",
      "云外小学",
      "口琴队 = 云外小学口琴队",
    ]);
  });

  test("are branches of a firm that no dictionary has, and shops that bear a name", () => {
    expect(bodies("法士特岳阳工厂扩产，中原农险平江支公司赔付，她开了春禾裁缝铺。")).toEqual([
      "法士特岳阳工厂",
      "中原农险平江支公司",
      "春禾裁缝铺",
    ]);
  });

  test("are no goods, no kind of school and no bodies of every county and township", () => {
    expect(bodies("围绕硅基新材料这个方向，扩大普惠性幼儿园覆盖面，县乡卫生院组成联盟。")).toEqual([]);
    expect(bodies("启动市博物馆新馆建设，把南溪小镇项目和职业学校捆在一起。")).toEqual([]);
  });

  test("of a reservoir or a park bear its name", () => {
    expect(bodies("铁山水库管理局开闸，记者在县文化馆办展。")).toEqual(["铁山水库管理局"]);
  });

  test("are named again by their stem, and loose names wherever the text has them", () => {
    expect(
      bodies("云杉坊宣纸有限公司扩产。老师傅说，云杉坊宣纸不掺假。橡溪科技董事长到场，看过橡溪科技的样机。"),
    ).toEqual(["云杉坊宣纸有限公司", "云杉坊宣纸 = 云杉坊宣纸有限公司", "橡溪科技", "橡溪科技"]);
  });

  test("are departments of colleges, and no relation between two", () => {
    expect(bodies("云梦学院教育系来了，云梦学院关系融洽。")).toEqual([
      "云梦学院教育系",
      "云梦学院",
      "云梦学院",
    ]);
  });

  test("are firms of a region, offices in another place, police by number and stations that bear a name", () => {
    expect(
      bodies(
        "云松生物是华东农资控股旗下企业，岳阳海关驻新港办事处到场，武警第二机动支队赶来，由药埠口管护站考勤。",
      ),
    ).toEqual([
      "云松生物",
      "华东农资控股",
      "岳阳海关驻新港办事处",
      "岳阳海关",
      "武警第二机动支队",
      "药埠口管护站",
    ]);
  });

  test("are schools whose name ends in a character that leads up to others, and markets that bear a name", () => {
    expect(bodies("平江县鸿都小学开学，长沙联华超市供货，北方重工集团到会。")).toEqual([
      "平江县鸿都小学",
      "长沙联华超市",
      "北方重工集团",
    ]);
  });

  test("are offices for two matters in a list, and firms that bear their lawyer's name", () => {
    expect(bodies("平江县发改局、自然资源和规划局、住建局到会，湖南柳青山律师事务所代理。")).toEqual([
      "平江县发改局",
      "自然资源和规划局 = 平江县自然资源和规划局",
      "住建局 = 平江县住建局",
      "湖南柳青山律师事务所",
    ]);
  });

  test("are armies' units by their numbers, each within the larger, and workshops that bear a name", () => {
    expect(bodies("他随志愿军第四十军一一八师过江，回乡进了云杉砚坊。")).toEqual([
      "志愿军第四十军一一八师",
      "志愿军第四十军",
      "云杉砚坊",
    ]);
  });

  test("begins a name after what is done with it, and ends one before what it does", () => {
    expect(
      bodies("剧社捧回中国曲艺家协会的奖牌，随中国木偶剧团出访。城南供气站归云梦燃气集团管理。"),
    ).toEqual(["中国曲艺家协会", "中国木偶剧团", "云梦燃气集团"]);
    expect(bodies("她在临港镇任党委副书记，镇政府腾出一间办公室。卫生部发来奖状。")).toEqual([
      "镇政府 = 临港镇人民政府",
      "卫生部",
    ]);
    expect(bodies("湘阴县职业中等专业学校迎来校庆。")).toEqual(["湘阴县职业中等专业学校"]);
  });

  test("keeps a firm's own name before that of the town where it is", () => {
    expect(bodies("国晟宿迁生物质发电有限公司开工，由瑞联衡阳置业有限公司承建。")).toEqual([
      "国晟宿迁生物质发电有限公司",
      "瑞联衡阳置业有限公司",
    ]);
    expect(bodies("骨干企业衡阳康美电子有限公司扩产，委托宁都水务有限公司施工。")).toEqual([
      "衡阳康美电子有限公司",
      "宁都水务有限公司",
    ]);
  });

  test("takes for a firm whose officer somebody is, whatever it is called", () => {
    expect(
      bodies("，湘能华磊总工程师周志强说，晨曜锐芯的创始人梁潇也来了，埃弗森总裁张帆作了介绍。"),
    ).toEqual(["湘能华磊", "晨曜锐芯", "埃弗森"]);
    expect(bodies("易德隆项目经理陈敏说，时任厂长刘建国在场，饭店行政总监李军也来了。")).toEqual(["易德隆"]);
    expect(namesIn("Person", "易德隆项目经理陈敏说，这是头一回。")).toEqual(["陈敏"]);
  });

  test("takes a name that no dictionary has before a trade for a firm, and the trade in whatever thing", () => {
    expect(bodies("他所在的湘虹玻璃前年搬进新厂，潇晟煤业昨天停产，桂锦豆业当场签下合同。")).toEqual([
      "湘虹玻璃",
      "潇晟煤业",
      "桂锦豆业",
    ]);
    expect(bodies("全国煤业都不景气，村里买了十三台旧农机，发展枣业和菌业。")).toEqual([]);
  });

  test("knows a firm by the short name that brackets introduce beside another", () => {
    expect(
      bodies("湖南芸声音响股份有限公司（以下简称“芸声股份”或“公司”）开了会。芸声股份是老企业。"),
    ).toEqual([
      "湖南芸声音响股份有限公司",
      "芸声股份 = 湖南芸声音响股份有限公司",
      "芸声股份 = 湖南芸声音响股份有限公司",
    ]);
  });
});
