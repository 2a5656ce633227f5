import type { ProjectCategory } from "../../../graph-schema/ontology.ts";
import type { Span } from "../text/sentences.ts";
import { widePattern } from "../text/wide-pattern.ts";
import { isBeingBuilt } from "./being-built.ts";
import { CHAMPIONSHIP } from "./generic-names.ts";
import { alternatives, HEAD_GROUPS, HEADS, WORK, words } from "./project-words.ts";
import { weighName } from "./weigh-name.ts";

/** A project's name as the text has it, and how sure its form is. */
export interface ProjectName extends Span {
  name: string;
  category: ProjectCategory;
  confidence: number;
  /** Whether it is being built: then a body or place of that name is the project. */
  built?: boolean;
}

/** Verbs that carry out, build or arrange: what they govern may be a project. */
const CARRIES = words(
  "巩固提升,培育壮大,做大做强,做优做强,抓好,搭建,推进,推动,实施,启动,建设,开展,打造,加快,完成,承担,承建,落实,深化,部署,研究,出台,谋划,参与,共建,新建,改建,扩建,建成,建成开放,建成投用,建成启用,筹建,兴建,修建,建好,设立,合建,拟建,在建,创办,上线,开通,启用,盯住,紧盯,打好,打赢,支持,动工,开工,发起,推出,承接,申报,入选,纳入,列入,引进,举办,办好,听取,获批,争取,加强,做好,继续,优化,强化,督导,参加,开发,提升,改造,牵头,投资,开启,开建,建起,主办,承办,组织,规划,推行,搞好,搞,掀起,投入,合作开发,高标准建设,快推,发展,培育,巩固,抓实,抓紧,狠抓,助力,服务,保障,确保,创新,探索,统筹,迎来,举行,召开,负责,投建,代建,施工,中标,捐建,援建,上马",
);
/** Verbs and other words that end a name to their right, though what they govern is no project by itself. */
const ENDS = words(
  "协调,做成,办成,建成了,县里,市里,镇里,乡里,村里,省里,区里,厂里,调研,观摩,踏看,观看,命名为,认定为,确定为,列进,排进,写进,纳进,产生,出席,以来,完工,做完,干完,忙着,忙于,增设,采取,抢抓,包抓,拿下,捧回,捧得,摘得,摘下,摘获,勇夺,夺下,揽获,包联,视察,督查,督办,现场办公,筑牢,铸牢,获评,夺得,运用,要求,请求,考虑到,接受,遇到,面临,缺乏,负责人,详细询问,开园,开园并签约,签约,其中,当成,当作,视为,变成,搬到,搬进,送到,走到,带到,签订,签署,荣获,喜获,斩获,参赛,征战,出战,扩大,更多,有更多,有,申报,争取更多,通报,公布,展开,迎战,符合,发挥,夺取,力争,宣布,成立,调度,发放,介绍,作为,成为,围绕,依托,利用,借助,通过,进入,走进,结合,对接,申请,获得,取得,评为,提出,强调,指出,包括,涉及,来到,前往,参观,考察,了解,查看,察看,关于,针对,按照,根据,以及,正在,已经,开始,随着,为了,这个,那个,一个,该院,原总,同一,每一个,保证,看到,感谢,就是,全市,全县,全区,全省,我市,我县,我省,我区,当前,目前,今年,去年,近年来,同时,一起,共同,分别,先后,持续,全力,扎实,积极,稳步,有序,深入,全面,大力,着力,奋力,切实,坚决,高质量,高水平,高标准,高起点,更高,更好,努力,认真,充分,不断,进一步,加大,放在,迈进,赢得,称为,列为,选为,定为,作出,展示,展现,吸引,促进,带动,引领,支撑,解决,处理,安排,自觉,追求,国内,获悉,据悉,此次,本次,这次,首个,唯一,重点,重要,有关,相关,一批,多个,系列,涉嫌,打响,等大型,争,确保实现,力争实现,全面实现,推动实现,力促,推介,需求,标志着,标志,见证,期间,承诺,坚持,洽谈,商谈,会商,前来,专程,申办,签下,盯牢,盯紧,紧扣,抢占,抓住,瞄准,聚焦,锚定,奔赴,赶赴,抵达,返回,报名,宣读,揭晓,收看,聆听,体验,欣赏,庆祝,祝贺,慰问,看望,走访,亮相,入围,获准,批准,审批,核准,下达,拨付,筹集,筹措,募集,捐赠,接着,谈妥,谈定,敲定,商定,确认,否决,叫停,暂停,重启,停办,发布,宣传,贯彻,学习,传达,审议,讨论,解读,执行,管理,运营,开放,对,向,将,把,被,让,使,给,凭,凭此,由市,由省,由县,由区,由州",
);
/** Verbs that also stand inside names (城区老旧小区改造试点): no end of a name by themselves. */
const NOMINAL =
  /(?:改造|提升|开发|发展|培育|创新|服务|保障|优化|管理|规划|处理|运营|引领|帮扶|宣传|展示|促进|巩固|组织|投入|支持|强化|执行|学习|带动|支撑|引进|参与|利用)$/;
