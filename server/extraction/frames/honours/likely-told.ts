import { itemBefore } from "../../text/sentences.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import { carried, subjectIn } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import { distinct } from "../lists.ts";
import { type Draft, evidenceOf, innermost, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { isObject } from "../subjects.ts";
import { isUnreal } from "../unreal.ts";
import { awards } from "./awards.ts";
import { giversOf } from "./givers.ts";
import { BEATING, TRAINING } from "./honoured.ts";
import { closing } from "./listed.ts";
import { HONOUR, titleIn, toHonour } from "./titles.ts";

/** Verbs after which the honour stands. */
const GAINS =
  "荣获|荣膺|荣立|荣列|荣登|喜获|喜提|获评|获选|获颁|获授|获批|获得|获|斩获|摘得|摘取|摘下|摘获|揽获|收获|夺得|夺取|夺下|勇夺|夺|独得|拿下|拿到|拿|捧回|捧得|捧走|赢得|取得|" +
  "当选|入选|入围|跻身|登上|上榜|名列|位列|评为|评选为|评定为|认定为|命名为|确定为|确认为|选为|列为|列入|表彰为|授予|记|分获|分列|问鼎|包揽|领取|接过|收到|挂上";
/** Verbs that say an honour by themselves. */
const ALONE =
  "夺冠|折桂|问鼎|登顶|夺魁|夺金|摘金|摘银|摘铜|获此[殊荣誉称奖项]{2}|(?:榜上有名|上榜|入选|当选|在列|名列其中|位列其中|跻身其中)(?=[,，。;；]|$)|" +
  "(?<![等为给向表])获奖(?=[,，。;；]|$)|(?:获得?|受到?|得到)了?[^,，。;；]{0,16}(?:通报)?(?:表彰|表扬|嘉奖|认定|授牌)(?=[,，。;；]|$)|" +
  "[将把][^,，。;；]{0,24}(?:奖|[金银铜]牌|[冠亚季]军|称号|奖杯)[^,，。;；]{0,4}(?:收入囊中|揽入怀中|揽入囊中|收归囊中|捧回|带回|夺走)";
/** 是某届锦标赛的第三名: who is told to be what he won. */
const IS_WINNER =
  "(?<!不)是(?=[^,，。;；]{2,40}?[赛会节杯][^,，。;；]{0,16}?(?:[冠亚季]军|第[一二三四五六七八]名|[金银铜]牌|[一二三]等奖)(?:得主|获得者)?[,，。;；]?$)";
const TOLD = widePattern(
  new RegExp(`(?:${ALONE})|${IS_WINNER}|(?:${GAINS})(?:了|过)?(?=[^,，。;；]{0,36}?(?:${HONOUR}))`),
);
/** Posts, places at school and the like are no honours. */
const NO_HONOUR =
  /^(?:当选为?[^,，。;；]{0,24}(?:主席|主任|书记|会长|理事|委员|代表|镇长|乡长|县长|市长|院长|班长|董事)|获(?:悉|知|取|利|益|救|刑|准|赔)|获得?[^,，。;；]{0,12}奖励|获奖(?![,，。;；]|$)|记(?:者|录|得|住|载|忆)|收到[^,，。;；]{0,24}(?:锦旗|感谢信|举报)|(?:荣?获|取)得?(?:了|过)?[^,，。;；]{0,6}(?:成绩|成效|进展|突破))/;
/** 获得一等奖的选手, 获奖者: whoever gets it. */
const RELATIVE =
  /^[^,，。;；]{0,40}?(?:奖|奖项|称号|[牌军名榜单书录功]|”)的(?!是|牌|奖|证书|称号|荣誉|头衔|殊荣|好?成绩|佳绩)[^,，。;；]/;

/** What somebody does to another, unless it is done to him: 被评为, 获授予. */
const DONE_TO = /^(?:评为|评选为|评定为|认定为|命名为|确定为|确认为|选为|列为|列入|表彰为|授予|记)/;

/** Where a clause tells of an honour, by its words; -1 where none. */
function toldAt({ words }: Turn): number {
  const at = TOLD.first(words)?.index ?? -1;
  const rest = words.slice(at);
  const lead = words.slice(0, at);
  if (DONE_TO.test(rest) && !/[被获由经]/.test(lead)) return -1;
  return at < 0 || NO_HONOUR.test(rest) || RELATIVE.test(rest) || isUnreal(lead) ? -1 : at;
}

/** Verbs that tell of an honour which stands elsewhere. */
const LISTED = /^(?:获此|榜上有名|上榜|入选|当选|在列|名列其中|位列其中|跻身其中)/;
const NAMED = new RegExp(HONOUR);

/** Whether the honour is named: in the clause, else in the sentence or the one before it. */
function isNamed(scene: Scene, { words, sentence, start }: Turn, at: number): boolean {
  if (!LISTED.test(words.slice(at))) return true;
  const from = itemBefore(scene.sentences, sentence.start)?.start ?? sentence.start;
  return NAMED.test(scene.text.slice(from, start + words.length));
}

/** Whoever only helps to it, gives it or speaks of it. */
const HELPER = new RegExp(`^[^,，、]{0,6}(?:${TRAINING})|^(?:为|给|向|对|宣读|颁|主持|出席|介绍|表示|说)`);
const BEATEN = new RegExp(`(?:${BEATING}|不敌|负于|输给)[^,，]{0,12}$`);
/** 某校|学生, 某县|选手: somebody of the body who is not named. */
const OTHERS =
  /^(?!等).*\d+[个家户名位]|^(?:的|籍|各有|有)?[^,，、]{0,10}(?:同学|老师|教师|学生|选手|运动员|队员|[人名位])(?:等[^,，]{0,6})?$/;
/** 车某|被评为: somebody whom the text names no further. */
const SOMEBODY_ELSE = /(?:^|[,，])[\u4e00-\u9fff]某{1,2}(?:[\u4e00-\u9fff]{0,4})$/;
/** No other doer before the verb. */
const FILLED = /^(?:[^,，]{0,12}[,，])?[\u4e00-\u9fff\d]{0,12}$/;
/** The persons of a clause before the verb whom nobody beats, honours or helps. */
const personsIn = (scene: Scene, turn: Turn, end: number): readonly Spot[] =>
  spotsWithin(scene.outer, { start: turn.start, end }, "Person").filter((s) => {
    const before = turn.words.slice(0, s.start - turn.start);
    const after = scene.text.slice(s.end, end);
    return !isObject(before, after) && !BEATEN.test(before) && !HELPER.test(after);
  });

/** Who gets what the clause tells at this offset of it: those before the verb, else whom the sentence is about. */
function winners(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const cut = turn.words.slice(0, at).search(/被(?=[^,，。]*$)/);
  const end = turn.start + (cut >= 0 ? cut : at);
  const persons = personsIn(scene, turn, end);
  const listed = closing(scene, turn);
  if (persons.length + listed.length > 0) return distinct([...listed, ...turn.listed, ...persons]);
  const { bodies, partners, personal } = subjectIn(scene, { start: turn.start, end });
  if (personal) return [];
  if (bodies.length > 0)
    return OTHERS.test(scene.text.slice(bodies.at(-1)?.end, end)) ? [] : [...bodies, ...partners];
  const lead = turn.words.slice(0, end - turn.start);
  return !FILLED.test(lead) || SOMEBODY_ELSE.test(lead) ? [] : spokenOf(scene, turn, at);
}

/** Whom the sentence is about, where the clause does not name him. */
function spokenOf(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const own = turn.subjects.filter((s) => s.start >= turn.sentence.start);
  if (own.length > 0) return own.filter((s, i) => i === own.length - 1 || isListed(scene, s, own[i + 1]));
  const body = carried(scene, turn, false);
  if (body.length > 0) return body;
  if (/[他她]/.test(scene.text.slice(turn.sentence.start, turn.start + at))) return turn.subjects.slice(-1);
  return topicBefore(scene, turn, at);
}

/** 去年被某厅评为…, at the head of a sentence: whom or what the sentence before it begins with. */
function topicBefore(scene: Scene, { sentence, start }: Turn, at: number): readonly Spot[] {
  const before = itemBefore(scene.sentences, sentence.start);
  if (start !== sentence.start || before?.paragraph !== sentence.paragraph || at > LONGEST_LEAD) return [];
  const [first] = innermost(spotsWithin(scene.outer, before, "Person", "Organisation", "Place"));
  return first && first.start - before.start <= LONGEST_LEAD ? [first] : [];
}
/** Characters before a verb, or before the topic of a sentence, that tell only when. */
const LONGEST_LEAD = 10;

const isListed = ({ text }: Scene, spot: Spot, next: Spot | undefined): boolean =>
  next !== undefined && /^[、和及与][^,，。;；]{0,20}$/.test(text.slice(spot.end, next.start));

const AFTER_VERB =
  /^(?:被)?[\u4e00-\u9fff]{0,4}?(?:为|获得|荣获|获|得|入选|当选)(?:了|过)?([^,，。;；“”]{2,24})/;

/** AWARDED in whatever words: who gets what an honour is called by, and who gives it as far as the text tells. */
export function likelyTold(scene: Scene, turn: Turn): Draft[] {
  const at = toldAt(turn);
  if (at < 0 || !isNamed(scene, turn, at)) return [];
  const honoured = winners(scene, turn, at);
  if (honoured.length === 0) return [];
  const rest = turn.words.slice(at);
  const whole = titleIn(rest) ?? AFTER_VERB.exec(rest)?.[1];
  const title = whole && toHonour(whole).title;
  const givers = giversOf(scene, turn, turn.start + at, rest);
  return awards(givers, honoured, { title, evidence: evidenceOf(scene, turn), confidence: 0.66 });
}
