import type { Turn } from "../discourse.ts";
import { doers } from "../doers.ts";
import { listFrom } from "../lists.ts";
import { leaderOf, type Scene, type Spot, spotsWithin, withinReach } from "../scene.ts";
import { headsOfGroup, isOfGroup, LISTED } from "./groups.ts";

/** The first person and whoever is listed with him: 在李某陪同下 makes no visitor of 李某. */
export const together = (scene: Scene, persons: readonly Spot[]): Spot[] => listFrom(scene, persons, LISTED);

/** Who does what a verb at this offset says, as visitors. */
export const doersTogether = (scene: Scene, turn: Turn, at: number): Spot[] =>
  together(scene, doers(scene, turn, at));

const TAKES_ALONG = /(?:带着|拉着|带上|偕同)[^,，。;；]{0,24}$/;

/** Visitors, and whom they take along: 大队长李某带着民警王某,先后赶赴…. */
function withCompanions(scene: Scene, turn: Turn, visitors: readonly Spot[]): readonly Spot[] {
  const [first] = visitors;
  if (!first || first.start < turn.sentence.start || first.start >= turn.start) return visitors;
  const along = spotsWithin(scene.outer, { start: first.end, end: turn.start }, "Person").filter((s) =>
    TAKES_ALONG.test(scene.text.slice(first.end, s.start)),
  );
  return [...visitors, ...along.filter((s) => !visitors.some((v) => v.entity === s.entity))];
}

/** 他带着某主任到某镇: whoever takes another along, and is only carried over, goes as well. */
function takingAlong(scene: Scene, turn: Turn, visitors: readonly Spot[]): readonly Spot[] {
  const [first] = visitors;
  const lead = first && first.start >= turn.start ? scene.text.slice(turn.start, first.start) : "";
  const carried = TAKES_ALONG.test(lead) && turn.subjects.at(-1);
  return carried && !visitors.includes(carried) ? [carried, ...visitors] : visitors;
}

/** 对李某一行来我县考察表示欢迎: it is they who come. */
const WELCOMED = /[对向][^,，。;；]{0,16}$/;

