import type { ProjectCategory } from "../../graph-schema/ontology.ts";
import type { Span } from "./sentences.ts";

/** A project's name as the text prints it, and how sure its form is. */
export interface ProjectName extends Span {
  text: string;
  name: string;
  category: ProjectCategory;
  confidence: number;
}

const DOCUMENT =
  /(?:方案|规划|条例|办法|意见|计划|通知|纲要|规定|细则|措施|决定|标准|指南|清单|分工|要点|举措|公约|制度|章程|议案|决议|蓝图|预案|规范|政策|若干|实施|指引|责任书|倡议书|规程)(?:[（(].*[)）])?$/;
const PASSED = /(?:审议|通过|印发|出台|制定|解读|修订|发布|颁布|下发|落实|贯彻|讨论|研究)[^。；;]{0,24}$/;

/** Policy documents in 《》. */
export function findDocuments(text: string): ProjectName[] {
  const found: ProjectName[] = [];
  for (const match of text.matchAll(/《([^《》\n]{4,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,20})?)》/g)) {
    const inner = match[1] ?? "";
    const start = match.index;
    const proper =
      DOCUMENT.test(inner) ||
      (/规划|方案|条例|办法/.test(inner) && PASSED.test(text.slice(Math.max(0, start - 60), start)));
    if (!proper || /^(?:焦点访谈|新闻联播)/.test(inner)) continue;
    found.push({
      start,
      end: start + match[0].length,
      text: match[0],
      name: match[0],
      category: "POLICY",
      confidence: 0.95,
    });
  }
  return found;
}

const VERBS = (
  "牵头抓好,牵头搭建,牵头推进,加快推进,全力推进,扎实推进,深入推进,稳步推进,统筹推进,持续推进,全面推进,积极推进,有序推进,强力推进,强力推动,谋划推进,组织实施,启动实施,深入实施,全面实施,开工建设,规划建设," +
  "一体化建设,高质量完成,高标准建设,研究部署,深入开展,全面开展,扎实开展,广泛开展,持续开展,正式启动,全面启动,共同打造,着力打造,全力打造,奋力打造,全面建成,投资建设,参与,承担,承建," +
  "实施,推进,推动,建设,开展,启动,抓好,搭建,打造,加快,完成,开建,新建,改建,扩建,建成,筹建,兴建,修建,创办,打好,打赢,谋划,支持,部署,研究,出台,制定,落实,建起,动工,发起,推出,承接,申报,入选,纳入,列入,引进,举办,办好,听取,组织,获批,争取,对接,加大,加强,做好,继续,如期,优化,强化,督导,督查,审议,通过"
).split(",");
const VERB = new RegExp(`(?:${[...VERBS].sort((a, b) => b.length - a.length).join("|")})(?:了|好|起)?`, "g");
const VERB_AT_END = new RegExp(
  `(?:${[...VERBS].sort((a, b) => b.length - a.length).join("|")})(?:了|好|起)?$`,
);

const PROGRAMME_MARK =
  "专项整治行动|专项行动|三年行动计划|三年行动|行动计划|提升行动|攻坚行动|行动方案|行动|攻坚战|保卫战|大会战|会战|计划|专项整治|争先创优活动|专项活动|主题活动|系列活动|评选活动|活动|建设年|优化年|提升年|攻坚年|活动年|落实年|推进年|服务年|深化年|突破年|马拉松|运动会|博览会|市运会|省运会|县运会|联赛|锦标赛|公开赛|邀请赛|挑战赛|杯赛|文化节|艺术节|旅游节|美食节|采摘节|丰收节|电影节|读书节|购物节|消费季|年货节|博览节|荷花节|桃花节|龙舟赛|技能大赛|大赛|合作项目|培训班|大普查|普查";
