import { widePattern } from "../../text/wide-pattern.ts";

const COMES =
  "先后来到|来到|转往|转赴|转至|转到|折往|出访(?!团)|深入(?!学习|贯彻|推进|开展|实施|交谈|交流|落实)|直奔|走进|莅临|前往|分赴|[飞远]赴|赴(?!任)|[飞直重]?抵达|[飞直]抵";
const LOOKS_IN =
  "走访|拜访了?|参访|探访|寻访|踏访|夜访|拜谒|瞻仰|凭吊|祭扫|游览|勘察|勘查|驰援|增援|考察(?!组|团|员)了?|看望慰问|看望|慰问(?!组|团)|调研(?!会|组|员)|视察(?!组|团|员)|督导检查(?!组|员)|督导(?!组|员)|检查(?!组|员)|察看|查看";
const SETS_OUT =
  "赶到|赶往|赶赴|奔赴|驱车|到访|坐镇|蹲点|沿(?=[^,，。]{2,8}(?:徒步|步行|巡))|观摩|踏勘|踏看|踏查|察访|慰问|参观|来(?=我[市省县区州]|[^,，。]{2,4}(?:考察|调研|检查|督导|视察))";
const GETS_ABOUT =
  "回(?:到|了)?(?=家乡|母校|故乡|故里)|走遍|跑遍|跑到|到访|到达|走到|进驻|登上|登临|辗转|奔波于|往返于|蹲在|守在|现身|出现在|重返|回访|造访";
/** 到 by itself, where no other word begins with it. */
const TO = "到(?!会|位|底|来|了|场|去年|今年|后来|如今|现在|\\d|[^,，。;；]{0,3}月)";

/** These go somewhere only where the place stands right after them: 爬上云台山, 跑了三个镇, 来桃花镇看过两回. */
const CLIMBS =
  "[走爬踏攀登]上|[踏步迈钻跨拐住闯冲扎飞开驶领搬][进入]|(?<![推改促跟引增先演行前长奋上精])进了|[飞开驶]往|(?<=[把将][^,，。;；]{2,20})送[到进]|亮相|敲开了?|到了(?!会|位|底|\\d)";
/** 走在郪江镇的老街上. */
const STANDS = "(?:行走|穿行|漫步|走|站)在";
const LOOKS_AT = "[看走逛转]了(?:看|走|逛|转)?|[看逛]过";
const GOES =
  "去(?!年|世|岁|职|留|向|处|除|掉|不|哪|那|库存|产能)|跑[了过]|[一二两三四五六七八九](?:上|下|赴|进|到|访)|往(?=[^,，。;；]{2,12}跑)|上(?=[^,，。;；]{2,4}(?:找|请|告|取经|领奖|演出))";
const DOES_THERE =
  "看|住|蹲|拍摄|写生|采风|采访|讲[课学]|授课|指导|演出|慰问|助威|参观|旅游|取经|学习|洽谈|调查|义诊|祭";
const COMES_TO = `来(?=[^,，。;；]{2,12}?(?:${DOES_THERE}))`;
const TIMES = "[一二两三四五六七八九十几数\\d]+[趟次回]";
const NEAR = `(?:${CLIMBS}|${STANDS}|${LOOKS_AT}|${GOES}|${COMES_TO})[了过]?(?:${TIMES})?`;

const WAYS = widePattern(
  new RegExp(`(?:${[COMES, LOOKS_IN, SETS_OUT, GETS_ABOUT].join("|")})|(${NEAR})|(?:${TO})`),
);
/** What these end a word with is no way of going: 过去, 带来, 考上. */
const PART_OF_WORD =
  /(?:得|遇|被[^,，]{0,8}送|嫁|调|派|分|分配|选调|招聘|转学|考|升|轮到|接|受|感|提|做|达|看|听|回|想|找|收|直|等|拿|用|涉及|碰|赶|扎|讲|办|搬|运|送|谈|传|卖|失|过|延伸|拓展|覆盖|纳入|不|没|别|未|不用)$/;
const PART_OF_NEAR =
  /(?<![领同伴])下去$|[免过失除离死褪出回进上不没别未带送寄捎嫁派调搬运卖销传拿考]去$|[发运寄送派前开飞通驶赶以交来]往$|[起下出回过带送寄捎传引招换买拿运迎请赶历以本后原从未将近进]来$|[近多几这数\d十百两三四五六七八九][年月日天]来$/;

/** A word of a clause that tells of going somewhere, or of looking in there. */
export interface Way {
  index: number;
  end: number;
  /** Whether only a place right after it is where one goes. */
  near: boolean;
}

/** The ways of going that the words of a clause tell of, in their order; 等 before 到 ends a list. */
export function findWays(words: string, endsList: (at: number) => boolean): Way[] {
  return WAYS.all(words).flatMap((match) => {
    const lead = words.slice(0, match.index);
    const near = match[1] !== undefined;
    const bare = !near || match[0].startsWith("到");
    const partOfWord = bare ? PART_OF_WORD.test(lead) : PART_OF_NEAR.test(lead + match[0].charAt(0));
    if (partOfWord && !endsList(match.index)) return [];
    return [{ index: match.index, end: match.index + match[0].length, near }];
  });
}

/** What somebody does who goes to live or work somewhere, and only comes by in no sense: 去了义乌打工. */
const WHERE = "(?:等地|县城|城里|市区|省城|一带|老家|(?:的|一[家所])[^,，。;；]{1,8})?";
const WORKS_THERE =
  "打工|打拼|找活|找工作|挖煤|教书|挂职|务工|务农|工作|上班|任职|任教|担任|任(?=[^,，。]{1,10}[长员师记任])|当(?!天|日|场|晚|面|年)|做生意|经商|开(?=[出车店饭公厂])|下(?:煤窑|井|海)|就业|就职|谋生|闯荡|创业|放牧|当兵|参军|服役|插队|卖(?!点)|做(?:饭|工|裁缝|木工|小?买卖|厨师|保[姆安])|[给帮替]人|帮工";
const LEARNS_THERE = "读[书大中高小初博研]|念书|上(?:大|中|小|学)|求学|深造|进修|留学|就读|学(?:手艺|艺|徒)";
const LIVES_THERE = "居住|定居|安家|落户|生活|养老";
const SETTLES = new RegExp(
  `^${WHERE}(?:[^,，。;；]{0,10}(?:那天|那年|那会儿|的时候|途中|路上)[,，。]|${WORKS_THERE}|${LEARNS_THERE}|${LIVES_THERE})`,
);
/** Whether what follows the last place tells that one went there to stay. */
export const goesToStay = (way: string, after: string): boolean =>
  /去|赴|到$|往$/.test(way) && SETTLES.test(after);
