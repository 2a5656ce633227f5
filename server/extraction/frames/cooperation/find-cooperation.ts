import type { Kind } from "../../../../graph-schema/ontology.ts";
import { itemBefore, maskOf, type Span } from "../../text/sentences.ts";
import { widePattern } from "../../text/wide-pattern.ts";
import { bothIn, carried, officersBody, subjectIn } from "../agents.ts";
import { bodyOfPerson } from "../body-of-person.ts";
import { bodyMeant } from "../body-pointed-at.ts";
import type { Turn } from "../discourse.ts";
import { listFrom, listUpTo } from "../lists.ts";
import {
  type Draft,
  evidenceOf,
  innermost,
  type Scene,
  type Spot,
  spotsWithin,
  withinReach,
} from "../scene.ts";
import { isUnreal } from "../unreal.ts";
import { naming, readEach } from "../wordings.ts";
import { likelyCooperation } from "./likely-cooperation.ts";
import { cooperate, HOPED, neighbours, type Pair, paired } from "./pairs.ts";

const SIGNING = "签约|协议上签字|签订|签署|会签|签下|签定|续签|缔约|谈定|谈妥|敲定|签(?=了)";
/** 联合 that is part of a name or of how a thing was arranged. */
const NO_UNION = "会|体|国|指导|牵头|[主承协举合]办|召|举行|发布|大学|学院|实验室|[^,，。]{0,4}公司";
const JOIN = `结对|结盟|共建|携手|联手|联合(?!${NO_UNION})|联盟(?=揭牌|成立|签)`;
const FOUND_UNION = "组建[^,，。;；]{0,10}(?:联盟|医联体|共同体|联合体)";
const HELP_EACH_OTHER = "(?:对口|结对|东西部)(?:帮扶|协作|支援)|帮扶协作|(?:通力|密切|鼎力)(?:协作|配合)";
const DO_TOGETHER =
  "共同(?=运营|建设|开发|打造|组建|研发|培养|培育|创办)|合[办建股资](?![^,，。;；]{0,4}公司)";
const SET_UP_BETWEEN = "建立[^,，。;；]{0,16}(?:会诊|联动|对口|帮扶|协作|合作|友好|伙伴|结对)";
const COOPERATE = widePattern(
  new RegExp(
    [
      "(?<=[与同和][^,，。;；]{2,16})(?:成功|精准|积极)?对接(?=合作|[,，。;；]|$)",
      "合作(?!社|伙伴|基础|意愿|前景|机会|事宜|方向|诚意|愿望|需求|企业|医院|学校|单位|银行|项目)|结为|结成|缔结|牵手",
      SIGNING,
      JOIN,
      FOUND_UNION,
      HELP_EACH_OTHER,
      DO_TOGETHER,
      SET_UP_BETWEEN,
    ].join("|"),
  ),
);

const HOPE = new RegExp(`${HOPED}|潜力|空间|谣传|传闻|未曾|从未|以来取得`);

