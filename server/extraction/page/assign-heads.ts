import { assign } from "./assign.ts";
import type { RoledBlock } from "./classify-blocks.ts";
import { type Candidate, type Draft, endOf, holds, pairsOfHeads, startOf, toCandidate } from "./draft.ts";
import { partCost } from "./heads.ts";
import type { Chain } from "./join-blocks.ts";
import { headOverlap, type Pairs, pairsOf } from "./pairs.ts";
import { hasHeadOf, reunite } from "./reunite.ts";

/** Heads and bylines that stand together between two body blocks, `above` and `below` (-1 for none). */
interface HeadGroup {
  heads: number[];
  bylines: number[];
  /** Signatures above the heads: they may sign what stands above them. */
  leading: number[];
  above: number;
  below: number;
}

/**
 * Gives each body its head: the one right above it, unless another one, above, below or inside, says more of
 * what the body says. Heads that stay alone inside a body are section headings and are left to it.
 */
export function assignHeads(blocks: readonly RoledBlock[], chains: readonly Chain[]): Draft[] {
  const drafts = chains.map((chain) => toCandidate(blocks, chain));
  const groups = toGroups(blocks);
  const left = matchGroups(blocks, drafts, groups);
  for (const group of left) if (group.heads.length === 0) sign(blocks, drafts, group);
  for (const group of groups) if (group.leading.length > 0) signLeading(blocks, drafts, group);
  for (const group of shareHeads(blocks, drafts, left))
    if (group.heads.length > 0) addStray(blocks, drafts, group);
  return reunite(blocks, drafts);
}

function toGroups(blocks: readonly RoledBlock[]): HeadGroup[] {
  const groups: HeadGroup[] = [];
  let open: HeadGroup[] = [];
  let above = -1;
  /** What stands right above a caption: a head there is the caption's when another head follows. */
  let pictured = -1;
  const close = (below: number) => {
    for (const group of open) groups.push({ ...group, below });
    open = [];
  };
  blocks.forEach((block, at) => {
    if (block.role === "body") {
      close(at);
      above = at;
    } else if (block.role === "caption") {
      const group = open.at(-1);
      const top = blocks[at - 1]?.role === "credit" ? at - 2 : at - 1;
      const fit = group?.heads.at(-1) === top ? captionFit(blocks, group.heads, at) : -1;
      if (fit > 0) open.pop();
      else if (fit === 0) pictured = top;
    } else if (block.role === "head" || block.role === "byline") {
      const group = open.at(-1);
      const parted = group && (group.bylines.length > 0 || group.heads.at(-1) === pictured);
      const fresh = group === undefined || (block.role === "head" && parted === true);
      const into = fresh ? { heads: [], bylines: [], leading: [], above, below: -1 } : group;
      if (fresh) open.push(into);
      if (block.role === "byline") into.bylines.push(at);
      else into.heads.push(at);
    }
  });
  close(-1);
  return mergeLeading(groups);
}

/** 1 when heads right above a caption say what it says, -1 when they say what the running text below says, else 0. */
function captionFit(blocks: readonly RoledBlock[], heads: readonly number[], at: number): -1 | 0 | 1 {
  const words = pairsOfHeads(blocks, heads);
  const next = blocks.slice(at).find(({ role }) => role === "body");
  const [own, other] = [blocks[at], next].map((block) => headOverlap(words, pairsOf(block?.text ?? "")));
  if (own === undefined || other === undefined || own < other) return -1;
  return own > Math.max(0.15, other) ? 1 : 0;
}

/** A signature with nothing above it in its gap and a head below it goes with that head for now. */
function mergeLeading(groups: readonly HeadGroup[]): HeadGroup[] {
  const merged: HeadGroup[] = [];
  for (const group of groups) {
    const before = merged.at(-1);
    if (before && before.heads.length === 0 && before.above === group.above && before.bylines.length > 0) {
      merged[merged.length - 1] = { ...group, leading: before.bylines };
    } else merged.push(group);
  }
  return merged;
}

