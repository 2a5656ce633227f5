import { findBracketedBylines } from "./byline.ts";
import type { RoledBlock } from "./classify-blocks.ts";
import type { Chain } from "./join-blocks.ts";
import { type Pairs, pairsOf } from "./pairs.ts";

/** An article to be: its body in reading order, and the heads and bylines (indexes into the blocks) that are its own. */
export interface Draft {
  chain: Chain;
  heads: number[];
  bylines: number[];
}

/** An article to be with what tells whose a head is. */
export interface Candidate extends Draft {
  text: string;
  pairs: Pairs;
  /** Begins with an opening of its own, 本报讯 or the like. */
  lede: boolean;
  signed: boolean;
}

export function toCandidate(blocks: readonly RoledBlock[], chain: Chain): Candidate {
  const text = chain.map((piece) => blocks[piece.at]?.text ?? "").join("");
  const lede = blocks[chain[0]?.at ?? 0]?.edges.lede ?? false;
  const ends = [blocks[chain[0]?.at ?? 0]?.text ?? "", blocks[chain.at(-1)?.at ?? 0]?.text ?? ""];
  const signed = ends.some((end) => findBracketedBylines(end).length > 0);
  return { chain, heads: [], bylines: [], text, pairs: pairsOf(text), lede, signed };
}

export const startOf = (draft: Draft): number => draft.chain[0]?.at ?? -1;
export const endOf = (draft: Draft): number => draft.chain.at(-1)?.at ?? -1;
export const holds = (draft: Draft, at: number): boolean => draft.chain.some((piece) => piece.at === at);

/** The words of some heads. */
export const pairsOfHeads = (blocks: readonly RoledBlock[], heads: readonly number[]): Pairs =>
  pairsOf(heads.map((at) => blocks[at]?.text ?? "").join(" "));
