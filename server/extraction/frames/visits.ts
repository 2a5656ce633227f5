import type { Turn } from "./discourse.ts";
import { UNREAL } from "./meetings.ts";
import { type Draft, evidenceOf, type Scene, spotsWithin } from "./scene.ts";

const GO =
  /先后来到|来到|深入|直奔|走进|前往|赴|抵达|走访|考察了|考察|看望慰问|看望|慰问|调研|视察|督导|检查|察看|参观|实地查看|到(?!会|位|底|来|了|场|达|\d)/g;

/** Who goes where: VISITED, and for an inspection its stops as HELD_AT. */
export function findVisited(scene: Scene, turns: readonly Turn[]): Draft[] {
  const inspection = scene.meetings.find((m) => m.meetingKind === "INSPECTION");
  const drafts: Draft[] = [];
  for (const [index, turn] of turns.entries()) {
    if (turn.speaker && !turn.named && !turn.opens) continue;
    const words = scene.text.slice(turn.start, turn.end);
    const match = [...words.matchAll(GO)].find(
      (m) =>
        !UNREAL.test(words.slice(0, m.index)) &&
        !/(?:得|遇|受|感|提|做|达|看|听|回|想|找|收|直|等|拿|用|涉及)$/.test(words.slice(0, m.index)),
    );
    if (!match) continue;
    const at = turn.start + match.index;
    const before = spotsWithin(scene.outer, { start: turn.start, end: at }, "Person");
    const visitor = before[0]?.entity ?? turn.subjects[0];
    if (!visitor) continue;
    const span = { start: at, end: listEnd(turns, index, scene) };
    for (const spot of spotsWithin(scene.outer, span, "Place", "Organisation")) {
      if (
        /(?:的|对|向|由|与|和市|按照)$/.test(scene.text.slice(at, spot.start)) ||
        !isStop(scene, at, spot.start)
      )
        continue;
      drafts.push({
        type: "VISITED",
        from: visitor,
        to: spot.entity,
        evidence: evidenceOf(scene, turn),
        confidence: 0.88,
      });
      if (inspection && spot.entity.kind === "Place")
        drafts.push({
          type: "HELD_AT",
          from: inspection,
          to: spot.entity,
          evidence: evidenceOf(scene, turn),
          confidence: 0.85,
        });
    }
  }
  return drafts;
}

/** A stop stands right after the verb or in the list that follows it. */
function isStop(scene: Scene, verb: number, start: number): boolean {
  const between = scene.text.slice(verb, start);
  return !/[。！？；\n]/.test(between) && between.length < 90;
}

/** The list of stops may run on over commas: …现场,以及金龙矿区二选厂等. */
function listEnd(turns: readonly Turn[], index: number, scene: Scene): number {
  let end = turns[index]?.end ?? 0;
  for (let i = index + 1; i < turns.length && turns[i]?.sentence === turns[index]?.sentence; i++) {
    const next = turns[i];
    if (!next || !/^(?:以及|和|及)/.test(scene.text.slice(next.start, next.end))) break;
    end = next.end;
  }
  return end;
}
