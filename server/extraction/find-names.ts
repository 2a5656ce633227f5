import { unifyNames } from "./coreference.ts";
import { type FoundMention, inOneShape, nameOf, otherNames } from "./found-mention.ts";
import { pathOf } from "./gazetteer/gazetteer.ts";
import { findOwnUnits } from "./home/own-units.ts";
import { toBodySpan } from "./offices/office-scene.ts";
import { readTitles } from "./offices/titles.ts";
import { findBodies } from "./organisations/find-bodies.ts";
import { withoutFirms } from "./organisations/firms-of-officers.ts";
import type { FoundBody } from "./organisations/found-body.ts";
import type { Article } from "./page/find-articles.ts";
import { findCircles } from "./persons/circles.ts";
import { findPersons } from "./persons/find-persons.ts";
import type { FoundPerson } from "./persons/found-person.ts";
import { withActingSites } from "./places/acting-sites.ts";
import { findPlaces } from "./places/find-places.ts";
import type { FoundPlace } from "./places/found-place.ts";
import { toPlaceContext } from "./places/place-context.ts";
import { foldedTextOf, wordsOf } from "./reading.ts";
import type { Setting } from "./setting.ts";
import { findAll } from "./text/find-all.ts";

const confidenceOf = (score: number): number => Math.min(0.99, 0.62 + Math.max(0, score) / 50);

/** Persons, bodies and places named in the article's text. Offsets are into the text. */
export function findNames(article: Article, setting: Setting): FoundMention[] {
  const lattice = wordsOf(article);
  const context = toPlaceContext(setting);
  const seen = withoutFirms(lattice.text, findPersons(lattice)).filter(
    (person) => !isSigner(lattice.text, person),
  );
  const found = findPlaces(lattice, context);
  const persons = withoutVillages(seen, found);
  const places = withoutPersons(found, persons);
  const bodies = findBodies(lattice, places, context, persons);
  const own = findOwnUnits(lattice, places, context);
  const lines = datelines(lattice.text);
  const inText = ({ start, end }: { start: number; end: number }) =>
    end <= article.text.length && !lines.some((line) => line.start <= start && end <= line.end);
  const circles = findCircles(lattice.text, persons, places, context);
  const covered = coverOf(bodies, lattice.text.length);
  const named = [...places.filter((place) => !isInside(lattice.text, place, covered)), ...own];
  const mentions = [
    ...persons.filter(inText).map((person) => personMention(article, person, circles.get(person.start))),
    ...named.filter(inText).map((place) => placeMention(article, place)),
    ...bodies.filter(inText).map((body) => bodyMention(article, body)),
  ];
  const folded = foldedTextOf(article);
  const acting = withActingSites(folded, mentions);
  const implied = impliedBodies(article, lattice.text, persons, acting, places);
  return unifyNames(folded, article.text, [...acting, ...implied])
    .map(inOneShape)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** 云梦新闻网岳阳4月26日讯, 云梦生活网讯: who brings the report and where it was written is no part of it. */
const DATELINE =
  /(?:^|\n)[\u3000 ]*[\u4e00-\u9fff]{2,10}(?:网|报|在线|社|台)[\u4e00-\u9fff]{0,6} ?(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:讯|电|消息)/g;

const datelines = (text: string): { start: number; end: number }[] =>
  findAll(text, DATELINE).map(({ index, 0: line }) => ({ start: index, end: index + line.length }));

/** Departments that only an office names: 宣传部 in 市委常委、宣传部部长. */
function impliedBodies(
  { text }: Article,
  folded: string,
  persons: readonly FoundPerson[],
  mentions: readonly FoundMention[],
  places: readonly FoundPlace[],
): FoundMention[] {
  const bodies = mentions.filter(({ kind }) => kind === "Organisation");
  const spans = bodies.map((body) =>
    toBodySpan(body.start, body.end, nameOf(body), folded.slice(body.start, body.end), body.category),
  );
  const villages = places
    .filter(({ level }) => level === "VILLAGE")
    .map(({ start, end, name }) => toBodySpan(start, end, name, folded.slice(start, end)));
  const ends = new Set(bodies.map(({ end }) => end));
  return readTitles(folded, persons, spans, villages)
    .flatMap(({ offices }) => offices.flatMap(({ implied }) => implied ?? []))
    .filter(({ end }) => end <= text.length && !ends.has(end))
    .filter((body) => !persons.some(({ start, end }) => body.start <= start && end <= body.end))
    .map(({ start, end, name, aliases }) => ({
      kind: "Organisation",
      start,
      end,
      text: text.slice(start, end),
      name,
      aliases,
      category: categoryOfUnit(name, bodies),
      confidence: 0.9,
    }));
}

const categoryOfUnit = (name: string, bodies: readonly FoundMention[]): FoundMention["category"] =>
  name.endsWith("人武部")
    ? "MILITARY"
    : name.endsWith("村委会")
      ? "GOVERNMENT"
      : (bodies.find((body) => name.startsWith(nameOf(body)))?.category ?? "PARTY");

/** Who only signs: (记者 胥子衿 通讯员 …), 本报记者 …. */
const SIGNS =
  /(?:记者|通讯员|实习生|摄影|撰稿|图\/文|文\/图|制图|组版|责编|责任编辑|责任校对|校对|版式|版面设计|排版|美编|美术编辑|值班编辑|值班主任|编审|终审|签发)[ :/]*(?:[\u4e00-\u9fff]{2,4}[ 、]+)*$/;
const isSigner = (text: string, { start, end }: FoundPerson): boolean =>
  isBracketed(text, start, end) ||
  SIGNS.test(text.slice(Math.max(0, start - 24), start)) ||
  SIGNED.test(text.slice(end, end + 5));
/** 本报讯(柳某), and (柳某 丁某) below the last sentence: who wrote it. */
const isBracketed = (text: string, start: number, end: number): boolean =>
  OPENED.test(text.slice(Math.max(0, start - 16), start)) && CLOSED.test(text.slice(end, end + 16));
const OPENED = /(?:讯|电|[。”!?])\s*\((?:[\u4e00-\u9fff]{2,4}[ 、]+)*$/;
const CLOSED = /^(?:[ 、]+[\u4e00-\u9fff]{2,4})*\)(?=\s*(?:\n|$|\d))/;

/** 柳某 摄: the credit of a picture. */
const SIGNED = /^[ /]?(?:摄影?|供图|绘|图\/文|文\/图)(?=[ 。)\n]|$)/;