const PILOT_MARK = "试点|试点县|试点市|试点城市|试验区|先行区|示范区创建|示范创建|示范区";
const BUILD_MARK =
  "改造工程|工程|项目|产业园|文创园|物流园|工业园|科技园|创业园|生态园|智慧园|科创园|创新园|孵化园|示范园|园区|平台|走廊|基地|枢纽|大桥|特大桥|隧道|高速公路|高速|快速路|绿道|铁路|高铁|机场|电站|发电厂|水厂|污水处理厂|处理厂|水库|灌区|港区|码头|物流港|变电站|综合体|博物馆|图书馆|体育馆|文化馆|美术馆|科技馆|展览馆|纪念馆|体育中心|奥体中心|救援中心|培训中心|服务中心|指挥中心|医疗中心|研发中心|数据中心|中心|公租房|安置房|人才公寓|飞地|新城|小镇|新区|地铁\\d*号线|\\d+号线|号线|大厦|新馆|新院区|院区|校区|新校区|二期|一期|三期|生产线|实验室|研究院|示范带|风光带|公园|广场|环线|管网|大坝|泵站|堤防|停车场|市场|医院|学校|小学|中学|幼儿园|养老院|福利院|大道|北路|南路|东路|西路|路|桥";
const TASK_TAIL =
  "攻坚|分类|分类处理|整治|治理|整改|改革|改造|创建|普查|振兴|防治|防控|修复|帮扶|双拥|扶贫|创卫|创文|禁捕|退捕|复垦|增绿|绿化|招商|双创|搬迁|河长制|林长制|清零|控烟|接种|征兵|普法|禁毒";

const MARKED = new RegExp(`(?:${PROGRAMME_MARK})$`);
const PILOTED = new RegExp(`(?:${PILOT_MARK})$`);
const BUILT = new RegExp(`(?:${BUILD_MARK})$`);
export const TASK = new RegExp(`(?:${TASK_TAIL})$`);

/** Words that make no name of what follows them: 具体行动, 民生工程, 重大项目. */
const GENERIC =
  /^(?:具体|实际|自觉|统一|民生|系统|重点|重大|有关|相关|产业|投资|工业|好|大|小|新|一批|一批批|一系列|系列|各项|各类|各种|多个|多项|部分|整个|全部|该|此|这|这个|那个|本|我们的?|主要|关键|配套|基础|基础设施|公共|公益|文化|文体|体育|主题|年度|工作|学习|培训|生产|教学|建设|施工|实施|整改|宣传|宣讲|招商|合作|签约|战略|发展|经济|科技|创新|创业|现代化?|标准化?|高标准|高水平|高质量|高起点|高层次|优质|优秀|特色|大型|中小型|国家级?|国际化?|省级|市级|县级|区级|村级|全国|全省|全市|全县|全区|城市|农村|乡镇|社区|群众性?|志愿|服务|志愿服务|公共服务|物流|冷链|交通|能源|电力|水利|环保|生态|绿色|智能|智慧|数字|信息|安全|党建|民心|德政|惠民|暖心|实事|先进|示范|试验|改革|研发|孵化|医疗|教育|养老|就业|扶贫|文明|美丽|幸福|平安|健康|和谐|法治|廉洁|综合|专业|专项|日常|常态化?|巡查|检查|执法|打击|救援|抢险|防汛|军事|集体|个人|党员|职工|青年|学生|老年|妇女|儿童|残疾人|与|和|及|、|等|在建|续建|新开工|竣工|拟建|落地|省市|省|市|县|区|镇|乡|村|街道|中央|上级|三大|四大|五大|两大|十大|两个|三个|四个|五个|六个|八个|十个|一个|\d+个|多|户外|线上|线下|课外|文娱|娱乐|商贸|招引|引领|引导|品牌|旗舰|标杆|样板|龙头|产教融合|产学研|双方|各方|共同|民族|精品|老旧|危旧|背街小巷|相应|其他|其它|等等|分类|垃圾分类|指导性?|长远|中长期|三年|五年|十年|近期|下步|下一步|应急)*$/;

