import { widthOf } from "./blocks.ts";
import type { ReadBlock } from "./read-block.ts";
import { wordNats } from "./seams.ts";

/** Nats from which on a word is torn: the end of one head in seventy looks so beside some text of its page, of one torn paragraph in four. */
const TORN = 4;
/** The widest line that may be taken for a head or a caption. */
const WIDEST = 44;

/** How many blocks away the rest of a line is looked for: as many as a full page has. */
const REACH = 120;

/** Indexes of the lines that break off inside a word which running text elsewhere on the page goes on with. */
export function findTornLines(blocks: readonly ReadBlock[]): Set<number> {
  const torn = new Set<number>();
  blocks.forEach((block, at) => {
    if (!breaksOff(block)) return;
    const around = blocks.slice(Math.max(0, at - REACH), at + REACH);
    if (around.some((rest) => rest !== block && mayBeRest(rest) && wordNats(block.text, rest.text) >= TORN))
      torn.add(at);
  });
  return torn;
}

const mayBeRest = ({ edges, listed, byline }: ReadBlock): boolean =>
  edges.finished === 1 && edges.opening < 1 && !edges.lede && !listed && !byline;

const breaksOff = (block: ReadBlock): boolean =>
  block.edges.finished === 0 && !block.byline && block.mark === 0 && widthOf(block.text) <= WIDEST;
