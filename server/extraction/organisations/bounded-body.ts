import { FUNCTION_CHARACTERS } from "../text/function-words.ts";
import { costBetween, MARK } from "../text/lattice.ts";
import { type BodyScene, bodyEndingAt } from "./body-scene.ts";
import { type BodySuffix, GENERIC_WORDS } from "./body-words.ts";
import { asPrinted, type FoundBody } from "./found-body.ts";
import { TRADES_OF_BODIES } from "./trim-front.ts";
import { code, lengthOf, type Word, wordsBack } from "./walk.ts";

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
  const { text } = scene.lattice;
  if (!FORM.test(text.slice(Math.max(0, end - 5), end))) return undefined;
  const core = coreBefore(scene, end - suffix.length, suffix);
  if (!core || core.length < (/^(?:厂|站|实验室)$/.test(suffix) ? 3 : 2)) return undefined;
  const low = MUCH.test(suffix) || (category === "SCHOOL" && SCHOOL_STAFF.test(text.slice(end, end + 4)));
  if (core.cost < (low ? LOW : core.words > 1 ? NAMED : RARE)) return undefined;
  return asPrinted(text, end - suffix.length - core.length, end, category, 0.7);
}

/** The name that ends at an offset and that no dictionary has: 法士特 before 宝鸡工厂; undefined for none. */
export function nameEndingAt(scene: BodyScene, end: number): string | undefined {
  const core = coreBefore(scene, end, "");
  return core && core.length > 1 && core.cost >= LOW
    ? scene.lattice.text.slice(end - core.length, end)
    : undefined;
}

/** The words that end at an offset and may be a name: characters and words in all, nats for each character. */
function coreBefore(
  scene: BodyScene,
  end: number,
  suffix: string,
): { length: number; words: number; cost: number } | undefined {
  const { lattice, taken, placeAt } = scene;
  const bounded = wordsBack(lattice, end, ({ text, kind }, at) => {
    const to = at + text.length;
    const free = taken[at] !== 1 && !placeAt.has(to) && !bodyEndingAt(scene, to);
    return end - to <= LONGEST && free && !isBound(text, kind);
  });
  const first = bounded.findIndex((word) => !leadsUp(word));
  const words = first < 0 ? [] : bounded.slice(first);
  const length = lengthOf(words);
  if (length > LONGEST || isGeneric(words, suffix) || words.some(({ text }) => COUNTED.test(text)))
    return undefined;
  return { length, words: words.length, cost: costBetween(lattice, end - length, end) / length };
}

/** 公办幼儿园: of what kind. A firm has its trade among such words, and another before them. */
const isGeneric = (words: readonly Word[], suffix: string): boolean =>
  words.some(({ text }) => OWNED.test(text)) ||
  words.at(-1)?.text === "性" ||
  (suffix.endsWith("公司") ? words.slice(0, 1) : words).some(({ text }) => GENERIC_WORDS.has(text));

const OWNED = /^(?:旗下|下属|所属|直属|子公司|各类)$/;

const leadsUp = ({ text, kind }: Word): boolean => text.length === 1 && AHEAD.has(kind) && !BEGINS.test(text);

/** Whether a word stands before a name and not in it. */
function isBound(text: string, kind: number): boolean {
  if (text.length > 1) return BOUNDS.has(kind) || (LED.has(kind) && !TRADES_OF_BODIES.test(text));
  if (/^[起过出]$/.test(text)) return true;
  return ((BOUNDS.has(kind) && kind !== TIME) || FUNCTION_CHARACTERS.has(text)) && !INSIDE.test(text);
}

const COUNTED = /^[一二两三四五六七八九十几多数各某]?[家所个座间处条支名]$/;

/** Characters of those classes that firms' names begin with: 东, 中. */
const BEGINS = /^[东西南北中正新永]$/;

/** Function characters that firms' names hold: 新大地, 天高. */
const INSIDE = /^[地能新高大兴和]$/;
