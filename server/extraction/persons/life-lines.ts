import { findAll } from "../text/find-all.ts";
import type { Lattice } from "../text/lattice.ts";
import type { Candidate } from "./candidate.ts";

/** A name that opens a line of particulars: 辽某某,女,满族,1979年4月生. */
const PARTICULARS = /(?:^|\n)([\u4e00-\u9fff·]{2,12}),[男女](?=,)/g;
const SCORE = 20;

/** Whoever a line of particulars is of, whatever the name looks like. */
export const findLifeLines = ({ text }: Lattice): Candidate[] =>
  findAll(text, PARTICULARS).map((match) => {
    const end = match.index + match[0].length - ",男".length;
    return { start: end - (match[1]?.length ?? 0), end, gain: 0, score: SCORE };
  });
