import { wordsOf } from "../reading.ts";
import type { Lattice } from "../text/lattice.ts";
import { isKind, wordEnd } from "../text/word-kinds.ts";
import type { Turn } from "./discourse.ts";
import { type Scene, type Spot, spotsWithin } from "./scene.ts";
import { isObject } from "./subjects.ts";
import { withoutNames } from "./without-names.ts";

/** Adverbs and times that may stand between a subject carried over and its verb. */
const ADVERBS =
  "并|还|也|才|方才|终于|又|再|均|都|却|就此|对此|为此|再次|多次|几次|[一二两三四五六]次|先后|依次|相继|轮流|分别|逐一|逐个|一一|一同|一起|一道|共同|联合|同时|随后|接着|继而|而后|之后|此后|稍后|最后|首先|其间|期间|其中|当即|立即|立刻|随即|及时|即席|现场|当场|实地|亲自|亲切|专程|专门|特意|应邀|受邀|特邀|受托|详细|认真|仔细|深情|激动|郑重|正式|连夜|带队|冒雨|冒雪|徒步|翻山越岭|风尘仆仆|顶风冒雪|顺[道路]|沿途|径直|特地|匆匆|折返|折回|转身|驱车|[乘坐开骑搭打转][^,，。;；的]{0,3}[车船机]|步行|每[年月周次]|年年|常常?|经常|前后";
const TIMES =
  "会前|会后|会见后|会议期间|活动中|当天|当日|当晚|上午|下午|晚上|昨日|昨天|今天|今日|\\d{1,2}月\\d{1,2}日|离开[^,，。]{1,10}|(?:在)?(?:大?会|会议|座谈会?|仪式|论坛|现场|活动)上|在(?:讲话|致辞|发言|座谈|会见|调研|考察|走访|听取汇报)(?:中|时|后)";
/** What a verb may have right before it: of what, for whom. */
const ADJUNCT =
  "(?:(?:就|围绕|针对|结合|聚焦|以|代表|受)[^,，。;；]{2,24}|在[^,，。;；]{2,20}(?:陪同|陪伴|搀扶|带领)下)";
const FILLER = new RegExp(
  `^[\\s“"]*(?:${ADVERBS}|${TIMES}|向大会|向全会|他|她|一行人?|[,，])*(?:${ADJUNCT})?$`,
);

/** The unnamed with whom a list ends: 市直有关部门负责人. */
const UNNAMED_OTHERS =
  /^(?:以?及|和)?(?:各|全体|有关|相关|部分|其他|其余|所有|[省市县区州]直)[^,，。;；]{1,30}$|^(?:以?及|和)?[^,，。;；]{0,20}(?:负责人|负责同志|同志|领导|代表|成员|人员|干部|企业家)(?:等)?(?:一同|一起|分别|应邀|先后|共同)?$/;

/** Who does what a verb at `at` says: persons named before it in the clause or its list, else the carried subject. */
export function doers(scene: Scene, turn: Turn, at: number): Spot[] {
  const own = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").filter((spot, i, all) => {
    const before = withoutNames(turn, scene.text.slice(turn.start, spot.start));
    const deputised = all[i - 1]?.end === spot.start - 2 && before.endsWith("代表");
    const rest = scene.text.slice(spot.end, turn.end);
    const isOther = deputised || isObject(before, rest);
    return !isOther || (/[在由][^,，]{0,20}$/.test(before) && !/^的?(?:陪伴|搀扶)/.test(rest));
  });
  if (own.length > 0) return [...turn.listed, ...own];
  const lead = scene.text.slice(turn.start, at);
  if (turn.listed.length > 0 && UNNAMED_OTHERS.test(lead)) return [...turn.listed];
  return FILLER.test(lead) ? [...turn.subjects] : [];
}

/** Who acts before others: as `doers`, with whatever tells how, when or by what means before the verb. */
export function actors(scene: Scene, turn: Turn, at: number): Spot[] {
  const told = doers(scene, turn, at);
  return told.length === 0 && isAdjunct(wordsOf(scene.article), turn.start, at) ? [...turn.subjects] : told;
}

/** After these words stands who does what the verb says, or has it done to him. */
const BY = /^[被由让请使令叫给]/;

/**
 * Whether the words between two offsets only tell how, when or by what means: adverbs, times, numbers, and nouns that a
 * preposition governs (用半个多小时, 从三个方面). A noun by itself would be the subject, a verb what the clause says.
 */
function isAdjunct(lattice: Lattice, start: number, end: number): boolean {
  let governed = false;
  for (let at = start; at < end; at = wordEnd(lattice, at)) {
    if (wordEnd(lattice, at) > end) return false;
    if (isKind(lattice, at, "p")) {
      if (BY.test(lattice.text.slice(at, at + 1))) return false;
      governed = true;
    } else if (isKind(lattice, at, "dtl")) governed = isKind(lattice, at, "t") && governed;
    else if (isKind(lattice, at, "mqu")) continue;
    else if (!governed || !isKind(lattice, at, "nrDg?")) return false;
  }
  return true;
}
