import { type Body, toBodies } from "./bodies.ts";
import type { RoledBlock } from "./classify-blocks.ts";
import { type Candidate, type Draft, endOf, pairsOfHeads, startOf } from "./draft.ts";
import type { Chain } from "./join-blocks.ts";
import { toKinship } from "./kinship.ts";
import { headOverlap } from "./pairs.ts";
import { followCost, glueCost } from "./seams.ts";

/**
 * Puts together what a head in mid-article parted: an opening without a head and a headed part without an
 * opening that are of one article by their words; and gives a part with neither to the article before it.
 */
export function reunite(blocks: readonly RoledBlock[], drafts: readonly Candidate[]): Draft[] {
  const gone = new Set<Candidate>();
  const join = (first: Candidate, rest: Candidate) => {
    first.chain = [...first.chain, ...glueRest(blocks, first, rest)];
    first.heads.push(...rest.heads);
    first.bylines.push(...rest.bylines);
    gone.add(rest);
  };
  const nats = toNats(blocks);
  for (const bare of drafts) {
    if (bare.heads.length > 0 || !opens(bare)) continue;
    const parts = drafts.filter((part) => !gone.has(part) && mayGoOn(bare, part));
    const above = parts.find((part) => hasHeadOf(blocks, bare, part));
    const best = parts.toSorted((a, b) => nats(bare, b) - nats(bare, a))[0];
    if (above) join(bare, above);
    else if (best && nats(bare, best) > 0) join(bare, best);
  }
  for (const loose of drafts) {
    if (loose.heads.length > 0 || opens(loose) || blocks[startOf(loose)]?.edges.jumpedTo) continue;
    const others = drafts.filter((draft) => draft !== loose && !gone.has(draft));
    const headed = others.find((draft) => hasHeadOf(blocks, loose, draft));
    const before = others
      .filter((draft) => startOf(draft) < startOf(loose))
      .toSorted((a, b) => nearest(b, loose) - nearest(a, loose))[0];
    if (headed) join(loose, headed);
    else if (before) join(before, loose);
  }
  return drafts.filter((draft) => !gone.has(draft));
}

/** Whether a draft begins as articles do, or somebody signs it. */
const opens = ({ lede, signed, bylines }: Candidate): boolean => lede || signed || bylines.length > 0;

/** Whether a part has a head and no opening, and is signed only where the opening above is not. */
const mayGoOn = (bare: Candidate, part: Candidate): boolean =>
  part.heads.length > 0 &&
  !part.lede &&
  !part.signed &&
  (part.bylines.length === 0 || (bare.bylines.length === 0 && !bare.signed));

/** The pieces of a draft, the first one glued to the end of another where it goes on with its sentence. */
function glueRest(blocks: readonly RoledBlock[], above: Draft, rest: Draft): Chain {
  const [first, ...others] = rest.chain;
  const [before, after] = [blocks[endOf(above)]?.edges, blocks[startOf(rest)]?.edges];
  if (!first || !before || !after) return rest.chain;
  return [{ ...first, glued: glueCost(before, after) < followCost(before, after) }, ...others];
}

/** Nats of a head whose every word an opening says, and of words that two drafts share; fitted to 440 such pairs on torn pages. */
const HEAD_FITS = 2.2;
const KIN = 1.6;
const MOST_KIN = 2.5;
/** Blocks at the end of an opening and at the beginning of a rest whose words are held against one another. */
const [LAST, FIRST] = [5, 4];

/** Nats for an opening's and a headed part's being of one article. */
function toNats(blocks: readonly RoledBlock[]): (bare: Candidate, part: Candidate) => number {
  let kin: ((first: Draft, rest: Draft) => number) | undefined;
  return (bare, part) => {
    kin ??= toKin(toBodies(blocks));
    return HEAD_FITS * headOverlap(pairsOfHeads(blocks, part.heads), bare.pairs) + KIN * kin(bare, part);
  };
}

/** How near the words of two drafts are. */
function toKin(bodies: readonly Body[]): (first: Draft, rest: Draft) => number {
  const kinship = toKinship(bodies);
  const places = new Map(bodies.map(({ at }, nth) => [at, nth]));
  const placesOf = (chain: Chain) => chain.flatMap(({ at }) => places.get(at) ?? []);
  return (first, rest) => {
    const members = placesOf(first.chain.slice(-LAST));
    const others = placesOf(rest.chain.slice(0, FIRST));
    const sum = others.reduce((nats, at) => nats + kinship(members, at), 0);
    return Math.max(-MOST_KIN, Math.min(MOST_KIN, sum / others.length));
  };
}

/** Share of a head's words that an opening right above it must hold to have it. */
const FITS_ABOVE = 0.25;

/** Whether nothing but heads and signatures stands between the end of a draft and the heads and text of another. */
function isRightAbove(blocks: readonly RoledBlock[], bare: Draft, part: Draft): boolean {
  const [from, to] = [endOf(bare) + 1, startOf(part)];
  return from < to && blocks.slice(from, to).every(({ role }) => role === "head" || role === "byline");
}

/** Whether each line of a head right below a draft says more of it than of the text below: both are one article. */
export function hasHeadOf(blocks: readonly RoledBlock[], bare: Candidate, part: Candidate): boolean {
  if (part.lede || part.heads.length === 0 || !isRightAbove(blocks, bare, part)) return false;
  const speaks = part.heads.every((at) => {
    const words = pairsOfHeads(blocks, [at]);
    return headOverlap(words, bare.pairs) >= headOverlap(words, part.pairs);
  });
  return speaks && headOverlap(pairsOfHeads(blocks, part.heads), bare.pairs) >= FITS_ABOVE;
}

/** The draft's last block above the part. */
const nearest = (draft: Draft, part: Draft): number =>
  Math.max(-1, ...draft.chain.map((piece) => piece.at).filter((at) => at < startOf(part)));
