import { describe, expect, it } from "vitest";
import { findArticles } from "../../server/extraction/page/find-articles.ts";
import { readPage } from "../../server/extraction/page/read-page.ts";

/** Headline and paragraphs of each article of a page. */
function paragraphsOf(text: string): [headline: string, ...paragraphs: string[]][] {
  const { page } = readPage(new TextEncoder().encode(text), "page.txt");
  return (page ? findArticles(page) : []).map((article) => [article.headline, ...article.text.split("\n")]);
}

/** A page of these lines, a blank one between each two. */
const page = (...lines: string[]): string => lines.join("\n\n");

describe("an article keeps", () => {
  it("a roll of names and posts", () => {
    const lines = [
      "十名教师获评“最美乡村教师”",
      "本报讯 9月10日，县教育局公布评选结果，十名教师上榜。",
      "陈秀兰（女） 石门镇中心小学语文教师",
      "罗明德 南岳乡九年一贯制学校校长",
      "向桂花（苗族） 龙潭镇完全小学教师",
      "县教育局局长毛建军表示，将为获评教师发放奖金。",
    ] as const;
    expect(paragraphsOf(page(...lines))).toEqual([[...lines]]);
  });

  it("a roll in groups, whether a group names one or several, each with where they are from", () => {
    const lines = [
      "第三届临江县和美之家名单",
      "日前,县妇联、县文明办联合印发决定,授予下列6户“和美之家”称号。",
      "孝亲和美之家:向桂花(白石街道河湾社区居民)、罗明德(石门镇罗家村村民)",
      "书香和美之家:陈秀兰(县第二小学教师)",
      "互助和美之家:毛建军(县人民医院急诊科护士长)、曾莺(国网临江县供电公司石门供电所职工)",
      "勤俭和美之家:邹远山(临江县石门镇高坡村村民)",
    ] as const;
    const next = "本报讯(记者 温晴) 9月6日,临江县石门镇高坡村村民邹远山家的勤俭账本进了县博物馆。";
    expect(paragraphsOf(page(...lines, next))).toEqual([[...lines], ["", next]]);
  });

  it("the last of a list, though the name is set wide, and the body and the day that sign below it", () => {
    const lines = [
      "临江县“好邻居”名单",
      "经推荐、评审并公示，县文明办决定授予下列同志临江县“好邻居”称号。名单如下：",
      "陈秀兰（女） 白石街道社区巡逻队队长",
      "罗明德 石门镇罗家村村民",
      "曾 莺（女） 临江县义工联合会秘书长",
      "临江县精神文明建设指导委员会办公室",
      "2021年9月9日",
    ] as const;
    expect(paragraphsOf(page(...lines))).toEqual([[...lines]]);
  });

  it("the compliments that close a letter", () => {
    const lines = [
      "巷口的路灯什么时候修",
      "编辑同志：",
      "白石街道河湾巷口的路灯坏了两个月，晚归的人要打手电，盼着有人来修。",
      "此致",
      "敬礼！",
    ] as const;
    const next = ["县二小添了木工坊", "本报讯 9月6日，县第二小学的木工坊开课，十六名学生学刨木板。"] as const;
    expect(paragraphsOf(page(...lines, ...next))).toEqual([[...lines], [...next]]);
  });

  it("who tells of a death, and the day, on one line", () => {
    const lines = [
      "讣告",
      "临江县第一中学原副校长罗明德同志，因病于2023年9月19日在县人民医院逝世，享年九十一岁。",
      "遵照本人遗愿，丧事从简，藏书赠县图书馆。",
      "临江县第一中学 罗明德同志治丧小组 2023年9月20日",
    ] as const;
    expect(paragraphsOf(page(...lines))).toEqual([[...lines]]);
  });

  it("a roll under headings, as far as it names somebody", () => {
    const lines = [
      "第二季度身边好人公布",
      "本报讯 7月3日，市文明办授予以下四名同志“身边好人”称号：",
      "助人为乐",
      "陈秀兰（女） 石门镇中心小学教师",
      "罗明德 南岳乡罗家村村民",
      "见义勇为",
      "向桂花（女） 龙潭镇敬老院护理员",
      "毛建军 市公交公司驾驶员",
    ] as const;
    const next = [
      "放牛娃开起奶茶店",
      "凌晨四点，段小满已经在煮茶。",
      "“牛认得我，我也认得牛。”段小满说。",
    ] as const;
    expect(paragraphsOf(page(...lines, next[0], "本报记者 凌风", next[1], next[2]))).toEqual([
      [...lines],
      [...next],
    ]);
  });

  it("those honoured, several on a line with where they are from", () => {
    const lines = [
      "作文大赛获奖名单",
      "12月17日，作文大赛评选揭晓，获奖名单公布如下：",
      "一等奖（3名）",
      "陈牧歌（临江区第十三小学） 阿茹罕（石门旗蒙古族中学） 段若溪（临江区第十三小学初中部）",
      "优秀指导教师（1名）",
      "布和巴特尔（石门旗蒙古族中学）",
    ] as const;
    expect(paragraphsOf(page(...lines))).toEqual([[...lines]]);
  });

  it("those of one place after another, below a colon with a remark before it", () => {
    const named = ["东河区：柏守业 鲁青岩 池映雪", "西河区：向水生 宁远 蒲松涛 江采菱"];
    const text = ["本报讯 昨日，十佳护桥员揭晓，名单如下（按姓氏笔画为序）：", ...named];
    expect(paragraphsOf(page("十佳护桥员揭晓", ...text))).toEqual([["十佳护桥员揭晓", ...text]]);
  });

  it("what a colon announces", () => {
    const lines = [
      "先进集体名单公布",
      "本报讯 记者从市总工会获悉，今年的先进集体已经评出，分别是：",
      "市第二人民医院急诊科",
      "市公交集团第三分公司",
      "城北派出所",
      "市总工会主席方敏说，表彰大会将于五月举行。",
    ] as const;
    expect(paragraphsOf(page(...lines))).toEqual([[...lines]]);
  });

  it("a list below its own head, under headings", () => {
    const lines = [
      "第三届县道德模范揭晓",
      "昨日，第三届县道德模范名单揭晓，四人上榜。",
      "第三届县道德模范名单",
      "敬业奉献模范",
      "陈秀兰 石门镇中心小学教师",
      "罗明德 县公安局城关派出所民警",
      "孝老爱亲模范",
      "向桂花 龙潭镇敬老院护理员",
    ] as const;
    const next = ["县图书馆添了夜场", "6月3日起，县图书馆开到晚上十点。", "读者纷纷叫好。"] as const;
    expect(paragraphsOf(page(...lines, ...next))).toEqual([[...lines], [...next]]);
  });

  it("the name of a numbered heading that stands on a line below its number", () => {
    const lines = [
      "城东新区办好三件实事",
      "措施一：办好养老食堂",
      "每个社区至少办一所养老食堂，七十岁以上的老人一顿午饭只收五元，行动不便的送到家里。",
      "措施二：",
      "推进老旧小区改造",
      "全年改造老旧小区十二个，加装电梯三十部，新添停车位一千二百个，年底以前全部完工。",
    ] as const;
    expect(paragraphsOf(page(...lines))).toEqual([
      [...lines.slice(0, 3), "措施二：推进老旧小区改造", ...lines.slice(5)],
    ]);
  });

  it("when and where something is to be", () => {
    const lines = [
      "周末讲座预告",
      "市图书馆本周末举办讲座。",
      "时间：4月5日下午3点",
      "地点：市图书馆二楼报告厅",
      "欢迎市民前来聆听。",
    ] as const;
    expect(paragraphsOf(page(...lines))).toEqual([[...lines]]);
  });

  it("appointments and removals that are printed without full stops", () => {
    const lines = [
      "万山县人大常委会任免名单",
      "（2021年3月26日万山县第十七届人大常委会第四十次会议通过）",
      "任命：",
      "杨帆同志为县司法局局长",
      "吴越同志为县民政局局长",
      "免去：",
      "楚河同志的县司法局局长职务",
    ] as const;
    expect(paragraphsOf(lines.join("\n"))).toEqual([[...lines]]);
  });

  it("questions and answers", () => {
    const lines = [
      "如何申领灵活就业社保补贴？",
      "问：哪些人可以申领？",
      "答：离校两年内未就业的高校毕业生可以申领。",
      "问：到哪里办理？",
      "答：到户籍所在地的街道便民服务中心办理。",
    ] as const;
    expect(paragraphsOf(lines.join("\n"))).toEqual([[...lines]]);
  });

  it("the contact, the body and the day that close a notice", () => {
    const lines = [
      "市管干部任前公示",
      "根据有关规定，现将拟任职干部情况予以公示。",
      "周敬之，男，汉族，1972年8月出生，现任市财政局副局长，拟任市审计局党组书记。",
      "公示期为2021年9月10日至9月16日。",
      "联系电话：0739-5550000",
      "中共邵陵市委组织部",
      "2021年9月9日",
    ] as const;
    expect(paragraphsOf(lines.join("\n"))).toEqual([[...lines]]);
  });

  it("a last appeal and a last line that says who holds which part", () => {
    const appeal = [
      "拿出开局就是决战的劲头",
      "劲头从哪里来？从责任中来。",
      "让我们撸起袖子加油干！",
    ] as const;
    expect(paragraphsOf(page(...appeal))).toEqual([[...appeal]]);
    const part = [
      "物流业扶持措施出台",
      "市交通运输局日前印发十条措施，给予支持。",
      "政策咨询：市物流科",
    ] as const;
    expect(paragraphsOf(page(...part))).toEqual([[...part]]);
  });

  it("its sections, signed or not, when it alone is signed", () => {
    const lines = [
      "天刚亮，摆渡人柳长河就撑船离岸。",
      "三十年的守候",
      "1993年5月，柳长河从父亲手里接过竹篙。",
      "一座桥的到来",
      "去年10月，渡口上游的大桥通车，过渡的人少了。",
    ] as const;
    expect(paragraphsOf(page("一个人的渡口", "本报记者 舟行早", ...lines))).toEqual([
      ["一个人的渡口", ...lines],
    ]);
  });
});

