import { unitsOf } from "../text/characters.ts";

/** Two neighbouring Han characters, letters or digits of a text, as one number. */
export type Pairs = ReadonlySet<number>;

const isLetterOrDigit = unitsOf(/[\p{L}\p{N}\u4e00-\u9fff]/u);

export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const counts = isLetterOrDigit(unit);
    if (counts && before !== 0) pairs.add((before << 16) | unit);
    before = counts ? unit : 0;
  }
  return pairs;
}

const known = new WeakMap<{ readonly text: string }, Pairs>();

/** The pairs of a piece of a page; a piece is held against many others and read only once. */
export function pairsIn(piece: { readonly text: string }): Pairs {
  const pairs = known.get(piece) ?? pairsOf(piece.text);
  known.set(piece, pairs);
  return pairs;
}

/** Share of the head's pairs that a text holds, 0 to 1. */
export function headOverlap(head: Pairs, text: Pairs): number {
  if (head.size === 0) return 0;
  let held = 0;
  for (const pair of head) if (text.has(pair)) held++;
  return held / head.size;
}