/** The least total cost of heads and bodies; returns the groups that found no body. */
function matchGroups(
  blocks: readonly RoledBlock[],
  drafts: readonly Candidate[],
  groups: readonly HeadGroup[],
) {
  const headed = groups.filter((group) => group.heads.length > 0);
  const columns = headed.length;
  const words = headed.map((group) => pairsOfHeads(blocks, group.heads));
  const alone = headed.map((group) => aloneCost(drafts, group));
  const costs = drafts.map((draft, row) => {
    const own = headed.map((group, at) => groupCost(draft, group, words[at] ?? NO_PAIRS) - (alone[at] ?? 0));
    const none = drafts.map((_, other) => (other === row ? bareCost(draft) : 1000));
    return [...own, ...none];
  });
  const taken = new Set<HeadGroup>();
  assign(costs).forEach((column, row) => {
    const [group, draft] = [headed[column], drafts[row]];
    if (column >= columns || !group || !draft) return;
    draft.heads.push(...group.heads);
    draft.bylines.push(...group.bylines);
    taken.add(group);
  });
  return groups.filter((group) => !taken.has(group));
}

const NO_PAIRS: Pairs = new Set();

function groupCost(draft: Candidate, group: HeadGroup, words: Pairs): number {
  const fit = 3 * headOverlap(words, draft.pairs);
  const signed = group.bylines.length > 0 ? 1 : 0;
  if (group.below === startOf(draft)) return -fit - signed;
  if (holds(draft, group.below) || group.above === endOf(draft)) return 2 - fit;
  const here = group.heads[0] ?? 0;
  const far = Math.min(...draft.chain.map((piece) => Math.abs(piece.at - here)));
  return 3.5 + 0.15 * far - fit;
}

/** Cost of a head without a body: little inside one, where it is a section heading. */
function aloneCost(drafts: readonly Draft[], group: HeadGroup): number {
  const inside = drafts.some((draft) => holds(draft, group.above) && holds(draft, group.below));
  return inside && group.bylines.length === 0 ? 0.5 : 2;
}

const bareCost = (draft: Candidate): number => (draft.lede || draft.signed ? 2.5 : 1.5);

/** Whether a draft is still without what these lines say: who wrote it, or where it was published. */
function lacks(blocks: readonly RoledBlock[], draft: Candidate, bylines: readonly number[]): boolean {
  const publishes = (at: number) => blocks[at]?.byline?.publication !== undefined;
  const writes = (at: number) => !publishes(at) || (blocks[at]?.byline?.names.length ?? 0) > 0;
  return bylines.some(writes) ? !draft.signed && !draft.bylines.some(writes) : !draft.bylines.some(publishes);
}

/** A signature alone signs the body that begins below it, else the one that ends above it. */
function sign(blocks: readonly RoledBlock[], drafts: readonly Candidate[], group: HeadGroup): void {
  const below = drafts.find((draft) => startOf(draft) === group.below);
  const above = drafts.find((draft) => endOf(draft) === group.above);
  const inside = drafts.find((draft) => holds(draft, group.above) || holds(draft, group.below));
  const unsigned = (draft: Candidate | undefined) => draft && lacks(blocks, draft, group.bylines);
  const signer = [below, above].find(unsigned) ?? below ?? above ?? inside;
  signer?.bylines.push(...group.bylines);
}

/** A signature between a body and the next head signs the body when nothing else does. */
function signLeading(blocks: readonly RoledBlock[], drafts: readonly Candidate[], group: HeadGroup): void {
  const above = drafts.find((draft) => endOf(draft) === group.above);
  const own = drafts.find((draft) => group.heads.some((at) => draft.heads.includes(at)));
  const signer = above && lacks(blocks, above, group.leading) ? above : (own ?? above);
  signer?.bylines.push(...group.leading);
}

/**
 * A body without a head takes the one inside another body, or the upper or lower lines of a stack where two heads were
 * printed on top of one another, when by their words they are its own more than those of the body that has them.
 */
