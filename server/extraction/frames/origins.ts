import type { Span } from "../sentences.ts";
import type { Turn } from "./discourse.ts";
import { distinct } from "./lists.ts";
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
const CARRIED = /^[“"]*(?:\d{4}年(?:\d{1,2}月)?)?(?:他|她|这[个位名][^,，]{0,6})?(?:们)?(?:也|都|同样)?$/;

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
  return [toDraft(scene, person, place, turn, turn.spots.includes(person) ? 0.89 : 0.86)];
}

const RURAL =
  "村民|农民|大户|户主|渔民|牧民|牧户|果农|菜农|茶农|瓜农|棉农|花农|蚕农|药农|蜂农|种植户|养殖户|贫困户|脱贫户|农户";
const NATIVE = new RegExp(
  `^的?[^，,。；;、]{0,8}?(?:${RURAL}|居民|小伙|小伙子|姑娘|群众|市民|老人|老汉|大爷|大妈|青年|后生|媳妇|人氏|老乡|退[役伍]军人|老兵|乡贤|老?党员|[护巡守][^,，。的]{0,2}员|羊倌|村医|后人|少年|司机|船民|个体户|摊主|艺人|选手|妇女|女孩|男孩|[^,，。的]{0,2}农|求职者|退休教师|[^,，。的]{0,2}职工|矿工|工匠|师傅|骑手|渔家女|养蟹人|员工|退休职工)(?:、[^,，。;；、的]{2,8})?$|^的$|^籍[^,，。;；]{0,24}$`,
);

/** 溪口村村民李某、王某: those listed after whoever a place is told of. */
function listedAfter(scene: Scene, told: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [i, person] of scene.outer.entries()) {
    const before = scene.outer[i - 1];
    if (person.entity.kind !== "Person" || before?.entity.kind !== "Person") continue;
    if (!/^[、和]$/.test(scene.text.slice(before.end, person.start))) continue;
    const known = [...told, ...drafts].find(
      (d) => d.from === before.entity && d.evidence.end === before.end && d.confidence === NATIVE_SURE,
    );
    if (known)
      drafts.push({ ...known, from: person.entity, evidence: { ...known.evidence, end: person.end } });
  }
  return drafts;
}

/** How sure it is that a place right before somebody is where he is from. */
const NATIVE_SURE = 0.89;

/** 溪口村村民李某, 江城籍企业家李某: a place right before who is of it. */
function beforeName(scene: Scene, person: Spot, index: number): Draft[] {
  if (person.entity.kind !== "Person") return [];
  const place = placeBefore(scene, index);
  if (!place) return [];
  const gap = scene.text.slice(place.end, person.start);
  const foreign = rank(place.entity) === 0 && /^[^,，。;；、的]{2,10}$/.test(gap);
  const raised = /^长大的$/.test(gap) && /在$/.test(scene.text.slice(0, place.start).slice(-1));
  const villager = gap === "" && place.entity.level === "VILLAGE";
  const told = foreign || raised || villager || NATIVE.test(gap);
  return told ? [toDraft(scene, person, place, { start: place.start, end: person.end }, NATIVE_SURE)] : [];
}

/** The place right before a name, or before the post that stands between: 江城籍企业家、某商会会长李某. */
function placeBefore(scene: Scene, index: number) {
  const [before, further] = [scene.outer[index - 1], scene.outer[index - 2]];
  if (before?.entity.kind === "Place") return { ...before, entity: before.entity };
  const person = scene.outer[index];
  const native = further && person && /^籍[^,，。;；]*$/.test(scene.text.slice(further.end, person.start));
  return native && further.entity.kind === "Place" ? { ...further, entity: further.entity } : undefined;
}

/** What may stand between a name on a roll and where he is from, and after that: 李某（女） 江城县桃花镇司机. */
const BESIDE = /^(?:[（(][男女][^）)]{0,8}[）)])?(?:[（(]|[ \u3000]{1,4})$/;
const WHAT_HE_IS = /^(?!的|人)[^\n,，。;；、（()）]{0,10}(?=$|[\n,，。;；、)）])/;
const OFFICE = /(?:长|书记|主任|主席|代表|委员|经理|总裁|医[师生]|教师|教授|主管)$/;

/** A place before these is that of his school or works: 李某（江城县实验中学）. */
const INSTITUTION = /校|学|院|所|局|站|厂|公司|队|社(?!区)|部|委|馆|处|中心|集团|银行|政府|办|车间|矿|店|园/;

