import { lexicon } from "../lexicon/lexicon.ts";
import { charactersOf } from "../text/characters.ts";
import { gain, isHan, type Lattice } from "../text/lattice.ts";
import { partEnds } from "./name-parts.ts";
import { isSingleVerb } from "./single-verbs.ts";
import { singleSurnameCost, surnameAt } from "./surnames.ts";

/** A stretch of text that can be read as a person's name. */
export interface NameReading {
  start: number;
  end: number;
  /** Nats by which the whole text is likelier with the name than with dictionary words in its place. */
  gain: number;
}

/** A Chinese name with a surname of one character, in full. */
export const LONGEST_CHINESE = 3;

/** Nats: how rare a person is among words, and a given name of one character or two. */
const PERSON_COST = 4;
const ONE_GIVEN_COST = 1.4;
const TWO_GIVEN_COST = 0.3;
const RARE_GIVEN_COST = 9.5;
const COMPOUND_ONE_GIVEN_COST = 0.5;
const COMPOUND_TWO_GIVEN_COST = 1.6;
/** Of a character that no list of surnames has; taken only where an office says that a name follows. */
const UNLISTED_SURNAME_COST = 11.5;
const BLANK_COST = 3;
/** Never in a given name. */
const NOT_GIVEN = "的了着过是们吗呢吧这那哪啊某您我你他她它很局地等已队厂厅给";
/** Seldom in a given name, and everywhere in running text. */
const SELDOM_GIVEN =
  "在与及被把将向对从到都就还又并且或则即第几个位名说因致为以和会得市县省区镇村台带做聊话问谈讲听跑叫让";
const SELDOM_COST = 4;

/** By code unit: 1 for a Han character that may stand in a given name, 2 for one that seldom does. */
const givenKind = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) if (isHan(unit)) givenKind[unit] = 1;
for (const char of NOT_GIVEN) givenKind[char.charCodeAt(0)] = 0;
for (const char of SELDOM_GIVEN) givenKind[char.charCodeAt(0)] = 2;

function givenCost(unit: number, column: 0 | 1 | 2): number {
  const cost = lexicon().given[column][unit] || RARE_GIVEN_COST;
  return givenKind[unit] === 2 || (column === 2 && isSingleVerb(unit)) ? cost + SELDOM_COST : cost;
}

const canBeGiven = (text: string, at: number): boolean =>
  at < text.length && givenKind[text.charCodeAt(at)] !== 0;

function reading(
  lattice: Lattice,
  start: number,
  surname: number,
  surnameCost: number,
  given: 1 | 2,
): NameReading | undefined {
  const { text } = lattice;
  const from = start + surname;
  const end = from + given;
  if (end > text.length) return undefined;
  for (let at = from; at < end; at++) if (!canBeGiven(text, at)) return undefined;
  const lengthCost =
    given === 1
      ? surname > 1
        ? COMPOUND_ONE_GIVEN_COST
        : ONE_GIVEN_COST
      : surname > 1
        ? COMPOUND_TWO_GIVEN_COST
        : TWO_GIVEN_COST;
  const cost =
    given === 1
      ? givenCost(text.charCodeAt(from), 0)
      : givenCost(text.charCodeAt(from), 1) + givenCost(text.charCodeAt(from + 1), 2);
  return { start, end, gain: gain(lattice, start, end, PERSON_COST + surnameCost + lengthCost + cost) };
}

/** The ways to read a Chinese name at an offset, the likeliest first. */
export function namesAt(lattice: Lattice, start: number): NameReading[] {
  const surname = surnameAt(lattice.text, start);
  return surname ? namesOf(lattice, start, surname.length, surname.cost) : [];
}

/** Names whose first character no list of surnames has. */
export const unlistedNamesAt = (lattice: Lattice, start: number): NameReading[] =>
  canBeGiven(lattice.text, start) && !surnameAt(lattice.text, start)
    ? namesOf(lattice, start, 1, UNLISTED_SURNAME_COST)
    : [];