describe("a paragraph", () => {
  it("is mended where it was cut after a clause of a word", () => {
    expect(
      paragraphsOf(
        page("市长检查防汛", "本报讯 6月3日，市长何江平检查防汛工作。", "大堤上，机器", "轰鸣，人声鼎沸。"),
      ),
    ).toEqual([["市长检查防汛", "本报讯 6月3日，市长何江平检查防汛工作。", "大堤上，机器轰鸣，人声鼎沸。"]]);
  });

  it("is mended where it was cut inside a list of names, by the weather", () => {
    expect(
      paragraphsOf(
        page(
          "护林会议召开",
          "本报讯 昨日，护林会议召开。",
          "清源县县长龙行舟、白石市副市长杨应龄、青田县",
          "天气预报：今天多云，最低气温11℃",
          "林业局局长丁小香依次汇报。",
        ),
      ),
    ).toEqual([
      [
        "护林会议召开",
        "本报讯 昨日，护林会议召开。",
        "清源县县长龙行舟、白石市副市长杨应龄、青田县林业局局长丁小香依次汇报。",
      ],
    ]);
  });

  it("may alone be broken into lines of one width on a page of long lines", () => {
    const broken =
      "天还没亮，五里坡管护站的灶膛里就有了火。\n护林员关月山往怀里揣上两个馒头，踩着没\n膝深的雪进了山。";
    expect(paragraphsOf(page("一个人的林海", broken, "这条18公里的巡护线，他走了31年。"))).toEqual([
      [
        "一个人的林海",
        "天还没亮，五里坡管护站的灶膛里就有了火。护林员关月山往怀里揣上两个馒头，踩着没膝深的雪进了山。",
        "这条18公里的巡护线，他走了31年。",
      ],
    ]);
  });

  it("may be a dateline or a signature in brackets", () => {
    expect(
      paragraphsOf(page("代表进“家” 民意上桌", "（8月31日 白石讯）", "土乡的青稞黄了。", "（祁兰花）")),
    ).toEqual([["代表进“家” 民意上桌", "（8月31日 白石讯）", "土乡的青稞黄了。", "（祁兰花）"]]);
  });
});

