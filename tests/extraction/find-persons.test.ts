import { describe, expect, test } from "vitest";
import { namesIn } from "./names.ts";

const persons = (text: string, headline = ""): string[] => namesIn("Person", text, undefined, headline);

describe("findPersons", () => {
  test("reads the name after an office to its right end", () => {
    expect(persons("副市长沈敏主持会议，市教育局局长顾文远汇报。")).toEqual(["沈敏", "顾文远"]);
    expect(persons("主任向曾妍说道，院长于再清先后来到两地。")).toEqual(["向曾妍", "于再清"]);
  });

  test("leaves 刚 to a name before 把, and to the clause before 被", () => {
    expect(persons("科长曾志刚把图铺在桌上，书记员登台。")).toEqual(["曾志刚"]);
  });

  test("leaves no lone character of a name behind, and takes neither time nor a trade for one", () => {
    expect(persons("所长蓝鹤年带人调看录像，门将崔溪月扑出点球。")).toEqual(["蓝鹤年", "崔溪月"]);
    expect(persons("秦书记前年还在阳谷县，总监票人、人大常委会主任母志坚宣读结果。")).toEqual(["母志坚"]);
  });

  test("knows compound and rare surnames", () => {
    expect(persons("县长欧阳成科、镇长尉迟松、局长谌一苇、书记禤志远出席。")).toEqual([
      "欧阳成科",
      "尉迟松",
      "谌一苇",
      "禤志远",
    ]);
  });

  test("takes a word for a name only where something proves it", () => {
    expect(persons("市民高兴地说，大家一起向前看，天气晴朗。")).toEqual([]);
    expect(persons("局长高兴强调，要一直向前看，让群众高兴。")).toEqual(["高兴"]);
    expect(persons("市领导向前、高兴参加。")).toEqual(["向前", "高兴"]);
  });

  test("reads names of other tongues with and without a dot", () => {
    expect(persons("副县长买买提·吐尔逊、村民扎西顿珠到场，伊万·彼得罗夫致辞。")).toEqual([
      "买买提·吐尔逊",
      "扎西顿珠",
      "伊万·彼得罗夫",
    ]);
  });

  test("reads lists with marks, with blanks and set wide", () => {
    expect(persons("市领导柳青、许云生、丁一鸣参加会议。")).toEqual(["柳青", "许云生", "丁一鸣"]);
    expect(persons("在主席台就座的有：\n丁一鸣 马　骏 王继往 邓　小川")).toEqual([
      "丁一鸣",
      "马　骏 = 马骏",
      "王继往",
      "邓　小川 = 邓小川",
    ]);
  });

  test("reads lists of members that nothing but their being there tells", () => {
    expect(persons("石开来、胡杨、江流等县委常委出席会议，童谣、莫言深列席会议。")).toEqual([
      "石开来",
      "胡杨",
      "江流",
      "童谣",
      "莫言深",
    ]);
  });

  test("takes no town in which somebody was born for a name", () => {
    expect(persons("柳青校长1931年出生于平江县黄沙镇，1951年参加工作。")).toEqual(["柳青"]);
  });

  test("reads a list with the number of those in it", () => {
    expect(persons("座谈会召开。徐志国、乐天明等6人先后发言。")).toEqual(["徐志国", "乐天明"]);
  });

  test("ends a list before what all of them did", () => {
    expect(persons("公司领导丁一鸣、许云生、梁国海热情接待，副总柳青携员工走访。")).toEqual([
      "丁一鸣",
      "许云生",
      "梁国海",
      "柳青",
    ]);
  });

  test("takes no brand of a house and no seat of honour for a name", () => {
    expect(persons("市长柳青在浙商凯雅国际酒店会见客商，执行主席丁一鸣在主席台执行主席席就座。")).toEqual([
      "柳青",
      "丁一鸣",
    ]);
  });

  test("knows who only signs by brackets", () => {
    expect(persons("本报讯(丁一鸣)7月25日，县长柳青到会。会议开得好。(许云生 丁一鸣)")).toEqual(["柳青"]);
  });

  test("takes no links, verbs or crops after an office for a name", () => {
    expect(persons("校长从提高认识讲起，第一书记兼村党支部书记丁一鸣，书记和镇农办的人到场。")).toEqual([
      "丁一鸣",
    ]);
    expect(persons("园里种着蓝莓、杨梅、火龙果。")).toEqual([]);
  });

  test("ends a name of another tongue before a word, and knows it by each of its parts", () => {
    expect(persons("艾伦·罗杰斯荣誉教授聘任仪式举行。罗杰斯表示感谢。")).toEqual([
      "艾伦·罗杰斯",
      "罗杰斯 = 艾伦·罗杰斯",
    ]);
  });

  test("takes a name that several places make likely, and one between a body and an office", () => {
    expect(persons("做小吃的彭云海，一早就起床。“用的是红薯。”彭云海对手艺上心。")).toEqual([
      "彭云海",
      "彭云海",
    ]);
    expect(persons("保卫处丁晓明处长、学工部范宇行副部长到场。")).toEqual(["丁晓明", "范宇行"]);
    expect(persons("采摘园里有蓝莓、杨梅，黄桃也熟了。")).toEqual([]);
  });

  test("takes all that fills its place in a list, and the names with which a closing list begins", () => {
    expect(persons("市人大副主任丁一鸣、青格乐木、许云生出席会议。")).toEqual([
      "丁一鸣",
      "青格乐木",
      "许云生",
    ]);
    expect(persons("会谈结束。\n和良山、徐沐、姜水，省直部门负责同志参加。")).toEqual([
      "和良山",
      "徐沐",
      "姜水",
    ]);
  });

  test("takes a surname with an office for somebody named before, and no verb for a name", () => {
    expect(persons("县委常委柳智、副县长许富到校，许县长强调安全，柳部长一行向师生问好。")).toEqual([
      "柳智",
      "许富",
      "许县长 = 许富",
      "柳部长 = 柳智",
    ]);
    expect(persons("县政协主席龚华主持召开理论学习会。")).toEqual(["龚华"]);
  });

  test("reads a list of leaders from its end as well", () => {
    expect(persons("桂峥、蔡澜、吴宝山等县领导陪同。")).toEqual(["桂峥", "蔡澜", "吴宝山"]);
  });

  test("names whom a trade, kinship or number of people introduces; what a number of people does is no name", () => {
    expect(persons("绣娘陈云芝登台，启蒙教练是朱秀兰。")).toEqual(["陈云芝", "朱秀兰"]);
    expect(persons("大会表彰了刘美华等100名先进个人。")).toEqual(["刘美华"]);
    expect(persons("医院派出12名医师常驻，帮助乡亲。")).toEqual([]);
  });

  test("leaves an adverb whole after a name", () => {
    expect(persons("护士邓婷正在换药，嘉宾应邀出席。")).toEqual(["邓婷"]);
  });

  test("reads a list that no title leads", () => {
    expect(persons("柳青、许云生、丁一鸣等委员会成员出席。")).toEqual(["柳青", "许云生", "丁一鸣"]);
  });

  test("finds a proven name again wherever it stands", () => {
    expect(persons("县长李镇江发言。会后，李镇江与代表合影。", "")).toEqual(["李镇江", "李镇江"]);
  });

  test("lets the headline prove a name of the text", () => {
    expect(persons("柳青一行走遍了三个村。", "市委书记柳青到三村调研")).toEqual(["柳青"]);
  });

  test("calls a surname with a title by the person named before", () => {
    expect(persons("市委书记李长河来到车间。李书记问得很细，老李笑着说好。")).toEqual([
      "李长河",
      "李书记 = 李长河",
      "老李 = 李长河",
    ]);
    expect(persons("局长李长河、处长李文山到会。李局长发言。")).toEqual(["李长河", "李文山"]);
  });

  test("leaves out who only signs, who is not named and what is a doctrine", () => {
    expect(persons("本报讯（记者 胥子衿 通讯员 柳青）昨日，被告人李某某到庭。")).toEqual([]);
    expect(persons("坚持以习近平生态文明思想为引领。")).toEqual([]);
    expect(persons("学习习近平总书记重要讲话。")).toEqual(["习近平"]);
  });

  test("is not misled by places, bodies and common words after a title", () => {
    expect(persons("村民小组开会，居民小区改造，主任会议召开，书记办公会研究。")).toEqual([]);
    expect(persons("市长热线开通，经理部成立，学生田径锦标赛开赛。")).toEqual([]);
  });

  test("proves a name by an appointment, by what is told of a life and by a saying", () => {
    expect(persons("会议决定任命常青为秘书长，免去闵一鸣的副主任职务。")).toEqual(["常青", "闵一鸣"]);
    expect(persons("解语，女，1975年3月生。佟大江今年五十二岁。")).toEqual(["解语", "佟大江"]);
    expect(persons("来自平江县的柳长根，种了一辈子茶。")).toEqual(["柳长根"]);
  });

  test("ends a name before the verb that follows it", () => {
    expect(persons("局长全松为获奖者颁奖，项目经理铁河带着工人上山，司令员佟诚话家常。")).toEqual([
      "全松",
      "铁河",
      "佟诚",
    ]);
  });

  test("proves a name's length by its other places", () => {
    expect(persons("师傅佟大为雕了一头熊。人们说起佟大为，都竖起拇指。")).toEqual(["佟大为", "佟大为"]);
    expect(persons("研究员魏涛声等到场。魏涛声持不同看法。")).toEqual(["魏涛声", "魏涛声"]);
  });

  test("takes a title's own end and words of titles for no names", () => {
    expect(persons("裁判长柳青到场，冠军和季军登台。同技术员算起了账。")).toEqual(["柳青"]);
    expect(persons("教师节当天，原告代表来到该院海商庭庭长的办公室。")).toEqual([]);
  });

  test("takes a quality that people are to have for no name", () => {
    expect(persons("让军人安心、家属舒心。")).toEqual([]);
  });

  test("reads clan names of two characters before given names of two", () => {
    expect(persons("主任曲木阿青、副镇长吉克尔明到场。")).toEqual(["曲木阿青", "吉克尔明"]);
  });

  test("reads on in a sentence that appoints, and backwards in its lists", () => {
    expect(persons("任命柳青为市教育局局长，雷法文为市财政局局长；吴三成、毛奇为市检察院检察员。")).toEqual([
      "柳青",
      "雷法文",
      "吴三成",
      "毛奇",
    ]);
  });

  test("reads a roll with a name at the head of each line", () => {
    expect(persons("下列同志获奖：\n戴荣明 平江县供电公司线路工\n邵小桥（女） 湘阴县第一中学教师")).toEqual([
      "戴荣明",
      "邵小桥",
    ]);
  });

  test("keeps traditional text as it is printed and names it simplified", () => {
    expect(persons("市長陳國強說，歡迎鄉親。")).toEqual(["陳國強 = 陈国强"]);
  });

  test("reads a roll whose names have a unit in brackets, one to a line or many", () => {
    expect(persons("获奖名单：\n柳若溪（江城区第二小学） 许知远（江城高级中学）\n丁满元（桃江县）")).toEqual([
      "柳若溪",
      "许知远",
      "丁满元",
    ]);
    expect(persons("他们是：柳海涛（县公交公司驾驶员）、许根宝（桃江县溪口镇村民）。")).toEqual([
      "柳海涛",
      "许根宝",
    ]);
  });

  test("reads a line of an order: who takes, who loses an office, and whose particulars it gives", () => {
    expect(persons("市委决定：\n柳海洋任中共桃江县委书记；\n免去：\n许兴汉的市水务局局长职务。")).toEqual([
      "柳海洋",
      "许兴汉",
    ]);
    expect(persons("公示如下：\n浣溪沙，女，汉族，1979年4月生，现任市财政局副局长。")).toEqual(["浣溪沙"]);
  });

  test("reads names made of words of other tongues", () => {
    expect(persons("村民卓玛在病床上说，旗长布和巴特尔来了，孟和乌力吉（东乌旗蒙古族中学）获奖。")).toEqual([
      "卓玛",
      "布和巴特尔",
      "孟和乌力吉",
    ]);
  });

  test("kin, trades and learned people lead to names", () => {
    expect(persons("他跟着叔父许玉升学艺，创办人柳海峰点头，德国汉学家丁晓巍。")).toEqual([
      "许玉升",
      "柳海峰",
      "丁晓巍",
    ]);
  });

  test("what only reads like a name is none", () => {
    expect(persons("教授任上，他常说要种得下、收得回。")).toEqual([]);
    expect(persons("庭长带着书记员登上渔船，女书记从长沙赶来。")).toEqual([]);
    expect(persons("市交警支队派员，陈某岳母家失火，货主广西笋业公司报警。")).toEqual([]);
    expect(persons("董事长柳涛原是技术员，责任校对：许艳萍")).toEqual(["柳涛"]);
  });

  test("a likely name needs no title; whose picture it is, is no person of the article", () => {
    expect(persons("天还没亮，许桂芬已经收拾好了茶篓。 丁沛然 摄")).toEqual(["许桂芬"]);
  });

  test("knows surnames of two and three characters from other tongues", () => {
    expect(persons("工程师佐藤健一致辞，村民果基尔布参加，教授长谷川明到会。")).toEqual([
      "佐藤健一",
      "果基尔布",
      "长谷川明",
    ]);
  });

  test("a name ends before the verb that follows it, and is none inside a post", () => {
    expect(persons("科长丁睿给大家看表，讲师童薇开的课最满，游客许伟举着手机。")).toEqual([
      "丁睿",
      "童薇",
      "许伟",
    ]);
    expect(persons("父亲干了三十四年护林员，老药农说好。")).toEqual([]);
    expect(persons("局长韩巴特尔到会，他叫柯晓洋，是本地人。")).toEqual(["韩巴特尔", "柯晓洋"]);
  });

  test("adverbs, verbs with what they come to, plants and the district's organs are no names", () => {
    expect(persons("村民陆续到家，老支书种下的罗汉松活了，阿婆笑了，从挡车工干起，1999年退休。")).toEqual([]);
    expect(persons("区长区文杰到会，区政协、区教育局的人也来了，学徒班实操结束。")).toEqual(["区文杰"]);
    expect(persons("陈连长和李医生都来了，院长写信，技术员走后，下游的青龙堰放水。")).toEqual([]);
  });

  test("a full name that opens a clause needs no more than what a subject goes on with", () => {
    expect(persons("民警道谢后，顾家明才离开。龚建军1986年进厂。季小冬的父亲在家。")).toEqual([
      "顾家明",
      "龚建军",
      "季小冬",
    ]);
    expect(persons("于是大家都散了，高峰才过去，成本又降了，雷雨已停。")).toEqual([]);
  });

  test("knows names of the Yi after their clans, and surnames that are everyday words to others", () => {
    expect(persons("沙玛阿依是老师，丈夫马海伍牛来了。村民起国才笑了，主任起身，记者起草。")).toEqual([
      "沙玛阿依",
      "马海伍牛",
      "起国才",
    ]);
  });

  test("a name of two characters ends before a verb of one, and one set wide opens a line of a roll", () => {
    expect(persons("主席沈蕙随队出发，放映员殷磊劝他别走，护士长卢岩跟着。")).toEqual([
      "沈蕙",
      "殷磊",
      "卢岩",
    ]);
    expect(persons("万 钧 岳阳市蓝天救援队副队长\n曾 莺(女) 岳阳市义工联合会秘书长")).toEqual([
      "万 钧 = 万钧",
      "曾 莺 = 曾莺",
    ]);
  });

  test("many are called by a word, and what is made of a plant or opens a word for people is no name", () => {
    expect(persons("技工杨和平铲去泥土，儿子段兴旺给我打电话。")).toEqual(["杨和平", "段兴旺"]);
    expect(persons("她天天烧葛根茶，次次接受种粮大户宴请，去年开了两处长者食堂。")).toEqual([]);
  });

  test("whoever held an office is a person, and a name of two goes before a verb of one", () => {
    expect(persons("葛长松曾任景区管理处主任，消防员董鹏跳上车。")).toEqual(["葛长松", "董鹏"]);
    expect(persons("全体师生默哀，骨科与麻醉科医师配合，李元村的水槽边有人。")).toEqual([]);
  });

  test("takes no verb's beginning into a name, and no word after an office for one", () => {
    expect(persons("副队长李兵操作冲锋舟，班主任何静站在岸上。")).toEqual(["李兵", "何静"]);
    expect(persons("会长单位带头捐款，校长信箱收到来信，裁判席前灯火通明，落下的那一刻全场沸腾。")).toEqual(
      [],
    );
  });

  test("knows who is from a place, and whom 她 goes on with", () => {
    expect(persons("渡船由泉湖镇人毛建群打造。")).toEqual(["毛建群"]);
    expect(persons("碰上了鸡川镇来的马彩芬，她去年才来。")).toEqual(["马彩芬"]);
  });

  test("takes no township, no firm by its trade and no road for a person", () => {
    expect(
      persons(
        "她嫁到黄源镇，在白合镇当教师。乡里的路刚被推开，永康的利宏茶业也来了，苏邗产业园与苏邗开发公司签约。",
      ),
    ).toEqual([]);
  });

  test("takes for a name what a clause begins with before a time, an adverb or a preposition", () => {
    expect(persons("。卢彩珠去年包下东坡，谢春望用两年修好了渠。")).toEqual(["卢彩珠", "谢春望"]);
    expect(persons("屋里，古铁柱上午还在磨刀。藏身于林，收成去年最好。")).toEqual(["古铁柱"]);
  });
});
