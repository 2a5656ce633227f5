import { assign } from "./assign.ts";
import type { RoledBlock } from "./classify-blocks.ts";
import { followCost, glueCost, unfinishedCost } from "./seams.ts";

/** A body block in reading order; `glued` when it goes on in the middle of the one before. */
export interface Piece {
  /** Index into the page's blocks. */
  at: number;
  glued: boolean;
}

/** Blocks that read on from one to the next, as far as sentences and openings tell. */
export type Chain = Piece[];

interface Body {
  at: number;
  block: RoledBlock;
  /** What stands between this body block and the one above it. */
  above: Zone;
}

/** The heads and bylines between two body blocks. */
interface Zone {
  heads: RoledBlock[];
  signed: boolean;
}

/** How many body blocks away the rest of a sentence is looked for. */
const REACH = 40;
const NEVER = 1000;

/**
 * Chains of body blocks at the least total cost: each block has at most one successor and one predecessor,
 * the block below is the strong prior, and an unfinished sentence pays to go without its rest.
 */
export function joinBlocks(blocks: readonly RoledBlock[]): Chain[] {
  const bodies = toBodies(blocks);
  const count = bodies.length;
  const ledes = bodies.some((body) => body.block.edges.lede);
  const costs = bodies.map((from, i) => {
    const row = new Array<number>(2 * count).fill(NEVER);
    bodies.forEach((to, j) => {
      if (i !== j && Math.abs(i - j) <= REACH) row[j] = linkCost(from, to, j - i) - startCost(to, j, ledes);
    });
    row[count + i] = endCost(from, i === count - 1);
    return row;
  });
  const next = assign(costs).map((to) => (to < count ? to : -1));
  breakRings(next, costs);
  return toChains(bodies, next);
}

function toBodies(blocks: readonly RoledBlock[]): Body[] {
  const bodies: Body[] = [];
  let above: Zone = { heads: [], signed: false };
  blocks.forEach((block, at) => {
    if (block.role === "body") {
      bodies.push({ at, block, above });
      above = { heads: [], signed: false };
    } else if (block.role === "head") above.heads.push(block);
    else if (block.role === "byline") above.signed = true;
  });
  return bodies;
}

/** Cost of a body block that begins an article or a fragment of one; `ledes` when articles here have openings. */
function startCost({ block, above }: Body, index: number, ledes: boolean): number {
  if (block.edges.lede || block.edges.jumpedTo) return 0;
  const headless = 3 * (block.edges.headless > 0.15 ? block.edges.headless : 0);
  if (above.signed || index === 0) return 1 + headless;
  if (above.heads.length === 0) return 3 + headless;
  return (ledes ? 2.2 : 1) + headless;
}

function endCost({ block }: Body, last: boolean): number {
  return unfinishedCost(block.edges) * (last ? 0.9 : 1);
}

function linkCost(from: Body, to: Body, step: number): number {
  const glue = glueCost(from.block.edges, to.block.edges);
  const follow = followCost(from.block.edges, to.block.edges);
  if (to.block.edges.lede && glue > 0) return NEVER / 2;
  if (step === 1) return Math.min(glue, follow) + zoneCost(to.above, to.block.text);
  const far = (step > 0 ? 2.5 : 3.5) + 0.6 * Math.log2(Math.abs(step));
  return far + Math.min(glue, follow + 3);
}

const DATED = /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日|近日|日前|昨日|昨天|今日|今天)/u;

/** Cost of reading on across what stands between two body blocks: headings inside an article cost little. */
function zoneCost({ heads, signed }: Zone, below: string): number {
  if (signed) return 6;
  if (heads.length === 0) return 0;
  let cost = 1 + (heads.length > 1 ? 2 : 0) + (DATED.test(below) ? 1.5 : 0);
  if (heads.some((head) => head.text.length > 18)) cost += 1.5;
  if (heads.some((head) => head.mark > 0 && head.mark <= 2)) cost += 1;
  return cost;
}

/** An assignment may close a ring of links; each ring is opened at its dearest link. */
function breakRings(next: number[], costs: readonly (readonly number[])[]): void {
  const seen = new Uint8Array(next.length);
  for (let start = 0; start < next.length; start++) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && !seen[at]) {
      seen[at] = 1;
      path.push(at);
      at = next[at] ?? -1;
    }
    const ring = at >= 0 ? path.slice(path.indexOf(at) < 0 ? path.length : path.indexOf(at)) : [];
    if (ring.length === 0) continue;
    const price = (i: number) => costs[i]?.[next[i] ?? -1] ?? 0;
    const dearest = ring.reduce((worst, i) => (price(i) >= price(worst) ? i : worst));
    next[dearest] = -1;
  }
}

function toChains(bodies: readonly Body[], next: readonly number[]): Chain[] {
  const starts = new Set(next.keys());
  for (const to of next) starts.delete(to);
  return [...starts].map((start) => {
    const chain: Chain = [];
    for (let at = start, before = -1; at >= 0; before = at, at = next[at] ?? -1) {
      const body = bodies[at];
      const above = bodies[before]?.block.edges;
      if (body) chain.push({ at: body.at, glued: above !== undefined && isGlued(above, body.block.edges) });
    }
    return chain;
  });
}

const isGlued = (before: RoledBlock["edges"], after: RoledBlock["edges"]): boolean =>
  glueCost(before, after) < followCost(before, after);
