import { widePattern } from "../../text/wide-pattern.ts";

/** What an honour is called by, whatever it is for. */
export const HONOUR =
  "奖(?![励金学补品杯])|称号|荣誉|[金银铜]牌|[冠亚季]军|第[一二三四五六七八九十\\d]{1,2}(?:名|位|(?=[,，。;；]|$))|首金|名录|名单|[红光荣好人]榜|(?<!技能|资格|职业|执业|驾驶|毕业|结业|学位|合格|等级)证书|" +
  "优秀|先进|模范|标兵|能手|工匠|好人|最美|最佳|十佳|十大|百强|百佳|之星|之乡|楷模|红旗|示范|最[\u4e00-\u9fff]{2,6}(?:奖|员|手|品|人物|选手)|[一二三]等功|集体功|嘉奖|" +
  "基地|传承人|带头人|专精特新|小巨人|文明(?:单位|村|校园|家庭|城市)|[“](?![^”]*(?:工程|计划|行动|通道|体系|规划))[^”]{2,24}[”]";
/** What is won at games and given by juries. */
const WON = "奖|[金银铜]牌|[冠亚季]军|桂冠|第[一二三四五六七八]名";
/** Verbs that tell of an honour whatever stands after them. */
const HONOURS =
  "授予|荣获|获评|喜获|被评为|获得(?!者)|评为|荣膺|夺得|斩获|摘得|捧得|摘取|荣立|被表彰为|被?(?:认定|命名)为|(?<=被[^,，。;；]{0,24})(?:确定|推选|评选|评定|追授|授|选)为|记(?=(?:集体|个人)?[一二三]等功)|获颁|获授|追授|夺冠|折桂|问鼎|夺魁|分获|屈居(?=[亚季]军)";
/** Verbs that tell of one only where a prize stands after them. */
const GETS =
  "拿[到下]|捧回|捧走|摘下|摘获|揽获|揽下|收获|勇夺|夺下|豪取|喜提|喜夺|夺走|领取|登上|赢得|夺取|拿走|取得|位列|名列|位居|列|评上|得(?=[了过])";
const PERSONS = "模范|工作者|好人|工匠|标兵|之星|最佳.{2}";
/** 入选“江城好人”, 当选敬业奉献好人. */
const CHOSEN = `(?:当选|入选|上榜|荣登)为?(?=[“"][^”"候]{0,12}(?:好人|榜|工匠|模范|英才|之星|人物)[^”"候]{0,2}[”"]|[^,，。;；“”候]{0,20}(?:${PERSONS})(?!候选|榜))|当选为?(?=[“"])`;
/** 获“…”称号, 获某局颁发的…. */
const BARE =
  '获(?=[“"一二三金银铜冠亚季]|[^,，。]{2,16}(?:颁发|颁授|授予|评选|评出)的|[^,，。;；“”]{2,16}“[^”]{2,20}”(?:荣誉)?称号|(?!奖)[^,，。;；“”]{2,24}(?:称号|(?<!大)奖(?![补励金学品杯状项者]))|最佳)';

