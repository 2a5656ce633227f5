import type { Piece } from "../../explorer/match-name.ts";

/** A name with its matched letters in bold. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, matched }, index) =>
    // The pieces of one name keep their order, so their place is their key.
    matched ? <b key={`${index}${text}`}>{text}</b> : <span key={`${index}${text}`}>{text}</span>,
  );
}
