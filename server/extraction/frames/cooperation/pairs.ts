import type { Span } from "../../text/sentences.ts";
import type { Draft, Scene, Spot } from "../scene.ts";

/** Two bodies that work together, the one of which it is told first. */
export type Pair = readonly [host: Spot, guest: Spot];

/** COOPERATES_WITH of each pair. */
export const cooperate = (pairs: readonly Pair[], evidence: Span, confidence: number): Draft[] =>
  pairs.map(([{ entity: from }, { entity: to }]) => ({
    ...{ type: "COOPERATES_WITH", from, to },
    ...{ evidence, confidence },
  }));

/** One body with each of those that it works with; nobody works with himself. */
export const paired = (host: Spot | undefined, guests: readonly Spot[]): Pair[] =>
  host ? guests.filter((g) => g.entity !== host.entity).map((g): Pair => [host, g]) : [];

/** Each body of a clause with the next one, where the words between the two and after them say so. */
export const neighbours = (
  { text }: Scene,
  { end }: Span,
  bodies: readonly Spot[],
  say: (between: string, after: string, guest: Spot) => boolean,
): Pair[] =>
  bodies.slice(1).flatMap((guest, i) => {
    const host = bodies[i];
    return host && say(text.slice(host.end, guest.start), text.slice(guest.end, end), guest)
      ? paired(host, [guest])
      : [];
  });

/** Words by which cooperation is only wished for or told of as a rumour. */
export const HOPED = "希望|期待|寻求|愿意|愿与|争取|拟|探讨|有望|邀请|意向(?!书|协议)|网传|不实";