/** The verbs by which somebody gets an honour. */
export const AWARD = widePattern(
  new RegExp(
    `${HONOURS}|(?:${GETS})[了过]?(?=[^,，。;；]{0,28}(?:${WON})(?![励金品学项补]))|${CHOSEN}|${BARE}`,
  ),
);
const QUOTED = /[“"]([^“”"\n]{2,40})[”"]([^,，。;；]{0,6}?(?:奖|奖章|称号|奖项))?/;
/** 授予其|“专精特新”中小企业|称号. */
const QUOTED_STYLE = /^[^“”]{0,12}([“"][^“”"\n]{2,20}[”"](?!荣誉)[\u4e00-\u9fff]{2,10}?)(?:荣誉)?称号/;
const GAINS = `授予|荣获|获评|喜获|被评为|获得|评为|荣膺|夺得|斩获|摘得|捧得|摘取|荣立|被表彰为|记|获颁|获授|追授|屈居|${GETS}|分获|当选为?|入选为?|获`;
/** What one is honoured as. */
const ROLE =
  "优秀(?:教练|裁判|运动|组织|指导|工作|志愿|辅导|班主)[员者任]?(?:教师|老师)?奖?|最佳[^,，。;；“”、]{2,5}|最美[^,，。;；“”、]{2,4}|先进个人|先进集体|先进单位|先进工作者|优秀党务工作者|优秀共产党员|模范|标兵|能手|好人|工匠|红旗手|楷模|卫士|状元|新秀|之星|文明(?:城市|村镇|单位|校园|家庭)";
const PRIZE =
  "首金|桂冠|第[一二三四五六七八]名|金牌|银牌|铜牌|冠军|亚军|季军|[一二三特]等奖|[一二三]等功|金奖|银奖|铜奖|奖章|优秀奖|大奖|奖(?![励金品学项])(?:[一二三特]等奖|[金银铜]奖)?";
const PLAIN = new RegExp(
  `^(?:${GAINS})(?:了|过|其|他|她|为)?([^,，。;；“”]{0,28}?(?:${PRIZE}|(?:${ROLE})(?:[和、][^,，。;；“”]{0,6}(?:${ROLE}))?))`,
);
const STYLED = new RegExp(`^(?:${GAINS})(?:了|过|其|他|她|为)?([^,，。;；“”]{2,24}?)(?:荣誉)?称号`);
/** 被评为优秀科技辅导员: what somebody is declared, without quotes. */
const DECLARED =
  /^(?:被?(?:评|认定|命名|确定|推选|评选|表彰)为|获评|荣膺|当选为?)(?:了)?([^,，。;；“”、\d][^,，。;；“”、]{1,25}?)(?:荣誉)?(?:称号)?(?=[,，。;；、]|$)/;
/** 确定为首批|“千县工程”提升县医院: a standing within something quoted. */
const WITHIN_QUOTED =
  /^[^“”,，。;；]{0,4}为(?:首批|第[^“”]{1,3}批|\d{4}年度?)?(“[^“”\n]{2,16}”(?!荣誉|称号)[\u4e00-\u9fff]{2,16})(?=[,，。;；]|$)/;
/** 两个一等奖: how many of them. */
const HOW_MANY = /^(?:[\d一二两三四五六七八九十]+[个项枚块座次])/;

/** 公布第五批市级非遗传承人, 揭晓了年度科技人物名单. */
export const PUBLISHED =
  /(?:公布|发布|揭晓|评选出|评出)了?((?![^,，]*(?:政策|措施|办法|条例|通知|方案|规定|公告|数据|消息|信息))[^,，。;；“”《》]{4,28}?)(?:评选|评审|认定)?(?:结果|名单|名录)?[,，]/;

/** The honour's name, without 荣誉称号; an award's mark (表演奖) stays with its quoted name. */
export function titleIn(words: string): string | undefined {
  if (/^(?:夺冠|折桂|问鼎|夺魁)/.test(words)) return "冠军";
  const won = PLAIN.exec(words);
  if (won?.[1] && words.charAt(won[0].length) === "的") return won[1].replace(HOW_MANY, "");
  const styled = (QUOTED_STYLE.exec(words) ?? WITHIN_QUOTED.exec(words))?.[1];
  if (styled) return styled;
  const quoted = QUOTED.exec(words);
  if (quoted) return quoted[2] && /奖$/.test(quoted[2]) ? `“${quoted[1]}”${quoted[2]}` : quoted[1];
  return (STYLED.exec(words) ?? won ?? DECLARED.exec(words))?.[1]?.replace(HOW_MANY, "");
}

const CONTEST =
  "大赛|比赛|联赛|锦标赛|邀请赛|公开赛|挑战赛|竞赛|对抗赛|[省市县区州全奥亚]运会|世锦赛|亚锦赛|运动会|博览会";
/** 第十二届摄影艺术展|金像奖, 全国演讲比赛|一等奖: an honour that is told with its event in one breath. */
const WITH_EVENT = new RegExp(
  `^(.{0,24}(?:届|次|\\d{4}年?)[^“”]{2,24}?(?:${CONTEST}|赛(?![区道季事])|大会|艺术展|展览|展|节|评选)|(?:[^“”]{0,8}“[^“”]{2,12}”)?[^“”]{0,24}(?:${CONTEST}|评选(?:活动)?))(?:中|上)?(.{2,})$`,
);

/** 第五届文华奖|表演奖: a prize within a prize. */
const OF_PRIZE = /^(第[^“”]{1,4}届[^“”]{2,12}?奖)([^“”]{1,6}奖)$/;

/** An honour by its name alone. */
export interface Honour {
  title: string;
  /** Whether the event it was won at stands in its name; then that event is meant, or none. */
  event?: string;
}

/** An honour's title apart from the event, or the giver, that its name tells as well. */
export function toHonour(whole: string): Honour {
  const title = whole
    .replace(/^[^“”]{2,20}(?:颁发|颁授|授予|评选|评出)的/, "")
    .replace(/^(?:本[届次])?(?:大赛|比赛|赛事|联赛|运动会|评选)(?:的|中)?(?=.{2})/, "");
  const match = OF_PRIZE.exec(title) ?? WITH_EVENT.exec(title);
  return match?.[1] && match[2] ? { title: match[2], event: match[1] } : { title };
}
