import { type FoundMention, nameOf } from "../found-mention.ts";

/** Sites that may be houses with a staff of their own. */
export const HOUSE =
  /(?:茶场|牧场|渔场|苗圃|农庄|庄园|山庄|水厂|市场|商场|影院|剧场|图书馆|文化馆|博物馆|美术馆|科技馆|纪念馆|展览馆|体育馆|少年宫|文化宫|活动中心|文化中心|体育中心|剧院|林场|农场|动物园|植物园|博览园|陵园|纪念园|酒店|饭店|宾馆)$/;
/** What shows that the house acts: its officers, or what it hosts. */
const ACTS =
  /^的?(?:党[委组支][部]?)?(?:原|副|常务)*(?:馆长|主任|场长|园长|院长|厂长|书记|负责人|总?经理|老板|店主|店长|庄主|业主|创始人|大堂|行政总厨|总厨|厨师长|工作人员|讲解员|护林员|技术员|服务员|员工|职工|工人|志愿者)|^(?:签|与.{2,16}签|招聘|聘请|推出|开业|荣获|获评|流转|引进|采购|收购|捐|承办|主办)|^(?:等[^,，。]{0,8})?(?:联合|共同)?(?:主办|承办|协办)/;
const LISTED = /^(?:[、和与及][^,，。;；]{2,16}){0,3}(?:联合|共同)?(?:主办|承办|协办)/;
const BY = /由[^,，。;；]{0,24}$/;

/** Houses of books, works and finds are spoken of as bodies, unless something is only held there. */
const OF_CULTURE = /(?:图书馆|文化馆|博物馆|美术馆|科技馆|艺术馆|档案馆|酒店|饭店)$/;
const INTO = /(?:[在于到]|走进|参观了?|前往|深入|考察了?|察看了?)$/;

function acts(text: string, mention: FoundMention): boolean {
  const { start, end } = mention;
  const after = text.slice(end, end + 60);
  if (
    mention.text.length > 3 &&
    OF_CULTURE.test(mention.text) &&
    !INTO.test(text.slice(Math.max(0, start - 4), start))
  )
    return true;
  return ACTS.test(after) || (BY.test(text.slice(Math.max(0, start - 26), start)) && LISTED.test(after));
}

/** A hall or house that has an officer or hosts something is an Organisation (市图书馆馆长), wherever it is named. */
export function withActingSites(text: string, mentions: readonly FoundMention[]): FoundMention[] {
  const acting = new Set(
    mentions
      .filter((m) => m.kind === "Place" && m.level === "SITE" && HOUSE.test(nameOf(m)) && acts(text, m))
      .map(nameOf),
  );
  if (acting.size === 0) return [...mentions];
  return mentions.map((mention): FoundMention => {
    if (mention.kind !== "Place" || !acting.has(nameOf(mention))) return mention;
    const { level: _level, divisionCode: _code, path: _path, ...rest } = mention;
    return { ...rest, kind: "Organisation", category: "OTHER" };
  });
}
