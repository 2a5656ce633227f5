import { type Body, startCost, zoneCost } from "./bodies.ts";
import type { Kinship } from "./kinship.ts";
import { type Glue, toGlue } from "./page-seams.ts";
import { type Edges, followCost } from "./seams.ts";
import { isDated, isOfficial, repeated } from "./weigh-heads.ts";

/** One article as far as it has been read: how its last block ends, and whether another came in between. */
interface Strand {
  /** Index of the body block that began it. */
  begun: number;
  last: Edges;
  /** How it begins. */
  first: Edges;
  /** Begun without a head above it: its head may stand further down, and the rest below that. */
  bare: boolean;
  resumed: boolean;
  /** The rest of another that broke off stands right below it, so that its own rest may stand further down. */
  cut: boolean;
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

/** Of an article that begins with neither head nor signature nor an opening of its own. */
const HEADLESS = 1;
/** Articles that may still go on at one place of a page. */
const MOST_OPEN = 8;
const SWITCH = 1.5;
/** Back to an article that was resumed before and left a few blocks above. */
const SWITCH_BACK = 0.5;
const NEAR = 4;
/** To an article whose last sentence was finished. */
const SWITCH_FINISHED = 2.5;
/** What goes on below another article's signature, or behind the end of its own. */
const SIGNED = 3;
/** What closes a report, below another article's text. */
const CLOSING = 1;
/** Of reading on in mid-sentence across a head, where the article has none yet. */
const OWN_HEAD = 1;
/** An entry of a list that stands below another article's text. */
const LISTED = 4;
/** Of a sentence that goes on below the head of another article. */
const HEADED = 0.5;
/** Of a head whose every word the block below it holds, and the article passed over for none. */
const PULL = 4;
/** Of a block below a head that begins with the day, as reports do. */
const DATED = 1.5;
/** Of what stands below the head of something made known officially. */
const OFFICIAL = 3;
/** Blocks of an article whose words count for the next one, beside its opening. */
const MEMORY = 5;
/** Blocks whose articles tell one reading from another, beside the sentences left open. */
const ALIKE = 3;
/** Readings of the page kept side by side. */
const BEAM = 16;

/**
 * Where two articles are printed into one another, which one each body block belongs to, named by the block
 * that begins it; `undefined` where no article is broken off and resumed. Articles are told apart by the rare
 * words of their heads and openings; only one that was left in mid-sentence, or was resumed before, goes on.
 */
export function tellStrands(bodies: readonly Body[], kinship: Kinship): number[] | undefined {
  if (!mayInterleave(bodies)) return undefined;
  const ledes = bodies.some((body) => body.block.edges.lede || body.above.signed);
  const ties = { glue: toGlue(bodies), kinship };
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
  const { begun, first, last, bare, resumed, cut, members, misfit } = strand;
  const mark = misfit > 0 || last.finished < 1 ? `,${begun}:${misfit > 0}` : "";
  return { begun, first, last, bare, resumed, cut, members, misfit, open: openCost(last, misfit), mark };
}

/** Below this an end is one in mid-sentence, and not a colon above a list. */
const HALF = 0.5;

/** An end in mid-sentence costs little when a beginning in mid-sentence, further up, waits for it. */
function openCost(last: Edges, misfit: number): number {
  const open = 1.25 * last.leaving;
  return misfit > 0 && last.finished < HALF ? Math.min(open, 1.5 - misfit) : open;
}

function begin(path: Path | undefined, body: Body, at: number, ledes: boolean): Path {
  const bare = body.above.heads.length === 0;
  const { edges } = body.block;
  const own = toStrand({
    begun: at,
    first: edges,
    last: edges,
    bare,
    resumed: false,
    cut: false,
    members: [at],
    misfit: 0,
  });
  const strands = [...(path?.strands ?? []), own];
  const headless = bare && at > 0 && !edges.lede && !body.above.signed;
  const step = startCost(body, at, ledes) + (headless ? HEADLESS : 0);
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
  const { begun, first, bare } = strand;
  const headed = bare && body.above.heads.length > 0;
  const finished = !here && !headed && !strand.resumed && strand.last.finished === 1;
  const { edges } = body.block;
  const before = strand.members.at(-1) ?? begun;
  const [rest, follow] = [glue(before, at), followCost(strand.last, edges)];
  const near = strand.resumed && at - before <= NEAR;
  const turn = finished && !strand.cut ? SWITCH_FINISHED : near ? SWITCH_BACK : SWITCH;
  const away = turn + headedCost(strand, body);
  const elsewhere =
    ((body.above.signed && !headed) || strand.last.signsOff || strand.last.closes ? SIGNED : 0) +
    (edges.entry ? LISTED : 0) +
    (edges.closes ? CLOSING : 0);
  const across = headed && rest < follow ? OWN_HEAD : stayCost(strand, body, away);
  const way = here ? across : away + elsewhere;
  const members = [begun, ...strand.members.slice(1).slice(-MEMORY), at];
  const misfit = Math.max(strand.misfit, follow < rest && edges.headless > 0.4 ? follow : 0);
  const resumed = strand.resumed || !here;
  const on = toStrand({
    begun,
    first,
    last: edges,
    bare: bare && !headed,
    resumed,
    cut: false,
    members,
    misfit,
  });
  return { on, cost: Math.min(rest, follow) + way - kinship(strand.members, at) };
}

const cuts = new WeakMap<Strand, Strand>();

/** The article as one that the rest of another cuts. */
function asCut(strand: Strand): Strand {
  if (strand.cut) return strand;
  const cut = cuts.get(strand) ?? { ...strand, cut: true };
  cuts.set(strand, cut);
  return cut;
}

function goOn(path: Path, stepOf: StepOf, options: Path[]): void {
  const left = path.strands.findIndex(({ begun }) => begun === path.current);
  for (const [nth, strand] of path.strands.entries()) {
    const { on, cost } = stepOf(strand, nth === left);
    const strands = path.strands.with(nth, on);
    const above = path.strands[left];
    if (above && nth !== left && strand.last.finished < 1) strands[left] = asCut(above);
    options.push(toPath(path, cost, strand.begun, strands));
  }
}

/** Cost of passing over the head right above a block, more when the block says what it says, or begins with the day. */
function headedCost({ bare, first, last }: Strand, { above, block }: Body): number {
  if (above.heads.length === 0) return 0;
  const told = Math.max(repeated(above, last), bare ? repeated(above, first) : 0);
  const own = repeated(above, block.edges) - told;
  const official = isOfficial(above) ? OFFICIAL : 0;
  return HEADED + PULL * Math.max(0, own - 0.2) + (isDated(block.edges) ? DATED : 0) + official;
}

/** Cost of reading on in the same article across what stands above a block. */
function stayCost({ last }: Strand, { above }: Body, turn: number): number {
  const cost = zoneCost({ ...above, kin: 0 }, last);
  return above.signed ? cost : Math.min(cost, turn);
}

/** Of the paths that read the same article now and left the same ones open, the cheapest; few in all. */
function cheapestOfEach(paths: readonly Path[]): Path[] {
  const best = new Map<string, Path>();
  for (const path of paths) {
    let key = `${path.current}`;
    let earlier = path.before;
    for (let nth = 1; earlier && nth < ALIKE; nth++, earlier = earlier.before) key += `<${earlier.current}`;
    for (const { mark } of path.strands) key += mark;
    const rival = best.get(key);
    if (!rival || path.total < rival.total) best.set(key, path);
  }
  return [...best.values()].toSorted((a, b) => a.total - b.total).slice(0, BEAM);
}
