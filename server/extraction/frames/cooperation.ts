import type { Entity } from "../../../graph-schema/article-graph.ts";
import type { Turn } from "./discourse.ts";
import { distinct, partners } from "./lists.ts";
import { type Draft, evidenceOf, REACH, type Scene, type Spot, spotsWithin } from "./scene.ts";

const COOPERATE =
  /合作(?!社|伙伴)|结为|结成|缔结|牵手|签约|签订|签署|会签|签下|签定|续签|缔约|签(?=了)|结对|结盟|共建|携手|联手|联合(?!会|体|国|指导|牵头|[主承协举合]办|召|举行|发布|大学|学院|实验室|[^,，。]{0,4}公司)|联盟(?=揭牌|成立|签)/;

const HOPE =
  /希望|期待|寻求|愿意|愿与|争取|拟|探讨|有望|意向(?!书|协议)|潜力|空间|邀请|网传|谣传|传闻|不实|未曾|从未|以来取得/;

/** Bodies of a clause without short names that stand in brackets after the full one: 某公司(简称“某”)与…. */
function bodiesOf(scene: Scene, turn: Turn): Spot[] {
  const spots = spotsWithin(scene.outer, turn, "Organisation", "Place");
  const whole: Spot[] = [];
  for (const spot of spots) {
    const head = whole.at(-1)?.end === spot.start ? whole.pop() : undefined;
    whole.push(head ? { ...spot, start: head.start } : spot);
  }
  return whole.filter(
    (spot, i, spots) =>
      spots[i - 1]?.entity !== spot.entity ||
      !/^\(/.test(scene.text.slice(spots[i - 1]?.end ?? 0, spot.start)),
  );
}

function cooperation(scene: Scene, turn: Turn): Draft[] {
  const match = COOPERATE.exec(turn.words);
  if (!match || HOPE.test(turn.words)) return [];
  const evidence = evidenceOf(scene, turn);
  const add = (from: Entity, to: Entity): Draft => ({
    type: "COOPERATES_WITH",
    from,
    to,
    evidence,
    confidence: 0.84,
  });
  const both = /两(?:家|所)(医院|学校|公司|企业|银行|法院)/.exec(turn.words)?.[1];
  if (both) {
    const before = { start: Math.max(0, turn.end - REACH), end: turn.end };
    const alike = spotsWithin(scene.outer, before, "Organisation").filter((s) =>
      (ALIKE[both] ?? new RegExp(`${both}$`)).test(s.entity.name),
    );
    const [a, b] = distinct(alike).slice(-2);
    return a && b ? [add(a.entity, b.entity)] : [];
  }
  if (/两[市地县区州]/.test(turn.words)) {
    const [a, b] = distinct(
      spotsWithin(scene.outer, { start: Math.max(0, turn.end - REACH), end: turn.end }, "Place").filter((s) =>
        /[市县区州]$/.test(s.entity.name),
      ),
    );
    return a && b ? [add(a.entity, b.entity)] : [];
  }
  const bodies = bodiesOf(scene, turn);
  const lead = scene.text.slice(turn.start, bodies[0]?.start ?? turn.start);
  const withOthers = WITH_OTHER.test(turn.words) || (turn.actor !== undefined && LEADS_TO_OTHER.test(lead));
  const signed = withOthers ? [] : signedByAll(scene, turn, bodies);
  const paired = [...pairs(scene, turn, bodies), ...signed];
  if (paired.length > 0) return paired.map(([host, guest]) => add(host.entity, guest.entity));
  const host = withOthers ? (turn.actor ?? carriedBody(scene, turn)) : undefined;
  const others = host ? partners(scene, bodies).filter(({ entity }) => entity !== host.entity) : [];
  return host ? others.map(({ entity }) => add(host.entity, entity)) : [];
}

/** What two bodies that are called by one word may end in. */
const ALIKE: Record<string, RegExp> = {
  企业: /(?:公司|集团|厂|工厂|企业)$/,
  公司: /(?:公司|集团)$/,
  学校: /(?:校|小学|中学|大学|学院)$/,
};

/** 双方约定,…共同实施: the two bodies that were listed together last. */
function agreed(scene: Scene, turn: Turn, told: readonly Draft[]): Draft[] {
  if (
    !/双方(?:约定|商定|议定|将共同|达成|签)/.test(turn.words) ||
    told.some((d) => d.evidence.start < turn.end)
  )
    return [];
  const before = { start: Math.max(0, turn.start - REACH), end: turn.start };
  const bodies = spotsWithin(scene.outer, before, "Organisation");
  const at = bodies.findLastIndex((b, i) => {
    const next = bodies[i + 1];
    return (
      next !== undefined &&
      next.entity !== b.entity &&
      /^[、和与同及]$/.test(scene.text.slice(b.end, next.start))
    );
  });
  const [host, guest] = [bodies[at], bodies[at + 1]];
  if (!host || !guest) return [];
  const evidence = evidenceOf(scene, turn.sentence);
  return [{ type: "COOPERATES_WITH", from: host.entity, to: guest.entity, evidence, confidence: 0.8 }];
}

/** 并与…, 该校将同…: the clause names only the other party. */
const WITH_OTHER = /^(?:[^,，该]{0,6}该[^,，与]{1,3}?)?(?:并|还|将|已|先后|分别|又)*(?:与|和|同)/;

/** 该馆已与…, 学校先后同…: nothing but the way to the other party. */
const LEADS_TO_OTHER = /^[^,，、]{1,12}(?:与|和|同|跟)$/;

const TOGETHER_WITH =
  /^(?:\([^)]*\))?(?:要|将|已|还|正)?(?:分别|先后|现场|正式)?(?:深化|加强|进一步)?(?:与|和|同|携手|联合|联手|会同|牵手)$/;

