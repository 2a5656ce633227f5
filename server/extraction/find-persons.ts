import { gain, type Lattice, MARK } from "./lattice.ts";
import { type NameReading, nameFilling, namesAt, transcribedNameAround } from "./person-names.ts";
import { postEnd, postStart, roleStart } from "./posts.ts";

/** One place where a person is named. */
export interface FoundPerson {
  start: number;
  end: number;
  /** The name without blanks inside. */
  name: string;
  /** Nats for the name being one. */
  score: number;
}

/** Nats that a circumstance adds to a name; set by looking at what it lets in and leaves out. */
const AFTER_POST = 16;
const AFTER_ROLE = 13;
const BEFORE_POST = 7;
const BEFORE_COURTESY = 11;
const BEFORE_SAYING = 5;
const BEFORE_VERB = 2.5;
const AFTER_START = 1.5;
const AFTER_OF = 3;
const BEFORE_MARK = 1;
const IN_BRACKETED_LIFE = 14;
const IN_LIST = 9;
const IN_RUN = 4;
const APPOINTED = 12;
const ENOUGH = 8;
/** Below this no circumstance helps. */
const HOPELESS = -14;

const COURTESY =
  /(?:同志|先生|女士|老师|医生|大爷|大妈|阿姨|奶奶|爷爷|师傅|同学|夫妇|一家|一行|等人|本人|家中|告诉记者|向记者|对记者)/y;
const SAYING =
  /(?:说|表示|介绍|坦言|告诉|强调|指出|要求|建议|认为|透露|感慨|回忆|笑着|呼吁|主持|出席|致辞|讲话|率|率队|带队|会见|代表|宣读|宣布|作了|作|希望|勉励|提出|通报|一行|先后|深入|来到|赴|随后|详细|认真|还|也|则|在|对|向|就|与|和|从|将|以|为|被|的)/y;
