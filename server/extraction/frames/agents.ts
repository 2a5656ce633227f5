import { clausesBefore, type Span } from "../text/sentences.ts";
import { pointsToBody } from "./body-pointed-at.ts";
import { SCHOOLS } from "./called-bodies.ts";
import type { Turn } from "./discourse.ts";
import { coordinated, distinct } from "./lists.ts";
import { innermost, type Scene, type Spot, spotsWithin, withinReach } from "./scene.ts";

/** Between the bodies of one list. */
const AND = /^(?:[、和及]|以及)$/;
/** Before a partner in what is done. */
const WITH = /(?:与|和|同|跟)$/;
/** Before one of those whose first name is not known: 已与某大学、…. */
const WITH_UNKNOWN = /(?:与|同|跟)[^,，]{2,12}、$/;
/** Before a body that is taken along: the two act as one. */
const JOINED = /(?:联合|会同|携手|联手|协同|牵手|组织)$/;
/** Between a body and the one that does it for it: 江城县由县水利局牵头. */
const BY = /^由$/;
/** Who is bidden, helped or left to do something does it: 支持某县建设, 交给某院实施. */
const PIVOT =
  /(?:支持|帮助|协助|推动|督促|指导|引导|鼓励|动员|号召|组织|要求|责成|委托|指定|授权|批准|同意|安排|促使|助力|助推|交由|交给|建议|希望|让|使|请|由)$/;
/** What stands before a body that is where, to whom or by what means something is done. */
const GOVERNED =
  /(?:在|于|对|向|从|自|为|给|把|将|以|按|经|到|赴|至|往|比|除|被|获|关于|围绕|通过|依托|借助|根据|按照|落户|来到|深入|走进|莅临|走访|进入|前往|抵达|考察|调研|察看|参观|视察|会见|看望|慰问|出席|参加|陪同|代表|授予|邀请|服务|融入|成立|组建|设立|联系|回到|位居|作为|驻|来|去|是|有)(?:了|过)?$/;
/** After these words of a clause comes what is done, no doer. */
const MODAL =
  /要(?!求)|应(?!邀)|必须|将|正在|加快|全力|积极|大力|深入|持续|不断|紧扣|盯紧|推进|力争|确保|争取|努力/;
/** What makes a body another's: 云松集团旗下的某公司. */
const OWNED = /^(?:的|的?(?:旗下|下属|所属|直属|全资|控股)+(?:子公司|分公司|企业|公司)?的?)?$/;
const ITS_OWN = /^(?:的|下属|所属|旗下)/;

/** Who a stretch of text says something of. */
interface Subject {
  /** The bodies that nothing governs. */
  bodies: readonly Spot[];
  /** Those named after 与 beside them: 与某大学签约. */
  partners: readonly Spot[];
  /** Those that they take along: 联合某局推行. */
  joined: readonly Spot[];
  /** Whether a person is spoken of, and no body after him. */
  personal: boolean;
}

type Part = "bodies" | "partners" | "joined";

/** A river, a mountain or a road does nothing. */
export const isDoer = ({ entity }: Spot): boolean =>
  entity.kind === "Organisation" ||
  (entity.kind === "Place" && !/(?:[江河湖海山岭溪路街巷桥]|[大隧]道|胡同|广场)$/.test(entity.name));

/** What a body is by the words before it; `undefined` for one that is no doer. */
function partOf(gap: string, begun: boolean): Part | undefined {
  if (JOINED.test(gap) || (begun && BY.test(gap))) return "joined";
  if (WITH.test(gap) || WITH_UNKNOWN.test(gap)) return "partners";
  if (PIVOT.test(gap)) return "bodies";
  return begun || GOVERNED.test(gap) || MODAL.test(gap) ? undefined : "bodies";
}