/** A与B、C与D结为…: each with the partners listed after it, up to the next pair. */
function pairs(scene: Scene, turn: Turn, bodies: readonly Spot[]): [Spot, Spot][] {
  const between = (a: Spot | undefined, b: Spot | undefined) => scene.text.slice(a?.end, b?.start ?? a?.end);
  const joined = (i: number): boolean => TOGETHER_WITH.test(between(bodies[i], bodies[i + 1]));
  const found: [Spot, Spot][] = [];
  for (const [i, first] of bodies.entries()) {
    const before = found.at(-1)?.[1];
    if (before && between(before, first) !== "、" && first !== before && first.start > before.end) break;
    if (!joined(i) || first.start - turn.start > (before ? Number.POSITIVE_INFINITY : 40)) continue;
    const list = partners(scene, bodies.slice(i + 1));
    const next = list.findIndex((_, k) => k > 0 && joined(i + 1 + k));
    const guests = next < 0 ? list : list.slice(0, next);
    const hosts = before ? [first] : hostsBefore(scene, bodies, i);
    const apart = hosts.length === guests.length && /分别/.test(between(first, bodies[i + 1]));
    for (const [k, guest] of guests.entries())
      for (const host of apart ? hosts.slice(k, k + 1) : hosts) found.push([host, guest]);
  }
  return found;
}

const SIGN =
  /^(?:在[^,，。]{2,16}?)?(?:共同|联合|正式|分别)?(?:签署|签订|签下|续签|签约|结为|结成|结对|缔结|达成)/;

/** A、B、C在某地签署…: each party with each other one. */
function signedByAll(scene: Scene, turn: Turn, bodies: readonly Spot[]): [Spot, Spot][] {
  const parties = partners(scene, bodies);
  const last = parties.at(-1);
  const alike = parties.every((p) => p.entity.kind === "Organisation");
  if (!last || !alike || parties.length < 2 || parties.length > 4) return [];
  if (!SIGN.test(scene.text.slice(last.end, turn.end))) return [];
  return parties.flatMap((a, i) => parties.slice(i + 1).map((b): [Spot, Spot] => [a, b]));
}

/** A party and those listed before it: 县退役军人事务局、县融媒体中心 | 与…合作. */
function hostsBefore(scene: Scene, bodies: readonly Spot[], index: number): Spot[] {
  const hosts = bodies.slice(index, index + 1);
  for (const spot of bodies.slice(0, index).reverse()) {
    const next = hosts[0];
    if (!next || scene.text.slice(spot.end, next.start) !== "、") break;
    hosts.unshift(spot);
  }
  return hosts;
}

const carriedBody = (scene: Scene, turn: Turn): Spot | undefined =>
  spotsWithin(
    scene.spots,
    { start: Math.max(0, turn.start - REACH), end: turn.start },
    "Place",
    "Organisation",
  ).findLast((s) => /[镇乡市县区]$/.test(s.text));

/** A与B合作协议签约仪式: the parties that a signing is called after. */
function signedInName(scene: Scene): Draft[] {
  return scene.outer.flatMap((meeting): Draft[] => {
    if (meeting.entity.kind !== "Meeting" || !/签约|签署|合作协议/.test(meeting.text)) return [];
    const [first, second] = spotsWithin(scene.spots, meeting, "Organisation");
    if (!first || !second || !/^[与和、同]$/.test(scene.text.slice(first.end, second.start))) return [];
    const evidence = { start: meeting.start, end: meeting.end };
    return [{ type: "COOPERATES_WITH", from: first.entity, to: second.entity, evidence, confidence: 0.85 }];
  });
}

const PARTNER = /^(?:是|成为|系|为)$/;

/** 云松公司是金鹿集团的战略合作伙伴. */
function partnership(scene: Scene, turn: Turn): Draft[] {
  if (!/的(?:战略|长期|重要)*合作伙伴/.test(turn.words) || HOPE.test(turn.words)) return [];
  const bodies = spotsWithin(scene.outer, turn, "Organisation", "Place");
  return bodies.flatMap((guest, i): Draft[] => {
    const host = bodies[i - 1];
    const told =
      host &&
      PARTNER.test(scene.text.slice(host.end, guest.start)) &&
      /^的(?:战略|长期|重要)*合作伙伴/.test(scene.text.slice(guest.end, turn.end));
    if (!told) return [];
    const evidence = evidenceOf(scene, turn);
    return [{ type: "COOPERATES_WITH", from: host.entity, to: guest.entity, evidence, confidence: 0.86 }];
  });
}

/** COOPERATES_WITH: parties that work together or have signed that they will. */
export function findCooperation(scene: Scene, turns: readonly Turn[]): Draft[] {
  const told = [
    ...turns.flatMap((turn) => [...cooperation(scene, turn), ...partnership(scene, turn)]),
    ...signedInName(scene),
  ];
  return [...told, ...turns.flatMap((turn) => agreed(scene, turn, told))];
}
