import type { Entity } from "../../../graph-schema/article-graph.ts";
import { countBefore, type Span } from "../text/sentences.ts";
import { widePattern } from "../text/wide-pattern.ts";

/** A body at a place where the text calls it by what it is. */
interface Called extends Span {
  entity: Entity;
  text: string;
}

const KIND =
  "公司|集团|企业|学校|学院|医院|卫生院|研究院|研究所|合作社|协会|商会|剧团|基金会|法院|法庭|检察院|俱乐部|项目部|幼儿园|博物馆";
/** What a body is called by where its name is understood. */
const NOUN = widePattern(
  new RegExp(
    `${KIND}|[校院厂社馆所团](?=[与和同])|管委会|管理委员会|(?<=的老)厂|(?<![^\\s,，。;；:：“”])它`,
    "g",
  ),
);
const WHEN =
  "去年|今年|前年|目前|眼下|随后|当[天日年]|[昨今][日天]|后来|如今|此前|日前|近日|会[上后]|\\d[日月年]|同年|年[底初]|[春夏秋冬]天|同时|其中";
const THAT = /(?:该|这[个家所支座]|(?<=的)老)$/;
/** 这家总部在…的|企业. */
const SUCH_A = "这[家所座][^,，。;；、]{2,24}的老?";
/** Where it stands: at the head of a clause, after a time, or after what makes it a party or a doer. */
const BEFORE = new RegExp(
  `(?:^|[\\s,，。;；:：“”!?！？、]|[与同和跟由被让而]|促成|该|这[个家所支座]|${WHEN}|${SUCH_A})$`,
);
const IS_SUCH_A = new RegExp(`${SUCH_A}$`);
/** Characters before a noun that may tell what it is. */
const LONGEST_LEAD = 30;
const ACTS =
  "将|已|正|还|也|要|先后|计划|联合|携手|承[担接建办揽]|启动|推出|实施|建设|投资(?![者人方额])|成立|设立|荣获|获|被|在(?!职|校|读|岗|建)|开展|创[办建]|捐|凭|主动|专门|拿|出资|组织|引进|签|派(?!出所)|建[起成]|办起|推行|推进|探索|是|有(?!限|关)|为(?!主)|把|因|得[了到]|赢得|捧|摘|夺|搬|研[发制]|腾|便|就|却|累计|共(?!同体)|会同";
const TIMES =
  "此前|早|又|则|曾|自(?=\\d)|从|通过|[12]\\d{3}年|今|昨|去年|前年|明年|近年|每年|一直|长期|当[天场即]|日前|近日|首期";
/** What it does then; else the noun belongs to a longer one: 公司总经理. */
const GOES_ON = new RegExp(
  `^(?:[,，](?=[与同和跟将已还在]|[一两三\\d]+年前)|[与和同跟](?![^,，。]{0,3}的)|${ACTS}|${TIMES})`,
);

/** What the names of schools and of firms end in. */
export const SCHOOLS = /(?:校|中学|小学|大学|学院)$/;
export const FIRMS = /(?:公司|集团|厂)$/;
/** 授予该|项目部. */
const IS_GIVEN = /(?:授予|[颁发奖授]给)了?(?:该|这[个家所支座])$/;

/** What the name of a body called so may end in. */
const ENDS: Record<string, RegExp> = {
  公司: FIRMS,
  集团: FIRMS,
  企业: FIRMS,
  厂: /(?:厂|公司|集团)$/,
  校: SCHOOLS,
  学校: SCHOOLS,
  合作社: /社$/,
  社: /(?:合作社|剧社)$/,
  管委会: /管委会$|管理委员会$/,
  它: /./,
};
const UNIT_OF_FIRM = /[部行店所]$|(?:中心|车间|分公司)$/;

/** Which bodies a noun may mean. */
function meantBy(noun: string): (entity: Entity) => boolean {
  const ends = ENDS[noun] ?? new RegExp(`${noun}$`);
  const firms = /^(?:公司|集团|企业)$/.test(noun);
  return (entity) =>
    entity.kind === "Organisation" &&
    (ends.test(entity.name) || (firms && entity.category === "COMPANY" && !UNIT_OF_FIRM.test(entity.name)));
}

/** How far back, in characters, a word like 公司, 该项目 or 当地 may point. */
export const REACH = 1200;
const SENTENCE_ENDS = /[。!?！？\n](?=[^。!?！？\n]*$)/;
const OPENS = /(?:^|[。!?！？\n”])(?:[^,，。]{0,12}[,，])?[“"]?$/;
const OFFICER = /^[^,，。]{0,14}(?:长|书记|主任|经理|教授|专家)/;

const opens = (text: string, { start, end }: Span): boolean =>
  OPENS.test(text.slice(Math.max(0, start - 16), start)) && !OFFICER.test(text.slice(end, end + 16));

/** The first of the sentence, else the last that opens one, else the one named most often. */
function spokenOf(text: string, at: number, known: readonly Called[]): Called | undefined {
  const far = Math.max(0, at - REACH);
  const from = far + text.slice(far, at).search(SENTENCE_ENDS) + 1;
  return known.find((s) => s.start >= from) ?? known.findLast((s) => opens(text, s)) ?? namedMost(known);
}

/** The one of these that is named most often, of equals the last. */
export function namedMost<T extends { entity: Entity }>(spots: readonly T[]): T | undefined {
  const counts = new Map<Entity, number>();
  for (const { entity } of spots) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return spots.findLast(({ entity }) => counts.get(entity) === most);
}

/** Whether a name stands over this span. */
function isNamed(spots: readonly Called[], { start, end }: Span): boolean {
  const next = countBefore(spots, end);
  return spots.slice(Math.max(0, next - 4), next).some((s) => s.start < end && s.end > start);
}

/** The body that a noun found in a text means, where it acts or is a party; `spots` are the bodies named before. */
function calledAt(text: string, { 0: noun, index }: RegExpExecArray, spots: readonly Called[]): Called[] {
  const end = index + noun.length;
  const lead = text.slice(Math.max(0, index - LONGEST_LEAD), index);
  const acts = BEFORE.test(lead) && (IS_SUCH_A.test(lead) || GOES_ON.test(text.slice(end, end + 8)));
  if (!acts && !IS_GIVEN.test(lead)) return [];
  if (isNamed(spots, { start: index, end })) return [];
  const that = THAT.exec(lead)?.[0] ?? "";
  const start = index - that.length;
  const fits = meantBy(noun);
  const near = spots.slice(countBefore(spots, start - REACH), countBefore(spots, start));
  const known = near.filter((s) => s.end <= start && fits(s.entity));
  const party = that !== "" && /[与同和跟]$/.test(text.slice(0, start));
  const meant = party ? known.at(-1) : spokenOf(text, start, known);
  return meant ? [{ entity: meant.entity, start, end, text: text.slice(start, end) }] : [];
}

/**
 * The names of a text with the bodies that it calls by a common noun where they act or are a party: 公司还…,
 * 与该研究所签约, 它同…. `named` are the names alone; both by start, longer ones first.
 */
export function withCalledBodies(text: string, named: readonly Called[]): readonly Called[] {
  const spots = [...named];
  for (const match of NOUN.all(text)) {
    const [called] = calledAt(text, match, spots);
    if (!called) continue;
    spots.splice(countBefore(spots, called.start), 0, called);
  }
  return spots;
}
