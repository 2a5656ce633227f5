import { itemBefore } from "../../text/sentences.ts";
import { carried } from "../agents.ts";
import { namedMost } from "../called-bodies.ts";
import type { Turn } from "../discourse.ts";
import { distinct, toEntities } from "../lists.ts";
import {
  type Draft,
  evidenceOf,
  innermost,
  type Scene,
  type Spot,
  spotsWithin,
  withinReach,
} from "../scene.ts";
import { findReal, isUnreal } from "../unreal.ts";
import { awards } from "./awards.ts";
import { agentBodies, giversOf } from "./givers.ts";
import { listedIn } from "./listed.ts";
import { PUBLISHED, titleIn } from "./titles.ts";

/** The bodies that confer: before the verb, else those that 决定 in the clause before, else the last that did. */
function conferring(scene: Scene, turn: Turn, at: number, before: readonly Spot[]): readonly Spot[] {
  const own = turn.spots.filter((s) => s.end <= turn.start + at && s.entity.kind === "Organisation");
  if (own.length > 0) return own;
  const lead = scene.text.slice(turn.sentence.start, turn.start);
  if (/(?:决定|确认|研究|批准|公告|通报|通知|文件|发文)[,，]?$/.test(lead)) {
    const start = turn.sentence.start + Math.max(0, lead.slice(0, -3).search(/[^,，]*$/));
    return spotsWithin(scene.outer, { start, end: turn.start }, "Organisation");
  }
  return /^(?:同时|另外|此外|并|还)?[,，]?$/.test(turn.words.slice(0, at)) ? before : [];
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
  return awards(toEntities(givers), persons, { title, evidence, confidence: 0.82 });
}

const GOES_ON =
  /^[^“”,，。;；]{2,30}?等?(?:\d+[名人位户个])?[^“”,，。;；]{0,12}[“"]([^“”]{2,24})[”"](?:荣誉)?称号[,，。;；]?$/;