/** Whether such a verb goes on with the name: not before a body's or place's name, 建设 only right before its head. */
const staysInside = (text: string, at: number, before: string, walls: Walls): boolean =>
  /(?:建设|扩建|改建|新建|迁建|重建)$/.test(before)
    ? /^(?:示范|试点|提升|综合|[一二三五十]年|专项)?(?:项目|工程|年|计划|行动|活动)/.test(
        text.slice(at, at + 4),
      )
    : (NOMINAL.test(before) && !walls.starts.has(at)) ||
      (before.endsWith("推进") && /(?:整县|整体|成片|连片|集中)推进$/.test(before)) ||
      (before.endsWith("高标准") && text.startsWith("农田", at)) ||
      (before.endsWith("重点") && /^(?:工程|项目)/.test(text.slice(at, at + 2)));
const LEADING =
  /^(?:(?:建设|改造|提升|开发|发展|培育|优化|规划|组织|支持|加强|强化|深化|落实|服务|保障|巩固|引进|参与|统筹|探索|抓牢|抓细|做实|做细)(?:了|好)?|其中|现场|就(?![业近地医餐学])|还(?![田林湿款建])|对(?![口外标接])|以(?!工代|旧换|竹代|案)|到(?![站家])|上(?![海市饶虞城街半届])|[由并也已将从])+/;
