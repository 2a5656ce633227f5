import type { Turn } from "../discourse.ts";
import { type Draft, leaderOf, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { naming, readEach, type Wording } from "../wordings.ts";
import { GROUP, headsOfGroup } from "./groups.ts";
import { isSite, stops, toDrafts } from "./stops.ts";

const STOP_IS = /(?:第[一二三四五六七八]|头|首|末|最后|下)一?站[,，]?(?:就?是|在|到|来到|到了|选在)/;

/** 第一站是某厂, 查的头一站是某镇: where the leader of an inspection stops. */
export function nextStop(scene: Scene, turn: Turn, leader: Spot | undefined): Draft[] {
  const match = STOP_IS.exec(turn.words);
  return match && leader
    ? toDrafts(scene, turn, [leader], stops(scene, turn.start + match.index, turn.end), scene.inspection)
    : [];
}

const ON = "(?:翻山|驱车|乘车|开车|步行|出来|出发|下来|折返|返回)";
const LEFT = `(?:从[^,，。;；]{1,14}?${ON}|离开[^,，。;；]{1,12})`;
const ONWARDS = new RegExp(
  `^(?:随后|接着)?[,，]?${LEFT}[,，]?(?:又|再|便|就|一路)*(?:到|赶到|来到|转到|直奔|前往)`,
);

/** 从某村翻山到某镇; 从某山下来,又到某库: how the leader of an inspection goes on, where nobody is named. */
function wentOn(scene: Scene, turns: readonly Turn[], index: number, leader: Spot): Draft[] {
  const [turn, next] = [turns[index], turns[index + 1]];
  if (!turn || !/^(?:随后|接着)?[,，]?[从离]/.test(turn.words)) return [];
  const end = next?.sentence === turn.sentence ? next.end : turn.end;
  const match = ONWARDS.exec(scene.text.slice(turn.start, end));
  const to = match && turn.start + match[0].length;
  if (!to || spotsWithin(scene.outer, { start: turn.start, end }, "Person").length > 0) return [];
  const upTo = to < turn.end ? turn.end : end;
  return toDrafts(
    scene,
    { ...turn, end: upTo },
    [leader],
    stops(scene, to, upTo).slice(0, 1),
    scene.inspection,
  );
}

/** What may stand before the first clause of a sentence: 9月14日下午, or 随后. */
const AFTER_TIME = /^(?:[^,，。]{0,12}(?:[日天午晚时晨]|随后|接着|期间)[,，])?$/;

/** Whether a clause has the leader of an inspection as its subject: by name, by 他 or by his post. */
const isOfLeader = (turn: Turn, leader: Spot): boolean =>
  turn.subjects.some((s) => s.entity === leader.entity) &&
  (turn.named ||
    /^(?:他|她|[^,，]{1,2}书记|[^,，]{1,2}市长|一行|与|同|详细|认真|仔细|听取|询问)/.test(turn.words));

/** Sentences after the one that opens with a stop in which the leader may be seen there. */
const SEEN_WITHIN = 2;

/** The clause in which the leader is seen at what a sentence opens with: one of the next, or of those of the next sentences. */
function leaderSeen(turns: readonly Turn[], index: number, leader: Spot): Turn | undefined {
  const turn = turns[index];
  const own = turns
    .slice(index + 1, index + 4)
    .find((t) => t.sentence === turn?.sentence && isOfLeader(t, leader));
  if (own || !turn) return own;
  let [sentence, further] = [turn.sentence, 0];
  for (let i = index + 1; further <= SEEN_WITHIN; i++) {
    const later = turns[i];
    if (later?.sentence.paragraph !== sentence.paragraph) break;
    if (later.sentence !== sentence) further += 1;
    sentence = later.sentence;
    if (further > SEEN_WITHIN || (further > 0 && /^(?:[^,，]{0,8}[,，])?在/.test(later.words))) break;
    if (further > 0 && later.spots.some((s) => s.entity === leader.entity)) return later;
  }
  return undefined;
}

const NO_STOP_AFTER = /(?:上|(?<!家)中|下|时|后|期间|会议|方面|领域|基础)[,，]$/;

/** 检查组成员、市人大委员李某: one of a group. */
const MEMBER = /成员[、,，]?[^,，。;；听向]{0,24}$/;

/** 在唐家山油茶文化园,他…; 在武侯镇,某工程正在赶工。李某…: stops named at the head of a sentence about the leader. */
function stopping(scene: Scene, turns: readonly Turn[], index: number, leader: Spot | undefined): Draft[] {
  const turn = turns[index];
  const next = turns[index + 1];
  if (!turn || !next || next.sentence !== turn.sentence) return [];
  if (!/^(?:随后|当天)?[,，]?在/.test(turn.words) || NO_STOP_AFTER.test(turn.words)) return [];
  const lead = leadOf(scene, turn);
  if (!AFTER_TIME.test(lead)) return [];
  const found = stops(scene, turn.start, turn.end).slice(0, 3);
  if (GROUP.test(next.words)) {
    const member = next.spots.find((s) => s.entity.kind === "Person");
    const isMember = member && MEMBER.test(scene.text.slice(next.start, member.start));
    const heads = isMember ? [member] : leader ? [leader] : headsOfGroup(scene, turn.start);
    const within = stops(scene, next.start, next.end).length > 0;
    return toDrafts(scene, turn, heads, within ? found.filter(isSite) : found, scene.inspection);
  }
  const seen = leader && leaderSeen(turns, index, leader);
  if (!leader || !seen) return [];
  const goesOn = lead === "" ? [] : stops(scene, seen.start, seen.end);
  const sites = lead === "" ? found : found.filter((s) => isSite(s) && (goesOn.length === 0 || !isTown(s)));
  const works = stops(scene, turn.end, Math.min(seen.start, turn.sentence.end)).filter(
    ({ entity }) => entity.kind === "Project",
  );
  return toDrafts(scene, turn, [leader], [...sites, ...works], scene.inspection);
}

/** What stands before a clause in its sentence, from the last semicolon on; no more than is needed to tell a time. */
function leadOf({ text }: Scene, { sentence, start }: Turn): string {
  const near = text.slice(Math.max(sentence.start, start - 40), start);
  return near.slice(Math.max(near.lastIndexOf("；"), near.lastIndexOf(";")) + 1);
}

const isTown = ({ entity }: Spot): boolean => entity.kind === "Place" && entity.level === "TOWNSHIP";

const ACTS_THERE =
  /^[^,，。;；]{0,4}(?:走|登|爬|沿|边|弯腰|俯身|蹲|拿起|抓起|捧起|接过|摸|翻|清点|查看|察看|仔细|凑近|拉开|推开|掀开|尝)/;

/** The first later sentence of the paragraph that opens with the leader, unless he or another site is told of before. */
function openingOf(turns: readonly Turn[], index: number, leader: Spot): Turn | undefined {
  const begun = turns[index]?.sentence;
  for (let i = index + 1; i < turns.length; i++) {
    const later = turns[i];
    if (!later || later.sentence.paragraph !== begun?.paragraph) return undefined;
    const first = later.spots[0];
    const opens = later.start === later.sentence.start && first?.start === later.start;
    if (later.spots.some((s) => s.entity === leader.entity))
      return opens && first?.entity === leader.entity ? later : undefined;
    if (opens && first && first.entity.kind !== "Person" && isSite(first)) return undefined;
  }
  return undefined;
}

/** 谢村水库扼住…来水。李某走上坝顶: the site that a sentence opens with, where the next shows the leader at it. */
function topicSite(scene: Scene, turns: readonly Turn[], index: number, leader: Spot): Draft[] {
  const turn = turns[index];
  const site = turn?.spots[0];
  if (!turn || !site || turn.start !== turn.sentence.start || site.start !== turn.start) return [];
  const own = openingOf(turns, index, leader);
  const who = own?.spots[0];
  if (!own || !who || !ACTS_THERE.test(scene.text.slice(who.end, own.end))) return [];
  const place = stops(scene, turn.start, turn.end)[0];
  return place && isSite(place)
    ? toDrafts(scene, { ...turn, end: own.end, words: own.words }, [leader], [place], scene.inspection)
    : [];
}

/** How often the text names whoever a report of visits is about. */
const OFTEN = 3;

/** Where no inspection is called after him, the officer whose visits the article tells of from its beginning on. */
function visitorOf(scene: Scene, visits: readonly Draft[]): Spot | undefined {
  const first = visits.find((d) => d.type === "VISITED");
  const end = scene.text.indexOf("\n", scene.sentences[0]?.end ?? 0);
  if (!first || (end >= 0 && first.evidence.start > end)) return undefined;
  const spots = scene.outer.filter((s) => s.entity === first.from);
  const [named] = spots;
  const titled = named && /[记长任席]/.test(scene.text.charAt(named.start - 1));
  return titled && spots.length >= OFTEN ? named : undefined;
}

/** The stops of an inspection that are told without a word of going; HELD_AT as well where they are places. */
export function findLeadersStops(scene: Scene, turns: readonly Turn[], visits: readonly Draft[]): Draft[] {
  const leader = (scene.inspection && leaderOf(scene, scene.inspection)) ?? visitorOf(scene, visits);
  const ofLeader: Wording[] = leader
    ? [
        (_scene, _turn, index) => wentOn(scene, turns, index, leader),
        naming((_scene, _turn, index) => topicSite(scene, turns, index, leader)),
      ]
    : [];
  return readEach(scene, turns, [
    (_scene, _turn, index) => stopping(scene, turns, index, leader),
    naming((_scene, turn) => nextStop(scene, turn, leader)),
    ...ofLeader,
  ]);
}
