import type { Block } from "./blocks.ts";
import { type Byline, findBareByline, findByline } from "./byline.ts";
import { findPublication, isMedium } from "./publication.ts";
import { asEntry, type Edges, edgesOf } from "./seams.ts";

/** A block with what its own marks and its neighbours tell. */
export interface ReadBlock extends Block {
  edges: Edges;
  byline: Byline | undefined;
  /** An entry of a list inside an article. */
  listed: boolean;
}

/** An entry of a list, whatever it looks like. */
export const readEntry = ({ runs, text, gap, mark }: Block): ReadBlock => ({
  runs,
  text,
  gap,
  mark,
  edges: asEntry(edgesOf(text)),
  byline: undefined,
  listed: true,
});

export function readBlock(block: Block, above: Block | undefined, below: Block | undefined): ReadBlock {
  const { runs, text, gap, mark } = block;
  const byline =
    findByline(text) ??
    (isBetween(above, below) ? findBareByline(text, !isEnded(above)) : undefined) ??
    (isMedium(text) ? findBareSource(text, above, below) : undefined);
  return { runs, text, gap, mark, edges: edgesOf(text), byline, listed: false };
}

/** The name of a medium beside the line that tells when it published the text. */
const findBareSource = (source: string, ...beside: readonly (Block | undefined)[]): Byline | undefined =>
  beside.some((block) => block && findPublication(block.text))
    ? { names: [], photo: false, commentator: false, publication: { source, writers: [] } }
    : undefined;

/** Where a writer signs with nothing but the name: between a head and running text, above or below it. */
const isBetween = (above: Block | undefined, below: Block | undefined): boolean =>
  above !== undefined && isEnded(above) !== isEnded(below);
const isEnded = (block: Block | undefined): boolean => block !== undefined && ENDED.test(block.text);
const ENDED = /[。！？!?…][”"』」）)]?$/u;
