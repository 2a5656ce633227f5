import { type Block, widthOf } from "./blocks.ts";
import type { Byline } from "./byline.ts";
import { headOverlap, pairsIn } from "./pairs.ts";
import { type ReadBlock, readBlock, readEntry } from "./read-block.ts";
import { NEVER, ownCosts, type Role } from "./role-costs.ts";
import { findNotices, findRolls } from "./rolls.ts";
import { type Edges, followCost, glueCost, wordCrosses } from "./seams.ts";
import { findTornLines } from "./torn-lines.ts";

const ROLES: readonly Role[] = [
  "head",
  "label",
  "body",
  "byline",
  "credit",
  "caption",
  "furniture",
  "ad",
  "jump",
];

const AD_ALONE: readonly Role[] = ["ad"];

/** A block with its role and what the role was read from. */
export interface RoledBlock extends Block {
  role: Role;
  edges: Edges;
  byline?: Byline | undefined;
}

/** Of a line that breaks off inside a word, though it stands alone. */
const TORN = 2.5;
const ALONE: readonly Role[] = ["head", "caption"];

interface Path {
  cost: number;
  role: Role;
  before: Path | undefined;
  /** The last body block on the path that ends in mid-sentence; its sentence may go on below a caption. */
  open: Edges | undefined;
}

/** The cheapest sequence of roles for a page's blocks, by what each looks like and what stands above it. */
export function classifyBlocks(blocks: readonly Block[]): RoledBlock[] {
  const rolls = findRolls(blocks);
  const notices = findNotices(blocks);
  const read = blocks.map((block, at) =>
    rolls.has(at) ? readEntry(block) : readBlock(block, blocks[at - 1], blocks[at + 1]),
  );
  const torn = findTornLines(read);
  const ledes = read.filter(({ edges }) => edges.lede);
  let paths: Path[] = [];
  for (const [index, block] of read.entries()) {
    const above = read[index - 1];
    const own = ownCosts(block, above, read[index + 1], read[index + 2], read[index - 2]);
    if (torn.has(index)) for (const role of ALONE) own[role] += TORN;
    const roles = notices.has(index) ? AD_ALONE : ROLES.filter((role) => own[role] < NEVER);
    const starts = paths.length === 0 ? [undefined] : paths;
    const headed = paths.some(({ role }) => role === "head") && !block.edges.lede;
    const misread = headed && above ? strangeHead(above, block, ledes) + tornHead(above, block) : 0;
    paths = cheapestOfEach(roles, starts, (path, role) => extend(path, role, own[role], block, misread));
  }
  let last: Path | undefined = paths.toSorted((a, b) => a.cost - b.cost)[0];
  const roles: Role[] = [];
  for (; last; last = last.before) roles.push(last.role);
  roles.reverse();
  return read.map(({ runs, text, gap, mark, edges, byline }, index) => {
    return { runs, text, gap, mark, edges, byline, role: roles[index] ?? "body" };
  });
}

/** Of all ways on that end in the same role, and inside a sentence or not, the cheapest. */
function cheapestOfEach(
  roles: readonly Role[],
  starts: readonly (Path | undefined)[],
  goOn: (path: Path | undefined, role: Role) => Path,
): Path[] {
  const best: Path[] = [];
  for (const role of roles)
    for (const start of starts) {
      const path = goOn(start, role);
      const isOpen = path.open !== undefined;
      const at = best.findIndex((rival) => rival.role === role && (rival.open !== undefined) === isOpen);
      if (at < 0) best.push(path);
      else if (path.cost < (best[at]?.cost ?? 0)) best[at] = path;
    }
  return best;
}

/** A path with one block more; `misread` is the cost of a head right above it that it does not go with. */
function extend(path: Path | undefined, role: Role, own: number, block: ReadBlock, misread: number): Path {
  const from = path?.role;
  let cost = (path?.cost ?? 0) + own + (from ? changeCost(from, role, block) : 0);
  let open = path?.open;
  if (role === "body") {
    const parted = block.edges.lede && from !== "body";
    if (open && !parted) cost += Math.min(glueCost(open, block.edges), followCost(open, block.edges)) / 2;
    else if (from) cost += 2 * block.edges.headless;
    open = block.edges.finished < 1 && !block.edges.jumpsOff ? block.edges : undefined;
    if (from === "head") cost += misread;
  } else if (role === "head" && open && from !== "head") cost += 1.2;
  else if (role === "byline" && open && from === "body") cost += 2.5;
  return { cost, role, before: path, open };
}

/** Share of a head's words in a text that is about the same. */
const TAKEN_UP = 0.3;

/**
 * A long line right above running text is a headline when that text, or one that opens an article elsewhere on the
 * page, takes up its words; else it is likely a part of the text.
 */
function strangeHead(head: ReadBlock, block: ReadBlock, ledes: readonly ReadBlock[]): number {
  if (widthOf(head.text) < 14) return 0;
  const words = pairsIn(head);
  let fit = headOverlap(words, pairsIn(block));
  for (const lede of ledes) if (fit < TAKEN_UP) fit = Math.max(fit, headOverlap(words, pairsIn(lede)));
  return 2 * Math.max(0, 1 - fit / TAKEN_UP);
}

/** A line in mid-article that breaks off in a word, which the text below it goes on with, is part of that text. */
const tornHead = (above: ReadBlock, { text, edges, gap }: ReadBlock): number =>
  gap === above.gap && edges.headless > 0.15 && wordCrosses(above.text, text) ? 1.5 : 0;

const SAME_CHEAP: ReadonlySet<Role> = new Set(["ad", "furniture", "body", "byline"]);

function changeCost(from: Role, to: Role, block: ReadBlock): number {
  if (from === to) return SAME_CHEAP.has(to) ? 0 : 0.2;
  if (to === "ad" || from === "ad") return 1.2;
  if (to === "body" && block.edges.lede) return -1;
  if (to === "byline" && from === "head") return -0.5;
  if (to === "label" && from === "head") return 0.2;
  return 0;
}
