import { itemBefore, type Span, spanAt } from "../../text/sentences.ts";
import { carried, subjectIn } from "../agents.ts";
import { isBody } from "../body-pointed-at.ts";
import { clauseAfter, type Turn } from "../discourse.ts";
import { distinct, listFrom } from "../lists.ts";
import {
  type Draft,
  evidenceOf,
  innermost,
  isOrganisation,
  type Scene,
  type Spot,
  spotsWithin,
} from "../scene.ts";
import { isUnreal } from "../unreal.ts";
import { cooperate, HOPED, neighbours, type Pair, paired } from "./pairs.ts";

type Reading = readonly [
  find: (scene: Scene, turn: Turn, bodies: readonly Spot[]) => readonly Pair[],
  sure: number,
];

const bodiesIn = (scene: Scene, span: Span): Spot[] =>
  innermost(spotsWithin(scene.outer, span, "Organisation", "Place"));

const TOGETHER =
  /^(?:等[^,，。;；]{0,12})?(?:今年|去年|现场|正式|去年底|\d{1,2}月)*(?:共同|联合|合作|携手|联手|联袂|协同|一道|一起|合股|合资|合伙|各出资|共建|合建|合办|合编)(?!体|会|国|社|主办|承办|协办|举办|举行|召开|指导|主持)/;
/** 由甲、乙和丙共同发起: the first of a list with each of the others. */
function actingTogether(scene: Scene, turn: Turn, bodies: readonly Spot[]): readonly Pair[] {
  for (let rest = bodies; rest.length > 1; ) {
    const list = listFrom(scene, rest);
    rest = rest.slice(list.length);
    const last = list.at(-1);
    if (!last || list.length < 2 || !TOGETHER.test(scene.text.slice(last.end, turn.end))) continue;
    return list.every(isOrganisation) ? paired(list[0], list.slice(1)) : [];
  }
  return [];
}

const HELPS =
  /^(?:自?\d{4}年(?:起|以来)?|已|还|一直|长期|全面|开始)*(?:对口|结对|定点|组团式?|托管)(?:帮扶|支援|协作|帮带|共建|扶贫)*了?$/;
/** 某院对口帮扶某县医院. */
const helping = (scene: Scene, turn: Turn, bodies: readonly Spot[]): readonly Pair[] =>
  neighbours(scene, turn, bodies, (between) => HELPS.test(between)).flatMap(([host, guest]) =>
    paired(host, listFrom(scene, bodies.slice(bodies.indexOf(guest)))),
  );

const TIE_NOUN =
  "(?:技术|教学|协作|合作|帮扶|共建|对口|专科|战略|校企|科研|友好|实习|医联体|成员|结对|支撑|依托|定点)+(?:伙伴|单位|医院|基地|关系|成员|学校|城市|县市|企业|分院|合作方)";
const IS_TIED = /^(?:就|正式|已|也)?(?:挂牌)?(?:是|成为|系|为)$/;
const OF_TIE = new RegExp(`^的?[^,，。;；]{0,6}${TIE_NOUN}`);
const WHOSE_TIE = new RegExp(`^的[^,，。;；]{0,6}${TIE_NOUN}(?:是|为)$`);
/** 某院是某院的协作单位, 某社的技术支撑单位是某所. */
const tied = (scene: Scene, turn: Turn, bodies: readonly Spot[]): readonly Pair[] =>
  neighbours(
    scene,
    turn,
    bodies,
    (between, after) => (IS_TIED.test(between) && OF_TIE.test(after)) || WHOSE_TIE.test(between),
  );

/** 作为某院的成员单位,某院…: whoever the next clause is about. */
function asTied(scene: Scene, turn: Turn, [guest]: readonly Spot[]): readonly Pair[] {
  if (!/^作为/.test(turn.words)) return [];
  const next = clauseAfter(turn);
  const [host] = next ? subjectIn(scene, next).bodies : [];
  return guest && OF_TIE.test(scene.text.slice(guest.end, turn.end)) ? paired(host, [guest]) : [];
}

const STATION =
  /^(?:设立|建立|成立|挂牌|设|建起|建成|设有|挂牌成立)了?[^,，。;；]{0,16}(?:工作站|实习基地|实践基地|教学基地|科研基地|研究院|实验室|试验站|研究中心|服务站|实训基地)/;
/** 某大学在某公司设立博士工作站. */
const havingStation = (scene: Scene, turn: Turn, bodies: readonly Spot[]): readonly Pair[] =>
  neighbours(
    scene,
    turn,
    bodies.filter(isOrganisation),
    (between, after) => /^(?:还|已|又)?在$/.test(between) && STATION.test(after),
  );

const JOINED_UNION = /(?:加入|加盟)(?:了|到)?$/;
const LEADS_UNION =
  /^(?:等[^,，]{0,6})?(?:牵头|发起|组建|主导|领衔)[^,，]{0,8}的[^,，]{0,14}(?:联盟|医联体|联合体|共同体|协作网|集团)/;
/** 某院加入某院牵头的联盟. */
const joiningUnion = (scene: Scene, turn: Turn, bodies: readonly Spot[]): readonly Pair[] =>
  neighbours(scene, turn, bodies, (between, after) => JOINED_UNION.test(between) && LEADS_UNION.test(after));