describe("a notice that somebody paid for", () => {
  it("ends where an article begins", () => {
    const { page: read } = readPage(
      new TextEncoder().encode(
        page(
          "城东片区检修停水通知",
          "因管网改造，定于9月11日停水检修，请用户提前储水。",
          "市自来水有限公司",
          "老街添了口袋公园",
          "本报讯 昨日，老街口袋公园开园。",
          "遗失声明",
          "▲陈某遗失机动车驾驶证，声明作废。",
        ),
      ),
      "page.txt",
    );
    expect((read ? findArticles(read) : []).map(({ kind, headline }) => [kind, headline])).toEqual([
      ["ad", "城东片区检修停水通知"],
      ["news", "老街添了口袋公园"],
      ["ad", "遗失声明"],
    ]);
  });
});

describe("letters to the editor", () => {
  it("begin with whom they are to and end with who wrote them", () => {
    const letter = [
      "一封感谢信",
      "编辑同志：",
      "我外孙掉进河里，一个小伙子救了他。",
      "请替我道声谢。",
      "读者 林秋云",
    ] as const;
    const answer = [
      "路灯已修复",
      "编辑部：",
      "来信收悉，路灯已于昨日修复。",
      "临江区城市管理局",
      "2018年7月6日",
    ] as const;
    const next = ["建议增设早班公交车", "家住月湖的李先生来信说，首班车太晚，学生常常迟到。"] as const;
    expect(paragraphsOf(page(...letter, ...answer, ...next))).toEqual([[...letter], [...answer], [...next]]);
  });
});

