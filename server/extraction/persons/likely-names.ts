import { isSingularPost, mayEndTitle } from "../offices/posts.ts";
import { gain, isHan, type Lattice, MARK } from "../text/lattice.ts";
import { isKind } from "../text/word-kinds.ts";
import { BEFORE_POST, BEFORE_SAYING, BEFORE_VERB, scoreAfter } from "./after-name.ts";
import {
  AFTER_OF,
  AFTER_PLURAL,
  AFTER_POST,
  AFTER_ROLE,
  AFTER_START,
  APPOINTED,
  APPOINTING_END,
  scoreBefore,
} from "./before-name.ts";
import { type Candidate, ENOUGH, HOPELESS, isCut, isFunction, matches } from "./candidate.ts";
import { startsPart } from "./name-parts.ts";
import { cutsAdverb, isDoubled, isNative, isNoPerson, isOrdinary, isPlaceLike } from "./no-person.ts";
import {
  composedNamesAt,
  LONGEST_CHINESE,
  type NameReading,
  namesAt,
  soundNamesAt,
  unlistedNamesAt,
} from "./person-names.ts";
import { isSingleVerb } from "./single-verbs.ts";
import { singleSurnameCost } from "./surnames.ts";

const DELIMITED = 4;

/** The best reading at each offset where a name might begin, with what stands around it counted in. */
export function findCandidates(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < lattice.text.length; start++) {
    if (lattice.wordLength[start] === 0 && !isCut(lattice, start)) continue;
    const listed = namesAt(lattice, start);
    if (listed.length === 0 && !mayFollow(lattice.text, start) && !startsPart(lattice.text, start)) continue;
    const best = bestReading(lattice, start, listed);
    if (best) found.push(best);
  }
  return found;
}

const mayFollow = (text: string, start: number): boolean =>
  mayEndTitle(text, start) || (start > 0 && APPOINTING_END[text.charCodeAt(start - 1)] === 1);

/** What the best circumstances add after a name. */
const MOST_AFTER = 20;

/** Names of other tongues: a brief one needs something beside it that says so. */
const composedReadings = (lattice: Lattice, start: number, before: number): NameReading[] =>
  composedNamesAt(lattice, start).filter(
    ({ end }) => before >= AFTER_ROLE || end - start > 2 || scoreAfter(lattice, end) > BEFORE_SAYING,
  );

const mayBeComposed = (text: string, start: number): boolean =>
  startsPart(text, start) || startsPart(text, start + 1) || startsPart(text, start + 2);

function bestReading(lattice: Lattice, start: number, listed: readonly NameReading[]): Candidate | undefined {
  const before = scoreBefore(lattice, start);
  const composed = mayBeComposed(lattice.text, start) ? composedReadings(lattice, start, before) : [];
  const rare = before >= APPOINTED ? rareReadings(lattice, start, before) : [];
  // 韩巴特尔 is no 韩巴特.
  const whole = composed.some(({ end }) => end - start > LONGEST_CHINESE);
  const chinese = whole ? [] : listed;
  const readings = composed.length + rare.length > 0 ? [...chinese, ...composed, ...rare] : listed;
  let best: Candidate | undefined;
  for (const name of readings) {
    if (name.gain < HOPELESS || name.gain + before + MOST_AFTER < ENOUGH) continue;
    const candidate = scored(lattice, name, before);
    if (candidate.score <= (best?.score ?? 0)) continue;
    if (
      isNoPerson(lattice.text, name) ||
      isPlaceLike(lattice, name, before) ||
      cutsAdverb(lattice.text, name) ||
      isOrdinary(lattice, name) ||
      isNative(lattice.text, name) ||
      (before < AFTER_PLURAL && isDoubled(lattice.text, name))
    )
      continue;
    best = candidate;
  }
  return best;
}

/** Names that only an office or a role makes believable: 扎西顿珠, and those without a listed surname. */
const LEAST_UNLISTED = -12.5;

const EACH = /[逐每各挨沿]/;

/** Whether an office that one person holds, or the verb that gives one, stands before. */
const isHolders = (text: string, start: number, before: number): boolean =>
  (before === AFTER_POST && isSingularPost(text, start)) || APPOINTS.test(text.slice(start - 2, start));
const APPOINTS = /任命|免去/;

/** 写信, 前年, 走|后: what is done, or when. */
const isNoName = (lattice: Lattice, start: number, end: number): boolean =>
  (lattice.wordLength[start] === end - start && isKind(lattice, start, "vtd")) ||
  /[前后时]/.test(lattice.text.charAt(end - 1));

const rareReadings = (lattice: Lattice, start: number, before: number): NameReading[] => [
  ...soundNamesAt(lattice, start).map((name) => ({ ...name, gain: Math.min(name.gain, 4) })),
  ...(isHolders(lattice.text, start, before) && gain(lattice, start, start, 0) > -3
    ? unlistedNamesAt(lattice, start).filter(
        (name) =>
          name.gain > LEAST_UNLISTED &&
          !(name.end - start === 2 && isNoName(lattice, start, name.end)) &&
          !isFunction(lattice.text, start) &&
          !EACH.test(lattice.text.charAt(start)),
      )
    : []),
];

/** After 任命X: 为…; after 免去X: 的…职务. */
const APPOINTED_LINK = /[、的为任]|同志|辞去|担任/y;
const isDelimited = (lattice: Lattice, end: number, after: number): boolean =>
  after >= BEFORE_SAYING || end >= lattice.text.length || lattice.wordClass[end] === MARK;

