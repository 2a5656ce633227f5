import { findAll } from "../../text/find-all.ts";
import type { Turn } from "../discourse.ts";
import { doers } from "../doers.ts";
import { type Draft, draftsOf, evidenceOf, type Scene, spotsWithin } from "../scene.ts";
import { isReal, lead } from "../unreal.ts";
import { objectOf } from "./object-of.ts";

const CHAIR = /主持召开|主持|召集/g;

/** 会议由甲和乙分别主持: each of them had the chair. */
const IN_TURN = /(?:分别|先后|轮流|共同|依次)$/;

/** CHAIRED: 某某主持会议. */
export function chairing(scene: Scene, turn: Turn): Draft[] {
  const told: Draft[] = [];
  for (const match of findAll(turn.words, CHAIR)) {
    const at = turn.start + match.index;
    if (!isReal(scene, turn, at) || /主持人|主持词/.test(turn.words.slice(match.index, match.index + 3)))
      continue;
    const passive = /(?:会议|仪式|活动|大会|座谈会|论坛|会)由/.test(lead(scene, turn, at));
    const persons = passive
      ? spotsWithin(scene.outer, { start: turn.start, end: at }, "Person")
      : doers(scene, turn, at);
    const meeting = objectOf(scene, turn, at + match[0].length) ?? (passive ? turn.meeting : undefined);
    const chairs = IN_TURN.test(lead(scene, turn, at)) ? persons : persons.slice(-1);
    const evidence = evidenceOf(scene, turn.named ? turn : turn.sentence);
    if (meeting) told.push(...draftsOf("CHAIRED", chairs, meeting, evidence, 0.91));
  }
  return told;
}
