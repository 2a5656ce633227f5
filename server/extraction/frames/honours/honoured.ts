import type { Entity } from "../../../../graph-schema/article-graph.ts";
import type { Span } from "../../text/sentences.ts";
import { carried as subjectBefore } from "../agents.ts";
import type { Turn } from "../discourse.ts";
import { listUpTo, toEntities } from "../lists.ts";
import { type Scene, type Spot, spotsWithin, withinReach } from "../scene.ts";

/** 由某校选送的《渔歌》: whose work it is that is honoured. */
const MADE_BY =
  /^(?:等[^,，]{0,4}|\d+[名位][^,，]{1,6})?(?:联合|共同|自主)?(?:选送|报送|创作|推荐|演唱|表演|拍摄|撰写|设计|研发|生产|制作|出品|编排|申报|培育|执导|领衔|组成|带领|承建|打造)/;

/** How or when an honour was won, told before the verb. */
const HOW =
  "最终|一举|再次|喜|成功|顺利|又|还|也|均|都|双双|同时|首次|连续[^,，、]{1,6}|先后|分别|共同|联手|此前|去年|今年|\\d{4}年|\\d{1,2}月|以[^,，、]{2,24}|凭[^,，、]{2,24}|力压[^,，、]{2,20}|从[^,，、]{2,20}中?脱颖而出";
/** 某校选送的《渔歌》, 某集团承建的某项目: what is honoured is somebody's work. */
const WORK =
  "(?:联合)?(?:选送|报送|创作|推荐|演唱|表演|拍摄|撰写|设计|研发|生产|制作|出品|编排|申报|采写|承建)的[^,，。;；《“]{0,14}(?:《[^》]*》|“[^”]*”)?[^,，《“]{0,8}";
/** What stands between who is honoured and the verb: another name, or how it was won. */
const AFTER_HONOURED = new RegExp(
  `^(?:等[^,，。]{0,12}|的[^,，。;；被]{2,16}(?=被|$)|${WORK})?(?:、|和|及|(?:${HOW})*(?:被|荣获|获|$))`,
);

/** 某小学|乐薇同学, 某校、某校|各有一位教师: somebody of the body, not named or not known by name. */
const OTHERS_OF =
  /^(?!.*(?:[中上内]|比赛|活动|评选)$)(?:各有|有|的)?[\u4e00-\u9fff\d]{1,8}(?:同学|老师|教师|学生|选手|[人名位])$|^[\u4e00-\u9fff]{2,3}$(?<![并还又也均都再曾将已一起最终成功举次双别])/;

/** A name that is not known as one, before the verb; no adverb and no word that points back. */
const STRANGER =
  /^(?![同先多连随此目今去当一最成荣还也并又近日他她本学公医合该后再被获均都分共累这其我因凭以在由于喜顺正刚才已将会曾])[\u4e00-\u9fff]{2,3}$/;

/** 获得女子组金牌的“00后”选手李某: who stands after what he won. */
function winnerAfter(scene: Scene, turn: Turn, at: number, title: string): Spot | undefined {
  const end = scene.text.indexOf(title, at) + title.length;
  const person = spotsWithin(scene.outer, { start: end, end: turn.end }, "Person")[0];
  if (/^”?(?:荣誉)?(?:称号|奖章)?的[他她](?!们)/.test(scene.text.slice(end, turn.end)))
    return turn.subjects.at(-1);
  const gap = person && scene.text.slice(end, person.start);
  return gap !== undefined && /^”?(?:荣誉)?(?:称号|奖章)?的(?:[^,，。;；的]{0,12})$/.test(gap)
    ? person
    : undefined;
}

/** 对获得全省金奖的企业予以奖励: whoever gets it. */
const isRelative = (scene: Scene, turn: Turn, at: number, title: string): boolean =>
  /^[^,，。;；]{0,4}的[\u4e00-\u9fff]/.test(
    scene.text.slice(scene.text.indexOf(title, at) + title.length, turn.end),
  );

/** 这位通辽姑娘|摘得: whom the text named last. */
const THIS_ONE = /(?:^|[,，])这[位名][^,，。;；]{1,10}$/;

/** 我市3名农民工|被授予: those whom the text names further on. */
const SO_MANY = /[\d一二三四五六七八九十两]+(?:名|位)(?:(?!组成|的)[^,，。;；等]){1,12}被?$/;

/** Who is honoured: those named before the verb, or the persons that 3名农民工 stands for. */
export function honoured(scene: Scene, turn: Turn, at: number, title: string): Entity[] {
  const winner = winnerAfter(scene, turn, at, title);
  if (winner) return [winner.entity];
  if (isRelative(scene, turn, at, title)) return [];
  const lead = scene.text.slice(turn.start, at);
  if (THIS_ONE.test(lead)) return toEntities(personsBefore(scene, turn.start, 1));
  if (SO_MANY.test(lead) && !/[等、]/.test(lead))
    return toEntities(spotsWithin(scene.outer, { start: at, end: scene.text.length }, "Person"));
  const passive = /被|获/.test(`${lead}${scene.text.slice(at, at + 2)}`);
  const cut = passive ? lead.search(/被(?=[^,，。]*$)/) : -1;
  const span = { start: turn.start, end: cut >= 0 ? turn.start + cut : at };
  const persons = personsIn(scene, turn, span, lead);
  if (persons.length > 0) return toEntities(persons);
  const meant = localUnit(scene, turn, lead);
  if (meant) return [meant.entity];
  const bodies = spotsWithin(scene.outer, span, "Organisation", "Place");
  if (isOfOthers(scene, bodies, lead, at)) return [];
  const own = bodies.filter((body) => isHonoured(scene, turn, body, at));
  if (own.length > 0) return toEntities(own);
  if (/二人|两人|师徒|夫妻|双双/.test(scene.text.slice(turn.sentence.start, at)))
    return toEntities(personsBefore(scene, at, 2));
  const called = calledBefore(scene, turn, lead.slice(0, span.end - turn.start));
  return called ? [called] : carried(scene, turn, at);
}

