import { assign } from "./assign.ts";
import { type Body, NO_ZONE, startCost, toBodies, zoneCost } from "./bodies.ts";
import { bringRests } from "./bring-rests.ts";
import type { RoledBlock } from "./classify-blocks.ts";
import { toKinship } from "./kinship.ts";
import { type Glue, REACH, toGlue } from "./page-seams.ts";
import { followCost } from "./seams.ts";
import { tellStrands } from "./strands.ts";
import { weighHeads } from "./weigh-heads.ts";

/** A body block in reading order; `glued` when it goes on in the middle of the one before. */
export interface Piece {
  /** Index into the page's blocks. */
  at: number;
  glued: boolean;
}

/** Blocks that read on from one to the next, as far as sentences and openings tell. */
export type Chain = Piece[];

/** Most that what stands between costs a sentence that reads on below it. */
const TORN = 4;

const NEVER = 1000;

/**
 * Chains of body blocks at the least total cost: each block has at most one successor and one predecessor,
 * the block below is the strong prior, and an unfinished sentence pays to go without its rest.
 */
export function joinBlocks(blocks: readonly RoledBlock[]): Chain[] {
  const printed = toBodies(blocks);
  if (!printed.slice(1).some(isParted)) return joinBodies(printed);
  const kinship = toKinship(printed);
  const bodies = weighHeads(printed, kinship);
  const strands = tellStrands(bodies, kinship);
  if (!strands) return joinBodies(bodies);
  return [...new Set(strands)].flatMap((begun) => joinBodies(toStrand(bodies, strands, begun)));
}

/** Whether something stands above a block, or begins it, that may begin an article. */
const isParted = ({ above, block }: Body): boolean =>
  above.heads.length > 0 || above.signed || block.edges.lede;

/** The body blocks of one article that others interrupt, with nothing of the others' heads between them. */
function toStrand(bodies: readonly Body[], strands: readonly number[], begun: number): Body[] {
  return bodies
    .filter((_, at) => strands[at] === begun)
    .map((body, index) => (index === 0 ? body : { ...body, above: NO_ZONE }));
}

function joinBodies(torn: readonly Body[]): Chain[] {
  const tornGlue = toGlue(torn);
  const bodies = bringRests(torn, tornGlue);
  const count = bodies.length;
  const ledes = bodies.some((body) => body.block.edges.lede || body.above.signed);
  const glue = bodies === torn ? tornGlue : toGlue(bodies);
  const costs = bodies.map((from, i) => {
    const row = new Array<number>(2 * count).fill(NEVER);
    bodies.forEach((to, j) => {
      if (i !== j && Math.abs(i - j) <= REACH)
        row[j] = linkCost(from, to, j - i, glue(i, j)) - startCost(to, j, ledes);
    });
    row[count + i] = endCost(from, i === count - 1);
    return row;
  });
  return toChains(bodies, assignSuccessors(costs), glue);
}

function endCost({ block }: Body, last: boolean): number {
  return block.edges.leaving * (last ? 0.9 : 1.25);
}

function linkCost(from: Body, to: Body, step: number, glue: number): number {
  const follow = followCost(from.block.edges, to.block.edges);
  if (to.block.edges.lede && glue > 0) return NEVER / 2;
  if (step === 1) {
    const zone = zoneCost(to.above, from.block.edges);
    return Math.min(glue + Math.min(zone, TORN), follow + zone);
  }
  const far = (step > 0 ? 2.5 : 3.5) + 0.6 * Math.log2(Math.abs(step));
  return far + Math.min(glue, follow + 3);
}

/** Attempts to do without rings before the last one is simply opened. */
const ATTEMPTS = 8;

/** The cheapest successor of each block, -1 for none. A ring of blocks has no beginning: its dearest link is not allowed. */
function assignSuccessors(costs: number[][]): number[] {
  for (let attempt = 1; ; attempt++) {
    const next = assign(costs).map((to) => (to < costs.length ? to : -1));
    const rings = findRings(next);
    if (rings.length === 0) return next;
    for (const ring of rings) {
      const price = (i: number) => costs[i]?.[next[i] ?? -1] ?? 0;
      const dearest = ring.reduce((worst, i) => (price(i) >= price(worst) ? i : worst));
      const row = costs[dearest];
      if (row) row[next[dearest] ?? 0] = NEVER;
      if (attempt === ATTEMPTS) next[dearest] = -1;
    }
    if (attempt === ATTEMPTS) return next;
  }
}

function findRings(next: readonly number[]): number[][] {
  const seen = new Uint8Array(next.length);
  const rings: number[][] = [];
  for (let start = 0; start < next.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && !seen[at]) {
      seen[at] = 1;
      path.push(at);
      at = next[at] ?? -1;
    }
    const from = path.indexOf(at);
    if (from >= 0) rings.push(path.slice(from));
  }
  return rings;
}

function toChains(bodies: readonly Body[], next: readonly number[], glue: Glue): Chain[] {
  const starts = new Set(next.keys());
  for (const to of next) starts.delete(to);
  return [...starts].map((start) => {
    const chain: Chain = [];
    for (let at = start, before = -1; at >= 0; before = at, at = next[at] ?? -1) {
      const body = bodies[at];
      const above = bodies[before]?.block.edges;
      const glued = body && above && glue(before, at) < followCost(above, body.block.edges);
      if (body) chain.push({ at: body.at, glued: glued === true });
    }
    return chain;
  });
}