function namesOf(lattice: Lattice, start: number, surname: number, cost: number): NameReading[] {
  const found: NameReading[] = [];
  enter(found, reading(lattice, start, surname, cost, 2));
  enter(found, reading(lattice, start, surname, cost, 1));
  const single = surname === 1 ? undefined : singleSurnameCost(lattice.text.charAt(start));
  if (single !== undefined) {
    enter(found, reading(lattice, start, 1, single, 2));
    enter(found, reading(lattice, start, 1, single, 1));
  }
  enter(found, spacedName(lattice, start, surname, cost));
  return found;
}

/** Puts a reading where it stands among a few, the likeliest first. */
function enter(found: NameReading[], name: NameReading | undefined): void {
  if (!name) return;
  let at = found.length;
  for (; at > 0 && (found[at - 1]?.gain ?? 0) < name.gain; at--) found[at] = found[at - 1] ?? name;
  found[at] = name;
}

/** 马　骏, 邓　小川: a name set wide, to stand under longer ones. */
function spacedName(lattice: Lattice, start: number, surname: number, cost: number): NameReading | undefined {
  const { text } = lattice;
  let from = start + surname;
  if (text.charAt(from) !== " ") return undefined;
  while (text.charAt(from) === " ") from++;
  let end = from;
  while (end < from + 3 && canBeGiven(text, end)) end++;
  if (from - start > 4 || end === from || end - from > 2) return undefined;
  const [first, second] = [text.charCodeAt(from), text.charCodeAt(from + 1)];
  const given =
    end - from === 1 ? ONE_GIVEN_COST + givenCost(first, 0) : givenCost(first, 1) + givenCost(second, 2);
  return { start, end, gain: gain(lattice, start, end, PERSON_COST + cost + BLANK_COST + given) };
}

/** The name that fills a span exactly, if the span can be one: in a list, 、高兴、 is one. */
export function nameFilling(lattice: Lattice, start: number, end: number): NameReading | undefined {
  const transcribed = transcribedNameAt(lattice.text, start);
  if (transcribed === end) return { start, end, gain: TRANSCRIBED_GAIN };
  const names = [
    ...composedNamesAt(lattice, start),
    ...namesAt(lattice, start),
    ...soundNamesAt(lattice, start),
  ];
  return names.find((reading) => reading.end === end);
}

const TRANSCRIBED_GAIN = 12;
/** Characters that transcribe sounds in names of other tongues. */
const SOUNDS = charactersOf(
  "素玉因旦牙生再敏则布都外合提麦尼夏依孜力甫沙帕斯坎热阿艾安奥巴白班邦保贝本比彼边宾波伯勃博布采查达大戴丹当道得德登迪蒂丁东杜多顿厄尔恩法凡范菲费芬冯夫弗福富盖甘冈高戈格葛古瓜哈海汉杭豪荷赫黑亨洪侯胡华怀惠霍基吉济加迦贾简江杰金京久喀卡凯坎康考柯科克肯孔库夸奎昆拉来莱赖兰朗劳勒雷蕾里力历利莉丽连廉良列烈林琳留龙隆卢鲁露路伦罗洛吕麻马玛买迈麦曼芒毛茅梅门蒙孟米密蜜敏明缪摩莫墨默姆木穆那娜纳乃南内尼妮年聂宁纽农努诺欧帕潘庞培佩彭蓬皮平泼珀普奇齐恰钱乔切钦琴丘让热仁日荣茹儒若撒萨塞赛三桑瑟森沙莎山善尚绍舍申神生圣施石史士舒斯松苏孙索塔泰坦汤唐陶特腾提汀廷通图吐托瓦娃外万旺威韦维魏温文翁沃乌吾伍武西希锡喜夏香肖谢辛欣兴休雄修许雅亚延扬耶叶伊依宜易因英雍尤于约扎泽曾詹张哲珍芝治朱卓孜宗佐吉孜提帕江热依木卓措旦巴洛桑顿珠嘎玛仓央次仁加措古丽巴图孟和其木格娜仁托娅逊别亚皮合尔孜万提买肉苏甫吾守迪力娜帕排祖木孙赛克波孔曲觉旺多降央丹增布阿茸罗让则戈呷惹嫫孟德苏荣那顺敖云音朝勒宝仑花格斯琴塔娜乌云高娃朝鲁哈斯汗",
);