/** What a report opens with: 本报讯(记者 …). */
const BYLINE = /^[^,，。(]{0,12}(?:讯|电|消息)(?:[^,，。(]{0,3}\([^()]{0,60}\)[:：\s]*|[:：\s]+)/;

/** Where a span begins to tell something: after the byline of a report that it opens. */
const afterByline = ({ text }: Scene, { start, end }: Span): number =>
  start === 0 || text.charAt(start - 1) === "\n"
    ? start + (BYLINE.exec(text.slice(start, end))?.[0].length ?? 0)
    : start;

/** What a stretch of text has told so far of who acts in it. */
interface Reading {
  found: Record<Part, Spot[]>;
  personal: boolean;
  /** What the last body is, and those that are listed with it. */
  part: Part | undefined;
}

const nobody = (): Record<Part, Spot[]> => ({ bodies: [], partners: [], joined: [] });

/** A person takes the place of the bodies before him, unless something is only done to him or with him. */
function readPerson(reading: Reading, gap: string): void {
  if (GOVERNED.test(gap) || WITH.test(gap) || /由[^,，]{0,16}$/.test(gap)) return;
  Object.assign(reading, { found: nobody(), personal: true, part: undefined });
}

function readBody(reading: Reading, spot: Spot, before: Spot | undefined, gap: string): void {
  const { found, part } = reading;
  const follows = before !== undefined && isDoer(before);
  if (!isDoer(spot)) {
    if (part && follows && OWNED.test(gap)) found[part].pop();
  } else if (spot.entity === before?.entity) return;
  else if (follows && OWNED.test(gap)) {
    if (part) found[part].splice(-1, 1, spot);
  } else if (follows && AND.test(gap)) {
    if (part) found[part].push(spot);
  } else beginPart(reading, spot, gap);
}

/** A body that the words before it make one that acts, a partner or one taken along; a new one that acts is the subject. */
function beginPart(reading: Reading, spot: Spot, gap: string): void {
  const begun = reading.found.bodies.length > 0;
  reading.part = partOf(gap, begun);
  if (!reading.part) return;
  if (reading.part === "bodies") {
    if (begun) reading.found = nobody();
    reading.personal = false;
  }
  reading.found[reading.part].push(spot);
}

/** The subject of what is said at the end of a span, with those listed or joined to it. */
export function subjectIn(scene: Scene, whole: Span): Subject {
  const span = { start: afterByline(scene, whole), end: whole.end };
  const reading: Reading = { found: nobody(), personal: false, part: undefined };
  let last: Spot | undefined;
  for (const spot of spotsWithin(scene.outer, span)) {
    const gap = scene.text.slice(last?.end ?? span.start, spot.start);
    if (spot.entity.kind === "Person") readPerson(reading, gap);
    else readBody(reading, spot, last, gap);
    last = spot;
  }
  const { found, personal } = reading;
  const end = found.bodies.at(-1)?.end;
  const owns = end !== undefined && ITS_OWN.test(scene.text.slice(end, span.end));
  return { ...found, bodies: owns ? [] : found.bodies, personal };
}

/** The words of a span, the names in it blotted out. */
export function blotted(scene: Scene, { start, end }: Span): string {
  let words = scene.text.slice(start, end);
  for (const spot of spotsWithin(scene.outer, { start, end }))
    words =
      words.slice(0, spot.start - start) + "□".repeat(spot.end - spot.start) + words.slice(spot.end - start);
  return words;
}

const BOTH =
  /^[^,，。;；、]{0,6}?两(?:家|所|个)?(单位|医院|院|学校|校|馆|公司|企业|企|银行|行|法院|局|地|市|县|区|州|镇|乡|村)(?![^,，。;；]{0,8}(?:局|委|法院|检察院|政府|部门))/;

/** What the names of two that are called by one word may end in. */
const ALIKE: Record<string, RegExp> = {
  单位: /(?:[院校馆局行厂站中队学]|公司|集团|中心|大学|学院)$/,
  医院: /(?:医院|卫生院|保健院|急救中心)$/,
  学校: SCHOOLS,
  校: SCHOOLS,
  公司: /(?:公司|集团)$/,
  企业: /(?:公司|集团|厂|企业)$/,
  企: /(?:公司|集团|厂|企业)$/,
  行: /银行$/,
  地: /[市县区州镇乡村]$/,
};

/** The two that 两院 or 两家企业 stands for in this clause: the last two of that sort. */
export function bothIn(scene: Scene, clause: Span): readonly Spot[] {
  const word = BOTH.exec(scene.text.slice(clause.start, clause.end))?.[1];
  if (!word) return [];
  const known = withinReach(clause.start);
  const ends = ALIKE[word] ?? new RegExp(`${word}$`);
  const lastTwo = (spots: readonly Spot[]): readonly Spot[] => {
    const bodies = innermost(spotsWithin(spots, known, "Organisation", "Place"));
    const alike = bodies.filter((s) => ends.test(s.entity.name));
    const last = distinct(alike.reverse()).slice(0, 2).reverse();
    return last.length > 1 ? last : [];
  };
  const named = lastTwo(scene.outer);
  return named.length > 0 ? named : lastTwo(scene.spots);
}

/** The body whose officer a span names last: 某局局长李某介绍. */
export function officersBody(scene: Scene, span: Span): Spot | undefined {
  const spots = spotsWithin(scene.outer, span);
  const at = spots.findLastIndex((s) => s.entity.kind === "Person");
  const [person, body] = [spots[at], spots[at - 1]];
  if (!person || !body || !isDoer(body)) return undefined;
  return /^[^,，。;；的、]{0,10}$/.test(scene.text.slice(body.end, person.start)) ? body : undefined;
}

/** Somebody who is not named: 各部门, 群众. */
const UNNAMED =
  /^[^,，。;；]{0,4}(?:各[级地县市区乡镇部单]|有关|相关|广大|全体|大家|双方|[两三四五]方|我们|他们|群众|村民|居民|党员|干部|师生|学生|记者|部门|县区|市民|[^,，。;；]{1,3}们)/;
const isUnnamed = (words: string): boolean => UNNAMED.test(words.replace(BYLINE, ""));

/** After these somebody else's words begin. */
const SPEECH =
  /(?:说|表示|介绍|指出|强调|要求|提出|建议|提议|认为|透露|告诉|呼吁|希望|明确)[^,，]{0,6}[,，:：]?$/;
/** What two do as one: 共同实施, 合作建设. */
const TOGETHER = /共同|合作|联合|携手|联手|共建|一起|轮流|牵手|一道|协同|双/;

/**
 * Who does what the verb at this offset says of the thing at `object`: the bodies before it in the clause, else the
 * subject of the nearest clause before it in the sentence that has one, else what that points to (该院, 学校).
 */
export function agentsOf(scene: Scene, turn: Turn, verb: number, object: number): readonly Spot[] {
  if (/的[“"]?$/.test(scene.text.slice(verb, object))) return ofRelative(scene, turn, verb);
  const { bodies, partners, joined, personal } = subjectIn(scene, { start: turn.start, end: verb });
  if (bodies.length > 0) return [...bodies, ...partners, ...joined];
  const lead = scene.text.slice(turn.start, verb);
  const both = bothIn(scene, { start: turn.start, end: verb });
  if (both.length > 0) return both;
  if (personal || (isUnnamed(lead) && !pointsToBody(turn.words))) return [];
  const subject = carried(scene, turn, TOGETHER.test(scene.text.slice(turn.start, verb + 4)));
  const alone = subject.length === 1 && ALL_TOGETHER.test(scene.text.slice(turn.start, verb + 2));
  const all = alone ? subjectsBefore(scene, turn) : [];
  if (all.length > 1) return all;
  if (subject.length > 0) return [...subject, ...partners, ...joined];
  const led = LED_BY.test(scene.text.slice(turn.end, turn.sentence.end));
  return led ? [] : inAll(scene, { start: turn.start, end: verb });
}

/** 学院出师资,公司出舞台,|一同开办: what all of the clauses before have as their subjects. */
const ALL_TOGETHER = /^(?:一同|一起|共同|联合|携手|联手|合力|齐心|合[建办作])/;
const subjectsBefore = (scene: Scene, { sentence, start }: Turn): readonly Spot[] =>
  distinct(clausesBefore(sentence, start).flatMap((clause) => subjectIn(scene, clause).bodies));

/** …,由某局牵头实施: who does it is told next. */
const LED_BY = /^由[^,，。;；]{2,24}(?:牵头|负责|组织实施|具体实施)/;

/** 从9月1日起在全市开展…: where nobody else is named, the place in all of which it is done. */
const inAll = (scene: Scene, span: Span): readonly Spot[] =>
  spotsWithin(scene.outer, span, "Place").filter(
    (s) => /^全[省市县区州旗镇乡村]$/.test(s.text) && scene.text.charAt(s.start - 1) === "在",
  );

/** 某县正在推行的…: the bodies right before the verb, no place where it is done. */
function ofRelative(scene: Scene, turn: Turn, verb: number): readonly Spot[] {
  const spots = spotsWithin(scene.outer, { start: turn.start, end: verb });
  const body = spots.at(-1);
  if (!body || !isDoer(body) || !/^[^,，的]{0,8}$/.test(scene.text.slice(body.end, verb)))
    return pointsToBody(turn.words) && turn.actor ? [turn.actor] : [];
  const list = coordinated(scene, turn, body);
  const first = spots.findLast((s, i) => s.start <= (list[0]?.start ?? 0) && spots[i - 1]?.end !== s.start);
  const lead = scene.text.slice(turn.start, first?.start ?? body.start);
  return body.entity.kind === "Place" && /(?:在|于|到|赴|对)$/.test(lead) ? [] : list;
}

/** 市科协配合: what is done then, somebody named before does. */
const HELPS = /^(?:积极|全力|主动|密切)?(?:配合|协助|支持)[,，;；]?$/;

/** The subject of the clauses before, with whoever it takes along; partners only in what is done together. */
export function carried(scene: Scene, turn: Turn, together: boolean): readonly Spot[] {
  const along: Spot[] = [];
  const before = clausesBefore(turn.sentence, turn.start).slice(-FAR);
  before.reverse();
  for (const clause of [turn, ...before]) {
    const words = scene.text.slice(clause.start, clause.end);
    const { bodies, partners, joined, personal } = subjectIn(scene, clause);
    const closing = clause === turn ? undefined : closingBody(scene, clause);
    if (closing) return [closing, ...along];
    const points = pointsToBody(words);
    if (points && !turn.actor) return [];
    const pointed = points && turn.actor ? [turn.actor] : [];
    if (clause === turn && pointed.length === 0) continue;
    if (DEMAND.test(turn.words) && bodies.length > 0 && isHelped(scene, clause, bodies)) return [];
    if (bodies.length > 0 && HELPS.test(scene.text.slice(bodies.at(-1)?.end, clause.end))) continue;
    const other = personal || isUnnamed(words) || SPEECH.test(words);
    if (pointed.length === 0 && other) return [];
    along.push(...joined, ...(together ? partners : []));
    const own = pointed.length > 0 ? pointed : bodies;
    if (own.length > 0) return [...own, ...along];
  }
  const asked = demandedBefore(scene, turn);
  return asked.length > 0 ? [...asked, ...along] : [];
}

/** 该县引进的某公司,投资…: a body that a clause leads up to is what the next one speaks of. */
function closingBody(scene: Scene, clause: Span): Spot | undefined {
  const last = spotsWithin(scene.outer, clause).at(-1);
  const ends = last && isDoer(last) && /^[,，]?$/.test(scene.text.slice(last.end, clause.end));
  return ends && scene.text.charAt(last.start - 1) === "的" ? last : undefined;
}

/** Clauses back in a sentence beyond which no subject is looked for. */
const FAR = 16;

/** 支持甲县、乙县…;要抓实…: who is only helped in one clause is not told to do the next. */
const isHelped = (scene: Scene, clause: Span, bodies: readonly Spot[]): boolean =>
  /(?:支持|帮助|协助|推动|引导|鼓励)$/.test(scene.text.slice(clause.start, bodies[0]?.start));

const DEMAND = /^(?:同时|还|也)*[,，]?(?:要|必须|应当?|须)/;

/** 某区必须争先。要加快…: of whom alone the sentence before demands something, when this one opens with 要. */
function demandedBefore(scene: Scene, { sentence }: Turn): readonly Spot[] {
  const at = scene.sentences.indexOf(sentence);
  for (let i = at; i > 0 && DEMAND.test(scene.text.slice(scene.sentences[i]?.start)); i--) {
    const before = scene.sentences[i - 1];
    if (!before || before.paragraph !== sentence.paragraph) return [];
    const asked = before.clauses.flatMap((clause) => {
      const { bodies } = subjectIn(scene, clause);
      const words = scene.text.slice(bodies.at(-1)?.end ?? clause.start, clause.end);
      return DEMAND.test(words) ? [bodies] : [];
    });
    const [bodies, another] = asked;
    if (another || (bodies && bodies.length > 1)) return [];
    if (bodies?.length === 1) return bodies;
  }
  return [];
}
