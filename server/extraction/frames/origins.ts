import type { Span } from "../sentences.ts";
import type { Turn } from "./discourse.ts";
import { innermost, rank } from "./ranks.ts";
import { type Draft, evidenceOf, REACH, type Scene, type Spot, spotsWithin } from "./scene.ts";

const toDraft = (scene: Scene, person: Spot, place: Spot, span: Span, confidence: number): Draft => ({
  type: "COMES_FROM",
  from: person.entity,
  to: place.entity,
  evidence: evidenceOf(scene, span),
  confidence,
});

const FROM = /来自|家在|籍贯|祖籍|原籍|老家(?:在|是)?|家住|户籍|出生于|出生在|生于/;
/** What may stand before 来自 when it is told of whom the text spoke of last. */
const CARRIED = /^[“"]*(?:他|她|这[个位名][^,，]{0,6})?(?:们)?(?:也|都|同样)?$/;

/** 来自江城县的李某; 李某来自江城县; 他来自江城县. */
function said(scene: Scene, turn: Turn): Draft[] {
  const match = FROM.exec(turn.words);
  if (!match) return [];
  const at = turn.start + match.index;
  const place = innermost(spotsWithin(scene.outer, { start: at, end: turn.end }, "Place"));
  if (!place || place.start > at + 8) return [];
  const lead = turn.words.slice(0, match.index);
  const closes = /^[,，。;；”"]*$/.test(scene.text.slice(place.end, turn.end));
  const carried = closes && CARRIED.test(lead) && turn.speaker?.kind !== "Person";
  const person =
    spotsWithin(scene.outer, { start: place.end, end: turn.end }, "Person")[0] ??
    spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").at(-1) ??
    (carried ? turn.subjects.at(-1) : undefined);
  if (!person) return [];
  return [toDraft(scene, person, place, turn, turn.spots.includes(person) ? 0.92 : 0.86)];
}

const RURAL =
  "村民|农民|大户|户主|渔民|牧民|牧户|果农|菜农|茶农|瓜农|棉农|花农|蚕农|药农|蜂农|种植户|养殖户|贫困户|脱贫户|农户";
const NATIVE = new RegExp(
  `^的?[^，,。；;、]{0,8}?(?:${RURAL}|居民|小伙|小伙子|姑娘|群众|市民|老人|老汉|大爷|大妈|青年|后生|媳妇|人氏|老乡|退役军人|妇女|女孩|男孩|[^,，。的]{0,2}农|求职者|退休教师|[^,，。的]{0,2}职工|矿工|工匠|师傅|骑手|渔家女|养蟹人|员工|退休职工)(?:、[^,，。;；、的]{2,8})?$|^的$|^籍[^,，。;；]{0,24}$`,
);

/** 溪口村村民李某, 江城籍企业家李某: a place right before who is of it. */
function beforeNames(scene: Scene): Draft[] {
  return scene.outer.flatMap((person, i) => {
    if (person.entity.kind !== "Person") return [];
    const place = placeBefore(scene, i);
    if (!place) return [];
    const gap = scene.text.slice(place.end, person.start);
    const foreign = rank(place.entity) === 0 && /^[^,，。;；、的]{2,10}$/.test(gap);
    const raised = /^长大的$/.test(gap) && /在$/.test(scene.text.slice(0, place.start).slice(-1));
    const villager = gap === "" && place.entity.level === "VILLAGE";
    const told = foreign || raised || villager || NATIVE.test(gap);
    return told ? [toDraft(scene, person, place, { start: place.start, end: person.end }, 0.9)] : [];
  });
}

/** The place right before a name, or before the post that stands between: 江城籍企业家、某商会会长李某. */
function placeBefore(scene: Scene, index: number) {
  const [before, further] = [scene.outer[index - 1], scene.outer[index - 2]];
  if (before?.entity.kind === "Place") return { ...before, entity: before.entity };
  const person = scene.outer[index];
  const native = further && person && /^籍[^,，。;；]*$/.test(scene.text.slice(further.end, person.start));
  return native && further.entity.kind === "Place" ? { ...further, entity: further.entity } : undefined;
}

const VILLAGER = new RegExp(`(?:${RURAL})(?:、[^,，。;；、的]{2,8})?$`);

/** 在溪口村,…村民李某: the village that the paragraph named last. */
function villagers(scene: Scene): Draft[] {
  return scene.outer.flatMap((person, i) => {
    if (person.entity.kind !== "Person") return [];
    const lead = scene.text.slice(Math.max(0, person.start - 16), person.start);
    if (!VILLAGER.test(lead) || scene.outer[i - 1]?.end === person.start) return [];
    const start = scene.text.lastIndexOf("\n", person.start) + 1;
    const places = spotsWithin(scene.outer, { start, end: person.start }, "Place");
    const place = places.findLast((s) => s.entity.kind === "Place" && s.entity.level === "VILLAGE");
    const last = places.at(-1);
    if (
      !place ||
      !last ||
      (last !== place && /^[^,，。;；]{0,10}$/.test(scene.text.slice(last.end, person.start)))
    )
      return [];
    return [toDraft(scene, person, place, { start: place.start, end: person.end }, 0.82)];
  });
}

const BORN = /(?:都|均)?[是系]([^，,。；;是]{2,20})人(?=[，,。；;]|$)/;
const OF_PLACE = /^([^，,。；;]{2,20})人(?=[，,。；;]|$)/;

/** 夫妻俩都是射阳县盘湾镇人. */
function natives(scene: Scene, clause: Span): Draft[] {
  const words = scene.text.slice(clause.start, clause.end);
  const match = BORN.exec(words) ?? OF_PLACE.exec(words);
  if (!match) return [];
  const at = clause.start + match.index;
  const place = innermost(spotsWithin(scene.outer, { start: at, end: clause.end }, "Place"));
  if (!place || !/^人/.test(scene.text.slice(place.end))) return [];
  const own = spotsWithin(scene.outer, { start: clause.start, end: at }, "Person");
  const couple = /夫妻|两人|二人|他们|兄弟|姐妹/.test(words);
  const known = spotsWithin(scene.outer, { start: Math.max(0, at - REACH), end: at }, "Person");
  const lone = /^[是系]/.test(match[0]) ? [] : known.slice(-1);
  const persons = own.length > 0 ? own : couple ? known.slice(-2) : lone;
  return persons.map((person) => toDraft(scene, person, place, clause, 0.88));
}

const LEFT = /从(?=[^,，。;；]{2,16}?(?:走出|考[进入上]|嫁[到给进入]))/;
const GREW_UP = /土生土长的?/;

/** 李某从溪口村考进师范; 这个土生土长的新民乡汉子: the place somebody left, or grew up in. */
function grewUp(scene: Scene, turn: Turn): Draft[] {
  const match = LEFT.exec(turn.words) ?? GREW_UP.exec(turn.words);
  if (!match) return [];
  const after = turn.start + match.index + match[0].length;
  const place = innermost(spotsWithin(scene.outer, { start: after, end: turn.end }, "Place"));
  if (!place || place.start > after + 1 || !/[县区旗镇乡村寨屯社]$|木$|查$/.test(place.entity.name))
    return [];
  const lead = turn.words.slice(0, match.index);
  const person =
    spotsWithin(scene.outer, { start: turn.start, end: place.start }, "Person").at(-1) ??
    (CARRIED.test(lead) && lead !== "" ? turn.subjects.at(-1) : undefined);
  return person ? [toDraft(scene, person, place, turn, 0.84)] : [];
}

/** COMES_FROM: where persons are from. */
export function findOrigins(scene: Scene, turns: readonly Turn[]): Draft[] {
  const told = [
    ...turns.flatMap((turn) => [...said(scene, turn), ...natives(scene, turn), ...grewUp(scene, turn)]),
    ...beforeNames(scene),
  ];
  const known = new Set(told.map((d) => d.from));
  return [...told, ...villagers(scene).filter((d) => !known.has(d.from))];
}
