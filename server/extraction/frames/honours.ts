import type { Entity } from "../../../graph-schema/article-graph.ts";
import type { Span } from "../sentences.ts";
import { agentsOf } from "./agents.ts";
import type { Turn } from "./discourse.ts";
import { onRolls } from "./honour-rolls.ts";
import { AWARD, type Honour, titleIn, toHonour } from "./honour-titles.ts";
import { type Draft, evidenceOf, REACH, type Scene, type Spot, spotsWithin } from "./scene.ts";
import { UNREAL } from "./unreal.ts";

/** Who gives: the body after 被 or 由, or the one that awards in the active; else the event or programme. */
function givers(scene: Scene, turn: Turn, at: number, { title, event: told }: Honour): Entity[] {
  const end = at + 40 < turn.end ? at + 40 : turn.end;
  const bodies = spotsWithin(scene.outer, { start: turn.start, end: at }, "Organisation");
  const by = bodies.filter((spot, i) => {
    const lead = scene.text.slice(turn.start, spot.start);
    return /(?:被|由|获|荣获)$/.test(lead) || (i > 0 && /、$/.test(lead) && /(?:被|由|获)/.test(lead));
  });
  const conferring = spotsWithin(scene.outer, { start: at, end }, "Organisation").filter((s) =>
    /^(?:颁发|授予|评选|[“"])/.test(scene.text.slice(s.end, s.end + 2)),
  );
  if (by.length + conferring.length > 0) return [...by, ...conferring].map((s) => s.entity);
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
  return programmeOf(scene, turn, at, title) ?? contestOf(scene, turn, at, title) ?? ceremonyOf(turn);
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
    (s) => isEvent(s) || s.text.includes(title) || title.includes(s.text.replace(/[“”]/g, "")),
  )?.entity;
}

const EVENT = /运动?会|博览会|大会$|赛$|马拉松|节$|展$|杯$|评选(?:活动)?$/;
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
const ceremonyOf = ({ meeting, words }: Turn): Entity | undefined => {
  if (!meeting || /^(?:TALKS|INSPECTION)$/.test(meeting.meetingKind ?? "")) return undefined;
  if (/表彰|颁奖|授奖|授牌|命名|庆祝/.test(meeting.name)) return meeting;
  const other = /开幕|开园|揭牌|签约|开工|奠基|会员|常务|常委/.test(meeting.name);
  return other || TOLD_OF_BEFORE.test(words) ? undefined : meeting;
};

/** Honours of earlier days were not given at the meeting of today. */
const TOLD_OF_BEFORE = /去年|前年|此前|曾|先后|多次|连续|(?:19|20)\d{2}年/;

/** What stands between who is honoured and the verb: another name, or how it was won. */
const AFTER_HONOURED =
  /^(?:等[^,，。]{0,12}|的[^,，。;；被]{2,16}(?=被|$)|(?:联合)?(?:选送|报送|创作|推荐|演唱|表演|拍摄|撰写|设计)的《[^》]*》(?:等[^,，]{0,8})?)?(?:、|和|及|被|荣获|获|(?:最终|一举|再次|喜|成功|又|还|以[^,，、]{2,24}|凭[^,，、]{2,24}|力压[^,，、]{2,20})+$|$)/;

/** 某小学|郜薇同学, 某校、某校|各有一位教师: somebody of the body, not named or not known by name. */
const OTHERS_OF =
  /^(?!.*(?:[中上内]|比赛|活动|评选)$)(?:各有|有|的)?[\u4e00-\u9fff\d]{1,8}(?:同学|老师|教师|学生|选手|[人名位])$|^[\u4e00-\u9fff]{2,3}$(?<![并还又也均都再曾将已一起最终成功])/;

/** Who is honoured: those named before the verb, or the persons that 3名农民工 stands for. */
function honoured(scene: Scene, turn: Turn, at: number): Entity[] {
  const lead = scene.text.slice(turn.start, at);
  if (/(?:[\d一二三四五六七八九十两]+)(?:名|位)[^,，。;；等]{1,12}被?$/.test(lead) && !/[等、]/.test(lead))
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
  if (OTHERS_OF.test(scene.text.slice(all.at(-1)?.end ?? at, at))) return [];
  const bodies = all.filter(
    (s) =>
      !/(?:[为在]|战胜|击败|力克|力压|险胜|淘汰)$/.test(scene.text.slice(turn.start, s.start)) &&
      AFTER_HONOURED.test(scene.text.slice(s.end, at)),
  );
  if (bodies.length > 0) return unique(bodies);
  if (/二人|两人|师徒|夫妻|双双/.test(scene.text.slice(turn.sentence.start, at)))
    return personsBefore(scene, at, 2).map((s) => s.entity);
  return carried(scene, turn);
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
const CALLED = /^(?:[^,，]{0,8}[,，])?(?:该|学校|医院|公司|集团|企业|协会|商会|合作社)/;

/** Whoever the sentence is about: its own subject, the body it opens with, or who 他 stands for. */
function carried(scene: Scene, turn: Turn): Entity[] {
  if (turn.actor && CALLED.test(turn.words)) return [turn.actor.entity];
  const own = listedLast(
    scene,
    turn.subjects.filter((s) => s.start >= turn.sentence.start),
  );
  if (own.length > 0) return unique(own);
  const opening = spotsWithin(scene.outer, turn.sentence, "Organisation")[0];
  const lead = scene.text.slice(turn.sentence.start, opening?.start ?? turn.end);
  if (/[他她]/.test(lead)) return unique(turn.subjects.slice(-1));
  return opening && lead.length <= 8 && !/[被由]/.test(lead) ? [opening.entity] : [];
}

/** The persons named last before this, each once. */
function personsBefore(scene: Scene, at: number, count: number): Spot[] {
  const found: Spot[] = [];
  for (const spot of spotsWithin(scene.outer, { start: Math.max(0, at - 400), end: at }, "Person").reverse())
    if (found.length < count && !found.some((f) => f.entity === spot.entity)) found.unshift(spot);
  return found;
}

const unique = (spots: readonly Spot[]): Entity[] => [...new Set(spots.map((s) => s.entity))];

/** The bodies that confer: before the verb, else those that 决定 in the clause before, else the last that did. */
function conferring(scene: Scene, turn: Turn, at: number, before: readonly Spot[]): readonly Spot[] {
  const own = turn.spots.filter((s) => s.end <= turn.start + at && s.entity.kind === "Organisation");
  if (own.length > 0) return own;
  const lead = scene.text.slice(turn.sentence.start, turn.start);
  if (/(?:决定|确认|研究|批准)[,，]?$/.test(lead)) {
    const start = turn.sentence.start + Math.max(0, lead.slice(0, -3).search(/[^,，]*$/));
    return spotsWithin(scene.outer, { start, end: turn.start }, "Organisation");
  }
  return /^(?:同时|另外|此外|并|还)?[,，]?$/.test(turn.words.slice(0, at) || lead) ? before : [];
}

const MEDAL = /^(?:同志)?(?:等[^,，。;；“”]{0,8}?)?([^,，。;；“”、]{2,16}?(?:奖章|勋章|奖(?![励金品])|称号))/;

/** 省总工会授予李某五一劳动奖章; 某办公室确认,授予李某见义勇为称号. */
function plainly(scene: Scene, turn: Turn, at: number, givers: readonly Spot[]): Draft[] {
  const verb = turn.start + at;
  const persons = spotsWithin(scene.outer, { start: verb, end: turn.end }, "Person");
  const last = persons.at(-1);
  const title = last && MEDAL.exec(scene.text.slice(last.end, turn.end))?.[1]?.replace(/(?:荣誉)?称号$/, "");
  if (!title) return [];
  const evidence = evidenceOf(scene, turn);
  return givers.flatMap(({ entity: to }) =>
    persons.map(
      ({ entity: from }): Draft => ({ type: "AWARDED", from, to, title, evidence, confidence: 0.82 }),
    ),
  );
}

/** 市总工会授予甘某、乐某“…”称号: the giver before the verb, the honoured between it and the title. */
function conferred(scene: Scene, turn: Turn, before: readonly Spot[]): Conferral {
  const at = turn.words.search(/授予(?!仪式)/);
  const quote = turn.words.indexOf("“", at);
  if (at < 0 || /被$|获$/.test(turn.words.slice(0, at))) return { drafts: [], givers: before };
  const givers = conferring(scene, turn, at, before);
  if (quote < at) return { drafts: plainly(scene, turn, at, givers), givers: before };
  const named = turn.spots.filter(
    (s) =>
      s.start > turn.start + at &&
      s.end <= turn.start + quote &&
      s.entity.kind !== "Project" &&
      /^(?:等|[、和及与“(])/.test(scene.text.slice(s.end, s.end + 1)),
  );
  const honoured = /^授予了?[他她](?!们)/.test(turn.words.slice(at)) ? turn.subjects.slice(-1) : named;
  const title = titleIn(turn.words.slice(at));
  const passive = givers.some((g) => /[被由]$/.test(scene.text.slice(g.start - 1, g.start)));
  if (!title || passive) return { drafts: [], givers: before };
  const evidence = evidenceOf(scene, turn);
  const award = (from: Spot, to: Spot): Draft => {
    return { type: "AWARDED", from: from.entity, to: to.entity, title, evidence, confidence: 0.86 };
  };
  return { drafts: givers.flatMap((to) => honoured.map((from) => award(from, to))), givers };
}

const WON_BY =
  /((?:[^,，。;；由“”]{0,8})(?:冠军|亚军|季军|金牌|银牌|铜牌|[一二三特]等奖|奖))由[^,，。;；]{1,40}?(?:夺得|获得|摘得|捧得|斩获|夺走)/;

/** 冠军由李某夺得. */
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

const HANDED =
  /[把将][^“”",，]{0,6}[“"]([^“”"]{2,24})[”"](?:的?(?:奖杯|奖牌|奖章|证书|牌匾))?[^,，。;；]{0,8}?(?:颁给|颁发给|授予|授给|奖给|送给|递给|[递送交]到)了?/;

/** 某集团把“金牛奖”颁给了李某. */
function handedTo(turn: Turn, scene: Scene): Draft[] {
  const match = HANDED.exec(turn.words);
  if (!match || UNREAL.test(turn.words.slice(0, match.index))) return [];
  const at = turn.start + match.index;
  const evidence = evidenceOf(scene, turn);
  const bodies = spotsWithin(scene.outer, { start: turn.sentence.start, end: at }, "Organisation");
  const own = bodies.filter((s) => s.start >= turn.start);
  const givers = own.length > 0 ? own : bodies.slice(-1);
  const honoured = turn.spots.filter((s) => s.start >= at + match[0].length && s.entity.kind !== "Project");
  return givers.flatMap((to) =>
    honoured.map(
      (from): Draft => ({
        type: "AWARDED",
        from: from.entity,
        to: to.entity,
        title: match[1] ?? "",
        evidence,
        confidence: 0.84,
      }),
    ),
  );
}

const HANDED_TO =
  /(?:向|为|给)([^,，。;；“”]{2,40}?)(?:颁发|颁授|授予|发放)了?[“"]([^“”"]{2,24})[”"](?:的?(?:奖杯|奖牌|奖章|证书|牌匾|卡))?/;

/** 市人才办向李某、王某等9人颁发了“…”. */
function handedOut(scene: Scene, turn: Turn): Draft[] {
  const match = HANDED_TO.exec(turn.words);
  const [, honoured = "", title = ""] = match ?? [];
  if (!match || UNREAL.test(turn.words.slice(0, match.index))) return [];
  const at = turn.start + match.index;
  const evidence = evidenceOf(scene, turn);
  const givers = agentsOf(scene, turn, at, at).filter(({ entity }) => entity.kind === "Organisation");
  const winners = spotsWithin(
    scene.outer,
    { start: at, end: at + 1 + honoured.length },
    "Person",
    "Organisation",
  );
  return givers.flatMap(({ entity: to }) =>
    winners.map(
      ({ entity: from }): Draft => ({ type: "AWARDED", from, to, title, evidence, confidence: 0.84 }),
    ),
  );
}

const WHO_GOT_IT = /(?:获得|获|荣获)(?:这一|这个|该|此)(?:称号|奖项|荣誉)的(?:还?有|是|分别是|为)/;

/** 市教育局为“…”授牌,获得这一称号的有…: those listed, with the honour that the sentence named before. */
function gotIt(scene: Scene, turn: Turn): Draft[] {
  const match = WHO_GOT_IT.exec(turn.words);
  const before = { start: turn.sentence.start, end: turn.start + (match?.index ?? 0) };
  const title = /.*[“"]([^“”"]{2,24})[”"]/.exec(scene.text.slice(before.start, before.end))?.[1];
  const giver = spotsWithin(scene.outer, before, "Organisation")[0]?.entity;
  if (!match || !title || !giver) return [];
  const evidence = evidenceOf(scene, turn.sentence);
  return spotsWithin(
    scene.outer,
    { start: before.end, end: turn.end },
    "Person",
    "Organisation",
    "Place",
  ).map(
    ({ entity: from }): Draft => ({ type: "AWARDED", from, to: giver, title, evidence, confidence: 0.84 }),
  );
}

/** What a clause confers, and the bodies that 同时,授予… after it speaks of. */
interface Conferral {
  drafts: readonly Draft[];
  givers: readonly Spot[];
}

/** What one of many is honoured as: 等20个教育工作先进集体. */
const ONE_OF =
  /^等\d+[个名位人](?:“([^”]{2,20})”|([^,，。;；、“”和]{0,14}?(?:先进集体|先进个人|先进单位|模范|标兵|能手)))/;

/** 对甘某等5名“防汛标兵”予以表彰: honoured at the meeting. */
function commended(scene: Scene, turn: Turn): Draft[] {
  const match = /予以表彰|进行了?表彰|给予表彰/.exec(turn.words);
  const { meeting } = turn;
  if (!match || !meeting) return [];
  const all = /“([^”]{2,20})”/.exec(turn.words)?.[1];
  const evidence = evidenceOf(scene, turn);
  return turn.spots.flatMap(({ entity, end }): Draft[] => {
    const one = ONE_OF.exec(scene.text.slice(end, turn.start + match.index));
    const title = one?.[1] ?? one?.[2] ?? (entity.kind === "Person" ? all : undefined);
    if (!title || end > turn.start + match.index) return [];
    return [{ type: "AWARDED", from: entity, to: meeting, title, evidence, confidence: 0.82 }];
  });
}

/** AWARDED: who was honoured with what, by which body or at which event or programme. */
export function findHonours(scene: Scene, turns: readonly Turn[]): Draft[] {
  let lastGivers: readonly Spot[] = [];
  return turns.flatMap((turn) => {
    if (!/[授获评奖冠牌彰荣选命认夺摘公发揭通]/.test(turn.words)) return [];
    const conferral = conferred(scene, turn, lastGivers);
    lastGivers = conferral.givers;
    const told = [
      ...conferral.drafts,
      ...onRolls(scene, turn),
      ...commended(scene, turn),
      ...handedTo(turn, scene),
      ...handedOut(scene, turn),
      ...gotIt(scene, turn),
      ...wonBy(scene, turn),
    ];
    if (told.length > 0) return told;
    const match = AWARD.exec(turn.words);
    if (!match || UNREAL.test(turn.words.slice(0, match.index))) return [];
    if (match[0] === "授予" && !/[被获由经]/.test(turn.words.slice(0, match.index))) return [];
    const at = turn.start + match.index;
    const title = titleIn(turn.words.slice(match.index));
    if (!title) return [];
    const evidence = evidenceOf(scene, turn);
    const honour = toHonour(title);
    return givers(scene, turn, at, honour).flatMap((to) =>
      honoured(scene, turn, at).map(
        (from): Draft => ({ type: "AWARDED", from, to, title: honour.title, evidence, confidence: 0.84 }),
      ),
    );
  });
}
