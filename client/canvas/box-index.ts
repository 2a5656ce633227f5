/** Boxes by where they are, so that only those near by are looked at. */

import { type Box, overlaps } from "./box.ts";

/** Px of a cell: about the size of a label. */
const CELL = 96;
/** Cells of a row of the index; further out rows run into each other, which costs a look and no more. */
const ROW = 4096;

export class BoxIndex {
  readonly #cells = new Map<number, Box[]>();

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    eachCell(box, (cell) => {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) this.#cells.set(cell, [box]);
      else boxes.push(box);
    });
  }

  /** The boxes that overlap this one, each once. */
  over(box: Box): Set<Box> {
    const found = new Set<Box>();
    eachCell(box, (cell) => {
      for (const other of this.#cells.get(cell) ?? []) if (overlaps(box, other)) found.add(other);
    });
    return found;
  }
}

function eachCell({ left, top, right, bottom }: Box, run: (cell: number) => void): void {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) run(column * ROW + row);
  }
}
