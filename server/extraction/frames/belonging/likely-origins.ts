import type { Span } from "../../text/sentences.ts";
import type { Turn } from "../discourse.ts";
import { chainEnd, isVillage } from "../ranks.ts";
import { type Draft, evidenceOf, type Scene, type Spot, spotsWithin } from "../scene.ts";
import { naming, readEach, type Wording } from "../wordings.ts";

/** COMES_FROM, with what a span of the text says of it. */
export const comesFrom = (
  scene: Scene,
  person: Spot,
  place: Spot,
  span: Span,
  confidence: number,
): Draft => ({
  type: "COMES_FROM",
  from: person.entity,
  to: place.entity,
  evidence: evidenceOf(scene, span),
  confidence,
});

/** Whom a clause tells something of: who is named in it before an offset, else the last doer of its sentence. */
function told(scene: Scene, turn: Turn, at: number): Spot | undefined {
  const own = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person").at(-1);
  if (own) return own;
  const before = spotsWithin(scene.outer, { start: turn.sentence.start, end: turn.start }, "Person");
  return before.length === 1 ? before[0] : turn.subjects.at(-1);
}

const OF_HERE = /是(?:土生土长的)?(?:本|同)(?:村|社区|嘎查|屯|寨)(?:的?(?:村民|居民|农民)|人|的)/;

/** 李某是本村人: the village that the text named last. */
function ofThisVillage(scene: Scene, turn: Turn): Draft[] {
  const match = OF_HERE.exec(turn.words);
  const person = match && told(scene, turn, turn.start + match.index);
  const village =
    match && spotsWithin(scene.outer, { start: 0, end: turn.start }, "Place").findLast(isVillage);
  return person && village ? [comesFrom(scene, person, village, turn, 0.75)] : [];
}

const LEFT_HOME = /^老家|^(?:过|远道而)来(?=的?(?:[,，。;；”"]|$))/;

/** 李某从咸阳市老家带来, 他从江城过来: the place that somebody came from. */
function cameFrom(scene: Scene, turn: Turn): Draft[] {
  const from = /从(?=[^,，。;；])/.exec(turn.words);
  if (!from) return [];
  const at = turn.start + from.index + 1;
  const place = chainEnd(spotsWithin(scene.outer, { start: at, end: turn.end }, "Place"));
  if (!place || place.start > at + 8 || !LEFT_HOME.test(scene.text.slice(place.end, turn.end))) return [];
  const person = told(scene, turn, at);
  return person ? [comesFrom(scene, person, place, turn, 0.7)] : [];
}

/** Who says it: 游客李某说 after the clause, or before it. */
function speaker(scene: Scene, turn: Turn): Spot | undefined {
  const after = spotsWithin(scene.outer, { start: turn.end, end: turn.sentence.end }, "Person")[0];
  return turn.speaker?.kind === "Person" ? scene.outer.find(({ entity }) => entity === turn.speaker) : after;
}

/** “我住在溪口村”, 李某住在溪口村: a village that somebody lives in. */
function livesIn(scene: Scene, turn: Turn): Draft[] {
  const lives = /(?<![入曾])住在/.exec(turn.words);
  if (!lives) return [];
  const at = turn.start + lives.index;
  const place = spotsWithin(scene.outer, { start: at, end: turn.end }, "Place").find(isVillage);
  if (!place) return [];
  const self = /^[“"]?我(?:家|们)?就?$/.test(turn.words.slice(0, lives.index));
  const next = spotsWithin(scene.outer, { start: place.end, end: turn.end }, "Person")[0];
  const person = self ? speaker(scene, turn) : (next ?? told(scene, turn, at));
  return person ? [comesFrom(scene, person, place, turn, 0.7)] : [];
}

const PEOPLE_OF = /([\u4e00-\u9fff]{2,4})(?:人|籍[^,，。;；、的]{0,6})$/;

/** 丛山人李某: a village or county of the article without its letter. */
function ofShortName(scene: Scene, person: Spot): Draft[] {
  const match = PEOPLE_OF.exec(scene.text.slice(Math.max(0, person.start - 10), person.start));
  const stem = match?.[1] ?? "";
  for (let from = 0; from + 2 <= stem.length; from++) {
    const ending = new RegExp(`${stem.slice(from)}(?:[村镇乡县市区]|社区|街道)$`);
    const place = scene.spots.find(({ entity }) => entity.kind === "Place" && ending.test(entity.name));
    if (place) return [comesFrom(scene, person, place, person, 0.75)];
  }
  return [];
}

/** What plain people of a village are; officers and guests are called by other words. */
const FOLK =
  /^(?:(?:今年)?\d{2,3}岁的)?[^,，。;；、]{0,4}?(?:老?党员|老人|老汉|大[爷娘妈伯叔婶姐哥嫂]|养[^,，。的]{1,2}人|种[^,，。的]{1,2}人|大户|把式|能手|匠|妇女|后生|低保户|五保户|退伍军人|护林员|保洁员|媳妇|夫妇|阿[婆公姨])$/;

/** 在溪口村,养蜂人李某…: who opens the clause after a village and bears no office. */
function seenAtHome(scene: Scene, turn: Turn): Draft[] {
  const person = turn.spots.find(({ entity }) => entity.kind === "Person");
  if (!person || !FOLK.test(scene.text.slice(turn.start, person.start))) return [];
  const before = spotsWithin(scene.outer, { start: turn.sentence.start, end: turn.start });
  const village = before.at(-1);
  if (!village || !isVillage(village) || before.some(({ entity }) => entity.kind === "Person")) return [];
  const gap = scene.text.slice(village.end, turn.start);
  if (!/^[^。;；]{0,12}[,，]$/.test(gap)) return [];
  return [comesFrom(scene, person, village, { start: village.start, end: person.end }, 0.6)];
}

const LOOSELY_TOLD: readonly Wording[] = [
  ofThisVillage,
  naming(cameFrom, "Place"),
  naming(livesIn, "Place"),
  naming(seenAtHome, "Person"),
];

/** COMES_FROM by wider wordings, asked where no strict one says where a person is from. */
export const likelyOrigins = (scene: Scene, turns: readonly Turn[]): Draft[] => [
  ...readEach(scene, turns, LOOSELY_TOLD),
  ...scene.outer.flatMap((spot) => (spot.entity.kind === "Person" ? ofShortName(scene, spot) : [])),
];