const WITH_HELP = /^(?:的)?(?:大力|全力|积极|密切)*(?:协助|配合|支持|帮助|协同)下/;
/** 在某局配合下,某局…: those who get the help with those who give it. */
function withHelp(scene: Scene, turn: Turn, bodies: readonly Spot[]): readonly Pair[] {
  const helper = bodies.findLast((s) => WITH_HELP.test(scene.text.slice(s.end, turn.end)));
  if (!helper || helper.entity.kind !== "Organisation") return [];
  const own = subjectIn(scene, turn).bodies.filter((s) => s.start < helper.start);
  const next = clauseAfter(turn);
  const after = next ? subjectIn(scene, next).bodies : [];
  const host = own[0] ?? after[0] ?? carried(scene, turn, false)[0];
  return host?.entity.kind === "Organisation" ? paired(host, [helper]) : [];
}

const AGREEMENT = /^[“"]?(?:根据|按照|依据|按)(?:[^,，]{0,10})(?:协议|约定|合同|备忘录)[,，]$/;
/** 根据协议,某院将为某县…: who does something by it, and for whom. */
function byAgreement(scene: Scene, turn: Turn): readonly Pair[] {
  const first = turn.sentence.clauses[0];
  if (!first || !AGREEMENT.test(scene.text.slice(first.start, first.end))) return [];
  if (spanAt(turn.sentence.clauses, first.end)?.start !== turn.start) return [];
  const [host] = subjectIn(scene, turn).bodies;
  const guests = bodiesIn(scene, { start: host?.end ?? turn.end, end: turn.end }).filter(
    (s) =>
      s.entity.kind === host?.entity.kind &&
      /(?:为|向|与|同|和|给|帮助|支持|协助|在)$/.test(scene.text.slice(turn.start, s.start)),
  );
  return paired(host, guests.slice(0, 1));
}

const SIGNED = /签(?:下|订|署|约|了|定|字)|续签|达成[^,，]{0,8}(?:合作|协议|合同)/;
const PAIR_WORD = /(?:与|和|同|跟|向|、)$/;
/** 甲向乙…并签订…协议: the two bodies of a clause in which something is signed. */
function signing(scene: Scene, turn: Turn): readonly Pair[] {
  if (!SIGNED.test(turn.words)) return [];
  const { bodies } = subjectIn(scene, turn);
  const [host] = bodies;
  if (!host) return [];
  const guests = bodiesIn(scene, { start: host.end, end: turn.end }).filter(
    (s) => PAIR_WORD.test(scene.text.slice(turn.start, s.start)) && scene.text.charAt(s.end) !== "的",
  );
  return paired(host, guests);
}

const BOTH_SIGN =
  /^(?:随后|现场|当天|最终|很快|去年|今年|当即|还|[^,，。;；]{0,8}[,，])*(?:双方|两家|两地|两县|两市|两院|两校)[^,，]{0,12}(?:签|约定|达成|合作|合办|共建|结为|建立|缔结)/;
/** …请来某院的专家,双方签了…: the two bodies that the sentence, or the one before, names, where it names no third. */
function bothOfSentence(scene: Scene, turn: Turn): readonly Pair[] {
  if (!BOTH_SIGN.test(turn.words)) return [];
  const own = distinct(bodiesIn(scene, { start: turn.sentence.start, end: turn.start }));
  const before = itemBefore(scene.sentences, turn.sentence.start);
  const last = before?.paragraph === turn.sentence.paragraph ? before : undefined;
  const two = own.length > 1 || !last ? own : distinct(bodiesIn(scene, last)).filter(isOrganisation);
  const [host, guest, third] = two;
  return host && guest && !third && host.entity.kind === guest.entity.kind ? [[host, guest]] : [];
}

/** 某残联与某医院推出“光明”项目: those who do one thing with each other, no event that they host. */
const WITH = /^(?:还|已|正|又|先后|今年)?(?:与|同|跟|携手|联手)$/;
const doingWith = (scene: Scene, turn: Turn, bodies: readonly Spot[]): readonly Pair[] =>
  neighbours(scene, turn, bodies, (between, _, guest) => {
    if (!WITH.test(between)) return false;
    const project = spotsWithin(scene.outer, { start: guest.end, end: turn.end }, "Project")[0];
    return project !== undefined && DOES.test(scene.text.slice(guest.end, project.start));
  });
const DOES =
  /^[^,，。;；]{0,10}(?:推出|实施|开展|启动|推进|建设|打造|发起|推行|开设|设立|搭建|开发|研发|办起|建起|创办|开办)(?:了)?[^,，。;；]{0,6}$/;

const READINGS: readonly Reading[] = [
  [helping, 0.7],
  [tied, 0.7],
  [asTied, 0.68],
  [havingStation, 0.66],
  [joiningUnion, 0.68],
  [byAgreement, 0.68],
  [signing, 0.68],
  [bothOfSentence, 0.66],
  [doingWith, 0.72],
  [withHelp, 0.64],
  [actingTogether, 0.62],
];

const HOPE = new RegExp(`${HOPED}|[未没]|洽谈`);

/** Who works together where no wording tells it for sure: the first of these readings that names somebody. */
export function likelyCooperation(scene: Scene, turn: Turn): Draft[] {
  if (!turn.spots.some(isBody) && !BOTH_SIGN.test(turn.words)) return [];
  if (HOPE.test(turn.words)) return [];
  const bodies = bodiesIn(scene, turn);
  for (const [find, confidence] of READINGS) {
    const found = find(scene, turn, bodies).filter(
      ([host]) => !isUnreal(scene.text.slice(turn.start, host.start)),
    );
    if (found.length > 0) return cooperate(found, evidenceOf(scene, turn), confidence);
  }
  return [];
}