/** 授予甘某等10人“…”称号;|乐某等10人“…”称号: the clauses that go on without the verb. */
function goingOn(scene: Scene, turn: Turn, givers: readonly Spot[]): Draft[] {
  const title = GOES_ON.exec(turn.words)?.[1];
  const conferred = /授予/.test(scene.text.slice(turn.sentence.start, turn.start));
  if (!title || !conferred) return [];
  const quote = turn.start + turn.words.search(/[“"]/);
  const named = spotsWithin(scene.outer, { start: turn.start, end: quote }, "Person", "Organisation");
  const evidence = evidenceOf(scene, turn);
  return awards(toEntities(givers), named, { title, evidence, confidence: 0.83 });
}

/** 授予某人“…”, 命名某单位为“…”. */
const CONFERS = /授予(?!仪式)|(?:命名|认定|评定|确定|评选|追授|表彰)(?=[^“”,，。;；为]{2,60}为“)/;

/** 授予其“…”: the body that the sentence is about, else the one named most before. */
function spokenOf(scene: Scene, turn: Turn): readonly Spot[] {
  const own = carried(scene, turn, false);
  if (own.length > 0) return own;
  const most = namedMost(spotsWithin(scene.spots, { start: 0, end: turn.sentence.start }, "Organisation"));
  return most ? [most] : [];
}

/** 授予她“…”: whom the text is about, else who is named next. */
const himself = (scene: Scene, turn: Turn): readonly Spot[] =>
  turn.him
    ? [turn.him]
    : spotsWithin(scene.outer, { start: turn.end, end: turn.end + 160 }, "Person").slice(0, 1);

/** Those between a verb of conferring and the title; or whom 授予其 and 授予她 mean. */
function receivers(scene: Scene, turn: Turn, at: number, quote: number): readonly Spot[] {
  const pronoun = /^授予了?([他她其])(?!们)/.exec(turn.words.slice(at))?.[1];
  if (pronoun !== undefined) return pronoun === "其" ? spokenOf(scene, turn) : himself(scene, turn);
  const [from, to] = [turn.start + at, turn.start + quote];
  return turn.spots
    .filter(
      ({ start, end, entity }) =>
        start > from &&
        end <= to &&
        entity.kind !== "Project" &&
        /^(?:等|家庭|同志|第[\d一二三四五六七八九十]|[、和及与为“(\d])/.test(scene.text.slice(end, end + 2)),
    )
    .filter(
      ({ start, end, entity }, i) =>
        (i === 0 && start - from < 8) || entity.kind !== "Place" || !/[“"]/.test(scene.text.charAt(end)),
    );
}

/** 市总工会授予甘某、乐某“…”称号: the giver before the verb, the honoured between it and the title. */
export function conferred(scene: Scene, turn: Turn, before: readonly Spot[]): Conferral {
  const none = { drafts: [], givers: before };
  const at = turn.words.search(CONFERS);
  if (at < 0) return before.length > 0 ? { ...none, drafts: goingOn(scene, turn, before) } : none;
  const lead = turn.words.slice(0, at);
  if (/[被获]$/.test(lead) || isUnreal(lead)) return none;
  const givers = conferring(scene, turn, at, before);
  const quote = turn.words.indexOf("“", at);
  if (quote < 0) return { ...none, drafts: plainly(scene, turn, at, givers) };
  const title = titleIn(turn.words.slice(at));
  const passive = givers.some((g) => /[被由]$/.test(scene.text.slice(g.start - 1, g.start)));
  if (!title || passive) return none;
  const told = { title, evidence: evidenceOf(scene, turn), confidence: 0.86 };
  return { drafts: awards(toEntities(givers), receivers(scene, turn, at, quote), told), givers };
}

const HANDED =
  /[把将][^“”",，]{0,6}[“"]([^“”"]{2,24})[”"](?:的?(?:奖杯|奖牌|奖章|证书|牌匾))?[^,，。;；]{0,8}?(?:颁给|颁发给|授予|授给|奖给|送给|递给|[递送交]到)了?/;

/** 某集团把“金牛奖”颁给了李某. */
export function handedTo(turn: Turn, scene: Scene): Draft[] {
  const match = findReal(HANDED, turn.words);
  if (!match) return [];
  const at = turn.start + match.index;
  const evidence = evidenceOf(scene, turn);
  const bodies = spotsWithin(scene.outer, { start: turn.sentence.start, end: at }, "Organisation");
  const own = bodies.filter((s) => s.start >= turn.start);
  const givers = own.length > 0 ? own : bodies.slice(-1);
  const honoured = turn.spots.filter((s) => s.start >= at + match[0].length && s.entity.kind !== "Project");
  return awards(toEntities(givers), honoured, { title: match[1], evidence, confidence: 0.84 });
}

const HANDED_TO =
  /(?:向|为|给)(其|[^,，。;；“”]{2,40}?)(?:颁发|颁授|授予|发放)了?[“"]([^“”"]{2,24})[”"](?:的?(?:奖杯|奖牌|奖章|证书|牌匾|卡))?/;

/** 市人才办向李某、王某等9人颁发了“…”. */
export function handedOut(scene: Scene, turn: Turn): Draft[] {
  const match = findReal(HANDED_TO, turn.words);
  const [, honoured = "", title = ""] = match ?? [];
  if (!match) return [];
  const at = turn.start + match.index;
  const evidence = evidenceOf(scene, turn);
  const span = { start: at, end: at + 1 + honoured.length };
  const named = spotsWithin(scene.outer, span, "Person", "Organisation", "Place");
  const winners = honoured === "其" ? carried(scene, turn, false) : innermost(named);
  return awards(agentBodies(scene, turn, at), winners, { title, evidence, confidence: 0.84 });
}

const WHO_GOT_IT = /(?:获得|获|荣获)(?:这一|这个|该|此)(?:称号|奖项|荣誉)的(?:还?有|是|分别是|为)/;
/** …当选。: those named before it get what was told before. */
const GOT_IT = /(?:获此(?:殊荣|荣誉|称号|奖项)|当选|入选|上榜|榜上有名|(?:名列|位列|跻身)其中|在列)[。;；]?$/;
const CALLED = /.*[“"]([^“”"]{2,24})[”"]/;
const calledIn = (words: string): string | undefined =>
  (CALLED.exec(words) ?? PUBLISHED.exec(words))?.[1]?.replace(HOW_MANY, "");
const HOW_MANY = /\d+[个名家项人位]$/;

/** 市教育局公布“…”名单,李某当选: who gives and what is told in the sentence, or the one before it. */
export function gotIt(scene: Scene, turn: Turn): Draft[] {
  const match = WHO_GOT_IT.exec(turn.words) ?? GOT_IT.exec(turn.words);
  if (!match || isUnreal(turn.words.slice(0, match.index))) return [];
  const at = turn.start + match.index;
  const [got, end] = GOT_IT.test(match[0]) ? [turn.start, at] : [at, turn.end];
  const { start } = turn.sentence;
  const part = Math.max(start, scene.text.lastIndexOf(";", got) + 1, scene.text.lastIndexOf("；", got) + 1);
  const told = [part, itemBefore(scene.sentences, start)?.start ?? start];
  const from = told.find((begin) => calledIn(scene.text.slice(begin, got)) !== undefined);
  if (from === undefined) return [];
  const title = calledIn(scene.text.slice(from, got));
  const winners = listedIn(scene, got, end);
  if (!title || winners.length === 0) return [];
  const evidence = evidenceOf(scene, turn.sentence);
  return awards(giversOf(scene, turn, at, title), winners, { title, evidence, confidence: 0.84 });
}

const MERIT = /(?:为|给)([^,，。;；“”]{2,20}?)(?:各)?记(?:了|下)?((?:集体|个人)?[一二三]等功)/;
const BOTH_OF = /(?:父女|父子|母女|母子|夫妻|夫妇|兄弟|姐妹|师徒|[两二])[人俩名位]/;

/** 某局为父女俩记了集体三等功. */
export function merited(scene: Scene, turn: Turn): Draft[] {
  const match = findReal(MERIT, turn.words);
  const [, whom = "", title = ""] = match ?? [];
  if (!match) return [];
  const at = turn.start + match.index;
  const own = spotsWithin(scene.outer, { start: at, end: at + 1 + whom.length }, "Person", "Organisation");
  const before = spotsWithin(scene.outer, withinReach(at), "Person").reverse();
  const honoured = own.length > 0 ? own : BOTH_OF.test(whom) ? distinct(before).slice(0, 2) : [];
  const evidence = evidenceOf(scene, turn);
  return awards(agentBodies(scene, turn, at), honoured, { title, evidence, confidence: 0.83 });
}

/** What a clause confers, and the bodies that 同时,授予… after it speaks of. */
interface Conferral {
  drafts: readonly Draft[];
  givers: readonly Spot[];
}

/** What one of many is honoured as: 等20个教育工作先进集体. */
const ONE_OF =
  /^等\d+[个名位人](?:“([^”]{2,20})”|([^,，。;；、“”和]{0,14}?(?:先进集体|先进个人|先进单位|模范|标兵|能手)))/;

/** 县委对甘某等5名“防汛标兵”予以表彰: honoured by those who do so, else at the meeting. */
export function commended(scene: Scene, turn: Turn): Draft[] {
  const match = /(?:予以|进行了?|给予|作出)(?:通报|隆重)?(?:表彰|表扬)/.exec(turn.words);
  if (!match) return [];
  const at = turn.words.search(/[对给]/);
  const givers = at > 0 ? agentBodies(scene, turn, turn.start + at) : [];
  const to = givers.length > 0 ? givers : turn.meeting ? [turn.meeting] : [];
  const all = /“([^”]{2,20})”/.exec(turn.words)?.[1];
  const evidence = evidenceOf(scene, turn);
  return turn.spots.flatMap((spot): Draft[] => {
    const one = ONE_OF.exec(scene.text.slice(spot.end, turn.start + match.index));
    const title = one?.[1] ?? one?.[2] ?? (spot.entity.kind === "Person" ? all : undefined);
    if (!title || spot.end > turn.start + match.index) return [];
    return awards(to, [spot], { title, evidence, confidence: 0.82 });
  });
}

const DECISION = /关于(?:授予|命名|表彰|追授)/;

/** 《某县人民政府关于授予李某“…”称号的决定》: a decision's name tells it all. */
export function inDecisions(scene: Scene): Draft[] {
  return scene.outer.flatMap((decision): Draft[] => {
    const at = decision.entity.kind === "Project" ? decision.text.search(DECISION) : -1;
    if (at < 0) return [];
    const title = titleIn(decision.text.slice(decision.text.search(/授予|命名/)));
    const inner = spotsWithin(scene.spots, decision);
    const to = inner.findLast((s) => s.entity.kind === "Organisation" && s.end === decision.start + at);
    const honoured = inner.filter((s) => s.entity.kind === "Person" && s.start > decision.start + at);
    if (!title || !to) return [];
    const evidence = { start: decision.start, end: decision.end };
    return awards([to.entity], honoured, { title, evidence, confidence: 0.86 });
  });
}
