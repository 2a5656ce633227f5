import type { Turn } from "../discourse.ts";
import { type Draft, evidenceOf, type Scene } from "../scene.ts";
import { stops } from "./stops.ts";

const WHO_ATTENDS =
  "(?:与会|参会|参加会议的|观摩)(?:人员|代表|者|同志|专家|嘉宾|领导)?|观摩[组团]|参观[组团]|大家";
const NEXT = "(?:还|先后|分别|随后|共同|一同|集体)*";
const GO_AND_SEE = "分赴|前往|来到|赴|到|走进|深入|实地察看|实地观摩|察看|观摩|参观|考察";
const LED = "(?:[^,，。;；]{2,16}?(?:率|带领|组织))?";
const ATTENDEES = new RegExp(
  `^(?:[^,，]{0,12}[,，])?${LED}(?:${WHO_ATTENDS})(?:一行)?${NEXT}(?:${GO_AND_SEE})了?`,
);
const THEY_GO_ON = new RegExp(`^${NEXT}(?:实地)?(?:察看|查看|观摩|参观|考察|走访|走进|来到)了?`);

/** 与会人员分赴…,实地察看了…: a meeting that goes to see is held at its stops too. */
export function attendeesGo(
  scene: Scene,
  turn: Turn,
  index: number,
  turns: readonly Turn[],
): readonly Draft[] {
  const before = turns[index - 1];
  if (!turn.meeting || turn.meeting.meetingKind === "INSPECTION") return [];
  const goOn = before?.sentence === turn.sentence && ATTENDEES.test(before.words);
  const match = ATTENDEES.exec(turn.words) ?? (goOn ? THEY_GO_ON.exec(turn.words) : null);
  if (!match) return [];
  const { meeting } = turn;
  const evidence = evidenceOf(scene, turn);
  return stops(scene, turn.start + match[0].length, turn.end)
    .filter((s) => s.entity.kind === "Place")
    .map((s): Draft => ({ type: "HELD_AT", from: meeting, to: s.entity, evidence, confidence: 0.84 }));
}
