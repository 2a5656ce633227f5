import { BRANDS } from "./body-words.ts";
import { FUNCTION_CHARACTERS } from "./function-words.ts";
import { startsTownship } from "./gazetteer/gazetteer.ts";
import { type FoundPerson, withLaterNames } from "./later-names.ts";
import { gain, type Lattice, MARK } from "./lattice.ts";
import {
  isSoundName,
  type NameReading,
  nameFilling,
  namesAt,
  soundNamesAt,
  transcribedNameAround,
  unlistedNamesAt,
} from "./person-names.ts";
import { isSingularPost, mayEndTitle, postEnd, postStart, postStarts, roleStart } from "./posts.ts";
import { slottedNames } from "./slotted-names.ts";
import { surnameAt } from "./surnames.ts";

/** Nats that a circumstance adds to a name; set by looking at what it lets in and leaves out. */
const AFTER_POST = 18;
/** After a post that running text uses of the many: 专家, 学生. */
const AFTER_PLURAL = 14;
const AFTER_ROLE = 12;
/** 74岁的. */
const AFTER_AGE = 11;
const AFTER_TRADE = 7;
/** 启蒙教练是. */
const AFTER_BEING = 7;
const BEFORE_POST = 7;
const BEFORE_COURTESY = 11;
const BEFORE_SAYING = 5;
const BEFORE_VERB = 2.5;
const AFTER_START = 1.5;
const AFTER_OF = 4;
const BEFORE_MARK = 1;
const IN_BRACKETED_LIFE = 14;
/** Without a title, a list or a saying a name must be this likely by itself. */
const BY_ITSELF = 10;
const IN_LIST = 12;
const DELIMITED = 4;
const IN_RUN = 4;
const APPOINTED = 12;
const ENOUGH = 8;
/** Below this no circumstance helps. */
const HOPELESS = -22;

const COURTESY =
  /(?:同志|先生|女士|老师|医生|大爷|大妈|阿姨|奶奶|爷爷|师傅|同学|夫妇|一家|一行|等人|等[0-9一二三四五六七八九十百两]{1,4}[名位人]|本人|家中|告诉记者|向记者|对记者)/y;
const SAYING =
  /(?:说|表示|介绍|坦言|告诉|强调|指出|要求|建议|认为|透露|感慨|回忆|笑着|呼吁|主持|出席|致辞|讲话|率|率队|带队|会见|代表|宣读|宣布|作了|作|希望|勉励|提出|通报|一行|先后|深入|来到|赴|随后|详细|认真|还|也|则|在|对|向|就|从|将|以|被|致|获|荣获|因|诉称|辩称|供述|反映|透露|聊(?!城)|为(?=[\u4e00-\u9fff]{2})|带(?=[着领队头])|拉着|应邀|受邀|主刀|领唱|头一个|第一个|率先|抢先|当场|当即|随即|现场|开口|接过|已被|念名|宣誓|砍下|贡献|攻入|打进|助攻|得到|摘得|夺得|斩获|拿下|破门|扳平|击败|战胜|跑出|以[0-9])/y;
