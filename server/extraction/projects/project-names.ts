import type { ProjectCategory } from "../../../graph-schema/ontology.ts";
import { findAll } from "../find-all.ts";
import type { Span } from "../sentences.ts";

/** A project's name as the text has it, and how sure its form is. */
export interface ProjectName extends Span {
  name: string;
  category: ProjectCategory;
  confidence: number;
  /** Whether it is being built: then a body or place of that name is the project. */
  built?: boolean;
}

const words = (list: string): string[] => list.split(",").sort((a, b) => b.length - a.length);

const DOCUMENT =
  /(?:方案|规划|条例|办法|意见|计划|通知|纲要|规定|细则|措施|决定|标准|指南|清单|分工|要点|任务|举措|公约|制度|章程|议案|决议|蓝图|预案|规范|政策|若干|行动|实施|指引|责任书|倡议书|规程|协议|台账|共识|草案|宣言|备忘录|导则|工作|中华人民共和国.{1,20}法)(?:\(.*\))?$/;

/** 依照《中华人民共和国刑法》: a law that a judgment rests on. */
const isAppliedLaw = (text: string, start: number, title: string): boolean =>
  title.startsWith("中华人民共和国") &&
  /(?:依照|依据|根据|按照|违反|触犯|适用)了?$/.test(text.slice(Math.max(0, start - 4), start));

/** Policy documents in 《》. */
export function findDocuments(text: string): ProjectName[] {
  const found: ProjectName[] = [];
  for (const match of findAll(text, /《([^《》\n]{4,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,20})?)》/g)) {
    const { index: start } = match;
    if (!DOCUMENT.test(match[1] ?? "") || isAppliedLaw(text, start, match[1] ?? "")) continue;
    found.push({ start, end: start + match[0].length, name: match[0], category: "POLICY", confidence: 0.95 });
  }
  return found;
}

/** Verbs that carry out, build or arrange: what they govern may be a project. */
const CARRIES = words(
  "巩固提升,培育壮大,做大做强,做优做强,抓好,搭建,推进,推动,实施,启动,建设,开展,打造,加快,完成,承担,承建,落实,深化,部署,研究,出台,谋划,参与,共建,新建,改建,扩建,建成,筹建,兴建,修建,创办,打好,打赢,支持,动工,开工,发起,推出,承接,申报,入选,纳入,列入,引进,举办,办好,听取,获批,争取,加强,做好,继续,优化,强化,督导,参加,开发,提升,改造,牵头,投资,开启,开建,建起,主办,承办,组织,规划,推行,搞好,搞,掀起,投入,合作开发,高标准建设,快推,发展,培育,巩固,抓实,抓紧,狠抓,助力,服务,保障,确保,创新,探索,统筹,迎来,举行,召开,负责",
);
/** Verbs and other words that end a name to their right, though what they govern is no project by itself. */
const ENDS = words(
  "采取,抢抓,包抓,包联,视察,督查,督办,现场办公,筑牢,铸牢,获评,夺得,运用,要求,请求,考虑到,接受,遇到,面临,缺乏,负责人,详细询问,开园,开园并签约,签约,其中,当成,当作,视为,变成,搬到,搬进,送到,走到,带到,签订,签署,荣获,喜获,斩获,参赛,征战,出战,扩大,更多,有更多,有,申报,争取更多,通报,公布,展开,迎战,符合,发挥,夺取,力争,宣布,成立,调度,发放,介绍,作为,成为,围绕,依托,利用,借助,通过,进入,走进,结合,对接,申请,获得,取得,评为,提出,强调,指出,要求,包括,涉及,来到,前往,参观,考察,了解,查看,察看,关于,针对,按照,根据,以及,正在,已经,开始,随着,为了,这个,那个,一个,该院,原总,同一,每一个,保证,看到,感谢,就是,全市,全县,全区,全省,我市,我县,我省,我区,当前,目前,今年,去年,近年来,同时,一起,共同,分别,先后,持续,全力,扎实,积极,稳步,有序,深入,全面,大力,着力,奋力,切实,坚决,高质量,高水平,高标准,高起点,更高,更好,努力,认真,充分,不断,进一步,加大,放在,迈进,赢得,称为,列为,选为,定为,作出,展示,展现,吸引,促进,带动,引领,支撑,解决,处理,安排,自觉,追求,国内,获悉,据悉,此次,本次,这次,首个,唯一,重点,重要,有关,相关,一批,多个,系列,涉嫌,打响,等大型,争,力促,推介,需求,标志着,标志,见证,期间,承诺,坚持,发布,宣传,贯彻,学习,传达,审议,讨论,解读,执行,管理,运营,开放,对,向,将,把,被,让,使,给,凭,凭此,由市,由省,由县,由区,由州",
);
/** Verbs that also stand inside names (城区老旧小区改造试点): no end of a name by themselves. */
const NOMINAL =
  /(?:改造|提升|开发|发展|培育|创新|服务|保障|优化|管理|规划|处理|运营|引领|帮扶|宣传|展示|促进|巩固|组织|投入|支持|加强|强化|探索|统筹|落实|深化|促进|执行|开放|学习|吸引|解决|安排|带动|支撑|引进|组织|参与|利用)$/;
