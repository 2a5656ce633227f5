import { leaderOf, type Scene, sentenceAt } from "../scene.ts";
import type { Told } from "./told.ts";

/** The leader of an inspection was there, whether or not it is said again. */
export function leaders(scene: Scene): Told[] {
  return scene.meetings
    .filter((m) => m.meetingKind === "INSPECTION")
    .flatMap((meeting) => {
      const leader = leaderOf(scene, meeting);
      const at = meeting.mentions[0];
      return leader && at
        ? [
            {
              type: "ATTENDED" as const,
              from: leader.entity,
              to: meeting,
              evidence: sentenceAt(scene, at),
              confidence: 0.85,
            },
          ]
        : [];
    });
}
