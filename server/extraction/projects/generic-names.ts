import { GENERIC, KIND_OF_WORKS, SLOGAN } from "./project-words.ts";

/** A number of things, a size, or a kind of work or place: 三个, 副, 化工类, 基础设施. */
const OF_KIND =
  /^\d+(?:[套座个家所条处批万亩米]|公里|千米)|(?:[副次]|[三两四五六八十\d]大|代表性|(?<!第)[一二三四五六七八九十两几多\d](?:个|项|类|批|名|位|户)[^“”]{0,4}|类|等)$|^配套$/;
/** 12万吨|再生铝项目: what a works can make. */
const CAPACITY = /^\d[\d.]*万?(?:吨|千瓦|兆瓦|台|头|羽|件|辆|立方米)级?(?=..)/;
/** The number or year of a contest, a plan or a year's work. */
export const NUMBERED = /第[\d一二三四五六七八九十]+届|首届|^\d{4}/;
/** A drive of so many words, plain ones though they are, has no other name. */
const DRIVE = /^(?:三年行动计划|三年行动|行动计划|专项行动|提升行动|攻坚行动|行动)$/;
const FIELD =
  /^(?:基础设施|公共|融资|投资|产业|农业|工业|交通|综合|服务|创业|就业|招商|合作|交流|展示|宣传|教育|培训)/;

/** What a clause says, and no name: 3位同志用实际|行动, 我校2005届软件|工程, 产业园开园并签约首批|项目. */
const CLAUSE =
  /[万亿]元|^(?:该|我校|本校|每[周月天次]|各|\d+[位名])|[用以]?实际$|考虑到|加上|累计|\d+月份|并?签约|(?:分组|联合|(?<![促推先改])进|先行|率先)$|检查$|[届级](?:软件|土木|机械)$|^.{0,2}[全半]程$|^(?:工程建设|旅游开发)$/;

/** 全国羽毛球青年|锦标赛: the country's own, of which there is one, however plain its words. */
const WIDE = /^(?:全[国省市县区]|世界|亚洲|中国).{2}/;
/** A contest as its name ends, called after the unit whose teams are in it: 全省足球|联赛. */
export const CHAMPIONSHIP =
  /^(?:锦标赛|联赛|冠军赛|公开赛|邀请赛|挑战赛|技能大赛|技能竞赛|大赛|竞赛|比赛|大比武|展演|艺术展演|运动会|博览会)/;

/** Words that make a kind of works of a marker word: 软件工程, 控制性工程, 重点项目. */
const KINDS: readonly (readonly [head: RegExp, kind: RegExp])[] = [
  [/^工程$/, /(?:软件|土木|电气|化学|生物|计算机|自动化)$/],
  [/^(?:项目|工程)$/, /[性型]$/],
  [/^项目$/, /(?:重点|非遗|非物质文化遗产)$/],
];

const isKind = (prefix: string, head: string): boolean =>
  OF_KIND.test(prefix.replace(CAPACITY, "")) ||
  CLAUSE.test(prefix) ||
  KINDS.some(([ending, kind]) => ending.test(head) && kind.test(prefix));

const COINED = /^(?:平台|走廊|产业园|基地)$/;
/** 湿地修复中心 of a county, a platform of four words and more: a name, though each word is plain, where it is being built. */
const isCoined = (prefix: string, head: string): boolean =>
  (prefix.length >= 4 && !/^[\d一二两三四五六七八九十多]/.test(prefix) && COINED.test(head)) ||
  (head === "中心" && /^[市县区省].{4}/.test(prefix));

/** Whether the words before the marker word `head` name nothing; `built` for what is being built. */
export function namesNothing(name: string, prefix: string, head: string, built: boolean): boolean {
  if (prefix.length < 2 || name.length > 34 || isKind(prefix, head)) return true;
  const quoted = /“([^”]+)”/.exec(name)?.[1];
  if (quoted && (SLOGAN.test(quoted) || KIND_OF_WORKS.test(quoted))) return true;
  if (built && DRIVE.test(head) && prefix.length >= 7 && !FIELD.test(prefix)) return false;
  if (/^(?:工程|项目|计划|行动)$/.test(head) && GENERIC.test(prefix.replace(/^\d{4}年(?:度)?/, "")))
    return true;
  if (!GENERIC.test(prefix) || (WIDE.test(prefix) && CHAMPIONSHIP.test(head))) return false;
  return (
    FIELD.test(prefix) || !(NUMBERED.test(name) || (built && !DRIVE.test(head) && isCoined(prefix, head)))
  );
}
