import { unitOfPlace } from "../gazetteer/units.ts";
import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { costBetween, MARK } from "../text/lattice.ts";
import { type BodyScene, bodyEndingAt } from "./body-scene.ts";
import { type BodySuffix, GENERIC_WORDS } from "./body-words.ts";
import { toCompany } from "./company.ts";
import type { FoundBody } from "./found-body.ts";
import { isTradeOfBodies } from "./trim-front.ts";
import { code, type Word, wordBefore } from "./walk.ts";

/** Suffixes that end no everyday phrase: what stands before them back to a verb or a mark is a name. */
const FORM =
  /(?:公司|集团|律师事务所|药房|幼儿园|旅行社|农场|合作社|联合社|[铺店庄坊厂]|[面饭餐茶照相]馆|民宿|农家乐|艺术团|合唱团|剧团|舞团|乐团|[小中]学|学校|医院|诊所|研究会|协会|基金会|俱乐部|研究中心|林业局|传习所|实验室|[粮护测]站)$/;

/** Classes of words that stand before names and not in them. */
const BOUNDS = new Set([..."VurcyeSmktx"].map(code)).add(MARK);
const TIME = code("t");
const LED = new Set([..."vdbtp"].map(code));
const LONGEST = 8;

/** Classes of characters that stand right before a name and seldom begin one. */
const AHEAD = new Set([..."vfd"].map(code));

/** Nats for each character of a name, and of one that is a single word of the dictionary. */
const NAMED = 5.8;
const RARE = 7;
/** Of a word before a form that says much itself: 惠民|食品厂; and of a school that has teachers and pupils. */
const LOW = 5;
const MUCH = /^(?:..厂|律师事务所|..药房|..合作社|旅行社|..馆|..铺|.坊|传习所|实验室)$/;
const SCHOOL_STAFF = /^的?(?:师生|副?校长|老师|教师|学生|同学|[高初][一二三]|[一二三四五六]年级)/;

/** 于|新大地律师事务所, 的|老街坊酒坊: the words, of whatever class, between a bound and a form of bodies. */
export function boundedBody(
  scene: BodyScene,
  { suffix, category }: BodySuffix,
  end: number,
): FoundBody | undefined {
  const { lattice } = scene;
  if (!FORM.test(lattice.text.slice(Math.max(0, end - 5), end))) return undefined;
  const last = end - suffix.length;
  const words = wordsFrom(scene, last);
  while (words[0] && leadsUp(words[0])) words.shift();
  const core = words.map(({ text }) => text).join("");
  const start = last - core.length;
  if (
    core.length < (/^(?:厂|站|实验室)$/.test(suffix) ? 3 : 2) ||
    core.length > LONGEST ||
    isGeneric(words, suffix) ||
    words.some(({ text }) => COUNTED.test(text))
  )
    return undefined;
  const low =
    MUCH.test(suffix) || (category === "SCHOOL" && SCHOOL_STAFF.test(lattice.text.slice(end, end + 4)));
  const least = low ? LOW : words.length > 1 ? NAMED : RARE;
  if (costBetween(lattice, start, last) / core.length < least) return undefined;
  const place = category === "COMPANY" ? scene.placeAt.get(start) : undefined;
  if (place?.division) {
    const unit = unitOfPlace(place);
    return { ...toCompany(lattice.text, { start: unit.start, unit, words }, unit, end), confidence: 0.75 };
  }
  return { start, end, name: lattice.text.slice(start, end), aliases: [], category, confidence: 0.7 };
}

/** The name that ends at an offset and that no dictionary has: 法士特 before 宝鸡工厂; undefined for none. */
export function nameEndingAt(scene: BodyScene, end: number): string | undefined {
  const words = wordsFrom(scene, end);
  while (words[0] && leadsUp(words[0])) words.shift();
  const core = words.map(({ text }) => text).join("");
  const named = core.length > 1 && !isGeneric(words, "") && !words.some(({ text }) => COUNTED.test(text));
  return named && costBetween(scene.lattice, end - core.length, end) / core.length >= LOW ? core : undefined;
}

/** 公办幼儿园: of what kind. A firm has its trade among such words, and another before them. */
const isGeneric = (words: readonly Word[], suffix: string): boolean =>
  words.some(({ text }) => OWNED.test(text)) ||
  words.at(-1)?.text === "性" ||
  (suffix.endsWith("公司") ? words.slice(0, 1) : words).some(({ text }) => GENERIC_WORDS.has(text));

const OWNED = /^(?:旗下|下属|所属|直属|子公司|各类)$/;

const leadsUp = ({ text, kind }: Word): boolean => text.length === 1 && AHEAD.has(kind) && !BEGINS.test(text);

/** The words that end at an offset, back to what bounds a name. */
function wordsFrom(scene: BodyScene, end: number): Word[] {
  const { lattice, taken, placeAt } = scene;
  const words: Word[] = [];
  for (let start = end; end - start <= LONGEST; ) {
    const at = wordBefore(lattice, start);
    const kind = lattice.wordClass[at] ?? MARK;
    if (at < 0 || taken[at] === 1 || placeAt.has(start) || bodyEndingAt(scene, start)) break;
    const text = lattice.text.slice(at, start);
    if (isBound(text, kind)) break;
    words.unshift({ text, kind });
    start = at;
  }
  return words;
}

function isBound(text: string, kind: number): boolean {
  if (text.length > 1) return BOUNDS.has(kind) || (LED.has(kind) && !isTradeOfBodies(text));
  if (/^[起过出]$/.test(text)) return true;
  return ((BOUNDS.has(kind) && kind !== TIME) || FUNCTION_CHARACTERS.has(text)) && !INSIDE.test(text);
}

const COUNTED = /^[一二两三四五六七八九十几多数各某]?[家所个座间处条支名]$/;

/** Characters of those classes that firms' names begin with: 东, 中. */
const BEGINS = /^[东西南北中正新永]$/;

/** Function characters that firms' names hold: 新大地, 天高. */
const INSIDE = /^[地能新高大兴和]$/;
