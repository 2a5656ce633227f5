import { type Body, startCost, zoneCost } from "./bodies.ts";
import { findAll } from "./find-all.ts";
import { pairsOf } from "./pairs.ts";
import { type Edges, followCost, glueCost } from "./seams.ts";

/** One article as far as it has been read: how its last block ends, and whether another came in between. */
interface Strand {
  last: Edges;
  /** Begun without a head above it: its head may stand further down, and the rest below that. */
  bare: boolean;
  resumed: boolean;
  /** Its first block and its last ones, to whose words the next ones are held. */
  members: readonly number[];
  /** The dearest beginning in mid-sentence that nothing above leads to; an open end below may. */
  misfit: number;
}

interface Path {
  cost: number;
  /** `cost` and that of every sentence left open. */
  total: number;
  /** Index of the body block that began the article which the last block belongs to. */
  current: number;
  strands: ReadonlyMap<number, Strand>;
  before?: Path;
}

/** Articles that may still go on at one place of a page. */
const MOST_OPEN = 5;
const SWITCH = 1.5;
const SWITCH_BACK = 0.5;
/** What goes on below another article's signature. */
const SIGNED = 3;
/** Blocks of an article whose words count for the next one, beside its opening. */
const MEMORY = 5;
const KIN = 50;
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
  const kinship = toKinship(bodies);
  let paths: Path[] = [];
  bodies.forEach((body, at) => {
    const options = paths.length === 0 ? [begin(undefined, body, at, ledes)] : [];
    for (const path of paths) {
      options.push(begin(path, body, at, ledes));
      if (!body.block.edges.lede) options.push(...goOn(path, body, at, kinship));
    }
    paths = cheapestOfEach(options);
  });
  const best = paths.toSorted((a, b) => a.total - b.total)[0];
  if (!best || ![...best.strands.values()].some((strand) => strand.resumed)) return undefined;
  const strands: number[] = [];
  for (let path: Path | undefined = best; path; path = path.before) strands.unshift(path.current);
  return strands;
}

/** Whether an article breaks off above another's head, or one begins without a head: else nothing is printed into another. */
function mayInterleave(bodies: readonly Body[]): boolean {
  return bodies.some((body, at) => {
    const next = bodies[at + 1];
    if (body.block.edges.lede && at > 0 && body.above.heads.length === 0) return true;
    const parted = next && (next.block.edges.lede || next.above.heads.length > 0 || next.above.signed);
    return parted === true && body.block.edges.leaving > 0;
  });
}

function toPath(path: Path | undefined, step: number, current: number, strands: Path["strands"]): Path {
  const cost = (path?.cost ?? 0) + step;
  let total = cost;
  for (const strand of strands.values()) total += openCost(strand);
  return { cost, total, current, strands, ...(path && { before: path }) };
}

/** An end in mid-sentence costs little when a beginning in mid-sentence, further up, waits for it. */
function openCost({ last, misfit }: Strand): number {
  const open = 1.25 * last.leaving;
  return misfit > 0 && open > 0 ? Math.min(open, 1.5 - misfit) : open;
}

function begin(path: Path | undefined, body: Body, at: number, ledes: boolean): Path {
  const strands = new Map(path?.strands);
  const bare = body.above.heads.length === 0;
  strands.set(at, { last: body.block.edges, bare, resumed: false, members: [at], misfit: 0 });
  let step = startCost(body, at, ledes);
  if (strands.size > MOST_OPEN) {
    const oldest = [...strands].find(([, strand]) => !strand.resumed) ?? [...strands][0];
    if (oldest) {
      step += oldest[1].last.leaving;
      strands.delete(oldest[0]);
    }
  }
  return toPath(path, step, at, strands);
}

function goOn(path: Path, body: Body, at: number, kinship: Kinship): Path[] {
  const paths: Path[] = [];
  for (const [begun, strand] of path.strands) {
    const here = begun === path.current;
    const parted = strand.bare && body.above.heads.length > 0 && !body.above.signed;
    if (!here && !parted && !strand.resumed && strand.last.finished === 1) continue;
    const { edges } = body.block;
    const [glue, follow] = [glueCost(strand.last, edges), followCost(strand.last, edges)];
    const turn = strand.resumed ? SWITCH_BACK : SWITCH;
    const way = here ? stayCost(strand, body, turn) : turn + (body.above.signed ? SIGNED : 0);
    const strands = new Map(path.strands);
    const members = [begun, ...strand.members.slice(1).slice(-MEMORY), at];
    const misfit = Math.max(strand.misfit, follow < glue && edges.headless > 0.4 ? follow : 0);
    strands.set(begun, { ...strand, last: edges, resumed: strand.resumed || !here, members, misfit });
    const bond = KIN * kinship(strand.members, at);
    paths.push(toPath(path, Math.min(glue, follow) + way - bond, begun, strands));
  }
  return paths;
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
    const loose = [...path.strands].filter(([, { last, misfit }]) => misfit > 0 || last.finished < 1);
    const key = [path.current, ...loose.map(([begun, { misfit }]) => `${begun}:${misfit > 0}`)].join();
    const rival = best.get(key);
    if (!rival || path.total < rival.total) best.set(key, path);
  }
  return [...best.values()].toSorted((a, b) => a.total - b.total).slice(0, BEAM);
}

/** How near a block's words are to those of some others, 0 to 1. */
type Kinship = (members: readonly number[], at: number) => number;

/** Characters and character pairs: 法庭 is near to 法院, if less so than to itself. */
function traitsOf(text: string): Set<number> {
  const traits = pairsOf(text);
  for (const [character] of findAll(text, HAN)) traits.add(character.codePointAt(0) ?? 0);
  return traits;
}
const HAN = /\p{Script=Han}/gu;

/** A trait that more than one block has, and how much it tells. */
interface Trait {
  weight: number;
  holders: ReadonlySet<number>;
}

/** Cosine of the characters and character pairs, each weighed by how few blocks have it; a block's head counts as its own. */
function toKinship(bodies: readonly Body[]): Kinship {
  const traits = bodies.map(({ above, block }) =>
    traitsOf([...above.heads.map((head) => head.text), block.text].join(" ")),
  );
  const holders = new Map<number, Set<number>>();
  traits.forEach((own, at) => {
    for (const trait of own) holders.set(trait, (holders.get(trait) ?? new Set()).add(at));
  });
  const tell = (count: number) => Math.log((bodies.length + 1) / count) ** 2;
  const sizes = traits.map((own) =>
    [...own].reduce((sum, trait) => sum + tell(holders.get(trait)?.size ?? 1), 0),
  );
  const shared = traits.map((own) =>
    [...own].flatMap((trait): Trait[] => {
      const held = holders.get(trait);
      return held && held.size > 1 ? [{ weight: tell(held.size), holders: held }] : [];
    }),
  );
  return (members, at) => {
    let sum = 0;
    for (const trait of shared[at] ?? []) {
      if (members.some((member) => trait.holders.has(member))) sum += trait.weight;
    }
    const theirs = members.reduce((size, member) => size + (sizes[member] ?? 0), 0);
    return sum / Math.sqrt(Math.max(1, theirs * (sizes[at] ?? 0)));
  };
}