/** Whether such a verb goes on with the name: not before a body's or place's name, 建设 only right before its head. */
const staysInside = (text: string, at: number, before: string, walls: Walls): boolean =>
  /(?:建设|扩建|改建|新建|迁建|重建)$/.test(before)
    ? /^(?:项目|工程|年|计划|行动|活动)/.test(text.slice(at, at + 2))
    : (NOMINAL.test(before) && !walls.starts.has(at)) ||
      (before.endsWith("高标准") && text.startsWith("农田", at)) ||
      (before.endsWith("重点") && /^(?:工程|项目)/.test(text.slice(at, at + 2)));
const LEADING =
  /^(?:(?:建设|改造|提升|开发|发展|培育|优化|规划|组织|支持|加强|强化|深化|落实|服务|保障|巩固|引进|参与|统筹|探索|抓牢|抓细|做实|做细)(?:了|好)?|其中|现场|就(?![业近地医餐学])|还(?![田林湿款建])|对(?![口外标接])|以(?!工代|旧换|竹代|案)|到(?![站家])|上(?![海市饶虞城街半届])|[由并也已将从])+/;
const alternatives = (list: readonly string[]): string => list.join("|");
const CARRIES_AT_END = new RegExp(`(?:${alternatives(CARRIES)})(?:了|好|起|着)?$`);
const WORD_AT_END = new RegExp(`(?:${alternatives([...CARRIES, ...ENDS])})(?:了|好|起|着)?$`);
const MODS_AT_START =
  /^(?:了|起|着|好|的|好的|一个|一批|一条|一座|首个|首条|重点|重大|更大力度|高水平|高标准|高质量|国家级(?=[“"]))+/;

const PROGRAMME_HEAD =
  "专项整治行动|专项行动|三年行动计划|三年行动|行动计划|提升行动|攻坚行动|创建工作|创建活动|行动|综合改革|攻坚战|保卫战|歼灭战|阻击战|大会战|培育计划|计划|专项整治|争先创优活动|专项活动|(?:征集|评选|推选|长跑|健步走|写生)活动|进(?:校园|社区|企业|农村|乡村|机关|家庭|军营|景区|万家|课堂)(?:系列)?活动|建设年活动|[^,。、“”\\s]{2}年活动|(?:建设|优化|提升|攻坚|落实|推进|服务|深化|突破|转变|创新|执行|效能)年";
const GAMES_HEAD =
  "马拉松(?:赛|比赛)?|评选(?:活动)?(?![出为上])|运动会|博览会|省运会|市运会|县运会|区运会|州运会|联赛|锦标赛|公开赛|邀请赛|挑战赛|文化节|艺术节|旅游节|美食节|采摘节|丰收节|电影节|读书节|购物节|消费季|年货节|荷花节|桃花节|花节|龙舟赛|技能大赛|选拔赛(?:总决赛)?|大赛(?:总决赛)?|技能竞赛|知识竞赛|比赛|交易会|广交会|进博会|展销会|年货会|歌节|采购节|赛马节|啤酒节|音乐节|戏剧节|龙舟节|时装周|设计周|电影周|艺术周|(?:武术|徒步|登山|骑行|健步|龙舟)大会|特展|作品展|画展|艺术展|摄影展|书画展|书法展|美术展|交流展|邀请展|双年展|影展|精英赛|展演|(?:文旅|旅游|旅发|音乐|动漫|童话)大会|(?<=届[^,，,。、\\s]{2,16})活动|(?<=届[^,，,。、\\s]{2,16})(?<![开发扩拓进伸延施])展(?![示览现出销开品厅台位])|冠军赛|(?:足球|篮球|排球|乒乓球|羽毛球|网球|自行车|象棋|围棋|歌手|技能)赛|食品展|(?<=(?:举办|举行|办好)[^,，。、\\s]{3,8})(?<!儿童|妇女|护士|医师|教师|中秋|元宵|端午|重阳|清明|国庆|劳动|青年|建军)节(?![目约点能气日假省奏水令后前])|灯会|庙会|花会|" +
  "(?<=届[^，,。、\\s]{2,16})节(?![目约点能气日假省奏水令后前俗庆])";
const PILOT_HEAD = "试点(?:县|市|城市)?|示范区创建|示范创建|示范县创建|试验区|先行区|示范区";
const WORKS_HEAD = "改造工程|工程|项目|公租房|安置房项目|棚改项目";
const BUILD_HEAD =
  "产业园|加工园|文创园|物流园|工业园|科技园|创业园|生态园|智慧园|科创园|创新园|孵化园|示范园|园区|平台|走廊|基地|枢纽|特大桥|大桥|隧道|高速公路|高速|快速路|绿道|铁路|高铁|机场|电站|发电厂|水厂|处理厂|水库|灌区|港区|码头|物流港|变电站|综合体|博物馆|图书馆|体育馆|文化馆|美术馆|科技馆|展览馆|纪念馆|中心|人才公寓|飞地|新城|未来城|科学城|科技城|文旅城|商贸城|小镇|新区|号线|灌装线|装配线|资源库|大厦|新馆|院区|校区|二期|一期|三期|生产线|工厂|科创港|航线|专用线|出海口|(?<!高速)公路|食堂|实验室|研究院|示范带|风光带|公园|广场|环线|管网|泵站|堤防|停车场|市场|医院|学校|小学|中学|幼儿园|养老院|福利院|大道|[东南西北]路|桥|大坝|公寓";
const TASK_HEAD =
  "攻坚|分类处理|分类处置|分类|整治|治理|整改|改革|创建|普查|振兴|防治|修复|帮扶|扶贫|创卫|创文|禁捕|退捕|复垦|绿化|招商|搬迁|河长制|林长制|征兵|普法|禁毒|双拥";

export const TASK = new RegExp(`(?:${TASK_HEAD})$`);
const HEAD = new RegExp(
  `(?<programme>${PROGRAMME_HEAD})|(?<games>${GAMES_HEAD})|(?<pilot>${PILOT_HEAD})|(?<works>${WORKS_HEAD})|(?<build>${BUILD_HEAD})`,
  "g",
);
const NO_HEAD =
  /^(?:力|上|中(?!心)|者|式|队|人员|部|经理|负责|会(?!议)|指南|自觉|师|院|集团|公司|局|处|站长|科|室|组|主任|指挥部|协调|资金|清单|书|成果|款|院士|师|队|化(?!改造)|制|员|长|版|馆员|办|委|体系|名|工程(?:有限|公司|局|集团|总公司)|建设(?:有限|集团|公司)|的?主要|地区|班子|产品|企业|客户|技术|公式|划|合同)/;

/** 动力工程|学院, 路桥工程|有限公司: the word is part of a body's name. */
const OF_ENGINEERING =
  /^(?:物理|系|学院|学校|大学|职业|技术(?:大学|学院|研究|有限)|研究|科学|热物|咨询|监理|有限|股份|总公司|建设有限|造价|机械|顾问|勘察|设计院|设计有限|检测)/;

/** Words that make no name of what follows them: 具体行动, 民生工程, 重大项目. */
export const GENERIC = new RegExp(
  `^(?:${alternatives(
    words(
      "单位,部门,绿化,物业,支撑性,引领性,标志性,询问,仔细询问,原材料,原料,在谈,拟投资,立即,迅速,马上,抓紧,联合,集中,具体,实际,自觉,统一,民生,系统,系统性,重点,重大,有关,相关,产业,投资,工业,好,大,小,新,一批,一系列,系列,各项,各类,各种,多个,多项,部分,整个,全部,该,此,这,这个,那个,本,我们,的,主要,关键,配套,基础,基础设施,公共,公益,文化,文体,体育,主题,年度,工作,学习,培训,生产,教学,建设,施工,实施,整改,宣传,宣讲,招商,合作,签约,战略,发展,经济,科技,创新,创业,现代,现代化,标准化,优质,优秀,特色,大型,中小型,中型,小型,国家,国家级,国际,国际化,省级,市级,县级,区级,村级,全国,全省,全市,全县,全区,城市,农村,乡镇,社区,群众,群众性,志愿,服务,志愿服务,公共服务,物流,冷链,交通,能源,电力,水利,环保,生态,绿色,智能,智慧,数字,信息,安全,党建,民心,德政,惠民,暖心,实事,先进,示范,试验,改革,研发,孵化,医疗,教育,养老,就业,扶贫,文明,美丽,幸福,平安,健康,和谐,法治,综合,专业,专项,日常,巡查,检查,执法,打击,救援,抢险,防汛,军事,集体,个人,党员,职工,青年,学生,老年,妇女,儿童,残疾人,与,和,及,等,在建,续建,新开工,竣工,拟建,落地,省,市,县,区,镇,乡,村,街道,中央,上级,三大,四大,五大,两大,十大,两个,三个,四个,五个,六个,八个,十个,一个,多,户外,线上,线下,课外,文娱,娱乐,商贸,引领,引导,品牌,旗舰,标杆,样板,龙头,产教融合,产学研,双方,各方,共同,精品,老旧,危旧,背街小巷,相应,其他,其它,分类,指导,指导性,长远,中长期,三年,五年,十年,近期,下步,下一步,应急,我市,我县,我省,二期,一期,全民,招工,招聘,同类,过,场,纸上,为,总,民间,家庭,社会,政府,企业,行业,品质,市场,农业,林业,渔业,工人,务工,创建,攻坚,帮扶,整治,排查,清理,规划,设计,管理,养护,运营,采购,招标,招投标,民办,公办,高校,优势,传统,新兴,支柱,主导,千亿级,百亿级,百亿,千亿,亿元,重要,首批,第一批,第二批,批,个,处,座,条,所,家,项,投产,达产,开工,入驻,引进,签订,储备,包装,申报,前期,后续,县域,区域,片区,园区,校园,景区,厂区,乡村,美丽乡村,就业创业,乡村就业创业,深加工,高新技术,中小学,幼儿园,公办中心,普惠性,职业,技工,本地,外地,周边,沿线,全域,整体,局部,市区,城区,郊区,中心城区,主城区,核心,中央商务,休闲,旅游,观光,历史,历史文化,红色,革命,爱国主义,教育实践,社会实践,实践,见习,实习,实训,培养,人才,高技能人才,人才培养,数据,大数据,信息化,数字化,智能化,绿色化,共享,互联网,网络,电子商务,电商,线上线下,政务,政务服务,一站式,便民,便民服务,标准,专用,通用,临时,永久,现有,原有,废弃,闲置,国有,民营,私营,外资,重点产业,产业投资,招商引资,亿元以上,新时代,人行,过街,地下,公立,领域,代表性,一号,头号,污水,非法,违法,纸上,衡量,过去,一轮,新一轮,方面,一切,围着,盯着,跟着,做到,要素,带头,领办,包抓,像爱护眼睛一样爱护,上半年,下半年,季度,一季度,二季度,三季度,四季度,前三季度,开竣工,开工,多种,检查,检测,体检,开发,入园,入库,开园,全程,半程,迷你,合唱,广场舞,戏剧,舞蹈,歌咏,歌唱,演讲,征文,朗诵,诗歌,书法,绘画,摄影,拔河,跳绳,象棋,篮球,足球,排球,乒乓球,羽毛球,知识,厨艺,手工,趣味,才艺",
    ),
  )}|[\\d一二三四五六七八九十百千万两几余多]+|[第届次年月日])*$`,
);

const STOP_CHARS = new Set(',,。.;；:：!！?？、\n的了是以在于因"“”‘’《》 　()|—…');
const JOINS = /[及和与暨]$/;

/** The names of bodies and persons end where a project's own name can begin. */
export interface Walls {
  ends: ReadonlySet<number>;
  /** Ends of persons' names, which no project bears. */
  persons: ReadonlySet<number>;
  /** Starts of bodies' and places' names. */
  starts: ReadonlySet<number>;
  /** Ends of bodies and places, which may stand in one list with what is being built. */
  listable: ReadonlyMap<number, number>;
  /** Bodies and places as `start-end`: what stands already and is no project for being named. */
  named: ReadonlySet<string>;
  /** Length of the word that begins at each offset, 0 where none does. */
  words: Uint8Array;
}

/** 第八届|全省…大赛, 营商环境|对标提升行动: a word that elsewhere ends a name to its right. */
/** 国有, 植被, 方向: the last character is no word of its own. */
const INNER = /(?:[国所特固含稀私共富]有|[植棉]被|[方定导转志朝面]向|供给|[竞战]争|大使|[应绝相]对)$/;

const isWithin = (text: string, at: number): boolean =>
  /^(?:研究[院所员生]|有限)/.test(text.slice(at - 2, at + 1)) ||
  /^有限/.test(text.slice(at - 1, at + 1)) ||
  INNER.test(text.slice(Math.max(0, at - 2), at)) ||
  /第[\d一二三四五六七八九十百]+届全[国省市县区]$/.test(text.slice(Math.max(0, at - 9), at)) ||
  (text.charAt(at - 1) === "对" && /[标口外]/.test(text.charAt(at)));

/** Marks that stand inside a name: “长白山杯”足球赛, “互联网+”大赛, 中国(曲阜)文化节. */
const INSIDE = /“[^“”\n]{1,12}(?:杯|工程|行动|计划|\+)”$|(?<=中国)[(（][\u4e00-\u9fff·]{2,6}[)）]$/;

/** Words of one character that no name goes across: 该镇已采取|行动, 各|水库. */
const FUNCTION_WORD = /[已要就仍还也均系各该此暨但却则把被并其获用]/;

const endsFunctionWord = (text: string, at: number, words: Uint8Array): boolean =>
  words[at - 1] === 1 && FUNCTION_WORD.test(text.charAt(at - 1));

/** A contest is called after the unit whose teams are in it: 全省足球联赛. */
const AT_GAMES = /^(?:联赛|锦标赛|公开赛|邀请赛|挑战赛|大赛|技能大赛)/;

/** What runs from one end to the other: 大丰港—釜山集装箱航线. */
const ROUTE = /^(?:航线|铁路|高铁|高速|专用线|公路)/;

/** Where the name whose head begins here begins. */
export const nameStart = (text: string, head: number, walls: Walls): number =>
  afterFirm(text, boundaryBefore(text, head, walls), head);

/** Back to a mark, a verb or the end of a body's name. */
function boundaryBefore(text: string, head: number, walls: Walls): number {
  let i = head;
  const floor = Math.max(0, head - 34);
  while (i > floor) {
    const char = text.charAt(i - 1);
    if (char === "”" && i === head) {
      const open = text.lastIndexOf("“", i - 1);
      return open >= floor ? open : i;
    }
    const inside = /[”)]/.test(char) ? INSIDE.exec(text.slice(floor, i))?.[0].length : undefined;
    if (inside !== undefined) {
      i -= inside;
      continue;
    }
    if (walls.persons.has(i)) return i;
    if (char === "等" && !/^级/.test(text.slice(i)) && !/[平高初中同]$/.test(text.slice(0, i - 1).slice(-1)))
      return i;
    if (/[—-]/.test(char) && ROUTE.test(text.slice(head, head + 3))) {
      i--;
      continue;
    }
    if (STOP_CHARS.has(char) || JOINS.test(char) || (i < head && walls.ends.has(i))) return i;
    const before = text.slice(Math.max(0, i - 6), i);
    if (/全[国省市县区]$/.test(before) && !isWithin(text, i) && AT_GAMES.test(text.slice(head, head + 4)))
      return i - 2;
    const whole = walls.words.length === 0 || walls.words[i] !== 0;
    if (whole && endsFunctionWord(text, i, walls.words)) return i;
    if (whole && WORD_AT_END.test(before) && !staysInside(text, i, before, walls) && !isWithin(text, i))
      return i;
    i--;
  }
  return i;
}

/** A name begins after the firm that stands before it: 金鹿材料有限公司|高端石墨材料项目; it is not too long. */
function afterFirm(text: string, start: number, head: number): number {
  const firm = /^.*(?:有限(?:责任)?|股份|集团)公司(?=.{4})/.exec(text.slice(start, head))?.[0].length ?? 0;
  return Math.max(start + firm, head - LONGEST);
}
const LONGEST = 26;

export function categoryOf(name: string, group: string): ProjectCategory {
  if (group === "pilot") return "PILOT";
  if (group === "programme" || group === "games") return "PROGRAMME";
  return /惠民|进校园|资助|帮扶|富民|培育|招工|活动|服务项目|合作项目|“[^”]*”(?:文化)?[^”]{0,4}(?:项目|工程)$/.test(
    name,
  )
    ? "PROGRAMME"
    : "CONSTRUCTION";
}

interface Candidate extends Span {
  name: string;
  group: string;
}

/** A name that joins two things with 及 or 和 keeps both when the first is none by itself: 加宽及安防工程. */
function joined(text: string, start: number, walls: Walls): number {
  if (!JOINS.test(text.slice(start - 1, start)) || /^[市县区省]/.test(text.slice(start))) return start;
  const before = nameStart(text, start - 1, walls);
  const first = text.slice(before, start - 1);
  if (/(?:情况|问题|事宜|进展|局|委|办)$/.test(first)) return start;
  const single = /^(?:配套|附属|周边)/.test(text.slice(start)) || !HEAD_AT_END.test(first);
  return first.length >= 4 && first.length <= 16 && single ? before : start;
}
const HEAD_AT_END = new RegExp(
  `(?:${PROGRAMME_HEAD}|${GAMES_HEAD}|${PILOT_HEAD}|${WORKS_HEAD}|${BUILD_HEAD}|建设)$`,
);

/** A body that stands before its programme's name: 衡山人社局|春风行动. */
const BODY_HEAD =
  /^[^“”]{2,8}?(?:局|厅|公司|集团|政府|法院|检察院|医院|中学|小学|大学|协会|银行|总工会|团委|妇联)(?!部)/;
export const NO_WALLS: Walls = {
  ends: new Set(),
  persons: new Set(),
  starts: new Set(),
  listable: new Map(),
  named: new Set(),
  words: new Uint8Array(),
};

/** 进行|动态, no 行动: the marker word begins within another. */
const isSplit = ({ 0: head, index }: RegExpExecArray, words: Uint8Array): boolean =>
  /^(?:行动|工程|计划)$/.test(head) && words[index] === 0;

function candidates(text: string, walls: Walls): Candidate[] {
  const found: Candidate[] = [];
  for (const match of findAll(text, HEAD)) {
    const end = match.index + match[0].length;
    if (match[0] === "工程" && OF_ENGINEERING.test(text.slice(end, end + 4))) continue;
    const after = text.slice(end, end + 4);
    const goesOn =
      (match.groups?.games && /^[上中]/.test(after)) || (/期$/.test(match[0]) && after.startsWith("办"));
    if ((NO_HEAD.test(after) && !goesOn) || isSplit(match, walls.words)) continue;
    const group = groupOf(match);
    const own = group === "programme" ? walls : { ...walls, ends: NO_WALLS.ends };
    let start = joined(text, nameStart(text, match.index, own), own);
    while (start < match.index && JOINS.test(text.charAt(start))) start++;
    const mods = MODS_AT_START.exec(text.slice(start, match.index))?.[0].length ?? 0;
    start += mods;
    const last = found.at(-1);
    const body =
      group === "programme" ? (BODY_HEAD.exec(text.slice(start, match.index))?.[0].length ?? 0) : 0;
    if (match.index - start - body >= 2) start += body;
    const leading = LEADING.exec(text.slice(start, match.index))?.[0].length ?? 0;
    if (match.index - start - leading >= 2) start += leading;
    const candidate = { start, end, name: text.slice(start, end), group };
    if (
      last &&
      last.start >= start - 1 &&
      last.start <= start + 1 &&
      last.end >= match.index - 6 &&
      last.end < end &&
      /^(?:建设|改造)?$/.test(text.slice(last.end, match.index))
    )
      found[found.length - 1] = { ...candidate, start: last.start, name: text.slice(last.start, end) };
    else found.push(candidate);
  }
  return found;
}

const BUILDS_AFTER =
  /^(?:一期|二期|三期)?(?:正式)?(?:建设(?![“"])|项目|工程|改造|开工|竣工|通车|投用|动工|奠基|封顶|开通|施工|贯通)/;

/** What leads up to a name, without how large the thing is: 建设|年产2万吨的. */
const leadTo = (text: string, start: number): string =>
  text.slice(Math.max(0, start - 18), start).replace(/(?:年产|总投资|占地|投资)[^,，。;；]{1,12}的$/, "");

/** Words between the verb and the name. */
const BETWEEN = /(?:了|高水平|高标准|高质量|一个|一批|首个|更多|国家|的)$/;

/** Houses that stand: what is done for them makes no project of them unless they are being built. */
const HOUSE = /(?:学校|小学|中学|幼儿园|医院|养老院|福利院|图书馆|文化馆|博物馆|食堂|市场|中心)$/;
const BUILDS_HOUSE = /(?:建|建设|打造|动工|开工|承接|引进|实施|推进|规划|完成|启动)(?:了|好|起|着)?$/;

/** Whether a verb that carries out or builds governs what begins at an offset, by itself or in a list. */
function isGoverned(text: string, start: number, walls: Walls, governed: ReadonlySet<number>): boolean {
  const before = leadTo(text, start).replace(BETWEEN, "");
  if (CARRIES_AT_END.test(before)) return true;
  const gap = /(?:、|和|与|及|以及|暨)$/.exec(before)?.[0] ?? "";
  if (gap === "") return false;
  if (governed.has(start - gap.length)) return true;
  const body = walls.listable.get(start - gap.length);
  return body !== undefined && isGoverned(text, body, walls, governed);
}

/** A meeting's second name, an example that others follow, an honour, and schools of every kind are none. */
const isNone = (text: string, { start, end, name, group }: Candidate): boolean =>
  /(?:一批|一系列|多个|更多)$/.test(text.slice(Math.max(0, start - 3), start)) ||
  /^(?:一批|一系列|多个|更多)/.test(name) ||
  (!/^(?:games|programme)$/.test(group) &&
    /暨[^,。;]{0,8}、?$/.test(text.slice(Math.max(0, start - 10), start))) ||
  /^的(?:先进|成功)?(?:经验|做法)/.test(text.slice(end, end + 6)) ||
  text.startsWith("评为", start - 2) ||
  (group === "build" && /(?:落户|入驻|在|(?<!用)于)$/.test(text.slice(Math.max(0, start - 2), start))) ||
  /[中大]小学$/.test(name);

/** A body or a place that is there already, whatever else is said of it. */
function stands(text: string, { start, end, name }: Candidate, walls: Walls): boolean {
  if (!walls.named.has(`${start}-${end}`) || BUILDS_AFTER.test(text.slice(end, end + 4))) return false;
  const building = /[城区]$/.test(name) ? BUILDS : BUILDS_TOGETHER;
  return !building.test(leadTo(text, start));
}

const BUILDS = /(?:建设|新建|兴建|修建|开建)了?$/;
const BUILDS_TOGETHER = /(?:建设|新建|兴建|修建|开建|共建|筹建|合建)了?$/;

/** What is named with a marker word, or built: 春风行动, 锦江绿道二期工程, 加快推进丰家洲文创园、数字乡村平台建设. */
export function findMarked(text: string, walls: Walls): ProjectName[] {
  const governed = new Set<number>();
  return candidates(text, walls)
    .filter((candidate) => !isNone(text, candidate))
    .flatMap((candidate): ProjectName[] => {
      const { start, end, name, group } = candidate;
      const rules =
        isGoverned(text, start, walls, governed) &&
        (!HOUSE.test(name) ||
          BUILDS_HOUSE.test(leadTo(text, start).replace(BETWEEN, "")) ||
          /[、和与及]$/.test(leadTo(text, start)));
      const tail = /^(?:建设|改造)/.exec(text.slice(end, end + 2))?.[0] ?? "";
      if (rules) governed.add(end).add(end + tail.length);
      const after = text.slice(end, end + 4);
      const confidence = stands(text, candidate, walls) ? 0 : accept(name, group, rules, after);
      const built = group === "build" && (rules || BUILDS_AFTER.test(after));
      const category = categoryOf(name, group);
      return confidence > 0 ? [{ start, end, name, category, confidence, ...(built && { built }) }] : [];
    });
}

const NAMED_HEAD = new RegExp(
  `(?:${PROGRAMME_HEAD}|${GAMES_HEAD}|${PILOT_HEAD}|${WORKS_HEAD}|${BUILD_HEAD})$`,
);

/** Which kind of head a match is. */
function groupOf({ groups }: RegExpExecArray): string {
  for (const name in groups) if (groups[name] !== undefined) return name;
  return "build";
}

/** A number of things, a size, or a kind of work or place: 三个, 副, 化工类, 基础设施. */
const OF_KIND =
  /^\d+[套座个家所条处批万亩]|(?:[副次]|[三两四五六八十\d]大|代表性|[一二三四五六七八九十两几多\d](?:个|项|类|批|名|位|户)[^“”]{0,4}|类|等)$|^配套$/;
const NUMBERED = /第[\d一二三四五六七八九十]+届|首届|^\d{4}/;
const FIELD =
  /^(?:基础设施|公共|融资|投资|产业|农业|工业|交通|综合|服务|创业|就业|招商|合作|交流|展示|宣传|教育|培训)/;

/** What a clause says, and no name: 3位同志用实际|行动, 我校2005届软件|工程, 产业园开园并签约首批|项目. */
const CLAUSE =
  /^(?:该|我校|本校|每[周月天次]|各|\d+[位名])|[用以]?实际$|考虑到|加上|累计|\d+月份|并?签约|(?:分组|联合|进)$|检查$|[届级](?:软件|土木|机械)$|[全半]程$|^(?:工程建设|旅游开发)$/;

/** Whether the words before the marker word `head` name nothing. */
function namesNothing(name: string, prefix: string, head: string, built: boolean): boolean {
  if (prefix.length < 2 || name.length > 34 || OF_KIND.test(prefix) || CLAUSE.test(prefix)) return true;
  const quoted = /“([^”]+)”/.exec(name)?.[1];
  if (quoted && SLOGAN.test(quoted)) return true;
  if (!GENERIC.test(prefix)) return false;
  if (FIELD.test(prefix)) return true;
  const coined =
    built &&
    prefix.length >= 4 &&
    !/^[\d一二两三四五六七八九十多]/.test(prefix) &&
    /^(?:平台|走廊|产业园|基地)$/.test(head);
  return !NUMBERED.test(name) && !coined && !(built && head === "中心" && /^[市县区省].{4}/.test(prefix));
}

/** A kind of contest, and no contest by name. */
const KIND_OF_CONTEST = /^(?:合唱|广场舞|戏剧|舞蹈|歌咏|拔河|朗诵|演讲|书法|绘画|征文|体育|球类|知识|趣味)$/;

/** A contest of a city, a province or the world. */
const OF_UNIT = /国际|全[国省市]|海峡两岸|^[省市县]..|^[^省市县区]{2,3}[省市县区]./;

/** How sure a candidate is a project, 0 when it is none. */
function accept(name: string, group: string, governed: boolean, after: string): number {
  const found = NAMED_HEAD.exec(name);
  const head = found?.[0] ?? "";
  const prefix = name.slice(0, found?.index ?? 0);
  if (namesNothing(name, prefix, head, group === "build" && governed)) return 0;
  if (/^\d/.test(after) && group === "build") return 0;
  if (group === "games")
    return NUMBERED.test(name) || (governed && !KIND_OF_CONTEST.test(prefix)) || OF_UNIT.test(prefix)
      ? 0.85
      : 0;
  if (/^[一二三]期$/.test(head) && prefix.length >= 4) return governed ? 0.85 : 0.78;
  const long = prefix.length >= 3 || (governed && head.length >= 3);
  if (group === "build") return (governed || BUILDS_AFTER.test(after)) && long ? 0.8 : 0;
  if (group === "works") return prefix.length >= 3 ? (governed ? 0.85 : 0.78) : 0;
  if (head.startsWith("创建")) return prefix.length >= 4 ? 0.8 : 0;
  if (head === "计划") return (governed || /^\d{4}年/.test(prefix)) && prefix.length >= 4 ? 0.75 : 0;
  return governed ? 0.86 : 0.78;
}

/** What is said of a town or asked of all, and is nobody's undertaking. */
export const SLOGAN =
  /^(?:互联网\+|回头看|[一二三四五六七八九十百两双多]\S{1,2}[一二三四五六七八九十两双]\S{1,2}|[一二三四五六七八九十两双](?:\S{1,2}|[个大]\S{1,3})|[十]?[一二三四五六七八九]五|\S{2}强[市省国县]|\S*(?:主力军|排头兵|领头雁|样板|标杆|名片|品牌|典范|升级版|高地|匠都|蓄水池|引擎|底线|红线|答卷|成绩单|最后一公里|力量|担当|联盟|医联体|共同体|密码|经验|样本|智慧|风采|用工难|开门红|金钥匙)|(?:平安|法治|美丽|幸福|健康|文明|数字|清廉|诚信|智慧|绿色|魅力|活力)\S{2,3})$/;
const TITLE =
  '((?:全国|国家|国际|全省|省级|市级|[^,，。;；、“”\\s]{2}省)[^,，。;；、“”"\\n的了]{2,24}?(?:城市(?!创建)|示范城市|名城|示范县|示范市|示范区|先进县|先进市|模范城|园林城|卫生城|县城|城|级景区|度假区))';
const CREATE = new RegExp(`(?:创建|争创)(?:成为?)?[“"]?${TITLE}(?![市县])[”"]?`, "g");
const CREATED = new RegExp(`${TITLE.replace("(?!创建)", "")}创建`, "g");

/** 创建全国文明城市, 全国文明城市创建: one undertaking. */
export function findCreations(text: string): ProjectName[] {
  return [CREATE, CREATED].flatMap((pattern) =>
    findAll(text, pattern).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name: `创建${match[1] ?? ""}`,
      category: "PROGRAMME" as const,
      confidence: 0.9,
    })),
  );
}