/** 李某（江城县桃花镇）, 李某 桃花镇溪口村村民: a place beside a name on a roll. */
function besideNames(scene: Scene): Draft[] {
  return scene.outer.flatMap((person, i) => {
    const next = scene.outer[i + 1];
    if (person.entity.kind !== "Person" || next?.entity.kind !== "Place") return [];
    if (!BESIDE.test(scene.text.slice(person.end, next.start))) return [];
    const place = innermost(spotsWithin(scene.outer, { start: next.start, end: next.start + 40 }, "Place"));
    const rest = place && WHAT_HE_IS.exec(scene.text.slice(place.end, place.end + 12))?.[0];
    const named =
      place && rest && spotsWithin(scene.outer, { start: place.end, end: place.end + rest.length });
    if (!place || rest === undefined || OFFICE.test(rest) || (named && named.length > 0)) return [];
    if (INSTITUTION.test(rest) || (rest !== "" && rank(place.entity) < 0)) return [];
    return [toDraft(scene, person, place, { start: person.start, end: place.end }, 0.88)];
  });
}

const VILLAGE_FOLK = /村民$/;
const VILLAGER = new RegExp(`(?:${RURAL}|居民)(?:、[^,，。;；、的]{2,8})?$`);

/** 在溪口村,…村民李某: the village that the paragraph named last, else the only one of the article. */
function villagers(scene: Scene): Draft[] {
  const isVillage = ({ entity }: Spot) => entity.kind === "Place" && entity.level === "VILLAGE";
  const villages = distinct(scene.outer.filter(isVillage));
  return scene.outer.flatMap((person, i) => {
    if (person.entity.kind !== "Person") return [];
    const lead = scene.text.slice(Math.max(0, person.start - 16), person.start);
    if (!VILLAGER.test(lead) || scene.outer[i - 1]?.end === person.start) return [];
    const start = scene.text.lastIndexOf("\n", person.start) + 1;
    const places = spotsWithin(scene.outer, { start, end: person.start }, "Place");
    const own = places.findLast(isVillage);
    const last = places.at(-1);
    if (last && last !== own && /^[^,，。;；]{0,10}$/.test(scene.text.slice(last.end, person.start)))
      return [];
    const [only] = villages;
    const meant = VILLAGE_FOLK.test(lead) && villages.length === 1 && only && only.start < person.start;
    const place = own ?? (meant ? only : undefined);
    return place
      ? [toDraft(scene, person, place, { start: own?.start ?? person.start, end: person.end }, 0.82)]
      : [];
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

const LEFT = /从(?=[^,，。;；]{2,16}?(?:走出|考[进入上]|嫁[到给进入]|迁[来居到]))/;
const CAME = /从(?=[^,，。;；]{2,16}?(?:专程)?(?:赶来|赶到|远道而来)的)/;
const GREW_UP = /土生土长的?/;

/** 李某从溪口村考进师范; 这个土生土长的新民乡汉子: the place somebody left, or grew up in. */
function grewUp(scene: Scene, turn: Turn): Draft[] {
  const came = CAME.exec(turn.words);
  const match = came ?? LEFT.exec(turn.words) ?? GREW_UP.exec(turn.words);
  if (!match) return [];
  const after = turn.start + match.index + match[0].length;
  const place = innermost(spotsWithin(scene.outer, { start: after, end: turn.end }, "Place"));
  const local = came || /[县区旗镇乡村寨屯社]$|木$|查$/.test(place?.entity.name ?? "");
  if (!place || place.start > after + 1 || !local) return [];
  const lead = turn.words.slice(0, match.index);
  const person =
    (came && spotsWithin(scene.outer, { start: place.end, end: turn.end }, "Person")[0]) ??
    spotsWithin(scene.outer, { start: turn.start, end: place.start }, "Person").at(-1) ??
    (CARRIED.test(lead) && lead !== "" ? turn.subjects.at(-1) : undefined);
  return person ? [toDraft(scene, person, place, turn, 0.84)] : [];
}

/** COMES_FROM: where persons are from. */
export function findOrigins(scene: Scene, turns: readonly Turn[]): Draft[] {
  const told = [
    ...turns.flatMap((turn) => [...said(scene, turn), ...natives(scene, turn), ...grewUp(scene, turn)]),
    ...scene.outer.flatMap((person, i) => beforeName(scene, person, i)),
    ...besideNames(scene),
  ];
  const known = new Set(told.map((d) => d.from));
  return [...told, ...[...listedAfter(scene, told), ...villagers(scene)].filter((d) => !known.has(d.from))];
}