export const CARRIES_AT_END = new RegExp(`(?:${alternatives(CARRIES)})(?:了|好|起|着|过)?$`);
const WORD_AT_END = new RegExp(`(?:${alternatives([...CARRIES, ...ENDS])})(?:了|好|起|着|过)?$`);
const MODS_AT_START =
  /^(?:了|起|着|过(?!境|渡)|好|的|好的|全新(?:的)?|一个|一批|一条|一座|一块|一处|首个|首条|重点|重大|更大力度|新(?:园区|厂区|城区)(?=.{4})|高水平|高标准(?!农田)|高质量|国家级(?=[“"]))+/;

const HEAD = widePattern(new RegExp(HEAD_GROUPS));
const NO_HEAD =
  /^(?:力|上|中(?!心)|者|式|队|人员|部|经理|负责|会(?!议)|指南|自觉|师|院|集团|公司|局|处|站长|科|室|组|主任|指挥部|协调|资金|清单|书|成果|款|院士|化(?!改造)|制|员|长|版|馆员|办|委|体系|名|工程(?:有限|公司|局|集团|总公司)|建设(?:有限|集团|公司)|的?主要|地区|班子|产品|企业|客户|技术|公式|划|合同)/;

/** 动力工程|学院, 路桥工程|有限公司: the word is part of a body's name. */
const OF_ENGINEERING =
  /^(?:物理|系|学院|学校|大学|职业|技术(?:大学|学院|研究|有限)|研究|科学|热物|咨询|监理|有限|股份|总公司|建设有限|造价|机械|顾问|勘察|设计院|设计有限|检测)/;

const STOP_CHARS = new Set(',,。.;；:：!！?？、\n的了是以在于因"“”‘’《》 　()|—…');
const JOINS = /[及和与暨]$/;

/** The names of bodies and persons end where a project's own name can begin. */
export interface Walls {
  ends: ReadonlySet<number>;
  /** Ends of the names of firms and offices, after which a works' own name begins. */
  firms: ReadonlySet<number>;
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
  /** Class letter (char code) of that word. */
  classes: Uint8Array;
}

/** 国有, 植被, 方向: the last character is no word of its own. */
const INNER = /(?:[国所特固含稀私共富]有|[植棉]被|[方定导转志朝面]向|供给|[竞战]争|大使|[应绝相]对)$/;

/** 第八届|全省…大赛, 营商环境|对标提升行动: whether a word that elsewhere ends a name to its right is within one here. */
const isWithin = (text: string, at: number): boolean =>
  /^(?:研究[院所员生]|有限)/.test(text.slice(at - 2, at + 1)) ||
  /^有限/.test(text.slice(at - 1, at + 1)) ||
  INNER.test(text.slice(Math.max(0, at - 2), at)) ||
  /第[\d一二三四五六七八九十百]+届全[国省市县区]$/.test(text.slice(Math.max(0, at - 9), at)) ||
  (text.charAt(at - 1) === "对" && /[标口外]/.test(text.charAt(at)));

/** Marks that stand inside a name: “长白山杯”足球赛, “互联网+”大赛, 中国(曲阜)文化节. */
const INSIDE = /“[^“”\n]{1,12}(?:杯|工程|行动|计划|\+)”$|(?<=中国)[(（][\u4e00-\u9fff·]{2,6}[)）]$/;

/** Words of one character that no name goes across: 该镇已采取|行动, 各|水库. */
const FUNCTION_WORD = /[已要就仍还也均系各该此暨但却则把被并其获用它他她我刚正才又为]/;

const endsFunctionWord = (text: string, at: number, words: Uint8Array): boolean =>
  words[at - 1] === 1 && FUNCTION_WORD.test(text.charAt(at - 1));

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
    if (walls.persons.has(i) && !/^(?:故[里居]|纪念|祠|墓)/.test(text.slice(i, i + 2))) return i;
    if (char === "等" && text.charAt(i) !== "级" && !/[平高初中同]/.test(text.charAt(i - 2))) return i;
    if (/[—-]/.test(char) && ROUTE.test(text.slice(head, head + 3))) {
      i--;
      continue;
    }
    if (STOP_CHARS.has(char) || JOINS.test(char) || (i < head && walls.ends.has(i))) return i;
    const before = text.slice(Math.max(0, i - 6), i);
    if (/全[国省市县区]$/.test(before) && !isWithin(text, i) && CHAMPIONSHIP.test(text.slice(head, head + 4)))
      return i - 2;
    const whole = walls.words.length === 0 || walls.words[i] !== 0 || text.charAt(i) === "“";
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
  /** Length of what is done to it, at the end of its name. */
  work: number;
}

/** 大塘镇、西牛镇|两座水厂互联互通工程: a name that tells how many its places are begins with the first of them. */
function withPlaces(text: string, start: number, walls: Walls): number {
  let first = /^[^两二三四五六七八,，。;；、]{2,6}[两二三四五六七八]+[座个条地处家大]/.test(text.slice(start))
    ? start
    : -1;
  if (first < 0) return start;
  for (let at = first; text.charAt(at - 1) === "、" && start - at < LONGEST; first = at) {
    const before = walls.listable.get(at - 1);
    if (before === undefined) break;
    at = before;
  }
  return first;
}

/** A name that joins two things with 及 or 和 keeps both when the first is none by itself: 加宽及安防工程. */
function joined(text: string, start: number, walls: Walls): number {
  if (!JOINS.test(text.slice(start - 1, start)) || /^[市县区省]/.test(text.slice(start))) return start;
  const before = nameStart(text, start - 1, walls);
  const first = text.slice(before, start - 1);
  if (/(?:情况|问题|事宜|进展|局|委|办)$/.test(first)) return start;
  if (walls.starts.has(start) && /(?:提质|改造|扩建|修缮|治理|整治|修复)$/.test(first)) return start;
  const single = /^(?:配套|附属|周边)/.test(text.slice(start)) || !HEAD_AT_END.test(first);
  const least = CARRIES_AT_END.test(text.slice(Math.max(0, before - 8), before)) ? 2 : 4;
  return first.length >= least && first.length <= 16 && single ? before : start;
}
const HEAD_AT_END = new RegExp(`(?:${HEADS}|建设)$`);

/** A body that stands before its programme's name: 衡山人社局|春风行动. */
const BODY_HEAD =
  /^[^“”]{2,8}?(?:局|厅|公司|集团|政府|法院|检察院|医院|中学|小学|大学|协会|银行|总工会|团委|妇联)(?!部)/;

/** 进行|动态, no 行动: the marker word begins within another. */
const isSplit = ({ 0: head, index }: RegExpExecArray, words: Uint8Array): boolean =>
  /^(?:行动|工程|计划)$/.test(head) && words[index] === 0 && words[index + 1] !== 0;

/** 水利枢纽工程|大坝: what a works consists of. */
const PART_OF_WORKS = /^(?:大坝|隧道|特大桥|大桥|泵站|厂房)$/;

/** Where the name before a marker word begins, without joints, sizes, the body whose it is and adverbs. */
function candidateStart(text: string, head: number, group: string, walls: Walls): number {
  const own = group === "programme" ? walls : { ...walls, ends: walls.firms };
  let start = withPlaces(text, joined(text, nameStart(text, head, own), own), walls);
  while (start < head && JOINS.test(text.charAt(start))) start++;
  start += MODS_AT_START.exec(text.slice(start, head))?.[0].length ?? 0;
  const body = group === "programme" ? (BODY_HEAD.exec(text.slice(start, head))?.[0].length ?? 0) : 0;
  if (head - start - body >= 2) start += body;
  const leading = LEADING.exec(text.slice(start, head))?.[0].length ?? 0;
  return afterVerbs(text, head - start - leading >= 2 ? start + leading : start, head, walls);
}

/** Verbs that name work, or what it is for, so that names begin with them: 脱贫攻坚, 抽水蓄能电站. */
const WORKS = words(
  "改造,保护,提升,治理,创建,示范,修复,扩建,培养,脱贫,制造,创新,倍增,传习,实践,振兴,评选,选拔,修缮,安居,抽水,守护,共享,急救,禁捕,保障,隔离,排水,接种,滴灌,攻关,繁育,展演,停车,防治,加固,抢救,安置,造纸,引导,征兵,决战,决胜,搬迁,扶持,祭扫,恢复,巡诊,加注,采购,封装,拔尖,安心,回访,适应,照亮,拥军,搜救,避风,下乡,护航,引领,履职,排放,亮化,加装,体检,聚变,点火,救治,再生,巡回,希望,说书,节能,发酵,集聚,听诊,拯救,快递,垂钓,增效,免疫,溯源,防火,回头,互联,敲门,放映,引黄,育苗,下沉,点亮,会诊,丰收,浸泡,跃升,发掘,展示,表演,避险,转移,整改,奋战",
);

/** Verbs, and words for when, how and who. */
const LEADS_UP = "vVtdr";
/** 补上, 建起, 送来: the second character makes a verb of the first, which may be none alone. */
const COMPLEMENT = /[上下出起好完成回来去到]/;

/** 直奔|廖坊灌区二期工程, 补上|农村坑塘整治工程: what leads up to a name is none of it, whatever the verb. */
function afterVerbs(text: string, start: number, head: number, { words: lengths, classes }: Walls): number {
  let at = start;
  for (let length = lengths[at] ?? 0; at < head && length > 0; length = lengths[at] ?? 0) {
    const letter = String.fromCharCode(classes[at] ?? 0);
    const isVerb = length === 1 && letter === "v" && COMPLEMENT.test(text.charAt(at + 1));
    if (
      !isVerb &&
      (length === 1 || !LEADS_UP.includes(letter) || WORKS.includes(text.slice(at, at + length)))
    )
      break;
    at += isVerb ? 2 : length;
  }
  return head - at >= 2 ? at : start;
}

/** Whether a marker word is part of another word or of a body's name: 进行|动态, 工程有限公司. */
function isNoHead(text: string, match: RegExpExecArray, words: Uint8Array): boolean {
  const end = match.index + match[0].length;
  const after = text.slice(end, end + 4);
  if (match[0] === "工程" && OF_ENGINEERING.test(after)) return true;
  const goesOn =
    (match.groups?.games && !/^(?:组委|委|者|式|办|书|款|长|指南|资金|经费|清单|自觉)/.test(after)) ||
    (/期$/.test(match[0]) && after.startsWith("办"));
  return (NO_HEAD.test(after) && !goesOn) || isSplit(match, words);
}

/** Whether a candidate only goes on with the one before it: 改造|工程, 项目|二期; not so what a works consists of. */
function goesOnWith(text: string, last: Candidate, { start, end }: Candidate, head: number): boolean {
  if (last.group === "works" && PART_OF_WORKS.test(text.slice(head, end))) return false;
  const near = Math.abs(last.start - start) <= 1 && last.end >= head - 6 && last.end < end;
  return near && /^(?:建设|改造)?$/.test(text.slice(last.end, head));
}

/** 纪念馆|陈列布展, 旅游公路|提质: what is done to a thing is part of the name of its works; before 工程 and the like it is anyhow. */
function workAfter(text: string, { 0: head, index }: RegExpExecArray): number {
  const end = index + head.length;
  const work = WORK.exec(text.slice(end, end + 14))?.[0] ?? "";
  return /^等|工程$|项目$/.test(work) || /^(?:工程|项目|试点)/.test(text.slice(end + work.length))
    ? 0
    : work.length;
}

function candidates(text: string, walls: Walls): Candidate[] {
  const found: Candidate[] = [];
  for (const match of HEAD.all(text)) {
    if (isNoHead(text, match, walls.words)) continue;
    const group = groupOf(match);
    const work = group === "build" ? workAfter(text, match) : 0;
    const end = match.index + match[0].length + work;
    const start = candidateStart(text, match.index, group, walls);
    const candidate = { start, end, name: text.slice(start, end), group, work };
    const last = found.at(-1);
    if (last && goesOnWith(text, last, candidate, match.index)) {
      const from = Math.max(start, last.start);
      found[found.length - 1] = { ...candidate, start: from, name: text.slice(from, end) };
    } else found.push(candidate);
  }
  return found;
}

/** What leads up to a name, without how large the thing is: 建设|年产2万吨的. */
const leadTo = (text: string, start: number): string =>
  text.slice(Math.max(0, start - 18), start).replace(/(?:年产|总投资|占地|投资)[^,，。;；]{1,12}的$/, "");

/** Words between the verb and the name. */
const BETWEEN = /(?:了|一[座块处条]|高水平|高标准|高质量|一个|一批|首个|更多|国家|全新|的)$/;

/** Houses that stand: what is done for them makes no project of them unless they are being built. */
const HOUSE =
  /(?:学校|小学|中学|幼儿园|医院|养老院|福利院|图书馆|文化馆|博物馆|食堂|市场|中心|冷库|大棚|养殖场|车库|驿站|酒店|楼)$/;
const BUILDS_HOUSE = /(?:建|建设|打造|动工|开工|承接|引进|实施|推进|规划|完成|启动)(?:了|好|起|着)?$/;

/** How many members of a list are gone back over for the verb that governs it. */
const LONGEST_LIST = 40;

/** Whether a verb that carries out or builds governs what begins at an offset, by itself or in a list. */
function isGoverned(text: string, start: number, walls: Walls, governed: ReadonlySet<number>): boolean {
  let member: number | undefined = start;
  for (let nth = 0; member !== undefined && nth < LONGEST_LIST; nth++) {
    const before = leadTo(text, member).replace(BETWEEN, "");
    if (CARRIES_AT_END.test(before)) return true;
    const gap = /(?:、|和|与|及|以及|暨)$/.exec(before)?.[0] ?? "";
    if (gap === "") return false;
    if (governed.has(member - gap.length)) return true;
    member = walls.listable.get(member - gap.length);
  }
  return false;
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
  (group === "build" && /^\d+(?![\d月日年])/.test(text.slice(end, end + 5))) ||
  /[中大]小学$/.test(name);

/** A body or a place that is there already, whatever else is said of it. */
function stands(text: string, { start, end, name }: Candidate, walls: Walls): boolean {
  if (!walls.named.has(`${start}-${end}`)) return false;
  const building = /[城区]$/.test(name) ? BUILDS : BUILDS_TOGETHER;
  return !building.test(
    leadTo(text, start).replace(/(?<=新建|在建|承建|拟建|代建|投建|捐建|援建|施工)的$/, ""),
  );
}

const BUILDS = /(?:建设|新建|兴建|修建|开建)了?$/;
const BUILDS_TOGETHER =
  /(?:建设|新建|兴建|修建|开建|共建|筹建|合建|承建|在建|拟建|代建|投建|捐建|援建|施工)了?$/;

/** For each candidate whether it is to be built by what follows it, or what follows the list that it stands in. */
function areComing(text: string, list: readonly Candidate[]): boolean[] {
  const coming = list.map(({ end }) => isBeingBuilt(text, end));
  for (let at = list.length - 2; at >= 0; at--) {
    const one = list[at];
    const next = list[at + 1];
    if (!one || one.group !== "build" || next?.group !== "build") continue;
    const isListed = next.start === one.end + 1 && /[、和与及]/.test(text.charAt(one.end));
    if (isListed && coming[at + 1]) coming[at] = true;
  }
  return coming;
}

/** Whether a candidate is governed by a verb that may govern it: houses only by one that builds. */
function isRuled(text: string, { start, name }: Candidate, walls: Walls, governed: ReadonlySet<number>) {
  if (!isGoverned(text, start, walls, governed)) return false;
  const lead = leadTo(text, start);
  if (/设立了?$/.test(lead)) return /(?:站|实验室)$/.test(name);
  return !HOUSE.test(name) || BUILDS_HOUSE.test(lead.replace(BETWEEN, "")) || /[、和与及]$/.test(lead);
}

/** What a contest that is going on or over is said to do, and what is won in it. */
const GOES_OFF =
  /^(?:[^,，。;；]{0,6}(?:总?决赛|预赛|颁奖[^,，。]{0,4}))?(?:[中上里]|(?:于|在|日前|近日|昨[日天晚]|今[日天]|圆满|正式|鸣枪|火热|激情)*(?:落幕|收官|举行|举办|开赛|开幕|闭幕|揭晓|结束|开跑|打响|启动|开战|落下帷幕)|[^,，。;；]{0,8}(?:[一二三特]等奖|[金银铜][牌奖]|[冠亚季]军|第[一二三四五六]名))/;

/** A contest at which something happens, or is won: 在南岳登山赛上, 登山赛日前落幕, 登山赛男子组冠军. */
const isTold = (text: string, { start, end, name }: Candidate, walls: Walls): boolean =>
  (name.length > 4 || walls.starts.has(start)) &&
  !/[男女]子|\d米|公斤|组/.test(name) &&
  GOES_OFF.test(text.slice(end, end + 24));

/** What is named with a marker word, or built: 春风行动, 锦江绿道二期工程, 加快推进丰家洲文创园、数字乡村平台建设. */
export function findMarked(text: string, walls: Walls): ProjectName[] {
  const governed = new Set<number>();
  const named = candidates(text, walls).filter((candidate) => !isNone(text, candidate));
  const comings = areComing(text, named);
  return named.flatMap((candidate, at): ProjectName[] => {
    const { start, end, name, group } = candidate;
    const rules = isRuled(text, candidate, walls, governed);
    const tail = /^(?:建设|改造)/.exec(text.slice(end, end + 2))?.[0] ?? "";
    if (rules) governed.add(end).add(end + tail.length);
    const coming = comings[at] ?? false;
    if (!coming && stands(text, candidate, walls)) return [];
    const told = rules || (group === "games" && isTold(text, candidate, walls));
    const confidence = weighName(candidate, told, coming, walls.named.has(`${start}-${end}`));
    const built = group === "build" && (rules || coming);
    const category = categoryOf(name, group);
    return confidence > 0 ? [{ start, end, name, category, confidence, ...(built && { built }) }] : [];
  });
}

/** Which kind of head a match is. */
function groupOf({ groups }: RegExpExecArray): string {
  for (const name in groups) if (groups[name] !== undefined) return name;
  return "build";
}