const LIFE =
  /(?:[(,]|今年)(?:现任|曾任|原任|男|女|[0-9一二三四五六七八九十]{1,3}岁|[0-9]{4}年|汉族|[\u4e00-\u9fff]{1,3}族|化名)/y;
const APPOINTING = /(?:任命|免去|选举|决定|提名|接受|推选|递补|增选|聘任|聘请|补选|同意|撤销)$/;

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether the words can be cut here without making the text much less likely. */
const isCut = (lattice: Lattice, at: number): boolean => gain(lattice, at, at, 0) > -7;

const NO_NAME_AFTER_POST =
  /(?:职务|职位|一职|等职|节|岗位|会议|办公|以上|级别|人选|候选|队伍|台[前就上下]|一行|代表团|全体|成员|分工|负责|办)/y;
/** 线路工, 塔吊司机, 客房服务员. */
const TRADE = /[\u4e00-\u9fff]{2}(?:工|员|匠|师|司机|户|商)$|[^三务助惠支富为涉强兴神司学]农$/;

function scoreBefore(lattice: Lattice, start: number): number {
  const { text } = lattice;
  if (start === 0 || /[\n。!?;"”“(:,]/.test(text.charAt(start - 1))) return AFTER_START;
  if (APPOINTING.test(text.slice(start - 2, start))) return APPOINTED;
  if (!isCut(lattice, start)) return 0;
  return mayEndTitle(text, start) ? scoreTitle(lattice, start) : scoreWord(text, start);
}

/** 派出所民警, 研究院专家: the body before the post makes it one person's. */
const isOfBody = (text: string, start: number): boolean =>
  /[所队局院校司站会馆团部室科处庭社厂]/.test(text.charAt((postStarts(text, start).at(-1) ?? 0) - 1));

function scoreTitle(lattice: Lattice, start: number): number {
  const { text } = lattice;
  if (matches(NO_NAME_AFTER_POST, text, start)) return 0;
  if (text.charAt(start - 1) === "长" && startsTownship(text, start - 1)) return 0;
  const posts = postStarts(text, start);
  if (isCounted(text, posts.at(-1) ?? start)) return AFTER_START;
  if (posts.some((post) => isCut(lattice, post)))
    return isSingularPost(text, start) || isOfBody(text, start) ? AFTER_POST : AFTER_PLURAL;
  const role = roleStart(text, start);
  if (role >= 0 && isCut(lattice, role))
    return start - role === 1 || isToldOf(lattice, start) ? AFTER_START : AFTER_ROLE;
  return scoreWord(text, start);
}

/** 12名医师常驻: what follows a number of people is what they do. */
const isCounted = (text: string, post: number): boolean =>
  /(?:[0-9十百千余多几]|[^第][二两三四五六七八九])[名位个]$/.test(text.slice(Math.max(0, post - 4), post));

/** 让军人安心、家属舒心: a quality that people are said to have. */
function isToldOf({ text, wordLength, wordClass }: Lattice, start: number): boolean {
  const length = wordLength[start] ?? 0;
  return (
    length === 2 &&
    QUALITY.has(wordClass[start] ?? MARK) &&
    /[让使令][^,。;!?\n]{0,12}$/.test(text.slice(Math.max(0, start - 14), start))
  );
}
const QUALITY = new Set([..."avizd"].map((letter) => letter.charCodeAt(0)));

function scoreWord(text: string, start: number): number {
  if (TRADE.test(text.slice(Math.max(0, start - 4), start))) return AFTER_TRADE;
  if (text.charAt(start - 1) === "的" && text.charAt(start - 2) !== "的")
    return isSingularPost(text, start - 1)
      ? AFTER_ROLE
      : text.charAt(start - 2) === "岁"
        ? AFTER_AGE
        : AFTER_OF;
  return /[是叫]/.test(text.charAt(start - 1)) && isTitle(text, start - 1) ? AFTER_BEING : 0;
}

const isTitle = (text: string, end: number): boolean =>
  postStart(text, end) >= 0 || roleStart(text, end) >= 0;

const MADE = /被(?:选举|聘任|任命|推选|聘请|增选|补选|选|聘)为/y;
const APPOINTED_AS =
  /(?:同志)?(?:被(?:选举|聘任|任命|推选|聘请|增选|补选)|不再担任|不再兼任|当选|拟任|辞去)/y;
const NEWS_VERB = "V".charCodeAt(0);
const WORD_AFTER = new Set([..."vdV"].map((letter) => letter.charCodeAt(0)));

/** 任命…，雷鸣为县财政局局长；: in a sentence that appoints, the next is appointed as well. */
const AS_POST = /为[^,。;!?\n]{2,24}(?=[,。;、\n])/y;
function isAppointedNext(text: string, end: number): boolean {
  AS_POST.lastIndex = end;
  const as = AS_POST.exec(text);
  if (!as || !mayEndTitle(text, end + as[0].length) || postStart(text, end + as[0].length) < 0) return false;
  return /(?:任命|选举|聘任|补选)[^。!?\n]*$/.test(text.slice(Math.max(0, end - 90), end));
}

/** A line of a roll: the name, a blank, then body and post to the line's end. */
const ROLL_LINE = /(?:\([男女]\))? +[\u4e00-\u9fff]{4,24}(?=\n|$)/y;
function isInRoll(text: string, end: number): boolean {
  ROLL_LINE.lastIndex = end;
  const line = ROLL_LINE.exec(text);
  if (!line || !/(?:^|\n)[\u4e00-\u9fff]{2,4}$/.test(text.slice(Math.max(0, end - 5), end))) return false;
  const close = end + line[0].length;
  return postStart(text, close) >= 0 || TRADE.test(text.slice(end, close));
}

function scoreAfter(lattice: Lattice, end: number): number {
  const { text } = lattice;
  if (text.charAt(end) === "为" && isAppointedNext(text, end)) return APPOINTED;
  if (isInRoll(text, end)) return APPOINTED;
  if (matches(MADE, text, end)) return AFTER_POST;
  if (matches(APPOINTED_AS, text, end)) return APPOINTED;
  if (matches(LIFE, text, end)) return IN_BRACKETED_LIFE;
  if (matches(COURTESY, text, end)) return BEFORE_COURTESY;
  if (postEnd(text, end) >= 0) return BEFORE_POST;
  if (matches(SAYING, text, end)) return BEFORE_SAYING;
  if (end >= text.length || lattice.wordClass[end] === MARK) return BEFORE_MARK;
  const kind = lattice.wordClass[end] ?? MARK;
  if ((lattice.wordLength[end] ?? 0) < 2 || !WORD_AFTER.has(kind)) return 0;
  return kind === NEWS_VERB ? BEFORE_SAYING : BEFORE_VERB;
}

const PLACE_END = /[村镇乡路县区市街桥庄寨屯湾洲江河湖山岭片巷场宫馆站]/;

interface Candidate extends NameReading {
  score: number;
}

/** The best reading at each offset where a name might begin, with what stands around it counted in. */
function findCandidates(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < lattice.text.length; start++) {
    if (lattice.wordLength[start] === 0 && !isCut(lattice, start)) continue;
    const listed = namesAt(lattice, start);
    if (listed.length === 0 && !mayFollow(lattice.text, start)) continue;
    const best = bestReading(lattice, start, listed);
    if (best) found.push(best);
  }
  return found;
}

const APPOINTING_END = new Set("命去举定名受选补任请同意销");
const mayFollow = (text: string, start: number): boolean =>
  mayEndTitle(text, start) || APPOINTING_END.has(text.charAt(start - 1));

/** What the best circumstances add after a name. */
const MOST_AFTER = 20;

function bestReading(lattice: Lattice, start: number, listed: readonly NameReading[]): Candidate | undefined {
  const before = scoreBefore(lattice, start);
  const readings = before >= APPOINTED ? [...listed, ...rareReadings(lattice, start, before)] : listed;
  let best: Candidate | undefined;
  for (const name of readings) {
    if (name.gain < HOPELESS || name.gain + before + MOST_AFTER < ENOUGH) continue;
    if (
      isNoPerson(lattice.text, name) ||
      isPlaceLike(lattice, name, before) ||
      cutsAdverb(lattice.text, name) ||
      isNative(lattice.text, name) ||
      (before < AFTER_PLURAL && isDoubled(lattice.text, name))
    )
      continue;
    const candidate = scored(lattice, name, before);
    if (candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best;
}

/** Names that only an office or a role makes believable: 扎西顿珠, and those without a listed surname. */
const LEAST_UNLISTED = -12.5;
const isFunction = (text: string, at: number): boolean => FUNCTION_CHARACTERS.has(text.charAt(at));

const rareReadings = (lattice: Lattice, start: number, before: number): NameReading[] => [
  ...soundNamesAt(lattice, start).map((name) => ({ ...name, gain: Math.min(name.gain, 4) })),
  ...(before === AFTER_POST && isSingularPost(lattice.text, start) && gain(lattice, start, start, 0) > -3
    ? unlistedNamesAt(lattice, start).filter(
        (name) => name.gain > LEAST_UNLISTED && !isFunction(lattice.text, start),
      )
    : []),
];

/** After 任命X: 为…; after 免去X: 的…职务. */
const APPOINTED_LINK = /[、的为任]|同志|辞去|担任/y;
const isDelimited = (lattice: Lattice, end: number, after: number): boolean =>
  after >= BEFORE_SAYING || end >= lattice.text.length || lattice.wordClass[end] === MARK;

/** What stands before 着, 了 and 过 is a verb: 铁军带着. */
const ASPECT = /[着了过](?!硬)/y;
const RUNS_ON = 6;
const runsOn = (text: string, { end }: NameReading): number => (matches(ASPECT, text, end) ? RUNS_ON : 0);

function scored(lattice: Lattice, name: NameReading, before: number): Candidate {
  const after = scoreAfter(lattice, name.end);
  const delimited = before >= APPOINTED && isDelimited(lattice, name.end, after) ? DELIMITED : 0;
  const appointed =
    before === APPOINTED && matches(APPOINTED_LINK, lattice.text, name.end) ? BEFORE_SAYING : 0;
  const circumstance = before + after + delimited + appointed - runsOn(lattice.text, name);
  const proven = circumstance >= BEFORE_SAYING || name.gain >= BY_ITSELF;
  return {
    ...name,
    score: proven ? name.gain + circumstance : Math.min(ENOUGH - 1, name.gain + circumstance),
  };
}

/** 欧阳女士, 李书记: a surname with an address. */
const ADDRESS = /(?:老汉|大伯|大叔|女士|先生|同志|老师|师傅|书记|市长|县长|局长|主任|教授|校长|院长)$/;

/** Words that read like names and are none, wherever they stand. */
const NO_NAMES = new Set(
  "代表 蒙蒙亮 蒙亮 应邀 应聘 应战 应援 宣布 宣读 关切 常驻 常住 安排 齐聚 相聚 相约 纪念章 包括 经过 成为 连续 连夜 应对 应急".split(
    " ",
  ),
);

/** 判长 of 裁判长, 和季军 after 亚军: a title's own end. */
function endsInTitle(text: string, start: number, end: number): boolean {
  const role = roleStart(text, end);
  return role >= 0 && (role < start || (role === start + 1 && /[和与及]/.test(text.charAt(start))));
}

/** 大塘埠镇|长岗村: 镇 ends the township, and the village begins with 长. */
const isVillage = (text: string, start: number, end: number): boolean =>
  /[村屯寨]$/.test(text.slice(start, end)) &&
  /[\u4e00-\u9fff]{2}[镇乡县区]长$/.test(text.slice(Math.max(0, start - 4), start));

/** 邓婷|正在, 闻人静|先后: the last character belongs to the adverb. */
const ADVERBS = new Set(
  "正在 先后 曾经 曾在 已经 还在 一直 始终 经常 常常 随后 当场 亲自 专门 特意 连续".split(" "),
);
const cutsAdverb = (text: string, { start, end }: NameReading): boolean =>
  end - start > 2 && ADVERBS.has(text.slice(end - 1, end + 1));

/** A brand, a title's end, a unit before its head (海商庭庭长), a compound surname by itself, or a name cut off: 包信|和、. */
const isNoPerson = (text: string, { start, end }: NameReading): boolean =>
  NO_NAMES.has(text.slice(start, end)) ||
  roleStart(text, end) === start ||
  endsInTitle(text, start, end) ||
  (text.charAt(end - 1) === text.charAt(end) && postEnd(text, end) > 0) ||
  (text.charAt(end) === "和" && /[、,。;]/.test(text.charAt(end + 1))) ||
  (/[为任]/.test(text.charAt(end - 1)) && postEnd(text, end) > 0) ||
  (end - start === 2 && surnameAt(text, start)?.length === 2) ||
  isVillage(text, start, end) ||
  BRANDS.has(text.slice(start, end)) ||
  ADDRESS.test(text.slice(start, end));

/** 增盈村人 is of a village, not a name. */
const isNative = (text: string, { end }: NameReading): boolean =>
  /[村镇乡县市]人/.test(text.slice(end - 2, end));

/** 殷殷, 步步: a word far oftener than a name. */
const isDoubled = (text: string, { start, end }: NameReading): boolean =>
  end - start === 2 && text.charAt(start) === text.charAt(start + 1);

const isPlaceLike = (lattice: Lattice, name: NameReading, before: number): boolean =>
  before < AFTER_ROLE &&
  (PLACE_END.test(lattice.text.charAt(name.end - 1)) || /[镇乡县]/.test(lattice.text.charAt(name.end))) &&
  scoreAfter(lattice, name.end) < BEFORE_COURTESY;

/** Names around a dot (买买提·吐尔逊), and names of sound characters alone after a post (扎西顿珠). */
function findTranscribed(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  const { text } = lattice;
  for (let dot = text.indexOf("·"); dot >= 0; dot = text.indexOf("·", dot + 1)) {
    const name = transcribedNameAround(text, dot);
    if (!name) continue;
    const start = trimmedStart(lattice, name.start, dot);
    found.push({ start, end: name.end, gain: 10, score: 34 });
    dot = name.end;
  }
  return found;
}

/** A title or word that happens to be of sound characters is no part of the name after it. */
function trimmedStart(lattice: Lattice, start: number, dot: number): number {
  for (let at = start; at < dot - 1; at++) {
    if (postStart(lattice.text, at) >= 0 || roleStart(lattice.text, at) >= 0) return at;
  }
  return start;
}

const SEPARATOR = /[、,]| +|(?:和|与|及|以及|同)(?=[\u4e00-\u9fff])/y;
const LIST_END =
  /(?:等|为|参加|出席|分别|一同|一起|共同|陪同|列席|在座|和|与|及|先后|也|均|都|到会|随同|参与|作|进行|荣获|获|被|当选|组成|主持|应邀|受邀|三人|两人|二人|四人|五人|[0-9]+[名人位])|[、,。;:!?)\n ]|$/y;

/** The name that begins at `start` in a list: exactly what stands before the next separator, else the likeliest. */
function listedName(lattice: Lattice, start: number): Candidate | undefined {
  const { text } = lattice;
  const scored = namesAt(lattice, start)
    .filter((name) => name.gain > HOPELESS && !isPostAt(text, name) && !isPlaceBefore(text, name))
    .map((name) => ({
      ...name,
      score:
        name.gain +
        (matches(LIST_END, text, name.end) || scoreAfter(lattice, name.end) >= BEFORE_SAYING ? IN_LIST : 0),
    }));
  return scored.sort((a, b) => b.score - a.score)[0];
}

const ENDS_ITEM = /[、,。;:!?)\n 等]|参加|出席|应邀|受邀|$/y;
/** 松山湖 in a list is a place unless the item ends with it. */
const isPlaceBefore = (text: string, { end }: NameReading): boolean =>
  PLACE_END.test(text.charAt(end - 1)) && !matches(ENDS_ITEM, text, end);

const isPostAt = (text: string, name: NameReading): boolean => postStart(text, name.end) >= 0;

/** Names that go on from a proven one: 刘光跃、段志刚, run together or with blanks between. */
function followList(lattice: Lattice, first: Candidate, known: ReadonlyMap<number, Candidate>): Candidate[] {
  const found: Candidate[] = [];
  for (let at = first.end; at < lattice.text.length; ) {
    SEPARATOR.lastIndex = at;
    const gap = SEPARATOR.exec(lattice.text)?.[0].length ?? 0;
    if (known.has(at + gap)) break;
    const next = listedName(lattice, at + gap);
    const needed = gap === 0 ? IN_LIST : lattice.text.charAt(at) === "、" ? 0.5 : 6;
    if (!next || next.score < needed) break;
    found.push({ ...next, score: Math.max(next.score, ENOUGH) });
    at = next.end;
  }
  return found;
}

/** The names before a proven one in its list: 吴三省、毛奇龄为检察员. */
function precedeList(lattice: Lattice, last: Candidate, known: ReadonlyMap<number, Candidate>): Candidate[] {
  const found: Candidate[] = [];
  for (let start = last.start; lattice.text.charAt(start - 1) === "、"; ) {
    const name = firstOfRun(lattice, start - 1);
    if (!name || known.has(name.start) || name.gain < LEAST_IN_LIST) break;
    found.push({ ...name, score: ENOUGH });
    start = name.start;
  }
  return found;
}

/** Runs of two and more name-like items with 、 between, each filling its place: 廖健、刘光跃、段志刚. */
function findRuns(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  const { text } = lattice;
  for (let at = text.indexOf("、"); at >= 0; at = text.indexOf("、", at + 1)) {
    let mark = at;
    const run = [firstOfRun(lattice, at)].filter((name) => name !== undefined);
    for (;;) {
      const next = text.indexOf("、", mark + 1);
      const name = next > 0 && next - mark <= 5 ? nameFilling(lattice, mark + 1, next) : undefined;
      if (!name || name.gain < -3) break;
      run.push(name);
      mark = next;
    }
    at = mark;
    if (run.length >= 2 && run.reduce((sum, name) => sum + name.gain, 0) > 3 * run.length) {
      for (const name of run) found.push({ ...name, score: Math.max(ENOUGH, name.gain + IN_RUN) });
    }
  }
  return found;
}

const LEAST_IN_LIST = -3;
const BLANK_LIST = /[\u4e00-\u9fff]{1,4}(?: +[\u4e00-\u9fff]{1,4}){2,}/g;
const SURE_PART = 0.7;

/** Names with blanks between, some of them set wide: 丁一鸣 马　骏 王继往. */
function findBlankLists(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  for (const match of lattice.text.matchAll(BLANK_LIST)) {
    const items = blankItems(match[0], match.index);
    const names = items
      .map(({ start, end }) => nameFilling(lattice, start, end))
      .filter((name) => name !== undefined);
    if (names.length < 3 || names.length < items.length * SURE_PART) continue;
    for (const name of names) found.push({ ...name, score: ENOUGH + 4 });
  }
  return found;
}

/** The items of a list, a lone character taken together with one or two after it. */
function blankItems(list: string, offset: number): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = [];
  let open = false;
  for (const word of list.matchAll(/[^ ]+/g)) {
    const start = offset + word.index;
    const end = start + word[0].length;
    const last = items.at(-1);
    if (word[0].length <= 2 && open && last) {
      last.end = end;
      open = false;
    } else {
      items.push({ start, end });
      open = word[0].length === 1;
    }
  }
  return items;
}

/** The item before the first 、: all that stands between it and a mark or a joining word. */
function firstOfRun(lattice: Lattice, mark: number): NameReading | undefined {
  for (const length of [3, 2, 4]) {
    const start = mark - length;
    if (start > 0 && !/[\n。,;:!?”"和及与以]/.test(lattice.text.charAt(start - 1))) continue;
    const name = start < 0 ? undefined : nameFilling(lattice, start, mark);
    if (name && name.gain >= -3) return name;
  }
  return undefined;
}

function isTaken(taken: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (taken[at] === 1) return true;
  return false;
}

/** Keeps the best of those that overlap, in text order. */
function withoutOverlap(candidates: readonly Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length);
  const kept: Candidate[] = [];
  for (const name of [...candidates].sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (isTaken(taken, name.start, name.end)) continue;
    taken.fill(1, name.start, name.end);
    kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Proven names by their first two characters, each with its best score. */
function namesByStart(lattice: Lattice, proven: readonly Candidate[]): Map<string, Map<string, number>> {
  const index = new Map<string, Map<string, number>>();
  for (const { start, end, score } of proven) {
    const name = lattice.text.slice(start, end);
    const names = index.get(name.slice(0, 2)) ?? new Map<string, number>();
    names.set(name, Math.max(names.get(name) ?? 0, score));
    index.set(name.slice(0, 2), names);
  }
  return index;
}

/** Least a dictionary has to lose by a name that is no word of its own; a word needs words beside it that say so. */
const LEAST_AGAIN = -16;

/** Every further place of a proven name, where the words around do not speak against it. */
function findAgain(lattice: Lattice, proven: readonly Candidate[]): Candidate[] {
  const { text } = lattice;
  const found: Candidate[] = [];
  const index = namesByStart(lattice, proven);
  const starts = new Set([...index.keys()].map((key) => key.charCodeAt(0)));
  for (let start = 0; start < text.length; start++) {
    if (!starts.has(text.charCodeAt(start))) continue;
    for (const [name, score] of index.get(text.slice(start, start + 2)) ?? []) {
      const end = start + name.length;
      if (!text.startsWith(name, start)) continue;
      const here = nameFilling(lattice, start, end)?.gain ?? 0;
      const isWord = lattice.wordLength[start] === name.length;
      const stands = isWord
        ? here + scoreBefore(lattice, start) + scoreAfter(lattice, end) > 0.5 || here > -3
        : here > LEAST_AGAIN;
      if (stands) found.push({ start, end, gain: here, score: score + here / 100 });
    }
  }
  return found;
}

const LONGEST_NAME = 4;

/**
 * The name with its last character where a shorter one was read: twice and more it goes on with the same
 * character, no verb or word begins there, and what stands after that differs.
 */
function toFullLength(lattice: Lattice, name: Candidate): Candidate {
  const { text } = lattice;
  const last = text.charAt(name.end);
  if (name.end - name.start >= LONGEST_NAME || !/[\u4e00-\u9fff]/.test(last)) return name;
  const printed = text.slice(name.start, name.end);
  if (endsBeforeMark(text, printed, last)) return { ...name, end: name.end + 1 };
  if (
    printed.length === LONGEST_NAME - 1 &&
    isSoundName(printed + last) &&
    ENDS_LIST.test(text.slice(name.end + 1))
  )
    return { ...name, end: name.end + 1 };
  const after = new Set<string>();
  let count = 0;
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1)) {
    const end = at + printed.length;
    if (text.charAt(end) !== last || !mayGoOn(lattice, end)) return name;
    after.add(text.charAt(end + 1));
    count++;
  }
  return count >= 2 && after.size >= 2 ? { ...name, end: name.end + 1 } : name;
}

const ENDS_LIST = /^(?:[、,。]|等(?![级待])|出席|参加|陪同|列席|参会|主持|分别|当选)/;

/** 佟大为, with a mark after it: words like 为 that need another after them belong to the name there. */
const endsBeforeMark = (text: string, printed: string, last: string): boolean =>
  /[为带以将]/.test(last) &&
  new RegExp(`${printed}${last}[,。、;:!?)\n]`).test(text) &&
  !new RegExp(`${printed}(?!${last})`).test(text);

const mayGoOn = (lattice: Lattice, end: number): boolean =>
  !isFunction(lattice.text, end) &&
  !matches(SAYING, lattice.text, end) &&
  !matches(COURTESY, lattice.text, end) &&
  !matches(LIST_END, lattice.text, end) &&
  postEnd(lattice.text, end) < 0 &&
  (lattice.wordLength[end] ?? 0) < 2 &&
  isCut(lattice, end + 1);

/** A doctrine bears a name and names nobody: 习近平新时代中国特色社会主义思想, 邓小平理论. */
const DOCTRINE = /(?:新时代中国特色社会主义|同志为|[\u4e00-\u9fff]{0,6}?)(?:思想|理论|主义)/y;

/** What brackets introduce as a short form is no person: (下称“金科大”). */
const SHORT_FORM = /(?:简称|下称)(?:为)?[:“"‘']{0,2}([\u4e00-\u9fff]{2,8})/g;

/** Every place of the text where a person is named. */
export function findPersons(lattice: Lattice): FoundPerson[] {
  const { text } = lattice;
  const short = new Set([...text.matchAll(SHORT_FORM)].map((match) => match[1]));
  const candidates = [
    ...findCandidates(lattice),
    ...findTranscribed(lattice),
    ...findRuns(lattice),
    ...findBlankLists(lattice),
  ].filter(({ start, end }) => !short.has(text.slice(start, end)));
  const proven = withoutOverlap(
    candidates.filter(({ score }) => score >= ENOUGH),
    text.length,
  ).map((name) => toFullLength(lattice, name));
  const known = new Map(proven.map((name) => [name.start, name]));
  const listed = proven
    .flatMap((name) => [...followList(lattice, name, known), ...precedeList(lattice, name, known)])
    .map((name) => toFullLength(lattice, name));
  const some = withoutOverlap([...proven, ...listed], text.length);
  const taken = new Uint8Array(text.length);
  for (const { start, end } of some) taken.fill(1, start, end);
  const slotted = slottedNames(lattice, taken)
    .filter((name) => !isNoPerson(text, name) && !matches(NO_NAME_AFTER_POST, text, name.start))
    .map((name) => ({ ...name, score: ENOUGH }));
  const all = withoutOverlap([...some, ...slotted], text.length);
  const everywhere = withoutOverlap([...all, ...findAgain(lattice, all)], text.length).filter(
    (name) => !matches(DOCTRINE, text, name.end),
  );
  const persons = everywhere.map(({ start, end, score }) => ({
    start,
    end,
    name: text.slice(start, end).replaceAll(" ", ""),
    score,
  }));
  return withLaterNames(lattice, persons);
}
