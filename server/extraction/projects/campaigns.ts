import { findAll } from "../find-all.ts";
import type { ProjectName } from "./project-names.ts";

/** Campaigns of the whole country, and what else has a name of its own though no verb need carry it. */
const CAMPAIGN =
  /脱贫攻坚(?:战)?|精准扶贫(?=工作|[,，。;；、])|扫黑除恶专项斗争|党史(?:学习)?教育(?:活动)?|“?扫黄打非”?|(?:党的)?群众路线教育实践活动|第[一二三四五六七八九十]次全国[^,，。;；、\s]{2,6}普查|“[^“”\n]{2,20}”(?:主题教育|学习教育|专题教育|主题实践活动)/g;
/** Money set aside under a name: “清源基金”, 设立某某助学金. */
const FUND =
  /“[^“”\n]{2,12}(?:基金|奖学金|奖教金|助学金)”|(?<=设立了?)[^,，。;；、“”的\s]{2,14}(?:基金|奖学金|奖教金|助学金)(?!会)/g;
const FAIR =
  /(?:杨凌)?农高会|[兰西渝青津哈][洽]会|[进世东西农茶文园绿药食花服链中][博贸]会|[广高上华][交]会(?!流)/g;

/** 第五届文华奖|表演奖, 第五届文华奖|评选: one time of a prize that holds several. */
const PRIZE =
  /第[\d一二三四五六七八九十百]{1,4}届[\u4e00-\u9fff“”]{2,12}?奖(?=[\u4e00-\u9fff]{0,4}奖|评选|提名)/g;

/** Campaigns, funds, fairs and prizes that are known by their names alone. */
export function findCampaigns(text: string): ProjectName[] {
  return [CAMPAIGN, FUND, FAIR, PRIZE].flatMap((pattern) =>
    findAll(text, pattern).map((match) => ({
      ...{ start: match.index, end: match.index + match[0].length, name: match[0] },
      ...{ category: "PROGRAMME" as const, confidence: 0.84 },
    })),
  );
}