/** What is done by who trains or leads those who win. */
export const TRAINING = "指导|执教|带领|率领|培养|辅导|培育";
const TRAINS = new RegExp(`^等?[^,，]{0,4}(?:${TRAINING})`);

/** The persons named before the verb, with those of the list before, and whom 她和 points back to. */
function personsIn(scene: Scene, turn: Turn, span: Span, lead: string): readonly Spot[] {
  const persons = spotsWithin(scene.outer, span, "Person").filter(
    (s) => !TRAINS.test(scene.text.slice(s.end, s.end + 8)),
  );
  if (persons.length === 0) return [];
  const before = /^[她他]和|[,，][她他]和/.test(lead) ? personsBefore(scene, turn.start, 1) : [];
  return [...turn.listed, ...persons, ...before];
}

/** 村里获评…: the unit of that sort that the text named last. */
function localUnit(scene: Scene, { start }: Turn, lead: string): Spot | undefined {
  const letter = /^(?:[^,，]{0,8}[,，])?(镇|村|县|市|区|乡)里(?!的)/.exec(lead)?.[1];
  if (letter === undefined) return undefined;
  const known = withinReach(start);
  return spotsWithin(scene.spots, known, "Place").findLast((s) => s.entity.name.endsWith(letter));
}

/** Whether somebody of these bodies is honoured, or a stranger. */
const isOfOthers = ({ text }: Scene, bodies: readonly Spot[], lead: string, at: number): boolean =>
  OTHERS_OF.test(text.slice(bodies.at(-1)?.end ?? at, at)) || (bodies.length === 0 && STRANGER.test(lead));

/** What is done to who loses. */
export const BEATING = "战胜|击败|力克|力压|险胜|淘汰";
const NOT_HONOURED = new RegExp(`(?:[为在]|${BEATING})$`);

/** A body that is not beaten, nor only where or for whom something is, and after which the honour is told. */
const isHonoured = ({ text }: Scene, { start }: Turn, body: Spot, at: number): boolean =>
  !NOT_HONOURED.test(text.slice(start, body.start)) && AFTER_HONOURED.test(text.slice(body.end, at));

/** 巡河队被授予: a body by the end of the name that the text gave it before. */
function calledBefore(scene: Scene, turn: Turn, lead: string): Entity | undefined {
  const noun = /^(?:[^,，]{0,10}[,，])?([\u4e00-\u9fff]{2,6}[队团社院校厂所站馆局])$/.exec(lead)?.[1];
  const known = { start: 0, end: turn.start };
  return noun === undefined
    ? undefined
    : spotsWithin(scene.spots, known, "Organisation").findLast((s) => s.entity.name.endsWith(noun))?.entity;
}

/** Between two of a list, with the post of the second: 快递员甘某|、医生|乐某. */
const LISTED_ON = /^[、和及][^,，。;；、]{0,20}$/;

/** 该大队被授予: the body is called by what it is. */
const CALLED = /^(?:[^,，]{0,8}[,，])?(?:该|这[个家所座]|学校|医院|公司|集团|企业|协会|商会|合作社)/;

/** Whoever the sentence is about: its own subject, the body it opens with, or who 他 stands for. */
function carried(scene: Scene, turn: Turn, at: number): Entity[] {
  if (turn.actor && CALLED.test(turn.words)) return [turn.actor.entity];
  const named = turn.subjects.filter((s) => s.start >= turn.sentence.start);
  const own = listUpTo(scene, named, LISTED_ON);
  if (own.length > 0) return toEntities(own);
  const opening = spotsWithin(scene.outer, turn.sentence, "Organisation")[0];
  const lead = scene.text.slice(turn.sentence.start, opening?.start ?? turn.end);
  if (/[他她]/.test(lead)) return toEntities([...turn.subjects.slice(-1), ...partnersOf(scene, turn)]);
  if (!FILLED.test(scene.text.slice(turn.start, at).replace(/被.*$/, ""))) return [];
  if (opening && lead.length <= 8 && !/[据被由]/.test(lead)) return [opening.entity];
  return toEntities(
    subjectBefore(scene, turn, false).filter((s) => !MADE_BY.test(scene.text.slice(s.end, s.end + 12))),
  );
}

/** Adverbs only: whoever gets it stands in a clause before. */
const FILLED = new RegExp(`^(?:[^,，]{0,8}[,，])?(?:曾|已|被|该|其|、|${HOW})*$`);

/** 她与队友李某搭档,拿下冠军: who wins together with whom the sentence is about. */
const partnersOf = (scene: Scene, { sentence, start }: Turn): Spot[] =>
  spotsWithin(scene.outer, { start: sentence.start, end: start }, "Person").filter(
    (s) =>
      /[与和同][^,，。、]{0,4}$/.test(scene.text.slice(sentence.start, s.start)) &&
      /^(?:搭档|联手|合作|配合|组队|携手|组合)/.test(scene.text.slice(s.end, s.end + 2)),
  );

/** The persons named last before this, each once. */
function personsBefore(scene: Scene, at: number, count: number): Spot[] {
  const found: Spot[] = [];
  for (const spot of spotsWithin(scene.outer, { start: Math.max(0, at - 400), end: at }, "Person").reverse())
    if (found.length < count && !found.some((f) => f.entity === spot.entity)) found.unshift(spot);
  return found;
}
