import { type Body, isDated, startCost, zoneCost } from "../bodies.ts";
import { unitsOf } from "../characters.ts";
import { headOverlap, pairsIn, pairsOf } from "../pairs.ts";
import { looksLikeName } from "./byline.ts";
import { type Glue, toGlue } from "./page-seams.ts";
import { type Edges, followCost } from "./seams.ts";

/** One article as far as it has been read: how its last block ends, and whether another came in between. */
interface Strand {
  /** Index of the body block that began it. */
  begun: number;
  last: Edges;
  /** Begun without a head above it: its head may stand further down, and the rest below that. */
  bare: boolean;
  resumed: boolean;
  /** Its first block and its last ones, to whose words the next ones are held. */
  members: readonly number[];
  /** The dearest beginning in mid-sentence that nothing above leads to; an open end below may. */
  misfit: number;
  /** Cost of leaving it as it ends. */
  open: number;
  /** What tells it from others that were left in mid-sentence; empty where it was not. */
  mark: string;
}

interface Path {
  cost: number;
  /** `cost` and that of every sentence left open. */
  total: number;
  /** Index of the body block that began the article which the last block belongs to. */
  current: number;
  strands: readonly Strand[];
  before?: Path;
}

/** Articles that may still go on at one place of a page. */
const MOST_OPEN = 8;
const SWITCH = 1;
const SWITCH_BACK = 0.5;
/** To an article whose last sentence was finished. */
const SWITCH_FINISHED = 2;
/** Who was there closes a report: 市领导甲、乙参加会议。 */
const CLOSING =
  /(?:参加|出席|陪同|列席)(?:[^，。；]{0,6}?(?<event>会|活动|调研|考察|签约|仪式|会见|慰问|走访|检查|督查|座谈))?[^，。；]{0,6}。$/u;
/** What goes on below another article's signature. */
const SIGNED = 3;
/** Of a head whose every word the block below it holds, and the article passed over for none. */
const PULL = 4;
/** Of a block below a head that begins with the day, as reports do. */
const DATED = 1.5;
/** Blocks of an article whose words count for the next one, beside its opening. */
const MEMORY = 5;
/** Readings of the page kept side by side. */
const BEAM = 24;

/**
 * Where two articles are printed into one another, which one each body block belongs to, named by the block
 * that begins it; `undefined` where no article is broken off and resumed. Articles are told apart by the rare
 * words of their heads and openings; only one that was left in mid-sentence, or was resumed before, goes on.
 */
export function tellStrands(bodies: readonly Body[]): number[] | undefined {
  if (!mayInterleave(bodies)) return undefined;
  const ledes = bodies.some((body) => body.block.edges.lede || body.above.signed);
  const ties = { glue: toGlue(bodies), kinship: toKinship(bodies) };
  let paths: Path[] = [];
  bodies.forEach((body, at) => {
    const options = paths.length === 0 ? [begin(undefined, body, at, ledes)] : [];
    const steps = toSteps(body, at, ties);
    for (const path of paths) {
      options.push(begin(path, body, at, ledes));
      if (!body.block.edges.lede) goOn(path, steps, options);
    }
    paths = cheapestOfEach(options);
  });
  const best = paths.toSorted((a, b) => a.total - b.total)[0];
  if (!best?.strands.some((strand) => strand.resumed)) return undefined;
  const strands: number[] = [];
  for (let path: Path | undefined = best; path; path = path.before) strands.unshift(path.current);
  return strands;
}

/** Whether more than one article begins here, each with a head, a signature or an opening of its own. */
function mayInterleave(bodies: readonly Body[]): boolean {
  const begun = bodies.filter(
    ({ block, above }) => block.edges.lede || above.signed || above.heads.length > 0,
  );
  return begun.length > 1;
}

function toPath(path: Path | undefined, step: number, current: number, strands: Path["strands"]): Path {
  const cost = (path?.cost ?? 0) + step;
  let total = cost;
  for (const strand of strands) total += strand.open;
  return path ? { cost, total, current, strands, before: path } : { cost, total, current, strands };
}

function toStrand(strand: Omit<Strand, "open" | "mark">): Strand {
  const { begun, last, bare, resumed, members, misfit } = strand;
  const mark = misfit > 0 || last.finished < 1 ? `,${begun}:${misfit > 0}` : "";
  return { begun, last, bare, resumed, members, misfit, open: openCost(last, misfit), mark };
}