const LIFE = /[(,](?:男|女|[0-9]{1,3}岁|[0-9]{4}年|汉族|[\u4e00-\u9fff]{1,3}族|化名)/y;
const APPOINTING = /(?:任命|免去|选举|决定|提名|接受|推选|聘任|聘请|补选|同意|撤销)$/;

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

/** Whether the words can be cut here without making the text much less likely. */
const isCut = (lattice: Lattice, at: number): boolean => gain(lattice, at, at, 0) > -7;

function scoreBefore(lattice: Lattice, start: number): number {
  const { text } = lattice;
  if (start === 0 || /[\n。!?;"”“(:,]/.test(text.charAt(start - 1))) return AFTER_START;
  if (APPOINTING.test(text.slice(Math.max(0, start - 2), start))) return APPOINTED;
  if (!isCut(lattice, start)) return 0;
  if (postStart(text, start) >= 0) return AFTER_POST;
  const role = roleStart(text, start);
  if (role >= 0) return start - role === 1 ? AFTER_START : AFTER_ROLE;
  if (text.charAt(start - 1) === "的" && text.charAt(start - 2) !== "的") return AFTER_OF;
  return 0;
}

function scoreAfter(lattice: Lattice, end: number): number {
  const { text } = lattice;
  if (matches(LIFE, text, end)) return IN_BRACKETED_LIFE;
  if (matches(COURTESY, text, end)) return BEFORE_COURTESY;
  if (postEnd(text, end) >= 0) return BEFORE_POST;
  if (matches(SAYING, text, end)) return BEFORE_SAYING;
  if (end >= text.length || lattice.wordClass[end] === MARK) return BEFORE_MARK;
  return lattice.wordClass[end] === "v".charCodeAt(0) ? BEFORE_VERB : 0;
}

const PLACE_END = /[村镇乡路县区市街桥庄寨屯湾洲江河湖山岭片巷]/;

interface Candidate extends NameReading {
  score: number;
}

/** The best reading at each offset where a name might begin, with what stands around it counted in. */
function findCandidates(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < lattice.text.length; start++) {
    const readings = namesAt(lattice, start).filter((name) => name.gain > HOPELESS);
    if (readings.length === 0) continue;
    const before = scoreBefore(lattice, start);
    const best = readings
      .map((name) => ({ ...name, score: name.gain + before + scoreAfter(lattice, name.end) }))
      .filter((name) => before >= AFTER_ROLE || !PLACE_END.test(lattice.text.charAt(name.end - 1)))
      .sort((a, b) => b.score - a.score)[0];
    if (best && best.score > 0) found.push(best);
  }
  return found;
}

/** Names around a dot (买买提·吐尔逊), and names of sound characters alone after a post (扎西顿珠). */
function findTranscribed(lattice: Lattice): Candidate[] {
  const found: Candidate[] = [];
  const { text } = lattice;
  for (let dot = text.indexOf("·"); dot >= 0; dot = text.indexOf("·", dot + 1)) {
    const name = transcribedNameAround(text, dot);
    if (!name) continue;
    const start = trimmedStart(lattice, name.start, dot);
    found.push({ start, end: name.end, gain: 10, score: 20 });
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
  /(?:等|参加|出席|分别|一同|一起|共同|陪同|列席|在座|和|与|及|先后|也|均|都|到会|随同|参与|作|进行|荣获|获|被|当选|组成|主持|三人|两人|二人|四人|五人|[0-9]+[名人位])|[、,。;:!?)\n ]|$/y;

/** The name that begins at `start` in a list: exactly what stands before the next separator, else the likeliest. */
function listedName(lattice: Lattice, start: number): Candidate | undefined {
  const { text } = lattice;
  const scored = namesAt(lattice, start)
    .filter((name) => name.gain > HOPELESS && !isPostAt(text, name))
    .map((name) => ({ ...name, score: name.gain + (matches(LIST_END, text, name.end) ? IN_LIST : 0) }));
  return scored.sort((a, b) => b.score - a.score)[0];
}

const isPostAt = (text: string, name: NameReading): boolean => postStart(text, name.end) >= 0;

/** Names that go on from a proven one: 刘光跃、段志刚, run together or with blanks between. */
function followList(lattice: Lattice, first: Candidate, known: ReadonlyMap<number, Candidate>): Candidate[] {
  const found: Candidate[] = [];
  for (let at = first.end; at < lattice.text.length; ) {
    SEPARATOR.lastIndex = at;
    const gap = SEPARATOR.exec(lattice.text)?.[0].length ?? 0;
    if (known.has(at + gap)) break;
    const next = listedName(lattice, at + gap);
    const needed = gap === 0 ? IN_LIST + 3 : lattice.text.charAt(at) === "、" ? 0.5 : 5;
    if (!next || next.score < needed) break;
    found.push({ ...next, score: Math.max(next.score, ENOUGH) });
    at = next.end;
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

/** Keeps the best of those that overlap, in text order. */
function withoutOverlap(candidates: readonly Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length);
  const kept: Candidate[] = [];
  for (const name of [...candidates].sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (taken.subarray(name.start, name.end).includes(1)) continue;
    taken.fill(1, name.start, name.end);
    kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Every further place of a proven name, where the words around do not speak against it. */
function findAgain(lattice: Lattice, proven: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const best = new Map<string, number>();
  for (const { start, end, score } of proven) {
    const name = lattice.text.slice(start, end);
    best.set(name, Math.max(best.get(name) ?? 0, score));
  }
  for (const [name, score] of best) {
    for (let at = lattice.text.indexOf(name); at >= 0; at = lattice.text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      const here = nameFilling(lattice, at, end)?.gain ?? 0;
      const around = scoreBefore(lattice, at) + scoreAfter(lattice, end);
      const needed = here < -3 ? 0.5 : -12;
      if (here + around > needed) found.push({ start: at, end, gain: here, score: score + here / 100 });
    }
  }
  return found;
}

/** A doctrine bears a name and names nobody: 习近平新时代中国特色社会主义思想, 邓小平理论. */
const DOCTRINE = /(?:新时代中国特色社会主义|同志为|[\u4e00-\u9fff]{0,6}?)(?:思想|理论|主义)/y;

/** Every place of the text where a person is named. */
export function findPersons(lattice: Lattice): FoundPerson[] {
  const { text } = lattice;
  const candidates = [...findCandidates(lattice), ...findTranscribed(lattice), ...findRuns(lattice)];
  const proven = withoutOverlap(
    candidates.filter(({ score }) => score >= ENOUGH),
    text.length,
  );
  const known = new Map(proven.map((name) => [name.start, name]));
  const listed = proven.flatMap((name) => followList(lattice, name, known));
  const all = withoutOverlap([...proven, ...listed], text.length);
  return withoutOverlap([...all, ...findAgain(lattice, all)], text.length)
    .filter((name) => !matches(DOCTRINE, text, name.end))
    .map(({ start, end, score }) => ({
      start,
      end,
      name: text.slice(start, end).replaceAll(" ", ""),
      score,
    }));
}