/** Sounds that are function words at the edge of a name. */
const WITHIN_SOUNDS = charactersOf("不都");
const isInnerSound = (text: string, at: number): boolean => isSound(text, at) || isWithinSound(text, at);

/** End of a name with a dot (买买提·吐尔逊, 约翰·史密斯) or -1. */
function transcribedNameAt(text: string, start: number): number {
  let at = start;
  let dots = 0;
  while (at < text.length && at - start < 20) {
    if (text.charAt(at) === "·" && at > start) dots++;
    else if (!isSound(text, at) && !(isWithinSound(text, at) && isInnerSound(text, at + 1))) break;
    at++;
  }
  while (at > start && text.charAt(at - 1) === "·") at--;
  return dots > 0 && text.slice(start, at).includes("·") ? at : -1;
}

const isSound = (text: string, at: number): boolean => at < text.length && SOUNDS[text.charCodeAt(at)] === 1;
const isWithinSound = (text: string, at: number): boolean =>
  at < text.length && WITHIN_SOUNDS[text.charCodeAt(at)] === 1;

/** Whether all but the first character, which may be a surname, are such as transcribe sounds: 吴扎木苏. */
export const isSoundName = (name: string): boolean => [...name.slice(1)].every((char) => isSound(char, 0));

/** A name around a dot: sound characters to both sides. */
export function transcribedNameAround(text: string, dot: number): { start: number; end: number } | undefined {
  let start = dot;
  while (start > 0 && dot - start < 8 && isInnerSound(text, start - 1)) start--;
  while (start < dot && isWithinSound(text, start)) start++;
  if (start === dot) return undefined;
  const end = transcribedNameAt(text, start);
  return end > dot + 1 ? { start, end } : undefined;
}

const SOUND_COST = 4.6;
const SOUND_NAME_COST = 8;

const FIRST_PART_COST = 9;
const NEXT_PART_COST = 5;
/** However odd to the lexicon, such a name needs something beside it that says so. */
const MOST_GAIN = 8;

/** 韩|巴特尔: after a surname, words of three characters and more; 沙马|木果: after one of two characters, any. */
function afterSurname(text: string, start: number): { end: number; count: number }[] {
  const length = surnameAt(text, start)?.length ?? 0;
  if (length < 1 || length > 2) return [];
  return partEnds(text, start + length).filter(({ end }) => end - start > LONGEST_CHINESE);
}

/** Names made of known words of other tongues: 卓玛, 布和巴特尔. */
export const composedNamesAt = (lattice: Lattice, start: number): NameReading[] =>
  [...partEnds(lattice.text, start), ...afterSurname(lattice.text, start)]
    .map(({ end, count }) => ({
      start,
      end,
      gain: Math.min(MOST_GAIN, gain(lattice, start, end, FIRST_PART_COST + NEXT_PART_COST * (count - 1))),
    }))
    .reverse();

/** Names of sound characters without a dot (扎西顿珠, 古丽娜尔), three characters and more, the likeliest first. */
export function soundNamesAt(lattice: Lattice, start: number): NameReading[] {
  const found: NameReading[] = [];
  for (let end = start + 1; end <= start + 7 && isSound(lattice.text, end - 1); end++) {
    const length = end - start;
    if (length < 3) continue;
    if (/[那这哪]里$/.test(lattice.text.slice(start, end))) break;
    found.push({ start, end, gain: gain(lattice, start, end, SOUND_NAME_COST + SOUND_COST * length) });
  }
  return found.sort((a, b) => b.gain - a.gain);
}