/** What stands before 着, 了 and 过 is a verb: 铁军带着. */
const ASPECT =
  /[着了过](?!硬)|(?<=[开写画唱讲买卖拍演])的|(?<=[站坐蹲住躺跪守走跑冲扑跳])[在到进上出向]|(?<=[记获夺])(?:个人|集体|[一二三特]等|提名|最佳|优秀|[“"]|[冠亚季]军|[金银铜][牌奖]|全国|省|市)|(?<=正)(?:[和与为给向对用把从]|[\u4e00-\u9fff]着|忙|带领|准备|组织|指导)/y;
const RUNS_ON = 8;
const runsOn = (text: string, { end }: NameReading): number => (matches(ASPECT, text, end) ? RUNS_ON : 0);

/** 红十字会|石某|主任: between a body and an office. */
const BODY_END = /[会部处局院所室科站社厂队办庭系校]/;
const OF_BODY = 4;

/** What follows the one whom a clause begins with, and seldom anything else: 曾是, 才, 的父亲, 1986年. */
const OF_SUBJECT =
  /(?:[12][0-9]{3}年|[曾才又却没想已从进常]|要(?![求素闻])|不(?![仅但光少])|很(?!多)|眼[眶圈睛里]|的(?:名字|事迹|故事|办公室|身影)|是|把|原[是在任]|的(?:父亲|母亲|[爸妈哥姐弟妹叔舅姑姨]|儿子|女儿|妻子|丈夫|家|爱人|老伴|爷爷|奶奶|[手脸心眼]))/y;
const AS_SUBJECT = 4;
/** Classes of words that go on after whom a clause begins with: of time, adverbs, prepositions; brief verbs and numbers are doubtful. */
const GOES_ON = "pdVtSr";
const GOES_ON_LONG = "vmx";
const GOING_ON = 6;

/** What the words after a name tell that a clause begins with: 冯某|去年租下, 单某|用三年. */
function subjectScore(lattice: Lattice, { start, end }: NameReading, before: number, after: number): number {
  const { text } = lattice;
  const heads = before === AFTER_START || before === AFTER_OF;
  if (!heads || end - start !== LONGEST_CHINESE || /[于从自至到]/.test(text.charAt(end - 1))) return 0;
  const goesOn = isKind(lattice, end, (lattice.wordLength[end] ?? 0) > 1 ? GOES_ON + GOES_ON_LONG : GOES_ON);
  const told = after < BEFORE_SAYING && matches(OF_SUBJECT, text, end) ? AS_SUBJECT : 0;
  return Math.max(told, goesOn ? GOING_ON - after : 0);
}

/** 卢艳|跟在后面: before a verb of one character. */
const isActing = ({ text, wordLength }: Lattice, { start, end }: NameReading): boolean =>
  end - start <= LONGEST_CHINESE && wordLength[end] === 1 && isSingleVerb(text.charCodeAt(end));

/** 技工|杨和平: a common surname, and a word that many are called by, after what somebody is. */
const WORD_FOR_NAME = 2.5;
const COMMON_SURNAME = 6.6;
const isWordForName = (lattice: Lattice, { start, end }: NameReading, before: number): boolean =>
  before === AFTER_ROLE &&
  end - start === LONGEST_CHINESE &&
  lattice.wordLength[start + 1] === 2 &&
  (singleSurnameCost(lattice.text.charAt(start)) ?? COMMON_SURNAME) < COMMON_SURNAME;

/** 校长|信箱, 所长|成果转化: an everyday word where a name might stand, with nothing after it that follows a name. */
const EVERYDAY = 12;
const COMMON = -11;
/** 会长|单位: a word so common that nothing makes it a name. */
const MOST_COMMON = -15;
const isEveryday = ({ wordLength }: Lattice, { start, end, gain }: NameReading, after: number): boolean =>
  end - start === 2 &&
  wordLength[start] === 2 &&
  (gain < MOST_COMMON || (gain < COMMON && (after === 0 || after === BEFORE_VERB)));

/** 崔溪|月扑出, 蓝鹤|年带人: what is left of a longer name stands alone where nothing stands alone. */
const LEFT_OVER = 2;
const leavesOver = (lattice: Lattice, { start, end }: NameReading): boolean =>
  end - start === 2 &&
  lattice.wordLength[end] === 1 &&
  isKind(lattice, end, "nagjfbtm") &&
  isHan(lattice.text.charCodeAt(end)) &&
  !COUNTING.test(lattice.text.charAt(end));
const COUNTING = /[一二三四五六七八九十百千万两几]/;

function scored(lattice: Lattice, name: NameReading, before: number): Candidate {
  const after = scoreAfter(lattice, name.end);
  const delimited = before >= APPOINTED && isDelimited(lattice, name.end, after) ? DELIMITED : 0;
  const appointed =
    before === APPOINTED && matches(APPOINTED_LINK, lattice.text, name.end) ? BEFORE_SAYING : 0;
  const ofBody = after === BEFORE_POST && BODY_END.test(lattice.text.charAt(name.start - 1)) ? OF_BODY : 0;
  const subject = subjectScore(lattice, name, before, after);
  const circumstance = before + after + delimited + appointed + ofBody + subject - runsOn(lattice.text, name);
  const acts = after === 0 && isActing(lattice, name) ? BEFORE_VERB : 0;
  const everyday = isEveryday(lattice, name, after) ? EVERYDAY : 0;
  const word = isWordForName(lattice, name, before) ? WORD_FOR_NAME : 0;
  return {
    start: name.start,
    end: name.end,
    gain: name.gain,
    score: name.gain + circumstance + acts + word - everyday - (leavesOver(lattice, name) ? LEFT_OVER : 0),
  };
}