/** An end in mid-sentence costs little when a beginning in mid-sentence, further up, waits for it. */
function openCost(last: Edges, misfit: number): number {
  const open = 1.25 * last.leaving;
  return misfit > 0 && open > 0 ? Math.min(open, 1.5 - misfit) : open;
}

function begin(path: Path | undefined, body: Body, at: number, ledes: boolean): Path {
  const bare = body.above.heads.length === 0;
  const { edges } = body.block;
  const own = toStrand({ begun: at, last: edges, bare, resumed: false, members: [at], misfit: 0 });
  const strands = [...(path?.strands ?? []), own];
  const step = startCost(body, at, ledes);
  if (strands.length <= MOST_OPEN) return toPath(path, step, at, strands);
  const oldest = strands.find((strand) => !strand.resumed) ?? own;
  const rest = strands.filter((strand) => strand !== oldest);
  return toPath(path, step + oldest.last.leaving, at, rest);
}

/** What ties a block to those above it: its sentence and its words. */
interface Ties {
  glue: Glue;
  kinship: Kinship;
}

/** An article with one block more, and what that costs. */
interface Step {
  on: Strand;
  cost: number;
}

type StepOf = (strand: Strand, here: boolean) => Step;

/** How each article goes on with a block, read just before or resumed: asked once, many readings share an article. */
function toSteps(body: Body, at: number, ties: Ties): StepOf {
  const [staying, resuming] = [new Map<Strand, Step>(), new Map<Strand, Step>()];
  return (strand, here) => {
    const steps = here ? staying : resuming;
    const step = steps.get(strand) ?? toStep(strand, here, body, at, ties);
    steps.set(strand, step);
    return step;
  };
}

function toStep(strand: Strand, here: boolean, body: Body, at: number, { glue, kinship }: Ties): Step {
  const { begun, bare } = strand;
  const parted = bare && body.above.heads.length > 0 && !body.above.signed;
  const finished = !here && !parted && !strand.resumed && strand.last.finished === 1;
  const { edges } = body.block;
  const [rest, follow] = [glue(strand.members.at(-1) ?? begun, at), followCost(strand.last, edges)];
  const turn = strand.resumed ? SWITCH_BACK : finished ? SWITCH_FINISHED : SWITCH;
  const away = turn + headedCost(strand, body);
  const way = here
    ? stayCost(strand, body, away)
    : away + (body.above.signed || strand.last.signsOff ? SIGNED : 0);
  const members = [begun, ...strand.members.slice(1).slice(-MEMORY), at];
  const misfit = Math.max(strand.misfit, follow < rest && edges.headless > 0.4 ? follow : 0);
  const resumed = strand.resumed || !here;
  const on = toStrand({ begun, last: edges, bare, resumed, members, misfit });
  return { on, cost: Math.min(rest, follow) + way - kinship(strand.members, at) };
}

function goOn(path: Path, stepOf: StepOf, options: Path[]): void {
  for (const [nth, strand] of path.strands.entries()) {
    const { on, cost } = stepOf(strand, strand.begun === path.current);
    options.push(toPath(path, cost, strand.begun, path.strands.with(nth, on)));
  }
}

/** Cost of passing over the head right above a block, more when the block says what it says, or begins with the day. */
function headedCost({ last }: Strand, { above, block }: Body): number {
  if (above.heads.length === 0) return 0;
  const words = pairsIn(above);
  const own = headOverlap(words, pairsIn(block.edges)) - headOverlap(words, pairsIn(last));
  return PULL * Math.max(0, own - 0.2) + (isDated(block.edges) ? DATED : 0);
}

/** Cost of reading on in the same article across what stands above a block. */
function stayCost({ last }: Strand, { above, block }: Body, turn: number): number {
  const cost = zoneCost(above, last, block.edges);
  return above.signed ? cost : Math.min(cost, turn);
}

