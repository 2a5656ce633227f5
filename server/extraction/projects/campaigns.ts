import { findAll } from "../text/find-all.ts";
import { widePattern } from "../text/wide-pattern.ts";
import type { ProjectName } from "./project-names.ts";

/** Campaigns of the whole country, and what else has a name of its own though no verb need carry it. */
const CAMPAIGN = widePattern(
  /脱贫攻坚(?:战)?|东西部(?:扶贫)?协作工作|长江大保护|(?:大学生志愿服务)?西部计划(?=[,，。;；、]|志愿)|“?(?:特岗|国培|三支一扶|银龄讲学)”?计划|(?:农村义务教育学生)?营养改善计划|政法队伍教育整顿|“?三大攻坚战”?|(?:(?:蓝天|碧水|净土|青山)[、和])*(?:蓝天|碧水|净土|青山)(?:[一二三四两]大)?保卫战|精准扶贫(?=工作|[,，。;；、])|扫黑除恶专项斗争|党史(?:学习)?教育(?:活动)?|“?扫黄打非”?|(?:党的)?群众路线教育实践活动|(?:第[一二三四五六七八九十]次全国|全国第[一二三四五六七八九十]次)[^,，。;；、\s]{2,6}普查|“[^“”\n]{2,20}”(?:主题教育|学习教育|专题教育|主题实践活动)/,
);
/** Money set aside under a name: “清源基金”, 设立某某助学金. */
const FUND =
  /“[^“”\n]{2,12}(?:基金|奖学金|奖教金|助学金)”|(?<=设立了?)[^,，。;；、“”的\s]{2,14}(?:基金|奖学金|奖教金|助学金)(?!会)/g;
const FAIR =
  /(?:第[\d一二三四五六七八九十百]+届)?(?:(?:杨凌)?农高会|[兰西渝青津哈][洽]会|[进世东西农茶文园绿药食花服链中][博贸]会|[广高上华][交]会(?!流))/g;

const NUMERAL = "[\\d一二三四五六七八九十百]+";
const COMMITTEE =
  "(?:(?:[一二三四五六七八九十]+届)?(?:[\\u4e00-\\u9fff]{2}(?=[省市州县区旗]委))?[省市州县区旗党]委)?";
/** 十七届县委第四轮巡察: the round of a committee's inspectors. */
const ROUND = new RegExp(`${COMMITTEE}第${NUMERAL}轮(?:巡[察视]|督察)(?!组)`, "g");
const GOVERNMENT = "(?:[省市州县区镇乡](?:人民)?政府|[省市州县区镇乡](?=[^政]))?";
const GOOD_DEED = "(?:重点)?(?:民生|惠民|为民)(?:办)?(?:重点)?实事";
/** 2024年县人民政府十件民生实事项目: what a government promises to do within a year. */
const PROMISED = new RegExp(
  `(?:\\d{4}年(?:度)?)?${GOVERNMENT}(?:${NUMERAL}|两)[件项大]${GOOD_DEED}(?:项目|工程)?|\\d{4}年(?:度)?${GOVERNMENT}${GOOD_DEED}(?:项目|工程)`,
  "g",
);

/** 第九届曹禺剧本奖, whatever was won of it. */
const PRIZE =
  /(?<!授予)(?:第[\d一二三四五六七八九十百]+届|首届)(?:(?![赛节会展]|等奖|[金银铜]奖)[^,，。;；、“”\s的]){2,16}?奖(?=[,，。;；、”\s]|[\u4e00-\u9fff]{1,4}奖|提名|评选|揭晓|颁奖|得主|获得者|颁出|表演|最佳|优秀|编剧|导演|[一二三特]等|[金银铜大]奖|$)/gm;

/** Each with a word that all it finds have: most texts lack most of these. */
const RARE: readonly (readonly [word: string, pattern: RegExp])[] = [
  ["金", FUND],
  ["会", FAIR],
  ["轮", ROUND],
  ["实事", PROMISED],
  ["奖", PRIZE],
];

/** Campaigns, funds and fairs that are known by their names alone. */
export function findCampaigns(text: string): ProjectName[] {
  const rare = RARE.flatMap(([word, pattern]) => (text.includes(word) ? findAll(text, pattern) : []));
  return [...CAMPAIGN.all(text), ...rare].map(({ index, 0: name }) => ({
    ...{ start: index, end: index + name.length, name },
    ...{ category: "PROGRAMME" as const, confidence: 0.84 },
  }));
}