const SLOGAN =
  /^(?:[一二三四五六七八九十百两双多]\S{1,2}[一二三四五六七八九十两双]\S{1,2}|[一二三四五六七八九十两双]个?\S{1,3}|[十]?[一二三四五六七八九]五|制造强市|\S{2}强[市省国县]|\S*(?:主力军|排头兵|领头雁|样板|标杆|名片|品牌|典范|升级版|高地|匠都|之都|蓄水池|引擎|底线|红线|答卷|成绩单|最后一公里|用工难))$/;
const QUOTE_MARK =
  "(?:专项整治行动|专项行动|三年行动计划|三年行动|行动计划|行动|计划|工程|项目|试点|攻坚战|保卫战|争先创优活动|主题活动|专项活动|系列活动|活动|示范区创建|示范县创建|示范创建|创建|建设|大赛|联赛|文化节|产业园|品牌活动)";
const QUOTED = new RegExp(`[“"]([^“”"\\n]{2,24})[”"](${QUOTE_MARK})?`, "g");
const QUOTE_LEAD =
  /(?:实施|推进|创建|打造|建设|启动|开展|支持|参与|纳入|入选|推出|深化)(?:了)?(?:[^，,。；;、“”\n]{0,12})$/;
const QUOTE_OFF =
  /^(?:战略|要求|任务|精神|思想|理念|模式|机制|原则|方针|目标|问题|导向|志愿者|称号|荣誉|两个字|工作法|自觉|意识|关系|底线|红线|政策|体系|教育|格局|主力军|的)/;

/** The part of a verb's object that belongs to the name: from its quote or place to its head. */
function cutLead(item: string): string {
  return item.replace(
    /^(?:要|好|了|起|着|的|以|将|对|把|在|与|和|及|以及|并|全面|深入|扎实|积极|大力|持续|有力|有序|稳步|加快|全力|切实|继续|高质量|高标准|高水平|更大力度|一批|一个|一条|一座|首个|做好|抓好|搭建|启动|实施|推进|推动|建设|打造|开展|完成|落实|重点|正式|国内首个|全国首个|全省首个|该市|当地|我们|本)+/,
    "",
  );
}

function categoryOf(name: string): ProjectCategory {
  if (/试点|示范区|先行区|试验区|示范创建|示范区创建/.test(name)) return "PILOT";
  if (MARKED.test(name) || TASK.test(name) || /创建|攻坚|整治|行动|计划|活动/.test(name)) return "PROGRAMME";
  return /方案|条例|规划|办法/.test(name) ? "POLICY" : "CONSTRUCTION";
}