/** 他和两名护士坐班车到…: whoever the text spoke of last. */
const PRONOUN = /^[“"]?(?:[^,，]{0,8}[,，])?[他她](?!们)[^,，。;；]{0,20}$/;

/** 由李某带队,王某和有关学院负责人组成的考察组. */
const FORMED = /组成的[^,，。;；]{0,8}(?:组|团|队)/;

/** Whom a clause speaks of: its subject, else, where the sentence says 他, whom the text named last. */
function spokenOf(scene: Scene, turn: Turn): readonly Spot[] {
  if (turn.subjects.length > 0) return turn.subjects.slice(-1);
  return HE.test(sentenceTo(scene, turn)) ? lastBefore(scene, turn) : [];
}
const sentenceTo = (scene: Scene, { sentence, start, end }: Turn): string =>
  scene.text.slice(Math.max(sentence.start, start - 60), end);
const HE = /(?:^|[,，])[^,，“”]{0,8}[他她](?!们)/;

/** Whom the text named last before a clause. */
const lastBefore = (scene: Scene, { start }: Turn): readonly Spot[] =>
  spotsWithin(scene.outer, withinReach(start), "Person").slice(-1);

const THEY =
  /^(?:[^,，]{0,6}[,，])?(?:他们|[两二三]人|一行人?|夫妻俩|父子俩|母女俩|姐妹俩|兄弟俩)(?:又|还|再|先后|一起|一同|一路)*$/;

/** 李某带领执法人员…。随后,他们到…: who is told of with those he took along. */
function theyMeant(scene: Scene, { start, subjects, sentence }: Turn, lead: string): readonly Spot[] {
  const first = subjects[0];
  if (!first || !THEY.test(lead) || sentence.start - first.start > NEAR_BY) return [];
  const along = /^(?:[^,，。;；]{0,6}(?:带领|带着|率|和|与|一行|会同)|、)/.test(
    scene.text.slice(first.end, start),
  );
  return along ? subjects : [];
}
const NEAR_BY = 120;

/** 1959年国庆前夕赴北京: nothing but a time before the way. */
const TIME_LEAD =
  /^[“"]?(?:并|于|又|再|就|才|\d{4}年|\d{1,2}[月日时点]|[年月初底末中上下旬春夏秋冬]|国庆|春节|前[夕后]?|[暑寒]假|[上下中]午|傍晚|清晨|凌晨|[早晚]上|深夜|天[亮黑]|一大?早|时许|次[日年月]|第[一二三]次|第二[天年]|[同当][年天日晚]|后来|此后|期间|[,，])+$/;

/** 记者跟着科长李某爬到…: who leads the way is there as well. */
function followed(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const guide = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").at(-1);
  const lead = guide && scene.text.slice(turn.start, guide.start);
  return guide && /(?:跟着|跟随|陪着)[^,，。;；]{0,30}$/.test(lead ?? "") && at - guide.end < 6
    ? [guide]
    : [];
}

/** 从事餐饮的李某,一大早也从县城驱车来到…: who the clause before ends with. */
const topicBefore = (scene: Scene, turn: Turn, at: number): readonly Spot[] =>
  /[被由让对是派]/.test(scene.text.slice(turn.start, at)) ? [] : turn.listed;

/** 徒步两个小时|赶到, 两次|来到: how one goes, and nobody else who does. */
const HOW_GONE =
  /^(?:[^,，]{0,8}[,，])?(?:连|便|就|又|还|再|曾|先|后|也|都|只身|独自|结伴|立即|马上|徒步|步行|骑|坐|乘|开|驾|冒|顶|踩|踏|沿|背|带|提|拎|扛|挑|推|从|绕|翻|花|用|驱|一路|连夜|专程|特意|特地|多次|亲自|第?[\d一二三四五六七八九十两几]+次|再次|每|顺道|顺路|转|跨|穿|越|不远|千里|自费|主动|经常|时常|常|隔|趁|利用)[^,，。;；]{0,14}$|^[^,，。;；]{0,12}[后就]?(?:又|再|还|也|便|才|先后)$/;

/** Whoever the sentence named before as its subject, where the clause tells only how he goes. */
function onTheWay(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const lead = scene.text.slice(turn.start, at);
  const clear = HOW_GONE.test(lead) && spotsWithin(scene.outer, { start: turn.start, end: at }).length === 0;
  const subject = clear ? spokenOf(scene, turn)[0] : undefined;
  const carried = subject && (subject.start >= turn.sentence.start || HE.test(sentenceTo(scene, turn)));
  return subject && carried ? [subject] : [];
}

/** Others who may be the subject of a clause, named or not, and words by which somebody is moved. */
const OTHERS =
  /[们众]|记者|村民|居民|群众|市民|游客|学生|孩子|队员|队伍|专家|工人|干部|民警|警察|医生|老师|教师|乡亲|客商|车队|货车|救护车|直升机|消息|信|水|电|路|车[辆子]|人(?!行|工)|我|你|谁|被|让|请|派|由|使|把|将|送|调|运|向|对|给|为|与|和|跟|同|者|员|家|长|工程|项目|产品|订单|资金/;
/** Longest lead of a clause whose subject may be left out. */
const SHORT = 14;

/** 两天一夜|赶到, 拄着拐杖又|爬到: whoever the sentence named last as its subject, where the clause names nobody else. */
function carriedOver(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const lead = scene.text.slice(turn.start, at);
  if (turn.named || turn.start === turn.sentence.start || lead.length > SHORT || OTHERS.test(lead)) return [];
  if (spotsWithin(scene.outer, { start: turn.start, end: at }).length > 0) return [];
  const [subject] = spokenOf(scene, turn);
  return subject && subject.start >= turn.sentence.start ? [subject] : [];
}

/** The guest whom a clause welcomes. */
function welcomed(scene: Scene, turn: Turn, at: number): Spot | undefined {
  const guest = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").at(-1);
  const comes =
    guest &&
    WELCOMED.test(scene.text.slice(turn.start, guest.start)) &&
    /^一行的?$/.test(scene.text.slice(guest.end, at));
  return comes ? guest : undefined;
}

/** Those who are named as going, else those whom the clause means. */
function goers(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const told = doersTogether(scene, turn, at);
  const named = told.filter((s) => !ASKED.test(scene.text.slice(s.end, at)));
  if (named.length > 0) return named;
  const guide = followed(scene, turn, at);
  if (guide.length > 0) return guide;
  const lead = scene.text.slice(turn.start, at);
  const before = told.length > 0 ? lastBefore(scene, turn) : spokenOf(scene, turn);
  const meant = PRONOUN.test(lead) || TIME_LEAD.test(lead) ? before : theyMeant(scene, turn, lead);
  const carried = [meant, topicBefore(scene, turn, at), onTheWay(scene, turn, at)];
  return carried.find((list) => list.length > 0) ?? carriedOver(scene, turn, at);
}

/** Whoever leads a group, else the leader of the inspection that the article tells of. */
function leadersOfGroup(scene: Scene, at: number): readonly Spot[] {
  const heads = headsOfGroup(scene, at);
  const leader = heads.length === 0 && scene.inspection && leaderOf(scene, scene.inspection);
  return leader ? [leader] : heads;
}

/** Who goes by a word of going at this offset. */
export function visitorsAt(scene: Scene, turn: Turn, at: number): readonly Spot[] {
  const guest = welcomed(scene, turn, at);
  if (guest) return [guest];
  if (isOfGroup(scene, turn)) return leadersOfGroup(scene, at);
  const found = goers(scene, turn, at);
  const heads = FORMED.test(scene.text.slice(turn.start, at)) ? headsOfGroup(scene, at) : [];
  const others = heads.filter((h) => !found.some((s) => s.entity === h.entity));
  return takingAlong(scene, turn, withCompanions(scene, turn, [...others, ...found]));
}

/** 和书记李某商量后去兰州: who is only asked does not go. */
const ASKED = /^(?:商量|商议|合计|通电话|约定|告别|分手)/;

/** 7月8日,走进某院的大厅,会长李某掏出手机: who does something there is named after it. */
export function seenNext(scene: Scene, turns: readonly Turn[], index: number, lead: string): readonly Spot[] {
  const [turn, next] = [turns[index], turns[index + 1]];
  if (!turn || next?.sentence !== turn.sentence || lead !== "" || turn.named || !next.named) return [];
  if (!TIME_AHEAD.test(scene.text.slice(turn.sentence.start, turn.start))) return [];
  const who = next.subjects.find(({ start }) => start >= next.start);
  const posts = who && scene.text.slice(next.start, who.start);
  return who && posts !== undefined && /^[^,，。;；的]{0,30}$/.test(posts) ? [who] : [];
}
const TIME_AHEAD = /^(?:[“][^”]*[”])?(?:[^,，。]{0,12}(?:[日天午晚时晨]|随后|期间)[,，])?$/;
