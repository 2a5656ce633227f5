import type { Turn } from "../discourse.ts";
import type { Draft, Scene, Spot } from "../scene.ts";
import { gained } from "./gained.ts";
import { commended, conferred, gotIt, handedOut, handedTo, inDecisions, merited } from "./given.ts";
import { likelyConferred } from "./likely-conferred.ts";
import { likelyFirst } from "./likely-first.ts";
import { likelyFrom } from "./likely-from.ts";
import { likelyTold } from "./likely-told.ts";
import { onRolls } from "./rolls.ts";
import { sharedOut, wonBy } from "./won.ts";

/** What no surer reading tells of the same winner in the same sentence. */
const fallback = (drafts: readonly Draft[], told: readonly Draft[]): readonly Draft[] =>
  drafts.filter(
    ({ from, evidence }) =>
      !told.some(
        (t) => t.from === from && t.evidence.start >= evidence.start && t.evidence.end <= evidence.end,
      ),
  );

/** What a clause says that no known wording tells, the surest way of reading it first. */
function inOtherWords(scene: Scene, turn: Turn): Draft[] {
  const conferred = likelyConferred(scene, turn);
  const told = conferred.length > 0 ? conferred : likelyTold(scene, turn);
  return told.length > 0 ? told : likelyFrom(scene, turn);
}

/** AWARDED: who was honoured with what, by which body or at which event or programme. */
export function findHonours(scene: Scene, turns: readonly Turn[]): Draft[] {
  let lastGivers: readonly Spot[] = [];
  const told = turns.flatMap((turn) => {
    if (!/[授获评奖冠军牌彰荣选命认夺摘公发揭通确推名桂魁鼎榜功列中号证]/.test(turn.words)) return [];
    const conferral = conferred(scene, turn, lastGivers);
    lastGivers = conferral.givers;
    const given = [
      ...conferral.drafts,
      ...onRolls(scene, turn),
      ...commended(scene, turn),
      ...handedTo(turn, scene),
      ...handedOut(scene, turn),
      ...gotIt(scene, turn),
      ...merited(scene, turn),
      ...sharedOut(scene, turn),
      ...wonBy(scene, turn),
    ];
    const strict = given.length > 0 ? given : gained(scene, turn);
    return strict.length > 0 ? strict : inOtherWords(scene, turn);
  });
  const first = turns.flatMap((turn) =>
    turn.start === turn.sentence.start ? likelyFirst(scene, turn.sentence) : [],
  );
  return [...told, ...fallback(first, told), ...inDecisions(scene)];
}
