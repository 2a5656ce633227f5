import type { RoledBlock } from "./page/classify-blocks.ts";
import type { Edges } from "./page/seams.ts";
import { headOverlap, pairsIn } from "./pairs.ts";

/** A block of running text and what stands between it and the one above. */
export interface Body {
  at: number;
  block: RoledBlock;
  /** What stands between this body block and the one above it. */
  above: Zone;
}

/** The heads and bylines between two body blocks. */
export interface Zone {
  heads: readonly RoledBlock[];
  /** The words of the heads. */
  text: string;
  signed: boolean;
}

export const NO_ZONE: Zone = { heads: [], text: "", signed: false };

/** The body blocks of a section, top to bottom. */
export function toBodies(blocks: readonly RoledBlock[]): Body[] {
  const bodies: Body[] = [];
  let heads: RoledBlock[] = [];
  let signed = false;
  blocks.forEach((block, at) => {
    if (block.role === "body") {
      const text = heads.map((head) => head.text).join(" ");
      bodies.push({ at, block, above: { heads, text, signed } });
      heads = [];
      signed = false;
    } else if (block.role === "head") heads.push(block);
    else if (block.role === "byline") signed = true;
  });
  return bodies;
}

/** Cost of a body block that begins an article or a fragment of one; `ledes` when articles here have openings or signatures. */
export function startCost({ block, above }: Body, index: number, ledes: boolean): number {
  if (block.edges.lede || block.edges.jumpedTo) return 0;
  const headless = 3 * (block.edges.headless > 0.15 ? block.edges.headless : 0);
  if (above.signed || index === 0) return 1 + headless;
  if (above.heads.length === 0) return 3 + headless;
  return (ledes ? 2 : 1) + headless;
}

const DAY_FIRST = /^(?:\d{1,2}月\d{1,2}日|\d{1,2}日|近日|日前|昨日|昨天|今日|今天)/u;
/** Whether a block begins with the day, as reports do. */
export const isDated = ({ text }: Edges): boolean => DAY_FIRST.test(text);

/** Of going on below the writer's name at a text's end. */
export const SIGNED_OFF = 3;

/**
 * Cost of reading on across what stands between two body blocks: a heading inside an article costs little,
 * one that says what the block below it says costs as much as a headline.
 */
export function zoneCost(zone: Zone, before: Edges, after: Edges): number {
  const { heads, signed } = zone;
  if (signed) return 6;
  if (heads.length === 0) return before.signsOff ? SIGNED_OFF / 2 : 0;
  const words = pairsIn(zone);
  const own = headOverlap(words, pairsIn(after)) - headOverlap(words, pairsIn(before));
  let cost = 1 + (heads.length > 1 ? 2 : 0) + (isDated(after) ? 1.5 : 0) + 4 * Math.max(0, own - 0.15);
  if (before.signsOff) cost += SIGNED_OFF;
  if (heads.some((head) => head.text.length > 18)) cost += 1.5;
  if (heads.some((head) => head.mark > 0 && head.mark <= 2)) cost += 1;
  return cost;
}
