import { findBracketedBylines } from "./byline.ts";
import type { RoledBlock } from "./classify-blocks.ts";
import type { Edges } from "./seams.ts";

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
  /** Whether there is nothing but a signature, and right above it opens an article with a head and none yet. */
  late: boolean;
  /** Nats for the heads' being those of an article that begins below, not headings inside one. */
  headline: number;
  /** Nats for the text below to be of one article with the text above, by their words. */
  kin: number;
}

export const NO_ZONE: Zone = { heads: [], text: "", signed: false, late: false, headline: 0, kin: 0 };

/** The body blocks of a section, top to bottom. */
export function toBodies(blocks: readonly RoledBlock[]): Body[] {
  const bodies: Body[] = [];
  let heads: RoledBlock[] = [];
  let signed = false;
  /** Whether the block above opens an article that has a head and no signature. */
  let unsigned = false;
  blocks.forEach((block, at) => {
    if (block.role === "body") {
      const text = heads.map((head) => head.text).join(" ");
      const late = signed && heads.length === 0 && unsigned && !block.edges.lede;
      bodies.push({ at, block, above: { ...NO_ZONE, heads, text, signed: signed && !late, late } });
      unsigned = !signed && heads.length > 0 && findBracketedBylines(block.text).length === 0;
      heads = [];
      signed = false;
    } else if (block.role === "head") heads.push(block);
    else if (block.role === "byline") signed = true;
  });
  return bodies;
}

/** What was told before: who goes on to speak, the first of several points. */
const GOES_ON =
  /^[\u4e00-\u9fff·]{2,9}(?:强调|指出|要求|表示|说|认为|介绍|希望)[，,：:]|^(?:一要|[一二三四五六]是|首先|其次|随后|此外|同时|期间)/u;
const TOLD_BEFORE = 2;

/** Cost of a body block that begins an article or a fragment of one; `ledes` when articles here have openings or signatures. */
export function startCost({ block, above }: Body, index: number, ledes: boolean): number {
  if (block.edges.lede || block.edges.jumpedTo) return 0;
  const headless = 3 * (block.edges.headless > 0.15 ? block.edges.headless : 0);
  if (above.signed || index === 0) return 1 + headless;
  if (above.heads.length === 0) return 3 + headless + (GOES_ON.test(block.text) ? TOLD_BEFORE : 0);
  return (ledes ? 2 : 2.4) + headless;
}

/** Of going on below the writer's name at a text's end. */
const SIGNED_OFF = 3;

/** Of reading on below a signature that stands below the text it signs. */
const LATE = 3;

/** Of reading on across a head that is as likely an article's as a section's. */
const EVEN = 1.75;
/** Of reading on across what is surely an article's head. */
const SURE = 7;

/** Cost of reading on across what stands between two body blocks: less below a heading inside an article. */
export function zoneCost({ heads, signed, late, headline, kin }: Zone, before: Edges): number {
  if (signed) return 6;
  if (late) return Math.min(SURE, Math.max(0, LATE - kin));
  if (heads.length === 0) return before.signsOff ? SIGNED_OFF / 2 : 0;
  const cost = EVEN + headline - kin + (before.signsOff ? SIGNED_OFF : 0);
  return Math.min(SURE, Math.max(0, cost));
}