/** Bodies of a clause without short names that stand in brackets after the full one: 某公司(简称“某”)与…. */
const bodiesOf = (scene: Scene, turn: Turn): Spot[] =>
  innermost(spotsWithin(scene.outer, turn, "Organisation", "Place")).filter(
    (spot, i, spots) =>
      spots[i - 1]?.entity !== spot.entity ||
      !/^\(/.test(scene.text.slice(spots[i - 1]?.end ?? 0, spot.start)),
  );

function cooperation(scene: Scene, turn: Turn): Draft[] {
  const match = COOPERATE.first(turn.words);
  if (!match || HOPE.test(turn.words)) return [];
  return cooperate(toldPairs(scene, turn, turn.start + match.index), evidenceOf(scene, turn), 0.84);
}

/** Who cooperates by the verb at this offset: the two that 两家 stands for, else as the clause names them. */
function toldPairs(scene: Scene, turn: Turn, verb: number): readonly Pair[] {
  const two = twoOf(scene, turn);
  const [one, other] = two.length > 0 ? [] : bothIn(scene, turn);
  if (one && other) return [[one, other]];
  const bodies = bodiesOf(scene, turn);
  const told = [...two, ...pairs(scene, turn, bodies), ...withThatBody(scene, turn)];
  if (told.length > 0) return told;
  const others = withOthers(scene, turn, verb);
  return others.length > 0 ? others : signedByAll(scene, turn, bodies);
}

/** 某院院长李某与该公司董事长王某签下协议: the bodies for which two sign, where the text has not told of them. */
function bySigners(scene: Scene, turn: Turn, told: readonly Draft[]): Draft[] {
  if (!SIGNS.test(turn.words) || isUnreal(turn.words) || told.some((d) => d.evidence.start < turn.end))
    return [];
  const [one, other, third] = spotsWithin(scene.outer, turn, "Person");
  if (!one || !other || third || !/^[与和同、]/.test(scene.text.slice(one.end, other.start))) return [];
  const [from, to] = [bodyOfPerson(scene, one.entity)?.entity, bodyOfPerson(scene, other.entity)?.entity];
  if (!from || !to || from === to) return [];
  const evidence = evidenceOf(scene, turn);
  return [{ type: "COOPERATES_WITH", from, to, evidence, confidence: 0.85 }];
}
const SIGNS = /签下|签订|签署|签约|签字|签了/;

/** 某学院与该公司签约: the other party is only pointed at. */
function withThatBody(scene: Scene, turn: Turn): Pair[] {
  const at = turn.words.search(/(?<=[与同和跟])(?:该|这[家所个])[\u4e00-\u9fff]/);
  const guest = at > 0 ? bodyMeant(scene, turn.start + at) : undefined;
  const [host] = guest ? subjectIn(scene, { start: turn.start, end: turn.start + at }).bodies : [];
  return host && guest && host.entity !== guest.entity ? [[host, guest]] : [];
}

/** 富县、合水县两地: the two named right before. */
function twoOf(scene: Scene, turn: Turn): Pair[] {
  const { bodies } = subjectIn(scene, turn);
  const [host, guest, third] = bodies;
  const two = guest && /^两[地市县区州镇乡村校院家馆]/.test(scene.text.slice(guest.end, turn.end));
  return host && guest && two && !third ? [[host, guest]] : [];
}

/** 并与某大学合作, 该校将同…, 联合某局: the clause names only the other party. */
function withOthers(scene: Scene, turn: Turn, verb: number): Pair[] {
  if (subjectIn(scene, { start: turn.start, end: verb }).bodies.length > 0) return [];
  const { partners: others, joined } = subjectIn(scene, turn);
  const guests = parties(scene, [...others, ...joined]);
  if (guests.length === 0) return [];
  const officer = officersBody(scene, { start: turn.start, end: guests[0]?.start ?? turn.start });
  const [host] = officer ? [officer] : [...carried(scene, turn, false), ...bodyOfSubject(scene, turn)];
  return paired(host, guests);
}

const OF_OURS =
  /(?:^|[,，])[“"]?(?:[^,，]{0,6}[,，]|今年|去年|前年|后来|如今|目前|此后|\d{4}年)?(?:我们|咱们|我|[他她](?!们))/;

/** 他与某大学签约, “我们跟某社合股”: the body in which whoever is spoken of, or speaks, has his office. */
function bodyOfSubject(scene: Scene, turn: Turn): readonly Spot[] {
  const { speaker } = turn;
  const told = scene.text.slice(turn.sentence.start, turn.end);
  const ours = speaker?.kind === "Person" && /我|咱/.test(OF_OURS.exec(turn.words)?.[0] ?? "");
  const who = ours ? speaker : turn.subjects.at(-1)?.entity;
  const near = OF_OURS.test(told) || (turn.subjects.at(-1)?.start ?? -1) >= turn.sentence.start;
  const body = who && near ? bodyOfPerson(scene, who) : undefined;
  return body ? [body] : [];
}

/** Those listed as one, unless it is others' firms that are meant: 同某县、某县的37家合作社签约. */
const parties = (scene: Scene, list: readonly Spot[]): readonly Spot[] =>
  list.every((guest) => isParty(scene, guest)) ? list : [];

/** 同某县的37家合作社签约: not the county. */
const isParty = (scene: Scene, { end }: Spot): boolean =>
  !/^的(?![^,，。;；]{0,12}(?:合作(?!社)|协作|对接))/.test(scene.text.slice(end, end + 20));

const AGREED = /(双方|三方)(?:约定|商定|议定|将共同|达成|(?:随后|现场|正式|共同|在会上)*签)/;

/** 双方约定,…共同实施; 三方签订…: as many bodies as that, listed together last. */
function agreed(scene: Scene, turn: Turn, told: readonly Draft[]): Draft[] {
  const word = AGREED.exec(turn.words)?.[1];
  if (!word || (word === "双方" && told.some((d) => d.evidence.start < turn.end))) return [];
  const before = withinReach(turn.start);
  const list = word === "双方" ? listedLast(scene, before, 2) : threeParties(scene, turn);
  return cooperate(pairsOf(list), evidenceOf(scene, turn.sentence), 0.85);
}

/** 三方: whoever the sentence is about and the two that it names with him, else the three listed last. */
function threeParties(scene: Scene, turn: Turn): readonly Spot[] {
  const { sentence } = turn;
  const clause = sentence.clauses.findLast((c) => c.end <= turn.start);
  const others = clause ? subjectIn(scene, clause).partners : [];
  const [host] = others.length === 2 ? bodyOfSubject(scene, turn) : [];
  if (host) return [host, ...others];
  const start = itemBefore(scene.sentences, sentence.start)?.start ?? sentence.start;
  return listedLast(scene, { start, end: turn.start }, 3);
}

/** The last so many bodies that a text lists together; for three, places too. */
function listedLast(scene: Scene, span: Span, count: number): readonly Spot[] {
  const kinds: readonly Kind[] = count > 2 ? ["Organisation", "Place"] : ["Organisation"];
  const bodies = innermost(spotsWithin(count > 2 ? scene.spots : scene.outer, span, ...kinds));
  for (let at = bodies.length - count; at >= 0; at--) {
    const list = bodies.slice(at, at + count);
    const linked = list.every((b, i) => {
      const last = list[i - 1];
      return !last || (last.entity !== b.entity && LINKED.test(scene.text.slice(last.end, b.start)));
    });
    if (linked) return list;
  }
  return [];
}

/** Between two of a list, with the city of the second: 衡东县|与株洲市|渌口区. */
const LINKED =
  /^(?:[、,，]|(?:[、,，]?同?)?[、和与同及](?:[\u4e00-\u9fff]{2,6}[省市州])?(?:商量[^,，]{0,4})?)$/;

const pairsOf = (list: readonly Spot[]): Pair[] =>
  list.flatMap((a, i) => list.slice(i + 1).map((b): Pair => [a, b]));

const TOGETHER_WITH =
  /^(?:\([^)]*\))?(?:要|将|已|还|正|也|又|曾|就|早已|此前|今年|去年|前年|日前|近日|当[天日场]|昨[天日]|今[天日]|后来|如今|目前|眼下|凭借|通过|\d{4}年|\d{1,2}[月日年])*(?:分别|先后|现场|正式|成功)?(?:深化|加强|进一步)?(?:与|和|同|跟|携|携手|请来|引入|联合|联手|会同|牵手)$/;

/** A与B、C与D结为…: each with the partners listed after it, up to the next pair. */
function pairs(scene: Scene, turn: Turn, bodies: readonly Spot[]): Pair[] {
  const between = (a: Spot | undefined, b: Spot | undefined) => scene.text.slice(a?.end, b?.start ?? a?.end);
  const joined = (i: number): boolean => TOGETHER_WITH.test(between(bodies[i], bodies[i + 1]));
  const found: Pair[] = [];
  for (const [i, first] of bodies.entries()) {
    const before = found.at(-1)?.[1];
    if (before && between(before, first) !== "、" && first !== before && first.start > before.end) break;
    if (!joined(i) || first.start - turn.start > (before ? Number.POSITIVE_INFINITY : 40)) continue;
    const list = listFrom(scene, bodies.slice(i + 1));
    const next = list.findIndex((_, k) => k > 0 && joined(i + 1 + k));
    const guests = parties(scene, next < 0 ? list : list.slice(0, next));
    const hosts = before ? [first] : listUpTo(scene, bodies.slice(0, i + 1), /^、$/);
    const [host, ...others] = [...hosts, ...guests];
    if (hosts.length > 1 && host && isOneList(scene, first, guests))
      return others.map((guest): Pair => [host, guest]);
    const apart = hosts.length === guests.length && /分别/.test(between(first, bodies[i + 1]));
    for (const [k, guest] of guests.entries())
      for (const host of apart ? hosts.slice(k, k + 1) : hosts) found.push([host, guest]);
  }
  return found;
}

/** 甲、乙和丙联合发掘: one list of those who do it together. */
const isOneList = (scene: Scene, { end }: Spot, guests: readonly Spot[]): boolean =>
  /[和及]/.test(scene.text.charAt(end)) &&
  /^(?:等[^,，]{0,8})?(?:联合|共同|携手|合作)/.test(
    scene.text.slice(guests.at(-1)?.end, (guests.at(-1)?.end ?? 0) + 12),
  );

const SIGN =
  /^(?:在[^,，。]{2,16}?)?(?:共同|联合|正式|分别)?(?:签署|签订|签下|续签|签约|结为|结成|结对|缔结|达成|建立[^,，。;；]{0,16}(?:协作|合作|联动|友好|结对))/;

/** A、B、C在某地签署…: each party with each other one. */
function signedByAll(scene: Scene, turn: Turn, bodies: readonly Spot[]): Pair[] {
  const parties = listFrom(scene, bodies);
  const last = parties.at(-1);
  const alike = parties.every(
    (p, i) =>
      p.entity.kind === parties[0]?.entity.kind &&
      (i === 0 || /^[、和及]$/.test(scene.text.slice(parties[i - 1]?.end ?? p.start, p.start))),
  );
  if (!last || !alike || parties.length < 2 || parties.length > 4) return [];
  if (!SIGN.test(scene.text.slice(last.end, turn.end))) return [];
  return pairsOf(parties);
}

/** A与B合作协议签约仪式: the parties that a signing is called after. */
function signedInName(scene: Scene): Draft[] {
  return scene.outer.flatMap((meeting): Draft[] => {
    if (meeting.entity.kind !== "Meeting" || !/签约|签署|合作协议|签字/.test(meeting.text)) return [];
    const inner = spotsWithin(scene.spots, meeting, "Organisation", "Place");
    const outside = scene.outer.findLast((s) => s.end === meeting.start - 1);
    const first = [...inner, ...(outside ? [outside] : [])].find((s) =>
      /^[与和、同]$/.test(scene.text.charAt(s.end)),
    );
    const second = inner.find((s) => first !== undefined && s.start === first.end + 1);
    if (!first || !second || first.entity === second.entity) return [];
    return cooperate([[first, second]], { start: meeting.start, end: meeting.end }, 0.85);
  });
}

const IS = /^(?:是|成为|系|为)$/;
const PARTNER = /^的(?:战略|长期|重要)*合作伙伴/;

/** 云松公司是金鹿集团的战略合作伙伴. */
function partnership(scene: Scene, turn: Turn): Draft[] {
  if (!/的(?:战略|长期|重要)*合作伙伴/.test(turn.words) || HOPE.test(turn.words)) return [];
  const bodies = spotsWithin(scene.outer, turn, "Organisation", "Place");
  const told = neighbours(scene, turn, bodies, (between, after) => IS.test(between) && PARTNER.test(after));
  return cooperate(told, evidenceOf(scene, turn), 0.86);
}

/** COOPERATES_WITH: parties that work together or have signed that they will. */
export function findCooperation(scene: Scene, turns: readonly Turn[]): Draft[] {
  const told = [
    ...readEach(scene, turns, [cooperation, naming(partnership, "Organisation", "Place")]),
    ...signedInName(scene),
  ];
  const sure = [
    ...told,
    ...readEach(scene, turns, [
      (scene, turn) => agreed(scene, turn, told),
      naming((scene, turn) => bySigners(scene, turn, told), "Person"),
    ]),
  ];
  const spoken = maskOf(
    sure.map(({ evidence }) => evidence),
    scene.text.length,
  );
  const silent = turns.filter(({ start, end }) => !spoken.subarray(start, end).includes(1));
  return [...sure, ...silent.flatMap((turn) => likelyCooperation(scene, turn))];
}
