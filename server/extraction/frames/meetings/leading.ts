import type { Turn } from "../discourse.ts";
import { type Draft, draftsOf, leaderOf, type Scene, type Spot, sentenceAt } from "../scene.ts";

/** The leader of an inspection was there, whether or not it is said again, and those who are told to visit with him. */
export function leaders(scene: Scene, turns: readonly Turn[]): Draft[] {
  return scene.meetings
    .filter((m) => m.meetingKind === "INSPECTION")
    .flatMap((meeting) => {
      const at = meeting.mentions[0];
      const leader = leaderOf(scene, meeting) ?? (at && visitorOf(turns, at.end));
      if (!leader || !at) return [];
      const evidence = sentenceAt(scene, at);
      const visitors = [leader, ...visitorsWith(turns, leader, at.end)];
      return draftsOf("ATTENDED", visitors, meeting, evidence, 0.85);
    });
}

/** 副主席甲一行就…进行了考察: who visits in a visit that is called after a body. */
function visitorOf(turns: readonly Turn[], end: number): Spot | undefined {
  const turn = turns.find((t) => t.start < end && end <= t.end);
  return turn?.subjects.find((spot) => spot.start >= turn.sentence.start && spot.end < end);
}

/** 院长甲、副院长乙到某镇调研: the others of the list that visits. */
function visitorsWith(turns: readonly Turn[], leader: Spot, end: number): readonly Spot[] {
  const turn = turns.find((t) => t.start < end && end <= t.end);
  const list = turn?.subjects.filter(({ start, end: to }) => start >= leader.start && to < end) ?? [];
  return list[0]?.entity === leader.entity ? list.slice(1) : [];
}
