import type { Body } from "./bodies.ts";
import { type Glue, REACH } from "./page-seams.ts";

/** Paragraphs that may stand between the two parts of one. */
const MOST_BETWEEN = 3;
/** Nats by which the rest must fit better than the paragraph right below the break. */
const BETTER = 2;
/** What a rest costs at most that stands further down. */
const FITS = 0;

/**
 * The body blocks with the rest of a broken paragraph right below its beginning, where whole paragraphs of one text,
 * with no head between, stand in between; the very same blocks where nothing is torn so.
 */
export function bringRests(bodies: readonly Body[], glue: Glue): readonly Body[] {
  const order = [...bodies.keys()];
  for (let at = 0; at + 2 < bodies.length; at++) {
    const rest = findRest(bodies, glue, at);
    if (rest === undefined) continue;
    order.splice(order.indexOf(rest), 1);
    order.splice(order.indexOf(at) + 1, 0, rest);
  }
  return order.some((at, nth) => at !== nth) ? order.flatMap((at) => bodies[at] ?? []) : bodies;
}

function findRest(bodies: readonly Body[], glue: Glue, at: number): number | undefined {
  const broken = bodies[at];
  if (!broken || broken.block.edges.finished > 0 || broken.block.edges.jumpsOff) return undefined;
  for (let next = at + 1; next <= at + 1 + MOST_BETWEEN; next++) {
    const body = bodies[next];
    if (!body || startsAnew(body)) return undefined;
    const cost = glue(at, next);
    if (next > at + 1 && cost < FITS && cost < glue(at, at + 1) - BETTER)
      return isRestOfLater(bodies, glue, at + 1, next) ? undefined : next;
    if (body.block.edges.finished < 1) return undefined;
  }
  return undefined;
}

/** Whether a block goes on with a sentence that breaks off behind another, so that both stand further up than they should. */
function isRestOfLater(bodies: readonly Body[], glue: Glue, at: number, behind: number): boolean {
  const last = Math.min(bodies.length - 1, behind + REACH);
  for (let later = behind + 1; later <= last; later++) if (glue(later, at) < FITS) return true;
  return false;
}

const startsAnew = ({ above, block }: Body): boolean =>
  above.heads.length > 0 || above.signed || above.late || block.edges.lede || block.edges.entry;