function shareHeads(
  blocks: readonly RoledBlock[],
  drafts: readonly Candidate[],
  left: readonly HeadGroup[],
): HeadGroup[] {
  const free = new Set(left);
  for (const bare of drafts) {
    if (bare.heads.length > 0 || !(bare.lede || bare.signed || bare.bylines.length > 0)) continue;
    if (bare.lede && drafts.some((part) => hasHeadOf(blocks, bare, part))) continue;
    const stacked = drafts.flatMap((owner) => toShares(blocks, bare, owner));
    const inside = [...free].flatMap((group) => toLoan(blocks, bare, drafts, group));
    const best = [...stacked, ...inside].toSorted((a, b) => b.gain - a.gain)[0];
    if (!best || best.gain < SOME_GAIN) continue;
    bare.heads = best.taken;
    if (best.group) free.delete(best.group);
    else best.owner.heads = best.owner.heads.filter((at) => !best.taken.includes(at));
  }
  return [...free];
}

/** Heads that another body may take from the one that has them or around which they stand, and pairs that tell for it. */
interface Share {
  owner: Candidate;
  taken: number[];
  group?: HeadGroup;
  gain: number;
}

function toLoan(
  blocks: readonly RoledBlock[],
  bare: Candidate,
  drafts: readonly Candidate[],
  group: HeadGroup,
): Share[] {
  const owner = drafts.find((draft) => draft !== bare && holds(draft, group.below));
  if (!owner || group.heads.length === 0 || group.bylines.length > 0) return [];
  const gain = gainOf(pairsOfHeads(blocks, group.heads), bare, owner) - farCost(group.heads, bare);
  return [{ owner, taken: group.heads, group, gain }];
}

/** Every way to part the heads of one body so that another takes the upper or the lower ones. */
function toShares(blocks: readonly RoledBlock[], bare: Candidate, owner: Candidate): Share[] {
  const heads = owner.heads.toSorted((a, b) => a - b);
  return heads.slice(1).flatMap((_, nth) => {
    const parts = [heads.slice(0, nth + 1), heads.slice(nth + 1)];
    const [upper = [], lower = []] = parts.map((part) => part.flatMap((at) => blocks[at] ?? []));
    const cost = BADLY_PARTED * partCost(upper, lower) + farCost(heads, bare);
    return parts.map((taken) => {
      return { owner, taken, gain: gainOf(pairsOfHeads(blocks, taken), bare, owner) - cost };
    });
  });
}

/** Pairs of a head's that one body has and another has not, less those the other way round. */
function gainOf(words: Pairs, bare: Candidate, owner: Candidate): number {
  let gain = 0;
  for (const pair of words) gain += Number(bare.pairs.has(pair)) - Number(owner.pairs.has(pair));
  return gain;
}

/** What heads cost that stand far from a body's nearest block. */
const farCost = (heads: readonly number[], { chain }: Draft): number =>
  FAR * Math.log2(Math.min(...heads.flatMap((head) => chain.map(({ at }) => Math.abs(at - head)))));

/**
 * A head right above the rest of a sentence that began above it is no section heading, nor does it head what
 * follows: it is another line of the head of the article that the sentence belongs to. So are lines that only a
 * signature parts from a head.
 */
function addStray(blocks: readonly RoledBlock[], drafts: readonly Candidate[], group: HeadGroup): void {
  const above = (at: number | undefined) => at !== undefined && at < (group.heads[0] ?? 0);
  const torn = drafts.find(({ chain }) =>
    chain.some((piece, nth) => piece.glued && piece.at === group.below && above(chain[nth - 1]?.at)),
  );
  if (torn && torn.heads.length > 0 && group.bylines.length === 0) torn.heads.push(...group.heads);
  const owner = drafts.find(({ heads }) => heads.some((at) => isParted(blocks, group, at)));
  if (torn || !owner) return;
  owner.heads.push(...group.heads);
  owner.bylines.push(...group.bylines);
}

/** Whether a signature and nothing else stands between a line of a head and others. */
const isParted = (blocks: readonly RoledBlock[], { heads }: HeadGroup, at: number): boolean => {
  const [first = at, last = at] = [heads[0], heads.at(-1)];
  const between = at < first ? blocks.slice(at + 1, first) : blocks.slice(last + 1, at);
  return between.length > 0 && between.every(({ role }) => role === "byline");
};

/** Pairs that must tell for a head's being another body's, and what its distance and a bad parting cost. */
const SOME_GAIN = 1;
const FAR = 1;
const BADLY_PARTED = 1.5;
