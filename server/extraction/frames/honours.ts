import type { Entity } from "../../../graph-schema/article-graph.ts";
import type { Span } from "../sentences.ts";
import { carried as subjectBefore, subjectIn } from "./agents.ts";
import type { Turn } from "./discourse.ts";
import { onRolls } from "./honour-rolls.ts";
import { AWARD, type Honour, titleIn, toHonour } from "./honour-titles.ts";
import {
  commended,
  conferred,
  gotIt,
  handedOut,
  handedTo,
  honouredAs,
  inDecisions,
} from "./honours-given.ts";
import { type Draft, evidenceOf, REACH, type Scene, type Spot, spotsWithin } from "./scene.ts";
import { isUnreal } from "./unreal.ts";

/** 由某校选送的《渔歌》: whose work it is that is honoured. */
const MADE_BY =
  /^(?:等[^,，]{0,4}|\d+[名位][^,，]{1,6})?(?:联合|共同|自主)?(?:选送|报送|创作|推荐|演唱|表演|拍摄|撰写|设计|研发|生产|制作|出品|编排|申报|培育|执导|领衔|组成|带领|承建|打造)/;

/** Who gives: the body after 被 or 由, or the one that awards in the active. */
function bodiesGiving(scene: Scene, turn: Turn, at: number): Entity[] {
  const end = at + 40 < turn.end ? at + 40 : turn.end;
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation");
  const by = bodies.filter((spot, i) => {
    const lead = scene.text.slice(turn.start, spot.start);
    if (MADE_BY.test(scene.text.slice(spot.end, spot.end + 8))) return false;
    return (
      /(?:被|由|获|荣获)(?:中共)?$/.test(lead) || (i > 0 && /、$/.test(lead) && /(?:被|由|获)/.test(lead))
    );
  });
  const conferring = spotsWithin(scene.outer, { start: at, end }, "Organisation").filter((s) =>
    /^(?:颁发|颁授|授予|评选|评出|[“"])/.test(scene.text.slice(s.end, s.end + 2)),
  );
  const own = [...by, ...conferring].map((s) => s.entity);
  return own.length > 0 ? own : commending(scene, turn);
}

/** What a body does that honours others in the clause after. */
const COMMENDS =
  /(?:进行|予以|给予|作出)了?(?:通报|隆重)?(?:表彰|表扬)|(?:发文|发布|公布|下发|印发|通报|宣布|揭晓|评选)(?!会|活动)|作出[^,，]{0,10}决定|决定$|会商|研究决定/;

/** 省体育局对在省运会上…的单位和个人进行了表彰,某队被评为…: the body that the clause before says commends. */
function commending(scene: Scene, { sentence, start }: Turn): Entity[] {
  const clause = sentence.clauses.findLast((c) => c.end <= start);
  const at = clause ? scene.text.slice(clause.start, clause.end).search(COMMENDS) : -1;
  if (!clause || at < 0) return [];
  const { bodies } = subjectIn(scene, { start: clause.start, end: clause.start + at });
  return bodies.map((s) => s.entity).filter(({ kind }) => kind === "Organisation");
}

/** Who gives, else the event or programme at which it was given. */
function givers(scene: Scene, turn: Turn, at: number, { title, event: told }: Honour): Entity[] {
  const bodies = bodiesGiving(scene, turn, at);
  if (bodies.length > 0) return bodies;
  const event = told ? eventCalled(scene, turn, at, told) : eventOf(scene, turn, at, title);
  return event ? [event] : [];
}

/** The event whose name is told with the honour, where it is known. */
const eventCalled = (scene: Scene, { end }: Turn, start: number, name: string): Entity | undefined =>
  spotsWithin(scene.spots, { start, end }, "Project", "Meeting").find((s) => s.text.endsWith(name.slice(-4)))
    ?.entity;

function eventOf(scene: Scene, turn: Turn, at: number, title: string): Entity | undefined {
  const noun = /(?:本届|本次|此次|这次)([^“”,，。]{2,4})/.exec(turn.words)?.[1];
  if (noun)
    return eventBefore(
      scene,
      at,
      (s) => noun.startsWith(s.entity.name.slice(-2)) || noun.startsWith(s.entity.name.slice(-3)),
    );
  return (
    programmeOf(scene, turn, at, title) ?? contestOf(scene, turn, at, title) ?? ceremonyOf(scene, turn, at)
  );
}

/** The last event told of before that fits; one that is not told as that of another honour comes first. */
function eventBefore(scene: Scene, end: number, fits: (spot: Spot) => boolean): Entity | undefined {
  const known = { start: Math.max(0, end - REACH), end };
  const events = spotsWithin(scene.spots, known, "Project").filter((s) => isEvent(s) && fits(s));
  return (events.findLast((s) => !isOfHonour(scene, s)) ?? events.at(-1))?.entity;
}

/** 荣获演讲比赛一等奖: the event of that honour, and of no other. */
const isOfHonour = (scene: Scene, { end }: Spot): boolean =>
  /^[”"]?[^,，。;；]{0,6}?(?:[一二三特]等奖|[金银铜][牌奖]|[冠亚季]军)/.test(scene.text.slice(end, end + 12));

/** A programme that is called as the honour is, or the event that stands between the verb and the honour. */
function programmeOf(scene: Scene, turn: Turn, at: number, title: string): Entity | undefined {
  return spotsWithin(scene.spots, { start: at, end: turn.end }, "Project").find(
    (s) =>
      isEvent(s) ||
      s.text.includes(title) ||
      (/项目$/.test(s.text) ? false : title.includes(s.text.replace(/[“”]/g, ""))),
  )?.entity;
}

const EVENT = /[会赛节展杯演季]$|马拉松|评选(?:活动)?$/;
const isEvent = (spot: Spot): boolean => spot.entity.kind === "Project" && EVENT.test(spot.entity.name);
const isConference = ({ entity }: Spot): boolean =>
  entity.kind === "Meeting" && !/^(?:TALKS|INSPECTION)$/.test(entity.meetingKind ?? "");
const WON_AT_GAMES =
  /[金银铜]牌|首金|冠军|亚军|季军|等奖|金奖|银奖|第[一二三四五六七八]名|奖$|^最|王$|公平竞赛|道德风尚|新秀|优秀组织/;

/** The contest or meeting that the sentence names before the verb; for what is won at games, the last games. */
function contestOf(scene: Scene, turn: Turn, at: number, title: string): Entity | undefined {
  const own = spotsWithin(scene.outer, { start: turn.sentence.start, end: at }, "Project", "Meeting");
  const named = own.findLast(
    (s) =>
      (isEvent(s) && (s.start >= turn.start || !isOfHonour(scene, s))) ||
      isConference(s) ||
      /^[”"]?(?:[^,，。;；]{0,8})[中上]/.test(scene.text.slice(s.end, at)),
  );
  if (named) return named.entity;
  const elsewhere = /(?:第.{1,4}届|\d{4}年)[^,，。;；“”]{2,20}[中上]/.test(scene.text.slice(turn.start, at));
  if (elsewhere) return undefined;
  return WON_AT_GAMES.test(title) ? eventBefore(scene, at, () => true) : undefined;
}

/** The ceremony or meeting in honour at which all this is told, no talks and no inspection. */
const ceremonyOf = (scene: Scene, { meeting, sentence }: Turn, at: number): Entity | undefined => {
  if (!meeting || /^(?:TALKS|INSPECTION)$/.test(meeting.meetingKind ?? "")) return undefined;
  if (TOLD_OF_BEFORE.test(scene.text.slice(sentence.start, at))) return undefined;
  if (/表彰|颁奖|授奖|授牌|命名|庆祝/.test(meeting.name)) return meeting;
  return /开幕|开园|揭牌|签约|开工|奠基|会员|常务|常委/.test(meeting.name) ? undefined : meeting;
};

/** Honours of earlier days were not given at the meeting of today. */
const TOLD_OF_BEFORE = /去年|前年|此前|曾|先后|多次|连续|近年来|(?:19|20)\d{2}年(?![度第])/;

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

/** 我市3名农民工|被授予: those whom the text names further on. */
const SO_MANY = /[\d一二三四五六七八九十两]+(?:名|位)(?:(?!组成|的)[^,，。;；等]){1,12}被?$/;

/** Who is honoured: those named before the verb, or the persons that 3名农民工 stands for. */
function honoured(scene: Scene, turn: Turn, at: number, title: string): Entity[] {
  const winner = winnerAfter(scene, turn, at, title);
  if (winner) return [winner.entity];
  if (isRelative(scene, turn, at, title)) return [];
  const lead = scene.text.slice(turn.start, at);
  if (SO_MANY.test(lead) && !/[等、]/.test(lead))
    return unique(spotsWithin(scene.outer, { start: at, end: scene.text.length }, "Person"));
  const passive = /被|获/.test(`${lead}${scene.text.slice(at, at + 2)}`);
  const cut = passive ? lead.search(/被(?=[^,，。]*$)/) : -1;
  const span: Span = { start: turn.start, end: cut >= 0 ? turn.start + cut : at };
  const persons = spotsWithin(scene.outer, span, "Person");
  if (persons.length > 0)
    return unique([
      ...turn.listed,
      ...persons,
      ...(/^[她他]和|[,，][她他]和/.test(lead) ? personsBefore(scene, turn.start, 1) : []),
    ]);
  const local = /^(?:[^,，]{0,8}[,，])?(镇|村|县|市|区|乡)里/.exec(lead)?.[1];
  const meant = local
    ? spotsWithin(scene.spots, { start: Math.max(0, turn.start - REACH), end: turn.start }, "Place").findLast(
        (s) => s.entity.name.endsWith(local),
      )
    : undefined;
  if (meant) return [meant.entity];
  const all = spotsWithin(scene.outer, span, "Organisation", "Place");
  if (
    OTHERS_OF.test(scene.text.slice(all.at(-1)?.end ?? at, at)) ||
    (all.length === 0 && STRANGER.test(lead))
  )
    return [];
  const bodies = all.filter(
    (s) =>
      !/(?:[为在]|战胜|击败|力克|力压|险胜|淘汰)$/.test(scene.text.slice(turn.start, s.start)) &&
      AFTER_HONOURED.test(scene.text.slice(s.end, at)),
  );
  if (bodies.length > 0) return unique(bodies);
  if (/二人|两人|师徒|夫妻|双双/.test(scene.text.slice(turn.sentence.start, at)))
    return personsBefore(scene, at, 2).map((s) => s.entity);
  return carried(scene, turn, at);
}

/** The last subject and those listed with him: 快递员甘某、医生乐某. */
function listedLast(scene: Scene, subjects: readonly Spot[]): Spot[] {
  const list = subjects.slice(-1);
  for (const spot of subjects.slice(0, -1).reverse()) {
    const next = list[0];
    if (!next || !/^[、和及][^,，。;；、]{0,20}$/.test(scene.text.slice(spot.end, next.start))) break;
    list.unshift(spot);
  }
  return list;
}

/** 该大队被授予: the body is called by what it is. */
const CALLED = /^(?:[^,，]{0,8}[,，])?(?:该|这[个家所座]|学校|医院|公司|集团|企业|协会|商会|合作社)/;

/** Whoever the sentence is about: its own subject, the body it opens with, or who 他 stands for. */
function carried(scene: Scene, turn: Turn, at: number): Entity[] {
  if (turn.actor && CALLED.test(turn.words)) return [turn.actor.entity];
  const own = listedLast(
    scene,
    turn.subjects.filter((s) => s.start >= turn.sentence.start),
  );
  if (own.length > 0) return unique(own);
  const opening = spotsWithin(scene.outer, turn.sentence, "Organisation")[0];
  const lead = scene.text.slice(turn.sentence.start, opening?.start ?? turn.end);
  if (/[他她]/.test(lead)) return unique([...turn.subjects.slice(-1), ...partnersOf(scene, turn)]);
  if (!FILLED.test(scene.text.slice(turn.start, at))) return [];
  if (opening && lead.length <= 8 && !/[据被由]/.test(lead)) return [opening.entity];
  return unique(subjectBefore(scene, turn, false));
}

/** Adverbs only: whoever gets it stands in a clause before. */
const FILLED = new RegExp(`^(?:[^,，]{0,8}[,，])?(?:曾|已|被|该|其|${HOW})*$`);

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

const unique = (spots: readonly Spot[]): Entity[] => [...new Set(spots.map((s) => s.entity))];

const PLACED = "冠军|亚军|季军|金牌|银牌|铜牌|[一二三特]等奖|奖|第[一二三四五六]名";
const WON_BY = new RegExp(
  `((?:[^,，。;；由“”]{0,8})(?:${PLACED}))(?:[由被][^,，。;；]{1,40}?(?:夺得|获得|摘得|捧得|斩获|夺走|收入囊中|捧走|夺去|包揽)|花落|(?:为|是|归|属于)(?![^,，。;；]{0,20}的)[^,，。;；]{2,30})`,
);

/** 冠军由李某夺得; 女子组第三名为李某. */
function wonBy(scene: Scene, turn: Turn): Draft[] {
  const match = WON_BY.exec(turn.words);
  const title = match?.[1];
  if (!match || !title) return [];
  const at = turn.start + match.index;
  const event = eventOf(scene, turn, at, title);
  const winners = spotsWithin(
    scene.outer,
    { start: at, end: at + match[0].length },
    "Person",
    "Organisation",
  );
  const evidence = evidenceOf(scene, turn);
  return event
    ? winners.map(
        (w): Draft => ({ type: "AWARDED", from: w.entity, to: event, title, evidence, confidence: 0.84 }),
      )
    : [];
}

/** 甲、乙分别获得冠军和亚军: the honour of each, in turn; none where all have the one. */
function shared(words: string, first: string, count: number): readonly string[] {
  if (count < 2) return [];
  const rest = words.slice(words.indexOf(first) + first.length);
  const titles = [first, ...rest.split(/[、和及,，。;；]/).slice(1, count)];
  return titles.length === count &&
    titles.every((t) => /(?:奖|[金银铜]牌|[冠亚季]军|第[一二三四五六]名)$/.test(t))
    ? titles
    : [];
}

/** Honours that are programmes of their own, right after the verb and listed on: 被评为“甲”和“乙”. */
function programmesAfter(scene: Scene, turn: Turn, from: number): readonly Spot[] {
  const found: Spot[] = [];
  let at = from;
  for (const spot of spotsWithin(scene.outer, { start: from, end: turn.end }, "Project")) {
    const gap = scene.text.slice(at, spot.start);
    if (
      !(found.length === 0 ? /^[“"]?$/ : /^[”"](?:荣誉)?(?:称号)?[、和及]?[“"]$/).test(gap) ||
      isEvent(spot)
    )
      break;
    found.push(spot);
    at = spot.end;
  }
  return found;
}

/** 荣获…, 被…评为…: what the verb of a clause says that somebody gets. */
function gained(scene: Scene, turn: Turn): Draft[] {
  const match = AWARD.exec(turn.words);
  if (!match || isUnreal(turn.words.slice(0, match.index))) return [];
  if (match[0] === "授予" && !/[被获由经]/.test(turn.words.slice(0, match.index))) return [];
  const at = turn.start + match.index;
  const evidence = evidenceOf(scene, turn);
  const draft = (from: Entity, to: Entity, title: string): Draft => {
    return { type: "AWARDED", from, to, title, evidence, confidence: 0.84 };
  };
  const given = bodiesGiving(scene, turn, at).length > 0;
  const own = given ? [] : programmesAfter(scene, turn, at + match[0].length);
  const named = own.map((s) => s.text.replace(/[“”]/g, ""));
  const title = named[0] ?? titleIn(turn.words.slice(match.index));
  if (!title) return [];
  const honour = named[0] ? { title } : toHonour(title);
  const winners = honoured(scene, turn, at, honour.title);
  if (own.length > 0)
    return own.flatMap((s, i) => winners.map((from) => draft(from, s.entity, named[i] ?? title)));
  const titles = shared(scene.text.slice(at, turn.end), honour.title, winners.length);
  return givers(scene, turn, at, honour).flatMap((to) =>
    winners.map((from, i) => draft(from, to, titles[i] ?? honour.title)),
  );
}

/** AWARDED: who was honoured with what, by which body or at which event or programme. */
export function findHonours(scene: Scene, turns: readonly Turn[]): Draft[] {
  let lastGivers: readonly Spot[] = [];
  const told = turns.flatMap((turn) => {
    if (!/[授获评奖冠军牌彰荣选命认夺摘公发揭通确推名桂魁鼎榜功]/.test(turn.words)) return [];
    const conferral = conferred(scene, turn, lastGivers);
    lastGivers = conferral.givers;
    const given = [
      ...conferral.drafts,
      ...onRolls(scene, turn),
      ...commended(scene, turn),
      ...handedTo(turn, scene),
      ...handedOut(scene, turn),
      ...gotIt(scene, turn),
      ...honouredAs(scene, turn),
      ...wonBy(scene, turn),
    ];
    return given.length > 0 ? given : gained(scene, turn);
  });
  return [...told, ...inDecisions(scene)];
}