/** Quoted names that are carried out: “原地倍增”计划, 建设高水平“职教城”, “四好农村路”建设. */
export function findQuoted(text: string): ProjectName[] {
  const found: ProjectName[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const [whole, inner = "", mark = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    if (
      SLOGAN.test(inner.trim()) ||
      /[，,。；;？！]$/.test(inner) ||
      QUOTE_OFF.test(text.slice(end, end + 6))
    )
      continue;
    const before = text.slice(Math.max(0, start - 24), start);
    const led = QUOTE_LEAD.test(before);
    if (mark === "" && (!led || inner.length < 3)) continue;
    if (mark === "建设" && inner.length < 4 && !led) continue;
    found.push({
      start,
      end,
      text: whole,
      name: whole,
      category: categoryOf(whole),
      confidence: mark ? 0.9 : 0.75,
    });
  }
  return found;
}

const CREATE =
  /(?:创建|争创)(?:成|成为)?[“"]?((?:全国|国家|省级|省|全省|市级|国际|湖南省)[^，,。；;、“”"\n]{2,24}?(?:城市|示范城|县|示范区|示范县|示范市|先进县|单位|试点城|模范城|园林城|卫生城))[”"]?/g;
const CREATED = /((?:全国|国家|省级|全省|市级)[^，,。；;、“”"\n的了]{2,20}?(?:城市|县|示范区|单位|区))创建/g;

/** 创建全国文明城市, 全国文明城市创建: one undertaking. */
export function findCreations(text: string): ProjectName[] {
  const found: ProjectName[] = [];
  for (const pattern of [CREATE, CREATED])
    for (const match of text.matchAll(pattern)) {
      const name = `创建${match[1] ?? ""}`;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        name,
        category: "PROGRAMME",
        confidence: 0.9,
      });
    }
  return found;
}

const ITEM_BREAK = /、|以及|和(?!谐|平)|与|及(?!其)|暨/;

/** One object of a verb: its name without 建设, 工作 and the like; undefined when it is none. */
function toProject(raw: string): { name: string; category: ProjectCategory; confidence: number } | undefined {
  const bare = raw.replace(/(?:等?(?:工作|事宜|情况|任务)?)$/, "");
  const built = /(?:建设|发展)$/.test(bare);
  const name = bare.replace(/(?:建设工作|建设|发展)$/, "");
  if (name.length < 4 || name.length > 32 || /[的了]/.test(name)) return undefined;
  const mark = MARKED.exec(name) ?? PILOTED.exec(name) ?? BUILT.exec(name);
  if (!mark) return undefined;
  const prefix = name.slice(0, mark.index);
  if (prefix.length < 2 || GENERIC.test(prefix)) return undefined;
  return {
    name,
    category: categoryOf(name),
    confidence: built || MARKED.test(name) || PILOTED.test(name) ? 0.85 : 0.78,
  };
}

/** What verbs govern, item by item: 加快推进丰家洲文创园、数字乡村平台建设. */
export function findGoverned(text: string): ProjectName[] {
  const found: ProjectName[] = [];
  for (const match of text.matchAll(VERB)) {
    const from = match.index + match[0].length;
    const stretch = /^[^，,。；;：:！!？?\n]{3,90}/.exec(text.slice(from, from + 90))?.[0];
    if (!stretch) continue;
    let at = from;
    for (const part of splitKeeping(stretch)) {
      const item = cutLead(part.text);
      const offset = at + part.offset + (part.text.length - item.length);
      const project = toProject(item);
      if (project)
        found.push({
          ...project,
          start: offset,
          end: offset + project.name.length,
          text: text.slice(offset, offset + project.name.length),
        });
    }
    at = from;
  }
  return found;
}

function splitKeeping(stretch: string): { text: string; offset: number }[] {
  const parts: { text: string; offset: number }[] = [];
  let offset = 0;
  for (const text of stretch.split(ITEM_BREAK)) {
    const at = stretch.indexOf(text, offset);
    parts.push({ text, offset: at });
    offset = at + text.length;
  }
  return parts;
}

const FREE = new RegExp(
  `(?:专项整治行动|专项行动|行动计划|三年行动|行动|攻坚战|保卫战|工程|试点|建设年|优化年|提升年|攻坚年|公租房|项目)(?!力|上|中|者|式|队|人员|部|经理|负责|会|指南|自觉|城市|县)`,
  "g",
);
const STOP_LEFT = new Set('，,。；;：:！!？?、\n的了是以将把被由从对为在向给到于"“”》 　');

/** Marked names that stand free: 衡山人社局春风行动. `walls` are ends of bodies' and persons' names. */
export function findMarked(text: string, walls: ReadonlySet<number>): ProjectName[] {
  const found: ProjectName[] = [];
  for (const match of text.matchAll(FREE)) {
    const end = match.index + match[0].length;
    let start = match.index;
    while (
      start > 0 &&
      match.index - start < 24 &&
      !STOP_LEFT.has(text.charAt(start - 1)) &&
      !walls.has(start)
    ) {
      if (VERB_AT_END.test(text.slice(Math.max(0, start - 6), start))) break;
      start--;
    }
    const item = cutLead(text.slice(start, end));
    const prefix = item.slice(0, item.length - match[0].length);
    if (prefix.length < 2 || prefix.length > 20 || GENERIC.test(prefix) || /[和与及]$/.test(prefix)) continue;
    found.push({
      start: end - item.length,
      end,
      text: item,
      name: item,
      category: categoryOf(item),
      confidence: 0.75,
    });
  }
  return found;
}