describe("briefs under one head", () => {
  it("are articles of their own", () => {
    expect(
      paragraphsOf(
        page(
          "简 讯",
          "●近日，临江区法院开展送法进校园活动，为三百名学生上了一堂法治课。（童书言）",
          "●11月3日，石门镇举办农民文艺汇演，十二支队伍登台。（凌风）",
        ),
      ),
    ).toEqual([
      ["", "●近日，临江区法院开展送法进校园活动，为三百名学生上了一堂法治课。（童书言）"],
      ["", "●11月3日，石门镇举办农民文艺汇演，十二支队伍登台。（凌风）"],
    ]);
  });
});

describe("the newspaper's furniture", () => {
  it("may stand several on a line, and is a masthead on more lines than one", () => {
    expect(
      paragraphsOf(
        "宁川日报 2023年2月3日 星期五\n中共宁川市委机关报\n今日8版 第10233期\n\n河道清淤工程启动\n本报讯 昨日，河道清淤工程启动。",
      ),
    ).toEqual([
      ["", "宁川日报 2023年2月3日 星期五", "中共宁川市委机关报", "今日8版 第10233期"],
      ["河道清淤工程启动", "本报讯 昨日，河道清淤工程启动。"],
    ]);
    expect(paragraphsOf("宁川日报 2023年2月3日 星期五\n\n本报讯 昨日，河道清淤工程启动。")).toEqual([
      ["", "本报讯 昨日，河道清淤工程启动。"],
    ]);
  });
});