/** Of the paths that read the same article now and left the same ones open, the cheapest; few in all. */
function cheapestOfEach(paths: readonly Path[]): Path[] {
  const best = new Map<string, Path>();
  for (const path of paths) {
    let key = `${path.current}`;
    for (const { mark } of path.strands) key += mark;
    const rival = best.get(key);
    if (!rival || path.total < rival.total) best.set(key, path);
  }
  return [...best.values()].toSorted((a, b) => a.total - b.total).slice(0, BEAM);
}

/** How surely a block is of one article with some others, in nats; 0 says nothing. */
type Kinship = (members: readonly number[], at: number) => number;

/** Characters and character pairs: 法庭 is near to 法院, if less so than to itself. */
function traitsOf(text: string): Set<number> {
  const traits = pairsOf(text);
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const wide = code > 0xffff;
    if (wide ? HAN.test(String.fromCodePoint(code)) : isHan(code)) traits.add(code);
    if (wide) at++;
  }
  return traits;
}
const HAN = /\p{Script=Han}/u;
const isHan = unitsOf(HAN);

/** What a likeness of two blocks tells, in nats: measured on pairs of blocks of one article and of two. */
const toNats = (likeness: number): number => {
  const over = 50 * likeness - 1.8;
  return Math.min(2.5, over < 0 ? 0.4 * over : over);
};
const TOLD_OF = 1;
/** Characters from which on a block's words tell all that they can. */
const TELLING = 30;

/**
 * Nats for a block's being of one article with some others: the likeness to each, and whether they tell of what
 * the block begins with as known.
 */
function toKinship(bodies: readonly Body[]): Kinship {
  const texts = withHeads(bodies);
  const like = toLikeness(texts);
  const known = bodies.map(({ block }, at) => {
    const word = leansOn(block.text);
    return word && texts.some((text, other) => other !== at && text.includes(word)) ? word : undefined;
  });
  return (members, at) => {
    let nats = 0;
    for (const member of members) nats += toNats(like(member, at));
    nats *= Math.min(1, (texts[at]?.length ?? 0) / TELLING) / Math.sqrt(members.length);
    const word = known[at];
    if (word === undefined) return nats;
    return nats + (members.some((member) => texts[member]?.includes(word)) ? TOLD_OF : -TOLD_OF);
  };
}

/** Each block's text behind those lines of heads that speak of it: those above it, unless another block says more of them. */
function withHeads(bodies: readonly Body[]): string[] {
  const heads = bodies.map((): string[] => []);
  bodies.forEach(({ above }, at) => {
    for (const head of above.heads) {
      const fits = bodies.map(({ block }) => headOverlap(pairsIn(head), pairsIn(block)));
      const best = Math.max(...fits);
      heads[fits[at] === best ? at : fits.indexOf(best)]?.push(head.text);
    }
  });
  return bodies.map(({ block }, at) => [...(heads[at] ?? []), block.text].join(" "));
}

const SPOKEN_OF =
  /^(?:当天的|本次|此次|该)?(?:(?<meeting>会[议上前后]|大会|与会)|座谈会|论坛|仪式|活动|赛事|比赛|演练|培训|庭审|展会)/u;

/** What a paragraph that begins so must have been told of before: 会议强调, 周正言指出. */
function leansOn(text: string): string | undefined {
  const event = SPOKEN_OF.exec(text);
  if (event) return event.groups?.meeting ? "会" : event[0];
  const attended = CLOSING.exec(text)?.groups?.event;
  if (attended) return attended;
  return [3, 2, 4].map((length) => text.slice(0, length)).find(looksLikeName);
}

/** Cosine of the characters and character pairs of two texts, each weighed by how few texts have it. */
function toLikeness(texts: readonly string[]): (a: number, b: number) => number {
  const holders = new Map<number, number[]>();
  texts.forEach((text, at) => {
    for (const trait of traitsOf(text)) {
      const held = holders.get(trait);
      if (held) held.push(at);
      else holders.set(trait, [at]);
    }
  });
  const count = texts.length;
  const shared = new Float64Array(count * count);
  for (const held of holders.values()) {
    const weight = Math.log((count + 1) / held.length) ** 2;
    for (const a of held) for (const b of held) shared[a * count + b] = weight + (shared[a * count + b] ?? 0);
  }
  const size = (at: number) => shared[at * count + at] ?? 0;
  return (a, b) => (shared[a * count + b] ?? 0) / Math.sqrt(Math.max(1, size(a) * size(b)));
}