/** 丁家桥镇|李元|村, 岐山县|蔡家坡: what a village or township is called right after what it lies in is nobody. */
function withoutVillages(persons: readonly FoundPerson[], places: readonly FoundPlace[]): FoundPerson[] {
  const villages = new Map(
    places
      .filter(
        ({ level, within }) =>
          (level === "VILLAGE" && within?.level === "TOWNSHIP") || (level === "TOWNSHIP" && within),
      )
      .map((village) => [village.own, village]),
  );
  return persons.filter(({ start, end }) => (villages.get(start)?.end ?? 0) < end);
}

function withoutPersons(places: readonly FoundPlace[], persons: readonly FoundPerson[]): FoundPlace[] {
  const taken = new Set<number>();
  for (const { start, end } of persons) for (let at = start; at < end; at++) taken.add(at);
  return places.filter(({ own, end }) => !taken.has(own) && !taken.has(end - 1));
}

/** By offset: the ordinal of the longest body whose name covers it, 0 for none. */
function coverOf(bodies: readonly FoundBody[], length: number): Int32Array {
  const covered = new Int32Array(length);
  for (const [index, { start, end }] of bodies.entries())
    if (covered[end - 1] === 0) covered.fill(index + 1, start, end);
  return covered;
}

/** A site or a short name inside a body's name is part of it; a spelled-out division there is a place as well. */
function isInside(text: string, place: FoundPlace, covered: Int32Array): boolean {
  const body = covered[place.own] ?? 0;
  if (body === 0 || covered[place.end - 1] !== body) return false;
  if (place.level === "COUNTRY" || place.level === "ZONE" || text.charAt(place.end) === "队") return false;
  if (place.level === "REGION") return true;
  if (text.charAt(place.own - 1) === "驻" && place.division) return false;
  const printed = text.slice(place.own, place.end);
  return (
    place.level === "SITE" || !(printed === place.name || /[省市县区旗盟镇乡村道]$|自治州$/.test(printed))
  );
}

function personMention(
  { text }: Article,
  { start, end, name, score }: FoundPerson,
  circle?: string,
): FoundMention {
  const printed = text.slice(start, end);
  return {
    kind: "Person",
    start,
    end,
    text: printed,
    name,
    aliases: printed === name ? undefined : [printed],
    confidence: confidenceOf(score),
    circle,
  };
}

function placeMention({ text }: Article, place: FoundPlace): FoundMention {
  const { start, end, name, aliases, level, division, confidence } = place;
  return {
    kind: "Place",
    start,
    end,
    text: text.slice(start, end),
    name,
    aliases,
    level,
    divisionCode: division?.code,
    path: division && pathOf(division),
    confidence,
  };
}

/** 县长 tells the government, and is no name of it. */
const OFFICE = /(?:[省市县区州旗盟镇乡]长|自治区副?主席)$/;

function bodyMention({ text }: Article, body: FoundBody): FoundMention {
  const { start, end, name, aliases, category, confidence, unit } = body;
  const printed = text.slice(start, end);
  const own = unit?.place?.level === "COUNTRY" ? [text.slice(unit.end, end)] : [];
  const isName = (unit?.bare === false || !unit) && !OFFICE.test(printed);
  return {
    kind: "Organisation",
    start,
    end,
    text: printed,
    name,
    aliases: otherNames(name, [...aliases, ...own, ...(isName ? [printed] : [])]),
    category,
    confidence,
  };
}
