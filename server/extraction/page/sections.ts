import type { RoledBlock } from "./classify-blocks.ts";

/** Body blocks from which on a section ends at the next sure boundary, and where it ends in any case. */
const LONG = 60;
const LONGEST = 140;

/**
 * Cuts a page into sections that are joined one by one, so that a text of any length stays linear: a long
 * one ends where a finished article meets the head of another that begins with its own opening.
 */
export function toSections(blocks: readonly RoledBlock[]): RoledBlock[][] {
  const sections: RoledBlock[][] = [];
  let start = 0;
  let bodies = 0;
  let border: number | undefined;
  blocks.forEach((block, at) => {
    if (block.role !== "body") {
      if (border === undefined && block.role === "head") border = at;
      return;
    }
    const cut = block.edges.lede ? (border ?? at) : at;
    if (
      cut > start &&
      ((bodies >= LONG && block.edges.lede && endsFinished(blocks, cut)) || bodies >= LONGEST)
    ) {
      sections.push(blocks.slice(start, cut));
      start = cut;
      bodies = 0;
    }
    bodies++;
    border = undefined;
  });
  return start < blocks.length ? [...sections, blocks.slice(start)] : sections;
}

function endsFinished(blocks: readonly RoledBlock[], before: number): boolean {
  for (let at = before - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.role === "body") return block.edges.finished === 1;
  }
  return true;
}
